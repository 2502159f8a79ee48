"""One settings file, safe by default. Every knob is an environment variable: docs/operations.md."""

from __future__ import annotations

import os

from csp.constants import NONCE

from backend import env
from backend.logs import LOGGING  # noqa: F401 (a setting)

BASE_DIR = env.BASE_DIR
DEBUG = env.flag("HOLDSPACE_DEBUG")
DEMO = env.flag("HOLDSPACE_DEMO")
SECRET_KEY = env.required("HOLDSPACE_SECRET_KEY")
MASTER_KEYS = env.master_keys("HOLDSPACE_MASTER_KEYS")
ORIGIN = os.environ.get("HOLDSPACE_ORIGIN", "http://127.0.0.1:8000")
HTTPS = ORIGIN.startswith("https://")
ALLOWED_HOSTS = env.words("HOLDSPACE_ALLOWED_HOSTS", ["127.0.0.1", "localhost", "[::1]"])
CSRF_TRUSTED_ORIGINS = [ORIGIN]

INSTALLED_APPS = [
    "daphne",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.staticfiles",
    "rest_framework",
    "drf_spectacular",
    "channels",
    "axes",
    "django_otp",
    "django_otp.plugins.otp_static",
    "django_tasks",
    "django_tasks_db",
    "backend",
    "clinicians",
    "sessions_app",
]
MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "csp.middleware.CSPMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django_otp.middleware.OTPMiddleware",
    "clinicians.accounts.timeouts.SessionTimeoutMiddleware",
    "axes.middleware.AxesMiddleware",
]
ROOT_URLCONF = "backend.urls"
ASGI_APPLICATION = "backend.asgi.application"
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [BASE_DIR / "backend" / "pages" / "templates"],
        "OPTIONS": {"context_processors": ["django.template.context_processors.request"]},
    }
]

DATABASES = {"default": env.database()}
SCRATCH_DATABASE = env.flag("HOLDSPACE_SCRATCH_DATABASE")
TASKS = {"default": {"BACKEND": "django_tasks_db.DatabaseBackend"}}
WORKER_INSIDE = env.worker_inside()
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
CHANNEL_LAYERS = {"default": env.channel_layer()}
REDIS_URL = os.environ.get("REDIS_URL", "")
CACHES = {
    "default": {
        "BACKEND": "django.core.cache.backends.redis.RedisCache",
        "LOCATION": REDIS_URL,
        "KEY_PREFIX": "holdspace",
    }
    if REDIS_URL
    else {"BACKEND": "django.core.cache.backends.locmem.LocMemCache"}
}

AUTH_USER_MODEL = "clinicians.User"
ACTOR_DOOR = "clinicians.accounts.doors.actor_of"
AUTHENTICATION_BACKENDS = [
    "axes.backends.AxesStandaloneBackend",
    "clinicians.accounts.backends.BlindIndexBackend",
]
PASSWORD_HASHERS = ["django.contrib.auth.hashers.Argon2PasswordHasher"]
AUTH_PASSWORD_VALIDATORS = [
    {
        "NAME": "django.contrib.auth.password_validation.MinimumLengthValidator",
        "OPTIONS": {"min_length": 12},
    },
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
    {"NAME": "django.contrib.auth.password_validation.NumericPasswordValidator"},
]
OTP_TOTP_ISSUER = "Holdspace"
# Every refusal at sign-in takes at least this long: its time tells nobody who has an account.
SIGN_IN_FLOOR_SECONDS = 0.3
AXES_HANDLER = "clinicians.accounts.lockout.Lockout"  # holds the limits
AXES_LOCKOUT_CALLABLE = "clinicians.accounts.lockout.locked_out_response"
AXES_CLIENT_IP_CALLABLE = "clinicians.accounts.lockout.client_address"
AXES_FAILURE_LIMIT = 1
AXES_COOLOFF_TIME = 0.25  # hours
AXES_RESET_COOL_OFF_ON_FAILURE_DURING_LOCKOUT = False
AXES_LOCKOUT_PARAMETERS = ["username", "ip_address"]
AXES_USERNAME_FORM_FIELD = "email_index"
AXES_RESET_ON_SUCCESS = True
AXES_DISABLE_ACCESS_LOG = True
AXES_VERBOSE = False
AXES_SENSITIVE_PARAMETERS = ["email", "password", "code", "token"]

SESSION_ENGINE = "django.contrib.sessions.backends.db"
SESSION_COOKIE_AGE = 12 * 3600
SESSION_IDLE_SECONDS = 15 * 60
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = HTTPS
SESSION_COOKIE_HTTPONLY = True
SESSION_COOKIE_SAMESITE = CSRF_COOKIE_SAMESITE = "Lax"
SECURE_CONTENT_TYPE_NOSNIFF = True
SECURE_REFERRER_POLICY = "no-referrer"
SECURE_CROSS_ORIGIN_OPENER_POLICY = "same-origin"
SECURE_SSL_REDIRECT = HTTPS
SECURE_HSTS_SECONDS = 31_536_000 if HTTPS else 0
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https") if HTTPS else None
CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": ["'none'"],
        "script-src": ["'self'", NONCE],
        "style-src": ["'self'", NONCE],
        "img-src": ["'self'", "data:"],
        "font-src": ["'self'"],
        "connect-src": ["'self'"],
        "manifest-src": ["'self'"],
        "base-uri": ["'none'"],
        "form-action": ["'self'"],
        "frame-ancestors": ["'none'"],
    }
}

