"""AWS compute on top of machines, and what watches over an account."""

from __future__ import annotations

from .aws import OFFICE, Place, native, role_arn, statement
from .core import Document, birthday, compact, digest, moment, uuid


def function(place: Place, label: str, *, updates: str | None = "Auto", image: bool = False,
             caller: str | None = None, group: str | None = None) -> None:
    """A Lambda function; who patches its runtime depends on `updates` and `image`."""
    arn = place.arn("lambda", f"function:{label}")
    seed = f"{place.alias}/{place.region}"
    configuration: Document = {
        "functionName": label, "functionArn": arn, "role": role_arn(place.alias, f"{label}-run"),
        "codeSize": 1200000 + len(label) * 4096, "description": f"{label.replace('-', ' ')}",
        "timeout": 60, "memorySize": 512, "lastModified": moment(arn, "2026-05-30"),
        "codeSha256": digest(arn, 43) + "=", "version": "$LATEST",
        "vpcConfig": {"subnetIds": [native("subnet", f"{seed}/private-0")],
                      "securityGroupIds": [native("sg", f"{seed}/functions")]},
        "kmskeyArn": place.key("lambda"), "tracingConfig": {"mode": "Active"},
        "revisionId": uuid(arn), "layers": [], "packageType": "Image" if image else "Zip",
        "architectures": ["arm64"], "ephemeralStorage": {"size": 512},
        "state": {"value": "Active"},
    }
    if not image:
        configuration |= {"runtime": "python3.13", "handler": "app.handle"}
        if updates:
            configuration["runtimeManagementConfig"] = {"updateRuntimeOn": updates}
    supplementary: Document = {"Tags": {"owner": "platform"}}
    if caller:
        rule = {"Version": "2012-10-17", "Id": "default", "Statement": [
            statement("invoke", "Allow", {"Service": caller}, "lambda:InvokeFunction", arn,
                      {"StringEquals": {"AWS:SourceAccount": place.account}})]}
        supplementary["Policy"] = compact(rule)
    place.item(
        "Lambda::Function", label, configuration, arn=arn, supplementary=supplementary,
        relationships=[("Is associated with ", "EC2::SecurityGroup",
                        native("sg", f"{seed}/functions"))], group=group)


def kubernetes(place: Place, label: str, *, auto: bool = False,
               nodes: tuple[tuple[str, str], ...] = (), fargate: bool = False) -> None:
    """A cluster whose nodes AWS runs (auto mode), or node groups of an image kind."""
    arn = place.arn("eks", f"cluster/{label}")
    seed = f"{place.alias}/{place.region}"
    configuration: Document = {
        "Name": label, "Id": label, "Arn": arn, "Version": "1.33", "ClusterStatus": "ACTIVE",
        "Endpoint": f"https://{digest(arn, 32).upper()}.gr7.{place.region}.eks.amazonaws.com",
        "RoleArn": role_arn(place.alias, "eks-cluster"),
        "ResourcesVpcConfig": {
            "EndpointPrivateAccess": True, "EndpointPublicAccess": True,
            "PublicAccessCidrs": [OFFICE],
            "SubnetIds": [native("subnet", f"{seed}/private-{n}") for n in range(2)],
            "SecurityGroupIds": [native("sg", f"{seed}/cluster")]},
        "KubernetesNetworkConfig": {"ServiceIpv4Cidr": "172.20.0.0/16", "IpFamily": "ipv4"},
        "Logging": {"ClusterLogging": {"EnabledTypes": [
            {"Type": kind} for kind in ("api", "audit", "authenticator")]}},
        "EncryptionConfig": [{"Provider": {"KeyArn": place.key("eks")}, "Resources": ["secrets"]}],
        "AccessConfig": {"AuthenticationMode": "API"}, "Tags": [],
    }
    if auto:
        configuration["ComputeConfig"] = {
            "Enabled": True, "NodePools": ["general-purpose", "system"],
            "NodeRoleArn": role_arn(place.alias, "eks-nodes")}
    else:
        configuration["ComputeConfig"] = {"Enabled": False}
    place.item("EKS::Cluster", label, configuration, arn=arn)
    for name, image in nodes:
        node_arn = place.arn("eks", f"nodegroup/{label}/{name}/{uuid(arn + name)}")
        place.item(
            "EKS::Nodegroup", f"{label}-{name}",
            {"NodegroupName": name, "ClusterName": label, "Arn": node_arn, "AmiType": image,
             "CapacityType": "ON_DEMAND", "InstanceTypes": ["m7i.xlarge"], "Version": "1.33",
             "NodeRole": role_arn(place.alias, "eks-nodes"),
             "ScalingConfig": {"MinSize": 2, "MaxSize": 8, "DesiredSize": 3},
             "UpdateConfig": {"MaxUnavailable": 1}},
            arn=node_arn, id=f"{label}|{name}", name=name)
    if fargate:
        profile = place.arn("eks", f"fargateprofile/{label}/jobs/{uuid(label)}")
        place.item(
            "EKS::FargateProfile", f"{label}-jobs",
            {"FargateProfileName": "jobs", "ClusterName": label, "Arn": profile,
             "PodExecutionRoleArn": role_arn(place.alias, "eks-fargate"),
             "Selectors": [{"Namespace": "jobs"}]},
            arn=profile, id=f"{label}|jobs", name="jobs")


