"""AWS networks, machines and load balancers."""

from __future__ import annotations

from .aws import Place, native, role_arn
from .core import Document, birthday, digest, pick

RANGES = {
    ("prod", "eu-west-1"): "10.20", ("prod", "eu-central-1"): "10.21",
    ("sandbox", "eu-west-1"): "10.40",
}


def permission(port: int, *, cidr: str | None = None, group: str | None = None,
               account: str = "") -> Document:
    """One ingress permission as AWS Config records it."""
    pairs = [{"groupId": group, "userId": account}] if group else []
    ranges = [{"cidrIp": cidr}] if cidr else []
    return {
        "fromPort": port, "ipProtocol": "tcp", "ipv6Ranges": [], "prefixListIds": [],
        "toPort": port, "userIdGroupPairs": pairs, "ipv4Ranges": ranges,
        "ipRanges": [cidr] if cidr else [],
    }


ALL_OUT: Document = {
    "ipProtocol": "-1", "ipv6Ranges": [], "prefixListIds": [], "userIdGroupPairs": [],
    "ipv4Ranges": [{"cidrIp": "0.0.0.0/0"}], "ipRanges": ["0.0.0.0/0"],
}


def security_group(place: Place, label: str, ingress: list[Document],
                   egress: list[Document] | None = None, about: str = "",
                   group: str | None = None) -> str:
    """Adds a group and returns its id."""
    seed = f"{place.alias}/{place.region}"
    id_, vpc = native("sg", f"{seed}/{label}"), native("vpc", seed)
    place.item(
        "EC2::SecurityGroup", label,
        {
            "description": about or f"{label} tier", "groupName": label,
            "ipPermissions": ingress, "ownerId": place.account, "groupId": id_,
            "ipPermissionsEgress": [ALL_OUT] if egress is None else egress, "tags": [],
            "vpcId": vpc,
        },
        id=id_, arn=place.arn("ec2", f"security-group/{id_}"), group=group,
        relationships=[("Is contained in Vpc", "EC2::VPC", vpc)])
    return id_


