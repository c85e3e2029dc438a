"""Azure compute platforms, AI, monitoring and what a subscription keeps once."""

from __future__ import annotations

from .azure import ADMINISTRATORS, TENANT, Group, identity
from .core import Document, birthday, digest, uuid

PLANS = ("VirtualMachines", "SqlServers", "StorageAccounts", "KeyVaults", "Containers",
         "AppServices", "Arm", "Dns")


def kubernetes(group: Group, name: str, *, channel: str | None = "patch",
               node_channel: str | None = "NodeImage", automatic: bool = False) -> None:
    """A private cluster; its channels say who upgrades what."""
    upgrades: Document = {}
    if channel:
        upgrades["upgradeChannel"] = channel
    if node_channel:
        upgrades["nodeOSUpgradeChannel"] = node_channel
    id_ = group.row(
        "Microsoft.ContainerService/managedClusters", name,
        {
            "kubernetesVersion": "1.32", "currentKubernetesVersion": "1.32.6", "dnsPrefix": name,
            "fqdn": f"{name}-{digest(name, 8)}.hcp.{group.location}.azmk8s.io",
            "enableRBAC": True, "disableLocalAccounts": True,
            "nodeResourceGroup": f"MC_{group.name}_{name}_{group.location}",
            "aadProfile": {"managed": True, "enableAzureRBAC": True,
                           "adminGroupObjectIDs": [ADMINISTRATORS], "tenantID": TENANT},
            "apiServerAccessProfile": {"enablePrivateCluster": True, "privateDNSZone": "system",
                                       "disableRunCommand": True},
            "autoUpgradeProfile": upgrades or None,
            "agentPoolProfiles": [{
                "name": "system", "count": 3, "mode": "System", "osType": "Linux",
                "osSKU": "AzureLinux", "vmSize": "Standard_D4s_v5",
                "enableEncryptionAtHost": True, "enableNodePublicIP": False,
                "powerState": {"code": "Running"}, "provisioningState": "Succeeded"}],
            "networkProfile": {"networkPlugin": "azure", "networkPolicy": "cilium",
                               "outboundType": "userDefinedRouting"},
            "oidcIssuerProfile": {"enabled": True},
            "securityProfile": {"workloadIdentity": {"enabled": True}},
            "powerState": {"code": "Running"}, "provisioningState": "Succeeded"},
        sku={"name": "Automatic" if automatic else "Base", "tier": "Standard"}, who=identity(name))
    group.logged(id_, "kube-audit-admin", "guard", "cluster-autoscaler")


def site(group: Group, name: str, flavour: str = "app,linux") -> None:
    """A web or function app, and the configuration that a list leaves out."""
    kind = "Microsoft.Web/sites"
    group.row(
        kind, name,
        {"state": "Running", "enabled": True, "httpsOnly": True, "clientCertEnabled": False,
         "publicNetworkAccess": "Disabled", "defaultHostName": f"{name}.azurewebsites.net",
         "hostNames": [f"{name}.azurewebsites.net"], "keyVaultReferenceIdentity": "SystemAssigned",
         "serverFarmId": group.id("Microsoft.Web/serverfarms", "plan-acme"),
         "virtualNetworkSubnetId": group.id("Microsoft.Network/virtualNetworks", "vnet-clinical")
         + "/subnets/snet-apps",
         "siteConfig": {"numberOfWorkers": 2, "linuxFxVersion": "DOTNETCORE|8.0", "alwaysOn": True,
                        "http20Enabled": True, "minTlsVersion": None, "ftpsState": None}},
        flavour=flavour, who=identity(name))
    group.child(f"{kind}/config", (name, "web"), {
        "numberOfWorkers": 2, "linuxFxVersion": "DOTNETCORE|8.0", "httpLoggingEnabled": True,
        "detailedErrorLoggingEnabled": False, "remoteDebuggingEnabled": False,
        "remoteDebuggingVersion": "VS2022", "minTlsVersion": "1.2", "scmMinTlsVersion": "1.2",
        "ftpsState": "Disabled", "http20Enabled": True, "vnetRouteAllEnabled": True})


def containers(group: Group) -> None:
    group.row("Microsoft.ContainerRegistry/registries", "cracmehealth", {
        "adminUserEnabled": False, "anonymousPullEnabled": False,
        "loginServer": "cracmehealth.azurecr.io", "publicNetworkAccess": "Disabled",
        "networkRuleBypassOptions": "AzureServices", "zoneRedundancy": "Enabled",
        "policies": {"retentionPolicy": {"days": 30, "status": "enabled"}},
        "encryption": {"status": "enabled"}, "provisioningState": "Succeeded"},
        sku={"name": "Premium", "tier": "Premium"})
    environment = group.row("Microsoft.App/managedEnvironments", "cae-acme", {
        "zoneRedundant": True, "defaultDomain": f"calmsea-{digest('cae', 6)}.westeurope"
        ".azurecontainerapps.io", "vnetConfiguration": {"internal": True},
        "provisioningState": "Succeeded"})
    for name in ("ca-referrals", "ca-consent"):
        group.row("Microsoft.App/containerApps", name, {
            "configuration": {"activeRevisionsMode": "Single", "secrets": [], "ingress": {
                "external": False, "allowInsecure": False, "targetPort": 8080,
                "transport": "auto"}},
            "managedEnvironmentId": environment, "provisioningState": "Succeeded",
            "template": {"containers": [{
                "name": "api", "image": f"cracmehealth.azurecr.io/{name[3:]}:4.2.0"}]}},
            who=identity(name))
    group.row("Microsoft.ContainerInstance/containerGroups", "aci-hl7-import", {
        "osType": "Linux", "restartPolicy": "OnFailure", "sku": "Standard",
        "subnetIds": [{"id": group.id("Microsoft.Network/virtualNetworks", "vnet-clinical")
                       + "/subnets/snet-apps"}],
        "containers": [{"name": "import", "properties": {
            "image": "cracmehealth.azurecr.io/hl7-import:1.9.0"}}],
        "provisioningState": "Succeeded"})


