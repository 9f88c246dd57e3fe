"""Whole processes: the start of the tool, and a country's state as of a day."""

from harness.contest import (
    Setup,
    attempt,
    check,
    compete,
    process_contestant,
)
from harness.logs import log_of
from harness.process import UnavailableError, run, run_json
from harness.results import Results, Row


def start(setup: Setup, results: Results) -> None:
    """How long the tool takes to do nothing."""
    row = Row("start", "annals --help")
    rounds = 3 * setup.whole_runs
    compete(results, [process_contestant(row, lambda: setup.annals_command("--help"))], rounds)


def as_of(setup: Setup, results: Results) -> None:
    """The state of a small and of the largest country, with snapshots and without."""
    for name in ["small"] if setup.quick else ["20m-1m", "100m-1m"]:
        attempt(results, lambda name=name: as_of_set(setup, results, name))


def as_of_set(setup: Setup, results: Results, name: str) -> None:
    """The states of one set; those with snapshots only when they could be made."""
    log = log_of(setup, name)
    group, meta = f"state, {name}", setup.meta(name)
    places = ["--log", log, "--snapshots", log.parent / "Snapshots"]
    made = attempt(results, lambda: make_snapshots(setup, results, group, places))
    ways = {"snapshots": []} if made else {}
    ways["no snapshots"] = ["--no-snapshots"]
    contestants = []
    for kind, country in (("small", meta["countries"][-1]), ("largest", meta["countries"][0])):
        question = ["state", country, "--as-of", meta["asOf"], "--format", "json"]
        checked = attempt(
            results,
            lambda question=question, country=country: check_state(
                setup, name, places, question, country
            ),
        )
        for how, more in ways.items() if checked else ():
            words = [*places, *question, *more]
            row = Row(group, f"{kind} country, {how}", baseline=not contestants)
            contestants.append(
                process_contestant(row, lambda words=words: setup.annals_command(*words))
            )
    compete(results, contestants, setup.whole_runs)


def make_snapshots(setup: Setup, results: Results, group: str, places: list) -> None:
    """Makes the snapshots of a log, once, and notes how long that took."""
    outcome = run(setup.annals_command(*places, "snapshot"))
    row = Row(group, "annals snapshot", None, [outcome.seconds], outcome.peak_mib, "one run")
    results.rows.append(row)


def check_state(setup: Setup, name: str, places: list, question: list, country: str) -> None:
    """Checks one country's state: the same with and without snapshots, and the right one."""
    out = setup.data / "out"
    out.mkdir(exist_ok=True)
    files = [out / "state-snapshots.json", out / "state-replay.json"]
    for file, more in zip(files, ([], ["--no-snapshots"]), strict=True):
        run(setup.annals_command(*places, *question, *more), file, keep_output=False)
    if files[0].read_bytes() != files[1].read_bytes():
        raise UnavailableError(f"state {country}: differs with and without snapshots")
    answer, _ = run_json(setup.peer("state-summary", name, "--file", files[0]))
    day = question[question.index("--as-of") + 1]
    check(answer, setup.reference(name)[day]["countries"][country], f"state {country}")
