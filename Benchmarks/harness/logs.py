"""The logs that are measured: made by the library, once for each build of it."""

import json
import shutil
from hashlib import sha256
from pathlib import Path

from harness.contest import Setup, found, note, read_json
from harness.process import UnavailableError, run_json


def log_of(setup: Setup, name: str) -> Path:
    """The log of a set; made anew when it was made by another build of the program."""
    folder = setup.data / "logs" / name
    log, made = folder / "Events", folder / "load.json"
    build = sha256(found(setup.benchmark, "annals-benchmark").read_bytes()).hexdigest()
    if made.exists() and read_json(made).get("build") == build:
        return log
    note(f"  loading the log of {name}")
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    loaded = load(setup, name, log)
    made.write_text(json.dumps({**loaded, "build": build}), encoding="utf-8")
    return log


def load(setup: Setup, name: str, log: Path) -> dict:
    """Loads a set into a new log through the library."""
    command = setup.benchmark_command("load", "--facts", setup.data / name, "--log", log)
    loaded, outcome = run_json(command)
    if loaded["events"] != setup.meta(name)["facts"]:
        raise UnavailableError(f"load {name}: {loaded['events']} events")
    return {**loaded, "peakMib": outcome.peak_mib}


def copy_of_log(setup: Setup, log: Path) -> Path:
    """A copy of a log that may be changed; the caller removes it."""
    copy = setup.data / "logs" / "copy"
    shutil.rmtree(copy, ignore_errors=True)
    shutil.copytree(log, copy)
    return copy


def size_of(folder: Path) -> int:
    """The bytes of all files in a folder."""
    return sum(path.stat().st_size for path in folder.rglob("*") if path.is_file())
