"""What machine and which versions the figures belong to."""

import os
import platform
import subprocess
from datetime import UTC, datetime
from pathlib import Path


def first_line_with(path: str, key: str) -> str:
    """The value of the first `key: value` line of a file, or `unknown`."""
    try:
        lines = Path(path).read_text(encoding="utf-8").splitlines()
    except OSError:
        return "unknown"
    return next(
        (line.split(":", 1)[1].strip() for line in lines if line.startswith(key)), "unknown"
    )


def version_of(command: list[str]) -> str:
    """The first line that a program prints about its version, or `missing`."""
    try:
        done = subprocess.run(command, capture_output=True, text=True, timeout=60, check=False)
    except OSError:
        return "missing"
    return (done.stdout.strip() or done.stderr.strip() or "unknown").splitlines()[0]


def installed_packages(python: Path) -> dict[str, str]:
    """The packages of the peers and their versions."""
    done = subprocess.run(
        [python, "-m", "pip", "list", "--format", "freeze"],
        capture_output=True, text=True, check=False,
    )  # fmt: skip
    pairs = [line.split("==") for line in done.stdout.splitlines() if "==" in line]
    return {name: version for name, version in pairs if name not in ("pip", "setuptools")}


def describe(python: Path, annals: Path | None) -> dict:
    """The machine, the kernel and the versions."""
    return {
        "measured": datetime.now(UTC).isoformat(timespec="seconds"),
        "cpu": first_line_with("/proc/cpuinfo", "model name"),
        "cores": os.cpu_count(),
        "memory": first_line_with("/proc/meminfo", "MemTotal"),
        "architecture": platform.machine(),
        "kernel": platform.release(),
        "loadBefore": os.getloadavg()[0],
        "swift": version_of(["swift", "--version"]),
        "annals": version_of([str(annals), "--version"]) if annals else "missing",
        "python": platform.python_version(),
        "sqlite": version_of([str(python), "-c", "import sqlite3; print(sqlite3.sqlite_version)"]),
        "packages": installed_packages(python),
    }
