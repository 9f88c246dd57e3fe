#!/usr/bin/env python3
"""Makes the facts of the benchmarks: columns of numbers, and events as JSON Lines.

generate.py facts SIZE... [--data DIR]        DIR/SIZE/date.i32, cell.u32, value.i64, meta.json, …
generate.py events SIZE [--count N]           DIR/SIZE/events-N.jsonl from the first N facts

The same seed makes the same bytes. Memory is bounded by the number of cells, not of facts.
"""

import argparse
import json
import sys
import time
from contextlib import ExitStack
from pathlib import Path

import numpy as np

from harness.answers import events_reference_of, reference_of
from harness.facts import (
    ATTRIBUTES,
    COLUMN_FILES,
    COLUMNS,
    COUNTRIES,
    ENTITY_COUNTRY_FILE,
    FactSet,
    Meta,
    day_number,
    day_text,
)
from harness.texts import TextMaker

SIZES = {
    "tiny": (20_000, 2_000),
    "small": (1_000_000, 20_000),
    "20m-20k": (20_000_000, 20_000),
    "20m-1m": (20_000_000, 1_000_000),
    "100m-1m": (100_000_000, 1_000_000),
}
SEED = 20_260_101
CHUNK = 1 << 20
FIRST_DAY = day_number("2000-01-01")
LAST_DAY = day_number("2024-12-31")
MIDDLE_DAY = "2012-06-30"
JITTER_DAYS = 3
LATE_SHARE = 0.05
LATE_DAYS = 3 * 365
GREATEST_VALUE = (1 << 53) - 1


class FactMaker:
    """Draws facts in log order, a chunk at a time."""

    def __init__(self, facts: int, cells: int, seed: int):
        self.facts = facts
        self.cells = cells
        self.random = np.random.Generator(np.random.PCG64(seed))
        self.cell_of_rank = self.random.permutation(cells).astype(np.uint32)
        self.base = np.clip(self.random.lognormal(np.log(1e6), 2.5, cells), 1, 1e14)
        self.level = self.base.copy()
        self.expected = self.expected_facts()

    def expected_facts(self) -> np.ndarray:
        """How many facts each cell will have on average, at least one."""
        ranks = np.arange(self.cells)
        share = np.log((ranks + 2) / (ranks + 1)) / np.log(self.cells + 1)
        expected = np.empty(self.cells)
        expected[self.cell_of_rank] = np.maximum(share * self.facts, 1)
        return expected

    def entity_countries(self) -> np.ndarray:
        """A country for each entity: the first has 25 %, each next one 3/4 of the one before."""
        weights = 0.75 ** np.arange(len(COUNTRIES))
        entities = self.cells // ATTRIBUTES
        return self.random.choice(len(COUNTRIES), size=entities, p=weights / weights.sum()).astype(
            np.uint8
        )

    def dates(self, first: int, count: int) -> np.ndarray:
        """Days that rise over the log, with a jitter of days and some late arrivals."""
        position = np.arange(first, first + count) / self.facts
        days = FIRST_DAY + (position * (LAST_DAY - FIRST_DAY + 1)).astype(np.int32)
        days += self.random.integers(-JITTER_DAYS, JITTER_DAYS + 1, count, dtype=np.int32)
        late = self.random.random(count) < LATE_SHARE
        days -= late * self.random.integers(0, LATE_DAYS + 1, count, dtype=np.int32)
        return np.clip(days, FIRST_DAY, LAST_DAY).astype(np.int32)

    def draw_cells(self, count: int) -> np.ndarray:
        """Cells by a Zipf law: rank r is drawn in proportion to log((r + 2) / (r + 1))."""
        ranks = np.power(self.cells + 1.0, self.random.random(count)).astype(np.int64) - 1
        return self.cell_of_rank[np.minimum(ranks, self.cells - 1)]

    def values(self, cells: np.ndarray) -> np.ndarray:
        """The next step of each cell's walk: over the whole log a cell about doubles."""
        order = np.argsort(cells, kind="stable")
        ordered = cells[order]
        base, expected = self.base[ordered], self.expected[ordered]
        steps = base / expected
        steps += self.random.normal(0, 0.3, len(cells)) * base / np.sqrt(expected)
        levels = self.level[ordered] + cumulate_within(ordered, steps)
        last = np.append(ordered[1:] != ordered[:-1], True)
        self.level[ordered[last]] = levels[last]
        values = np.empty(len(cells), dtype=np.int64)
        values[order] = np.rint(np.clip(np.abs(levels), 0, GREATEST_VALUE))
        return values

    def chunk(self, first: int, count: int) -> dict[str, np.ndarray]:
        """The columns of `count` facts from index `first`; call it in log order."""
        cells = self.draw_cells(count)
        return {"date": self.dates(first, count), "cell": cells, "value": self.values(cells)}


