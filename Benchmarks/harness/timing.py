"""Timing of a question that is asked again and again in one process."""

import statistics
import time
from collections.abc import Callable


def ask_repeatedly(
    ask: Callable[[], dict], runs: int, warm_up: bool = True
) -> tuple[list[float], dict]:
    """The seconds of each of `runs` runs after a warm-up, and the last answer."""
    answer = ask() if warm_up else {}
    seconds = []
    for _ in range(runs):
        began = time.perf_counter()
        answer = ask()
        seconds.append(time.perf_counter() - began)
    return seconds, answer


def report(peer: str, facts: int, seconds: list[float], answer: dict, **more) -> dict:
    """The object that a peer prints: its times, its rate, its checked answer."""
    median = statistics.median(seconds)
    return {
        "peer": peer,
        **more,
        "facts": facts,
        "seconds": seconds,
        "median": median,
        "factsPerSecond": round(facts / median),
        **answer,
        "checked": True,
    }
