"""Google Cloud networks, machines, clusters and what serves requests."""

from __future__ import annotations

from .core import Document, birthday, digest, number, pick
from .gcp import REGION, Node, key_name, metadata

ZONE = f"{REGION}-a"


def network(node: Node, subnets: dict[str, str]) -> None:
    """A network without automatic subnets; flow logs on; SSH through the proxy only."""
    node.compute("Network", "core", "global/networks", {
        "autoCreateSubnetworks": False, "mtu": 1460, "routingConfig": {"routingMode": "REGIONAL"},
        "networkFirewallPolicyEnforcementOrder": "AFTER_CLASSIC_FIREWALL",
        "subnetworks": [node.link(f"regions/{REGION}/subnetworks/{name}") for name in subnets]})
    link = node.link("global/networks/core")
    for name, cidr in subnets.items():
        node.compute("Subnetwork", name, f"regions/{REGION}/subnetworks", {
            "network": link, "ipCidrRange": cidr, "gatewayAddress": cidr.replace(".0/20", ".1"),
            "purpose": "PRIVATE", "privateIpGoogleAccess": True, "enableFlowLogs": True,
            "logConfig": {"enable": True, "aggregationInterval": "INTERVAL_5_SEC",
                          "flowSampling": 0.5, "metadata": "INCLUDE_ALL_METADATA"},
            "stackType": "IPV4_ONLY", "fingerprint": digest(name, 11) + "="})
    node.compute("Subnetwork", "proxies", f"regions/{REGION}/subnetworks", {
        "network": link, "ipCidrRange": "10.129.0.0/23", "purpose": "REGIONAL_MANAGED_PROXY",
        "role": "ACTIVE"})
    for name, ports, sources in (
        ("allow-admin-proxy", ["22", "3389"], ["35.235.240.0/20"]),
        ("allow-health-checks", ["8080"], ["35.191.0.0/16", "130.211.0.0/22"]),
        ("allow-internal", None, ["10.0.0.0/8"])):
        allowed: Document = {"IPProtocol": "tcp"} | ({"ports": ports} if ports else {})
        node.compute("Firewall", name, "global/firewalls", {
            "network": link, "direction": "INGRESS", "disabled": False, "priority": 1000,
            "sourceRanges": sources, "allowed": [allowed],
            "logConfig": {"enable": True, "metadata": "INCLUDE_ALL_METADATA"}})
    node.compute("Firewall", "deny-egress-mail", "global/firewalls", {
        "network": link, "direction": "EGRESS", "disabled": False, "priority": 900,
        "destinationRanges": ["0.0.0.0/0"], "denied": [{"IPProtocol": "tcp", "ports": ["25"]}],
        "logConfig": {"enable": False}})
    node.compute("Route", "default-out", "global/routes", {
        "network": link, "destRange": "0.0.0.0/0", "priority": 1000,
        "nextHopGateway": node.link("global/gateways/default-internet-gateway")})
    node.compute("Router", "nat", f"regions/{REGION}/routers", {
        "network": link, "nats": [{
            "name": "out", "natIpAllocateOption": "AUTO_ONLY", "sourceSubnetworkIpRangesToNat":
            "ALL_SUBNETWORKS_ALL_IP_RANGES", "logConfig": {"enable": True, "filter": "ALL"}}]})


def project_metadata(node: Node) -> None:
    node.asset(
        "compute.googleapis.com/Project", "project", f"projects/{node.project}",
        {"id": node.number, "kind": "compute#project", "name": node.project,
         "creationTimestamp": birthday(node.number)[:-1] + "-08:00",
         "defaultServiceAccount": f"{node.number}-compute@developer.gserviceaccount.com",
         "defaultNetworkTier": "PREMIUM", "xpnProjectStatus": "UNSPECIFIED_XPN_PROJECT_STATUS",
         "commonInstanceMetadata": metadata(enable_oslogin="TRUE")})