def cumulate_within(groups: np.ndarray, steps: np.ndarray) -> np.ndarray:
    """The running sums of the steps, starting anew in each run of equal groups."""
    total = np.cumsum(steps)
    starts = np.flatnonzero(np.append(True, groups[1:] != groups[:-1]))
    before = total[starts] - steps[starts]
    return total - np.repeat(before, np.diff(np.append(starts, len(groups))))


def write_facts(folder: Path, facts: int, cells: int, seed: int) -> None:
    """Writes one set of facts."""
    folder.mkdir(parents=True, exist_ok=True)
    maker = FactMaker(facts, cells, seed)
    maker.entity_countries().tofile(folder / ENTITY_COUNTRY_FILE)
    with ExitStack() as files:
        columns = {
            name: files.enter_context(open(folder / file, "wb"))
            for name, file in COLUMN_FILES.items()
        }
        for first in range(0, facts, CHUNK):
            chunk = maker.chunk(first, min(CHUNK, facts - first))
            for name, numbers in chunk.items():
                numbers.astype(COLUMNS[name]).tofile(columns[name])
    Meta(
        facts, cells, cells // ATTRIBUTES, ATTRIBUTES, seed, COUNTRIES, day_text(LAST_DAY),
        MIDDLE_DAY,
    ).write(folder)  # fmt: skip


def ensure_facts(data: Path, size: str, seed: int = SEED) -> Path:
    """The folder of a set of facts with its reference answers; made when missing."""
    folder = data / size
    facts, cells = SIZES[size]
    if not (folder / "meta.json").exists() or Meta.read(folder).seed != seed:
        note(f"making {facts:,} facts in {cells:,} cells: {folder}")
        for stale in folder.glob("reference*.json"):
            stale.unlink()
        write_facts(folder, facts, cells, seed)
    reference_of(folder)
    return folder


def event_lines(facts: FactSet, count: int):
    """Yields the first `count` facts as events, one line of JSON each."""
    texts = TextMaker(facts.meta.seed)
    countries = [facts.meta.countries[index] for index in facts.entity_countries().tolist()]
    for first, dates, cells, values in facts.chunks(rows=1 << 16, limit=count):
        rows = zip(
            dates.tolist(), cells.tolist(), values.tolist(), texts.draw(len(dates)), strict=True
        )
        for sequence, (day, cell, value, picks) in enumerate(rows, first + 1):
            country = countries[cell // ATTRIBUTES]
            yield event_line(texts, sequence, day_text(day), cell, value, country, picks)


def event_line(
    texts: TextMaker, sequence: int, day: str, cell: int, value: int, country: str, picks: tuple
) -> str:
    """One fact as an event in Annals' external form."""
    entity, attribute = divmod(cell, ATTRIBUTES)
    event = {
        "id": f"f{sequence}",
        "date": day,
        "kind": "value.reported",
        "entity": f"series/s{entity}",
        "countries": [country],
        "summary": texts.summary(picks, entity, country, value),
        "set": {f"a{attribute}": value},
        "source": texts.source(picks, day[:7]),
    }
    return json.dumps(event, ensure_ascii=False, separators=(",", ":")) + "\n"


def ensure_events(data: Path, size: str, count: int) -> Path:
    """The JSON Lines file of the first `count` facts of a set; made when missing."""
    folder = ensure_facts(data, size)
    facts = FactSet(folder)
    count = min(count, facts.meta.facts)
    path = folder / f"events-{count}.jsonl"
    if not path.exists():
        note(f"writing {count:,} events: {path}")
        part = path.with_name(path.name + ".part")
        with open(part, "w", encoding="utf-8") as file:
            file.writelines(event_lines(facts, count))
        part.replace(path)
    events_reference_of(folder, count)
    return path


def note(text: str) -> None:
    """Says on standard error what is going on."""
    print(text, file=sys.stderr, flush=True)


def arguments() -> argparse.Namespace:
    """Reads the command line."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawTextHelpFormatter
    )
    parser.add_argument("--data", type=Path, default=Path("/tmp/annals-bench"))
    commands = parser.add_subparsers(dest="command", required=True)
    facts = commands.add_parser("facts", help="make sets of facts")
    facts.add_argument("sizes", nargs="+", choices=SIZES)
    facts.add_argument("--seed", type=int, default=SEED)
    events = commands.add_parser("events", help="write events as JSON Lines")
    events.add_argument("size", choices=SIZES)
    events.add_argument("--count", type=int, default=1_000_000)
    return parser.parse_args()


def main() -> None:
    """Runs one command."""
    options = arguments()
    if options.command == "events":
        print(ensure_events(options.data, options.size, options.count))
        return
    for size in options.sizes:
        began = time.perf_counter()
        print(ensure_facts(options.data, size, options.seed))
        note(f"{size}: {time.perf_counter() - began:.1f} s")


if __name__ == "__main__":
    main()
