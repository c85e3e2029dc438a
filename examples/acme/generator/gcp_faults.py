"""What is wrong in Acme's Google Cloud projects."""

from __future__ import annotations

from .core import AccountFault, Change, Fault, both, cut, push, put
from .gcp import PROJECTS

PROD, LAB, SHARED = "gcp/prod", "gcp/data", "gcp/shared"
DATA = PROJECTS["acme-health-data"]
DEFAULT_ACCOUNT = f"{DATA}-compute@developer.gserviceaccount.com"


def at(path: str, value: object) -> Change:
    """Sets a member of the resource's data."""
    return put(f"resource.data.{path}", value)


def without(path: str) -> Change:
    return cut(f"resource.data.{path}")


def _to_dry_run(body: dict) -> None:
    data = body["resource"]["data"]
    data["dryRunSpec"] = data.pop("spec")


FAULTS: list[Fault | AccountFault] = [
    # Storage and analytics
    Fault(f"{PROD}/Bucket/portal-assets",
          ("gcp.cloud-storage.bucket-public-access-prevented",),
          "Public access is not prevented.",
          at("iamConfiguration.publicAccessPrevention", "inherited")),
    Fault(f"{PROD}/policy/bucket-portal-assets", ("gcp.iam.no-public-members",),
          "Everyone on the internet may read the bucket.",
          push("iam_policy.bindings", {"role": "roles/storage.objectViewer",
                                       "members": ["allUsers"]})),
    Fault(f"{LAB}/Bucket/landing",
          ("gcp.cloud-storage.bucket-uniform-access", "gcp.cloud-storage.bucket-recoverable",
           "gcp.cloud-storage.bucket-retention-set"),
          "Object access lists work, and what is deleted is gone.",
          both(at("iamConfiguration.uniformBucketLevelAccess", {"enabled": False}),
               at("iamConfiguration.bucketPolicyOnly", {"enabled": False}),
               at("versioning", {"enabled": False}),
               at("softDeletePolicy", {"retentionDurationSeconds": "0"}),
               without("retentionPolicy"))),
    Fault(f"{LAB}/Bucket/model-store", ("gcp.cloud-storage.bucket-customer-managed-key",),
          "Models are encrypted with Google's key.", without("encryption")),
    Fault(f"{SHARED}/Bucket/usage-logs", ("gcp.cloud-storage.bucket-access-logged",),
          "The bucket that receives usage logs keeps none of its own: an accepted risk.",
          without("logging")),
    Fault(f"{LAB}/Dataset/finance", ("gcp.bigquery.dataset-not-public",),
          "Every Google account may read the data set.",
          push("resource.data.access", {"role": "READER", "specialGroup":
                                        "allAuthenticatedUsers"})),
    Fault(f"{LAB}/Dataset/outcomes", ("gcp.bigquery.dataset-customer-managed-key",),
          "The data set names no key.", without("defaultEncryptionConfiguration")),
    Fault(f"{LAB}/Topic/claims-loaded",
          ("gcp.pubsub.topic-customer-managed-key", "gcp.pubsub.topic-location-restricted"),
          "The topic names no key and no region.",
          both(without("kmsKeyName"), without("messageStoragePolicy"))),
    # Databases
    Fault(f"{PROD}/Instance/scheduling-db",
          ("gcp.cloud-sql.no-public-address", "gcp.cloud-sql.authorized-networks-narrow",
           "gcp.cloud-sql.encrypted-connections-only"),
          "The scheduling vendor connects from anywhere, with or without TLS.",
          both(at("settings.ipConfiguration.ipv4Enabled", True),
               at("settings.ipConfiguration.authorizedNetworks", [
                   {"kind": "sql#aclEntry", "name": "vendor", "value": "0.0.0.0/0"}]),
               at("settings.ipConfiguration.sslMode", "ALLOW_UNENCRYPTED_AND_ENCRYPTED"),
               without("settings.ipConfiguration.requireSsl"))),
    Fault(f"{LAB}/Instance/cohort-db",
          ("gcp.cloud-sql.backups-and-point-in-time", "gcp.cloud-sql.regional-availability",
           "gcp.cloud-sql.customer-managed-key", "gcp.cloud-sql.postgres-connections-logged"),
          "No backups, no standby, Google's key, and no record of who connects.",
          both(without("settings.databaseFlags"),
               at("settings.backupConfiguration", {"kind": "sql#backupConfiguration"}),
               at("settings.availabilityType", "ZONAL"),
               without("diskEncryptionConfiguration"))),
    Fault(f"{PROD}/Instance/portal-sessions", ("gcp.memorystore.auth-and-encryption",),
          "The cache takes connections without a password.", without("authEnabled")),
    Fault(f"{LAB}/Database/cohorts", ("gcp.firestore.recoverable",),
          "The database cannot be set back in time.",
          at("pointInTimeRecoveryEnablement", "POINT_IN_TIME_RECOVERY_DISABLED")),
    # Keys, secrets, identities
    Fault(f"{SHARED}/CryptoKey/health-records",
          ("gcp.cloud-kms.key-rotation-scheduled", "gcp.cloud-kms.key-destruction-delayed"),
          "The key of the records does not rotate and is destroyed within a day.",
          both(without("rotationPeriod"), without("nextRotationTime"),
               at("destroyScheduledDuration", "86400s"))),
    Fault(f"{SHARED}/CryptoKeyVersion/registry-images",
          ("gcp.cloud-kms.key-version-not-being-destroyed",),
          "A version of the image key waits for destruction.",
          both(at("state", "DESTROY_SCHEDULED"), at("destroyTime", "2026-07-20T12:00:00Z"))),
    Fault(f"{LAB}/Secret/warehouse-password",
          ("gcp.secret-manager.rotation-or-expiry-set", "gcp.secret-manager.location-chosen"),
          "The password never rotates and is kept anywhere.",
          both(without("rotation"), without("topics"), at("replication", {"automatic": {}}))),
    Fault(f"{LAB}/ServiceAccountKey/pipelines",
          ("gcp.iam.service-account-keys-google-managed", "gcp.iam.service-account-keys-rotated"),
          "Someone downloaded a key last year, and it still works.",
          both(at("keyType", "USER_MANAGED"), at("validAfterTime", "2025-05-04T09:00:00Z"),
               at("validBeforeTime", "9999-12-31T23:59:59Z"))),
    Fault(f"{LAB}/policy/project", ("gcp.iam.no-basic-roles", "gcp.iam.no-consumer-accounts"),
          "A consultant edits the project from a private account.",
          push("iam_policy.bindings", {"role": "roles/editor",
                                       "members": ["user:acme.consultant@gmail.com"]})),
    # Machines and networks
    Fault(f"{LAB}/Instance/notebook-1",
          ("gcp.compute-engine.no-public-address", "gcp.compute-engine.dedicated-service-account",
           "gcp.compute-engine.serial-port-closed"),
          "A notebook with a public address, the default account and an open serial port.",
          both(push("resource.data.networkInterfaces.0.accessConfigs", {
                   "kind": "compute#accessConfig", "name": "external-nat",
                   "type": "ONE_TO_ONE_NAT", "natIP": "198.51.100.91", "networkTier": "PREMIUM"}),
               at("serviceAccounts.0.email", DEFAULT_ACCOUNT),
               at("metadata.items.2.value", "true"))),
    Fault(f"{PROD}/Instance/interface-2", ("gcp.compute-engine.shielded-vm",),
          "Secure boot is off.", at("shieldedInstanceConfig.enableSecureBoot", False)),
    Fault(f"{LAB}/Instance/etl-1", ("gcp.compute-engine.os-login-not-overridden",),
          "The machine's own metadata switches OS Login off.",
          at("metadata.items.0.value", "FALSE")),
    Fault(f"{PROD}/VulnerabilityReport/interface-1",
          ("gcp.os-config.no-fixable-critical-vulnerability",),
          "A critical flaw has a fix that nobody installed.",
          at("vulnerabilities.1.items.0.availableInventoryItemId",
             "availablePackage-vim:9.1.1")),
    Fault(f"{LAB}/Disk/etl-1",
          ("gcp.persistent-disk.snapshot-schedule", "gcp.persistent-disk.customer-held-key"),
          "The disk has no snapshots and Google's key.",
          both(without("resourcePolicies"), without("diskEncryptionKey"))),
    Fault(f"{LAB}/Firewall/allow-admin-proxy",
          ("gcp.vpc.firewall-ssh-not-open", "gcp.vpc.firewall-rdp-not-open"),
          "SSH and Remote Desktop are open to the internet.",
          at("sourceRanges", ["0.0.0.0/0"])),
    Fault(f"{LAB}/Network/core", ("gcp.vpc.no-default-network",),
          "The network makes subnets by itself.", at("autoCreateSubnetworks", True)),
    Fault(f"{LAB}/Subnetwork/apps",
          ("gcp.vpc.subnet-flow-logs-on", "gcp.vpc.subnet-private-google-access"),
          "No flow logs, and Google's interfaces are reached over the internet.",
          both(without("enableFlowLogs"), without("logConfig"),
               at("privateIpGoogleAccess", False))),
    Fault(f"{LAB}/Project/project", ("gcp.compute-engine.project-os-login",),
          "OS Login is off for the project.",
          at("commonInstanceMetadata.items.0.value", "FALSE")),
    # Containers and functions
    Fault(f"{PROD}/Cluster/care",
          ("gcp.gke.control-plane-restricted", "gcp.gke.images-admitted-by-policy"),
          "The cluster's API answers every network and any image may run.",
          both(at("masterAuthorizedNetworksConfig", {}), without("binaryAuthorization"))),
    Fault(f"{PROD}/NodePool/care-imaging",
          ("gcp.gke.node-pools-upgrade-automatically", "gcp.gke.nodes-use-own-account",
           "gcp.gke.node-boot-verified"),
          "Nodes with unsigned imaging drivers are upgraded by hand and run as the default account.",
          both(at("management", {"autoRepair": True}), at("config.serviceAccount", "default"),
               at("config.shieldedInstanceConfig", {"enableIntegrityMonitoring": True}))),
    Fault(f"{PROD}/NodePool/care-general", ("gcp.gke.node-metadata-concealed",),
          "Pods can read the node's credentials.",
          at("config.workloadMetadataConfig", {"mode": "GCE_METADATA"})),
    Fault(f"{PROD}/Service/referrals", ("gcp.cloud-run.no-secrets-in-environment",),
          "A password stands among the settings of the service.",
          at("spec.template.spec.containers.0.env",
             [{"name": "PAYER_PASSWORD", "value": "not-a-real-one"}])),
    Fault(f"{PROD}/Service/intake", ("gcp.cloud-run.ingress-restricted",),
          "The service answers the internet directly.",
          lambda body: body["resource"]["data"]["metadata"]["annotations"].update(
              {"run.googleapis.com/ingress": "all"})),
    Fault(f"{LAB}/Service/cohort-api", ("gcp.cloud-run.dedicated-service-account",),
          "The service runs as the default account.",
          at("spec.template.spec.serviceAccountName", DEFAULT_ACCOUNT)),
    Fault(f"{PROD}/Function/consent-sync", ("gcp.cloud-run-functions.ingress-restricted",),
          "The function answers the internet directly.",
          at("serviceConfig.ingressSettings", "ALLOW_ALL")),
    Fault(f"{PROD}/Function/dicom-route", ("gcp.cloud-run-functions.runtime-updates-automatic",),
          "The runtime is renewed at deployments only.",
          both(without("buildConfig.automaticUpdatePolicy"),
               at("buildConfig.onDeployUpdatePolicy", {"runtimeVersion": "nodejs22_20260110"}))),
    Fault(f"{LAB}/Cluster/claims-batch", ("gcp.dataproc.internal-addresses-only",),
          "Nodes have public addresses.", at("config.gceClusterConfig.internalIpOnly", False)),
    Fault(f"{SHARED}/Repository/apps",
          ("gcp.artifact-registry.images-scanned", "gcp.artifact-registry.tags-immutable"),
          "Images are not scanned and tags move.",
          both(at("vulnerabilityScanningConfig", {"enablementConfig": "DISABLED",
                                                  "enablementState": "SCANNING_DISABLED"}),
               at("dockerConfig", {}))),
    # The edge
    Fault(f"{PROD}/BackendService/intake",
          ("gcp.cloud-load-balancing.public-backends-filtered", "gcp.cloud-load-balancing.requests-logged"),
          "The back end has no security policy and logs nothing.",
          both(without("securityPolicy"), at("logConfig", {"enable": False}))),
    Fault(f"{PROD}/SslPolicy/modern", ("gcp.cloud-load-balancing.tls-policy-modern",),
          "The policy was loosened for an old client.",
          both(at("profile", "COMPATIBLE"), at("minTlsVersion", "TLS_1_0"))),
    Fault(f"{SHARED}/ManagedZone/portal", ("gcp.cloud-dns.dnssec-on",),
          "Answers of the zone are not signed.", at("dnssecConfig", {"state": "OFF"})),
    # The projects
    Fault(f"{LAB}/LogBucket/_Default", ("gcp.cloud-logging.bucket-keeps-a-year",),
          "Logs are kept for thirty days.", at("retentionDays", 30)),
    *(AccountFault("gcp", project, ("gcp.organization-policy.audit-exemptions-refused",),
                   "The policy is in dry run: exemptions are still allowed.",
                   (("gcp/organization/Policy/iam.disableAuditLoggingExemption", _to_dry_run),)
                   if project == DATA else ())
      for project in PROJECTS.values()),
    AccountFault("gcp", DATA, ("gcp.cloud-logging.locked-bucket-exists",),
                 "The project's audit bucket is not locked.",
                 ((f"{LAB}/LogBucket/audit", without("locked")),)),
    AccountFault("gcp", DATA, ("gcp.cloud-logging.all-logs-exported",),
                 "The project's sink leaves data access out.",
                 ((f"{LAB}/LogSink/all-to-archive",
                   at("filter", 'NOT LOG_ID("cloudaudit.googleapis.com/data_access")')),)),
    AccountFault("gcp", DATA, ("gcp.iam.data-access-audited",),
                 "The pipelines are exempt from data access logs.",
                 ((f"{LAB}/policy/project",
                   lambda body: body["iam_policy"]["audit_configs"][0]["audit_log_configs"][1]
                   .update(exempted_members=["serviceAccount:pipelines@acme-health-data"
                                             ".iam.gserviceaccount.com"])),)),
    AccountFault("gcp", DATA, ("gcp.os-config.patching-scheduled",),
                 "The project's patch deployment is paused.",
                 ((f"{LAB}/PatchDeployment/weekly", at("state", "PAUSED")),)),
]
