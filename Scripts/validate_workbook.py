"""Opens a workbook that demarc wrote with openpyxl and, if asked and where it is there, with LibreOffice.

validate_workbook.py WORKBOOK.xlsx [--office]
"""
import pathlib
import shutil
import subprocess
import sys
import tempfile

import openpyxl

FORMS = {
    "FedRAMP CIS": ["Control ID", "Implemented", "Partially Implemented", "Planned"],
    "FedRAMP CRM": ["Control ID", "Can Be Inherited from CSP"],
    "ISO 27001 SoA": ["Control", "Title (own words)", "Included", "Justification for inclusion"],
    "PCI DSS 12.8.5": ["Requirement", "Third-party service provider", "TPSP", "Entity", "Both"],
    "HIPAA": ["Specification", "Title", "R/A", "Decision"],
    "POA&M": ["POAM ID", "Controls", "Weakness Name", "Weakness Description"],
}


def sheet_faults(sheet):
    faults = []
    rows = sheet.iter_rows()
    header = [cell.value for cell in next(rows)]
    formulas = sum(cell.data_type == "f" for row in sheet.iter_rows() for cell in row)
    if formulas:
        faults.append(f"{formulas} formula cells")
    if sheet.page_setup.orientation != "landscape" or not sheet.sheet_properties.pageSetUpPr.fitToPage:
        faults.append("does not print in landscape on the page's width")
    if sheet.title == "Summary":
        if len(sheet._charts) != 1:
            faults.append(f"{len(sheet._charts)} charts")
        return faults
    wanted = FORMS.get(sheet.title, [])
    if header[:len(wanted)] != wanted:
        faults.append(f"titles are {header[:len(wanted)]}")
    if None in header or len(set(header)) != len(header):
        faults.append("a title is empty or stands twice")
    if not (sheet.freeze_panes or "").endswith("2"):
        faults.append(f"panes are frozen at {sheet.freeze_panes}")
    if sheet.auto_filter.ref != f"A1:{sheet.dimensions.split(':')[1]}":
        faults.append(f"the filter covers {sheet.auto_filter.ref} of {sheet.dimensions}")
    if sheet.print_title_rows != "$1:$1":
        faults.append("the titles are not repeated in print")
    widths = [sheet.column_dimensions[openpyxl.utils.get_column_letter(n + 1)].width
              for n in range(len(header))]
    if not all(5 <= width <= 140 for width in widths):
        faults.append(f"widths {widths}")
    return faults


def link_faults(book):
    faults = []
    for sheet in book:
        for link in sheet._hyperlinks:
            target = (link.location or "").rsplit("!", 1)[0].strip("'").replace("''", "'")
            if link.target or target not in book.sheetnames:
                faults.append(f"{sheet.title}: a link leads to {link.location or link.target}")
    return faults


def office_faults(path):
    office = shutil.which("soffice")
    if not office:
        print("validate: workbook: LibreOffice skipped, it is not installed")
        return []
    with tempfile.TemporaryDirectory() as folder:
        run = subprocess.run(
            [office, f"-env:UserInstallation=file://{folder}/profile", "--headless", "--convert-to", "pdf",
             "--outdir", folder, str(path)], capture_output=True, check=False, timeout=900)
        pages = list(pathlib.Path(folder).glob("*.pdf"))
        if run.returncode or len(pages) != 1 or pages[0].stat().st_size < 10_000:
            return [f"LibreOffice makes no PDF of it: {run.stderr.decode()[-200:]}"]
        print(f"validate: workbook: LibreOffice made a PDF of {pages[0].stat().st_size >> 10} KiB")
    return []


def main(path):
    book = openpyxl.load_workbook(path)
    faults = [f"{sheet.title}: {fault}" for sheet in book for fault in sheet_faults(sheet)]
    faults += link_faults(book) + (office_faults(path) if "--office" in sys.argv else [])
    for fault in faults:
        print(f"validate: workbook: {fault}", file=sys.stderr)
    cells = sum(sheet.max_row * sheet.max_column for sheet in book)
    print(f"validate: workbook: {len(book.sheetnames)} sheets, {cells} cells read, {len(faults)} faults")
    return 1 if faults else 0


sys.exit(main(pathlib.Path(sys.argv[1])))
