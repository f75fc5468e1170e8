"""How well and how fast are persons and households found in a file whose truth is known?

`evaluatie.evalueer` reads the file, keeps the first part by date in a register of its own in a temporary place, asks
the reports after it, and holds what comes against the truth, which nothing else here sees. The register of the
installation is neither read nor written.
"""