def container_service(place: Place, label: str, launch: str) -> None:
    """A cluster's service and task definition, on Fargate or on own machines."""
    cluster = place.arn("ecs", "cluster/main")
    task = place.arn("ecs", f"task-definition/{label}:7")
    image = (f"{place.account}.dkr.ecr.{place.region}.amazonaws.com/{label}"
             f"@sha256:{digest(label, 64)}")
    seed = f"{place.alias}/{place.region}"
    place.item(
        "ECS::TaskDefinition", label,
        {"TaskDefinitionArn": task, "Family": label, "NetworkMode": "awsvpc", "Cpu": "1024",
         "Memory": "2048", "RequiresCompatibilities": [launch],
         "ExecutionRoleArn": role_arn(place.alias, "ecs-execution"),
         "TaskRoleArn": role_arn(place.alias, f"{label}-task"),
         "ContainerDefinitions": [
             {"Name": label, "Image": image, "Essential": True, "User": "1000",
              "ReadonlyRootFilesystem": True, "Privileged": False,
              "PortMappings": [{"ContainerPort": 8080, "Protocol": "tcp"}],
              "LogConfiguration": {"LogDriver": "awslogs", "Options": {
                  "awslogs-group": f"/ecs/{label}", "awslogs-region": place.region}}},
             {"Name": "telemetry", "Essential": False, "ReadonlyRootFilesystem": True,
              "Image": "public.ecr.aws/aws-observability/aws-otel-collector:v0.43.3"}]},
        arn=task, id=task, name=label)
    service = place.arn("ecs", f"service/main/{label}")
    place.item(
        "ECS::Service", label,
        {"ServiceArn": service, "ServiceName": label, "Name": label, "Cluster": cluster,
         "TaskDefinition": task, "LaunchType": launch, "DesiredCount": 3,
         "SchedulingStrategy": "REPLICA", "EnableExecuteCommand": False,
         "PropagateTags": "SERVICE",
         "DeploymentConfiguration": {"MaximumPercent": 200, "MinimumHealthyPercent": 100,
                                     "DeploymentCircuitBreaker": {"Enable": True,
                                                                  "Rollback": True}},
         "NetworkConfiguration": {"AwsvpcConfiguration": {
             "AssignPublicIp": "DISABLED", "Subnets": [native("subnet", f"{seed}/private-0")],
             "SecurityGroups": [native("sg", f"{seed}/application")]}}},
        arn=service, id=service, name=label)


def container_cluster(place: Place) -> None:
    arn = place.arn("ecs", "cluster/main")
    place.item(
        "ECS::Cluster", "main",
        {"ClusterName": "main", "Arn": arn,
         "ClusterSettings": [{"Name": "containerInsights", "Value": "enhanced"}],
         "CapacityProviders": ["FARGATE", "FARGATE_SPOT"]}, arn=arn)


def repository(place: Place, label: str) -> None:
    arn = place.arn("ecr", f"repository/{label}")
    place.item(
        "ECR::Repository", label,
        {"RepositoryName": label, "Arn": arn, "ImageTagMutability": "IMMUTABLE",
         "ImageScanningConfiguration": {"ScanOnPush": True},
         "EncryptionConfiguration": {"EncryptionType": "KMS", "KmsKey": place.key("ecr")}},
        arn=arn)


