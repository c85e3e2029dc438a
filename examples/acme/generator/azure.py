"""What every Azure resource shares: the tenant, subscriptions, rows of Resource Graph."""

from __future__ import annotations

from typing import Any

from .core import Document, Estate, Resource, birthday, uuid

TENANT = "4b7e2f90-61c8-4d3a-9e57-08a1c6d2b3f5"
SUBSCRIPTIONS = {
    "prod": "0d9e4c1b-7a52-4f3e-9b86-2c5d1e8f7a34",
    "research": "6b1f8e27-3c94-4d05-8a7e-91f2c0d4b6e8",
}
ADMINISTRATORS = uuid("group/sql-administrators")


def tags_of(alias: str) -> dict[str, str]:
    return {"owner": "clinical-apps" if alias == "prod" else "research-platform",
            "env": alias, "dataClass": "phi" if alias == "prod" else "deidentified"}


def identity(seed: str) -> Document:
    return {"type": "SystemAssigned", "principalId": uuid(f"principal/{seed}"), "tenantId": TENANT}


class Group:
    """Adds ARM resources of one subscription, resource group and location to the estate."""

    def __init__(self, estate: Estate, alias: str, name: str, location: str,
                 form: str = "graph") -> None:
        self.estate = estate
        self.alias = alias
        self.name = name
        self.location = location
        #: The export its resources go into unless they say otherwise.
        self.form = form
        self.subscription = SUBSCRIPTIONS[alias]

    def id(self, kind: str, *names: str) -> str:
        """An ARM id: names interleave with the parts of the type."""
        provider, *parts = kind.split("/")
        path = "".join(f"/{part}/{name}" for part, name in zip(parts, names, strict=True))
        return (f"/subscriptions/{self.subscription}/resourceGroups/{self.name}"
                f"/providers/{provider}{path}")

    def row(self, kind: str, name: str, properties: Document, *, sku: Any = None, flavour: str = "",
            managed_by: str = "", zones: list[str] | None = None, who: Document | None = None,
            location: str | None = None, form: str | None = None) -> str:
        """Adds a top-level resource as Resource Graph prints it; returns its id."""
        id_ = self.id(kind, name)
        body: Document = {
            "id": id_, "name": name, "type": kind.lower(), "tenantId": TENANT, "kind": flavour,
            "location": location or self.location, "resourceGroup": self.name.lower(),
            "subscriptionId": self.subscription, "managedBy": managed_by, "sku": sku, "plan": None,
            "properties": properties, "tags": tags_of(self.alias), "identity": who, "zones": zones,
            "extendedLocation": None, "systemData": {
                "createdBy": "pipeline@example.com", "createdByType": "User",
                "createdAt": birthday(id_)},
        }
        return self._add(kind, name, id_, body, form or self.form)

    def child(self, kind: str, names: tuple[str, ...], properties: Document, *,
              form: str = "rest", flavour: str | None = None) -> str:
        """Adds a nested resource as the REST interface prints it."""
        id_ = self.id(kind, *names)
        body: Document = {"id": id_, "name": names[-1], "type": kind, "properties": properties}
        if flavour:
            body["kind"] = flavour
        return self._add(kind, "/".join(names), id_, body, form)

    def extension(self, target: str, kind: str, name: str, properties: Document,
                  form: str = "rest", rest: Document | None = None) -> str:
        """Adds what hangs on another resource, or on the subscription."""
        id_ = f"{target}/providers/{kind}/{name}"
        body = {"id": id_, "name": name, "type": kind, "properties": properties} | (rest or {})
        owner = target.rsplit("/", 1)[1] if "/resourceGroups/" in target else "subscription"
        if target.endswith("/blobServices/default"):
            owner = target.split("/")[-3]
        return self._add(kind, f"{owner}/{name}", id_, body, form)

    def logged(self, target: str, *categories: str) -> None:
        """Sends a resource's logs to the central workspace."""
        self.extension(target, "Microsoft.Insights/diagnosticSettings", "to-central", {
            "storageAccountId": None, "serviceBusRuleId": None,
            "eventHubAuthorizationRuleId": None, "eventHubName": None, "metrics": [],
            "logs": [{"category": category, "categoryGroup": None, "enabled": True,
                      "retentionPolicy": {"enabled": False, "days": 0}}
                     for category in categories],
            "workspaceId": (f"/subscriptions/{SUBSCRIPTIONS['prod']}/resourceGroups/rg-operations"
                            "/providers/Microsoft.OperationalInsights/workspaces/log-acme-central"),
            "logAnalyticsDestinationType": None},
            rest={"location": None, "kind": None, "tags": None, "identity": None})

    def _add(self, kind: str, label: str, id_: str, body: Document, form: str) -> str:
        self.estate.add(Resource(
            key=f"azure/{self.alias}/{kind.split('/', 1)[1]}/{label}", cloud="azure",
            account=self.subscription, id=id_, type=kind, body=body,
            group=f"azure/{self.alias}/{form}"))
        return id_
