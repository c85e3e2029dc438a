#!/usr/bin/env python3
"""Writes the example evidence bundle: what an invented account would have exported.

Resources are those of the rules' own fixtures (Engine/Data/config/rules), one or two a type, so that
the bundle and the rules cannot drift apart; what an account has once is written here.
usage: generate.py        (rewrites evidence/ beside this file; the same every time)
"""
import csv
import io
import json
import pathlib
import shutil

HERE = pathlib.Path(__file__).resolve().parent
CONFIG = HERE.parent.parent / "Engine/Data/config"
ACCOUNT, REGION = "111122223333", "eu-west-1"
ROOT = HERE / "evidence" / ACCOUNT
KEY = f"arn:aws:kms:{REGION}:{ACCOUNT}:key/0f3a2b1c-4d5e-4f60-8a7b-9c0d1e2f3a4b"
TRAIL = f"arn:aws:cloudtrail:{REGION}:{ACCOUNT}:trail/main"
#: Types whose resources are written here or follow from other answers.
OWN = ("AWS::CloudTrail::", "AWS::IAM::", "AWS::GuardDuty::", "AWS::SecurityHub::",
       "AWS::Organizations::", "AWS::Account::", "AWS::AccessAnalyzer::", "AWS::::",
       "AWS::S3::AccountPublicAccessBlock", "AWS::EC2::EbsEncryptionByDefault",
       "AWS::DynamoDB::AccountLimits", "AWS::DynamoDB::TableName", "AWS::WAF::")


def write(place, name, value):
    file = ROOT / place / (name.replace("/", "~") + ".json")
    file.parent.mkdir(parents=True, exist_ok=True)
    text = value if isinstance(value, str) else json.dumps(value, indent=1) + "\n"
    file.write_text(text)


def rules():
    return [json.loads(file.read_text()) for file in sorted(CONFIG.glob("rules/*/rule.json"))]


def answers():
    found = {}
    for file in sorted(CONFIG.glob("answers/*.json")):
        for row in json.loads(file.read_text()):
            found.setdefault(row["type"], []).append(row)
    return found


def fixtures(identifier, result):
    """Fixtures of a result that hold plain, undecoded items, the fullest first."""
    found = []
    for file in sorted(CONFIG.glob(f"rules/{identifier}/fixtures/{result}-*.json")):
        value = json.loads(file.read_text())
        value = {"item": value} if "resourceType" in value else value
        item = value.get("item")
        plain = item and isinstance(item.get("configuration"), dict) and not value.get("parameters")
        if plain and is_item(item) and item.get("awsRegion", REGION) == REGION:
            found.append((len(json.dumps(item)), file.name, value))
    return [value for _, _, value in sorted(found, key=lambda x: (-x[0], x[1]))]


def is_item(value):
    return "configurationItemCaptureTime" in value or "configuration" in value and \
        "configurationItemStatus" in value


def fill(item, other):
    """Adds what another fixture of the same resource shows besides."""
    for part in ("configuration", "supplementaryConfiguration"):
        mine, theirs = item.get(part), other.get(part)
        if isinstance(mine, dict) and isinstance(theirs, dict):
            for name, value in theirs.items():
                mine.setdefault(name, value)


def chosen():
    """The items of the bundle by type and id: a good one of each type, and planted faults."""
    items, related = {}, {}
    faulty = (HERE / "planted.txt").read_text().split()
    judged = [rule for rule in rules() if rule["scope"] == "resource"]
    good = [value for rule in judged for value in fixtures(rule["identifier"], "compliant")
            if not value["item"]["resourceType"].startswith(OWN)]
    for value in sorted(good, key=lambda value: -len(json.dumps(value["item"]))):
        item = value["item"]
        kind, name = item["resourceType"], item["resourceId"]
        if kind not in {other for other, _ in items}:
            items[kind, name] = item
        elif (kind, name) in items:
            fill(items[kind, name], item)
    for value in good:
        if (value["item"]["resourceType"], value["item"]["resourceId"]) in items:
            for other in value.get("related", []):
                key = other["resourceType"], other["resourceId"]
                if not key[0].startswith(OWN) and key[0] not in {kind for kind, _ in items}:
                    related.setdefault(key, other)
    for identifier in faulty:
        value = fixtures(identifier, "non-compliant")[0]
        name = value["item"]["resourceId"]
        is_hex = "-" in name and set(name.split("-")[-1]) <= set("0123456789abcdef")
        bad = name[:-3] + "bad" if is_hex else name + "-old"
        label = value["item"].get("resourceName") or name
        text = json.dumps(value).replace(name, bad)
        if label not in name:
            text = text.replace(f'"{label}"', f'"{label}-old"').replace(f":{label}\"",
                                                                       f":{label}-old\"")
        value = json.loads(text)
        items[value["item"]["resourceType"], bad] = value["item"]
    return items, related


