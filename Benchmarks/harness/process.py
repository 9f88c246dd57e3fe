"""Running a program: its time, its peak memory, what it printed.

The kernel counts the memory of the program that starts another to the peak of the started one, so
the orchestrator imports nothing large: peaks below about 20 MiB cannot be told apart.
"""

import json
import os
import subprocess
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path


class UnavailableError(Exception):
    """A program is missing, lacks the command, or failed; the text says which and why."""


@dataclass(frozen=True)
class Outcome:
    """What became of one process."""

    seconds: float
    peak_mib: float
    output: bytes


def run(command: list, output_file: Path | None = None, keep_output: bool = True) -> Outcome:
    """Runs a command to its end; a failure raises `UnavailableError` with its first error line."""
    command = [str(part) for part in command]
    with tempfile.TemporaryFile() as errors, open_output(output_file) as output:
        began = time.perf_counter()
        process = start(command, output, errors)
        _, status, usage = os.wait4(process.pid, 0)
        seconds = time.perf_counter() - began
        process.returncode = os.waitstatus_to_exitcode(status)
        if process.returncode != 0:
            errors.seek(0)
            raise UnavailableError(failure(command, process.returncode, errors.read()))
        output.seek(0)
        content = output.read() if keep_output else b""
    return Outcome(seconds, usage.ru_maxrss / 1024, content)


def open_output(path: Path | None):
    """The file that takes what the program prints."""
    return tempfile.TemporaryFile() if path is None else open(path, "w+b")


def start(command: list[str], output, errors) -> subprocess.Popen:
    """Starts a program without standard input."""
    try:
        return subprocess.Popen(command, stdin=subprocess.DEVNULL, stdout=output, stderr=errors)
    except OSError as error:
        raise UnavailableError(f"{Path(command[0]).name}: {error.strerror}") from error


def failure(command: list[str], code: int, errors: bytes) -> str:
    """One line on why a program failed."""
    lines = [line.strip() for line in errors.decode(errors="replace").splitlines() if line.strip()]
    reason = (
        lines[-1] if lines and lines[0].startswith("Traceback") else (lines or ["no message"])[0]
    )
    words = [word for word in command[1:] if "/" not in word][:4]
    return f"{Path(command[0]).name} {' '.join(words)}: exit code {code}: {reason}"


def run_json(command: list) -> tuple[dict, Outcome]:
    """Runs a command that prints one JSON object."""
    outcome = run(command)
    try:
        return json.loads(outcome.output), outcome
    except ValueError as error:
        name = Path(str(command[0])).name
        raise UnavailableError(f"{name} {command[1]}: printed no JSON object") from error
