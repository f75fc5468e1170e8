"""Does the database know how large its tables are, so that it plans questions well?"""

from django.db import connection

# Of each index no more rows than this are looked at: enough to tell rare from common, and done within a second.
RIJEN_PER_INDEX = 1_000


def refresh_statistics() -> None:
    """This function will let the embedded database look anew how its rows are spread.

    Without it SQLite takes an organisation for as rare as a person, and looks for whom one may see among all casussen.
    PostgreSQL does this by itself. A connection that is open goes on with what it knew until it is opened again.
    """
    if connection.vendor != "sqlite":
        return
    with connection.cursor() as cursor:
        cursor.execute(f"PRAGMA analysis_limit={RIJEN_PER_INDEX}")
        cursor.execute("ANALYZE")
