"""Google Cloud data services, keys, identities and logs."""

from __future__ import annotations

from .core import Document, birthday, digest, number, pick, uuid
from .gcp import KEYS, REGION, Node, key_name, replicas


def bucket(node: Node, label: str, *, key: str = "buckets") -> None:
    name = f"acme-health-{label}"
    node.asset(
        "storage.googleapis.com/Bucket", label, name,
        {"kind": "storage#bucket", "id": name, "name": name, "projectNumber": node.number,
         "selfLink": f"https://www.googleapis.com/storage/v1/b/{name}", "metageneration": "7",
         "location": REGION.upper(), "locationType": "region", "storageClass": "STANDARD",
         "timeCreated": birthday(name), "updated": "2026-05-30T07:00:11.002Z", "etag": "CAc=",
         "iamConfiguration": {"bucketPolicyOnly": {"enabled": True},
                              "publicAccessPrevention": "enforced",
                              "uniformBucketLevelAccess": {"enabled": True,
                                                           "lockedTime": birthday(name)}},
         "versioning": {"enabled": True},
         "softDeletePolicy": {"retentionDurationSeconds": "604800",
                              "effectiveTime": birthday(name)},
         "encryption": {"defaultKmsKeyName": key_name("storage", key)},
         "retentionPolicy": {"retentionPeriod": "189216000", "effectiveTime": birthday(name)},
         "logging": {"logBucket": "acme-health-usage-logs", "logObjectPrefix": label},
         "labels": {"owner": "records", "data-class": "phi"}}, location=REGION)


def dataset(node: Node, name: str) -> None:
    node.asset(
        "bigquery.googleapis.com/Dataset", name, f"projects/{node.project}/datasets/{name}",
        {"kind": "bigquery#dataset", "id": f"{node.project}:{name}", "etag": digest(name, 22),
         "datasetReference": {"datasetId": name, "projectId": node.project}, "location": REGION,
         "access": [{"role": "OWNER", "groupByEmail": "data-owners@example.com"},
                    {"role": "READER", "groupByEmail": "analysts@example.com"},
                    {"role": "READER", "specialGroup": "projectReaders"}],
         "defaultEncryptionConfiguration": {"kmsKeyName": key_name("bigquery", "datasets")},
         "creationTime": "1741000000000", "lastModifiedTime": "1782700000000",
         "maxTimeTravelHours": "168"}, location=REGION)


def database(node: Node, name: str, version: str, *, replica_of: str | None = None) -> None:
    settings: Document = {
        "kind": "sql#settings", "tier": "db-custom-4-16384", "edition": "ENTERPRISE",
        "availabilityType": "ZONAL" if replica_of else "REGIONAL", "dataDiskType": "PD_SSD",
        "activationPolicy": "ALWAYS", "deletionProtectionEnabled": True,
        "ipConfiguration": {"ipv4Enabled": False, "sslMode": "ENCRYPTED_ONLY", "requireSsl": True,
                            "privateNetwork": f"projects/{node.project}/global/networks/core"},
        "backupConfiguration": {"kind": "sql#backupConfiguration", "enabled": not replica_of}}
    settings["databaseFlags"] = [{"name": name, "value": "on"} for name in (
        "log_connections", "log_disconnections")]
    if not replica_of:
        settings["backupConfiguration"] |= {
            "pointInTimeRecoveryEnabled": True, "startTime": "02:00", "location": "eu",
            "transactionLogRetentionDays": 7,
            "backupRetentionSettings": {"retentionUnit": "COUNT", "retainedBackups": 30}}
    data: Document = {
        "kind": "sql#instance", "name": name, "project": node.project, "region": REGION,
        "databaseVersion": version, "backendType": "SECOND_GEN", "state": "RUNNABLE",
        "instanceType": "READ_REPLICA_INSTANCE" if replica_of else "CLOUD_SQL_INSTANCE",
        "connectionName": f"{node.project}:{REGION}:{name}", "createTime": birthday(name),
        "settings": settings, "diskEncryptionConfiguration": {
            "kind": "sql#diskEncryptionConfiguration", "kmsKeyName": key_name("sql", "databases")}}
    if replica_of:
        data["masterInstanceName"] = f"{node.project}:{replica_of}"
    node.asset("sqladmin.googleapis.com/Instance", name,
               f"projects/{node.project}/instances/{name}", data, location=REGION,
               service="cloudsql.googleapis.com", discovery="DatabaseInstance")


def topic(node: Node, name: str, subscription: bool = False) -> None:
    path = f"projects/{node.project}/topics/{name}"
    node.asset("pubsub.googleapis.com/Topic", name, path, {
        "name": path, "kmsKeyName": key_name("pubsub", "topics"),
        "messageStoragePolicy": {"allowedPersistenceRegions": [REGION], "enforceInTransit": True},
        "messageRetentionDuration": "86400s", "labels": {"owner": "records"}})
    if subscription:
        own = f"projects/{node.project}/subscriptions/{name}-work"
        node.asset("pubsub.googleapis.com/Subscription", f"{name}-work", own, {
            "name": own, "topic": path, "ackDeadlineSeconds": 60, "pushConfig": {},
            "messageRetentionDuration": "604800s", "expirationPolicy": {}, "state": "ACTIVE"})


