/// Request parameters of CloudTrail that name a resource, and the type of what they name.
enum LogParameters {
  struct Parameter {
    /// The first part of the event source; empty where the name means the same everywhere.
    var service: String
    var path: [String]
    var type: String
  }

  /// The more exact names first, so that an alert names the object before its container.
  static let named: [Parameter] = table.map { service, path, type in
    Parameter(
      service: service, path: path.split(separator: ".").map(String.init), type: "AWS::" + type)
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
