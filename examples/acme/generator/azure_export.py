"""Writes the Azure estate in the forms its tools print."""

from __future__ import annotations

from pathlib import Path

from .azure import SUBSCRIPTIONS
from .core import EXPORT_DAY, Document, Estate, write_json

#: Names of the columns that a table answer has, and their types.
COLUMNS = {
    "id": "string", "name": "string", "type": "string", "tenantId": "string", "kind": "string",
    "location": "string", "resourceGroup": "string", "subscriptionId": "string",
    "managedBy": "string", "sku": "object", "plan": "object", "properties": "object",
    "tags": "object", "identity": "object", "zones": "object", "extendedLocation": "object",
}

#: A type that rules look for in all of a subscription, so that its export says that it is whole.
WHOLE = "Microsoft.Network/networkWatchers/flowLogs"


def export(estate: Estate, folder: Path) -> None:
    for alias in SUBSCRIPTIONS:
        _graph(estate, folder, alias)
        _table(estate, folder, alias)
        _list(estate, folder, alias)
        for found in estate.group(f"azure/{alias}/show"):
            write_json(folder / f"{alias}-resource-show-{found.body['name']}.json",
                       _shown(found.body), indent=2)
        _rest(estate, folder, alias)


def _graph(estate: Estate, folder: Path, alias: str) -> None:
    """`az graph query`: the object form."""
    rows = [found.body for found in estate.group(f"azure/{alias}/graph")]
    if rows:
        write_json(folder / f"{alias}-graph-query.json", {
            "count": len(rows), "data": rows, "skip_token": None, "total_records": len(rows)},
            indent=1)


def _table(estate: Estate, folder: Path, alias: str) -> None:
    """The service's own answer with `resultFormat: table`."""
    rows = [[found.body.get(name) for name in COLUMNS]
            for found in estate.group(f"azure/{alias}/table")]
    if rows:
        write_json(folder / f"{alias}-graph-table.json", {
            "totalRecords": len(rows), "count": len(rows), "data": {
                "columns": [{"name": name, "type": kind} for name, kind in COLUMNS.items()],
                "rows": rows},
            "facets": [], "resultTruncated": "false"})


def _list(estate: Estate, folder: Path, alias: str) -> None:
    """`az resource list`: an array without properties."""
    rows = []
    for found in estate.group(f"azure/{alias}/list"):
        body = found.body
        rows.append({
            "changedTime": body["systemData"]["createdAt"], "createdTime":
            body["systemData"]["createdAt"], "extendedLocation": None, "id": body["id"],
            "identity": body["identity"], "kind": None, "location": body["location"],
            "managedBy": None, "name": body["name"], "plan": None, "properties": None,
            "provisioningState": "Succeeded", "resourceGroup": body["resourceGroup"],
            "sku": body["sku"], "tags": body["tags"], "type": found.type})
    if rows:
        write_json(folder / f"{alias}-resource-list.json", rows, indent=2)


def _shown(body: Document) -> Document:
    """`az resource show`: everything the provider has of one resource."""
    shown = {name: body[name] for name in (
        "extendedLocation", "id", "identity", "kind", "location", "managedBy", "name", "plan",
        "properties", "resourceGroup", "sku", "tags")}
    return shown | {"apiVersion": "2024-01-01", "type": "Microsoft.Storage/storageAccounts"}


def _rest(estate: Estate, folder: Path, alias: str) -> None:
    """REST answers: what neither the graph nor the list holds, a file a provider."""
    by_provider: dict[str, list[Document]] = {}
    for found in estate.group(f"azure/{alias}/rest"):
        provider = found.type.split("/", 1)[0].removeprefix("Microsoft.").lower()
        by_provider.setdefault(provider, []).append(found.body)
    for provider, rows in by_provider.items():
        covers = [{
            "type": WHOLE, "scope": f"/subscriptions/{SUBSCRIPTIONS[alias]}",
            "capturedAt": f"{EXPORT_DAY}T04:00:00Z"}]
        is_whole = all(row["type"] == WHOLE for row in rows)
        body: Document = {"covers": covers} if is_whole else {}
        write_json(folder / f"{alias}-rest-{provider}.json", body | {"value": rows}, indent=1)
