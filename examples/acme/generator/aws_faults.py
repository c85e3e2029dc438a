"""What is wrong in Acme's AWS accounts."""

from __future__ import annotations

import json

from .aws import ACCOUNTS, statement
from .core import (
    AccountFault, Change, Document, Fault, both, compact, cut, push, put)

MAIN = "prod/eu-west-1"
COPY = "prod/eu-central-1"
LAB = "sandbox/eu-west-1"
FAR = "sandbox/us-east-1"
BLOCK = "supplementaryConfiguration.PublicAccessBlockConfiguration"
SANDBOX = ACCOUNTS["sandbox"]


def _policy(edit: Change) -> Change:
    """Changes the bucket policy inside its text."""

    def change(body: Document) -> None:
        holder = body["supplementaryConfiguration"]["BucketPolicy"]
        document = json.loads(holder["policyText"])
        edit(document)
        holder["policyText"] = compact(document)

    return change


def _open(port: int, **source: str) -> Document:
    v6 = [{"cidrIpv6": source["v6"]}] if "v6" in source else []
    v4 = [source["v4"]] if "v4" in source else []
    return {"fromPort": port, "ipProtocol": "tcp", "ipv6Ranges": v6, "prefixListIds": [],
            "toPort": port, "userIdGroupPairs": [], "ipv4Ranges": [{"cidrIp": it} for it in v4],
            "ipRanges": v4}


UNLOGGED = put("supplementaryConfiguration.BucketLoggingConfiguration",
               {"destinationBucketName": None, "logFilePrefix": None})
SERVICE_KEY = both(
    put("supplementaryConfiguration.ServerSideEncryptionConfiguration.rules.0.bucketKeyEnabled",
        False),
    put("supplementaryConfiguration.ServerSideEncryptionConfiguration.rules.0."
        "applyServerSideEncryptionByDefault", {"sseAlgorithm": "AES256", "kmsMasterKeyID": None}))
LOG_TARGET = both(UNLOGGED, SERVICE_KEY)

