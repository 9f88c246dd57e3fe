"""Who is measured, how they take turns, and what happens when one of them cannot."""

import json
import sys
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from harness.process import Outcome, UnavailableError, run, run_json
from harness.results import Results, Row

HERE = Path(__file__).resolve().parent.parent


def note(text: str) -> None:
    """Says on standard error what is going on."""
    print(text, file=sys.stderr, flush=True)


@dataclass
class Setup:
    """Where everything is, and how often to measure."""

    data: Path
    python: Path
    annals: Path | None
    benchmark: Path | None
    quick: bool
    rounds: int = field(init=False)
    runs: int = field(init=False)

    def __post_init__(self):
        self.rounds, self.runs = (1, 3) if self.quick else (3, 2)

    @property
    def whole_runs(self) -> int:
        """How often a whole process is measured."""
        return 3 if self.quick else 7

    @property
    def events(self) -> int:
        """How many events are imported."""
        return 100_000 if self.quick else 1_000_000

    def peer(self, *words) -> list:
        """The command line of a peer."""
        return [self.python, HERE / "peers.py", "--data", self.data, *words]

    def annals_command(self, *words) -> list:
        """The command line of the tool, if it was built."""
        return [found(self.annals, "annals"), *words]

    def benchmark_command(self, *words) -> list:
        """The command line of the benchmark program, if it was built."""
        return [found(self.benchmark, "annals-benchmark"), *words]

    def meta(self, name: str) -> dict:
        """The `meta.json` of a set."""
        return read_json(self.data / name / "meta.json")

    def reference(self, name: str) -> dict:
        """The `reference.json` of a set."""
        return read_json(self.data / name / "reference.json")


def found(program: Path | None, name: str) -> Path:
    """The program, or an error that says that it is missing."""
    if program is None or not program.exists():
        raise UnavailableError(f"{name}: not built")
    return program


def read_json(path: Path) -> dict:
    """The object in a JSON file."""
    return json.loads(path.read_text(encoding="utf-8"))


def check(answer: dict, expected: dict, who: str) -> None:
    """Stops a contestant whose answer is wrong."""
    for name in ("cells", "sum", "mix"):
        if str(answer.get(name)) != str(expected[name]):
            raise UnavailableError(
                f"{who}: WRONG ANSWER: {name} {answer.get(name)}, expected {expected[name]}"
            )


@dataclass
class Contestant:
    """Someone who is measured in rounds: a row, and what gives more times for it."""

    row: Row
    measure: Callable[[int], tuple[list[float], float]]


def compete(results: Results, contestants: list[Contestant], rounds: int) -> None:
    """Measures all by turns, so that a slow spell of the machine hits everybody alike."""
    running = list(contestants)
    results.rows += [contestant.row for contestant in contestants]
    for round_number in range(rounds):
        for contestant in list(running):
            note(f"  round {round_number + 1}: {contestant.row.what}")
            try:
                seconds, peak = contestant.measure(round_number)
            except UnavailableError as reason:
                skip(results, str(reason))
                running.remove(contestant)
                continue
            contestant.row.seconds += seconds
            contestant.row.peak_mib = max(contestant.row.peak_mib, peak)


def skip(results: Results, reason: str) -> None:
    """Notes that something could not be measured."""
    note(f"  skipped: {reason}")
    if reason not in results.problems:
        results.problems.append(reason)


def attempt(results: Results, action: Callable[[], None]) -> bool:
    """Does something and says whether it could; when not, notes why."""
    try:
        action()
    except UnavailableError as reason:
        skip(results, str(reason))
        return False
    return True


def json_contestant(
    row: Row, command: Callable[[int], list], expected: dict | None = None
) -> Contestant:
    """A contestant whose command prints `seconds`, and an answer when one is expected."""

    def measure(round_number: int) -> tuple[list[float], float]:
        answer, outcome = run_json(command(round_number))
        if expected is not None:
            check(answer, expected, row.what)
        row.facts = answer.get("facts", row.facts)
        if "way" in answer:
            row.note = way_text(answer["way"])
        return answer["seconds"], outcome.peak_mib

    return Contestant(row, measure)


def way_text(way: dict) -> str:
    """How DuckDB was asked."""
    return f"{way['form']}; {way['row_group']} rows, Parquet v{way['version']}"


def process_contestant(row: Row, command: Callable[[], list]) -> Contestant:
    """A contestant whose time is that of the whole process."""

    def measure(_: int) -> tuple[list[float], float]:
        outcome: Outcome = run(command(), keep_output=False)
        return [outcome.seconds], outcome.peak_mib

    return Contestant(row, measure)