def machine(node: Node, name: str, subnet: str, account: str, *, data_disk: bool = False,
            cluster: str | None = None) -> None:
    """A shielded machine with private addresses, its disks and its vulnerability report.

    A node of a cluster forwards packets between pods, and its disk is made anew with it.
    """
    labels = {"owner": "records", "environment": node.label}
    if cluster:
        labels = {"goog-gke-node": "", "goog-k8s-cluster-name": cluster,
                  "goog-k8s-cluster-location": REGION}
    schedule = {} if cluster else {
        "resourcePolicies": [node.link(f"regions/{REGION}/resourcePolicies/daily-35")]}
    disks = [name] + ([f"{name}-data"] if data_disk else [])
    node.compute(
        "Instance", name, f"zones/{ZONE}/instances",
        {
            "machineType": node.link(f"zones/{ZONE}/machineTypes/n2-standard-4"),
            "status": "RUNNING", "cpuPlatform": "Intel Ice Lake",
            "canIpForward": cluster is not None,
            "deletionProtection": True, "startRestricted": False,
            "networkInterfaces": [{
                "name": "nic0", "network": node.link("global/networks/core"),
                "networkIP": f"10.10.0.{pick(name, 4, 250)}", "stackType": "IPV4_ONLY",
                "accessConfigs": [],
                "subnetwork": node.link(f"regions/{REGION}/subnetworks/{subnet}")}],
            "shieldedInstanceConfig": {"enableSecureBoot": True, "enableVtpm": True,
                                       "enableIntegrityMonitoring": True},
            "serviceAccounts": [{"email": node.email(account), "scopes": [
                "https://www.googleapis.com/auth/cloud-platform"]}],
            "metadata": metadata(enable_oslogin="TRUE", block_project_ssh_keys="true",
                                 serial_port_enable="false"),
            "labels": labels,
            "disks": [{"boot": index == 0, "autoDelete": index == 0, "deviceName": disk,
                       "interface": "SCSI", "mode": "READ_WRITE", "type": "PERSISTENT",
                       "source": node.link(f"zones/{ZONE}/disks/{disk}")}
                      for index, disk in enumerate(disks)]})
    for disk in disks:
        node.compute("Disk", disk, f"zones/{ZONE}/disks", {
            "sizeGb": "500" if disk.endswith("-data") else "50", "status": "READY",
            "type": node.link(f"zones/{ZONE}/diskTypes/pd-balanced"),
            "physicalBlockSizeBytes": "4096",
            "users": [node.link(f"zones/{ZONE}/instances/{name}")],
            "diskEncryptionKey": {"kmsKeyName": key_name("compute", "disks")
                                  + "/cryptoKeyVersions/4"},
            "labels": labels} | schedule)
    instance = node.estate.resources[f"gcp/{node.label}/Instance/{name}"]
    report = (f"projects/{node.number}/locations/{ZONE}/instances/"
              f"{instance.body['resource']['data']['id']}/vulnerabilityReport")
    node.asset(
        "osconfig.googleapis.com/VulnerabilityReport", name, report,
        {"name": report, "updateTime": "2026-06-29T03:58:12Z", "vulnerabilities": [
            {"details": {"cve": f"CVE-2026-{10000 + pick(name, 1, 4000)}", "severity": "MEDIUM",
                         "cvssV2Score": 5.1}, "createTime": "2026-06-18T04:00:00Z",
             "availableInventoryItemIds": ["availablePackage-openssl:3.0.16"],
             "items": [{"installedInventoryItemId": "installedPackage-openssl:3.0.15",
                        "availableInventoryItemId": "availablePackage-openssl:3.0.16"}]},
            {"details": {"cve": f"CVE-2025-{40000 + pick(name, 1, 4000)}", "severity": "CRITICAL",
                         "cvssV2Score": 9.8}, "createTime": "2026-06-27T04:00:00Z",
             "items": [{"installedInventoryItemId": "installedPackage-vim:9.1.0"}]}]},
        location=ZONE)


def schedules(node: Node) -> None:
    """Snapshots every day, patches every week."""
    node.compute("ResourcePolicy", "daily-35", f"regions/{REGION}/resourcePolicies", {
        "status": "READY", "snapshotSchedulePolicy": {
            "schedule": {"dailySchedule": {"daysInCycle": 1, "startTime": "01:00"}},
            "retentionPolicy": {"maxRetentionDays": 35, "onSourceDiskDelete":
                                "KEEP_AUTO_SNAPSHOTS"}}})
    name = f"projects/{node.number}/patchDeployments/weekly"
    node.asset("osconfig.googleapis.com/PatchDeployment", "weekly", name, {
        "name": name, "state": "ACTIVE", "instanceFilter": {"all": True},
        "patchConfig": {"rebootConfig": "DEFAULT"}, "duration": "3600s",
        "recurringSchedule": {"timeZone": {"id": "Europe/Berlin"}, "timeOfDay": {"hours": 3},
                              "frequency": "WEEKLY", "weekly": {"dayOfWeek": "SUNDAY"},
                              "nextExecuteTime": "2026-07-05T01:00:00Z"},
        "createTime": "2025-03-01T10:00:00Z", "updateTime": "2025-03-01T10:00:00Z"})


