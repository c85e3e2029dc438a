"""Acme's two Azure subscriptions, every resource healthy."""

from __future__ import annotations

from . import azure_data as data, azure_network as net, azure_platform as platform
from .azure import Group, identity
from .core import Estate, birthday, uuid


def build(estate: Estate) -> None:
    _clinical(estate)
    _operations(estate)
    _research(estate)


def _clinical(estate: Estate) -> None:
    group = Group(estate, "prod", "rg-clinical", "westeurope")
    net.network(group, "vnet-clinical", "10.60", ("gateway", "apps", "data", "cluster"))
    net.network(group, "vnet-hub", "10.61", ("shared", "inspection"))
    for index, name in enumerate(("vm-pacs-01", "vm-pacs-02", "vm-hl7-01", "vm-dicom-01")):
        net.machine(group, name, "vnet-clinical", "apps", index)
    for index, name in enumerate(("vm-ris-01", "vm-lab-01")):
        net.machine(group, name, "vnet-clinical", "apps", index + 4, windows=True)
    net.edge(group)
    data.vault(group, "kv-acme-clinical", ("storage", "disks", "postgres", "cosmos"),
               ("payer-api-token", "lab-sftp-password", "sms-gateway-key"))
    for name in ("stacmeimaging01", "stacmeclaims01", "stacmeportal01", "stacmeflow01"):
        data.storage(group, name, "kv-acme-clinical")
    data.sql(group, "sql-acme-clinical", ("appointments", "billing"))
    data.postgres(group, "psql-acme-portal", settings=False)
    data.cosmos(group, "cosmos-acme-consent")
    data.redis(group, "redis-acme-portal")
    data.messaging(group)
    platform.kubernetes(group, "aks-acme-clinical")
    platform.kubernetes(group, "aks-acme-imaging", channel=None, node_channel="NodeImage")
    platform.site(group, "app-acme-portal")
    platform.site(group, "app-acme-admin", "app,linux,container")
    platform.site(group, "func-acme-reminders", "functionapp,linux")
    platform.containers(group)
    platform.intelligence(group)
    group.row("Microsoft.Compute/diskEncryptionSets", "des-acme", {
        "encryptionType": "EncryptionAtRestWithCustomerKey", "rotationToLatestKeyVersionEnabled":
        True, "activeKey": {"keyUrl": "https://kv-acme-clinical.vault.azure.net/keys/disks/1"},
        "provisioningState": "Succeeded"}, who=identity("des-acme"))
    group.row("Microsoft.Web/serverfarms", "plan-acme", {
        "status": "Ready", "numberOfWorkers": 3, "zoneRedundant": True, "reserved": True},
        sku={"name": "P1v3", "tier": "PremiumV3"}, flavour="linux")
    workspace = group.row("Microsoft.HealthcareApis/workspaces", "hwacme", {
        "publicNetworkAccess": "Disabled", "provisioningState": "Succeeded"})
    fhir = "Microsoft.HealthcareApis/workspaces/fhirservices"
    group.child(fhir, ("hwacme", "records"), {
        "authenticationConfiguration": {"authority": "https://login.microsoftonline.com/example",
                                        "smartProxyEnabled": False},
        "publicNetworkAccess": "Disabled", "provisioningState": "Succeeded"}, form="graph",
        flavour="fhir-R4")
    assert estate.resources["azure/prod/workspaces/fhirservices/hwacme/records"].id.startswith(
        workspace)
    # One account was looked at by itself: `az resource show`.
    data.storage(group, "stacmelegalhold", "kv-acme-clinical", form="show")


def _operations(estate: Estate) -> None:
    group = Group(estate, "prod", "rg-operations", "westeurope")
    platform.operations(group, "central")
    platform.subscription(group)
    # The list of resources that `az resource list` prints has no properties.
    listed = Group(estate, "prod", "rg-operations", "westeurope", form="list")
    for kind, name in (
        ("Microsoft.Network/networkWatchers", "NetworkWatcher_westeurope"),
        ("Microsoft.Network/privateDnsZones", "privatelink.blob.core.windows.net"),
        ("Microsoft.Network/privateDnsZones", "privatelink.vaultcore.azure.net"),
        ("Microsoft.Network/privateDnsZones", "privatelink.database.windows.net"),
        ("Microsoft.Network/publicIPAddresses", "pip-agw-portal"),
        ("Microsoft.Network/publicIPAddresses", "pip-afw-hub"),
        ("Microsoft.Network/publicIPAddresses", "pip-bas-hub"),
        ("Microsoft.Network/privateEndpoints", "pe-stacmeimaging01"),
        ("Microsoft.Network/privateEndpoints", "pe-kv-acme-clinical"),
        ("Microsoft.Network/privateEndpoints", "pe-sql-acme-clinical"),
        ("Microsoft.Insights/actionGroups", "ag-oncall"),
        ("Microsoft.Insights/components", "appi-acme-portal"),
        ("Microsoft.Insights/metricAlerts", "alert-portal-errors"),
        ("Microsoft.ManagedIdentity/userAssignedIdentities", "id-release"),
        ("Microsoft.ManagedIdentity/userAssignedIdentities", "id-backup"),
        ("Microsoft.Logic/workflows", "logic-breach-notice"),
    ):
        listed.row(kind, name, {}, location="global" if "Dns" in kind else None)


def _research(estate: Estate) -> None:
    """The research subscription, exported in the table form."""
    group = Group(estate, "research", "rg-research", "northeurope", form="table")
    net.network(group, "vnet-research", "10.70", ("compute", "data"))
    for index, name in enumerate(("vm-cohort-01", "vm-cohort-02")):
        net.machine(group, name, "vnet-research", "compute", index, size="Standard_E8s_v5")
    data.vault(group, "kv-acme-research", ("storage", "ml"), ("registry-token",))
    for name in ("stacmecohorts01", "stacmemodels01", "stacmeraw01"):
        data.storage(group, name, "kv-acme-research")
    data.sql(group, "sql-acme-research", ("cohorts",))
    data.postgres(group, "psql-acme-registry")
    data.cosmos(group, "cosmos-acme-trials")
    data.analytics(group, "research")
    platform.kubernetes(group, "aks-acme-research", automatic=True)
    platform.kubernetes(group, "aks-acme-batch")
    platform.site(group, "app-acme-study", "app,linux")
    platform.operations(group, "research")
    platform.subscription(Group(estate, "research", "rg-operations", "northeurope"))
    group.row("Microsoft.Compute/diskEncryptionSets", "des-acme", {
        "encryptionType": "EncryptionAtRestWithCustomerKey",
        "rotationToLatestKeyVersionEnabled": True, "provisioningState": "Succeeded"},
        who=identity("des-acme-research"))
    group.row("Microsoft.Compute/virtualMachineScaleSets", "vmss-render", {
        "uniqueId": uuid("vmss-render"), "timeCreated": birthday("vmss-render"),
        "orchestrationMode": "Uniform", "provisioningState": "Succeeded", "upgradePolicy": {
            "mode": "Automatic",
            "automaticOSUpgradePolicy": {"enableAutomaticOSUpgrade": True,
                                         "disableAutomaticRollback": False}}},
        sku={"name": "Standard_D8s_v5", "tier": "Standard", "capacity": 4})
