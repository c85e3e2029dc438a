"""Azure data services and keys."""

from __future__ import annotations

from .azure import ADMINISTRATORS, TENANT, Group, identity
from .core import birthday, pick, uuid

STORAGE = "Microsoft.Storage/storageAccounts"
VAULT = "Microsoft.KeyVault/vaults"
SQL = "Microsoft.Sql/servers"
POSTGRES = "Microsoft.DBforPostgreSQL/flexibleServers"


def storage(group: Group, name: str, vault: str, form: str | None = None) -> None:
    """An account without keys or public access, and its blob service with logs."""
    id_ = group.row(
        STORAGE, name,
        {
            "accessTier": "Hot", "allowBlobPublicAccess": False, "allowSharedKeyAccess": False,
            "allowCrossTenantReplication": False, "defaultToOAuthAuthentication": True,
            "creationTime": birthday(name), "dnsEndpointType": "Standard",
            "keyCreationTime": {"key1": "2026-05-20T07:30:11.4410000Z",
                                "key2": "2026-05-20T07:30:11.4410000Z"},
            "minimumTlsVersion": "TLS1_2", "supportsHttpsTrafficOnly": True,
            "publicNetworkAccess": "Enabled", "isHnsEnabled": False,
            "networkAcls": {"bypass": "AzureServices", "defaultAction": "Deny",
                            "ipRules": [{"action": "Allow", "value": "203.0.113.24"}],
                            "virtualNetworkRules": [], "resourceAccessRules": []},
            "encryption": {
                "keySource": "Microsoft.Keyvault", "requireInfrastructureEncryption": True,
                "keyvaultproperties": {"keyname": "storage", "keyversion": "",
                                       "keyvaulturi": f"https://{vault}.vault.azure.net/"},
                "services": {service: {"enabled": True, "keyType": "Account",
                                       "lastEnabledTime": birthday(name)}
                             for service in ("blob", "file")}},
            "primaryEndpoints": {"blob": f"https://{name}.blob.core.windows.net/"},
            "primaryLocation": group.location, "provisioningState": "Succeeded",
            "statusOfPrimary": "available", "privateEndpointConnections": []},
        sku={"name": "Standard_ZRS", "tier": "Standard"}, flavour="StorageV2", who=identity(name),
        form=form)
    service = group.child(f"{STORAGE}/blobServices", (name, "default"), {
        "deleteRetentionPolicy": {"enabled": True, "days": 30, "allowPermanentDelete": False},
        "containerDeleteRetentionPolicy": {"enabled": True, "days": 30},
        "isVersioningEnabled": True, "changeFeed": {"enabled": True}, "cors": {"corsRules": []}})
    assert service == f"{id_}/blobServices/default"
    group.logged(service, "StorageRead", "StorageWrite", "StorageDelete")


def vault(group: Group, name: str, keys: tuple[str, ...], secrets: tuple[str, ...]) -> None:
    """A vault with role-based access; keys rotate and secrets end."""
    id_ = group.row(VAULT, name, {
        "sku": {"family": "A", "name": "premium"}, "tenantId": TENANT, "accessPolicies": [],
        "enabledForDeployment": False, "enabledForDiskEncryption": False,
        "enabledForTemplateDeployment": False, "enableSoftDelete": True,
        "softDeleteRetentionInDays": 90, "enablePurgeProtection": True,
        "enableRbacAuthorization": True, "publicNetworkAccess": "Disabled",
        "networkAcls": {"bypass": "AzureServices", "defaultAction": "Deny", "ipRules": [],
                        "virtualNetworkRules": []},
        "vaultUri": f"https://{name}.vault.azure.net/", "provisioningState": "Succeeded"})
    group.logged(id_, "AuditEvent", "AzurePolicyEvaluationDetails")
    for key in keys:
        group.child(f"{VAULT}/keys", (name, key), {
            "attributes": {"enabled": True, "created": 1772524800, "updated": 1772524800,
                           "exp": 1804060800, "exportable": False,
                           "recoveryLevel": "Recoverable"},
            "keyOps": ["wrapKey", "unwrapKey"], "keySize": 3072, "kty": "RSA-HSM",
            "keyUri": f"https://{name}.vault.azure.net/keys/{key}",
            "keyUriWithVersion": f"https://{name}.vault.azure.net/keys/{key}/{uuid(key)[:8]}",
            "rotationPolicy": {
                "attributes": {"expiryTime": "P1Y", "created": 1772524800, "updated": 1772524800},
                "lifetimeActions": [
                    {"trigger": {"timeBeforeExpiry": "P30D"}, "action": {"type": "Rotate"}},
                    {"trigger": {"timeBeforeExpiry": "P40D"}, "action": {"type": "Notify"}}]}})
    for secret in secrets:
        group.child(f"{VAULT}/secrets", (name, secret), {
            "attributes": {"enabled": True, "created": 1772524800, "updated": 1772524800,
                           "exp": 1788163200},
            "contentType": "text/plain",
            "secretUri": f"https://{name}.vault.azure.net/secrets/{secret}"})


