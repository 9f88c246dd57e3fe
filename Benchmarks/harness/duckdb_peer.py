"""DuckDB on Parquet: the same columns, LZ4, in log order; the fastest of many ways to ask.

Three levels, so that nobody has to take our word for what is fair:

- `plain`: what one writes first. Parquet as `COPY … COMPRESSION lz4` makes it, default settings,
  `arg_max(value, date << 32 | seq)`.
- `best`: the same defaults of DuckDB; of all query forms and row-group sizes the fastest.
- `tuned`: in addition Parquet version 2 (delta encodings) and a `perfect_ht_threshold` that lets
  the groups be addressed directly; again the fastest of all forms and row-group sizes.
"""

import itertools
from dataclasses import dataclass
from pathlib import Path

import duckdb
import numpy as np

from harness.answers import check, reference_of
from harness.facts import FactSet, day_number, read_json, write_json
from harness.timing import ask_repeatedly, report

ROW_GROUPS = (122_880, 1 << 20)
DEFAULT_ROW_GROUP = 122_880
DEFAULT_THRESHOLD = 12
WIDE_THRESHOLD = 24
LEVELS = ("plain", "best", "tuned")
MANY_FACTS = 20_000_000

KEY = "date::BIGINT * 4294967296 + {seq}"
LATEST = "SELECT cell, arg_max(value, " + KEY + ") AS value FROM {facts} WHERE {when} GROUP BY cell"
JOINED = (
    "SELECT k.cell, f.value FROM (SELECT cell, max(" + KEY + ") & 4294967295 AS last "
    "FROM {facts} WHERE {when} GROUP BY cell) AS k JOIN {facts} AS f ON f.{seq} = k.last"
)
FORMS = {
    "arg_max shift": "SELECT cell, arg_max(value, (date::BIGINT << 32) | {seq}) AS value "
    "FROM {facts} WHERE {when} GROUP BY cell",
    "arg_max product": LATEST,
    "max and join": JOINED,
    "max of hugeint": "SELECT cell, (top & 18446744073709551615::HUGEINT)::BIGINT AS value FROM "
    "(SELECT cell, max((date::HUGEINT << 96) | ({seq}::HUGEINT << 64) | value) AS top "
    "FROM {facts} WHERE {when} GROUP BY cell)",
}
ROW_NUMBER_FORMS = {
    "arg_max row number": LATEST,
    "max and join row number": JOINED,
}
SLOW_FORMS = {
    "arg_max of row": "SELECT cell, arg_max(value, row(date, {seq})) AS value "
    "FROM {facts} WHERE {when} GROUP BY cell",
    "max of struct": "SELECT cell, top.v AS value FROM (SELECT cell, "
    "max({{'d': date, 's': {seq}, 'v': value}}) AS top FROM {facts} WHERE {when} GROUP BY cell)",
    "qualify": "SELECT cell, value FROM {facts} WHERE {when} QUALIFY row_number() "
    "OVER (PARTITION BY cell ORDER BY date DESC, {seq} DESC) = 1",
    "distinct on": "SELECT DISTINCT ON (cell) cell, value FROM {facts} WHERE {when} "
    "ORDER BY cell, date DESC, {seq} DESC",
    "last ordered": "SELECT cell, last(value ORDER BY date, {seq}) AS value "
    "FROM {facts} WHERE {when} GROUP BY cell",
}
SUMMARY = (
    "SELECT count(*), sum(value) % 9223372036854775808::HUGEINT, "
    "sum((value % 1000003) * (cell % 1000003 + 1)) FROM ({question})"
)


@dataclass(frozen=True)
class Way:
    """One way to ask: a query form, a file and a setting."""

    form: str
    row_group: int
    version: int
    threshold: int

    def query(self, folder: Path, as_of: int) -> str:
        """The SQL of the question, summed up."""
        file = parquet_file(folder, self.row_group, self.version)
        numbered = self.form in ROW_NUMBER_FORMS
        template = {**FORMS, **ROW_NUMBER_FORMS, **SLOW_FORMS}[self.form]
        question = template.format(
            facts=f"read_parquet('{file}', file_row_number = {str(numbered).lower()})",
            seq="file_row_number" if numbered else "seq",
            when=f"date <= {as_of}",
        )
        return SUMMARY.format(question=question)