def main():
    shutil.rmtree(ROOT.parent, ignore_errors=True)
    table = answers()
    items, related = chosen()
    recorded, asked = [], {}
    for (kind, name), item in sorted({**related, **items}.items()):
        if is_item(item):
            recorded.append(item)
        else:
            asked.setdefault(kind, []).append((name, item))
        if kind == "AWS::RDS::DBCluster":
            item["configuration"].setdefault("deletionProtection", True)
    shown = {item["resourceType"] for item in recorded}
    write(REGION, "config.snapshot", {
        "fileVersion": "1.0", "configSnapshotId": "5f0e8c52-0000-4000-8000-000000000001",
        "configurationItems": recorded})
    for kind, rows in sorted(table.items()):
        plain = [row for row in rows if "each" not in row and not row.get("idFromFile")
                 and row.get("script", True)]
        each = [row for row in rows if "each" in row]
        if kind.startswith(OWN):
            continue
        for name, item in asked.get(kind, []):
            row = (each or plain)[0]
            entry = item["configuration"]
            if row.get("idFromFile") or row in each:
                several = row["items"][-1:] == "s"
                body = {row["items"]: [entry] if several else entry} if row["items"] else entry
                write(REGION, f"{file_name(row)}.{name.split(':')[-1]}", body)
        entries = [item["configuration"] for _, item in asked.get(kind, [])]
        if plain and not (each and entries) and kind not in shown:
            write(REGION, file_name(plain[0]), listed(plain[0], entries))
        elif each and not entries and kind not in shown:
            listing = each[0]["each"].get("within") or each[0]["each"]
            member = listing["query"].split("[")[0].split(".")[0]
            if not (ROOT / REGION / f"{file_name(listing)}.json").exists():
                write(REGION, file_name(listing), {member: []})
    for acl in (item for item in recorded if item["resourceType"] == "AWS::WAFv2::WebACL"):
        file = ROOT / REGION / f"wafv2.list-resources-for-web-acl.{acl['resourceId']}.json"
        if not file.exists():
            write(REGION, file.stem, {"ResourceArns": []})
    for group in ("mart-tls", "mart-old-tls"):
        write(REGION, f"redshift.describe-cluster-parameters.{group}", {"Parameters": [
            {"ParameterName": "require_ssl", "ParameterValue": "true", "Source": "user",
             "DataType": "boolean", "ApplyType": "dynamic", "IsModifiable": True}]})
    once()
    declare(sorted(shown))
    findings()


def listed(row, entries):
    parts = row["items"].replace("[]", "").split(".")
    if len(parts) == 2:
        return {parts[0]: [{parts[1]: entries}] if entries else []}
    return {parts[0]: entries} if parts[0] else (entries or [{}])[0]


def file_name(row):
    return ".".join(row["operation"].split()[:2])