def trail(place: Place, label: str, *, everywhere: bool = True) -> None:
    """A CloudTrail trail with digests, a log group and a key."""
    arn = place.arn("cloudtrail", f"trail/{label}")
    place.item(
        "CloudTrail::Trail", label,
        {"name": label, "s3BucketName": f"acme-health-audit-trail-{place.account}",
         "s3KeyPrefix": None, "snsTopicName": None, "snsTopicARN": None,
         "includeGlobalServiceEvents": True, "isMultiRegionTrail": everywhere,
         "homeRegion": place.region, "trailARN": arn, "logFileValidationEnabled": True,
         "cloudWatchLogsLogGroupArn": place.arn("logs", f"log-group:{label}:*"),
         "cloudWatchLogsRoleArn": role_arn(place.alias, "trail-to-logs"),
         "kmsKeyId": place.key("trail"), "hasCustomEventSelectors": True,
         "hasInsightSelectors": True, "isOrganizationTrail": False},
        arn=arn, id=arn, name=label,
        relationships=[("Is associated with ", "S3::Bucket",
                        f"acme-health-audit-trail-{place.account}")])


def recorder(place: Place, *, global_types: bool, all_types: bool = True) -> None:
    arn = place.arn("config", "configuration-recorder/default/" + digest(place.region, 16))
    group: Document = {
        "AllSupported": all_types, "IncludeGlobalResourceTypes": global_types,
        "ResourceTypes": [] if all_types else [
            "AWS::EC2::Instance", "AWS::EC2::SecurityGroup", "AWS::S3::Bucket"],
        "RecordingStrategy": {"UseOnly": "ALL_SUPPORTED_RESOURCE_TYPES" if all_types
                              else "INCLUSION_BY_RESOURCE_TYPES"}}
    place.item(
        "Config::ConfigurationRecorder", "default",
        {"Id": "default", "Name": "default", "Recording": True, "RecordingGroup": group,
         "RoleARN": role_arn(place.alias, "aws-service-role/config.amazonaws.com/"
                             "AWSServiceRoleForConfig"),
         "RecordingMode": {"RecordingFrequency": "CONTINUOUS"}},
        arn=arn, id="default", name="default", tags={})


def detector(place: Place) -> None:
    id_ = digest(f"{place.account}/{place.region}/detector", 32)
    place.item(
        "GuardDuty::Detector", "main",
        {"Id": id_, "Enable": True, "FindingPublishingFrequency": "FIFTEEN_MINUTES",
         "DataSources": {"S3Logs": {"Enable": True},
                         "Kubernetes": {"AuditLogs": {"Enable": True}}}},
        arn=place.arn("guardduty", f"detector/{id_}"), id=id_, name=id_, tags={})


def distribution(place: Place, label: str) -> None:
    """A CloudFront distribution; its items stand in us-east-1."""
    id_ = "E" + digest(label, 13).upper()
    arn = f"arn:aws:cloudfront::{place.account}:distribution/{id_}"
    host = f"{label}.acme-health.example.com"
    place.item(
        "CloudFront::Distribution", label,
        {"id": id_, "arn": arn, "status": "Deployed", "lastModifiedTime": birthday(arn),
         "domainName": f"d{digest(label, 13)}.cloudfront.net",
         "distributionConfig": {
             "callerReference": digest(arn, 16), "aliases": {"quantity": 1, "items": [host]},
             "enabled": True, "httpVersion": "http2and3", "isIPV6Enabled": True,
             "comment": f"{label} front door", "priceClass": "PriceClass_100",
             "defaultRootObject": "index.html",
             "origins": {"quantity": 1, "items": [{
                 "id": "bucket", "domainName":
                 f"acme-health-{label}-{place.account}.s3.eu-west-1.amazonaws.com",
                 "s3OriginConfig": {"originAccessIdentity": ""},
                 "originAccessControlId": "E" + digest(label + "oac", 13).upper()}]},
             "defaultCacheBehavior": {"targetOriginId": "bucket", "compress": True,
                                      "viewerProtocolPolicy": "redirect-to-https"},
             "cacheBehaviors": {"quantity": 1, "items": [{
                 "pathPattern": "/assets/*", "targetOriginId": "bucket",
                 "viewerProtocolPolicy": "https-only"}]},
             "logging": {"enabled": True, "includeCookies": False,
                         "bucket": f"acme-health-access-logs-{place.account}.s3.amazonaws.com",
                         "prefix": f"{label}/"},
             "viewerCertificate": {
                 "cloudFrontDefaultCertificate": False, "sslSupportMethod": "sni-only",
                 "acmCertificateArn": place.arn("acm", f"certificate/{uuid(label)}"),
                 "minimumProtocolVersion": "TLSv1.2_2021"},
             "webACLId": place.arn("wafv2", f"global/webacl/edge/{uuid('waf')}")}},
        arn=arn, id=id_, name=id_)
    certificate = place.arn("acm", f"certificate/{uuid(label)}")
    place.item(
        "ACM::Certificate", label,
        {"certificateArn": certificate, "domainName": host, "subjectAlternativeNames": [host],
         "status": "ISSUED", "type": "AMAZON_ISSUED", "keyAlgorithm": "RSA-2048",
         "issuer": "Amazon", "notAfter": "2027-03-01T23:59:59.000Z", "inUseBy": [arn],
         "renewalEligibility": "ELIGIBLE"},
        arn=certificate, id=certificate, name=certificate)


