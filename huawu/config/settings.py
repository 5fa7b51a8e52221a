"""Django settings. What differs between machines comes from :mod:`huawu.config.env`."""

from __future__ import annotations

import secrets
from pathlib import Path

import dj_database_url
from django.utils.translation import gettext_lazy as _

from huawu.config.env import Environment
from huawu.config.postgres import start_embedded

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
    "huawu.clock",
    "huawu.customers",
    "huawu.telephony",
    "huawu.calls",
    "huawu.switchboard",
]

MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.locale.LocaleMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "allauth.account.middleware.AccountMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "axes.middleware.AxesMiddleware",
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

DATABASES = {
    "default": {
        **dj_database_url.parse(ENV.database_url or start_embedded(ENV.var / "pg"), conn_health_checks=True),
        "CONN_MAX_AGE": 60,
        "ATOMIC_REQUESTS": False,
    }
}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

CHANNEL_LAYERS = {
    "default": {
        "BACKEND": "channels_redis.core.RedisChannelLayer",
        "CONFIG": {"hosts": [ENV.redis_url]},
    }
    if ENV.redis_url
    else {"BACKEND": "channels.layers.InMemoryChannelLayer", "CONFIG": {"capacity": 10_000}}
}

AUTH_USER_MODEL = "people.User"
AUTHENTICATION_BACKENDS = [
    "axes.backends.AxesStandaloneBackend",
    "allauth.account.auth_backends.AuthenticationBackend",
]

LANGUAGE_CODE = "zh-hans"
LANGUAGES = [("zh-hans", _("Chinese")), ("en", _("English"))]
TIME_ZONE = "Asia/Shanghai"
USE_TZ = True

STATIC_URL = "/static/"
STATIC_ROOT = ENV.var / "static"
STATICFILES_DIRS = [PACKAGE / "static"] if (PACKAGE / "static").exists() else []