def parquet_file(folder: Path, row_group: int, version: int) -> Path:
    """Where a set's Parquet file lies."""
    return folder / "peers" / f"facts-{row_group}-v{version}.parquet"


def ensure_parquet(facts: FactSet, row_group: int, version: int) -> Path:
    """Writes the columns date, seq, cell, value as Parquet with LZ4 in log order, once."""
    path = parquet_file(facts.folder, row_group, version)
    if not path.exists():
        facts.scratch()
        part = path.with_suffix(".part")
        write_parquet(facts, part, row_group, version)
        part.replace(path)
    return path


def write_parquet(facts: FactSet, path: Path, row_group: int, version: int) -> None:
    """Writes the Parquet file of a set."""
    columns = {
        "date": facts.column("date"),
        "seq": np.arange(1, facts.meta.facts + 1, dtype=np.int64),
        "cell": facts.column("cell"),
        "value": facts.column("value"),
    }
    with connect(threads=1) as connection:
        connection.register("columns", columns)
        connection.execute(
            f"COPY (SELECT date, seq, cell, value FROM columns) TO '{path}' (FORMAT parquet, "
            f"COMPRESSION lz4, ROW_GROUP_SIZE {row_group}, PARQUET_VERSION V{version})"
        )


def connect(threads: int, threshold: int = DEFAULT_THRESHOLD) -> duckdb.DuckDBPyConnection:
    """A new database in memory with so many threads."""
    connection = duckdb.connect()
    connection.execute(f"SET threads = {threads}")
    connection.execute(f"SET perfect_ht_threshold = {threshold}")
    return connection


def ask(connection: duckdb.DuckDBPyConnection, query: str) -> dict:
    """Runs the question and gives its summary."""
    cells, total, mix = connection.execute(query).fetchone()
    return {"cells": cells, "sum": str(total), "mix": str(mix)}


def ways(level: str, many: bool) -> list[Way]:
    """The ways to ask that a level may choose from."""
    if level == "plain":
        return [Way("arg_max shift", DEFAULT_ROW_GROUP, 1, DEFAULT_THRESHOLD)]
    forms = [*FORMS, *ROW_NUMBER_FORMS]
    if many:
        forms = ["arg_max product", "max and join", *ROW_NUMBER_FORMS]
    if level == "best":
        return [Way(*way, 1, DEFAULT_THRESHOLD) for way in itertools.product(forms, ROW_GROUPS)]
    settings = itertools.product(forms, ROW_GROUPS, (1, 2))
    return [Way(*way, WIDE_THRESHOLD) for way in settings]


def trial(facts: FactSet, way: Way, threads: int, runs: int) -> float:
    """The least seconds of one way to ask; a wrong answer is an error."""
    ensure_parquet(facts, way.row_group, way.version)
    query = way.query(facts.folder, day_number(facts.meta.asOf))
    with connect(threads, way.threshold) as connection:
        seconds, answer = ask_repeatedly(lambda: ask(connection, query), runs, runs > 1)
    check(answer, reference_of(facts.folder)[facts.meta.asOf], f"DuckDB, {way.form}")
    return min(seconds)


def tune(facts: FactSet) -> dict:
    """Finds the fastest way for each level and number of threads; keeps all trials."""
    many = facts.meta.facts > MANY_FACTS
    runs = 1 if many else 3
    tuning = {"trials": [], "slowForms": {}}
    for level, threads in itertools.product(LEVELS, (1, 2)):
        trials = [(trial(facts, way, threads, runs), way) for way in ways(level, many)]
        best = min(trials, key=lambda pair: pair[0])[1]
        tuning[f"{level}-{threads}"] = vars(best)
        tuning["trials"] += [
            {"level": level, "threads": threads, **vars(way), "seconds": seconds}
            for seconds, way in trials
        ]
    if not many:
        for form in SLOW_FORMS:
            way = Way(form, DEFAULT_ROW_GROUP, 1, DEFAULT_THRESHOLD)
            tuning["slowForms"][form] = trial(facts, way, 1, 1)
    return tuning


