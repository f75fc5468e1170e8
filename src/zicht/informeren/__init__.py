"""Who must tell whom what, by when, and that it was done.

First feedback to the melder, and informing the household by whom the route says.
The letters themselves are another part's.
"""
