"""Deterministic building blocks shared by the three clouds."""

from __future__ import annotations

import copy
import gzip
import hashlib
import json
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Callable, Iterable

Document = dict[str, Any]
Change = Callable[[Document], None]

#: When the exports were taken; the README assesses as of the next day.
EXPORT_DAY = "2026-06-29"


def digest(seed: str, length: int) -> str:
    """Hexadecimal digits that depend on the seed only."""
    text = ""
    while len(text) < length:
        text += hashlib.sha256(f"{seed}/{len(text)}".encode()).hexdigest()
    return text[:length]


def number(seed: str, digits: int) -> str:
    """A decimal id of exactly this many digits."""
    value = int(digest(seed, 30), 16) % (9 * 10 ** (digits - 1))
    return str(10 ** (digits - 1) + value)


def uuid(seed: str) -> str:
    """A version 4 shaped UUID."""
    hexes = digest(seed, 32)
    return f"{hexes[:8]}-{hexes[8:12]}-4{hexes[13:16]}-a{hexes[17:20]}-{hexes[20:32]}"


def pick(seed: str, low: int, high: int) -> int:
    """A whole number from low to high."""
    return low + int(digest(seed, 8), 16) % (high - low + 1)


def moment(seed: str, day: str = EXPORT_DAY, hours: tuple[int, int] = (3, 5)) -> str:
    """A time of that day with milliseconds, as exports print it."""
    hour = pick(seed + "h", *hours)
    minute, second = pick(seed + "m", 0, 59), pick(seed + "s", 0, 59)
    return f"{day}T{hour:02}:{minute:02}:{second:02}.{pick(seed + 'f', 0, 999):03}Z"


def birthday(seed: str) -> str:
    """When something was made: some day of 2024 or 2025."""
    year, month = pick(seed + "y", 2024, 2025), pick(seed + "mo", 1, 12)
    return moment(seed, f"{year}-{month:02}-{pick(seed + 'd', 1, 28):02}", (7, 17))


@dataclass
class Resource:
    """One resource: its body as the export prints it, and where it goes."""

    key: str
    cloud: str
    account: str
    id: str
    type: str
    body: Document
    group: str
    tags: set[str] = field(default_factory=set)


@dataclass(frozen=True)
class Fault:
    """Something planted: a change to one resource and the checks that must notice."""

    key: str
    checks: tuple[str, ...]
    what: str
    change: Change | None = None


@dataclass(frozen=True)
class AccountFault:
    """Something an account lacks: resources are changed, or gone."""

    cloud: str
    account: str
    checks: tuple[str, ...]
    what: str
    changes: tuple[tuple[str, Change], ...] = ()
    gone: tuple[str, ...] = ()


class Estate:
    """All resources by key, in the order they were added."""

    def __init__(self) -> None:
        self.resources: dict[str, Resource] = {}

    def add(self, resource: Resource) -> Resource:
        if resource.key in self.resources:
            raise ValueError(f"two resources are called {resource.key}")
        # A fault changes one resource only, whatever its parts were made from.
        resource.body = copy.deepcopy(resource.body)
        self.resources[resource.key] = resource
        return resource

    def group(self, name: str) -> list[Resource]:
        return [found for found in self.resources.values() if found.group == name]

    def drop(self, tag: str) -> None:
        """Leaves out what belongs to a service adopted later."""
        self.resources = {
            key: found for key, found in self.resources.items() if tag not in found.tags
        }

    def plant(self, faults: Iterable[Fault | AccountFault]) -> list[tuple[str, ...]]:
        """Applies the faults and returns the rows of faults.tsv."""
        rows: list[tuple[str, ...]] = []
        for fault in faults:
            if isinstance(fault, AccountFault):
                for key, change in fault.changes:
                    change(self.resources[key].body)
                for key in fault.gone:
                    del self.resources[key]
                rows += [
                    (fault.cloud, check, fault.account, fault.account, fault.what)
                    for check in fault.checks
                ]
                continue
            resource = self.resources[fault.key]
            if fault.change is not None:
                fault.change(resource.body)
            rows += [
                (resource.cloud, check, resource.account, resource.id, fault.what)
                for check in fault.checks
            ]
        return rows


def put(path: str, value: Any) -> Change:
    """Sets a member named by a dotted path; a number is a place in a list."""

    def change(body: Document) -> None:
        *way, last = path.split(".")
        place: Any = body
        for step in way:
            place = place[int(step)] if isinstance(place, list) else place[step]
        if isinstance(place, list):
            place[int(last)] = copy.deepcopy(value)
        else:
            place[last] = copy.deepcopy(value)

    return change


def cut(path: str) -> Change:
    """Removes a member."""

    def change(body: Document) -> None:
        *way, last = path.split(".")
        place: Any = body
        for step in way:
            place = place[int(step)] if isinstance(place, list) else place[step]
        del place[last]

    return change


def push(path: str, value: Any) -> Change:
    """Appends to a list."""

    def change(body: Document) -> None:
        place: Any = body
        for step in path.split("."):
            place = place[int(step)] if isinstance(place, list) else place[step]
        place.append(copy.deepcopy(value))

    return change


def both(*changes: Change) -> Change:
    """Several changes as one."""

    def change(body: Document) -> None:
        for each in changes:
            each(body)

    return change


def compact(value: Any) -> str:
    """JSON without blanks, as APIs send it."""
    return json.dumps(value, separators=(",", ":"), ensure_ascii=False)


def write_text(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


def write_json(path: Path, value: Any, indent: int | None = None) -> None:
    """Writes a document; with an indent as the command line tools print it."""
    text = compact(value) if indent is None else json.dumps(value, indent=indent)
    write_text(path, text + "\n")


def write_gzip(path: Path, value: Any) -> None:
    """Writes a compressed document whose bytes depend on nothing but the value."""
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("wb") as raw:
        with gzip.GzipFile(filename="", mode="wb", fileobj=raw, mtime=0) as packed:
            packed.write(compact(value).encode())