def ensure_tuning(facts: FactSet) -> dict:
    """The fastest ways to ask of a set; found once."""
    path = facts.scratch() / "duckdb-tuning.json"
    if not path.exists():
        write_json(path, {"duckdb": duckdb.__version__, **tune(facts)})
    tuning = read_json(path)
    if tuning["duckdb"] != duckdb.__version__:
        path.unlink()
        return ensure_tuning(facts)
    return tuning


def run(folder: Path, threads: int, runs: int, level: str) -> dict:
    """Measures DuckDB on one set, on its last day; the middle day is checked as well."""
    facts = FactSet(folder)
    way = Way(**ensure_tuning(facts)[f"{level}-{threads}"])
    reference = reference_of(folder)
    last, middle = (
        way.query(folder, day_number(day)) for day in (facts.meta.asOf, facts.meta.asOfMiddle)
    )
    with connect(threads, way.threshold) as connection:
        check(ask(connection, middle), reference[facts.meta.asOfMiddle], "DuckDB, middle day")
        seconds, answer = ask_repeatedly(lambda: ask(connection, last), runs)
    check(answer, reference[facts.meta.asOf], "DuckDB")
    size = parquet_file(folder, way.row_group, way.version).stat().st_size
    return report(
        "duckdb", facts.meta.facts, seconds, answer, level=level, threads=threads, way=vars(way),
        bytes=size, version=duckdb.__version__,
    )  # fmt: skip


def numeric_sizes(folder: Path) -> dict:
    """The bytes of the numeric columns as Parquet LZ4, by row group and Parquet version."""
    facts = FactSet(folder)
    sizes = {}
    for version, row_group in itertools.product((1, 2), ROW_GROUPS):
        path = ensure_parquet(facts, row_group, version)
        sizes[f"v{version}, {row_group} rows"] = path.stat().st_size
    return best_of_sizes("numeric", facts.meta.facts, sizes)


def best_of_sizes(what: str, facts: int, sizes: dict[str, int]) -> dict:
    """The smallest of some files' sizes; `bytes` is that of Parquet version 1, the default."""
    default = min(size for name, size in sizes.items() if name.startswith("v1"))
    smallest = min(sizes.values())
    return {
        "peer": "parquet-size",
        "what": what,
        "facts": facts,
        "bytes": default,
        "bytesPerFact": round(default / facts, 3),
        "bytesVersion2": smallest,
        "bytesPerFactVersion2": round(smallest / facts, 3),
        "sizes": sizes,
    }


EVENT_COLUMNS = (
    "id, date, kind, entity, countries[1] AS country, summary, attribute, value, "
    "source.title AS title, source.publisher AS publisher, source.published AS published, "
    "source.locator AS locator"
)
EVENT_TYPES = (
    "{id: 'VARCHAR', date: 'DATE', kind: 'VARCHAR', entity: 'VARCHAR', countries: 'VARCHAR[]', "
    "summary: 'VARCHAR', \"set\": 'MAP(VARCHAR, BIGINT)', source: 'STRUCT(title VARCHAR, "
    "publisher VARCHAR, published VARCHAR, locator VARCHAR)'}"
)


def event_sizes(events: Path, count: int) -> dict:
    """The bytes of full events as Parquet LZ4, every text column included."""
    sizes = {}
    with connect(threads=1) as connection:
        connection.execute(
            f'CREATE TABLE lines AS SELECT *, map_keys("set")[1] AS attribute, '
            f"map_values(\"set\")[1] AS value FROM read_json('{events}', "
            f"format = 'newline_delimited', columns = {EVENT_TYPES})"
        )
        rows = connection.execute("SELECT count(*), count(value) FROM lines").fetchone()
        if rows != (count, count):
            raise SystemExit(f"DuckDB read {rows} rows of {count} events")
        for version, row_group in itertools.product((1, 2), ROW_GROUPS):
            path = events.with_suffix(f".{row_group}-v{version}.parquet")
            connection.execute(
                f"COPY (SELECT {EVENT_COLUMNS} FROM lines) TO '{path}' (FORMAT parquet, "
                f"COMPRESSION lz4, ROW_GROUP_SIZE {row_group}, PARQUET_VERSION V{version})"
            )
            sizes[f"v{version}, {row_group} rows"] = path.stat().st_size
    return best_of_sizes("events", count, sizes)
