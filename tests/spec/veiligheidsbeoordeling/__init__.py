"""Welke regels gelden in de veiligheidsbeoordeling?"""