def network(place: Place, zones: int) -> None:
    """A VPC with public and private subnets, and what makes it work."""
    seed, base = f"{place.alias}/{place.region}", RANGES[place.alias, place.region]
    vpc = native("vpc", seed)
    place.item(
        "EC2::VPC", "main",
        {
            "cidrBlock": f"{base}.0.0/16", "dhcpOptionsId": native("dopt", seed),
            "state": {"value": "available"}, "vpcId": vpc, "ownerId": place.account,
            "instanceTenancy": "default", "ipv6CidrBlockAssociationSet": [],
            "cidrBlockAssociationSet": [{
                "associationId": native("vpc-cidr-assoc", seed),
                "cidrBlock": f"{base}.0.0/16", "cidrBlockState": {"state": "associated"},
            }],
            "isDefault": False, "tags": [{"key": "Name", "value": "main"}],
        },
        id=vpc, name="", arn=place.arn("ec2", f"vpc/{vpc}"), zone="Multiple Availability Zones")
    _gateways(place, vpc)
    for index in range(zones):
        for tier, offset in (("private", 0), ("public", 128)):
            subnet = native("subnet", f"{seed}/{tier}-{index}")
            place.item(
                "EC2::Subnet", f"{tier}-{index}",
                {
                    "availabilityZone": place.zone(index),
                    "availabilityZoneId": f"euw1-az{index + 1}",
                    "availableIpAddressCount": pick(subnet, 180, 4000),
                    "cidrBlock": f"{base}.{offset + index * 16}.0/20", "defaultForAz": False,
                    "mapPublicIpOnLaunch": False, "state": "available", "subnetId": subnet,
                    "vpcId": vpc, "ownerId": place.account,
                    "assignIpv6AddressOnCreation": False, "ipv6CidrBlockAssociationSet": [],
                    "subnetArn": place.arn("ec2", f"subnet/{subnet}"),
                    "tags": [{"key": "Name", "value": f"{tier}-{index}"}],
                },
                id=subnet, name="", arn=place.arn("ec2", f"subnet/{subnet}"),
                zone=place.zone(index),
                relationships=[("Is contained in Vpc", "EC2::VPC", vpc)])
    for tier in ("private", "public"):
        table = native("rtb", f"{seed}/{tier}")
        way = {"gatewayId": native("igw", seed)} if tier == "public" else {
            "natGatewayId": native("nat", seed)}
        place.item(
            "EC2::RouteTable", tier,
            {
                "associations": [
                    {
                        "main": False, "routeTableId": table,
                        "routeTableAssociationId": native("rtbassoc", f"{seed}/{tier}-{index}"),
                        "subnetId": native("subnet", f"{seed}/{tier}-{index}"),
                        "associationState": {"state": "associated"},
                    } for index in range(zones)],
                "propagatingVgws": [], "routeTableId": table,
                "routes": [
                    {"destinationCidrBlock": f"{base}.0.0/16", "gatewayId": "local",
                     "origin": "CreateRouteTable", "state": "active"},
                    {"destinationCidrBlock": "0.0.0.0/0", "origin": "CreateRoute",
                     "state": "active", **way}],
                "tags": [], "vpcId": vpc, "ownerId": place.account,
            },
            id=table, name="", arn=place.arn("ec2", f"route-table/{table}"),
            relationships=[("Is contained in Vpc", "EC2::VPC", vpc)])
    security_group(place, "default", [], [], about="default VPC security group")
    security_group(place, "endpoints", [permission(443, cidr=f"{base}.0.0/16")])
    acl = native("acl", seed)
    place.item(
        "EC2::NetworkAcl", "main",
        {
            "associations": [
                {"networkAclAssociationId": native("aclassoc", f"{seed}/{index}"),
                 "networkAclId": acl, "subnetId": native("subnet", f"{seed}/private-{index}")}
                for index in range(zones)],
            "entries": [
                {"cidrBlock": "0.0.0.0/0", "egress": egress, "protocol": "-1",
                 "ruleAction": action, "ruleNumber": rule}
                for egress in (True, False) for rule, action in ((100, "allow"), (32767, "deny"))],
            "isDefault": True, "networkAclId": acl, "tags": [], "vpcId": vpc,
            "ownerId": place.account,
        },
        id=acl, name="", arn=place.arn("ec2", f"network-acl/{acl}"),
        zone="Multiple Availability Zones",
        relationships=[("Is attached to Vpc", "EC2::VPC", vpc)])


def spare_vpc(place: Place, group: str) -> None:
    """A VPC with nothing in it."""
    vpc = native("vpc", f"{place.alias}/{place.region}")
    place.item(
        "EC2::VPC", "spare",
        {"cidrBlock": "172.31.0.0/16", "dhcpOptionsId": native("dopt", vpc),
         "state": {"value": "available"}, "vpcId": vpc, "ownerId": place.account,
         "instanceTenancy": "default", "ipv6CidrBlockAssociationSet": [], "isDefault": False,
         "cidrBlockAssociationSet": [{
             "associationId": native("vpc-cidr-assoc", vpc), "cidrBlock": "172.31.0.0/16",
             "cidrBlockState": {"state": "associated"}}], "tags": []},
        id=vpc, name="", arn=place.arn("ec2", f"vpc/{vpc}"), group=group,
        zone="Multiple Availability Zones")


