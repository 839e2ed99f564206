"""What a user could pick instead of reftel, a file each."""
from .notmuch import Notmuch
from .omindex import Omindex
from .postgresql import PostgreSQL
from .python_sqlite import PythonSQLite
from .recoll import Recoll
from .ripgrep import Ripgrep
from .sqlite_program import SQLiteStore, SQLiteFTS5
from .sqlite_utils import SQLiteUtils
from .tantivy import Tantivy

ALL = [
    SQLiteStore, SQLiteFTS5, PythonSQLite, SQLiteUtils, Tantivy, Ripgrep, PostgreSQL, Notmuch,
    Recoll, Omindex,
]