def sql(group: Group, name: str, databases: tuple[str, ...]) -> None:
    """A SQL server for directory identities only, audited, with encrypted databases."""
    group.row(
        SQL, name,
        {"administratorLogin": "sqlbreakglass",
         "administrators": {"administratorType": "ActiveDirectory", "login": "grp-sql-admins",
                            "azureADOnlyAuthentication": True, "principalType": "Group",
                            "sid": ADMINISTRATORS, "tenantId": TENANT},
         "fullyQualifiedDomainName": f"{name}.database.windows.net", "minimalTlsVersion": "1.2",
         "publicNetworkAccess": "Disabled", "restrictOutboundNetworkAccess": "Enabled",
         "privateEndpointConnections": [], "state": "Ready", "version": "12.0"},
        flavour="v12.0", who=identity(name))
    group.child(f"{SQL}/auditingSettings", (name, "default"), {
        "state": "Enabled", "isAzureMonitorTargetEnabled": True, "retentionDays": 0,
        "auditActionsAndGroups": ["SUCCESSFUL_DATABASE_AUTHENTICATION_GROUP",
                                  "FAILED_DATABASE_AUTHENTICATION_GROUP", "BATCH_COMPLETED_GROUP"],
        "storageEndpoint": "", "storageAccountSubscriptionId":
        "00000000-0000-0000-0000-000000000000"})
    group.child(f"{SQL}/firewallRules", (name, "office-egress"), {
        "startIpAddress": "203.0.113.16", "endIpAddress": "203.0.113.23"})
    for database in databases:
        body = {"collation": "SQL_Latin1_General_CP1_CI_AS", "maxSizeBytes": 268435456000,
                "status": "Online", "databaseId": uuid(name + database),
                "creationDate": birthday(database), "readScale": "Disabled",
                "requestedBackupStorageRedundancy": "Geo",
                "currentBackupStorageRedundancy": "Geo", "zoneRedundant": True}
        _database(group, name, database, body)
        group.child(f"{SQL}/databases/transparentDataEncryption", (name, database, "current"),
                    {"state": "Enabled"})
    _database(group, name, "master", {
        "status": "Online", "collation": "SQL_Latin1_General_CP1_CI_AS", "readScale": "Disabled",
        "currentBackupStorageRedundancy": "Local"})


def _database(group: Group, server: str, name: str, body: dict) -> None:
    id_ = group.child(f"{SQL}/databases", (server, name), body, form="graph",
                      flavour="v12.0,system" if name == "master" else "v12.0,user,vcore")
    row = group.estate.resources[f"azure/{group.alias}/servers/databases/{server}/{name}"].body
    row |= {"type": f"{SQL}/databases".lower(), "location": group.location, "id": id_,
            "resourceGroup": group.name.lower(), "subscriptionId": group.subscription,
            "sku": {"name": "GP_Gen5", "tier": "GeneralPurpose", "capacity": 4}}


def postgres(group: Group, name: str, *, settings: bool = True) -> None:
    """A server for directory identities; without `settings` its parameters are not exported."""
    group.row(
        POSTGRES, name,
        {"authConfig": {"activeDirectoryAuth": "Enabled", "passwordAuth": "Disabled",
                        "tenantId": TENANT},
         "version": "16", "minorVersion": "9", "state": "Ready", "availabilityZone": "1",
         "backup": {"backupRetentionDays": 14, "geoRedundantBackup": "Enabled",
                    "earliestRestoreDate": "2026-06-15T02:00:00+00:00"},
         "highAvailability": {"mode": "ZoneRedundant", "state": "Healthy"},
         "network": {"publicNetworkAccess": "Disabled"}, "storage": {"storageSizeGB": 256},
         "dataEncryption": {"type": "AzureKeyVault", "primaryKeyURI":
                            "https://kv-acme-clinical.vault.azure.net/keys/postgres/1"},
         "fullyQualifiedDomainName": f"{name}.postgres.database.azure.com"},
        sku={"name": "Standard_D4ds_v5", "tier": "GeneralPurpose"})
    if not settings:
        return
    group.child(f"{POSTGRES}/configurations", (name, "require_secure_transport"), {
        "value": "on", "defaultValue": "on", "dataType": "Boolean", "allowedValues": "on,off",
        "source": "system-default", "isReadOnly": False})


