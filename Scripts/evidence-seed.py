"""Seeds a small account, good and bad, with the aws command line; used by evidence-moto.sh."""
import json
import subprocess
import sys

LOG = open(sys.argv[1], "w")
FAILED = []


def aws(line, *rest):
    """Runs one command; its answer, or None if the server refuses."""
    run = subprocess.run(
        ["aws", *line.split(), *rest, "--output", "json"], capture_output=True, text=True)
    LOG.write(f"$ aws {line} {' '.join(rest)}\n{run.stdout}{run.stderr}\n")
    if run.returncode:
        FAILED.append(line)
        return {}
    return json.loads(run.stdout) if run.stdout.strip() else {}


def document(*statements):
    return json.dumps({"Version": "2012-10-17", "Statement": list(statements)})


def identities():
    aws("iam update-account-password-policy --minimum-password-length 14 --require-symbols"
        " --require-numbers --require-uppercase-characters --require-lowercase-characters"
        " --max-password-age 90 --password-reuse-prevention 24")
    aws("iam create-group --group-name readers")
    aws("iam create-user --user-name ada")
    aws("iam create-login-profile --user-name ada --password", "Winter-2026-long!")
    aws("iam add-user-to-group --user-name ada --group-name readers")
    aws("iam create-user --user-name bob")
    aws("iam create-access-key --user-name bob")
    aws("iam put-user-policy --user-name bob --policy-name all --policy-document",
        document({"Effect": "Allow", "Action": "*", "Resource": "*"}))
    policy = aws("iam create-policy --policy-name everything --policy-document",
                 document({"Effect": "Allow", "Action": "*", "Resource": "*"}))
    if policy:
        aws(f"iam attach-user-policy --user-name bob --policy-arn {policy['Policy']['Arn']}")
    role = aws("iam create-role --role-name runner --assume-role-policy-document",
               document({"Effect": "Allow", "Principal": {"Service": "lambda.amazonaws.com"},
                         "Action": "sts:AssumeRole"}))
    return role.get("Role", {}).get("Arn", "")


def storage(key):
    for name in ("archive-0a1b", "open-0a1b"):
        aws(f"s3api create-bucket --bucket {name} --create-bucket-configuration"
            " LocationConstraint=eu-west-1")
    aws("s3api put-bucket-versioning --bucket archive-0a1b --versioning-configuration"
        " Status=Enabled")
    aws("s3api put-bucket-acl --bucket open-0a1b --acl public-read")
    volume = aws("ec2 create-volume --size 8 --availability-zone eu-west-1a --encrypted")
    plain = aws("ec2 create-volume --size 8 --availability-zone eu-west-1a")
    for made in (volume, plain):
        if made:
            aws(f"ec2 create-snapshot --volume-id {made['VolumeId']}")
    snapshots = aws("ec2 describe-snapshots --owner-ids self").get("Snapshots", [])
    if snapshots:
        aws(f"ec2 modify-snapshot-attribute --snapshot-id {snapshots[0]['SnapshotId']}"
            " --attribute createVolumePermission --operation-type add --group-names all")
    aws("ec2 enable-ebs-encryption-by-default")
    aws("efs create-file-system --creation-token good --encrypted")
    aws("efs create-file-system --creation-token bad")
    aws("dynamodb create-table --table-name orders --billing-mode PAY_PER_REQUEST"
        " --attribute-definitions AttributeName=id,AttributeType=S"
        " --key-schema AttributeName=id,KeyType=HASH")
    aws("dynamodb update-continuous-backups --table-name orders"
        " --point-in-time-recovery-specification PointInTimeRecoveryEnabled=true")
    aws("rds create-db-instance --db-instance-identifier orders --engine postgres"
        " --db-instance-class db.t3.small --allocated-storage 20 --master-username root1"
        " --master-user-password Winter-2026 --storage-encrypted --no-publicly-accessible"
        " --deletion-protection --multi-az")
    aws("rds create-db-instance --db-instance-identifier legacy --engine mysql"
        " --db-instance-class db.t3.small --allocated-storage 20 --master-username root1"
        " --master-user-password Winter-2026 --publicly-accessible --backup-retention-period 0")
    aws("rds create-db-snapshot --db-instance-identifier orders --db-snapshot-identifier orders-1")
    aws("redshift create-cluster --cluster-identifier lake --node-type ra3.large"
        " --master-username root1 --master-user-password Winter-2026 --encrypted"
        " --no-publicly-accessible")
    plan = {"BackupPlanName": "daily", "Rules": [{
        "RuleName": "daily", "TargetBackupVaultName": "Default",
        "ScheduleExpression": "cron(0 5 * * ? *)", "Lifecycle": {"DeleteAfterDays": 35}}]}
    aws("backup create-backup-vault --backup-vault-name Default")
    aws("backup create-backup-plan --backup-plan", json.dumps(plan))
    if key:
        aws(f"secretsmanager create-secret --name shop/database --secret-string x"
            f" --kms-key-id {key}")