def search_domain(place: Place, label: str) -> None:
    arn = place.arn("es", f"domain/{label}")
    place.item(
        "OpenSearch::Domain", label,
        {"DomainName": label, "Arn": arn, "Id": f"{place.account}/{label}",
         "EngineVersion": "OpenSearch_2.19",
         "ClusterConfig": {"InstanceType": "r7g.large.search", "InstanceCount": 3,
                           "ZoneAwarenessEnabled": True},
         "EncryptionAtRestOptions": {"Enabled": True, "KmsKeyId": place.key("search")},
         "NodeToNodeEncryptionOptions": {"Enabled": True},
         "DomainEndpointOptions": {"EnforceHTTPS": True,
                                   "TLSSecurityPolicy": "Policy-Min-TLS-1-2-PFS-2023-10"},
         "AdvancedSecurityOptions": {"Enabled": True, "InternalUserDatabaseEnabled": False},
         "VPCOptions": {"SubnetIds": [
             native("subnet", f"{place.alias}/{place.region}/private-0")]}},
        arn=arn, id=label)


def notebook(place: Place, label: str) -> None:
    arn = place.arn("sagemaker", f"notebook-instance/{label}")
    place.item(
        "SageMaker::NotebookInstance", label,
        {"Id": label, "NotebookInstanceName": label, "InstanceType": "ml.t3.medium",
         "RoleArn": role_arn(place.alias, "notebooks"), "DirectInternetAccess": "Disabled",
         "RootAccess": "Disabled", "KmsKeyId": place.key("sagemaker"), "VolumeSizeInGB": 20,
         "PlatformIdentifier": "notebook-al2023-v1",
         "SubnetId": native("subnet", f"{place.alias}/{place.region}/private-0")},
        arn=arn, id=label)


def messaging(place: Place, label: str) -> None:
    """A topic and the queue that listens to it."""
    topic, queue = place.arn("sns", label), place.arn("sqs", label)
    place.item(
        "SNS::Topic", label,
        {"TopicArn": topic, "TopicName": label, "KmsMasterKeyId": place.key("messages"),
         "DisplayName": label, "FifoTopic": False}, arn=topic, id=topic, name=label)
    url = f"https://sqs.{place.region}.amazonaws.com/{place.account}/{label}"
    place.item(
        "SQS::Queue", label,
        {"QueueName": label, "Arn": queue, "QueueUrl": url, "VisibilityTimeout": 120,
         "KmsMasterKeyId": place.key("messages"), "MessageRetentionPeriod": 345600,
         "RedrivePolicy": {"deadLetterTargetArn": f"{queue}-dead", "maxReceiveCount": 5}},
        arn=queue, id=url, name=label)


def alarm(place: Place, label: str) -> None:
    arn = place.arn("cloudwatch", f"alarm:{label}")
    place.item(
        "CloudWatch::Alarm", label,
        {"alarmName": label, "alarmArn": arn, "actionsEnabled": True,
         "alarmActions": [place.arn("sns", "security-alerts")], "metricName": label,
         "namespace": "Audit", "statistic": "Sum", "period": 300, "evaluationPeriods": 1,
         "threshold": 1.0, "comparisonOperator": "GreaterThanOrEqualToThreshold",
         "stateValue": "OK", "treatMissingData": "notBreaching"}, arn=arn)