def ring(node: Node, name: str, keys: dict[str, str]) -> None:
    """A key ring; each key is made in software or in hardware, and rotates each quarter."""
    path = f"{KEYS}/{name}"
    node.asset("cloudkms.googleapis.com/KeyRing", name, path,
               {"name": path, "createTime": birthday(path)}, location=REGION)
    for key, level in keys.items():
        own = f"{path}/cryptoKeys/{key}"
        version = f"{own}/cryptoKeyVersions/4"
        state = {"name": version, "state": "ENABLED", "protectionLevel": level,
                 "algorithm": "GOOGLE_SYMMETRIC_ENCRYPTION",
                 "createTime": "2026-05-12T12:00:00.510Z",
                 "generateTime": "2026-05-12T12:00:00.510Z"}
        node.asset("cloudkms.googleapis.com/CryptoKey", f"{name}-{key}", own, {
            "name": own, "purpose": "ENCRYPT_DECRYPT", "createTime": birthday(own),
            "rotationPeriod": "7776000s", "nextRotationTime": "2026-08-10T12:00:00Z",
            "destroyScheduledDuration": "2592000s", "primary": state,
            "versionTemplate": {"protectionLevel": level,
                                "algorithm": "GOOGLE_SYMMETRIC_ENCRYPTION"}},
            location=REGION, parent=f"//cloudkms.googleapis.com/{path}")
        node.asset("cloudkms.googleapis.com/CryptoKeyVersion", f"{name}-{key}", version, state,
                   location=REGION, parent=f"//cloudkms.googleapis.com/{own}")


def secret(node: Node, name: str) -> None:
    path = f"projects/{node.number}/secrets/{name}"
    node.asset("secretmanager.googleapis.com/Secret", name, path, {
        "name": path, "createTime": birthday(path), "etag": f'"{digest(name, 12)}"',
        "replication": replicas(REGION, key_name("secrets", "main")),
        "rotation": {"nextRotationTime": "2026-08-01T00:00:00Z", "rotationPeriod": "5184000s"},
        "topics": [{"name": f"projects/{node.project}/topics/rotate"}]})
    node.asset("secretmanager.googleapis.com/SecretVersion", f"{name}-3", f"{path}/versions/3", {
        "name": f"{path}/versions/3", "createTime": "2026-06-02T00:00:04.120Z",
        "state": "ENABLED", "etag": f'"{digest(path, 12)}"'},
        parent=f"//secretmanager.googleapis.com/{path}")


def account(node: Node, name: str) -> None:
    """A service account; Google holds and renews its only key."""
    email = node.email(name)
    path = f"projects/{node.project}/serviceAccounts/{email}"
    unique = number(email, 21)
    node.asset("iam.googleapis.com/ServiceAccount", name,
               f"projects/{node.project}/serviceAccounts/{unique}", {
                   "name": path, "projectId": node.project, "uniqueId": unique, "email": email,
                   "displayName": name.replace("-", " "), "oauth2ClientId": unique,
                   "etag": f"MDEw{digest(name, 8)}="})
    key = f"{path}/keys/{digest(email, 40)}"
    node.asset("iam.googleapis.com/ServiceAccountKey", name, key, {
        "name": key, "keyAlgorithm": "KEY_ALG_RSA_2048", "keyOrigin": "GOOGLE_PROVIDED",
        "keyType": "SYSTEM_MANAGED", "validAfterTime": "2026-06-20T09:00:00Z",
        "validBeforeTime": "2026-07-08T09:00:00Z"},
        parent=f"//iam.googleapis.com/projects/{node.project}/serviceAccounts/{unique}")


def logs(node: Node) -> None:
    """Buckets that keep a year, one of them locked, and a sink that copies everything out."""
    key = key_name("logging", "audit")
    for label, days, locked in (("_Required", 400, True), ("_Default", 365, False),
                                ("audit", 2190, True)):
        place = REGION if label == "audit" else "global"
        path = f"projects/{node.project}/locations/{place}/buckets/{label}"
        data: Document = {"name": path, "retentionDays": days, "lifecycleState": "ACTIVE",
                          "description": "Audit bucket" if locked else "Default bucket"}
        if locked:
            data["locked"] = True
        if label == "audit":
            data |= {"createTime": birthday(path), "cmekSettings": {"kmsKeyName": key}}
        node.asset("logging.googleapis.com/LogBucket", label, path, data, location=place)
    for label, target, text in (
        ("_Required", f"logging.googleapis.com/projects/{node.project}/locations/global"
         "/buckets/_Required", 'LOG_ID("cloudaudit.googleapis.com/activity")'),
        ("_Default", f"logging.googleapis.com/projects/{node.project}/locations/global"
         "/buckets/_Default", 'NOT LOG_ID("cloudaudit.googleapis.com/activity")'),
        ("all-to-archive", "storage.googleapis.com/acme-health-log-archive", "")):
        sink: Document = {"name": label, "destination": target}
        if text:
            sink["filter"] = text
        else:
            sink |= {"createTime": birthday(label + node.label), "writerIdentity":
                     f"serviceAccount:service-{node.number}@gcp-sa-logging.iam.gserviceaccount.com"}
        node.asset("logging.googleapis.com/LogSink", label,
                   f"projects/{node.project}/sinks/{label}", sink)