def once():
    """What the account has once."""
    write("", "sts.get-caller-identity", {
        "UserId": "AIDAEXAMPLE0000000009", "Account": ACCOUNT,
        "Arn": f"arn:aws:iam::{ACCOUNT}:user/auditor"})
    write("global", "iam.get-account-summary", {"SummaryMap": {
        "Users": 3, "AccountMFAEnabled": 1, "AccountAccessKeysPresent": 0, "Groups": 1,
        "MFADevices": 2}})
    write("global", "iam.get-account-password-policy", {"PasswordPolicy": {
        "MinimumPasswordLength": 14, "RequireSymbols": True, "RequireNumbers": True,
        "RequireUppercaseCharacters": True, "RequireLowercaseCharacters": True,
        "AllowUsersToChangePassword": True, "ExpirePasswords": True, "MaxPasswordAge": 90,
        "PasswordReusePrevention": 24}})
    write("global", "iam.list-virtual-mfa-devices", {"VirtualMFADevices": [
        {"SerialNumber": f"arn:aws:iam::{ACCOUNT}:mfa/ada", "User": {"UserName": "ada"}}]})
    write("global", "iam.list-server-certificates", {"ServerCertificateMetadataList": [{
        "Path": "/", "ServerCertificateName": "old-shop",
        "ServerCertificateId": "ASCAEXAMPLE0000000007",
        "Arn": f"arn:aws:iam::{ACCOUNT}:server-certificate/old-shop",
        "UploadDate": "2023-02-01T10:00:00+00:00", "Expiration": "2026-02-01T10:00:00+00:00"}]})
    write("global", "organizations.describe-organization", {"Organization": {
        "Id": "o-a1b2c3d4e5", "MasterAccountId": "444455556666", "FeatureSet": "ALL",
        "Arn": "arn:aws:organizations::444455556666:organization/o-a1b2c3d4e5",
        "MasterAccountArn":
            "arn:aws:organizations::444455556666:account/o-a1b2c3d4e5/444455556666"}})
    write("global", f"s3control.get-public-access-block.{ACCOUNT}", {
        "PublicAccessBlockConfiguration": {
            "BlockPublicAcls": True, "IgnorePublicAcls": True, "BlockPublicPolicy": True,
            "RestrictPublicBuckets": False}})
    write("global", "account.get-alternate-contact", "\nAn error occurred "
          "(ResourceNotFoundException) when calling the GetAlternateContact operation: No contact "
          "of the inputted alternate contact type found.\n")
    write("global", "waf.list-web-acls", {"WebACLs": []})
    write("global", "waf.list-logging-configurations", {"LoggingConfigurations": []})
    write("global", "cloudfront.list-distributions", {"DistributionList": {"Items": []}})
    write("global", "cloudtrail.describe-trails", {"trailList": [{
        "Name": "main", "S3BucketName": "trail-0a1b", "IncludeGlobalServiceEvents": True,
        "IsMultiRegionTrail": True, "HomeRegion": REGION, "TrailARN": TRAIL,
        "LogFileValidationEnabled": True, "KmsKeyId": KEY, "HasCustomEventSelectors": True,
        "CloudWatchLogsLogGroupArn": f"arn:aws:logs:{REGION}:{ACCOUNT}:log-group:trail:*",
        "CloudWatchLogsRoleArn": f"arn:aws:iam::{ACCOUNT}:role/trail-to-logs",
        "HasInsightSelectors": False, "IsOrganizationTrail": False}]})
    write("global", f"cloudtrail.get-trail-status.{TRAIL}", {
        "IsLogging": True, "LatestDeliveryTime": "2026-06-29T23:40:02+00:00",
        "LatestCloudWatchLogsDeliveryTime": "2026-06-29T23:41:00+00:00",
        "StartLoggingTime": "2024-02-11T09:30:14+00:00"})
    write("global", f"cloudtrail.get-event-selectors.{TRAIL}", {
        "TrailARN": TRAIL, "EventSelectors": [{
            "ReadWriteType": "All", "IncludeManagementEvents": True,
            "DataResources": [{"Type": "AWS::S3::Object", "Values": ["arn:aws:s3"]}],
            "ExcludeManagementEventSources": []}]})
    write(REGION, "ec2.get-ebs-encryption-by-default", {"EbsEncryptionByDefault": False})
    write(REGION, "dynamodb.list-tables", {"TableNames": []})
    write(REGION, "dynamodb.describe-limits", {
        "AccountMaxReadCapacityUnits": 80000, "AccountMaxWriteCapacityUnits": 80000,
        "TableMaxReadCapacityUnits": 40000, "TableMaxWriteCapacityUnits": 40000})
    write(REGION, "securityhub.describe-hub", {
        "HubArn": f"arn:aws:securityhub:{REGION}:{ACCOUNT}:hub/default",
        "SubscribedAt": "2024-02-11T09:30:14.000Z", "AutoEnableControls": True})
    write(REGION, "accessanalyzer.list-analyzers", {"analyzers": [{
        "arn": f"arn:aws:access-analyzer:{REGION}:{ACCOUNT}:analyzer/outside", "name": "outside",
        "type": "ACCOUNT", "createdAt": "2024-02-11T09:30:14Z", "status": "ACTIVE", "tags": {}}]})
    detector = "12abc34d567e8fa901bc2d34e56789f0"
    write(REGION, "guardduty.list-detectors", {"DetectorIds": [detector]})
    write(REGION, f"guardduty.get-detector.{detector}", {
        "CreatedAt": "2024-02-11T09:30:14.000Z", "FindingPublishingFrequency": "SIX_HOURS",
        "ServiceRole": f"arn:aws:iam::{ACCOUNT}:role/aws-service-role/guardduty.amazonaws.com/x",
        "Status": "ENABLED", "UpdatedAt": "2024-02-11T09:30:14.000Z", "Tags": {}})
    write(REGION, f"guardduty.get-administrator-account.{detector}", {"Administrator": {
        "AccountId": "444455556666", "RelationshipStatus": "Enabled"}})
    write(REGION, f"guardduty.list-findings.{detector}", {"FindingIds": []})
    write("global", "iam.get-account-authorization-details", people())
    write("global", "iam.get-credential-report", report())


