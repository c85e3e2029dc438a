internal import DemarcJSON

/// Request parameters of CloudTrail that name a resource, and the type of what they name.
enum LogParameters {
  struct Parameter {
    /// The first part of the event source; empty where the name means the same everywhere.
    var service: [UInt8]
    /// What follows the parameter's own name.
    var path: [JSONKey]
    var type: String
  }

  /// The more exact names first, so that an alert names the object before its container.
  private static let named: [Parameter] = table.map { service, path, type in
    Parameter(
      service: Array(service.utf8),
      path: path.split(separator: ".").dropFirst().map { JSONKey(String($0)) },
      type: "AWS::" + type)
  }

  private static let firstNames = table.map { String($0.1.prefix { $0 != "." }) }
  private static let names = Set(firstNames).sorted()
  private static let nameTable = JSONNameTable(names)
  /// Indexes in `named` by those in `names`.
  private static let parametersOfName = names.map { name in
    firstNames.indices.filter { firstNames[$0] == name }
  }

  /// The parameters that a request has, in the order of the table.
  ///
  /// - Parameter source: the event source; its first part is the service.
  static func present(
    in request: BorrowedJSON, of source: BorrowedJSON?
  ) -> [(parameter: Parameter, value: BorrowedJSON)] {
    var found: [(number: Int, value: BorrowedJSON)] = []
    nameTable.visit(request) { name, value in
      for number in parametersOfName[name] where isOf(named[number].service, source) {
        // The last of two members with one name is the one that counts.
        if let index = found.firstIndex(where: { $0.number == number }) {
          found[index].value = value
        } else {
          found.append((number, value))
        }
      }
    }
    if found.count > 1 { found.sort { $0.number < $1.number } }
    return found.map { (named[$0.number], $0.value) }
  }

  private static func isOf(_ service: [UInt8], _ source: BorrowedJSON?) -> Bool {
    if service.isEmpty { return true }
    return source?.testText { text in
      var start = 0
      while start < text.count, text[start] == UInt8(ascii: ".") { start += 1 }
      let end = start + service.count
      guard end <= text.count else { return false }
      for index in service.indices where text[start + index] != service[index] { return false }
      return end == text.count || text[end] == UInt8(ascii: ".")
    } ?? false
  }

  private static let table: [(String, String, String)] = [
    ("", "accessKeyId", "IAM::AccessKey"),
    ("", "serialNumber", "IAM::MFADevice"),
    ("", "policyArn", "IAM::ManagedPolicy"),
    ("", "userName", "IAM::User"),
    ("", "roleName", "IAM::Role"),
    ("sts", "roleArn", "IAM::Role"),
    ("iam", "groupName", "IAM::Group"),
    ("", "instanceProfileName", "IAM::InstanceProfile"),
    ("iam", "openIDConnectProviderArn", "IAM::OIDCProvider"),
    ("", "sAMLProviderArn", "IAM::SAMLProvider"),
    ("s3", "bucketName", "S3::Bucket"),
    ("", "bucketName", "S3::Bucket"),
    ("kms", "keyId", "KMS::Key"),
    ("secretsmanager", "secretId", "SecretsManager::Secret"),
    ("ssm", "name", "SSM::Parameter"),
    ("ssm", "names", "SSM::Parameter"),
    ("cloudtrail", "name", "CloudTrail::Trail"),
    ("cloudtrail", "trailName", "CloudTrail::Trail"),
    ("config", "configurationRecorderName", "Config::ConfigurationRecorder"),
    ("config", "deliveryChannelName", "Config::DeliveryChannel"),
    ("", "detectorId", "GuardDuty::Detector"),
    ("logs", "logGroupName", "Logs::LogGroup"),
    ("ec2", "groupId", "EC2::SecurityGroup"),
    ("ec2", "networkAclId", "EC2::NetworkAcl"),
    ("ec2", "routeTableId", "EC2::RouteTable"),
    ("ec2", "vpcId", "EC2::VPC"),
    ("ec2", "subnetId", "EC2::Subnet"),
    ("ec2", "internetGatewayId", "EC2::InternetGateway"),
    ("ec2", "snapshotId", "EC2::Snapshot"),
    ("ec2", "volumeId", "EC2::Volume"),
    ("ec2", "imageId", "EC2::Image"),
    ("ec2", "instanceId", "EC2::Instance"),
    ("ec2", "instancesSet.items.instanceId", "EC2::Instance"),
    ("ec2", "flowLogIds", "EC2::FlowLog"),
    ("", "functionName", "Lambda::Function"),
    ("lambda", "layerName", "Lambda::LayerVersion"),
    ("rds", "dBInstanceIdentifier", "RDS::DBInstance"),
    ("rds", "dBClusterIdentifier", "RDS::DBCluster"),
    ("rds", "dBSnapshotIdentifier", "RDS::DBSnapshot"),
    ("rds", "dBSecurityGroupName", "RDS::DBSecurityGroup"),
    ("dynamodb", "tableName", "DynamoDB::Table"),
    ("sns", "topicArn", "SNS::Topic"),
    ("sqs", "queueUrl", "SQS::Queue"),
    ("cloudformation", "stackName", "CloudFormation::Stack"),
    ("ecs", "cluster", "ECS::Cluster"),
    ("eks", "name", "EKS::Cluster"),
    ("eks", "clusterName", "EKS::Cluster"),
    ("ecr", "repositoryName", "ECR::Repository"),
    ("elasticloadbalancing", "loadBalancerArn", "ElasticLoadBalancingV2::LoadBalancer"),
    ("route53", "hostedZoneId", "Route53::HostedZone"),
    ("route53domains", "domainName", "Route53::Domain"),
    ("cloudfront", "id", "CloudFront::Distribution"),
    ("elasticfilesystem", "fileSystemId", "EFS::FileSystem"),
    ("redshift", "clusterIdentifier", "Redshift::Cluster"),
    ("backup", "backupVaultName", "Backup::BackupVault"),
    ("wafv2", "name", "WAFv2::WebACL"),
    ("securityhub", "hubArn", "SecurityHub::Hub"),
    ("organizations", "policyId", "Organizations::Policy"),
    ("organizations", "accountId", "Organizations::Account"),
    ("bedrock", "modelId", "Bedrock::Model"),
  ]
}
