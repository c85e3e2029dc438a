#!/usr/bin/env python3
"""Compiles Google's public discovery documents into one compact type table per asset type.

Usage: gcp-schemas.py DISCOVERY_DIR OUT_DIR

DISCOVERY_DIR holds `<api>.<version>.json` files. A table maps each message reachable from the
asset's root message to its fields and their types, so that a condition can be evaluated over a
typed `resource`: an absent scalar reads as its default, as in the provider's own policy engine.
"""

import json
import pathlib
import sys

# Asset types whose exported data is the named message of the named document.
ROOTS = """
aiplatform.googleapis.com/Dataset aiplatform.v1 GoogleCloudAiplatformV1Dataset
aiplatform.googleapis.com/Endpoint aiplatform.v1 GoogleCloudAiplatformV1Endpoint
aiplatform.googleapis.com/Model aiplatform.v1 GoogleCloudAiplatformV1Model
alloydb.googleapis.com/Cluster alloydb.v1 Cluster
alloydb.googleapis.com/Instance alloydb.v1 Instance
apigee.googleapis.com/Organization apigee.v1 GoogleCloudApigeeV1Organization
appengine.googleapis.com/Application appengine.v1 Application
appengine.googleapis.com/Version appengine.v1 Version
artifactregistry.googleapis.com/Repository artifactregistry.v1 Repository
bigquery.googleapis.com/Dataset bigquery.v2 Dataset
bigquery.googleapis.com/Table bigquery.v2 Table
bigtableadmin.googleapis.com/Cluster bigtableadmin.v2 Cluster
certificatemanager.googleapis.com/Certificate certificatemanager.v1 Certificate
cloudasset.googleapis.com/Feed cloudasset.v1 Feed
cloudbuild.googleapis.com/WorkerPool cloudbuild.v1 WorkerPool
cloudfunctions.googleapis.com/CloudFunction cloudfunctions.v1 CloudFunction
cloudfunctions.googleapis.com/Function cloudfunctions.v2 Function
cloudkms.googleapis.com/CryptoKey cloudkms.v1 CryptoKey
cloudkms.googleapis.com/CryptoKeyVersion cloudkms.v1 CryptoKeyVersion
cloudresourcemanager.googleapis.com/Project cloudresourcemanager.v3 Project
composer.googleapis.com/Environment composer.v1 Environment
compute.googleapis.com/BackendService compute.v1 BackendService
compute.googleapis.com/Disk compute.v1 Disk
compute.googleapis.com/Firewall compute.v1 Firewall
compute.googleapis.com/ForwardingRule compute.v1 ForwardingRule
compute.googleapis.com/GlobalForwardingRule compute.v1 ForwardingRule
compute.googleapis.com/GlobalNetworkEndpointGroup compute.v1 NetworkEndpointGroup
compute.googleapis.com/Image compute.v1 Image
compute.googleapis.com/Instance compute.v1 Instance
compute.googleapis.com/InstanceSettings compute.v1 InstanceSettings
compute.googleapis.com/InterconnectAttachment compute.v1 InterconnectAttachment
compute.googleapis.com/Network compute.v1 Network
compute.googleapis.com/NetworkEndpointGroup compute.v1 NetworkEndpointGroup
compute.googleapis.com/Project compute.v1 Project
compute.googleapis.com/RegionDisk compute.v1 Disk
compute.googleapis.com/RegionSslCertificate compute.v1 SslCertificate
compute.googleapis.com/Router compute.v1 Router
compute.googleapis.com/Snapshot compute.v1 Snapshot
compute.googleapis.com/SslCertificate compute.v1 SslCertificate
compute.googleapis.com/SslPolicy compute.v1 SslPolicy
compute.googleapis.com/Subnetwork compute.v1 Subnetwork
compute.googleapis.com/TargetHttpsProxy compute.v1 TargetHttpsProxy
compute.googleapis.com/TargetSslProxy compute.v1 TargetSslProxy
compute.googleapis.com/VpnTunnel compute.v1 VpnTunnel
container.googleapis.com/Cluster container.v1 Cluster
container.googleapis.com/NodePool container.v1 NodePool
dataflow.googleapis.com/Job dataflow.v1b3 Job
dataproc.googleapis.com/Cluster dataproc.v1 Cluster
dns.googleapis.com/ManagedZone dns.v1 ManagedZone
dns.googleapis.com/Policy dns.v1 Policy
essentialcontacts.googleapis.com/Contact essentialcontacts.v1 GoogleCloudEssentialcontactsV1Contact
file.googleapis.com/Instance file.v1 Instance
firestore.googleapis.com/Database firestore.v1 GoogleFirestoreAdminV1Database
iam.googleapis.com/AllowPolicy cloudresourcemanager.v3 Policy
iam.googleapis.com/ServiceAccount iam.v1 ServiceAccount
iam.googleapis.com/ServiceAccountKey iam.v1 ServiceAccountKey
iam.googleapis.com/WorkloadIdentityPoolProvider iam.v1 WorkloadIdentityPoolProvider
logging.googleapis.com/LogBucket logging.v2 LogBucket
logging.googleapis.com/LogMetric logging.v2 LogMetric
logging.googleapis.com/LogSink logging.v2 LogSink
notebooks.googleapis.com/Instance notebooks.v2 Instance
orgpolicy.googleapis.com/CustomConstraint orgpolicy.v2 GoogleCloudOrgpolicyV2CustomConstraint
orgpolicy.googleapis.com/Policy orgpolicy.v2 GoogleCloudOrgpolicyV2Policy
osconfig.googleapis.com/PatchDeployment osconfig.v1 PatchDeployment
osconfig.googleapis.com/VulnerabilityReport osconfig.v1 VulnerabilityReport
privateca.googleapis.com/CaPool privateca.v1 CaPool
privateca.googleapis.com/CertificateAuthority privateca.v1 CertificateAuthority
pubsub.googleapis.com/Subscription pubsub.v1 Subscription
pubsub.googleapis.com/Topic pubsub.v1 Topic
redis.googleapis.com/Instance redis.v1 Instance
run.googleapis.com/Job run.v1 Job
run.googleapis.com/Service run.v1 Service
secretmanager.googleapis.com/Secret secretmanager.v1 Secret
securitycenter.googleapis.com/NotificationConfig securitycenter.v1 NotificationConfig
serviceusage.googleapis.com/Service serviceusage.v1 GoogleApiServiceusageV1Service
spanner.googleapis.com/Database spanner.v1 Database
spanner.googleapis.com/Instance spanner.v1 Instance
sqladmin.googleapis.com/Instance sqladmin.v1 DatabaseInstance
storage.googleapis.com/Bucket storage.v1 Bucket
"""

