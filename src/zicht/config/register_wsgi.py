"""The entry of the web server of the national register."""

import os

from django.core.wsgi import get_wsgi_application

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "zicht.config.register_settings")
application = get_wsgi_application()

from zicht.register.queries import require_grendels  # noqa: E402 - needs the models to be loaded

# Questions that could be wiped from the log are not answered.
require_grendels()
