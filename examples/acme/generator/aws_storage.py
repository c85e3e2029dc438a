"""AWS data stores: buckets, databases, tables, file systems, keys, secrets, backups."""

from __future__ import annotations

from .aws import CANONICAL_OWNER, Place, key_id, native, role_arn, statement, tags_of
from .core import Document, birthday, compact, digest, moment, pick


def bucket(place: Place, label: str, *, group: str | None = None) -> None:
    """A private, versioned, logged bucket that refuses plain HTTP."""
    name = f"acme-health-{label}-{place.account}"
    arn = f"arn:aws:s3:::{name}"
    policy = {
        "Version": "2012-10-17",
        "Statement": [
            statement("RefusePlainTransport", "Deny", "*", "s3:*", [arn, f"{arn}/*"],
                      {"Bool": {"aws:SecureTransport": "false"}}),
            statement("Workloads", "Allow", {"AWS": role_arn(place.alias, f"{label}-access")},
                      ["s3:GetObject", "s3:PutObject"], f"{arn}/*")],
    }
    acl = {
        "grantSet": None,
        "grantList": [{"grantee": {"id": CANONICAL_OWNER, "displayName": None},
                       "permission": "FullControl"}],
        "owner": {"displayName": None, "id": CANONICAL_OWNER}, "isRequesterCharged": False,
    }
    place.item(
        "S3::Bucket", label,
        {"name": name, "owner": {"displayName": None, "id": CANONICAL_OWNER},
         "creationDate": birthday(name)},
        arn=arn, id=name, name=name, zone="Regional", group=group,
        tags=tags_of(place.alias, cost_centre=f"cc-{pick(name, 100, 140)}"),
        supplementary={
            # Files hold the access control list and policies as text, all else as objects.
            "AccessControlList": compact(acl),
            "BucketAccelerateConfiguration": {"status": None},
            "BucketLifecycleConfiguration": {"rules": [{
                "id": "expire-old-versions", "status": "Enabled", "prefix": None,
                "filter": {"predicate": {"type": "LifecyclePrefixPredicate", "prefix": ""}},
                "noncurrentVersionExpirationInDays": 90, "expirationInDays": -1}]},
            "BucketLoggingConfiguration": {
                "destinationBucketName": f"acme-health-access-logs-{place.account}",
                "logFilePrefix": f"{name}/"},
            "BucketNotificationConfiguration": {"configurations": {}},
            "BucketPolicy": {"policyText": compact(policy)},
            "BucketVersioningConfiguration": {"status": "Enabled", "isMfaDeleteEnabled": None},
            "IsRequesterPaysEnabled": False,
            "PublicAccessBlockConfiguration": {
                "blockPublicAcls": True, "ignorePublicAcls": True, "blockPublicPolicy": True,
                "restrictPublicBuckets": True},
            "ServerSideEncryptionConfiguration": {"rules": [{
                "applyServerSideEncryptionByDefault": {
                    "sseAlgorithm": "aws:kms", "kmsMasterKeyID": place.key("s3")},
                "bucketKeyEnabled": True}]},
        })


def account_block(place: Place) -> None:
    place.item(
        "S3::AccountPublicAccessBlock", "account",
        {"blockPublicAcls": True, "ignorePublicAcls": True, "blockPublicPolicy": True,
         "restrictPublicBuckets": True},
        arn=place.arn("s3", place.account), id=place.account, name="", tags={})


def key(place: Place, purpose: str, *, spec: str = "SYMMETRIC_DEFAULT", origin: str = "AWS_KMS",
        alias: bool = True) -> None:
    """A customer managed key; symmetric ones rotate each year."""
    id_ = key_id(place.alias, place.region, purpose)
    symmetric = spec == "SYMMETRIC_DEFAULT"
    configuration: Document = {
        "awsaccountId": place.account, "keyId": id_, "arn": place.key(purpose),
        "creationDate": birthday(id_), "enabled": True, "description": f"{purpose} data",
        "keyUsage": "ENCRYPT_DECRYPT" if symmetric else "SIGN_VERIFY", "keyState": "Enabled",
        "origin": origin, "keyManager": "CUSTOMER", "customerMasterKeySpec": spec,
        "keySpec": spec, "multiRegion": False,
        "encryptionAlgorithms": ["SYMMETRIC_DEFAULT"] if symmetric else [],
        "signingAlgorithms": [] if symmetric else ["RSASSA_PSS_SHA_256"],
    }
    rule = {"Version": "2012-10-17", "Id": "key-policy", "Statement": [
        statement("Administrators", "Allow", {"AWS": role_arn(place.alias, "key-admin")},
                  ["kms:Describe*", "kms:Put*", "kms:ScheduleKeyDeletion"], "*")]}
    place.item(
        "KMS::Key", purpose, configuration, arn=place.key(purpose), id=id_, name=id_,
        supplementary={"Policy": compact(rule), "Tags": [],
                       "KeyRotationStatus": symmetric and origin == "AWS_KMS"})
    if alias:
        place.item(
            "KMS::Alias", purpose,
            {"AliasName": f"alias/{purpose}", "TargetKeyId": id_},
            arn=place.arn("kms", f"alias/{purpose}"), id=f"alias/{purpose}",
            name=f"alias/{purpose}", tags={},
            relationships=[("Is associated with ", "KMS::Key", id_)])


