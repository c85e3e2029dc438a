"""Writes a workbook with openpyxl, as a vendor would answer in one, and compares what demarc reads.

validate_sheets.py DEMARC FOLDER
"""
import csv
import datetime
import io
import pathlib
import subprocess
import sys

import openpyxl
from openpyxl.cell.rich_text import CellRichText, TextBlock
from openpyxl.cell.text import InlineFont

ROWS = [
    ["Question ID", "Question", "Response", "Notes", "Answered"],
    ["A-1", CellRichText("Do you ", TextBlock(InlineFont(b=True), "really"), " encrypt?"), "Yes",
     '=CONCATENATE("a","b")', datetime.date(2026, 1, 31)],
    ["A-2", "Numbers", 3, 0.25, datetime.datetime(2026, 2, 1, 12, 30)],
    ["A-3", 'Quotes "here", commas\nand lines', True, None, datetime.time(18, 0)],
    ["A-4", "\u00fcml\u00e4ut \U0001f512 <b>", "No", "'quoted", None],
]
WANTED = [
    ["Vendor form"],
    ["Question ID", "Question", "Response", "Notes", "Answered"],
    ["A-1", "Do you really encrypt?", "Yes", "", "2026-01-31"],
    ["A-2", "Numbers", "3", "0.25", "2026-02-01T12:30:00"],
    ["A-3", 'Quotes "here", commas\nand lines', "TRUE", "", "18:00:00"],
    ["A-4", "\u00fcml\u00e4ut \U0001f512 <b>", "No", "'quoted"],
]


def main(demarc, folder):
    path = pathlib.Path(folder) / "vendor.xlsx"
    book = openpyxl.Workbook()
    book.active.title = "Read me"
    sheet = book.create_sheet("CAIQ")
    sheet["A1"] = "Vendor form"
    sheet.merge_cells("A1:E1")
    for number, row in enumerate(ROWS, start=3):
        for column, value in enumerate(row, start=1):
            sheet.cell(number, column, value)
    book.save(path)
    names = subprocess.run([demarc, "assurance", "sheet", path], capture_output=True, check=True)
    assert names.stdout.decode().splitlines() == ["Read me", "CAIQ"], names.stdout
    run = subprocess.run([demarc, "assurance", "sheet", path, "--sheet", "caiq"],
                         capture_output=True, check=True)
    found = list(csv.reader(io.StringIO(run.stdout.decode("utf-8-sig"), newline="")))
    strip = lambda row: row[:max((i + 1 for i, cell in enumerate(row) if cell), default=0)]
    assert [strip(row) for row in found] == WANTED, found
    none = subprocess.run([demarc, "assurance", "sheet", path, "--sheet", "X"], capture_output=True)
    assert none.returncode == 2 and b"'Read me', 'CAIQ'" in none.stderr, none.stderr
    # As a questionnaire of a workspace: the headings stand below a title.
    workspace = pathlib.Path(folder) / "vendor"
    workspace.mkdir()
    path.rename(workspace / "vendor.xlsx")
    (workspace / "assurance.yaml").write_text(
        "questionnaires:\n  - {id: v, party: V, sent: 2026-01-01, returned: 2026-01-31,"
        " document: vendor.xlsx, sheet: CAIQ, columns: {id: Question ID, answer: Response}}\n")
    show = subprocess.run([demarc, "assurance", "show", "v", "--workspace", workspace],
                          capture_output=True)
    assert show.returncode == 0 and b"A-4" in show.stdout, show.stdout + show.stderr
    print(f"validate: sheets: {len(found)} rows of a workbook by openpyxl {openpyxl.__version__}")


main(*sys.argv[1:])
