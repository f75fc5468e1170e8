"""How does a web process that is still loading end when it is told to?"""

import multiprocessing
import signal


def end_while_loading() -> None:
    """This function will let SIGTERM end this process until the server has set its own answer to it.

    A worker of the server is a fork of it, and has the answer of its parent until it has loaded the application: it
    only notes there that it was told. Whoever stopped the server then waited until the worker was killed, or sent
    another SIGTERM. A process that is no such worker is left as it is.
    """
    if multiprocessing.parent_process() is not None:
        signal.signal(signal.SIGTERM, signal.SIG_DFL)
