"""The shell, the home page, the worklist and the casus page.

Here the parts come together on a screen.
It decides nothing.
"""