def database(place: Place, label: str, engine: str, version: str, *, size: str = "db.r7g.large",
             cluster: str | None = None, adopted: str | None = None,
             group: str | None = None) -> None:
    """A database instance: standby, backups, encryption, private address."""
    seed = f"{place.alias}/{place.region}"
    resource_id = "db-" + digest(f"{seed}/{label}", 26).upper()
    arn = place.arn("rds", f"db:{label}")
    custom = engine.startswith("custom-")
    port = 1433 if "sqlserver" in engine else 5432
    place.item(
        "RDS::DBInstance", label,
        {
            "dBInstanceIdentifier": label, "dBInstanceClass": size, "engine": engine,
            "dBInstanceStatus": "available", "masterUsername": "owner",
            "dBName": None if custom else label.replace("-", "_"),
            "endpoint": {"address": f"{label}.{digest(seed, 12)}.{place.region}.rds.amazonaws.com",
                         "port": port, "hostedZoneId": "Z29XKXDKYMONMX"},
            "allocatedStorage": 1 if cluster else 200, "instanceCreateTime": birthday(label),
            "preferredBackupWindow": "01:00-01:30", "backupRetentionPeriod": 14,
            "dBSecurityGroups": [],
            "vpcSecurityGroups": [{"vpcSecurityGroupId": native("sg", f"{seed}/database"),
                                   "status": "active"}],
            "dBParameterGroups": [{"dBParameterGroupName": f"acme-{engine.split('-')[0]}",
                                   "parameterApplyStatus": "in-sync"}],
            "availabilityZone": place.zone(0),
            "dBSubnetGroup": {"dBSubnetGroupName": "private", "subnetGroupStatus": "Complete",
                              "dBSubnetGroupDescription": "private subnets",
                              "vpcId": native("vpc", seed)},
            "preferredMaintenanceWindow": "sun:02:00-sun:02:30", "pendingModifiedValues": {},
            "latestRestorableTime": "2026-06-29T04:05:00.000Z",
            "multiAZ": not engine.startswith("aurora"), "engineVersion": version,
            "autoMinorVersionUpgrade": not custom,
            "readReplicaSourceDBInstanceIdentifier": None,
            "readReplicaDBInstanceIdentifiers": [],
            "licenseModel": "license-included" if custom else "postgresql-license",
            "iops": 3000, "optionGroupMemberships": [], "publiclyAccessible": False,
            "statusInfos": [], "storageType": "aurora" if cluster else "gp3",
            "dbInstancePort": 0, "dBClusterIdentifier": cluster, "storageEncrypted": True,
            "kmsKeyId": place.key("rds"), "dbiResourceId": resource_id,
            "cACertificateIdentifier": "rds-ca-rsa2048-g1", "copyTagsToSnapshot": True,
            "monitoringInterval": 60, "iAMDatabaseAuthenticationEnabled": not custom,
            "performanceInsightsEnabled": True, "deletionProtection": True,
            "enabledCloudwatchLogsExports": [] if custom else ["postgresql"],
        },
        arn=arn, id=resource_id, zone=place.zone(0), supplementary={"Tags": []},
        relationships=[
            ("Is associated with ", "EC2::SecurityGroup", native("sg", f"{seed}/database")),
            ("Is contained in Vpc", "EC2::VPC", native("vpc", seed))],
        adopted=adopted, group=group)


