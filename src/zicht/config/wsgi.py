"""The entry of the web server."""

import os

from django.core.wsgi import get_wsgi_application

from zicht.logboek.grendel import require_grendels

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "zicht.config.settings")
application = get_wsgi_application()
# A log that can be changed is no log: better no pages than that.
require_grendels()
