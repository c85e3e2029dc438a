#!/usr/bin/env python3
"""Writes the exports of Acme Health, the sample estate, and the list of planted faults.

    generate.py                 imports/ and faults.tsv beside this file
    generate.py --before DIR    the estate before its last services were adopted, into DIR
    generate.py --healthy DIR   the estate without any fault, into DIR
    generate.py --check         exit 1 if what is in the repository is not what this writes
"""

from __future__ import annotations

import argparse
import gzip
import shutil
import sys
import tempfile
from pathlib import Path

sys.dont_write_bytecode = True

from generator import aws_estate, aws_export, azure_estate, azure_export  # noqa: E402
from generator import faults, gcp_estate, gcp_export  # noqa: E402
from generator.core import Estate, write_text  # noqa: E402

HERE = Path(__file__).resolve().parent


def build(*, before: bool = False, healthy: bool = False) -> tuple[Estate, list[tuple[str, ...]]]:
    """The estate and the rows of faults.tsv."""
    estate = Estate()
    aws_estate.build(estate)
    azure_estate.build(estate)
    gcp_estate.build(estate)
    rows = [] if healthy else faults.plant(estate)
    if before:
        estate.drop(aws_estate.LATER)
    return estate, rows


def write(estate: Estate, rows: list[tuple[str, ...]], folder: Path) -> None:
    imports = folder / "imports"
    if imports.exists():
        shutil.rmtree(imports)
    aws_export.export(estate, imports / "aws")
    azure_export.export(estate, imports / "azure")
    gcp_export.export(estate, imports / "gcp")
    table = ["\t".join(("cloud", "check", "account", "resource", "planted"))]
    table += ["\t".join(row) for row in rows]
    write_text(folder / "faults.tsv", "\n".join(table) + "\n")


def content(path: Path) -> bytes | None:
    """A file's bytes, inflated: compressors differ between machines, texts do not."""
    if not path.is_file():
        return None
    packed = path.read_bytes()
    return gzip.decompress(packed) if path.suffix == ".gz" else packed


def differences(folder: Path) -> list[str]:
    """Files of this example that are not what the generator writes."""
    with tempfile.TemporaryDirectory() as scratch:
        fresh = Path(scratch)
        write(*build(), fresh)
        names = {path.relative_to(root) for root in (folder, fresh)
                 for path in [*root.glob("imports/**/*"), root / "faults.tsv"] if path.is_file()}
        return sorted(
            str(name) for name in names
            if content(folder / name) != content(fresh / name))


def main() -> int:
    options = argparse.ArgumentParser(description="Writes the sample estate.")
    options.add_argument("--before", metavar="DIR", type=Path,
                         help="write the estate without what was adopted last")
    options.add_argument("--healthy", metavar="DIR", type=Path,
                         help="write the estate without the planted faults")
    options.add_argument("--check", action="store_true",
                         help="compare what is here with what would be written")
    asked = options.parse_args()
    if asked.check:
        stale = differences(HERE)
        for name in stale:
            print(f"{name} is not what generate.py writes", file=sys.stderr)
        return 1 if stale else 0
    target = asked.before or asked.healthy or HERE
    write(*build(before=asked.before is not None, healthy=asked.healthy is not None), target)
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