# Fields of another version of the API that an export may hold instead: Cloud Run services come in the
# shape of v1 (`spec`, annotations) or of v2. Only what the checks read is added, and no such field is
# known to the provider's own engine, so these checks are not deployed.
ADDED = {
    "run.googleapis.com/Service": {
        "Service": {"ingress": "enum", "template": "GoogleCloudRunV2RevisionTemplate"},
        "GoogleCloudRunV2RevisionTemplate": {"serviceAccount": "string"},
    },
}

SCALARS = {
    "int64": "int64", "uint64": "uint64", "int32": "int32", "uint32": "uint32",
    "double": "double", "float": "double", "byte": "bytes",
    "google-datetime": "timestamp", "date-time": "timestamp", "google-duration": "duration",
}
PLAIN = {"string": "string", "boolean": "bool", "integer": "int32", "number": "double"}
DEPTH = 6
LIMIT = 60_000


class Compiler:
    """Turns one root message into a table; `depth` is how many messages deep it may look."""

    def __init__(self, schemas, depth):
        self.schemas, self.depth, self.messages = schemas, depth, {}
        self.queue = []

    def compile(self, root):
        self.queue.append((root, self.schemas[root], 0))
        while self.queue:  # breadth first, so a message is reached by its shortest path
            name, schema, depth = self.queue.pop(0)
            if name not in self.messages:
                self.messages[name] = {}
                for field, type_ in sorted(schema.get("properties", {}).items()):
                    self.messages[name][field] = self.type(name, field, type_, depth)
        return self.messages

    def message(self, name, schema, depth):
        if depth >= self.depth and name not in self.messages:
            return "any"
        self.queue.append((name, schema, depth + 1))
        return name

    def type(self, parent, field, schema, depth):
        if "$ref" in schema:
            target = self.schemas[schema["$ref"]]
            if "properties" not in target:  # a free-form object, or a map with a name
                return self.type(parent, field, target, depth)
            return self.message(schema["$ref"], target, depth)
        kind, form = schema.get("type"), schema.get("format")
        if kind == "array":
            return f"list<{self.type(parent, field, schema['items'], depth)}>"
        if kind == "object":
            if "properties" in schema:
                return self.message(f"{parent}.{field[:1].upper()}{field[1:]}", schema, depth)
            if "additionalProperties" in schema:
                return f"map<{self.type(parent, field, schema['additionalProperties'], depth)}>"
            return "any"
        if kind == "string" and "enum" in schema:
            return "enum"
        return SCALARS.get(form) or PLAIN.get(kind, "any")


def table(asset, document, root):
    for depth in range(DEPTH, 0, -1):
        messages = Compiler(document["schemas"], depth).compile(root)
        for name, fields in ADDED.get(asset, {}).items():
            messages[name] = dict(sorted({**messages.get(name, {}), **fields}.items()))
        result = {
            "assetType": asset, "api": document["name"], "version": document["version"],
            "schema": root, "revision": document.get("revision", ""), "messages": messages,
        }
        text = json.dumps(result, separators=(",", ":"), ensure_ascii=False) + "\n"
        if len(text.encode()) < LIMIT:
            return text
    raise SystemExit(f"{asset}: even one level of messages is above {LIMIT} bytes")


def main(source, target):
    target.mkdir(parents=True, exist_ok=True)
    documents = {}
    for line in ROOTS.split("\n"):
        if not line:
            continue
        asset, api, root = line.split()
        if api not in documents:
            path = source / f"{api}.json"
            if not path.exists():
                raise SystemExit(f"{path}: not found; it holds the schema of {asset}")
            documents[api] = json.loads(path.read_text())
        if root not in documents[api]["schemas"]:
            raise SystemExit(f"{api}: no schema {root} for {asset}")
        name = asset.replace("/", "_") + ".json"
        (target / name).write_text(table(asset, documents[api], root))


if __name__ == "__main__":
    if len(sys.argv) != 3:
        raise SystemExit(__doc__)
    main(pathlib.Path(sys.argv[1]), pathlib.Path(sys.argv[2]))