USE_TZ = True
TIME_ZONE = "UTC"
USE_I18N = True
LANGUAGE_CODE = "en"
STATIC_URL = "/static/"
STATICFILES_DIRS = [folder for folder in [BASE_DIR / "frontend" / "dist"] if folder.exists()]
STATIC_ROOT = env.data_dir() / "static"
STATIC_ROOT.mkdir(exist_ok=True)  # WhiteNoise warns where there is none
WHITENOISE_USE_FINDERS = True
WHITENOISE_AUTOREFRESH = False

EMAIL_CONFIG = env.email(real=HTTPS)
vars().update(EMAIL_CONFIG)
EMAIL_TIMEOUT = 15
DEFAULT_FROM_EMAIL = os.environ.get("HOLDSPACE_MAIL_FROM", "Holdspace <no-reply@localhost>")

REST_FRAMEWORK = {
    "DEFAULT_AUTHENTICATION_CLASSES": ["backend.kernel.authentication.StrictSession"],
    "DEFAULT_PERMISSION_CLASSES": [],
    "DEFAULT_RENDERER_CLASSES": ["rest_framework.renderers.JSONRenderer"],
    "DEFAULT_PARSER_CLASSES": ["backend.kernel.parsers.StrictJSONParser"],
    "DEFAULT_SCHEMA_CLASS": "drf_spectacular.openapi.AutoSchema",
    "DEFAULT_PAGINATION_CLASS": "backend.kernel.pagination.Pages",
    "EXCEPTION_HANDLER": "backend.kernel.http.problem",
    "UNAUTHENTICATED_USER": "django.contrib.auth.models.AnonymousUser",
    "NUM_PROXIES": int(os.environ.get("HOLDSPACE_PROXIES", "0")),
}
SPECTACULAR_SETTINGS = {
    "TITLE": "Holdspace",
    "VERSION": "1",
    "OAS_VERSION": "3.1.0",
    "SERVE_INCLUDE_SCHEMA": False,
    "COMPONENT_SPLIT_REQUEST": True,
    "SCHEMA_PATH_PREFIX": "/api/v1",
    "ENUM_NAME_OVERRIDES": {
        "GroupKind": "sessions_app.groups.models.Group.Kind",
        "GroupAdmission": "sessions_app.groups.models.Group.Admission",
        "GroupSessionStatus": "sessions_app.groups.models.GroupSession.Status",
        "SessionChangeKind": "sessions_app.groups.models.SessionChange.Kind",
        "EnrolmentStatus": "sessions_app.groups.models.Enrolment.Status",
        "Role": "clinicians.access.actor.ROLES",
        "StaffRole": "clinicians.access.actor.STAFF_ROLES",
        "LicenceState": "clinicians.credentials.models.Licence.State",
        "MembershipStatus": "clinicians.clinics.models.Membership.Status",
        "ApplicationStatus": "sessions_app.intake.models.Application.Status",
        "ApplicationSource": "sessions_app.intake.models.Application.Source",
        "DecisionKind": "sessions_app.intake.models.Decision.Kind",
        "AttendanceCode": "sessions_app.attendance.reckoning.CODES",
        "NoteStatus": "sessions_app.notes.selectors.STATES",
        "ConsentFormKind": "sessions_app.consent.models.ConsentForm.Kind",
        "ConsentState": "sessions_app.consent.in_force.STATES",
        "ConsentCode": "sessions_app.consent.in_force.CODES",
        "TextChange": "sessions_app.consent.differences.OPS",
        "ReportKind": "sessions_app.reports.models.Report.Kind",
        "ReportFormat": "sessions_app.reports.models.Report.Format",
        "ReportStanding": "sessions_app.reports.selectors.STANDINGS",
        "ScreeningStatus": "sessions_app.screening.models.ScreeningResponse.Status",
        "ScreeningChange": "sessions_app.screening.serializers.history.KINDS",
        "Translation": "sessions_app.screening.serializers.forms.TRANSLATIONS",
        "Language": "sessions_app.screening.definitions.SPOKEN",
        "RiskSeverity": "sessions_app.safety.models.RiskFlag.Severity",
        "ReportCheck": "sessions_app.reports.selectors.ANSWERS",
    },
}
DATA_UPLOAD_MAX_MEMORY_SIZE = 1_000_000
CSRF_FAILURE_VIEW = "backend.kernel.http.csrf_failure"