def cluster(place: Place, label: str) -> None:
    """An Aurora cluster with a writer and a reader."""
    resource_id = "cluster-" + digest(label, 26).upper()
    place.item(
        "RDS::DBCluster", label,
        {"allocatedStorage": 1, "availabilityZones": [place.zone(n) for n in range(3)],
         "backupRetentionPeriod": 14, "dbclusterIdentifier": label,
         "dbclusterParameterGroup": "default.aurora-postgresql16", "dbsubnetGroup": "private",
         "status": "available", "multiAZ": True, "engine": "aurora-postgresql",
         "engineVersion": "16.8", "port": 5432, "masterUsername": "owner",
         "preferredBackupWindow": "00:10-00:40", "storageEncrypted": True,
         "kmsKeyId": place.key("rds"), "dbClusterResourceId": resource_id,
         "iamdatabaseAuthenticationEnabled": True, "engineMode": "provisioned",
         "deletionProtection": True, "copyTagsToSnapshot": True, "crossAccountClone": False},
        arn=place.arn("rds", f"cluster:{label}"), id=resource_id,
        zone="Multiple Availability Zones", supplementary={"Tags": []})
    for role in ("writer", "reader"):
        database(place, f"{label}-{role}", "aurora-postgresql", "16.8", cluster=label)


def table(place: Place, label: str, *, group: str | None = None) -> None:
    """A DynamoDB table with point-in-time recovery."""
    arn = place.arn("dynamodb", f"table/{label}")
    configuration: Document = {
        "attributeDefinitions": [{"attributeName": "id", "attributeType": "S"}],
        "tableName": label, "keySchema": [{"attributeName": "id", "keyType": "HASH"}],
        "tableStatus": "ACTIVE", "creationDateTime": birthday(arn), "tableArn": arn,
        "tableId": digest(arn, 8) + "-0000-4000-8000-" + digest(arn + "t", 12),
        "tableSizeBytes": pick(arn, 10**6, 10**9), "itemCount": pick(arn, 10**3, 10**6),
        "billingModeSummary": {"billingMode": "PAY_PER_REQUEST"}, "deletionProtectionEnabled": True,
        "ssedescription": {
            "status": "ENABLED", "ssetype": "KMS", "kmsmasterKeyArn": place.key("dynamodb")},
    }
    place.item(
        "DynamoDB::Table", label, configuration, arn=arn, group=group,
        supplementary={"ContinuousBackupsDescription": {
            "continuousBackupsStatus": "ENABLED", "pointInTimeRecoveryDescription": {
                "pointInTimeRecoveryStatus": "ENABLED",
                "earliestRestorableDateTime": "2026-05-26T04:00:00.000Z",
                "latestRestorableDateTime": "2026-06-29T03:55:00.000Z"}}, "Tags": []})


def file_system(place: Place, label: str) -> None:
    id_ = native("fs", f"{place.alias}/{label}")
    arn = place.arn("elasticfilesystem", f"file-system/{id_}")
    place.item(
        "EFS::FileSystem", label,
        {"FileSystemId": id_, "Arn": arn, "Encrypted": True, "KmsKeyId": place.key("efs"),
         "PerformanceMode": "generalPurpose", "ThroughputMode": "elastic",
         "BackupPolicy": {"Status": "ENABLED"},
         "LifecyclePolicies": [{"TransitionToIA": "AFTER_30_DAYS"}],
         "FileSystemProtection": {"ReplicationOverwriteProtection": "ENABLED"},
         "FileSystemTags": [{"Key": "Name", "Value": label}]},
        arn=arn, id=id_, name=id_)
    point = native("fsap", f"{place.alias}/{label}")
    place.item(
        "EFS::AccessPoint", label,
        {"AccessPointId": point, "Arn": place.arn("elasticfilesystem", f"access-point/{point}"),
         "FileSystemId": id_, "PosixUser": {"Uid": "1000", "Gid": "1000"},
         "RootDirectory": {"Path": f"/{label}"}},
        arn=place.arn("elasticfilesystem", f"access-point/{point}"), id=point, name=point)


def secret(place: Place, label: str, group: str | None = None) -> None:
    """A secret that rotates each month."""
    arn = place.arn("secretsmanager", f"secret:{label}-{digest(label, 6)}")
    place.item(
        "SecretsManager::Secret", label,
        {"ARN": arn, "Name": label, "Description": f"credentials of {label}",
         "KMSKeyId": place.key("secrets"), "RotationEnabled": True,
         "RotationLambdaARN": place.arn("lambda", "function:rotate-secrets"),
         "RotationRules": {"AutomaticallyAfterDays": 30}, "RotationOccurringAsScheduled": True,
         "Deleted": False},
        arn=arn, id=arn, name=label, group=group)


