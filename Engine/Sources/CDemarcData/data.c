// Written by Scripts/embed-data.sh. Sorted by name, so that a lookup can halve its way.
#include "CDemarcData.h"

#pragma clang diagnostic ignored "-Wc23-extensions"
#define D(n) static const unsigned char f##n[] = {
#define R(n, name) {name, f##n, sizeof f##n},
D(0)
#embed "../../Data/assurance/questions.json"
};
D(1)
#embed "../../Data/azure/aliases.txt"
};
D(2)
#embed "../../Data/azure/forced-values.tsv"
};
D(3)
#embed "../../Data/azure/regulatory-groups.tsv"
};
D(4)
#embed "../../Data/azure/regulatory-pairs.tsv"
};
D(5)
#embed "../../Data/azure/regulatory-steps.tsv"
};
D(6)
#embed "../../Data/azure/related-types.tsv"
};
D(7)
#embed "../../Data/baseline/aws/README.md"
};
D(8)
#embed "../../Data/baseline/aws/compliance-logging.yaml"
};
D(9)
#embed "../../Data/baseline/azure/README.md"
};
D(10)
#embed "../../Data/baseline/azure/allowed-group-locations.json"
};
D(11)
#embed "../../Data/baseline/azure/allowed-locations.json"
};
D(12)
#embed "../../Data/baseline/azure/baseline.json"
};
D(13)
#embed "../../Data/baseline/azure/diagnostics-sent.json"
};
D(14)
#embed "../../Data/baseline/gcp/README.md"
};
D(15)
#embed "../../Data/baseline/gcp/baseline.json"
};
D(16)
#embed "../../Data/catalog/crosswalks/gdpr--nist-800-53r5.ndjson"
};
D(17)
#embed "../../Data/catalog/crosswalks/hipaa-breach--nist-800-53r5.ndjson"
};
D(18)
#embed "../../Data/catalog/crosswalks/hipaa-security--nist-800-53r5.ndjson"
};
D(19)
#embed "../../Data/catalog/crosswalks/hipaa-security--nist-csf-1.1.ndjson"
};
D(20)
#embed "../../Data/catalog/crosswalks/iso27001-2013--iso27001-2022.ndjson"
};
D(21)
#embed "../../Data/catalog/crosswalks/nist-800-53r5--iso27001-2022.ndjson"
};
D(22)
#embed "../../Data/catalog/crosswalks/nist-csf-1.1--nist-csf-2.0.ndjson"
};
D(23)
#embed "../../Data/catalog/crosswalks/nist-csf-2.0--iso27001-2022.ndjson"
};
D(24)
#embed "../../Data/catalog/crosswalks/nist-csf-2.0--nist-800-53r5.ndjson"
};
D(25)
#embed "../../Data/catalog/crosswalks/soc2--nist-800-53r5.ndjson"
};
D(26)
#embed "../../Data/catalog/errata.json"
};
D(27)
#embed "../../Data/catalog/frameworks/cis-aws-7.0.0.ndjson"
};
D(28)
#embed "../../Data/catalog/frameworks/cis-azure-6.0.0.ndjson"
};
D(29)
#embed "../../Data/catalog/frameworks/cis-gcp-5.0.0.ndjson"
};
D(30)
#embed "../../Data/catalog/frameworks/gdpr.ndjson"
};
D(31)
#embed "../../Data/catalog/frameworks/hipaa-breach.ndjson"
};
D(32)
#embed "../../Data/catalog/frameworks/hipaa-security.ndjson"
};
D(33)
#embed "../../Data/catalog/frameworks/iso27001-2013.ndjson"
};
D(34)
#embed "../../Data/catalog/frameworks/iso27001-2022.ndjson"
};
D(35)
#embed "../../Data/catalog/frameworks/nist-800-53r5.ndjson"
};
D(36)
#embed "../../Data/catalog/frameworks/nist-csf-1.1.ndjson"
};
D(37)
#embed "../../Data/catalog/frameworks/nist-csf-2.0.ndjson"
};
D(38)
#embed "../../Data/catalog/frameworks/pci-dss-4.0.1.ndjson"
};
D(39)
#embed "../../Data/catalog/frameworks/soc2.ndjson"
};
D(40)
#embed "../../Data/catalog/layers.json"
};
D(41)
#embed "../../Data/catalog/names.json"
};
D(42)
#embed "../../Data/catalog/redaction.json"
};
D(43)
#embed "../../Data/catalog/retention.json"
};
D(44)
#embed "../../Data/catalog/rules.json"
};
D(45)
#embed "../../Data/catalog/services/aws/acm.json"
};
D(46)
#embed "../../Data/catalog/services/aws/amazon-mq.json"
};
D(47)
#embed "../../Data/catalog/services/aws/api-gateway.json"
};
D(48)
#embed "../../Data/catalog/services/aws/app-runner.json"
};
D(49)
#embed "../../Data/catalog/services/aws/athena.json"
};
D(50)
#embed "../../Data/catalog/services/aws/aurora.json"
};
D(51)
#embed "../../Data/catalog/services/aws/backup.json"
};
D(52)
#embed "../../Data/catalog/services/aws/batch.json"
};
D(53)
#embed "../../Data/catalog/services/aws/bedrock.json"
};
D(54)
#embed "../../Data/catalog/services/aws/cloudformation.json"
};
D(55)
#embed "../../Data/catalog/services/aws/cloudfront.json"
};
D(56)
#embed "../../Data/catalog/services/aws/cloudhsm.json"
};
D(57)
#embed "../../Data/catalog/services/aws/cloudtrail.json"
};
D(58)
#embed "../../Data/catalog/services/aws/cloudwatch.json"
};
D(59)
#embed "../../Data/catalog/services/aws/codebuild.json"
};
D(60)
#embed "../../Data/catalog/services/aws/cognito.json"
};
D(61)
#embed "../../Data/catalog/services/aws/config.json"
};
D(62)
#embed "../../Data/catalog/services/aws/dms.json"
};
D(63)
#embed "../../Data/catalog/services/aws/documentdb.json"
};
D(64)
#embed "../../Data/catalog/services/aws/dynamodb.json"
};
D(65)
#embed "../../Data/catalog/services/aws/ebs.json"
};
D(66)
#embed "../../Data/catalog/services/aws/ec2.json"
};
D(67)
#embed "../../Data/catalog/services/aws/ecr.json"
};
D(68)
#embed "../../Data/catalog/services/aws/ecs.json"
};
D(69)
#embed "../../Data/catalog/services/aws/efs.json"
};
D(70)
#embed "../../Data/catalog/services/aws/eks.json"
};
D(71)
#embed "../../Data/catalog/services/aws/elastic-beanstalk.json"
};
D(72)
#embed "../../Data/catalog/services/aws/elasticache.json"
};
D(73)
#embed "../../Data/catalog/services/aws/elb.json"
};
D(74)
#embed "../../Data/catalog/services/aws/emr.json"
};
D(75)
#embed "../../Data/catalog/services/aws/eventbridge.json"
};
D(76)
#embed "../../Data/catalog/services/aws/fargate.json"
};
D(77)
#embed "../../Data/catalog/services/aws/fsx.json"
};
D(78)
#embed "../../Data/catalog/services/aws/glue.json"
};
D(79)
#embed "../../Data/catalog/services/aws/guardduty.json"
};
D(80)
#embed "../../Data/catalog/services/aws/iam.json"
};
D(81)
#embed "../../Data/catalog/services/aws/identity-center.json"
};
D(82)
#embed "../../Data/catalog/services/aws/image-builder.json"
};
D(83)
#embed "../../Data/catalog/services/aws/inspector.json"
};
D(84)
#embed "../../Data/catalog/services/aws/kinesis.json"
};
D(85)
#embed "../../Data/catalog/services/aws/kms.json"
};
D(86)
#embed "../../Data/catalog/services/aws/lambda.json"
};
D(87)
#embed "../../Data/catalog/services/aws/macie.json"
};
D(88)
#embed "../../Data/catalog/services/aws/msk.json"
};
D(89)
#embed "../../Data/catalog/services/aws/neptune.json"
};
D(90)
#embed "../../Data/catalog/services/aws/opensearch.json"
};
D(91)
#embed "../../Data/catalog/services/aws/organizations.json"
};
D(92)
#embed "../../Data/catalog/services/aws/rds.json"
};
D(93)
#embed "../../Data/catalog/services/aws/redshift.json"
};
D(94)
#embed "../../Data/catalog/services/aws/route53.json"
};
D(95)
#embed "../../Data/catalog/services/aws/s3.json"
};
D(96)
#embed "../../Data/catalog/services/aws/sagemaker.json"
};
D(97)
#embed "../../Data/catalog/services/aws/secrets-manager.json"
};
D(98)
#embed "../../Data/catalog/services/aws/security-hub.json"
};
D(99)
#embed "../../Data/catalog/services/aws/shield.json"
};
D(100)
#embed "../../Data/catalog/services/aws/sns.json"
};
D(101)
#embed "../../Data/catalog/services/aws/sqs.json"
};
D(102)
#embed "../../Data/catalog/services/aws/ssm.json"
};
D(103)
#embed "../../Data/catalog/services/aws/step-functions.json"
};
D(104)
#embed "../../Data/catalog/services/aws/transfer-family.json"
};
D(105)
#embed "../../Data/catalog/services/aws/vpc.json"
};
D(106)
#embed "../../Data/catalog/services/aws/waf.json"
};
D(107)
#embed "../../Data/catalog/services/aws/workspaces.json"
};
D(108)
#embed "../../Data/catalog/services/azure/ai-search.json"
};
D(109)
#embed "../../Data/catalog/services/azure/ai-services.json"
};
D(110)
#embed "../../Data/catalog/services/azure/aks.json"
};
D(111)
#embed "../../Data/catalog/services/azure/api-management.json"
};
D(112)
#embed "../../Data/catalog/services/azure/app-configuration.json"
};
D(113)
#embed "../../Data/catalog/services/azure/app-service.json"
};
D(114)
#embed "../../Data/catalog/services/azure/application-gateway.json"
};
D(115)
#embed "../../Data/catalog/services/azure/arc.json"
};
D(116)
#embed "../../Data/catalog/services/azure/automation.json"
};
D(117)
#embed "../../Data/catalog/services/azure/azure-local.json"
};
D(118)
#embed "../../Data/catalog/services/azure/backup.json"
};
D(119)
#embed "../../Data/catalog/services/azure/bastion.json"
};
D(120)
#embed "../../Data/catalog/services/azure/batch.json"
};
D(121)
#embed "../../Data/catalog/services/azure/cache-for-redis.json"
};
D(122)
#embed "../../Data/catalog/services/azure/confidential-ledger.json"
};
D(123)
#embed "../../Data/catalog/services/azure/container-apps.json"
};
D(124)
#embed "../../Data/catalog/services/azure/container-instances.json"
};
D(125)
#embed "../../Data/catalog/services/azure/container-registry.json"
};
D(126)
#embed "../../Data/catalog/services/azure/cosmos-db.json"
};
D(127)
#embed "../../Data/catalog/services/azure/cost-and-health.json"
};
D(128)
#embed "../../Data/catalog/services/azure/data-explorer.json"
};
D(129)
#embed "../../Data/catalog/services/azure/data-factory.json"
};
D(130)
#embed "../../Data/catalog/services/azure/databricks.json"
};
D(131)
#embed "../../Data/catalog/services/azure/ddos-protection.json"
};
D(132)
#embed "../../Data/catalog/services/azure/defender-for-cloud.json"
};
D(133)
#embed "../../Data/catalog/services/azure/devops.json"
};
D(134)
#embed "../../Data/catalog/services/azure/dns.json"
};
D(135)
#embed "../../Data/catalog/services/azure/domain-services.json"
};
D(136)
#embed "../../Data/catalog/services/azure/entra-id.json"
};
D(137)
#embed "../../Data/catalog/services/azure/event-grid.json"
};
D(138)
#embed "../../Data/catalog/services/azure/event-hubs.json"
};
D(139)
#embed "../../Data/catalog/services/azure/fabric.json"
};
D(140)
#embed "../../Data/catalog/services/azure/firewall.json"
};
D(141)
#embed "../../Data/catalog/services/azure/front-door.json"
};
D(142)
#embed "../../Data/catalog/services/azure/functions.json"
};
D(143)
#embed "../../Data/catalog/services/azure/hdinsight.json"
};
D(144)
#embed "../../Data/catalog/services/azure/health-data.json"
};
D(145)
#embed "../../Data/catalog/services/azure/iot-hub.json"
};
D(146)
#embed "../../Data/catalog/services/azure/key-vault.json"
};
D(147)
#embed "../../Data/catalog/services/azure/lighthouse.json"
};
D(148)
#embed "../../Data/catalog/services/azure/load-balancer.json"
};
D(149)
#embed "../../Data/catalog/services/azure/logic-apps.json"
};
D(150)
#embed "../../Data/catalog/services/azure/machine-learning.json"
};
D(151)
#embed "../../Data/catalog/services/azure/managed-disks.json"
};
D(152)
#embed "../../Data/catalog/services/azure/managed-hsm.json"
};
D(153)
#embed "../../Data/catalog/services/azure/managed-identities.json"
};
D(154)
#embed "../../Data/catalog/services/azure/microsoft-365.json"
};
D(155)
#embed "../../Data/catalog/services/azure/monitor.json"
};
D(156)
#embed "../../Data/catalog/services/azure/mysql.json"
};
D(157)
#embed "../../Data/catalog/services/azure/netapp-files.json"
};
D(158)
#embed "../../Data/catalog/services/azure/network-watcher.json"
};
D(159)
#embed "../../Data/catalog/services/azure/notification-communication.json"
};
D(160)
#embed "../../Data/catalog/services/azure/policy.json"
};
D(161)
#embed "../../Data/catalog/services/azure/postgresql.json"
};
D(162)
#embed "../../Data/catalog/services/azure/purview.json"
};
D(163)
#embed "../../Data/catalog/services/azure/rbac.json"
};
D(164)
#embed "../../Data/catalog/services/azure/resource-manager.json"
};
D(165)
#embed "../../Data/catalog/services/azure/sentinel.json"
};
D(166)
#embed "../../Data/catalog/services/azure/service-bus.json"
};
D(167)
#embed "../../Data/catalog/services/azure/service-fabric.json"
};
D(168)
#embed "../../Data/catalog/services/azure/signalr.json"
};
D(169)
#embed "../../Data/catalog/services/azure/site-recovery.json"
};
D(170)
#embed "../../Data/catalog/services/azure/sql-database.json"
};
D(171)
#embed "../../Data/catalog/services/azure/sql-managed-instance.json"
};
D(172)
#embed "../../Data/catalog/services/azure/sql-virtual-machines.json"
};
D(173)
#embed "../../Data/catalog/services/azure/storage.json"
};
D(174)
#embed "../../Data/catalog/services/azure/stream-analytics.json"
};
D(175)
#embed "../../Data/catalog/services/azure/synapse.json"
};
D(176)
#embed "../../Data/catalog/services/azure/virtual-desktop.json"
};
D(177)
#embed "../../Data/catalog/services/azure/virtual-machine-scale-sets.json"
};
D(178)
#embed "../../Data/catalog/services/azure/virtual-machines.json"
};
D(179)
#embed "../../Data/catalog/services/azure/virtual-network.json"
};
D(180)
#embed "../../Data/catalog/services/azure/vmware-solution.json"
};
D(181)
#embed "../../Data/catalog/services/azure/vpn-expressroute.json"
};
D(182)
#embed "../../Data/catalog/services/gcp/access-approval.json"
};
D(183)
#embed "../../Data/catalog/services/gcp/access-context-manager.json"
};
D(184)
#embed "../../Data/catalog/services/gcp/alloydb.json"
};
D(185)
#embed "../../Data/catalog/services/gcp/api-gateway.json"
};
D(186)
#embed "../../Data/catalog/services/gcp/api-keys.json"
};
D(187)
#embed "../../Data/catalog/services/gcp/apigee.json"
};
D(188)
#embed "../../Data/catalog/services/gcp/app-engine.json"
};
D(189)
#embed "../../Data/catalog/services/gcp/artifact-registry.json"
};
D(190)
#embed "../../Data/catalog/services/gcp/assured-workloads.json"
};
D(191)
#embed "../../Data/catalog/services/gcp/backup-dr.json"
};
D(192)
#embed "../../Data/catalog/services/gcp/batch.json"
};
D(193)
#embed "../../Data/catalog/services/gcp/bigquery.json"
};
D(194)
#embed "../../Data/catalog/services/gcp/bigtable.json"
};
D(195)
#embed "../../Data/catalog/services/gcp/binary-authorization.json"
};
D(196)
#embed "../../Data/catalog/services/gcp/ca-service.json"
};
D(197)
#embed "../../Data/catalog/services/gcp/certificate-manager.json"
};
D(198)
#embed "../../Data/catalog/services/gcp/cloud-armor.json"
};
D(199)
#embed "../../Data/catalog/services/gcp/cloud-asset-inventory.json"
};
D(200)
#embed "../../Data/catalog/services/gcp/cloud-billing.json"
};
D(201)
#embed "../../Data/catalog/services/gcp/cloud-build.json"
};
D(202)
#embed "../../Data/catalog/services/gcp/cloud-cdn.json"
};
D(203)
#embed "../../Data/catalog/services/gcp/cloud-deploy.json"
};
D(204)
#embed "../../Data/catalog/services/gcp/cloud-dns.json"
};
D(205)
#embed "../../Data/catalog/services/gcp/cloud-identity.json"
};
D(206)
#embed "../../Data/catalog/services/gcp/cloud-ids.json"
};
D(207)
#embed "../../Data/catalog/services/gcp/cloud-interconnect.json"
};
D(208)
#embed "../../Data/catalog/services/gcp/cloud-kms.json"
};
D(209)
#embed "../../Data/catalog/services/gcp/cloud-load-balancing.json"
};
D(210)
#embed "../../Data/catalog/services/gcp/cloud-logging.json"
};
D(211)
#embed "../../Data/catalog/services/gcp/cloud-monitoring.json"
};
D(212)
#embed "../../Data/catalog/services/gcp/cloud-nat-router.json"
};
D(213)
#embed "../../Data/catalog/services/gcp/cloud-run-functions.json"
};
D(214)
#embed "../../Data/catalog/services/gcp/cloud-run.json"
};
D(215)
#embed "../../Data/catalog/services/gcp/cloud-scheduler.json"
};
D(216)
#embed "../../Data/catalog/services/gcp/cloud-service-mesh.json"
};
D(217)
#embed "../../Data/catalog/services/gcp/cloud-sql.json"
};
D(218)
#embed "../../Data/catalog/services/gcp/cloud-storage.json"
};
D(219)
#embed "../../Data/catalog/services/gcp/cloud-tasks.json"
};
D(220)
#embed "../../Data/catalog/services/gcp/cloud-vpn.json"
};
D(221)
#embed "../../Data/catalog/services/gcp/composer.json"
};
D(222)
#embed "../../Data/catalog/services/gcp/compute-engine.json"
};
D(223)
#embed "../../Data/catalog/services/gcp/compute-images.json"
};
D(224)
#embed "../../Data/catalog/services/gcp/data-fusion.json"
};
D(225)
#embed "../../Data/catalog/services/gcp/dataflow.json"
};
D(226)
#embed "../../Data/catalog/services/gcp/dataplex.json"
};
D(227)
#embed "../../Data/catalog/services/gcp/dataproc.json"
};
D(228)
#embed "../../Data/catalog/services/gcp/datastream.json"
};
D(229)
#embed "../../Data/catalog/services/gcp/dms.json"
};
D(230)
#embed "../../Data/catalog/services/gcp/document-ai.json"
};
D(231)
#embed "../../Data/catalog/services/gcp/essential-contacts.json"
};
D(232)
#embed "../../Data/catalog/services/gcp/eventarc.json"
};
D(233)
#embed "../../Data/catalog/services/gcp/filestore.json"
};
D(234)
#embed "../../Data/catalog/services/gcp/firestore.json"
};
D(235)
#embed "../../Data/catalog/services/gcp/gke-backup.json"
};
D(236)
#embed "../../Data/catalog/services/gcp/gke-fleet.json"
};
D(237)
#embed "../../Data/catalog/services/gcp/gke.json"
};
D(238)
#embed "../../Data/catalog/services/gcp/healthcare-api.json"
};
D(239)
#embed "../../Data/catalog/services/gcp/iam.json"
};
D(240)
#embed "../../Data/catalog/services/gcp/iap.json"
};
D(241)
#embed "../../Data/catalog/services/gcp/identity-platform.json"
};
D(242)
#embed "../../Data/catalog/services/gcp/integration-connectors.json"
};
D(243)
#embed "../../Data/catalog/services/gcp/looker.json"
};
D(244)
#embed "../../Data/catalog/services/gcp/managed-ad.json"
};
D(245)
#embed "../../Data/catalog/services/gcp/managed-kafka.json"
};
D(246)
#embed "../../Data/catalog/services/gcp/memorystore.json"
};
D(247)
#embed "../../Data/catalog/services/gcp/migrate-to-vms.json"
};
D(248)
#embed "../../Data/catalog/services/gcp/netapp-volumes.json"
};
D(249)
#embed "../../Data/catalog/services/gcp/network-connectivity-center.json"
};
D(250)
#embed "../../Data/catalog/services/gcp/organization-policy.json"
};
D(251)
#embed "../../Data/catalog/services/gcp/os-config.json"
};
D(252)
#embed "../../Data/catalog/services/gcp/persistent-disk.json"
};
D(253)
#embed "../../Data/catalog/services/gcp/pubsub.json"
};
D(254)
#embed "../../Data/catalog/services/gcp/recaptcha.json"
};
D(255)
#embed "../../Data/catalog/services/gcp/resource-manager.json"
};
D(256)
#embed "../../Data/catalog/services/gcp/secret-manager.json"
};
D(257)
#embed "../../Data/catalog/services/gcp/secure-web-proxy.json"
};
D(258)
#embed "../../Data/catalog/services/gcp/security-command-center.json"
};
D(259)
#embed "../../Data/catalog/services/gcp/sensitive-data-protection.json"
};
D(260)
#embed "../../Data/catalog/services/gcp/service-usage.json"
};
D(261)
#embed "../../Data/catalog/services/gcp/spanner.json"
};
D(262)
#embed "../../Data/catalog/services/gcp/storage-transfer.json"
};
D(263)
#embed "../../Data/catalog/services/gcp/vertex-ai-search.json"
};
D(264)
#embed "../../Data/catalog/services/gcp/vertex-ai-workbench.json"
};
D(265)
#embed "../../Data/catalog/services/gcp/vertex-ai.json"
};
D(266)
#embed "../../Data/catalog/services/gcp/vmware-engine.json"
};
D(267)
#embed "../../Data/catalog/services/gcp/vpc.json"
};
D(268)
#embed "../../Data/catalog/services/gcp/workflows.json"
};
D(269)
#embed "../../Data/catalog/services/gcp/workspace.json"
};
D(270)
#embed "../../Data/catalog/services/gcp/workstations.json"
};
D(271)
#embed "../../Data/checks/aws.amazon-mq.broker-not-public/check.json"
};
D(272)
#embed "../../Data/checks/aws.amazon-mq.broker-not-public/rule.guard"
};
D(273)
#embed "../../Data/checks/aws.amazon-mq.broker-not-public/template.guard"
};
D(274)
#embed "../../Data/checks/aws.api-gateway.stage-logged/check.json"
};
D(275)
#embed "../../Data/checks/aws.api-gateway.stage-logged/rule.guard"
};
D(276)
#embed "../../Data/checks/aws.api-gateway.stage-logged/template.guard"
};
D(277)
#embed "../../Data/checks/aws.aurora.cluster-deletion-protected/check.json"
};
D(278)
#embed "../../Data/checks/aws.aurora.cluster-deletion-protected/rule.guard"
};
D(279)
#embed "../../Data/checks/aws.aurora.cluster-deletion-protected/template.guard"
};
D(280)
#embed "../../Data/checks/aws.aurora.cluster-storage-encrypted/check.json"
};
D(281)
#embed "../../Data/checks/aws.aurora.cluster-storage-encrypted/rule.guard"
};
D(282)
#embed "../../Data/checks/aws.aurora.cluster-storage-encrypted/template.guard"
};
D(283)
#embed "../../Data/checks/aws.backup.plan-keeps-copies/check.json"
};
D(284)
#embed "../../Data/checks/aws.backup.plan-keeps-copies/rule.guard"
};
D(285)
#embed "../../Data/checks/aws.backup.plan-keeps-copies/template.guard"
};
D(286)
#embed "../../Data/checks/aws.backup.recovery-points-encrypted/check.json"
};
D(287)
#embed "../../Data/checks/aws.backup.recovery-points-encrypted/rule.guard"
};
D(288)
#embed "../../Data/checks/aws.cloudfront.access-logged/check.json"
};
D(289)
#embed "../../Data/checks/aws.cloudfront.access-logged/rule.guard"
};
D(290)
#embed "../../Data/checks/aws.cloudfront.access-logged/template.guard"
};
D(291)
#embed "../../Data/checks/aws.cloudfront.buckets-behind-access-control/check.json"
};
D(292)
#embed "../../Data/checks/aws.cloudfront.buckets-behind-access-control/rule.guard"
};
D(293)
#embed "../../Data/checks/aws.cloudfront.buckets-behind-access-control/template.guard"
};
D(294)
#embed "../../Data/checks/aws.cloudfront.viewers-use-tls/check.json"
};
D(295)
#embed "../../Data/checks/aws.cloudfront.viewers-use-tls/rule.guard"
};
D(296)
#embed "../../Data/checks/aws.cloudfront.viewers-use-tls/template.guard"
};
D(297)
#embed "../../Data/checks/aws.cloudfront.web-acl-attached/check.json"
};
D(298)
#embed "../../Data/checks/aws.cloudfront.web-acl-attached/rule.guard"
};
D(299)
#embed "../../Data/checks/aws.cloudfront.web-acl-attached/template.guard"
};
D(300)
#embed "../../Data/checks/aws.cloudtrail.customer-key/check.json"
};
D(301)
#embed "../../Data/checks/aws.cloudtrail.customer-key/rule.guard"
};
D(302)
#embed "../../Data/checks/aws.cloudtrail.customer-key/template.guard"
};
D(303)
#embed "../../Data/checks/aws.cloudtrail.delivered-to-log-group/check.json"
};
D(304)
#embed "../../Data/checks/aws.cloudtrail.delivered-to-log-group/rule.guard"
};
D(305)
#embed "../../Data/checks/aws.cloudtrail.delivered-to-log-group/template.guard"
};
D(306)
#embed "../../Data/checks/aws.cloudtrail.log-files-validated/check.json"
};
D(307)
#embed "../../Data/checks/aws.cloudtrail.log-files-validated/rule.guard"
};
D(308)
#embed "../../Data/checks/aws.cloudtrail.log-files-validated/template.guard"
};
D(309)
#embed "../../Data/checks/aws.cloudtrail.multi-region-trail/check.json"
};
D(310)
#embed "../../Data/checks/aws.cloudtrail.multi-region-trail/rule.guard"
};
D(311)
#embed "../../Data/checks/aws.cloudtrail.multi-region-trail/template.guard"
};
D(312)
#embed "../../Data/checks/aws.cloudwatch.log-group-customer-key/check.json"
};
D(313)
#embed "../../Data/checks/aws.cloudwatch.log-group-customer-key/rule.guard"
};
D(314)
#embed "../../Data/checks/aws.cloudwatch.log-group-customer-key/template.guard"
};
D(315)
#embed "../../Data/checks/aws.cloudwatch.log-group-kept-a-year/check.json"
};
D(316)
#embed "../../Data/checks/aws.cloudwatch.log-group-kept-a-year/rule.guard"
};
D(317)
#embed "../../Data/checks/aws.cloudwatch.log-group-kept-a-year/template.guard"
};
D(318)
#embed "../../Data/checks/aws.codebuild.no-plaintext-credentials/check.json"
};
D(319)
#embed "../../Data/checks/aws.codebuild.no-plaintext-credentials/rule.guard"
};
D(320)
#embed "../../Data/checks/aws.codebuild.no-plaintext-credentials/template.guard"
};
D(321)
#embed "../../Data/checks/aws.config.recorder-covers-all-types/check.json"
};
D(322)
#embed "../../Data/checks/aws.config.recorder-covers-all-types/rule.guard"
};
D(323)
#embed "../../Data/checks/aws.config.recorder-covers-all-types/template.guard"
};
D(324)
#embed "../../Data/checks/aws.dms.replication-instance-not-public/check.json"
};
D(325)
#embed "../../Data/checks/aws.dms.replication-instance-not-public/rule.guard"
};
D(326)
#embed "../../Data/checks/aws.dms.replication-instance-not-public/template.guard"
};
D(327)
#embed "../../Data/checks/aws.dynamodb.point-in-time-recovery/check.json"
};
D(328)
#embed "../../Data/checks/aws.dynamodb.point-in-time-recovery/rule.guard"
};
D(329)
#embed "../../Data/checks/aws.dynamodb.point-in-time-recovery/template.guard"
};
D(330)
#embed "../../Data/checks/aws.dynamodb.table-kms-key/check.json"
};
D(331)
#embed "../../Data/checks/aws.dynamodb.table-kms-key/rule.guard"
};
D(332)
#embed "../../Data/checks/aws.dynamodb.table-kms-key/template.guard"
};
D(333)
#embed "../../Data/checks/aws.ebs.volume-encrypted/check.json"
};
D(334)
#embed "../../Data/checks/aws.ebs.volume-encrypted/rule.guard"
};
D(335)
#embed "../../Data/checks/aws.ebs.volume-encrypted/template.guard"
};
D(336)
#embed "../../Data/checks/aws.ec2.instance-metadata-tokens/check.json"
};
D(337)
#embed "../../Data/checks/aws.ec2.instance-metadata-tokens/rule.guard"
};
D(338)
#embed "../../Data/checks/aws.ec2.instance-metadata-tokens/template.guard"
};
D(339)
#embed "../../Data/checks/aws.ec2.instance-without-public-address/check.json"
};
D(340)
#embed "../../Data/checks/aws.ec2.instance-without-public-address/rule.guard"
};
D(341)
#embed "../../Data/checks/aws.ec2.instance-without-public-address/template.guard"
};
D(342)
#embed "../../Data/checks/aws.ec2.launch-template-metadata-tokens/check.json"
};
D(343)
#embed "../../Data/checks/aws.ec2.launch-template-metadata-tokens/rule.guard"
};
D(344)
#embed "../../Data/checks/aws.ec2.launch-template-metadata-tokens/template.guard"
};
D(345)
#embed "../../Data/checks/aws.ecr.images-scanned/check.json"
};
D(346)
#embed "../../Data/checks/aws.ecr.images-scanned/rule.guard"
};
D(347)
#embed "../../Data/checks/aws.ecr.images-scanned/template.guard"
};
D(348)
#embed "../../Data/checks/aws.ecr.tags-immutable/check.json"
};
D(349)
#embed "../../Data/checks/aws.ecr.tags-immutable/rule.guard"
};
D(350)
#embed "../../Data/checks/aws.ecr.tags-immutable/template.guard"
};
D(351)
#embed "../../Data/checks/aws.ecs.containers-not-privileged/check.json"
};
D(352)
#embed "../../Data/checks/aws.ecs.containers-not-privileged/rule.guard"
};
D(353)
#embed "../../Data/checks/aws.ecs.containers-not-privileged/template.guard"
};
D(354)
#embed "../../Data/checks/aws.ecs.no-plaintext-credentials/check.json"
};
D(355)
#embed "../../Data/checks/aws.ecs.no-plaintext-credentials/rule.guard"
};
D(356)
#embed "../../Data/checks/aws.ecs.no-plaintext-credentials/template.guard"
};
D(357)
#embed "../../Data/checks/aws.ecs.root-file-system-read-only/check.json"
};
D(358)
#embed "../../Data/checks/aws.ecs.root-file-system-read-only/rule.guard"
};
D(359)
#embed "../../Data/checks/aws.ecs.root-file-system-read-only/template.guard"
};
D(360)
#embed "../../Data/checks/aws.efs.backed-up/check.json"
};
D(361)
#embed "../../Data/checks/aws.efs.backed-up/rule.guard"
};
D(362)
#embed "../../Data/checks/aws.efs.backed-up/template.guard"
};
D(363)
#embed "../../Data/checks/aws.efs.file-system-encrypted/check.json"
};
D(364)
#embed "../../Data/checks/aws.efs.file-system-encrypted/rule.guard"
};
D(365)
#embed "../../Data/checks/aws.efs.file-system-encrypted/template.guard"
};
D(366)
#embed "../../Data/checks/aws.eks.api-server-restricted/check.json"
};
D(367)
#embed "../../Data/checks/aws.eks.api-server-restricted/rule.guard"
};
D(368)
#embed "../../Data/checks/aws.eks.api-server-restricted/template.guard"
};
D(369)
#embed "../../Data/checks/aws.eks.audit-logged/check.json"
};
D(370)
#embed "../../Data/checks/aws.eks.audit-logged/rule.guard"
};
D(371)
#embed "../../Data/checks/aws.eks.audit-logged/template.guard"
};
D(372)
#embed "../../Data/checks/aws.eks.secrets-encrypted-with-customer-key/check.json"
};
D(373)
#embed "../../Data/checks/aws.eks.secrets-encrypted-with-customer-key/rule.guard"
};
D(374)
#embed "../../Data/checks/aws.eks.secrets-encrypted-with-customer-key/template.guard"
};
D(375)
#embed "../../Data/checks/aws.elasticache.replication-group-encrypted/check.json"
};
D(376)
#embed "../../Data/checks/aws.elasticache.replication-group-encrypted/rule.guard"
};
D(377)
#embed "../../Data/checks/aws.elasticache.replication-group-encrypted/template.guard"
};
D(378)
#embed "../../Data/checks/aws.elb.access-logged/check.json"
};
D(379)
#embed "../../Data/checks/aws.elb.access-logged/rule.guard"
};
D(380)
#embed "../../Data/checks/aws.elb.access-logged/template.guard"
};
D(381)
#embed "../../Data/checks/aws.elb.deletion-protected/check.json"
};
D(382)
#embed "../../Data/checks/aws.elb.deletion-protected/rule.guard"
};
D(383)
#embed "../../Data/checks/aws.elb.deletion-protected/template.guard"
};
D(384)
#embed "../../Data/checks/aws.elb.invalid-headers-dropped/check.json"
};
D(385)
#embed "../../Data/checks/aws.elb.invalid-headers-dropped/rule.guard"
};
D(386)
#embed "../../Data/checks/aws.elb.invalid-headers-dropped/template.guard"
};
D(387)
#embed "../../Data/checks/aws.elb.listener-encrypted/check.json"
};
D(388)
#embed "../../Data/checks/aws.elb.listener-encrypted/rule.guard"
};
D(389)
#embed "../../Data/checks/aws.elb.listener-encrypted/template.guard"
};
D(390)
#embed "../../Data/checks/aws.guardduty.detector-enabled/check.json"
};
D(391)
#embed "../../Data/checks/aws.guardduty.detector-enabled/rule.guard"
};
D(392)
#embed "../../Data/checks/aws.guardduty.detector-enabled/template.guard"
};
D(393)
#embed "../../Data/checks/aws.iam.access-keys-rotated/check.json"
};
D(394)
#embed "../../Data/checks/aws.iam.access-keys-rotated/rule.guard"
};
D(395)
#embed "../../Data/checks/aws.iam.console-users-mfa/check.json"
};
D(396)
#embed "../../Data/checks/aws.iam.console-users-mfa/rule.guard"
};
D(397)
#embed "../../Data/checks/aws.iam.inline-policies-without-full-admin/check.json"
};
D(398)
#embed "../../Data/checks/aws.iam.inline-policies-without-full-admin/rule.guard"
};
D(399)
#embed "../../Data/checks/aws.iam.inline-policies-without-full-admin/template.guard"
};
D(400)
#embed "../../Data/checks/aws.iam.policies-without-full-admin/check.json"
};
D(401)
#embed "../../Data/checks/aws.iam.policies-without-full-admin/rule.guard"
};
D(402)
#embed "../../Data/checks/aws.iam.policies-without-full-admin/template.guard"
};
D(403)
#embed "../../Data/checks/aws.iam.root-mfa-enabled/check.json"
};
D(404)
#embed "../../Data/checks/aws.iam.root-mfa-enabled/rule.guard"
};
D(405)
#embed "../../Data/checks/aws.iam.root-not-in-daily-use/check.json"
};
D(406)
#embed "../../Data/checks/aws.iam.root-not-in-daily-use/rule.guard"
};
D(407)
#embed "../../Data/checks/aws.iam.root-without-access-keys/check.json"
};
D(408)
#embed "../../Data/checks/aws.iam.root-without-access-keys/rule.guard"
};
D(409)
#embed "../../Data/checks/aws.iam.unused-credentials-removed/check.json"
};
D(410)
#embed "../../Data/checks/aws.iam.unused-credentials-removed/rule.guard"
};
D(411)
#embed "../../Data/checks/aws.iam.users-without-own-policies/check.json"
};
D(412)
#embed "../../Data/checks/aws.iam.users-without-own-policies/rule.guard"
};
D(413)
#embed "../../Data/checks/aws.iam.users-without-own-policies/template.guard"
};
D(414)
#embed "../../Data/checks/aws.kinesis.stream-encrypted/check.json"
};
D(415)
#embed "../../Data/checks/aws.kinesis.stream-encrypted/rule.guard"
};
D(416)
#embed "../../Data/checks/aws.kinesis.stream-encrypted/template.guard"
};
D(417)
#embed "../../Data/checks/aws.kms.key-policy-not-public/check.json"
};
D(418)
#embed "../../Data/checks/aws.kms.key-policy-not-public/rule.guard"
};
D(419)
#embed "../../Data/checks/aws.kms.key-policy-not-public/template.guard"
};
D(420)
#embed "../../Data/checks/aws.kms.key-rotated/check.json"
};
D(421)
#embed "../../Data/checks/aws.kms.key-rotated/rule.guard"
};
D(422)
#embed "../../Data/checks/aws.kms.key-rotated/template.guard"
};
D(423)
#embed "../../Data/checks/aws.lambda.function-in-network/check.json"
};
D(424)
#embed "../../Data/checks/aws.lambda.function-in-network/rule.guard"
};
D(425)
#embed "../../Data/checks/aws.lambda.function-in-network/template.guard"
};
D(426)
#embed "../../Data/checks/aws.lambda.function-not-public/check.json"
};
D(427)
#embed "../../Data/checks/aws.lambda.function-not-public/rule.guard"
};
D(428)
#embed "../../Data/checks/aws.lambda.function-not-public/template.guard"
};
D(429)
#embed "../../Data/checks/aws.msk.traffic-encrypted/check.json"
};
D(430)
#embed "../../Data/checks/aws.msk.traffic-encrypted/rule.guard"
};
D(431)
#embed "../../Data/checks/aws.msk.traffic-encrypted/template.guard"
};
D(432)
#embed "../../Data/checks/aws.opensearch.domain-encrypted/check.json"
};
D(433)
#embed "../../Data/checks/aws.opensearch.domain-encrypted/rule.guard"
};
D(434)
#embed "../../Data/checks/aws.opensearch.domain-encrypted/template.guard"
};
D(435)
#embed "../../Data/checks/aws.rds.backups-kept/check.json"
};
D(436)
#embed "../../Data/checks/aws.rds.backups-kept/rule.guard"
};
D(437)
#embed "../../Data/checks/aws.rds.backups-kept/template.guard"
};
D(438)
#embed "../../Data/checks/aws.rds.deletion-protected/check.json"
};
D(439)
#embed "../../Data/checks/aws.rds.deletion-protected/rule.guard"
};
D(440)
#embed "../../Data/checks/aws.rds.deletion-protected/template.guard"
};
D(441)
#embed "../../Data/checks/aws.rds.instance-not-public/check.json"
};
D(442)
#embed "../../Data/checks/aws.rds.instance-not-public/rule.guard"
};
D(443)
#embed "../../Data/checks/aws.rds.instance-not-public/template.guard"
};
D(444)
#embed "../../Data/checks/aws.rds.minor-versions-applied/check.json"
};
D(445)
#embed "../../Data/checks/aws.rds.minor-versions-applied/rule.guard"
};
D(446)
#embed "../../Data/checks/aws.rds.minor-versions-applied/template.guard"
};
D(447)
#embed "../../Data/checks/aws.rds.multi-zone/check.json"
};
D(448)
#embed "../../Data/checks/aws.rds.multi-zone/rule.guard"
};
D(449)
#embed "../../Data/checks/aws.rds.multi-zone/template.guard"
};
D(450)
#embed "../../Data/checks/aws.rds.storage-encrypted/check.json"
};
D(451)
#embed "../../Data/checks/aws.rds.storage-encrypted/rule.guard"
};
D(452)
#embed "../../Data/checks/aws.rds.storage-encrypted/template.guard"
};
D(453)
#embed "../../Data/checks/aws.redshift.audit-logged/check.json"
};
D(454)
#embed "../../Data/checks/aws.redshift.audit-logged/rule.guard"
};
D(455)
#embed "../../Data/checks/aws.redshift.audit-logged/template.guard"
};
D(456)
#embed "../../Data/checks/aws.redshift.cluster-private-and-encrypted/check.json"
};
D(457)
#embed "../../Data/checks/aws.redshift.cluster-private-and-encrypted/rule.guard"
};
D(458)
#embed "../../Data/checks/aws.redshift.cluster-private-and-encrypted/template.guard"
};
D(459)
#embed "../../Data/checks/aws.s3.account-public-access-blocked/check.json"
};
D(460)
#embed "../../Data/checks/aws.s3.account-public-access-blocked/rule.guard"
};
D(461)
#embed "../../Data/checks/aws.s3.audit-bucket-accepts-logs/check.json"
};
D(462)
#embed "../../Data/checks/aws.s3.audit-bucket-accepts-logs/rule.guard"
};
D(463)
#embed "../../Data/checks/aws.s3.audit-bucket-accepts-logs/template.guard"
};
D(464)
#embed "../../Data/checks/aws.s3.audit-bucket-lifecycle/check.json"
};
D(465)
#embed "../../Data/checks/aws.s3.audit-bucket-lifecycle/rule.guard"
};
D(466)
#embed "../../Data/checks/aws.s3.audit-bucket-lifecycle/template.guard"
};
D(467)
#embed "../../Data/checks/aws.s3.audit-bucket-locked/check.json"
};
D(468)
#embed "../../Data/checks/aws.s3.audit-bucket-locked/rule.guard"
};
D(469)
#embed "../../Data/checks/aws.s3.audit-bucket-locked/template.guard"
};
D(470)
#embed "../../Data/checks/aws.s3.bucket-access-logged/check.json"
};
D(471)
#embed "../../Data/checks/aws.s3.bucket-access-logged/rule.guard"
};
D(472)
#embed "../../Data/checks/aws.s3.bucket-access-logged/template.guard"
};
D(473)
#embed "../../Data/checks/aws.s3.bucket-customer-key/check.json"
};
D(474)
#embed "../../Data/checks/aws.s3.bucket-customer-key/rule.guard"
};
D(475)
#embed "../../Data/checks/aws.s3.bucket-customer-key/template.guard"
};
D(476)
#embed "../../Data/checks/aws.s3.bucket-not-public/check.json"
};
D(477)
#embed "../../Data/checks/aws.s3.bucket-not-public/rule.guard"
};
D(478)
#embed "../../Data/checks/aws.s3.bucket-not-public/template.guard"
};
D(479)
#embed "../../Data/checks/aws.s3.bucket-public-access-blocked/check.json"
};
D(480)
#embed "../../Data/checks/aws.s3.bucket-public-access-blocked/rule.guard"
};
D(481)
#embed "../../Data/checks/aws.s3.bucket-public-access-blocked/template.guard"
};
D(482)
#embed "../../Data/checks/aws.s3.bucket-tls-only/check.json"
};
D(483)
#embed "../../Data/checks/aws.s3.bucket-tls-only/rule.guard"
};
D(484)
#embed "../../Data/checks/aws.s3.bucket-tls-only/template.guard"
};
D(485)
#embed "../../Data/checks/aws.s3.bucket-versioned/check.json"
};
D(486)
#embed "../../Data/checks/aws.s3.bucket-versioned/rule.guard"
};
D(487)
#embed "../../Data/checks/aws.s3.bucket-versioned/template.guard"
};
D(488)
#embed "../../Data/checks/aws.sagemaker.notebook-without-internet/check.json"
};
D(489)
#embed "../../Data/checks/aws.sagemaker.notebook-without-internet/rule.guard"
};
D(490)
#embed "../../Data/checks/aws.sagemaker.notebook-without-internet/template.guard"
};
D(491)
#embed "../../Data/checks/aws.secrets-manager.secret-rotated/check.json"
};
D(492)
#embed "../../Data/checks/aws.secrets-manager.secret-rotated/rule.guard"
};
D(493)
#embed "../../Data/checks/aws.secrets-manager.secret-rotated/template.guard"
};
D(494)
#embed "../../Data/checks/aws.sns.topic-encrypted/check.json"
};
D(495)
#embed "../../Data/checks/aws.sns.topic-encrypted/rule.guard"
};
D(496)
#embed "../../Data/checks/aws.sns.topic-encrypted/template.guard"
};
D(497)
#embed "../../Data/checks/aws.sqs.queue-encrypted/check.json"
};
D(498)
#embed "../../Data/checks/aws.sqs.queue-encrypted/rule.guard"
};
D(499)
#embed "../../Data/checks/aws.sqs.queue-encrypted/template.guard"
};
D(500)
#embed "../../Data/checks/aws.ssm.patches-installed/check.json"
};
D(501)
#embed "../../Data/checks/aws.ssm.patches-installed/rule.guard"
};
D(502)
#embed "../../Data/checks/aws.step-functions.executions-logged/check.json"
};
D(503)
#embed "../../Data/checks/aws.step-functions.executions-logged/rule.guard"
};
D(504)
#embed "../../Data/checks/aws.step-functions.executions-logged/template.guard"
};
D(505)
#embed "../../Data/checks/aws.vpc.default-security-group-closed/check.json"
};
D(506)
#embed "../../Data/checks/aws.vpc.default-security-group-closed/rule.guard"
};
D(507)
#embed "../../Data/checks/aws.vpc.default-vpc-removed/check.json"
};
D(508)
#embed "../../Data/checks/aws.vpc.default-vpc-removed/rule.guard"
};
D(509)
#embed "../../Data/checks/aws.vpc.flow-log-recording/check.json"
};
D(510)
#embed "../../Data/checks/aws.vpc.flow-log-recording/rule.guard"
};
D(511)
#embed "../../Data/checks/aws.vpc.flow-log-recording/template.guard"
};
D(512)
#embed "../../Data/checks/aws.vpc.rdp-not-open/check.json"
};
D(513)
#embed "../../Data/checks/aws.vpc.rdp-not-open/rule.guard"
};
D(514)
#embed "../../Data/checks/aws.vpc.rdp-not-open/template.guard"
};
D(515)
#embed "../../Data/checks/aws.vpc.ssh-not-open/check.json"
};
D(516)
#embed "../../Data/checks/aws.vpc.ssh-not-open/rule.guard"
};
D(517)
#embed "../../Data/checks/aws.vpc.ssh-not-open/template.guard"
};
D(518)
#embed "../../Data/checks/aws.vpc.subnet-without-public-addresses/check.json"
};
D(519)
#embed "../../Data/checks/aws.vpc.subnet-without-public-addresses/rule.guard"
};
D(520)
#embed "../../Data/checks/aws.vpc.subnet-without-public-addresses/template.guard"
};
D(521)
#embed "../../Data/checks/aws.waf.web-acl-logged/check.json"
};
D(522)
#embed "../../Data/checks/aws.waf.web-acl-logged/rule.guard"
};
D(523)
#embed "../../Data/checks/aws.waf.web-acl-logged/template.guard"
};
D(524)
#embed "../../Data/checks/azure.ai-search.entra-only-authentication/check.json"
};
D(525)
#embed "../../Data/checks/azure.ai-search.entra-only-authentication/policy.json"
};
D(526)
#embed "../../Data/checks/azure.ai-search.public-access-off/check.json"
};
D(527)
#embed "../../Data/checks/azure.ai-search.public-access-off/policy.json"
};
D(528)
#embed "../../Data/checks/azure.ai-services.entra-only-authentication/check.json"
};
D(529)
#embed "../../Data/checks/azure.ai-services.entra-only-authentication/policy.json"
};
D(530)
#embed "../../Data/checks/azure.ai-services.network-restricted/check.json"
};
D(531)
#embed "../../Data/checks/azure.ai-services.network-restricted/policy.json"
};
D(532)
#embed "../../Data/checks/azure.aks.api-server-restricted/check.json"
};
D(533)
#embed "../../Data/checks/azure.aks.api-server-restricted/policy.json"
};
D(534)
#embed "../../Data/checks/azure.aks.audit-logged/check.json"
};
D(535)
#embed "../../Data/checks/azure.aks.audit-logged/policy.json"
};
D(536)
#embed "../../Data/checks/azure.aks.local-accounts-off/check.json"
};
D(537)
#embed "../../Data/checks/azure.aks.local-accounts-off/policy.json"
};
D(538)
#embed "../../Data/checks/azure.aks.node-images-upgraded/check.json"
};
D(539)
#embed "../../Data/checks/azure.aks.node-images-upgraded/policy.json"
};
D(540)
#embed "../../Data/checks/azure.aks.role-based-access/check.json"
};
D(541)
#embed "../../Data/checks/azure.aks.role-based-access/policy.json"
};
D(542)
#embed "../../Data/checks/azure.app-service.ftp-off/check.json"
};
D(543)
#embed "../../Data/checks/azure.app-service.ftp-off/policy.json"
};
D(544)
#embed "../../Data/checks/azure.app-service.https-only/check.json"
};
D(545)
#embed "../../Data/checks/azure.app-service.https-only/policy.json"
};
D(546)
#embed "../../Data/checks/azure.app-service.remote-debugging-off/check.json"
};
D(547)
#embed "../../Data/checks/azure.app-service.remote-debugging-off/policy.json"
};
D(548)
#embed "../../Data/checks/azure.app-service.tls-minimum/check.json"
};
D(549)
#embed "../../Data/checks/azure.app-service.tls-minimum/policy.json"
};
D(550)
#embed "../../Data/checks/azure.application-gateway.waf-prevents/check.json"
};
D(551)
#embed "../../Data/checks/azure.application-gateway.waf-prevents/policy.json"
};
D(552)
#embed "../../Data/checks/azure.automation.variables-encrypted/check.json"
};
D(553)
#embed "../../Data/checks/azure.automation.variables-encrypted/policy.json"
};
D(554)
#embed "../../Data/checks/azure.backup.vault-immutable/check.json"
};
D(555)
#embed "../../Data/checks/azure.backup.vault-immutable/policy.json"
};
D(556)
#embed "../../Data/checks/azure.backup.vault-soft-delete/check.json"
};
D(557)
#embed "../../Data/checks/azure.backup.vault-soft-delete/policy.json"
};
D(558)
#embed "../../Data/checks/azure.cache-for-redis.tls-required/check.json"
};
D(559)
#embed "../../Data/checks/azure.cache-for-redis.tls-required/policy.json"
};
D(560)
#embed "../../Data/checks/azure.container-apps.https-only/check.json"
};
D(561)
#embed "../../Data/checks/azure.container-apps.https-only/policy.json"
};
D(562)
#embed "../../Data/checks/azure.container-instances.without-public-address/check.json"
};
D(563)
#embed "../../Data/checks/azure.container-instances.without-public-address/policy.json"
};
D(564)
#embed "../../Data/checks/azure.container-registry.admin-user-off/check.json"
};
D(565)
#embed "../../Data/checks/azure.container-registry.admin-user-off/policy.json"
};
D(566)
#embed "../../Data/checks/azure.container-registry.public-access-off/check.json"
};
D(567)
#embed "../../Data/checks/azure.container-registry.public-access-off/policy.json"
};
D(568)
#embed "../../Data/checks/azure.cosmos-db.continuous-backup/check.json"
};
D(569)
#embed "../../Data/checks/azure.cosmos-db.continuous-backup/policy.json"
};
D(570)
#embed "../../Data/checks/azure.cosmos-db.entra-only-authentication/check.json"
};
D(571)
#embed "../../Data/checks/azure.cosmos-db.entra-only-authentication/policy.json"
};
D(572)
#embed "../../Data/checks/azure.cosmos-db.network-restricted/check.json"
};
D(573)
#embed "../../Data/checks/azure.cosmos-db.network-restricted/policy.json"
};
D(574)
#embed "../../Data/checks/azure.data-explorer.cache-disks-encrypted/check.json"
};
D(575)
#embed "../../Data/checks/azure.data-explorer.cache-disks-encrypted/policy.json"
};
D(576)
#embed "../../Data/checks/azure.data-explorer.public-access-off/check.json"
};
D(577)
#embed "../../Data/checks/azure.data-explorer.public-access-off/policy.json"
};
D(578)
#embed "../../Data/checks/azure.data-factory.public-access-off/check.json"
};
D(579)
#embed "../../Data/checks/azure.data-factory.public-access-off/policy.json"
};
D(580)
#embed "../../Data/checks/azure.databricks.nodes-without-public-address/check.json"
};
D(581)
#embed "../../Data/checks/azure.databricks.nodes-without-public-address/policy.json"
};
D(582)
#embed "../../Data/checks/azure.defender-for-cloud.containers-plan-on/check.json"
};
D(583)
#embed "../../Data/checks/azure.defender-for-cloud.containers-plan-on/policy.json"
};
D(584)
#embed "../../Data/checks/azure.defender-for-cloud.key-vaults-plan-on/check.json"
};
D(585)
#embed "../../Data/checks/azure.defender-for-cloud.key-vaults-plan-on/policy.json"
};
D(586)
#embed "../../Data/checks/azure.defender-for-cloud.security-contact-set/check.json"
};
D(587)
#embed "../../Data/checks/azure.defender-for-cloud.security-contact-set/policy.json"
};
D(588)
#embed "../../Data/checks/azure.defender-for-cloud.sql-databases-plan-on/check.json"
};
D(589)
#embed "../../Data/checks/azure.defender-for-cloud.sql-databases-plan-on/policy.json"
};
D(590)
#embed "../../Data/checks/azure.defender-for-cloud.storage-plan-on/check.json"
};
D(591)
#embed "../../Data/checks/azure.defender-for-cloud.storage-plan-on/policy.json"
};
D(592)
#embed "../../Data/checks/azure.defender-for-cloud.virtual-machines-plan-on/check.json"
};
D(593)
#embed "../../Data/checks/azure.defender-for-cloud.virtual-machines-plan-on/policy.json"
};
D(594)
#embed "../../Data/checks/azure.event-grid.entra-only-authentication/check.json"
};
D(595)
#embed "../../Data/checks/azure.event-grid.entra-only-authentication/policy.json"
};
D(596)
#embed "../../Data/checks/azure.event-grid.public-access-off/check.json"
};
D(597)
#embed "../../Data/checks/azure.event-grid.public-access-off/policy.json"
};
D(598)
#embed "../../Data/checks/azure.event-hubs.entra-only-authentication/check.json"
};
D(599)
#embed "../../Data/checks/azure.event-hubs.entra-only-authentication/policy.json"
};
D(600)
#embed "../../Data/checks/azure.event-hubs.tls-minimum/check.json"
};
D(601)
#embed "../../Data/checks/azure.event-hubs.tls-minimum/policy.json"
};
D(602)
#embed "../../Data/checks/azure.firewall.threat-intelligence-denies/check.json"
};
D(603)
#embed "../../Data/checks/azure.firewall.threat-intelligence-denies/policy.json"
};
D(604)
#embed "../../Data/checks/azure.front-door.waf-prevents/check.json"
};
D(605)
#embed "../../Data/checks/azure.front-door.waf-prevents/policy.json"
};
D(606)
#embed "../../Data/checks/azure.iot-hub.entra-only-authentication/check.json"
};
D(607)
#embed "../../Data/checks/azure.iot-hub.entra-only-authentication/policy.json"
};
D(608)
#embed "../../Data/checks/azure.iot-hub.public-access-off/check.json"
};
D(609)
#embed "../../Data/checks/azure.iot-hub.public-access-off/policy.json"
};
D(610)
#embed "../../Data/checks/azure.iot-hub.tls-minimum/check.json"
};
D(611)
#embed "../../Data/checks/azure.iot-hub.tls-minimum/policy.json"
};
D(612)
#embed "../../Data/checks/azure.key-vault.access-logged/check.json"
};
D(613)
#embed "../../Data/checks/azure.key-vault.access-logged/policy.json"
};
D(614)
#embed "../../Data/checks/azure.key-vault.keys-expire/check.json"
};
D(615)
#embed "../../Data/checks/azure.key-vault.keys-expire/policy.json"
};
D(616)
#embed "../../Data/checks/azure.key-vault.keys-rotate/check.json"
};
D(617)
#embed "../../Data/checks/azure.key-vault.keys-rotate/policy.json"
};
D(618)
#embed "../../Data/checks/azure.key-vault.network-restricted/check.json"
};
D(619)
#embed "../../Data/checks/azure.key-vault.network-restricted/policy.json"
};
D(620)
#embed "../../Data/checks/azure.key-vault.purge-protected/check.json"
};
D(621)
#embed "../../Data/checks/azure.key-vault.purge-protected/policy.json"
};
D(622)
#embed "../../Data/checks/azure.key-vault.role-based-access/check.json"
};
D(623)
#embed "../../Data/checks/azure.key-vault.role-based-access/policy.json"
};
D(624)
#embed "../../Data/checks/azure.key-vault.secrets-expire/check.json"
};
D(625)
#embed "../../Data/checks/azure.key-vault.secrets-expire/policy.json"
};
D(626)
#embed "../../Data/checks/azure.machine-learning.public-access-off/check.json"
};
D(627)
#embed "../../Data/checks/azure.machine-learning.public-access-off/policy.json"
};
D(628)
#embed "../../Data/checks/azure.managed-disks.customer-managed-key/check.json"
};
D(629)
#embed "../../Data/checks/azure.managed-disks.customer-managed-key/policy.json"
};
D(630)
#embed "../../Data/checks/azure.managed-disks.export-restricted/check.json"
};
D(631)
#embed "../../Data/checks/azure.managed-disks.export-restricted/policy.json"
};
D(632)
#embed "../../Data/checks/azure.managed-hsm.purge-protected/check.json"
};
D(633)
#embed "../../Data/checks/azure.managed-hsm.purge-protected/policy.json"
};
D(634)
#embed "../../Data/checks/azure.monitor.activity-log-exported/check.json"
};
D(635)
#embed "../../Data/checks/azure.monitor.activity-log-exported/policy.json"
};
D(636)
#embed "../../Data/checks/azure.monitor.workspace-retention/check.json"
};
D(637)
#embed "../../Data/checks/azure.monitor.workspace-retention/policy.json"
};
D(638)
#embed "../../Data/checks/azure.mysql.backup-geo-redundant/check.json"
};
D(639)
#embed "../../Data/checks/azure.mysql.backup-geo-redundant/policy.json"
};
D(640)
#embed "../../Data/checks/azure.mysql.public-access-off/check.json"
};
D(641)
#embed "../../Data/checks/azure.mysql.public-access-off/policy.json"
};
D(642)
#embed "../../Data/checks/azure.mysql.tls-required/check.json"
};
D(643)
#embed "../../Data/checks/azure.mysql.tls-required/policy.json"
};
D(644)
#embed "../../Data/checks/azure.postgresql.backup-geo-redundant/check.json"
};
D(645)
#embed "../../Data/checks/azure.postgresql.backup-geo-redundant/policy.json"
};
D(646)
#embed "../../Data/checks/azure.postgresql.entra-only-authentication/check.json"
};
D(647)
#embed "../../Data/checks/azure.postgresql.entra-only-authentication/policy.json"
};
D(648)
#embed "../../Data/checks/azure.postgresql.public-access-off/check.json"
};
D(649)
#embed "../../Data/checks/azure.postgresql.public-access-off/policy.json"
};
D(650)
#embed "../../Data/checks/azure.postgresql.tls-required/check.json"
};
D(651)
#embed "../../Data/checks/azure.postgresql.tls-required/policy.json"
};
D(652)
#embed "../../Data/checks/azure.rbac.custom-roles-limited/check.json"
};
D(653)
#embed "../../Data/checks/azure.rbac.custom-roles-limited/policy.json"
};
D(654)
#embed "../../Data/checks/azure.service-bus.entra-only-authentication/check.json"
};
D(655)
#embed "../../Data/checks/azure.service-bus.entra-only-authentication/policy.json"
};
D(656)
#embed "../../Data/checks/azure.service-bus.tls-minimum/check.json"
};
D(657)
#embed "../../Data/checks/azure.service-bus.tls-minimum/policy.json"
};
D(658)
#embed "../../Data/checks/azure.signalr.entra-only-authentication/check.json"
};
D(659)
#embed "../../Data/checks/azure.signalr.entra-only-authentication/policy.json"
};
D(660)
#embed "../../Data/checks/azure.sql-database.auditing-on/check.json"
};
D(661)
#embed "../../Data/checks/azure.sql-database.auditing-on/policy.json"
};
D(662)
#embed "../../Data/checks/azure.sql-database.backup-storage-redundant/check.json"
};
D(663)
#embed "../../Data/checks/azure.sql-database.backup-storage-redundant/policy.json"
};
D(664)
#embed "../../Data/checks/azure.sql-database.entra-only-authentication/check.json"
};
D(665)
#embed "../../Data/checks/azure.sql-database.entra-only-authentication/policy.json"
};
D(666)
#embed "../../Data/checks/azure.sql-database.firewall-not-open/check.json"
};
D(667)
#embed "../../Data/checks/azure.sql-database.firewall-not-open/policy.json"
};
D(668)
#embed "../../Data/checks/azure.sql-database.public-access-off/check.json"
};
D(669)
#embed "../../Data/checks/azure.sql-database.public-access-off/policy.json"
};
D(670)
#embed "../../Data/checks/azure.sql-database.tls-minimum/check.json"
};
D(671)
#embed "../../Data/checks/azure.sql-database.tls-minimum/policy.json"
};
D(672)
#embed "../../Data/checks/azure.sql-database.transparent-data-encryption-on/check.json"
};
D(673)
#embed "../../Data/checks/azure.sql-database.transparent-data-encryption-on/policy.json"
};
D(674)
#embed "../../Data/checks/azure.sql-managed-instance.entra-only-authentication/check.json"
};
D(675)
#embed "../../Data/checks/azure.sql-managed-instance.entra-only-authentication/policy.json"
};
D(676)
#embed "../../Data/checks/azure.sql-managed-instance.public-endpoint-off/check.json"
};
D(677)
#embed "../../Data/checks/azure.sql-managed-instance.public-endpoint-off/policy.json"
};
D(678)
#embed "../../Data/checks/azure.sql-managed-instance.tls-minimum/check.json"
};
D(679)
#embed "../../Data/checks/azure.sql-managed-instance.tls-minimum/policy.json"
};
D(680)
#embed "../../Data/checks/azure.storage.access-keys-rotated/check.json"
};
D(681)
#embed "../../Data/checks/azure.storage.access-keys-rotated/policy.json"
};
D(682)
#embed "../../Data/checks/azure.storage.blob-access-logged/check.json"
};
D(683)
#embed "../../Data/checks/azure.storage.blob-access-logged/policy.json"
};
D(684)
#embed "../../Data/checks/azure.storage.blob-public-access-off/check.json"
};
D(685)
#embed "../../Data/checks/azure.storage.blob-public-access-off/policy.json"
};
D(686)
#embed "../../Data/checks/azure.storage.blob-soft-delete/check.json"
};
D(687)
#embed "../../Data/checks/azure.storage.blob-soft-delete/policy.json"
};
D(688)
#embed "../../Data/checks/azure.storage.customer-managed-key/check.json"
};
D(689)
#embed "../../Data/checks/azure.storage.customer-managed-key/policy.json"
};
D(690)
#embed "../../Data/checks/azure.storage.network-default-deny/check.json"
};
D(691)
#embed "../../Data/checks/azure.storage.network-default-deny/policy.json"
};
D(692)
#embed "../../Data/checks/azure.storage.secure-transfer-required/check.json"
};
D(693)
#embed "../../Data/checks/azure.storage.secure-transfer-required/policy.json"
};
D(694)
#embed "../../Data/checks/azure.storage.shared-key-access-off/check.json"
};
D(695)
#embed "../../Data/checks/azure.storage.shared-key-access-off/policy.json"
};
D(696)
#embed "../../Data/checks/azure.storage.tls-minimum/check.json"
};
D(697)
#embed "../../Data/checks/azure.storage.tls-minimum/policy.json"
};
D(698)
#embed "../../Data/checks/azure.synapse.entra-only-authentication/check.json"
};
D(699)
#embed "../../Data/checks/azure.synapse.entra-only-authentication/policy.json"
};
D(700)
#embed "../../Data/checks/azure.synapse.public-access-off/check.json"
};
D(701)
#embed "../../Data/checks/azure.synapse.public-access-off/policy.json"
};
D(702)
#embed "../../Data/checks/azure.virtual-machines.backed-up/check.json"
};
D(703)
#embed "../../Data/checks/azure.virtual-machines.backed-up/policy.json"
};
D(704)
#embed "../../Data/checks/azure.virtual-machines.encryption-at-host/check.json"
};
D(705)
#embed "../../Data/checks/azure.virtual-machines.encryption-at-host/policy.json"
};
D(706)
#embed "../../Data/checks/azure.virtual-machines.linux-password-sign-in-off/check.json"
};
D(707)
#embed "../../Data/checks/azure.virtual-machines.linux-password-sign-in-off/policy.json"
};
D(708)
#embed "../../Data/checks/azure.virtual-machines.managed-disks/check.json"
};
D(709)
#embed "../../Data/checks/azure.virtual-machines.managed-disks/policy.json"
};
D(710)
#embed "../../Data/checks/azure.virtual-machines.managed-identity/check.json"
};
D(711)
#embed "../../Data/checks/azure.virtual-machines.managed-identity/policy.json"
};
D(712)
#embed "../../Data/checks/azure.virtual-machines.patched-automatically/check.json"
};
D(713)
#embed "../../Data/checks/azure.virtual-machines.patched-automatically/policy.json"
};
D(714)
#embed "../../Data/checks/azure.virtual-network.flow-logs-on/check.json"
};
D(715)
#embed "../../Data/checks/azure.virtual-network.flow-logs-on/policy.json"
};
D(716)
#embed "../../Data/checks/azure.virtual-network.interface-without-forwarding/check.json"
};
D(717)
#embed "../../Data/checks/azure.virtual-network.interface-without-forwarding/policy.json"
};
D(718)
#embed "../../Data/checks/azure.virtual-network.interface-without-public-address/check.json"
};
D(719)
#embed "../../Data/checks/azure.virtual-network.interface-without-public-address/policy.json"
};
D(720)
#embed "../../Data/checks/azure.virtual-network.rdp-closed-to-internet/check.json"
};
D(721)
#embed "../../Data/checks/azure.virtual-network.rdp-closed-to-internet/policy.json"
};
D(722)
#embed "../../Data/checks/azure.virtual-network.ssh-closed-to-internet/check.json"
};
D(723)
#embed "../../Data/checks/azure.virtual-network.ssh-closed-to-internet/policy.json"
};
D(724)
#embed "../../Data/checks/azure.virtual-network.subnets-filtered/check.json"
};
D(725)
#embed "../../Data/checks/azure.virtual-network.subnets-filtered/policy.json"
};
D(726)
#embed "../../Data/checks/gcp.api-keys.key-restricted/check.json"
};
D(727)
#embed "../../Data/checks/gcp.api-keys.key-restricted/constraint.yaml"
};
D(728)
#embed "../../Data/checks/gcp.artifact-registry.customer-managed-key/check.json"
};
D(729)
#embed "../../Data/checks/gcp.artifact-registry.customer-managed-key/constraint.yaml"
};
D(730)
#embed "../../Data/checks/gcp.artifact-registry.images-scanned/check.json"
};
D(731)
#embed "../../Data/checks/gcp.artifact-registry.images-scanned/constraint.yaml"
};
D(732)
#embed "../../Data/checks/gcp.artifact-registry.tags-immutable/check.json"
};
D(733)
#embed "../../Data/checks/gcp.artifact-registry.tags-immutable/constraint.yaml"
};
D(734)
#embed "../../Data/checks/gcp.bigquery.dataset-customer-managed-key/check.json"
};
D(735)
#embed "../../Data/checks/gcp.bigquery.dataset-customer-managed-key/constraint.yaml"
};
D(736)
#embed "../../Data/checks/gcp.bigquery.dataset-not-public/check.json"
};
D(737)
#embed "../../Data/checks/gcp.bigquery.dataset-not-public/constraint.yaml"
};
D(738)
#embed "../../Data/checks/gcp.cloud-asset-inventory.changes-streamed/check.json"
};
D(739)
#embed "../../Data/checks/gcp.cloud-asset-inventory.changes-streamed/constraint.yaml"
};
D(740)
#embed "../../Data/checks/gcp.cloud-build.worker-pool-private/check.json"
};
D(741)
#embed "../../Data/checks/gcp.cloud-build.worker-pool-private/constraint.yaml"
};
D(742)
#embed "../../Data/checks/gcp.cloud-dns.dnssec-on/check.json"
};
D(743)
#embed "../../Data/checks/gcp.cloud-dns.dnssec-on/constraint.yaml"
};
D(744)
#embed "../../Data/checks/gcp.cloud-dns.queries-logged/check.json"
};
D(745)
#embed "../../Data/checks/gcp.cloud-dns.queries-logged/constraint.yaml"
};
D(746)
#embed "../../Data/checks/gcp.cloud-dns.signatures-without-sha1/check.json"
};
D(747)
#embed "../../Data/checks/gcp.cloud-dns.signatures-without-sha1/constraint.yaml"
};
D(748)
#embed "../../Data/checks/gcp.cloud-kms.key-destruction-delayed/check.json"
};
D(749)
#embed "../../Data/checks/gcp.cloud-kms.key-destruction-delayed/constraint.yaml"
};
D(750)
#embed "../../Data/checks/gcp.cloud-kms.key-rotation-scheduled/check.json"
};
D(751)
#embed "../../Data/checks/gcp.cloud-kms.key-rotation-scheduled/constraint.yaml"
};
D(752)
#embed "../../Data/checks/gcp.cloud-kms.key-version-not-being-destroyed/check.json"
};
D(753)
#embed "../../Data/checks/gcp.cloud-kms.key-version-not-being-destroyed/constraint.yaml"
};
D(754)
#embed "../../Data/checks/gcp.cloud-load-balancing.proxies-name-a-tls-policy/check.json"
};
D(755)
#embed "../../Data/checks/gcp.cloud-load-balancing.proxies-name-a-tls-policy/constraint.yaml"
};
D(756)
#embed "../../Data/checks/gcp.cloud-load-balancing.public-backends-filtered/check.json"
};
D(757)
#embed "../../Data/checks/gcp.cloud-load-balancing.public-backends-filtered/constraint.yaml"
};
D(758)
#embed "../../Data/checks/gcp.cloud-load-balancing.requests-logged/check.json"
};
D(759)
#embed "../../Data/checks/gcp.cloud-load-balancing.requests-logged/constraint.yaml"
};
D(760)
#embed "../../Data/checks/gcp.cloud-load-balancing.tls-policy-modern/check.json"
};
D(761)
#embed "../../Data/checks/gcp.cloud-load-balancing.tls-policy-modern/constraint.yaml"
};
D(762)
#embed "../../Data/checks/gcp.cloud-logging.all-logs-exported/check.json"
};
D(763)
#embed "../../Data/checks/gcp.cloud-logging.all-logs-exported/constraint.yaml"
};
D(764)
#embed "../../Data/checks/gcp.cloud-logging.bucket-keeps-a-year/check.json"
};
D(765)
#embed "../../Data/checks/gcp.cloud-logging.bucket-keeps-a-year/constraint.yaml"
};
D(766)
#embed "../../Data/checks/gcp.cloud-logging.locked-bucket-exists/check.json"
};
D(767)
#embed "../../Data/checks/gcp.cloud-logging.locked-bucket-exists/constraint.yaml"
};
D(768)
#embed "../../Data/checks/gcp.cloud-run-functions.ingress-restricted/check.json"
};
D(769)
#embed "../../Data/checks/gcp.cloud-run-functions.ingress-restricted/constraint.yaml"
};
D(770)
#embed "../../Data/checks/gcp.cloud-run-functions.runtime-updates-automatic/check.json"
};
D(771)
#embed "../../Data/checks/gcp.cloud-run-functions.runtime-updates-automatic/constraint.yaml"
};
D(772)
#embed "../../Data/checks/gcp.cloud-run.dedicated-service-account/check.json"
};
D(773)
#embed "../../Data/checks/gcp.cloud-run.dedicated-service-account/constraint.yaml"
};
D(774)
#embed "../../Data/checks/gcp.cloud-run.ingress-restricted/check.json"
};
D(775)
#embed "../../Data/checks/gcp.cloud-run.ingress-restricted/constraint.yaml"
};
D(776)
#embed "../../Data/checks/gcp.cloud-run.no-secrets-in-environment/check.json"
};
D(777)
#embed "../../Data/checks/gcp.cloud-run.no-secrets-in-environment/constraint.yaml"
};
D(778)
#embed "../../Data/checks/gcp.cloud-sql.authorized-networks-narrow/check.json"
};
D(779)
#embed "../../Data/checks/gcp.cloud-sql.authorized-networks-narrow/constraint.yaml"
};
D(780)
#embed "../../Data/checks/gcp.cloud-sql.backups-and-point-in-time/check.json"
};
D(781)
#embed "../../Data/checks/gcp.cloud-sql.backups-and-point-in-time/constraint.yaml"
};
D(782)
#embed "../../Data/checks/gcp.cloud-sql.customer-managed-key/check.json"
};
D(783)
#embed "../../Data/checks/gcp.cloud-sql.customer-managed-key/constraint.yaml"
};
D(784)
#embed "../../Data/checks/gcp.cloud-sql.encrypted-connections-only/check.json"
};
D(785)
#embed "../../Data/checks/gcp.cloud-sql.encrypted-connections-only/constraint.yaml"
};
D(786)
#embed "../../Data/checks/gcp.cloud-sql.mysql-local-files-off/check.json"
};
D(787)
#embed "../../Data/checks/gcp.cloud-sql.mysql-local-files-off/constraint.yaml"
};
D(788)
#embed "../../Data/checks/gcp.cloud-sql.no-public-address/check.json"
};
D(789)
#embed "../../Data/checks/gcp.cloud-sql.no-public-address/constraint.yaml"
};
D(790)
#embed "../../Data/checks/gcp.cloud-sql.postgres-connections-logged/check.json"
};
D(791)
#embed "../../Data/checks/gcp.cloud-sql.postgres-connections-logged/constraint.yaml"
};
D(792)
#embed "../../Data/checks/gcp.cloud-sql.regional-availability/check.json"
};
D(793)
#embed "../../Data/checks/gcp.cloud-sql.regional-availability/constraint.yaml"
};
D(794)
#embed "../../Data/checks/gcp.cloud-sql.sqlserver-risky-options-off/check.json"
};
D(795)
#embed "../../Data/checks/gcp.cloud-sql.sqlserver-risky-options-off/constraint.yaml"
};
D(796)
#embed "../../Data/checks/gcp.cloud-storage.bucket-access-logged/check.json"
};
D(797)
#embed "../../Data/checks/gcp.cloud-storage.bucket-access-logged/constraint.yaml"
};
D(798)
#embed "../../Data/checks/gcp.cloud-storage.bucket-customer-managed-key/check.json"
};
D(799)
#embed "../../Data/checks/gcp.cloud-storage.bucket-customer-managed-key/constraint.yaml"
};
D(800)
#embed "../../Data/checks/gcp.cloud-storage.bucket-public-access-prevented/check.json"
};
D(801)
#embed "../../Data/checks/gcp.cloud-storage.bucket-public-access-prevented/constraint.yaml"
};
D(802)
#embed "../../Data/checks/gcp.cloud-storage.bucket-recoverable/check.json"
};
D(803)
#embed "../../Data/checks/gcp.cloud-storage.bucket-recoverable/constraint.yaml"
};
D(804)
#embed "../../Data/checks/gcp.cloud-storage.bucket-retention-set/check.json"
};
D(805)
#embed "../../Data/checks/gcp.cloud-storage.bucket-retention-set/constraint.yaml"
};
D(806)
#embed "../../Data/checks/gcp.cloud-storage.bucket-uniform-access/check.json"
};
D(807)
#embed "../../Data/checks/gcp.cloud-storage.bucket-uniform-access/constraint.yaml"
};
D(808)
#embed "../../Data/checks/gcp.compute-engine.dedicated-service-account/check.json"
};
D(809)
#embed "../../Data/checks/gcp.compute-engine.dedicated-service-account/constraint.yaml"
};
D(810)
#embed "../../Data/checks/gcp.compute-engine.no-ip-forwarding/check.json"
};
D(811)
#embed "../../Data/checks/gcp.compute-engine.no-ip-forwarding/constraint.yaml"
};
D(812)
#embed "../../Data/checks/gcp.compute-engine.no-public-address/check.json"
};
D(813)
#embed "../../Data/checks/gcp.compute-engine.no-public-address/constraint.yaml"
};
D(814)
#embed "../../Data/checks/gcp.compute-engine.os-login-not-overridden/check.json"
};
D(815)
#embed "../../Data/checks/gcp.compute-engine.os-login-not-overridden/constraint.yaml"
};
D(816)
#embed "../../Data/checks/gcp.compute-engine.project-os-login/check.json"
};
D(817)
#embed "../../Data/checks/gcp.compute-engine.project-os-login/constraint.yaml"
};
D(818)
#embed "../../Data/checks/gcp.compute-engine.project-serial-port-closed/check.json"
};
D(819)
#embed "../../Data/checks/gcp.compute-engine.project-serial-port-closed/constraint.yaml"
};
D(820)
#embed "../../Data/checks/gcp.compute-engine.project-ssh-keys-blocked/check.json"
};
D(821)
#embed "../../Data/checks/gcp.compute-engine.project-ssh-keys-blocked/constraint.yaml"
};
D(822)
#embed "../../Data/checks/gcp.compute-engine.serial-port-closed/check.json"
};
D(823)
#embed "../../Data/checks/gcp.compute-engine.serial-port-closed/constraint.yaml"
};
D(824)
#embed "../../Data/checks/gcp.compute-engine.shielded-vm/check.json"
};
D(825)
#embed "../../Data/checks/gcp.compute-engine.shielded-vm/constraint.yaml"
};
D(826)
#embed "../../Data/checks/gcp.dataproc.customer-managed-key/check.json"
};
D(827)
#embed "../../Data/checks/gcp.dataproc.customer-managed-key/constraint.yaml"
};
D(828)
#embed "../../Data/checks/gcp.dataproc.dedicated-service-account/check.json"
};
D(829)
#embed "../../Data/checks/gcp.dataproc.dedicated-service-account/constraint.yaml"
};
D(830)
#embed "../../Data/checks/gcp.dataproc.internal-addresses-only/check.json"
};
D(831)
#embed "../../Data/checks/gcp.dataproc.internal-addresses-only/constraint.yaml"
};
D(832)
#embed "../../Data/checks/gcp.essential-contacts.security-contact-named/check.json"
};
D(833)
#embed "../../Data/checks/gcp.essential-contacts.security-contact-named/constraint.yaml"
};
D(834)
#embed "../../Data/checks/gcp.firestore.recoverable/check.json"
};
D(835)
#embed "../../Data/checks/gcp.firestore.recoverable/constraint.yaml"
};
D(836)
#embed "../../Data/checks/gcp.gke.client-certificates-off/check.json"
};
D(837)
#embed "../../Data/checks/gcp.gke.client-certificates-off/constraint.yaml"
};
D(838)
#embed "../../Data/checks/gcp.gke.control-plane-restricted/check.json"
};
D(839)
#embed "../../Data/checks/gcp.gke.control-plane-restricted/constraint.yaml"
};
D(840)
#embed "../../Data/checks/gcp.gke.images-admitted-by-policy/check.json"
};
D(841)
#embed "../../Data/checks/gcp.gke.images-admitted-by-policy/constraint.yaml"
};
D(842)
#embed "../../Data/checks/gcp.gke.legacy-authorization-off/check.json"
};
D(843)
#embed "../../Data/checks/gcp.gke.legacy-authorization-off/constraint.yaml"
};
D(844)
#embed "../../Data/checks/gcp.gke.network-policy-enforced/check.json"
};
D(845)
#embed "../../Data/checks/gcp.gke.network-policy-enforced/constraint.yaml"
};
D(846)
#embed "../../Data/checks/gcp.gke.no-alpha-cluster/check.json"
};
D(847)
#embed "../../Data/checks/gcp.gke.no-alpha-cluster/constraint.yaml"
};
D(848)
#embed "../../Data/checks/gcp.gke.node-boot-verified/check.json"
};
D(849)
#embed "../../Data/checks/gcp.gke.node-boot-verified/constraint.yaml"
};
D(850)
#embed "../../Data/checks/gcp.gke.node-metadata-concealed/check.json"
};
D(851)
#embed "../../Data/checks/gcp.gke.node-metadata-concealed/constraint.yaml"
};
D(852)
#embed "../../Data/checks/gcp.gke.node-pools-upgrade-automatically/check.json"
};
D(853)
#embed "../../Data/checks/gcp.gke.node-pools-upgrade-automatically/constraint.yaml"
};
D(854)
#embed "../../Data/checks/gcp.gke.nodes-container-optimized/check.json"
};
D(855)
#embed "../../Data/checks/gcp.gke.nodes-container-optimized/constraint.yaml"
};
D(856)
#embed "../../Data/checks/gcp.gke.nodes-private/check.json"
};
D(857)
#embed "../../Data/checks/gcp.gke.nodes-private/constraint.yaml"
};
D(858)
#embed "../../Data/checks/gcp.gke.nodes-use-own-account/check.json"
};
D(859)
#embed "../../Data/checks/gcp.gke.nodes-use-own-account/constraint.yaml"
};
D(860)
#embed "../../Data/checks/gcp.gke.release-channel/check.json"
};
D(861)
#embed "../../Data/checks/gcp.gke.release-channel/constraint.yaml"
};
D(862)
#embed "../../Data/checks/gcp.gke.secrets-encrypted/check.json"
};
D(863)
#embed "../../Data/checks/gcp.gke.secrets-encrypted/constraint.yaml"
};
D(864)
#embed "../../Data/checks/gcp.gke.shielded-nodes/check.json"
};
D(865)
#embed "../../Data/checks/gcp.gke.shielded-nodes/constraint.yaml"
};
D(866)
#embed "../../Data/checks/gcp.gke.system-and-workload-logs/check.json"
};
D(867)
#embed "../../Data/checks/gcp.gke.system-and-workload-logs/constraint.yaml"
};
D(868)
#embed "../../Data/checks/gcp.gke.vpc-native/check.json"
};
D(869)
#embed "../../Data/checks/gcp.gke.vpc-native/constraint.yaml"
};
D(870)
#embed "../../Data/checks/gcp.gke.workload-identity/check.json"
};
D(871)
#embed "../../Data/checks/gcp.gke.workload-identity/constraint.yaml"
};
D(872)
#embed "../../Data/checks/gcp.iam.data-access-audited/check.json"
};
D(873)
#embed "../../Data/checks/gcp.iam.data-access-audited/constraint.yaml"
};
D(874)
#embed "../../Data/checks/gcp.iam.no-basic-roles/check.json"
};
D(875)
#embed "../../Data/checks/gcp.iam.no-basic-roles/constraint.yaml"
};
D(876)
#embed "../../Data/checks/gcp.iam.no-consumer-accounts/check.json"
};
D(877)
#embed "../../Data/checks/gcp.iam.no-consumer-accounts/constraint.yaml"
};
D(878)
#embed "../../Data/checks/gcp.iam.no-public-members/check.json"
};
D(879)
#embed "../../Data/checks/gcp.iam.no-public-members/constraint.yaml"
};
D(880)
#embed "../../Data/checks/gcp.iam.service-account-keys-google-managed/check.json"
};
D(881)
#embed "../../Data/checks/gcp.iam.service-account-keys-google-managed/constraint.yaml"
};
D(882)
#embed "../../Data/checks/gcp.iam.service-account-keys-rotated/check.json"
};
D(883)
#embed "../../Data/checks/gcp.iam.service-account-keys-rotated/constraint.yaml"
};
D(884)
#embed "../../Data/checks/gcp.iam.service-accounts-no-access-administration/check.json"
};
D(885)
#embed "../../Data/checks/gcp.iam.service-accounts-no-access-administration/constraint.yaml"
};
D(886)
#embed "../../Data/checks/gcp.memorystore.auth-and-encryption/check.json"
};
D(887)
#embed "../../Data/checks/gcp.memorystore.auth-and-encryption/constraint.yaml"
};
D(888)
#embed "../../Data/checks/gcp.organization-policy.audit-exemptions-refused/check.json"
};
D(889)
#embed "../../Data/checks/gcp.organization-policy.audit-exemptions-refused/constraint.yaml"
};
D(890)
#embed "../../Data/checks/gcp.organization-policy.customer-keys-required/check.json"
};
D(891)
#embed "../../Data/checks/gcp.organization-policy.customer-keys-required/constraint.yaml"
};
D(892)
#embed "../../Data/checks/gcp.organization-policy.default-account-grants-off/check.json"
};
D(893)
#embed "../../Data/checks/gcp.organization-policy.default-account-grants-off/constraint.yaml"
};
D(894)
#embed "../../Data/checks/gcp.organization-policy.default-network-skipped/check.json"
};
D(895)
#embed "../../Data/checks/gcp.organization-policy.default-network-skipped/constraint.yaml"
};
D(896)
#embed "../../Data/checks/gcp.organization-policy.domains-restricted/check.json"
};
D(897)
#embed "../../Data/checks/gcp.organization-policy.domains-restricted/constraint.yaml"
};
D(898)
#embed "../../Data/checks/gcp.organization-policy.key-projects-restricted/check.json"
};
D(899)
#embed "../../Data/checks/gcp.organization-policy.key-projects-restricted/constraint.yaml"
};
D(900)
#embed "../../Data/checks/gcp.organization-policy.locations-restricted/check.json"
};
D(901)
#embed "../../Data/checks/gcp.organization-policy.locations-restricted/constraint.yaml"
};
D(902)
#embed "../../Data/checks/gcp.organization-policy.old-tls-refused/check.json"
};
D(903)
#embed "../../Data/checks/gcp.organization-policy.old-tls-refused/constraint.yaml"
};
D(904)
#embed "../../Data/checks/gcp.organization-policy.open-database-networks-refused/check.json"
};
D(905)
#embed "../../Data/checks/gcp.organization-policy.open-database-networks-refused/constraint.yaml"
};
D(906)
#embed "../../Data/checks/gcp.organization-policy.os-login-required/check.json"
};
D(907)
#embed "../../Data/checks/gcp.organization-policy.os-login-required/constraint.yaml"
};
D(908)
#embed "../../Data/checks/gcp.organization-policy.public-addresses-refused/check.json"
};
D(909)
#embed "../../Data/checks/gcp.organization-policy.public-addresses-refused/constraint.yaml"
};
D(910)
#embed "../../Data/checks/gcp.organization-policy.public-buckets-refused/check.json"
};
D(911)
#embed "../../Data/checks/gcp.organization-policy.public-buckets-refused/constraint.yaml"
};
D(912)
#embed "../../Data/checks/gcp.organization-policy.public-databases-refused/check.json"
};
D(913)
#embed "../../Data/checks/gcp.organization-policy.public-databases-refused/constraint.yaml"
};
D(914)
#embed "../../Data/checks/gcp.organization-policy.serial-port-refused/check.json"
};
D(915)
#embed "../../Data/checks/gcp.organization-policy.serial-port-refused/constraint.yaml"
};
D(916)
#embed "../../Data/checks/gcp.organization-policy.serverless-ingress-restricted/check.json"
};
D(917)
#embed "../../Data/checks/gcp.organization-policy.serverless-ingress-restricted/constraint.yaml"
};
D(918)
#embed "../../Data/checks/gcp.organization-policy.service-account-key-upload-forbidden/check.json"
};
D(919)
#embed "../../Data/checks/gcp.organization-policy.service-account-key-upload-forbidden/constraint.yaml"
};
D(920)
#embed "../../Data/checks/gcp.organization-policy.service-account-keys-forbidden/check.json"
};
D(921)
#embed "../../Data/checks/gcp.organization-policy.service-account-keys-forbidden/constraint.yaml"
};
D(922)
#embed "../../Data/checks/gcp.organization-policy.shielded-vm-required/check.json"
};
D(923)
#embed "../../Data/checks/gcp.organization-policy.shielded-vm-required/constraint.yaml"
};
D(924)
#embed "../../Data/checks/gcp.organization-policy.uniform-bucket-access-required/check.json"
};
D(925)
#embed "../../Data/checks/gcp.organization-policy.uniform-bucket-access-required/constraint.yaml"
};
D(926)
#embed "../../Data/checks/gcp.os-config.no-fixable-critical-vulnerability/check.json"
};
D(927)
#embed "../../Data/checks/gcp.os-config.no-fixable-critical-vulnerability/constraint.yaml"
};
D(928)
#embed "../../Data/checks/gcp.os-config.patching-scheduled/check.json"
};
D(929)
#embed "../../Data/checks/gcp.os-config.patching-scheduled/constraint.yaml"
};
D(930)
#embed "../../Data/checks/gcp.persistent-disk.customer-held-key/check.json"
};
D(931)
#embed "../../Data/checks/gcp.persistent-disk.customer-held-key/constraint.yaml"
};
D(932)
#embed "../../Data/checks/gcp.persistent-disk.snapshot-schedule/check.json"
};
D(933)
#embed "../../Data/checks/gcp.persistent-disk.snapshot-schedule/constraint.yaml"
};
D(934)
#embed "../../Data/checks/gcp.pubsub.topic-customer-managed-key/check.json"
};
D(935)
#embed "../../Data/checks/gcp.pubsub.topic-customer-managed-key/constraint.yaml"
};
D(936)
#embed "../../Data/checks/gcp.pubsub.topic-location-restricted/check.json"
};
D(937)
#embed "../../Data/checks/gcp.pubsub.topic-location-restricted/constraint.yaml"
};
D(938)
#embed "../../Data/checks/gcp.secret-manager.location-chosen/check.json"
};
D(939)
#embed "../../Data/checks/gcp.secret-manager.location-chosen/constraint.yaml"
};
D(940)
#embed "../../Data/checks/gcp.secret-manager.rotation-or-expiry-set/check.json"
};
D(941)
#embed "../../Data/checks/gcp.secret-manager.rotation-or-expiry-set/constraint.yaml"
};
D(942)
#embed "../../Data/checks/gcp.security-command-center.findings-streamed/check.json"
};
D(943)
#embed "../../Data/checks/gcp.security-command-center.findings-streamed/constraint.yaml"
};
D(944)
#embed "../../Data/checks/gcp.vpc.firewall-databases-not-open/check.json"
};
D(945)
#embed "../../Data/checks/gcp.vpc.firewall-databases-not-open/constraint.yaml"
};
D(946)
#embed "../../Data/checks/gcp.vpc.firewall-open-rules-logged/check.json"
};
D(947)
#embed "../../Data/checks/gcp.vpc.firewall-open-rules-logged/constraint.yaml"
};
D(948)
#embed "../../Data/checks/gcp.vpc.firewall-rdp-not-open/check.json"
};
D(949)
#embed "../../Data/checks/gcp.vpc.firewall-rdp-not-open/constraint.yaml"
};
D(950)
#embed "../../Data/checks/gcp.vpc.firewall-ssh-not-open/check.json"
};
D(951)
#embed "../../Data/checks/gcp.vpc.firewall-ssh-not-open/constraint.yaml"
};
D(952)
#embed "../../Data/checks/gcp.vpc.no-default-network/check.json"
};
D(953)
#embed "../../Data/checks/gcp.vpc.no-default-network/constraint.yaml"
};
D(954)
#embed "../../Data/checks/gcp.vpc.subnet-flow-logs-on/check.json"
};
D(955)
#embed "../../Data/checks/gcp.vpc.subnet-flow-logs-on/constraint.yaml"
};
D(956)
#embed "../../Data/checks/gcp.vpc.subnet-private-google-access/check.json"
};
D(957)
#embed "../../Data/checks/gcp.vpc.subnet-private-google-access/constraint.yaml"
};
D(958)
#embed "../../Data/config/answers/accessanalyzer.json"
};
D(959)
#embed "../../Data/config/answers/account.json"
};
D(960)
#embed "../../Data/config/answers/acm.json"
};
D(961)
#embed "../../Data/config/answers/apigateway.json"
};
D(962)
#embed "../../Data/config/answers/apigatewayv2.json"
};
D(963)
#embed "../../Data/config/answers/application-autoscaling.json"
};
D(964)
#embed "../../Data/config/answers/autoscaling.json"
};
D(965)
#embed "../../Data/config/answers/backup.json"
};
D(966)
#embed "../../Data/config/answers/cloudfront.json"
};
D(967)
#embed "../../Data/config/answers/cloudtrail.json"
};
D(968)
#embed "../../Data/config/answers/cloudwatch.json"
};
D(969)
#embed "../../Data/config/answers/codebuild.json"
};
D(970)
#embed "../../Data/config/answers/dms.json"
};
D(971)
#embed "../../Data/config/answers/dynamodb.json"
};
D(972)
#embed "../../Data/config/answers/ec2.json"
};
D(973)
#embed "../../Data/config/answers/ecr.json"
};
D(974)
#embed "../../Data/config/answers/ecs.json"
};
D(975)
#embed "../../Data/config/answers/efs.json"
};
D(976)
#embed "../../Data/config/answers/elasticache.json"
};
D(977)
#embed "../../Data/config/answers/elasticbeanstalk.json"
};
D(978)
#embed "../../Data/config/answers/elb.json"
};
D(979)
#embed "../../Data/config/answers/elbv2.json"
};
D(980)
#embed "../../Data/config/answers/emr.json"
};
D(981)
#embed "../../Data/config/answers/es.json"
};
D(982)
#embed "../../Data/config/answers/fsx.json"
};
D(983)
#embed "../../Data/config/answers/guardduty.json"
};
D(984)
#embed "../../Data/config/answers/iam.json"
};
D(985)
#embed "../../Data/config/answers/kinesis.json"
};
D(986)
#embed "../../Data/config/answers/kms.json"
};
D(987)
#embed "../../Data/config/answers/lambda.json"
};
D(988)
#embed "../../Data/config/answers/logs.json"
};
D(989)
#embed "../../Data/config/answers/opensearch.json"
};
D(990)
#embed "../../Data/config/answers/organizations.json"
};
D(991)
#embed "../../Data/config/answers/rds.json"
};
D(992)
#embed "../../Data/config/answers/redshift.json"
};
D(993)
#embed "../../Data/config/answers/s3control.json"
};
D(994)
#embed "../../Data/config/answers/sagemaker.json"
};
D(995)
#embed "../../Data/config/answers/secretsmanager.json"
};
D(996)
#embed "../../Data/config/answers/securityhub.json"
};
D(997)
#embed "../../Data/config/answers/sns.json"
};
D(998)
#embed "../../Data/config/answers/ssm.json"
};
D(999)
#embed "../../Data/config/answers/waf.json"
};
D(1000)
#embed "../../Data/config/answers/wafv2.json"
};
D(1001)
#embed "../../Data/config/checks.tsv"
};
D(1002)
#embed "../../Data/config/identifiers.tsv"
};
D(1003)
#embed "../../Data/config/prowler.tsv"
};
D(1004)
#embed "../../Data/config/recorded-types.txt"
};
D(1005)
#embed "../../Data/config/rules/ACCESS_KEYS_ROTATED/rule.guard"
};
D(1006)
#embed "../../Data/config/rules/ACCESS_KEYS_ROTATED/rule.json"
};
D(1007)
#embed "../../Data/config/rules/ACCOUNT_PART_OF_ORGANIZATIONS/rule.guard"
};
D(1008)
#embed "../../Data/config/rules/ACCOUNT_PART_OF_ORGANIZATIONS/rule.json"
};
D(1009)
#embed "../../Data/config/rules/ACM_CERTIFICATE_EXPIRATION_CHECK/rule.json"
};
D(1010)
#embed "../../Data/config/rules/ALB_HTTP_DROP_INVALID_HEADER_ENABLED/rule.guard"
};
D(1011)
#embed "../../Data/config/rules/ALB_HTTP_DROP_INVALID_HEADER_ENABLED/rule.json"
};
D(1012)
#embed "../../Data/config/rules/ALB_HTTP_TO_HTTPS_REDIRECTION_CHECK/rule.guard"
};
D(1013)
#embed "../../Data/config/rules/ALB_HTTP_TO_HTTPS_REDIRECTION_CHECK/rule.json"
};
D(1014)
#embed "../../Data/config/rules/ALB_WAF_ENABLED/rule.json"
};
D(1015)
#embed "../../Data/config/rules/API_GW_ASSOCIATED_WITH_WAF/rule.guard"
};
D(1016)
#embed "../../Data/config/rules/API_GW_ASSOCIATED_WITH_WAF/rule.json"
};
D(1017)
#embed "../../Data/config/rules/API_GW_CACHE_ENABLED_AND_ENCRYPTED/rule.guard"
};
D(1018)
#embed "../../Data/config/rules/API_GW_CACHE_ENABLED_AND_ENCRYPTED/rule.json"
};
D(1019)
#embed "../../Data/config/rules/API_GW_EXECUTION_LOGGING_ENABLED/rule.guard"
};
D(1020)
#embed "../../Data/config/rules/API_GW_EXECUTION_LOGGING_ENABLED/rule.json"
};
D(1021)
#embed "../../Data/config/rules/API_GW_SSL_ENABLED/rule.guard"
};
D(1022)
#embed "../../Data/config/rules/API_GW_SSL_ENABLED/rule.json"
};
D(1023)
#embed "../../Data/config/rules/API_GW_XRAY_ENABLED/rule.guard"
};
D(1024)
#embed "../../Data/config/rules/API_GW_XRAY_ENABLED/rule.json"
};
D(1025)
#embed "../../Data/config/rules/AURORA_RESOURCES_PROTECTED_BY_BACKUP_PLAN/rule.json"
};
D(1026)
#embed "../../Data/config/rules/AUTOSCALING_GROUP_ELB_HEALTHCHECK_REQUIRED/rule.guard"
};
D(1027)
#embed "../../Data/config/rules/AUTOSCALING_GROUP_ELB_HEALTHCHECK_REQUIRED/rule.json"
};
D(1028)
#embed "../../Data/config/rules/AUTOSCALING_LAUNCH_CONFIG_PUBLIC_IP_DISABLED/rule.guard"
};
D(1029)
#embed "../../Data/config/rules/AUTOSCALING_LAUNCH_CONFIG_PUBLIC_IP_DISABLED/rule.json"
};
D(1030)
#embed "../../Data/config/rules/AUTOSCALING_LAUNCH_TEMPLATE/rule.guard"
};
D(1031)
#embed "../../Data/config/rules/AUTOSCALING_LAUNCH_TEMPLATE/rule.json"
};
D(1032)
#embed "../../Data/config/rules/AUTOSCALING_MULTIPLE_AZ/rule.guard"
};
D(1033)
#embed "../../Data/config/rules/AUTOSCALING_MULTIPLE_AZ/rule.json"
};
D(1034)
#embed "../../Data/config/rules/BACKUP_PLAN_MIN_FREQUENCY_AND_MIN_RETENTION_CHECK/rule.json"
};
D(1035)
#embed "../../Data/config/rules/BACKUP_RECOVERY_POINT_ENCRYPTED/rule.guard"
};
D(1036)
#embed "../../Data/config/rules/BACKUP_RECOVERY_POINT_ENCRYPTED/rule.json"
};
D(1037)
#embed "../../Data/config/rules/BACKUP_RECOVERY_POINT_MANUAL_DELETION_DISABLED/rule.json"
};
D(1038)
#embed "../../Data/config/rules/BACKUP_RECOVERY_POINT_MINIMUM_RETENTION_CHECK/rule.guard"
};
D(1039)
#embed "../../Data/config/rules/BACKUP_RECOVERY_POINT_MINIMUM_RETENTION_CHECK/rule.json"
};
D(1040)
#embed "../../Data/config/rules/BEANSTALK_ENHANCED_HEALTH_REPORTING_ENABLED/rule.json"
};
D(1041)
#embed "../../Data/config/rules/CLB_MULTIPLE_AZ/rule.guard"
};
D(1042)
#embed "../../Data/config/rules/CLB_MULTIPLE_AZ/rule.json"
};
D(1043)
#embed "../../Data/config/rules/CLOUDFRONT_ACCESSLOGS_ENABLED/rule.guard"
};
D(1044)
#embed "../../Data/config/rules/CLOUDFRONT_ACCESSLOGS_ENABLED/rule.json"
};
D(1045)
#embed "../../Data/config/rules/CLOUDFRONT_VIEWER_POLICY_HTTPS/rule.guard"
};
D(1046)
#embed "../../Data/config/rules/CLOUDFRONT_VIEWER_POLICY_HTTPS/rule.json"
};
D(1047)
#embed "../../Data/config/rules/CLOUDTRAIL_ALL_READ_S3_DATA_EVENT_CHECK/rule.json"
};
D(1048)
#embed "../../Data/config/rules/CLOUDTRAIL_ALL_WRITE_S3_DATA_EVENT_CHECK/rule.json"
};
D(1049)
#embed "../../Data/config/rules/CLOUDTRAIL_S3_DATAEVENTS_ENABLED/rule.json"
};
D(1050)
#embed "../../Data/config/rules/CLOUDTRAIL_SECURITY_TRAIL_ENABLED/rule.json"
};
D(1051)
#embed "../../Data/config/rules/CLOUDWATCH_ALARM_ACTION_CHECK/rule.guard"
};
D(1052)
#embed "../../Data/config/rules/CLOUDWATCH_ALARM_ACTION_CHECK/rule.json"
};
D(1053)
#embed "../../Data/config/rules/CLOUDWATCH_LOG_GROUP_ENCRYPTED/rule.guard"
};
D(1054)
#embed "../../Data/config/rules/CLOUDWATCH_LOG_GROUP_ENCRYPTED/rule.json"
};
D(1055)
#embed "../../Data/config/rules/CLOUD_TRAIL_CLOUD_WATCH_LOGS_ENABLED/rule.json"
};
D(1056)
#embed "../../Data/config/rules/CLOUD_TRAIL_ENABLED/rule.json"
};
D(1057)
#embed "../../Data/config/rules/CLOUD_TRAIL_ENCRYPTION_ENABLED/rule.guard"
};
D(1058)
#embed "../../Data/config/rules/CLOUD_TRAIL_ENCRYPTION_ENABLED/rule.json"
};
D(1059)
#embed "../../Data/config/rules/CLOUD_TRAIL_LOG_FILE_VALIDATION_ENABLED/rule.guard"
};
D(1060)
#embed "../../Data/config/rules/CLOUD_TRAIL_LOG_FILE_VALIDATION_ENABLED/rule.json"
};
D(1061)
#embed "../../Data/config/rules/CMK_BACKING_KEY_ROTATION_ENABLED/rule.json"
};
D(1062)
#embed "../../Data/config/rules/CODEBUILD_PROJECT_ARTIFACT_ENCRYPTION/rule.guard"
};
D(1063)
#embed "../../Data/config/rules/CODEBUILD_PROJECT_ARTIFACT_ENCRYPTION/rule.json"
};
D(1064)
#embed "../../Data/config/rules/CODEBUILD_PROJECT_ENVVAR_AWSCRED_CHECK/rule.guard"
};
D(1065)
#embed "../../Data/config/rules/CODEBUILD_PROJECT_ENVVAR_AWSCRED_CHECK/rule.json"
};
D(1066)
#embed "../../Data/config/rules/CODEBUILD_PROJECT_LOGGING_ENABLED/rule.guard"
};
D(1067)
#embed "../../Data/config/rules/CODEBUILD_PROJECT_LOGGING_ENABLED/rule.json"
};
D(1068)
#embed "../../Data/config/rules/CODEBUILD_PROJECT_S3_LOGS_ENCRYPTED/rule.guard"
};
D(1069)
#embed "../../Data/config/rules/CODEBUILD_PROJECT_S3_LOGS_ENCRYPTED/rule.json"
};
D(1070)
#embed "../../Data/config/rules/CODEBUILD_PROJECT_SOURCE_REPO_URL_CHECK/rule.guard"
};
D(1071)
#embed "../../Data/config/rules/CODEBUILD_PROJECT_SOURCE_REPO_URL_CHECK/rule.json"
};
D(1072)
#embed "../../Data/config/rules/CW_LOGGROUP_RETENTION_PERIOD_CHECK/rule.guard"
};
D(1073)
#embed "../../Data/config/rules/CW_LOGGROUP_RETENTION_PERIOD_CHECK/rule.json"
};
D(1074)
#embed "../../Data/config/rules/DB_INSTANCE_BACKUP_ENABLED/rule.guard"
};
D(1075)
#embed "../../Data/config/rules/DB_INSTANCE_BACKUP_ENABLED/rule.json"
};
D(1076)
#embed "../../Data/config/rules/DMS_REPLICATION_NOT_PUBLIC/rule.guard"
};
D(1077)
#embed "../../Data/config/rules/DMS_REPLICATION_NOT_PUBLIC/rule.json"
};
D(1078)
#embed "../../Data/config/rules/DYNAMODB_AUTOSCALING_ENABLED/rule.json"
};
D(1079)
#embed "../../Data/config/rules/DYNAMODB_IN_BACKUP_PLAN/rule.json"
};
D(1080)
#embed "../../Data/config/rules/DYNAMODB_PITR_ENABLED/rule.guard"
};
D(1081)
#embed "../../Data/config/rules/DYNAMODB_PITR_ENABLED/rule.json"
};
D(1082)
#embed "../../Data/config/rules/DYNAMODB_RESOURCES_PROTECTED_BY_BACKUP_PLAN/rule.json"
};
D(1083)
#embed "../../Data/config/rules/DYNAMODB_TABLE_ENCRYPTED_KMS/rule.guard"
};
D(1084)
#embed "../../Data/config/rules/DYNAMODB_TABLE_ENCRYPTED_KMS/rule.json"
};
D(1085)
#embed "../../Data/config/rules/DYNAMODB_THROUGHPUT_LIMIT_CHECK/rule.json"
};
D(1086)
#embed "../../Data/config/rules/EBS_IN_BACKUP_PLAN/rule.json"
};
D(1087)
#embed "../../Data/config/rules/EBS_OPTIMIZED_INSTANCE/rule.guard"
};
D(1088)
#embed "../../Data/config/rules/EBS_OPTIMIZED_INSTANCE/rule.json"
};
D(1089)
#embed "../../Data/config/rules/EBS_RESOURCES_PROTECTED_BY_BACKUP_PLAN/rule.json"
};
D(1090)
#embed "../../Data/config/rules/EBS_SNAPSHOT_PUBLIC_RESTORABLE_CHECK/rule.json"
};
D(1091)
#embed "../../Data/config/rules/EC2_EBS_ENCRYPTION_BY_DEFAULT/rule.guard"
};
D(1092)
#embed "../../Data/config/rules/EC2_EBS_ENCRYPTION_BY_DEFAULT/rule.json"
};
D(1093)
#embed "../../Data/config/rules/EC2_IMDSV2_CHECK/rule.guard"
};
D(1094)
#embed "../../Data/config/rules/EC2_IMDSV2_CHECK/rule.json"
};
D(1095)
#embed "../../Data/config/rules/EC2_INSTANCE_DETAILED_MONITORING_ENABLED/rule.guard"
};
D(1096)
#embed "../../Data/config/rules/EC2_INSTANCE_DETAILED_MONITORING_ENABLED/rule.json"
};
D(1097)
#embed "../../Data/config/rules/EC2_INSTANCE_MANAGED_BY_SSM/rule.guard"
};
D(1098)
#embed "../../Data/config/rules/EC2_INSTANCE_MANAGED_BY_SSM/rule.json"
};
D(1099)
#embed "../../Data/config/rules/EC2_INSTANCE_NO_PUBLIC_IP/rule.guard"
};
D(1100)
#embed "../../Data/config/rules/EC2_INSTANCE_NO_PUBLIC_IP/rule.json"
};
D(1101)
#embed "../../Data/config/rules/EC2_INSTANCE_PROFILE_ATTACHED/rule.guard"
};
D(1102)
#embed "../../Data/config/rules/EC2_INSTANCE_PROFILE_ATTACHED/rule.json"
};
D(1103)
#embed "../../Data/config/rules/EC2_MANAGEDINSTANCE_ASSOCIATION_COMPLIANCE_STATUS_CHECK/rule.guard"
};
D(1104)
#embed "../../Data/config/rules/EC2_MANAGEDINSTANCE_ASSOCIATION_COMPLIANCE_STATUS_CHECK/rule.json"
};
D(1105)
#embed "../../Data/config/rules/EC2_MANAGEDINSTANCE_PATCH_COMPLIANCE_STATUS_CHECK/rule.guard"
};
D(1106)
#embed "../../Data/config/rules/EC2_MANAGEDINSTANCE_PATCH_COMPLIANCE_STATUS_CHECK/rule.json"
};
D(1107)
#embed "../../Data/config/rules/EC2_RESOURCES_PROTECTED_BY_BACKUP_PLAN/rule.json"
};
D(1108)
#embed "../../Data/config/rules/EC2_SECURITY_GROUP_ATTACHED_TO_ENI/rule.guard"
};
D(1109)
#embed "../../Data/config/rules/EC2_SECURITY_GROUP_ATTACHED_TO_ENI/rule.json"
};
D(1110)
#embed "../../Data/config/rules/EC2_SECURITY_GROUP_ATTACHED_TO_ENI_PERIODIC/rule.guard"
};
D(1111)
#embed "../../Data/config/rules/EC2_SECURITY_GROUP_ATTACHED_TO_ENI_PERIODIC/rule.json"
};
D(1112)
#embed "../../Data/config/rules/EC2_STOPPED_INSTANCE/rule.json"
};
D(1113)
#embed "../../Data/config/rules/EC2_TRANSIT_GATEWAY_AUTO_VPC_ATTACH_DISABLED/rule.guard"
};
D(1114)
#embed "../../Data/config/rules/EC2_TRANSIT_GATEWAY_AUTO_VPC_ATTACH_DISABLED/rule.json"
};
D(1115)
#embed "../../Data/config/rules/EC2_VOLUME_INUSE_CHECK/rule.guard"
};
D(1116)
#embed "../../Data/config/rules/EC2_VOLUME_INUSE_CHECK/rule.json"
};
D(1117)
#embed "../../Data/config/rules/ECR_PRIVATE_IMAGE_SCANNING_ENABLED/rule.guard"
};
D(1118)
#embed "../../Data/config/rules/ECR_PRIVATE_IMAGE_SCANNING_ENABLED/rule.json"
};
D(1119)
#embed "../../Data/config/rules/ECS_CONTAINERS_NONPRIVILEGED/rule.guard"
};
D(1120)
#embed "../../Data/config/rules/ECS_CONTAINERS_NONPRIVILEGED/rule.json"
};
D(1121)
#embed "../../Data/config/rules/ECS_CONTAINERS_READONLY_ACCESS/rule.guard"
};
D(1122)
#embed "../../Data/config/rules/ECS_CONTAINERS_READONLY_ACCESS/rule.json"
};
D(1123)
#embed "../../Data/config/rules/ECS_FARGATE_LATEST_PLATFORM_VERSION/rule.guard"
};
D(1124)
#embed "../../Data/config/rules/ECS_FARGATE_LATEST_PLATFORM_VERSION/rule.json"
};
D(1125)
#embed "../../Data/config/rules/ECS_TASK_DEFINITION_NONROOT_USER/rule.guard"
};
D(1126)
#embed "../../Data/config/rules/ECS_TASK_DEFINITION_NONROOT_USER/rule.json"
};
D(1127)
#embed "../../Data/config/rules/ECS_TASK_DEFINITION_USER_FOR_HOST_MODE_CHECK/rule.guard"
};
D(1128)
#embed "../../Data/config/rules/ECS_TASK_DEFINITION_USER_FOR_HOST_MODE_CHECK/rule.json"
};
D(1129)
#embed "../../Data/config/rules/EFS_ACCESS_POINT_ENFORCE_ROOT_DIRECTORY/rule.guard"
};
D(1130)
#embed "../../Data/config/rules/EFS_ACCESS_POINT_ENFORCE_ROOT_DIRECTORY/rule.json"
};
D(1131)
#embed "../../Data/config/rules/EFS_ACCESS_POINT_ENFORCE_USER_IDENTITY/rule.guard"
};
D(1132)
#embed "../../Data/config/rules/EFS_ACCESS_POINT_ENFORCE_USER_IDENTITY/rule.json"
};
D(1133)
#embed "../../Data/config/rules/EFS_ENCRYPTED_CHECK/rule.guard"
};
D(1134)
#embed "../../Data/config/rules/EFS_ENCRYPTED_CHECK/rule.json"
};
D(1135)
#embed "../../Data/config/rules/EFS_FILESYSTEM_CT_ENCRYPTED/rule.guard"
};
D(1136)
#embed "../../Data/config/rules/EFS_FILESYSTEM_CT_ENCRYPTED/rule.json"
};
D(1137)
#embed "../../Data/config/rules/EFS_IN_BACKUP_PLAN/rule.json"
};
D(1138)
#embed "../../Data/config/rules/EFS_RESOURCES_PROTECTED_BY_BACKUP_PLAN/rule.json"
};
D(1139)
#embed "../../Data/config/rules/EIP_ATTACHED/rule.guard"
};
D(1140)
#embed "../../Data/config/rules/EIP_ATTACHED/rule.json"
};
D(1141)
#embed "../../Data/config/rules/ELASTICACHE_REDIS_CLUSTER_AUTOMATIC_BACKUP_CHECK/rule.guard"
};
D(1142)
#embed "../../Data/config/rules/ELASTICACHE_REDIS_CLUSTER_AUTOMATIC_BACKUP_CHECK/rule.json"
};
D(1143)
#embed "../../Data/config/rules/ELASTICSEARCH_ENCRYPTED_AT_REST/rule.guard"
};
D(1144)
#embed "../../Data/config/rules/ELASTICSEARCH_ENCRYPTED_AT_REST/rule.json"
};
D(1145)
#embed "../../Data/config/rules/ELASTICSEARCH_IN_VPC_ONLY/rule.guard"
};
D(1146)
#embed "../../Data/config/rules/ELASTICSEARCH_IN_VPC_ONLY/rule.json"
};
D(1147)
#embed "../../Data/config/rules/ELASTICSEARCH_LOGS_TO_CLOUDWATCH/rule.guard"
};
D(1148)
#embed "../../Data/config/rules/ELASTICSEARCH_LOGS_TO_CLOUDWATCH/rule.json"
};
D(1149)
#embed "../../Data/config/rules/ELASTICSEARCH_NODE_TO_NODE_ENCRYPTION_CHECK/rule.guard"
};
D(1150)
#embed "../../Data/config/rules/ELASTICSEARCH_NODE_TO_NODE_ENCRYPTION_CHECK/rule.json"
};
D(1151)
#embed "../../Data/config/rules/ELASTIC_BEANSTALK_MANAGED_UPDATES_ENABLED/rule.json"
};
D(1152)
#embed "../../Data/config/rules/ELBV2_ACM_CERTIFICATE_REQUIRED/rule.guard"
};
D(1153)
#embed "../../Data/config/rules/ELBV2_ACM_CERTIFICATE_REQUIRED/rule.json"
};
D(1154)
#embed "../../Data/config/rules/ELBV2_MULTIPLE_AZ/rule.guard"
};
D(1155)
#embed "../../Data/config/rules/ELBV2_MULTIPLE_AZ/rule.json"
};
D(1156)
#embed "../../Data/config/rules/ELB_ACM_CERTIFICATE_REQUIRED/rule.guard"
};
D(1157)
#embed "../../Data/config/rules/ELB_ACM_CERTIFICATE_REQUIRED/rule.json"
};
D(1158)
#embed "../../Data/config/rules/ELB_CROSS_ZONE_LOAD_BALANCING_ENABLED/rule.guard"
};
D(1159)
#embed "../../Data/config/rules/ELB_CROSS_ZONE_LOAD_BALANCING_ENABLED/rule.json"
};
D(1160)
#embed "../../Data/config/rules/ELB_CUSTOM_SECURITY_POLICY_SSL_CHECK/rule.guard"
};
D(1161)
#embed "../../Data/config/rules/ELB_CUSTOM_SECURITY_POLICY_SSL_CHECK/rule.json"
};
D(1162)
#embed "../../Data/config/rules/ELB_DELETION_PROTECTION_ENABLED/rule.guard"
};
D(1163)
#embed "../../Data/config/rules/ELB_DELETION_PROTECTION_ENABLED/rule.json"
};
D(1164)
#embed "../../Data/config/rules/ELB_LOGGING_ENABLED/rule.guard"
};
D(1165)
#embed "../../Data/config/rules/ELB_LOGGING_ENABLED/rule.json"
};
D(1166)
#embed "../../Data/config/rules/ELB_PREDEFINED_SECURITY_POLICY_SSL_CHECK/rule.guard"
};
D(1167)
#embed "../../Data/config/rules/ELB_PREDEFINED_SECURITY_POLICY_SSL_CHECK/rule.json"
};
D(1168)
#embed "../../Data/config/rules/ELB_TLS_HTTPS_LISTENERS_ONLY/rule.guard"
};
D(1169)
#embed "../../Data/config/rules/ELB_TLS_HTTPS_LISTENERS_ONLY/rule.json"
};
D(1170)
#embed "../../Data/config/rules/EMR_KERBEROS_ENABLED/rule.json"
};
D(1171)
#embed "../../Data/config/rules/EMR_MASTER_NO_PUBLIC_IP/rule.json"
};
D(1172)
#embed "../../Data/config/rules/ENCRYPTED_VOLUMES/rule.guard"
};
D(1173)
#embed "../../Data/config/rules/ENCRYPTED_VOLUMES/rule.json"
};
D(1174)
#embed "../../Data/config/rules/FSX_RESOURCES_PROTECTED_BY_BACKUP_PLAN/rule.json"
};
D(1175)
#embed "../../Data/config/rules/GUARDDUTY_ENABLED_CENTRALIZED/rule.json"
};
D(1176)
#embed "../../Data/config/rules/GUARDDUTY_NON_ARCHIVED_FINDINGS/rule.guard"
};
D(1177)
#embed "../../Data/config/rules/GUARDDUTY_NON_ARCHIVED_FINDINGS/rule.json"
};
D(1178)
#embed "../../Data/config/rules/IAM_CUSTOMER_POLICY_BLOCKED_KMS_ACTIONS/rule.json"
};
D(1179)
#embed "../../Data/config/rules/IAM_EXTERNAL_ACCESS_ANALYZER_ENABLED/rule.guard"
};
D(1180)
#embed "../../Data/config/rules/IAM_EXTERNAL_ACCESS_ANALYZER_ENABLED/rule.json"
};
D(1181)
#embed "../../Data/config/rules/IAM_GROUP_HAS_USERS_CHECK/rule.guard"
};
D(1182)
#embed "../../Data/config/rules/IAM_GROUP_HAS_USERS_CHECK/rule.json"
};
D(1183)
#embed "../../Data/config/rules/IAM_INLINE_POLICY_BLOCKED_KMS_ACTIONS/rule.json"
};
D(1184)
#embed "../../Data/config/rules/IAM_NO_INLINE_POLICY_CHECK/rule.guard"
};
D(1185)
#embed "../../Data/config/rules/IAM_NO_INLINE_POLICY_CHECK/rule.json"
};
D(1186)
#embed "../../Data/config/rules/IAM_PASSWORD_POLICY/rule.guard"
};
D(1187)
#embed "../../Data/config/rules/IAM_PASSWORD_POLICY/rule.json"
};
D(1188)
#embed "../../Data/config/rules/IAM_POLICY_BLACKLISTED_CHECK/rule.json"
};
D(1189)
#embed "../../Data/config/rules/IAM_POLICY_IN_USE/rule.guard"
};
D(1190)
#embed "../../Data/config/rules/IAM_POLICY_IN_USE/rule.json"
};
D(1191)
#embed "../../Data/config/rules/IAM_POLICY_NO_STATEMENTS_WITH_ADMIN_ACCESS/rule.guard"
};
D(1192)
#embed "../../Data/config/rules/IAM_POLICY_NO_STATEMENTS_WITH_ADMIN_ACCESS/rule.json"
};
D(1193)
#embed "../../Data/config/rules/IAM_POLICY_NO_STATEMENTS_WITH_FULL_ACCESS/rule.guard"
};
D(1194)
#embed "../../Data/config/rules/IAM_POLICY_NO_STATEMENTS_WITH_FULL_ACCESS/rule.json"
};
D(1195)
#embed "../../Data/config/rules/IAM_ROOT_ACCESS_KEY_CHECK/rule.guard"
};
D(1196)
#embed "../../Data/config/rules/IAM_ROOT_ACCESS_KEY_CHECK/rule.json"
};
D(1197)
#embed "../../Data/config/rules/IAM_SERVER_CERTIFICATE_EXPIRATION_CHECK/rule.json"
};
D(1198)
#embed "../../Data/config/rules/IAM_USER_GROUP_MEMBERSHIP_CHECK/rule.guard"
};
D(1199)
#embed "../../Data/config/rules/IAM_USER_GROUP_MEMBERSHIP_CHECK/rule.json"
};
D(1200)
#embed "../../Data/config/rules/IAM_USER_MFA_ENABLED/rule.guard"
};
D(1201)
#embed "../../Data/config/rules/IAM_USER_MFA_ENABLED/rule.json"
};
D(1202)
#embed "../../Data/config/rules/IAM_USER_NO_POLICIES_CHECK/rule.guard"
};
D(1203)
#embed "../../Data/config/rules/IAM_USER_NO_POLICIES_CHECK/rule.json"
};
D(1204)
#embed "../../Data/config/rules/IAM_USER_UNUSED_CREDENTIALS_CHECK/rule.guard"
};
D(1205)
#embed "../../Data/config/rules/IAM_USER_UNUSED_CREDENTIALS_CHECK/rule.json"
};
D(1206)
#embed "../../Data/config/rules/INCOMING_SSH_DISABLED/rule.guard"
};
D(1207)
#embed "../../Data/config/rules/INCOMING_SSH_DISABLED/rule.json"
};
D(1208)
#embed "../../Data/config/rules/INSTANCES_IN_VPC/rule.guard"
};
D(1209)
#embed "../../Data/config/rules/INSTANCES_IN_VPC/rule.json"
};
D(1210)
#embed "../../Data/config/rules/INTERNET_GATEWAY_AUTHORIZED_VPC_ONLY/rule.guard"
};
D(1211)
#embed "../../Data/config/rules/INTERNET_GATEWAY_AUTHORIZED_VPC_ONLY/rule.json"
};
D(1212)
#embed "../../Data/config/rules/KINESIS_STREAM_ENCRYPTED/rule.guard"
};
D(1213)
#embed "../../Data/config/rules/KINESIS_STREAM_ENCRYPTED/rule.json"
};
D(1214)
#embed "../../Data/config/rules/KMS_CMK_NOT_SCHEDULED_FOR_DELETION/rule.guard"
};
D(1215)
#embed "../../Data/config/rules/KMS_CMK_NOT_SCHEDULED_FOR_DELETION/rule.json"
};
D(1216)
#embed "../../Data/config/rules/LAMBDA_CONCURRENCY_CHECK/rule.guard"
};
D(1217)
#embed "../../Data/config/rules/LAMBDA_CONCURRENCY_CHECK/rule.json"
};
D(1218)
#embed "../../Data/config/rules/LAMBDA_DLQ_CHECK/rule.guard"
};
D(1219)
#embed "../../Data/config/rules/LAMBDA_DLQ_CHECK/rule.json"
};
D(1220)
#embed "../../Data/config/rules/LAMBDA_FUNCTION_PUBLIC_ACCESS_PROHIBITED/rule.guard"
};
D(1221)
#embed "../../Data/config/rules/LAMBDA_FUNCTION_PUBLIC_ACCESS_PROHIBITED/rule.json"
};
D(1222)
#embed "../../Data/config/rules/LAMBDA_FUNCTION_SETTINGS_CHECK/rule.guard"
};
D(1223)
#embed "../../Data/config/rules/LAMBDA_FUNCTION_SETTINGS_CHECK/rule.json"
};
D(1224)
#embed "../../Data/config/rules/LAMBDA_INSIDE_VPC/rule.guard"
};
D(1225)
#embed "../../Data/config/rules/LAMBDA_INSIDE_VPC/rule.json"
};
D(1226)
#embed "../../Data/config/rules/MFA_ENABLED_FOR_IAM_CONSOLE_ACCESS/rule.guard"
};
D(1227)
#embed "../../Data/config/rules/MFA_ENABLED_FOR_IAM_CONSOLE_ACCESS/rule.json"
};
D(1228)
#embed "../../Data/config/rules/MULTI_REGION_CLOUD_TRAIL_ENABLED/rule.json"
};
D(1229)
#embed "../../Data/config/rules/NACL_NO_UNRESTRICTED_SSH_RDP/rule.guard"
};
D(1230)
#embed "../../Data/config/rules/NACL_NO_UNRESTRICTED_SSH_RDP/rule.json"
};
D(1231)
#embed "../../Data/config/rules/NO_UNRESTRICTED_ROUTE_TO_IGW/rule.guard"
};
D(1232)
#embed "../../Data/config/rules/NO_UNRESTRICTED_ROUTE_TO_IGW/rule.json"
};
D(1233)
#embed "../../Data/config/rules/OPENSEARCH_ACCESS_CONTROL_ENABLED/rule.guard"
};
D(1234)
#embed "../../Data/config/rules/OPENSEARCH_ACCESS_CONTROL_ENABLED/rule.json"
};
D(1235)
#embed "../../Data/config/rules/OPENSEARCH_AUDIT_LOGGING_ENABLED/rule.guard"
};
D(1236)
#embed "../../Data/config/rules/OPENSEARCH_AUDIT_LOGGING_ENABLED/rule.json"
};
D(1237)
#embed "../../Data/config/rules/OPENSEARCH_ENCRYPTED_AT_REST/rule.guard"
};
D(1238)
#embed "../../Data/config/rules/OPENSEARCH_ENCRYPTED_AT_REST/rule.json"
};
D(1239)
#embed "../../Data/config/rules/OPENSEARCH_HTTPS_REQUIRED/rule.guard"
};
D(1240)
#embed "../../Data/config/rules/OPENSEARCH_HTTPS_REQUIRED/rule.json"
};
D(1241)
#embed "../../Data/config/rules/OPENSEARCH_IN_VPC_ONLY/rule.guard"
};
D(1242)
#embed "../../Data/config/rules/OPENSEARCH_IN_VPC_ONLY/rule.json"
};
D(1243)
#embed "../../Data/config/rules/OPENSEARCH_LOGS_TO_CLOUDWATCH/rule.guard"
};
D(1244)
#embed "../../Data/config/rules/OPENSEARCH_LOGS_TO_CLOUDWATCH/rule.json"
};
D(1245)
#embed "../../Data/config/rules/OPENSEARCH_NODE_TO_NODE_ENCRYPTION_CHECK/rule.guard"
};
D(1246)
#embed "../../Data/config/rules/OPENSEARCH_NODE_TO_NODE_ENCRYPTION_CHECK/rule.json"
};
D(1247)
#embed "../../Data/config/rules/RDS_AUTOMATIC_MINOR_VERSION_UPGRADE_ENABLED/rule.guard"
};
D(1248)
#embed "../../Data/config/rules/RDS_AUTOMATIC_MINOR_VERSION_UPGRADE_ENABLED/rule.json"
};
D(1249)
#embed "../../Data/config/rules/RDS_CLUSTER_DELETION_PROTECTION_ENABLED/rule.guard"
};
D(1250)
#embed "../../Data/config/rules/RDS_CLUSTER_DELETION_PROTECTION_ENABLED/rule.json"
};
D(1251)
#embed "../../Data/config/rules/RDS_CLUSTER_MULTI_AZ_ENABLED/rule.guard"
};
D(1252)
#embed "../../Data/config/rules/RDS_CLUSTER_MULTI_AZ_ENABLED/rule.json"
};
D(1253)
#embed "../../Data/config/rules/RDS_ENHANCED_MONITORING_ENABLED/rule.guard"
};
D(1254)
#embed "../../Data/config/rules/RDS_ENHANCED_MONITORING_ENABLED/rule.json"
};
D(1255)
#embed "../../Data/config/rules/RDS_INSTANCE_DELETION_PROTECTION_ENABLED/rule.guard"
};
D(1256)
#embed "../../Data/config/rules/RDS_INSTANCE_DELETION_PROTECTION_ENABLED/rule.json"
};
D(1257)
#embed "../../Data/config/rules/RDS_INSTANCE_PUBLIC_ACCESS_CHECK/rule.guard"
};
D(1258)
#embed "../../Data/config/rules/RDS_INSTANCE_PUBLIC_ACCESS_CHECK/rule.json"
};
D(1259)
#embed "../../Data/config/rules/RDS_IN_BACKUP_PLAN/rule.json"
};
D(1260)
#embed "../../Data/config/rules/RDS_LOGGING_ENABLED/rule.json"
};
D(1261)
#embed "../../Data/config/rules/RDS_MULTI_AZ_SUPPORT/rule.guard"
};
D(1262)
#embed "../../Data/config/rules/RDS_MULTI_AZ_SUPPORT/rule.json"
};
D(1263)
#embed "../../Data/config/rules/RDS_RESOURCES_PROTECTED_BY_BACKUP_PLAN/rule.json"
};
D(1264)
#embed "../../Data/config/rules/RDS_SNAPSHOTS_PUBLIC_PROHIBITED/rule.json"
};
D(1265)
#embed "../../Data/config/rules/RDS_SNAPSHOT_ENCRYPTED/rule.guard"
};
D(1266)
#embed "../../Data/config/rules/RDS_SNAPSHOT_ENCRYPTED/rule.json"
};
D(1267)
#embed "../../Data/config/rules/RDS_STORAGE_ENCRYPTED/rule.guard"
};
D(1268)
#embed "../../Data/config/rules/RDS_STORAGE_ENCRYPTED/rule.json"
};
D(1269)
#embed "../../Data/config/rules/REDSHIFT_AUDIT_LOGGING_ENABLED/rule.guard"
};
D(1270)
#embed "../../Data/config/rules/REDSHIFT_AUDIT_LOGGING_ENABLED/rule.json"
};
D(1271)
#embed "../../Data/config/rules/REDSHIFT_BACKUP_ENABLED/rule.guard"
};
D(1272)
#embed "../../Data/config/rules/REDSHIFT_BACKUP_ENABLED/rule.json"
};
D(1273)
#embed "../../Data/config/rules/REDSHIFT_CLUSTER_CONFIGURATION_CHECK/rule.guard"
};
D(1274)
#embed "../../Data/config/rules/REDSHIFT_CLUSTER_CONFIGURATION_CHECK/rule.json"
};
D(1275)
#embed "../../Data/config/rules/REDSHIFT_CLUSTER_KMS_ENABLED/rule.guard"
};
D(1276)
#embed "../../Data/config/rules/REDSHIFT_CLUSTER_KMS_ENABLED/rule.json"
};
D(1277)
#embed "../../Data/config/rules/REDSHIFT_CLUSTER_MAINTENANCESETTINGS_CHECK/rule.guard"
};
D(1278)
#embed "../../Data/config/rules/REDSHIFT_CLUSTER_MAINTENANCESETTINGS_CHECK/rule.json"
};
D(1279)
#embed "../../Data/config/rules/REDSHIFT_CLUSTER_PUBLIC_ACCESS_CHECK/rule.guard"
};
D(1280)
#embed "../../Data/config/rules/REDSHIFT_CLUSTER_PUBLIC_ACCESS_CHECK/rule.json"
};
D(1281)
#embed "../../Data/config/rules/REDSHIFT_ENHANCED_VPC_ROUTING_ENABLED/rule.guard"
};
D(1282)
#embed "../../Data/config/rules/REDSHIFT_ENHANCED_VPC_ROUTING_ENABLED/rule.json"
};
D(1283)
#embed "../../Data/config/rules/REDSHIFT_REQUIRE_TLS_SSL/rule.json"
};
D(1284)
#embed "../../Data/config/rules/RESTRICTED_INCOMING_TRAFFIC/rule.json"
};
D(1285)
#embed "../../Data/config/rules/ROOT_ACCOUNT_HARDWARE_MFA_ENABLED/rule.guard"
};
D(1286)
#embed "../../Data/config/rules/ROOT_ACCOUNT_HARDWARE_MFA_ENABLED/rule.json"
};
D(1287)
#embed "../../Data/config/rules/ROOT_ACCOUNT_MFA_ENABLED/rule.guard"
};
D(1288)
#embed "../../Data/config/rules/ROOT_ACCOUNT_MFA_ENABLED/rule.json"
};
D(1289)
#embed "../../Data/config/rules/S3_ACCOUNT_LEVEL_PUBLIC_ACCESS_BLOCKS/rule.guard"
};
D(1290)
#embed "../../Data/config/rules/S3_ACCOUNT_LEVEL_PUBLIC_ACCESS_BLOCKS/rule.json"
};
D(1291)
#embed "../../Data/config/rules/S3_ACCOUNT_LEVEL_PUBLIC_ACCESS_BLOCKS_PERIODIC/rule.guard"
};
D(1292)
#embed "../../Data/config/rules/S3_ACCOUNT_LEVEL_PUBLIC_ACCESS_BLOCKS_PERIODIC/rule.json"
};
D(1293)
#embed "../../Data/config/rules/S3_BUCKET_ACL_PROHIBITED/rule.guard"
};
D(1294)
#embed "../../Data/config/rules/S3_BUCKET_ACL_PROHIBITED/rule.json"
};
D(1295)
#embed "../../Data/config/rules/S3_BUCKET_DEFAULT_LOCK_ENABLED/rule.guard"
};
D(1296)
#embed "../../Data/config/rules/S3_BUCKET_DEFAULT_LOCK_ENABLED/rule.json"
};
D(1297)
#embed "../../Data/config/rules/S3_BUCKET_LEVEL_PUBLIC_ACCESS_PROHIBITED/rule.guard"
};
D(1298)
#embed "../../Data/config/rules/S3_BUCKET_LEVEL_PUBLIC_ACCESS_PROHIBITED/rule.json"
};
D(1299)
#embed "../../Data/config/rules/S3_BUCKET_LOGGING_ENABLED/rule.guard"
};
D(1300)
#embed "../../Data/config/rules/S3_BUCKET_LOGGING_ENABLED/rule.json"
};
D(1301)
#embed "../../Data/config/rules/S3_BUCKET_MFA_DELETE_ENABLED/rule.guard"
};
D(1302)
#embed "../../Data/config/rules/S3_BUCKET_MFA_DELETE_ENABLED/rule.json"
};
D(1303)
#embed "../../Data/config/rules/S3_BUCKET_POLICY_GRANTEE_CHECK/rule.json"
};
D(1304)
#embed "../../Data/config/rules/S3_BUCKET_PUBLIC_READ_PROHIBITED/rule.json"
};
D(1305)
#embed "../../Data/config/rules/S3_BUCKET_PUBLIC_WRITE_PROHIBITED/rule.json"
};
D(1306)
#embed "../../Data/config/rules/S3_BUCKET_REPLICATION_ENABLED/rule.json"
};
D(1307)
#embed "../../Data/config/rules/S3_BUCKET_SERVER_SIDE_ENCRYPTION_ENABLED/rule.guard"
};
D(1308)
#embed "../../Data/config/rules/S3_BUCKET_SERVER_SIDE_ENCRYPTION_ENABLED/rule.json"
};
D(1309)
#embed "../../Data/config/rules/S3_BUCKET_SSL_REQUESTS_ONLY/rule.guard"
};
D(1310)
#embed "../../Data/config/rules/S3_BUCKET_SSL_REQUESTS_ONLY/rule.json"
};
D(1311)
#embed "../../Data/config/rules/S3_BUCKET_VERSIONING_ENABLED/rule.guard"
};
D(1312)
#embed "../../Data/config/rules/S3_BUCKET_VERSIONING_ENABLED/rule.json"
};
D(1313)
#embed "../../Data/config/rules/S3_DEFAULT_ENCRYPTION_KMS/rule.guard"
};
D(1314)
#embed "../../Data/config/rules/S3_DEFAULT_ENCRYPTION_KMS/rule.json"
};
D(1315)
#embed "../../Data/config/rules/S3_EVENT_NOTIFICATIONS_ENABLED/rule.guard"
};
D(1316)
#embed "../../Data/config/rules/S3_EVENT_NOTIFICATIONS_ENABLED/rule.json"
};
D(1317)
#embed "../../Data/config/rules/S3_VERSION_LIFECYCLE_POLICY_CHECK/rule.guard"
};
D(1318)
#embed "../../Data/config/rules/S3_VERSION_LIFECYCLE_POLICY_CHECK/rule.json"
};
D(1319)
#embed "../../Data/config/rules/SAGEMAKER_ENDPOINT_CONFIGURATION_KMS_KEY_CONFIGURED/rule.guard"
};
D(1320)
#embed "../../Data/config/rules/SAGEMAKER_ENDPOINT_CONFIGURATION_KMS_KEY_CONFIGURED/rule.json"
};
D(1321)
#embed "../../Data/config/rules/SAGEMAKER_NOTEBOOK_INSTANCE_KMS_KEY_CONFIGURED/rule.guard"
};
D(1322)
#embed "../../Data/config/rules/SAGEMAKER_NOTEBOOK_INSTANCE_KMS_KEY_CONFIGURED/rule.json"
};
D(1323)
#embed "../../Data/config/rules/SAGEMAKER_NOTEBOOK_NO_DIRECT_INTERNET_ACCESS/rule.guard"
};
D(1324)
#embed "../../Data/config/rules/SAGEMAKER_NOTEBOOK_NO_DIRECT_INTERNET_ACCESS/rule.json"
};
D(1325)
#embed "../../Data/config/rules/SECRETSMANAGER_ROTATION_ENABLED_CHECK/rule.json"
};
D(1326)
#embed "../../Data/config/rules/SECRETSMANAGER_SCHEDULED_ROTATION_SUCCESS_CHECK/rule.json"
};
D(1327)
#embed "../../Data/config/rules/SECRETSMANAGER_SECRET_PERIODIC_ROTATION/rule.json"
};
D(1328)
#embed "../../Data/config/rules/SECRETSMANAGER_SECRET_UNUSED/rule.json"
};
D(1329)
#embed "../../Data/config/rules/SECRETSMANAGER_USING_CMK/rule.guard"
};
D(1330)
#embed "../../Data/config/rules/SECRETSMANAGER_USING_CMK/rule.json"
};
D(1331)
#embed "../../Data/config/rules/SECURITYHUB_ENABLED/rule.guard"
};
D(1332)
#embed "../../Data/config/rules/SECURITYHUB_ENABLED/rule.json"
};
D(1333)
#embed "../../Data/config/rules/SECURITY_ACCOUNT_INFORMATION_PROVIDED/rule.guard"
};
D(1334)
#embed "../../Data/config/rules/SECURITY_ACCOUNT_INFORMATION_PROVIDED/rule.json"
};
D(1335)
#embed "../../Data/config/rules/SNS_ENCRYPTED_KMS/rule.guard"
};
D(1336)
#embed "../../Data/config/rules/SNS_ENCRYPTED_KMS/rule.json"
};
D(1337)
#embed "../../Data/config/rules/SSM_DOCUMENT_NOT_PUBLIC/rule.json"
};
D(1338)
#embed "../../Data/config/rules/SUBNET_AUTO_ASSIGN_PUBLIC_IP_DISABLED/rule.guard"
};
D(1339)
#embed "../../Data/config/rules/SUBNET_AUTO_ASSIGN_PUBLIC_IP_DISABLED/rule.json"
};
D(1340)
#embed "../../Data/config/rules/VPC_DEFAULT_SECURITY_GROUP_CLOSED/rule.guard"
};
D(1341)
#embed "../../Data/config/rules/VPC_DEFAULT_SECURITY_GROUP_CLOSED/rule.json"
};
D(1342)
#embed "../../Data/config/rules/VPC_FLOW_LOGS_ENABLED/rule.guard"
};
D(1343)
#embed "../../Data/config/rules/VPC_FLOW_LOGS_ENABLED/rule.json"
};
D(1344)
#embed "../../Data/config/rules/VPC_NETWORK_ACL_UNUSED_CHECK/rule.guard"
};
D(1345)
#embed "../../Data/config/rules/VPC_NETWORK_ACL_UNUSED_CHECK/rule.json"
};
D(1346)
#embed "../../Data/config/rules/VPC_SG_OPEN_ONLY_TO_AUTHORIZED_PORTS/rule.json"
};
D(1347)
#embed "../../Data/config/rules/VPC_SG_PORT_RESTRICTION_CHECK/rule.json"
};
D(1348)
#embed "../../Data/config/rules/VPC_VPN_2_TUNNELS_UP/rule.guard"
};
D(1349)
#embed "../../Data/config/rules/VPC_VPN_2_TUNNELS_UP/rule.json"
};
D(1350)
#embed "../../Data/config/rules/WAFV2_LOGGING_ENABLED/rule.guard"
};
D(1351)
#embed "../../Data/config/rules/WAFV2_LOGGING_ENABLED/rule.json"
};
D(1352)
#embed "../../Data/config/rules/WAF_CLASSIC_LOGGING_ENABLED/rule.guard"
};
D(1353)
#embed "../../Data/config/rules/WAF_CLASSIC_LOGGING_ENABLED/rule.json"
};
D(1354)
#embed "../../Data/config/security-hub.tsv"
};
D(1355)
#embed "../../Data/gcp/asset-types.tsv"
};
D(1356)
#embed "../../Data/gcp/constraints.json"
};
D(1357)
#embed "../../Data/gcp/custom-constraint-types.tsv"
};
D(1358)
#embed "../../Data/gcp/deciding-fields.json"
};
D(1359)
#embed "../../Data/gcp/locations.json"
};
D(1360)
#embed "../../Data/gcp/scc-categories.tsv"
};
D(1361)
#embed "../../Data/gcp/schemas/accessapproval.txt"
};
D(1362)
#embed "../../Data/gcp/schemas/accesscontextmanager.txt"
};
D(1363)
#embed "../../Data/gcp/schemas/admin.txt"
};
D(1364)
#embed "../../Data/gcp/schemas/advisorynotifications.txt"
};
D(1365)
#embed "../../Data/gcp/schemas/agentidentity.txt"
};
D(1366)
#embed "../../Data/gcp/schemas/aiplatform.txt"
};
D(1367)
#embed "../../Data/gcp/schemas/alloydb.txt"
};
D(1368)
#embed "../../Data/gcp/schemas/analyticshub.txt"
};
D(1369)
#embed "../../Data/gcp/schemas/apigateway.txt"
};
D(1370)
#embed "../../Data/gcp/schemas/apigee.txt"
};
D(1371)
#embed "../../Data/gcp/schemas/apikeys.txt"
};
D(1372)
#embed "../../Data/gcp/schemas/appengine.txt"
};
D(1373)
#embed "../../Data/gcp/schemas/artifactregistry.txt"
};
D(1374)
#embed "../../Data/gcp/schemas/assuredworkloads.txt"
};
D(1375)
#embed "../../Data/gcp/schemas/backupdr.txt"
};
D(1376)
#embed "../../Data/gcp/schemas/batch.txt"
};
D(1377)
#embed "../../Data/gcp/schemas/bigquery.txt"
};
D(1378)
#embed "../../Data/gcp/schemas/bigqueryconnection.txt"
};
D(1379)
#embed "../../Data/gcp/schemas/bigquerydatapolicy.txt"
};
D(1380)
#embed "../../Data/gcp/schemas/bigquerydatatransfer.txt"
};
D(1381)
#embed "../../Data/gcp/schemas/bigqueryreservation.txt"
};
D(1382)
#embed "../../Data/gcp/schemas/bigtableadmin.txt"
};
D(1383)
#embed "../../Data/gcp/schemas/billingbudgets.txt"
};
D(1384)
#embed "../../Data/gcp/schemas/binaryauthorization.txt"
};
D(1385)
#embed "../../Data/gcp/schemas/certificatemanager.txt"
};
D(1386)
#embed "../../Data/gcp/schemas/cloudasset.txt"
};
D(1387)
#embed "../../Data/gcp/schemas/cloudbilling.txt"
};
D(1388)
#embed "../../Data/gcp/schemas/cloudbuild.txt"
};
D(1389)
#embed "../../Data/gcp/schemas/clouddeploy.txt"
};
D(1390)
#embed "../../Data/gcp/schemas/cloudfunctions.txt"
};
D(1391)
#embed "../../Data/gcp/schemas/cloudidentity.txt"
};
D(1392)
#embed "../../Data/gcp/schemas/cloudkms.txt"
};
D(1393)
#embed "../../Data/gcp/schemas/cloudresourcemanager.txt"
};
D(1394)
#embed "../../Data/gcp/schemas/cloudscheduler.txt"
};
D(1395)
#embed "../../Data/gcp/schemas/cloudtasks.txt"
};
D(1396)
#embed "../../Data/gcp/schemas/composer.txt"
};
D(1397)
#embed "../../Data/gcp/schemas/compute.txt"
};
D(1398)
#embed "../../Data/gcp/schemas/config.txt"
};
D(1399)
#embed "../../Data/gcp/schemas/connectors.txt"
};
D(1400)
#embed "../../Data/gcp/schemas/contactcenteraiplatform.txt"
};
D(1401)
#embed "../../Data/gcp/schemas/container.txt"
};
D(1402)
#embed "../../Data/gcp/schemas/containeranalysis.txt"
};
D(1403)
#embed "../../Data/gcp/schemas/datacatalog.txt"
};
D(1404)
#embed "../../Data/gcp/schemas/dataflow.txt"
};
D(1405)
#embed "../../Data/gcp/schemas/dataform.txt"
};
D(1406)
#embed "../../Data/gcp/schemas/datafusion.txt"
};
D(1407)
#embed "../../Data/gcp/schemas/datalineage.txt"
};
D(1408)
#embed "../../Data/gcp/schemas/datamigration.txt"
};
D(1409)
#embed "../../Data/gcp/schemas/dataplex.txt"
};
D(1410)
#embed "../../Data/gcp/schemas/dataproc.txt"
};
D(1411)
#embed "../../Data/gcp/schemas/datastream.txt"
};
D(1412)
#embed "../../Data/gcp/schemas/developerconnect.txt"
};
D(1413)
#embed "../../Data/gcp/schemas/dialogflow.txt"
};
D(1414)
#embed "../../Data/gcp/schemas/discoveryengine.txt"
};
D(1415)
#embed "../../Data/gcp/schemas/dlp.txt"
};
D(1416)
#embed "../../Data/gcp/schemas/dns.txt"
};
D(1417)
#embed "../../Data/gcp/schemas/documentai.txt"
};
D(1418)
#embed "../../Data/gcp/schemas/domains.txt"
};
D(1419)
#embed "../../Data/gcp/schemas/essentialcontacts.txt"
};
D(1420)
#embed "../../Data/gcp/schemas/eventarc.txt"
};
D(1421)
#embed "../../Data/gcp/schemas/file.txt"
};
D(1422)
#embed "../../Data/gcp/schemas/firebase.txt"
};
D(1423)
#embed "../../Data/gcp/schemas/firebaserules.txt"
};
D(1424)
#embed "../../Data/gcp/schemas/firestore.txt"
};
D(1425)
#embed "../../Data/gcp/schemas/gkebackup.txt"
};
D(1426)
#embed "../../Data/gcp/schemas/gkehub.txt"
};
D(1427)
#embed "../../Data/gcp/schemas/gkeonprem.txt"
};
D(1428)
#embed "../../Data/gcp/schemas/healthcare.txt"
};
D(1429)
#embed "../../Data/gcp/schemas/iam.txt"
};
D(1430)
#embed "../../Data/gcp/schemas/iap.txt"
};
D(1431)
#embed "../../Data/gcp/schemas/identitytoolkit.txt"
};
D(1432)
#embed "../../Data/gcp/schemas/ids.txt"
};
D(1433)
#embed "../../Data/gcp/schemas/integrations.txt"
};
D(1434)
#embed "../../Data/gcp/schemas/logging.txt"
};
D(1435)
#embed "../../Data/gcp/schemas/looker.txt"
};
D(1436)
#embed "../../Data/gcp/schemas/managedidentities.txt"
};
D(1437)
#embed "../../Data/gcp/schemas/managedkafka.txt"
};
D(1438)
#embed "../../Data/gcp/schemas/memcache.txt"
};
D(1439)
#embed "../../Data/gcp/schemas/metastore.txt"
};
D(1440)
#embed "../../Data/gcp/schemas/monitoring.txt"
};
D(1441)
#embed "../../Data/gcp/schemas/netapp.txt"
};
D(1442)
#embed "../../Data/gcp/schemas/networkconnectivity.txt"
};
D(1443)
#embed "../../Data/gcp/schemas/networkmanagement.txt"
};
D(1444)
#embed "../../Data/gcp/schemas/networksecurity.txt"
};
D(1445)
#embed "../../Data/gcp/schemas/networkservices.txt"
};
D(1446)
#embed "../../Data/gcp/schemas/notebooks.txt"
};
D(1447)
#embed "../../Data/gcp/schemas/orgpolicy.txt"
};
D(1448)
#embed "../../Data/gcp/schemas/osconfig.txt"
};
D(1449)
#embed "../../Data/gcp/schemas/parametermanager.txt"
};
D(1450)
#embed "../../Data/gcp/schemas/privateca.txt"
};
D(1451)
#embed "../../Data/gcp/schemas/pubsub.txt"
};
D(1452)
#embed "../../Data/gcp/schemas/pubsublite.txt"
};
D(1453)
#embed "../../Data/gcp/schemas/recaptchaenterprise.txt"
};
D(1454)
#embed "../../Data/gcp/schemas/redis.txt"
};
D(1455)
#embed "../../Data/gcp/schemas/run.txt"
};
D(1456)
#embed "../../Data/gcp/schemas/secretmanager.txt"
};
D(1457)
#embed "../../Data/gcp/schemas/securesourcemanager.txt"
};
D(1458)
#embed "../../Data/gcp/schemas/securitycenter.txt"
};
D(1459)
#embed "../../Data/gcp/schemas/securityposture.txt"
};
D(1460)
#embed "../../Data/gcp/schemas/servicedirectory.txt"
};
D(1461)
#embed "../../Data/gcp/schemas/servicemanagement.txt"
};
D(1462)
#embed "../../Data/gcp/schemas/servicenetworking.txt"
};
D(1463)
#embed "../../Data/gcp/schemas/serviceusage.txt"
};
D(1464)
#embed "../../Data/gcp/schemas/spanner.txt"
};
D(1465)
#embed "../../Data/gcp/schemas/sqladmin.txt"
};
D(1466)
#embed "../../Data/gcp/schemas/storage.txt"
};
D(1467)
#embed "../../Data/gcp/schemas/storagetransfer.txt"
};
D(1468)
#embed "../../Data/gcp/schemas/vmmigration.txt"
};
D(1469)
#embed "../../Data/gcp/schemas/vmwareengine.txt"
};
D(1470)
#embed "../../Data/gcp/schemas/vpcaccess.txt"
};
D(1471)
#embed "../../Data/gcp/schemas/websecurityscanner.txt"
};
D(1472)
#embed "../../Data/gcp/schemas/workflowexecutions.txt"
};
D(1473)
#embed "../../Data/gcp/schemas/workflows.txt"
};
D(1474)
#embed "../../Data/gcp/schemas/workstations.txt"
};
D(1475)
#embed "../../Data/package/verify.py"
};
D(1476)
#embed "../../Data/package/verify.sh"
};
D(1477)
#embed "../../Data/report/alerts/alerts.css"
};
D(1478)
#embed "../../Data/report/alerts/alerts.html"
};
D(1479)
#embed "../../Data/report/alerts/alerts.js"
};
D(1480)
#embed "../../Data/report/alerts/data.js"
};
D(1481)
#embed "../../Data/report/alerts/detail.js"
};
D(1482)
#embed "../../Data/report/alerts/tables.js"
};
D(1483)
#embed "../../Data/report/alerts/timeline.js"
};
D(1484)
#embed "../../Data/report/report.css"
};
D(1485)
#embed "../../Data/report/report.html"
};
D(1486)
#embed "../../Data/report/report.js"
};
D(1487)
#embed "../../Data/report/script/assurance.js"
};
D(1488)
#embed "../../Data/report/script/charts.js"
};
D(1489)
#embed "../../Data/report/script/check-detail.js"
};
D(1490)
#embed "../../Data/report/script/data.js"
};
D(1491)
#embed "../../Data/report/script/dom.js"
};
D(1492)
#embed "../../Data/report/script/drawer.js"
};
D(1493)
#embed "../../Data/report/script/filters.js"
};
D(1494)
#embed "../../Data/report/script/findings.js"
};
D(1495)
#embed "../../Data/report/script/gaps.js"
};
D(1496)
#embed "../../Data/report/script/marks.js"
};
D(1497)
#embed "../../Data/report/script/matrix-model.js"
};
D(1498)
#embed "../../Data/report/script/matrix-rows.js"
};
D(1499)
#embed "../../Data/report/script/matrix.js"
};
D(1500)
#embed "../../Data/report/script/overview.js"
};
D(1501)
#embed "../../Data/report/script/print.js"
};
D(1502)
#embed "../../Data/report/script/provider.js"
};
D(1503)
#embed "../../Data/report/script/route.js"
};
D(1504)
#embed "../../Data/report/script/services.js"
};
D(1505)
#embed "../../Data/report/script/word.js"
};
D(1506)
#embed "../../Data/report/style/charts.css"
};
D(1507)
#embed "../../Data/report/style/matrix.css"
};
D(1508)
#embed "../../Data/report/style/print.css"
};
D(1509)
#embed "../../Data/report/style/views.css"
};
D(1510)
#embed "../../Data/schema/assessment.schema.json"
};
D(1511)
#embed "../../Data/sigma/evidence.json"
};
D(1512)
#embed "../../Data/sigma/log-services.tsv"
};
D(1513)
#embed "../../Data/sigma/pipelines/aws-cloudtrail.yaml"
};
D(1514)
#embed "../../Data/sigma/pipelines/azure-activity.yaml"
};
D(1515)
#embed "../../Data/sigma/pipelines/bitbucket-audit.yaml"
};
D(1516)
#embed "../../Data/sigma/pipelines/entra-audit.yaml"
};
D(1517)
#embed "../../Data/sigma/pipelines/entra-risk.yaml"
};
D(1518)
#embed "../../Data/sigma/pipelines/entra-sign-in.yaml"
};
D(1519)
#embed "../../Data/sigma/pipelines/gcp-audit.yaml"
};
D(1520)
#embed "../../Data/sigma/pipelines/github-audit.yaml"
};
D(1521)
#embed "../../Data/sigma/pipelines/google-workspace.yaml"
};
D(1522)
#embed "../../Data/sigma/pipelines/kubernetes-audit.yaml"
};
D(1523)
#embed "../../Data/sigma/pipelines/microsoft-365.yaml"
};
D(1524)
#embed "../../Data/sigma/pipelines/okta.yaml"
};
D(1525)
#embed "../../Data/sigma/rules/aws/accelerated-instance-started.yaml"
};
D(1526)
#embed "../../Data/sigma/rules/aws/access-key-created-for-other.yaml"
};
D(1527)
#embed "../../Data/sigma/rules/aws/access-key-created.yaml"
};
D(1528)
#embed "../../Data/sigma/rules/aws/access-key-quarantined.yaml"
};
D(1529)
#embed "../../Data/sigma/rules/aws/access-refused.yaml"
};
D(1530)
#embed "../../Data/sigma/rules/aws/account-leaves-organization.yaml"
};
D(1531)
#embed "../../Data/sigma/rules/aws/admin-policy-attached.yaml"
};
D(1532)
#embed "../../Data/sigma/rules/aws/alarm-silenced.yaml"
};
D(1533)
#embed "../../Data/sigma/rules/aws/backup-deleted.yaml"
};
D(1534)
#embed "../../Data/sigma/rules/aws/break-glass-role-used.yaml"
};
D(1535)
#embed "../../Data/sigma/rules/aws/bucket-access-log-off.yaml"
};
D(1536)
#embed "../../Data/sigma/rules/aws/bucket-acl-public.yaml"
};
D(1537)
#embed "../../Data/sigma/rules/aws/bucket-deleted.yaml"
};
D(1538)
#embed "../../Data/sigma/rules/aws/bucket-expires-within-days.yaml"
};
D(1539)
#embed "../../Data/sigma/rules/aws/bucket-policy-public.yaml"
};
D(1540)
#embed "../../Data/sigma/rules/aws/bucket-replicated.yaml"
};
D(1541)
#embed "../../Data/sigma/rules/aws/bucket-versions-unprotected.yaml"
};
D(1542)
#embed "../../Data/sigma/rules/aws/certificate-exported.yaml"
};
D(1543)
#embed "../../Data/sigma/rules/aws/cluster-admin-granted.yaml"
};
D(1544)
#embed "../../Data/sigma/rules/aws/command-run-on-instances.yaml"
};
D(1545)
#embed "../../Data/sigma/rules/aws/config-recorder-stopped.yaml"
};
D(1546)
#embed "../../Data/sigma/rules/aws/console-password-changed-by-own-name.yaml"
};
D(1547)
#embed "../../Data/sigma/rules/aws/console-password-created.yaml"
};
D(1548)
#embed "../../Data/sigma/rules/aws/console-password-of-other-changed.yaml"
};
D(1549)
#embed "../../Data/sigma/rules/aws/console-second-factor-failed.yaml"
};
D(1550)
#embed "../../Data/sigma/rules/aws/console-session-from-keys.yaml"
};
D(1551)
#embed "../../Data/sigma/rules/aws/console-sign-in-failed.yaml"
};
D(1552)
#embed "../../Data/sigma/rules/aws/console-sign-in-succeeded.yaml"
};
D(1553)
#embed "../../Data/sigma/rules/aws/console-sign-in-without-mfa.yaml"
};
D(1554)
#embed "../../Data/sigma/rules/aws/data-decrypted.yaml"
};
D(1555)
#embed "../../Data/sigma/rules/aws/data-exported.yaml"
};
D(1556)
#embed "../../Data/sigma/rules/aws/database-made-public.yaml"
};
D(1557)
#embed "../../Data/sigma/rules/aws/database-master-password-changed.yaml"
};
D(1558)
#embed "../../Data/sigma/rules/aws/database-security-group-opened.yaml"
};
D(1559)
#embed "../../Data/sigma/rules/aws/default-encryption-removed.yaml"
};
D(1560)
#embed "../../Data/sigma/rules/aws/deletion-protection-off.yaml"
};
D(1561)
#embed "../../Data/sigma/rules/aws/dns-query-logging-removed.yaml"
};
D(1562)
#embed "../../Data/sigma/rules/aws/federated-token-issued.yaml"
};
D(1563)
#embed "../../Data/sigma/rules/aws/flow-logs-deleted.yaml"
};
D(1564)
#embed "../../Data/sigma/rules/aws/function-code-changed.yaml"
};
D(1565)
#embed "../../Data/sigma/rules/aws/function-layer-added.yaml"
};
D(1566)
#embed "../../Data/sigma/rules/aws/function-opened-to-anyone.yaml"
};
D(1567)
#embed "../../Data/sigma/rules/aws/iam-policy-attached.yaml"
};
D(1568)
#embed "../../Data/sigma/rules/aws/iam-policy-changed.yaml"
};
D(1569)
#embed "../../Data/sigma/rules/aws/iam-role-created.yaml"
};
D(1570)
#embed "../../Data/sigma/rules/aws/iam-user-created.yaml"
};
D(1571)
#embed "../../Data/sigma/rules/aws/identity-provider-changed.yaml"
};
D(1572)
#embed "../../Data/sigma/rules/aws/instance-credentials-change-identities.yaml"
};
D(1573)
#embed "../../Data/sigma/rules/aws/instance-credentials-used.yaml"
};
D(1574)
#embed "../../Data/sigma/rules/aws/instance-shell-opened.yaml"
};
D(1575)
#embed "../../Data/sigma/rules/aws/instance-start-script-changed.yaml"
};
D(1576)
#embed "../../Data/sigma/rules/aws/instance-user-data-read.yaml"
};
D(1577)
#embed "../../Data/sigma/rules/aws/key-tried-by-secret-scanner.yaml"
};
D(1578)
#embed "../../Data/sigma/rules/aws/kms-grant-created.yaml"
};
D(1579)
#embed "../../Data/sigma/rules/aws/kms-grant-to-other-account.yaml"
};
D(1580)
#embed "../../Data/sigma/rules/aws/kms-key-deletion-scheduled.yaml"
};
D(1581)
#embed "../../Data/sigma/rules/aws/kms-key-disabled.yaml"
};
D(1582)
#embed "../../Data/sigma/rules/aws/kms-key-material-changed.yaml"
};
D(1583)
#embed "../../Data/sigma/rules/aws/kms-key-policy-changed.yaml"
};
D(1584)
#embed "../../Data/sigma/rules/aws/kms-key-rotation-disabled.yaml"
};
D(1585)
#embed "../../Data/sigma/rules/aws/log-group-deleted.yaml"
};
D(1586)
#embed "../../Data/sigma/rules/aws/mail-service-probed.yaml"
};
D(1587)
#embed "../../Data/sigma/rules/aws/mfa-device-added-for-other.yaml"
};
D(1588)
#embed "../../Data/sigma/rules/aws/mfa-device-removed.yaml"
};
D(1589)
#embed "../../Data/sigma/rules/aws/mfa-not-asked-for.yaml"
};
D(1590)
#embed "../../Data/sigma/rules/aws/model-access-requested.yaml"
};
D(1591)
#embed "../../Data/sigma/rules/aws/network-acl-admits-one-address.yaml"
};
D(1592)
#embed "../../Data/sigma/rules/aws/network-acl-changed.yaml"
};
D(1593)
#embed "../../Data/sigma/rules/aws/network-acl-opened-to-world.yaml"
};
D(1594)
#embed "../../Data/sigma/rules/aws/network-gateway-changed.yaml"
};
D(1595)
#embed "../../Data/sigma/rules/aws/objects-deleted.yaml"
};
D(1596)
#embed "../../Data/sigma/rules/aws/objects-encrypted-with-foreign-key.yaml"
};
D(1597)
#embed "../../Data/sigma/rules/aws/opt-in-region-used.yaml"
};
D(1598)
#embed "../../Data/sigma/rules/aws/organization-policy-weakened.yaml"
};
D(1599)
#embed "../../Data/sigma/rules/aws/parameter-decrypted-by-person.yaml"
};
D(1600)
#embed "../../Data/sigma/rules/aws/parameter-decrypted.yaml"
};
D(1601)
#embed "../../Data/sigma/rules/aws/password-policy-weakened.yaml"
};
D(1602)
#embed "../../Data/sigma/rules/aws/permission-boundary-removed.yaml"
};
D(1603)
#embed "../../Data/sigma/rules/aws/policy-grants-everything.yaml"
};
D(1604)
#embed "../../Data/sigma/rules/aws/policy-version-swapped.yaml"
};
D(1605)
#embed "../../Data/sigma/rules/aws/provider-support-access.yaml"
};
D(1606)
#embed "../../Data/sigma/rules/aws/public-access-block-removed.yaml"
};
D(1607)
#embed "../../Data/sigma/rules/aws/public-sharing-block-lifted.yaml"
};
D(1608)
#embed "../../Data/sigma/rules/aws/region-enabled.yaml"
};
D(1609)
#embed "../../Data/sigma/rules/aws/resource-created.yaml"
};
D(1610)
#embed "../../Data/sigma/rules/aws/resource-policy-public.yaml"
};
D(1611)
#embed "../../Data/sigma/rules/aws/role-trusts-anyone.yaml"
};
D(1612)
#embed "../../Data/sigma/rules/aws/role-trusts-other-account.yaml"
};
D(1613)
#embed "../../Data/sigma/rules/aws/roles-anywhere-anchor-created.yaml"
};
D(1614)
#embed "../../Data/sigma/rules/aws/root-access-key-created.yaml"
};
D(1615)
#embed "../../Data/sigma/rules/aws/root-access-key-used.yaml"
};
D(1616)
#embed "../../Data/sigma/rules/aws/root-account-used.yaml"
};
D(1617)
#embed "../../Data/sigma/rules/aws/root-call-refused.yaml"
};
D(1618)
#embed "../../Data/sigma/rules/aws/root-console-sign-in-failed.yaml"
};
D(1619)
#embed "../../Data/sigma/rules/aws/root-console-sign-in.yaml"
};
D(1620)
#embed "../../Data/sigma/rules/aws/root-credentials-changed.yaml"
};
D(1621)
#embed "../../Data/sigma/rules/aws/root-password-recovery-requested.yaml"
};
D(1622)
#embed "../../Data/sigma/rules/aws/root-session-taken.yaml"
};
D(1623)
#embed "../../Data/sigma/rules/aws/route-changed.yaml"
};
D(1624)
#embed "../../Data/sigma/rules/aws/secret-deleted.yaml"
};
D(1625)
#embed "../../Data/sigma/rules/aws/secret-policy-changed.yaml"
};
D(1626)
#embed "../../Data/sigma/rules/aws/secret-read-by-person.yaml"
};
D(1627)
#embed "../../Data/sigma/rules/aws/secret-read-refused.yaml"
};
D(1628)
#embed "../../Data/sigma/rules/aws/secret-read.yaml"
};
D(1629)
#embed "../../Data/sigma/rules/aws/secrets-read-in-batch.yaml"
};
D(1630)
#embed "../../Data/sigma/rules/aws/security-group-created-or-egress-changed.yaml"
};
D(1631)
#embed "../../Data/sigma/rules/aws/security-group-ingress-changed.yaml"
};
D(1632)
#embed "../../Data/sigma/rules/aws/security-group-opened-to-world.yaml"
};
D(1633)
#embed "../../Data/sigma/rules/aws/security-service-disabled.yaml"
};
D(1634)
#embed "../../Data/sigma/rules/aws/sensitive-change.yaml"
};
D(1635)
#embed "../../Data/sigma/rules/aws/serial-console-opened.yaml"
};
D(1636)
#embed "../../Data/sigma/rules/aws/snapshot-deleted.yaml"
};
D(1637)
#embed "../../Data/sigma/rules/aws/snapshot-or-image-public.yaml"
};
D(1638)
#embed "../../Data/sigma/rules/aws/snapshot-or-image-shared.yaml"
};
D(1639)
#embed "../../Data/sigma/rules/aws/sso-account-assigned.yaml"
};
D(1640)
#embed "../../Data/sigma/rules/aws/sso-admin-permission-set.yaml"
};
D(1641)
#embed "../../Data/sigma/rules/aws/support-access-changed.yaml"
};
D(1642)
#embed "../../Data/sigma/rules/aws/threat-detection-disabled.yaml"
};
D(1643)
#embed "../../Data/sigma/rules/aws/traffic-mirrored.yaml"
};
D(1644)
#embed "../../Data/sigma/rules/aws/trail-changed.yaml"
};
D(1645)
#embed "../../Data/sigma/rules/aws/trail-events-narrowed.yaml"
};
D(1646)
#embed "../../Data/sigma/rules/aws/trail-stopped.yaml"
};
D(1647)
#embed "../../Data/sigma/rules/aws/user-added-to-admin-group.yaml"
};
D(1648)
#embed "../../Data/sigma/rules/aws/user-added-to-group.yaml"
};
D(1649)
#embed "../../Data/sigma/rules/aws/web-firewall-removed.yaml"
};
D(1650)
#embed "../../Data/sigma/rules/aws/windows-password-read.yaml"
};
D(1651)
#embed "../../Data/sigma/rules/azure/access-elevated.yaml"
};
D(1652)
#embed "../../Data/sigma/rules/azure/alarm-removed.yaml"
};
D(1653)
#embed "../../Data/sigma/rules/azure/application-consent-given.yaml"
};
D(1654)
#embed "../../Data/sigma/rules/azure/application-secret-added.yaml"
};
D(1655)
#embed "../../Data/sigma/rules/azure/authentication-methods-changed.yaml"
};
D(1656)
#embed "../../Data/sigma/rules/azure/backup-removed.yaml"
};
D(1657)
#embed "../../Data/sigma/rules/azure/blob-protection-off.yaml"
};
D(1658)
#embed "../../Data/sigma/rules/azure/break-glass-account-used.yaml"
};
D(1659)
#embed "../../Data/sigma/rules/azure/command-run-on-machine.yaml"
};
D(1660)
#embed "../../Data/sigma/rules/azure/conditional-access-changed.yaml"
};
D(1661)
#embed "../../Data/sigma/rules/azure/container-access-changed.yaml"
};
D(1662)
#embed "../../Data/sigma/rules/azure/custom-role-changed.yaml"
};
D(1663)
#embed "../../Data/sigma/rules/azure/data-store-deleted.yaml"
};
D(1664)
#embed "../../Data/sigma/rules/azure/database-auditing-changed.yaml"
};
D(1665)
#embed "../../Data/sigma/rules/azure/diagnostic-setting-removed.yaml"
};
D(1666)
#embed "../../Data/sigma/rules/azure/directory-administrator-added.yaml"
};
D(1667)
#embed "../../Data/sigma/rules/azure/disk-exported.yaml"
};
D(1668)
#embed "../../Data/sigma/rules/azure/elevated-access-in-directory.yaml"
};
D(1669)
#embed "../../Data/sigma/rules/azure/federated-credential-added.yaml"
};
D(1670)
#embed "../../Data/sigma/rules/azure/federation-changed.yaml"
};
D(1671)
#embed "../../Data/sigma/rules/azure/firewall-changed.yaml"
};
D(1672)
#embed "../../Data/sigma/rules/azure/immutability-removed.yaml"
};
D(1673)
#embed "../../Data/sigma/rules/azure/key-or-secret-destroyed.yaml"
};
D(1674)
#embed "../../Data/sigma/rules/azure/key-vault-access-changed.yaml"
};
D(1675)
#embed "../../Data/sigma/rules/azure/key-vault-deleted.yaml"
};
D(1676)
#embed "../../Data/sigma/rules/azure/legacy-authentication.yaml"
};
D(1677)
#embed "../../Data/sigma/rules/azure/log-store-removed.yaml"
};
D(1678)
#embed "../../Data/sigma/rules/azure/network-opened-to-world.yaml"
};
D(1679)
#embed "../../Data/sigma/rules/azure/network-path-changed.yaml"
};
D(1680)
#embed "../../Data/sigma/rules/azure/network-security-group-changed.yaml"
};
D(1681)
#embed "../../Data/sigma/rules/azure/network-watcher-removed.yaml"
};
D(1682)
#embed "../../Data/sigma/rules/azure/office-administrator-added.yaml"
};
D(1683)
#embed "../../Data/sigma/rules/azure/office-audit-off.yaml"
};
D(1684)
#embed "../../Data/sigma/rules/azure/office-mail-forwarded.yaml"
};
D(1685)
#embed "../../Data/sigma/rules/azure/office-mfa-off.yaml"
};
D(1686)
#embed "../../Data/sigma/rules/azure/password-reset-by-administrator.yaml"
};
D(1687)
#embed "../../Data/sigma/rules/azure/policy-weakened.yaml"
};
D(1688)
#embed "../../Data/sigma/rules/azure/portal-sign-in-without-mfa.yaml"
};
D(1689)
#embed "../../Data/sigma/rules/azure/privileged-role-assigned.yaml"
};
D(1690)
#embed "../../Data/sigma/rules/azure/resource-group-deleted.yaml"
};
D(1691)
#embed "../../Data/sigma/rules/azure/resource-lock-removed.yaml"
};
D(1692)
#embed "../../Data/sigma/rules/azure/risky-sign-in.yaml"
};
D(1693)
#embed "../../Data/sigma/rules/azure/secret-read.yaml"
};
D(1694)
#embed "../../Data/sigma/rules/azure/sign-in-failed.yaml"
};
D(1695)
#embed "../../Data/sigma/rules/azure/sign-in-succeeded.yaml"
};
D(1696)
#embed "../../Data/sigma/rules/azure/storage-key-read-or-renewed.yaml"
};
D(1697)
#embed "../../Data/sigma/rules/azure/storage-made-public.yaml"
};
D(1698)
#embed "../../Data/sigma/rules/azure/storage-transport-or-keys-weakened.yaml"
};
D(1699)
#embed "../../Data/sigma/rules/azure/strong-authentication-off.yaml"
};
D(1700)
#embed "../../Data/sigma/rules/azure/subscription-moved-or-delegated.yaml"
};
D(1701)
#embed "../../Data/sigma/rules/azure/support-asked-for-access.yaml"
};
D(1702)
#embed "../../Data/sigma/rules/azure/threat-detection-weakened.yaml"
};
D(1703)
#embed "../../Data/sigma/rules/azure/vault-access-refused.yaml"
};
D(1704)
#embed "../../Data/sigma/rules/correlations/aws-console-brute-force.yaml"
};
D(1705)
#embed "../../Data/sigma/rules/correlations/aws-console-password-spraying.yaml"
};
D(1706)
#embed "../../Data/sigma/rules/correlations/aws-console-sign-in-failed-often.yaml"
};
D(1707)
#embed "../../Data/sigma/rules/correlations/aws-console-sign-in-failures.yaml"
};
D(1708)
#embed "../../Data/sigma/rules/correlations/aws-instance-credentials-from-several-addresses.yaml"
};
D(1709)
#embed "../../Data/sigma/rules/correlations/aws-logging-off-then-more.yaml"
};
D(1710)
#embed "../../Data/sigma/rules/correlations/aws-many-backups-deleted.yaml"
};
D(1711)
#embed "../../Data/sigma/rules/correlations/aws-many-calls-refused.yaml"
};
D(1712)
#embed "../../Data/sigma/rules/correlations/aws-many-decrypts.yaml"
};
D(1713)
#embed "../../Data/sigma/rules/correlations/aws-many-objects-deleted.yaml"
};
D(1714)
#embed "../../Data/sigma/rules/correlations/aws-many-parameters-decrypted.yaml"
};
D(1715)
#embed "../../Data/sigma/rules/correlations/aws-many-passwords-read.yaml"
};
D(1716)
#embed "../../Data/sigma/rules/correlations/aws-many-secrets-read.yaml"
};
D(1717)
#embed "../../Data/sigma/rules/correlations/aws-new-administrator-with-key.yaml"
};
D(1718)
#embed "../../Data/sigma/rules/correlations/aws-several-defences-off.yaml"
};
D(1719)
#embed "../../Data/sigma/rules/correlations/aws-several-regions-by-one-actor.yaml"
};
D(1720)
#embed "../../Data/sigma/rules/correlations/azure-many-secrets-read.yaml"
};
D(1721)
#embed "../../Data/sigma/rules/correlations/azure-password-spray.yaml"
};
D(1722)
#embed "../../Data/sigma/rules/correlations/azure-sign-in-brute-force.yaml"
};
D(1723)
#embed "../../Data/sigma/rules/correlations/azure-sign-in-failures.yaml"
};
D(1724)
#embed "../../Data/sigma/rules/correlations/azure-vault-searched.yaml"
};
D(1725)
#embed "../../Data/sigma/rules/correlations/gcp-many-calls-refused.yaml"
};
D(1726)
#embed "../../Data/sigma/rules/correlations/gcp-many-key-uses.yaml"
};
D(1727)
#embed "../../Data/sigma/rules/correlations/gcp-many-objects-deleted.yaml"
};
D(1728)
#embed "../../Data/sigma/rules/correlations/gcp-many-secrets-read.yaml"
};
D(1729)
#embed "../../Data/sigma/rules/gcp/access-policy-changed.yaml"
};
D(1730)
#embed "../../Data/sigma/rules/gcp/audit-config-weakened.yaml"
};
D(1731)
#embed "../../Data/sigma/rules/gcp/bucket-changed-or-deleted.yaml"
};
D(1732)
#embed "../../Data/sigma/rules/gcp/console-administrator-added.yaml"
};
D(1733)
#embed "../../Data/sigma/rules/gcp/console-second-step-off.yaml"
};
D(1734)
#embed "../../Data/sigma/rules/gcp/custom-role-changed.yaml"
};
D(1735)
#embed "../../Data/sigma/rules/gcp/data-encrypted-by-storage-agent.yaml"
};
D(1736)
#embed "../../Data/sigma/rules/gcp/database-settings-changed.yaml"
};
D(1737)
#embed "../../Data/sigma/rules/gcp/disk-or-image-shared.yaml"
};
D(1738)
#embed "../../Data/sigma/rules/gcp/federation-changed.yaml"
};
D(1739)
#embed "../../Data/sigma/rules/gcp/firewall-changed.yaml"
};
D(1740)
#embed "../../Data/sigma/rules/gcp/flow-logs-off.yaml"
};
D(1741)
#embed "../../Data/sigma/rules/gcp/key-changed-or-imported.yaml"
};
D(1742)
#embed "../../Data/sigma/rules/gcp/key-destroyed-or-disabled.yaml"
};
D(1743)
#embed "../../Data/sigma/rules/gcp/key-policy-changed.yaml"
};
D(1744)
#embed "../../Data/sigma/rules/gcp/key-used.yaml"
};
D(1745)
#embed "../../Data/sigma/rules/gcp/log-sink-or-bucket-changed.yaml"
};
D(1746)
#embed "../../Data/sigma/rules/gcp/machine-key-added.yaml"
};
D(1747)
#embed "../../Data/sigma/rules/gcp/network-opened-to-world.yaml"
};
D(1748)
#embed "../../Data/sigma/rules/gcp/network-path-changed.yaml"
};
D(1749)
#embed "../../Data/sigma/rules/gcp/object-deleted.yaml"
};
D(1750)
#embed "../../Data/sigma/rules/gcp/organization-policy-changed.yaml"
};
D(1751)
#embed "../../Data/sigma/rules/gcp/permission-denied.yaml"
};
D(1752)
#embed "../../Data/sigma/rules/gcp/personal-account-added.yaml"
};
D(1753)
#embed "../../Data/sigma/rules/gcp/privileged-role-granted.yaml"
};
D(1754)
#embed "../../Data/sigma/rules/gcp/region-unusual.yaml"
};
D(1755)
#embed "../../Data/sigma/rules/gcp/resource-made-public.yaml"
};
D(1756)
#embed "../../Data/sigma/rules/gcp/secret-destroyed-or-shared.yaml"
};
D(1757)
#embed "../../Data/sigma/rules/gcp/secret-read.yaml"
};
D(1758)
#embed "../../Data/sigma/rules/gcp/service-account-impersonated.yaml"
};
D(1759)
#embed "../../Data/sigma/rules/gcp/service-account-key-made.yaml"
};
D(1760)
#embed "../../Data/sigma/rules/gcp/service-account-made.yaml"
};
D(1761)
#embed "../../Data/sigma/rules/gcp/service-perimeter-violated.yaml"
};
D(1762)
#embed "../../Data/sigma/rules/gcp/super-administrator-signed-in.yaml"
};
D(1763)
#embed "../../Data/sigma/rules/gcp/support-saw-data.yaml"
};
D(1764)
#embed "../../Data/sigma/rules/gcp/threat-detection-weakened.yaml"
};
D(1765)
#embed "../../Data/terraform/aws.map"
};