def cluster(node: Node, name: str, *, autopilot: bool = False) -> None:
    """A private cluster; Autopilot hands its nodes to Google."""
    path = f"projects/{node.project}/locations/{REGION}/clusters/{name}"
    node.asset(
        "container.googleapis.com/Cluster", name, path,
        {
            "name": name, "id": digest(path, 32), "location": REGION, "status": "RUNNING",
            "selfLink": f"https://container.googleapis.com/v1/{path}",
            "currentMasterVersion": "1.33.4-gke.1134000", "network": "core", "subnetwork": "apps",
            "autopilot": {"enabled": True} if autopilot else {},
            "releaseChannel": {"channel": "REGULAR"},
            "privateClusterConfig": {"enablePrivateNodes": True, "enablePrivateEndpoint": False,
                                     "masterIpv4CidrBlock": f"172.16.{pick(name, 0, 15)}.0/28"},
            "networkConfig": {"defaultEnablePrivateNodes": True,
                              "datapathProvider": "ADVANCED_DATAPATH"},
            "masterAuthorizedNetworksConfig": {"enabled": True, "cidrBlocks": [
                {"displayName": "office", "cidrBlock": "203.0.113.0/24"}]},
            "ipAllocationPolicy": {"useIpAliases": True, "stackType": "IPV4"},
            "legacyAbac": {}, "masterAuth": {"clientCertificateConfig": {}},
            "workloadIdentityConfig": {"workloadPool": f"{node.project}.svc.id.goog"},
            "shieldedNodes": {"enabled": True},
            "databaseEncryption": {"state": "ENCRYPTED", "keyName": key_name("gke", "secrets")},
            "binaryAuthorization": {"evaluationMode": "PROJECT_SINGLETON_POLICY_ENFORCE"},
            "loggingService": "logging.googleapis.com/kubernetes",
            "loggingConfig": {"componentConfig": {"enableComponents": [
                "SYSTEM_COMPONENTS", "WORKLOADS", "APISERVER"]}},
            "monitoringService": "monitoring.googleapis.com/kubernetes",
            "securityPostureConfig": {"mode": "BASIC"}, "createTime": birthday(path)},
        location=REGION)


def pool(node: Node, cluster_name: str, name: str) -> None:
    path = f"projects/{node.project}/locations/{REGION}/clusters/{cluster_name}/nodePools/{name}"
    node.asset(
        "container.googleapis.com/NodePool", f"{cluster_name}-{name}", path,
        {"name": name, "status": "RUNNING", "version": "1.33.4-gke.1134000",
         "initialNodeCount": 1, "podIpv4CidrSize": 24,
         "selfLink": f"https://container.googleapis.com/v1/{path}",
         "management": {"autoUpgrade": True, "autoRepair": True},
         "upgradeSettings": {"maxSurge": 1, "strategy": "SURGE"},
         "autoscaling": {"enabled": True, "minNodeCount": 1, "maxNodeCount": 6},
         "config": {"machineType": "n2-standard-8", "imageType": "COS_CONTAINERD",
                    "diskSizeGb": 100,
                    "serviceAccount": node.email("gke-nodes"),
                    "shieldedInstanceConfig": {"enableSecureBoot": True,
                                               "enableIntegrityMonitoring": True},
                    "workloadMetadataConfig": {"mode": "GKE_METADATA"}}},
        location=REGION,
        parent=f"//container.googleapis.com/projects/{node.project}/locations/{REGION}"
               f"/clusters/{cluster_name}")


def service(node: Node, name: str, *, base_image: bool = False) -> None:
    """A Cloud Run service; with a base image Google updates its runtime."""
    annotations = {"autoscaling.knative.dev/maxScale": "20",
                   "run.googleapis.com/encryption-key": key_name("run", "services")}
    if base_image:
        annotations["run.googleapis.com/base-images"] = (
            f'{{"{name}":"{REGION}-docker.pkg.dev/serverless-runtimes/google-24'
            '/runtimes/nodejs22"}')
    image = f"{REGION}-docker.pkg.dev/acme-health-shared/apps/{name}@sha256:{digest(name, 64)}"
    node.asset(
        "run.googleapis.com/Service", name,
        f"projects/{node.project}/locations/{REGION}/services/{name}",
        {"apiVersion": "serving.knative.dev/v1", "kind": "Service",
         "metadata": {"name": name, "namespace": node.number, "uid": digest(name, 32),
                      "creationTimestamp": birthday(name), "labels": {
                          "cloud.googleapis.com/location": REGION},
                      "annotations": {"run.googleapis.com/ingress":
                                      "internal-and-cloud-load-balancing",
                                      "run.googleapis.com/client-name": "gcloud"}},
         "spec": {"template": {"metadata": {"name": f"{name}-00012-abc",
                                            "annotations": annotations},
                               "spec": {"serviceAccountName": node.email(name),
                                        "containerConcurrency": 80, "timeoutSeconds": 60,
                                        "containers": [{"name": name, "image": image}]}},
                  "traffic": [{"percent": 100, "latestRevision": True}]}},
        location=REGION)


