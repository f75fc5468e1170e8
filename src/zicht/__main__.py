"""The command line: which command was asked for, and what to say when it cannot even begin."""

import os
import sys

from zicht.config.demo import bereid_voor

INTERRUPTED = 130
NOT_INSTALLED = "Zicht is hier nog niet geïnstalleerd: voer eerst `make env` uit ({reason})."
WRONG_SETTINGS = "Zicht kan zo niet starten. {reason}"


def main() -> None:
    """This function will run the command that was typed and end with its exit code."""
    # The register is a deployable of its own, with settings of its own; where several organisations share it within one
    # installation, the environment says so.
    eigen = "register_settings" if sys.argv[1:2] == ["register"] else "settings"
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", f"zicht.config.{eigen}")
    if sys.argv[1:2] == ["demo"]:
        bereid_voor(sys.argv[2:])
    try:
        from django.core.exceptions import ImproperlyConfigured  # noqa: PLC0415  Absence is answered below.
        from django.core.management import execute_from_command_line  # noqa: PLC0415
    except ModuleNotFoundError as missing:
        sys.exit(NOT_INSTALLED.format(reason=missing))
    try:
        execute_from_command_line(["zicht", *sys.argv[1:]])
    except ImproperlyConfigured as fault:
        sys.exit(WRONG_SETTINGS.format(reason=fault))
    except KeyboardInterrupt:
        sys.exit(INTERRUPTED)


if __name__ == "__main__":
    main()
