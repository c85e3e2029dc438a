"""IAM: users, groups, roles and policies, and the credential report about them."""

from __future__ import annotations

from typing import Any

from .aws import ACCOUNTS, Place, role_arn
from .core import Document, Estate, Resource, digest, pick

COLUMNS = (
    "user,arn,user_creation_time,password_enabled,password_last_used,password_last_changed,"
    "password_next_rotation,mfa_active,access_key_1_active,access_key_1_last_rotated,"
    "access_key_1_last_used_date,access_key_1_last_used_region,access_key_1_last_used_service,"
    "access_key_2_active,access_key_2_last_rotated,access_key_2_last_used_date,"
    "access_key_2_last_used_region,access_key_2_last_used_service,cert_1_active,"
    "cert_1_last_rotated,cert_2_active,cert_2_last_rotated").split(",")

#: People with a password, services with a key.
PEOPLE = {
    "prod": ("maria.lopes", "jonas.wendt", "aiko.tanaka", "priya.nair", "sean.murphy"),
    "sandbox": ("maria.lopes", "tom.baker", "lena.fischer", "omar.haddad"),
}
SERVICES = {"prod": ("svc-pacs-gateway", "svc-erp-export"), "sandbox": ("svc-ci-runner",)}
GROUPS = {
    "platform-engineers": "arn:aws:iam::aws:policy/ReadOnlyAccess",
    "auditors": "arn:aws:iam::aws:policy/SecurityAudit",
    "integrations": None,
}
ROLES = ("app-run", "eks-cluster", "eks-nodes", "ecs-execution", "flow-logs", "trail-to-logs",
         "backup", "notebooks", "break-glass")
POLICIES: dict[str, tuple[list[str], str]] = {
    "claims-read": (["s3:GetObject", "s3:ListBucket"], "arn:aws:s3:::acme-health-claims-*"),
    "deploy": (["ecs:UpdateService", "lambda:UpdateFunctionCode"], "*"),
    "key-use": (["kms:Decrypt", "kms:GenerateDataKey"], "arn:aws:kms:*:*:key/*"),
    "boundary": (["s3:*", "dynamodb:*", "rds:Describe*", "logs:*"], "*"),
}


def _time(day: str, seed: str) -> str:
    minute, second = pick(seed + "m", 0, 59), pick(seed + "s", 0, 59)
    return f"{day}T{pick(seed, 6, 19):02}:{minute:02}:{second:02}+00:00"


def report_rows(estate: Estate, alias: str) -> None:
    """Rows of the credential report, the root user first."""
    account = ACCOUNTS[alias]
    row = dict.fromkeys(COLUMNS, "N/A") | {
        "user": "<root_account>", "arn": f"arn:aws:iam::{account}:root",
        "user_creation_time": "2021-04-19T08:12:44+00:00", "password_enabled": "not_supported",
        "password_last_used": "2025-11-03T09:41:20+00:00",
        "password_last_changed": "not_supported", "password_next_rotation": "not_supported",
        "mfa_active": "true", "access_key_1_active": "false", "access_key_2_active": "false",
        "cert_1_active": "false", "cert_2_active": "false"}
    _row(estate, alias, row)
    for person in PEOPLE[alias]:
        _row(estate, alias, row | {
            "user": person, "arn": f"arn:aws:iam::{account}:user/{person}",
            "user_creation_time": _time("2024-02-05", person + alias), "password_enabled": "true",
            "password_last_used": _time(f"2026-06-{pick(person, 18, 28)}", person),
            "password_last_changed": _time("2026-03-11", person), "password_next_rotation": "N/A"})
    for service in SERVICES[alias]:
        _row(estate, alias, row | {
            "user": service, "arn": f"arn:aws:iam::{account}:user/{service}",
            "user_creation_time": _time("2024-09-17", service), "password_enabled": "false",
            "password_last_used": "N/A", "password_last_changed": "N/A",
            "password_next_rotation": "N/A", "mfa_active": "false",
            "access_key_1_active": "true",
            "access_key_1_last_rotated": _time("2026-05-18", service),
            "access_key_1_last_used_date": _time("2026-06-28", service),
            "access_key_1_last_used_region": "eu-west-1", "access_key_1_last_used_service": "s3"})


def _row(estate: Estate, alias: str, row: dict[str, str]) -> None:
    estate.add(Resource(
        key=f"{alias}/report/{row['user']}", cloud="aws", account=ACCOUNTS[alias],
        id=row["arn"], type="AWS::IAM::CredentialReport", body=dict(row),
        group=f"aws/{alias}/report"))


