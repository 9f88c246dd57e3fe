"""Rows of figures, targets, and how both are printed."""

import statistics
from dataclasses import asdict, dataclass, field


@dataclass
class Row:
    """One line of the table: a program that did something, its times and its peak memory."""

    group: str
    what: str
    facts: int | None = None
    seconds: list[float] = field(default_factory=list)
    peak_mib: float = 0
    note: str = ""
    baseline: bool = False

    @property
    def median(self) -> float | None:
        """The median of the times, if there are any."""
        return statistics.median(self.seconds) if self.seconds else None


@dataclass
class Target:
    """A figure that must not be below, or not above, a limit."""

    what: str
    limit: float
    at_least: bool
    figure: float | None = None
    unit: str = "x"

    @property
    def verdict(self) -> str:
        """`pass`, `missed`, or `not measured`."""
        if self.figure is None:
            return "not measured"
        met = self.figure >= self.limit if self.at_least else self.figure <= self.limit
        return "pass" if met else "missed"


@dataclass
class Results:
    """Everything that was measured in one run of the benchmarks."""

    quick: bool
    rows: list[Row] = field(default_factory=list)
    targets: list[Target] = field(default_factory=list)
    sizes: list[dict] = field(default_factory=list)
    tables: dict[str, dict] = field(default_factory=dict)
    problems: list[str] = field(default_factory=list)

    def row(self, group: str, what: str) -> Row | None:
        """The row of that name, if it was measured."""
        found = (row for row in self.rows if (row.group, row.what) == (group, what))
        return next((row for row in found if row.seconds), None)

    def ratio(self, group: str, slower: str, faster: str) -> float | None:
        """How many times longer one row takes than another, if both were measured."""
        long, short = self.row(group, slower), self.row(group, faster)
        return long.median / short.median if long and short else None

    def as_json(self, machine: dict) -> dict:
        """The content of `results.json`."""
        return {
            "machine": machine,
            "quick": self.quick,
            "rows": [{**asdict(row), "median": row.median} for row in self.rows],
            "targets": [{**asdict(target), "verdict": target.verdict} for target in self.targets],
            "sizes": self.sizes,
            "tables": self.tables,
            "problems": self.problems,
        }


def seconds_text(seconds: float) -> str:
    """A time with three digits that matter."""
    return f"{seconds * 1000:.1f} ms" if seconds < 1 else f"{seconds:.2f} s"


def rate_text(row: Row) -> str:
    """Facts a second in millions."""
    return f"{row.facts / row.median / 1e6:.2f} M" if row.facts and row.median else ""


def row_cells(row: Row, baseline: float | None) -> list[str]:
    """The texts of one row of the table."""
    ratio = f"{row.median / baseline:.2f}" if baseline and row.median else "-"
    peak = f"{row.peak_mib:.0f}" if row.peak_mib else ""
    return [
        row.what, seconds_text(row.median), str(len(row.seconds)), rate_text(row), ratio, peak,
        row.note,
    ]  # fmt: skip


def aligned(lines: list[list[str]]) -> list[str]:
    """Lines of cells as text: the first and last column flush left, the others right."""
    widths = [max(len(cell) for cell in column) for column in zip(*lines, strict=True)]
    last = len(widths) - 1
    return [
        "  ".join(
            cell.ljust(width) if index in (0, last) else cell.rjust(width)
            for index, (cell, width) in enumerate(zip(cells, widths, strict=True))
        ).rstrip()
        for cells in lines
    ]


def table(results: Results) -> str:
    """All rows, by group; the ratio is to the group's row of Annals on one thread."""
    head = ["", "median", "runs", "facts/s", "ratio", "peak MiB", ""]
    lines = [head]
    for group in dict.fromkeys(row.group for row in results.rows if row.seconds):
        rows = [row for row in results.rows if row.group == group and row.seconds]
        baseline = next((row.median for row in rows if row.baseline), None)
        lines.append([f"== {group}", "", "", "", "", "", ""])
        lines += [row_cells(row, baseline) for row in rows]
    return "\n".join(aligned(lines))


def size_lines(results: Results) -> str:
    """The sizes, one a line."""
    lines = [["", "bytes", "bytes/fact", ""]]
    lines += [
        [size["what"], f"{size['bytes']:,}", f"{size['bytes'] / size['facts']:.2f}", ""]
        for size in results.sizes
    ]
    return "\n".join(aligned(lines))


def target_lines(results: Results) -> str:
    """The targets with what was measured."""
    lines = [["", "target", "measured", ""]]
    for target in results.targets:
        sign = ">=" if target.at_least else "<="
        measured = "" if target.figure is None else f"{target.figure:,.2f} {target.unit}"
        verdict = f"({target.verdict}: quick)" if results.quick else target.verdict
        limit = f"{sign} {target.limit:,g} {target.unit}"
        lines.append([target.what, limit, measured, verdict])
    return "\n".join(aligned(lines))