def people():
    def policy(name, action):
        return {"PolicyName": name, "PolicyDocument": {"Version": "2012-10-17", "Statement": [
            {"Effect": "Allow", "Action": action, "Resource": "*"}]}}

    def user(name, groups, inline=()):
        return {"Path": "/", "UserName": name, "UserId": f"AIDAEXAMPLE{len(name):010d}",
                "Arn": f"arn:aws:iam::{ACCOUNT}:user/{name}", "CreateDate":
                "2024-02-11T09:30:14+00:00", "GroupList": groups,
                "AttachedManagedPolicies": [], "Tags": [],
                **({"UserPolicyList": list(inline)} if inline else {})}
    readers = f"arn:aws:iam::{ACCOUNT}:policy/read-tickets"
    return {
        "UserDetailList": [user("ada", ["readers"]), user("robot", [], [
            policy("write-all", "s3:*")]), user("carol", ["readers"])],
        "GroupDetailList": [{
            "Path": "/", "GroupName": "readers", "GroupId": "AGPAEXAMPLE0000000001",
            "Arn": f"arn:aws:iam::{ACCOUNT}:group/readers",
            "CreateDate": "2024-02-11T09:30:14+00:00", "GroupPolicyList": [],
            "AttachedManagedPolicies": [
                {"PolicyName": "read-tickets", "PolicyArn": readers}]}],
        "RoleDetailList": [{
            "Path": "/", "RoleName": "trail-to-logs", "RoleId": "AROAEXAMPLE0000000001",
            "Arn": f"arn:aws:iam::{ACCOUNT}:role/trail-to-logs",
            "CreateDate": "2024-02-11T09:30:14+00:00",
            "AssumeRolePolicyDocument": {"Version": "2012-10-17", "Statement": [
                {"Effect": "Allow", "Principal": {"Service": "cloudtrail.amazonaws.com"},
                 "Action": "sts:AssumeRole"}]},
            "InstanceProfileList": [], "RolePolicyList": [], "AttachedManagedPolicies": [
                {"PolicyName": "read-tickets", "PolicyArn": readers}], "Tags": [],
            "RoleLastUsed": {"LastUsedDate": "2026-06-29T10:00:00+00:00", "Region": REGION}}],
        "Policies": [{
            "PolicyName": "read-tickets", "PolicyId": "ANPAEXAMPLE0000000001", "Arn": readers,
            "Path": "/", "DefaultVersionId": "v1", "AttachmentCount": 2,
            "PermissionsBoundaryUsageCount": 0, "IsAttachable": True,
            "CreateDate": "2024-02-11T09:30:14+00:00", "UpdateDate": "2024-02-11T09:30:14+00:00",
            "PolicyVersionList": [{
                "VersionId": "v1", "IsDefaultVersion": True,
                "CreateDate": "2024-02-11T09:30:14+00:00",
                "Document": policy("", "support:DescribeCases")["PolicyDocument"]}]}],
        "IsTruncated": False}


def report():
    import base64
    names = (
        "user,arn,user_creation_time,password_enabled,password_last_used,password_last_changed,"
        "password_next_rotation,mfa_active,access_key_1_active,access_key_1_last_rotated,"
        "access_key_1_last_used_date,access_key_1_last_used_region,access_key_1_last_used_service,"
        "access_key_2_active,access_key_2_last_rotated,access_key_2_last_used_date,"
        "access_key_2_last_used_region,access_key_2_last_used_service,cert_1_active,"
        "cert_1_last_rotated,cert_2_active,cert_2_last_rotated").split(",")
    text = io.StringIO()
    rows = csv.DictWriter(text, names, restval="N/A", lineterminator="\n")
    rows.writeheader()
    off = {"access_key_1_active": "false", "access_key_2_active": "false",
           "cert_1_active": "false", "cert_2_active": "false"}
    made = {"user_creation_time": "2024-02-11T09:30:14+00:00"}
    rows.writerow({"user": "<root_account>", "arn": f"arn:aws:iam::{ACCOUNT}:root", **made, **off,
                   "password_enabled": "not_supported", "mfa_active": "true",
                   "password_last_used": "2024-02-12T08:00:00+00:00"})
    rows.writerow({"user": "ada", "arn": f"arn:aws:iam::{ACCOUNT}:user/ada", **made, **off,
                   "password_enabled": "true", "mfa_active": "true",
                   "password_last_used": "2026-06-28T08:00:00+00:00",
                   "password_last_changed": "2026-05-01T08:00:00+00:00",
                   "password_next_rotation": "2026-07-30T08:00:00+00:00"})
    rows.writerow({"user": "carol", "arn": f"arn:aws:iam::{ACCOUNT}:user/carol", **made, **off,
                   "password_enabled": "true", "mfa_active": "false",
                   "password_last_used": "2026-06-20T08:00:00+00:00",
                   "password_last_changed": "2026-05-01T08:00:00+00:00",
                   "password_next_rotation": "2026-07-30T08:00:00+00:00"})
    rows.writerow({"user": "robot", "arn": f"arn:aws:iam::{ACCOUNT}:user/robot", **made, **off,
                   "password_enabled": "false", "mfa_active": "false",
                   "access_key_1_active": "true",
                   "access_key_1_last_rotated": "2025-09-01T08:00:00+00:00",
                   "access_key_1_last_used_date": "2026-06-29T08:00:00+00:00",
                   "access_key_1_last_used_region": REGION,
                   "access_key_1_last_used_service": "s3"})
    return {"Content": base64.b64encode(text.getvalue().encode()).decode(),
            "ReportFormat": "text/csv", "GeneratedTime": "2026-06-29T22:00:00+00:00"}


