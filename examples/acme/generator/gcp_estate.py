"""Acme's Google Cloud organisation: three projects, every resource healthy."""

from __future__ import annotations

from . import gcp_compute as run, gcp_data as data
from .aws_estate import LATER
from .core import Estate, Resource, birthday, digest
from .gcp import ALL_AUDITS, FOLDER, ORGANIZATION, PROJECTS, Node

APIS = ("bigquery", "cloudasset", "cloudkms", "compute", "container", "iam", "logging",
        "monitoring", "pubsub", "run", "secretmanager", "sqladmin", "storage")


# Organisation policies beside those that Acme began with.
GUARD_RAILS = (
    *((name, {"enforce": True}) for name in (
        "storage.uniformBucketLevelAccess", "compute.disableSerialPortAccess",
        "compute.requireShieldedVm", "iam.managed.disableServiceAccountKeyUpload",
        "iam.automaticIamGrantsForDefaultServiceAccounts", "iam.disableAuditLoggingExemption",
        "sql.restrictPublicIp", "sql.restrictAuthorizedNetworks")),
    ("gcp.restrictNonCmekServices", {"values": {"deniedValues": [
        "is:bigquery.googleapis.com", "is:compute.googleapis.com", "is:sqladmin.googleapis.com",
        "is:storage.googleapis.com"]}}),
    ("gcp.restrictCmekCryptoKeyProjects", {"values": {"allowedValues": [
        "under:projects/acme-health-shared"]}}),
    ("compute.vmExternalIpAccess", {"denyAll": True}),
    ("iam.allowedPolicyMemberDomains", {"values": {"allowedValues": ["is:C00example"]}}),
    ("run.allowedIngress", {"values": {"allowedValues": [
        "is:internal", "is:internal-and-cloud-load-balancing"]}}),
    ("gcp.restrictTLSVersion", {"values": {"deniedValues": [
        "is:TLS_VERSION_1", "is:TLS_VERSION_1_1"]}}))


def build(estate: Estate) -> None:
    for project in PROJECTS:
        _project(Node(estate, project))
    _production(Node(estate, "acme-health-prod"))
    _analytics(Node(estate, "acme-health-data"))
    _shared(Node(estate, "acme-health-shared"))
    _organization(Node(estate, None))


def _project(node: Node) -> None:
    """What each project has: itself, its APIs, its metadata, logs and IAM policy."""
    name = f"//cloudresourcemanager.googleapis.com/projects/{node.number}"
    node.asset(
        "cloudresourcemanager.googleapis.com/Project", node.label, f"projects/{node.number}",
        {"projectNumber": node.number, "projectId": node.project, "name": node.project,
         "lifecycleState": "ACTIVE", "createTime": birthday(node.number),
         "parent": {"type": "folder", "id": FOLDER}, "labels": {"owner": "platform"}},
        parent=f"//cloudresourcemanager.googleapis.com/folders/{FOLDER}")
    for api in APIS:
        path = f"projects/{node.number}/services/{api}.googleapis.com"
        node.asset("serviceusage.googleapis.com/Service", api, path, {
            "name": path, "parent": f"projects/{node.number}", "state": "ENABLED"})
    run.project_metadata(node)
    data.logs(node)
    node.policy(
        "cloudresourcemanager.googleapis.com/Project", "project", name,
        {"roles/viewer": ["group:auditors@example.com"],
         "roles/editor": [f"serviceAccount:{node.number}@cloudservices.gserviceaccount.com"],
         "roles/container.serviceAgent": [
             f"serviceAccount:service-{node.number}@container-engine-robot"
             ".iam.gserviceaccount.com"],
         "roles/logging.admin": ["group:platform@example.com"]}, ALL_AUDITS)


