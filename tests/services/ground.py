"""The environment of a test run, laid before Django reads it."""

import atexit
import base64
import os
import shutil
import tempfile
from pathlib import Path

import django

ROOT = Path(__file__).resolve().parents[2]
CAST = ROOT / "tests" / "cast"
ENVIRONMENT = {
    "DJANGO_SETTINGS_MODULE": "backend.settings",
    "HOLDSPACE_MASTER_KEYS": "test1:"
    + base64.b64encode(b"only for tests, 32 bytes of key.").decode(),
    "HOLDSPACE_SECRET_KEY": "only-for-tests-" + "x" * 50,
    "HOLDSPACE_ORIGIN": "http://testserver",
    "HOLDSPACE_ALLOWED_HOSTS": "testserver,127.0.0.1,localhost",
    "EMAIL_URL": "memorymail://",
    "HOLDSPACE_SCRATCH_DATABASE": "1",
    "HOLDSPACE_WORKER": "outside",
}
LEFT_OUT = ("HOLDSPACE_DEMO", "HOLDSPACE_DEBUG", "PYTHONDONTWRITEBYTECODE")


def prepare() -> None:
    """Test keys and a scratch folder, whatever the shell says; a Redis database for each worker."""
    os.environ.update(ENVIRONMENT)
    for name in LEFT_OUT:
        os.environ.pop(name, None)
    scratch = Path(tempfile.mkdtemp(prefix="holdspace-test-"))
    atexit.register(shutil.rmtree, scratch, ignore_errors=True)
    os.environ["HOLDSPACE_DATA"] = str(scratch)
    os.environ["TEST_SQLITE_NAME"] = str(scratch / "test.sqlite3")
    if redis := os.environ.get("REDIS_URL"):
        os.environ["REDIS_URL"] = f"{redis.rsplit('/', 1)[0]}/{worker_number()}"
    django.setup()
    hash_cheaply()


def hash_cheaply() -> None:
    """Still argon2, at a cost that suits hundreds of people made for a test. Real servers pay."""
    from django.contrib.auth.hashers import Argon2PasswordHasher

    Argon2PasswordHasher.time_cost = 1
    Argon2PasswordHasher.memory_cost = 8
    Argon2PasswordHasher.parallelism = 1


def worker_number() -> int:
    """0 in a run with one process; 1, 2 … in the workers of a spread run."""
    worker = os.environ.get("PYTEST_XDIST_WORKER", "")
    return int(worker.removeprefix("gw")) + 1 if worker else 0


def cast() -> list[str]:
    """Every module of tests/cast holds fixtures: people, groups, rooms."""
    return [f"tests.cast.{file.stem}" for file in sorted(CAST.glob("[a-z]*.py"))]
