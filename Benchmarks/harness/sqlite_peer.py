"""SQLite: one table in log order, and the latest value of each cell by the bare-column rule.

In a query with one `max()`, a bare column takes its value from the row of the maximum: SQLite
documents it. The other form keeps the best row of each cell in a temporary table by upsert; it
spares the sort and wins where cells are few.

The page cache stays at SQLite's default of 2 MB, on purpose: its sorter takes chunks as large as
the cache, and with 64 MB or more the GROUP BY over 20 M rows took two to eight times as long. The
file itself lies in the system's page cache.
"""

import sqlite3
import time
from pathlib import Path

from harness.answers import check, reference_of
from harness.facts import FactSet, day_number, read_json, write_json
from harness.timing import ask_repeatedly, report

MIX = "sum((value % 1000003) * (cell % 1000003 + 1))"
GROUPED = (
    f"SELECT count(*), sum(value), {MIX} FROM (SELECT cell, value, max((date << 32) | seq) "
    "FROM facts WHERE date <= ? GROUP BY cell)"
)
UPSERT = (
    "INSERT INTO best SELECT cell, (date << 32) | seq, value FROM facts WHERE date <= ? "
    "ON CONFLICT (cell) DO UPDATE SET key = excluded.key, value = excluded.value "
    "WHERE excluded.key > key"
)
UPSERTED = f"SELECT count(*), sum(value), {MIX} FROM best"


def database_file(folder: Path) -> Path:
    """Where a set's database lies."""
    return folder / "peers" / "facts.sqlite"


def connect(path: Path) -> sqlite3.Connection:
    """Opens a database, without transactions that begin by themselves."""
    return sqlite3.connect(path, isolation_level=None)


def ensure_database(facts: FactSet) -> float | None:
    """Loads the facts in one transaction, once; the seconds that it took."""
    path = database_file(facts.folder)
    if path.exists():
        return None
    facts.scratch()
    part = path.with_suffix(".part")
    part.unlink(missing_ok=True)
    began = time.perf_counter()
    load(facts, part)
    part.replace(path)
    return time.perf_counter() - began


def load(facts: FactSet, path: Path) -> None:
    """Makes the table and fills it."""
    connection = connect(path)
    connection.execute("PRAGMA journal_mode = OFF")
    connection.execute("PRAGMA synchronous = OFF")
    connection.execute(
        "CREATE TABLE facts (seq INTEGER PRIMARY KEY, date INTEGER, cell INTEGER, value INTEGER)"
    )
    connection.execute("BEGIN")
    for first, dates, cells, values in facts.chunks(rows=1 << 18):
        sequences = range(first + 1, first + 1 + len(dates))
        rows = zip(sequences, dates.tolist(), cells.tolist(), values.tolist(), strict=True)
        connection.executemany("INSERT INTO facts VALUES (?, ?, ?, ?)", rows)
    connection.execute("COMMIT")
    connection.close()


def ask_grouped(connection: sqlite3.Connection, as_of: int) -> dict:
    """The answer by GROUP BY with a bare column; the sorter may spill to a file."""
    connection.execute("PRAGMA temp_store = DEFAULT")
    return summary(connection.execute(GROUPED, (as_of,)).fetchone())


def ask_upserted(connection: sqlite3.Connection, as_of: int) -> dict:
    """The answer by upsert into a temporary table in memory."""
    connection.execute("PRAGMA temp_store = MEMORY")
    connection.execute(
        "CREATE TEMP TABLE best (cell INTEGER PRIMARY KEY, key INTEGER, value INTEGER)"
    )
    connection.execute(UPSERT, (as_of,))
    answer = summary(connection.execute(UPSERTED).fetchone())
    connection.execute("DROP TABLE best")
    return answer


def summary(row: tuple[int, int, int]) -> dict:
    """The summary of an answer."""
    return {"cells": row[0], "sum": str(row[1]), "mix": str(row[2])}


FORMS = {"group by": ask_grouped, "upsert": ask_upserted}


def ensure_tuning(facts: FactSet) -> dict:
    """The seconds of each form in one run, and the name of the fastest; found once."""
    path = facts.scratch() / "sqlite-tuning.json"
    if not path.exists():
        loading = ensure_database(facts)
        connection = connect(database_file(facts.folder))
        as_of = day_number(facts.meta.asOf)
        seconds = {}
        for name, form in FORMS.items():
            times, answer = ask_repeatedly(lambda form=form: form(connection, as_of), 1)
            check(answer, reference_of(facts.folder)[facts.meta.asOf], f"SQLite, {name}")
            seconds[name] = times[0]
        best = min(seconds, key=seconds.get)
        write_json(path, {"form": best, "seconds": seconds, "loadSeconds": loading})
    return read_json(path)


def run(folder: Path, runs: int, warm_up: bool) -> dict:
    """Measures SQLite on one set with its fastest form."""
    facts = FactSet(folder)
    form = ensure_tuning(facts)["form"]
    connection = connect(database_file(folder))
    as_of = day_number(facts.meta.asOf)
    seconds, answer = ask_repeatedly(lambda: FORMS[form](connection, as_of), runs, warm_up)
    check(answer, reference_of(folder)[facts.meta.asOf], "SQLite")
    return report(
        "sqlite", facts.meta.facts, seconds, answer, form=form, version=sqlite3.sqlite_version,
        bytes=database_file(folder).stat().st_size,
    )  # fmt: skip
