"""Azure networks, machines, disks and their backups."""

from __future__ import annotations

from .azure import Group, identity
from .core import Document, birthday, digest, pick, uuid

NSG = "Microsoft.Network/networkSecurityGroups"
VNET = "Microsoft.Network/virtualNetworks"


def rule(group: Group, owner: str, name: str, priority: int, port: str, source: str) -> Document:
    """An inbound allow rule."""
    return {
        "id": f"{group.id(NSG, owner)}/securityRules/{name}", "name": name,
        "type": f"{NSG}/securityRules", "etag": f'W/"{uuid(owner + name)}"',
        "properties": {
            "provisioningState": "Succeeded", "access": "Allow", "direction": "Inbound",
            "priority": priority, "protocol": "Tcp", "sourcePortRange": "*",
            "sourcePortRanges": [], "destinationPortRange": port, "destinationPortRanges": [],
            "sourceAddressPrefix": source, "sourceAddressPrefixes": [],
            "destinationAddressPrefix": "*", "destinationAddressPrefixes": []}}


def network(group: Group, name: str, base: str, subnets: tuple[str, ...]) -> None:
    """A virtual network, a security group for each subnet, and its flow log."""
    parts = []
    for index, subnet in enumerate(subnets):
        guard = f"nsg-{name.removeprefix('vnet-')}-{subnet}"
        group.row(NSG, guard, {
            "provisioningState": "Succeeded", "resourceGuid": uuid(guard),
            "securityRules": [
                rule(group, guard, "allow-admin-from-bastion", 200, "22", f"{base}.250.0/26"),
                rule(group, guard, "allow-https", 300, "443",
                     "Internet" if subnet == "gateway" else "VirtualNetwork")],
            "defaultSecurityRules": [{
                "name": "DenyAllInBound", "type": f"{NSG}/defaultSecurityRules",
                "properties": {"access": "Deny", "direction": "Inbound", "priority": 65500,
                               "protocol": "*", "sourcePortRange": "*",
                               "destinationPortRange": "*", "sourceAddressPrefix": "*",
                               "destinationAddressPrefix": "*"}}],
            "subnets": [{"id": f"{group.id(VNET, name)}/subnets/snet-{subnet}"}]})
        parts.append({
            "id": f"{group.id(VNET, name)}/subnets/snet-{subnet}", "name": f"snet-{subnet}",
            "type": f"{VNET}/subnets", "properties": {
                "addressPrefix": f"{base}.{index}.0/24", "provisioningState": "Succeeded",
                "privateEndpointNetworkPolicies": "Disabled", "defaultOutboundAccess": False,
                "networkSecurityGroup": {"id": group.id(NSG, guard)}}})
    parts.append({
        "id": f"{group.id(VNET, name)}/subnets/GatewaySubnet", "name": "GatewaySubnet",
        "type": f"{VNET}/subnets",
        "properties": {"addressPrefix": f"{base}.249.0/26", "provisioningState": "Succeeded"}})
    id_ = group.row(VNET, name, {
        "addressSpace": {"addressPrefixes": [f"{base}.0.0/16"]}, "enableDdosProtection": True,
        "provisioningState": "Succeeded", "resourceGuid": uuid(name), "subnets": parts,
        "virtualNetworkPeerings": []})
    watcher = f"NetworkWatcher_{group.location}"
    group.child("Microsoft.Network/networkWatchers/flowLogs", (watcher, f"{name}-flow"), {
        "enabled": True, "targetResourceId": id_, "targetResourceGuid": uuid(name),
        "storageId": group.id("Microsoft.Storage/storageAccounts", f"stflow{digest(name, 8)}"),
        "format": {"type": "JSON", "version": 2}, "provisioningState": "Succeeded",
        "retentionPolicy": {"days": 90, "enabled": True},
        "flowAnalyticsConfiguration": {"networkWatcherFlowAnalyticsConfiguration": {
            "enabled": True, "trafficAnalyticsInterval": 10}}})


