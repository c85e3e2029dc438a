// Written by Scripts/embed-data.sh. Sorted by name, so that a lookup can halve its way.
#include "CDemarcData.h"

#pragma clang diagnostic ignored "-Wc23-extensions"
#define D(n) static const unsigned char f##n[] = {
#define R(n, name) {name, f##n, sizeof f##n},
D(0)
#embed "../../Data/azure/aliases.tsv"
};
D(1)
#embed "../../Data/catalog/crosswalks/gdpr--nist-800-53r5.ndjson"
};
D(2)
#embed "../../Data/catalog/crosswalks/hipaa-breach--nist-800-53r5.ndjson"
};
D(3)
#embed "../../Data/catalog/crosswalks/hipaa-security--nist-800-53r5.ndjson"
};
D(4)
#embed "../../Data/catalog/crosswalks/hipaa-security--nist-csf-1.1.ndjson"
};
D(5)
#embed "../../Data/catalog/crosswalks/iso27001-2013--iso27001-2022.ndjson"
};
D(6)
#embed "../../Data/catalog/crosswalks/nist-800-53r5--iso27001-2022.ndjson"
};
D(7)
#embed "../../Data/catalog/crosswalks/nist-csf-1.1--nist-csf-2.0.ndjson"
};
D(8)
#embed "../../Data/catalog/crosswalks/nist-csf-2.0--iso27001-2022.ndjson"
};
D(9)
#embed "../../Data/catalog/crosswalks/nist-csf-2.0--nist-800-53r5.ndjson"
};
D(10)
#embed "../../Data/catalog/crosswalks/soc2--nist-800-53r5.ndjson"
};
D(11)
#embed "../../Data/catalog/errata.json"
};
D(12)
#embed "../../Data/catalog/frameworks/cis-aws-7.0.0.ndjson"
};
D(13)
#embed "../../Data/catalog/frameworks/cis-azure-6.0.0.ndjson"
};
D(14)
#embed "../../Data/catalog/frameworks/cis-gcp-5.0.0.ndjson"
};
D(15)
#embed "../../Data/catalog/frameworks/gdpr.ndjson"
};
D(16)
#embed "../../Data/catalog/frameworks/hipaa-breach.ndjson"
};
D(17)
#embed "../../Data/catalog/frameworks/hipaa-security.ndjson"
};
D(18)
#embed "../../Data/catalog/frameworks/iso27001-2013.ndjson"
};
D(19)
#embed "../../Data/catalog/frameworks/iso27001-2022.ndjson"
};
D(20)
#embed "../../Data/catalog/frameworks/nist-800-53r5.ndjson"
};
D(21)
#embed "../../Data/catalog/frameworks/nist-csf-1.1.ndjson"
};
D(22)
#embed "../../Data/catalog/frameworks/nist-csf-2.0.ndjson"
};
D(23)
#embed "../../Data/catalog/frameworks/pci-dss-4.0.1.ndjson"
};
D(24)
#embed "../../Data/catalog/frameworks/soc2.ndjson"
};
D(25)
#embed "../../Data/catalog/layers.json"
};
D(26)
#embed "../../Data/catalog/names.json"
};
D(27)
#embed "../../Data/catalog/rules.json"
};
D(28)
#embed "../../Data/catalog/services/aws/acm.json"
};
D(29)
#embed "../../Data/catalog/services/aws/amazon-mq.json"
};
D(30)
#embed "../../Data/catalog/services/aws/api-gateway.json"
};
D(31)
#embed "../../Data/catalog/services/aws/app-runner.json"
};
D(32)
#embed "../../Data/catalog/services/aws/athena.json"
};
D(33)
#embed "../../Data/catalog/services/aws/aurora.json"
};
D(34)
#embed "../../Data/catalog/services/aws/backup.json"
};
D(35)
#embed "../../Data/catalog/services/aws/batch.json"
};
D(36)
#embed "../../Data/catalog/services/aws/bedrock.json"
};
D(37)
#embed "../../Data/catalog/services/aws/cloudformation.json"
};
D(38)
#embed "../../Data/catalog/services/aws/cloudfront.json"
};
D(39)
#embed "../../Data/catalog/services/aws/cloudhsm.json"
};
D(40)
#embed "../../Data/catalog/services/aws/cloudtrail.json"
};
D(41)
#embed "../../Data/catalog/services/aws/cloudwatch.json"
};
D(42)
#embed "../../Data/catalog/services/aws/codebuild.json"
};
D(43)
#embed "../../Data/catalog/services/aws/cognito.json"
};
D(44)
#embed "../../Data/catalog/services/aws/config.json"
};
D(45)
#embed "../../Data/catalog/services/aws/dms.json"
};
D(46)
#embed "../../Data/catalog/services/aws/documentdb.json"
};
D(47)
#embed "../../Data/catalog/services/aws/dynamodb.json"
};
D(48)
#embed "../../Data/catalog/services/aws/ebs.json"
};
D(49)
#embed "../../Data/catalog/services/aws/ec2.json"
};
D(50)
#embed "../../Data/catalog/services/aws/ecr.json"
};
D(51)
#embed "../../Data/catalog/services/aws/ecs.json"
};
D(52)
#embed "../../Data/catalog/services/aws/efs.json"
};
D(53)
#embed "../../Data/catalog/services/aws/eks.json"
};
D(54)
#embed "../../Data/catalog/services/aws/elastic-beanstalk.json"
};
D(55)
#embed "../../Data/catalog/services/aws/elasticache.json"
};
D(56)
#embed "../../Data/catalog/services/aws/elb.json"
};
D(57)
#embed "../../Data/catalog/services/aws/emr.json"
};
D(58)
#embed "../../Data/catalog/services/aws/eventbridge.json"
};
D(59)
#embed "../../Data/catalog/services/aws/fargate.json"
};
D(60)
#embed "../../Data/catalog/services/aws/fsx.json"
};
D(61)
#embed "../../Data/catalog/services/aws/glue.json"
};
D(62)
#embed "../../Data/catalog/services/aws/guardduty.json"
};
D(63)
#embed "../../Data/catalog/services/aws/iam.json"
};
D(64)
#embed "../../Data/catalog/services/aws/identity-center.json"
};
D(65)
#embed "../../Data/catalog/services/aws/image-builder.json"
};
D(66)
#embed "../../Data/catalog/services/aws/inspector.json"
};
D(67)
#embed "../../Data/catalog/services/aws/kinesis.json"
};
D(68)
#embed "../../Data/catalog/services/aws/kms.json"
};
D(69)
#embed "../../Data/catalog/services/aws/lambda.json"
};
D(70)
#embed "../../Data/catalog/services/aws/macie.json"
};
D(71)
#embed "../../Data/catalog/services/aws/msk.json"
};
D(72)
#embed "../../Data/catalog/services/aws/neptune.json"
};
D(73)
#embed "../../Data/catalog/services/aws/opensearch.json"
};
D(74)
#embed "../../Data/catalog/services/aws/organizations.json"
};
D(75)
#embed "../../Data/catalog/services/aws/rds.json"
};
D(76)
#embed "../../Data/catalog/services/aws/redshift.json"
};
D(77)
#embed "../../Data/catalog/services/aws/route53.json"
};
D(78)
#embed "../../Data/catalog/services/aws/s3.json"
};
D(79)
#embed "../../Data/catalog/services/aws/sagemaker.json"
};
D(80)
#embed "../../Data/catalog/services/aws/secrets-manager.json"
};
D(81)
#embed "../../Data/catalog/services/aws/security-hub.json"
};
D(82)
#embed "../../Data/catalog/services/aws/shield.json"
};
D(83)
#embed "../../Data/catalog/services/aws/sns.json"
};
D(84)
#embed "../../Data/catalog/services/aws/sqs.json"
};
D(85)
#embed "../../Data/catalog/services/aws/ssm.json"
};
D(86)
#embed "../../Data/catalog/services/aws/step-functions.json"
};
D(87)
#embed "../../Data/catalog/services/aws/transfer-family.json"
};
D(88)
#embed "../../Data/catalog/services/aws/vpc.json"
};
D(89)
#embed "../../Data/catalog/services/aws/waf.json"
};
D(90)
#embed "../../Data/catalog/services/aws/workspaces.json"
};
D(91)
#embed "../../Data/catalog/services/azure/ai-search.json"
};
D(92)
#embed "../../Data/catalog/services/azure/ai-services.json"
};
D(93)
#embed "../../Data/catalog/services/azure/aks.json"
};
D(94)
#embed "../../Data/catalog/services/azure/api-management.json"
};
D(95)
#embed "../../Data/catalog/services/azure/app-configuration.json"
};
D(96)
#embed "../../Data/catalog/services/azure/app-service.json"
};
D(97)
#embed "../../Data/catalog/services/azure/application-gateway.json"
};
D(98)
#embed "../../Data/catalog/services/azure/arc.json"
};
D(99)
#embed "../../Data/catalog/services/azure/automation.json"
};
D(100)
#embed "../../Data/catalog/services/azure/azure-local.json"
};
D(101)
#embed "../../Data/catalog/services/azure/backup.json"
};
D(102)
#embed "../../Data/catalog/services/azure/bastion.json"
};
D(103)
#embed "../../Data/catalog/services/azure/batch.json"
};
D(104)
#embed "../../Data/catalog/services/azure/cache-for-redis.json"
};
D(105)
#embed "../../Data/catalog/services/azure/confidential-ledger.json"
};
D(106)
#embed "../../Data/catalog/services/azure/container-apps.json"
};
D(107)
#embed "../../Data/catalog/services/azure/container-instances.json"
};
D(108)
#embed "../../Data/catalog/services/azure/container-registry.json"
};
D(109)
#embed "../../Data/catalog/services/azure/cosmos-db.json"
};
D(110)
#embed "../../Data/catalog/services/azure/cost-and-health.json"
};
D(111)
#embed "../../Data/catalog/services/azure/data-explorer.json"
};
D(112)
#embed "../../Data/catalog/services/azure/data-factory.json"
};
D(113)
#embed "../../Data/catalog/services/azure/databricks.json"
};
D(114)
#embed "../../Data/catalog/services/azure/ddos-protection.json"
};
D(115)
#embed "../../Data/catalog/services/azure/defender-for-cloud.json"
};
D(116)
#embed "../../Data/catalog/services/azure/devops.json"
};
D(117)
#embed "../../Data/catalog/services/azure/dns.json"
};
D(118)
#embed "../../Data/catalog/services/azure/domain-services.json"
};
D(119)
#embed "../../Data/catalog/services/azure/entra-id.json"
};
D(120)
#embed "../../Data/catalog/services/azure/event-grid.json"
};
D(121)
#embed "../../Data/catalog/services/azure/event-hubs.json"
};
D(122)
#embed "../../Data/catalog/services/azure/fabric.json"
};
D(123)
#embed "../../Data/catalog/services/azure/firewall.json"
};
D(124)
#embed "../../Data/catalog/services/azure/front-door.json"
};
D(125)
#embed "../../Data/catalog/services/azure/functions.json"
};
D(126)
#embed "../../Data/catalog/services/azure/hdinsight.json"
};
D(127)
#embed "../../Data/catalog/services/azure/health-data.json"
};
D(128)
#embed "../../Data/catalog/services/azure/iot-hub.json"
};
D(129)
#embed "../../Data/catalog/services/azure/key-vault.json"
};
D(130)
#embed "../../Data/catalog/services/azure/lighthouse.json"
};
D(131)
#embed "../../Data/catalog/services/azure/load-balancer.json"
};
D(132)
#embed "../../Data/catalog/services/azure/logic-apps.json"
};
D(133)
#embed "../../Data/catalog/services/azure/machine-learning.json"
};
D(134)
#embed "../../Data/catalog/services/azure/managed-disks.json"
};
D(135)
#embed "../../Data/catalog/services/azure/managed-hsm.json"
};
D(136)
#embed "../../Data/catalog/services/azure/managed-identities.json"
};
D(137)
#embed "../../Data/catalog/services/azure/microsoft-365.json"
};
D(138)
#embed "../../Data/catalog/services/azure/monitor.json"
};
D(139)
#embed "../../Data/catalog/services/azure/mysql.json"
};
D(140)
#embed "../../Data/catalog/services/azure/netapp-files.json"
};
D(141)
#embed "../../Data/catalog/services/azure/network-watcher.json"
};
D(142)
#embed "../../Data/catalog/services/azure/notification-communication.json"
};
D(143)
#embed "../../Data/catalog/services/azure/policy.json"
};
D(144)
#embed "../../Data/catalog/services/azure/postgresql.json"
};
D(145)
#embed "../../Data/catalog/services/azure/purview.json"
};
D(146)
#embed "../../Data/catalog/services/azure/rbac.json"
};
D(147)
#embed "../../Data/catalog/services/azure/resource-manager.json"
};
D(148)
#embed "../../Data/catalog/services/azure/sentinel.json"
};
D(149)
#embed "../../Data/catalog/services/azure/service-bus.json"
};
D(150)
#embed "../../Data/catalog/services/azure/service-fabric.json"
};
D(151)
#embed "../../Data/catalog/services/azure/signalr.json"
};
D(152)
#embed "../../Data/catalog/services/azure/site-recovery.json"
};
D(153)
#embed "../../Data/catalog/services/azure/sql-database.json"
};
D(154)
#embed "../../Data/catalog/services/azure/sql-managed-instance.json"
};
D(155)
#embed "../../Data/catalog/services/azure/sql-virtual-machines.json"
};
D(156)
#embed "../../Data/catalog/services/azure/storage.json"
};
D(157)
#embed "../../Data/catalog/services/azure/stream-analytics.json"
};
D(158)
#embed "../../Data/catalog/services/azure/synapse.json"
};
D(159)
#embed "../../Data/catalog/services/azure/virtual-desktop.json"
};
D(160)
#embed "../../Data/catalog/services/azure/virtual-machine-scale-sets.json"
};
D(161)
#embed "../../Data/catalog/services/azure/virtual-machines.json"
};
D(162)
#embed "../../Data/catalog/services/azure/virtual-network.json"
};
D(163)
#embed "../../Data/catalog/services/azure/vmware-solution.json"
};
D(164)
#embed "../../Data/catalog/services/azure/vpn-expressroute.json"
};
D(165)
#embed "../../Data/catalog/services/gcp/access-approval.json"
};
D(166)
#embed "../../Data/catalog/services/gcp/access-context-manager.json"
};
D(167)
#embed "../../Data/catalog/services/gcp/alloydb.json"
};
D(168)
#embed "../../Data/catalog/services/gcp/api-gateway.json"
};
D(169)
#embed "../../Data/catalog/services/gcp/api-keys.json"
};
D(170)
#embed "../../Data/catalog/services/gcp/apigee.json"
};
D(171)
#embed "../../Data/catalog/services/gcp/app-engine.json"
};
D(172)
#embed "../../Data/catalog/services/gcp/artifact-registry.json"
};
D(173)
#embed "../../Data/catalog/services/gcp/assured-workloads.json"
};
D(174)
#embed "../../Data/catalog/services/gcp/backup-dr.json"
};
D(175)
#embed "../../Data/catalog/services/gcp/batch.json"
};
D(176)
#embed "../../Data/catalog/services/gcp/bigquery.json"
};
D(177)
#embed "../../Data/catalog/services/gcp/bigtable.json"
};
D(178)
#embed "../../Data/catalog/services/gcp/binary-authorization.json"
};
D(179)
#embed "../../Data/catalog/services/gcp/ca-service.json"
};
D(180)
#embed "../../Data/catalog/services/gcp/certificate-manager.json"
};
D(181)
#embed "../../Data/catalog/services/gcp/cloud-armor.json"
};
D(182)
#embed "../../Data/catalog/services/gcp/cloud-asset-inventory.json"
};
D(183)
#embed "../../Data/catalog/services/gcp/cloud-billing.json"
};
D(184)
#embed "../../Data/catalog/services/gcp/cloud-build.json"
};
D(185)
#embed "../../Data/catalog/services/gcp/cloud-cdn.json"
};
D(186)
#embed "../../Data/catalog/services/gcp/cloud-deploy.json"
};
D(187)
#embed "../../Data/catalog/services/gcp/cloud-dns.json"
};
D(188)
#embed "../../Data/catalog/services/gcp/cloud-identity.json"
};
D(189)
#embed "../../Data/catalog/services/gcp/cloud-ids.json"
};
D(190)
#embed "../../Data/catalog/services/gcp/cloud-interconnect.json"
};
D(191)
#embed "../../Data/catalog/services/gcp/cloud-kms.json"
};
D(192)
#embed "../../Data/catalog/services/gcp/cloud-load-balancing.json"
};
D(193)
#embed "../../Data/catalog/services/gcp/cloud-logging.json"
};
D(194)
#embed "../../Data/catalog/services/gcp/cloud-monitoring.json"
};
D(195)
#embed "../../Data/catalog/services/gcp/cloud-nat-router.json"
};
D(196)
#embed "../../Data/catalog/services/gcp/cloud-run-functions.json"
};
D(197)
#embed "../../Data/catalog/services/gcp/cloud-run.json"
};
D(198)
#embed "../../Data/catalog/services/gcp/cloud-scheduler.json"
};
D(199)
#embed "../../Data/catalog/services/gcp/cloud-service-mesh.json"
};
D(200)
#embed "../../Data/catalog/services/gcp/cloud-sql.json"
};
D(201)
#embed "../../Data/catalog/services/gcp/cloud-storage.json"
};
D(202)
#embed "../../Data/catalog/services/gcp/cloud-tasks.json"
};
D(203)
#embed "../../Data/catalog/services/gcp/cloud-vpn.json"
};
D(204)
#embed "../../Data/catalog/services/gcp/composer.json"
};
D(205)
#embed "../../Data/catalog/services/gcp/compute-engine.json"
};
D(206)
#embed "../../Data/catalog/services/gcp/compute-images.json"
};
D(207)
#embed "../../Data/catalog/services/gcp/data-fusion.json"
};
D(208)
#embed "../../Data/catalog/services/gcp/dataflow.json"
};
D(209)
#embed "../../Data/catalog/services/gcp/dataplex.json"
};
D(210)
#embed "../../Data/catalog/services/gcp/dataproc.json"
};
D(211)
#embed "../../Data/catalog/services/gcp/datastream.json"
};
D(212)
#embed "../../Data/catalog/services/gcp/dms.json"
};
D(213)
#embed "../../Data/catalog/services/gcp/document-ai.json"
};
D(214)
#embed "../../Data/catalog/services/gcp/essential-contacts.json"
};
D(215)
#embed "../../Data/catalog/services/gcp/eventarc.json"
};
D(216)
#embed "../../Data/catalog/services/gcp/filestore.json"
};
D(217)
#embed "../../Data/catalog/services/gcp/firestore.json"
};
D(218)
#embed "../../Data/catalog/services/gcp/gke-backup.json"
};
D(219)
#embed "../../Data/catalog/services/gcp/gke-fleet.json"
};
D(220)
#embed "../../Data/catalog/services/gcp/gke.json"
};
D(221)
#embed "../../Data/catalog/services/gcp/healthcare-api.json"
};
D(222)
#embed "../../Data/catalog/services/gcp/iam.json"
};
D(223)
#embed "../../Data/catalog/services/gcp/iap.json"
};
D(224)
#embed "../../Data/catalog/services/gcp/identity-platform.json"
};
D(225)
#embed "../../Data/catalog/services/gcp/integration-connectors.json"
};
D(226)
#embed "../../Data/catalog/services/gcp/looker.json"
};
D(227)
#embed "../../Data/catalog/services/gcp/managed-ad.json"
};
D(228)
#embed "../../Data/catalog/services/gcp/managed-kafka.json"
};
D(229)
#embed "../../Data/catalog/services/gcp/memorystore.json"
};
D(230)
#embed "../../Data/catalog/services/gcp/migrate-to-vms.json"
};
D(231)
#embed "../../Data/catalog/services/gcp/netapp-volumes.json"
};
D(232)
#embed "../../Data/catalog/services/gcp/network-connectivity-center.json"
};
D(233)
#embed "../../Data/catalog/services/gcp/organization-policy.json"
};
D(234)
#embed "../../Data/catalog/services/gcp/os-config.json"
};
D(235)
#embed "../../Data/catalog/services/gcp/persistent-disk.json"
};
D(236)
#embed "../../Data/catalog/services/gcp/pubsub.json"
};
D(237)
#embed "../../Data/catalog/services/gcp/recaptcha.json"
};
D(238)
#embed "../../Data/catalog/services/gcp/resource-manager.json"
};
D(239)
#embed "../../Data/catalog/services/gcp/secret-manager.json"
};
D(240)
#embed "../../Data/catalog/services/gcp/secure-web-proxy.json"
};
D(241)
#embed "../../Data/catalog/services/gcp/security-command-center.json"
};
D(242)
#embed "../../Data/catalog/services/gcp/sensitive-data-protection.json"
};
D(243)
#embed "../../Data/catalog/services/gcp/service-usage.json"
};
D(244)
#embed "../../Data/catalog/services/gcp/spanner.json"
};
D(245)
#embed "../../Data/catalog/services/gcp/storage-transfer.json"
};
D(246)
#embed "../../Data/catalog/services/gcp/vertex-ai-search.json"
};
D(247)
#embed "../../Data/catalog/services/gcp/vertex-ai-workbench.json"
};
D(248)
#embed "../../Data/catalog/services/gcp/vertex-ai.json"
};
D(249)
#embed "../../Data/catalog/services/gcp/vmware-engine.json"
};
D(250)
#embed "../../Data/catalog/services/gcp/vpc.json"
};
D(251)
#embed "../../Data/catalog/services/gcp/workflows.json"
};
D(252)
#embed "../../Data/catalog/services/gcp/workspace.json"
};
D(253)
#embed "../../Data/catalog/services/gcp/workstations.json"
};
D(254)
#embed "../../Data/checks/aws.backup.plan-keeps-copies/check.json"
};
D(255)
#embed "../../Data/checks/aws.backup.plan-keeps-copies/rule.guard"
};
D(256)
#embed "../../Data/checks/aws.backup.recovery-points-encrypted/check.json"
};
D(257)
#embed "../../Data/checks/aws.backup.recovery-points-encrypted/rule.guard"
};
D(258)
#embed "../../Data/checks/aws.cloudfront.viewers-use-tls/check.json"
};
D(259)
#embed "../../Data/checks/aws.cloudfront.viewers-use-tls/rule.guard"
};
D(260)
#embed "../../Data/checks/aws.cloudtrail.customer-key/check.json"
};
D(261)
#embed "../../Data/checks/aws.cloudtrail.customer-key/rule.guard"
};
D(262)
#embed "../../Data/checks/aws.cloudtrail.delivered-to-log-group/check.json"
};
D(263)
#embed "../../Data/checks/aws.cloudtrail.delivered-to-log-group/rule.guard"
};
D(264)
#embed "../../Data/checks/aws.cloudtrail.log-files-validated/check.json"
};
D(265)
#embed "../../Data/checks/aws.cloudtrail.log-files-validated/rule.guard"
};
D(266)
#embed "../../Data/checks/aws.cloudtrail.multi-region-trail/check.json"
};
D(267)
#embed "../../Data/checks/aws.cloudtrail.multi-region-trail/rule.guard"
};
D(268)
#embed "../../Data/checks/aws.config.recorder-covers-all-types/check.json"
};
D(269)
#embed "../../Data/checks/aws.config.recorder-covers-all-types/rule.guard"
};
D(270)
#embed "../../Data/checks/aws.dynamodb.point-in-time-recovery/check.json"
};
D(271)
#embed "../../Data/checks/aws.dynamodb.point-in-time-recovery/rule.guard"
};
D(272)
#embed "../../Data/checks/aws.ebs.volume-encrypted/check.json"
};
D(273)
#embed "../../Data/checks/aws.ebs.volume-encrypted/rule.guard"
};
D(274)
#embed "../../Data/checks/aws.ec2.instance-metadata-tokens/check.json"
};
D(275)
#embed "../../Data/checks/aws.ec2.instance-metadata-tokens/rule.guard"
};
D(276)
#embed "../../Data/checks/aws.ec2.instance-without-public-address/check.json"
};
D(277)
#embed "../../Data/checks/aws.ec2.instance-without-public-address/rule.guard"
};
D(278)
#embed "../../Data/checks/aws.ecr.images-scanned/check.json"
};
D(279)
#embed "../../Data/checks/aws.ecr.images-scanned/rule.guard"
};
D(280)
#embed "../../Data/checks/aws.ecs.containers-not-privileged/check.json"
};
D(281)
#embed "../../Data/checks/aws.ecs.containers-not-privileged/rule.guard"
};
D(282)
#embed "../../Data/checks/aws.efs.backed-up/check.json"
};
D(283)
#embed "../../Data/checks/aws.efs.backed-up/rule.guard"
};
D(284)
#embed "../../Data/checks/aws.efs.file-system-encrypted/check.json"
};
D(285)
#embed "../../Data/checks/aws.efs.file-system-encrypted/rule.guard"
};
D(286)
#embed "../../Data/checks/aws.eks.api-server-restricted/check.json"
};
D(287)
#embed "../../Data/checks/aws.eks.api-server-restricted/rule.guard"
};
D(288)
#embed "../../Data/checks/aws.eks.audit-logged/check.json"
};
D(289)
#embed "../../Data/checks/aws.eks.audit-logged/rule.guard"
};
D(290)
#embed "../../Data/checks/aws.eks.secrets-encrypted-with-customer-key/check.json"
};
D(291)
#embed "../../Data/checks/aws.eks.secrets-encrypted-with-customer-key/rule.guard"
};
D(292)
#embed "../../Data/checks/aws.elb.access-logged/check.json"
};
D(293)
#embed "../../Data/checks/aws.elb.access-logged/rule.guard"
};
D(294)
#embed "../../Data/checks/aws.elb.listener-encrypted/check.json"
};
D(295)
#embed "../../Data/checks/aws.elb.listener-encrypted/rule.guard"
};
D(296)
#embed "../../Data/checks/aws.guardduty.detector-enabled/check.json"
};
D(297)
#embed "../../Data/checks/aws.guardduty.detector-enabled/rule.guard"
};
D(298)
#embed "../../Data/checks/aws.iam.access-keys-rotated/check.json"
};
D(299)
#embed "../../Data/checks/aws.iam.access-keys-rotated/rule.guard"
};
D(300)
#embed "../../Data/checks/aws.iam.console-users-mfa/check.json"
};
D(301)
#embed "../../Data/checks/aws.iam.console-users-mfa/rule.guard"
};
D(302)
#embed "../../Data/checks/aws.iam.policies-without-full-admin/check.json"
};
D(303)
#embed "../../Data/checks/aws.iam.policies-without-full-admin/rule.guard"
};
D(304)
#embed "../../Data/checks/aws.iam.root-mfa-enabled/check.json"
};
D(305)
#embed "../../Data/checks/aws.iam.root-mfa-enabled/rule.guard"
};
D(306)
#embed "../../Data/checks/aws.iam.root-not-in-daily-use/check.json"
};
D(307)
#embed "../../Data/checks/aws.iam.root-not-in-daily-use/rule.guard"
};
D(308)
#embed "../../Data/checks/aws.iam.root-without-access-keys/check.json"
};
D(309)
#embed "../../Data/checks/aws.iam.root-without-access-keys/rule.guard"
};
D(310)
#embed "../../Data/checks/aws.iam.unused-credentials-removed/check.json"
};
D(311)
#embed "../../Data/checks/aws.iam.unused-credentials-removed/rule.guard"
};
D(312)
#embed "../../Data/checks/aws.iam.users-without-own-policies/check.json"
};
D(313)
#embed "../../Data/checks/aws.iam.users-without-own-policies/rule.guard"
};
D(314)
#embed "../../Data/checks/aws.kms.key-rotated/check.json"
};
D(315)
#embed "../../Data/checks/aws.kms.key-rotated/rule.guard"
};
D(316)
#embed "../../Data/checks/aws.lambda.function-not-public/check.json"
};
D(317)
#embed "../../Data/checks/aws.lambda.function-not-public/rule.guard"
};
D(318)
#embed "../../Data/checks/aws.opensearch.domain-encrypted/check.json"
};
D(319)
#embed "../../Data/checks/aws.opensearch.domain-encrypted/rule.guard"
};
D(320)
#embed "../../Data/checks/aws.rds.backups-kept/check.json"
};
D(321)
#embed "../../Data/checks/aws.rds.backups-kept/rule.guard"
};
D(322)
#embed "../../Data/checks/aws.rds.instance-not-public/check.json"
};
D(323)
#embed "../../Data/checks/aws.rds.instance-not-public/rule.guard"
};
D(324)
#embed "../../Data/checks/aws.rds.minor-versions-applied/check.json"
};
D(325)
#embed "../../Data/checks/aws.rds.minor-versions-applied/rule.guard"
};
D(326)
#embed "../../Data/checks/aws.rds.multi-zone/check.json"
};
D(327)
#embed "../../Data/checks/aws.rds.multi-zone/rule.guard"
};
D(328)
#embed "../../Data/checks/aws.rds.storage-encrypted/check.json"
};
D(329)
#embed "../../Data/checks/aws.rds.storage-encrypted/rule.guard"
};
D(330)
#embed "../../Data/checks/aws.redshift.cluster-private-and-encrypted/check.json"
};
D(331)
#embed "../../Data/checks/aws.redshift.cluster-private-and-encrypted/rule.guard"
};
D(332)
#embed "../../Data/checks/aws.s3.account-public-access-blocked/check.json"
};
D(333)
#embed "../../Data/checks/aws.s3.account-public-access-blocked/rule.guard"
};
D(334)
#embed "../../Data/checks/aws.s3.bucket-access-logged/check.json"
};
D(335)
#embed "../../Data/checks/aws.s3.bucket-access-logged/rule.guard"
};
D(336)
#embed "../../Data/checks/aws.s3.bucket-customer-key/check.json"
};
D(337)
#embed "../../Data/checks/aws.s3.bucket-customer-key/rule.guard"
};
D(338)
#embed "../../Data/checks/aws.s3.bucket-not-public/check.json"
};
D(339)
#embed "../../Data/checks/aws.s3.bucket-not-public/rule.guard"
};
D(340)
#embed "../../Data/checks/aws.s3.bucket-public-access-blocked/check.json"
};
D(341)
#embed "../../Data/checks/aws.s3.bucket-public-access-blocked/rule.guard"
};
D(342)
#embed "../../Data/checks/aws.s3.bucket-tls-only/check.json"
};
D(343)
#embed "../../Data/checks/aws.s3.bucket-tls-only/rule.guard"
};
D(344)
#embed "../../Data/checks/aws.s3.bucket-versioned/check.json"
};
D(345)
#embed "../../Data/checks/aws.s3.bucket-versioned/rule.guard"
};
D(346)
#embed "../../Data/checks/aws.sagemaker.notebook-without-internet/check.json"
};
D(347)
#embed "../../Data/checks/aws.sagemaker.notebook-without-internet/rule.guard"
};
D(348)
#embed "../../Data/checks/aws.secrets-manager.secret-rotated/check.json"
};
D(349)
#embed "../../Data/checks/aws.secrets-manager.secret-rotated/rule.guard"
};
D(350)
#embed "../../Data/checks/aws.ssm.patches-installed/check.json"
};
D(351)
#embed "../../Data/checks/aws.ssm.patches-installed/rule.guard"
};
D(352)
#embed "../../Data/checks/aws.vpc.default-security-group-closed/check.json"
};
D(353)
#embed "../../Data/checks/aws.vpc.default-security-group-closed/rule.guard"
};
D(354)
#embed "../../Data/checks/aws.vpc.default-vpc-removed/check.json"
};
D(355)
#embed "../../Data/checks/aws.vpc.default-vpc-removed/rule.guard"
};
D(356)
#embed "../../Data/checks/aws.vpc.flow-log-recording/check.json"
};
D(357)
#embed "../../Data/checks/aws.vpc.flow-log-recording/rule.guard"
};
D(358)
#embed "../../Data/checks/aws.vpc.rdp-not-open/check.json"
};
D(359)
#embed "../../Data/checks/aws.vpc.rdp-not-open/rule.guard"
};
D(360)
#embed "../../Data/checks/aws.vpc.ssh-not-open/check.json"
};
D(361)
#embed "../../Data/checks/aws.vpc.ssh-not-open/rule.guard"
};
D(362)
#embed "../../Data/checks/azure.ai-search.entra-only-authentication/check.json"
};
D(363)
#embed "../../Data/checks/azure.ai-search.entra-only-authentication/policy.json"
};
D(364)
#embed "../../Data/checks/azure.ai-search.public-access-off/check.json"
};
D(365)
#embed "../../Data/checks/azure.ai-search.public-access-off/policy.json"
};
D(366)
#embed "../../Data/checks/azure.ai-services.entra-only-authentication/check.json"
};
D(367)
#embed "../../Data/checks/azure.ai-services.entra-only-authentication/policy.json"
};
D(368)
#embed "../../Data/checks/azure.ai-services.network-restricted/check.json"
};
D(369)
#embed "../../Data/checks/azure.ai-services.network-restricted/policy.json"
};
D(370)
#embed "../../Data/checks/azure.aks.api-server-restricted/check.json"
};
D(371)
#embed "../../Data/checks/azure.aks.api-server-restricted/policy.json"
};
D(372)
#embed "../../Data/checks/azure.aks.audit-logged/check.json"
};
D(373)
#embed "../../Data/checks/azure.aks.audit-logged/policy.json"
};
D(374)
#embed "../../Data/checks/azure.aks.local-accounts-off/check.json"
};
D(375)
#embed "../../Data/checks/azure.aks.local-accounts-off/policy.json"
};
D(376)
#embed "../../Data/checks/azure.aks.node-images-upgraded/check.json"
};
D(377)
#embed "../../Data/checks/azure.aks.node-images-upgraded/policy.json"
};
D(378)
#embed "../../Data/checks/azure.aks.role-based-access/check.json"
};
D(379)
#embed "../../Data/checks/azure.aks.role-based-access/policy.json"
};
D(380)
#embed "../../Data/checks/azure.app-service.ftp-off/check.json"
};
D(381)
#embed "../../Data/checks/azure.app-service.ftp-off/policy.json"
};
D(382)
#embed "../../Data/checks/azure.app-service.https-only/check.json"
};
D(383)
#embed "../../Data/checks/azure.app-service.https-only/policy.json"
};
D(384)
#embed "../../Data/checks/azure.app-service.remote-debugging-off/check.json"
};
D(385)
#embed "../../Data/checks/azure.app-service.remote-debugging-off/policy.json"
};
D(386)
#embed "../../Data/checks/azure.app-service.tls-minimum/check.json"
};
D(387)
#embed "../../Data/checks/azure.app-service.tls-minimum/policy.json"
};
D(388)
#embed "../../Data/checks/azure.application-gateway.waf-prevents/check.json"
};
D(389)
#embed "../../Data/checks/azure.application-gateway.waf-prevents/policy.json"
};
D(390)
#embed "../../Data/checks/azure.automation.variables-encrypted/check.json"
};
D(391)
#embed "../../Data/checks/azure.automation.variables-encrypted/policy.json"
};
D(392)
#embed "../../Data/checks/azure.backup.vault-immutable/check.json"
};
D(393)
#embed "../../Data/checks/azure.backup.vault-immutable/policy.json"
};
D(394)
#embed "../../Data/checks/azure.backup.vault-soft-delete/check.json"
};
D(395)
#embed "../../Data/checks/azure.backup.vault-soft-delete/policy.json"
};
D(396)
#embed "../../Data/checks/azure.cache-for-redis.tls-required/check.json"
};
D(397)
#embed "../../Data/checks/azure.cache-for-redis.tls-required/policy.json"
};
D(398)
#embed "../../Data/checks/azure.container-apps.https-only/check.json"
};
D(399)
#embed "../../Data/checks/azure.container-apps.https-only/policy.json"
};
D(400)
#embed "../../Data/checks/azure.container-instances.without-public-address/check.json"
};
D(401)
#embed "../../Data/checks/azure.container-instances.without-public-address/policy.json"
};
D(402)
#embed "../../Data/checks/azure.container-registry.admin-user-off/check.json"
};
D(403)
#embed "../../Data/checks/azure.container-registry.admin-user-off/policy.json"
};
D(404)
#embed "../../Data/checks/azure.container-registry.public-access-off/check.json"
};
D(405)
#embed "../../Data/checks/azure.container-registry.public-access-off/policy.json"
};
D(406)
#embed "../../Data/checks/azure.cosmos-db.continuous-backup/check.json"
};
D(407)
#embed "../../Data/checks/azure.cosmos-db.continuous-backup/policy.json"
};
D(408)
#embed "../../Data/checks/azure.cosmos-db.entra-only-authentication/check.json"
};
D(409)
#embed "../../Data/checks/azure.cosmos-db.entra-only-authentication/policy.json"
};
D(410)
#embed "../../Data/checks/azure.cosmos-db.network-restricted/check.json"
};
D(411)
#embed "../../Data/checks/azure.cosmos-db.network-restricted/policy.json"
};
D(412)
#embed "../../Data/checks/azure.data-explorer.cache-disks-encrypted/check.json"
};
D(413)
#embed "../../Data/checks/azure.data-explorer.cache-disks-encrypted/policy.json"
};
D(414)
#embed "../../Data/checks/azure.data-explorer.public-access-off/check.json"
};
D(415)
#embed "../../Data/checks/azure.data-explorer.public-access-off/policy.json"
};
D(416)
#embed "../../Data/checks/azure.data-factory.public-access-off/check.json"
};
D(417)
#embed "../../Data/checks/azure.data-factory.public-access-off/policy.json"
};
D(418)
#embed "../../Data/checks/azure.databricks.nodes-without-public-address/check.json"
};
D(419)
#embed "../../Data/checks/azure.databricks.nodes-without-public-address/policy.json"
};
D(420)
#embed "../../Data/checks/azure.defender-for-cloud.containers-plan-on/check.json"
};
D(421)
#embed "../../Data/checks/azure.defender-for-cloud.containers-plan-on/policy.json"
};
D(422)
#embed "../../Data/checks/azure.defender-for-cloud.key-vaults-plan-on/check.json"
};
D(423)
#embed "../../Data/checks/azure.defender-for-cloud.key-vaults-plan-on/policy.json"
};
D(424)
#embed "../../Data/checks/azure.defender-for-cloud.security-contact-set/check.json"
};
D(425)
#embed "../../Data/checks/azure.defender-for-cloud.security-contact-set/policy.json"
};
D(426)
#embed "../../Data/checks/azure.defender-for-cloud.sql-databases-plan-on/check.json"
};
D(427)
#embed "../../Data/checks/azure.defender-for-cloud.sql-databases-plan-on/policy.json"
};
D(428)
#embed "../../Data/checks/azure.defender-for-cloud.storage-plan-on/check.json"
};
D(429)
#embed "../../Data/checks/azure.defender-for-cloud.storage-plan-on/policy.json"
};
D(430)
#embed "../../Data/checks/azure.defender-for-cloud.virtual-machines-plan-on/check.json"
};
D(431)
#embed "../../Data/checks/azure.defender-for-cloud.virtual-machines-plan-on/policy.json"
};
D(432)
#embed "../../Data/checks/azure.event-grid.entra-only-authentication/check.json"
};
D(433)
#embed "../../Data/checks/azure.event-grid.entra-only-authentication/policy.json"
};
D(434)
#embed "../../Data/checks/azure.event-grid.public-access-off/check.json"
};
D(435)
#embed "../../Data/checks/azure.event-grid.public-access-off/policy.json"
};
D(436)
#embed "../../Data/checks/azure.event-hubs.entra-only-authentication/check.json"
};
D(437)
#embed "../../Data/checks/azure.event-hubs.entra-only-authentication/policy.json"
};
D(438)
#embed "../../Data/checks/azure.event-hubs.tls-minimum/check.json"
};
D(439)
#embed "../../Data/checks/azure.event-hubs.tls-minimum/policy.json"
};
D(440)
#embed "../../Data/checks/azure.firewall.threat-intelligence-denies/check.json"
};
D(441)
#embed "../../Data/checks/azure.firewall.threat-intelligence-denies/policy.json"
};
D(442)
#embed "../../Data/checks/azure.front-door.waf-prevents/check.json"
};
D(443)
#embed "../../Data/checks/azure.front-door.waf-prevents/policy.json"
};
D(444)
#embed "../../Data/checks/azure.iot-hub.entra-only-authentication/check.json"
};
D(445)
#embed "../../Data/checks/azure.iot-hub.entra-only-authentication/policy.json"
};
D(446)
#embed "../../Data/checks/azure.iot-hub.public-access-off/check.json"
};
D(447)
#embed "../../Data/checks/azure.iot-hub.public-access-off/policy.json"
};
D(448)
#embed "../../Data/checks/azure.iot-hub.tls-minimum/check.json"
};
D(449)
#embed "../../Data/checks/azure.iot-hub.tls-minimum/policy.json"
};
D(450)
#embed "../../Data/checks/azure.key-vault.access-logged/check.json"
};
D(451)
#embed "../../Data/checks/azure.key-vault.access-logged/policy.json"
};
D(452)
#embed "../../Data/checks/azure.key-vault.keys-expire/check.json"
};
D(453)
#embed "../../Data/checks/azure.key-vault.keys-expire/policy.json"
};
D(454)
#embed "../../Data/checks/azure.key-vault.keys-rotate/check.json"
};
D(455)
#embed "../../Data/checks/azure.key-vault.keys-rotate/policy.json"
};
D(456)
#embed "../../Data/checks/azure.key-vault.network-restricted/check.json"
};
D(457)
#embed "../../Data/checks/azure.key-vault.network-restricted/policy.json"
};
D(458)
#embed "../../Data/checks/azure.key-vault.purge-protected/check.json"
};
D(459)
#embed "../../Data/checks/azure.key-vault.purge-protected/policy.json"
};
D(460)
#embed "../../Data/checks/azure.key-vault.role-based-access/check.json"
};
D(461)
#embed "../../Data/checks/azure.key-vault.role-based-access/policy.json"
};
D(462)
#embed "../../Data/checks/azure.key-vault.secrets-expire/check.json"
};
D(463)
#embed "../../Data/checks/azure.key-vault.secrets-expire/policy.json"
};
D(464)
#embed "../../Data/checks/azure.machine-learning.public-access-off/check.json"
};
D(465)
#embed "../../Data/checks/azure.machine-learning.public-access-off/policy.json"
};
D(466)
#embed "../../Data/checks/azure.managed-disks.customer-managed-key/check.json"
};
D(467)
#embed "../../Data/checks/azure.managed-disks.customer-managed-key/policy.json"
};
D(468)
#embed "../../Data/checks/azure.managed-disks.export-restricted/check.json"
};
D(469)
#embed "../../Data/checks/azure.managed-disks.export-restricted/policy.json"
};
D(470)
#embed "../../Data/checks/azure.managed-hsm.purge-protected/check.json"
};
D(471)
#embed "../../Data/checks/azure.managed-hsm.purge-protected/policy.json"
};
D(472)
#embed "../../Data/checks/azure.monitor.activity-log-exported/check.json"
};
D(473)
#embed "../../Data/checks/azure.monitor.activity-log-exported/policy.json"
};
D(474)
#embed "../../Data/checks/azure.monitor.workspace-retention/check.json"
};
D(475)
#embed "../../Data/checks/azure.monitor.workspace-retention/policy.json"
};
D(476)
#embed "../../Data/checks/azure.mysql.backup-geo-redundant/check.json"
};
D(477)
#embed "../../Data/checks/azure.mysql.backup-geo-redundant/policy.json"
};
D(478)
#embed "../../Data/checks/azure.mysql.public-access-off/check.json"
};
D(479)
#embed "../../Data/checks/azure.mysql.public-access-off/policy.json"
};
D(480)
#embed "../../Data/checks/azure.mysql.tls-required/check.json"
};
D(481)
#embed "../../Data/checks/azure.mysql.tls-required/policy.json"
};
D(482)
#embed "../../Data/checks/azure.postgresql.backup-geo-redundant/check.json"
};
D(483)
#embed "../../Data/checks/azure.postgresql.backup-geo-redundant/policy.json"
};
D(484)
#embed "../../Data/checks/azure.postgresql.entra-only-authentication/check.json"
};
D(485)
#embed "../../Data/checks/azure.postgresql.entra-only-authentication/policy.json"
};
D(486)
#embed "../../Data/checks/azure.postgresql.public-access-off/check.json"
};
D(487)
#embed "../../Data/checks/azure.postgresql.public-access-off/policy.json"
};
D(488)
#embed "../../Data/checks/azure.postgresql.tls-required/check.json"
};
D(489)
#embed "../../Data/checks/azure.postgresql.tls-required/policy.json"
};
D(490)
#embed "../../Data/checks/azure.rbac.custom-roles-limited/check.json"
};
D(491)
#embed "../../Data/checks/azure.rbac.custom-roles-limited/policy.json"
};
D(492)
#embed "../../Data/checks/azure.service-bus.entra-only-authentication/check.json"
};
D(493)
#embed "../../Data/checks/azure.service-bus.entra-only-authentication/policy.json"
};
D(494)
#embed "../../Data/checks/azure.service-bus.tls-minimum/check.json"
};
D(495)
#embed "../../Data/checks/azure.service-bus.tls-minimum/policy.json"
};
D(496)
#embed "../../Data/checks/azure.signalr.entra-only-authentication/check.json"
};
D(497)
#embed "../../Data/checks/azure.signalr.entra-only-authentication/policy.json"
};
D(498)
#embed "../../Data/checks/azure.sql-database.auditing-on/check.json"
};
D(499)
#embed "../../Data/checks/azure.sql-database.auditing-on/policy.json"
};
D(500)
#embed "../../Data/checks/azure.sql-database.backup-storage-redundant/check.json"
};
D(501)
#embed "../../Data/checks/azure.sql-database.backup-storage-redundant/policy.json"
};
D(502)
#embed "../../Data/checks/azure.sql-database.entra-only-authentication/check.json"
};
D(503)
#embed "../../Data/checks/azure.sql-database.entra-only-authentication/policy.json"
};
D(504)
#embed "../../Data/checks/azure.sql-database.firewall-not-open/check.json"
};
D(505)
#embed "../../Data/checks/azure.sql-database.firewall-not-open/policy.json"
};
D(506)
#embed "../../Data/checks/azure.sql-database.public-access-off/check.json"
};
D(507)
#embed "../../Data/checks/azure.sql-database.public-access-off/policy.json"
};
D(508)
#embed "../../Data/checks/azure.sql-database.tls-minimum/check.json"
};
D(509)
#embed "../../Data/checks/azure.sql-database.tls-minimum/policy.json"
};
D(510)
#embed "../../Data/checks/azure.sql-database.transparent-data-encryption-on/check.json"
};
D(511)
#embed "../../Data/checks/azure.sql-database.transparent-data-encryption-on/policy.json"
};
D(512)
#embed "../../Data/checks/azure.sql-managed-instance.entra-only-authentication/check.json"
};
D(513)
#embed "../../Data/checks/azure.sql-managed-instance.entra-only-authentication/policy.json"
};
D(514)
#embed "../../Data/checks/azure.sql-managed-instance.public-endpoint-off/check.json"
};
D(515)
#embed "../../Data/checks/azure.sql-managed-instance.public-endpoint-off/policy.json"
};
D(516)
#embed "../../Data/checks/azure.sql-managed-instance.tls-minimum/check.json"
};
D(517)
#embed "../../Data/checks/azure.sql-managed-instance.tls-minimum/policy.json"
};
D(518)
#embed "../../Data/checks/azure.storage.access-keys-rotated/check.json"
};
D(519)
#embed "../../Data/checks/azure.storage.access-keys-rotated/policy.json"
};
D(520)
#embed "../../Data/checks/azure.storage.blob-access-logged/check.json"
};
D(521)
#embed "../../Data/checks/azure.storage.blob-access-logged/policy.json"
};
D(522)
#embed "../../Data/checks/azure.storage.blob-public-access-off/check.json"
};
D(523)
#embed "../../Data/checks/azure.storage.blob-public-access-off/policy.json"
};
D(524)
#embed "../../Data/checks/azure.storage.blob-soft-delete/check.json"
};
D(525)
#embed "../../Data/checks/azure.storage.blob-soft-delete/policy.json"
};
D(526)
#embed "../../Data/checks/azure.storage.customer-managed-key/check.json"
};
D(527)
#embed "../../Data/checks/azure.storage.customer-managed-key/policy.json"
};
D(528)
#embed "../../Data/checks/azure.storage.network-default-deny/check.json"
};
D(529)
#embed "../../Data/checks/azure.storage.network-default-deny/policy.json"
};
D(530)
#embed "../../Data/checks/azure.storage.secure-transfer-required/check.json"
};
D(531)
#embed "../../Data/checks/azure.storage.secure-transfer-required/policy.json"
};
D(532)
#embed "../../Data/checks/azure.storage.shared-key-access-off/check.json"
};
D(533)
#embed "../../Data/checks/azure.storage.shared-key-access-off/policy.json"
};
D(534)
#embed "../../Data/checks/azure.storage.tls-minimum/check.json"
};
D(535)
#embed "../../Data/checks/azure.storage.tls-minimum/policy.json"
};
D(536)
#embed "../../Data/checks/azure.synapse.entra-only-authentication/check.json"
};
D(537)
#embed "../../Data/checks/azure.synapse.entra-only-authentication/policy.json"
};
D(538)
#embed "../../Data/checks/azure.synapse.public-access-off/check.json"
};
D(539)
#embed "../../Data/checks/azure.synapse.public-access-off/policy.json"
};
D(540)
#embed "../../Data/checks/azure.virtual-machines.backed-up/check.json"
};
D(541)
#embed "../../Data/checks/azure.virtual-machines.backed-up/policy.json"
};
D(542)
#embed "../../Data/checks/azure.virtual-machines.encryption-at-host/check.json"
};
D(543)
#embed "../../Data/checks/azure.virtual-machines.encryption-at-host/policy.json"
};
D(544)
#embed "../../Data/checks/azure.virtual-machines.linux-password-sign-in-off/check.json"
};
D(545)
#embed "../../Data/checks/azure.virtual-machines.linux-password-sign-in-off/policy.json"
};
D(546)
#embed "../../Data/checks/azure.virtual-machines.managed-disks/check.json"
};
D(547)
#embed "../../Data/checks/azure.virtual-machines.managed-disks/policy.json"
};
D(548)
#embed "../../Data/checks/azure.virtual-machines.managed-identity/check.json"
};
D(549)
#embed "../../Data/checks/azure.virtual-machines.managed-identity/policy.json"
};
D(550)
#embed "../../Data/checks/azure.virtual-machines.patched-automatically/check.json"
};
D(551)
#embed "../../Data/checks/azure.virtual-machines.patched-automatically/policy.json"
};
D(552)
#embed "../../Data/checks/azure.virtual-network.flow-logs-on/check.json"
};
D(553)
#embed "../../Data/checks/azure.virtual-network.flow-logs-on/policy.json"
};
D(554)
#embed "../../Data/checks/azure.virtual-network.interface-without-forwarding/check.json"
};
D(555)
#embed "../../Data/checks/azure.virtual-network.interface-without-forwarding/policy.json"
};
D(556)
#embed "../../Data/checks/azure.virtual-network.interface-without-public-address/check.json"
};
D(557)
#embed "../../Data/checks/azure.virtual-network.interface-without-public-address/policy.json"
};
D(558)
#embed "../../Data/checks/azure.virtual-network.rdp-closed-to-internet/check.json"
};
D(559)
#embed "../../Data/checks/azure.virtual-network.rdp-closed-to-internet/policy.json"
};
D(560)
#embed "../../Data/checks/azure.virtual-network.ssh-closed-to-internet/check.json"
};
D(561)
#embed "../../Data/checks/azure.virtual-network.ssh-closed-to-internet/policy.json"
};
D(562)
#embed "../../Data/checks/azure.virtual-network.subnets-filtered/check.json"
};
D(563)
#embed "../../Data/checks/azure.virtual-network.subnets-filtered/policy.json"
};
D(564)
#embed "../../Data/checks/gcp.artifact-registry.images-scanned/check.json"
};
D(565)
#embed "../../Data/checks/gcp.artifact-registry.images-scanned/constraint.yaml"
};
D(566)
#embed "../../Data/checks/gcp.artifact-registry.tags-immutable/check.json"
};
D(567)
#embed "../../Data/checks/gcp.artifact-registry.tags-immutable/constraint.yaml"
};
D(568)
#embed "../../Data/checks/gcp.bigquery.dataset-customer-managed-key/check.json"
};
D(569)
#embed "../../Data/checks/gcp.bigquery.dataset-customer-managed-key/constraint.yaml"
};
D(570)
#embed "../../Data/checks/gcp.bigquery.dataset-not-public/check.json"
};
D(571)
#embed "../../Data/checks/gcp.bigquery.dataset-not-public/constraint.yaml"
};
D(572)
#embed "../../Data/checks/gcp.cloud-asset-inventory.changes-streamed/check.json"
};
D(573)
#embed "../../Data/checks/gcp.cloud-asset-inventory.changes-streamed/constraint.yaml"
};
D(574)
#embed "../../Data/checks/gcp.cloud-dns.dnssec-on/check.json"
};
D(575)
#embed "../../Data/checks/gcp.cloud-dns.dnssec-on/constraint.yaml"
};
D(576)
#embed "../../Data/checks/gcp.cloud-kms.key-destruction-delayed/check.json"
};
D(577)
#embed "../../Data/checks/gcp.cloud-kms.key-destruction-delayed/constraint.yaml"
};
D(578)
#embed "../../Data/checks/gcp.cloud-kms.key-rotation-scheduled/check.json"
};
D(579)
#embed "../../Data/checks/gcp.cloud-kms.key-rotation-scheduled/constraint.yaml"
};
D(580)
#embed "../../Data/checks/gcp.cloud-kms.key-version-not-being-destroyed/check.json"
};
D(581)
#embed "../../Data/checks/gcp.cloud-kms.key-version-not-being-destroyed/constraint.yaml"
};
D(582)
#embed "../../Data/checks/gcp.cloud-load-balancing.public-backends-filtered/check.json"
};
D(583)
#embed "../../Data/checks/gcp.cloud-load-balancing.public-backends-filtered/constraint.yaml"
};
D(584)
#embed "../../Data/checks/gcp.cloud-load-balancing.requests-logged/check.json"
};
D(585)
#embed "../../Data/checks/gcp.cloud-load-balancing.requests-logged/constraint.yaml"
};
D(586)
#embed "../../Data/checks/gcp.cloud-load-balancing.tls-policy-modern/check.json"
};
D(587)
#embed "../../Data/checks/gcp.cloud-load-balancing.tls-policy-modern/constraint.yaml"
};
D(588)
#embed "../../Data/checks/gcp.cloud-logging.all-logs-exported/check.json"
};
D(589)
#embed "../../Data/checks/gcp.cloud-logging.all-logs-exported/constraint.yaml"
};
D(590)
#embed "../../Data/checks/gcp.cloud-logging.bucket-keeps-a-year/check.json"
};
D(591)
#embed "../../Data/checks/gcp.cloud-logging.bucket-keeps-a-year/constraint.yaml"
};
D(592)
#embed "../../Data/checks/gcp.cloud-logging.locked-bucket-exists/check.json"
};
D(593)
#embed "../../Data/checks/gcp.cloud-logging.locked-bucket-exists/constraint.yaml"
};
D(594)
#embed "../../Data/checks/gcp.cloud-run-functions.ingress-restricted/check.json"
};
D(595)
#embed "../../Data/checks/gcp.cloud-run-functions.ingress-restricted/constraint.yaml"
};
D(596)
#embed "../../Data/checks/gcp.cloud-run-functions.runtime-updates-automatic/check.json"
};
D(597)
#embed "../../Data/checks/gcp.cloud-run-functions.runtime-updates-automatic/constraint.yaml"
};
D(598)
#embed "../../Data/checks/gcp.cloud-run.dedicated-service-account/check.json"
};
D(599)
#embed "../../Data/checks/gcp.cloud-run.dedicated-service-account/constraint.yaml"
};
D(600)
#embed "../../Data/checks/gcp.cloud-run.ingress-restricted/check.json"
};
D(601)
#embed "../../Data/checks/gcp.cloud-run.ingress-restricted/constraint.yaml"
};
D(602)
#embed "../../Data/checks/gcp.cloud-sql.authorized-networks-narrow/check.json"
};
D(603)
#embed "../../Data/checks/gcp.cloud-sql.authorized-networks-narrow/constraint.yaml"
};
D(604)
#embed "../../Data/checks/gcp.cloud-sql.backups-and-point-in-time/check.json"
};
D(605)
#embed "../../Data/checks/gcp.cloud-sql.backups-and-point-in-time/constraint.yaml"
};
D(606)
#embed "../../Data/checks/gcp.cloud-sql.customer-managed-key/check.json"
};
D(607)
#embed "../../Data/checks/gcp.cloud-sql.customer-managed-key/constraint.yaml"
};
D(608)
#embed "../../Data/checks/gcp.cloud-sql.encrypted-connections-only/check.json"
};
D(609)
#embed "../../Data/checks/gcp.cloud-sql.encrypted-connections-only/constraint.yaml"
};
D(610)
#embed "../../Data/checks/gcp.cloud-sql.no-public-address/check.json"
};
D(611)
#embed "../../Data/checks/gcp.cloud-sql.no-public-address/constraint.yaml"
};
D(612)
#embed "../../Data/checks/gcp.cloud-sql.regional-availability/check.json"
};
D(613)
#embed "../../Data/checks/gcp.cloud-sql.regional-availability/constraint.yaml"
};
D(614)
#embed "../../Data/checks/gcp.cloud-storage.bucket-access-logged/check.json"
};
D(615)
#embed "../../Data/checks/gcp.cloud-storage.bucket-access-logged/constraint.yaml"
};
D(616)
#embed "../../Data/checks/gcp.cloud-storage.bucket-customer-managed-key/check.json"
};
D(617)
#embed "../../Data/checks/gcp.cloud-storage.bucket-customer-managed-key/constraint.yaml"
};
D(618)
#embed "../../Data/checks/gcp.cloud-storage.bucket-public-access-prevented/check.json"
};
D(619)
#embed "../../Data/checks/gcp.cloud-storage.bucket-public-access-prevented/constraint.yaml"
};
D(620)
#embed "../../Data/checks/gcp.cloud-storage.bucket-recoverable/check.json"
};
D(621)
#embed "../../Data/checks/gcp.cloud-storage.bucket-recoverable/constraint.yaml"
};
D(622)
#embed "../../Data/checks/gcp.cloud-storage.bucket-retention-set/check.json"
};
D(623)
#embed "../../Data/checks/gcp.cloud-storage.bucket-retention-set/constraint.yaml"
};
D(624)
#embed "../../Data/checks/gcp.cloud-storage.bucket-uniform-access/check.json"
};
D(625)
#embed "../../Data/checks/gcp.cloud-storage.bucket-uniform-access/constraint.yaml"
};
D(626)
#embed "../../Data/checks/gcp.compute-engine.dedicated-service-account/check.json"
};
D(627)
#embed "../../Data/checks/gcp.compute-engine.dedicated-service-account/constraint.yaml"
};
D(628)
#embed "../../Data/checks/gcp.compute-engine.no-ip-forwarding/check.json"
};
D(629)
#embed "../../Data/checks/gcp.compute-engine.no-ip-forwarding/constraint.yaml"
};
D(630)
#embed "../../Data/checks/gcp.compute-engine.no-public-address/check.json"
};
D(631)
#embed "../../Data/checks/gcp.compute-engine.no-public-address/constraint.yaml"
};
D(632)
#embed "../../Data/checks/gcp.compute-engine.project-os-login/check.json"
};
D(633)
#embed "../../Data/checks/gcp.compute-engine.project-os-login/constraint.yaml"
};
D(634)
#embed "../../Data/checks/gcp.compute-engine.project-ssh-keys-blocked/check.json"
};
D(635)
#embed "../../Data/checks/gcp.compute-engine.project-ssh-keys-blocked/constraint.yaml"
};
D(636)
#embed "../../Data/checks/gcp.compute-engine.serial-port-closed/check.json"
};
D(637)
#embed "../../Data/checks/gcp.compute-engine.serial-port-closed/constraint.yaml"
};
D(638)
#embed "../../Data/checks/gcp.compute-engine.shielded-vm/check.json"
};
D(639)
#embed "../../Data/checks/gcp.compute-engine.shielded-vm/constraint.yaml"
};
D(640)
#embed "../../Data/checks/gcp.dataproc.internal-addresses-only/check.json"
};
D(641)
#embed "../../Data/checks/gcp.dataproc.internal-addresses-only/constraint.yaml"
};
D(642)
#embed "../../Data/checks/gcp.essential-contacts.security-contact-named/check.json"
};
D(643)
#embed "../../Data/checks/gcp.essential-contacts.security-contact-named/constraint.yaml"
};
D(644)
#embed "../../Data/checks/gcp.firestore.recoverable/check.json"
};
D(645)
#embed "../../Data/checks/gcp.firestore.recoverable/constraint.yaml"
};
D(646)
#embed "../../Data/checks/gcp.gke.control-plane-restricted/check.json"
};
D(647)
#embed "../../Data/checks/gcp.gke.control-plane-restricted/constraint.yaml"
};
D(648)
#embed "../../Data/checks/gcp.gke.images-admitted-by-policy/check.json"
};
D(649)
#embed "../../Data/checks/gcp.gke.images-admitted-by-policy/constraint.yaml"
};
D(650)
#embed "../../Data/checks/gcp.gke.legacy-authorization-off/check.json"
};
D(651)
#embed "../../Data/checks/gcp.gke.legacy-authorization-off/constraint.yaml"
};
D(652)
#embed "../../Data/checks/gcp.gke.node-pools-upgrade-automatically/check.json"
};
D(653)
#embed "../../Data/checks/gcp.gke.node-pools-upgrade-automatically/constraint.yaml"
};
D(654)
#embed "../../Data/checks/gcp.gke.nodes-private/check.json"
};
D(655)
#embed "../../Data/checks/gcp.gke.nodes-private/constraint.yaml"
};
D(656)
#embed "../../Data/checks/gcp.gke.nodes-use-own-account/check.json"
};
D(657)
#embed "../../Data/checks/gcp.gke.nodes-use-own-account/constraint.yaml"
};
D(658)
#embed "../../Data/checks/gcp.gke.secrets-encrypted/check.json"
};
D(659)
#embed "../../Data/checks/gcp.gke.secrets-encrypted/constraint.yaml"
};
D(660)
#embed "../../Data/checks/gcp.gke.shielded-nodes/check.json"
};
D(661)
#embed "../../Data/checks/gcp.gke.shielded-nodes/constraint.yaml"
};
D(662)
#embed "../../Data/checks/gcp.gke.system-and-workload-logs/check.json"
};
D(663)
#embed "../../Data/checks/gcp.gke.system-and-workload-logs/constraint.yaml"
};
D(664)
#embed "../../Data/checks/gcp.gke.workload-identity/check.json"
};
D(665)
#embed "../../Data/checks/gcp.gke.workload-identity/constraint.yaml"
};
D(666)
#embed "../../Data/checks/gcp.iam.data-access-audited/check.json"
};
D(667)
#embed "../../Data/checks/gcp.iam.data-access-audited/constraint.yaml"
};
D(668)
#embed "../../Data/checks/gcp.iam.no-basic-roles/check.json"
};
D(669)
#embed "../../Data/checks/gcp.iam.no-basic-roles/constraint.yaml"
};
D(670)
#embed "../../Data/checks/gcp.iam.no-consumer-accounts/check.json"
};
D(671)
#embed "../../Data/checks/gcp.iam.no-consumer-accounts/constraint.yaml"
};
D(672)
#embed "../../Data/checks/gcp.iam.no-public-members/check.json"
};
D(673)
#embed "../../Data/checks/gcp.iam.no-public-members/constraint.yaml"
};
D(674)
#embed "../../Data/checks/gcp.iam.service-account-keys-google-managed/check.json"
};
D(675)
#embed "../../Data/checks/gcp.iam.service-account-keys-google-managed/constraint.yaml"
};
D(676)
#embed "../../Data/checks/gcp.iam.service-account-keys-rotated/check.json"
};
D(677)
#embed "../../Data/checks/gcp.iam.service-account-keys-rotated/constraint.yaml"
};
D(678)
#embed "../../Data/checks/gcp.memorystore.auth-and-encryption/check.json"
};
D(679)
#embed "../../Data/checks/gcp.memorystore.auth-and-encryption/constraint.yaml"
};
D(680)
#embed "../../Data/checks/gcp.organization-policy.locations-restricted/check.json"
};
D(681)
#embed "../../Data/checks/gcp.organization-policy.locations-restricted/constraint.yaml"
};
D(682)
#embed "../../Data/checks/gcp.organization-policy.service-account-keys-forbidden/check.json"
};
D(683)
#embed "../../Data/checks/gcp.organization-policy.service-account-keys-forbidden/constraint.yaml"
};
D(684)
#embed "../../Data/checks/gcp.os-config.no-fixable-critical-vulnerability/check.json"
};
D(685)
#embed "../../Data/checks/gcp.os-config.no-fixable-critical-vulnerability/constraint.yaml"
};
D(686)
#embed "../../Data/checks/gcp.os-config.patching-scheduled/check.json"
};
D(687)
#embed "../../Data/checks/gcp.os-config.patching-scheduled/constraint.yaml"
};
D(688)
#embed "../../Data/checks/gcp.persistent-disk.customer-held-key/check.json"
};
D(689)
#embed "../../Data/checks/gcp.persistent-disk.customer-held-key/constraint.yaml"
};
D(690)
#embed "../../Data/checks/gcp.persistent-disk.snapshot-schedule/check.json"
};
D(691)
#embed "../../Data/checks/gcp.persistent-disk.snapshot-schedule/constraint.yaml"
};
D(692)
#embed "../../Data/checks/gcp.pubsub.topic-customer-managed-key/check.json"
};
D(693)
#embed "../../Data/checks/gcp.pubsub.topic-customer-managed-key/constraint.yaml"
};
D(694)
#embed "../../Data/checks/gcp.pubsub.topic-location-restricted/check.json"
};
D(695)
#embed "../../Data/checks/gcp.pubsub.topic-location-restricted/constraint.yaml"
};
D(696)
#embed "../../Data/checks/gcp.secret-manager.location-chosen/check.json"
};
D(697)
#embed "../../Data/checks/gcp.secret-manager.location-chosen/constraint.yaml"
};
D(698)
#embed "../../Data/checks/gcp.secret-manager.rotation-or-expiry-set/check.json"
};
D(699)
#embed "../../Data/checks/gcp.secret-manager.rotation-or-expiry-set/constraint.yaml"
};
D(700)
#embed "../../Data/checks/gcp.security-command-center.findings-streamed/check.json"
};
D(701)
#embed "../../Data/checks/gcp.security-command-center.findings-streamed/constraint.yaml"
};
D(702)
#embed "../../Data/checks/gcp.vpc.firewall-rdp-not-open/check.json"
};
D(703)
#embed "../../Data/checks/gcp.vpc.firewall-rdp-not-open/constraint.yaml"
};
D(704)
#embed "../../Data/checks/gcp.vpc.firewall-ssh-not-open/check.json"
};
D(705)
#embed "../../Data/checks/gcp.vpc.firewall-ssh-not-open/constraint.yaml"
};
D(706)
#embed "../../Data/checks/gcp.vpc.no-default-network/check.json"
};
D(707)
#embed "../../Data/checks/gcp.vpc.no-default-network/constraint.yaml"
};
D(708)
#embed "../../Data/checks/gcp.vpc.subnet-flow-logs-on/check.json"
};
D(709)
#embed "../../Data/checks/gcp.vpc.subnet-flow-logs-on/constraint.yaml"
};
D(710)
#embed "../../Data/checks/gcp.vpc.subnet-private-google-access/check.json"
};
D(711)
#embed "../../Data/checks/gcp.vpc.subnet-private-google-access/constraint.yaml"
};
D(712)
#embed "../../Data/config/answers/acm.json"
};
D(713)
#embed "../../Data/config/answers/apigateway.json"
};
D(714)
#embed "../../Data/config/answers/apigatewayv2.json"
};
D(715)
#embed "../../Data/config/answers/application-autoscaling.json"
};
D(716)
#embed "../../Data/config/answers/autoscaling.json"
};
D(717)
#embed "../../Data/config/answers/backup.json"
};
D(718)
#embed "../../Data/config/answers/cloudfront.json"
};
D(719)
#embed "../../Data/config/answers/cloudtrail.json"
};
D(720)
#embed "../../Data/config/answers/cloudwatch.json"
};
D(721)
#embed "../../Data/config/answers/codebuild.json"
};
D(722)
#embed "../../Data/config/answers/dms.json"
};
D(723)
#embed "../../Data/config/answers/dynamodb.json"
};
D(724)
#embed "../../Data/config/answers/ec2.json"
};
D(725)
#embed "../../Data/config/answers/ecr.json"
};
D(726)
#embed "../../Data/config/answers/ecs.json"
};
D(727)
#embed "../../Data/config/answers/efs.json"
};
D(728)
#embed "../../Data/config/answers/elasticache.json"
};
D(729)
#embed "../../Data/config/answers/elasticbeanstalk.json"
};
D(730)
#embed "../../Data/config/answers/elb.json"
};
D(731)
#embed "../../Data/config/answers/elbv2.json"
};
D(732)
#embed "../../Data/config/answers/emr.json"
};
D(733)
#embed "../../Data/config/answers/es.json"
};
D(734)
#embed "../../Data/config/answers/fsx.json"
};
D(735)
#embed "../../Data/config/answers/guardduty.json"
};
D(736)
#embed "../../Data/config/answers/iam.json"
};
D(737)
#embed "../../Data/config/answers/kinesis.json"
};
D(738)
#embed "../../Data/config/answers/kms.json"
};
D(739)
#embed "../../Data/config/answers/lambda.json"
};
D(740)
#embed "../../Data/config/answers/logs.json"
};
D(741)
#embed "../../Data/config/answers/opensearch.json"
};
D(742)
#embed "../../Data/config/answers/organizations.json"
};
D(743)
#embed "../../Data/config/answers/rds.json"
};
D(744)
#embed "../../Data/config/answers/redshift.json"
};
D(745)
#embed "../../Data/config/answers/s3control.json"
};
D(746)
#embed "../../Data/config/answers/sagemaker.json"
};
D(747)
#embed "../../Data/config/answers/secretsmanager.json"
};
D(748)
#embed "../../Data/config/answers/securityhub.json"
};
D(749)
#embed "../../Data/config/answers/sns.json"
};
D(750)
#embed "../../Data/config/answers/ssm.json"
};
D(751)
#embed "../../Data/config/answers/wafv2.json"
};
D(752)
#embed "../../Data/config/checks.tsv"
};
D(753)
#embed "../../Data/config/identifiers.tsv"
};
D(754)
#embed "../../Data/config/prowler.tsv"
};
D(755)
#embed "../../Data/config/recorded-types.txt"
};
D(756)
#embed "../../Data/config/rules/ACCESS_KEYS_ROTATED/rule.guard"
};
D(757)
#embed "../../Data/config/rules/ACCESS_KEYS_ROTATED/rule.json"
};
D(758)
#embed "../../Data/config/rules/ACCOUNT_PART_OF_ORGANIZATIONS/rule.guard"
};
D(759)
#embed "../../Data/config/rules/ACCOUNT_PART_OF_ORGANIZATIONS/rule.json"
};
D(760)
#embed "../../Data/config/rules/ACM_CERTIFICATE_EXPIRATION_CHECK/rule.json"
};
D(761)
#embed "../../Data/config/rules/ALB_HTTP_DROP_INVALID_HEADER_ENABLED/rule.guard"
};
D(762)
#embed "../../Data/config/rules/ALB_HTTP_DROP_INVALID_HEADER_ENABLED/rule.json"
};
D(763)
#embed "../../Data/config/rules/ALB_HTTP_TO_HTTPS_REDIRECTION_CHECK/rule.guard"
};
D(764)
#embed "../../Data/config/rules/ALB_HTTP_TO_HTTPS_REDIRECTION_CHECK/rule.json"
};
D(765)
#embed "../../Data/config/rules/ALB_WAF_ENABLED/rule.json"
};
D(766)
#embed "../../Data/config/rules/API_GW_ASSOCIATED_WITH_WAF/rule.guard"
};
D(767)
#embed "../../Data/config/rules/API_GW_ASSOCIATED_WITH_WAF/rule.json"
};
D(768)
#embed "../../Data/config/rules/API_GW_CACHE_ENABLED_AND_ENCRYPTED/rule.guard"
};
D(769)
#embed "../../Data/config/rules/API_GW_CACHE_ENABLED_AND_ENCRYPTED/rule.json"
};
D(770)
#embed "../../Data/config/rules/API_GW_EXECUTION_LOGGING_ENABLED/rule.guard"
};
D(771)
#embed "../../Data/config/rules/API_GW_EXECUTION_LOGGING_ENABLED/rule.json"
};
D(772)
#embed "../../Data/config/rules/API_GW_SSL_ENABLED/rule.guard"
};
D(773)
#embed "../../Data/config/rules/API_GW_SSL_ENABLED/rule.json"
};
D(774)
#embed "../../Data/config/rules/API_GW_XRAY_ENABLED/rule.guard"
};
D(775)
#embed "../../Data/config/rules/API_GW_XRAY_ENABLED/rule.json"
};
D(776)
#embed "../../Data/config/rules/AURORA_RESOURCES_PROTECTED_BY_BACKUP_PLAN/rule.json"
};
D(777)
#embed "../../Data/config/rules/AUTOSCALING_GROUP_ELB_HEALTHCHECK_REQUIRED/rule.guard"
};
D(778)
#embed "../../Data/config/rules/AUTOSCALING_GROUP_ELB_HEALTHCHECK_REQUIRED/rule.json"
};
D(779)
#embed "../../Data/config/rules/AUTOSCALING_LAUNCH_CONFIG_PUBLIC_IP_DISABLED/rule.guard"
};
D(780)
#embed "../../Data/config/rules/AUTOSCALING_LAUNCH_CONFIG_PUBLIC_IP_DISABLED/rule.json"
};
D(781)
#embed "../../Data/config/rules/AUTOSCALING_LAUNCH_TEMPLATE/rule.guard"
};
D(782)
#embed "../../Data/config/rules/AUTOSCALING_LAUNCH_TEMPLATE/rule.json"
};
D(783)
#embed "../../Data/config/rules/AUTOSCALING_MULTIPLE_AZ/rule.guard"
};
D(784)
#embed "../../Data/config/rules/AUTOSCALING_MULTIPLE_AZ/rule.json"
};
D(785)
#embed "../../Data/config/rules/BACKUP_PLAN_MIN_FREQUENCY_AND_MIN_RETENTION_CHECK/rule.json"
};
D(786)
#embed "../../Data/config/rules/BACKUP_RECOVERY_POINT_ENCRYPTED/rule.guard"
};
D(787)
#embed "../../Data/config/rules/BACKUP_RECOVERY_POINT_ENCRYPTED/rule.json"
};
D(788)
#embed "../../Data/config/rules/BACKUP_RECOVERY_POINT_MANUAL_DELETION_DISABLED/rule.json"
};
D(789)
#embed "../../Data/config/rules/BACKUP_RECOVERY_POINT_MINIMUM_RETENTION_CHECK/rule.guard"
};
D(790)
#embed "../../Data/config/rules/BACKUP_RECOVERY_POINT_MINIMUM_RETENTION_CHECK/rule.json"
};
D(791)
#embed "../../Data/config/rules/BEANSTALK_ENHANCED_HEALTH_REPORTING_ENABLED/rule.json"
};
D(792)
#embed "../../Data/config/rules/CLB_MULTIPLE_AZ/rule.guard"
};
D(793)
#embed "../../Data/config/rules/CLB_MULTIPLE_AZ/rule.json"
};
D(794)
#embed "../../Data/config/rules/CLOUDFRONT_ACCESSLOGS_ENABLED/rule.guard"
};
D(795)
#embed "../../Data/config/rules/CLOUDFRONT_ACCESSLOGS_ENABLED/rule.json"
};
D(796)
#embed "../../Data/config/rules/CLOUDFRONT_VIEWER_POLICY_HTTPS/rule.guard"
};
D(797)
#embed "../../Data/config/rules/CLOUDFRONT_VIEWER_POLICY_HTTPS/rule.json"
};
D(798)
#embed "../../Data/config/rules/CLOUDTRAIL_S3_DATAEVENTS_ENABLED/rule.json"
};
D(799)
#embed "../../Data/config/rules/CLOUDTRAIL_SECURITY_TRAIL_ENABLED/rule.json"
};
D(800)
#embed "../../Data/config/rules/CLOUDWATCH_ALARM_ACTION_CHECK/rule.guard"
};
D(801)
#embed "../../Data/config/rules/CLOUDWATCH_ALARM_ACTION_CHECK/rule.json"
};
D(802)
#embed "../../Data/config/rules/CLOUDWATCH_LOG_GROUP_ENCRYPTED/rule.guard"
};
D(803)
#embed "../../Data/config/rules/CLOUDWATCH_LOG_GROUP_ENCRYPTED/rule.json"
};
D(804)
#embed "../../Data/config/rules/CLOUD_TRAIL_CLOUD_WATCH_LOGS_ENABLED/rule.json"
};
D(805)
#embed "../../Data/config/rules/CLOUD_TRAIL_ENABLED/rule.json"
};
D(806)
#embed "../../Data/config/rules/CLOUD_TRAIL_ENCRYPTION_ENABLED/rule.guard"
};
D(807)
#embed "../../Data/config/rules/CLOUD_TRAIL_ENCRYPTION_ENABLED/rule.json"
};
D(808)
#embed "../../Data/config/rules/CLOUD_TRAIL_LOG_FILE_VALIDATION_ENABLED/rule.guard"
};
D(809)
#embed "../../Data/config/rules/CLOUD_TRAIL_LOG_FILE_VALIDATION_ENABLED/rule.json"
};
D(810)
#embed "../../Data/config/rules/CMK_BACKING_KEY_ROTATION_ENABLED/rule.json"
};
D(811)
#embed "../../Data/config/rules/CODEBUILD_PROJECT_ARTIFACT_ENCRYPTION/rule.guard"
};
D(812)
#embed "../../Data/config/rules/CODEBUILD_PROJECT_ARTIFACT_ENCRYPTION/rule.json"
};
D(813)
#embed "../../Data/config/rules/CODEBUILD_PROJECT_ENVVAR_AWSCRED_CHECK/rule.guard"
};
D(814)
#embed "../../Data/config/rules/CODEBUILD_PROJECT_ENVVAR_AWSCRED_CHECK/rule.json"
};
D(815)
#embed "../../Data/config/rules/CODEBUILD_PROJECT_LOGGING_ENABLED/rule.guard"
};
D(816)
#embed "../../Data/config/rules/CODEBUILD_PROJECT_LOGGING_ENABLED/rule.json"
};
D(817)
#embed "../../Data/config/rules/CODEBUILD_PROJECT_S3_LOGS_ENCRYPTED/rule.guard"
};
D(818)
#embed "../../Data/config/rules/CODEBUILD_PROJECT_S3_LOGS_ENCRYPTED/rule.json"
};
D(819)
#embed "../../Data/config/rules/CODEBUILD_PROJECT_SOURCE_REPO_URL_CHECK/rule.guard"
};
D(820)
#embed "../../Data/config/rules/CODEBUILD_PROJECT_SOURCE_REPO_URL_CHECK/rule.json"
};
D(821)
#embed "../../Data/config/rules/CW_LOGGROUP_RETENTION_PERIOD_CHECK/rule.guard"
};
D(822)
#embed "../../Data/config/rules/CW_LOGGROUP_RETENTION_PERIOD_CHECK/rule.json"
};
D(823)
#embed "../../Data/config/rules/DB_INSTANCE_BACKUP_ENABLED/rule.guard"
};
D(824)
#embed "../../Data/config/rules/DB_INSTANCE_BACKUP_ENABLED/rule.json"
};
D(825)
#embed "../../Data/config/rules/DMS_REPLICATION_NOT_PUBLIC/rule.guard"
};
D(826)
#embed "../../Data/config/rules/DMS_REPLICATION_NOT_PUBLIC/rule.json"
};
D(827)
#embed "../../Data/config/rules/DYNAMODB_AUTOSCALING_ENABLED/rule.json"
};
D(828)
#embed "../../Data/config/rules/DYNAMODB_IN_BACKUP_PLAN/rule.json"
};
D(829)
#embed "../../Data/config/rules/DYNAMODB_PITR_ENABLED/rule.guard"
};
D(830)
#embed "../../Data/config/rules/DYNAMODB_PITR_ENABLED/rule.json"
};
D(831)
#embed "../../Data/config/rules/DYNAMODB_RESOURCES_PROTECTED_BY_BACKUP_PLAN/rule.json"
};
D(832)
#embed "../../Data/config/rules/DYNAMODB_TABLE_ENCRYPTED_KMS/rule.guard"
};
D(833)
#embed "../../Data/config/rules/DYNAMODB_TABLE_ENCRYPTED_KMS/rule.json"
};
D(834)
#embed "../../Data/config/rules/DYNAMODB_THROUGHPUT_LIMIT_CHECK/rule.json"
};
D(835)
#embed "../../Data/config/rules/EBS_IN_BACKUP_PLAN/rule.json"
};
D(836)
#embed "../../Data/config/rules/EBS_OPTIMIZED_INSTANCE/rule.guard"
};
D(837)
#embed "../../Data/config/rules/EBS_OPTIMIZED_INSTANCE/rule.json"
};
D(838)
#embed "../../Data/config/rules/EBS_RESOURCES_PROTECTED_BY_BACKUP_PLAN/rule.json"
};
D(839)
#embed "../../Data/config/rules/EBS_SNAPSHOT_PUBLIC_RESTORABLE_CHECK/rule.json"
};
D(840)
#embed "../../Data/config/rules/EC2_EBS_ENCRYPTION_BY_DEFAULT/rule.guard"
};
D(841)
#embed "../../Data/config/rules/EC2_EBS_ENCRYPTION_BY_DEFAULT/rule.json"
};
D(842)
#embed "../../Data/config/rules/EC2_IMDSV2_CHECK/rule.guard"
};
D(843)
#embed "../../Data/config/rules/EC2_IMDSV2_CHECK/rule.json"
};
D(844)
#embed "../../Data/config/rules/EC2_INSTANCE_DETAILED_MONITORING_ENABLED/rule.guard"
};
D(845)
#embed "../../Data/config/rules/EC2_INSTANCE_DETAILED_MONITORING_ENABLED/rule.json"
};
D(846)
#embed "../../Data/config/rules/EC2_INSTANCE_MANAGED_BY_SSM/rule.guard"
};
D(847)
#embed "../../Data/config/rules/EC2_INSTANCE_MANAGED_BY_SSM/rule.json"
};
D(848)
#embed "../../Data/config/rules/EC2_INSTANCE_NO_PUBLIC_IP/rule.guard"
};
D(849)
#embed "../../Data/config/rules/EC2_INSTANCE_NO_PUBLIC_IP/rule.json"
};
D(850)
#embed "../../Data/config/rules/EC2_INSTANCE_PROFILE_ATTACHED/rule.guard"
};
D(851)
#embed "../../Data/config/rules/EC2_INSTANCE_PROFILE_ATTACHED/rule.json"
};
D(852)
#embed "../../Data/config/rules/EC2_MANAGEDINSTANCE_ASSOCIATION_COMPLIANCE_STATUS_CHECK/rule.guard"
};
D(853)
#embed "../../Data/config/rules/EC2_MANAGEDINSTANCE_ASSOCIATION_COMPLIANCE_STATUS_CHECK/rule.json"
};
D(854)
#embed "../../Data/config/rules/EC2_MANAGEDINSTANCE_PATCH_COMPLIANCE_STATUS_CHECK/rule.guard"
};
D(855)
#embed "../../Data/config/rules/EC2_MANAGEDINSTANCE_PATCH_COMPLIANCE_STATUS_CHECK/rule.json"
};
D(856)
#embed "../../Data/config/rules/EC2_RESOURCES_PROTECTED_BY_BACKUP_PLAN/rule.json"
};
D(857)
#embed "../../Data/config/rules/EC2_SECURITY_GROUP_ATTACHED_TO_ENI_PERIODIC/rule.guard"
};
D(858)
#embed "../../Data/config/rules/EC2_SECURITY_GROUP_ATTACHED_TO_ENI_PERIODIC/rule.json"
};
D(859)
#embed "../../Data/config/rules/EC2_STOPPED_INSTANCE/rule.json"
};
D(860)
#embed "../../Data/config/rules/EC2_TRANSIT_GATEWAY_AUTO_VPC_ATTACH_DISABLED/rule.guard"
};
D(861)
#embed "../../Data/config/rules/EC2_TRANSIT_GATEWAY_AUTO_VPC_ATTACH_DISABLED/rule.json"
};
D(862)
#embed "../../Data/config/rules/EC2_VOLUME_INUSE_CHECK/rule.guard"
};
D(863)
#embed "../../Data/config/rules/EC2_VOLUME_INUSE_CHECK/rule.json"
};
D(864)
#embed "../../Data/config/rules/ECR_PRIVATE_IMAGE_SCANNING_ENABLED/rule.guard"
};
D(865)
#embed "../../Data/config/rules/ECR_PRIVATE_IMAGE_SCANNING_ENABLED/rule.json"
};
D(866)
#embed "../../Data/config/rules/ECS_CONTAINERS_NONPRIVILEGED/rule.guard"
};
D(867)
#embed "../../Data/config/rules/ECS_CONTAINERS_NONPRIVILEGED/rule.json"
};
D(868)
#embed "../../Data/config/rules/ECS_CONTAINERS_READONLY_ACCESS/rule.guard"
};
D(869)
#embed "../../Data/config/rules/ECS_CONTAINERS_READONLY_ACCESS/rule.json"
};
D(870)
#embed "../../Data/config/rules/ECS_FARGATE_LATEST_PLATFORM_VERSION/rule.guard"
};
D(871)
#embed "../../Data/config/rules/ECS_FARGATE_LATEST_PLATFORM_VERSION/rule.json"
};
D(872)
#embed "../../Data/config/rules/ECS_TASK_DEFINITION_NONROOT_USER/rule.guard"
};
D(873)
#embed "../../Data/config/rules/ECS_TASK_DEFINITION_NONROOT_USER/rule.json"
};
D(874)
#embed "../../Data/config/rules/ECS_TASK_DEFINITION_USER_FOR_HOST_MODE_CHECK/rule.guard"
};
D(875)
#embed "../../Data/config/rules/ECS_TASK_DEFINITION_USER_FOR_HOST_MODE_CHECK/rule.json"
};
D(876)
#embed "../../Data/config/rules/EFS_ACCESS_POINT_ENFORCE_ROOT_DIRECTORY/rule.guard"
};
D(877)
#embed "../../Data/config/rules/EFS_ACCESS_POINT_ENFORCE_ROOT_DIRECTORY/rule.json"
};
D(878)
#embed "../../Data/config/rules/EFS_ACCESS_POINT_ENFORCE_USER_IDENTITY/rule.guard"
};
D(879)
#embed "../../Data/config/rules/EFS_ACCESS_POINT_ENFORCE_USER_IDENTITY/rule.json"
};
D(880)
#embed "../../Data/config/rules/EFS_ENCRYPTED_CHECK/rule.guard"
};
D(881)
#embed "../../Data/config/rules/EFS_ENCRYPTED_CHECK/rule.json"
};
D(882)
#embed "../../Data/config/rules/EFS_IN_BACKUP_PLAN/rule.json"
};
D(883)
#embed "../../Data/config/rules/EFS_RESOURCES_PROTECTED_BY_BACKUP_PLAN/rule.json"
};
D(884)
#embed "../../Data/config/rules/EIP_ATTACHED/rule.guard"
};
D(885)
#embed "../../Data/config/rules/EIP_ATTACHED/rule.json"
};
D(886)
#embed "../../Data/config/rules/ELASTICACHE_REDIS_CLUSTER_AUTOMATIC_BACKUP_CHECK/rule.guard"
};
D(887)
#embed "../../Data/config/rules/ELASTICACHE_REDIS_CLUSTER_AUTOMATIC_BACKUP_CHECK/rule.json"
};
D(888)
#embed "../../Data/config/rules/ELASTICSEARCH_ENCRYPTED_AT_REST/rule.guard"
};
D(889)
#embed "../../Data/config/rules/ELASTICSEARCH_ENCRYPTED_AT_REST/rule.json"
};
D(890)
#embed "../../Data/config/rules/ELASTICSEARCH_IN_VPC_ONLY/rule.guard"
};
D(891)
#embed "../../Data/config/rules/ELASTICSEARCH_IN_VPC_ONLY/rule.json"
};
D(892)
#embed "../../Data/config/rules/ELASTICSEARCH_LOGS_TO_CLOUDWATCH/rule.guard"
};
D(893)
#embed "../../Data/config/rules/ELASTICSEARCH_LOGS_TO_CLOUDWATCH/rule.json"
};
D(894)
#embed "../../Data/config/rules/ELASTICSEARCH_NODE_TO_NODE_ENCRYPTION_CHECK/rule.guard"
};
D(895)
#embed "../../Data/config/rules/ELASTICSEARCH_NODE_TO_NODE_ENCRYPTION_CHECK/rule.json"
};
D(896)
#embed "../../Data/config/rules/ELASTIC_BEANSTALK_MANAGED_UPDATES_ENABLED/rule.json"
};
D(897)
#embed "../../Data/config/rules/ELBV2_ACM_CERTIFICATE_REQUIRED/rule.guard"
};
D(898)
#embed "../../Data/config/rules/ELBV2_ACM_CERTIFICATE_REQUIRED/rule.json"
};
D(899)
#embed "../../Data/config/rules/ELBV2_MULTIPLE_AZ/rule.guard"
};
D(900)
#embed "../../Data/config/rules/ELBV2_MULTIPLE_AZ/rule.json"
};
D(901)
#embed "../../Data/config/rules/ELB_ACM_CERTIFICATE_REQUIRED/rule.guard"
};
D(902)
#embed "../../Data/config/rules/ELB_ACM_CERTIFICATE_REQUIRED/rule.json"
};
D(903)
#embed "../../Data/config/rules/ELB_CROSS_ZONE_LOAD_BALANCING_ENABLED/rule.guard"
};
D(904)
#embed "../../Data/config/rules/ELB_CROSS_ZONE_LOAD_BALANCING_ENABLED/rule.json"
};
D(905)
#embed "../../Data/config/rules/ELB_DELETION_PROTECTION_ENABLED/rule.guard"
};
D(906)
#embed "../../Data/config/rules/ELB_DELETION_PROTECTION_ENABLED/rule.json"
};
D(907)
#embed "../../Data/config/rules/ELB_LOGGING_ENABLED/rule.guard"
};
D(908)
#embed "../../Data/config/rules/ELB_LOGGING_ENABLED/rule.json"
};
D(909)
#embed "../../Data/config/rules/ELB_PREDEFINED_SECURITY_POLICY_SSL_CHECK/rule.guard"
};
D(910)
#embed "../../Data/config/rules/ELB_PREDEFINED_SECURITY_POLICY_SSL_CHECK/rule.json"
};
D(911)
#embed "../../Data/config/rules/ELB_TLS_HTTPS_LISTENERS_ONLY/rule.guard"
};
D(912)
#embed "../../Data/config/rules/ELB_TLS_HTTPS_LISTENERS_ONLY/rule.json"
};
D(913)
#embed "../../Data/config/rules/EMR_KERBEROS_ENABLED/rule.json"
};
D(914)
#embed "../../Data/config/rules/EMR_MASTER_NO_PUBLIC_IP/rule.json"
};
D(915)
#embed "../../Data/config/rules/ENCRYPTED_VOLUMES/rule.guard"
};
D(916)
#embed "../../Data/config/rules/ENCRYPTED_VOLUMES/rule.json"
};
D(917)
#embed "../../Data/config/rules/FSX_RESOURCES_PROTECTED_BY_BACKUP_PLAN/rule.json"
};
D(918)
#embed "../../Data/config/rules/GUARDDUTY_ENABLED_CENTRALIZED/rule.json"
};
D(919)
#embed "../../Data/config/rules/GUARDDUTY_NON_ARCHIVED_FINDINGS/rule.guard"
};
D(920)
#embed "../../Data/config/rules/GUARDDUTY_NON_ARCHIVED_FINDINGS/rule.json"
};
D(921)
#embed "../../Data/config/rules/IAM_CUSTOMER_POLICY_BLOCKED_KMS_ACTIONS/rule.json"
};
D(922)
#embed "../../Data/config/rules/IAM_GROUP_HAS_USERS_CHECK/rule.guard"
};
D(923)
#embed "../../Data/config/rules/IAM_GROUP_HAS_USERS_CHECK/rule.json"
};
D(924)
#embed "../../Data/config/rules/IAM_INLINE_POLICY_BLOCKED_KMS_ACTIONS/rule.json"
};
D(925)
#embed "../../Data/config/rules/IAM_NO_INLINE_POLICY_CHECK/rule.guard"
};
D(926)
#embed "../../Data/config/rules/IAM_NO_INLINE_POLICY_CHECK/rule.json"
};
D(927)
#embed "../../Data/config/rules/IAM_PASSWORD_POLICY/rule.guard"
};
D(928)
#embed "../../Data/config/rules/IAM_PASSWORD_POLICY/rule.json"
};
D(929)
#embed "../../Data/config/rules/IAM_POLICY_BLACKLISTED_CHECK/rule.json"
};
D(930)
#embed "../../Data/config/rules/IAM_POLICY_IN_USE/rule.guard"
};
D(931)
#embed "../../Data/config/rules/IAM_POLICY_IN_USE/rule.json"
};
D(932)
#embed "../../Data/config/rules/IAM_POLICY_NO_STATEMENTS_WITH_ADMIN_ACCESS/rule.guard"
};
D(933)
#embed "../../Data/config/rules/IAM_POLICY_NO_STATEMENTS_WITH_ADMIN_ACCESS/rule.json"
};
D(934)
#embed "../../Data/config/rules/IAM_POLICY_NO_STATEMENTS_WITH_FULL_ACCESS/rule.guard"
};
D(935)
#embed "../../Data/config/rules/IAM_POLICY_NO_STATEMENTS_WITH_FULL_ACCESS/rule.json"
};
D(936)
#embed "../../Data/config/rules/IAM_ROOT_ACCESS_KEY_CHECK/rule.guard"
};
D(937)
#embed "../../Data/config/rules/IAM_ROOT_ACCESS_KEY_CHECK/rule.json"
};
D(938)
#embed "../../Data/config/rules/IAM_USER_GROUP_MEMBERSHIP_CHECK/rule.guard"
};
D(939)
#embed "../../Data/config/rules/IAM_USER_GROUP_MEMBERSHIP_CHECK/rule.json"
};
D(940)
#embed "../../Data/config/rules/IAM_USER_MFA_ENABLED/rule.guard"
};
D(941)
#embed "../../Data/config/rules/IAM_USER_MFA_ENABLED/rule.json"
};
D(942)
#embed "../../Data/config/rules/IAM_USER_NO_POLICIES_CHECK/rule.guard"
};
D(943)
#embed "../../Data/config/rules/IAM_USER_NO_POLICIES_CHECK/rule.json"
};
D(944)
#embed "../../Data/config/rules/IAM_USER_UNUSED_CREDENTIALS_CHECK/rule.guard"
};
D(945)
#embed "../../Data/config/rules/IAM_USER_UNUSED_CREDENTIALS_CHECK/rule.json"
};
D(946)
#embed "../../Data/config/rules/INCOMING_SSH_DISABLED/rule.guard"
};
D(947)
#embed "../../Data/config/rules/INCOMING_SSH_DISABLED/rule.json"
};
D(948)
#embed "../../Data/config/rules/INSTANCES_IN_VPC/rule.guard"
};
D(949)
#embed "../../Data/config/rules/INSTANCES_IN_VPC/rule.json"
};
D(950)
#embed "../../Data/config/rules/INTERNET_GATEWAY_AUTHORIZED_VPC_ONLY/rule.guard"
};
D(951)
#embed "../../Data/config/rules/INTERNET_GATEWAY_AUTHORIZED_VPC_ONLY/rule.json"
};
D(952)
#embed "../../Data/config/rules/KINESIS_STREAM_ENCRYPTED/rule.guard"
};
D(953)
#embed "../../Data/config/rules/KINESIS_STREAM_ENCRYPTED/rule.json"
};
D(954)
#embed "../../Data/config/rules/KMS_CMK_NOT_SCHEDULED_FOR_DELETION/rule.guard"
};
D(955)
#embed "../../Data/config/rules/KMS_CMK_NOT_SCHEDULED_FOR_DELETION/rule.json"
};
D(956)
#embed "../../Data/config/rules/LAMBDA_CONCURRENCY_CHECK/rule.guard"
};
D(957)
#embed "../../Data/config/rules/LAMBDA_CONCURRENCY_CHECK/rule.json"
};
D(958)
#embed "../../Data/config/rules/LAMBDA_DLQ_CHECK/rule.guard"
};
D(959)
#embed "../../Data/config/rules/LAMBDA_DLQ_CHECK/rule.json"
};
D(960)
#embed "../../Data/config/rules/LAMBDA_FUNCTION_PUBLIC_ACCESS_PROHIBITED/rule.guard"
};
D(961)
#embed "../../Data/config/rules/LAMBDA_FUNCTION_PUBLIC_ACCESS_PROHIBITED/rule.json"
};
D(962)
#embed "../../Data/config/rules/LAMBDA_FUNCTION_SETTINGS_CHECK/rule.guard"
};
D(963)
#embed "../../Data/config/rules/LAMBDA_FUNCTION_SETTINGS_CHECK/rule.json"
};
D(964)
#embed "../../Data/config/rules/LAMBDA_INSIDE_VPC/rule.guard"
};
D(965)
#embed "../../Data/config/rules/LAMBDA_INSIDE_VPC/rule.json"
};
D(966)
#embed "../../Data/config/rules/MFA_ENABLED_FOR_IAM_CONSOLE_ACCESS/rule.guard"
};
D(967)
#embed "../../Data/config/rules/MFA_ENABLED_FOR_IAM_CONSOLE_ACCESS/rule.json"
};
D(968)
#embed "../../Data/config/rules/MULTI_REGION_CLOUD_TRAIL_ENABLED/rule.json"
};
D(969)
#embed "../../Data/config/rules/NACL_NO_UNRESTRICTED_SSH_RDP/rule.guard"
};
D(970)
#embed "../../Data/config/rules/NACL_NO_UNRESTRICTED_SSH_RDP/rule.json"
};
D(971)
#embed "../../Data/config/rules/NO_UNRESTRICTED_ROUTE_TO_IGW/rule.guard"
};
D(972)
#embed "../../Data/config/rules/NO_UNRESTRICTED_ROUTE_TO_IGW/rule.json"
};
D(973)
#embed "../../Data/config/rules/OPENSEARCH_ACCESS_CONTROL_ENABLED/rule.guard"
};
D(974)
#embed "../../Data/config/rules/OPENSEARCH_ACCESS_CONTROL_ENABLED/rule.json"
};
D(975)
#embed "../../Data/config/rules/OPENSEARCH_AUDIT_LOGGING_ENABLED/rule.guard"
};
D(976)
#embed "../../Data/config/rules/OPENSEARCH_AUDIT_LOGGING_ENABLED/rule.json"
};
D(977)
#embed "../../Data/config/rules/OPENSEARCH_ENCRYPTED_AT_REST/rule.guard"
};
D(978)
#embed "../../Data/config/rules/OPENSEARCH_ENCRYPTED_AT_REST/rule.json"
};
D(979)
#embed "../../Data/config/rules/OPENSEARCH_HTTPS_REQUIRED/rule.guard"
};
D(980)
#embed "../../Data/config/rules/OPENSEARCH_HTTPS_REQUIRED/rule.json"
};
D(981)
#embed "../../Data/config/rules/OPENSEARCH_IN_VPC_ONLY/rule.guard"
};
D(982)
#embed "../../Data/config/rules/OPENSEARCH_IN_VPC_ONLY/rule.json"
};
D(983)
#embed "../../Data/config/rules/OPENSEARCH_LOGS_TO_CLOUDWATCH/rule.guard"
};
D(984)
#embed "../../Data/config/rules/OPENSEARCH_LOGS_TO_CLOUDWATCH/rule.json"
};
D(985)
#embed "../../Data/config/rules/OPENSEARCH_NODE_TO_NODE_ENCRYPTION_CHECK/rule.guard"
};
D(986)
#embed "../../Data/config/rules/OPENSEARCH_NODE_TO_NODE_ENCRYPTION_CHECK/rule.json"
};
D(987)
#embed "../../Data/config/rules/RDS_AUTOMATIC_MINOR_VERSION_UPGRADE_ENABLED/rule.guard"
};
D(988)
#embed "../../Data/config/rules/RDS_AUTOMATIC_MINOR_VERSION_UPGRADE_ENABLED/rule.json"
};
D(989)
#embed "../../Data/config/rules/RDS_CLUSTER_MULTI_AZ_ENABLED/rule.guard"
};
D(990)
#embed "../../Data/config/rules/RDS_CLUSTER_MULTI_AZ_ENABLED/rule.json"
};
D(991)
#embed "../../Data/config/rules/RDS_ENHANCED_MONITORING_ENABLED/rule.guard"
};
D(992)
#embed "../../Data/config/rules/RDS_ENHANCED_MONITORING_ENABLED/rule.json"
};
D(993)
#embed "../../Data/config/rules/RDS_INSTANCE_DELETION_PROTECTION_ENABLED/rule.guard"
};
D(994)
#embed "../../Data/config/rules/RDS_INSTANCE_DELETION_PROTECTION_ENABLED/rule.json"
};
D(995)
#embed "../../Data/config/rules/RDS_INSTANCE_PUBLIC_ACCESS_CHECK/rule.guard"
};
D(996)
#embed "../../Data/config/rules/RDS_INSTANCE_PUBLIC_ACCESS_CHECK/rule.json"
};
D(997)
#embed "../../Data/config/rules/RDS_IN_BACKUP_PLAN/rule.json"
};
D(998)
#embed "../../Data/config/rules/RDS_LOGGING_ENABLED/rule.json"
};
D(999)
#embed "../../Data/config/rules/RDS_MULTI_AZ_SUPPORT/rule.guard"
};
D(1000)
#embed "../../Data/config/rules/RDS_MULTI_AZ_SUPPORT/rule.json"
};
D(1001)
#embed "../../Data/config/rules/RDS_RESOURCES_PROTECTED_BY_BACKUP_PLAN/rule.json"
};
D(1002)
#embed "../../Data/config/rules/RDS_SNAPSHOTS_PUBLIC_PROHIBITED/rule.json"
};
D(1003)
#embed "../../Data/config/rules/RDS_SNAPSHOT_ENCRYPTED/rule.guard"
};
D(1004)
#embed "../../Data/config/rules/RDS_SNAPSHOT_ENCRYPTED/rule.json"
};
D(1005)
#embed "../../Data/config/rules/RDS_STORAGE_ENCRYPTED/rule.guard"
};
D(1006)
#embed "../../Data/config/rules/RDS_STORAGE_ENCRYPTED/rule.json"
};
D(1007)
#embed "../../Data/config/rules/REDSHIFT_AUDIT_LOGGING_ENABLED/rule.guard"
};
D(1008)
#embed "../../Data/config/rules/REDSHIFT_AUDIT_LOGGING_ENABLED/rule.json"
};
D(1009)
#embed "../../Data/config/rules/REDSHIFT_BACKUP_ENABLED/rule.guard"
};
D(1010)
#embed "../../Data/config/rules/REDSHIFT_BACKUP_ENABLED/rule.json"
};
D(1011)
#embed "../../Data/config/rules/REDSHIFT_CLUSTER_CONFIGURATION_CHECK/rule.guard"
};
D(1012)
#embed "../../Data/config/rules/REDSHIFT_CLUSTER_CONFIGURATION_CHECK/rule.json"
};
D(1013)
#embed "../../Data/config/rules/REDSHIFT_CLUSTER_KMS_ENABLED/rule.guard"
};
D(1014)
#embed "../../Data/config/rules/REDSHIFT_CLUSTER_KMS_ENABLED/rule.json"
};
D(1015)
#embed "../../Data/config/rules/REDSHIFT_CLUSTER_MAINTENANCESETTINGS_CHECK/rule.guard"
};
D(1016)
#embed "../../Data/config/rules/REDSHIFT_CLUSTER_MAINTENANCESETTINGS_CHECK/rule.json"
};
D(1017)
#embed "../../Data/config/rules/REDSHIFT_CLUSTER_PUBLIC_ACCESS_CHECK/rule.guard"
};
D(1018)
#embed "../../Data/config/rules/REDSHIFT_CLUSTER_PUBLIC_ACCESS_CHECK/rule.json"
};
D(1019)
#embed "../../Data/config/rules/REDSHIFT_ENHANCED_VPC_ROUTING_ENABLED/rule.guard"
};
D(1020)
#embed "../../Data/config/rules/REDSHIFT_ENHANCED_VPC_ROUTING_ENABLED/rule.json"
};
D(1021)
#embed "../../Data/config/rules/REDSHIFT_REQUIRE_TLS_SSL/rule.json"
};
D(1022)
#embed "../../Data/config/rules/RESTRICTED_INCOMING_TRAFFIC/rule.json"
};
D(1023)
#embed "../../Data/config/rules/ROOT_ACCOUNT_HARDWARE_MFA_ENABLED/rule.guard"
};
D(1024)
#embed "../../Data/config/rules/ROOT_ACCOUNT_HARDWARE_MFA_ENABLED/rule.json"
};
D(1025)
#embed "../../Data/config/rules/ROOT_ACCOUNT_MFA_ENABLED/rule.guard"
};
D(1026)
#embed "../../Data/config/rules/ROOT_ACCOUNT_MFA_ENABLED/rule.json"
};
D(1027)
#embed "../../Data/config/rules/S3_ACCOUNT_LEVEL_PUBLIC_ACCESS_BLOCKS/rule.guard"
};
D(1028)
#embed "../../Data/config/rules/S3_ACCOUNT_LEVEL_PUBLIC_ACCESS_BLOCKS/rule.json"
};
D(1029)
#embed "../../Data/config/rules/S3_ACCOUNT_LEVEL_PUBLIC_ACCESS_BLOCKS_PERIODIC/rule.guard"
};
D(1030)
#embed "../../Data/config/rules/S3_ACCOUNT_LEVEL_PUBLIC_ACCESS_BLOCKS_PERIODIC/rule.json"
};
D(1031)
#embed "../../Data/config/rules/S3_BUCKET_ACL_PROHIBITED/rule.guard"
};
D(1032)
#embed "../../Data/config/rules/S3_BUCKET_ACL_PROHIBITED/rule.json"
};
D(1033)
#embed "../../Data/config/rules/S3_BUCKET_DEFAULT_LOCK_ENABLED/rule.guard"
};
D(1034)
#embed "../../Data/config/rules/S3_BUCKET_DEFAULT_LOCK_ENABLED/rule.json"
};
D(1035)
#embed "../../Data/config/rules/S3_BUCKET_LEVEL_PUBLIC_ACCESS_PROHIBITED/rule.guard"
};
D(1036)
#embed "../../Data/config/rules/S3_BUCKET_LEVEL_PUBLIC_ACCESS_PROHIBITED/rule.json"
};
D(1037)
#embed "../../Data/config/rules/S3_BUCKET_LOGGING_ENABLED/rule.guard"
};
D(1038)
#embed "../../Data/config/rules/S3_BUCKET_LOGGING_ENABLED/rule.json"
};
D(1039)
#embed "../../Data/config/rules/S3_BUCKET_POLICY_GRANTEE_CHECK/rule.json"
};
D(1040)
#embed "../../Data/config/rules/S3_BUCKET_PUBLIC_READ_PROHIBITED/rule.json"
};
D(1041)
#embed "../../Data/config/rules/S3_BUCKET_PUBLIC_WRITE_PROHIBITED/rule.json"
};
D(1042)
#embed "../../Data/config/rules/S3_BUCKET_REPLICATION_ENABLED/rule.json"
};
D(1043)
#embed "../../Data/config/rules/S3_BUCKET_SERVER_SIDE_ENCRYPTION_ENABLED/rule.guard"
};
D(1044)
#embed "../../Data/config/rules/S3_BUCKET_SERVER_SIDE_ENCRYPTION_ENABLED/rule.json"
};
D(1045)
#embed "../../Data/config/rules/S3_BUCKET_SSL_REQUESTS_ONLY/rule.guard"
};
D(1046)
#embed "../../Data/config/rules/S3_BUCKET_SSL_REQUESTS_ONLY/rule.json"
};
D(1047)
#embed "../../Data/config/rules/S3_BUCKET_VERSIONING_ENABLED/rule.guard"
};
D(1048)
#embed "../../Data/config/rules/S3_BUCKET_VERSIONING_ENABLED/rule.json"
};
D(1049)
#embed "../../Data/config/rules/S3_DEFAULT_ENCRYPTION_KMS/rule.guard"
};
D(1050)
#embed "../../Data/config/rules/S3_DEFAULT_ENCRYPTION_KMS/rule.json"
};
D(1051)
#embed "../../Data/config/rules/S3_VERSION_LIFECYCLE_POLICY_CHECK/rule.guard"
};
D(1052)
#embed "../../Data/config/rules/S3_VERSION_LIFECYCLE_POLICY_CHECK/rule.json"
};
D(1053)
#embed "../../Data/config/rules/SAGEMAKER_ENDPOINT_CONFIGURATION_KMS_KEY_CONFIGURED/rule.guard"
};
D(1054)
#embed "../../Data/config/rules/SAGEMAKER_ENDPOINT_CONFIGURATION_KMS_KEY_CONFIGURED/rule.json"
};
D(1055)
#embed "../../Data/config/rules/SAGEMAKER_NOTEBOOK_INSTANCE_KMS_KEY_CONFIGURED/rule.guard"
};
D(1056)
#embed "../../Data/config/rules/SAGEMAKER_NOTEBOOK_INSTANCE_KMS_KEY_CONFIGURED/rule.json"
};
D(1057)
#embed "../../Data/config/rules/SAGEMAKER_NOTEBOOK_NO_DIRECT_INTERNET_ACCESS/rule.guard"
};
D(1058)
#embed "../../Data/config/rules/SAGEMAKER_NOTEBOOK_NO_DIRECT_INTERNET_ACCESS/rule.json"
};
D(1059)
#embed "../../Data/config/rules/SECRETSMANAGER_ROTATION_ENABLED_CHECK/rule.json"
};
D(1060)
#embed "../../Data/config/rules/SECRETSMANAGER_SCHEDULED_ROTATION_SUCCESS_CHECK/rule.json"
};
D(1061)
#embed "../../Data/config/rules/SECRETSMANAGER_SECRET_PERIODIC_ROTATION/rule.json"
};
D(1062)
#embed "../../Data/config/rules/SECRETSMANAGER_SECRET_UNUSED/rule.json"
};
D(1063)
#embed "../../Data/config/rules/SECRETSMANAGER_USING_CMK/rule.guard"
};
D(1064)
#embed "../../Data/config/rules/SECRETSMANAGER_USING_CMK/rule.json"
};
D(1065)
#embed "../../Data/config/rules/SECURITYHUB_ENABLED/rule.guard"
};
D(1066)
#embed "../../Data/config/rules/SECURITYHUB_ENABLED/rule.json"
};
D(1067)
#embed "../../Data/config/rules/SNS_ENCRYPTED_KMS/rule.guard"
};
D(1068)
#embed "../../Data/config/rules/SNS_ENCRYPTED_KMS/rule.json"
};
D(1069)
#embed "../../Data/config/rules/SSM_DOCUMENT_NOT_PUBLIC/rule.json"
};
D(1070)
#embed "../../Data/config/rules/SUBNET_AUTO_ASSIGN_PUBLIC_IP_DISABLED/rule.guard"
};
D(1071)
#embed "../../Data/config/rules/SUBNET_AUTO_ASSIGN_PUBLIC_IP_DISABLED/rule.json"
};
D(1072)
#embed "../../Data/config/rules/VPC_DEFAULT_SECURITY_GROUP_CLOSED/rule.guard"
};
D(1073)
#embed "../../Data/config/rules/VPC_DEFAULT_SECURITY_GROUP_CLOSED/rule.json"
};
D(1074)
#embed "../../Data/config/rules/VPC_FLOW_LOGS_ENABLED/rule.guard"
};
D(1075)
#embed "../../Data/config/rules/VPC_FLOW_LOGS_ENABLED/rule.json"
};
D(1076)
#embed "../../Data/config/rules/VPC_NETWORK_ACL_UNUSED_CHECK/rule.guard"
};
D(1077)
#embed "../../Data/config/rules/VPC_NETWORK_ACL_UNUSED_CHECK/rule.json"
};
D(1078)
#embed "../../Data/config/rules/VPC_SG_OPEN_ONLY_TO_AUTHORIZED_PORTS/rule.json"
};
D(1079)
#embed "../../Data/config/rules/VPC_VPN_2_TUNNELS_UP/rule.guard"
};
D(1080)
#embed "../../Data/config/rules/VPC_VPN_2_TUNNELS_UP/rule.json"
};
D(1081)
#embed "../../Data/config/rules/WAFV2_LOGGING_ENABLED/rule.guard"
};
D(1082)
#embed "../../Data/config/rules/WAFV2_LOGGING_ENABLED/rule.json"
};
D(1083)
#embed "../../Data/config/security-hub.tsv"
};
D(1084)
#embed "../../Data/gcp/schemas/aiplatform.googleapis.com_Dataset.json"
};
D(1085)
#embed "../../Data/gcp/schemas/aiplatform.googleapis.com_Endpoint.json"
};
D(1086)
#embed "../../Data/gcp/schemas/aiplatform.googleapis.com_Model.json"
};
D(1087)
#embed "../../Data/gcp/schemas/alloydb.googleapis.com_Cluster.json"
};
D(1088)
#embed "../../Data/gcp/schemas/alloydb.googleapis.com_Instance.json"
};
D(1089)
#embed "../../Data/gcp/schemas/apigee.googleapis.com_Organization.json"
};
D(1090)
#embed "../../Data/gcp/schemas/appengine.googleapis.com_Application.json"
};
D(1091)
#embed "../../Data/gcp/schemas/appengine.googleapis.com_Version.json"
};
D(1092)
#embed "../../Data/gcp/schemas/artifactregistry.googleapis.com_Repository.json"
};
D(1093)
#embed "../../Data/gcp/schemas/bigquery.googleapis.com_Dataset.json"
};
D(1094)
#embed "../../Data/gcp/schemas/bigquery.googleapis.com_Table.json"
};
D(1095)
#embed "../../Data/gcp/schemas/bigtableadmin.googleapis.com_Cluster.json"
};
D(1096)
#embed "../../Data/gcp/schemas/certificatemanager.googleapis.com_Certificate.json"
};
D(1097)
#embed "../../Data/gcp/schemas/cloudasset.googleapis.com_Feed.json"
};
D(1098)
#embed "../../Data/gcp/schemas/cloudbuild.googleapis.com_WorkerPool.json"
};
D(1099)
#embed "../../Data/gcp/schemas/cloudfunctions.googleapis.com_CloudFunction.json"
};
D(1100)
#embed "../../Data/gcp/schemas/cloudfunctions.googleapis.com_Function.json"
};
D(1101)
#embed "../../Data/gcp/schemas/cloudkms.googleapis.com_CryptoKey.json"
};
D(1102)
#embed "../../Data/gcp/schemas/cloudkms.googleapis.com_CryptoKeyVersion.json"
};
D(1103)
#embed "../../Data/gcp/schemas/cloudresourcemanager.googleapis.com_Project.json"
};
D(1104)
#embed "../../Data/gcp/schemas/composer.googleapis.com_Environment.json"
};
D(1105)
#embed "../../Data/gcp/schemas/compute.googleapis.com_BackendService.json"
};
D(1106)
#embed "../../Data/gcp/schemas/compute.googleapis.com_Disk.json"
};
D(1107)
#embed "../../Data/gcp/schemas/compute.googleapis.com_Firewall.json"
};
D(1108)
#embed "../../Data/gcp/schemas/compute.googleapis.com_Image.json"
};
D(1109)
#embed "../../Data/gcp/schemas/compute.googleapis.com_Instance.json"
};
D(1110)
#embed "../../Data/gcp/schemas/compute.googleapis.com_Network.json"
};
D(1111)
#embed "../../Data/gcp/schemas/compute.googleapis.com_Project.json"
};
D(1112)
#embed "../../Data/gcp/schemas/compute.googleapis.com_RegionDisk.json"
};
D(1113)
#embed "../../Data/gcp/schemas/compute.googleapis.com_RegionSslCertificate.json"
};
D(1114)
#embed "../../Data/gcp/schemas/compute.googleapis.com_Router.json"
};
D(1115)
#embed "../../Data/gcp/schemas/compute.googleapis.com_Snapshot.json"
};
D(1116)
#embed "../../Data/gcp/schemas/compute.googleapis.com_SslCertificate.json"
};
D(1117)
#embed "../../Data/gcp/schemas/compute.googleapis.com_SslPolicy.json"
};
D(1118)
#embed "../../Data/gcp/schemas/compute.googleapis.com_Subnetwork.json"
};
D(1119)
#embed "../../Data/gcp/schemas/compute.googleapis.com_TargetHttpsProxy.json"
};
D(1120)
#embed "../../Data/gcp/schemas/container.googleapis.com_Cluster.json"
};
D(1121)
#embed "../../Data/gcp/schemas/container.googleapis.com_NodePool.json"
};
D(1122)
#embed "../../Data/gcp/schemas/dataflow.googleapis.com_Job.json"
};
D(1123)
#embed "../../Data/gcp/schemas/dataproc.googleapis.com_Cluster.json"
};
D(1124)
#embed "../../Data/gcp/schemas/dns.googleapis.com_ManagedZone.json"
};
D(1125)
#embed "../../Data/gcp/schemas/dns.googleapis.com_Policy.json"
};
D(1126)
#embed "../../Data/gcp/schemas/essentialcontacts.googleapis.com_Contact.json"
};
D(1127)
#embed "../../Data/gcp/schemas/file.googleapis.com_Instance.json"
};
D(1128)
#embed "../../Data/gcp/schemas/firestore.googleapis.com_Database.json"
};
D(1129)
#embed "../../Data/gcp/schemas/iam.googleapis.com_AllowPolicy.json"
};
D(1130)
#embed "../../Data/gcp/schemas/iam.googleapis.com_ServiceAccount.json"
};
D(1131)
#embed "../../Data/gcp/schemas/iam.googleapis.com_ServiceAccountKey.json"
};
D(1132)
#embed "../../Data/gcp/schemas/logging.googleapis.com_LogBucket.json"
};
D(1133)
#embed "../../Data/gcp/schemas/logging.googleapis.com_LogMetric.json"
};
D(1134)
#embed "../../Data/gcp/schemas/logging.googleapis.com_LogSink.json"
};
D(1135)
#embed "../../Data/gcp/schemas/notebooks.googleapis.com_Instance.json"
};
D(1136)
#embed "../../Data/gcp/schemas/orgpolicy.googleapis.com_CustomConstraint.json"
};
D(1137)
#embed "../../Data/gcp/schemas/orgpolicy.googleapis.com_Policy.json"
};
D(1138)
#embed "../../Data/gcp/schemas/osconfig.googleapis.com_PatchDeployment.json"
};
D(1139)
#embed "../../Data/gcp/schemas/osconfig.googleapis.com_VulnerabilityReport.json"
};
D(1140)
#embed "../../Data/gcp/schemas/privateca.googleapis.com_CaPool.json"
};
D(1141)
#embed "../../Data/gcp/schemas/privateca.googleapis.com_CertificateAuthority.json"
};
D(1142)
#embed "../../Data/gcp/schemas/pubsub.googleapis.com_Subscription.json"
};
D(1143)
#embed "../../Data/gcp/schemas/pubsub.googleapis.com_Topic.json"
};
D(1144)
#embed "../../Data/gcp/schemas/redis.googleapis.com_Instance.json"
};
D(1145)
#embed "../../Data/gcp/schemas/run.googleapis.com_Job.json"
};
D(1146)
#embed "../../Data/gcp/schemas/run.googleapis.com_Service.json"
};
D(1147)
#embed "../../Data/gcp/schemas/secretmanager.googleapis.com_Secret.json"
};
D(1148)
#embed "../../Data/gcp/schemas/securitycenter.googleapis.com_NotificationConfig.json"
};
D(1149)
#embed "../../Data/gcp/schemas/serviceusage.googleapis.com_Service.json"
};
D(1150)
#embed "../../Data/gcp/schemas/spanner.googleapis.com_Database.json"
};
D(1151)
#embed "../../Data/gcp/schemas/spanner.googleapis.com_Instance.json"
};
D(1152)
#embed "../../Data/gcp/schemas/sqladmin.googleapis.com_Instance.json"
};
D(1153)
#embed "../../Data/gcp/schemas/storage.googleapis.com_Bucket.json"
};
D(1154)
#embed "../../Data/report/report.css"
};
D(1155)
#embed "../../Data/report/report.html"
};
D(1156)
#embed "../../Data/report/report.js"
};
D(1157)
#embed "../../Data/report/script/charts.js"
};
D(1158)
#embed "../../Data/report/script/check-detail.js"
};
D(1159)
#embed "../../Data/report/script/data.js"
};
D(1160)
#embed "../../Data/report/script/dom.js"
};
D(1161)
#embed "../../Data/report/script/drawer.js"
};
D(1162)
#embed "../../Data/report/script/filters.js"
};
D(1163)
#embed "../../Data/report/script/findings.js"
};
D(1164)
#embed "../../Data/report/script/gaps.js"
};
D(1165)
#embed "../../Data/report/script/marks.js"
};
D(1166)
#embed "../../Data/report/script/matrix-model.js"
};
D(1167)
#embed "../../Data/report/script/matrix-rows.js"
};
D(1168)
#embed "../../Data/report/script/matrix.js"
};
D(1169)
#embed "../../Data/report/script/overview.js"
};
D(1170)
#embed "../../Data/report/script/print.js"
};
D(1171)
#embed "../../Data/report/script/provider.js"
};
D(1172)
#embed "../../Data/report/script/route.js"
};
D(1173)
#embed "../../Data/report/script/services.js"
};
D(1174)
#embed "../../Data/report/script/word.js"
};
D(1175)
#embed "../../Data/report/style/charts.css"
};
D(1176)
#embed "../../Data/report/style/matrix.css"
};
D(1177)
#embed "../../Data/report/style/print.css"
};
D(1178)
#embed "../../Data/report/style/views.css"
};
D(1179)
#embed "../../Data/schema/assessment.schema.json"
};

