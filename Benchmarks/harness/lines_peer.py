"""JSON Lines: what a good parser and a dictionary do with the events themselves."""

from pathlib import Path

import numpy as np
import orjson

from harness.answers import check, events_reference_of, summary
from harness.facts import ATTRIBUTES
from harness.timing import ask_repeatedly, report


def latest_of(path: Path) -> dict[tuple[str, str], tuple[str, int, int]]:
    """Folds a file of events: for each (entity, attribute) the latest (date, sequence, value)."""
    latest = {}
    loads = orjson.loads
    with open(path, "rb") as lines:
        for sequence, line in enumerate(lines, 1):
            event = loads(line)
            date, entity = event["date"], event["entity"]
            for attribute, value in event["set"].items():
                key = (entity, attribute)
                best = latest.get(key)
                if best is None or date >= best[0]:
                    latest[key] = (date, sequence, value)
    return latest


def cell_number(entity: str, attribute: str) -> int:
    """The number of the cell `series/sE`, `aA`."""
    return int(entity.removeprefix("series/s")) * ATTRIBUTES + int(attribute.removeprefix("a"))


def summarise(latest: dict) -> dict:
    """The summary of a folded state."""
    cells = np.array([cell_number(*key) for key in latest], dtype=np.int64)
    values = np.array([best[2] for best in latest.values()], dtype=np.int64)
    return summary(cells, values)


def run(folder: Path, events: Path, count: int, runs: int) -> dict:
    """Measures the fold of a file of events; the summary is made outside the time."""
    states = {}

    def ask() -> dict:
        states["last"] = latest_of(events)
        return {}

    seconds, _ = ask_repeatedly(ask, runs)
    answer = summarise(states["last"])
    check(answer, events_reference_of(folder, count), "JSON Lines")
    return report(
        "jsonl", count, seconds, answer, bytes=events.stat().st_size, version=orjson.__version__
    )
