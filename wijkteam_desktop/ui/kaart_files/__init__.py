"""The sociale kaart in from files and out to files: columns, a look first, then one edit."""
