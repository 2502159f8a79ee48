"""Where the tests stand: the engine under them, and the cast that plays in them.

`./dev test` says through DATABASE_URL and REDIS_URL which engine to use; a bare pytest uses the embedded default.
"""

from tests.services import ground

ground.prepare()

pytest_plugins = ["tests.services.fixtures", *ground.cast()]
