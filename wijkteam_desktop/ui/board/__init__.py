"""The Wie-doet-watbord: all parts of a case in columns, one for each carrier."""
