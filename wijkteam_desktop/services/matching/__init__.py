"""Who could take on a part: the own network first, then what the sociale kaart has.

Rules only, offline and the same every time: each suggestion says why it stands where it stands.
"""