def registry(node: Node, name: str) -> None:
    path = f"projects/{node.project}/locations/{REGION}/repositories/{name}"
    node.asset("artifactregistry.googleapis.com/Repository", name, path, {
        "name": path, "format": "DOCKER", "mode": "STANDARD_REPOSITORY",
        "kmsKeyName": key_name("registry", "images"), "dockerConfig": {"immutableTags": True},
        "vulnerabilityScanningConfig": {"enablementConfig": "INHERITED", "enablementState":
                                        "SCANNING_ACTIVE", "lastEnableTime": birthday(path)},
        "createTime": birthday(path), "sizeBytes": str(pick(path, 10**9, 10**11))},
        location=REGION)


def zone(node: Node, name: str, public: bool) -> None:
    data: Document = {"kind": "dns#managedZone", "id": number(name, 18), "name": name,
                      "dnsName": f"{name}.acme-health.example.com.",
                      "visibility": "PUBLIC" if public else "PRIVATE",
                      "creationTime": birthday(name)}
    if public:
        data["dnssecConfig"] = {"kind": "dns#managedZoneDnsSecConfig", "state": "ON",
                                "nonExistence": "NSEC3"}
        data["cloudLoggingConfig"] = {"kind": "dns#managedZoneCloudLoggingConfig",
                                      "enableLogging": True}
    node.asset("dns.googleapis.com/ManagedZone", name,
               f"projects/{node.project}/managedZones/{number(name, 18)}", data)


def cache(node: Node, name: str) -> None:
    path = f"projects/{node.project}/locations/{REGION}/instances/{name}"
    node.asset("redis.googleapis.com/Instance", name, path, {
        "name": path, "tier": "STANDARD_HA", "memorySizeGb": 4, "redisVersion": "REDIS_7_2",
        "authEnabled": True, "transitEncryptionMode": "SERVER_AUTHENTICATION",
        "connectMode": "PRIVATE_SERVICE_ACCESS", "state": "READY", "createTime": birthday(path)},
        location=REGION)


def documents(node: Node, name: str) -> None:
    path = f"projects/{node.project}/databases/{name}"
    node.asset("firestore.googleapis.com/Database", name.strip("()"), path, {
        "name": path, "uid": uuid(path), "locationId": REGION, "type": "FIRESTORE_NATIVE",
        "concurrencyMode": "PESSIMISTIC", "versionRetentionPeriod": "604800s",
        "pointInTimeRecoveryEnablement": "POINT_IN_TIME_RECOVERY_ENABLED",
        "deleteProtectionState": "DELETE_PROTECTION_ENABLED"}, location=REGION)


def batch_cluster(node: Node, name: str) -> None:
    node.asset("dataproc.googleapis.com/Cluster", name,
               f"projects/{node.project}/regions/{REGION}/clusters/{name}", {
                   "projectId": node.project, "clusterName": name, "clusterUuid": uuid(name),
                   "config": {"gceClusterConfig": {"internalIpOnly": True, "subnetworkUri": "apps",
                                                   "serviceAccount": node.email("dataproc")},
                              "encryptionConfig": {"gcePdKmsKeyName": key_name("compute", "disks")},
                              "softwareConfig": {"imageVersion": "2.2.61-debian12"}},
                   "status": {"state": "RUNNING"}}, location=REGION)


def health(node: Node, name: str) -> None:
    """A Cloud Healthcare dataset with its stores."""
    path = f"projects/{node.project}/locations/{REGION}/datasets/{name}"
    node.asset("healthcare.googleapis.com/Dataset", name, path,
               {"name": path, "timeZone": "Europe/Berlin",
                "encryptionSpec": {"kmsKeyName": key_name("health", "records")}}, location=REGION)
    for kind, folder, label, data in (
        ("FhirStore", "fhirStores", "records", {"version": "R4", "enableUpdateCreate": False}),
        ("DicomStore", "dicomStores", "imaging", {}),
        ("Hl7V2Store", "hl7V2Stores", "feeds", {"rejectDuplicateMessage": True})):
        own = f"{path}/{folder}/{label}"
        node.asset(f"healthcare.googleapis.com/{kind}", label, own, {"name": own} | data,
                   location=REGION, parent=f"//healthcare.googleapis.com/{path}")


def endpoint(node: Node, name: str) -> None:
    path = f"projects/{node.number}/locations/{REGION}/endpoints/{number(name, 19)}"
    node.asset("aiplatform.googleapis.com/Endpoint", name, path, {
        "name": path, "displayName": name, "createTime": birthday(path),
        "encryptionSpec": {"kmsKeyName": key_name("health", "records")},
        "network": f"projects/{node.number}/global/networks/core"}, location=REGION)