def backups(place: Place, sources: list[tuple[str, str]]) -> None:
    """A vault, a plan that keeps copies five weeks and longer, and recovery points."""
    vault = place.arn("backup", "backup-vault:main")
    place.item(
        "Backup::BackupVault", "main",
        {"BackupVaultName": "main", "BackupVaultArn": vault,
         "EncryptionKeyArn": place.key("backup"),
         "LockConfiguration": {"MinRetentionDays": 35, "MaxRetentionDays": 2555}},
        arn=vault)
    plan = digest(place.account + place.region + "plan", 8) + "-0000-4000-8000-0000000000a1"
    place.item(
        "Backup::BackupPlan", "standard",
        {"BackupPlanId": plan, "BackupPlanArn": place.arn("backup", f"backup-plan:{plan}"),
         "VersionId": digest(plan, 24),
         "BackupPlan": {"BackupPlanName": "standard", "BackupPlanRule": [
             {"RuleName": name, "TargetBackupVault": "main", "ScheduleExpression": when,
              "StartWindowMinutes": 60, "CompletionWindowMinutes": 480,
              "Lifecycle": {"DeleteAfterDays": days}}
             for name, when, days in (("daily", "cron(0 1 * * ? *)", 35),
                                      ("monthly", "cron(0 2 1 * ? *)", 400))]}},
        arn=place.arn("backup", f"backup-plan:{plan}"), id=plan, name="standard")
    for label, source in sources:
        point = place.arn("backup", f"recovery-point:{digest(label, 8)}-0000-4000-8000-"
                          + digest(label + "p", 12))
        place.item(
            "Backup::RecoveryPoint", label,
            {"RecoveryPointArn": point, "BackupVaultName": "main", "BackupVaultArn": vault,
             "ResourceArn": source, "ResourceType": "RDS" if ":rds:" in source else "DynamoDB",
             "CreatedBy": {"BackupPlanId": plan, "BackupRuleId": digest(label, 12)},
             "IamRoleArn": role_arn(place.alias, "backup"), "Status": "COMPLETED",
             "CreationDate": "2026-06-29T01:00:00Z", "CompletionDate": "2026-06-29T01:41:07Z",
             "IsEncrypted": True, "EncryptionKeyArn": place.key("backup"),
             "Lifecycle": {"DeleteAfterDays": 35}, "StorageClass": "WARM"},
            arn=point, id=point, name="", tags={})


def warehouse(place: Place, label: str) -> None:
    arn = place.arn("redshift", f"cluster:{label}")
    place.item(
        "Redshift::Cluster", label,
        {"clusterIdentifier": label, "nodeType": "ra3.xlplus", "clusterStatus": "available",
         "masterUsername": "owner", "dBName": "analytics", "clusterCreateTime": birthday(arn),
         "automatedSnapshotRetentionPeriod": 14,
         "vpcId": native("vpc", f"{place.alias}/{place.region}"),
         "availabilityZone": place.zone(0), "allowVersionUpgrade": True, "numberOfNodes": 2,
         "publiclyAccessible": False, "encrypted": True, "kmsKeyId": place.key("redshift"),
         "enhancedVpcRouting": True, "preferredMaintenanceWindow": "sun:03:00-sun:03:30"},
        arn=arn, supplementary={"LoggingStatus": {
            "loggingEnabled": True, "bucketName": f"acme-health-access-logs-{place.account}"}})


def cache(place: Place, label: str) -> None:
    """A Redis replication group's member, in the spelling of newer types."""
    arn = place.arn("elasticache", f"replicationgroup:{label}")
    place.item(
        "ElastiCache::ReplicationGroup", label,
        {"ReplicationGroupId": label, "Engine": "redis", "EngineVersion": "7.1",
         "AutoMinorVersionUpgrade": True, "AtRestEncryptionEnabled": True,
         "TransitEncryptionEnabled": True, "MultiAZEnabled": True, "KmsKeyId": place.key("cache"),
         "CacheNodeType": "cache.r7g.large", "SnapshotRetentionLimit": 7,
         "SnapshotWindow": moment(label)[11:16] + "-06:30"},
        arn=arn, tags={})