def machine(group: Group, name: str, network_name: str, subnet: str, index: int, *,
            windows: bool = False, size: str = "Standard_D4s_v5",
            vault: str = "rsv-acme") -> None:
    """A machine that Azure patches and backs up, with its disks and its interface."""
    nic, os_disk, data_disk = f"nic-{name[3:]}", f"{name}-os", f"{name}-data"
    patch = {"patchMode": "AutomaticByPlatform", "assessmentMode": "AutomaticByPlatform",
             "automaticByPlatformSettings": {"rebootSetting": "IfRequired"}}
    profile: Document = {"computerName": name, "adminUsername": "acmeops",
                         "allowExtensionOperations": True, "secrets": []}
    if windows:
        profile["windowsConfiguration"] = {
            "provisionVMAgent": True, "enableAutomaticUpdates": True,
            "patchSettings": patch | {"enableHotpatching": False}}
    else:
        profile["linuxConfiguration"] = {
            "disablePasswordAuthentication": True, "provisionVMAgent": True,
            "patchSettings": patch,
            "ssh": {"publicKeys": [{"path": "/home/acmeops/.ssh/authorized_keys",
                                    "keyData": "ssh-ed25519 AAAAC3EXAMPLE acme-ops"}]}}
    image = {"publisher": "MicrosoftWindowsServer", "offer": "WindowsServer",
             "sku": "2022-datacenter-azure-edition", "version": "latest"} if windows else {
                 "publisher": "Canonical", "offer": "ubuntu-24_04-lts", "sku": "server",
                 "version": "latest"}
    disk = "Microsoft.Compute/disks"
    id_ = group.row(
        "Microsoft.Compute/virtualMachines", name,
        {
            "vmId": uuid(name), "hardwareProfile": {"vmSize": size}, "osProfile": profile,
            "securityProfile": {"encryptionAtHost": True, "securityType": "TrustedLaunch",
                                "uefiSettings": {"secureBootEnabled": True, "vTpmEnabled": True}},
            "storageProfile": {
                "imageReference": image,
                "osDisk": {"name": os_disk, "osType": "Windows" if windows else "Linux",
                           "createOption": "FromImage", "caching": "ReadWrite",
                           "deleteOption": "Detach", "managedDisk": {
                               "id": group.id(disk, os_disk), "storageAccountType": "Premium_ZRS"}},
                "dataDisks": [{"lun": 0, "name": data_disk, "createOption": "Attach",
                               "managedDisk": {"id": group.id(disk, data_disk)}}]},
            "networkProfile": {"networkInterfaces": [
                {"id": group.id("Microsoft.Network/networkInterfaces", nic)}]},
            "diagnosticsProfile": {"bootDiagnostics": {"enabled": True}},
            "provisioningState": "Succeeded", "timeCreated": birthday(name)},
        who=identity(name), zones=[str(index % 3 + 1)])
    for disk_name, gigabytes in ((os_disk, 64), (data_disk, 256)):
        group.row(
            disk, disk_name,
            {"creationData": {"createOption": "Empty" if gigabytes > 64 else "FromImage"},
             "diskSizeGB": gigabytes, "diskState": "Attached", "uniqueId": uuid(disk_name),
             "encryption": {"type": "EncryptionAtRestWithCustomerKey", "diskEncryptionSetId":
                            group.id("Microsoft.Compute/diskEncryptionSets", "des-acme")},
             "networkAccessPolicy": "DenyAll", "publicNetworkAccess": "Disabled",
             "provisioningState": "Succeeded", "timeCreated": birthday(disk_name)},
            sku={"name": "Premium_ZRS", "tier": "Premium"}, managed_by=id_)
    group.row(
        "Microsoft.Network/networkInterfaces", nic,
        {"enableIPForwarding": False, "enableAcceleratedNetworking": True,
         "macAddress": "00-22-48-" + "-".join(digest(nic, 6)[n:n + 2].upper() for n in (0, 2, 4)),
         "ipConfigurations": [{
             "id": group.id("Microsoft.Network/networkInterfaces", nic)
                   + "/ipConfigurations/ipconfig1",
             "name": "ipconfig1", "type": "Microsoft.Network/networkInterfaces/ipConfigurations",
             "properties": {"primary": True,
                            "privateIPAddress": f"10.60.{index}.{pick(nic, 4, 200)}",
                            "privateIPAddressVersion": "IPv4",
                            "privateIPAllocationMethod": "Dynamic", "subnet": {
                                "id": f"{group.id(VNET, network_name)}/subnets/snet-{subnet}"}}}],
         "nicType": "Standard", "provisioningState": "Succeeded", "resourceGuid": uuid(nic),
         "virtualMachine": {"id": id_}})
    _protected(group, name, id_, vault)