def _gateways(place: Place, vpc: str) -> None:
    seed = f"{place.alias}/{place.region}"
    igw, nat = native("igw", seed), native("nat", seed)
    eip, log = native("eipalloc", seed), native("fl", seed)
    place.item(
        "EC2::InternetGateway", "main",
        {"attachments": [{"state": "available", "vpcId": vpc}], "internetGatewayId": igw,
         "ownerId": place.account, "tags": []},
        id=igw, name="", arn=place.arn("ec2", f"internet-gateway/{igw}"),
        zone="Multiple Availability Zones",
        relationships=[("Is attached to Vpc", "EC2::VPC", vpc)])
    address = f"198.51.100.{pick(eip, 10, 250)}"
    place.item(
        "EC2::EIP", "nat",
        {"instanceId": None, "publicIp": address, "allocationId": eip,
         "associationId": native("eipassoc", seed), "domain": "vpc",
         "networkInterfaceId": native("eni", f"{seed}/nat"),
         "networkInterfaceOwnerId": place.account, "privateIpAddress": "10.20.128.9",
         "publicIpv4Pool": "amazon", "networkBorderGroup": place.region, "tags": []},
        id=eip, name=address, arn=place.arn("ec2", f"eip-allocation/{eip}"))
    place.item(
        "EC2::NatGateway", "main",
        {"natGatewayId": nat, "subnetId": native("subnet", f"{seed}/public-0"), "vpcId": vpc,
         "state": "available", "connectivityType": "public", "createTime": birthday(nat),
         "natGatewayAddresses": [{"allocationId": eip, "publicIp": address,
                                  "privateIp": "10.20.128.9",
                                  "networkInterfaceId": native("eni", f"{seed}/nat")}]},
        id=nat, name="", arn=place.arn("ec2", f"natgateway/{nat}"))
    place.item(
        "EC2::FlowLog", "main",
        {"creationTime": birthday(log),
         "deliverLogsPermissionArn": role_arn(place.alias, "flow-logs"),
         "deliverLogsStatus": "SUCCESS", "flowLogId": log, "flowLogStatus": "ACTIVE",
         "logGroupName": "/vpc/flow", "resourceId": vpc, "trafficType": "ALL",
         "logDestinationType": "cloud-watch-logs", "maxAggregationInterval": 60, "tags": []},
        id=log, name="", arn=place.arn("ec2", f"vpc-flow-log/{log}"))
    for service in ("s3", "kms"):
        endpoint = native("vpce", f"{seed}/{service}")
        place.item(
            "EC2::VPCEndpoint", service,
            {"vpcEndpointId": endpoint, "vpcId": vpc, "state": "available",
             "vpcEndpointType": "Gateway" if service == "s3" else "Interface",
             "serviceName": f"com.amazonaws.{place.region}.{service}",
             "privateDnsEnabled": service != "s3", "requesterManaged": False,
             "creationTimestamp": birthday(endpoint)},
            id=endpoint, name="", arn=place.arn("ec2", f"vpc-endpoint/{endpoint}"),
            relationships=[("Is contained in Vpc", "EC2::VPC", vpc)])


