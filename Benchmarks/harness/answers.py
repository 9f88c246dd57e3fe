"""The right answer to the question of the benchmark, and the check of everybody else's.

The question: for each cell the value of the fact with the greatest (date, sequence) among those
with date <= as-of. An answer is summed up in three exact integers: the count of cells, the sum of
the values modulo 2^63, and a sum that mixes each value with its cell.
"""

from pathlib import Path

import numpy as np

from harness.facts import FactSet, day_number, read_json, write_json

PRIME = 1_000_003


def summary(cells: np.ndarray, values: np.ndarray) -> dict:
    """The count, sum and mix of the values of some cells; sum and mix as strings."""
    total = sum_exactly(values) % (1 << 63)
    mix = sum_exactly((values % PRIME) * (cells.astype(np.int64) % PRIME + 1))
    return {"cells": len(cells), "sum": str(total), "mix": str(mix)}


def sum_exactly(numbers: np.ndarray) -> int:
    """The sum of int64 numbers, free of overflow."""
    low = int((numbers & 0xFFFFFFFF).sum())
    high = int((numbers >> 32).sum())
    return (high << 32) + low


def latest_keys(facts: FactSet, as_of: int, limit: int | None = None) -> np.ndarray:
    """For each cell the greatest `date << 32 | sequence` up to the day `as_of`, or -1."""
    best = np.full(facts.meta.cells, -1, dtype=np.int64)
    for first, dates, cells, _ in facts.chunks(limit=limit):
        sequences = np.arange(first + 1, first + 1 + len(dates), dtype=np.int64)
        keys = dates.astype(np.int64) << 32 | sequences
        covered = dates <= as_of
        np.maximum.at(best, cells[covered], keys[covered])
    return best


def latest_values(facts: FactSet, as_of: int, limit: int | None = None):
    """The cells that have a value on the day `as_of`, and their values."""
    best = latest_keys(facts, as_of, limit)
    cells = np.flatnonzero(best >= 0)
    winners = (best[cells] & 0xFFFFFFFF) - 1
    return cells, np.asarray(facts.column("value")[winners])


def country_summaries(facts: FactSet, cells: np.ndarray, values: np.ndarray) -> dict:
    """The summary of each country's cells."""
    owners = facts.entity_countries()[cells // facts.meta.attributes]
    return {
        code: summary(cells[owners == index], values[owners == index])
        for index, code in enumerate(facts.meta.countries)
    }


def make_reference(facts: FactSet) -> dict:
    """Computes the right answers of a set for its two days, whole and by country."""
    reference = {}
    for day in (facts.meta.asOf, facts.meta.asOfMiddle):
        cells, values = latest_values(facts, day_number(day))
        reference[day] = summary(cells, values)
        reference[day]["countries"] = country_summaries(facts, cells, values)
    return reference


def reference_of(folder: Path) -> dict:
    """The right answers of a set by day, from `reference.json`, which is made when missing."""
    path = folder / "reference.json"
    if not path.exists():
        write_json(path, make_reference(FactSet(folder)))
    return read_json(path)


def events_reference_of(folder: Path, limit: int) -> dict:
    """The right answer for the first `limit` facts of a set, as of its last day; cached."""
    path = folder / f"reference-first-{limit}.json"
    if not path.exists():
        facts = FactSet(folder)
        write_json(path, summary(*latest_values(facts, day_number(facts.meta.asOf), limit)))
    return read_json(path)


def same_answer(answer: dict, expected: dict) -> bool:
    """Whether an answer has the expected count, sum and mix."""
    return all(str(answer.get(name)) == str(expected[name]) for name in ("cells", "sum", "mix"))


def check(answer: dict, expected: dict, who: str) -> None:
    """Stops with an error when an answer is not the expected one."""
    if not same_answer(answer, expected):
        got = {name: answer.get(name) for name in ("cells", "sum", "mix")}
        want = {name: expected[name] for name in ("cells", "sum", "mix")}
        raise SystemExit(f"{who}: wrong answer {got}, expected {want}")
