"""The command line: `zicht` or `python -m zicht`."""

import os
import sys

from django.core.management import execute_from_command_line


def main() -> None:
    """This function will run a command of the application."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "zicht.config.settings")
    execute_from_command_line(["zicht", *sys.argv[1:]])


if __name__ == "__main__":
    main()
