"""What every domain stands on, from settings to the vault.

Before anything opens a database: a newer SQLite than most systems bring, where there is a wheel of
it. From 3.51.3 on its WAL is sound (see `env.sqlite_pragmas`), and a commit syncs once instead of
four times. One process must never have two SQLite libraries on the same file: closing a file in the
one drops the other's locks. So it takes the standard module's place for all.
"""

import sys
from contextlib import suppress

with suppress(ImportError):
    import pysqlite3
    import pysqlite3.dbapi2

    sys.modules["sqlite3"] = pysqlite3
    sys.modules["sqlite3.dbapi2"] = pysqlite3.dbapi2
