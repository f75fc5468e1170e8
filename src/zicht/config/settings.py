"""Which settings does an installation have? Everything that differs comes from the environment."""

from pathlib import Path

from csp.constants import NONE, SELF
from django.utils.translation import gettext_lazy as _

from zicht.config.omgeving import (
    database,
    geheim,
    lijst,
    registergeheimen,
    registerlimieten,
    registersleutels,
    tekst,
    vlag,
)

BASIS = Path(__file__).resolve().parent.parent

# A synthetic installation says so on every screen, may move its clock and prints its logins; a real one never does.
ZICHT_SYNTHETISCH = vlag("ZICHT_SYNTHETISCH")
ZICHT_DATA = Path(tekst("ZICHT_DATA", "data")).resolve()
ZICHT_TWEEDE_FACTOR_VERPLICHT = vlag("ZICHT_TWEEDE_FACTOR_VERPLICHT", standaard=not ZICHT_SYNTHETISCH)

SECRET_KEY = geheim("ZICHT_SECRET_KEY", ZICHT_DATA)
DEBUG = False
ALLOWED_HOSTS = lijst("ZICHT_HOSTS", "127.0.0.1,localhost,[::1],testserver")
HTTPS = vlag("ZICHT_HTTPS", standaard=not ZICHT_SYNTHETISCH)
CSRF_TRUSTED_ORIGINS = lijst("ZICHT_ORIGINS", "")

PARTS = [
    "raamwerk",
    "logboek",
    "register",
    "organisaties",
    "toegang",
    "personen",
    "casus",
    "dossier",
    "melding",
    "radar",
    "veiligheidsbeoordeling",
    "informeren",
    "overdracht",
    "voorbeeld",
    "web",
    "config",
]

INSTALLED_APPS = [
    # First, so that a part may dress the pages of a library.
    *(f"zicht.{part}" for part in PARTS if (BASIS / part / "apps.py").exists()),
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.staticfiles",
    "django.contrib.humanize",
    "django.forms",
    "django_htmx",
    "template_partials",
    "allauth",
    "allauth.account",
    "allauth.mfa",
    "axes",
    "csp",
]

MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "csp.middleware.CSPMiddleware",
    "zicht.raamwerk.middleware.GeenKopieMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "zicht.raamwerk.taal.TaalMiddleware",
    "zicht.raamwerk.middleware.OmvangMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "zicht.toegang.middleware.InlogMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "allauth.account.middleware.AccountMiddleware",
    "django_htmx.middleware.HtmxMiddleware",
    "zicht.toegang.middleware.AanvragerMiddleware",
    "zicht.casus.views.middleware.NoodMiddleware",
    "zicht.raamwerk.middleware.EenmaligMiddleware",
    "zicht.dossier.views.middleware.ConceptMiddleware",
    "zicht.raamwerk.middleware.AntwoordMiddleware",
    "axes.middleware.AxesMiddleware",
]

ROOT_URLCONF = "zicht.config.urls"
WSGI_APPLICATION = "zicht.config.wsgi.application"

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "zicht.raamwerk.context.installatie",
                "zicht.web.context.schil",
            ],
            "builtins": ["template_partials.templatetags.partials"],
        },
    }
]
FORM_RENDERER = "zicht.raamwerk.formulieren.Tekenaar"

DATABASES = {"default": database(ZICHT_DATA)}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

AUTH_USER_MODEL = "toegang.Account"
AUTHENTICATION_BACKENDS = [
    "axes.backends.AxesStandaloneBackend",
    "zicht.toegang.sessie.Achterkant",
]
PASSWORD_HASHERS = ["django.contrib.auth.hashers.Argon2PasswordHasher"]
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": "django.contrib.auth.password_validation.MinimumLengthValidator", "OPTIONS": {"min_length": 12}},
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
    {"NAME": "django.contrib.auth.password_validation.UserAttributeSimilarityValidator"},
]
LOGIN_URL = "account_login"
LOGIN_REDIRECT_URL = "/"
ACCOUNT_ADAPTER = "zicht.toegang.adapter.AccountAdapter"
ACCOUNT_USER_MODEL_USERNAME_FIELD = None
ACCOUNT_LOGIN_METHODS = {"email"}
ACCOUNT_SIGNUP_FIELDS = ["email*", "password1*"]
ACCOUNT_EMAIL_VERIFICATION = "none"
ACCOUNT_LOGOUT_ON_GET = False
ACCOUNT_SESSION_REMEMBER = False
# Passwords are counted per account by axes, in the database: all processes know of them. Axes does not see the code
# of a second factor: of those each account has ten tries in five minutes in each process, from wherever they come,
# and each wrong one is in the log.
ACCOUNT_RATE_LIMITS = {"login_failed": "30/m/ip,10/300s/key"}
ACCOUNT_REAUTHENTICATION_REQUIRED = True
MFA_SUPPORTED_TYPES = ["totp", "webauthn", "recovery_codes"]
MFA_PASSKEY_LOGIN_ENABLED = True
MFA_PASSKEY_SIGNUP_ENABLED = False
MFA_TOTP_ISSUER = "Zicht"
MFA_WEBAUTHN_ALLOW_INSECURE_ORIGIN = ZICHT_SYNTHETISCH

