"""How do several people write at once in an embedded database, of which SQLite lets one write at a time?

SQLite itself lets who must wait look again after ever longer pauses, up to a tenth of a second: the database is idle
while people wait, and who came last may go first. Here a transaction waits for its turn, and begins once it has it.
"""
