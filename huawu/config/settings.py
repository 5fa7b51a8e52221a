"""Django settings. What differs between machines comes from :mod:`huawu.config.env`."""

from __future__ import annotations

import secrets
from datetime import timedelta
from pathlib import Path

import dj_database_url
from django.utils.translation import gettext_lazy as _

from huawu.config.env import Environment
from huawu.config.postgres import start_embedded
from huawu.kit.keys import KeyRing

ENV = Environment()
PACKAGE = Path(__file__).resolve().parent.parent


def _secret_key() -> str:
    """The signing key of this installation, made at first use and readable by its owner only."""
    file = ENV.var / "secret-key"
    if not file.exists():
        ENV.var.mkdir(parents=True, exist_ok=True)
        file.touch(mode=0o600)
        file.write_text(secrets.token_urlsafe(64))
    return file.read_text().strip()


SECRET_KEY = _secret_key()
DEBUG = ENV.debug
ALLOWED_HOSTS = ["*"] if DEBUG else [ENV.host, "localhost", "127.0.0.1", *([ENV.origin.split("//")[1].split(":")[0]])]
CSRF_TRUSTED_ORIGINS = [ENV.origin]

INSTALLED_APPS = [
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.staticfiles",
    "channels",
    "allauth",
    "allauth.account",
    "allauth.mfa",
    "allauth.headless",
    "axes",
    "procrastinate.contrib.django",
    "huawu.people",
    "huawu.ledger",
    "huawu.privacy",
    "huawu.handbook",
    "huawu.clock",
    "huawu.customers",
    "huawu.telephony",
    "huawu.calls",
    "huawu.knowledge",
    "huawu.cases",
    "huawu.promises",
    "huawu.complaints",
    "huawu.training",
    "huawu.conduct",
    "huawu.reports",
    "huawu.suggestions",
    "huawu.switchboard",
]

MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "huawu.config.middleware.StaticFilesMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.locale.LocaleMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "allauth.account.middleware.AccountMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "axes.middleware.AxesMiddleware",
    "huawu.config.middleware.SecurityHeadersMiddleware",
    "huawu.people.language.LanguageMiddleware",
    "huawu.ledger.origin.OriginMiddleware",
]

ROOT_URLCONF = "huawu.config.urls"
ASGI_APPLICATION = "huawu.config.asgi.application"
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [PACKAGE / "config" / "templates"],
        "OPTIONS": {"context_processors": ["django.template.context_processors.request"]},
    }
]

# Under ASGI every request has a thread of its own, and a connection kept by a thread would be lost with it: they are
# pooled. Few seconds' patience, so that pages say soon that the database is away, and are back soon after it is.
_DATABASE = dj_database_url.parse(ENV.database_url or start_embedded(ENV.var / "pg"), conn_health_checks=True)
_POOL = {"min_size": 0, "max_size": 20, "timeout": 5, "reconnect_timeout": 2}
DATABASES = {
    "default": {**_DATABASE, "OPTIONS": {**_DATABASE.get("OPTIONS", {}), "pool": _POOL}, "ATOMIC_REQUESTS": False}
}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"


def _channel_layer(redis_url: str) -> dict[str, object]:
    """In memory within one process, Redis between several."""
    if not redis_url:
        return {"BACKEND": "channels.layers.InMemoryChannelLayer", "CONFIG": {"capacity": 10_000}}
    from redis.exceptions import ConnectionError as ConnectionLostError

    # The layer waits five seconds at a time for news, as long as the client would wait for any answer. A connection
    # kept from before a restart of Redis is found dead at its first use: then once more.
    host = {"address": redis_url, "socket_timeout": 15, "retry_on_error": [ConnectionLostError]}
    return {"BACKEND": "huawu.switchboard.layer.ChannelLayer", "CONFIG": {"hosts": [host], "capacity": 10_000}}


CHANNEL_LAYERS = {"default": _channel_layer(ENV.redis_url)}

AUTH_USER_MODEL = "people.User"
AUTHENTICATION_BACKENDS = [
    "axes.backends.AxesStandaloneBackend",
    "allauth.account.auth_backends.AuthenticationBackend",
]
_VALIDATORS = "django.contrib.auth.password_validation"
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": f"{_VALIDATORS}.UserAttributeSimilarityValidator"},
    {"NAME": f"{_VALIDATORS}.MinimumLengthValidator", "OPTIONS": {"min_length": 10}},
    {"NAME": f"{_VALIDATORS}.CommonPasswordValidator"},
    {"NAME": f"{_VALIDATORS}.NumericPasswordValidator"},
]

ACCOUNT_ADAPTER = "huawu.people.adapter.ClosedAdapter"
ACCOUNT_LOGIN_METHODS = {"username"}
ACCOUNT_SIGNUP_FIELDS = ["username*", "password1*"]
ACCOUNT_EMAIL_VERIFICATION = "none"
# A department logs in at eight o'clock from behind one address, so log-ins are not counted per address;
# failures are: here per address, by axes per account.
ACCOUNT_RATE_LIMITS = {"login": None, "login_failed": "60/m/ip"}
HEADLESS_ONLY = True
HEADLESS_CLIENTS = ("browser",)
MFA_SUPPORTED_TYPES = ["totp", "recovery_codes"]
MFA_TOTP_ISSUER = "话务 huawu"

AXES_FAILURE_LIMIT = 5
AXES_COOLOFF_TIME = timedelta(minutes=15)
AXES_LOCKOUT_PARAMETERS = [["username", "ip_address"]]  # so that nobody can lock a colleague out from elsewhere
AXES_RESET_ON_SUCCESS = True
AXES_LOCKOUT_CALLABLE = "huawu.people.lockout.lockout_answer"
AXES_VERBOSE = False

SESSION_COOKIE_HTTPONLY = True
SESSION_COOKIE_AGE = 12 * 60 * 60  # longer than a shift, shorter than a day
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = ENV.origin.startswith("https://")
SESSION_COOKIE_SAMESITE = CSRF_COOKIE_SAMESITE = "Lax"
X_FRAME_OPTIONS = "DENY"
SECURE_REFERRER_POLICY = "same-origin"
SECURE_CONTENT_TYPE_NOSNIFF = True

PROCRASTINATE_AUTODISCOVER_MODULE_NAME = "jobs"
KEYS = KeyRing(ENV.keys, make=not ENV.keys_file)
LEDGER_ANCHORS = ENV.anchors
RECORDINGS = ENV.var / "recordings"
KNOWLEDGE_INDEX = ENV.var / "knowledge"
RAW_RECORDINGS = ENV.var / "asterisk" / "recordings"
RAW_MESSAGES = ENV.var / "asterisk" / "spool" / "recording"

LANGUAGE_CODE = "zh-hans"
LANGUAGES = [("zh-hans", _("Chinese")), ("en", _("English"))]
TIME_ZONE = "Asia/Shanghai"
USE_TZ = True

STATIC_URL = "/static/"
STATICFILES_DIRS = [PACKAGE / "static"] if (PACKAGE / "static").exists() else []
WHITENOISE_USE_FINDERS = True  # the built pages lie in the package; nothing to collect
WHITENOISE_IMMUTABLE_FILE_TEST = r"^/static/app/assets/"  # Vite puts a hash in these names
