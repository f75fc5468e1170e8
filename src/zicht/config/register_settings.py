"""Which settings does the national register have, where it is a deployable of its own? Only what it needs.

No accounts, no sessions, no pages: it is asked by programs, and kept apart from everything that knows persons.
"""

from pathlib import Path

from zicht.config.omgeving import database, geheim, lijst, registerlimieten, tekst, vlag
from zicht.register.words import HOOGSTENS_BYTES

ZICHT_SYNTHETISCH = vlag("ZICHT_SYNTHETISCH")
ZICHT_DATA = Path(tekst("ZICHT_REGISTER_DATA", "register-data")).resolve()

# Signs the tokens, and by it a question is known again. It is not the secret of any period: those are never here.
SECRET_KEY = geheim("ZICHT_REGISTER_SECRET_KEY", ZICHT_DATA)
DEBUG = False
ALLOWED_HOSTS = lijst("ZICHT_REGISTER_HOSTS", "127.0.0.1,localhost,[::1]")

INSTALLED_APPS = ["zicht.register"]
MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "zicht.register.api.poort.PoortMiddleware",
]
ROOT_URLCONF = "zicht.register.urls"
WSGI_APPLICATION = "zicht.config.register_wsgi.application"
APPEND_SLASH = False

DATABASES = {
    "default": database(ZICHT_DATA, naam="ZICHT_REGISTER_DATABASE_URL", bestand="register.sqlite3"),
}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

ZICHT_REGISTER_LIMIETEN = registerlimieten()
DATA_UPLOAD_MAX_MEMORY_SIZE = HOOGSTENS_BYTES
# The register asks nobody.
ZICHT_REGISTER_ADRES = ""
ZICHT_REGISTER_GEHEIMEN: dict[object, str] = {}
ZICHT_REGISTER_SLEUTELS = None

SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https") if vlag("ZICHT_REGISTER_ACHTER_PROXY") else None
SECURE_HSTS_SECONDS = 31_536_000 if vlag("ZICHT_REGISTER_ACHTER_PROXY") else 0

LANGUAGE_CODE = "nl"
USE_I18N = False
TIME_ZONE = "Europe/Amsterdam"
USE_TZ = True

LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "filters": {"zonder_persoonsgegevens": {"()": "zicht.raamwerk.logging.ZonderPersoonsgegevens"}},
    "formatters": {"regel": {"()": "zicht.raamwerk.logging.Regelvorm"}},
    "handlers": {
        "console": {
            "class": "logging.StreamHandler",
            "formatter": "regel",
            "filters": ["zonder_persoonsgegevens"],
        }
    },
    "root": {"handlers": ["console"], "level": tekst("ZICHT_LOGNIVEAU", "WARNING")},
}