def network():
    vpc = aws("ec2 create-vpc --cidr-block 10.0.0.0/16").get("Vpc", {}).get("VpcId", "")
    subnet = aws(f"ec2 create-subnet --vpc-id {vpc} --cidr-block 10.0.1.0/24").get("Subnet", {})
    other = aws(f"ec2 create-subnet --vpc-id {vpc} --cidr-block 10.0.2.0/24"
                " --availability-zone eu-west-1b").get("Subnet", {})
    group = aws(f"ec2 create-security-group --group-name web --description web --vpc-id {vpc}")
    if group:
        aws(f"ec2 authorize-security-group-ingress --group-id {group['GroupId']} --protocol tcp"
            " --port 22 --cidr 0.0.0.0/0")
    aws(f"ec2 create-flow-logs --resource-type VPC --resource-ids {vpc} --traffic-type ALL"
        " --log-destination-type s3 --log-destination arn:aws:s3:::archive-0a1b")
    aws("ec2 run-instances --image-id ami-12c6146b --instance-type t3.micro"
        f" --subnet-id {subnet.get('SubnetId')}")
    balancer = aws(f"elbv2 create-load-balancer --name shop --subnets {subnet.get('SubnetId')}"
                   f" {other.get('SubnetId')}").get("LoadBalancers")
    target = aws("elbv2 create-target-group --name shop --protocol HTTP --port 80 --vpc-id "
                 + vpc).get("TargetGroups")
    if balancer and target:
        aws(f"elbv2 create-listener --load-balancer-arn {balancer[0]['LoadBalancerArn']}"
            " --protocol HTTP --port 80 --default-actions"
            f" Type=forward,TargetGroupArn={target[0]['TargetGroupArn']}")
        acl = aws("wafv2 create-web-acl --name shop --scope REGIONAL --default-action Allow={}"
                  " --visibility-config SampledRequestsEnabled=true,"
                  "CloudWatchMetricsEnabled=true,MetricName=shop").get("Summary")
        if acl:
            aws(f"wafv2 associate-web-acl --web-acl-arn {acl['ARN']} --resource-arn "
                + balancer[0]["LoadBalancerArn"])


def watching(key):
    aws("logs create-log-group --log-group-name trail")
    aws("logs put-retention-policy --log-group-name trail --retention-in-days 400")
    aws("logs create-log-group --log-group-name forgotten")
    aws("s3api create-bucket --bucket trail-0a1b --create-bucket-configuration"
        " LocationConstraint=eu-west-1")
    aws("cloudtrail create-trail --name main --s3-bucket-name trail-0a1b --is-multi-region-trail"
        " --enable-log-file-validation")
    aws("cloudtrail start-logging --name main")
    aws("cloudtrail put-event-selectors --trail-name main --event-selectors", json.dumps([{
        "ReadWriteType": "All", "IncludeManagementEvents": True,
        "DataResources": [{"Type": "AWS::S3::Object", "Values": ["arn:aws:s3"]}]}]))
    topic = aws("sns create-topic --name alarms").get("TopicArn", "")
    aws("sns create-topic --name hidden --attributes", json.dumps({"KmsMasterKeyId": key or "x"}))
    aws("cloudwatch put-metric-alarm --alarm-name root-login --namespace Own --metric-name root"
        " --statistic Sum --period 300 --evaluation-periods 1 --threshold 1"
        f" --comparison-operator GreaterThanOrEqualToThreshold --alarm-actions {topic}"
        f" --insufficient-data-actions {topic}")
    aws("cloudwatch put-metric-alarm --alarm-name silent --namespace Own --metric-name x"
        " --statistic Sum --period 300 --evaluation-periods 1 --threshold 1"
        " --comparison-operator GreaterThanOrEqualToThreshold")
    aws("guardduty create-detector --enable")
    aws("securityhub enable-security-hub")
    aws("account put-alternate-contact --alternate-contact-type SECURITY --name Desk --title Duty"
        " --email-address security@example.com --phone-number", "+44 20 7946 0000")


def compute(role):
    import base64
    import io
    import zipfile
    archive = io.BytesIO()
    with zipfile.ZipFile(archive, "w") as code:
        code.writestr("app.py", "def handler(event, context): return 1\n")
    path = sys.argv[1] + ".zip"
    with open(path, "wb") as file:
        file.write(archive.getvalue())
    aws(f"lambda create-function --function-name resize --runtime python3.13 --role {role}"
        f" --handler app.handler --zip-file fileb://{path}")
    aws("ecr create-repository --repository-name shop/web --image-scanning-configuration"
        " scanOnPush=true")
    aws("ecs create-cluster --cluster-name shop")
    aws("ecs register-task-definition --family web --container-definitions", json.dumps([
        {"name": "web", "image": "web", "memory": 128, "privileged": True}]))
    aws("ecs create-service --cluster shop --service-name web --task-definition web"
        " --desired-count 1 --launch-type FARGATE --platform-version LATEST")
    aws("codebuild create-project --name web --source type=S3,location=b/s.zip --artifacts"
        " type=NO_ARTIFACTS --environment type=LINUX_CONTAINER,image=aws/codebuild/standard:7.0,"
        f"computeType=BUILD_GENERAL1_SMALL --service-role {role}")
    aws("sagemaker create-notebook-instance --notebook-instance-name lab --instance-type"
        f" ml.t3.medium --role-arn {role}")
    aws("acm request-certificate --domain-name shop.example.com")


key = aws("kms create-key").get("KeyMetadata", {}).get("KeyId", "")
if key:
    aws(f"kms enable-key-rotation --key-id {key}")
aws("kms create-key")
role = identities()
storage(key)
network()
watching(key)
compute(role)
print(f"seeded; {len(FAILED)} commands were refused: {sorted({x[:40] for x in FAILED})}")
