"""The files of one set of facts: raw little-endian columns in log order, and `meta.json`."""

import json
from dataclasses import asdict, dataclass
from datetime import date, timedelta
from pathlib import Path

import numpy as np

ATTRIBUTES = 4
EPOCH = date(1970, 1, 1)
COUNTRIES = "US CN KR JP DE GB FR IN CA IT ES BR AU NL SE CH PL MX ID SG".split()
COLUMNS = {"date": "<i4", "cell": "<u4", "value": "<i8"}
COLUMN_FILES = {"date": "date.i32", "cell": "cell.u32", "value": "value.i64"}
ENTITY_COUNTRY_FILE = "entity-country.u8"


def day_number(text: str) -> int:
    """The days since 1970-01-01 of a date written YYYY-MM-DD."""
    return (date.fromisoformat(text) - EPOCH).days


def day_text(day: int) -> str:
    """A number of days since 1970-01-01, written YYYY-MM-DD."""
    return (EPOCH + timedelta(days=day)).isoformat()


@dataclass(frozen=True)
class Meta:
    """What `meta.json` tells about a set of facts; its names are the names in the file."""

    facts: int
    cells: int
    entities: int
    attributes: int
    seed: int
    countries: list[str]
    asOf: str  # noqa: N815
    asOfMiddle: str  # noqa: N815

    def write(self, folder: Path) -> None:
        """Writes `meta.json`: the last file of a set, so that its presence means a whole set."""
        write_json(folder / "meta.json", asdict(self))

    @staticmethod
    def read(folder: Path) -> "Meta":
        """Reads `meta.json`."""
        return Meta(**read_json(folder / "meta.json"))


class FactSet:
    """A folder of columns, mapped into memory and read only when touched."""

    def __init__(self, folder: Path):
        self.folder = folder
        self.meta = Meta.read(folder)

    def column(self, name: str) -> np.ndarray:
        """The column `date`, `cell` or `value`, in log order."""
        return np.memmap(self.folder / COLUMN_FILES[name], dtype=COLUMNS[name], mode="r")

    def entity_countries(self) -> np.ndarray:
        """For each entity the index of its country in `meta.countries`."""
        return np.memmap(self.folder / ENTITY_COUNTRY_FILE, dtype=np.uint8, mode="r")

    def chunks(self, rows: int = 1 << 20, limit: int | None = None):
        """Yields (first index, dates, cells, values) in log order, `rows` at a time."""
        dates, cells, values = (self.column(name) for name in COLUMNS)
        end = self.meta.facts if limit is None else min(limit, self.meta.facts)
        for first in range(0, end, rows):
            part = slice(first, min(first + rows, end))
            yield first, dates[part], cells[part], values[part]

    def scratch(self) -> Path:
        """The folder for what peers make of this set."""
        folder = self.folder / "peers"
        folder.mkdir(exist_ok=True)
        return folder


def read_json(path: Path) -> dict:
    """The object in a JSON file."""
    return json.loads(path.read_text(encoding="utf-8"))


def write_json(path: Path, content: dict) -> None:
    """Writes an object to a JSON file, whole or not at all."""
    part = path.with_name(path.name + ".part")
    part.write_text(json.dumps(content, indent=2, ensure_ascii=False) + "\n", encoding="utf-8")
    part.replace(path)
