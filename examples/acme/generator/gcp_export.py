"""Writes the Google Cloud estate in the forms Cloud Asset Inventory exports."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

from .core import Document, Estate, compact, write_gzip, write_json, write_text
from .gcp import ORGANIZATION


def camel(name: str) -> str:
    return re.sub(r"_([a-z])", lambda found: found[1].upper(), name)


def _frame(body: Document) -> Document:
    """The asset with keys in the style of the REST interface; its data stay as they are."""
    return {camel(key): {camel(name): part for name, part in value.items()}
            if key == "resource" else _deep(value) if key == "iam_policy" else value
            for key, value in body.items()}


def _deep(value: Any) -> Any:
    if isinstance(value, dict):
        return {camel(key): _deep(part) for key, part in value.items()}
    return [_deep(part) for part in value] if isinstance(value, list) else value


def export(estate: Estate, folder: Path) -> None:
    def bodies(label: str, content: str) -> list[Document]:
        return [found.body for found in estate.group(f"gcp/{label}/{content}")]

    def lines(assets: list[Document]) -> str:
        return "".join(compact(asset) + "\n" for asset in assets)

    # `gcloud asset export`: a line an asset, keys with underscores.
    for label in ("prod", "organization"):
        write_text(folder / f"{label}-resources.ndjson", lines(bodies(label, "resource")))
    write_text(folder / "shared-resources.ndjson",
               lines([_frame(body) for body in bodies("shared", "resource")]))
    # `gcloud asset list --format=json`: an array, keys in camel case.
    write_json(folder / "data-asset-list.json",
               [_frame(body) for body in bodies("data", "resource")], indent=1)
    policies = [body for label in ("organization", "shared", "prod")
                for body in bodies(label, "iam")]
    write_text(folder / "iam-policies.ndjson", lines(policies))
    # The REST answer of `assets.list`.
    write_json(folder / "data-iam-policies.json", {
        "readTime": "2026-06-29T04:40:00.120Z",
        "assets": [_frame(body) for body in bodies("data", "iam")]}, indent=1)
    write_gzip(folder / "org-policies.json.gz",
               [_organization_policies(bodies("organization", "org-policy"))])


def _organization_policies(policies: list[Document]) -> Document:
    """The export of content type org-policy: constraints in the older form."""
    scope = f"organizations/{ORGANIZATION}"
    return {
        "name": f"//cloudresourcemanager.googleapis.com/{scope}",
        "asset_type": "cloudresourcemanager.googleapis.com/Organization",
        "org_policy": policies, "ancestors": [scope], "update_time": "2026-06-29T04:31:09.771Z"}
