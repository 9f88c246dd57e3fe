"""The floor: bare LZ4 decompression of the raw numeric columns in blocks of 64 Ki rows."""

from pathlib import Path

import lz4.block
import lz4.version

from harness.facts import FactSet
from harness.timing import ask_repeatedly, report

BLOCK_ROWS = 1 << 16


def compressed_blocks(facts: FactSet) -> list[tuple[bytes, int]]:
    """Each column of each block, compressed, with its plain size."""
    blocks = []
    for _, *columns in facts.chunks(rows=BLOCK_ROWS):
        for column in columns:
            plain = column.tobytes()
            blocks.append((lz4.block.compress(plain, store_size=False), len(plain)))
    return blocks


def decompress_all(blocks: list[tuple[bytes, int]]) -> dict:
    """Decompresses every block, one after the other."""
    size = 0
    for block, plain in blocks:
        size += len(lz4.block.decompress(block, uncompressed_size=plain))
    return {"plainBytes": size}


def run(folder: Path, runs: int) -> dict:
    """Measures the decompression of a set's columns date, cell and value."""
    facts = FactSet(folder)
    blocks = compressed_blocks(facts)
    seconds, answer = ask_repeatedly(lambda: decompress_all(blocks), runs)
    if answer["plainBytes"] != facts.meta.facts * 16:
        raise SystemExit("lz4: the columns did not come back whole")
    size = sum(len(block) for block, _ in blocks)
    version = lz4.version.version
    return report("lz4-python", facts.meta.facts, seconds, answer, bytes=size, version=version)