def intelligence(group: Group) -> None:
    for name, flavour in (("oai-acme-summaries", "OpenAI"), ("di-acme-intake", "FormRecognizer")):
        group.row("Microsoft.CognitiveServices/accounts", name, {
            "disableLocalAuth": True, "publicNetworkAccess": "Disabled",
            "networkAcls": {"defaultAction": "Deny", "ipRules": [], "virtualNetworkRules": []},
            "customSubDomainName": name, "endpoint": f"https://{name}.cognitiveservices.azure.com/",
            "encryption": {"keySource": "Microsoft.KeyVault"}, "provisioningState": "Succeeded"},
            sku={"name": "S0"}, flavour=flavour, who=identity(name))
    group.row("Microsoft.Search/searchServices", "srch-acme-guidelines", {
        "disableLocalAuth": True, "publicNetworkAccess": "Disabled", "replicaCount": 2,
        "partitionCount": 1, "hostingMode": "default", "status": "running",
        "provisioningState": "Succeeded"}, sku={"name": "standard"})


def operations(group: Group, suffix: str) -> None:
    """Log workspace, backup vault, automation: what runs a subscription."""
    group.row("Microsoft.OperationalInsights/workspaces", f"log-acme-{suffix}", {
        "customerId": uuid("log" + suffix), "retentionInDays": 365,
        "publicNetworkAccessForIngestion": "Enabled", "publicNetworkAccessForQuery": "Disabled",
        "sku": {"name": "PerGB2018"}, "features": {"disableLocalAuth": True},
        "createdDate": birthday("log" + suffix), "provisioningState": "Succeeded"})
    group.row("Microsoft.RecoveryServices/vaults", "rsv-acme", {
        "provisioningState": "Succeeded", "publicNetworkAccess": "Disabled",
        "redundancySettings": {"standardTierStorageRedundancy": "GeoRedundant",
                               "crossRegionRestore": "Enabled"},
        "securitySettings": {"immutabilitySettings": {"state": "Locked"}, "softDeleteSettings": {
            "softDeleteState": "AlwaysON", "softDeleteRetentionPeriodInDays": 30,
            "enhancedSecurityState": "AlwaysON"}}}, sku={"name": "RS0", "tier": "Standard"})
    group.row("Microsoft.Automation/automationAccounts", f"aa-acme-{suffix}", {
        "state": "Ok", "publicNetworkAccess": False, "disableLocalAuth": True,
        "creationTime": birthday("aa" + suffix),
        "encryption": {"keySource": "Microsoft.Automation"}}, who=identity("aa" + suffix))
    group.child("Microsoft.Automation/automationAccounts/variables",
                (f"aa-acme-{suffix}", "pager-routing-key"),
                {"isEncrypted": True, "value": None, "description": "",
                 "creationTime": "2025-11-03T08:00:00+00:00"})


def subscription(group: Group) -> None:
    """Defender plans, the security contact, the activity log and the custom role."""
    scope = f"/subscriptions/{group.subscription}"
    for plan in PLANS:
        tier: Document = {"pricingTier": "Standard", "freeTrialRemainingTime": "PT0S",
                          "enablementTime": "2025-02-01T09:00:00Z", "resourcesCoverageStatus":
                          "FullyCovered"}
        if plan == "Dns":
            tier = {"pricingTier": "Free", "freeTrialRemainingTime": "PT0S", "deprecated": True}
        group.extension(scope, "Microsoft.Security/pricings", plan, tier)
    group.extension(scope, "Microsoft.Security/securityContacts", "default", {
        "emails": "security@example.com", "phone": "", "isEnabled": True,
        "notificationsByRole": {"roles": ["Owner"], "state": "On"},
        "notificationsSources": [{"sourceType": "Alert", "minimalSeverity": "Medium"}]},
        rest={"location": "West Europe"})
    group.extension(scope, "Microsoft.Insights/diagnosticSettings", "activity-to-central", {
        "storageAccountId": None, "serviceBusRuleId": None, "eventHubAuthorizationRuleId": None,
        "eventHubName": None, "metrics": [],
        "logs": [{"category": category, "categoryGroup": None, "enabled": True}
                 for category in ("Administrative", "Security", "Policy", "Alert",
                                  "Recommendation", "ServiceHealth")],
        "workspaceId": group.id("Microsoft.OperationalInsights/workspaces", "log-acme-central"),
        "logAnalyticsDestinationType": None})
    role = uuid(f"role/{group.alias}")
    group.extension(scope, "Microsoft.Authorization/roleDefinitions", role, {
        "roleName": f"Acme release operator ({group.alias})", "type": "CustomRole",
        "description": "Restarts and deploys, changes no access.", "assignableScopes": [scope],
        "permissions": [{
            "actions": ["Microsoft.Web/sites/*", "Microsoft.App/containerApps/*",
                        "Microsoft.Resources/deployments/*"],
            "notActions": ["Microsoft.Authorization/*/write"], "dataActions": [],
            "notDataActions": []}],
        "createdOn": "2025-03-14T09:00:00.000Z", "updatedOn": "2026-02-02T10:00:00.000Z"})
