"""Who is concerned, who holds the zicht, who may look, what is due.

The zicht is a ledger without end dates: gaps and overlaps cannot be stored.
Every open process of a higher part holds an open Termijn or Taak here, and so vetoes closing.
"""