const demarc_file demarc_files[] = {
R(0, "azure/aliases.tsv")
R(1, "catalog/crosswalks/gdpr--nist-800-53r5.ndjson")
R(2, "catalog/crosswalks/hipaa-breach--nist-800-53r5.ndjson")
R(3, "catalog/crosswalks/hipaa-security--nist-800-53r5.ndjson")
R(4, "catalog/crosswalks/hipaa-security--nist-csf-1.1.ndjson")
R(5, "catalog/crosswalks/iso27001-2013--iso27001-2022.ndjson")
R(6, "catalog/crosswalks/nist-800-53r5--iso27001-2022.ndjson")
R(7, "catalog/crosswalks/nist-csf-1.1--nist-csf-2.0.ndjson")
R(8, "catalog/crosswalks/nist-csf-2.0--iso27001-2022.ndjson")
R(9, "catalog/crosswalks/nist-csf-2.0--nist-800-53r5.ndjson")
R(10, "catalog/crosswalks/soc2--nist-800-53r5.ndjson")
R(11, "catalog/errata.json")
R(12, "catalog/frameworks/cis-aws-7.0.0.ndjson")
R(13, "catalog/frameworks/cis-azure-6.0.0.ndjson")
R(14, "catalog/frameworks/cis-gcp-5.0.0.ndjson")
R(15, "catalog/frameworks/gdpr.ndjson")
R(16, "catalog/frameworks/hipaa-breach.ndjson")
R(17, "catalog/frameworks/hipaa-security.ndjson")
R(18, "catalog/frameworks/iso27001-2013.ndjson")
R(19, "catalog/frameworks/iso27001-2022.ndjson")
R(20, "catalog/frameworks/nist-800-53r5.ndjson")
R(21, "catalog/frameworks/nist-csf-1.1.ndjson")
R(22, "catalog/frameworks/nist-csf-2.0.ndjson")
R(23, "catalog/frameworks/pci-dss-4.0.1.ndjson")
R(24, "catalog/frameworks/soc2.ndjson")
R(25, "catalog/layers.json")
R(26, "catalog/names.json")
R(27, "catalog/rules.json")
R(28, "catalog/services/aws/acm.json")
R(29, "catalog/services/aws/amazon-mq.json")
R(30, "catalog/services/aws/api-gateway.json")
R(31, "catalog/services/aws/app-runner.json")
R(32, "catalog/services/aws/athena.json")
R(33, "catalog/services/aws/aurora.json")
R(34, "catalog/services/aws/backup.json")
R(35, "catalog/services/aws/batch.json")
R(36, "catalog/services/aws/bedrock.json")
R(37, "catalog/services/aws/cloudformation.json")
R(38, "catalog/services/aws/cloudfront.json")
R(39, "catalog/services/aws/cloudhsm.json")
R(40, "catalog/services/aws/cloudtrail.json")
R(41, "catalog/services/aws/cloudwatch.json")
R(42, "catalog/services/aws/codebuild.json")
R(43, "catalog/services/aws/cognito.json")
R(44, "catalog/services/aws/config.json")
R(45, "catalog/services/aws/dms.json")
R(46, "catalog/services/aws/documentdb.json")
R(47, "catalog/services/aws/dynamodb.json")
R(48, "catalog/services/aws/ebs.json")
R(49, "catalog/services/aws/ec2.json")
R(50, "catalog/services/aws/ecr.json")
R(51, "catalog/services/aws/ecs.json")
R(52, "catalog/services/aws/efs.json")
R(53, "catalog/services/aws/eks.json")
R(54, "catalog/services/aws/elastic-beanstalk.json")
R(55, "catalog/services/aws/elasticache.json")
R(56, "catalog/services/aws/elb.json")
R(57, "catalog/services/aws/emr.json")
R(58, "catalog/services/aws/eventbridge.json")
R(59, "catalog/services/aws/fargate.json")
R(60, "catalog/services/aws/fsx.json")
R(61, "catalog/services/aws/glue.json")
R(62, "catalog/services/aws/guardduty.json")
R(63, "catalog/services/aws/iam.json")
R(64, "catalog/services/aws/identity-center.json")
R(65, "catalog/services/aws/image-builder.json")
R(66, "catalog/services/aws/inspector.json")
R(67, "catalog/services/aws/kinesis.json")
R(68, "catalog/services/aws/kms.json")
R(69, "catalog/services/aws/lambda.json")
R(70, "catalog/services/aws/macie.json")
R(71, "catalog/services/aws/msk.json")
R(72, "catalog/services/aws/neptune.json")
R(73, "catalog/services/aws/opensearch.json")
R(74, "catalog/services/aws/organizations.json")
R(75, "catalog/services/aws/rds.json")
R(76, "catalog/services/aws/redshift.json")
R(77, "catalog/services/aws/route53.json")
R(78, "catalog/services/aws/s3.json")
R(79, "catalog/services/aws/sagemaker.json")
R(80, "catalog/services/aws/secrets-manager.json")
R(81, "catalog/services/aws/security-hub.json")
R(82, "catalog/services/aws/shield.json")
R(83, "catalog/services/aws/sns.json")
R(84, "catalog/services/aws/sqs.json")
R(85, "catalog/services/aws/ssm.json")
R(86, "catalog/services/aws/step-functions.json")
R(87, "catalog/services/aws/transfer-family.json")
R(88, "catalog/services/aws/vpc.json")
R(89, "catalog/services/aws/waf.json")
R(90, "catalog/services/aws/workspaces.json")
R(91, "catalog/services/azure/ai-search.json")
R(92, "catalog/services/azure/ai-services.json")
R(93, "catalog/services/azure/aks.json")
R(94, "catalog/services/azure/api-management.json")
R(95, "catalog/services/azure/app-configuration.json")
R(96, "catalog/services/azure/app-service.json")
R(97, "catalog/services/azure/application-gateway.json")
R(98, "catalog/services/azure/arc.json")
R(99, "catalog/services/azure/automation.json")
R(100, "catalog/services/azure/azure-local.json")
R(101, "catalog/services/azure/backup.json")
R(102, "catalog/services/azure/bastion.json")
R(103, "catalog/services/azure/batch.json")
R(104, "catalog/services/azure/cache-for-redis.json")
R(105, "catalog/services/azure/confidential-ledger.json")
R(106, "catalog/services/azure/container-apps.json")
R(107, "catalog/services/azure/container-instances.json")
R(108, "catalog/services/azure/container-registry.json")
R(109, "catalog/services/azure/cosmos-db.json")
R(110, "catalog/services/azure/cost-and-health.json")
R(111, "catalog/services/azure/data-explorer.json")
R(112, "catalog/services/azure/data-factory.json")
R(113, "catalog/services/azure/databricks.json")
R(114, "catalog/services/azure/ddos-protection.json")
R(115, "catalog/services/azure/defender-for-cloud.json")
R(116, "catalog/services/azure/devops.json")
R(117, "catalog/services/azure/dns.json")
R(118, "catalog/services/azure/domain-services.json")
R(119, "catalog/services/azure/entra-id.json")
R(120, "catalog/services/azure/event-grid.json")
R(121, "catalog/services/azure/event-hubs.json")
R(122, "catalog/services/azure/fabric.json")
R(123, "catalog/services/azure/firewall.json")
R(124, "catalog/services/azure/front-door.json")
R(125, "catalog/services/azure/functions.json")
R(126, "catalog/services/azure/hdinsight.json")
R(127, "catalog/services/azure/health-data.json")
R(128, "catalog/services/azure/iot-hub.json")
R(129, "catalog/services/azure/key-vault.json")
R(130, "catalog/services/azure/lighthouse.json")
R(131, "catalog/services/azure/load-balancer.json")
R(132, "catalog/services/azure/logic-apps.json")
R(133, "catalog/services/azure/machine-learning.json")
R(134, "catalog/services/azure/managed-disks.json")
R(135, "catalog/services/azure/managed-hsm.json")
R(136, "catalog/services/azure/managed-identities.json")
R(137, "catalog/services/azure/microsoft-365.json")
R(138, "catalog/services/azure/monitor.json")
R(139, "catalog/services/azure/mysql.json")
R(140, "catalog/services/azure/netapp-files.json")
R(141, "catalog/services/azure/network-watcher.json")
R(142, "catalog/services/azure/notification-communication.json")
R(143, "catalog/services/azure/policy.json")
R(144, "catalog/services/azure/postgresql.json")
R(145, "catalog/services/azure/purview.json")
R(146, "catalog/services/azure/rbac.json")
R(147, "catalog/services/azure/resource-manager.json")
R(148, "catalog/services/azure/sentinel.json")
R(149, "catalog/services/azure/service-bus.json")
R(150, "catalog/services/azure/service-fabric.json")
R(151, "catalog/services/azure/signalr.json")
R(152, "catalog/services/azure/site-recovery.json")
R(153, "catalog/services/azure/sql-database.json")
R(154, "catalog/services/azure/sql-managed-instance.json")
R(155, "catalog/services/azure/sql-virtual-machines.json")
R(156, "catalog/services/azure/storage.json")
R(157, "catalog/services/azure/stream-analytics.json")
R(158, "catalog/services/azure/synapse.json")
R(159, "catalog/services/azure/virtual-desktop.json")
R(160, "catalog/services/azure/virtual-machine-scale-sets.json")
R(161, "catalog/services/azure/virtual-machines.json")
R(162, "catalog/services/azure/virtual-network.json")
R(163, "catalog/services/azure/vmware-solution.json")
R(164, "catalog/services/azure/vpn-expressroute.json")
R(165, "catalog/services/gcp/access-approval.json")
R(166, "catalog/services/gcp/access-context-manager.json")
R(167, "catalog/services/gcp/alloydb.json")
R(168, "catalog/services/gcp/api-gateway.json")
R(169, "catalog/services/gcp/api-keys.json")
R(170, "catalog/services/gcp/apigee.json")
R(171, "catalog/services/gcp/app-engine.json")
R(172, "catalog/services/gcp/artifact-registry.json")
R(173, "catalog/services/gcp/assured-workloads.json")
R(174, "catalog/services/gcp/backup-dr.json")
R(175, "catalog/services/gcp/batch.json")
R(176, "catalog/services/gcp/bigquery.json")
R(177, "catalog/services/gcp/bigtable.json")
R(178, "catalog/services/gcp/binary-authorization.json")
R(179, "catalog/services/gcp/ca-service.json")
R(180, "catalog/services/gcp/certificate-manager.json")
R(181, "catalog/services/gcp/cloud-armor.json")
R(182, "catalog/services/gcp/cloud-asset-inventory.json")
R(183, "catalog/services/gcp/cloud-billing.json")
R(184, "catalog/services/gcp/cloud-build.json")
R(185, "catalog/services/gcp/cloud-cdn.json")
R(186, "catalog/services/gcp/cloud-deploy.json")
R(187, "catalog/services/gcp/cloud-dns.json")
R(188, "catalog/services/gcp/cloud-identity.json")
R(189, "catalog/services/gcp/cloud-ids.json")
R(190, "catalog/services/gcp/cloud-interconnect.json")
R(191, "catalog/services/gcp/cloud-kms.json")
R(192, "catalog/services/gcp/cloud-load-balancing.json")
R(193, "catalog/services/gcp/cloud-logging.json")
R(194, "catalog/services/gcp/cloud-monitoring.json")
R(195, "catalog/services/gcp/cloud-nat-router.json")
R(196, "catalog/services/gcp/cloud-run-functions.json")
R(197, "catalog/services/gcp/cloud-run.json")
R(198, "catalog/services/gcp/cloud-scheduler.json")
R(199, "catalog/services/gcp/cloud-service-mesh.json")
R(200, "catalog/services/gcp/cloud-sql.json")
R(201, "catalog/services/gcp/cloud-storage.json")
R(202, "catalog/services/gcp/cloud-tasks.json")
R(203, "catalog/services/gcp/cloud-vpn.json")
R(204, "catalog/services/gcp/composer.json")
R(205, "catalog/services/gcp/compute-engine.json")
R(206, "catalog/services/gcp/compute-images.json")
R(207, "catalog/services/gcp/data-fusion.json")
R(208, "catalog/services/gcp/dataflow.json")
R(209, "catalog/services/gcp/dataplex.json")
R(210, "catalog/services/gcp/dataproc.json")
R(211, "catalog/services/gcp/datastream.json")
R(212, "catalog/services/gcp/dms.json")
R(213, "catalog/services/gcp/document-ai.json")
R(214, "catalog/services/gcp/essential-contacts.json")
R(215, "catalog/services/gcp/eventarc.json")
R(216, "catalog/services/gcp/filestore.json")
R(217, "catalog/services/gcp/firestore.json")
R(218, "catalog/services/gcp/gke-backup.json")
R(219, "catalog/services/gcp/gke-fleet.json")
R(220, "catalog/services/gcp/gke.json")
R(221, "catalog/services/gcp/healthcare-api.json")
R(222, "catalog/services/gcp/iam.json")
R(223, "catalog/services/gcp/iap.json")
R(224, "catalog/services/gcp/identity-platform.json")
R(225, "catalog/services/gcp/integration-connectors.json")
R(226, "catalog/services/gcp/looker.json")
R(227, "catalog/services/gcp/managed-ad.json")
R(228, "catalog/services/gcp/managed-kafka.json")
R(229, "catalog/services/gcp/memorystore.json")
R(230, "catalog/services/gcp/migrate-to-vms.json")
R(231, "catalog/services/gcp/netapp-volumes.json")
R(232, "catalog/services/gcp/network-connectivity-center.json")
R(233, "catalog/services/gcp/organization-policy.json")
R(234, "catalog/services/gcp/os-config.json")
R(235, "catalog/services/gcp/persistent-disk.json")
R(236, "catalog/services/gcp/pubsub.json")
R(237, "catalog/services/gcp/recaptcha.json")
R(238, "catalog/services/gcp/resource-manager.json")
R(239, "catalog/services/gcp/secret-manager.json")
R(240, "catalog/services/gcp/secure-web-proxy.json")
R(241, "catalog/services/gcp/security-command-center.json")
R(242, "catalog/services/gcp/sensitive-data-protection.json")
R(243, "catalog/services/gcp/service-usage.json")
R(244, "catalog/services/gcp/spanner.json")
R(245, "catalog/services/gcp/storage-transfer.json")
R(246, "catalog/services/gcp/vertex-ai-search.json")
R(247, "catalog/services/gcp/vertex-ai-workbench.json")
R(248, "catalog/services/gcp/vertex-ai.json")
R(249, "catalog/services/gcp/vmware-engine.json")
R(250, "catalog/services/gcp/vpc.json")
R(251, "catalog/services/gcp/workflows.json")
R(252, "catalog/services/gcp/workspace.json")
R(253, "catalog/services/gcp/workstations.json")
R(254, "checks/aws.backup.plan-keeps-copies/check.json")
R(255, "checks/aws.backup.plan-keeps-copies/rule.guard")
R(256, "checks/aws.backup.recovery-points-encrypted/check.json")
R(257, "checks/aws.backup.recovery-points-encrypted/rule.guard")
R(258, "checks/aws.cloudfront.viewers-use-tls/check.json")
R(259, "checks/aws.cloudfront.viewers-use-tls/rule.guard")
R(260, "checks/aws.cloudtrail.customer-key/check.json")
R(261, "checks/aws.cloudtrail.customer-key/rule.guard")
R(262, "checks/aws.cloudtrail.delivered-to-log-group/check.json")
R(263, "checks/aws.cloudtrail.delivered-to-log-group/rule.guard")
R(264, "checks/aws.cloudtrail.log-files-validated/check.json")
R(265, "checks/aws.cloudtrail.log-files-validated/rule.guard")
R(266, "checks/aws.cloudtrail.multi-region-trail/check.json")
R(267, "checks/aws.cloudtrail.multi-region-trail/rule.guard")
R(268, "checks/aws.config.recorder-covers-all-types/check.json")
R(269, "checks/aws.config.recorder-covers-all-types/rule.guard")
R(270, "checks/aws.dynamodb.point-in-time-recovery/check.json")
R(271, "checks/aws.dynamodb.point-in-time-recovery/rule.guard")
R(272, "checks/aws.ebs.volume-encrypted/check.json")
R(273, "checks/aws.ebs.volume-encrypted/rule.guard")
R(274, "checks/aws.ec2.instance-metadata-tokens/check.json")
R(275, "checks/aws.ec2.instance-metadata-tokens/rule.guard")
R(276, "checks/aws.ec2.instance-without-public-address/check.json")
R(277, "checks/aws.ec2.instance-without-public-address/rule.guard")
R(278, "checks/aws.ecr.images-scanned/check.json")
R(279, "checks/aws.ecr.images-scanned/rule.guard")
R(280, "checks/aws.ecs.containers-not-privileged/check.json")
R(281, "checks/aws.ecs.containers-not-privileged/rule.guard")
R(282, "checks/aws.efs.backed-up/check.json")
R(283, "checks/aws.efs.backed-up/rule.guard")
R(284, "checks/aws.efs.file-system-encrypted/check.json")
R(285, "checks/aws.efs.file-system-encrypted/rule.guard")
R(286, "checks/aws.eks.api-server-restricted/check.json")
R(287, "checks/aws.eks.api-server-restricted/rule.guard")
R(288, "checks/aws.eks.audit-logged/check.json")
R(289, "checks/aws.eks.audit-logged/rule.guard")
R(290, "checks/aws.eks.secrets-encrypted-with-customer-key/check.json")
R(291, "checks/aws.eks.secrets-encrypted-with-customer-key/rule.guard")
R(292, "checks/aws.elb.access-logged/check.json")
R(293, "checks/aws.elb.access-logged/rule.guard")
R(294, "checks/aws.elb.listener-encrypted/check.json")
R(295, "checks/aws.elb.listener-encrypted/rule.guard")
R(296, "checks/aws.guardduty.detector-enabled/check.json")
R(297, "checks/aws.guardduty.detector-enabled/rule.guard")
R(298, "checks/aws.iam.access-keys-rotated/check.json")
R(299, "checks/aws.iam.access-keys-rotated/rule.guard")
R(300, "checks/aws.iam.console-users-mfa/check.json")
R(301, "checks/aws.iam.console-users-mfa/rule.guard")
R(302, "checks/aws.iam.policies-without-full-admin/check.json")
R(303, "checks/aws.iam.policies-without-full-admin/rule.guard")
R(304, "checks/aws.iam.root-mfa-enabled/check.json")
R(305, "checks/aws.iam.root-mfa-enabled/rule.guard")
R(306, "checks/aws.iam.root-not-in-daily-use/check.json")
R(307, "checks/aws.iam.root-not-in-daily-use/rule.guard")
R(308, "checks/aws.iam.root-without-access-keys/check.json")
R(309, "checks/aws.iam.root-without-access-keys/rule.guard")
R(310, "checks/aws.iam.unused-credentials-removed/check.json")
R(311, "checks/aws.iam.unused-credentials-removed/rule.guard")
R(312, "checks/aws.iam.users-without-own-policies/check.json")
R(313, "checks/aws.iam.users-without-own-policies/rule.guard")
R(314, "checks/aws.kms.key-rotated/check.json")
R(315, "checks/aws.kms.key-rotated/rule.guard")
R(316, "checks/aws.lambda.function-not-public/check.json")
R(317, "checks/aws.lambda.function-not-public/rule.guard")
R(318, "checks/aws.opensearch.domain-encrypted/check.json")
R(319, "checks/aws.opensearch.domain-encrypted/rule.guard")
R(320, "checks/aws.rds.backups-kept/check.json")
R(321, "checks/aws.rds.backups-kept/rule.guard")
R(322, "checks/aws.rds.instance-not-public/check.json")
R(323, "checks/aws.rds.instance-not-public/rule.guard")
R(324, "checks/aws.rds.minor-versions-applied/check.json")
R(325, "checks/aws.rds.minor-versions-applied/rule.guard")
R(326, "checks/aws.rds.multi-zone/check.json")
R(327, "checks/aws.rds.multi-zone/rule.guard")
R(328, "checks/aws.rds.storage-encrypted/check.json")
R(329, "checks/aws.rds.storage-encrypted/rule.guard")
R(330, "checks/aws.redshift.cluster-private-and-encrypted/check.json")
R(331, "checks/aws.redshift.cluster-private-and-encrypted/rule.guard")
R(332, "checks/aws.s3.account-public-access-blocked/check.json")
R(333, "checks/aws.s3.account-public-access-blocked/rule.guard")
R(334, "checks/aws.s3.bucket-access-logged/check.json")
R(335, "checks/aws.s3.bucket-access-logged/rule.guard")
R(336, "checks/aws.s3.bucket-customer-key/check.json")
R(337, "checks/aws.s3.bucket-customer-key/rule.guard")
R(338, "checks/aws.s3.bucket-not-public/check.json")
R(339, "checks/aws.s3.bucket-not-public/rule.guard")
R(340, "checks/aws.s3.bucket-public-access-blocked/check.json")
R(341, "checks/aws.s3.bucket-public-access-blocked/rule.guard")
R(342, "checks/aws.s3.bucket-tls-only/check.json")
R(343, "checks/aws.s3.bucket-tls-only/rule.guard")
R(344, "checks/aws.s3.bucket-versioned/check.json")
R(345, "checks/aws.s3.bucket-versioned/rule.guard")
R(346, "checks/aws.sagemaker.notebook-without-internet/check.json")
R(347, "checks/aws.sagemaker.notebook-without-internet/rule.guard")
R(348, "checks/aws.secrets-manager.secret-rotated/check.json")
R(349, "checks/aws.secrets-manager.secret-rotated/rule.guard")
R(350, "checks/aws.ssm.patches-installed/check.json")
R(351, "checks/aws.ssm.patches-installed/rule.guard")
R(352, "checks/aws.vpc.default-security-group-closed/check.json")
R(353, "checks/aws.vpc.default-security-group-closed/rule.guard")
R(354, "checks/aws.vpc.default-vpc-removed/check.json")
R(355, "checks/aws.vpc.default-vpc-removed/rule.guard")
R(356, "checks/aws.vpc.flow-log-recording/check.json")
R(357, "checks/aws.vpc.flow-log-recording/rule.guard")
R(358, "checks/aws.vpc.rdp-not-open/check.json")
R(359, "checks/aws.vpc.rdp-not-open/rule.guard")
R(360, "checks/aws.vpc.ssh-not-open/check.json")
R(361, "checks/aws.vpc.ssh-not-open/rule.guard")
R(362, "checks/azure.ai-search.entra-only-authentication/check.json")
R(363, "checks/azure.ai-search.entra-only-authentication/policy.json")
R(364, "checks/azure.ai-search.public-access-off/check.json")
R(365, "checks/azure.ai-search.public-access-off/policy.json")
R(366, "checks/azure.ai-services.entra-only-authentication/check.json")
R(367, "checks/azure.ai-services.entra-only-authentication/policy.json")
R(368, "checks/azure.ai-services.network-restricted/check.json")
R(369, "checks/azure.ai-services.network-restricted/policy.json")
R(370, "checks/azure.aks.api-server-restricted/check.json")
R(371, "checks/azure.aks.api-server-restricted/policy.json")
R(372, "checks/azure.aks.audit-logged/check.json")
R(373, "checks/azure.aks.audit-logged/policy.json")
R(374, "checks/azure.aks.local-accounts-off/check.json")
R(375, "checks/azure.aks.local-accounts-off/policy.json")
R(376, "checks/azure.aks.node-images-upgraded/check.json")
R(377, "checks/azure.aks.node-images-upgraded/policy.json")
R(378, "checks/azure.aks.role-based-access/check.json")
R(379, "checks/azure.aks.role-based-access/policy.json")
R(380, "checks/azure.app-service.ftp-off/check.json")
R(381, "checks/azure.app-service.ftp-off/policy.json")
R(382, "checks/azure.app-service.https-only/check.json")
R(383, "checks/azure.app-service.https-only/policy.json")
R(384, "checks/azure.app-service.remote-debugging-off/check.json")
R(385, "checks/azure.app-service.remote-debugging-off/policy.json")
R(386, "checks/azure.app-service.tls-minimum/check.json")
R(387, "checks/azure.app-service.tls-minimum/policy.json")
R(388, "checks/azure.application-gateway.waf-prevents/check.json")
R(389, "checks/azure.application-gateway.waf-prevents/policy.json")
R(390, "checks/azure.automation.variables-encrypted/check.json")
R(391, "checks/azure.automation.variables-encrypted/policy.json")
R(392, "checks/azure.backup.vault-immutable/check.json")
R(393, "checks/azure.backup.vault-immutable/policy.json")
R(394, "checks/azure.backup.vault-soft-delete/check.json")
R(395, "checks/azure.backup.vault-soft-delete/policy.json")
R(396, "checks/azure.cache-for-redis.tls-required/check.json")
R(397, "checks/azure.cache-for-redis.tls-required/policy.json")
R(398, "checks/azure.container-apps.https-only/check.json")
R(399, "checks/azure.container-apps.https-only/policy.json")
R(400, "checks/azure.container-instances.without-public-address/check.json")
R(401, "checks/azure.container-instances.without-public-address/policy.json")
R(402, "checks/azure.container-registry.admin-user-off/check.json")
R(403, "checks/azure.container-registry.admin-user-off/policy.json")
R(404, "checks/azure.container-registry.public-access-off/check.json")
R(405, "checks/azure.container-registry.public-access-off/policy.json")
R(406, "checks/azure.cosmos-db.continuous-backup/check.json")
R(407, "checks/azure.cosmos-db.continuous-backup/policy.json")
R(408, "checks/azure.cosmos-db.entra-only-authentication/check.json")
R(409, "checks/azure.cosmos-db.entra-only-authentication/policy.json")
R(410, "checks/azure.cosmos-db.network-restricted/check.json")
R(411, "checks/azure.cosmos-db.network-restricted/policy.json")
R(412, "checks/azure.data-explorer.cache-disks-encrypted/check.json")
R(413, "checks/azure.data-explorer.cache-disks-encrypted/policy.json")
R(414, "checks/azure.data-explorer.public-access-off/check.json")
R(415, "checks/azure.data-explorer.public-access-off/policy.json")
R(416, "checks/azure.data-factory.public-access-off/check.json")
R(417, "checks/azure.data-factory.public-access-off/policy.json")
R(418, "checks/azure.databricks.nodes-without-public-address/check.json")
R(419, "checks/azure.databricks.nodes-without-public-address/policy.json")
R(420, "checks/azure.defender-for-cloud.containers-plan-on/check.json")
R(421, "checks/azure.defender-for-cloud.containers-plan-on/policy.json")
R(422, "checks/azure.defender-for-cloud.key-vaults-plan-on/check.json")
R(423, "checks/azure.defender-for-cloud.key-vaults-plan-on/policy.json")
R(424, "checks/azure.defender-for-cloud.security-contact-set/check.json")
R(425, "checks/azure.defender-for-cloud.security-contact-set/policy.json")
R(426, "checks/azure.defender-for-cloud.sql-databases-plan-on/check.json")
R(427, "checks/azure.defender-for-cloud.sql-databases-plan-on/policy.json")
R(428, "checks/azure.defender-for-cloud.storage-plan-on/check.json")
R(429, "checks/azure.defender-for-cloud.storage-plan-on/policy.json")
R(430, "checks/azure.defender-for-cloud.virtual-machines-plan-on/check.json")
R(431, "checks/azure.defender-for-cloud.virtual-machines-plan-on/policy.json")
R(432, "checks/azure.event-grid.entra-only-authentication/check.json")
R(433, "checks/azure.event-grid.entra-only-authentication/policy.json")
R(434, "checks/azure.event-grid.public-access-off/check.json")
R(435, "checks/azure.event-grid.public-access-off/policy.json")
R(436, "checks/azure.event-hubs.entra-only-authentication/check.json")
R(437, "checks/azure.event-hubs.entra-only-authentication/policy.json")
R(438, "checks/azure.event-hubs.tls-minimum/check.json")
R(439, "checks/azure.event-hubs.tls-minimum/policy.json")
R(440, "checks/azure.firewall.threat-intelligence-denies/check.json")
R(441, "checks/azure.firewall.threat-intelligence-denies/policy.json")
R(442, "checks/azure.front-door.waf-prevents/check.json")
R(443, "checks/azure.front-door.waf-prevents/policy.json")
R(444, "checks/azure.iot-hub.entra-only-authentication/check.json")
R(445, "checks/azure.iot-hub.entra-only-authentication/policy.json")
R(446, "checks/azure.iot-hub.public-access-off/check.json")
R(447, "checks/azure.iot-hub.public-access-off/policy.json")
R(448, "checks/azure.iot-hub.tls-minimum/check.json")
R(449, "checks/azure.iot-hub.tls-minimum/policy.json")
R(450, "checks/azure.key-vault.access-logged/check.json")
R(451, "checks/azure.key-vault.access-logged/policy.json")
R(452, "checks/azure.key-vault.keys-expire/check.json")
R(453, "checks/azure.key-vault.keys-expire/policy.json")
R(454, "checks/azure.key-vault.keys-rotate/check.json")
R(455, "checks/azure.key-vault.keys-rotate/policy.json")
R(456, "checks/azure.key-vault.network-restricted/check.json")
R(457, "checks/azure.key-vault.network-restricted/policy.json")
R(458, "checks/azure.key-vault.purge-protected/check.json")
R(459, "checks/azure.key-vault.purge-protected/policy.json")
R(460, "checks/azure.key-vault.role-based-access/check.json")
R(461, "checks/azure.key-vault.role-based-access/policy.json")
R(462, "checks/azure.key-vault.secrets-expire/check.json")
R(463, "checks/azure.key-vault.secrets-expire/policy.json")
R(464, "checks/azure.machine-learning.public-access-off/check.json")
R(465, "checks/azure.machine-learning.public-access-off/policy.json")
R(466, "checks/azure.managed-disks.customer-managed-key/check.json")
R(467, "checks/azure.managed-disks.customer-managed-key/policy.json")
R(468, "checks/azure.managed-disks.export-restricted/check.json")
R(469, "checks/azure.managed-disks.export-restricted/policy.json")
R(470, "checks/azure.managed-hsm.purge-protected/check.json")
R(471, "checks/azure.managed-hsm.purge-protected/policy.json")
R(472, "checks/azure.monitor.activity-log-exported/check.json")
R(473, "checks/azure.monitor.activity-log-exported/policy.json")
R(474, "checks/azure.monitor.workspace-retention/check.json")
R(475, "checks/azure.monitor.workspace-retention/policy.json")
R(476, "checks/azure.mysql.backup-geo-redundant/check.json")
R(477, "checks/azure.mysql.backup-geo-redundant/policy.json")
R(478, "checks/azure.mysql.public-access-off/check.json")
R(479, "checks/azure.mysql.public-access-off/policy.json")
R(480, "checks/azure.mysql.tls-required/check.json")
R(481, "checks/azure.mysql.tls-required/policy.json")
R(482, "checks/azure.postgresql.backup-geo-redundant/check.json")
R(483, "checks/azure.postgresql.backup-geo-redundant/policy.json")
R(484, "checks/azure.postgresql.entra-only-authentication/check.json")
R(485, "checks/azure.postgresql.entra-only-authentication/policy.json")
R(486, "checks/azure.postgresql.public-access-off/check.json")
R(487, "checks/azure.postgresql.public-access-off/policy.json")
R(488, "checks/azure.postgresql.tls-required/check.json")
R(489, "checks/azure.postgresql.tls-required/policy.json")
R(490, "checks/azure.rbac.custom-roles-limited/check.json")
R(491, "checks/azure.rbac.custom-roles-limited/policy.json")
R(492, "checks/azure.service-bus.entra-only-authentication/check.json")
R(493, "checks/azure.service-bus.entra-only-authentication/policy.json")
R(494, "checks/azure.service-bus.tls-minimum/check.json")
R(495, "checks/azure.service-bus.tls-minimum/policy.json")
R(496, "checks/azure.signalr.entra-only-authentication/check.json")
R(497, "checks/azure.signalr.entra-only-authentication/policy.json")
R(498, "checks/azure.sql-database.auditing-on/check.json")
R(499, "checks/azure.sql-database.auditing-on/policy.json")
R(500, "checks/azure.sql-database.backup-storage-redundant/check.json")
R(501, "checks/azure.sql-database.backup-storage-redundant/policy.json")
R(502, "checks/azure.sql-database.entra-only-authentication/check.json")
R(503, "checks/azure.sql-database.entra-only-authentication/policy.json")
R(504, "checks/azure.sql-database.firewall-not-open/check.json")
R(505, "checks/azure.sql-database.firewall-not-open/policy.json")
R(506, "checks/azure.sql-database.public-access-off/check.json")
R(507, "checks/azure.sql-database.public-access-off/policy.json")
R(508, "checks/azure.sql-database.tls-minimum/check.json")
R(509, "checks/azure.sql-database.tls-minimum/policy.json")
R(510, "checks/azure.sql-database.transparent-data-encryption-on/check.json")
R(511, "checks/azure.sql-database.transparent-data-encryption-on/policy.json")
R(512, "checks/azure.sql-managed-instance.entra-only-authentication/check.json")
R(513, "checks/azure.sql-managed-instance.entra-only-authentication/policy.json")
R(514, "checks/azure.sql-managed-instance.public-endpoint-off/check.json")
R(515, "checks/azure.sql-managed-instance.public-endpoint-off/policy.json")
R(516, "checks/azure.sql-managed-instance.tls-minimum/check.json")
R(517, "checks/azure.sql-managed-instance.tls-minimum/policy.json")
R(518, "checks/azure.storage.access-keys-rotated/check.json")
R(519, "checks/azure.storage.access-keys-rotated/policy.json")
R(520, "checks/azure.storage.blob-access-logged/check.json")
R(521, "checks/azure.storage.blob-access-logged/policy.json")
R(522, "checks/azure.storage.blob-public-access-off/check.json")
R(523, "checks/azure.storage.blob-public-access-off/policy.json")
R(524, "checks/azure.storage.blob-soft-delete/check.json")
R(525, "checks/azure.storage.blob-soft-delete/policy.json")
R(526, "checks/azure.storage.customer-managed-key/check.json")
R(527, "checks/azure.storage.customer-managed-key/policy.json")
R(528, "checks/azure.storage.network-default-deny/check.json")
R(529, "checks/azure.storage.network-default-deny/policy.json")
R(530, "checks/azure.storage.secure-transfer-required/check.json")
R(531, "checks/azure.storage.secure-transfer-required/policy.json")
R(532, "checks/azure.storage.shared-key-access-off/check.json")
R(533, "checks/azure.storage.shared-key-access-off/policy.json")
R(534, "checks/azure.storage.tls-minimum/check.json")
R(535, "checks/azure.storage.tls-minimum/policy.json")
R(536, "checks/azure.synapse.entra-only-authentication/check.json")
R(537, "checks/azure.synapse.entra-only-authentication/policy.json")
R(538, "checks/azure.synapse.public-access-off/check.json")
R(539, "checks/azure.synapse.public-access-off/policy.json")
R(540, "checks/azure.virtual-machines.backed-up/check.json")
R(541, "checks/azure.virtual-machines.backed-up/policy.json")
R(542, "checks/azure.virtual-machines.encryption-at-host/check.json")
R(543, "checks/azure.virtual-machines.encryption-at-host/policy.json")
R(544, "checks/azure.virtual-machines.linux-password-sign-in-off/check.json")
R(545, "checks/azure.virtual-machines.linux-password-sign-in-off/policy.json")
R(546, "checks/azure.virtual-machines.managed-disks/check.json")
R(547, "checks/azure.virtual-machines.managed-disks/policy.json")
R(548, "checks/azure.virtual-machines.managed-identity/check.json")
R(549, "checks/azure.virtual-machines.managed-identity/policy.json")
R(550, "checks/azure.virtual-machines.patched-automatically/check.json")
R(551, "checks/azure.virtual-machines.patched-automatically/policy.json")
R(552, "checks/azure.virtual-network.flow-logs-on/check.json")
R(553, "checks/azure.virtual-network.flow-logs-on/policy.json")
R(554, "checks/azure.virtual-network.interface-without-forwarding/check.json")
R(555, "checks/azure.virtual-network.interface-without-forwarding/policy.json")
R(556, "checks/azure.virtual-network.interface-without-public-address/check.json")
R(557, "checks/azure.virtual-network.interface-without-public-address/policy.json")
R(558, "checks/azure.virtual-network.rdp-closed-to-internet/check.json")
R(559, "checks/azure.virtual-network.rdp-closed-to-internet/policy.json")
R(560, "checks/azure.virtual-network.ssh-closed-to-internet/check.json")
R(561, "checks/azure.virtual-network.ssh-closed-to-internet/policy.json")
R(562, "checks/azure.virtual-network.subnets-filtered/check.json")
R(563, "checks/azure.virtual-network.subnets-filtered/policy.json")
R(564, "checks/gcp.artifact-registry.images-scanned/check.json")
R(565, "checks/gcp.artifact-registry.images-scanned/constraint.yaml")
R(566, "checks/gcp.artifact-registry.tags-immutable/check.json")
R(567, "checks/gcp.artifact-registry.tags-immutable/constraint.yaml")
R(568, "checks/gcp.bigquery.dataset-customer-managed-key/check.json")
R(569, "checks/gcp.bigquery.dataset-customer-managed-key/constraint.yaml")
R(570, "checks/gcp.bigquery.dataset-not-public/check.json")
R(571, "checks/gcp.bigquery.dataset-not-public/constraint.yaml")
R(572, "checks/gcp.cloud-asset-inventory.changes-streamed/check.json")
R(573, "checks/gcp.cloud-asset-inventory.changes-streamed/constraint.yaml")
R(574, "checks/gcp.cloud-dns.dnssec-on/check.json")
R(575, "checks/gcp.cloud-dns.dnssec-on/constraint.yaml")
R(576, "checks/gcp.cloud-kms.key-destruction-delayed/check.json")
R(577, "checks/gcp.cloud-kms.key-destruction-delayed/constraint.yaml")
R(578, "checks/gcp.cloud-kms.key-rotation-scheduled/check.json")
R(579, "checks/gcp.cloud-kms.key-rotation-scheduled/constraint.yaml")
R(580, "checks/gcp.cloud-kms.key-version-not-being-destroyed/check.json")
R(581, "checks/gcp.cloud-kms.key-version-not-being-destroyed/constraint.yaml")
R(582, "checks/gcp.cloud-load-balancing.public-backends-filtered/check.json")
R(583, "checks/gcp.cloud-load-balancing.public-backends-filtered/constraint.yaml")
R(584, "checks/gcp.cloud-load-balancing.requests-logged/check.json")
R(585, "checks/gcp.cloud-load-balancing.requests-logged/constraint.yaml")
R(586, "checks/gcp.cloud-load-balancing.tls-policy-modern/check.json")
R(587, "checks/gcp.cloud-load-balancing.tls-policy-modern/constraint.yaml")
R(588, "checks/gcp.cloud-logging.all-logs-exported/check.json")
R(589, "checks/gcp.cloud-logging.all-logs-exported/constraint.yaml")
R(590, "checks/gcp.cloud-logging.bucket-keeps-a-year/check.json")
R(591, "checks/gcp.cloud-logging.bucket-keeps-a-year/constraint.yaml")
R(592, "checks/gcp.cloud-logging.locked-bucket-exists/check.json")
R(593, "checks/gcp.cloud-logging.locked-bucket-exists/constraint.yaml")
R(594, "checks/gcp.cloud-run-functions.ingress-restricted/check.json")
R(595, "checks/gcp.cloud-run-functions.ingress-restricted/constraint.yaml")
R(596, "checks/gcp.cloud-run-functions.runtime-updates-automatic/check.json")
R(597, "checks/gcp.cloud-run-functions.runtime-updates-automatic/constraint.yaml")
R(598, "checks/gcp.cloud-run.dedicated-service-account/check.json")
R(599, "checks/gcp.cloud-run.dedicated-service-account/constraint.yaml")
R(600, "checks/gcp.cloud-run.ingress-restricted/check.json")
R(601, "checks/gcp.cloud-run.ingress-restricted/constraint.yaml")
R(602, "checks/gcp.cloud-sql.authorized-networks-narrow/check.json")
R(603, "checks/gcp.cloud-sql.authorized-networks-narrow/constraint.yaml")
R(604, "checks/gcp.cloud-sql.backups-and-point-in-time/check.json")
R(605, "checks/gcp.cloud-sql.backups-and-point-in-time/constraint.yaml")
R(606, "checks/gcp.cloud-sql.customer-managed-key/check.json")
R(607, "checks/gcp.cloud-sql.customer-managed-key/constraint.yaml")
R(608, "checks/gcp.cloud-sql.encrypted-connections-only/check.json")
R(609, "checks/gcp.cloud-sql.encrypted-connections-only/constraint.yaml")
R(610, "checks/gcp.cloud-sql.no-public-address/check.json")
R(611, "checks/gcp.cloud-sql.no-public-address/constraint.yaml")
R(612, "checks/gcp.cloud-sql.regional-availability/check.json")
R(613, "checks/gcp.cloud-sql.regional-availability/constraint.yaml")
R(614, "checks/gcp.cloud-storage.bucket-access-logged/check.json")
R(615, "checks/gcp.cloud-storage.bucket-access-logged/constraint.yaml")
R(616, "checks/gcp.cloud-storage.bucket-customer-managed-key/check.json")
R(617, "checks/gcp.cloud-storage.bucket-customer-managed-key/constraint.yaml")
R(618, "checks/gcp.cloud-storage.bucket-public-access-prevented/check.json")
R(619, "checks/gcp.cloud-storage.bucket-public-access-prevented/constraint.yaml")
R(620, "checks/gcp.cloud-storage.bucket-recoverable/check.json")
R(621, "checks/gcp.cloud-storage.bucket-recoverable/constraint.yaml")
R(622, "checks/gcp.cloud-storage.bucket-retention-set/check.json")
R(623, "checks/gcp.cloud-storage.bucket-retention-set/constraint.yaml")
R(624, "checks/gcp.cloud-storage.bucket-uniform-access/check.json")
R(625, "checks/gcp.cloud-storage.bucket-uniform-access/constraint.yaml")
R(626, "checks/gcp.compute-engine.dedicated-service-account/check.json")
R(627, "checks/gcp.compute-engine.dedicated-service-account/constraint.yaml")
R(628, "checks/gcp.compute-engine.no-ip-forwarding/check.json")
R(629, "checks/gcp.compute-engine.no-ip-forwarding/constraint.yaml")
R(630, "checks/gcp.compute-engine.no-public-address/check.json")
R(631, "checks/gcp.compute-engine.no-public-address/constraint.yaml")
R(632, "checks/gcp.compute-engine.project-os-login/check.json")
R(633, "checks/gcp.compute-engine.project-os-login/constraint.yaml")
R(634, "checks/gcp.compute-engine.project-ssh-keys-blocked/check.json")
R(635, "checks/gcp.compute-engine.project-ssh-keys-blocked/constraint.yaml")
R(636, "checks/gcp.compute-engine.serial-port-closed/check.json")
R(637, "checks/gcp.compute-engine.serial-port-closed/constraint.yaml")
R(638, "checks/gcp.compute-engine.shielded-vm/check.json")
R(639, "checks/gcp.compute-engine.shielded-vm/constraint.yaml")
R(640, "checks/gcp.dataproc.internal-addresses-only/check.json")
R(641, "checks/gcp.dataproc.internal-addresses-only/constraint.yaml")
R(642, "checks/gcp.essential-contacts.security-contact-named/check.json")
R(643, "checks/gcp.essential-contacts.security-contact-named/constraint.yaml")
R(644, "checks/gcp.firestore.recoverable/check.json")
R(645, "checks/gcp.firestore.recoverable/constraint.yaml")
R(646, "checks/gcp.gke.control-plane-restricted/check.json")
R(647, "checks/gcp.gke.control-plane-restricted/constraint.yaml")
R(648, "checks/gcp.gke.images-admitted-by-policy/check.json")
R(649, "checks/gcp.gke.images-admitted-by-policy/constraint.yaml")
R(650, "checks/gcp.gke.legacy-authorization-off/check.json")
R(651, "checks/gcp.gke.legacy-authorization-off/constraint.yaml")
R(652, "checks/gcp.gke.node-pools-upgrade-automatically/check.json")
R(653, "checks/gcp.gke.node-pools-upgrade-automatically/constraint.yaml")
R(654, "checks/gcp.gke.nodes-private/check.json")
R(655, "checks/gcp.gke.nodes-private/constraint.yaml")
R(656, "checks/gcp.gke.nodes-use-own-account/check.json")
R(657, "checks/gcp.gke.nodes-use-own-account/constraint.yaml")
R(658, "checks/gcp.gke.secrets-encrypted/check.json")
R(659, "checks/gcp.gke.secrets-encrypted/constraint.yaml")
R(660, "checks/gcp.gke.shielded-nodes/check.json")
R(661, "checks/gcp.gke.shielded-nodes/constraint.yaml")
R(662, "checks/gcp.gke.system-and-workload-logs/check.json")
R(663, "checks/gcp.gke.system-and-workload-logs/constraint.yaml")
R(664, "checks/gcp.gke.workload-identity/check.json")
R(665, "checks/gcp.gke.workload-identity/constraint.yaml")
R(666, "checks/gcp.iam.data-access-audited/check.json")
R(667, "checks/gcp.iam.data-access-audited/constraint.yaml")
R(668, "checks/gcp.iam.no-basic-roles/check.json")
R(669, "checks/gcp.iam.no-basic-roles/constraint.yaml")
R(670, "checks/gcp.iam.no-consumer-accounts/check.json")
R(671, "checks/gcp.iam.no-consumer-accounts/constraint.yaml")
R(672, "checks/gcp.iam.no-public-members/check.json")
R(673, "checks/gcp.iam.no-public-members/constraint.yaml")
R(674, "checks/gcp.iam.service-account-keys-google-managed/check.json")
R(675, "checks/gcp.iam.service-account-keys-google-managed/constraint.yaml")
R(676, "checks/gcp.iam.service-account-keys-rotated/check.json")
R(677, "checks/gcp.iam.service-account-keys-rotated/constraint.yaml")
R(678, "checks/gcp.memorystore.auth-and-encryption/check.json")
R(679, "checks/gcp.memorystore.auth-and-encryption/constraint.yaml")
R(680, "checks/gcp.organization-policy.locations-restricted/check.json")
R(681, "checks/gcp.organization-policy.locations-restricted/constraint.yaml")
R(682, "checks/gcp.organization-policy.service-account-keys-forbidden/check.json")
R(683, "checks/gcp.organization-policy.service-account-keys-forbidden/constraint.yaml")
R(684, "checks/gcp.os-config.no-fixable-critical-vulnerability/check.json")
R(685, "checks/gcp.os-config.no-fixable-critical-vulnerability/constraint.yaml")
R(686, "checks/gcp.os-config.patching-scheduled/check.json")
R(687, "checks/gcp.os-config.patching-scheduled/constraint.yaml")
R(688, "checks/gcp.persistent-disk.customer-held-key/check.json")
R(689, "checks/gcp.persistent-disk.customer-held-key/constraint.yaml")
R(690, "checks/gcp.persistent-disk.snapshot-schedule/check.json")
R(691, "checks/gcp.persistent-disk.snapshot-schedule/constraint.yaml")
R(692, "checks/gcp.pubsub.topic-customer-managed-key/check.json")
R(693, "checks/gcp.pubsub.topic-customer-managed-key/constraint.yaml")
R(694, "checks/gcp.pubsub.topic-location-restricted/check.json")
R(695, "checks/gcp.pubsub.topic-location-restricted/constraint.yaml")
R(696, "checks/gcp.secret-manager.location-chosen/check.json")
R(697, "checks/gcp.secret-manager.location-chosen/constraint.yaml")
R(698, "checks/gcp.secret-manager.rotation-or-expiry-set/check.json")
R(699, "checks/gcp.secret-manager.rotation-or-expiry-set/constraint.yaml")
R(700, "checks/gcp.security-command-center.findings-streamed/check.json")
R(701, "checks/gcp.security-command-center.findings-streamed/constraint.yaml")
R(702, "checks/gcp.vpc.firewall-rdp-not-open/check.json")
R(703, "checks/gcp.vpc.firewall-rdp-not-open/constraint.yaml")
R(704, "checks/gcp.vpc.firewall-ssh-not-open/check.json")
R(705, "checks/gcp.vpc.firewall-ssh-not-open/constraint.yaml")
R(706, "checks/gcp.vpc.no-default-network/check.json")
R(707, "checks/gcp.vpc.no-default-network/constraint.yaml")
R(708, "checks/gcp.vpc.subnet-flow-logs-on/check.json")
R(709, "checks/gcp.vpc.subnet-flow-logs-on/constraint.yaml")
R(710, "checks/gcp.vpc.subnet-private-google-access/check.json")
R(711, "checks/gcp.vpc.subnet-private-google-access/constraint.yaml")
R(712, "config/answers/acm.json")
R(713, "config/answers/apigateway.json")
R(714, "config/answers/apigatewayv2.json")
R(715, "config/answers/application-autoscaling.json")
R(716, "config/answers/autoscaling.json")
R(717, "config/answers/backup.json")
R(718, "config/answers/cloudfront.json")
R(719, "config/answers/cloudtrail.json")
R(720, "config/answers/cloudwatch.json")
R(721, "config/answers/codebuild.json")
R(722, "config/answers/dms.json")
R(723, "config/answers/dynamodb.json")
R(724, "config/answers/ec2.json")
R(725, "config/answers/ecr.json")
R(726, "config/answers/ecs.json")
R(727, "config/answers/efs.json")
R(728, "config/answers/elasticache.json")
R(729, "config/answers/elasticbeanstalk.json")
R(730, "config/answers/elb.json")
R(731, "config/answers/elbv2.json")
R(732, "config/answers/emr.json")
R(733, "config/answers/es.json")
R(734, "config/answers/fsx.json")
R(735, "config/answers/guardduty.json")
R(736, "config/answers/iam.json")
R(737, "config/answers/kinesis.json")
R(738, "config/answers/kms.json")
R(739, "config/answers/lambda.json")
R(740, "config/answers/logs.json")
R(741, "config/answers/opensearch.json")
R(742, "config/answers/organizations.json")
R(743, "config/answers/rds.json")
R(744, "config/answers/redshift.json")
R(745, "config/answers/s3control.json")
R(746, "config/answers/sagemaker.json")
R(747, "config/answers/secretsmanager.json")
R(748, "config/answers/securityhub.json")
R(749, "config/answers/sns.json")
R(750, "config/answers/ssm.json")
R(751, "config/answers/wafv2.json")
R(752, "config/checks.tsv")
R(753, "config/identifiers.tsv")
R(754, "config/prowler.tsv")
R(755, "config/recorded-types.txt")
R(756, "config/rules/ACCESS_KEYS_ROTATED/rule.guard")
R(757, "config/rules/ACCESS_KEYS_ROTATED/rule.json")
R(758, "config/rules/ACCOUNT_PART_OF_ORGANIZATIONS/rule.guard")
R(759, "config/rules/ACCOUNT_PART_OF_ORGANIZATIONS/rule.json")
R(760, "config/rules/ACM_CERTIFICATE_EXPIRATION_CHECK/rule.json")
R(761, "config/rules/ALB_HTTP_DROP_INVALID_HEADER_ENABLED/rule.guard")
R(762, "config/rules/ALB_HTTP_DROP_INVALID_HEADER_ENABLED/rule.json")
R(763, "config/rules/ALB_HTTP_TO_HTTPS_REDIRECTION_CHECK/rule.guard")
R(764, "config/rules/ALB_HTTP_TO_HTTPS_REDIRECTION_CHECK/rule.json")
R(765, "config/rules/ALB_WAF_ENABLED/rule.json")
R(766, "config/rules/API_GW_ASSOCIATED_WITH_WAF/rule.guard")
R(767, "config/rules/API_GW_ASSOCIATED_WITH_WAF/rule.json")
R(768, "config/rules/API_GW_CACHE_ENABLED_AND_ENCRYPTED/rule.guard")
R(769, "config/rules/API_GW_CACHE_ENABLED_AND_ENCRYPTED/rule.json")
R(770, "config/rules/API_GW_EXECUTION_LOGGING_ENABLED/rule.guard")
R(771, "config/rules/API_GW_EXECUTION_LOGGING_ENABLED/rule.json")
R(772, "config/rules/API_GW_SSL_ENABLED/rule.guard")
R(773, "config/rules/API_GW_SSL_ENABLED/rule.json")
R(774, "config/rules/API_GW_XRAY_ENABLED/rule.guard")
R(775, "config/rules/API_GW_XRAY_ENABLED/rule.json")
R(776, "config/rules/AURORA_RESOURCES_PROTECTED_BY_BACKUP_PLAN/rule.json")
R(777, "config/rules/AUTOSCALING_GROUP_ELB_HEALTHCHECK_REQUIRED/rule.guard")
R(778, "config/rules/AUTOSCALING_GROUP_ELB_HEALTHCHECK_REQUIRED/rule.json")
R(779, "config/rules/AUTOSCALING_LAUNCH_CONFIG_PUBLIC_IP_DISABLED/rule.guard")
R(780, "config/rules/AUTOSCALING_LAUNCH_CONFIG_PUBLIC_IP_DISABLED/rule.json")
R(781, "config/rules/AUTOSCALING_LAUNCH_TEMPLATE/rule.guard")
R(782, "config/rules/AUTOSCALING_LAUNCH_TEMPLATE/rule.json")
R(783, "config/rules/AUTOSCALING_MULTIPLE_AZ/rule.guard")
R(784, "config/rules/AUTOSCALING_MULTIPLE_AZ/rule.json")
R(785, "config/rules/BACKUP_PLAN_MIN_FREQUENCY_AND_MIN_RETENTION_CHECK/rule.json")
R(786, "config/rules/BACKUP_RECOVERY_POINT_ENCRYPTED/rule.guard")
R(787, "config/rules/BACKUP_RECOVERY_POINT_ENCRYPTED/rule.json")
R(788, "config/rules/BACKUP_RECOVERY_POINT_MANUAL_DELETION_DISABLED/rule.json")
R(789, "config/rules/BACKUP_RECOVERY_POINT_MINIMUM_RETENTION_CHECK/rule.guard")
R(790, "config/rules/BACKUP_RECOVERY_POINT_MINIMUM_RETENTION_CHECK/rule.json")
R(791, "config/rules/BEANSTALK_ENHANCED_HEALTH_REPORTING_ENABLED/rule.json")
R(792, "config/rules/CLB_MULTIPLE_AZ/rule.guard")
R(793, "config/rules/CLB_MULTIPLE_AZ/rule.json")
R(794, "config/rules/CLOUDFRONT_ACCESSLOGS_ENABLED/rule.guard")
R(795, "config/rules/CLOUDFRONT_ACCESSLOGS_ENABLED/rule.json")
R(796, "config/rules/CLOUDFRONT_VIEWER_POLICY_HTTPS/rule.guard")
R(797, "config/rules/CLOUDFRONT_VIEWER_POLICY_HTTPS/rule.json")
R(798, "config/rules/CLOUDTRAIL_S3_DATAEVENTS_ENABLED/rule.json")
R(799, "config/rules/CLOUDTRAIL_SECURITY_TRAIL_ENABLED/rule.json")
R(800, "config/rules/CLOUDWATCH_ALARM_ACTION_CHECK/rule.guard")
R(801, "config/rules/CLOUDWATCH_ALARM_ACTION_CHECK/rule.json")
R(802, "config/rules/CLOUDWATCH_LOG_GROUP_ENCRYPTED/rule.guard")
R(803, "config/rules/CLOUDWATCH_LOG_GROUP_ENCRYPTED/rule.json")
R(804, "config/rules/CLOUD_TRAIL_CLOUD_WATCH_LOGS_ENABLED/rule.json")
R(805, "config/rules/CLOUD_TRAIL_ENABLED/rule.json")
R(806, "config/rules/CLOUD_TRAIL_ENCRYPTION_ENABLED/rule.guard")
R(807, "config/rules/CLOUD_TRAIL_ENCRYPTION_ENABLED/rule.json")
R(808, "config/rules/CLOUD_TRAIL_LOG_FILE_VALIDATION_ENABLED/rule.guard")
R(809, "config/rules/CLOUD_TRAIL_LOG_FILE_VALIDATION_ENABLED/rule.json")
R(810, "config/rules/CMK_BACKING_KEY_ROTATION_ENABLED/rule.json")
R(811, "config/rules/CODEBUILD_PROJECT_ARTIFACT_ENCRYPTION/rule.guard")
R(812, "config/rules/CODEBUILD_PROJECT_ARTIFACT_ENCRYPTION/rule.json")
R(813, "config/rules/CODEBUILD_PROJECT_ENVVAR_AWSCRED_CHECK/rule.guard")
R(814, "config/rules/CODEBUILD_PROJECT_ENVVAR_AWSCRED_CHECK/rule.json")
R(815, "config/rules/CODEBUILD_PROJECT_LOGGING_ENABLED/rule.guard")
R(816, "config/rules/CODEBUILD_PROJECT_LOGGING_ENABLED/rule.json")
R(817, "config/rules/CODEBUILD_PROJECT_S3_LOGS_ENCRYPTED/rule.guard")
R(818, "config/rules/CODEBUILD_PROJECT_S3_LOGS_ENCRYPTED/rule.json")
R(819, "config/rules/CODEBUILD_PROJECT_SOURCE_REPO_URL_CHECK/rule.guard")
R(820, "config/rules/CODEBUILD_PROJECT_SOURCE_REPO_URL_CHECK/rule.json")
R(821, "config/rules/CW_LOGGROUP_RETENTION_PERIOD_CHECK/rule.guard")
R(822, "config/rules/CW_LOGGROUP_RETENTION_PERIOD_CHECK/rule.json")
R(823, "config/rules/DB_INSTANCE_BACKUP_ENABLED/rule.guard")
R(824, "config/rules/DB_INSTANCE_BACKUP_ENABLED/rule.json")
R(825, "config/rules/DMS_REPLICATION_NOT_PUBLIC/rule.guard")
R(826, "config/rules/DMS_REPLICATION_NOT_PUBLIC/rule.json")
R(827, "config/rules/DYNAMODB_AUTOSCALING_ENABLED/rule.json")
R(828, "config/rules/DYNAMODB_IN_BACKUP_PLAN/rule.json")
R(829, "config/rules/DYNAMODB_PITR_ENABLED/rule.guard")
R(830, "config/rules/DYNAMODB_PITR_ENABLED/rule.json")
R(831, "config/rules/DYNAMODB_RESOURCES_PROTECTED_BY_BACKUP_PLAN/rule.json")
R(832, "config/rules/DYNAMODB_TABLE_ENCRYPTED_KMS/rule.guard")
R(833, "config/rules/DYNAMODB_TABLE_ENCRYPTED_KMS/rule.json")
R(834, "config/rules/DYNAMODB_THROUGHPUT_LIMIT_CHECK/rule.json")
R(835, "config/rules/EBS_IN_BACKUP_PLAN/rule.json")
R(836, "config/rules/EBS_OPTIMIZED_INSTANCE/rule.guard")
R(837, "config/rules/EBS_OPTIMIZED_INSTANCE/rule.json")
R(838, "config/rules/EBS_RESOURCES_PROTECTED_BY_BACKUP_PLAN/rule.json")
R(839, "config/rules/EBS_SNAPSHOT_PUBLIC_RESTORABLE_CHECK/rule.json")
R(840, "config/rules/EC2_EBS_ENCRYPTION_BY_DEFAULT/rule.guard")
R(841, "config/rules/EC2_EBS_ENCRYPTION_BY_DEFAULT/rule.json")
R(842, "config/rules/EC2_IMDSV2_CHECK/rule.guard")
R(843, "config/rules/EC2_IMDSV2_CHECK/rule.json")
R(844, "config/rules/EC2_INSTANCE_DETAILED_MONITORING_ENABLED/rule.guard")
R(845, "config/rules/EC2_INSTANCE_DETAILED_MONITORING_ENABLED/rule.json")
R(846, "config/rules/EC2_INSTANCE_MANAGED_BY_SSM/rule.guard")
R(847, "config/rules/EC2_INSTANCE_MANAGED_BY_SSM/rule.json")
R(848, "config/rules/EC2_INSTANCE_NO_PUBLIC_IP/rule.guard")
R(849, "config/rules/EC2_INSTANCE_NO_PUBLIC_IP/rule.json")
R(850, "config/rules/EC2_INSTANCE_PROFILE_ATTACHED/rule.guard")
R(851, "config/rules/EC2_INSTANCE_PROFILE_ATTACHED/rule.json")
R(852, "config/rules/EC2_MANAGEDINSTANCE_ASSOCIATION_COMPLIANCE_STATUS_CHECK/rule.guard")
R(853, "config/rules/EC2_MANAGEDINSTANCE_ASSOCIATION_COMPLIANCE_STATUS_CHECK/rule.json")
R(854, "config/rules/EC2_MANAGEDINSTANCE_PATCH_COMPLIANCE_STATUS_CHECK/rule.guard")
R(855, "config/rules/EC2_MANAGEDINSTANCE_PATCH_COMPLIANCE_STATUS_CHECK/rule.json")
R(856, "config/rules/EC2_RESOURCES_PROTECTED_BY_BACKUP_PLAN/rule.json")
R(857, "config/rules/EC2_SECURITY_GROUP_ATTACHED_TO_ENI_PERIODIC/rule.guard")
R(858, "config/rules/EC2_SECURITY_GROUP_ATTACHED_TO_ENI_PERIODIC/rule.json")
R(859, "config/rules/EC2_STOPPED_INSTANCE/rule.json")
R(860, "config/rules/EC2_TRANSIT_GATEWAY_AUTO_VPC_ATTACH_DISABLED/rule.guard")
R(861, "config/rules/EC2_TRANSIT_GATEWAY_AUTO_VPC_ATTACH_DISABLED/rule.json")
R(862, "config/rules/EC2_VOLUME_INUSE_CHECK/rule.guard")
R(863, "config/rules/EC2_VOLUME_INUSE_CHECK/rule.json")
R(864, "config/rules/ECR_PRIVATE_IMAGE_SCANNING_ENABLED/rule.guard")
R(865, "config/rules/ECR_PRIVATE_IMAGE_SCANNING_ENABLED/rule.json")
R(866, "config/rules/ECS_CONTAINERS_NONPRIVILEGED/rule.guard")
R(867, "config/rules/ECS_CONTAINERS_NONPRIVILEGED/rule.json")
R(868, "config/rules/ECS_CONTAINERS_READONLY_ACCESS/rule.guard")
R(869, "config/rules/ECS_CONTAINERS_READONLY_ACCESS/rule.json")
R(870, "config/rules/ECS_FARGATE_LATEST_PLATFORM_VERSION/rule.guard")
R(871, "config/rules/ECS_FARGATE_LATEST_PLATFORM_VERSION/rule.json")
R(872, "config/rules/ECS_TASK_DEFINITION_NONROOT_USER/rule.guard")
R(873, "config/rules/ECS_TASK_DEFINITION_NONROOT_USER/rule.json")
R(874, "config/rules/ECS_TASK_DEFINITION_USER_FOR_HOST_MODE_CHECK/rule.guard")
R(875, "config/rules/ECS_TASK_DEFINITION_USER_FOR_HOST_MODE_CHECK/rule.json")
R(876, "config/rules/EFS_ACCESS_POINT_ENFORCE_ROOT_DIRECTORY/rule.guard")
R(877, "config/rules/EFS_ACCESS_POINT_ENFORCE_ROOT_DIRECTORY/rule.json")
R(878, "config/rules/EFS_ACCESS_POINT_ENFORCE_USER_IDENTITY/rule.guard")
R(879, "config/rules/EFS_ACCESS_POINT_ENFORCE_USER_IDENTITY/rule.json")
R(880, "config/rules/EFS_ENCRYPTED_CHECK/rule.guard")
R(881, "config/rules/EFS_ENCRYPTED_CHECK/rule.json")
R(882, "config/rules/EFS_IN_BACKUP_PLAN/rule.json")
R(883, "config/rules/EFS_RESOURCES_PROTECTED_BY_BACKUP_PLAN/rule.json")
R(884, "config/rules/EIP_ATTACHED/rule.guard")
R(885, "config/rules/EIP_ATTACHED/rule.json")
R(886, "config/rules/ELASTICACHE_REDIS_CLUSTER_AUTOMATIC_BACKUP_CHECK/rule.guard")
R(887, "config/rules/ELASTICACHE_REDIS_CLUSTER_AUTOMATIC_BACKUP_CHECK/rule.json")
R(888, "config/rules/ELASTICSEARCH_ENCRYPTED_AT_REST/rule.guard")
R(889, "config/rules/ELASTICSEARCH_ENCRYPTED_AT_REST/rule.json")
R(890, "config/rules/ELASTICSEARCH_IN_VPC_ONLY/rule.guard")
R(891, "config/rules/ELASTICSEARCH_IN_VPC_ONLY/rule.json")
R(892, "config/rules/ELASTICSEARCH_LOGS_TO_CLOUDWATCH/rule.guard")
R(893, "config/rules/ELASTICSEARCH_LOGS_TO_CLOUDWATCH/rule.json")
R(894, "config/rules/ELASTICSEARCH_NODE_TO_NODE_ENCRYPTION_CHECK/rule.guard")
R(895, "config/rules/ELASTICSEARCH_NODE_TO_NODE_ENCRYPTION_CHECK/rule.json")
R(896, "config/rules/ELASTIC_BEANSTALK_MANAGED_UPDATES_ENABLED/rule.json")
R(897, "config/rules/ELBV2_ACM_CERTIFICATE_REQUIRED/rule.guard")
R(898, "config/rules/ELBV2_ACM_CERTIFICATE_REQUIRED/rule.json")
R(899, "config/rules/ELBV2_MULTIPLE_AZ/rule.guard")
R(900, "config/rules/ELBV2_MULTIPLE_AZ/rule.json")
R(901, "config/rules/ELB_ACM_CERTIFICATE_REQUIRED/rule.guard")
R(902, "config/rules/ELB_ACM_CERTIFICATE_REQUIRED/rule.json")
R(903, "config/rules/ELB_CROSS_ZONE_LOAD_BALANCING_ENABLED/rule.guard")
R(904, "config/rules/ELB_CROSS_ZONE_LOAD_BALANCING_ENABLED/rule.json")
R(905, "config/rules/ELB_DELETION_PROTECTION_ENABLED/rule.guard")
R(906, "config/rules/ELB_DELETION_PROTECTION_ENABLED/rule.json")
R(907, "config/rules/ELB_LOGGING_ENABLED/rule.guard")
R(908, "config/rules/ELB_LOGGING_ENABLED/rule.json")
R(909, "config/rules/ELB_PREDEFINED_SECURITY_POLICY_SSL_CHECK/rule.guard")
R(910, "config/rules/ELB_PREDEFINED_SECURITY_POLICY_SSL_CHECK/rule.json")
R(911, "config/rules/ELB_TLS_HTTPS_LISTENERS_ONLY/rule.guard")
R(912, "config/rules/ELB_TLS_HTTPS_LISTENERS_ONLY/rule.json")
R(913, "config/rules/EMR_KERBEROS_ENABLED/rule.json")
R(914, "config/rules/EMR_MASTER_NO_PUBLIC_IP/rule.json")
R(915, "config/rules/ENCRYPTED_VOLUMES/rule.guard")
R(916, "config/rules/ENCRYPTED_VOLUMES/rule.json")
R(917, "config/rules/FSX_RESOURCES_PROTECTED_BY_BACKUP_PLAN/rule.json")
R(918, "config/rules/GUARDDUTY_ENABLED_CENTRALIZED/rule.json")
R(919, "config/rules/GUARDDUTY_NON_ARCHIVED_FINDINGS/rule.guard")
R(920, "config/rules/GUARDDUTY_NON_ARCHIVED_FINDINGS/rule.json")
R(921, "config/rules/IAM_CUSTOMER_POLICY_BLOCKED_KMS_ACTIONS/rule.json")
R(922, "config/rules/IAM_GROUP_HAS_USERS_CHECK/rule.guard")
R(923, "config/rules/IAM_GROUP_HAS_USERS_CHECK/rule.json")
R(924, "config/rules/IAM_INLINE_POLICY_BLOCKED_KMS_ACTIONS/rule.json")
R(925, "config/rules/IAM_NO_INLINE_POLICY_CHECK/rule.guard")
R(926, "config/rules/IAM_NO_INLINE_POLICY_CHECK/rule.json")
R(927, "config/rules/IAM_PASSWORD_POLICY/rule.guard")
R(928, "config/rules/IAM_PASSWORD_POLICY/rule.json")
R(929, "config/rules/IAM_POLICY_BLACKLISTED_CHECK/rule.json")
R(930, "config/rules/IAM_POLICY_IN_USE/rule.guard")
R(931, "config/rules/IAM_POLICY_IN_USE/rule.json")
R(932, "config/rules/IAM_POLICY_NO_STATEMENTS_WITH_ADMIN_ACCESS/rule.guard")
R(933, "config/rules/IAM_POLICY_NO_STATEMENTS_WITH_ADMIN_ACCESS/rule.json")
R(934, "config/rules/IAM_POLICY_NO_STATEMENTS_WITH_FULL_ACCESS/rule.guard")
R(935, "config/rules/IAM_POLICY_NO_STATEMENTS_WITH_FULL_ACCESS/rule.json")
R(936, "config/rules/IAM_ROOT_ACCESS_KEY_CHECK/rule.guard")
R(937, "config/rules/IAM_ROOT_ACCESS_KEY_CHECK/rule.json")
R(938, "config/rules/IAM_USER_GROUP_MEMBERSHIP_CHECK/rule.guard")
R(939, "config/rules/IAM_USER_GROUP_MEMBERSHIP_CHECK/rule.json")
R(940, "config/rules/IAM_USER_MFA_ENABLED/rule.guard")
R(941, "config/rules/IAM_USER_MFA_ENABLED/rule.json")
R(942, "config/rules/IAM_USER_NO_POLICIES_CHECK/rule.guard")
R(943, "config/rules/IAM_USER_NO_POLICIES_CHECK/rule.json")
R(944, "config/rules/IAM_USER_UNUSED_CREDENTIALS_CHECK/rule.guard")
R(945, "config/rules/IAM_USER_UNUSED_CREDENTIALS_CHECK/rule.json")
R(946, "config/rules/INCOMING_SSH_DISABLED/rule.guard")
R(947, "config/rules/INCOMING_SSH_DISABLED/rule.json")
R(948, "config/rules/INSTANCES_IN_VPC/rule.guard")
R(949, "config/rules/INSTANCES_IN_VPC/rule.json")
R(950, "config/rules/INTERNET_GATEWAY_AUTHORIZED_VPC_ONLY/rule.guard")
R(951, "config/rules/INTERNET_GATEWAY_AUTHORIZED_VPC_ONLY/rule.json")
R(952, "config/rules/KINESIS_STREAM_ENCRYPTED/rule.guard")
R(953, "config/rules/KINESIS_STREAM_ENCRYPTED/rule.json")
R(954, "config/rules/KMS_CMK_NOT_SCHEDULED_FOR_DELETION/rule.guard")
R(955, "config/rules/KMS_CMK_NOT_SCHEDULED_FOR_DELETION/rule.json")
R(956, "config/rules/LAMBDA_CONCURRENCY_CHECK/rule.guard")
R(957, "config/rules/LAMBDA_CONCURRENCY_CHECK/rule.json")
R(958, "config/rules/LAMBDA_DLQ_CHECK/rule.guard")
R(959, "config/rules/LAMBDA_DLQ_CHECK/rule.json")
R(960, "config/rules/LAMBDA_FUNCTION_PUBLIC_ACCESS_PROHIBITED/rule.guard")
R(961, "config/rules/LAMBDA_FUNCTION_PUBLIC_ACCESS_PROHIBITED/rule.json")
R(962, "config/rules/LAMBDA_FUNCTION_SETTINGS_CHECK/rule.guard")
R(963, "config/rules/LAMBDA_FUNCTION_SETTINGS_CHECK/rule.json")
R(964, "config/rules/LAMBDA_INSIDE_VPC/rule.guard")
R(965, "config/rules/LAMBDA_INSIDE_VPC/rule.json")
R(966, "config/rules/MFA_ENABLED_FOR_IAM_CONSOLE_ACCESS/rule.guard")
R(967, "config/rules/MFA_ENABLED_FOR_IAM_CONSOLE_ACCESS/rule.json")
R(968, "config/rules/MULTI_REGION_CLOUD_TRAIL_ENABLED/rule.json")
R(969, "config/rules/NACL_NO_UNRESTRICTED_SSH_RDP/rule.guard")
R(970, "config/rules/NACL_NO_UNRESTRICTED_SSH_RDP/rule.json")
R(971, "config/rules/NO_UNRESTRICTED_ROUTE_TO_IGW/rule.guard")
R(972, "config/rules/NO_UNRESTRICTED_ROUTE_TO_IGW/rule.json")
R(973, "config/rules/OPENSEARCH_ACCESS_CONTROL_ENABLED/rule.guard")
R(974, "config/rules/OPENSEARCH_ACCESS_CONTROL_ENABLED/rule.json")
R(975, "config/rules/OPENSEARCH_AUDIT_LOGGING_ENABLED/rule.guard")
R(976, "config/rules/OPENSEARCH_AUDIT_LOGGING_ENABLED/rule.json")
R(977, "config/rules/OPENSEARCH_ENCRYPTED_AT_REST/rule.guard")
R(978, "config/rules/OPENSEARCH_ENCRYPTED_AT_REST/rule.json")
R(979, "config/rules/OPENSEARCH_HTTPS_REQUIRED/rule.guard")
R(980, "config/rules/OPENSEARCH_HTTPS_REQUIRED/rule.json")
R(981, "config/rules/OPENSEARCH_IN_VPC_ONLY/rule.guard")
R(982, "config/rules/OPENSEARCH_IN_VPC_ONLY/rule.json")
R(983, "config/rules/OPENSEARCH_LOGS_TO_CLOUDWATCH/rule.guard")
R(984, "config/rules/OPENSEARCH_LOGS_TO_CLOUDWATCH/rule.json")
R(985, "config/rules/OPENSEARCH_NODE_TO_NODE_ENCRYPTION_CHECK/rule.guard")
R(986, "config/rules/OPENSEARCH_NODE_TO_NODE_ENCRYPTION_CHECK/rule.json")
R(987, "config/rules/RDS_AUTOMATIC_MINOR_VERSION_UPGRADE_ENABLED/rule.guard")
R(988, "config/rules/RDS_AUTOMATIC_MINOR_VERSION_UPGRADE_ENABLED/rule.json")
R(989, "config/rules/RDS_CLUSTER_MULTI_AZ_ENABLED/rule.guard")
R(990, "config/rules/RDS_CLUSTER_MULTI_AZ_ENABLED/rule.json")
R(991, "config/rules/RDS_ENHANCED_MONITORING_ENABLED/rule.guard")
R(992, "config/rules/RDS_ENHANCED_MONITORING_ENABLED/rule.json")
R(993, "config/rules/RDS_INSTANCE_DELETION_PROTECTION_ENABLED/rule.guard")
R(994, "config/rules/RDS_INSTANCE_DELETION_PROTECTION_ENABLED/rule.json")
R(995, "config/rules/RDS_INSTANCE_PUBLIC_ACCESS_CHECK/rule.guard")
R(996, "config/rules/RDS_INSTANCE_PUBLIC_ACCESS_CHECK/rule.json")
R(997, "config/rules/RDS_IN_BACKUP_PLAN/rule.json")
R(998, "config/rules/RDS_LOGGING_ENABLED/rule.json")
R(999, "config/rules/RDS_MULTI_AZ_SUPPORT/rule.guard")
R(1000, "config/rules/RDS_MULTI_AZ_SUPPORT/rule.json")
R(1001, "config/rules/RDS_RESOURCES_PROTECTED_BY_BACKUP_PLAN/rule.json")
R(1002, "config/rules/RDS_SNAPSHOTS_PUBLIC_PROHIBITED/rule.json")
R(1003, "config/rules/RDS_SNAPSHOT_ENCRYPTED/rule.guard")
R(1004, "config/rules/RDS_SNAPSHOT_ENCRYPTED/rule.json")
R(1005, "config/rules/RDS_STORAGE_ENCRYPTED/rule.guard")
R(1006, "config/rules/RDS_STORAGE_ENCRYPTED/rule.json")
R(1007, "config/rules/REDSHIFT_AUDIT_LOGGING_ENABLED/rule.guard")
R(1008, "config/rules/REDSHIFT_AUDIT_LOGGING_ENABLED/rule.json")
R(1009, "config/rules/REDSHIFT_BACKUP_ENABLED/rule.guard")
R(1010, "config/rules/REDSHIFT_BACKUP_ENABLED/rule.json")
R(1011, "config/rules/REDSHIFT_CLUSTER_CONFIGURATION_CHECK/rule.guard")
R(1012, "config/rules/REDSHIFT_CLUSTER_CONFIGURATION_CHECK/rule.json")
R(1013, "config/rules/REDSHIFT_CLUSTER_KMS_ENABLED/rule.guard")
R(1014, "config/rules/REDSHIFT_CLUSTER_KMS_ENABLED/rule.json")
R(1015, "config/rules/REDSHIFT_CLUSTER_MAINTENANCESETTINGS_CHECK/rule.guard")
R(1016, "config/rules/REDSHIFT_CLUSTER_MAINTENANCESETTINGS_CHECK/rule.json")
R(1017, "config/rules/REDSHIFT_CLUSTER_PUBLIC_ACCESS_CHECK/rule.guard")
R(1018, "config/rules/REDSHIFT_CLUSTER_PUBLIC_ACCESS_CHECK/rule.json")
R(1019, "config/rules/REDSHIFT_ENHANCED_VPC_ROUTING_ENABLED/rule.guard")
R(1020, "config/rules/REDSHIFT_ENHANCED_VPC_ROUTING_ENABLED/rule.json")
R(1021, "config/rules/REDSHIFT_REQUIRE_TLS_SSL/rule.json")
R(1022, "config/rules/RESTRICTED_INCOMING_TRAFFIC/rule.json")
R(1023, "config/rules/ROOT_ACCOUNT_HARDWARE_MFA_ENABLED/rule.guard")
R(1024, "config/rules/ROOT_ACCOUNT_HARDWARE_MFA_ENABLED/rule.json")
R(1025, "config/rules/ROOT_ACCOUNT_MFA_ENABLED/rule.guard")
R(1026, "config/rules/ROOT_ACCOUNT_MFA_ENABLED/rule.json")
R(1027, "config/rules/S3_ACCOUNT_LEVEL_PUBLIC_ACCESS_BLOCKS/rule.guard")
R(1028, "config/rules/S3_ACCOUNT_LEVEL_PUBLIC_ACCESS_BLOCKS/rule.json")
R(1029, "config/rules/S3_ACCOUNT_LEVEL_PUBLIC_ACCESS_BLOCKS_PERIODIC/rule.guard")
R(1030, "config/rules/S3_ACCOUNT_LEVEL_PUBLIC_ACCESS_BLOCKS_PERIODIC/rule.json")
R(1031, "config/rules/S3_BUCKET_ACL_PROHIBITED/rule.guard")
R(1032, "config/rules/S3_BUCKET_ACL_PROHIBITED/rule.json")
R(1033, "config/rules/S3_BUCKET_DEFAULT_LOCK_ENABLED/rule.guard")
R(1034, "config/rules/S3_BUCKET_DEFAULT_LOCK_ENABLED/rule.json")
R(1035, "config/rules/S3_BUCKET_LEVEL_PUBLIC_ACCESS_PROHIBITED/rule.guard")
R(1036, "config/rules/S3_BUCKET_LEVEL_PUBLIC_ACCESS_PROHIBITED/rule.json")
R(1037, "config/rules/S3_BUCKET_LOGGING_ENABLED/rule.guard")
R(1038, "config/rules/S3_BUCKET_LOGGING_ENABLED/rule.json")
R(1039, "config/rules/S3_BUCKET_POLICY_GRANTEE_CHECK/rule.json")
R(1040, "config/rules/S3_BUCKET_PUBLIC_READ_PROHIBITED/rule.json")
R(1041, "config/rules/S3_BUCKET_PUBLIC_WRITE_PROHIBITED/rule.json")
R(1042, "config/rules/S3_BUCKET_REPLICATION_ENABLED/rule.json")
R(1043, "config/rules/S3_BUCKET_SERVER_SIDE_ENCRYPTION_ENABLED/rule.guard")
R(1044, "config/rules/S3_BUCKET_SERVER_SIDE_ENCRYPTION_ENABLED/rule.json")
R(1045, "config/rules/S3_BUCKET_SSL_REQUESTS_ONLY/rule.guard")
R(1046, "config/rules/S3_BUCKET_SSL_REQUESTS_ONLY/rule.json")
R(1047, "config/rules/S3_BUCKET_VERSIONING_ENABLED/rule.guard")
R(1048, "config/rules/S3_BUCKET_VERSIONING_ENABLED/rule.json")
R(1049, "config/rules/S3_DEFAULT_ENCRYPTION_KMS/rule.guard")
R(1050, "config/rules/S3_DEFAULT_ENCRYPTION_KMS/rule.json")
R(1051, "config/rules/S3_VERSION_LIFECYCLE_POLICY_CHECK/rule.guard")
R(1052, "config/rules/S3_VERSION_LIFECYCLE_POLICY_CHECK/rule.json")
R(1053, "config/rules/SAGEMAKER_ENDPOINT_CONFIGURATION_KMS_KEY_CONFIGURED/rule.guard")
R(1054, "config/rules/SAGEMAKER_ENDPOINT_CONFIGURATION_KMS_KEY_CONFIGURED/rule.json")
R(1055, "config/rules/SAGEMAKER_NOTEBOOK_INSTANCE_KMS_KEY_CONFIGURED/rule.guard")
R(1056, "config/rules/SAGEMAKER_NOTEBOOK_INSTANCE_KMS_KEY_CONFIGURED/rule.json")
R(1057, "config/rules/SAGEMAKER_NOTEBOOK_NO_DIRECT_INTERNET_ACCESS/rule.guard")
R(1058, "config/rules/SAGEMAKER_NOTEBOOK_NO_DIRECT_INTERNET_ACCESS/rule.json")
R(1059, "config/rules/SECRETSMANAGER_ROTATION_ENABLED_CHECK/rule.json")
R(1060, "config/rules/SECRETSMANAGER_SCHEDULED_ROTATION_SUCCESS_CHECK/rule.json")
R(1061, "config/rules/SECRETSMANAGER_SECRET_PERIODIC_ROTATION/rule.json")
R(1062, "config/rules/SECRETSMANAGER_SECRET_UNUSED/rule.json")
R(1063, "config/rules/SECRETSMANAGER_USING_CMK/rule.guard")
R(1064, "config/rules/SECRETSMANAGER_USING_CMK/rule.json")
R(1065, "config/rules/SECURITYHUB_ENABLED/rule.guard")
R(1066, "config/rules/SECURITYHUB_ENABLED/rule.json")
R(1067, "config/rules/SNS_ENCRYPTED_KMS/rule.guard")
R(1068, "config/rules/SNS_ENCRYPTED_KMS/rule.json")
R(1069, "config/rules/SSM_DOCUMENT_NOT_PUBLIC/rule.json")
R(1070, "config/rules/SUBNET_AUTO_ASSIGN_PUBLIC_IP_DISABLED/rule.guard")
R(1071, "config/rules/SUBNET_AUTO_ASSIGN_PUBLIC_IP_DISABLED/rule.json")
R(1072, "config/rules/VPC_DEFAULT_SECURITY_GROUP_CLOSED/rule.guard")
R(1073, "config/rules/VPC_DEFAULT_SECURITY_GROUP_CLOSED/rule.json")
R(1074, "config/rules/VPC_FLOW_LOGS_ENABLED/rule.guard")
R(1075, "config/rules/VPC_FLOW_LOGS_ENABLED/rule.json")
R(1076, "config/rules/VPC_NETWORK_ACL_UNUSED_CHECK/rule.guard")
R(1077, "config/rules/VPC_NETWORK_ACL_UNUSED_CHECK/rule.json")
R(1078, "config/rules/VPC_SG_OPEN_ONLY_TO_AUTHORIZED_PORTS/rule.json")
R(1079, "config/rules/VPC_VPN_2_TUNNELS_UP/rule.guard")
R(1080, "config/rules/VPC_VPN_2_TUNNELS_UP/rule.json")
R(1081, "config/rules/WAFV2_LOGGING_ENABLED/rule.guard")
R(1082, "config/rules/WAFV2_LOGGING_ENABLED/rule.json")
R(1083, "config/security-hub.tsv")
R(1084, "gcp/schemas/aiplatform.googleapis.com_Dataset.json")
R(1085, "gcp/schemas/aiplatform.googleapis.com_Endpoint.json")
R(1086, "gcp/schemas/aiplatform.googleapis.com_Model.json")
R(1087, "gcp/schemas/alloydb.googleapis.com_Cluster.json")
R(1088, "gcp/schemas/alloydb.googleapis.com_Instance.json")
R(1089, "gcp/schemas/apigee.googleapis.com_Organization.json")
R(1090, "gcp/schemas/appengine.googleapis.com_Application.json")
R(1091, "gcp/schemas/appengine.googleapis.com_Version.json")
R(1092, "gcp/schemas/artifactregistry.googleapis.com_Repository.json")
R(1093, "gcp/schemas/bigquery.googleapis.com_Dataset.json")
R(1094, "gcp/schemas/bigquery.googleapis.com_Table.json")
R(1095, "gcp/schemas/bigtableadmin.googleapis.com_Cluster.json")
R(1096, "gcp/schemas/certificatemanager.googleapis.com_Certificate.json")
R(1097, "gcp/schemas/cloudasset.googleapis.com_Feed.json")
R(1098, "gcp/schemas/cloudbuild.googleapis.com_WorkerPool.json")
R(1099, "gcp/schemas/cloudfunctions.googleapis.com_CloudFunction.json")
R(1100, "gcp/schemas/cloudfunctions.googleapis.com_Function.json")
R(1101, "gcp/schemas/cloudkms.googleapis.com_CryptoKey.json")
R(1102, "gcp/schemas/cloudkms.googleapis.com_CryptoKeyVersion.json")
R(1103, "gcp/schemas/cloudresourcemanager.googleapis.com_Project.json")
R(1104, "gcp/schemas/composer.googleapis.com_Environment.json")
R(1105, "gcp/schemas/compute.googleapis.com_BackendService.json")
R(1106, "gcp/schemas/compute.googleapis.com_Disk.json")
R(1107, "gcp/schemas/compute.googleapis.com_Firewall.json")
R(1108, "gcp/schemas/compute.googleapis.com_Image.json")
R(1109, "gcp/schemas/compute.googleapis.com_Instance.json")
R(1110, "gcp/schemas/compute.googleapis.com_Network.json")
R(1111, "gcp/schemas/compute.googleapis.com_Project.json")
R(1112, "gcp/schemas/compute.googleapis.com_RegionDisk.json")
R(1113, "gcp/schemas/compute.googleapis.com_RegionSslCertificate.json")
R(1114, "gcp/schemas/compute.googleapis.com_Router.json")
R(1115, "gcp/schemas/compute.googleapis.com_Snapshot.json")
R(1116, "gcp/schemas/compute.googleapis.com_SslCertificate.json")
R(1117, "gcp/schemas/compute.googleapis.com_SslPolicy.json")
R(1118, "gcp/schemas/compute.googleapis.com_Subnetwork.json")
R(1119, "gcp/schemas/compute.googleapis.com_TargetHttpsProxy.json")
R(1120, "gcp/schemas/container.googleapis.com_Cluster.json")
R(1121, "gcp/schemas/container.googleapis.com_NodePool.json")
R(1122, "gcp/schemas/dataflow.googleapis.com_Job.json")
R(1123, "gcp/schemas/dataproc.googleapis.com_Cluster.json")
R(1124, "gcp/schemas/dns.googleapis.com_ManagedZone.json")
R(1125, "gcp/schemas/dns.googleapis.com_Policy.json")
R(1126, "gcp/schemas/essentialcontacts.googleapis.com_Contact.json")
R(1127, "gcp/schemas/file.googleapis.com_Instance.json")
R(1128, "gcp/schemas/firestore.googleapis.com_Database.json")
R(1129, "gcp/schemas/iam.googleapis.com_AllowPolicy.json")
R(1130, "gcp/schemas/iam.googleapis.com_ServiceAccount.json")
R(1131, "gcp/schemas/iam.googleapis.com_ServiceAccountKey.json")
R(1132, "gcp/schemas/logging.googleapis.com_LogBucket.json")
R(1133, "gcp/schemas/logging.googleapis.com_LogMetric.json")
R(1134, "gcp/schemas/logging.googleapis.com_LogSink.json")
R(1135, "gcp/schemas/notebooks.googleapis.com_Instance.json")
R(1136, "gcp/schemas/orgpolicy.googleapis.com_CustomConstraint.json")
R(1137, "gcp/schemas/orgpolicy.googleapis.com_Policy.json")
R(1138, "gcp/schemas/osconfig.googleapis.com_PatchDeployment.json")
R(1139, "gcp/schemas/osconfig.googleapis.com_VulnerabilityReport.json")
R(1140, "gcp/schemas/privateca.googleapis.com_CaPool.json")
R(1141, "gcp/schemas/privateca.googleapis.com_CertificateAuthority.json")
R(1142, "gcp/schemas/pubsub.googleapis.com_Subscription.json")
R(1143, "gcp/schemas/pubsub.googleapis.com_Topic.json")
R(1144, "gcp/schemas/redis.googleapis.com_Instance.json")
R(1145, "gcp/schemas/run.googleapis.com_Job.json")
R(1146, "gcp/schemas/run.googleapis.com_Service.json")
R(1147, "gcp/schemas/secretmanager.googleapis.com_Secret.json")
R(1148, "gcp/schemas/securitycenter.googleapis.com_NotificationConfig.json")
R(1149, "gcp/schemas/serviceusage.googleapis.com_Service.json")
R(1150, "gcp/schemas/spanner.googleapis.com_Database.json")
R(1151, "gcp/schemas/spanner.googleapis.com_Instance.json")
R(1152, "gcp/schemas/sqladmin.googleapis.com_Instance.json")
R(1153, "gcp/schemas/storage.googleapis.com_Bucket.json")
R(1154, "report/report.css")
R(1155, "report/report.html")
R(1156, "report/report.js")
R(1157, "report/script/charts.js")
R(1158, "report/script/check-detail.js")
R(1159, "report/script/data.js")
R(1160, "report/script/dom.js")
R(1161, "report/script/drawer.js")
R(1162, "report/script/filters.js")
R(1163, "report/script/findings.js")
R(1164, "report/script/gaps.js")
R(1165, "report/script/marks.js")
R(1166, "report/script/matrix-model.js")
R(1167, "report/script/matrix-rows.js")
R(1168, "report/script/matrix.js")
R(1169, "report/script/overview.js")
R(1170, "report/script/print.js")
R(1171, "report/script/provider.js")
R(1172, "report/script/route.js")
R(1173, "report/script/services.js")
R(1174, "report/script/word.js")
R(1175, "report/style/charts.css")
R(1176, "report/style/matrix.css")
R(1177, "report/style/print.css")
R(1178, "report/style/views.css")
R(1179, "schema/assessment.schema.json")
};

const size_t demarc_file_count = sizeof demarc_files / sizeof demarc_files[0];