AXES_FAILURE_LIMIT = 5
AXES_COOLOFF_TIME = 0.25
AXES_LOCKOUT_PARAMETERS = [["username", "ip_address"]]
AXES_USERNAME_FORM_FIELD = "login"
AXES_USERNAME_CALLABLE = "zicht.toegang.adapter.adres_van"
AXES_CLIENT_IP_CALLABLE = "zicht.toegang.adapter.waarvandaan"
AXES_SENSITIVE_PARAMETERS = ["login", "username", "email", "ip_address"]
AXES_RESET_ON_SUCCESS = True
AXES_VERBOSE = False
AXES_LOCKOUT_TEMPLATE = "toegang/geblokkeerd.html"

SESSION_ENGINE = "zicht.toegang.sessie"
SESSION_COOKIE_AGE = 10 * 60 * 60
SESSION_EXPIRE_AT_BROWSER_CLOSE = True
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = HTTPS
SESSION_COOKIE_SAMESITE = CSRF_COOKIE_SAMESITE = "Lax"
SECURE_SSL_REDIRECT = HTTPS
SECURE_HSTS_SECONDS = 31_536_000 if HTTPS else 0
SECURE_REFERRER_POLICY = "same-origin"
_ACHTER_PROXY = vlag("ZICHT_ACHTER_PROXY")
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https") if _ACHTER_PROXY else None
# From where somebody comes is what the proxy adds. Its own address is that of everybody: who guesses passwords would
# lock all others out.
ALLAUTH_TRUSTED_PROXY_COUNT = int(_ACHTER_PROXY)
X_FRAME_OPTIONS = "DENY"
CSRF_FAILURE_VIEW = "zicht.raamwerk.views.csrf_geweigerd"
CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": [NONE],
        "script-src": [SELF],
        "style-src": [SELF],
        "img-src": [SELF, "data:"],
        "font-src": [SELF],
        "connect-src": [SELF],
        "form-action": [SELF],
        "frame-ancestors": [NONE],
        "base-uri": [NONE],
    }
}

LANGUAGE_CODE = "nl"
LANGUAGES = [("nl", _("Nederlands")), ("en", _("Engels"))]
LOCALE_PATHS = [BASIS / "locale"]
TIME_ZONE = "Europe/Amsterdam"
USE_TZ = True

STATIC_URL = "static/"
STATIC_ROOT = ZICHT_DATA / "static"
WHITENOISE_USE_FINDERS = True
WHITENOISE_AUTOREFRESH = False
MEDIA_ROOT = ZICHT_DATA / "bijlagen"
DATA_UPLOAD_MAX_MEMORY_SIZE = 5 * 1024 * 1024
DATA_UPLOAD_MAX_NUMBER_FIELDS = 3000
ZICHT_BIJLAGE_MAX_BYTES = 20 * 1024 * 1024

# Where the national register is: an address, `hier` when it is part of this installation, empty for none. With the
# secrets by which each organisation reports itself there, and those by which persons are made unknowable to it.
ZICHT_REGISTER_ADRES = tekst("ZICHT_REGISTER_ADRES", "")
ZICHT_REGISTER_GEHEIMEN = registergeheimen()
ZICHT_REGISTER_SLEUTELS = registersleutels()
ZICHT_REGISTER_LIMIETEN = registerlimieten()

EMAIL_BACKEND = "django.core.mail.backends.dummy.EmailBackend"

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
