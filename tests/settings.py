"""The settings of the application, as the tests run it: synthetic, with a data folder of its own."""

import os
import tempfile
from pathlib import Path

# A folder that the environment names is that of the person who runs the tests, and not ours to write in.
DATA = Path(tempfile.mkdtemp(prefix="zicht-test-"))
os.environ["ZICHT_DATA"] = str(DATA)
os.environ["ZICHT_REGISTER_DATA"] = str(DATA / "register")
os.environ.setdefault("ZICHT_SYNTHETISCH", "1")
# The driver of the browser runs a loop in the thread of the test, which touches the database as well.
os.environ.setdefault("DJANGO_ALLOW_ASYNC_UNSAFE", "1")
(DATA / "static").mkdir()

from zicht.config.settings import *  # noqa: E402, F403

# Making a password hard to guess takes time, which a test that logs in does not need.
PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
