"""The sociale kaart in and out: HSDS 3.0 and 1.1 of Open Referral, Ohana, taxonomies, tables."""
