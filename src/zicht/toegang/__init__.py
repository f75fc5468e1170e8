"""Who may come in: accounts, roles, teams and emergency access.

Login itself is django-allauth's; here an account becomes an Aanvrager.
Who may look at a casus stands in the part casus.
"""