def machine(place: Place, label: str, index: int, group: str, *, size: str = "m7i.large") -> None:
    """A virtual machine with its disk, its network interface and its patch state."""
    seed = f"{place.alias}/{place.region}"
    id_, volume = native("i", f"{seed}/{label}"), native("vol", f"{seed}/{label}")
    eni, subnet = native("eni", f"{seed}/{label}"), native("subnet", f"{seed}/private-{index % 2}")
    vpc, launched = native("vpc", seed), "2026-05-12T09:14:03.000Z"
    address = f"{RANGES[place.alias, place.region]}.{index % 2 * 16}.{20 + index}"
    groups = [{"groupName": label.rsplit("-", 1)[0], "groupId": group}]
    place.item(
        "EC2::Instance", label,
        {
            "amiLaunchIndex": 0, "imageId": native("ami", "golden-2026-05"), "instanceId": id_,
            "instanceType": size, "launchTime": launched, "monitoring": {"state": "enabled"},
            "placement": {"availabilityZone": place.zone(index), "groupName": "",
                          "tenancy": "default"},
            "privateDnsName": f"ip-{address.replace('.', '-')}.{place.region}.compute.internal",
            "privateIpAddress": address, "productCodes": [], "publicDnsName": "",
            "publicIpAddress": None, "state": {"code": 16, "name": "running"},
            "stateTransitionReason": "", "subnetId": subnet, "vpcId": vpc,
            "architecture": "x86_64",
            "blockDeviceMappings": [{"deviceName": "/dev/xvda", "ebs": {
                "attachTime": launched, "deleteOnTermination": True, "status": "attached",
                "volumeId": volume}}],
            "clientToken": digest(id_, 32), "ebsOptimized": True, "enaSupport": True,
            "hypervisor": "xen",
            "iamInstanceProfile": {"arn": f"arn:aws:iam::{place.account}:instance-profile/app",
                                   "id": "AIPA" + digest(id_, 17).upper()},
            "networkInterfaces": [{
                "attachment": {"attachTime": launched, "deleteOnTermination": True,
                               "attachmentId": native("eni-attach", label), "deviceIndex": 0,
                               "status": "attached"},
                "association": None, "description": "", "groups": groups, "ipv6Addresses": [],
                "networkInterfaceId": eni, "ownerId": place.account,
                "privateIpAddress": address, "sourceDestCheck": True, "status": "in-use",
                "subnetId": subnet, "vpcId": vpc}],
            "rootDeviceName": "/dev/xvda", "rootDeviceType": "ebs", "securityGroups": groups,
            "sourceDestCheck": True, "tags": [{"key": "Name", "value": label}],
            "virtualizationType": "hvm", "hibernationOptions": {"configured": False},
            "metadataOptions": {"state": "applied", "httpTokens": "required",
                                "httpPutResponseHopLimit": 1, "httpEndpoint": "enabled"},
            "enclaveOptions": {"enabled": False},
        },
        id=id_, name="", arn=place.arn("ec2", f"instance/{id_}"), zone=place.zone(index),
        relationships=[
            ("Is contained in Vpc", "EC2::VPC", vpc),
            ("Is contained in Subnet", "EC2::Subnet", subnet),
            ("Is associated with SecurityGroup", "EC2::SecurityGroup", group),
            ("Is attached to Volume", "EC2::Volume", volume)])
    place.item(
        "EC2::Volume", label,
        {
            "attachments": [{"attachTime": launched, "device": "/dev/xvda", "instanceId": id_,
                             "state": "attached", "volumeId": volume,
                             "deleteOnTermination": True}],
            "availabilityZone": place.zone(index), "createTime": launched, "encrypted": True,
            "kmsKeyId": place.key("ebs"), "size": 80, "snapshotId": native("snap", label),
            "state": {"value": "in-use"}, "volumeId": volume, "iops": 3000, "tags": [],
            "volumeType": "gp3", "fastRestored": None, "multiAttachEnabled": False,
        },
        id=volume, name="", arn=place.arn("ec2", f"volume/{volume}"), zone=place.zone(index),
        relationships=[("Is attached to Instance", "EC2::Instance", id_)])
    place.item(
        "EC2::NetworkInterface", label,
        {"networkInterfaceId": eni, "description": "", "groups": groups,
         "interfaceType": "interface", "privateIpAddress": address, "sourceDestCheck": True,
         "status": "in-use", "subnetId": subnet, "vpcId": vpc, "ownerId": place.account,
         "privateIpAddresses": [{"primary": True, "privateIpAddress": address}]},
        id=eni, name="", arn=place.arn("ec2", f"network-interface/{eni}"))
    _managed_node(place, label, id_)