def function(node: Node, name: str, *, on_deploy: bool = False) -> None:
    path = f"projects/{node.project}/locations/{REGION}/functions/{name}"
    policy = "onDeployUpdatePolicy" if on_deploy else "automaticUpdatePolicy"
    node.asset(
        "cloudfunctions.googleapis.com/Function", name, path,
        {"name": path, "environment": "GEN_2", "state": "ACTIVE", "updateTime": birthday(path),
         "buildConfig": {"runtime": "nodejs22", "entryPoint": "handle", policy: {},
                         "dockerRepository": "projects/acme-health-shared/locations/"
                                             f"{REGION}/repositories/functions"},
         "serviceConfig": {"service": path.replace("/functions/", "/services/"),
                           "ingressSettings": "ALLOW_INTERNAL_AND_GCLB",
                           "serviceAccountEmail": node.email(name), "timeoutSeconds": 60,
                           "availableMemory": "512Mi", "maxInstanceCount": 20},
         "kmsKeyName": key_name("run", "services")}, location=REGION)


def front(node: Node) -> None:
    """The load balancer of the portal, behind a policy and modern TLS."""
    node.compute("SecurityPolicy", "edge", "global/securityPolicies", {
        "type": "CLOUD_ARMOR", "fingerprint": digest("edge", 11) + "=", "rules": [
            {"kind": "compute#securityPolicyRule", "priority": 1000, "action": "deny(403)",
             "match": {"expr": {"expression": "evaluatePreconfiguredWaf('sqli-v33-stable')"}}},
            {"kind": "compute#securityPolicyRule", "priority": 2147483647, "action": "allow",
             "match": {"versionedExpr": "SRC_IPS_V1", "config": {"srcIpRanges": ["*"]}}}]})
    for name in ("portal", "intake"):
        node.compute("BackendService", name, "global/backendServices", {
            "protocol": "HTTPS", "loadBalancingScheme": "EXTERNAL_MANAGED", "timeoutSec": 30,
            "securityPolicy": node.link("global/securityPolicies/edge"),
            "logConfig": {"enable": True, "sampleRate": 1.0}, "port": 443, "portName": "https",
            "fingerprint": digest(name, 11) + "=", "sessionAffinity": "NONE"})
    node.compute("SslPolicy", "modern", "global/sslPolicies", {
        "profile": "MODERN", "minTlsVersion": "TLS_1_2", "fingerprint": digest("ssl", 11) + "="})
    node.compute("UrlMap", "portal", "global/urlMaps", {
        "defaultService": node.link("global/backendServices/portal"),
        "hostRules": [{"hosts": ["intake.acme-health.example.com"], "pathMatcher": "intake"}],
        "pathMatchers": [{"name": "intake", "defaultService":
                          node.link("global/backendServices/intake")}]})
    node.compute("TargetHttpsProxy", "portal", "global/targetHttpsProxies", {
        "urlMap": node.link("global/urlMaps/portal"), "quicOverride": "NONE",
        "sslPolicy": node.link("global/sslPolicies/modern"),
        "sslCertificates": [node.link("global/sslCertificates/portal")]})
    node.compute("SslCertificate", "portal", "global/sslCertificates", {
        "type": "MANAGED", "expireTime": "2026-09-11T00:00:00.000-07:00",
        "managed": {"status": "ACTIVE", "domains": ["portal.acme-health.example.com"]}})
    node.compute("GlobalForwardingRule", "portal", "global/forwardingRules", {
        "IPAddress": f"198.51.100.{pick('portal', 20, 200)}", "IPProtocol": "TCP",
        "portRange": "443-443", "loadBalancingScheme": "EXTERNAL_MANAGED",
        "target": node.link("global/targetHttpsProxies/portal"), "networkTier": "PREMIUM"})
    node.compute("GlobalAddress", "portal", "global/addresses", {
        "address": f"198.51.100.{pick('portal', 20, 200)}", "addressType": "EXTERNAL",
        "status": "IN_USE", "networkTier": "PREMIUM", "labels": {"id": number("portal", 6)}})
