"""Writes the AWS estate in the forms AWS delivers it."""

from __future__ import annotations

import base64
import copy
from pathlib import Path

from .aws import ACCOUNTS, REGIONS
from .aws_identity import COLUMNS
from .core import Document, Estate, compact, digest, uuid, write_gzip, write_json, write_text

STAMP = "20260629T051500Z"


def export(estate: Estate, folder: Path) -> None:
    for alias, regions in REGIONS.items():
        for region in regions:
            _snapshot(estate, folder, alias, region)
    _history(estate, folder)
    _query(estate, folder)
    _batch(estate, folder)
    for alias in ACCOUNTS:
        _report(estate, folder, alias)
        _authorization(estate, folder, alias)


def _snapshot(estate: Estate, folder: Path, alias: str, region: str) -> None:
    items = [found.body for found in estate.group(f"aws/{alias}/{region}/snapshot")]
    if not items:
        return
    account = ACCOUNTS[alias]
    document = {"fileVersion": "1.0", "configSnapshotId": uuid(f"snapshot/{account}/{region}"),
                "configurationItems": items}
    name = f"{account}_Config_{region}_ConfigSnapshot_{STAMP}"
    if region == "eu-west-1":
        write_gzip(folder / f"{name}.json.gz", document)
    else:
        write_json(folder / f"{name}.json", document)


def _history(estate: Estate, folder: Path) -> None:
    """Earlier states of a group that once let SSH in, and of machines that are gone."""
    group = estate.resources["prod/eu-west-1/EC2::SecurityGroup/application"].body
    opened, closed = copy.deepcopy(group), copy.deepcopy(group)
    opened["configurationItemCaptureTime"] = "2026-01-14T16:02:11.503Z"
    opened["configuration"]["ipPermissions"].append({
        "fromPort": 22, "ipProtocol": "tcp", "ipv6Ranges": [], "prefixListIds": [], "toPort": 22,
        "userIdGroupPairs": [], "ipv4Ranges": [{"cidrIp": "0.0.0.0/0"}],
        "ipRanges": ["0.0.0.0/0"]})
    closed["configurationItemCaptureTime"] = "2026-01-14T16:40:57.120Z"
    account = ACCOUNTS["prod"]
    write_json(
        folder / f"{account}_Config_eu-west-1_ConfigHistory_AWS__EC2__SecurityGroup_{STAMP}.json",
        {"fileVersion": "1.0", "configurationItems": [opened, closed]})
    gone = []
    for index, status in enumerate(("ResourceDeleted", "ResourceDeletedNotRecorded",
                                    "ResourceNotRecorded")):
        id_ = "i-0" + digest(f"gone/{index}", 16)
        gone.append({
            "configurationItemVersion": "1.3", "relatedEvents": [], "relationships": [],
            "configuration": None, "supplementaryConfiguration": {}, "tags": {},
            "configurationItemCaptureTime": f"2026-06-2{index}T11:20:09.771Z",
            "configurationStateId": 1781000000000 + index, "awsAccountId": account,
            "configurationItemStatus": status, "resourceType": "AWS::EC2::Instance",
            "resourceId": id_, "ARN": f"arn:aws:ec2:eu-west-1:{account}:instance/{id_}",
            "awsRegion": "eu-west-1", "availabilityZone": "eu-west-1a",
            "configurationStateMd5Hash": ""})
    write_gzip(
        folder / f"{account}_Config_eu-west-1_ConfigHistory_AWS__EC2__Instance_{STAMP}.json.gz",
        {"fileVersion": "1.0", "configurationItems": gone})


def _query(estate: Estate, folder: Path) -> None:
    """`aws configservice select-resource-config`: each row a string of JSON."""
    fields = ("resourceId", "resourceName", "resourceType", "arn", "accountId", "awsRegion",
              "configuration", "supplementaryConfiguration", "tags")
    rows = []
    for found in estate.group("aws/sandbox/query"):
        item = found.body
        rows.append(compact({
            "resourceId": item["resourceId"], "resourceName": item["resourceName"],
            "resourceType": item["resourceType"], "arn": item["ARN"],
            "accountId": item["awsAccountId"], "awsRegion": item["awsRegion"],
            "configuration": item["configuration"],
            "supplementaryConfiguration": item["supplementaryConfiguration"],
            "tags": [{"tag": f"{key}={value}", "key": key, "value": value}
                     for key, value in item["tags"].items()]}))
    write_json(folder / "sandbox-us-east-1-select-resource-config.json", {
        "Results": rows,
        "QueryInfo": {"SelectFields": [{"Name": name} for name in fields]}}, indent=4)


def _batch(estate: Estate, folder: Path) -> None:
    """`aws configservice batch-get-resource-config`: all is text, and what was text is so twice."""
    items = []
    for found in estate.group("aws/prod/batch"):
        item = found.body
        answer: Document = {
            "version": item["configurationItemVersion"], "accountId": item["awsAccountId"],
            "configurationItemCaptureTime":
                item["configurationItemCaptureTime"].replace("Z", "000+00:00"),
            "configurationItemStatus": item["configurationItemStatus"],
            "configurationStateId": str(item["configurationStateId"]), "arn": item["ARN"],
            "resourceType": item["resourceType"], "resourceId": item["resourceId"],
            "resourceName": item["resourceName"], "awsRegion": item["awsRegion"],
            "availabilityZone": item["availabilityZone"],
            "resourceCreationTime": item["resourceCreationTime"].replace("Z", "000+00:00"),
            "configuration": compact(item["configuration"]),
            "supplementaryConfiguration": {
                name: compact(value)
                for name, value in item["supplementaryConfiguration"].items()}}
        items.append(answer)
    write_json(folder / "prod-eu-central-1-batch-get-resource-config.json",
               {"baseConfigurationItems": items, "unprocessedResourceKeys": []}, indent=4)


def _report(estate: Estate, folder: Path, alias: str) -> None:
    """The CSV as the console downloads it, or the answer of the command line tool."""
    lines = [",".join(COLUMNS)]
    for found in estate.group(f"aws/{alias}/report"):
        lines.append(",".join(found.body[column] for column in COLUMNS))
    text = "\n".join(lines)
    if alias == "prod":
        write_text(folder / "prod-credential-report.csv", text + "\n")
        return
    write_json(folder / "sandbox-get-credential-report.json", {
        "Content": base64.b64encode(text.encode()).decode(), "ReportFormat": "text/csv",
        "GeneratedTime": "2026-06-29T05:02:44+00:00"}, indent=4)


def _authorization(estate: Estate, folder: Path, alias: str) -> None:
    parts = {f"{kind}DetailList": [found.body for found in
                                   estate.group(f"aws/{alias}/authorization/{kind}")]
             for kind in ("User", "Group", "Role")}
    parts["Policies"] = [found.body for found in
                         estate.group(f"aws/{alias}/authorization/Policy")]
    write_json(folder / f"{alias}-get-account-authorization-details.json", parts, indent=4)
