"""The targets: which figures must reach what."""

from harness.bench import replay_sets
from harness.replays import FLOOR, LEVELS, ONE_THREAD, TWO_THREADS, duckdb_label
from harness.results import Results, Target

MILLISECONDS = 1000


def judge(results: Results) -> None:
    """Fills in the targets from the rows."""
    for group in replay_sets(results.quick):
        results.targets += replay_targets(results, group)
    results.targets += as_of_targets(results)
    results.targets += append_targets(results)
    results.targets.append(size_target(results))


def replay_targets(results: Results, group: str) -> list[Target]:
    """Replay against DuckDB, SQLite, bare LZ4, and one core against two."""
    few_cells = group in ("20m-20k", "small")
    targets = [
        Target(
            f"{group}: replay, 1 core, over {duckdb_label(level, 1)}",
            8 if few_cells else 6, True, results.ratio(group, duckdb_label(level, 1), ONE_THREAD),
        )
        for level in LEVELS
    ]  # fmt: skip
    targets.append(
        Target(f"{group}: 2 cores over 1", 1.7, True, results.ratio(group, ONE_THREAD, TWO_THREADS))
    )
    if group != "100m-1m":
        sqlite = results.ratio(group, "SQLite", ONE_THREAD)
        targets.append(Target(f"{group}: replay, 1 core, over SQLite", 40, True, sqlite))
    if not few_cells:
        floor = results.ratio(group, FLOOR, ONE_THREAD)
        targets.append(Target(f"{group}: replay, 1 core, over bare LZ4", 0.5, True, floor))
    if group == "100m-1m":
        row = results.row(group, ONE_THREAD)
        peak = row.peak_mib if row else None
        targets.append(Target(f"{group}: peak memory of the replay", 2048, False, peak, "MiB"))
    return targets


def as_of_targets(results: Results) -> list[Target]:
    """A state with snapshots, whole process, and how it grows with the log."""
    base = "state, small" if results.quick else "state, 20m-1m"
    targets = []
    for kind in ("small", "largest"):
        what = f"{kind} country, snapshots"
        row, large = results.row(base, what), results.row("state, 100m-1m", what)
        time = row.median * MILLISECONDS if row else None
        growth = large.median / row.median if row and large else None
        targets.append(Target(f"{base}: {what}, whole process", 20, False, time, "ms"))
        targets.append(Target(f"growth to 100 M: {what}", 2, False, growth))
    return targets


def rate(results: Results, group: str, what: str) -> float | None:
    """Thousands of events a second of a row, if it was measured."""
    row = results.row(group, what)
    return row.facts / row.median / 1000 if row else None


def append_targets(results: Results) -> list[Target]:
    """Import, batch append, and the latency of one event."""
    lines = rate(results, "JSON Lines", "Annals, append FILE (whole process, durable)")
    batch = rate(results, "batch append", "Annals, library")
    name = "small" if results.quick else "20m-1m"
    row = results.row(f"append one event to {name}", "beyond the sync")
    beyond = row.median * MILLISECONDS if row else None
    return [
        Target("import of JSON Lines", 300, True, lines, "k events/s"),
        Target("batch append", 1000, True, batch, "k events/s"),
        Target(f"append one event to {name}, beyond the sync", 50, False, beyond, "ms"),
    ]


def size_target(results: Results) -> Target:
    """The log of full events against Parquet LZ4 of the same."""
    sizes = {size["what"]: size["bytes"] for size in results.sizes}
    log = sizes.get("Annals log of the events")
    parquet = sizes.get("Parquet LZ4, events of small")
    share = log / parquet if log and parquet else None
    return Target("log of full events / Parquet LZ4 of the same", 1, False, share)
