/// What the made-up estates consist of: families of resources that stand together.
///
/// `<a|b>` is one of the two, `<#>` the family's number, `<g>` the id of its resource group. Values and
/// shapes follow the providers' documentation; every name is invented.
struct AzureShape {
  /// The type; parents and children share the names in `names`.
  var type: String
  /// Names from the outermost parent to the resource, as many as the type has segments.
  var names: [String]
  /// Members beside id, name and type.
  var members: String
  /// How many of a hundred families have it.
  var percent = 100
  /// What an extension stands on: the id behind the resource group's.
  var below: String?
  /// Whether it has a location and tags.
  var isPlaced = true

  /// A setting of which logs go where, on the resource `below`.
  static func diagnostics(on below: String, percent: Int) -> AzureShape {
    AzureShape(
      type: "Microsoft.Insights/diagnosticSettings", names: ["to-<workspace|storage>"],
      members: #"""
        "properties":{"workspaceId":"<g>/providers/Microsoft.OperationalInsights/workspaces/law",
        "storageAccountId":<null|"<g>/providers/Microsoft.Storage/storageAccounts/logs">,
        "logs":[{"category":"AuditEvent","enabled":<true|true|false>,
        "retentionPolicy":{"enabled":<true|false>,"days":<0|90|365>}},
        {"categoryGroup":"allLogs","category":null,"enabled":<true|false>}],
        "metrics":[{"category":"AllMetrics","enabled":<true|false>}]}
        """#, percent: percent, below: below, isPlaced: false)
  }

  /// A finding of one machine configuration, on the machine `below`.
  static func machineConfiguration(on below: String) -> AzureShape {
    AzureShape(
      type: "Microsoft.GuestConfiguration/guestConfigurationAssignments",
      names: ["<AzureWindowsBaseline|AzureLinuxBaseline|PasswordPolicy_msid232>"],
      members: #"""
        "properties":{"complianceStatus":"<Compliant|NonCompliant>","parameterHash":"<a1|b2>"}
        """#, percent: 60, below: below, isPlaced: false)
  }

  /// Each family with the share of the estate that it makes up, in families of a hundred.
  static let families: [(share: Int, shapes: [AzureShape])] = [
    (16, storage), (20, machines), (14, sites), (8, databases), (8, vaults), (12, networks),
    (4, clusters), (6, platform), (4, connected), (8, groups),
  ]

  private static let storage = [
    AzureShape(
      type: "Microsoft.Storage/storageAccounts", names: ["st<#>"],
      members: #"""
        "kind":"<StorageV2|StorageV2|BlobStorage>","sku":{"name":"<Standard_LRS|Standard_GRS>"},
        "properties":{"allowBlobPublicAccess":<true|false>,"allowSharedKeyAccess":<true|false>,
        "minimumTlsVersion":"<TLS1_0|TLS1_2|TLS1_2>","supportsHttpsTrafficOnly":<true|true|false>,
        "publicNetworkAccess":"<Enabled|Disabled>","isHnsEnabled":<true|false>,
        "encryption":{"keySource":"<Microsoft.Storage|Microsoft.Keyvault>",
        "requireInfrastructureEncryption":<true|false>,"services":{"blob":{"enabled":true}}},
        "networkAcls":{"bypass":"<AzureServices|None>","defaultAction":"<Allow|Deny>",
        "ipRules":[{"value":"203.0.113.<4|9>"},{"value":"198.51.100.0/24"}],
        "virtualNetworkRules":[{"id":"<g>/providers/Microsoft.Network/virtualNetworks/v/subnets/a"}]}}
        """#),
    AzureShape(
      type: "Microsoft.Storage/storageAccounts/blobServices", names: ["st<#>", "default"],
      members: #"""
        "properties":{"deleteRetentionPolicy":{"enabled":<true|false>,"days":7},
        "isVersioningEnabled":<true|false>}
        """#, isPlaced: false),
    diagnostics(
      on: "Microsoft.Storage/storageAccounts/st<#>/blobServices/default", percent: 50),
  ]

  private static let machines = [
    AzureShape(
      type: "Microsoft.Compute/virtualMachines", names: ["vm<#>"],
      members: #"""
        "identity":{"type":"<SystemAssigned|None|SystemAssigned, UserAssigned>"},
        "properties":{"hardwareProfile":{"vmSize":"Standard_<D2s_v5|E4s_v5>"},
        "storageProfile":{"imageReference":{
        "publisher":"<MicrosoftWindowsServer|Canonical|RedHat>",
        "offer":"<WindowsServer|0001-com-ubuntu-server-jammy|RHEL>","sku":"<2022-datacenter|22_04-lts>"},
        "osDisk":{"osType":"<Windows|Linux>","managedDisk":{"id":"<g>/providers/d/disk<#>"}},
        "dataDisks":[{"lun":0,"managedDisk":{"id":"<g>/providers/d/data<#>"}}]},
        "osProfile":{"computerName":"vm<#>","<windows|linux>Configuration":{"patchSettings":{
        "patchMode":"<AutomaticByPlatform|ImageDefault>","assessmentMode":"ImageDefault"}}},
        "securityProfile":{"encryptionAtHost":<true|false>,"securityType":"TrustedLaunch",
        "uefiSettings":{"secureBootEnabled":<true|false>,"vTpmEnabled":<true|false>}},
        "diagnosticsProfile":{"bootDiagnostics":{"enabled":<true|false>}}}
        """#),
    AzureShape(
      type: "Microsoft.Compute/disks", names: ["disk<#>"],
      members: #"""
        "managedBy":"<g>/providers/Microsoft.Compute/virtualMachines/vm<#>",
        "sku":{"name":"Premium_LRS"},"properties":{"osType":"<Windows|Linux>","diskState":"Attached",
        "publicNetworkAccess":"<Enabled|Disabled>","networkAccessPolicy":"<AllowAll|DenyAll>",
        "encryption":{"type":"EncryptionAtRestWithPlatformKey"},"diskSizeGB":128}
        """#),
    AzureShape(
      type: "Microsoft.Network/networkInterfaces", names: ["nic<#>"],
      members: #"""
        "properties":{"enableIPForwarding":<false|false|true>,"ipConfigurations":[{"name":"a",
        "properties":{"subnet":{"id":"<g>/providers/Microsoft.Network/virtualNetworks/v/subnets/a"},
        "publicIpAddress":<null|{"id":"<g>/providers/Microsoft.Network/publicIPAddresses/p<#>"}>}}]}
        """#),
    AzureShape(
      type: "Microsoft.Compute/virtualMachines/extensions", names: ["vm<#>", "agent"],
      members: #"""
        "properties":{"publisher":"<Microsoft.Azure.Monitor|Microsoft.GuestConfiguration>",
        "type":"<AzureMonitorWindowsAgent|AzureMonitorLinuxAgent|ConfigurationforLinux>",
        "provisioningState":"<Succeeded|Succeeded|Failed>","autoUpgradeMinorVersion":true}
        """#),
    machineConfiguration(on: "Microsoft.Compute/virtualMachines/vm<#>"),
  ]

  private static let sites = [
    AzureShape(
      type: "Microsoft.Web/sites", names: ["app<#>"],
      members: #"""
        "kind":"<app|functionapp|app,linux|functionapp,linux,workflowapp>",
        "identity":{"type":"<SystemAssigned|None>"},
        "properties":{"httpsOnly":<true|false>,"clientCertEnabled":<true|false>,
        "publicNetworkAccess":"<Enabled|Disabled>","reserved":<true|false>,"sku":"<Basic|Standard>",
        "endToEndEncryptionEnabled":<true|false>,"vnetRouteAllEnabled":<true|false>,
        "virtualNetworkSubnetId":<null|"<g>/providers/Microsoft.Network/virtualNetworks/v/subnets/w">}
        """#),
    AzureShape(
      type: "Microsoft.Web/sites/config", names: ["app<#>", "web"],
      members: #"""
        "properties":{"minTlsVersion":"<1.0|1.2>","ftpsState":"<AllAllowed|FtpsOnly|Disabled>",
        "remoteDebuggingEnabled":<true|false>,"http20Enabled":<true|false>,
        "cors":{"allowedOrigins":["<*|https://example.org>","https://example.com"]},
        "linuxFxVersion":"<PYTHON-3.12|JAVA-17|DOTNETCORE-8.0>","detailedErrorLoggingEnabled":true}
        """#, isPlaced: false),
    diagnostics(on: "Microsoft.Web/sites/app<#>", percent: 40),
  ]

  private static let databases = [
    AzureShape(
      type: "Microsoft.Sql/servers", names: ["sql<#>"],
      members: #"""
        "kind":"v12.0","properties":{"minimalTlsVersion":"<None|1.2>","version":"12.0",
        "publicNetworkAccess":"<Enabled|Disabled>","restrictOutboundNetworkAccess":"Disabled",
        "administrators":{"azureADOnlyAuthentication":<true|false>},"privateEndpointConnections":[{
        "id":"<g>/p","properties":{"privateLinkServiceConnectionState":{"status":"Approved"}}}]}
        """#),
    AzureShape(
      type: "Microsoft.Sql/servers/databases", names: ["sql<#>", "<master|sales>"],
      members: #"""
        "kind":"v12.0,user","sku":{"name":"GP_Gen5","tier":"<GeneralPurpose|BusinessCritical>"},
        "properties":{"zoneRedundant":<true|false>,"requestedBackupStorageRedundancy":"<Geo|Local>"}
        """#),
    AzureShape(
      type: "Microsoft.Sql/servers/databases/transparentDataEncryption",
      names: ["sql<#>", "sales", "current"],
      members: #""properties":{"state":"<Enabled|Disabled>"}"#, isPlaced: false),
    AzureShape(
      type: "Microsoft.Sql/servers/auditingSettings", names: ["sql<#>", "default"],
      members: #""properties":{"state":"<Enabled|Disabled>","retentionDays":<0|90>}"#,
      isPlaced: false),
    AzureShape(
      type: "Microsoft.DBforPostgreSQL/flexibleServers", names: ["pg<#>"],
      members: #"""
        "properties":{"authConfig":{"activeDirectoryAuth":"<Enabled|Disabled>",
        "passwordAuth":"<Enabled|Disabled>"},"backup":{"geoRedundantBackup":"<Enabled|Disabled>"},
        "dataEncryption":{"type":"<SystemManaged|AzureKeyVault>"},"network":{
        "publicNetworkAccess":"<Enabled|Disabled>"},"highAvailability":{"mode":"Disabled"}}
        """#, percent: 40),
    AzureShape(
      type: "Microsoft.DocumentDB/databaseAccounts", names: ["cosmos<#>"],
      members: #"""
        "kind":"GlobalDocumentDB","properties":{"disableLocalAuth":<true|false>,
        "publicNetworkAccess":"<Enabled|Disabled>","ipRules":[{"ipAddressOrRange":"203.0.113.7"}],
        "isVirtualNetworkFilterEnabled":<true|false>,"capabilities":[{"name":"<EnableMongo|Serverless>"}],
        "disableKeyBasedMetadataWriteAccess":<true|false>,"locations":[{"failoverPriority":0,
        "isZoneRedundant":<true|false>},{"failoverPriority":1,"isZoneRedundant":false}]}
        """#, percent: 40),
  ]

  private static let vaults = [
    AzureShape(
      type: "Microsoft.KeyVault/vaults", names: ["kv<#>"],
      members: #"""
        "properties":{"enableSoftDelete":true,"enablePurgeProtection":<true|null>,
        "enableRbacAuthorization":<true|false>,"publicNetworkAccess":"<Enabled|Disabled>",
        "networkAcls":{"defaultAction":"<Allow|Deny>","bypass":"AzureServices",
        "ipRules":[{"value":"203.0.113.0/24"}]},"privateEndpointConnections":[]}
        """#),
    diagnostics(on: "Microsoft.KeyVault/vaults/kv<#>", percent: 70),
  ]

  private static let networks = [
    AzureShape(
      type: "Microsoft.Network/networkSecurityGroups", names: ["nsg<#>"],
      members: #"""
        "properties":{"flowLogs":[],"securityRules":[{"name":"a","properties":{"access":"<Allow|Deny>",
        "direction":"Inbound","priority":100,"sourceAddressPrefix":"<*|Internet|10.0.0.0/8>",
        "destinationPortRange":"<22|3389|443|1000-4000>","protocol":"Tcp"}},{"name":"b","properties":{
        "access":"Allow","direction":"Outbound","priority":110,"sourceAddressPrefix":"*",
        "destinationPortRanges":["80","<443|8080-8090>"],"protocol":"*"}}]}
        """#),
    AzureShape(
      type: "Microsoft.Network/virtualNetworks", names: ["vnet<#>"],
      members: #"""
        "properties":{"enableDdosProtection":<true|false>,"subnets":[{"name":"<default|AzureFirewallSubnet>",
        "properties":{"networkSecurityGroup":{"id":"<g>/n"},"defaultOutboundAccess":<true|false>}},
        {"name":"GatewaySubnet","properties":{"routeTable":null}}]}
        """#),
    AzureShape(
      type: "Microsoft.Network/publicIPAddresses", names: ["ip<#>"],
      members: #"""
        "sku":{"name":"<Basic|Standard>"},"zones":["1"],"properties":{
        "publicIPAllocationMethod":"<Static|Dynamic>","ipAddress":"203.0.113.9"}
        """#),
    AzureShape(
      type: "Microsoft.Network/applicationGateways", names: ["agw<#>"],
      members: #"""
        "properties":{"sku":{"tier":"<WAF_v2|Standard_v2>"},"firewallPolicy":<null|{"id":"<g>/w"}>,
        "webApplicationFirewallConfiguration":{"enabled":<true|false>,"disabledRuleGroups":[]}}
        """#, percent: 30),
  ]

  private static let clusters = [
    AzureShape(
      type: "Microsoft.ContainerService/managedClusters", names: ["aks<#>"],
      members: #"""
        "identity":{"type":"SystemAssigned"},"properties":{"kubernetesVersion":"1.<29|31>.4",
        "enableRBAC":<true|false>,"disableLocalAccounts":<true|false>,"apiServerAccessProfile":{
        "enablePrivateCluster":<true|false>,"authorizedIPRanges":["203.0.113.0/24"]},
        "addonProfiles":{"azurePolicy":{"enabled":<true|false>}},"networkProfile":{"networkPlugin":"azure"},
        "agentPoolProfiles":[{"name":"system","count":3,"availabilityZones":["1","2"],
        "enableEncryptionAtHost":<true|false>},{"name":"user","count":5,"enableEncryptionAtHost":false}],
        "securityProfile":{"defender":{"securityMonitoring":{"enabled":<true|false>}}}}
        """#),
    AzureShape(
      type: "Microsoft.ContainerRegistry/registries", names: ["cr<#>"],
      members: #"""
        "sku":{"name":"<Basic|Premium>"},"properties":{"adminUserEnabled":<true|false>,
        "publicNetworkAccess":"<Enabled|Disabled>","anonymousPullEnabled":<true|false>,
        "encryption":{"status":"<enabled|disabled>"},"networkRuleSet":{"defaultAction":"<Allow|Deny>"},
        "policies":{"exportPolicy":{"status":"<enabled|disabled>"}},"zoneRedundancy":"Disabled"}
        """#),
    diagnostics(on: "Microsoft.ContainerService/managedClusters/aks<#>", percent: 40),
  ]

  private static let platform = [
    AzureShape(
      type: "Microsoft.CognitiveServices/accounts", names: ["ai<#>"],
      members: #"""
        "kind":"<OpenAI|TextAnalytics>","properties":{"disableLocalAuth":<true|false>,
        "publicNetworkAccess":"<Enabled|Disabled>","networkAcls":{"defaultAction":"<Allow|Deny>"}}
        """#),
    AzureShape(
      type: "Microsoft.ServiceBus/namespaces", names: ["sb<#>"],
      members: #"""
        "sku":{"name":"<Standard|Premium>"},"properties":{"disableLocalAuth":<true|false>,
        "minimumTlsVersion":"<1.0|1.2>","publicNetworkAccess":"<Enabled|Disabled>"}
        """#),
    AzureShape(
      type: "Microsoft.EventHub/namespaces", names: ["eh<#>"],
      members: #"""
        "sku":{"name":"<Standard|Premium>"},"properties":{"disableLocalAuth":<true|false>,
        "publicNetworkAccess":"<Enabled|Disabled>","zoneRedundant":<true|false>}
        """#),
    AzureShape(
      type: "Microsoft.Cache/redis", names: ["redis<#>"],
      members: #"""
        "properties":{"enableNonSslPort":<true|false>,"minimumTlsVersion":"<1.0|1.2>",
        "publicNetworkAccess":"<Enabled|Disabled>","sku":{"name":"<Standard|Premium>"}}
        """#),
    AzureShape(
      type: "Microsoft.OperationalInsights/workspaces", names: ["law<#>"],
      members: #"""
        "properties":{"retentionInDays":<30|365>,"publicNetworkAccessForQuery":"<Enabled|Disabled>",
        "features":{"disableLocalAuth":<true|false>}}
        """#),
  ]

  private static let connected = [
    AzureShape(
      type: "Microsoft.HybridCompute/machines", names: ["arc<#>"],
      members: #"""
        "properties":{"osName":"<windows|linux>","osSku":"<Windows Server 2019 Standard|Ubuntu>",
        "mssqlDiscovered":"<true|false>","agentUpgrade":{"enableAutomaticUpgrade":<true|false>}}
        """#),
    machineConfiguration(on: "Microsoft.HybridCompute/machines/arc<#>"),
  ]

  private static let groups = [
    AzureShape(type: "Microsoft.Resources/subscriptions/resourceGroups", names: [], members: "")
  ]
}