FAULTS: list[Fault | AccountFault] = [
    # Storage
    Fault(f"{LAB}/S3::Bucket/datasets",
          ("aws.s3.bucket-public-access-blocked", "aws.s3.bucket-not-public"),
          "A data set was published by hand: the public access block is off and the policy lets "
          "everyone read.",
          both(put(BLOCK, {"blockPublicAcls": False, "ignorePublicAcls": False,
                           "blockPublicPolicy": False, "restrictPublicBuckets": False}),
               _policy(push("Statement", statement(
                   "Everyone", "Allow", "*", "s3:GetObject",
                   f"arn:aws:s3:::acme-health-datasets-{SANDBOX}/*"))))),
    AccountFault("aws", SANDBOX, ("aws.s3.account-public-access-blocked",),
                 "The account's own block was opened for the published data set.",
                 ((f"{LAB}/S3::AccountPublicAccessBlock/account",
                   both(put("configuration.blockPublicPolicy", False),
                        put("configuration.restrictPublicBuckets", False))),)),
    Fault(f"{MAIN}/S3::Bucket/portal", ("aws.s3.bucket-versioned",),
          "Versioning is suspended, so an overwritten page is gone.",
          put("supplementaryConfiguration.BucketVersioningConfiguration.status", "Suspended")),
    Fault(f"{MAIN}/S3::Bucket/features", ("aws.s3.bucket-customer-key",),
          "The bucket encrypts with the service's own key.",
          SERVICE_KEY),
    Fault(f"{MAIN}/S3::Bucket/access-logs",
          ("aws.s3.bucket-customer-key", "aws.s3.bucket-access-logged"),
          "The bucket that receives access logs keeps none of its own and cannot use KMS: an "
          "accepted risk.", LOG_TARGET),
    Fault(f"{LAB}/S3::Bucket/access-logs",
          ("aws.s3.bucket-customer-key", "aws.s3.bucket-access-logged"),
          "The bucket that receives access logs keeps none of its own and cannot use KMS: an "
          "accepted risk.", LOG_TARGET),
    Fault(f"{LAB}/S3::Bucket/scratch", ("aws.s3.bucket-access-logged",),
          "Access logs are off; the exception for it has expired.",
          UNLOGGED),
    Fault(f"{FAR}/S3::Bucket/model-artifacts", ("aws.s3.bucket-tls-only",),
          "The statement that refuses plain HTTP is missing.", _policy(
              lambda document: document["Statement"].pop(0))),
    Fault(f"{LAB}/EC2::Volume/workbench-2", ("aws.ebs.volume-encrypted",),
          "The volume was made from an old image without encryption.",
          both(put("configuration.encrypted", False), put("configuration.kmsKeyId", None))),
    Fault(f"{MAIN}/EFS::FileSystem/dicom-spool", ("aws.efs.backed-up",),
          "Daily backups of the spool are off.",
          put("configuration.BackupPolicy.Status", "DISABLED")),
    # Databases
    Fault(f"{MAIN}/RDS::DBInstance/billing", ("aws.rds.backups-kept", "aws.rds.multi-zone"),
          "Backups are kept for one day and there is no standby.",
          both(put("configuration.backupRetentionPeriod", 1), put("configuration.multiAZ", False))),
    Fault(f"{FAR}/RDS::DBInstance/notebook-meta", ("aws.rds.instance-not-public",),
          "The database answers on a public address.",
          put("configuration.publiclyAccessible", True)),
    Fault(f"{LAB}/RDS::DBInstance/playground",
          ("aws.rds.minor-versions-applied", "aws.rds.storage-encrypted"),
          "Minor versions wait for a person and the storage is in the clear.",
          both(put("configuration.autoMinorVersionUpgrade", False),
               put("configuration.storageEncrypted", False),
               put("configuration.kmsKeyId", None))),
    *(Fault(key, ("aws.dynamodb.table-kms-key",), "The table uses the service's own key.",
            cut("configuration.ssedescription"))
      for key in (f"{MAIN}/DynamoDB::Table/sessions", f"{LAB}/DynamoDB::Table/feature-flags",
                  f"{FAR}/DynamoDB::Table/experiment-runs")),
    Fault(f"{COPY}/DynamoDB::Table/appointments", ("aws.dynamodb.point-in-time-recovery",),
          "Point-in-time recovery was not switched on in the second Region.",
          put("supplementaryConfiguration.ContinuousBackupsDescription."
              "pointInTimeRecoveryDescription", {"pointInTimeRecoveryStatus": "DISABLED"})),
    Fault(f"{MAIN}/Backup::RecoveryPoint/billing", ("aws.backup.recovery-points-encrypted",),
          "The last copy of the billing database did not complete.",
          put("configuration.Status", "PARTIAL")),
    # Keys and secrets
    Fault(f"{MAIN}/KMS::Key/messages", ("aws.kms.key-rotated",),
          "The key of the queues does not rotate.",
          put("supplementaryConfiguration.KeyRotationStatus", False)),
    Fault(f"{MAIN}/SecretsManager::Secret/partners/lab-api",
          ("aws.secrets-manager.secret-rotated",), "The laboratory's token never rotates.",
          both(put("configuration.RotationEnabled", False), cut("configuration.RotationRules"),
               cut("configuration.RotationOccurringAsScheduled"))),
    # Identity
    Fault("sandbox/report/<root_account>", ("aws.iam.root-mfa-enabled",),
          "The root user of the sandbox has no second factor.", put("mfa_active", "false")),
    Fault("prod/report/svc-erp-export", ("aws.iam.access-keys-rotated",),
          "The export's access key is from last August.",
          put("access_key_1_last_rotated", "2025-08-04T07:31:50+00:00")),
    Fault("prod/report/sean.murphy", ("aws.iam.unused-credentials-removed",),
          "The password has not been used since February.",
          put("password_last_used", "2026-02-13T16:20:09+00:00")),
    Fault("sandbox/report/tom.baker", ("aws.iam.console-users-mfa",),
          "A console user signs in with a password alone.", put("mfa_active", "false")),
    Fault("sandbox/iam/Policy/deploy", ("aws.iam.policies-without-full-admin",),
          "The deployment policy allows everything on everything.",
          put("PolicyVersionList.0.Document.Statement.0.Action", "*")),
    Fault("sandbox/iam/User/omar.haddad", ("aws.iam.users-without-own-policies",),
          "Administrator access hangs on the user.",
          push("AttachedManagedPolicies", {
              "PolicyName": "AdministratorAccess",
              "PolicyArn": "arn:aws:iam::aws:policy/AdministratorAccess"})),
    # Network and machines
    Fault(f"{FAR}/EC2::SecurityGroup/jump", ("aws.vpc.ssh-not-open",),
          "SSH is open to every address.",
          push("configuration.ipPermissions", _open(22, v4="0.0.0.0/0"))),
    Fault(f"{LAB}/EC2::SecurityGroup/application", ("aws.vpc.rdp-not-open",),
          "Remote Desktop is open to every IPv6 address.",
          push("configuration.ipPermissions", _open(3389, v6="::/0"))),
    Fault(f"{LAB}/EC2::SecurityGroup/default", ("aws.vpc.default-security-group-closed",),
          "The default group lets its members talk to each other.",
          push("configuration.ipPermissions", {
              "ipProtocol": "-1", "ipv6Ranges": [], "prefixListIds": [], "ipv4Ranges": [],
              "ipRanges": [], "userIdGroupPairs": [{"groupId": "sg-self", "userId": SANDBOX}]})),
    Fault(f"{FAR}/EC2::VPC/spare", ("aws.vpc.default-vpc-removed",),
          "The Region still has its default VPC.", put("configuration.isDefault", True)),
    Fault(f"{MAIN}/EC2::Instance/integration-3", ("aws.ec2.instance-metadata-tokens",),
          "Metadata answers without a token.",
          put("configuration.metadataOptions.httpTokens", "optional")),
    Fault(f"{LAB}/EC2::Instance/workbench-1", ("aws.ec2.instance-without-public-address",),
          "A workbench has a public address.",
          both(put("configuration.publicIpAddress", "198.51.100.77"),
               put("configuration.networkInterfaces.0.association",
                   {"ipOwnerId": "amazon", "publicIp": "198.51.100.77", "publicDnsName": ""}))),
    Fault(f"{MAIN}/SSM::PatchCompliance/integration-2", ("aws.ssm.patches-installed",),
          "A critical kernel patch is missing.",
          lambda body: body["configuration"]["AWS:ComplianceItem"]["Content"]["Patch"]
          ["kernel.x86_64"].update(PatchState="Missing", Status="NON_COMPLIANT")),
    Fault(f"{MAIN}/ElasticLoadBalancingV2::Listener/api-443", ("aws.elb.listener-encrypted",),
          "The listener still accepts TLS 1.0.",
          put("configuration.SslPolicy", "ELBSecurityPolicy-2016-08")),
    Fault(f"{MAIN}/ElasticLoadBalancingV2::LoadBalancer/portal", ("aws.elb.access-logged",),
          "Access logs of the portal's balancer are off.",
          put("supplementaryConfiguration.LoadBalancerAttributes.0.value", "false")),
    # Compute platforms
    Fault(f"{FAR}/Lambda::Function/train-trigger", ("aws.lambda.function-not-public",),
          "Everyone may invoke the function.",
          put("supplementaryConfiguration.Policy", compact({
              "Version": "2012-10-17", "Statement": [statement(
                  "public", "Allow", "*", "lambda:InvokeFunction",
                  f"arn:aws:lambda:us-east-1:{SANDBOX}:function:train-trigger")]}))),
    Fault(f"{MAIN}/EKS::Cluster/core", ("aws.eks.api-server-restricted",),
          "The cluster's API answers every address.",
          put("configuration.ResourcesVpcConfig.PublicAccessCidrs", ["0.0.0.0/0"])),
    Fault(f"{MAIN}/ECS::TaskDefinition/hl7-router", ("aws.ecs.containers-not-privileged",),
          "A container runs privileged.",
          put("configuration.ContainerDefinitions.0.Privileged", True)),
    Fault(f"{LAB}/ECR::Repository/experiments", ("aws.ecr.images-scanned",),
          "Images are not scanned when pushed.",
          put("configuration.ImageScanningConfiguration.ScanOnPush", False)),
    Fault("prod/us-east-1/CloudFront::Distribution/patient-app",
          ("aws.cloudfront.viewers-use-tls",),
          "One path answers plain HTTP.",
          put("configuration.distributionConfig.cacheBehaviors.items.0.viewerProtocolPolicy",
              "allow-all")),
    Fault(f"{LAB}/SageMaker::NotebookInstance/triage-study",
          ("aws.sagemaker.notebook-without-internet",),
          "The notebook reaches the internet directly.",
          put("configuration.DirectInternetAccess", "Enabled")),
    # Watching over the account
    Fault(f"{LAB}/CloudTrail::Trail/sandbox-trail",
          ("aws.cloudtrail.log-files-validated", "aws.cloudtrail.customer-key"),
          "The trail signs no digests and uses the bucket's key.",
          both(put("configuration.logFileValidationEnabled", False),
               put("configuration.kmsKeyId", None))),
    AccountFault("aws", SANDBOX, ("aws.cloudtrail.multi-region-trail",),
                 "The sandbox's only trail records one Region.",
                 ((f"{LAB}/CloudTrail::Trail/sandbox-trail",
                   put("configuration.isMultiRegionTrail", False)),)),
    AccountFault("aws", SANDBOX, ("aws.config.recorder-covers-all-types",),
                 "The sandbox's recorder leaves most types out.",
                 ((f"{LAB}/Config::ConfigurationRecorder/default",
                   put("configuration.RecordingGroup", {
                       "AllSupported": False, "IncludeGlobalResourceTypes": False,
                       "ResourceTypes": ["AWS::EC2::Instance", "AWS::EC2::SecurityGroup"],
                       "RecordingStrategy": {"UseOnly": "INCLUSION_BY_RESOURCE_TYPES"}})),)),
    AccountFault("aws", SANDBOX, ("aws.vpc.flow-log-recording",),
                 "The only flow log fails to deliver.",
                 ((f"{LAB}/EC2::FlowLog/main", put("configuration.deliverLogsStatus", "FAILED")),)),
    AccountFault("aws", SANDBOX, ("aws.guardduty.detector-enabled",),
                 "The sandbox has no threat detector, and demarc.yaml vouches for the export.",
                 gone=(f"{LAB}/GuardDuty::Detector/main",)),
]