def declare(types):
    lines = ["# The configuration items of the bundle are all there are of these types.",
             "complete:", "  - cloud: aws", f"    account: {ACCOUNT}",
             "    types:"]
    lines += [f"      - {kind}" for kind in types]
    lines += ["# What no configuration shows: somebody vouches for it.", "processes:",
              "  - rule: access-reviewed-each-quarter", "    owner: head of security",
              "    met: yes", "    statement: All access was gone through on 2 June.",
              "    author: ada", "    date: 2026-06-02", "    expires: 2026-09-02"]
    (HERE / "demarc.yaml").write_text("\n".join(lines) + "\n")


def findings():
    """Two tools that say the opposite of the evidence, once each."""
    folder = ROOT.parent / "findings"
    folder.mkdir(parents=True)
    (folder / "security-hub.json").write_text(json.dumps({"Findings": [{
        "SchemaVersion": "2018-10-08",
        "Id": f"arn:aws:securityhub:{REGION}:{ACCOUNT}:security-control/EC2.7/finding/1",
        "ProductArn": f"arn:aws:securityhub:{REGION}::product/aws/securityhub",
        "ProductName": "Security Hub", "CompanyName": "AWS", "Region": REGION,
        "GeneratorId": "security-control/EC2.7", "AwsAccountId": ACCOUNT,
        "Types": ["Software and Configuration Checks"], "CreatedAt": "2026-06-01T00:00:00.000Z",
        "UpdatedAt": "2026-06-29T00:00:00.000Z", "Severity": {"Label": "INFORMATIONAL"},
        "Title": "EBS default encryption", "Description": "Says that it is on.",
        "Resources": [{"Type": "AwsAccount", "Id": f"AWS::::Account:{ACCOUNT}",
                       "Partition": "aws", "Region": REGION}],
        "Compliance": {"Status": "PASSED", "SecurityControlId": "EC2.7"},
        "WorkflowState": "NEW", "Workflow": {"Status": "RESOLVED"}, "RecordState": "ACTIVE"}]},
        indent=1) + "\n")
    (folder / "prowler.ocsf.json").write_text(json.dumps([{
        "message": "ada has no second factor.", "severity_id": 4, "severity": "High",
        "status": "New", "status_code": "FAIL", "status_id": 1, "class_uid": 2004,
        "class_name": "Detection Finding", "category_uid": 2, "type_uid": 200401,
        "activity_id": 1, "time": 1782691200, "time_dt": "2026-06-29T00:00:00",
        "metadata": {"event_code": "iam_user_mfa_enabled_console_access", "version": "1.5.0",
                     "product": {"name": "Prowler", "uid": "prowler", "vendor_name": "Prowler",
                                 "version": "5.46.0"}, "profiles": ["cloud", "datetime"]},
        "finding_info": {"title": "Console users have MFA", "uid": "prowler-aws-1",
                         "desc": "Console users have MFA.", "created_time": 1782691200,
                         "created_time_dt": "2026-06-29T00:00:00", "types": ["IAM"]},
        "resources": [{"uid": f"arn:aws:iam::{ACCOUNT}:user/ada", "name": "ada",
                       "type": "AwsIamUser", "region": REGION, "cloud_partition": "aws"}],
        "cloud": {"provider": "aws", "region": REGION, "account": {
            "uid": ACCOUNT, "type": "AWS Account", "type_id": 10}}}], indent=1) + "\n")


if __name__ == "__main__":
    main()