def _production(node: Node) -> None:
    run.network(node, {"apps": "10.10.0.0/20", "data": "10.10.16.0/20"})
    run.schedules(node)
    for name in ("records", "gke-nodes", "portal", "intake", "referrals", "notify", "dataproc"):
        data.account(node, name)
    for name in ("records-1", "records-2", "interface-1", "interface-2"):
        run.machine(node, name, "apps", "records", data_disk=name.startswith("records"))
    for name in ("gke-care-general-5f1c2a7e-k3jq", "gke-care-general-5f1c2a7e-x8ml"):
        run.machine(node, name, "apps", "gke-nodes", cluster="care")
    run.cluster(node, "care")
    run.pool(node, "care", "general")
    run.pool(node, "care", "imaging")
    run.cluster(node, "edge", autopilot=True)
    run.service(node, "portal", base_image=True)
    run.service(node, "intake")
    run.service(node, "referrals")
    run.function(node, "notify")
    run.function(node, "consent-sync")
    run.function(node, "dicom-route")
    run.front(node)
    for label in ("records", "imaging", "intake-uploads", "portal-assets"):
        data.bucket(node, label)
    data.database(node, "records-db", "POSTGRES_16")
    data.database(node, "records-db-read", "POSTGRES_16", replica_of="records-db")
    data.database(node, "scheduling-db", "POSTGRES_16")
    for name in ("admissions", "results", "rotate"):
        data.topic(node, name, subscription=name != "rotate")
    for name in ("records-db-password", "payer-api-token", "lab-sftp-key"):
        data.secret(node, name)
    data.cache(node, "portal-sessions")
    data.documents(node, "(default)")
    data.health(node, "care")
    data.endpoint(node, "triage-model")
    for label, bucket in (("records", "acme-health-records"), ("imaging", "acme-health-imaging"),
                          ("portal-assets", "acme-health-portal-assets")):
        node.policy("storage.googleapis.com/Bucket", f"bucket-{label}",
                    f"//storage.googleapis.com/{bucket}", {
                        "roles/storage.objectViewer": ["group:clinicians@example.com"],
                        "roles/storage.objectAdmin": [f"serviceAccount:{node.email('records')}"]})
    node.policy("run.googleapis.com/Service", "run-portal",
                f"//run.googleapis.com/projects/{node.project}/locations/europe-west3"
                "/services/portal",
                {"roles/run.invoker": [f"serviceAccount:{node.email('intake')}"]})


def _analytics(node: Node) -> None:
    run.network(node, {"apps": "10.20.0.0/20"})
    run.schedules(node)
    for name in ("analysts", "dataproc", "pipelines", "cohort-api"):
        data.account(node, name)
    run.machine(node, "notebook-1", "apps", "analysts", data_disk=True)
    run.machine(node, "etl-1", "apps", "pipelines")
    for name in ("claims", "outcomes", "finance", "deidentified"):
        data.dataset(node, name)
    for label in ("landing", "cohorts", "model-store"):
        data.bucket(node, label)
    data.batch_cluster(node, "claims-batch")
    data.database(node, "cohort-db", "POSTGRES_16")
    data.topic(node, "claims-loaded", subscription=True)
    data.secret(node, "warehouse-password")
    run.service(node, "cohort-api")
    run.function(node, "load-claims")
    data.documents(node, "cohorts")
    node.policy("bigquery.googleapis.com/Dataset", "dataset-claims",
                f"//bigquery.googleapis.com/projects/{node.project}/datasets/claims",
                {"roles/bigquery.dataViewer": ["group:analysts@example.com"]})
    node.policy("storage.googleapis.com/Bucket", "bucket-cohorts",
                "//storage.googleapis.com/acme-health-cohorts",
                {"roles/storage.objectViewer": ["group:research@example.com"]})
    path = f"projects/{node.project}/locations/europe-west3/clusters/outcomes"
    node.asset("alloydb.googleapis.com/Cluster", "outcomes", path, {
        "name": path, "state": "READY", "databaseVersion": "POSTGRES_16", "clusterType": "PRIMARY",
        "encryptionConfig": {}, "createTime": birthday(path)}, location="europe-west3",
        adopted=LATER)


def _shared(node: Node) -> None:
    """Keys, images, logs and names that all projects use."""
    for name, keys in (
        ("storage", {"buckets": "HSM"}), ("sql", {"databases": "HSM"}),
        ("compute", {"disks": "SOFTWARE"}), ("gke", {"secrets": "HSM"}),
        ("run", {"services": "SOFTWARE"}), ("bigquery", {"datasets": "HSM"}),
        ("pubsub", {"topics": "SOFTWARE"}), ("secrets", {"main": "HSM"}),
        ("logging", {"audit": "HSM"}), ("registry", {"images": "SOFTWARE"}),
        ("health", {"records": "HSM"})):
        data.ring(node, name, keys)
    for name in ("apps", "functions"):
        data.registry(node, name)
    for label in ("usage-logs", "log-archive"):
        data.bucket(node, label)
    data.zone(node, "portal", public=True)
    data.zone(node, "internal", public=False)
    for name in ("asset-changes", "security-findings"):
        data.topic(node, name, subscription=True)
    data.account(node, "release")
    data.secret(node, "pager-routing-key")
    path = f"projects/{node.project}/alertPolicies/{digest('alert', 19)}"
    node.asset("monitoring.googleapis.com/AlertPolicy", "key-destroyed", path, {
        "name": path, "displayName": "A key version is scheduled for destruction",
        "enabled": True, "combiner": "OR", "notificationChannels": [
            f"projects/{node.project}/notificationChannels/{digest('channel', 19)}"]})


