"""The entry of the web server."""

import gc
import os

from django.core.wsgi import get_wsgi_application

from zicht.logboek.grendel import require_grendels

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "zicht.config.settings")
application = get_wsgi_application()
# A log that can be changed is no log: better no pages than that.
require_grendels()
# What was loaded stays: only what a request makes has to be searched for garbage, and less often.
gc.collect()
gc.freeze()
gc.set_threshold(20_000, 20, 50)