def cosmos(group: Group, name: str) -> None:
    group.row(
        "Microsoft.DocumentDB/databaseAccounts", name,
        {"databaseAccountOfferType": "Standard", "disableLocalAuth": True,
         "documentEndpoint": f"https://{name}.documents.azure.com:443/",
         "publicNetworkAccess": "Disabled", "isVirtualNetworkFilterEnabled": True, "ipRules": [],
         "virtualNetworkRules": [], "minimalTlsVersion": "Tls12",
         "keyVaultKeyUri": "https://kv-acme-clinical.vault.azure.net/keys/cosmos",
         "backupPolicy": {"type": "Continuous",
                          "continuousModeProperties": {"tier": "Continuous30Days"}},
         "consistencyPolicy": {"defaultConsistencyLevel": "Session"},
         "locations": [{"locationName": "West Europe", "failoverPriority": 0}],
         "enableAutomaticFailover": True, "provisioningState": "Succeeded"},
        flavour="GlobalDocumentDB")


def redis(group: Group, name: str) -> None:
    group.row("Microsoft.Cache/Redis", name, {
        "enableNonSslPort": False, "minimumTlsVersion": "1.2", "port": 6379, "sslPort": 6380,
        "hostName": f"{name}.redis.cache.windows.net", "publicNetworkAccess": "Disabled",
        "redisVersion": "6.0", "sku": {"name": "Premium", "family": "P", "capacity": 1},
        "disableAccessKeyAuthentication": True, "provisioningState": "Succeeded"},
        zones=["1", "2"])


def messaging(group: Group) -> None:
    """Event Hubs, Service Bus and Event Grid, directory identities only."""
    for kind, name in (("Microsoft.EventHub/namespaces", "evhns-acme-devices"),
                       ("Microsoft.ServiceBus/namespaces", "sbns-acme-claims")):
        group.row(kind, name, {
            "disableLocalAuth": True, "minimumTlsVersion": "1.2", "publicNetworkAccess": "Disabled",
            "zoneRedundant": True, "status": "Active", "provisioningState": "Succeeded",
            "createdAt": birthday(name), "metricId": f"{group.subscription}:{name}",
            "serviceBusEndpoint": f"https://{name}.servicebus.windows.net:443/"},
            sku={"name": "Premium", "tier": "Premium", "capacity": 1})
    group.row("Microsoft.EventGrid/topics", "evgt-acme-referrals", {
        "disableLocalAuth": True, "publicNetworkAccess": "Disabled",
        "inputSchema": "CloudEventSchemaV1_0", "provisioningState": "Succeeded",
        "endpoint": f"https://evgt-acme-referrals.{group.location}-1.eventgrid.azure.net"
                    "/api/events"},
        sku={"name": "Basic"})


def analytics(group: Group, suffix: str) -> None:
    """Workspaces for research: all private."""
    group.row("Microsoft.DataFactory/factories", f"adf-acme-{suffix}", {
        "publicNetworkAccess": "Disabled", "version": "2018-06-01",
        "createTime": birthday("adf" + suffix), "provisioningState": "Succeeded"},
        who=identity("adf" + suffix))
    group.row("Microsoft.Databricks/workspaces", f"dbw-acme-{suffix}", {
        "managedResourceGroupId":
            f"/subscriptions/{group.subscription}/resourceGroups/databricks-rg-{suffix}",
        "parameters": {"enableNoPublicIp": {"type": "Bool", "value": True},
                       "requireInfrastructureEncryption": {"type": "Bool", "value": True}},
        "publicNetworkAccess": "Disabled", "provisioningState": "Succeeded",
        "workspaceUrl": f"adb-{pick(suffix, 10**14, 10**15)}.4.azuredatabricks.net"},
        sku={"name": "premium"})
    group.row("Microsoft.Synapse/workspaces", f"syn-acme-{suffix}", {
        "azureADOnlyAuthentication": True, "publicNetworkAccess": "Disabled",
        "managedVirtualNetwork": "default", "trustedServiceBypassEnabled": False,
        "workspaceUID": uuid(suffix), "provisioningState": "Succeeded"},
        who=identity("syn" + suffix))
    group.row("Microsoft.MachineLearningServices/workspaces", f"mlw-acme-{suffix}", {
        "publicNetworkAccess": "Disabled", "hbiWorkspace": True,
        "workspaceId": uuid("mlw" + suffix),
        "encryption": {"status": "Enabled", "keyVaultProperties": {
            "keyIdentifier": "https://kv-acme-research.vault.azure.net/keys/ml/1"}},
        "provisioningState": "Succeeded"}, sku={"name": "Basic", "tier": "Basic"},
        flavour="Default", who=identity("mlw" + suffix))
