"""Derives docs/diagnostics.md from the sources, docs/checks.md from the check library, and the tables
of docs/detections.md from the detection rules."""
import json
import pathlib
import re

ROOT = pathlib.Path(__file__).resolve().parent.parent
AREAS = {
    "workspace": "demarc.yaml, exceptions.yaml and the workspace",
    "exceptions": "Exceptions",
    "estate": "Reading exports",
    "check": "The check library",
    "template": "Templates and plans",
    "arm": "ARM templates",
    "catalog": "The catalogue and users' own frameworks",
    "matrix": "Comparing assessments, versions of the matrix",
    "report": "Writing reports",
    "guard": "CloudFormation Guard",
    "policy": "Policy rules on files",
    "azure-policy": "Azure Policy",
    "azure-compliance": "Azure Policy assignments",
    "cel": "CEL",
    "org-policy": "Organization Policy",
    "constraint": "Custom constraints",
    "export": "Checks as policies",
    "baseline": "Baselines",
    "gcp-schema": "Schemas of Google Cloud assets",
    "residency": "Residency",
    "locations": "Locations of Google Cloud",
    "sigma": "Sigma rules",
    "logs": "Audit logs",
    "detect": "Detection runs",
    "rules": "Rule sets of users",
    "incident": "Incidents",
    "ledger": "The evidence ledger",
    "evidence": "Evidence: retention, redaction and the commands",
    "copy": "Copies outside",
    "timestamp": "Timestamps",
    "witness": "Witnesses",
    "assurance": "Assurance from outside",
    "oscal": "OSCAL",
    "workbook": "The workbook and its forms",
    "sheet": "Sheets of workbooks",
    "xml": "XML",
}

FILE_ENDINGS = (".html", ".css", ".js", ".csv", ".md", ".txt", ".json", ".sarif",
                ".guard")
#: Parentheses three deep, as in an interpolation with calls.
NESTED = r"\((?:[^()]|\((?:[^()]|\([^()]*\))*\))*\)"


def diagnostics():
    area = "|".join(AREAS)
    code = re.compile(rf'"((?:{area})\.[a-z0-9]+(?:-[a-z0-9]+)*)"')
    literal = re.compile(r'"((?:[^"\\]|\\.)+)"')
    found = {}
    for folder in ("Engine/Sources", "Sources"):
        for path in sorted((ROOT / folder).rglob("*.swift")):
            text = path.read_text()
            for match in code.finditer(text):
                rest = text[match.end():match.end() + 400]
                message = literal.search(rest)
                words = message[1] if message and message.start() < 120 else ""
                if code.fullmatch(f'"{words}"'):
                    words = ""
                # An interpolation that holds a text of its own ends what is understood.
                words = re.sub(r"\\" + NESTED, "…", words)
                words = re.sub(r"\\\(.*$", "…", words)
                words = words.replace("\\", "").replace("|", "\\|")
                if not found.get(match[1]):
                    found[match[1]] = words
    # File names in a report's folder look like codes of that area.
    found = {code: words for code, words in found.items() if not code.endswith(FILE_ENDINGS)}
    lines = [
        "# Diagnostics", "",
        "Every fault in text a person wrote has a stable code. This page is written by",
        "`Scripts/reference.sh`; `…` stands for what the fault is about.", "",
    ]
    for name, title in AREAS.items():
        own = sorted(c for c in found if c.startswith(name + "."))
        if not own:
            continue
        lines += [f"## {title}", "", "| code | says |", "| --- | --- |"]
        lines += [f"| `{c}` | {found[c] or 'what its message names'} |" for c in own] + [""]
    (ROOT / "docs/diagnostics.md").write_text("\n".join(lines))


def checks():
    lines = [
        "# Checks", "",
        "Written by `Scripts/reference.sh` from `Engine/Data/checks`. "
        "`demarc checks show ID` prints the rule.", "",
    ]
    for cloud, title in (("aws", "AWS"), ("azure", "Azure"), ("gcp", "Google Cloud")):
        folders = sorted((ROOT / "Engine/Data/checks").glob(f"{cloud}.*"))
        lines += [f"## {title} ({len(folders)})", "",
                  "| check | severity | proves | controls |", "| --- | --- | --- | --- |"]
        for folder in folders:
            check = json.loads((folder / "check.json").read_text())
            lines.append(
                f"| `{check['id']}` | {check['severity']} | {check['title']} | "
                f"{', '.join(check['controls'])} |")
        lines.append("")
    (ROOT / "docs/checks.md").write_text("\n".join(lines))


PACKS = (("aws", "AWS"), ("azure", "Azure and Entra"), ("gcp", "Google Cloud"),
         ("m365", "Microsoft 365"), ("correlations", "Correlations"))
MARKS = ("<!-- Written by Scripts/reference.sh from Engine/Data/sigma/rules. -->", "<!-- End. -->")


def rule_fields(path):
    """What the table says of a rule; our rules are written in one form, so lines tell."""
    text = path.read_text()
    one = lambda key: re.search(rf"^ *{key}: (.*)$", text, re.M)[1]
    title = one("title")
    if title.startswith("'"):
        title = title[1:-1].replace("''", "'")
    techniques = [t.upper() for t in re.findall(r"^  - attack\.(t\d{4}(?:\.\d{3})?)$", text, re.M)]
    controls = re.findall(r"^    - nist-800-53r5:(\S+)$", text, re.M)
    side = "" if one("side") == "customer" else " (provider's side)"
    return (f"| `{one('name')}` | {one('level')} | {title}{side} | {one('theme')} | "
            f"{', '.join(techniques)} | {', '.join(controls)} |")


def detections():
    page = ROOT / "docs/detections.md"
    text = page.read_text()
    before, rest = text.split(MARKS[0])
    after = rest.split(MARKS[1])[1]
    lines = [MARKS[0], ""]
    for pack, title in PACKS:
        paths = sorted((ROOT / "Engine/Data/sigma/rules" / pack).glob("*.yaml"))
        if not paths:
            continue
        lines += [f"### {title} ({len(paths)})", "",
                  "| rule | level | sees | theme | ATT&CK | controls |",
                  "| --- | --- | --- | --- | --- | --- |"]
        lines += [rule_fields(path) for path in paths] + [""]
    page.write_text(before + "\n".join(lines) + MARKS[1] + after)


diagnostics()
checks()
detections()