def _organization(node: Node) -> None:
    scope = node.scope
    node.asset("cloudresourcemanager.googleapis.com/Organization", "acme", scope, {
        "name": scope, "displayName": "acme-health.example.com", "lifecycleState": "ACTIVE",
        "owner": {"directoryCustomerId": "C00example"}, "creationTime": "2021-04-19T08:00:00Z"})
    node.asset("cloudresourcemanager.googleapis.com/Folder", "workloads", f"folders/{FOLDER}", {
        "name": f"folders/{FOLDER}", "parent": scope, "displayName": "workloads",
        "state": "ACTIVE", "createTime": "2024-01-11T08:00:00Z"}, own=f"folders/{FOLDER}")
    for label, categories in (("1", ["SECURITY", "TECHNICAL"]), ("2", ["LEGAL", "BILLING"])):
        node.asset("essentialcontacts.googleapis.com/Contact", label, f"{scope}/contacts/{label}", {
            "name": f"{scope}/contacts/{label}", "languageTag": "en",
            "email": "security@example.com" if label == "1" else "legal@example.com",
            "notificationCategorySubscriptions": categories, "validationState": "VALID",
            "validateTime": "2026-01-12T10:00:00Z"})
    node.asset("securitycenter.googleapis.com/NotificationConfig", "findings",
               f"{scope}/notificationConfigs/findings", {
                   "name": f"{scope}/notificationConfigs/findings",
                   "pubsubTopic": "projects/acme-health-shared/topics/security-findings",
                   "serviceAccount": f"service-org-{ORGANIZATION}@gcp-sa-scc-notification"
                                     ".iam.gserviceaccount.com",
                   "streamingConfig": {"filter": 'state = "ACTIVE" AND NOT mute = "MUTED"'}})
    node.asset("cloudasset.googleapis.com/Feed", "changes", f"{scope}/feeds/changes", {
        "name": f"{scope}/feeds/changes", "assetTypes": [".*.googleapis.com.*"],
        "contentType": "RESOURCE", "feedOutputConfig": {"pubsubDestination": {
            "topic": "projects/acme-health-shared/topics/asset-changes"}}})
    for constraint, rule in (
        ("gcp.resourceLocations", {"values": {"allowedValues": ["in:eu-locations"]}}),
        ("iam.managed.disableServiceAccountKeyCreation", {"enforce": True}),
        ("compute.skipDefaultNetworkCreation", {"enforce": True}),
        ("storage.publicAccessPrevention", {"enforce": True}),
        ("compute.requireOsLogin", {"enforce": True}), *GUARD_RAILS):
        path = f"{scope}/policies/{constraint}"
        node.asset("orgpolicy.googleapis.com/Policy", constraint, path, {
            "name": path, "spec": {"etag": "CKjP" + digest(constraint, 8),
                                   "updateTime": "2025-02-02T10:00:00Z", "rules": [rule]}})
    _older_policies(node)
    node.asset("logging.googleapis.com/LogSink", "organization", f"{scope}/sinks/organization", {
        "name": "organization", "includeChildren": True, "createTime": "2025-02-03T08:00:00Z",
        "filter": 'logName:"cloudaudit.googleapis.com%2Factivity"',
        "destination": "logging.googleapis.com/projects/acme-health-shared/locations/"
                       "europe-west3/buckets/audit"})
    node.policy("cloudresourcemanager.googleapis.com/Organization", "organization",
                f"//cloudresourcemanager.googleapis.com/{scope}",
                {"roles/resourcemanager.organizationAdmin": ["group:cloud-admins@example.com"],
                 "roles/iam.securityReviewer": ["group:auditors@example.com"]})


def _older_policies(node: Node) -> None:
    """Two of the constraints again, as exports of content type org-policy print them."""
    for constraint, rule in (
        ("gcp.resourceLocations", {"list_policy": {"allowed_values": ["in:eu-locations"]}}),
        ("compute.skipDefaultNetworkCreation", {"boolean_policy": {"enforced": True}})):
        node.estate.add(Resource(
            key=f"gcp/organization/constraint/{constraint}", cloud="gcp", account=node.account,
            id=f"//cloudresourcemanager.googleapis.com/{node.scope}#orgPolicy/"
               f"constraints/{constraint}",
            type="orgpolicy.googleapis.com/Policy", group="gcp/organization/org-policy",
            body={"constraint": f"constraints/{constraint}", "etag": f"CKjP{digest(constraint, 8)}",
                  **rule, "update_time": "2025-02-02T10:00:00Z"}))
