#!/usr/bin/env python3
"""Writes the Azure Policy aliases that ship: Engine/Data/azure/aliases.txt.

Usage: azure-aliases.py ALIASES_TSV POLICY_DIR... > Engine/Data/azure/aliases.txt

ALIASES_TSV holds `resourceType<TAB>alias<TAB>defaultPath` lines, a dump of the public resource
provider API. POLICY_DIR holds policy definitions (JSON). The result has every type and alias of the
dump whose alias a definition uses, whatever the type, those that this repository's own definitions
and forced values use, and the first level of aliases of every type among them. Its form is
described in docs/data-formats.md. What a definition uses and the dump lacks goes to standard error.
"""

import json
import pathlib
import re
import sys

ROOT = pathlib.Path(__file__).resolve().parent.parent
SOURCE = ("public resource provider API (defaultPath), "
          "by way of jeircul/azure-policy-aliases df5015a (MIT)")
TOKEN = re.compile(r"[A-Za-z][A-Za-z0-9.]*\.[A-Za-z0-9.]+/[^\s'\",()]+")


def read_dump(path):
    """(type, alias) -> path, and the aliases in lower case."""
    rows = {}
    for line in path.read_text().splitlines():
        parts = line.split("\t")
        if len(parts) == 3 and parts[0] != "resourceType" and not line.startswith("#"):
            rows[parts[0], parts[1]] = parts[2]
    return rows, {alias.lower() for _, alias in rows}


def strings(value):
    if isinstance(value, dict):
        for member in value.values():
            yield from strings(member)
    elif isinstance(value, list):
        for element in value:
            yield from strings(element)
    elif isinstance(value, str):
        yield value


def fields(value):
    if isinstance(value, dict):
        for name, member in value.items():
            if name.lower() == "field" and isinstance(member, str):
                yield member
            yield from fields(member)
    elif isinstance(value, list):
        for element in value:
            yield from fields(element)


def rules(folders):
    """The policy rules below the folders, and those in deployment templates."""
    for folder in folders:
        for path in sorted(pathlib.Path(folder).rglob("*.json")):
            try:
                document = json.loads(path.read_text(encoding="utf-8-sig"))
            except ValueError:
                continue
            if not isinstance(document, dict):
                continue
            properties = document.get("properties", document)
            if isinstance(properties, dict) and "policyRule" in properties:
                yield properties["policyRule"]


def used_aliases(folders, known):
    used, missing = set(), set()
    for rule in rules(folders):
        for text in strings(rule):
            for word in [text] + TOKEN.findall(text):
                if word.lower() in known:
                    used.add(word.lower())
        for text in fields(rule):
            if "/" in text and not text.startswith("[") and text.lower() not in known:
                missing.add(text)
    return used, missing


def own(kind, alias):
    """The alias below its type; None when it is another type's."""
    prefix = kind.lower() + "/"
    return alias[len(prefix):] if alias.lower().startswith(prefix) else None


def line(kind, alias, path):
    name = own(kind, alias)
    if name is None:
        name = "/" + alias
    if path == "properties." + name:
        path = "="
    elif path.startswith("properties.") and path != "properties.":
        path = "=" + path[len("properties."):]
    return f"{name}\t{path}"


def main():
    if len(sys.argv) < 3:
        sys.exit(__doc__)
    rows, known = read_dump(pathlib.Path(sys.argv[1]))
    folders = sys.argv[2:] + [ROOT / "Engine/Data/checks", ROOT / "Engine/Data/baseline/azure"]
    used, missing = used_aliases(folders, known)
    forced = ROOT / "Engine/Data/azure/forced-values.tsv"
    for row in forced.read_text().splitlines() if forced.exists() else []:
        if not row.startswith("#") and row:
            used.add(row.split("\t")[1].lower())
    types = {kind for kind, alias in rows if alias.lower() in used}
    chosen = {}
    for (kind, alias), path in rows.items():
        name = own(kind, alias)
        is_first = kind in types and name and not re.search(r"[./\[]", name)
        if alias.lower() in used or is_first:
            chosen.setdefault(kind, []).append((alias, path))
    print(f"# Azure Policy aliases: {SOURCE}.")
    print("# Written by Scripts/azure-aliases.py. A type, then its aliases: name and path; "
          "'=' is 'properties.'.")
    for kind in sorted(chosen, key=str.lower):
        print(kind)
        for alias, path in sorted(chosen[kind], key=lambda pair: pair[0].lower()):
            print(line(kind, alias, path))
    print(f"{len(used)} aliases are used; in no dump: {len(missing)}", file=sys.stderr)
    for name in sorted(missing):
        print(name, file=sys.stderr)


main()