const demarc_file demarc_files[] = {
R(0, "assurance/questions.json")
R(1, "azure/aliases.txt")
R(2, "azure/forced-values.tsv")
R(3, "azure/regulatory-groups.tsv")
R(4, "azure/regulatory-pairs.tsv")
R(5, "azure/regulatory-steps.tsv")
R(6, "azure/related-types.tsv")
R(7, "baseline/aws/README.md")
R(8, "baseline/aws/compliance-logging.yaml")
R(9, "baseline/azure/README.md")
R(10, "baseline/azure/allowed-group-locations.json")
R(11, "baseline/azure/allowed-locations.json")
R(12, "baseline/azure/baseline.json")
R(13, "baseline/azure/diagnostics-sent.json")
R(14, "baseline/gcp/README.md")
R(15, "baseline/gcp/baseline.json")
R(16, "catalog/crosswalks/gdpr--nist-800-53r5.ndjson")
R(17, "catalog/crosswalks/hipaa-breach--nist-800-53r5.ndjson")
R(18, "catalog/crosswalks/hipaa-security--nist-800-53r5.ndjson")
R(19, "catalog/crosswalks/hipaa-security--nist-csf-1.1.ndjson")
R(20, "catalog/crosswalks/iso27001-2013--iso27001-2022.ndjson")
R(21, "catalog/crosswalks/nist-800-53r5--iso27001-2022.ndjson")
R(22, "catalog/crosswalks/nist-csf-1.1--nist-csf-2.0.ndjson")
R(23, "catalog/crosswalks/nist-csf-2.0--iso27001-2022.ndjson")
R(24, "catalog/crosswalks/nist-csf-2.0--nist-800-53r5.ndjson")
R(25, "catalog/crosswalks/soc2--nist-800-53r5.ndjson")
R(26, "catalog/errata.json")
R(27, "catalog/frameworks/cis-aws-7.0.0.ndjson")
R(28, "catalog/frameworks/cis-azure-6.0.0.ndjson")
R(29, "catalog/frameworks/cis-gcp-5.0.0.ndjson")
R(30, "catalog/frameworks/gdpr.ndjson")
R(31, "catalog/frameworks/hipaa-breach.ndjson")
R(32, "catalog/frameworks/hipaa-security.ndjson")
R(33, "catalog/frameworks/iso27001-2013.ndjson")
R(34, "catalog/frameworks/iso27001-2022.ndjson")
R(35, "catalog/frameworks/nist-800-53r5.ndjson")
R(36, "catalog/frameworks/nist-csf-1.1.ndjson")
R(37, "catalog/frameworks/nist-csf-2.0.ndjson")
R(38, "catalog/frameworks/pci-dss-4.0.1.ndjson")
R(39, "catalog/frameworks/soc2.ndjson")
R(40, "catalog/layers.json")
R(41, "catalog/names.json")
R(42, "catalog/redaction.json")
R(43, "catalog/retention.json")
R(44, "catalog/rules.json")
R(45, "catalog/services/aws/acm.json")
R(46, "catalog/services/aws/amazon-mq.json")
R(47, "catalog/services/aws/api-gateway.json")
R(48, "catalog/services/aws/app-runner.json")
R(49, "catalog/services/aws/athena.json")
R(50, "catalog/services/aws/aurora.json")
R(51, "catalog/services/aws/backup.json")
R(52, "catalog/services/aws/batch.json")
R(53, "catalog/services/aws/bedrock.json")
R(54, "catalog/services/aws/cloudformation.json")
R(55, "catalog/services/aws/cloudfront.json")
R(56, "catalog/services/aws/cloudhsm.json")
R(57, "catalog/services/aws/cloudtrail.json")
R(58, "catalog/services/aws/cloudwatch.json")
R(59, "catalog/services/aws/codebuild.json")
R(60, "catalog/services/aws/cognito.json")
R(61, "catalog/services/aws/config.json")
R(62, "catalog/services/aws/dms.json")
R(63, "catalog/services/aws/documentdb.json")
R(64, "catalog/services/aws/dynamodb.json")
R(65, "catalog/services/aws/ebs.json")
R(66, "catalog/services/aws/ec2.json")
R(67, "catalog/services/aws/ecr.json")
R(68, "catalog/services/aws/ecs.json")
R(69, "catalog/services/aws/efs.json")
R(70, "catalog/services/aws/eks.json")
R(71, "catalog/services/aws/elastic-beanstalk.json")
R(72, "catalog/services/aws/elasticache.json")
R(73, "catalog/services/aws/elb.json")
R(74, "catalog/services/aws/emr.json")
R(75, "catalog/services/aws/eventbridge.json")
R(76, "catalog/services/aws/fargate.json")
R(77, "catalog/services/aws/fsx.json")
R(78, "catalog/services/aws/glue.json")
R(79, "catalog/services/aws/guardduty.json")
R(80, "catalog/services/aws/iam.json")
R(81, "catalog/services/aws/identity-center.json")
R(82, "catalog/services/aws/image-builder.json")
R(83, "catalog/services/aws/inspector.json")
R(84, "catalog/services/aws/kinesis.json")
R(85, "catalog/services/aws/kms.json")
R(86, "catalog/services/aws/lambda.json")
R(87, "catalog/services/aws/macie.json")
R(88, "catalog/services/aws/msk.json")
R(89, "catalog/services/aws/neptune.json")
R(90, "catalog/services/aws/opensearch.json")
R(91, "catalog/services/aws/organizations.json")
R(92, "catalog/services/aws/rds.json")
R(93, "catalog/services/aws/redshift.json")
R(94, "catalog/services/aws/route53.json")
R(95, "catalog/services/aws/s3.json")
R(96, "catalog/services/aws/sagemaker.json")
R(97, "catalog/services/aws/secrets-manager.json")
R(98, "catalog/services/aws/security-hub.json")
R(99, "catalog/services/aws/shield.json")
R(100, "catalog/services/aws/sns.json")
R(101, "catalog/services/aws/sqs.json")
R(102, "catalog/services/aws/ssm.json")
R(103, "catalog/services/aws/step-functions.json")
R(104, "catalog/services/aws/transfer-family.json")
R(105, "catalog/services/aws/vpc.json")
R(106, "catalog/services/aws/waf.json")
R(107, "catalog/services/aws/workspaces.json")
R(108, "catalog/services/azure/ai-search.json")
R(109, "catalog/services/azure/ai-services.json")
R(110, "catalog/services/azure/aks.json")
R(111, "catalog/services/azure/api-management.json")
R(112, "catalog/services/azure/app-configuration.json")
R(113, "catalog/services/azure/app-service.json")
R(114, "catalog/services/azure/application-gateway.json")
R(115, "catalog/services/azure/arc.json")
R(116, "catalog/services/azure/automation.json")
R(117, "catalog/services/azure/azure-local.json")
R(118, "catalog/services/azure/backup.json")
R(119, "catalog/services/azure/bastion.json")
R(120, "catalog/services/azure/batch.json")
R(121, "catalog/services/azure/cache-for-redis.json")
R(122, "catalog/services/azure/confidential-ledger.json")
R(123, "catalog/services/azure/container-apps.json")
R(124, "catalog/services/azure/container-instances.json")
R(125, "catalog/services/azure/container-registry.json")
R(126, "catalog/services/azure/cosmos-db.json")
R(127, "catalog/services/azure/cost-and-health.json")
R(128, "catalog/services/azure/data-explorer.json")
R(129, "catalog/services/azure/data-factory.json")
R(130, "catalog/services/azure/databricks.json")
R(131, "catalog/services/azure/ddos-protection.json")
R(132, "catalog/services/azure/defender-for-cloud.json")
R(133, "catalog/services/azure/devops.json")
R(134, "catalog/services/azure/dns.json")
R(135, "catalog/services/azure/domain-services.json")
R(136, "catalog/services/azure/entra-id.json")
R(137, "catalog/services/azure/event-grid.json")
R(138, "catalog/services/azure/event-hubs.json")
R(139, "catalog/services/azure/fabric.json")
R(140, "catalog/services/azure/firewall.json")
R(141, "catalog/services/azure/front-door.json")
R(142, "catalog/services/azure/functions.json")
R(143, "catalog/services/azure/hdinsight.json")
R(144, "catalog/services/azure/health-data.json")
R(145, "catalog/services/azure/iot-hub.json")
R(146, "catalog/services/azure/key-vault.json")
R(147, "catalog/services/azure/lighthouse.json")
R(148, "catalog/services/azure/load-balancer.json")
R(149, "catalog/services/azure/logic-apps.json")
R(150, "catalog/services/azure/machine-learning.json")
R(151, "catalog/services/azure/managed-disks.json")
R(152, "catalog/services/azure/managed-hsm.json")
R(153, "catalog/services/azure/managed-identities.json")
R(154, "catalog/services/azure/microsoft-365.json")
R(155, "catalog/services/azure/monitor.json")
R(156, "catalog/services/azure/mysql.json")
R(157, "catalog/services/azure/netapp-files.json")
R(158, "catalog/services/azure/network-watcher.json")
R(159, "catalog/services/azure/notification-communication.json")
R(160, "catalog/services/azure/policy.json")
R(161, "catalog/services/azure/postgresql.json")
R(162, "catalog/services/azure/purview.json")
R(163, "catalog/services/azure/rbac.json")
R(164, "catalog/services/azure/resource-manager.json")
R(165, "catalog/services/azure/sentinel.json")
R(166, "catalog/services/azure/service-bus.json")
R(167, "catalog/services/azure/service-fabric.json")
R(168, "catalog/services/azure/signalr.json")
R(169, "catalog/services/azure/site-recovery.json")
R(170, "catalog/services/azure/sql-database.json")
R(171, "catalog/services/azure/sql-managed-instance.json")
R(172, "catalog/services/azure/sql-virtual-machines.json")
R(173, "catalog/services/azure/storage.json")
R(174, "catalog/services/azure/stream-analytics.json")
R(175, "catalog/services/azure/synapse.json")
R(176, "catalog/services/azure/virtual-desktop.json")
R(177, "catalog/services/azure/virtual-machine-scale-sets.json")
R(178, "catalog/services/azure/virtual-machines.json")
R(179, "catalog/services/azure/virtual-network.json")
R(180, "catalog/services/azure/vmware-solution.json")
R(181, "catalog/services/azure/vpn-expressroute.json")
R(182, "catalog/services/gcp/access-approval.json")
R(183, "catalog/services/gcp/access-context-manager.json")
R(184, "catalog/services/gcp/alloydb.json")
R(185, "catalog/services/gcp/api-gateway.json")
R(186, "catalog/services/gcp/api-keys.json")
R(187, "catalog/services/gcp/apigee.json")
R(188, "catalog/services/gcp/app-engine.json")
R(189, "catalog/services/gcp/artifact-registry.json")
R(190, "catalog/services/gcp/assured-workloads.json")
R(191, "catalog/services/gcp/backup-dr.json")
R(192, "catalog/services/gcp/batch.json")
R(193, "catalog/services/gcp/bigquery.json")
R(194, "catalog/services/gcp/bigtable.json")
R(195, "catalog/services/gcp/binary-authorization.json")
R(196, "catalog/services/gcp/ca-service.json")
R(197, "catalog/services/gcp/certificate-manager.json")
R(198, "catalog/services/gcp/cloud-armor.json")
R(199, "catalog/services/gcp/cloud-asset-inventory.json")
R(200, "catalog/services/gcp/cloud-billing.json")
R(201, "catalog/services/gcp/cloud-build.json")
R(202, "catalog/services/gcp/cloud-cdn.json")
R(203, "catalog/services/gcp/cloud-deploy.json")
R(204, "catalog/services/gcp/cloud-dns.json")
R(205, "catalog/services/gcp/cloud-identity.json")
R(206, "catalog/services/gcp/cloud-ids.json")
R(207, "catalog/services/gcp/cloud-interconnect.json")
R(208, "catalog/services/gcp/cloud-kms.json")
R(209, "catalog/services/gcp/cloud-load-balancing.json")
R(210, "catalog/services/gcp/cloud-logging.json")
R(211, "catalog/services/gcp/cloud-monitoring.json")
R(212, "catalog/services/gcp/cloud-nat-router.json")
R(213, "catalog/services/gcp/cloud-run-functions.json")
R(214, "catalog/services/gcp/cloud-run.json")
R(215, "catalog/services/gcp/cloud-scheduler.json")
R(216, "catalog/services/gcp/cloud-service-mesh.json")
R(217, "catalog/services/gcp/cloud-sql.json")
R(218, "catalog/services/gcp/cloud-storage.json")
R(219, "catalog/services/gcp/cloud-tasks.json")
R(220, "catalog/services/gcp/cloud-vpn.json")
R(221, "catalog/services/gcp/composer.json")
R(222, "catalog/services/gcp/compute-engine.json")
R(223, "catalog/services/gcp/compute-images.json")
R(224, "catalog/services/gcp/data-fusion.json")
R(225, "catalog/services/gcp/dataflow.json")
R(226, "catalog/services/gcp/dataplex.json")
R(227, "catalog/services/gcp/dataproc.json")
R(228, "catalog/services/gcp/datastream.json")
R(229, "catalog/services/gcp/dms.json")
R(230, "catalog/services/gcp/document-ai.json")
R(231, "catalog/services/gcp/essential-contacts.json")
R(232, "catalog/services/gcp/eventarc.json")
R(233, "catalog/services/gcp/filestore.json")
R(234, "catalog/services/gcp/firestore.json")
R(235, "catalog/services/gcp/gke-backup.json")
R(236, "catalog/services/gcp/gke-fleet.json")
R(237, "catalog/services/gcp/gke.json")
R(238, "catalog/services/gcp/healthcare-api.json")
R(239, "catalog/services/gcp/iam.json")
R(240, "catalog/services/gcp/iap.json")
R(241, "catalog/services/gcp/identity-platform.json")
R(242, "catalog/services/gcp/integration-connectors.json")
R(243, "catalog/services/gcp/looker.json")
R(244, "catalog/services/gcp/managed-ad.json")
R(245, "catalog/services/gcp/managed-kafka.json")
R(246, "catalog/services/gcp/memorystore.json")
R(247, "catalog/services/gcp/migrate-to-vms.json")
R(248, "catalog/services/gcp/netapp-volumes.json")
R(249, "catalog/services/gcp/network-connectivity-center.json")
R(250, "catalog/services/gcp/organization-policy.json")
R(251, "catalog/services/gcp/os-config.json")
R(252, "catalog/services/gcp/persistent-disk.json")
R(253, "catalog/services/gcp/pubsub.json")
R(254, "catalog/services/gcp/recaptcha.json")
R(255, "catalog/services/gcp/resource-manager.json")
R(256, "catalog/services/gcp/secret-manager.json")
R(257, "catalog/services/gcp/secure-web-proxy.json")
R(258, "catalog/services/gcp/security-command-center.json")
R(259, "catalog/services/gcp/sensitive-data-protection.json")
R(260, "catalog/services/gcp/service-usage.json")
R(261, "catalog/services/gcp/spanner.json")
R(262, "catalog/services/gcp/storage-transfer.json")
R(263, "catalog/services/gcp/vertex-ai-search.json")
R(264, "catalog/services/gcp/vertex-ai-workbench.json")
R(265, "catalog/services/gcp/vertex-ai.json")
R(266, "catalog/services/gcp/vmware-engine.json")
R(267, "catalog/services/gcp/vpc.json")
R(268, "catalog/services/gcp/workflows.json")
R(269, "catalog/services/gcp/workspace.json")
R(270, "catalog/services/gcp/workstations.json")
R(271, "checks/aws.amazon-mq.broker-not-public/check.json")
R(272, "checks/aws.amazon-mq.broker-not-public/rule.guard")
R(273, "checks/aws.amazon-mq.broker-not-public/template.guard")
R(274, "checks/aws.api-gateway.stage-logged/check.json")
R(275, "checks/aws.api-gateway.stage-logged/rule.guard")
R(276, "checks/aws.api-gateway.stage-logged/template.guard")
R(277, "checks/aws.aurora.cluster-deletion-protected/check.json")
R(278, "checks/aws.aurora.cluster-deletion-protected/rule.guard")
R(279, "checks/aws.aurora.cluster-deletion-protected/template.guard")
R(280, "checks/aws.aurora.cluster-storage-encrypted/check.json")
R(281, "checks/aws.aurora.cluster-storage-encrypted/rule.guard")
R(282, "checks/aws.aurora.cluster-storage-encrypted/template.guard")
R(283, "checks/aws.backup.plan-keeps-copies/check.json")
R(284, "checks/aws.backup.plan-keeps-copies/rule.guard")
R(285, "checks/aws.backup.plan-keeps-copies/template.guard")
R(286, "checks/aws.backup.recovery-points-encrypted/check.json")
R(287, "checks/aws.backup.recovery-points-encrypted/rule.guard")
R(288, "checks/aws.cloudfront.access-logged/check.json")
R(289, "checks/aws.cloudfront.access-logged/rule.guard")
R(290, "checks/aws.cloudfront.access-logged/template.guard")
R(291, "checks/aws.cloudfront.buckets-behind-access-control/check.json")
R(292, "checks/aws.cloudfront.buckets-behind-access-control/rule.guard")
R(293, "checks/aws.cloudfront.buckets-behind-access-control/template.guard")
R(294, "checks/aws.cloudfront.viewers-use-tls/check.json")
R(295, "checks/aws.cloudfront.viewers-use-tls/rule.guard")
R(296, "checks/aws.cloudfront.viewers-use-tls/template.guard")
R(297, "checks/aws.cloudfront.web-acl-attached/check.json")
R(298, "checks/aws.cloudfront.web-acl-attached/rule.guard")
R(299, "checks/aws.cloudfront.web-acl-attached/template.guard")
R(300, "checks/aws.cloudtrail.customer-key/check.json")
R(301, "checks/aws.cloudtrail.customer-key/rule.guard")
R(302, "checks/aws.cloudtrail.customer-key/template.guard")
R(303, "checks/aws.cloudtrail.delivered-to-log-group/check.json")
R(304, "checks/aws.cloudtrail.delivered-to-log-group/rule.guard")
R(305, "checks/aws.cloudtrail.delivered-to-log-group/template.guard")
R(306, "checks/aws.cloudtrail.log-files-validated/check.json")
R(307, "checks/aws.cloudtrail.log-files-validated/rule.guard")
R(308, "checks/aws.cloudtrail.log-files-validated/template.guard")
R(309, "checks/aws.cloudtrail.multi-region-trail/check.json")
R(310, "checks/aws.cloudtrail.multi-region-trail/rule.guard")
R(311, "checks/aws.cloudtrail.multi-region-trail/template.guard")
R(312, "checks/aws.cloudwatch.log-group-customer-key/check.json")
R(313, "checks/aws.cloudwatch.log-group-customer-key/rule.guard")
R(314, "checks/aws.cloudwatch.log-group-customer-key/template.guard")
R(315, "checks/aws.cloudwatch.log-group-kept-a-year/check.json")
R(316, "checks/aws.cloudwatch.log-group-kept-a-year/rule.guard")
R(317, "checks/aws.cloudwatch.log-group-kept-a-year/template.guard")
R(318, "checks/aws.codebuild.no-plaintext-credentials/check.json")
R(319, "checks/aws.codebuild.no-plaintext-credentials/rule.guard")
R(320, "checks/aws.codebuild.no-plaintext-credentials/template.guard")
R(321, "checks/aws.config.recorder-covers-all-types/check.json")
R(322, "checks/aws.config.recorder-covers-all-types/rule.guard")
R(323, "checks/aws.config.recorder-covers-all-types/template.guard")
R(324, "checks/aws.dms.replication-instance-not-public/check.json")
R(325, "checks/aws.dms.replication-instance-not-public/rule.guard")
R(326, "checks/aws.dms.replication-instance-not-public/template.guard")
R(327, "checks/aws.dynamodb.point-in-time-recovery/check.json")
R(328, "checks/aws.dynamodb.point-in-time-recovery/rule.guard")
R(329, "checks/aws.dynamodb.point-in-time-recovery/template.guard")
R(330, "checks/aws.dynamodb.table-kms-key/check.json")
R(331, "checks/aws.dynamodb.table-kms-key/rule.guard")
R(332, "checks/aws.dynamodb.table-kms-key/template.guard")
R(333, "checks/aws.ebs.volume-encrypted/check.json")
R(334, "checks/aws.ebs.volume-encrypted/rule.guard")
R(335, "checks/aws.ebs.volume-encrypted/template.guard")
R(336, "checks/aws.ec2.instance-metadata-tokens/check.json")
R(337, "checks/aws.ec2.instance-metadata-tokens/rule.guard")
R(338, "checks/aws.ec2.instance-metadata-tokens/template.guard")
R(339, "checks/aws.ec2.instance-without-public-address/check.json")
R(340, "checks/aws.ec2.instance-without-public-address/rule.guard")
R(341, "checks/aws.ec2.instance-without-public-address/template.guard")
R(342, "checks/aws.ec2.launch-template-metadata-tokens/check.json")
R(343, "checks/aws.ec2.launch-template-metadata-tokens/rule.guard")
R(344, "checks/aws.ec2.launch-template-metadata-tokens/template.guard")
R(345, "checks/aws.ecr.images-scanned/check.json")
R(346, "checks/aws.ecr.images-scanned/rule.guard")
R(347, "checks/aws.ecr.images-scanned/template.guard")
R(348, "checks/aws.ecr.tags-immutable/check.json")
R(349, "checks/aws.ecr.tags-immutable/rule.guard")
R(350, "checks/aws.ecr.tags-immutable/template.guard")
R(351, "checks/aws.ecs.containers-not-privileged/check.json")
R(352, "checks/aws.ecs.containers-not-privileged/rule.guard")
R(353, "checks/aws.ecs.containers-not-privileged/template.guard")
R(354, "checks/aws.ecs.no-plaintext-credentials/check.json")
R(355, "checks/aws.ecs.no-plaintext-credentials/rule.guard")
R(356, "checks/aws.ecs.no-plaintext-credentials/template.guard")
R(357, "checks/aws.ecs.root-file-system-read-only/check.json")
R(358, "checks/aws.ecs.root-file-system-read-only/rule.guard")
R(359, "checks/aws.ecs.root-file-system-read-only/template.guard")
R(360, "checks/aws.efs.backed-up/check.json")
R(361, "checks/aws.efs.backed-up/rule.guard")
R(362, "checks/aws.efs.backed-up/template.guard")
R(363, "checks/aws.efs.file-system-encrypted/check.json")
R(364, "checks/aws.efs.file-system-encrypted/rule.guard")
R(365, "checks/aws.efs.file-system-encrypted/template.guard")
R(366, "checks/aws.eks.api-server-restricted/check.json")
R(367, "checks/aws.eks.api-server-restricted/rule.guard")
R(368, "checks/aws.eks.api-server-restricted/template.guard")
R(369, "checks/aws.eks.audit-logged/check.json")
R(370, "checks/aws.eks.audit-logged/rule.guard")
R(371, "checks/aws.eks.audit-logged/template.guard")
R(372, "checks/aws.eks.secrets-encrypted-with-customer-key/check.json")
R(373, "checks/aws.eks.secrets-encrypted-with-customer-key/rule.guard")
R(374, "checks/aws.eks.secrets-encrypted-with-customer-key/template.guard")
R(375, "checks/aws.elasticache.replication-group-encrypted/check.json")
R(376, "checks/aws.elasticache.replication-group-encrypted/rule.guard")
R(377, "checks/aws.elasticache.replication-group-encrypted/template.guard")
R(378, "checks/aws.elb.access-logged/check.json")
R(379, "checks/aws.elb.access-logged/rule.guard")
R(380, "checks/aws.elb.access-logged/template.guard")
R(381, "checks/aws.elb.deletion-protected/check.json")
R(382, "checks/aws.elb.deletion-protected/rule.guard")
R(383, "checks/aws.elb.deletion-protected/template.guard")
R(384, "checks/aws.elb.invalid-headers-dropped/check.json")
R(385, "checks/aws.elb.invalid-headers-dropped/rule.guard")
R(386, "checks/aws.elb.invalid-headers-dropped/template.guard")
R(387, "checks/aws.elb.listener-encrypted/check.json")
R(388, "checks/aws.elb.listener-encrypted/rule.guard")
R(389, "checks/aws.elb.listener-encrypted/template.guard")
R(390, "checks/aws.guardduty.detector-enabled/check.json")
R(391, "checks/aws.guardduty.detector-enabled/rule.guard")
R(392, "checks/aws.guardduty.detector-enabled/template.guard")
R(393, "checks/aws.iam.access-keys-rotated/check.json")
R(394, "checks/aws.iam.access-keys-rotated/rule.guard")
R(395, "checks/aws.iam.console-users-mfa/check.json")
R(396, "checks/aws.iam.console-users-mfa/rule.guard")
R(397, "checks/aws.iam.inline-policies-without-full-admin/check.json")
R(398, "checks/aws.iam.inline-policies-without-full-admin/rule.guard")
R(399, "checks/aws.iam.inline-policies-without-full-admin/template.guard")
R(400, "checks/aws.iam.policies-without-full-admin/check.json")
R(401, "checks/aws.iam.policies-without-full-admin/rule.guard")
R(402, "checks/aws.iam.policies-without-full-admin/template.guard")
R(403, "checks/aws.iam.root-mfa-enabled/check.json")
R(404, "checks/aws.iam.root-mfa-enabled/rule.guard")
R(405, "checks/aws.iam.root-not-in-daily-use/check.json")
R(406, "checks/aws.iam.root-not-in-daily-use/rule.guard")
R(407, "checks/aws.iam.root-without-access-keys/check.json")
R(408, "checks/aws.iam.root-without-access-keys/rule.guard")
R(409, "checks/aws.iam.unused-credentials-removed/check.json")
R(410, "checks/aws.iam.unused-credentials-removed/rule.guard")
R(411, "checks/aws.iam.users-without-own-policies/check.json")
R(412, "checks/aws.iam.users-without-own-policies/rule.guard")
R(413, "checks/aws.iam.users-without-own-policies/template.guard")
R(414, "checks/aws.kinesis.stream-encrypted/check.json")
R(415, "checks/aws.kinesis.stream-encrypted/rule.guard")
R(416, "checks/aws.kinesis.stream-encrypted/template.guard")
R(417, "checks/aws.kms.key-policy-not-public/check.json")
R(418, "checks/aws.kms.key-policy-not-public/rule.guard")
R(419, "checks/aws.kms.key-policy-not-public/template.guard")
R(420, "checks/aws.kms.key-rotated/check.json")
R(421, "checks/aws.kms.key-rotated/rule.guard")
R(422, "checks/aws.kms.key-rotated/template.guard")
R(423, "checks/aws.lambda.function-in-network/check.json")
R(424, "checks/aws.lambda.function-in-network/rule.guard")
R(425, "checks/aws.lambda.function-in-network/template.guard")
R(426, "checks/aws.lambda.function-not-public/check.json")
R(427, "checks/aws.lambda.function-not-public/rule.guard")
R(428, "checks/aws.lambda.function-not-public/template.guard")
R(429, "checks/aws.msk.traffic-encrypted/check.json")
R(430, "checks/aws.msk.traffic-encrypted/rule.guard")
R(431, "checks/aws.msk.traffic-encrypted/template.guard")
R(432, "checks/aws.opensearch.domain-encrypted/check.json")
R(433, "checks/aws.opensearch.domain-encrypted/rule.guard")
R(434, "checks/aws.opensearch.domain-encrypted/template.guard")
R(435, "checks/aws.rds.backups-kept/check.json")
R(436, "checks/aws.rds.backups-kept/rule.guard")
R(437, "checks/aws.rds.backups-kept/template.guard")
R(438, "checks/aws.rds.deletion-protected/check.json")
R(439, "checks/aws.rds.deletion-protected/rule.guard")
R(440, "checks/aws.rds.deletion-protected/template.guard")
R(441, "checks/aws.rds.instance-not-public/check.json")
R(442, "checks/aws.rds.instance-not-public/rule.guard")
R(443, "checks/aws.rds.instance-not-public/template.guard")
R(444, "checks/aws.rds.minor-versions-applied/check.json")
R(445, "checks/aws.rds.minor-versions-applied/rule.guard")
R(446, "checks/aws.rds.minor-versions-applied/template.guard")
R(447, "checks/aws.rds.multi-zone/check.json")
R(448, "checks/aws.rds.multi-zone/rule.guard")
R(449, "checks/aws.rds.multi-zone/template.guard")
R(450, "checks/aws.rds.storage-encrypted/check.json")
R(451, "checks/aws.rds.storage-encrypted/rule.guard")
R(452, "checks/aws.rds.storage-encrypted/template.guard")
R(453, "checks/aws.redshift.audit-logged/check.json")
R(454, "checks/aws.redshift.audit-logged/rule.guard")
R(455, "checks/aws.redshift.audit-logged/template.guard")
R(456, "checks/aws.redshift.cluster-private-and-encrypted/check.json")
R(457, "checks/aws.redshift.cluster-private-and-encrypted/rule.guard")
R(458, "checks/aws.redshift.cluster-private-and-encrypted/template.guard")
R(459, "checks/aws.s3.account-public-access-blocked/check.json")
R(460, "checks/aws.s3.account-public-access-blocked/rule.guard")
R(461, "checks/aws.s3.audit-bucket-accepts-logs/check.json")
R(462, "checks/aws.s3.audit-bucket-accepts-logs/rule.guard")
R(463, "checks/aws.s3.audit-bucket-accepts-logs/template.guard")
R(464, "checks/aws.s3.audit-bucket-lifecycle/check.json")
R(465, "checks/aws.s3.audit-bucket-lifecycle/rule.guard")
R(466, "checks/aws.s3.audit-bucket-lifecycle/template.guard")
R(467, "checks/aws.s3.audit-bucket-locked/check.json")
R(468, "checks/aws.s3.audit-bucket-locked/rule.guard")
R(469, "checks/aws.s3.audit-bucket-locked/template.guard")
R(470, "checks/aws.s3.bucket-access-logged/check.json")
R(471, "checks/aws.s3.bucket-access-logged/rule.guard")
R(472, "checks/aws.s3.bucket-access-logged/template.guard")
R(473, "checks/aws.s3.bucket-customer-key/check.json")
R(474, "checks/aws.s3.bucket-customer-key/rule.guard")
R(475, "checks/aws.s3.bucket-customer-key/template.guard")
R(476, "checks/aws.s3.bucket-not-public/check.json")
R(477, "checks/aws.s3.bucket-not-public/rule.guard")
R(478, "checks/aws.s3.bucket-not-public/template.guard")
R(479, "checks/aws.s3.bucket-public-access-blocked/check.json")
R(480, "checks/aws.s3.bucket-public-access-blocked/rule.guard")
R(481, "checks/aws.s3.bucket-public-access-blocked/template.guard")
R(482, "checks/aws.s3.bucket-tls-only/check.json")
R(483, "checks/aws.s3.bucket-tls-only/rule.guard")
R(484, "checks/aws.s3.bucket-tls-only/template.guard")
R(485, "checks/aws.s3.bucket-versioned/check.json")
R(486, "checks/aws.s3.bucket-versioned/rule.guard")
R(487, "checks/aws.s3.bucket-versioned/template.guard")
R(488, "checks/aws.sagemaker.notebook-without-internet/check.json")
R(489, "checks/aws.sagemaker.notebook-without-internet/rule.guard")
R(490, "checks/aws.sagemaker.notebook-without-internet/template.guard")
R(491, "checks/aws.secrets-manager.secret-rotated/check.json")
R(492, "checks/aws.secrets-manager.secret-rotated/rule.guard")
R(493, "checks/aws.secrets-manager.secret-rotated/template.guard")
R(494, "checks/aws.sns.topic-encrypted/check.json")
R(495, "checks/aws.sns.topic-encrypted/rule.guard")
R(496, "checks/aws.sns.topic-encrypted/template.guard")
R(497, "checks/aws.sqs.queue-encrypted/check.json")
R(498, "checks/aws.sqs.queue-encrypted/rule.guard")
R(499, "checks/aws.sqs.queue-encrypted/template.guard")
R(500, "checks/aws.ssm.patches-installed/check.json")
R(501, "checks/aws.ssm.patches-installed/rule.guard")
R(502, "checks/aws.step-functions.executions-logged/check.json")
R(503, "checks/aws.step-functions.executions-logged/rule.guard")
R(504, "checks/aws.step-functions.executions-logged/template.guard")
R(505, "checks/aws.vpc.default-security-group-closed/check.json")
R(506, "checks/aws.vpc.default-security-group-closed/rule.guard")
R(507, "checks/aws.vpc.default-vpc-removed/check.json")
R(508, "checks/aws.vpc.default-vpc-removed/rule.guard")
R(509, "checks/aws.vpc.flow-log-recording/check.json")
R(510, "checks/aws.vpc.flow-log-recording/rule.guard")
R(511, "checks/aws.vpc.flow-log-recording/template.guard")
R(512, "checks/aws.vpc.rdp-not-open/check.json")
R(513, "checks/aws.vpc.rdp-not-open/rule.guard")
R(514, "checks/aws.vpc.rdp-not-open/template.guard")
R(515, "checks/aws.vpc.ssh-not-open/check.json")
R(516, "checks/aws.vpc.ssh-not-open/rule.guard")
R(517, "checks/aws.vpc.ssh-not-open/template.guard")
R(518, "checks/aws.vpc.subnet-without-public-addresses/check.json")
R(519, "checks/aws.vpc.subnet-without-public-addresses/rule.guard")
R(520, "checks/aws.vpc.subnet-without-public-addresses/template.guard")
R(521, "checks/aws.waf.web-acl-logged/check.json")
R(522, "checks/aws.waf.web-acl-logged/rule.guard")
R(523, "checks/aws.waf.web-acl-logged/template.guard")
R(524, "checks/azure.ai-search.entra-only-authentication/check.json")
R(525, "checks/azure.ai-search.entra-only-authentication/policy.json")
R(526, "checks/azure.ai-search.public-access-off/check.json")
R(527, "checks/azure.ai-search.public-access-off/policy.json")
R(528, "checks/azure.ai-services.entra-only-authentication/check.json")
R(529, "checks/azure.ai-services.entra-only-authentication/policy.json")
R(530, "checks/azure.ai-services.network-restricted/check.json")
R(531, "checks/azure.ai-services.network-restricted/policy.json")
R(532, "checks/azure.aks.api-server-restricted/check.json")
R(533, "checks/azure.aks.api-server-restricted/policy.json")
R(534, "checks/azure.aks.audit-logged/check.json")
R(535, "checks/azure.aks.audit-logged/policy.json")
R(536, "checks/azure.aks.local-accounts-off/check.json")
R(537, "checks/azure.aks.local-accounts-off/policy.json")
R(538, "checks/azure.aks.node-images-upgraded/check.json")
R(539, "checks/azure.aks.node-images-upgraded/policy.json")
R(540, "checks/azure.aks.role-based-access/check.json")
R(541, "checks/azure.aks.role-based-access/policy.json")
R(542, "checks/azure.app-service.ftp-off/check.json")
R(543, "checks/azure.app-service.ftp-off/policy.json")
R(544, "checks/azure.app-service.https-only/check.json")
R(545, "checks/azure.app-service.https-only/policy.json")
R(546, "checks/azure.app-service.remote-debugging-off/check.json")
R(547, "checks/azure.app-service.remote-debugging-off/policy.json")
R(548, "checks/azure.app-service.tls-minimum/check.json")
R(549, "checks/azure.app-service.tls-minimum/policy.json")
R(550, "checks/azure.application-gateway.waf-prevents/check.json")
R(551, "checks/azure.application-gateway.waf-prevents/policy.json")
R(552, "checks/azure.automation.variables-encrypted/check.json")
R(553, "checks/azure.automation.variables-encrypted/policy.json")
R(554, "checks/azure.backup.vault-immutable/check.json")
R(555, "checks/azure.backup.vault-immutable/policy.json")
R(556, "checks/azure.backup.vault-soft-delete/check.json")
R(557, "checks/azure.backup.vault-soft-delete/policy.json")
R(558, "checks/azure.cache-for-redis.tls-required/check.json")
R(559, "checks/azure.cache-for-redis.tls-required/policy.json")
R(560, "checks/azure.container-apps.https-only/check.json")
R(561, "checks/azure.container-apps.https-only/policy.json")
R(562, "checks/azure.container-instances.without-public-address/check.json")
R(563, "checks/azure.container-instances.without-public-address/policy.json")
R(564, "checks/azure.container-registry.admin-user-off/check.json")
R(565, "checks/azure.container-registry.admin-user-off/policy.json")
R(566, "checks/azure.container-registry.public-access-off/check.json")
R(567, "checks/azure.container-registry.public-access-off/policy.json")
R(568, "checks/azure.cosmos-db.continuous-backup/check.json")
R(569, "checks/azure.cosmos-db.continuous-backup/policy.json")
R(570, "checks/azure.cosmos-db.entra-only-authentication/check.json")
R(571, "checks/azure.cosmos-db.entra-only-authentication/policy.json")
R(572, "checks/azure.cosmos-db.network-restricted/check.json")
R(573, "checks/azure.cosmos-db.network-restricted/policy.json")
R(574, "checks/azure.data-explorer.cache-disks-encrypted/check.json")
R(575, "checks/azure.data-explorer.cache-disks-encrypted/policy.json")
R(576, "checks/azure.data-explorer.public-access-off/check.json")
R(577, "checks/azure.data-explorer.public-access-off/policy.json")
R(578, "checks/azure.data-factory.public-access-off/check.json")
R(579, "checks/azure.data-factory.public-access-off/policy.json")
R(580, "checks/azure.databricks.nodes-without-public-address/check.json")
R(581, "checks/azure.databricks.nodes-without-public-address/policy.json")
R(582, "checks/azure.defender-for-cloud.containers-plan-on/check.json")
R(583, "checks/azure.defender-for-cloud.containers-plan-on/policy.json")
R(584, "checks/azure.defender-for-cloud.key-vaults-plan-on/check.json")
R(585, "checks/azure.defender-for-cloud.key-vaults-plan-on/policy.json")
R(586, "checks/azure.defender-for-cloud.security-contact-set/check.json")
R(587, "checks/azure.defender-for-cloud.security-contact-set/policy.json")
R(588, "checks/azure.defender-for-cloud.sql-databases-plan-on/check.json")
R(589, "checks/azure.defender-for-cloud.sql-databases-plan-on/policy.json")
R(590, "checks/azure.defender-for-cloud.storage-plan-on/check.json")
R(591, "checks/azure.defender-for-cloud.storage-plan-on/policy.json")
R(592, "checks/azure.defender-for-cloud.virtual-machines-plan-on/check.json")
R(593, "checks/azure.defender-for-cloud.virtual-machines-plan-on/policy.json")
R(594, "checks/azure.event-grid.entra-only-authentication/check.json")
R(595, "checks/azure.event-grid.entra-only-authentication/policy.json")
R(596, "checks/azure.event-grid.public-access-off/check.json")
R(597, "checks/azure.event-grid.public-access-off/policy.json")
R(598, "checks/azure.event-hubs.entra-only-authentication/check.json")
R(599, "checks/azure.event-hubs.entra-only-authentication/policy.json")
R(600, "checks/azure.event-hubs.tls-minimum/check.json")
R(601, "checks/azure.event-hubs.tls-minimum/policy.json")
R(602, "checks/azure.firewall.threat-intelligence-denies/check.json")
R(603, "checks/azure.firewall.threat-intelligence-denies/policy.json")
R(604, "checks/azure.front-door.waf-prevents/check.json")
R(605, "checks/azure.front-door.waf-prevents/policy.json")
R(606, "checks/azure.iot-hub.entra-only-authentication/check.json")
R(607, "checks/azure.iot-hub.entra-only-authentication/policy.json")
R(608, "checks/azure.iot-hub.public-access-off/check.json")
R(609, "checks/azure.iot-hub.public-access-off/policy.json")
R(610, "checks/azure.iot-hub.tls-minimum/check.json")
R(611, "checks/azure.iot-hub.tls-minimum/policy.json")
R(612, "checks/azure.key-vault.access-logged/check.json")
R(613, "checks/azure.key-vault.access-logged/policy.json")
R(614, "checks/azure.key-vault.keys-expire/check.json")
R(615, "checks/azure.key-vault.keys-expire/policy.json")
R(616, "checks/azure.key-vault.keys-rotate/check.json")
R(617, "checks/azure.key-vault.keys-rotate/policy.json")
R(618, "checks/azure.key-vault.network-restricted/check.json")
R(619, "checks/azure.key-vault.network-restricted/policy.json")
R(620, "checks/azure.key-vault.purge-protected/check.json")
R(621, "checks/azure.key-vault.purge-protected/policy.json")
R(622, "checks/azure.key-vault.role-based-access/check.json")
R(623, "checks/azure.key-vault.role-based-access/policy.json")
R(624, "checks/azure.key-vault.secrets-expire/check.json")
R(625, "checks/azure.key-vault.secrets-expire/policy.json")
R(626, "checks/azure.machine-learning.public-access-off/check.json")
R(627, "checks/azure.machine-learning.public-access-off/policy.json")
R(628, "checks/azure.managed-disks.customer-managed-key/check.json")
R(629, "checks/azure.managed-disks.customer-managed-key/policy.json")
R(630, "checks/azure.managed-disks.export-restricted/check.json")
R(631, "checks/azure.managed-disks.export-restricted/policy.json")
R(632, "checks/azure.managed-hsm.purge-protected/check.json")
R(633, "checks/azure.managed-hsm.purge-protected/policy.json")
R(634, "checks/azure.monitor.activity-log-exported/check.json")
R(635, "checks/azure.monitor.activity-log-exported/policy.json")
R(636, "checks/azure.monitor.workspace-retention/check.json")
R(637, "checks/azure.monitor.workspace-retention/policy.json")
R(638, "checks/azure.mysql.backup-geo-redundant/check.json")
R(639, "checks/azure.mysql.backup-geo-redundant/policy.json")
R(640, "checks/azure.mysql.public-access-off/check.json")
R(641, "checks/azure.mysql.public-access-off/policy.json")
R(642, "checks/azure.mysql.tls-required/check.json")
R(643, "checks/azure.mysql.tls-required/policy.json")
R(644, "checks/azure.postgresql.backup-geo-redundant/check.json")
R(645, "checks/azure.postgresql.backup-geo-redundant/policy.json")
R(646, "checks/azure.postgresql.entra-only-authentication/check.json")
R(647, "checks/azure.postgresql.entra-only-authentication/policy.json")
R(648, "checks/azure.postgresql.public-access-off/check.json")
R(649, "checks/azure.postgresql.public-access-off/policy.json")
R(650, "checks/azure.postgresql.tls-required/check.json")
R(651, "checks/azure.postgresql.tls-required/policy.json")
R(652, "checks/azure.rbac.custom-roles-limited/check.json")
R(653, "checks/azure.rbac.custom-roles-limited/policy.json")
R(654, "checks/azure.service-bus.entra-only-authentication/check.json")
R(655, "checks/azure.service-bus.entra-only-authentication/policy.json")
R(656, "checks/azure.service-bus.tls-minimum/check.json")
R(657, "checks/azure.service-bus.tls-minimum/policy.json")
R(658, "checks/azure.signalr.entra-only-authentication/check.json")
R(659, "checks/azure.signalr.entra-only-authentication/policy.json")
R(660, "checks/azure.sql-database.auditing-on/check.json")
R(661, "checks/azure.sql-database.auditing-on/policy.json")
R(662, "checks/azure.sql-database.backup-storage-redundant/check.json")
R(663, "checks/azure.sql-database.backup-storage-redundant/policy.json")
R(664, "checks/azure.sql-database.entra-only-authentication/check.json")
R(665, "checks/azure.sql-database.entra-only-authentication/policy.json")
R(666, "checks/azure.sql-database.firewall-not-open/check.json")
R(667, "checks/azure.sql-database.firewall-not-open/policy.json")
R(668, "checks/azure.sql-database.public-access-off/check.json")
R(669, "checks/azure.sql-database.public-access-off/policy.json")
R(670, "checks/azure.sql-database.tls-minimum/check.json")
R(671, "checks/azure.sql-database.tls-minimum/policy.json")
R(672, "checks/azure.sql-database.transparent-data-encryption-on/check.json")
R(673, "checks/azure.sql-database.transparent-data-encryption-on/policy.json")
R(674, "checks/azure.sql-managed-instance.entra-only-authentication/check.json")
R(675, "checks/azure.sql-managed-instance.entra-only-authentication/policy.json")
R(676, "checks/azure.sql-managed-instance.public-endpoint-off/check.json")
R(677, "checks/azure.sql-managed-instance.public-endpoint-off/policy.json")
R(678, "checks/azure.sql-managed-instance.tls-minimum/check.json")
R(679, "checks/azure.sql-managed-instance.tls-minimum/policy.json")
R(680, "checks/azure.storage.access-keys-rotated/check.json")
R(681, "checks/azure.storage.access-keys-rotated/policy.json")
R(682, "checks/azure.storage.blob-access-logged/check.json")
R(683, "checks/azure.storage.blob-access-logged/policy.json")
R(684, "checks/azure.storage.blob-public-access-off/check.json")
R(685, "checks/azure.storage.blob-public-access-off/policy.json")
R(686, "checks/azure.storage.blob-soft-delete/check.json")
R(687, "checks/azure.storage.blob-soft-delete/policy.json")
R(688, "checks/azure.storage.customer-managed-key/check.json")
R(689, "checks/azure.storage.customer-managed-key/policy.json")
R(690, "checks/azure.storage.network-default-deny/check.json")
R(691, "checks/azure.storage.network-default-deny/policy.json")
R(692, "checks/azure.storage.secure-transfer-required/check.json")
R(693, "checks/azure.storage.secure-transfer-required/policy.json")
R(694, "checks/azure.storage.shared-key-access-off/check.json")
R(695, "checks/azure.storage.shared-key-access-off/policy.json")
R(696, "checks/azure.storage.tls-minimum/check.json")
R(697, "checks/azure.storage.tls-minimum/policy.json")
R(698, "checks/azure.synapse.entra-only-authentication/check.json")
R(699, "checks/azure.synapse.entra-only-authentication/policy.json")
R(700, "checks/azure.synapse.public-access-off/check.json")
R(701, "checks/azure.synapse.public-access-off/policy.json")
R(702, "checks/azure.virtual-machines.backed-up/check.json")
R(703, "checks/azure.virtual-machines.backed-up/policy.json")
R(704, "checks/azure.virtual-machines.encryption-at-host/check.json")
R(705, "checks/azure.virtual-machines.encryption-at-host/policy.json")
R(706, "checks/azure.virtual-machines.linux-password-sign-in-off/check.json")
R(707, "checks/azure.virtual-machines.linux-password-sign-in-off/policy.json")
R(708, "checks/azure.virtual-machines.managed-disks/check.json")
R(709, "checks/azure.virtual-machines.managed-disks/policy.json")
R(710, "checks/azure.virtual-machines.managed-identity/check.json")
R(711, "checks/azure.virtual-machines.managed-identity/policy.json")
R(712, "checks/azure.virtual-machines.patched-automatically/check.json")
R(713, "checks/azure.virtual-machines.patched-automatically/policy.json")
R(714, "checks/azure.virtual-network.flow-logs-on/check.json")
R(715, "checks/azure.virtual-network.flow-logs-on/policy.json")
R(716, "checks/azure.virtual-network.interface-without-forwarding/check.json")
R(717, "checks/azure.virtual-network.interface-without-forwarding/policy.json")
R(718, "checks/azure.virtual-network.interface-without-public-address/check.json")
R(719, "checks/azure.virtual-network.interface-without-public-address/policy.json")
R(720, "checks/azure.virtual-network.rdp-closed-to-internet/check.json")
R(721, "checks/azure.virtual-network.rdp-closed-to-internet/policy.json")
R(722, "checks/azure.virtual-network.ssh-closed-to-internet/check.json")
R(723, "checks/azure.virtual-network.ssh-closed-to-internet/policy.json")
R(724, "checks/azure.virtual-network.subnets-filtered/check.json")
R(725, "checks/azure.virtual-network.subnets-filtered/policy.json")
R(726, "checks/gcp.api-keys.key-restricted/check.json")
R(727, "checks/gcp.api-keys.key-restricted/constraint.yaml")
R(728, "checks/gcp.artifact-registry.customer-managed-key/check.json")
R(729, "checks/gcp.artifact-registry.customer-managed-key/constraint.yaml")
R(730, "checks/gcp.artifact-registry.images-scanned/check.json")
R(731, "checks/gcp.artifact-registry.images-scanned/constraint.yaml")
R(732, "checks/gcp.artifact-registry.tags-immutable/check.json")
R(733, "checks/gcp.artifact-registry.tags-immutable/constraint.yaml")
R(734, "checks/gcp.bigquery.dataset-customer-managed-key/check.json")
R(735, "checks/gcp.bigquery.dataset-customer-managed-key/constraint.yaml")
R(736, "checks/gcp.bigquery.dataset-not-public/check.json")
R(737, "checks/gcp.bigquery.dataset-not-public/constraint.yaml")
R(738, "checks/gcp.cloud-asset-inventory.changes-streamed/check.json")
R(739, "checks/gcp.cloud-asset-inventory.changes-streamed/constraint.yaml")
R(740, "checks/gcp.cloud-build.worker-pool-private/check.json")
R(741, "checks/gcp.cloud-build.worker-pool-private/constraint.yaml")
R(742, "checks/gcp.cloud-dns.dnssec-on/check.json")
R(743, "checks/gcp.cloud-dns.dnssec-on/constraint.yaml")
R(744, "checks/gcp.cloud-dns.queries-logged/check.json")
R(745, "checks/gcp.cloud-dns.queries-logged/constraint.yaml")
R(746, "checks/gcp.cloud-dns.signatures-without-sha1/check.json")
R(747, "checks/gcp.cloud-dns.signatures-without-sha1/constraint.yaml")
R(748, "checks/gcp.cloud-kms.key-destruction-delayed/check.json")
R(749, "checks/gcp.cloud-kms.key-destruction-delayed/constraint.yaml")
R(750, "checks/gcp.cloud-kms.key-rotation-scheduled/check.json")
R(751, "checks/gcp.cloud-kms.key-rotation-scheduled/constraint.yaml")
R(752, "checks/gcp.cloud-kms.key-version-not-being-destroyed/check.json")
R(753, "checks/gcp.cloud-kms.key-version-not-being-destroyed/constraint.yaml")
R(754, "checks/gcp.cloud-load-balancing.proxies-name-a-tls-policy/check.json")
R(755, "checks/gcp.cloud-load-balancing.proxies-name-a-tls-policy/constraint.yaml")
R(756, "checks/gcp.cloud-load-balancing.public-backends-filtered/check.json")
R(757, "checks/gcp.cloud-load-balancing.public-backends-filtered/constraint.yaml")
R(758, "checks/gcp.cloud-load-balancing.requests-logged/check.json")
R(759, "checks/gcp.cloud-load-balancing.requests-logged/constraint.yaml")
R(760, "checks/gcp.cloud-load-balancing.tls-policy-modern/check.json")
R(761, "checks/gcp.cloud-load-balancing.tls-policy-modern/constraint.yaml")
R(762, "checks/gcp.cloud-logging.all-logs-exported/check.json")
R(763, "checks/gcp.cloud-logging.all-logs-exported/constraint.yaml")
R(764, "checks/gcp.cloud-logging.bucket-keeps-a-year/check.json")
R(765, "checks/gcp.cloud-logging.bucket-keeps-a-year/constraint.yaml")
R(766, "checks/gcp.cloud-logging.locked-bucket-exists/check.json")
R(767, "checks/gcp.cloud-logging.locked-bucket-exists/constraint.yaml")
R(768, "checks/gcp.cloud-run-functions.ingress-restricted/check.json")
R(769, "checks/gcp.cloud-run-functions.ingress-restricted/constraint.yaml")
R(770, "checks/gcp.cloud-run-functions.runtime-updates-automatic/check.json")
R(771, "checks/gcp.cloud-run-functions.runtime-updates-automatic/constraint.yaml")
R(772, "checks/gcp.cloud-run.dedicated-service-account/check.json")
R(773, "checks/gcp.cloud-run.dedicated-service-account/constraint.yaml")
R(774, "checks/gcp.cloud-run.ingress-restricted/check.json")
R(775, "checks/gcp.cloud-run.ingress-restricted/constraint.yaml")
R(776, "checks/gcp.cloud-run.no-secrets-in-environment/check.json")
R(777, "checks/gcp.cloud-run.no-secrets-in-environment/constraint.yaml")
R(778, "checks/gcp.cloud-sql.authorized-networks-narrow/check.json")
R(779, "checks/gcp.cloud-sql.authorized-networks-narrow/constraint.yaml")
R(780, "checks/gcp.cloud-sql.backups-and-point-in-time/check.json")
R(781, "checks/gcp.cloud-sql.backups-and-point-in-time/constraint.yaml")
R(782, "checks/gcp.cloud-sql.customer-managed-key/check.json")
R(783, "checks/gcp.cloud-sql.customer-managed-key/constraint.yaml")
R(784, "checks/gcp.cloud-sql.encrypted-connections-only/check.json")
R(785, "checks/gcp.cloud-sql.encrypted-connections-only/constraint.yaml")
R(786, "checks/gcp.cloud-sql.mysql-local-files-off/check.json")
R(787, "checks/gcp.cloud-sql.mysql-local-files-off/constraint.yaml")
R(788, "checks/gcp.cloud-sql.no-public-address/check.json")
R(789, "checks/gcp.cloud-sql.no-public-address/constraint.yaml")
R(790, "checks/gcp.cloud-sql.postgres-connections-logged/check.json")
R(791, "checks/gcp.cloud-sql.postgres-connections-logged/constraint.yaml")
R(792, "checks/gcp.cloud-sql.regional-availability/check.json")
R(793, "checks/gcp.cloud-sql.regional-availability/constraint.yaml")
R(794, "checks/gcp.cloud-sql.sqlserver-risky-options-off/check.json")
R(795, "checks/gcp.cloud-sql.sqlserver-risky-options-off/constraint.yaml")
R(796, "checks/gcp.cloud-storage.bucket-access-logged/check.json")
R(797, "checks/gcp.cloud-storage.bucket-access-logged/constraint.yaml")
R(798, "checks/gcp.cloud-storage.bucket-customer-managed-key/check.json")
R(799, "checks/gcp.cloud-storage.bucket-customer-managed-key/constraint.yaml")
R(800, "checks/gcp.cloud-storage.bucket-public-access-prevented/check.json")
R(801, "checks/gcp.cloud-storage.bucket-public-access-prevented/constraint.yaml")
R(802, "checks/gcp.cloud-storage.bucket-recoverable/check.json")
R(803, "checks/gcp.cloud-storage.bucket-recoverable/constraint.yaml")
R(804, "checks/gcp.cloud-storage.bucket-retention-set/check.json")
R(805, "checks/gcp.cloud-storage.bucket-retention-set/constraint.yaml")
R(806, "checks/gcp.cloud-storage.bucket-uniform-access/check.json")
R(807, "checks/gcp.cloud-storage.bucket-uniform-access/constraint.yaml")
R(808, "checks/gcp.compute-engine.dedicated-service-account/check.json")
R(809, "checks/gcp.compute-engine.dedicated-service-account/constraint.yaml")
R(810, "checks/gcp.compute-engine.no-ip-forwarding/check.json")
R(811, "checks/gcp.compute-engine.no-ip-forwarding/constraint.yaml")
R(812, "checks/gcp.compute-engine.no-public-address/check.json")
R(813, "checks/gcp.compute-engine.no-public-address/constraint.yaml")
R(814, "checks/gcp.compute-engine.os-login-not-overridden/check.json")
R(815, "checks/gcp.compute-engine.os-login-not-overridden/constraint.yaml")
R(816, "checks/gcp.compute-engine.project-os-login/check.json")
R(817, "checks/gcp.compute-engine.project-os-login/constraint.yaml")
R(818, "checks/gcp.compute-engine.project-serial-port-closed/check.json")
R(819, "checks/gcp.compute-engine.project-serial-port-closed/constraint.yaml")
R(820, "checks/gcp.compute-engine.project-ssh-keys-blocked/check.json")
R(821, "checks/gcp.compute-engine.project-ssh-keys-blocked/constraint.yaml")
R(822, "checks/gcp.compute-engine.serial-port-closed/check.json")
R(823, "checks/gcp.compute-engine.serial-port-closed/constraint.yaml")
R(824, "checks/gcp.compute-engine.shielded-vm/check.json")
R(825, "checks/gcp.compute-engine.shielded-vm/constraint.yaml")
R(826, "checks/gcp.dataproc.customer-managed-key/check.json")
R(827, "checks/gcp.dataproc.customer-managed-key/constraint.yaml")
R(828, "checks/gcp.dataproc.dedicated-service-account/check.json")
R(829, "checks/gcp.dataproc.dedicated-service-account/constraint.yaml")
R(830, "checks/gcp.dataproc.internal-addresses-only/check.json")
R(831, "checks/gcp.dataproc.internal-addresses-only/constraint.yaml")
R(832, "checks/gcp.essential-contacts.security-contact-named/check.json")
R(833, "checks/gcp.essential-contacts.security-contact-named/constraint.yaml")
R(834, "checks/gcp.firestore.recoverable/check.json")
R(835, "checks/gcp.firestore.recoverable/constraint.yaml")
R(836, "checks/gcp.gke.client-certificates-off/check.json")
R(837, "checks/gcp.gke.client-certificates-off/constraint.yaml")
R(838, "checks/gcp.gke.control-plane-restricted/check.json")
R(839, "checks/gcp.gke.control-plane-restricted/constraint.yaml")
R(840, "checks/gcp.gke.images-admitted-by-policy/check.json")
R(841, "checks/gcp.gke.images-admitted-by-policy/constraint.yaml")
R(842, "checks/gcp.gke.legacy-authorization-off/check.json")
R(843, "checks/gcp.gke.legacy-authorization-off/constraint.yaml")
R(844, "checks/gcp.gke.network-policy-enforced/check.json")
R(845, "checks/gcp.gke.network-policy-enforced/constraint.yaml")
R(846, "checks/gcp.gke.no-alpha-cluster/check.json")
R(847, "checks/gcp.gke.no-alpha-cluster/constraint.yaml")
R(848, "checks/gcp.gke.node-boot-verified/check.json")
R(849, "checks/gcp.gke.node-boot-verified/constraint.yaml")
R(850, "checks/gcp.gke.node-metadata-concealed/check.json")
R(851, "checks/gcp.gke.node-metadata-concealed/constraint.yaml")
R(852, "checks/gcp.gke.node-pools-upgrade-automatically/check.json")
R(853, "checks/gcp.gke.node-pools-upgrade-automatically/constraint.yaml")
R(854, "checks/gcp.gke.nodes-container-optimized/check.json")
R(855, "checks/gcp.gke.nodes-container-optimized/constraint.yaml")
R(856, "checks/gcp.gke.nodes-private/check.json")
R(857, "checks/gcp.gke.nodes-private/constraint.yaml")
R(858, "checks/gcp.gke.nodes-use-own-account/check.json")
R(859, "checks/gcp.gke.nodes-use-own-account/constraint.yaml")
R(860, "checks/gcp.gke.release-channel/check.json")
R(861, "checks/gcp.gke.release-channel/constraint.yaml")
R(862, "checks/gcp.gke.secrets-encrypted/check.json")
R(863, "checks/gcp.gke.secrets-encrypted/constraint.yaml")
R(864, "checks/gcp.gke.shielded-nodes/check.json")
R(865, "checks/gcp.gke.shielded-nodes/constraint.yaml")
R(866, "checks/gcp.gke.system-and-workload-logs/check.json")
R(867, "checks/gcp.gke.system-and-workload-logs/constraint.yaml")
R(868, "checks/gcp.gke.vpc-native/check.json")
R(869, "checks/gcp.gke.vpc-native/constraint.yaml")
R(870, "checks/gcp.gke.workload-identity/check.json")
R(871, "checks/gcp.gke.workload-identity/constraint.yaml")
R(872, "checks/gcp.iam.data-access-audited/check.json")
R(873, "checks/gcp.iam.data-access-audited/constraint.yaml")
R(874, "checks/gcp.iam.no-basic-roles/check.json")
R(875, "checks/gcp.iam.no-basic-roles/constraint.yaml")
R(876, "checks/gcp.iam.no-consumer-accounts/check.json")
R(877, "checks/gcp.iam.no-consumer-accounts/constraint.yaml")
R(878, "checks/gcp.iam.no-public-members/check.json")
R(879, "checks/gcp.iam.no-public-members/constraint.yaml")
R(880, "checks/gcp.iam.service-account-keys-google-managed/check.json")
R(881, "checks/gcp.iam.service-account-keys-google-managed/constraint.yaml")
R(882, "checks/gcp.iam.service-account-keys-rotated/check.json")
R(883, "checks/gcp.iam.service-account-keys-rotated/constraint.yaml")
R(884, "checks/gcp.iam.service-accounts-no-access-administration/check.json")
R(885, "checks/gcp.iam.service-accounts-no-access-administration/constraint.yaml")
R(886, "checks/gcp.memorystore.auth-and-encryption/check.json")
R(887, "checks/gcp.memorystore.auth-and-encryption/constraint.yaml")
R(888, "checks/gcp.organization-policy.audit-exemptions-refused/check.json")
R(889, "checks/gcp.organization-policy.audit-exemptions-refused/constraint.yaml")
R(890, "checks/gcp.organization-policy.customer-keys-required/check.json")
R(891, "checks/gcp.organization-policy.customer-keys-required/constraint.yaml")
R(892, "checks/gcp.organization-policy.default-account-grants-off/check.json")
R(893, "checks/gcp.organization-policy.default-account-grants-off/constraint.yaml")
R(894, "checks/gcp.organization-policy.default-network-skipped/check.json")
R(895, "checks/gcp.organization-policy.default-network-skipped/constraint.yaml")
R(896, "checks/gcp.organization-policy.domains-restricted/check.json")
R(897, "checks/gcp.organization-policy.domains-restricted/constraint.yaml")
R(898, "checks/gcp.organization-policy.key-projects-restricted/check.json")
R(899, "checks/gcp.organization-policy.key-projects-restricted/constraint.yaml")
R(900, "checks/gcp.organization-policy.locations-restricted/check.json")
R(901, "checks/gcp.organization-policy.locations-restricted/constraint.yaml")
R(902, "checks/gcp.organization-policy.old-tls-refused/check.json")
R(903, "checks/gcp.organization-policy.old-tls-refused/constraint.yaml")
R(904, "checks/gcp.organization-policy.open-database-networks-refused/check.json")
R(905, "checks/gcp.organization-policy.open-database-networks-refused/constraint.yaml")
R(906, "checks/gcp.organization-policy.os-login-required/check.json")
R(907, "checks/gcp.organization-policy.os-login-required/constraint.yaml")
R(908, "checks/gcp.organization-policy.public-addresses-refused/check.json")
R(909, "checks/gcp.organization-policy.public-addresses-refused/constraint.yaml")
R(910, "checks/gcp.organization-policy.public-buckets-refused/check.json")
R(911, "checks/gcp.organization-policy.public-buckets-refused/constraint.yaml")
R(912, "checks/gcp.organization-policy.public-databases-refused/check.json")
R(913, "checks/gcp.organization-policy.public-databases-refused/constraint.yaml")
R(914, "checks/gcp.organization-policy.serial-port-refused/check.json")
R(915, "checks/gcp.organization-policy.serial-port-refused/constraint.yaml")
R(916, "checks/gcp.organization-policy.serverless-ingress-restricted/check.json")
R(917, "checks/gcp.organization-policy.serverless-ingress-restricted/constraint.yaml")
R(918, "checks/gcp.organization-policy.service-account-key-upload-forbidden/check.json")
R(919, "checks/gcp.organization-policy.service-account-key-upload-forbidden/constraint.yaml")
R(920, "checks/gcp.organization-policy.service-account-keys-forbidden/check.json")
R(921, "checks/gcp.organization-policy.service-account-keys-forbidden/constraint.yaml")
R(922, "checks/gcp.organization-policy.shielded-vm-required/check.json")
R(923, "checks/gcp.organization-policy.shielded-vm-required/constraint.yaml")
R(924, "checks/gcp.organization-policy.uniform-bucket-access-required/check.json")
R(925, "checks/gcp.organization-policy.uniform-bucket-access-required/constraint.yaml")
R(926, "checks/gcp.os-config.no-fixable-critical-vulnerability/check.json")
R(927, "checks/gcp.os-config.no-fixable-critical-vulnerability/constraint.yaml")
R(928, "checks/gcp.os-config.patching-scheduled/check.json")
R(929, "checks/gcp.os-config.patching-scheduled/constraint.yaml")
R(930, "checks/gcp.persistent-disk.customer-held-key/check.json")
R(931, "checks/gcp.persistent-disk.customer-held-key/constraint.yaml")
R(932, "checks/gcp.persistent-disk.snapshot-schedule/check.json")
R(933, "checks/gcp.persistent-disk.snapshot-schedule/constraint.yaml")
R(934, "checks/gcp.pubsub.topic-customer-managed-key/check.json")
R(935, "checks/gcp.pubsub.topic-customer-managed-key/constraint.yaml")
R(936, "checks/gcp.pubsub.topic-location-restricted/check.json")
R(937, "checks/gcp.pubsub.topic-location-restricted/constraint.yaml")
R(938, "checks/gcp.secret-manager.location-chosen/check.json")
R(939, "checks/gcp.secret-manager.location-chosen/constraint.yaml")
R(940, "checks/gcp.secret-manager.rotation-or-expiry-set/check.json")
R(941, "checks/gcp.secret-manager.rotation-or-expiry-set/constraint.yaml")
R(942, "checks/gcp.security-command-center.findings-streamed/check.json")
R(943, "checks/gcp.security-command-center.findings-streamed/constraint.yaml")
R(944, "checks/gcp.vpc.firewall-databases-not-open/check.json")
R(945, "checks/gcp.vpc.firewall-databases-not-open/constraint.yaml")
R(946, "checks/gcp.vpc.firewall-open-rules-logged/check.json")
R(947, "checks/gcp.vpc.firewall-open-rules-logged/constraint.yaml")
R(948, "checks/gcp.vpc.firewall-rdp-not-open/check.json")
R(949, "checks/gcp.vpc.firewall-rdp-not-open/constraint.yaml")
R(950, "checks/gcp.vpc.firewall-ssh-not-open/check.json")
R(951, "checks/gcp.vpc.firewall-ssh-not-open/constraint.yaml")
R(952, "checks/gcp.vpc.no-default-network/check.json")
R(953, "checks/gcp.vpc.no-default-network/constraint.yaml")
R(954, "checks/gcp.vpc.subnet-flow-logs-on/check.json")
R(955, "checks/gcp.vpc.subnet-flow-logs-on/constraint.yaml")
R(956, "checks/gcp.vpc.subnet-private-google-access/check.json")
R(957, "checks/gcp.vpc.subnet-private-google-access/constraint.yaml")
R(958, "config/answers/accessanalyzer.json")
R(959, "config/answers/account.json")
R(960, "config/answers/acm.json")
R(961, "config/answers/apigateway.json")
R(962, "config/answers/apigatewayv2.json")
R(963, "config/answers/application-autoscaling.json")
R(964, "config/answers/autoscaling.json")
R(965, "config/answers/backup.json")
R(966, "config/answers/cloudfront.json")
R(967, "config/answers/cloudtrail.json")
R(968, "config/answers/cloudwatch.json")
R(969, "config/answers/codebuild.json")
R(970, "config/answers/dms.json")
R(971, "config/answers/dynamodb.json")
R(972, "config/answers/ec2.json")
R(973, "config/answers/ecr.json")
R(974, "config/answers/ecs.json")
R(975, "config/answers/efs.json")
R(976, "config/answers/elasticache.json")
R(977, "config/answers/elasticbeanstalk.json")
R(978, "config/answers/elb.json")
R(979, "config/answers/elbv2.json")
R(980, "config/answers/emr.json")
R(981, "config/answers/es.json")
R(982, "config/answers/fsx.json")
R(983, "config/answers/guardduty.json")
R(984, "config/answers/iam.json")
R(985, "config/answers/kinesis.json")
R(986, "config/answers/kms.json")
R(987, "config/answers/lambda.json")
R(988, "config/answers/logs.json")
R(989, "config/answers/opensearch.json")
R(990, "config/answers/organizations.json")
R(991, "config/answers/rds.json")
R(992, "config/answers/redshift.json")
R(993, "config/answers/s3control.json")
R(994, "config/answers/sagemaker.json")
R(995, "config/answers/secretsmanager.json")
R(996, "config/answers/securityhub.json")
R(997, "config/answers/sns.json")
R(998, "config/answers/ssm.json")
R(999, "config/answers/waf.json")
R(1000, "config/answers/wafv2.json")
R(1001, "config/checks.tsv")
R(1002, "config/identifiers.tsv")
R(1003, "config/prowler.tsv")
R(1004, "config/recorded-types.txt")
R(1005, "config/rules/ACCESS_KEYS_ROTATED/rule.guard")
R(1006, "config/rules/ACCESS_KEYS_ROTATED/rule.json")
R(1007, "config/rules/ACCOUNT_PART_OF_ORGANIZATIONS/rule.guard")
R(1008, "config/rules/ACCOUNT_PART_OF_ORGANIZATIONS/rule.json")
R(1009, "config/rules/ACM_CERTIFICATE_EXPIRATION_CHECK/rule.json")
R(1010, "config/rules/ALB_HTTP_DROP_INVALID_HEADER_ENABLED/rule.guard")
R(1011, "config/rules/ALB_HTTP_DROP_INVALID_HEADER_ENABLED/rule.json")
R(1012, "config/rules/ALB_HTTP_TO_HTTPS_REDIRECTION_CHECK/rule.guard")
R(1013, "config/rules/ALB_HTTP_TO_HTTPS_REDIRECTION_CHECK/rule.json")
R(1014, "config/rules/ALB_WAF_ENABLED/rule.json")
R(1015, "config/rules/API_GW_ASSOCIATED_WITH_WAF/rule.guard")
R(1016, "config/rules/API_GW_ASSOCIATED_WITH_WAF/rule.json")
R(1017, "config/rules/API_GW_CACHE_ENABLED_AND_ENCRYPTED/rule.guard")
R(1018, "config/rules/API_GW_CACHE_ENABLED_AND_ENCRYPTED/rule.json")
R(1019, "config/rules/API_GW_EXECUTION_LOGGING_ENABLED/rule.guard")
R(1020, "config/rules/API_GW_EXECUTION_LOGGING_ENABLED/rule.json")
R(1021, "config/rules/API_GW_SSL_ENABLED/rule.guard")
R(1022, "config/rules/API_GW_SSL_ENABLED/rule.json")
R(1023, "config/rules/API_GW_XRAY_ENABLED/rule.guard")
R(1024, "config/rules/API_GW_XRAY_ENABLED/rule.json")
R(1025, "config/rules/AURORA_RESOURCES_PROTECTED_BY_BACKUP_PLAN/rule.json")
R(1026, "config/rules/AUTOSCALING_GROUP_ELB_HEALTHCHECK_REQUIRED/rule.guard")
R(1027, "config/rules/AUTOSCALING_GROUP_ELB_HEALTHCHECK_REQUIRED/rule.json")
R(1028, "config/rules/AUTOSCALING_LAUNCH_CONFIG_PUBLIC_IP_DISABLED/rule.guard")
R(1029, "config/rules/AUTOSCALING_LAUNCH_CONFIG_PUBLIC_IP_DISABLED/rule.json")
R(1030, "config/rules/AUTOSCALING_LAUNCH_TEMPLATE/rule.guard")
R(1031, "config/rules/AUTOSCALING_LAUNCH_TEMPLATE/rule.json")
R(1032, "config/rules/AUTOSCALING_MULTIPLE_AZ/rule.guard")
R(1033, "config/rules/AUTOSCALING_MULTIPLE_AZ/rule.json")
R(1034, "config/rules/BACKUP_PLAN_MIN_FREQUENCY_AND_MIN_RETENTION_CHECK/rule.json")
R(1035, "config/rules/BACKUP_RECOVERY_POINT_ENCRYPTED/rule.guard")
R(1036, "config/rules/BACKUP_RECOVERY_POINT_ENCRYPTED/rule.json")
R(1037, "config/rules/BACKUP_RECOVERY_POINT_MANUAL_DELETION_DISABLED/rule.json")
R(1038, "config/rules/BACKUP_RECOVERY_POINT_MINIMUM_RETENTION_CHECK/rule.guard")
R(1039, "config/rules/BACKUP_RECOVERY_POINT_MINIMUM_RETENTION_CHECK/rule.json")
R(1040, "config/rules/BEANSTALK_ENHANCED_HEALTH_REPORTING_ENABLED/rule.json")
R(1041, "config/rules/CLB_MULTIPLE_AZ/rule.guard")
R(1042, "config/rules/CLB_MULTIPLE_AZ/rule.json")
R(1043, "config/rules/CLOUDFRONT_ACCESSLOGS_ENABLED/rule.guard")
R(1044, "config/rules/CLOUDFRONT_ACCESSLOGS_ENABLED/rule.json")
R(1045, "config/rules/CLOUDFRONT_VIEWER_POLICY_HTTPS/rule.guard")
R(1046, "config/rules/CLOUDFRONT_VIEWER_POLICY_HTTPS/rule.json")
R(1047, "config/rules/CLOUDTRAIL_ALL_READ_S3_DATA_EVENT_CHECK/rule.json")
R(1048, "config/rules/CLOUDTRAIL_ALL_WRITE_S3_DATA_EVENT_CHECK/rule.json")
R(1049, "config/rules/CLOUDTRAIL_S3_DATAEVENTS_ENABLED/rule.json")
R(1050, "config/rules/CLOUDTRAIL_SECURITY_TRAIL_ENABLED/rule.json")
R(1051, "config/rules/CLOUDWATCH_ALARM_ACTION_CHECK/rule.guard")
R(1052, "config/rules/CLOUDWATCH_ALARM_ACTION_CHECK/rule.json")
R(1053, "config/rules/CLOUDWATCH_LOG_GROUP_ENCRYPTED/rule.guard")
R(1054, "config/rules/CLOUDWATCH_LOG_GROUP_ENCRYPTED/rule.json")
R(1055, "config/rules/CLOUD_TRAIL_CLOUD_WATCH_LOGS_ENABLED/rule.json")
R(1056, "config/rules/CLOUD_TRAIL_ENABLED/rule.json")
R(1057, "config/rules/CLOUD_TRAIL_ENCRYPTION_ENABLED/rule.guard")
R(1058, "config/rules/CLOUD_TRAIL_ENCRYPTION_ENABLED/rule.json")
R(1059, "config/rules/CLOUD_TRAIL_LOG_FILE_VALIDATION_ENABLED/rule.guard")
R(1060, "config/rules/CLOUD_TRAIL_LOG_FILE_VALIDATION_ENABLED/rule.json")
R(1061, "config/rules/CMK_BACKING_KEY_ROTATION_ENABLED/rule.json")
R(1062, "config/rules/CODEBUILD_PROJECT_ARTIFACT_ENCRYPTION/rule.guard")
R(1063, "config/rules/CODEBUILD_PROJECT_ARTIFACT_ENCRYPTION/rule.json")
R(1064, "config/rules/CODEBUILD_PROJECT_ENVVAR_AWSCRED_CHECK/rule.guard")
R(1065, "config/rules/CODEBUILD_PROJECT_ENVVAR_AWSCRED_CHECK/rule.json")
R(1066, "config/rules/CODEBUILD_PROJECT_LOGGING_ENABLED/rule.guard")
R(1067, "config/rules/CODEBUILD_PROJECT_LOGGING_ENABLED/rule.json")
R(1068, "config/rules/CODEBUILD_PROJECT_S3_LOGS_ENCRYPTED/rule.guard")
R(1069, "config/rules/CODEBUILD_PROJECT_S3_LOGS_ENCRYPTED/rule.json")
R(1070, "config/rules/CODEBUILD_PROJECT_SOURCE_REPO_URL_CHECK/rule.guard")
R(1071, "config/rules/CODEBUILD_PROJECT_SOURCE_REPO_URL_CHECK/rule.json")
R(1072, "config/rules/CW_LOGGROUP_RETENTION_PERIOD_CHECK/rule.guard")
R(1073, "config/rules/CW_LOGGROUP_RETENTION_PERIOD_CHECK/rule.json")
R(1074, "config/rules/DB_INSTANCE_BACKUP_ENABLED/rule.guard")
R(1075, "config/rules/DB_INSTANCE_BACKUP_ENABLED/rule.json")
R(1076, "config/rules/DMS_REPLICATION_NOT_PUBLIC/rule.guard")
R(1077, "config/rules/DMS_REPLICATION_NOT_PUBLIC/rule.json")
R(1078, "config/rules/DYNAMODB_AUTOSCALING_ENABLED/rule.json")
R(1079, "config/rules/DYNAMODB_IN_BACKUP_PLAN/rule.json")
R(1080, "config/rules/DYNAMODB_PITR_ENABLED/rule.guard")
R(1081, "config/rules/DYNAMODB_PITR_ENABLED/rule.json")
R(1082, "config/rules/DYNAMODB_RESOURCES_PROTECTED_BY_BACKUP_PLAN/rule.json")
R(1083, "config/rules/DYNAMODB_TABLE_ENCRYPTED_KMS/rule.guard")
R(1084, "config/rules/DYNAMODB_TABLE_ENCRYPTED_KMS/rule.json")
R(1085, "config/rules/DYNAMODB_THROUGHPUT_LIMIT_CHECK/rule.json")
R(1086, "config/rules/EBS_IN_BACKUP_PLAN/rule.json")
R(1087, "config/rules/EBS_OPTIMIZED_INSTANCE/rule.guard")
R(1088, "config/rules/EBS_OPTIMIZED_INSTANCE/rule.json")
R(1089, "config/rules/EBS_RESOURCES_PROTECTED_BY_BACKUP_PLAN/rule.json")
R(1090, "config/rules/EBS_SNAPSHOT_PUBLIC_RESTORABLE_CHECK/rule.json")
R(1091, "config/rules/EC2_EBS_ENCRYPTION_BY_DEFAULT/rule.guard")
R(1092, "config/rules/EC2_EBS_ENCRYPTION_BY_DEFAULT/rule.json")
R(1093, "config/rules/EC2_IMDSV2_CHECK/rule.guard")
R(1094, "config/rules/EC2_IMDSV2_CHECK/rule.json")
R(1095, "config/rules/EC2_INSTANCE_DETAILED_MONITORING_ENABLED/rule.guard")
R(1096, "config/rules/EC2_INSTANCE_DETAILED_MONITORING_ENABLED/rule.json")
R(1097, "config/rules/EC2_INSTANCE_MANAGED_BY_SSM/rule.guard")
R(1098, "config/rules/EC2_INSTANCE_MANAGED_BY_SSM/rule.json")
R(1099, "config/rules/EC2_INSTANCE_NO_PUBLIC_IP/rule.guard")
R(1100, "config/rules/EC2_INSTANCE_NO_PUBLIC_IP/rule.json")
R(1101, "config/rules/EC2_INSTANCE_PROFILE_ATTACHED/rule.guard")
R(1102, "config/rules/EC2_INSTANCE_PROFILE_ATTACHED/rule.json")
R(1103, "config/rules/EC2_MANAGEDINSTANCE_ASSOCIATION_COMPLIANCE_STATUS_CHECK/rule.guard")
R(1104, "config/rules/EC2_MANAGEDINSTANCE_ASSOCIATION_COMPLIANCE_STATUS_CHECK/rule.json")
R(1105, "config/rules/EC2_MANAGEDINSTANCE_PATCH_COMPLIANCE_STATUS_CHECK/rule.guard")
R(1106, "config/rules/EC2_MANAGEDINSTANCE_PATCH_COMPLIANCE_STATUS_CHECK/rule.json")
R(1107, "config/rules/EC2_RESOURCES_PROTECTED_BY_BACKUP_PLAN/rule.json")
R(1108, "config/rules/EC2_SECURITY_GROUP_ATTACHED_TO_ENI/rule.guard")
R(1109, "config/rules/EC2_SECURITY_GROUP_ATTACHED_TO_ENI/rule.json")
R(1110, "config/rules/EC2_SECURITY_GROUP_ATTACHED_TO_ENI_PERIODIC/rule.guard")
R(1111, "config/rules/EC2_SECURITY_GROUP_ATTACHED_TO_ENI_PERIODIC/rule.json")
R(1112, "config/rules/EC2_STOPPED_INSTANCE/rule.json")
R(1113, "config/rules/EC2_TRANSIT_GATEWAY_AUTO_VPC_ATTACH_DISABLED/rule.guard")
R(1114, "config/rules/EC2_TRANSIT_GATEWAY_AUTO_VPC_ATTACH_DISABLED/rule.json")
R(1115, "config/rules/EC2_VOLUME_INUSE_CHECK/rule.guard")
R(1116, "config/rules/EC2_VOLUME_INUSE_CHECK/rule.json")
R(1117, "config/rules/ECR_PRIVATE_IMAGE_SCANNING_ENABLED/rule.guard")
R(1118, "config/rules/ECR_PRIVATE_IMAGE_SCANNING_ENABLED/rule.json")
R(1119, "config/rules/ECS_CONTAINERS_NONPRIVILEGED/rule.guard")
R(1120, "config/rules/ECS_CONTAINERS_NONPRIVILEGED/rule.json")
R(1121, "config/rules/ECS_CONTAINERS_READONLY_ACCESS/rule.guard")
R(1122, "config/rules/ECS_CONTAINERS_READONLY_ACCESS/rule.json")
R(1123, "config/rules/ECS_FARGATE_LATEST_PLATFORM_VERSION/rule.guard")
R(1124, "config/rules/ECS_FARGATE_LATEST_PLATFORM_VERSION/rule.json")
R(1125, "config/rules/ECS_TASK_DEFINITION_NONROOT_USER/rule.guard")
R(1126, "config/rules/ECS_TASK_DEFINITION_NONROOT_USER/rule.json")
R(1127, "config/rules/ECS_TASK_DEFINITION_USER_FOR_HOST_MODE_CHECK/rule.guard")
R(1128, "config/rules/ECS_TASK_DEFINITION_USER_FOR_HOST_MODE_CHECK/rule.json")
R(1129, "config/rules/EFS_ACCESS_POINT_ENFORCE_ROOT_DIRECTORY/rule.guard")
R(1130, "config/rules/EFS_ACCESS_POINT_ENFORCE_ROOT_DIRECTORY/rule.json")
R(1131, "config/rules/EFS_ACCESS_POINT_ENFORCE_USER_IDENTITY/rule.guard")
R(1132, "config/rules/EFS_ACCESS_POINT_ENFORCE_USER_IDENTITY/rule.json")
R(1133, "config/rules/EFS_ENCRYPTED_CHECK/rule.guard")
R(1134, "config/rules/EFS_ENCRYPTED_CHECK/rule.json")
R(1135, "config/rules/EFS_FILESYSTEM_CT_ENCRYPTED/rule.guard")
R(1136, "config/rules/EFS_FILESYSTEM_CT_ENCRYPTED/rule.json")
R(1137, "config/rules/EFS_IN_BACKUP_PLAN/rule.json")
R(1138, "config/rules/EFS_RESOURCES_PROTECTED_BY_BACKUP_PLAN/rule.json")
R(1139, "config/rules/EIP_ATTACHED/rule.guard")
R(1140, "config/rules/EIP_ATTACHED/rule.json")
R(1141, "config/rules/ELASTICACHE_REDIS_CLUSTER_AUTOMATIC_BACKUP_CHECK/rule.guard")
R(1142, "config/rules/ELASTICACHE_REDIS_CLUSTER_AUTOMATIC_BACKUP_CHECK/rule.json")
R(1143, "config/rules/ELASTICSEARCH_ENCRYPTED_AT_REST/rule.guard")
R(1144, "config/rules/ELASTICSEARCH_ENCRYPTED_AT_REST/rule.json")
R(1145, "config/rules/ELASTICSEARCH_IN_VPC_ONLY/rule.guard")
R(1146, "config/rules/ELASTICSEARCH_IN_VPC_ONLY/rule.json")
R(1147, "config/rules/ELASTICSEARCH_LOGS_TO_CLOUDWATCH/rule.guard")
R(1148, "config/rules/ELASTICSEARCH_LOGS_TO_CLOUDWATCH/rule.json")
R(1149, "config/rules/ELASTICSEARCH_NODE_TO_NODE_ENCRYPTION_CHECK/rule.guard")
R(1150, "config/rules/ELASTICSEARCH_NODE_TO_NODE_ENCRYPTION_CHECK/rule.json")
R(1151, "config/rules/ELASTIC_BEANSTALK_MANAGED_UPDATES_ENABLED/rule.json")
R(1152, "config/rules/ELBV2_ACM_CERTIFICATE_REQUIRED/rule.guard")
R(1153, "config/rules/ELBV2_ACM_CERTIFICATE_REQUIRED/rule.json")
R(1154, "config/rules/ELBV2_MULTIPLE_AZ/rule.guard")
R(1155, "config/rules/ELBV2_MULTIPLE_AZ/rule.json")
R(1156, "config/rules/ELB_ACM_CERTIFICATE_REQUIRED/rule.guard")
R(1157, "config/rules/ELB_ACM_CERTIFICATE_REQUIRED/rule.json")
R(1158, "config/rules/ELB_CROSS_ZONE_LOAD_BALANCING_ENABLED/rule.guard")
R(1159, "config/rules/ELB_CROSS_ZONE_LOAD_BALANCING_ENABLED/rule.json")
R(1160, "config/rules/ELB_CUSTOM_SECURITY_POLICY_SSL_CHECK/rule.guard")
R(1161, "config/rules/ELB_CUSTOM_SECURITY_POLICY_SSL_CHECK/rule.json")
R(1162, "config/rules/ELB_DELETION_PROTECTION_ENABLED/rule.guard")
R(1163, "config/rules/ELB_DELETION_PROTECTION_ENABLED/rule.json")
R(1164, "config/rules/ELB_LOGGING_ENABLED/rule.guard")
R(1165, "config/rules/ELB_LOGGING_ENABLED/rule.json")
R(1166, "config/rules/ELB_PREDEFINED_SECURITY_POLICY_SSL_CHECK/rule.guard")
R(1167, "config/rules/ELB_PREDEFINED_SECURITY_POLICY_SSL_CHECK/rule.json")
R(1168, "config/rules/ELB_TLS_HTTPS_LISTENERS_ONLY/rule.guard")
R(1169, "config/rules/ELB_TLS_HTTPS_LISTENERS_ONLY/rule.json")
R(1170, "config/rules/EMR_KERBEROS_ENABLED/rule.json")
R(1171, "config/rules/EMR_MASTER_NO_PUBLIC_IP/rule.json")
R(1172, "config/rules/ENCRYPTED_VOLUMES/rule.guard")
R(1173, "config/rules/ENCRYPTED_VOLUMES/rule.json")
R(1174, "config/rules/FSX_RESOURCES_PROTECTED_BY_BACKUP_PLAN/rule.json")
R(1175, "config/rules/GUARDDUTY_ENABLED_CENTRALIZED/rule.json")
R(1176, "config/rules/GUARDDUTY_NON_ARCHIVED_FINDINGS/rule.guard")
R(1177, "config/rules/GUARDDUTY_NON_ARCHIVED_FINDINGS/rule.json")
R(1178, "config/rules/IAM_CUSTOMER_POLICY_BLOCKED_KMS_ACTIONS/rule.json")
R(1179, "config/rules/IAM_EXTERNAL_ACCESS_ANALYZER_ENABLED/rule.guard")
R(1180, "config/rules/IAM_EXTERNAL_ACCESS_ANALYZER_ENABLED/rule.json")
R(1181, "config/rules/IAM_GROUP_HAS_USERS_CHECK/rule.guard")
R(1182, "config/rules/IAM_GROUP_HAS_USERS_CHECK/rule.json")
R(1183, "config/rules/IAM_INLINE_POLICY_BLOCKED_KMS_ACTIONS/rule.json")
R(1184, "config/rules/IAM_NO_INLINE_POLICY_CHECK/rule.guard")
R(1185, "config/rules/IAM_NO_INLINE_POLICY_CHECK/rule.json")
R(1186, "config/rules/IAM_PASSWORD_POLICY/rule.guard")
R(1187, "config/rules/IAM_PASSWORD_POLICY/rule.json")
R(1188, "config/rules/IAM_POLICY_BLACKLISTED_CHECK/rule.json")
R(1189, "config/rules/IAM_POLICY_IN_USE/rule.guard")
R(1190, "config/rules/IAM_POLICY_IN_USE/rule.json")
R(1191, "config/rules/IAM_POLICY_NO_STATEMENTS_WITH_ADMIN_ACCESS/rule.guard")
R(1192, "config/rules/IAM_POLICY_NO_STATEMENTS_WITH_ADMIN_ACCESS/rule.json")
R(1193, "config/rules/IAM_POLICY_NO_STATEMENTS_WITH_FULL_ACCESS/rule.guard")
R(1194, "config/rules/IAM_POLICY_NO_STATEMENTS_WITH_FULL_ACCESS/rule.json")
R(1195, "config/rules/IAM_ROOT_ACCESS_KEY_CHECK/rule.guard")
R(1196, "config/rules/IAM_ROOT_ACCESS_KEY_CHECK/rule.json")
R(1197, "config/rules/IAM_SERVER_CERTIFICATE_EXPIRATION_CHECK/rule.json")
R(1198, "config/rules/IAM_USER_GROUP_MEMBERSHIP_CHECK/rule.guard")
R(1199, "config/rules/IAM_USER_GROUP_MEMBERSHIP_CHECK/rule.json")
R(1200, "config/rules/IAM_USER_MFA_ENABLED/rule.guard")
R(1201, "config/rules/IAM_USER_MFA_ENABLED/rule.json")
R(1202, "config/rules/IAM_USER_NO_POLICIES_CHECK/rule.guard")
R(1203, "config/rules/IAM_USER_NO_POLICIES_CHECK/rule.json")
R(1204, "config/rules/IAM_USER_UNUSED_CREDENTIALS_CHECK/rule.guard")
R(1205, "config/rules/IAM_USER_UNUSED_CREDENTIALS_CHECK/rule.json")
R(1206, "config/rules/INCOMING_SSH_DISABLED/rule.guard")
R(1207, "config/rules/INCOMING_SSH_DISABLED/rule.json")
R(1208, "config/rules/INSTANCES_IN_VPC/rule.guard")
R(1209, "config/rules/INSTANCES_IN_VPC/rule.json")
R(1210, "config/rules/INTERNET_GATEWAY_AUTHORIZED_VPC_ONLY/rule.guard")
R(1211, "config/rules/INTERNET_GATEWAY_AUTHORIZED_VPC_ONLY/rule.json")
R(1212, "config/rules/KINESIS_STREAM_ENCRYPTED/rule.guard")
R(1213, "config/rules/KINESIS_STREAM_ENCRYPTED/rule.json")
R(1214, "config/rules/KMS_CMK_NOT_SCHEDULED_FOR_DELETION/rule.guard")
R(1215, "config/rules/KMS_CMK_NOT_SCHEDULED_FOR_DELETION/rule.json")
R(1216, "config/rules/LAMBDA_CONCURRENCY_CHECK/rule.guard")
R(1217, "config/rules/LAMBDA_CONCURRENCY_CHECK/rule.json")
R(1218, "config/rules/LAMBDA_DLQ_CHECK/rule.guard")
R(1219, "config/rules/LAMBDA_DLQ_CHECK/rule.json")
R(1220, "config/rules/LAMBDA_FUNCTION_PUBLIC_ACCESS_PROHIBITED/rule.guard")
R(1221, "config/rules/LAMBDA_FUNCTION_PUBLIC_ACCESS_PROHIBITED/rule.json")
R(1222, "config/rules/LAMBDA_FUNCTION_SETTINGS_CHECK/rule.guard")
R(1223, "config/rules/LAMBDA_FUNCTION_SETTINGS_CHECK/rule.json")
R(1224, "config/rules/LAMBDA_INSIDE_VPC/rule.guard")
R(1225, "config/rules/LAMBDA_INSIDE_VPC/rule.json")
R(1226, "config/rules/MFA_ENABLED_FOR_IAM_CONSOLE_ACCESS/rule.guard")
R(1227, "config/rules/MFA_ENABLED_FOR_IAM_CONSOLE_ACCESS/rule.json")
R(1228, "config/rules/MULTI_REGION_CLOUD_TRAIL_ENABLED/rule.json")
R(1229, "config/rules/NACL_NO_UNRESTRICTED_SSH_RDP/rule.guard")
R(1230, "config/rules/NACL_NO_UNRESTRICTED_SSH_RDP/rule.json")
R(1231, "config/rules/NO_UNRESTRICTED_ROUTE_TO_IGW/rule.guard")
R(1232, "config/rules/NO_UNRESTRICTED_ROUTE_TO_IGW/rule.json")
R(1233, "config/rules/OPENSEARCH_ACCESS_CONTROL_ENABLED/rule.guard")
R(1234, "config/rules/OPENSEARCH_ACCESS_CONTROL_ENABLED/rule.json")
R(1235, "config/rules/OPENSEARCH_AUDIT_LOGGING_ENABLED/rule.guard")
R(1236, "config/rules/OPENSEARCH_AUDIT_LOGGING_ENABLED/rule.json")
R(1237, "config/rules/OPENSEARCH_ENCRYPTED_AT_REST/rule.guard")
R(1238, "config/rules/OPENSEARCH_ENCRYPTED_AT_REST/rule.json")
R(1239, "config/rules/OPENSEARCH_HTTPS_REQUIRED/rule.guard")
R(1240, "config/rules/OPENSEARCH_HTTPS_REQUIRED/rule.json")
R(1241, "config/rules/OPENSEARCH_IN_VPC_ONLY/rule.guard")
R(1242, "config/rules/OPENSEARCH_IN_VPC_ONLY/rule.json")
R(1243, "config/rules/OPENSEARCH_LOGS_TO_CLOUDWATCH/rule.guard")
R(1244, "config/rules/OPENSEARCH_LOGS_TO_CLOUDWATCH/rule.json")
R(1245, "config/rules/OPENSEARCH_NODE_TO_NODE_ENCRYPTION_CHECK/rule.guard")
R(1246, "config/rules/OPENSEARCH_NODE_TO_NODE_ENCRYPTION_CHECK/rule.json")
R(1247, "config/rules/RDS_AUTOMATIC_MINOR_VERSION_UPGRADE_ENABLED/rule.guard")
R(1248, "config/rules/RDS_AUTOMATIC_MINOR_VERSION_UPGRADE_ENABLED/rule.json")
R(1249, "config/rules/RDS_CLUSTER_DELETION_PROTECTION_ENABLED/rule.guard")
R(1250, "config/rules/RDS_CLUSTER_DELETION_PROTECTION_ENABLED/rule.json")
R(1251, "config/rules/RDS_CLUSTER_MULTI_AZ_ENABLED/rule.guard")
R(1252, "config/rules/RDS_CLUSTER_MULTI_AZ_ENABLED/rule.json")
R(1253, "config/rules/RDS_ENHANCED_MONITORING_ENABLED/rule.guard")
R(1254, "config/rules/RDS_ENHANCED_MONITORING_ENABLED/rule.json")
R(1255, "config/rules/RDS_INSTANCE_DELETION_PROTECTION_ENABLED/rule.guard")
R(1256, "config/rules/RDS_INSTANCE_DELETION_PROTECTION_ENABLED/rule.json")
R(1257, "config/rules/RDS_INSTANCE_PUBLIC_ACCESS_CHECK/rule.guard")
R(1258, "config/rules/RDS_INSTANCE_PUBLIC_ACCESS_CHECK/rule.json")
R(1259, "config/rules/RDS_IN_BACKUP_PLAN/rule.json")
R(1260, "config/rules/RDS_LOGGING_ENABLED/rule.json")
R(1261, "config/rules/RDS_MULTI_AZ_SUPPORT/rule.guard")
R(1262, "config/rules/RDS_MULTI_AZ_SUPPORT/rule.json")
R(1263, "config/rules/RDS_RESOURCES_PROTECTED_BY_BACKUP_PLAN/rule.json")
R(1264, "config/rules/RDS_SNAPSHOTS_PUBLIC_PROHIBITED/rule.json")
R(1265, "config/rules/RDS_SNAPSHOT_ENCRYPTED/rule.guard")
R(1266, "config/rules/RDS_SNAPSHOT_ENCRYPTED/rule.json")
R(1267, "config/rules/RDS_STORAGE_ENCRYPTED/rule.guard")
R(1268, "config/rules/RDS_STORAGE_ENCRYPTED/rule.json")
R(1269, "config/rules/REDSHIFT_AUDIT_LOGGING_ENABLED/rule.guard")
R(1270, "config/rules/REDSHIFT_AUDIT_LOGGING_ENABLED/rule.json")
R(1271, "config/rules/REDSHIFT_BACKUP_ENABLED/rule.guard")
R(1272, "config/rules/REDSHIFT_BACKUP_ENABLED/rule.json")
R(1273, "config/rules/REDSHIFT_CLUSTER_CONFIGURATION_CHECK/rule.guard")
R(1274, "config/rules/REDSHIFT_CLUSTER_CONFIGURATION_CHECK/rule.json")
R(1275, "config/rules/REDSHIFT_CLUSTER_KMS_ENABLED/rule.guard")
R(1276, "config/rules/REDSHIFT_CLUSTER_KMS_ENABLED/rule.json")
R(1277, "config/rules/REDSHIFT_CLUSTER_MAINTENANCESETTINGS_CHECK/rule.guard")
R(1278, "config/rules/REDSHIFT_CLUSTER_MAINTENANCESETTINGS_CHECK/rule.json")
R(1279, "config/rules/REDSHIFT_CLUSTER_PUBLIC_ACCESS_CHECK/rule.guard")
R(1280, "config/rules/REDSHIFT_CLUSTER_PUBLIC_ACCESS_CHECK/rule.json")
R(1281, "config/rules/REDSHIFT_ENHANCED_VPC_ROUTING_ENABLED/rule.guard")
R(1282, "config/rules/REDSHIFT_ENHANCED_VPC_ROUTING_ENABLED/rule.json")
R(1283, "config/rules/REDSHIFT_REQUIRE_TLS_SSL/rule.json")
R(1284, "config/rules/RESTRICTED_INCOMING_TRAFFIC/rule.json")
R(1285, "config/rules/ROOT_ACCOUNT_HARDWARE_MFA_ENABLED/rule.guard")
R(1286, "config/rules/ROOT_ACCOUNT_HARDWARE_MFA_ENABLED/rule.json")
R(1287, "config/rules/ROOT_ACCOUNT_MFA_ENABLED/rule.guard")
R(1288, "config/rules/ROOT_ACCOUNT_MFA_ENABLED/rule.json")
R(1289, "config/rules/S3_ACCOUNT_LEVEL_PUBLIC_ACCESS_BLOCKS/rule.guard")
R(1290, "config/rules/S3_ACCOUNT_LEVEL_PUBLIC_ACCESS_BLOCKS/rule.json")
R(1291, "config/rules/S3_ACCOUNT_LEVEL_PUBLIC_ACCESS_BLOCKS_PERIODIC/rule.guard")
R(1292, "config/rules/S3_ACCOUNT_LEVEL_PUBLIC_ACCESS_BLOCKS_PERIODIC/rule.json")
R(1293, "config/rules/S3_BUCKET_ACL_PROHIBITED/rule.guard")
R(1294, "config/rules/S3_BUCKET_ACL_PROHIBITED/rule.json")
R(1295, "config/rules/S3_BUCKET_DEFAULT_LOCK_ENABLED/rule.guard")
R(1296, "config/rules/S3_BUCKET_DEFAULT_LOCK_ENABLED/rule.json")
R(1297, "config/rules/S3_BUCKET_LEVEL_PUBLIC_ACCESS_PROHIBITED/rule.guard")
R(1298, "config/rules/S3_BUCKET_LEVEL_PUBLIC_ACCESS_PROHIBITED/rule.json")
R(1299, "config/rules/S3_BUCKET_LOGGING_ENABLED/rule.guard")
R(1300, "config/rules/S3_BUCKET_LOGGING_ENABLED/rule.json")
R(1301, "config/rules/S3_BUCKET_MFA_DELETE_ENABLED/rule.guard")
R(1302, "config/rules/S3_BUCKET_MFA_DELETE_ENABLED/rule.json")
R(1303, "config/rules/S3_BUCKET_POLICY_GRANTEE_CHECK/rule.json")
R(1304, "config/rules/S3_BUCKET_PUBLIC_READ_PROHIBITED/rule.json")
R(1305, "config/rules/S3_BUCKET_PUBLIC_WRITE_PROHIBITED/rule.json")
R(1306, "config/rules/S3_BUCKET_REPLICATION_ENABLED/rule.json")
R(1307, "config/rules/S3_BUCKET_SERVER_SIDE_ENCRYPTION_ENABLED/rule.guard")
R(1308, "config/rules/S3_BUCKET_SERVER_SIDE_ENCRYPTION_ENABLED/rule.json")
R(1309, "config/rules/S3_BUCKET_SSL_REQUESTS_ONLY/rule.guard")
R(1310, "config/rules/S3_BUCKET_SSL_REQUESTS_ONLY/rule.json")
R(1311, "config/rules/S3_BUCKET_VERSIONING_ENABLED/rule.guard")
R(1312, "config/rules/S3_BUCKET_VERSIONING_ENABLED/rule.json")
R(1313, "config/rules/S3_DEFAULT_ENCRYPTION_KMS/rule.guard")
R(1314, "config/rules/S3_DEFAULT_ENCRYPTION_KMS/rule.json")
R(1315, "config/rules/S3_EVENT_NOTIFICATIONS_ENABLED/rule.guard")
R(1316, "config/rules/S3_EVENT_NOTIFICATIONS_ENABLED/rule.json")
R(1317, "config/rules/S3_VERSION_LIFECYCLE_POLICY_CHECK/rule.guard")
R(1318, "config/rules/S3_VERSION_LIFECYCLE_POLICY_CHECK/rule.json")
R(1319, "config/rules/SAGEMAKER_ENDPOINT_CONFIGURATION_KMS_KEY_CONFIGURED/rule.guard")
R(1320, "config/rules/SAGEMAKER_ENDPOINT_CONFIGURATION_KMS_KEY_CONFIGURED/rule.json")
R(1321, "config/rules/SAGEMAKER_NOTEBOOK_INSTANCE_KMS_KEY_CONFIGURED/rule.guard")
R(1322, "config/rules/SAGEMAKER_NOTEBOOK_INSTANCE_KMS_KEY_CONFIGURED/rule.json")
R(1323, "config/rules/SAGEMAKER_NOTEBOOK_NO_DIRECT_INTERNET_ACCESS/rule.guard")
R(1324, "config/rules/SAGEMAKER_NOTEBOOK_NO_DIRECT_INTERNET_ACCESS/rule.json")
R(1325, "config/rules/SECRETSMANAGER_ROTATION_ENABLED_CHECK/rule.json")
R(1326, "config/rules/SECRETSMANAGER_SCHEDULED_ROTATION_SUCCESS_CHECK/rule.json")
R(1327, "config/rules/SECRETSMANAGER_SECRET_PERIODIC_ROTATION/rule.json")
R(1328, "config/rules/SECRETSMANAGER_SECRET_UNUSED/rule.json")
R(1329, "config/rules/SECRETSMANAGER_USING_CMK/rule.guard")
R(1330, "config/rules/SECRETSMANAGER_USING_CMK/rule.json")
R(1331, "config/rules/SECURITYHUB_ENABLED/rule.guard")
R(1332, "config/rules/SECURITYHUB_ENABLED/rule.json")
R(1333, "config/rules/SECURITY_ACCOUNT_INFORMATION_PROVIDED/rule.guard")
R(1334, "config/rules/SECURITY_ACCOUNT_INFORMATION_PROVIDED/rule.json")
R(1335, "config/rules/SNS_ENCRYPTED_KMS/rule.guard")
R(1336, "config/rules/SNS_ENCRYPTED_KMS/rule.json")
R(1337, "config/rules/SSM_DOCUMENT_NOT_PUBLIC/rule.json")
R(1338, "config/rules/SUBNET_AUTO_ASSIGN_PUBLIC_IP_DISABLED/rule.guard")
R(1339, "config/rules/SUBNET_AUTO_ASSIGN_PUBLIC_IP_DISABLED/rule.json")
R(1340, "config/rules/VPC_DEFAULT_SECURITY_GROUP_CLOSED/rule.guard")
R(1341, "config/rules/VPC_DEFAULT_SECURITY_GROUP_CLOSED/rule.json")
R(1342, "config/rules/VPC_FLOW_LOGS_ENABLED/rule.guard")
R(1343, "config/rules/VPC_FLOW_LOGS_ENABLED/rule.json")
R(1344, "config/rules/VPC_NETWORK_ACL_UNUSED_CHECK/rule.guard")
R(1345, "config/rules/VPC_NETWORK_ACL_UNUSED_CHECK/rule.json")
R(1346, "config/rules/VPC_SG_OPEN_ONLY_TO_AUTHORIZED_PORTS/rule.json")
R(1347, "config/rules/VPC_SG_PORT_RESTRICTION_CHECK/rule.json")
R(1348, "config/rules/VPC_VPN_2_TUNNELS_UP/rule.guard")
R(1349, "config/rules/VPC_VPN_2_TUNNELS_UP/rule.json")
R(1350, "config/rules/WAFV2_LOGGING_ENABLED/rule.guard")
R(1351, "config/rules/WAFV2_LOGGING_ENABLED/rule.json")
R(1352, "config/rules/WAF_CLASSIC_LOGGING_ENABLED/rule.guard")
R(1353, "config/rules/WAF_CLASSIC_LOGGING_ENABLED/rule.json")
R(1354, "config/security-hub.tsv")
R(1355, "gcp/asset-types.tsv")
R(1356, "gcp/constraints.json")
R(1357, "gcp/custom-constraint-types.tsv")
R(1358, "gcp/deciding-fields.json")
R(1359, "gcp/locations.json")
R(1360, "gcp/scc-categories.tsv")
R(1361, "gcp/schemas/accessapproval.txt")
R(1362, "gcp/schemas/accesscontextmanager.txt")
R(1363, "gcp/schemas/admin.txt")
R(1364, "gcp/schemas/advisorynotifications.txt")
R(1365, "gcp/schemas/agentidentity.txt")
R(1366, "gcp/schemas/aiplatform.txt")
R(1367, "gcp/schemas/alloydb.txt")
R(1368, "gcp/schemas/analyticshub.txt")
R(1369, "gcp/schemas/apigateway.txt")
R(1370, "gcp/schemas/apigee.txt")
R(1371, "gcp/schemas/apikeys.txt")
R(1372, "gcp/schemas/appengine.txt")
R(1373, "gcp/schemas/artifactregistry.txt")
R(1374, "gcp/schemas/assuredworkloads.txt")
R(1375, "gcp/schemas/backupdr.txt")
R(1376, "gcp/schemas/batch.txt")
R(1377, "gcp/schemas/bigquery.txt")
R(1378, "gcp/schemas/bigqueryconnection.txt")
R(1379, "gcp/schemas/bigquerydatapolicy.txt")
R(1380, "gcp/schemas/bigquerydatatransfer.txt")
R(1381, "gcp/schemas/bigqueryreservation.txt")
R(1382, "gcp/schemas/bigtableadmin.txt")
R(1383, "gcp/schemas/billingbudgets.txt")
R(1384, "gcp/schemas/binaryauthorization.txt")
R(1385, "gcp/schemas/certificatemanager.txt")
R(1386, "gcp/schemas/cloudasset.txt")
R(1387, "gcp/schemas/cloudbilling.txt")
R(1388, "gcp/schemas/cloudbuild.txt")
R(1389, "gcp/schemas/clouddeploy.txt")
R(1390, "gcp/schemas/cloudfunctions.txt")
R(1391, "gcp/schemas/cloudidentity.txt")
R(1392, "gcp/schemas/cloudkms.txt")
R(1393, "gcp/schemas/cloudresourcemanager.txt")
R(1394, "gcp/schemas/cloudscheduler.txt")
R(1395, "gcp/schemas/cloudtasks.txt")
R(1396, "gcp/schemas/composer.txt")
R(1397, "gcp/schemas/compute.txt")
R(1398, "gcp/schemas/config.txt")
R(1399, "gcp/schemas/connectors.txt")
R(1400, "gcp/schemas/contactcenteraiplatform.txt")
R(1401, "gcp/schemas/container.txt")
R(1402, "gcp/schemas/containeranalysis.txt")
R(1403, "gcp/schemas/datacatalog.txt")
R(1404, "gcp/schemas/dataflow.txt")
R(1405, "gcp/schemas/dataform.txt")
R(1406, "gcp/schemas/datafusion.txt")
R(1407, "gcp/schemas/datalineage.txt")
R(1408, "gcp/schemas/datamigration.txt")
R(1409, "gcp/schemas/dataplex.txt")
R(1410, "gcp/schemas/dataproc.txt")
R(1411, "gcp/schemas/datastream.txt")
R(1412, "gcp/schemas/developerconnect.txt")
R(1413, "gcp/schemas/dialogflow.txt")
R(1414, "gcp/schemas/discoveryengine.txt")
R(1415, "gcp/schemas/dlp.txt")
R(1416, "gcp/schemas/dns.txt")
R(1417, "gcp/schemas/documentai.txt")
R(1418, "gcp/schemas/domains.txt")
R(1419, "gcp/schemas/essentialcontacts.txt")
R(1420, "gcp/schemas/eventarc.txt")
R(1421, "gcp/schemas/file.txt")
R(1422, "gcp/schemas/firebase.txt")
R(1423, "gcp/schemas/firebaserules.txt")
R(1424, "gcp/schemas/firestore.txt")
R(1425, "gcp/schemas/gkebackup.txt")
R(1426, "gcp/schemas/gkehub.txt")
R(1427, "gcp/schemas/gkeonprem.txt")
R(1428, "gcp/schemas/healthcare.txt")
R(1429, "gcp/schemas/iam.txt")
R(1430, "gcp/schemas/iap.txt")
R(1431, "gcp/schemas/identitytoolkit.txt")
R(1432, "gcp/schemas/ids.txt")
R(1433, "gcp/schemas/integrations.txt")
R(1434, "gcp/schemas/logging.txt")
R(1435, "gcp/schemas/looker.txt")
R(1436, "gcp/schemas/managedidentities.txt")
R(1437, "gcp/schemas/managedkafka.txt")
R(1438, "gcp/schemas/memcache.txt")
R(1439, "gcp/schemas/metastore.txt")
R(1440, "gcp/schemas/monitoring.txt")
R(1441, "gcp/schemas/netapp.txt")
R(1442, "gcp/schemas/networkconnectivity.txt")
R(1443, "gcp/schemas/networkmanagement.txt")
R(1444, "gcp/schemas/networksecurity.txt")
R(1445, "gcp/schemas/networkservices.txt")
R(1446, "gcp/schemas/notebooks.txt")
R(1447, "gcp/schemas/orgpolicy.txt")
R(1448, "gcp/schemas/osconfig.txt")
R(1449, "gcp/schemas/parametermanager.txt")
R(1450, "gcp/schemas/privateca.txt")
R(1451, "gcp/schemas/pubsub.txt")
R(1452, "gcp/schemas/pubsublite.txt")
R(1453, "gcp/schemas/recaptchaenterprise.txt")
R(1454, "gcp/schemas/redis.txt")
R(1455, "gcp/schemas/run.txt")
R(1456, "gcp/schemas/secretmanager.txt")
R(1457, "gcp/schemas/securesourcemanager.txt")
R(1458, "gcp/schemas/securitycenter.txt")
R(1459, "gcp/schemas/securityposture.txt")
R(1460, "gcp/schemas/servicedirectory.txt")
R(1461, "gcp/schemas/servicemanagement.txt")
R(1462, "gcp/schemas/servicenetworking.txt")
R(1463, "gcp/schemas/serviceusage.txt")
R(1464, "gcp/schemas/spanner.txt")
R(1465, "gcp/schemas/sqladmin.txt")
R(1466, "gcp/schemas/storage.txt")
R(1467, "gcp/schemas/storagetransfer.txt")
R(1468, "gcp/schemas/vmmigration.txt")
R(1469, "gcp/schemas/vmwareengine.txt")
R(1470, "gcp/schemas/vpcaccess.txt")
R(1471, "gcp/schemas/websecurityscanner.txt")
R(1472, "gcp/schemas/workflowexecutions.txt")
R(1473, "gcp/schemas/workflows.txt")
R(1474, "gcp/schemas/workstations.txt")
R(1475, "package/verify.py")
R(1476, "package/verify.sh")
R(1477, "report/alerts/alerts.css")
R(1478, "report/alerts/alerts.html")
R(1479, "report/alerts/alerts.js")
R(1480, "report/alerts/data.js")
R(1481, "report/alerts/detail.js")
R(1482, "report/alerts/tables.js")
R(1483, "report/alerts/timeline.js")
R(1484, "report/report.css")
R(1485, "report/report.html")
R(1486, "report/report.js")
R(1487, "report/script/assurance.js")
R(1488, "report/script/charts.js")
R(1489, "report/script/check-detail.js")
R(1490, "report/script/data.js")
R(1491, "report/script/dom.js")
R(1492, "report/script/drawer.js")
R(1493, "report/script/filters.js")
R(1494, "report/script/findings.js")
R(1495, "report/script/gaps.js")
R(1496, "report/script/marks.js")
R(1497, "report/script/matrix-model.js")
R(1498, "report/script/matrix-rows.js")
R(1499, "report/script/matrix.js")
R(1500, "report/script/overview.js")
R(1501, "report/script/print.js")
R(1502, "report/script/provider.js")
R(1503, "report/script/route.js")
R(1504, "report/script/services.js")
R(1505, "report/script/word.js")
R(1506, "report/style/charts.css")
R(1507, "report/style/matrix.css")
R(1508, "report/style/print.css")
R(1509, "report/style/views.css")
R(1510, "schema/assessment.schema.json")
R(1511, "sigma/evidence.json")
R(1512, "sigma/log-services.tsv")
R(1513, "sigma/pipelines/aws-cloudtrail.yaml")
R(1514, "sigma/pipelines/azure-activity.yaml")
R(1515, "sigma/pipelines/bitbucket-audit.yaml")
R(1516, "sigma/pipelines/entra-audit.yaml")
R(1517, "sigma/pipelines/entra-risk.yaml")
R(1518, "sigma/pipelines/entra-sign-in.yaml")
R(1519, "sigma/pipelines/gcp-audit.yaml")
R(1520, "sigma/pipelines/github-audit.yaml")
R(1521, "sigma/pipelines/google-workspace.yaml")
R(1522, "sigma/pipelines/kubernetes-audit.yaml")
R(1523, "sigma/pipelines/microsoft-365.yaml")
R(1524, "sigma/pipelines/okta.yaml")
R(1525, "sigma/rules/aws/accelerated-instance-started.yaml")
R(1526, "sigma/rules/aws/access-key-created-for-other.yaml")
R(1527, "sigma/rules/aws/access-key-created.yaml")
R(1528, "sigma/rules/aws/access-key-quarantined.yaml")
R(1529, "sigma/rules/aws/access-refused.yaml")
R(1530, "sigma/rules/aws/account-leaves-organization.yaml")
R(1531, "sigma/rules/aws/admin-policy-attached.yaml")
R(1532, "sigma/rules/aws/alarm-silenced.yaml")
R(1533, "sigma/rules/aws/backup-deleted.yaml")
R(1534, "sigma/rules/aws/break-glass-role-used.yaml")
R(1535, "sigma/rules/aws/bucket-access-log-off.yaml")
R(1536, "sigma/rules/aws/bucket-acl-public.yaml")
R(1537, "sigma/rules/aws/bucket-deleted.yaml")
R(1538, "sigma/rules/aws/bucket-expires-within-days.yaml")
R(1539, "sigma/rules/aws/bucket-policy-public.yaml")
R(1540, "sigma/rules/aws/bucket-replicated.yaml")
R(1541, "sigma/rules/aws/bucket-versions-unprotected.yaml")
R(1542, "sigma/rules/aws/certificate-exported.yaml")
R(1543, "sigma/rules/aws/cluster-admin-granted.yaml")
R(1544, "sigma/rules/aws/command-run-on-instances.yaml")
R(1545, "sigma/rules/aws/config-recorder-stopped.yaml")
R(1546, "sigma/rules/aws/console-password-changed-by-own-name.yaml")
R(1547, "sigma/rules/aws/console-password-created.yaml")
R(1548, "sigma/rules/aws/console-password-of-other-changed.yaml")
R(1549, "sigma/rules/aws/console-second-factor-failed.yaml")
R(1550, "sigma/rules/aws/console-session-from-keys.yaml")
R(1551, "sigma/rules/aws/console-sign-in-failed.yaml")
R(1552, "sigma/rules/aws/console-sign-in-succeeded.yaml")
R(1553, "sigma/rules/aws/console-sign-in-without-mfa.yaml")
R(1554, "sigma/rules/aws/data-decrypted.yaml")
R(1555, "sigma/rules/aws/data-exported.yaml")
R(1556, "sigma/rules/aws/database-made-public.yaml")
R(1557, "sigma/rules/aws/database-master-password-changed.yaml")
R(1558, "sigma/rules/aws/database-security-group-opened.yaml")
R(1559, "sigma/rules/aws/default-encryption-removed.yaml")
R(1560, "sigma/rules/aws/deletion-protection-off.yaml")
R(1561, "sigma/rules/aws/dns-query-logging-removed.yaml")
R(1562, "sigma/rules/aws/federated-token-issued.yaml")
R(1563, "sigma/rules/aws/flow-logs-deleted.yaml")
R(1564, "sigma/rules/aws/function-code-changed.yaml")
R(1565, "sigma/rules/aws/function-layer-added.yaml")
R(1566, "sigma/rules/aws/function-opened-to-anyone.yaml")
R(1567, "sigma/rules/aws/iam-policy-attached.yaml")
R(1568, "sigma/rules/aws/iam-policy-changed.yaml")
R(1569, "sigma/rules/aws/iam-role-created.yaml")
R(1570, "sigma/rules/aws/iam-user-created.yaml")
R(1571, "sigma/rules/aws/identity-provider-changed.yaml")
R(1572, "sigma/rules/aws/instance-credentials-change-identities.yaml")
R(1573, "sigma/rules/aws/instance-credentials-used.yaml")
R(1574, "sigma/rules/aws/instance-shell-opened.yaml")
R(1575, "sigma/rules/aws/instance-start-script-changed.yaml")
R(1576, "sigma/rules/aws/instance-user-data-read.yaml")
R(1577, "sigma/rules/aws/key-tried-by-secret-scanner.yaml")
R(1578, "sigma/rules/aws/kms-grant-created.yaml")
R(1579, "sigma/rules/aws/kms-grant-to-other-account.yaml")
R(1580, "sigma/rules/aws/kms-key-deletion-scheduled.yaml")
R(1581, "sigma/rules/aws/kms-key-disabled.yaml")
R(1582, "sigma/rules/aws/kms-key-material-changed.yaml")
R(1583, "sigma/rules/aws/kms-key-policy-changed.yaml")
R(1584, "sigma/rules/aws/kms-key-rotation-disabled.yaml")
R(1585, "sigma/rules/aws/log-group-deleted.yaml")
R(1586, "sigma/rules/aws/mail-service-probed.yaml")
R(1587, "sigma/rules/aws/mfa-device-added-for-other.yaml")
R(1588, "sigma/rules/aws/mfa-device-removed.yaml")
R(1589, "sigma/rules/aws/mfa-not-asked-for.yaml")
R(1590, "sigma/rules/aws/model-access-requested.yaml")
R(1591, "sigma/rules/aws/network-acl-admits-one-address.yaml")
R(1592, "sigma/rules/aws/network-acl-changed.yaml")
R(1593, "sigma/rules/aws/network-acl-opened-to-world.yaml")
R(1594, "sigma/rules/aws/network-gateway-changed.yaml")
R(1595, "sigma/rules/aws/objects-deleted.yaml")
R(1596, "sigma/rules/aws/objects-encrypted-with-foreign-key.yaml")
R(1597, "sigma/rules/aws/opt-in-region-used.yaml")
R(1598, "sigma/rules/aws/organization-policy-weakened.yaml")
R(1599, "sigma/rules/aws/parameter-decrypted-by-person.yaml")
R(1600, "sigma/rules/aws/parameter-decrypted.yaml")
R(1601, "sigma/rules/aws/password-policy-weakened.yaml")
R(1602, "sigma/rules/aws/permission-boundary-removed.yaml")
R(1603, "sigma/rules/aws/policy-grants-everything.yaml")
R(1604, "sigma/rules/aws/policy-version-swapped.yaml")
R(1605, "sigma/rules/aws/provider-support-access.yaml")
R(1606, "sigma/rules/aws/public-access-block-removed.yaml")
R(1607, "sigma/rules/aws/public-sharing-block-lifted.yaml")
R(1608, "sigma/rules/aws/region-enabled.yaml")
R(1609, "sigma/rules/aws/resource-created.yaml")
R(1610, "sigma/rules/aws/resource-policy-public.yaml")
R(1611, "sigma/rules/aws/role-trusts-anyone.yaml")
R(1612, "sigma/rules/aws/role-trusts-other-account.yaml")
R(1613, "sigma/rules/aws/roles-anywhere-anchor-created.yaml")
R(1614, "sigma/rules/aws/root-access-key-created.yaml")
R(1615, "sigma/rules/aws/root-access-key-used.yaml")
R(1616, "sigma/rules/aws/root-account-used.yaml")
R(1617, "sigma/rules/aws/root-call-refused.yaml")
R(1618, "sigma/rules/aws/root-console-sign-in-failed.yaml")
R(1619, "sigma/rules/aws/root-console-sign-in.yaml")
R(1620, "sigma/rules/aws/root-credentials-changed.yaml")
R(1621, "sigma/rules/aws/root-password-recovery-requested.yaml")
R(1622, "sigma/rules/aws/root-session-taken.yaml")
R(1623, "sigma/rules/aws/route-changed.yaml")
R(1624, "sigma/rules/aws/secret-deleted.yaml")
R(1625, "sigma/rules/aws/secret-policy-changed.yaml")
R(1626, "sigma/rules/aws/secret-read-by-person.yaml")
R(1627, "sigma/rules/aws/secret-read-refused.yaml")
R(1628, "sigma/rules/aws/secret-read.yaml")
R(1629, "sigma/rules/aws/secrets-read-in-batch.yaml")
R(1630, "sigma/rules/aws/security-group-created-or-egress-changed.yaml")
R(1631, "sigma/rules/aws/security-group-ingress-changed.yaml")
R(1632, "sigma/rules/aws/security-group-opened-to-world.yaml")
R(1633, "sigma/rules/aws/security-service-disabled.yaml")
R(1634, "sigma/rules/aws/sensitive-change.yaml")
R(1635, "sigma/rules/aws/serial-console-opened.yaml")
R(1636, "sigma/rules/aws/snapshot-deleted.yaml")
R(1637, "sigma/rules/aws/snapshot-or-image-public.yaml")
R(1638, "sigma/rules/aws/snapshot-or-image-shared.yaml")
R(1639, "sigma/rules/aws/sso-account-assigned.yaml")
R(1640, "sigma/rules/aws/sso-admin-permission-set.yaml")
R(1641, "sigma/rules/aws/support-access-changed.yaml")
R(1642, "sigma/rules/aws/threat-detection-disabled.yaml")
R(1643, "sigma/rules/aws/traffic-mirrored.yaml")
R(1644, "sigma/rules/aws/trail-changed.yaml")
R(1645, "sigma/rules/aws/trail-events-narrowed.yaml")
R(1646, "sigma/rules/aws/trail-stopped.yaml")
R(1647, "sigma/rules/aws/user-added-to-admin-group.yaml")
R(1648, "sigma/rules/aws/user-added-to-group.yaml")
R(1649, "sigma/rules/aws/web-firewall-removed.yaml")
R(1650, "sigma/rules/aws/windows-password-read.yaml")
R(1651, "sigma/rules/azure/access-elevated.yaml")
R(1652, "sigma/rules/azure/alarm-removed.yaml")
R(1653, "sigma/rules/azure/application-consent-given.yaml")
R(1654, "sigma/rules/azure/application-secret-added.yaml")
R(1655, "sigma/rules/azure/authentication-methods-changed.yaml")
R(1656, "sigma/rules/azure/backup-removed.yaml")
R(1657, "sigma/rules/azure/blob-protection-off.yaml")
R(1658, "sigma/rules/azure/break-glass-account-used.yaml")
R(1659, "sigma/rules/azure/command-run-on-machine.yaml")
R(1660, "sigma/rules/azure/conditional-access-changed.yaml")
R(1661, "sigma/rules/azure/container-access-changed.yaml")
R(1662, "sigma/rules/azure/custom-role-changed.yaml")
R(1663, "sigma/rules/azure/data-store-deleted.yaml")
R(1664, "sigma/rules/azure/database-auditing-changed.yaml")
R(1665, "sigma/rules/azure/diagnostic-setting-removed.yaml")
R(1666, "sigma/rules/azure/directory-administrator-added.yaml")
R(1667, "sigma/rules/azure/disk-exported.yaml")
R(1668, "sigma/rules/azure/elevated-access-in-directory.yaml")
R(1669, "sigma/rules/azure/federated-credential-added.yaml")
R(1670, "sigma/rules/azure/federation-changed.yaml")
R(1671, "sigma/rules/azure/firewall-changed.yaml")
R(1672, "sigma/rules/azure/immutability-removed.yaml")
R(1673, "sigma/rules/azure/key-or-secret-destroyed.yaml")
R(1674, "sigma/rules/azure/key-vault-access-changed.yaml")
R(1675, "sigma/rules/azure/key-vault-deleted.yaml")
R(1676, "sigma/rules/azure/legacy-authentication.yaml")
R(1677, "sigma/rules/azure/log-store-removed.yaml")
R(1678, "sigma/rules/azure/network-opened-to-world.yaml")
R(1679, "sigma/rules/azure/network-path-changed.yaml")
R(1680, "sigma/rules/azure/network-security-group-changed.yaml")
R(1681, "sigma/rules/azure/network-watcher-removed.yaml")
R(1682, "sigma/rules/azure/office-administrator-added.yaml")
R(1683, "sigma/rules/azure/office-audit-off.yaml")
R(1684, "sigma/rules/azure/office-mail-forwarded.yaml")
R(1685, "sigma/rules/azure/office-mfa-off.yaml")
R(1686, "sigma/rules/azure/password-reset-by-administrator.yaml")
R(1687, "sigma/rules/azure/policy-weakened.yaml")
R(1688, "sigma/rules/azure/portal-sign-in-without-mfa.yaml")
R(1689, "sigma/rules/azure/privileged-role-assigned.yaml")
R(1690, "sigma/rules/azure/resource-group-deleted.yaml")
R(1691, "sigma/rules/azure/resource-lock-removed.yaml")
R(1692, "sigma/rules/azure/risky-sign-in.yaml")
R(1693, "sigma/rules/azure/secret-read.yaml")
R(1694, "sigma/rules/azure/sign-in-failed.yaml")
R(1695, "sigma/rules/azure/sign-in-succeeded.yaml")
R(1696, "sigma/rules/azure/storage-key-read-or-renewed.yaml")
R(1697, "sigma/rules/azure/storage-made-public.yaml")
R(1698, "sigma/rules/azure/storage-transport-or-keys-weakened.yaml")
R(1699, "sigma/rules/azure/strong-authentication-off.yaml")
R(1700, "sigma/rules/azure/subscription-moved-or-delegated.yaml")
R(1701, "sigma/rules/azure/support-asked-for-access.yaml")
R(1702, "sigma/rules/azure/threat-detection-weakened.yaml")
R(1703, "sigma/rules/azure/vault-access-refused.yaml")
R(1704, "sigma/rules/correlations/aws-console-brute-force.yaml")
R(1705, "sigma/rules/correlations/aws-console-password-spraying.yaml")
R(1706, "sigma/rules/correlations/aws-console-sign-in-failed-often.yaml")
R(1707, "sigma/rules/correlations/aws-console-sign-in-failures.yaml")
R(1708, "sigma/rules/correlations/aws-instance-credentials-from-several-addresses.yaml")
R(1709, "sigma/rules/correlations/aws-logging-off-then-more.yaml")
R(1710, "sigma/rules/correlations/aws-many-backups-deleted.yaml")
R(1711, "sigma/rules/correlations/aws-many-calls-refused.yaml")
R(1712, "sigma/rules/correlations/aws-many-decrypts.yaml")
R(1713, "sigma/rules/correlations/aws-many-objects-deleted.yaml")
R(1714, "sigma/rules/correlations/aws-many-parameters-decrypted.yaml")
R(1715, "sigma/rules/correlations/aws-many-passwords-read.yaml")
R(1716, "sigma/rules/correlations/aws-many-secrets-read.yaml")
R(1717, "sigma/rules/correlations/aws-new-administrator-with-key.yaml")
R(1718, "sigma/rules/correlations/aws-several-defences-off.yaml")
R(1719, "sigma/rules/correlations/aws-several-regions-by-one-actor.yaml")
R(1720, "sigma/rules/correlations/azure-many-secrets-read.yaml")
R(1721, "sigma/rules/correlations/azure-password-spray.yaml")
R(1722, "sigma/rules/correlations/azure-sign-in-brute-force.yaml")
R(1723, "sigma/rules/correlations/azure-sign-in-failures.yaml")
R(1724, "sigma/rules/correlations/azure-vault-searched.yaml")
R(1725, "sigma/rules/correlations/gcp-many-calls-refused.yaml")
R(1726, "sigma/rules/correlations/gcp-many-key-uses.yaml")
R(1727, "sigma/rules/correlations/gcp-many-objects-deleted.yaml")
R(1728, "sigma/rules/correlations/gcp-many-secrets-read.yaml")
R(1729, "sigma/rules/gcp/access-policy-changed.yaml")
R(1730, "sigma/rules/gcp/audit-config-weakened.yaml")
R(1731, "sigma/rules/gcp/bucket-changed-or-deleted.yaml")
R(1732, "sigma/rules/gcp/console-administrator-added.yaml")
R(1733, "sigma/rules/gcp/console-second-step-off.yaml")
R(1734, "sigma/rules/gcp/custom-role-changed.yaml")
R(1735, "sigma/rules/gcp/data-encrypted-by-storage-agent.yaml")
R(1736, "sigma/rules/gcp/database-settings-changed.yaml")
R(1737, "sigma/rules/gcp/disk-or-image-shared.yaml")
R(1738, "sigma/rules/gcp/federation-changed.yaml")
R(1739, "sigma/rules/gcp/firewall-changed.yaml")
R(1740, "sigma/rules/gcp/flow-logs-off.yaml")
R(1741, "sigma/rules/gcp/key-changed-or-imported.yaml")
R(1742, "sigma/rules/gcp/key-destroyed-or-disabled.yaml")
R(1743, "sigma/rules/gcp/key-policy-changed.yaml")
R(1744, "sigma/rules/gcp/key-used.yaml")
R(1745, "sigma/rules/gcp/log-sink-or-bucket-changed.yaml")
R(1746, "sigma/rules/gcp/machine-key-added.yaml")
R(1747, "sigma/rules/gcp/network-opened-to-world.yaml")
R(1748, "sigma/rules/gcp/network-path-changed.yaml")
R(1749, "sigma/rules/gcp/object-deleted.yaml")
R(1750, "sigma/rules/gcp/organization-policy-changed.yaml")
R(1751, "sigma/rules/gcp/permission-denied.yaml")
R(1752, "sigma/rules/gcp/personal-account-added.yaml")
R(1753, "sigma/rules/gcp/privileged-role-granted.yaml")
R(1754, "sigma/rules/gcp/region-unusual.yaml")
R(1755, "sigma/rules/gcp/resource-made-public.yaml")
R(1756, "sigma/rules/gcp/secret-destroyed-or-shared.yaml")
R(1757, "sigma/rules/gcp/secret-read.yaml")
R(1758, "sigma/rules/gcp/service-account-impersonated.yaml")
R(1759, "sigma/rules/gcp/service-account-key-made.yaml")
R(1760, "sigma/rules/gcp/service-account-made.yaml")
R(1761, "sigma/rules/gcp/service-perimeter-violated.yaml")
R(1762, "sigma/rules/gcp/super-administrator-signed-in.yaml")
R(1763, "sigma/rules/gcp/support-saw-data.yaml")
R(1764, "sigma/rules/gcp/threat-detection-weakened.yaml")
R(1765, "terraform/aws.map")
};

const size_t demarc_file_count = sizeof demarc_files / sizeof demarc_files[0];
