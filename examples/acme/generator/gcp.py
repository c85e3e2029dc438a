"""What every Google Cloud asset shares: the organisation, its projects, the asset's frame."""

from __future__ import annotations

from typing import Any

from .core import Document, Estate, Resource, birthday, digest, moment, number

ORGANIZATION = "700011223344"
FOLDER = "880055661100"
#: Project ids and numbers.
PROJECTS = {
    "acme-health-prod": "418200761134",
    "acme-health-data": "527391840026",
    "acme-health-shared": "631045278810",
}
REGION = "europe-west3"
COMPUTE = "https://www.googleapis.com/compute/v1"
KEYS = "projects/acme-health-shared/locations/europe-west3/keyRings"

#: Discovery documents and API versions of types that are not plain v1.
VERSIONS = {"bigquery.googleapis.com": "v2", "logging.googleapis.com": "v2",
            "cloudfunctions.googleapis.com": "v2", "orgpolicy.googleapis.com": "v2",
            "sqladmin.googleapis.com": "v1"}


def key_name(ring: str, key: str) -> str:
    return f"{KEYS}/{ring}/cryptoKeys/{key}"


class Node:
    """Adds assets of one project, or of the organisation, to the estate."""

    def __init__(self, estate: Estate, project: str | None) -> None:
        self.estate = estate
        self.project = project
        self.number = PROJECTS[project] if project else ORGANIZATION
        self.scope = f"projects/{project}" if project else f"organizations/{ORGANIZATION}"
        self.account = self.number if project else self.scope
        self.ancestors = [f"organizations/{ORGANIZATION}"]
        if project:
            self.ancestors = [f"projects/{self.number}", f"folders/{FOLDER}", *self.ancestors]
        self.label = (project or "organization").removeprefix("acme-health-")

    def email(self, account: str) -> str:
        return f"{account}@{self.project}.iam.gserviceaccount.com"

    def link(self, path: str) -> str:
        """The full address of a compute resource."""
        return f"{COMPUTE}/projects/{self.project}/{path}"

    def asset(self, kind: str, label: str, path: str, data: Document, *,
              location: str = "global", service: str | None = None, discovery: str | None = None,
              parent: str | None = None, own: str | None = None,
              adopted: str | None = None) -> str:
        """Adds a resource; `own` is its place in the hierarchy if it has one. Returns its name."""
        api = kind.split("/", 1)[0]
        name = f"//{service or api}/{path}"
        version = VERSIONS.get(api, "v1")
        document = f"https://{api}/$discovery/rest"
        if api in ("compute.googleapis.com", "storage.googleapis.com", "dns.googleapis.com"):
            document = ("https://www.googleapis.com/discovery/v1/apis/"
                        f"{api.split('.', 1)[0]}/{version}/rest")
        body: Document = {
            "name": name, "asset_type": kind,
            "resource": {
                "version": version, "discovery_document_uri": document,
                "discovery_name": discovery or kind.rsplit("/", 1)[1],
                "parent": parent or "//cloudresourcemanager.googleapis.com/" + (
                    f"projects/{self.number}" if self.project else self.scope),
                "data": data, "location": location},
            "ancestors": ([own] if own else []) + self.ancestors, "update_time": moment(name),
        }
        resource = Resource(
            key=f"gcp/{self.label}/{kind.rsplit('/', 1)[1]}/{label}", cloud="gcp",
            account=own or self.account, id=name, type=kind, body=body,
            group=f"gcp/{self.label}/resource")
        if adopted:
            resource.tags.add(adopted)
        self.estate.add(resource)
        return name

    def compute(self, kind: str, label: str, place: str, data: Document) -> str:
        """Adds a compute resource; `place` is `global`, `regions/x` or `zones/x` and its folder."""
        where, folder = place.rsplit("/", 1)
        link = self.link(f"{where}/{folder}/{label}")
        frame: Document = {
            "id": number(link, 19), "kind": f"compute#{kind[0].lower()}{kind[1:]}", "name": label,
            "selfLink": link, "creationTimestamp": birthday(link)[:-1] + "-08:00"}
        if where != "global":
            frame[where.split("/")[0].removesuffix("s")] = self.link(where)
        return self.asset(
            f"compute.googleapis.com/{kind}", label,
            f"projects/{self.project}/{where}/{folder}/{label}", frame | data,
            location=where.rsplit("/", 1)[-1])

    def policy(self, kind: str, label: str, name: str, bindings: dict[str, list[str]],
               audits: list[Document] | None = None) -> None:
        """Adds the IAM policy of a resource, as an export of that content type prints it."""
        document: Document = {
            "version": 1, "etag": f"Bw{digest(name, 9)}=",
            "bindings": [{"role": role, "members": members} for role, members in bindings.items()]}
        if audits:
            document["audit_configs"] = audits
        self.estate.add(Resource(
            key=f"gcp/{self.label}/policy/{label}", cloud="gcp", account=self.account,
            id=f"{name}#allowPolicy", type="iam.googleapis.com/AllowPolicy",
            body={"name": name, "asset_type": kind, "iam_policy": document,
                  "ancestors": self.ancestors, "update_time": moment(name + "policy")},
            group=f"gcp/{self.label}/iam"))


#: Data access logs of all services, without exemptions.
ALL_AUDITS: list[Document] = [{"service": "allServices", "audit_log_configs": [
    {"log_type": kind} for kind in ("ADMIN_READ", "DATA_READ", "DATA_WRITE")]}]


def metadata(**items: str) -> Document:
    return {"kind": "compute#metadata", "fingerprint": digest(str(items), 11) + "=",
            "items": [{"key": key.replace("_", "-"), "value": value}
                      for key, value in items.items()]}


def replicas(region: str, key: str) -> Any:
    return {"userManaged": {"replicas": [{
        "location": region, "customerManagedEncryption": {"kmsKeyName": key}}]}}
