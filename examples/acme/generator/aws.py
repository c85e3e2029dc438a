"""What every AWS resource shares: accounts, Regions, configuration items."""

from __future__ import annotations

from typing import Any, Iterable

from .core import Document, Estate, Resource, birthday, digest, moment, uuid

ACCOUNTS = {"prod": "111122223333", "sandbox": "444455556666"}
#: Regions in use; the first one is the account's main Region.
REGIONS = {
    "prod": ("eu-west-1", "eu-central-1", "us-east-1"),
    "sandbox": ("eu-west-1", "us-east-1"),
}
CANONICAL_OWNER = digest("bucket owner", 64)
#: The office's outgoing addresses (reserved for documentation).
OFFICE = "203.0.113.0/24"


def key_id(alias: str, region: str, purpose: str) -> str:
    return uuid(f"kms/{alias}/{region}/{purpose}")


def key_arn(alias: str, region: str, purpose: str) -> str:
    return f"arn:aws:kms:{region}:{ACCOUNTS[alias]}:key/{key_id(alias, region, purpose)}"


def native(kind: str, seed: str) -> str:
    """An EC2 id: `vpc-0…` with 17 digits."""
    return f"{kind}-0{digest(f'{kind}/{seed}', 16)}"


def role_arn(alias: str, name: str) -> str:
    return f"arn:aws:iam::{ACCOUNTS[alias]}:role/{name}"


def tags_of(alias: str, **more: str) -> dict[str, str]:
    """The tags the platform team requires."""
    tags = {
        "owner": "platform" if alias == "prod" else "research",
        "environment": "production" if alias == "prod" else "sandbox",
        "data-class": "phi" if alias == "prod" else "synthetic",
    }
    return tags | {name.replace("_", "-"): value for name, value in more.items()}


class Place:
    """Adds configuration items of one account and Region to the estate."""

    def __init__(self, estate: Estate, alias: str, region: str) -> None:
        self.estate = estate
        self.alias = alias
        self.region = region
        self.account = ACCOUNTS[alias]

    def arn(self, service: str, rest: str, region: str | None = None) -> str:
        place = self.region if region is None else region
        return f"arn:aws:{service}:{place}:{self.account}:{rest}"

    def zone(self, index: int) -> str:
        return self.region + "abc"[index % 3]

    def key(self, purpose: str) -> str:
        return key_arn(self.alias, self.region, purpose)

    def item(
        self,
        kind: str,
        label: str,
        configuration: Document,
        *,
        arn: str,
        id: str | None = None,
        name: str | None = None,
        supplementary: Document | None = None,
        relationships: Iterable[tuple[str, str, str]] = (),
        tags: dict[str, str] | None = None,
        zone: str = "Not Applicable",
        group: str | None = None,
        region: str | None = None,
        adopted: str | None = None,
    ) -> Resource:
        """Adds one item, spelled as AWS Config's files spell it."""
        type_name = f"AWS::{kind}"
        seed = f"{self.account}/{self.region}/{kind}/{label}"
        captured = moment(seed)
        body: Document = {
            "relatedEvents": [],
            "relationships": [
                {"resourceId": target, "resourceType": f"AWS::{what}", "name": how}
                for how, what, target in relationships
            ],
            "configuration": configuration,
            "supplementaryConfiguration": supplementary or {},
            "tags": tags_of(self.alias) if tags is None else tags,
            "configurationItemVersion": "1.3",
            "configurationItemCaptureTime": captured,
            "configurationStateId": 1782700000000 + int(digest(seed, 8), 16) % 90000000,
            "awsAccountId": self.account,
            "configurationItemStatus": "OK",
            "resourceType": type_name,
            "resourceId": id or label,
            "resourceName": name if name is not None else label,
            "ARN": arn,
            "awsRegion": region or self.region,
            "availabilityZone": zone,
            "configurationStateMd5Hash": "",
            "resourceCreationTime": birthday(seed),
        }
        resource = Resource(
            key=f"{self.alias}/{self.region}/{kind}/{label}", cloud="aws", account=self.account,
            id=arn, type=type_name, body=body,
            group=group or f"aws/{self.alias}/{self.region}/snapshot")
        if adopted:
            resource.tags.add(adopted)
        return self.estate.add(resource)


def statement(sid: str, effect: str, principal: Any, action: Any, target: Any,
              condition: Document | None = None) -> Document:
    """One statement of a policy document."""
    entry: Document = {
        "Sid": sid, "Effect": effect, "Principal": principal, "Action": action,
        "Resource": target,
    }
    if condition:
        entry["Condition"] = condition
    return entry