def _managed_node(place: Place, label: str, instance: str) -> None:
    managed = f"AWS::SSM::ManagedInstanceInventory/{instance}"

    def patch(name: str, severity: str) -> Document:
        return {
            "Id": name, "Title": name, "PatchState": "Installed", "Status": "COMPLIANT",
            "Severity": severity, "Classification": "Security",
            "PatchBaselineId": native("pb", place.alias), "PatchGroup": "standard",
            "DocumentName": "AWS-RunPatchBaseline", "ExecutionType": "Command",
            "InstalledTime": "2026-06-21T02:11:40Z"}

    place.item(
        "SSM::ManagedInstanceInventory", label,
        {"AWS:InstanceInformation": {"SchemaVersion": "1.0", "CaptureTime": "2026-06-29T02:00:11Z",
         "Content": {instance: {
             "AgentType": "amazon-ssm-agent", "AgentVersion": "3.3.2299.0",
             "ComputerName": f"{label}.{place.region}.compute.internal",
             "InstanceId": instance, "PlatformName": "Amazon Linux", "PlatformType": "Linux",
             "PlatformVersion": "2023", "InstanceStatus": "Active"}}}},
        id=instance, name="", arn=place.arn("ssm", f"managed-instance-inventory/{instance}"),
        relationships=[("Is associated with ", "EC2::Instance", instance)], tags={})
    place.item(
        "SSM::PatchCompliance", label,
        {"AWS:ComplianceItem": {"SchemaVersion": "1.0", "Content": {"Patch": {
            name: patch(name, severity) for name, severity in (
                ("kernel.x86_64", "CRITICAL"), ("openssl.x86_64", "IMPORTANT"),
                ("glibc.x86_64", "MEDIUM"))}}}},
        id=managed, name="", arn=place.arn("ssm", f"patch-compliance/{instance}"),
        relationships=[("Is associated with ", "SSM::ManagedInstanceInventory", instance)],
        tags={})


def balancer(place: Place, label: str, group: str) -> None:
    """An application load balancer with a redirect and an HTTPS listener."""
    seed = f"{place.alias}/{place.region}"
    part = f"app/{label}/{digest(label + seed, 16)}"
    arn = place.arn("elasticloadbalancing", f"loadbalancer/{part}")
    place.item(
        "ElasticLoadBalancingV2::LoadBalancer", label,
        {
            "loadBalancerArn": arn, "canonicalHostedZoneId": "Z32O12XQLNTSW2",
            "dNSName": f"{label}-{number_of(arn)}.{place.region}.elb.amazonaws.com",
            "createdTime": birthday(arn), "loadBalancerName": label,
            "scheme": "internet-facing", "vpcId": native("vpc", seed),
            "state": {"code": "active"}, "type": "application",
            "availabilityZones": [
                {"zoneName": place.zone(index), "loadBalancerAddresses": [],
                 "subnetId": native("subnet", f"{seed}/public-{index}")} for index in range(2)],
            "securityGroups": [group], "ipAddressType": "ipv4"},
        id=arn, name=label, arn=arn, zone="Multiple Availability Zones",
        supplementary={
            "LoadBalancerAttributes": [
                {"key": "access_logs.s3.enabled", "value": "true"},
                {"key": "access_logs.s3.bucket",
                 "value": f"acme-health-access-logs-{place.account}"},
                {"key": "deletion_protection.enabled", "value": "true"},
                {"key": "routing.http.drop_invalid_header_fields.enabled", "value": "true"}],
            "Tags": []},
        relationships=[("Is associated with SecurityGroup", "EC2::SecurityGroup", group)])
    for port, rest in (
        (80, {"Protocol": "HTTP", "DefaultActions": [{
            "Type": "redirect", "Order": 1, "RedirectConfig": {
                "Protocol": "HTTPS", "Port": "443", "StatusCode": "HTTP_301",
                "Host": "#{host}", "Path": "/#{path}", "Query": "#{query}"}}]}),
        (443, {"Protocol": "HTTPS", "SslPolicy": "ELBSecurityPolicy-TLS13-1-2-2021-06",
               "Certificates": [{"CertificateArn": place.arn(
                   "acm", f"certificate/{digest(label, 8)}-0000-4000-8000-{digest(arn, 12)}")}],
               "DefaultActions": [{"Type": "forward", "Order": 1, "TargetGroupArn": place.arn(
                   "elasticloadbalancing", f"targetgroup/{label}/{digest(arn + 't', 16)}")}]}),
    ):
        own = digest(f"{arn}{port}", 16)
        listener = place.arn("elasticloadbalancing", f"listener/{part}/{own}")
        place.item(
            "ElasticLoadBalancingV2::Listener", f"{label}-{port}",
            {"ListenerArn": listener, "LoadBalancerArn": arn, "Port": port, **rest},
            id=listener, name="", arn=listener)


def number_of(text: str) -> int:
    return 1000000000 + int(digest(text, 8), 16) % 900000000
