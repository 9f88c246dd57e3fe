"""The list of the benchmarks, and the data that they need."""

from collections.abc import Callable
from dataclasses import dataclass, field

from harness.appends import backfill, batch_append, import_lines, parquet_sizes, single_append
from harness.contest import HERE, Setup
from harness.process import run
from harness.replays import replay
from harness.results import Results
from harness.states import as_of, start


def replay_of(name: str) -> Callable[[Setup, Results], None]:
    """The benchmark that replays one set; SQLite is left out on 100 M facts."""

    def benchmark(setup: Setup, results: Results) -> None:
        replay(setup, results, name, sqlite=name != "100m-1m")

    return benchmark


@dataclass(frozen=True)
class Benchmark:
    """One benchmark: the sets of facts that it needs, whether it needs events, what it does."""

    action: Callable[[Setup, Results], None]
    sets: list[str] = field(default_factory=list)
    events: bool = False


def replay_sets(quick: bool) -> list[str]:
    """The sets that are replayed."""
    return ["small"] if quick else ["20m-20k", "20m-1m", "100m-1m"]


def benchmarks(quick: bool) -> dict[str, Benchmark]:
    """All benchmarks by name, in the order in which they run."""
    large = ["small"] if quick else ["20m-1m"]
    replays = {
        "replay-" + name.replace("20m-", "").replace("-1m", ""): Benchmark(replay_of(name), [name])
        for name in replay_sets(quick)
    }
    return {
        "start": Benchmark(start),
        "load": Benchmark(batch_append, ["small"]),
        "import": Benchmark(import_lines, ["small"], events=True),
        "size": Benchmark(parquet_sizes, ["small", *replay_sets(quick)[:2]], events=True),
        **replays,
        "as-of": Benchmark(as_of, ["small"] if quick else ["20m-1m", "100m-1m"]),
        "append": Benchmark(single_append, large),
        "backfill": Benchmark(backfill, large),
    }


def prepare_data(setup: Setup, names: list[str], events: bool) -> None:
    """Makes the sets of facts and the file of events, where they are missing."""
    generate = [setup.python, HERE / "generate.py", "--data", setup.data]
    if names:
        run([*generate, "facts", *names])
    if events:
        run([*generate, "events", "small", "--count", setup.events])
