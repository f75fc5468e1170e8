"""Measurements: what a page costs at the size of a whole region, on both databases.

Never part of the tests: these machines are noisy, so medians and percentiles are written down, not asserted.
`python -m bench` fills, serves, loads and writes docs/metingen.md.
"""