def _protected(group: Group, name: str, machine_id: str, vault: str) -> None:
    item = f"iaasvmcontainerv2;{group.name.lower()};{name}"
    kind = "Microsoft.RecoveryServices/vaults/backupFabrics/protectionContainers/protectedItems"
    group.child(kind, (vault, "Azure", f"IaasVMContainer;{item}", f"VM;{item}"), {
        "protectedItemType": "Microsoft.Compute/virtualMachines", "friendlyName": name,
        "backupManagementType": "AzureIaasVM", "workloadType": "VM",
        "sourceResourceId": machine_id, "virtualMachineId": machine_id,
        "protectionState": "Protected", "protectionStatus": "Healthy", "healthStatus": "Passed",
        "lastBackupStatus": "Completed", "lastBackupTime": "2026-06-29T01:12:44.1Z",
        "policyId": group.id("Microsoft.RecoveryServices/vaults/backupPolicies", vault,
                             "daily-35")},
        form="graph")


def edge(group: Group) -> None:
    """Gateway, firewall and the policies in front of the portal."""
    waf = "Microsoft.Network/applicationGatewayWebApplicationFirewallPolicies"
    group.row(waf, "waf-portal", {
        "policySettings": {"state": "Enabled", "mode": "Prevention", "requestBodyCheck": True,
                           "maxRequestBodySizeInKb": 128, "fileUploadLimitInMb": 100},
        "managedRules": {"managedRuleSets": [
            {"ruleSetType": "Microsoft_DefaultRuleSet", "ruleSetVersion": "2.1"},
            {"ruleSetType": "Microsoft_BotManagerRuleSet", "ruleSetVersion": "1.1"}]},
        "customRules": [], "provisioningState": "Succeeded"})
    group.row("Microsoft.Network/applicationGateways", "agw-portal", {
        "sku": {"name": "WAF_v2", "tier": "WAF_v2"}, "operationalState": "Running",
        "firewallPolicy": {"id": group.id(waf, "waf-portal")}, "enableHttp2": True,
        "sslPolicy": {"policyType": "Predefined", "policyName": "AppGwSslPolicy20220101"},
        "provisioningState": "Succeeded"}, zones=["1", "2", "3"])
    group.row("Microsoft.Network/firewallPolicies", "afwp-hub", {
        "threatIntelMode": "Deny", "sku": {"tier": "Premium"},
        "dnsSettings": {"enableProxy": True}, "intrusionDetection": {"mode": "Deny"},
        "provisioningState": "Succeeded"})
    group.row("Microsoft.Network/azureFirewalls", "afw-hub", {
        "sku": {"name": "AZFW_VNet", "tier": "Premium"}, "threatIntelMode": "Deny",
        "firewallPolicy": {"id": group.id("Microsoft.Network/firewallPolicies", "afwp-hub")},
        "provisioningState": "Succeeded"})
    group.row("Microsoft.Network/frontdoorWebApplicationFirewallPolicies", "wafacmeedge", {
        "policySettings": {"enabledState": "Enabled", "mode": "Prevention",
                           "requestBodyCheck": "Enabled"},
        "managedRules": {"managedRuleSets": [{
            "ruleSetType": "Microsoft_DefaultRuleSet", "ruleSetVersion": "2.1",
            "ruleSetAction": "Block"}]},
        "customRules": {"rules": []}, "provisioningState": "Succeeded",
        "resourceState": "Enabled"}, sku={"name": "Premium_AzureFrontDoor"}, location="Global")
    group.row("Microsoft.Network/bastionHosts", "bas-hub", {
        "scaleUnits": 2, "enableTunneling": True, "provisioningState": "Succeeded"},
        sku={"name": "Standard"})