def authorization(estate: Estate, alias: str) -> None:
    """Entries of get-account-authorization-details."""
    account = ACCOUNTS[alias]
    for person in PEOPLE[alias] + SERVICES[alias]:
        groups = ["integrations"] if person.startswith("svc-") else (
            ["auditors"] if person == "aiko.tanaka" else ["platform-engineers"])
        _entry(estate, alias, "User", person, {
            "Path": "/", "UserName": person, "UserId": "AIDA" + digest(alias + person, 17).upper(),
            "Arn": f"arn:aws:iam::{account}:user/{person}",
            "CreateDate": _time("2024-02-05", person + alias), "GroupList": groups,
            "AttachedManagedPolicies": [], "UserPolicyList": [],
            "Tags": [{"Key": "email", "Value": f"{person}@example.com"}]})
    for group, policy in GROUPS.items():
        own = f"arn:aws:iam::{account}:policy/claims-read"
        _entry(estate, alias, "Group", group, {
            "Path": "/", "GroupName": group, "GroupId": "AGPA" + digest(alias + group, 17).upper(),
            "Arn": f"arn:aws:iam::{account}:group/{group}",
            "CreateDate": _time("2023-06-01", group), "GroupPolicyList": [],
            "AttachedManagedPolicies": [
                {"PolicyName": (policy or own).rsplit("/", 1)[1], "PolicyArn": policy or own}]})
    for role in ROLES:
        service = {"eks-cluster": "eks", "flow-logs": "vpc-flow-logs", "backup": "backup",
                   "trail-to-logs": "cloudtrail", "notebooks": "sagemaker"}.get(role, "ecs-tasks")
        trust: Document = {"Effect": "Allow", "Principal": {"Service": f"{service}.amazonaws.com"},
                           "Action": "sts:AssumeRole"}
        if role == "break-glass":
            trust = {"Effect": "Allow", "Principal": {"AWS": f"arn:aws:iam::{account}:root"},
                     "Action": "sts:AssumeRole",
                     "Condition": {"Bool": {"aws:MultiFactorAuthPresent": "true"}}}
        _entry(estate, alias, "Role", role, {
            "Path": "/", "RoleName": role, "RoleId": "AROA" + digest(alias + role, 17).upper(),
            "Arn": role_arn(alias, role), "CreateDate": _time("2024-01-22", role),
            "AssumeRolePolicyDocument": {"Version": "2012-10-17", "Statement": [trust]},
            "InstanceProfileList": [], "RolePolicyList": [], "Tags": [],
            "AttachedManagedPolicies": [{
                "PolicyName": "boundary", "PolicyArn": f"arn:aws:iam::{account}:policy/boundary"}],
            "RoleLastUsed": {"LastUsedDate": _time("2026-06-28", role), "Region": "eu-west-1"}})
    for name, (actions, target) in POLICIES.items():
        _policy(estate, alias, name, f"arn:aws:iam::{account}:policy/{name}", actions, target)
    _policy(estate, alias, "AdministratorAccess",
            "arn:aws:iam::aws:policy/AdministratorAccess", ["*"], "*")


def _policy(estate: Estate, alias: str, name: str, arn: str, actions: list[str],
            target: str) -> None:
    def version(number: int, newest: bool, allowed: Any) -> Document:
        return {"Document": {"Version": "2012-10-17", "Statement": [
                    {"Sid": "Main", "Effect": "Allow", "Action": allowed, "Resource": target}]},
                "VersionId": f"v{number}", "IsDefaultVersion": newest,
                "CreateDate": _time("2025-08-0" + str(number), name)}

    _entry(estate, alias, "Policy", name, {
        "PolicyName": name, "PolicyId": "ANPA" + digest(alias + name, 17).upper(), "Arn": arn,
        "Path": "/", "DefaultVersionId": "v2", "AttachmentCount": 2,
        "PermissionsBoundaryUsageCount": 0, "IsAttachable": True,
        "CreateDate": _time("2024-05-06", name), "UpdateDate": _time("2026-01-06", name),
        "PolicyVersionList": [version(2, True, actions), version(1, False, actions[0])]})


def _entry(estate: Estate, alias: str, kind: str, name: str, body: Document) -> None:
    estate.add(Resource(
        key=f"{alias}/iam/{kind}/{name}", cloud="aws", account=ACCOUNTS[alias], id=body["Arn"],
        type=f"AWS::IAM::{kind}", body=body, group=f"aws/{alias}/authorization/{kind}"))


def recorded_roles(place: Place) -> None:
    """IAM as AWS Config records it: documents are URL-encoded there, keys begin small."""
    for role in ("app-run", "backup", "break-glass"):
        place.item(
            "IAM::Role", role,
            {"path": "/", "roleName": role,
             "roleId": "AROA" + digest(place.alias + role, 17).upper(),
             "arn": role_arn(place.alias, role), "createDate": "2024-01-22T10:11:12.000Z",
             "assumeRolePolicyDocument": "%7B%22Version%22%3A%222012-10-17%22%2C%22Statement%22"
                                         "%3A%5B%5D%7D",
             "instanceProfileList": [], "rolePolicyList": [],
             "attachedManagedPolicies": [{
                 "policyName": "boundary",
                 "policyArn": f"arn:aws:iam::{place.account}:policy/boundary"}],
             "permissionsBoundary": None, "tags": [], "roleLastUsed": None},
            arn=role_arn(place.alias, role), region="global",
            id="AROA" + digest(place.alias + role, 17).upper(), name=role)
    person = PEOPLE[place.alias][0]
    place.item(
        "IAM::User", person,
        {"path": "/", "userName": person,
         "userId": "AIDA" + digest(place.alias + person, 17).upper(),
         "arn": f"arn:aws:iam::{place.account}:user/{person}",
         "createDate": "2024-02-05T08:20:01.000Z", "userPolicyList": [],
         "groupList": ["platform-engineers"], "attachedManagedPolicies": [],
         "permissionsBoundary": None, "tags": []},
        arn=f"arn:aws:iam::{place.account}:user/{person}", region="global",
        id="AIDA" + digest(place.alias + person, 17).upper(), name=person)
