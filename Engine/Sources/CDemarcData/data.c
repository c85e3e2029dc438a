// Written by Scripts/embed-data.sh. Sorted by name, so that a lookup can halve its way.
#include "CDemarcData.h"

#pragma clang diagnostic ignored "-Wc23-extensions"
static const unsigned char f0[] = {
#embed "../../Data/azure/aliases.tsv"
};
static const unsigned char f1[] = {
#embed "../../Data/catalog/crosswalks/gdpr--nist-800-53r5.ndjson"
};
static const unsigned char f2[] = {
#embed "../../Data/catalog/crosswalks/hipaa-breach--nist-800-53r5.ndjson"
};
static const unsigned char f3[] = {
#embed "../../Data/catalog/crosswalks/hipaa-security--nist-800-53r5.ndjson"
};
static const unsigned char f4[] = {
#embed "../../Data/catalog/crosswalks/hipaa-security--nist-csf-1.1.ndjson"
};
static const unsigned char f5[] = {
#embed "../../Data/catalog/crosswalks/iso27001-2013--iso27001-2022.ndjson"
};
static const unsigned char f6[] = {
#embed "../../Data/catalog/crosswalks/nist-800-53r5--iso27001-2022.ndjson"
};
static const unsigned char f7[] = {
#embed "../../Data/catalog/crosswalks/nist-csf-1.1--nist-csf-2.0.ndjson"
};
static const unsigned char f8[] = {
#embed "../../Data/catalog/crosswalks/nist-csf-2.0--iso27001-2022.ndjson"
};
static const unsigned char f9[] = {
#embed "../../Data/catalog/crosswalks/nist-csf-2.0--nist-800-53r5.ndjson"
};
static const unsigned char f10[] = {
#embed "../../Data/catalog/crosswalks/soc2--nist-800-53r5.ndjson"
};
static const unsigned char f11[] = {
#embed "../../Data/catalog/errata.json"
};
static const unsigned char f12[] = {
#embed "../../Data/catalog/frameworks/cis-aws-7.0.0.ndjson"
};
static const unsigned char f13[] = {
#embed "../../Data/catalog/frameworks/cis-azure-6.0.0.ndjson"
};
static const unsigned char f14[] = {
#embed "../../Data/catalog/frameworks/cis-gcp-5.0.0.ndjson"
};
static const unsigned char f15[] = {
#embed "../../Data/catalog/frameworks/gdpr.ndjson"
};
static const unsigned char f16[] = {
#embed "../../Data/catalog/frameworks/hipaa-breach.ndjson"
};
static const unsigned char f17[] = {
#embed "../../Data/catalog/frameworks/hipaa-security.ndjson"
};
static const unsigned char f18[] = {
#embed "../../Data/catalog/frameworks/iso27001-2013.ndjson"
};
static const unsigned char f19[] = {
#embed "../../Data/catalog/frameworks/iso27001-2022.ndjson"
};
static const unsigned char f20[] = {
#embed "../../Data/catalog/frameworks/nist-800-53r5.ndjson"
};
static const unsigned char f21[] = {
#embed "../../Data/catalog/frameworks/nist-csf-1.1.ndjson"
};
static const unsigned char f22[] = {
#embed "../../Data/catalog/frameworks/nist-csf-2.0.ndjson"
};
static const unsigned char f23[] = {
#embed "../../Data/catalog/frameworks/pci-dss-4.0.1.ndjson"
};
static const unsigned char f24[] = {
#embed "../../Data/catalog/frameworks/soc2.ndjson"
};
static const unsigned char f25[] = {
#embed "../../Data/catalog/layers.json"
};
static const unsigned char f26[] = {
#embed "../../Data/catalog/names.json"
};
static const unsigned char f27[] = {
#embed "../../Data/catalog/rules.json"
};
static const unsigned char f28[] = {
#embed "../../Data/catalog/services/aws/acm.json"
};
static const unsigned char f29[] = {
#embed "../../Data/catalog/services/aws/amazon-mq.json"
};
static const unsigned char f30[] = {
#embed "../../Data/catalog/services/aws/api-gateway.json"
};
static const unsigned char f31[] = {
#embed "../../Data/catalog/services/aws/app-runner.json"
};
static const unsigned char f32[] = {
#embed "../../Data/catalog/services/aws/athena.json"
};
static const unsigned char f33[] = {
#embed "../../Data/catalog/services/aws/aurora.json"
};
static const unsigned char f34[] = {
#embed "../../Data/catalog/services/aws/backup.json"
};
static const unsigned char f35[] = {
#embed "../../Data/catalog/services/aws/batch.json"
};
static const unsigned char f36[] = {
#embed "../../Data/catalog/services/aws/bedrock.json"
};
static const unsigned char f37[] = {
#embed "../../Data/catalog/services/aws/cloudformation.json"
};
static const unsigned char f38[] = {
#embed "../../Data/catalog/services/aws/cloudfront.json"
};
static const unsigned char f39[] = {
#embed "../../Data/catalog/services/aws/cloudhsm.json"
};
static const unsigned char f40[] = {
#embed "../../Data/catalog/services/aws/cloudtrail.json"
};
static const unsigned char f41[] = {
#embed "../../Data/catalog/services/aws/cloudwatch.json"
};
static const unsigned char f42[] = {
#embed "../../Data/catalog/services/aws/codebuild.json"
};
static const unsigned char f43[] = {
#embed "../../Data/catalog/services/aws/cognito.json"
};
static const unsigned char f44[] = {
#embed "../../Data/catalog/services/aws/config.json"
};
static const unsigned char f45[] = {
#embed "../../Data/catalog/services/aws/dms.json"
};
static const unsigned char f46[] = {
#embed "../../Data/catalog/services/aws/documentdb.json"
};
static const unsigned char f47[] = {
#embed "../../Data/catalog/services/aws/dynamodb.json"
};
static const unsigned char f48[] = {
#embed "../../Data/catalog/services/aws/ebs.json"
};
static const unsigned char f49[] = {
#embed "../../Data/catalog/services/aws/ec2.json"
};
static const unsigned char f50[] = {
#embed "../../Data/catalog/services/aws/ecr.json"
};
static const unsigned char f51[] = {
#embed "../../Data/catalog/services/aws/ecs.json"
};
static const unsigned char f52[] = {
#embed "../../Data/catalog/services/aws/efs.json"
};
static const unsigned char f53[] = {
#embed "../../Data/catalog/services/aws/eks.json"
};
static const unsigned char f54[] = {
#embed "../../Data/catalog/services/aws/elastic-beanstalk.json"
};
static const unsigned char f55[] = {
#embed "../../Data/catalog/services/aws/elasticache.json"
};
static const unsigned char f56[] = {
#embed "../../Data/catalog/services/aws/elb.json"
};
static const unsigned char f57[] = {
#embed "../../Data/catalog/services/aws/emr.json"
};
static const unsigned char f58[] = {
#embed "../../Data/catalog/services/aws/eventbridge.json"
};
static const unsigned char f59[] = {
#embed "../../Data/catalog/services/aws/fargate.json"
};
static const unsigned char f60[] = {
#embed "../../Data/catalog/services/aws/fsx.json"
};
static const unsigned char f61[] = {
#embed "../../Data/catalog/services/aws/glue.json"
};
static const unsigned char f62[] = {
#embed "../../Data/catalog/services/aws/guardduty.json"
};
static const unsigned char f63[] = {
#embed "../../Data/catalog/services/aws/iam.json"
};
static const unsigned char f64[] = {
#embed "../../Data/catalog/services/aws/identity-center.json"
};
static const unsigned char f65[] = {
#embed "../../Data/catalog/services/aws/image-builder.json"
};
static const unsigned char f66[] = {
#embed "../../Data/catalog/services/aws/inspector.json"
};
static const unsigned char f67[] = {
#embed "../../Data/catalog/services/aws/kinesis.json"
};
static const unsigned char f68[] = {
#embed "../../Data/catalog/services/aws/kms.json"
};
static const unsigned char f69[] = {
#embed "../../Data/catalog/services/aws/lambda.json"
};
static const unsigned char f70[] = {
#embed "../../Data/catalog/services/aws/macie.json"
};
static const unsigned char f71[] = {
#embed "../../Data/catalog/services/aws/msk.json"
};
static const unsigned char f72[] = {
#embed "../../Data/catalog/services/aws/neptune.json"
};
static const unsigned char f73[] = {
#embed "../../Data/catalog/services/aws/opensearch.json"
};
static const unsigned char f74[] = {
#embed "../../Data/catalog/services/aws/organizations.json"
};
static const unsigned char f75[] = {
#embed "../../Data/catalog/services/aws/rds.json"
};
static const unsigned char f76[] = {
#embed "../../Data/catalog/services/aws/redshift.json"
};
static const unsigned char f77[] = {
#embed "../../Data/catalog/services/aws/route53.json"
};
static const unsigned char f78[] = {
#embed "../../Data/catalog/services/aws/s3.json"
};
static const unsigned char f79[] = {
#embed "../../Data/catalog/services/aws/sagemaker.json"
};
static const unsigned char f80[] = {
#embed "../../Data/catalog/services/aws/secrets-manager.json"
};
static const unsigned char f81[] = {
#embed "../../Data/catalog/services/aws/security-hub.json"
};
static const unsigned char f82[] = {
#embed "../../Data/catalog/services/aws/shield.json"
};
static const unsigned char f83[] = {
#embed "../../Data/catalog/services/aws/sns.json"
};
static const unsigned char f84[] = {
#embed "../../Data/catalog/services/aws/sqs.json"
};
static const unsigned char f85[] = {
#embed "../../Data/catalog/services/aws/ssm.json"
};
static const unsigned char f86[] = {
#embed "../../Data/catalog/services/aws/step-functions.json"
};
static const unsigned char f87[] = {
#embed "../../Data/catalog/services/aws/transfer-family.json"
};
static const unsigned char f88[] = {
#embed "../../Data/catalog/services/aws/vpc.json"
};
static const unsigned char f89[] = {
#embed "../../Data/catalog/services/aws/waf.json"
};
static const unsigned char f90[] = {
#embed "../../Data/catalog/services/aws/workspaces.json"
};
static const unsigned char f91[] = {
#embed "../../Data/catalog/services/azure/ai-search.json"
};
static const unsigned char f92[] = {
#embed "../../Data/catalog/services/azure/ai-services.json"
};
static const unsigned char f93[] = {
#embed "../../Data/catalog/services/azure/aks.json"
};
static const unsigned char f94[] = {
#embed "../../Data/catalog/services/azure/api-management.json"
};
static const unsigned char f95[] = {
#embed "../../Data/catalog/services/azure/app-configuration.json"
};
static const unsigned char f96[] = {
#embed "../../Data/catalog/services/azure/app-service.json"
};
static const unsigned char f97[] = {
#embed "../../Data/catalog/services/azure/application-gateway.json"
};
static const unsigned char f98[] = {
#embed "../../Data/catalog/services/azure/arc.json"
};
static const unsigned char f99[] = {
#embed "../../Data/catalog/services/azure/automation.json"
};
static const unsigned char f100[] = {
#embed "../../Data/catalog/services/azure/azure-local.json"
};
static const unsigned char f101[] = {
#embed "../../Data/catalog/services/azure/backup.json"
};
static const unsigned char f102[] = {
#embed "../../Data/catalog/services/azure/bastion.json"
};
static const unsigned char f103[] = {
#embed "../../Data/catalog/services/azure/batch.json"
};
static const unsigned char f104[] = {
#embed "../../Data/catalog/services/azure/cache-for-redis.json"
};
static const unsigned char f105[] = {
#embed "../../Data/catalog/services/azure/confidential-ledger.json"
};
static const unsigned char f106[] = {
#embed "../../Data/catalog/services/azure/container-apps.json"
};
static const unsigned char f107[] = {
#embed "../../Data/catalog/services/azure/container-instances.json"
};
static const unsigned char f108[] = {
#embed "../../Data/catalog/services/azure/container-registry.json"
};
static const unsigned char f109[] = {
#embed "../../Data/catalog/services/azure/cosmos-db.json"
};
static const unsigned char f110[] = {
#embed "../../Data/catalog/services/azure/cost-and-health.json"
};
static const unsigned char f111[] = {
#embed "../../Data/catalog/services/azure/data-explorer.json"
};
static const unsigned char f112[] = {
#embed "../../Data/catalog/services/azure/data-factory.json"
};
static const unsigned char f113[] = {
#embed "../../Data/catalog/services/azure/databricks.json"
};
static const unsigned char f114[] = {
#embed "../../Data/catalog/services/azure/ddos-protection.json"
};
static const unsigned char f115[] = {
#embed "../../Data/catalog/services/azure/defender-for-cloud.json"
};
static const unsigned char f116[] = {
#embed "../../Data/catalog/services/azure/devops.json"
};
static const unsigned char f117[] = {
#embed "../../Data/catalog/services/azure/dns.json"
};
static const unsigned char f118[] = {
#embed "../../Data/catalog/services/azure/domain-services.json"
};
static const unsigned char f119[] = {
#embed "../../Data/catalog/services/azure/entra-id.json"
};
static const unsigned char f120[] = {
#embed "../../Data/catalog/services/azure/event-grid.json"
};
static const unsigned char f121[] = {
#embed "../../Data/catalog/services/azure/event-hubs.json"
};
static const unsigned char f122[] = {
#embed "../../Data/catalog/services/azure/fabric.json"
};
static const unsigned char f123[] = {
#embed "../../Data/catalog/services/azure/firewall.json"
};
static const unsigned char f124[] = {
#embed "../../Data/catalog/services/azure/front-door.json"
};
static const unsigned char f125[] = {
#embed "../../Data/catalog/services/azure/functions.json"
};
static const unsigned char f126[] = {
#embed "../../Data/catalog/services/azure/hdinsight.json"
};
static const unsigned char f127[] = {
#embed "../../Data/catalog/services/azure/health-data.json"
};
static const unsigned char f128[] = {
#embed "../../Data/catalog/services/azure/iot-hub.json"
};
static const unsigned char f129[] = {
#embed "../../Data/catalog/services/azure/key-vault.json"
};
static const unsigned char f130[] = {
#embed "../../Data/catalog/services/azure/lighthouse.json"
};
static const unsigned char f131[] = {
#embed "../../Data/catalog/services/azure/load-balancer.json"
};
static const unsigned char f132[] = {
#embed "../../Data/catalog/services/azure/logic-apps.json"
};
static const unsigned char f133[] = {
#embed "../../Data/catalog/services/azure/machine-learning.json"
};
static const unsigned char f134[] = {
#embed "../../Data/catalog/services/azure/managed-disks.json"
};
static const unsigned char f135[] = {
#embed "../../Data/catalog/services/azure/managed-hsm.json"
};
static const unsigned char f136[] = {
#embed "../../Data/catalog/services/azure/managed-identities.json"
};
static const unsigned char f137[] = {
#embed "../../Data/catalog/services/azure/microsoft-365.json"
};
static const unsigned char f138[] = {
#embed "../../Data/catalog/services/azure/monitor.json"
};
static const unsigned char f139[] = {
#embed "../../Data/catalog/services/azure/mysql.json"
};
static const unsigned char f140[] = {
#embed "../../Data/catalog/services/azure/netapp-files.json"
};
static const unsigned char f141[] = {
#embed "../../Data/catalog/services/azure/network-watcher.json"
};
static const unsigned char f142[] = {
#embed "../../Data/catalog/services/azure/notification-communication.json"
};
static const unsigned char f143[] = {
#embed "../../Data/catalog/services/azure/policy.json"
};
static const unsigned char f144[] = {
#embed "../../Data/catalog/services/azure/postgresql.json"
};
static const unsigned char f145[] = {
#embed "../../Data/catalog/services/azure/purview.json"
};
static const unsigned char f146[] = {
#embed "../../Data/catalog/services/azure/rbac.json"
};
static const unsigned char f147[] = {
#embed "../../Data/catalog/services/azure/resource-manager.json"
};
static const unsigned char f148[] = {
#embed "../../Data/catalog/services/azure/sentinel.json"
};
static const unsigned char f149[] = {
#embed "../../Data/catalog/services/azure/service-bus.json"
};
static const unsigned char f150[] = {
#embed "../../Data/catalog/services/azure/service-fabric.json"
};
static const unsigned char f151[] = {
#embed "../../Data/catalog/services/azure/signalr.json"
};
static const unsigned char f152[] = {
#embed "../../Data/catalog/services/azure/site-recovery.json"
};
static const unsigned char f153[] = {
#embed "../../Data/catalog/services/azure/sql-database.json"
};
static const unsigned char f154[] = {
#embed "../../Data/catalog/services/azure/sql-managed-instance.json"
};
static const unsigned char f155[] = {
#embed "../../Data/catalog/services/azure/sql-virtual-machines.json"
};
static const unsigned char f156[] = {
#embed "../../Data/catalog/services/azure/storage.json"
};
static const unsigned char f157[] = {
#embed "../../Data/catalog/services/azure/stream-analytics.json"
};
static const unsigned char f158[] = {
#embed "../../Data/catalog/services/azure/synapse.json"
};
static const unsigned char f159[] = {
#embed "../../Data/catalog/services/azure/virtual-desktop.json"
};
static const unsigned char f160[] = {
#embed "../../Data/catalog/services/azure/virtual-machine-scale-sets.json"
};
static const unsigned char f161[] = {
#embed "../../Data/catalog/services/azure/virtual-machines.json"
};
static const unsigned char f162[] = {
#embed "../../Data/catalog/services/azure/virtual-network.json"
};
static const unsigned char f163[] = {
#embed "../../Data/catalog/services/azure/vmware-solution.json"
};
static const unsigned char f164[] = {
#embed "../../Data/catalog/services/azure/vpn-expressroute.json"
};
static const unsigned char f165[] = {
#embed "../../Data/catalog/services/gcp/access-approval.json"
};
static const unsigned char f166[] = {
#embed "../../Data/catalog/services/gcp/access-context-manager.json"
};
static const unsigned char f167[] = {
#embed "../../Data/catalog/services/gcp/alloydb.json"
};
static const unsigned char f168[] = {
#embed "../../Data/catalog/services/gcp/api-gateway.json"
};
static const unsigned char f169[] = {
#embed "../../Data/catalog/services/gcp/api-keys.json"
};
static const unsigned char f170[] = {
#embed "../../Data/catalog/services/gcp/apigee.json"
};
static const unsigned char f171[] = {
#embed "../../Data/catalog/services/gcp/app-engine.json"
};
static const unsigned char f172[] = {
#embed "../../Data/catalog/services/gcp/artifact-registry.json"
};
static const unsigned char f173[] = {
#embed "../../Data/catalog/services/gcp/assured-workloads.json"
};
static const unsigned char f174[] = {
#embed "../../Data/catalog/services/gcp/backup-dr.json"
};
static const unsigned char f175[] = {
#embed "../../Data/catalog/services/gcp/batch.json"
};
static const unsigned char f176[] = {
#embed "../../Data/catalog/services/gcp/bigquery.json"
};
static const unsigned char f177[] = {
#embed "../../Data/catalog/services/gcp/bigtable.json"
};
static const unsigned char f178[] = {
#embed "../../Data/catalog/services/gcp/binary-authorization.json"
};
static const unsigned char f179[] = {
#embed "../../Data/catalog/services/gcp/ca-service.json"
};
static const unsigned char f180[] = {
#embed "../../Data/catalog/services/gcp/certificate-manager.json"
};
static const unsigned char f181[] = {
#embed "../../Data/catalog/services/gcp/cloud-armor.json"
};
static const unsigned char f182[] = {
#embed "../../Data/catalog/services/gcp/cloud-asset-inventory.json"
};
static const unsigned char f183[] = {
#embed "../../Data/catalog/services/gcp/cloud-billing.json"
};
static const unsigned char f184[] = {
#embed "../../Data/catalog/services/gcp/cloud-build.json"
};
static const unsigned char f185[] = {
#embed "../../Data/catalog/services/gcp/cloud-cdn.json"
};
static const unsigned char f186[] = {
#embed "../../Data/catalog/services/gcp/cloud-deploy.json"
};
static const unsigned char f187[] = {
#embed "../../Data/catalog/services/gcp/cloud-dns.json"
};
static const unsigned char f188[] = {
#embed "../../Data/catalog/services/gcp/cloud-identity.json"
};
static const unsigned char f189[] = {
#embed "../../Data/catalog/services/gcp/cloud-ids.json"
};
static const unsigned char f190[] = {
#embed "../../Data/catalog/services/gcp/cloud-interconnect.json"
};
static const unsigned char f191[] = {
#embed "../../Data/catalog/services/gcp/cloud-kms.json"
};
static const unsigned char f192[] = {
#embed "../../Data/catalog/services/gcp/cloud-load-balancing.json"
};
static const unsigned char f193[] = {
#embed "../../Data/catalog/services/gcp/cloud-logging.json"
};
static const unsigned char f194[] = {
#embed "../../Data/catalog/services/gcp/cloud-monitoring.json"
};
static const unsigned char f195[] = {
#embed "../../Data/catalog/services/gcp/cloud-nat-router.json"
};
static const unsigned char f196[] = {
#embed "../../Data/catalog/services/gcp/cloud-run-functions.json"
};
static const unsigned char f197[] = {
#embed "../../Data/catalog/services/gcp/cloud-run.json"
};
static const unsigned char f198[] = {
#embed "../../Data/catalog/services/gcp/cloud-scheduler.json"
};
static const unsigned char f199[] = {
#embed "../../Data/catalog/services/gcp/cloud-service-mesh.json"
};
static const unsigned char f200[] = {
#embed "../../Data/catalog/services/gcp/cloud-sql.json"
};
static const unsigned char f201[] = {
#embed "../../Data/catalog/services/gcp/cloud-storage.json"
};
static const unsigned char f202[] = {
#embed "../../Data/catalog/services/gcp/cloud-tasks.json"
};
static const unsigned char f203[] = {
#embed "../../Data/catalog/services/gcp/cloud-vpn.json"
};
static const unsigned char f204[] = {
#embed "../../Data/catalog/services/gcp/composer.json"
};
static const unsigned char f205[] = {
#embed "../../Data/catalog/services/gcp/compute-engine.json"
};
static const unsigned char f206[] = {
#embed "../../Data/catalog/services/gcp/compute-images.json"
};
static const unsigned char f207[] = {
#embed "../../Data/catalog/services/gcp/data-fusion.json"
};
static const unsigned char f208[] = {
#embed "../../Data/catalog/services/gcp/dataflow.json"
};
static const unsigned char f209[] = {
#embed "../../Data/catalog/services/gcp/dataplex.json"
};
static const unsigned char f210[] = {
#embed "../../Data/catalog/services/gcp/dataproc.json"
};
static const unsigned char f211[] = {
#embed "../../Data/catalog/services/gcp/datastream.json"
};
static const unsigned char f212[] = {
#embed "../../Data/catalog/services/gcp/dms.json"
};
static const unsigned char f213[] = {
#embed "../../Data/catalog/services/gcp/document-ai.json"
};
static const unsigned char f214[] = {
#embed "../../Data/catalog/services/gcp/essential-contacts.json"
};
static const unsigned char f215[] = {
#embed "../../Data/catalog/services/gcp/eventarc.json"
};
static const unsigned char f216[] = {
#embed "../../Data/catalog/services/gcp/filestore.json"
};
static const unsigned char f217[] = {
#embed "../../Data/catalog/services/gcp/firestore.json"
};
static const unsigned char f218[] = {
#embed "../../Data/catalog/services/gcp/gke-backup.json"
};
static const unsigned char f219[] = {
#embed "../../Data/catalog/services/gcp/gke-fleet.json"
};
static const unsigned char f220[] = {
#embed "../../Data/catalog/services/gcp/gke.json"
};
static const unsigned char f221[] = {
#embed "../../Data/catalog/services/gcp/healthcare-api.json"
};
static const unsigned char f222[] = {
#embed "../../Data/catalog/services/gcp/iam.json"
};
static const unsigned char f223[] = {
#embed "../../Data/catalog/services/gcp/iap.json"
};
static const unsigned char f224[] = {
#embed "../../Data/catalog/services/gcp/identity-platform.json"
};
static const unsigned char f225[] = {
#embed "../../Data/catalog/services/gcp/integration-connectors.json"
};
static const unsigned char f226[] = {
#embed "../../Data/catalog/services/gcp/looker.json"
};
static const unsigned char f227[] = {
#embed "../../Data/catalog/services/gcp/managed-ad.json"
};
static const unsigned char f228[] = {
#embed "../../Data/catalog/services/gcp/managed-kafka.json"
};
static const unsigned char f229[] = {
#embed "../../Data/catalog/services/gcp/memorystore.json"
};
static const unsigned char f230[] = {
#embed "../../Data/catalog/services/gcp/migrate-to-vms.json"
};
static const unsigned char f231[] = {
#embed "../../Data/catalog/services/gcp/netapp-volumes.json"
};
static const unsigned char f232[] = {
#embed "../../Data/catalog/services/gcp/network-connectivity-center.json"
};
static const unsigned char f233[] = {
#embed "../../Data/catalog/services/gcp/organization-policy.json"
};
static const unsigned char f234[] = {
#embed "../../Data/catalog/services/gcp/os-config.json"
};
static const unsigned char f235[] = {
#embed "../../Data/catalog/services/gcp/persistent-disk.json"
};
static const unsigned char f236[] = {
#embed "../../Data/catalog/services/gcp/pubsub.json"
};
static const unsigned char f237[] = {
#embed "../../Data/catalog/services/gcp/recaptcha.json"
};
static const unsigned char f238[] = {
#embed "../../Data/catalog/services/gcp/resource-manager.json"
};
static const unsigned char f239[] = {
#embed "../../Data/catalog/services/gcp/secret-manager.json"
};
static const unsigned char f240[] = {
#embed "../../Data/catalog/services/gcp/secure-web-proxy.json"
};
static const unsigned char f241[] = {
#embed "../../Data/catalog/services/gcp/security-command-center.json"
};
static const unsigned char f242[] = {
#embed "../../Data/catalog/services/gcp/sensitive-data-protection.json"
};
static const unsigned char f243[] = {
#embed "../../Data/catalog/services/gcp/service-usage.json"
};
static const unsigned char f244[] = {
#embed "../../Data/catalog/services/gcp/spanner.json"
};
static const unsigned char f245[] = {
#embed "../../Data/catalog/services/gcp/storage-transfer.json"
};
static const unsigned char f246[] = {
#embed "../../Data/catalog/services/gcp/vertex-ai-search.json"
};
static const unsigned char f247[] = {
#embed "../../Data/catalog/services/gcp/vertex-ai-workbench.json"
};
static const unsigned char f248[] = {
#embed "../../Data/catalog/services/gcp/vertex-ai.json"
};
static const unsigned char f249[] = {
#embed "../../Data/catalog/services/gcp/vmware-engine.json"
};
static const unsigned char f250[] = {
#embed "../../Data/catalog/services/gcp/vpc.json"
};
static const unsigned char f251[] = {
#embed "../../Data/catalog/services/gcp/workflows.json"
};
static const unsigned char f252[] = {
#embed "../../Data/catalog/services/gcp/workspace.json"
};
static const unsigned char f253[] = {
#embed "../../Data/catalog/services/gcp/workstations.json"
};
static const unsigned char f254[] = {
#embed "../../Data/checks/aws.backup.plan-keeps-copies/check.json"
};
static const unsigned char f255[] = {
#embed "../../Data/checks/aws.backup.plan-keeps-copies/rule.guard"
};
static const unsigned char f256[] = {
#embed "../../Data/checks/aws.backup.recovery-points-encrypted/check.json"
};
static const unsigned char f257[] = {
#embed "../../Data/checks/aws.backup.recovery-points-encrypted/rule.guard"
};
static const unsigned char f258[] = {
#embed "../../Data/checks/aws.cloudfront.viewers-use-tls/check.json"
};
static const unsigned char f259[] = {
#embed "../../Data/checks/aws.cloudfront.viewers-use-tls/rule.guard"
};
static const unsigned char f260[] = {
#embed "../../Data/checks/aws.cloudtrail.customer-key/check.json"
};
static const unsigned char f261[] = {
#embed "../../Data/checks/aws.cloudtrail.customer-key/rule.guard"
};
static const unsigned char f262[] = {
#embed "../../Data/checks/aws.cloudtrail.delivered-to-log-group/check.json"
};
static const unsigned char f263[] = {
#embed "../../Data/checks/aws.cloudtrail.delivered-to-log-group/rule.guard"
};
static const unsigned char f264[] = {
#embed "../../Data/checks/aws.cloudtrail.log-files-validated/check.json"
};
static const unsigned char f265[] = {
#embed "../../Data/checks/aws.cloudtrail.log-files-validated/rule.guard"
};
static const unsigned char f266[] = {
#embed "../../Data/checks/aws.cloudtrail.multi-region-trail/check.json"
};
static const unsigned char f267[] = {
#embed "../../Data/checks/aws.cloudtrail.multi-region-trail/rule.guard"
};
static const unsigned char f268[] = {
#embed "../../Data/checks/aws.config.recorder-covers-all-types/check.json"
};
static const unsigned char f269[] = {
#embed "../../Data/checks/aws.config.recorder-covers-all-types/rule.guard"
};
static const unsigned char f270[] = {
#embed "../../Data/checks/aws.dynamodb.point-in-time-recovery/check.json"
};
static const unsigned char f271[] = {
#embed "../../Data/checks/aws.dynamodb.point-in-time-recovery/rule.guard"
};
static const unsigned char f272[] = {
#embed "../../Data/checks/aws.ebs.volume-encrypted/check.json"
};
static const unsigned char f273[] = {
#embed "../../Data/checks/aws.ebs.volume-encrypted/rule.guard"
};
static const unsigned char f274[] = {
#embed "../../Data/checks/aws.ec2.instance-metadata-tokens/check.json"
};
static const unsigned char f275[] = {
#embed "../../Data/checks/aws.ec2.instance-metadata-tokens/rule.guard"
};
static const unsigned char f276[] = {
#embed "../../Data/checks/aws.ec2.instance-without-public-address/check.json"
};
static const unsigned char f277[] = {
#embed "../../Data/checks/aws.ec2.instance-without-public-address/rule.guard"
};
static const unsigned char f278[] = {
#embed "../../Data/checks/aws.ecr.images-scanned/check.json"
};
static const unsigned char f279[] = {
#embed "../../Data/checks/aws.ecr.images-scanned/rule.guard"
};
static const unsigned char f280[] = {
#embed "../../Data/checks/aws.ecs.containers-not-privileged/check.json"
};
static const unsigned char f281[] = {
#embed "../../Data/checks/aws.ecs.containers-not-privileged/rule.guard"
};
static const unsigned char f282[] = {
#embed "../../Data/checks/aws.efs.backed-up/check.json"
};
static const unsigned char f283[] = {
#embed "../../Data/checks/aws.efs.backed-up/rule.guard"
};
static const unsigned char f284[] = {
#embed "../../Data/checks/aws.efs.file-system-encrypted/check.json"
};
static const unsigned char f285[] = {
#embed "../../Data/checks/aws.efs.file-system-encrypted/rule.guard"
};
static const unsigned char f286[] = {
#embed "../../Data/checks/aws.eks.api-server-restricted/check.json"
};
static const unsigned char f287[] = {
#embed "../../Data/checks/aws.eks.api-server-restricted/rule.guard"
};
static const unsigned char f288[] = {
#embed "../../Data/checks/aws.eks.audit-logged/check.json"
};
static const unsigned char f289[] = {
#embed "../../Data/checks/aws.eks.audit-logged/rule.guard"
};
static const unsigned char f290[] = {
#embed "../../Data/checks/aws.eks.secrets-encrypted-with-customer-key/check.json"
};
static const unsigned char f291[] = {
#embed "../../Data/checks/aws.eks.secrets-encrypted-with-customer-key/rule.guard"
};
static const unsigned char f292[] = {
#embed "../../Data/checks/aws.elb.access-logged/check.json"
};
static const unsigned char f293[] = {
#embed "../../Data/checks/aws.elb.access-logged/rule.guard"
};
static const unsigned char f294[] = {
#embed "../../Data/checks/aws.elb.listener-encrypted/check.json"
};
static const unsigned char f295[] = {
#embed "../../Data/checks/aws.elb.listener-encrypted/rule.guard"
};
static const unsigned char f296[] = {
#embed "../../Data/checks/aws.guardduty.detector-enabled/check.json"
};
static const unsigned char f297[] = {
#embed "../../Data/checks/aws.guardduty.detector-enabled/rule.guard"
};
static const unsigned char f298[] = {
#embed "../../Data/checks/aws.iam.access-keys-rotated/check.json"
};
static const unsigned char f299[] = {
#embed "../../Data/checks/aws.iam.access-keys-rotated/rule.guard"
};
static const unsigned char f300[] = {
#embed "../../Data/checks/aws.iam.console-users-mfa/check.json"
};
static const unsigned char f301[] = {
#embed "../../Data/checks/aws.iam.console-users-mfa/rule.guard"
};
static const unsigned char f302[] = {
#embed "../../Data/checks/aws.iam.policies-without-full-admin/check.json"
};
static const unsigned char f303[] = {
#embed "../../Data/checks/aws.iam.policies-without-full-admin/rule.guard"
};
static const unsigned char f304[] = {
#embed "../../Data/checks/aws.iam.root-mfa-enabled/check.json"
};
static const unsigned char f305[] = {
#embed "../../Data/checks/aws.iam.root-mfa-enabled/rule.guard"
};
static const unsigned char f306[] = {
#embed "../../Data/checks/aws.iam.root-not-in-daily-use/check.json"
};
static const unsigned char f307[] = {
#embed "../../Data/checks/aws.iam.root-not-in-daily-use/rule.guard"
};
static const unsigned char f308[] = {
#embed "../../Data/checks/aws.iam.root-without-access-keys/check.json"
};
static const unsigned char f309[] = {
#embed "../../Data/checks/aws.iam.root-without-access-keys/rule.guard"
};
static const unsigned char f310[] = {
#embed "../../Data/checks/aws.iam.unused-credentials-removed/check.json"
};
static const unsigned char f311[] = {
#embed "../../Data/checks/aws.iam.unused-credentials-removed/rule.guard"
};
static const unsigned char f312[] = {
#embed "../../Data/checks/aws.iam.users-without-own-policies/check.json"
};
static const unsigned char f313[] = {
#embed "../../Data/checks/aws.iam.users-without-own-policies/rule.guard"
};
static const unsigned char f314[] = {
#embed "../../Data/checks/aws.kms.key-rotated/check.json"
};
static const unsigned char f315[] = {
#embed "../../Data/checks/aws.kms.key-rotated/rule.guard"
};
static const unsigned char f316[] = {
#embed "../../Data/checks/aws.lambda.function-not-public/check.json"
};
static const unsigned char f317[] = {
#embed "../../Data/checks/aws.lambda.function-not-public/rule.guard"
};
static const unsigned char f318[] = {
#embed "../../Data/checks/aws.opensearch.domain-encrypted/check.json"
};
static const unsigned char f319[] = {
#embed "../../Data/checks/aws.opensearch.domain-encrypted/rule.guard"
};
static const unsigned char f320[] = {
#embed "../../Data/checks/aws.rds.backups-kept/check.json"
};
static const unsigned char f321[] = {
#embed "../../Data/checks/aws.rds.backups-kept/rule.guard"
};
static const unsigned char f322[] = {
#embed "../../Data/checks/aws.rds.instance-not-public/check.json"
};
static const unsigned char f323[] = {
#embed "../../Data/checks/aws.rds.instance-not-public/rule.guard"
};
static const unsigned char f324[] = {
#embed "../../Data/checks/aws.rds.minor-versions-applied/check.json"
};
static const unsigned char f325[] = {
#embed "../../Data/checks/aws.rds.minor-versions-applied/rule.guard"
};
static const unsigned char f326[] = {
#embed "../../Data/checks/aws.rds.multi-zone/check.json"
};
static const unsigned char f327[] = {
#embed "../../Data/checks/aws.rds.multi-zone/rule.guard"
};
static const unsigned char f328[] = {
#embed "../../Data/checks/aws.rds.storage-encrypted/check.json"
};
static const unsigned char f329[] = {
#embed "../../Data/checks/aws.rds.storage-encrypted/rule.guard"
};
static const unsigned char f330[] = {
#embed "../../Data/checks/aws.redshift.cluster-private-and-encrypted/check.json"
};
static const unsigned char f331[] = {
#embed "../../Data/checks/aws.redshift.cluster-private-and-encrypted/rule.guard"
};
static const unsigned char f332[] = {
#embed "../../Data/checks/aws.s3.account-public-access-blocked/check.json"
};
static const unsigned char f333[] = {
#embed "../../Data/checks/aws.s3.account-public-access-blocked/rule.guard"
};
static const unsigned char f334[] = {
#embed "../../Data/checks/aws.s3.bucket-access-logged/check.json"
};
static const unsigned char f335[] = {
#embed "../../Data/checks/aws.s3.bucket-access-logged/rule.guard"
};
static const unsigned char f336[] = {
#embed "../../Data/checks/aws.s3.bucket-customer-key/check.json"
};
static const unsigned char f337[] = {
#embed "../../Data/checks/aws.s3.bucket-customer-key/rule.guard"
};
static const unsigned char f338[] = {
#embed "../../Data/checks/aws.s3.bucket-not-public/check.json"
};
static const unsigned char f339[] = {
#embed "../../Data/checks/aws.s3.bucket-not-public/rule.guard"
};
static const unsigned char f340[] = {
#embed "../../Data/checks/aws.s3.bucket-public-access-blocked/check.json"
};
static const unsigned char f341[] = {
#embed "../../Data/checks/aws.s3.bucket-public-access-blocked/rule.guard"
};
static const unsigned char f342[] = {
#embed "../../Data/checks/aws.s3.bucket-tls-only/check.json"
};
static const unsigned char f343[] = {
#embed "../../Data/checks/aws.s3.bucket-tls-only/rule.guard"
};
static const unsigned char f344[] = {
#embed "../../Data/checks/aws.s3.bucket-versioned/check.json"
};
static const unsigned char f345[] = {
#embed "../../Data/checks/aws.s3.bucket-versioned/rule.guard"
};
static const unsigned char f346[] = {
#embed "../../Data/checks/aws.sagemaker.notebook-without-internet/check.json"
};
static const unsigned char f347[] = {
#embed "../../Data/checks/aws.sagemaker.notebook-without-internet/rule.guard"
};
static const unsigned char f348[] = {
#embed "../../Data/checks/aws.secrets-manager.secret-rotated/check.json"
};
static const unsigned char f349[] = {
#embed "../../Data/checks/aws.secrets-manager.secret-rotated/rule.guard"
};
static const unsigned char f350[] = {
#embed "../../Data/checks/aws.ssm.patches-installed/check.json"
};
static const unsigned char f351[] = {
#embed "../../Data/checks/aws.ssm.patches-installed/rule.guard"
};
static const unsigned char f352[] = {
#embed "../../Data/checks/aws.vpc.default-security-group-closed/check.json"
};
static const unsigned char f353[] = {
#embed "../../Data/checks/aws.vpc.default-security-group-closed/rule.guard"
};
static const unsigned char f354[] = {
#embed "../../Data/checks/aws.vpc.default-vpc-removed/check.json"
};
static const unsigned char f355[] = {
#embed "../../Data/checks/aws.vpc.default-vpc-removed/rule.guard"
};
static const unsigned char f356[] = {
#embed "../../Data/checks/aws.vpc.flow-log-recording/check.json"
};
static const unsigned char f357[] = {
#embed "../../Data/checks/aws.vpc.flow-log-recording/rule.guard"
};
static const unsigned char f358[] = {
#embed "../../Data/checks/aws.vpc.rdp-not-open/check.json"
};
static const unsigned char f359[] = {
#embed "../../Data/checks/aws.vpc.rdp-not-open/rule.guard"
};
static const unsigned char f360[] = {
#embed "../../Data/checks/aws.vpc.ssh-not-open/check.json"
};
static const unsigned char f361[] = {
#embed "../../Data/checks/aws.vpc.ssh-not-open/rule.guard"
};
static const unsigned char f362[] = {
#embed "../../Data/checks/azure.ai-search.entra-only-authentication/check.json"
};
static const unsigned char f363[] = {
#embed "../../Data/checks/azure.ai-search.entra-only-authentication/policy.json"
};
static const unsigned char f364[] = {
#embed "../../Data/checks/azure.ai-search.public-access-off/check.json"
};
static const unsigned char f365[] = {
#embed "../../Data/checks/azure.ai-search.public-access-off/policy.json"
};
static const unsigned char f366[] = {
#embed "../../Data/checks/azure.ai-services.entra-only-authentication/check.json"
};
static const unsigned char f367[] = {
#embed "../../Data/checks/azure.ai-services.entra-only-authentication/policy.json"
};
static const unsigned char f368[] = {
#embed "../../Data/checks/azure.ai-services.network-restricted/check.json"
};
static const unsigned char f369[] = {
#embed "../../Data/checks/azure.ai-services.network-restricted/policy.json"
};
static const unsigned char f370[] = {
#embed "../../Data/checks/azure.aks.api-server-restricted/check.json"
};
static const unsigned char f371[] = {
#embed "../../Data/checks/azure.aks.api-server-restricted/policy.json"
};
static const unsigned char f372[] = {
#embed "../../Data/checks/azure.aks.audit-logged/check.json"
};
static const unsigned char f373[] = {
#embed "../../Data/checks/azure.aks.audit-logged/policy.json"
};
static const unsigned char f374[] = {
#embed "../../Data/checks/azure.aks.local-accounts-off/check.json"
};
static const unsigned char f375[] = {
#embed "../../Data/checks/azure.aks.local-accounts-off/policy.json"
};
static const unsigned char f376[] = {
#embed "../../Data/checks/azure.aks.node-images-upgraded/check.json"
};
static const unsigned char f377[] = {
#embed "../../Data/checks/azure.aks.node-images-upgraded/policy.json"
};
static const unsigned char f378[] = {
#embed "../../Data/checks/azure.aks.role-based-access/check.json"
};
static const unsigned char f379[] = {
#embed "../../Data/checks/azure.aks.role-based-access/policy.json"
};
static const unsigned char f380[] = {
#embed "../../Data/checks/azure.app-service.ftp-off/check.json"
};
static const unsigned char f381[] = {
#embed "../../Data/checks/azure.app-service.ftp-off/policy.json"
};
static const unsigned char f382[] = {
#embed "../../Data/checks/azure.app-service.https-only/check.json"
};
static const unsigned char f383[] = {
#embed "../../Data/checks/azure.app-service.https-only/policy.json"
};
static const unsigned char f384[] = {
#embed "../../Data/checks/azure.app-service.remote-debugging-off/check.json"
};
static const unsigned char f385[] = {
#embed "../../Data/checks/azure.app-service.remote-debugging-off/policy.json"
};
static const unsigned char f386[] = {
#embed "../../Data/checks/azure.app-service.tls-minimum/check.json"
};
static const unsigned char f387[] = {
#embed "../../Data/checks/azure.app-service.tls-minimum/policy.json"
};
static const unsigned char f388[] = {
#embed "../../Data/checks/azure.application-gateway.waf-prevents/check.json"
};
static const unsigned char f389[] = {
#embed "../../Data/checks/azure.application-gateway.waf-prevents/policy.json"
};
static const unsigned char f390[] = {
#embed "../../Data/checks/azure.automation.variables-encrypted/check.json"
};
static const unsigned char f391[] = {
#embed "../../Data/checks/azure.automation.variables-encrypted/policy.json"
};
static const unsigned char f392[] = {
#embed "../../Data/checks/azure.backup.vault-immutable/check.json"
};
static const unsigned char f393[] = {
#embed "../../Data/checks/azure.backup.vault-immutable/policy.json"
};
static const unsigned char f394[] = {
#embed "../../Data/checks/azure.backup.vault-soft-delete/check.json"
};
static const unsigned char f395[] = {
#embed "../../Data/checks/azure.backup.vault-soft-delete/policy.json"
};
static const unsigned char f396[] = {
#embed "../../Data/checks/azure.cache-for-redis.tls-required/check.json"
};
static const unsigned char f397[] = {
#embed "../../Data/checks/azure.cache-for-redis.tls-required/policy.json"
};
static const unsigned char f398[] = {
#embed "../../Data/checks/azure.container-apps.https-only/check.json"
};
static const unsigned char f399[] = {
#embed "../../Data/checks/azure.container-apps.https-only/policy.json"
};
static const unsigned char f400[] = {
#embed "../../Data/checks/azure.container-instances.without-public-address/check.json"
};
static const unsigned char f401[] = {
#embed "../../Data/checks/azure.container-instances.without-public-address/policy.json"
};
static const unsigned char f402[] = {
#embed "../../Data/checks/azure.container-registry.admin-user-off/check.json"
};
static const unsigned char f403[] = {
#embed "../../Data/checks/azure.container-registry.admin-user-off/policy.json"
};
static const unsigned char f404[] = {
#embed "../../Data/checks/azure.container-registry.public-access-off/check.json"
};
static const unsigned char f405[] = {
#embed "../../Data/checks/azure.container-registry.public-access-off/policy.json"
};
static const unsigned char f406[] = {
#embed "../../Data/checks/azure.cosmos-db.continuous-backup/check.json"
};
static const unsigned char f407[] = {
#embed "../../Data/checks/azure.cosmos-db.continuous-backup/policy.json"
};
static const unsigned char f408[] = {
#embed "../../Data/checks/azure.cosmos-db.entra-only-authentication/check.json"
};
static const unsigned char f409[] = {
#embed "../../Data/checks/azure.cosmos-db.entra-only-authentication/policy.json"
};
static const unsigned char f410[] = {
#embed "../../Data/checks/azure.cosmos-db.network-restricted/check.json"
};
static const unsigned char f411[] = {
#embed "../../Data/checks/azure.cosmos-db.network-restricted/policy.json"
};
static const unsigned char f412[] = {
#embed "../../Data/checks/azure.data-explorer.cache-disks-encrypted/check.json"
};
static const unsigned char f413[] = {
#embed "../../Data/checks/azure.data-explorer.cache-disks-encrypted/policy.json"
};
static const unsigned char f414[] = {
#embed "../../Data/checks/azure.data-explorer.public-access-off/check.json"
};
static const unsigned char f415[] = {
#embed "../../Data/checks/azure.data-explorer.public-access-off/policy.json"
};
static const unsigned char f416[] = {
#embed "../../Data/checks/azure.data-factory.public-access-off/check.json"
};
static const unsigned char f417[] = {
#embed "../../Data/checks/azure.data-factory.public-access-off/policy.json"
};
static const unsigned char f418[] = {
#embed "../../Data/checks/azure.databricks.nodes-without-public-address/check.json"
};
static const unsigned char f419[] = {
#embed "../../Data/checks/azure.databricks.nodes-without-public-address/policy.json"
};
static const unsigned char f420[] = {
#embed "../../Data/checks/azure.defender-for-cloud.containers-plan-on/check.json"
};
static const unsigned char f421[] = {
#embed "../../Data/checks/azure.defender-for-cloud.containers-plan-on/policy.json"
};
static const unsigned char f422[] = {
#embed "../../Data/checks/azure.defender-for-cloud.key-vaults-plan-on/check.json"
};
static const unsigned char f423[] = {
#embed "../../Data/checks/azure.defender-for-cloud.key-vaults-plan-on/policy.json"
};
static const unsigned char f424[] = {
#embed "../../Data/checks/azure.defender-for-cloud.security-contact-set/check.json"
};
static const unsigned char f425[] = {
#embed "../../Data/checks/azure.defender-for-cloud.security-contact-set/policy.json"
};
static const unsigned char f426[] = {
#embed "../../Data/checks/azure.defender-for-cloud.sql-databases-plan-on/check.json"
};
static const unsigned char f427[] = {
#embed "../../Data/checks/azure.defender-for-cloud.sql-databases-plan-on/policy.json"
};
static const unsigned char f428[] = {
#embed "../../Data/checks/azure.defender-for-cloud.storage-plan-on/check.json"
};
static const unsigned char f429[] = {
#embed "../../Data/checks/azure.defender-for-cloud.storage-plan-on/policy.json"
};
static const unsigned char f430[] = {
#embed "../../Data/checks/azure.defender-for-cloud.virtual-machines-plan-on/check.json"
};
static const unsigned char f431[] = {
#embed "../../Data/checks/azure.defender-for-cloud.virtual-machines-plan-on/policy.json"
};
static const unsigned char f432[] = {
#embed "../../Data/checks/azure.event-grid.entra-only-authentication/check.json"
};
static const unsigned char f433[] = {
#embed "../../Data/checks/azure.event-grid.entra-only-authentication/policy.json"
};
static const unsigned char f434[] = {
#embed "../../Data/checks/azure.event-grid.public-access-off/check.json"
};
static const unsigned char f435[] = {
#embed "../../Data/checks/azure.event-grid.public-access-off/policy.json"
};
static const unsigned char f436[] = {
#embed "../../Data/checks/azure.event-hubs.entra-only-authentication/check.json"
};
static const unsigned char f437[] = {
#embed "../../Data/checks/azure.event-hubs.entra-only-authentication/policy.json"
};
static const unsigned char f438[] = {
#embed "../../Data/checks/azure.event-hubs.tls-minimum/check.json"
};
static const unsigned char f439[] = {
#embed "../../Data/checks/azure.event-hubs.tls-minimum/policy.json"
};
static const unsigned char f440[] = {
#embed "../../Data/checks/azure.firewall.threat-intelligence-denies/check.json"
};
static const unsigned char f441[] = {
#embed "../../Data/checks/azure.firewall.threat-intelligence-denies/policy.json"
};
static const unsigned char f442[] = {
#embed "../../Data/checks/azure.front-door.waf-prevents/check.json"
};
static const unsigned char f443[] = {
#embed "../../Data/checks/azure.front-door.waf-prevents/policy.json"
};
static const unsigned char f444[] = {
#embed "../../Data/checks/azure.iot-hub.entra-only-authentication/check.json"
};
static const unsigned char f445[] = {
#embed "../../Data/checks/azure.iot-hub.entra-only-authentication/policy.json"
};
static const unsigned char f446[] = {
#embed "../../Data/checks/azure.iot-hub.public-access-off/check.json"
};
static const unsigned char f447[] = {
#embed "../../Data/checks/azure.iot-hub.public-access-off/policy.json"
};
static const unsigned char f448[] = {
#embed "../../Data/checks/azure.iot-hub.tls-minimum/check.json"
};
static const unsigned char f449[] = {
#embed "../../Data/checks/azure.iot-hub.tls-minimum/policy.json"
};
static const unsigned char f450[] = {
#embed "../../Data/checks/azure.key-vault.access-logged/check.json"
};
static const unsigned char f451[] = {
#embed "../../Data/checks/azure.key-vault.access-logged/policy.json"
};
static const unsigned char f452[] = {
#embed "../../Data/checks/azure.key-vault.keys-expire/check.json"
};
static const unsigned char f453[] = {
#embed "../../Data/checks/azure.key-vault.keys-expire/policy.json"
};
static const unsigned char f454[] = {
#embed "../../Data/checks/azure.key-vault.keys-rotate/check.json"
};
static const unsigned char f455[] = {
#embed "../../Data/checks/azure.key-vault.keys-rotate/policy.json"
};
static const unsigned char f456[] = {
#embed "../../Data/checks/azure.key-vault.network-restricted/check.json"
};
static const unsigned char f457[] = {
#embed "../../Data/checks/azure.key-vault.network-restricted/policy.json"
};
static const unsigned char f458[] = {
#embed "../../Data/checks/azure.key-vault.purge-protected/check.json"
};
static const unsigned char f459[] = {
#embed "../../Data/checks/azure.key-vault.purge-protected/policy.json"
};
static const unsigned char f460[] = {
#embed "../../Data/checks/azure.key-vault.role-based-access/check.json"
};
static const unsigned char f461[] = {
#embed "../../Data/checks/azure.key-vault.role-based-access/policy.json"
};
static const unsigned char f462[] = {
#embed "../../Data/checks/azure.key-vault.secrets-expire/check.json"
};
static const unsigned char f463[] = {
#embed "../../Data/checks/azure.key-vault.secrets-expire/policy.json"
};
static const unsigned char f464[] = {
#embed "../../Data/checks/azure.machine-learning.public-access-off/check.json"
};
static const unsigned char f465[] = {
#embed "../../Data/checks/azure.machine-learning.public-access-off/policy.json"
};
static const unsigned char f466[] = {
#embed "../../Data/checks/azure.managed-disks.customer-managed-key/check.json"
};
static const unsigned char f467[] = {
#embed "../../Data/checks/azure.managed-disks.customer-managed-key/policy.json"
};
static const unsigned char f468[] = {
#embed "../../Data/checks/azure.managed-disks.export-restricted/check.json"
};
static const unsigned char f469[] = {
#embed "../../Data/checks/azure.managed-disks.export-restricted/policy.json"
};
static const unsigned char f470[] = {
#embed "../../Data/checks/azure.managed-hsm.purge-protected/check.json"
};
static const unsigned char f471[] = {
#embed "../../Data/checks/azure.managed-hsm.purge-protected/policy.json"
};
static const unsigned char f472[] = {
#embed "../../Data/checks/azure.monitor.activity-log-exported/check.json"
};
static const unsigned char f473[] = {
#embed "../../Data/checks/azure.monitor.activity-log-exported/policy.json"
};
static const unsigned char f474[] = {
#embed "../../Data/checks/azure.monitor.workspace-retention/check.json"
};
static const unsigned char f475[] = {
#embed "../../Data/checks/azure.monitor.workspace-retention/policy.json"
};
static const unsigned char f476[] = {
#embed "../../Data/checks/azure.mysql.backup-geo-redundant/check.json"
};
static const unsigned char f477[] = {
#embed "../../Data/checks/azure.mysql.backup-geo-redundant/policy.json"
};
static const unsigned char f478[] = {
#embed "../../Data/checks/azure.mysql.public-access-off/check.json"
};
static const unsigned char f479[] = {
#embed "../../Data/checks/azure.mysql.public-access-off/policy.json"
};
static const unsigned char f480[] = {
#embed "../../Data/checks/azure.mysql.tls-required/check.json"
};
static const unsigned char f481[] = {
#embed "../../Data/checks/azure.mysql.tls-required/policy.json"
};
static const unsigned char f482[] = {
#embed "../../Data/checks/azure.postgresql.backup-geo-redundant/check.json"
};
static const unsigned char f483[] = {
#embed "../../Data/checks/azure.postgresql.backup-geo-redundant/policy.json"
};
static const unsigned char f484[] = {
#embed "../../Data/checks/azure.postgresql.entra-only-authentication/check.json"
};
static const unsigned char f485[] = {
#embed "../../Data/checks/azure.postgresql.entra-only-authentication/policy.json"
};
static const unsigned char f486[] = {
#embed "../../Data/checks/azure.postgresql.public-access-off/check.json"
};
static const unsigned char f487[] = {
#embed "../../Data/checks/azure.postgresql.public-access-off/policy.json"
};
static const unsigned char f488[] = {
#embed "../../Data/checks/azure.postgresql.tls-required/check.json"
};
static const unsigned char f489[] = {
#embed "../../Data/checks/azure.postgresql.tls-required/policy.json"
};
static const unsigned char f490[] = {
#embed "../../Data/checks/azure.rbac.custom-roles-limited/check.json"
};
static const unsigned char f491[] = {
#embed "../../Data/checks/azure.rbac.custom-roles-limited/policy.json"
};
static const unsigned char f492[] = {
#embed "../../Data/checks/azure.service-bus.entra-only-authentication/check.json"
};
static const unsigned char f493[] = {
#embed "../../Data/checks/azure.service-bus.entra-only-authentication/policy.json"
};
static const unsigned char f494[] = {
#embed "../../Data/checks/azure.service-bus.tls-minimum/check.json"
};
static const unsigned char f495[] = {
#embed "../../Data/checks/azure.service-bus.tls-minimum/policy.json"
};
static const unsigned char f496[] = {
#embed "../../Data/checks/azure.signalr.entra-only-authentication/check.json"
};
static const unsigned char f497[] = {
#embed "../../Data/checks/azure.signalr.entra-only-authentication/policy.json"
};
static const unsigned char f498[] = {
#embed "../../Data/checks/azure.sql-database.auditing-on/check.json"
};
static const unsigned char f499[] = {
#embed "../../Data/checks/azure.sql-database.auditing-on/policy.json"
};
static const unsigned char f500[] = {
#embed "../../Data/checks/azure.sql-database.backup-storage-redundant/check.json"
};
static const unsigned char f501[] = {
#embed "../../Data/checks/azure.sql-database.backup-storage-redundant/policy.json"
};
static const unsigned char f502[] = {
#embed "../../Data/checks/azure.sql-database.entra-only-authentication/check.json"
};
static const unsigned char f503[] = {
#embed "../../Data/checks/azure.sql-database.entra-only-authentication/policy.json"
};
static const unsigned char f504[] = {
#embed "../../Data/checks/azure.sql-database.firewall-not-open/check.json"
};
static const unsigned char f505[] = {
#embed "../../Data/checks/azure.sql-database.firewall-not-open/policy.json"
};
static const unsigned char f506[] = {
#embed "../../Data/checks/azure.sql-database.public-access-off/check.json"
};
static const unsigned char f507[] = {
#embed "../../Data/checks/azure.sql-database.public-access-off/policy.json"
};
static const unsigned char f508[] = {
#embed "../../Data/checks/azure.sql-database.tls-minimum/check.json"
};
static const unsigned char f509[] = {
#embed "../../Data/checks/azure.sql-database.tls-minimum/policy.json"
};
static const unsigned char f510[] = {
#embed "../../Data/checks/azure.sql-database.transparent-data-encryption-on/check.json"
};
static const unsigned char f511[] = {
#embed "../../Data/checks/azure.sql-database.transparent-data-encryption-on/policy.json"
};
static const unsigned char f512[] = {
#embed "../../Data/checks/azure.sql-managed-instance.entra-only-authentication/check.json"
};
static const unsigned char f513[] = {
#embed "../../Data/checks/azure.sql-managed-instance.entra-only-authentication/policy.json"
};
static const unsigned char f514[] = {
#embed "../../Data/checks/azure.sql-managed-instance.public-endpoint-off/check.json"
};
static const unsigned char f515[] = {
#embed "../../Data/checks/azure.sql-managed-instance.public-endpoint-off/policy.json"
};
static const unsigned char f516[] = {
#embed "../../Data/checks/azure.sql-managed-instance.tls-minimum/check.json"
};
static const unsigned char f517[] = {
#embed "../../Data/checks/azure.sql-managed-instance.tls-minimum/policy.json"
};
static const unsigned char f518[] = {
#embed "../../Data/checks/azure.storage.access-keys-rotated/check.json"
};
static const unsigned char f519[] = {
#embed "../../Data/checks/azure.storage.access-keys-rotated/policy.json"
};
static const unsigned char f520[] = {
#embed "../../Data/checks/azure.storage.blob-access-logged/check.json"
};
static const unsigned char f521[] = {
#embed "../../Data/checks/azure.storage.blob-access-logged/policy.json"
};
static const unsigned char f522[] = {
#embed "../../Data/checks/azure.storage.blob-public-access-off/check.json"
};
static const unsigned char f523[] = {
#embed "../../Data/checks/azure.storage.blob-public-access-off/policy.json"
};
static const unsigned char f524[] = {
#embed "../../Data/checks/azure.storage.blob-soft-delete/check.json"
};
static const unsigned char f525[] = {
#embed "../../Data/checks/azure.storage.blob-soft-delete/policy.json"
};
static const unsigned char f526[] = {
#embed "../../Data/checks/azure.storage.customer-managed-key/check.json"
};
static const unsigned char f527[] = {
#embed "../../Data/checks/azure.storage.customer-managed-key/policy.json"
};
static const unsigned char f528[] = {
#embed "../../Data/checks/azure.storage.network-default-deny/check.json"
};
static const unsigned char f529[] = {
#embed "../../Data/checks/azure.storage.network-default-deny/policy.json"
};
static const unsigned char f530[] = {
#embed "../../Data/checks/azure.storage.secure-transfer-required/check.json"
};
static const unsigned char f531[] = {
#embed "../../Data/checks/azure.storage.secure-transfer-required/policy.json"
};
static const unsigned char f532[] = {
#embed "../../Data/checks/azure.storage.shared-key-access-off/check.json"
};
static const unsigned char f533[] = {
#embed "../../Data/checks/azure.storage.shared-key-access-off/policy.json"
};
static const unsigned char f534[] = {
#embed "../../Data/checks/azure.storage.tls-minimum/check.json"
};
static const unsigned char f535[] = {
#embed "../../Data/checks/azure.storage.tls-minimum/policy.json"
};
static const unsigned char f536[] = {
#embed "../../Data/checks/azure.synapse.entra-only-authentication/check.json"
};
static const unsigned char f537[] = {
#embed "../../Data/checks/azure.synapse.entra-only-authentication/policy.json"
};
static const unsigned char f538[] = {
#embed "../../Data/checks/azure.synapse.public-access-off/check.json"
};
static const unsigned char f539[] = {
#embed "../../Data/checks/azure.synapse.public-access-off/policy.json"
};
static const unsigned char f540[] = {
#embed "../../Data/checks/azure.virtual-machines.backed-up/check.json"
};
static const unsigned char f541[] = {
#embed "../../Data/checks/azure.virtual-machines.backed-up/policy.json"
};
static const unsigned char f542[] = {
#embed "../../Data/checks/azure.virtual-machines.encryption-at-host/check.json"
};
static const unsigned char f543[] = {
#embed "../../Data/checks/azure.virtual-machines.encryption-at-host/policy.json"
};
static const unsigned char f544[] = {
#embed "../../Data/checks/azure.virtual-machines.linux-password-sign-in-off/check.json"
};
static const unsigned char f545[] = {
#embed "../../Data/checks/azure.virtual-machines.linux-password-sign-in-off/policy.json"
};
static const unsigned char f546[] = {
#embed "../../Data/checks/azure.virtual-machines.managed-disks/check.json"
};
static const unsigned char f547[] = {
#embed "../../Data/checks/azure.virtual-machines.managed-disks/policy.json"
};
static const unsigned char f548[] = {
#embed "../../Data/checks/azure.virtual-machines.managed-identity/check.json"
};
static const unsigned char f549[] = {
#embed "../../Data/checks/azure.virtual-machines.managed-identity/policy.json"
};
static const unsigned char f550[] = {
#embed "../../Data/checks/azure.virtual-machines.patched-automatically/check.json"
};
static const unsigned char f551[] = {
#embed "../../Data/checks/azure.virtual-machines.patched-automatically/policy.json"
};
static const unsigned char f552[] = {
#embed "../../Data/checks/azure.virtual-network.flow-logs-on/check.json"
};
static const unsigned char f553[] = {
#embed "../../Data/checks/azure.virtual-network.flow-logs-on/policy.json"
};
static const unsigned char f554[] = {
#embed "../../Data/checks/azure.virtual-network.interface-without-forwarding/check.json"
};
static const unsigned char f555[] = {
#embed "../../Data/checks/azure.virtual-network.interface-without-forwarding/policy.json"
};
static const unsigned char f556[] = {
#embed "../../Data/checks/azure.virtual-network.interface-without-public-address/check.json"
};
static const unsigned char f557[] = {
#embed "../../Data/checks/azure.virtual-network.interface-without-public-address/policy.json"
};
static const unsigned char f558[] = {
#embed "../../Data/checks/azure.virtual-network.rdp-closed-to-internet/check.json"
};
static const unsigned char f559[] = {
#embed "../../Data/checks/azure.virtual-network.rdp-closed-to-internet/policy.json"
};
static const unsigned char f560[] = {
#embed "../../Data/checks/azure.virtual-network.ssh-closed-to-internet/check.json"
};
static const unsigned char f561[] = {
#embed "../../Data/checks/azure.virtual-network.ssh-closed-to-internet/policy.json"
};
static const unsigned char f562[] = {
#embed "../../Data/checks/azure.virtual-network.subnets-filtered/check.json"
};
static const unsigned char f563[] = {
#embed "../../Data/checks/azure.virtual-network.subnets-filtered/policy.json"
};
static const unsigned char f564[] = {
#embed "../../Data/checks/gcp.artifact-registry.images-scanned/check.json"
};
static const unsigned char f565[] = {
#embed "../../Data/checks/gcp.artifact-registry.images-scanned/constraint.yaml"
};
static const unsigned char f566[] = {
#embed "../../Data/checks/gcp.artifact-registry.tags-immutable/check.json"
};
static const unsigned char f567[] = {
#embed "../../Data/checks/gcp.artifact-registry.tags-immutable/constraint.yaml"
};
static const unsigned char f568[] = {
#embed "../../Data/checks/gcp.bigquery.dataset-customer-managed-key/check.json"
};
static const unsigned char f569[] = {
#embed "../../Data/checks/gcp.bigquery.dataset-customer-managed-key/constraint.yaml"
};
static const unsigned char f570[] = {
#embed "../../Data/checks/gcp.bigquery.dataset-not-public/check.json"
};
static const unsigned char f571[] = {
#embed "../../Data/checks/gcp.bigquery.dataset-not-public/constraint.yaml"
};
static const unsigned char f572[] = {
#embed "../../Data/checks/gcp.cloud-asset-inventory.changes-streamed/check.json"
};
static const unsigned char f573[] = {
#embed "../../Data/checks/gcp.cloud-asset-inventory.changes-streamed/constraint.yaml"
};
static const unsigned char f574[] = {
#embed "../../Data/checks/gcp.cloud-dns.dnssec-on/check.json"
};
static const unsigned char f575[] = {
#embed "../../Data/checks/gcp.cloud-dns.dnssec-on/constraint.yaml"
};
static const unsigned char f576[] = {
#embed "../../Data/checks/gcp.cloud-kms.key-destruction-delayed/check.json"
};
static const unsigned char f577[] = {
#embed "../../Data/checks/gcp.cloud-kms.key-destruction-delayed/constraint.yaml"
};
static const unsigned char f578[] = {
#embed "../../Data/checks/gcp.cloud-kms.key-rotation-scheduled/check.json"
};
static const unsigned char f579[] = {
#embed "../../Data/checks/gcp.cloud-kms.key-rotation-scheduled/constraint.yaml"
};
static const unsigned char f580[] = {
#embed "../../Data/checks/gcp.cloud-kms.key-version-not-being-destroyed/check.json"
};
static const unsigned char f581[] = {
#embed "../../Data/checks/gcp.cloud-kms.key-version-not-being-destroyed/constraint.yaml"
};
static const unsigned char f582[] = {
#embed "../../Data/checks/gcp.cloud-load-balancing.public-backends-filtered/check.json"
};
static const unsigned char f583[] = {
#embed "../../Data/checks/gcp.cloud-load-balancing.public-backends-filtered/constraint.yaml"
};
static const unsigned char f584[] = {
#embed "../../Data/checks/gcp.cloud-load-balancing.requests-logged/check.json"
};
static const unsigned char f585[] = {
#embed "../../Data/checks/gcp.cloud-load-balancing.requests-logged/constraint.yaml"
};
static const unsigned char f586[] = {
#embed "../../Data/checks/gcp.cloud-load-balancing.tls-policy-modern/check.json"
};
static const unsigned char f587[] = {
#embed "../../Data/checks/gcp.cloud-load-balancing.tls-policy-modern/constraint.yaml"
};
static const unsigned char f588[] = {
#embed "../../Data/checks/gcp.cloud-logging.all-logs-exported/check.json"
};
static const unsigned char f589[] = {
#embed "../../Data/checks/gcp.cloud-logging.all-logs-exported/constraint.yaml"
};
static const unsigned char f590[] = {
#embed "../../Data/checks/gcp.cloud-logging.bucket-keeps-a-year/check.json"
};
static const unsigned char f591[] = {
#embed "../../Data/checks/gcp.cloud-logging.bucket-keeps-a-year/constraint.yaml"
};
static const unsigned char f592[] = {
#embed "../../Data/checks/gcp.cloud-logging.locked-bucket-exists/check.json"
};
static const unsigned char f593[] = {
#embed "../../Data/checks/gcp.cloud-logging.locked-bucket-exists/constraint.yaml"
};
static const unsigned char f594[] = {
#embed "../../Data/checks/gcp.cloud-run-functions.ingress-restricted/check.json"
};
static const unsigned char f595[] = {
#embed "../../Data/checks/gcp.cloud-run-functions.ingress-restricted/constraint.yaml"
};
static const unsigned char f596[] = {
#embed "../../Data/checks/gcp.cloud-run-functions.runtime-updates-automatic/check.json"
};
static const unsigned char f597[] = {
#embed "../../Data/checks/gcp.cloud-run-functions.runtime-updates-automatic/constraint.yaml"
};
static const unsigned char f598[] = {
#embed "../../Data/checks/gcp.cloud-run.dedicated-service-account/check.json"
};
static const unsigned char f599[] = {
#embed "../../Data/checks/gcp.cloud-run.dedicated-service-account/constraint.yaml"
};
static const unsigned char f600[] = {
#embed "../../Data/checks/gcp.cloud-run.ingress-restricted/check.json"
};
static const unsigned char f601[] = {
#embed "../../Data/checks/gcp.cloud-run.ingress-restricted/constraint.yaml"
};
static const unsigned char f602[] = {
#embed "../../Data/checks/gcp.cloud-sql.authorized-networks-narrow/check.json"
};
static const unsigned char f603[] = {
#embed "../../Data/checks/gcp.cloud-sql.authorized-networks-narrow/constraint.yaml"
};
static const unsigned char f604[] = {
#embed "../../Data/checks/gcp.cloud-sql.backups-and-point-in-time/check.json"
};
static const unsigned char f605[] = {
#embed "../../Data/checks/gcp.cloud-sql.backups-and-point-in-time/constraint.yaml"
};
static const unsigned char f606[] = {
#embed "../../Data/checks/gcp.cloud-sql.customer-managed-key/check.json"
};
static const unsigned char f607[] = {
#embed "../../Data/checks/gcp.cloud-sql.customer-managed-key/constraint.yaml"
};
static const unsigned char f608[] = {
#embed "../../Data/checks/gcp.cloud-sql.encrypted-connections-only/check.json"
};
static const unsigned char f609[] = {
#embed "../../Data/checks/gcp.cloud-sql.encrypted-connections-only/constraint.yaml"
};
static const unsigned char f610[] = {
#embed "../../Data/checks/gcp.cloud-sql.no-public-address/check.json"
};
static const unsigned char f611[] = {
#embed "../../Data/checks/gcp.cloud-sql.no-public-address/constraint.yaml"
};
static const unsigned char f612[] = {
#embed "../../Data/checks/gcp.cloud-sql.regional-availability/check.json"
};
static const unsigned char f613[] = {
#embed "../../Data/checks/gcp.cloud-sql.regional-availability/constraint.yaml"
};
static const unsigned char f614[] = {
#embed "../../Data/checks/gcp.cloud-storage.bucket-access-logged/check.json"
};
static const unsigned char f615[] = {
#embed "../../Data/checks/gcp.cloud-storage.bucket-access-logged/constraint.yaml"
};
static const unsigned char f616[] = {
#embed "../../Data/checks/gcp.cloud-storage.bucket-customer-managed-key/check.json"
};
static const unsigned char f617[] = {
#embed "../../Data/checks/gcp.cloud-storage.bucket-customer-managed-key/constraint.yaml"
};
static const unsigned char f618[] = {
#embed "../../Data/checks/gcp.cloud-storage.bucket-public-access-prevented/check.json"
};
static const unsigned char f619[] = {
#embed "../../Data/checks/gcp.cloud-storage.bucket-public-access-prevented/constraint.yaml"
};
static const unsigned char f620[] = {
#embed "../../Data/checks/gcp.cloud-storage.bucket-recoverable/check.json"
};
static const unsigned char f621[] = {
#embed "../../Data/checks/gcp.cloud-storage.bucket-recoverable/constraint.yaml"
};
static const unsigned char f622[] = {
#embed "../../Data/checks/gcp.cloud-storage.bucket-retention-set/check.json"
};
static const unsigned char f623[] = {
#embed "../../Data/checks/gcp.cloud-storage.bucket-retention-set/constraint.yaml"
};
static const unsigned char f624[] = {
#embed "../../Data/checks/gcp.cloud-storage.bucket-uniform-access/check.json"
};
static const unsigned char f625[] = {
#embed "../../Data/checks/gcp.cloud-storage.bucket-uniform-access/constraint.yaml"
};
static const unsigned char f626[] = {
#embed "../../Data/checks/gcp.compute-engine.dedicated-service-account/check.json"
};
static const unsigned char f627[] = {
#embed "../../Data/checks/gcp.compute-engine.dedicated-service-account/constraint.yaml"
};
static const unsigned char f628[] = {
#embed "../../Data/checks/gcp.compute-engine.no-ip-forwarding/check.json"
};
static const unsigned char f629[] = {
#embed "../../Data/checks/gcp.compute-engine.no-ip-forwarding/constraint.yaml"
};
static const unsigned char f630[] = {
#embed "../../Data/checks/gcp.compute-engine.no-public-address/check.json"
};
static const unsigned char f631[] = {
#embed "../../Data/checks/gcp.compute-engine.no-public-address/constraint.yaml"
};
static const unsigned char f632[] = {
#embed "../../Data/checks/gcp.compute-engine.project-os-login/check.json"
};
static const unsigned char f633[] = {
#embed "../../Data/checks/gcp.compute-engine.project-os-login/constraint.yaml"
};
static const unsigned char f634[] = {
#embed "../../Data/checks/gcp.compute-engine.project-ssh-keys-blocked/check.json"
};
static const unsigned char f635[] = {
#embed "../../Data/checks/gcp.compute-engine.project-ssh-keys-blocked/constraint.yaml"
};
static const unsigned char f636[] = {
#embed "../../Data/checks/gcp.compute-engine.serial-port-closed/check.json"
};
static const unsigned char f637[] = {
#embed "../../Data/checks/gcp.compute-engine.serial-port-closed/constraint.yaml"
};
static const unsigned char f638[] = {
#embed "../../Data/checks/gcp.compute-engine.shielded-vm/check.json"
};
static const unsigned char f639[] = {
#embed "../../Data/checks/gcp.compute-engine.shielded-vm/constraint.yaml"
};
static const unsigned char f640[] = {
#embed "../../Data/checks/gcp.dataproc.internal-addresses-only/check.json"
};
static const unsigned char f641[] = {
#embed "../../Data/checks/gcp.dataproc.internal-addresses-only/constraint.yaml"
};
static const unsigned char f642[] = {
#embed "../../Data/checks/gcp.essential-contacts.security-contact-named/check.json"
};
static const unsigned char f643[] = {
#embed "../../Data/checks/gcp.essential-contacts.security-contact-named/constraint.yaml"
};
static const unsigned char f644[] = {
#embed "../../Data/checks/gcp.firestore.recoverable/check.json"
};
static const unsigned char f645[] = {
#embed "../../Data/checks/gcp.firestore.recoverable/constraint.yaml"
};
static const unsigned char f646[] = {
#embed "../../Data/checks/gcp.gke.control-plane-restricted/check.json"
};
static const unsigned char f647[] = {
#embed "../../Data/checks/gcp.gke.control-plane-restricted/constraint.yaml"
};
static const unsigned char f648[] = {
#embed "../../Data/checks/gcp.gke.images-admitted-by-policy/check.json"
};
static const unsigned char f649[] = {
#embed "../../Data/checks/gcp.gke.images-admitted-by-policy/constraint.yaml"
};
static const unsigned char f650[] = {
#embed "../../Data/checks/gcp.gke.legacy-authorization-off/check.json"
};
static const unsigned char f651[] = {
#embed "../../Data/checks/gcp.gke.legacy-authorization-off/constraint.yaml"
};
static const unsigned char f652[] = {
#embed "../../Data/checks/gcp.gke.node-pools-upgrade-automatically/check.json"
};
static const unsigned char f653[] = {
#embed "../../Data/checks/gcp.gke.node-pools-upgrade-automatically/constraint.yaml"
};
static const unsigned char f654[] = {
#embed "../../Data/checks/gcp.gke.nodes-private/check.json"
};
static const unsigned char f655[] = {
#embed "../../Data/checks/gcp.gke.nodes-private/constraint.yaml"
};
static const unsigned char f656[] = {
#embed "../../Data/checks/gcp.gke.nodes-use-own-account/check.json"
};
static const unsigned char f657[] = {
#embed "../../Data/checks/gcp.gke.nodes-use-own-account/constraint.yaml"
};
static const unsigned char f658[] = {
#embed "../../Data/checks/gcp.gke.secrets-encrypted/check.json"
};
static const unsigned char f659[] = {
#embed "../../Data/checks/gcp.gke.secrets-encrypted/constraint.yaml"
};
static const unsigned char f660[] = {
#embed "../../Data/checks/gcp.gke.shielded-nodes/check.json"
};
static const unsigned char f661[] = {
#embed "../../Data/checks/gcp.gke.shielded-nodes/constraint.yaml"
};
static const unsigned char f662[] = {
#embed "../../Data/checks/gcp.gke.system-and-workload-logs/check.json"
};
static const unsigned char f663[] = {
#embed "../../Data/checks/gcp.gke.system-and-workload-logs/constraint.yaml"
};
static const unsigned char f664[] = {
#embed "../../Data/checks/gcp.gke.workload-identity/check.json"
};
static const unsigned char f665[] = {
#embed "../../Data/checks/gcp.gke.workload-identity/constraint.yaml"
};
static const unsigned char f666[] = {
#embed "../../Data/checks/gcp.iam.data-access-audited/check.json"
};
static const unsigned char f667[] = {
#embed "../../Data/checks/gcp.iam.data-access-audited/constraint.yaml"
};
static const unsigned char f668[] = {
#embed "../../Data/checks/gcp.iam.no-basic-roles/check.json"
};
static const unsigned char f669[] = {
#embed "../../Data/checks/gcp.iam.no-basic-roles/constraint.yaml"
};
static const unsigned char f670[] = {
#embed "../../Data/checks/gcp.iam.no-consumer-accounts/check.json"
};
static const unsigned char f671[] = {
#embed "../../Data/checks/gcp.iam.no-consumer-accounts/constraint.yaml"
};
static const unsigned char f672[] = {
#embed "../../Data/checks/gcp.iam.no-public-members/check.json"
};
static const unsigned char f673[] = {
#embed "../../Data/checks/gcp.iam.no-public-members/constraint.yaml"
};
static const unsigned char f674[] = {
#embed "../../Data/checks/gcp.iam.service-account-keys-google-managed/check.json"
};
static const unsigned char f675[] = {
#embed "../../Data/checks/gcp.iam.service-account-keys-google-managed/constraint.yaml"
};
static const unsigned char f676[] = {
#embed "../../Data/checks/gcp.iam.service-account-keys-rotated/check.json"
};
static const unsigned char f677[] = {
#embed "../../Data/checks/gcp.iam.service-account-keys-rotated/constraint.yaml"
};
static const unsigned char f678[] = {
#embed "../../Data/checks/gcp.memorystore.auth-and-encryption/check.json"
};
static const unsigned char f679[] = {
#embed "../../Data/checks/gcp.memorystore.auth-and-encryption/constraint.yaml"
};
static const unsigned char f680[] = {
#embed "../../Data/checks/gcp.organization-policy.locations-restricted/check.json"
};
static const unsigned char f681[] = {
#embed "../../Data/checks/gcp.organization-policy.locations-restricted/constraint.yaml"
};
static const unsigned char f682[] = {
#embed "../../Data/checks/gcp.organization-policy.service-account-keys-forbidden/check.json"
};
static const unsigned char f683[] = {
#embed "../../Data/checks/gcp.organization-policy.service-account-keys-forbidden/constraint.yaml"
};
static const unsigned char f684[] = {
#embed "../../Data/checks/gcp.os-config.no-fixable-critical-vulnerability/check.json"
};
static const unsigned char f685[] = {
#embed "../../Data/checks/gcp.os-config.no-fixable-critical-vulnerability/constraint.yaml"
};
static const unsigned char f686[] = {
#embed "../../Data/checks/gcp.os-config.patching-scheduled/check.json"
};
static const unsigned char f687[] = {
#embed "../../Data/checks/gcp.os-config.patching-scheduled/constraint.yaml"
};
static const unsigned char f688[] = {
#embed "../../Data/checks/gcp.persistent-disk.customer-held-key/check.json"
};
static const unsigned char f689[] = {
#embed "../../Data/checks/gcp.persistent-disk.customer-held-key/constraint.yaml"
};
static const unsigned char f690[] = {
#embed "../../Data/checks/gcp.persistent-disk.snapshot-schedule/check.json"
};
static const unsigned char f691[] = {
#embed "../../Data/checks/gcp.persistent-disk.snapshot-schedule/constraint.yaml"
};
static const unsigned char f692[] = {
#embed "../../Data/checks/gcp.pubsub.topic-customer-managed-key/check.json"
};
static const unsigned char f693[] = {
#embed "../../Data/checks/gcp.pubsub.topic-customer-managed-key/constraint.yaml"
};
static const unsigned char f694[] = {
#embed "../../Data/checks/gcp.pubsub.topic-location-restricted/check.json"
};
static const unsigned char f695[] = {
#embed "../../Data/checks/gcp.pubsub.topic-location-restricted/constraint.yaml"
};
static const unsigned char f696[] = {
#embed "../../Data/checks/gcp.secret-manager.location-chosen/check.json"
};
static const unsigned char f697[] = {
#embed "../../Data/checks/gcp.secret-manager.location-chosen/constraint.yaml"
};
static const unsigned char f698[] = {
#embed "../../Data/checks/gcp.secret-manager.rotation-or-expiry-set/check.json"
};
static const unsigned char f699[] = {
#embed "../../Data/checks/gcp.secret-manager.rotation-or-expiry-set/constraint.yaml"
};
static const unsigned char f700[] = {
#embed "../../Data/checks/gcp.security-command-center.findings-streamed/check.json"
};
static const unsigned char f701[] = {
#embed "../../Data/checks/gcp.security-command-center.findings-streamed/constraint.yaml"
};
static const unsigned char f702[] = {
#embed "../../Data/checks/gcp.vpc.firewall-rdp-not-open/check.json"
};
static const unsigned char f703[] = {
#embed "../../Data/checks/gcp.vpc.firewall-rdp-not-open/constraint.yaml"
};
static const unsigned char f704[] = {
#embed "../../Data/checks/gcp.vpc.firewall-ssh-not-open/check.json"
};
static const unsigned char f705[] = {
#embed "../../Data/checks/gcp.vpc.firewall-ssh-not-open/constraint.yaml"
};
static const unsigned char f706[] = {
#embed "../../Data/checks/gcp.vpc.no-default-network/check.json"
};
static const unsigned char f707[] = {
#embed "../../Data/checks/gcp.vpc.no-default-network/constraint.yaml"
};
static const unsigned char f708[] = {
#embed "../../Data/checks/gcp.vpc.subnet-flow-logs-on/check.json"
};
static const unsigned char f709[] = {
#embed "../../Data/checks/gcp.vpc.subnet-flow-logs-on/constraint.yaml"
};
static const unsigned char f710[] = {
#embed "../../Data/checks/gcp.vpc.subnet-private-google-access/check.json"
};
static const unsigned char f711[] = {
#embed "../../Data/checks/gcp.vpc.subnet-private-google-access/constraint.yaml"
};
static const unsigned char f712[] = {
#embed "../../Data/config/answers/accessanalyzer.json"
};
static const unsigned char f713[] = {
#embed "../../Data/config/answers/account.json"
};
static const unsigned char f714[] = {
#embed "../../Data/config/answers/acm.json"
};
static const unsigned char f715[] = {
#embed "../../Data/config/answers/apigateway.json"
};
static const unsigned char f716[] = {
#embed "../../Data/config/answers/apigatewayv2.json"
};
static const unsigned char f717[] = {
#embed "../../Data/config/answers/application-autoscaling.json"
};
static const unsigned char f718[] = {
#embed "../../Data/config/answers/autoscaling.json"
};
static const unsigned char f719[] = {
#embed "../../Data/config/answers/backup.json"
};
static const unsigned char f720[] = {
#embed "../../Data/config/answers/cloudfront.json"
};
static const unsigned char f721[] = {
#embed "../../Data/config/answers/cloudtrail.json"
};
static const unsigned char f722[] = {
#embed "../../Data/config/answers/cloudwatch.json"
};
static const unsigned char f723[] = {
#embed "../../Data/config/answers/codebuild.json"
};
static const unsigned char f724[] = {
#embed "../../Data/config/answers/dms.json"
};
static const unsigned char f725[] = {
#embed "../../Data/config/answers/dynamodb.json"
};
static const unsigned char f726[] = {
#embed "../../Data/config/answers/ec2.json"
};
static const unsigned char f727[] = {
#embed "../../Data/config/answers/ecr.json"
};
static const unsigned char f728[] = {
#embed "../../Data/config/answers/ecs.json"
};
static const unsigned char f729[] = {
#embed "../../Data/config/answers/efs.json"
};
static const unsigned char f730[] = {
#embed "../../Data/config/answers/elasticache.json"
};
static const unsigned char f731[] = {
#embed "../../Data/config/answers/elasticbeanstalk.json"
};
static const unsigned char f732[] = {
#embed "../../Data/config/answers/elb.json"
};
static const unsigned char f733[] = {
#embed "../../Data/config/answers/elbv2.json"
};
static const unsigned char f734[] = {
#embed "../../Data/config/answers/emr.json"
};
static const unsigned char f735[] = {
#embed "../../Data/config/answers/es.json"
};
static const unsigned char f736[] = {
#embed "../../Data/config/answers/fsx.json"
};
static const unsigned char f737[] = {
#embed "../../Data/config/answers/guardduty.json"
};
static const unsigned char f738[] = {
#embed "../../Data/config/answers/iam.json"
};
static const unsigned char f739[] = {
#embed "../../Data/config/answers/kinesis.json"
};
static const unsigned char f740[] = {
#embed "../../Data/config/answers/kms.json"
};
static const unsigned char f741[] = {
#embed "../../Data/config/answers/lambda.json"
};
static const unsigned char f742[] = {
#embed "../../Data/config/answers/logs.json"
};
static const unsigned char f743[] = {
#embed "../../Data/config/answers/opensearch.json"
};
static const unsigned char f744[] = {
#embed "../../Data/config/answers/organizations.json"
};
static const unsigned char f745[] = {
#embed "../../Data/config/answers/rds.json"
};
static const unsigned char f746[] = {
#embed "../../Data/config/answers/redshift.json"
};
static const unsigned char f747[] = {
#embed "../../Data/config/answers/s3control.json"
};
static const unsigned char f748[] = {
#embed "../../Data/config/answers/sagemaker.json"
};
static const unsigned char f749[] = {
#embed "../../Data/config/answers/secretsmanager.json"
};
static const unsigned char f750[] = {
#embed "../../Data/config/answers/securityhub.json"
};
static const unsigned char f751[] = {
#embed "../../Data/config/answers/sns.json"
};
static const unsigned char f752[] = {
#embed "../../Data/config/answers/ssm.json"
};
static const unsigned char f753[] = {
#embed "../../Data/config/answers/waf.json"
};
static const unsigned char f754[] = {
#embed "../../Data/config/answers/wafv2.json"
};
static const unsigned char f755[] = {
#embed "../../Data/config/checks.tsv"
};
static const unsigned char f756[] = {
#embed "../../Data/config/identifiers.tsv"
};
static const unsigned char f757[] = {
#embed "../../Data/config/prowler.tsv"
};
static const unsigned char f758[] = {
#embed "../../Data/config/recorded-types.txt"
};
static const unsigned char f759[] = {
#embed "../../Data/config/rules/ACCESS_KEYS_ROTATED/rule.guard"
};
static const unsigned char f760[] = {
#embed "../../Data/config/rules/ACCESS_KEYS_ROTATED/rule.json"
};
static const unsigned char f761[] = {
#embed "../../Data/config/rules/ACCOUNT_PART_OF_ORGANIZATIONS/rule.guard"
};
static const unsigned char f762[] = {
#embed "../../Data/config/rules/ACCOUNT_PART_OF_ORGANIZATIONS/rule.json"
};
static const unsigned char f763[] = {
#embed "../../Data/config/rules/ACM_CERTIFICATE_EXPIRATION_CHECK/rule.json"
};
static const unsigned char f764[] = {
#embed "../../Data/config/rules/ALB_HTTP_DROP_INVALID_HEADER_ENABLED/rule.guard"
};
static const unsigned char f765[] = {
#embed "../../Data/config/rules/ALB_HTTP_DROP_INVALID_HEADER_ENABLED/rule.json"
};
static const unsigned char f766[] = {
#embed "../../Data/config/rules/ALB_HTTP_TO_HTTPS_REDIRECTION_CHECK/rule.guard"
};
static const unsigned char f767[] = {
#embed "../../Data/config/rules/ALB_HTTP_TO_HTTPS_REDIRECTION_CHECK/rule.json"
};
static const unsigned char f768[] = {
#embed "../../Data/config/rules/ALB_WAF_ENABLED/rule.json"
};
static const unsigned char f769[] = {
#embed "../../Data/config/rules/API_GW_ASSOCIATED_WITH_WAF/rule.guard"
};
static const unsigned char f770[] = {
#embed "../../Data/config/rules/API_GW_ASSOCIATED_WITH_WAF/rule.json"
};
static const unsigned char f771[] = {
#embed "../../Data/config/rules/API_GW_CACHE_ENABLED_AND_ENCRYPTED/rule.guard"
};
static const unsigned char f772[] = {
#embed "../../Data/config/rules/API_GW_CACHE_ENABLED_AND_ENCRYPTED/rule.json"
};
static const unsigned char f773[] = {
#embed "../../Data/config/rules/API_GW_EXECUTION_LOGGING_ENABLED/rule.guard"
};
static const unsigned char f774[] = {
#embed "../../Data/config/rules/API_GW_EXECUTION_LOGGING_ENABLED/rule.json"
};
static const unsigned char f775[] = {
#embed "../../Data/config/rules/API_GW_SSL_ENABLED/rule.guard"
};
static const unsigned char f776[] = {
#embed "../../Data/config/rules/API_GW_SSL_ENABLED/rule.json"
};
static const unsigned char f777[] = {
#embed "../../Data/config/rules/API_GW_XRAY_ENABLED/rule.guard"
};
static const unsigned char f778[] = {
#embed "../../Data/config/rules/API_GW_XRAY_ENABLED/rule.json"
};
static const unsigned char f779[] = {
#embed "../../Data/config/rules/AURORA_RESOURCES_PROTECTED_BY_BACKUP_PLAN/rule.json"
};
static const unsigned char f780[] = {
#embed "../../Data/config/rules/AUTOSCALING_GROUP_ELB_HEALTHCHECK_REQUIRED/rule.guard"
};
static const unsigned char f781[] = {
#embed "../../Data/config/rules/AUTOSCALING_GROUP_ELB_HEALTHCHECK_REQUIRED/rule.json"
};
static const unsigned char f782[] = {
#embed "../../Data/config/rules/AUTOSCALING_LAUNCH_CONFIG_PUBLIC_IP_DISABLED/rule.guard"
};
static const unsigned char f783[] = {
#embed "../../Data/config/rules/AUTOSCALING_LAUNCH_CONFIG_PUBLIC_IP_DISABLED/rule.json"
};
static const unsigned char f784[] = {
#embed "../../Data/config/rules/AUTOSCALING_LAUNCH_TEMPLATE/rule.guard"
};
static const unsigned char f785[] = {
#embed "../../Data/config/rules/AUTOSCALING_LAUNCH_TEMPLATE/rule.json"
};
static const unsigned char f786[] = {
#embed "../../Data/config/rules/AUTOSCALING_MULTIPLE_AZ/rule.guard"
};
static const unsigned char f787[] = {
#embed "../../Data/config/rules/AUTOSCALING_MULTIPLE_AZ/rule.json"
};
static const unsigned char f788[] = {
#embed "../../Data/config/rules/BACKUP_PLAN_MIN_FREQUENCY_AND_MIN_RETENTION_CHECK/rule.json"
};
static const unsigned char f789[] = {
#embed "../../Data/config/rules/BACKUP_RECOVERY_POINT_ENCRYPTED/rule.guard"
};
static const unsigned char f790[] = {
#embed "../../Data/config/rules/BACKUP_RECOVERY_POINT_ENCRYPTED/rule.json"
};
static const unsigned char f791[] = {
#embed "../../Data/config/rules/BACKUP_RECOVERY_POINT_MANUAL_DELETION_DISABLED/rule.json"
};
static const unsigned char f792[] = {
#embed "../../Data/config/rules/BACKUP_RECOVERY_POINT_MINIMUM_RETENTION_CHECK/rule.guard"
};
static const unsigned char f793[] = {
#embed "../../Data/config/rules/BACKUP_RECOVERY_POINT_MINIMUM_RETENTION_CHECK/rule.json"
};
static const unsigned char f794[] = {
#embed "../../Data/config/rules/BEANSTALK_ENHANCED_HEALTH_REPORTING_ENABLED/rule.json"
};
static const unsigned char f795[] = {
#embed "../../Data/config/rules/CLB_MULTIPLE_AZ/rule.guard"
};
static const unsigned char f796[] = {
#embed "../../Data/config/rules/CLB_MULTIPLE_AZ/rule.json"
};
static const unsigned char f797[] = {
#embed "../../Data/config/rules/CLOUDFRONT_ACCESSLOGS_ENABLED/rule.guard"
};
static const unsigned char f798[] = {
#embed "../../Data/config/rules/CLOUDFRONT_ACCESSLOGS_ENABLED/rule.json"
};
static const unsigned char f799[] = {
#embed "../../Data/config/rules/CLOUDFRONT_VIEWER_POLICY_HTTPS/rule.guard"
};
static const unsigned char f800[] = {
#embed "../../Data/config/rules/CLOUDFRONT_VIEWER_POLICY_HTTPS/rule.json"
};
static const unsigned char f801[] = {
#embed "../../Data/config/rules/CLOUDTRAIL_ALL_READ_S3_DATA_EVENT_CHECK/rule.json"
};
static const unsigned char f802[] = {
#embed "../../Data/config/rules/CLOUDTRAIL_ALL_WRITE_S3_DATA_EVENT_CHECK/rule.json"
};
static const unsigned char f803[] = {
#embed "../../Data/config/rules/CLOUDTRAIL_S3_DATAEVENTS_ENABLED/rule.json"
};
static const unsigned char f804[] = {
#embed "../../Data/config/rules/CLOUDTRAIL_SECURITY_TRAIL_ENABLED/rule.json"
};
static const unsigned char f805[] = {
#embed "../../Data/config/rules/CLOUDWATCH_ALARM_ACTION_CHECK/rule.guard"
};
static const unsigned char f806[] = {
#embed "../../Data/config/rules/CLOUDWATCH_ALARM_ACTION_CHECK/rule.json"
};
static const unsigned char f807[] = {
#embed "../../Data/config/rules/CLOUDWATCH_LOG_GROUP_ENCRYPTED/rule.guard"
};
static const unsigned char f808[] = {
#embed "../../Data/config/rules/CLOUDWATCH_LOG_GROUP_ENCRYPTED/rule.json"
};
static const unsigned char f809[] = {
#embed "../../Data/config/rules/CLOUD_TRAIL_CLOUD_WATCH_LOGS_ENABLED/rule.json"
};
static const unsigned char f810[] = {
#embed "../../Data/config/rules/CLOUD_TRAIL_ENABLED/rule.json"
};
static const unsigned char f811[] = {
#embed "../../Data/config/rules/CLOUD_TRAIL_ENCRYPTION_ENABLED/rule.guard"
};
static const unsigned char f812[] = {
#embed "../../Data/config/rules/CLOUD_TRAIL_ENCRYPTION_ENABLED/rule.json"
};
static const unsigned char f813[] = {
#embed "../../Data/config/rules/CLOUD_TRAIL_LOG_FILE_VALIDATION_ENABLED/rule.guard"
};
static const unsigned char f814[] = {
#embed "../../Data/config/rules/CLOUD_TRAIL_LOG_FILE_VALIDATION_ENABLED/rule.json"
};
static const unsigned char f815[] = {
#embed "../../Data/config/rules/CMK_BACKING_KEY_ROTATION_ENABLED/rule.json"
};
static const unsigned char f816[] = {
#embed "../../Data/config/rules/CODEBUILD_PROJECT_ARTIFACT_ENCRYPTION/rule.guard"
};
static const unsigned char f817[] = {
#embed "../../Data/config/rules/CODEBUILD_PROJECT_ARTIFACT_ENCRYPTION/rule.json"
};
static const unsigned char f818[] = {
#embed "../../Data/config/rules/CODEBUILD_PROJECT_ENVVAR_AWSCRED_CHECK/rule.guard"
};
static const unsigned char f819[] = {
#embed "../../Data/config/rules/CODEBUILD_PROJECT_ENVVAR_AWSCRED_CHECK/rule.json"
};
static const unsigned char f820[] = {
#embed "../../Data/config/rules/CODEBUILD_PROJECT_LOGGING_ENABLED/rule.guard"
};
static const unsigned char f821[] = {
#embed "../../Data/config/rules/CODEBUILD_PROJECT_LOGGING_ENABLED/rule.json"
};
static const unsigned char f822[] = {
#embed "../../Data/config/rules/CODEBUILD_PROJECT_S3_LOGS_ENCRYPTED/rule.guard"
};
static const unsigned char f823[] = {
#embed "../../Data/config/rules/CODEBUILD_PROJECT_S3_LOGS_ENCRYPTED/rule.json"
};
static const unsigned char f824[] = {
#embed "../../Data/config/rules/CODEBUILD_PROJECT_SOURCE_REPO_URL_CHECK/rule.guard"
};
static const unsigned char f825[] = {
#embed "../../Data/config/rules/CODEBUILD_PROJECT_SOURCE_REPO_URL_CHECK/rule.json"
};
static const unsigned char f826[] = {
#embed "../../Data/config/rules/CW_LOGGROUP_RETENTION_PERIOD_CHECK/rule.guard"
};
static const unsigned char f827[] = {
#embed "../../Data/config/rules/CW_LOGGROUP_RETENTION_PERIOD_CHECK/rule.json"
};
static const unsigned char f828[] = {
#embed "../../Data/config/rules/DB_INSTANCE_BACKUP_ENABLED/rule.guard"
};
static const unsigned char f829[] = {
#embed "../../Data/config/rules/DB_INSTANCE_BACKUP_ENABLED/rule.json"
};
static const unsigned char f830[] = {
#embed "../../Data/config/rules/DMS_REPLICATION_NOT_PUBLIC/rule.guard"
};
static const unsigned char f831[] = {
#embed "../../Data/config/rules/DMS_REPLICATION_NOT_PUBLIC/rule.json"
};
static const unsigned char f832[] = {
#embed "../../Data/config/rules/DYNAMODB_AUTOSCALING_ENABLED/rule.json"
};
static const unsigned char f833[] = {
#embed "../../Data/config/rules/DYNAMODB_IN_BACKUP_PLAN/rule.json"
};
static const unsigned char f834[] = {
#embed "../../Data/config/rules/DYNAMODB_PITR_ENABLED/rule.guard"
};
static const unsigned char f835[] = {
#embed "../../Data/config/rules/DYNAMODB_PITR_ENABLED/rule.json"
};
static const unsigned char f836[] = {
#embed "../../Data/config/rules/DYNAMODB_RESOURCES_PROTECTED_BY_BACKUP_PLAN/rule.json"
};
static const unsigned char f837[] = {
#embed "../../Data/config/rules/DYNAMODB_TABLE_ENCRYPTED_KMS/rule.guard"
};
static const unsigned char f838[] = {
#embed "../../Data/config/rules/DYNAMODB_TABLE_ENCRYPTED_KMS/rule.json"
};
static const unsigned char f839[] = {
#embed "../../Data/config/rules/DYNAMODB_THROUGHPUT_LIMIT_CHECK/rule.json"
};
static const unsigned char f840[] = {
#embed "../../Data/config/rules/EBS_IN_BACKUP_PLAN/rule.json"
};
static const unsigned char f841[] = {
#embed "../../Data/config/rules/EBS_OPTIMIZED_INSTANCE/rule.guard"
};
static const unsigned char f842[] = {
#embed "../../Data/config/rules/EBS_OPTIMIZED_INSTANCE/rule.json"
};
static const unsigned char f843[] = {
#embed "../../Data/config/rules/EBS_RESOURCES_PROTECTED_BY_BACKUP_PLAN/rule.json"
};
static const unsigned char f844[] = {
#embed "../../Data/config/rules/EBS_SNAPSHOT_PUBLIC_RESTORABLE_CHECK/rule.json"
};
static const unsigned char f845[] = {
#embed "../../Data/config/rules/EC2_EBS_ENCRYPTION_BY_DEFAULT/rule.guard"
};
static const unsigned char f846[] = {
#embed "../../Data/config/rules/EC2_EBS_ENCRYPTION_BY_DEFAULT/rule.json"
};
static const unsigned char f847[] = {
#embed "../../Data/config/rules/EC2_IMDSV2_CHECK/rule.guard"
};
static const unsigned char f848[] = {
#embed "../../Data/config/rules/EC2_IMDSV2_CHECK/rule.json"
};
static const unsigned char f849[] = {
#embed "../../Data/config/rules/EC2_INSTANCE_DETAILED_MONITORING_ENABLED/rule.guard"
};
static const unsigned char f850[] = {
#embed "../../Data/config/rules/EC2_INSTANCE_DETAILED_MONITORING_ENABLED/rule.json"
};
static const unsigned char f851[] = {
#embed "../../Data/config/rules/EC2_INSTANCE_MANAGED_BY_SSM/rule.guard"
};
static const unsigned char f852[] = {
#embed "../../Data/config/rules/EC2_INSTANCE_MANAGED_BY_SSM/rule.json"
};
static const unsigned char f853[] = {
#embed "../../Data/config/rules/EC2_INSTANCE_NO_PUBLIC_IP/rule.guard"
};
static const unsigned char f854[] = {
#embed "../../Data/config/rules/EC2_INSTANCE_NO_PUBLIC_IP/rule.json"
};
static const unsigned char f855[] = {
#embed "../../Data/config/rules/EC2_INSTANCE_PROFILE_ATTACHED/rule.guard"
};
static const unsigned char f856[] = {
#embed "../../Data/config/rules/EC2_INSTANCE_PROFILE_ATTACHED/rule.json"
};
static const unsigned char f857[] = {
#embed "../../Data/config/rules/EC2_MANAGEDINSTANCE_ASSOCIATION_COMPLIANCE_STATUS_CHECK/rule.guard"
};
static const unsigned char f858[] = {
#embed "../../Data/config/rules/EC2_MANAGEDINSTANCE_ASSOCIATION_COMPLIANCE_STATUS_CHECK/rule.json"
};
static const unsigned char f859[] = {
#embed "../../Data/config/rules/EC2_MANAGEDINSTANCE_PATCH_COMPLIANCE_STATUS_CHECK/rule.guard"
};
static const unsigned char f860[] = {
#embed "../../Data/config/rules/EC2_MANAGEDINSTANCE_PATCH_COMPLIANCE_STATUS_CHECK/rule.json"
};
static const unsigned char f861[] = {
#embed "../../Data/config/rules/EC2_RESOURCES_PROTECTED_BY_BACKUP_PLAN/rule.json"
};
static const unsigned char f862[] = {
#embed "../../Data/config/rules/EC2_SECURITY_GROUP_ATTACHED_TO_ENI/rule.guard"
};
static const unsigned char f863[] = {
#embed "../../Data/config/rules/EC2_SECURITY_GROUP_ATTACHED_TO_ENI/rule.json"
};
static const unsigned char f864[] = {
#embed "../../Data/config/rules/EC2_SECURITY_GROUP_ATTACHED_TO_ENI_PERIODIC/rule.guard"
};
static const unsigned char f865[] = {
#embed "../../Data/config/rules/EC2_SECURITY_GROUP_ATTACHED_TO_ENI_PERIODIC/rule.json"
};
static const unsigned char f866[] = {
#embed "../../Data/config/rules/EC2_STOPPED_INSTANCE/rule.json"
};
static const unsigned char f867[] = {
#embed "../../Data/config/rules/EC2_TRANSIT_GATEWAY_AUTO_VPC_ATTACH_DISABLED/rule.guard"
};
static const unsigned char f868[] = {
#embed "../../Data/config/rules/EC2_TRANSIT_GATEWAY_AUTO_VPC_ATTACH_DISABLED/rule.json"
};
static const unsigned char f869[] = {
#embed "../../Data/config/rules/EC2_VOLUME_INUSE_CHECK/rule.guard"
};
static const unsigned char f870[] = {
#embed "../../Data/config/rules/EC2_VOLUME_INUSE_CHECK/rule.json"
};
static const unsigned char f871[] = {
#embed "../../Data/config/rules/ECR_PRIVATE_IMAGE_SCANNING_ENABLED/rule.guard"
};
static const unsigned char f872[] = {
#embed "../../Data/config/rules/ECR_PRIVATE_IMAGE_SCANNING_ENABLED/rule.json"
};
static const unsigned char f873[] = {
#embed "../../Data/config/rules/ECS_CONTAINERS_NONPRIVILEGED/rule.guard"
};
static const unsigned char f874[] = {
#embed "../../Data/config/rules/ECS_CONTAINERS_NONPRIVILEGED/rule.json"
};
static const unsigned char f875[] = {
#embed "../../Data/config/rules/ECS_CONTAINERS_READONLY_ACCESS/rule.guard"
};
static const unsigned char f876[] = {
#embed "../../Data/config/rules/ECS_CONTAINERS_READONLY_ACCESS/rule.json"
};
static const unsigned char f877[] = {
#embed "../../Data/config/rules/ECS_FARGATE_LATEST_PLATFORM_VERSION/rule.guard"
};
static const unsigned char f878[] = {
#embed "../../Data/config/rules/ECS_FARGATE_LATEST_PLATFORM_VERSION/rule.json"
};
static const unsigned char f879[] = {
#embed "../../Data/config/rules/ECS_TASK_DEFINITION_NONROOT_USER/rule.guard"
};
static const unsigned char f880[] = {
#embed "../../Data/config/rules/ECS_TASK_DEFINITION_NONROOT_USER/rule.json"
};
static const unsigned char f881[] = {
#embed "../../Data/config/rules/ECS_TASK_DEFINITION_USER_FOR_HOST_MODE_CHECK/rule.guard"
};
static const unsigned char f882[] = {
#embed "../../Data/config/rules/ECS_TASK_DEFINITION_USER_FOR_HOST_MODE_CHECK/rule.json"
};
static const unsigned char f883[] = {
#embed "../../Data/config/rules/EFS_ACCESS_POINT_ENFORCE_ROOT_DIRECTORY/rule.guard"
};
static const unsigned char f884[] = {
#embed "../../Data/config/rules/EFS_ACCESS_POINT_ENFORCE_ROOT_DIRECTORY/rule.json"
};
static const unsigned char f885[] = {
#embed "../../Data/config/rules/EFS_ACCESS_POINT_ENFORCE_USER_IDENTITY/rule.guard"
};
static const unsigned char f886[] = {
#embed "../../Data/config/rules/EFS_ACCESS_POINT_ENFORCE_USER_IDENTITY/rule.json"
};
static const unsigned char f887[] = {
#embed "../../Data/config/rules/EFS_ENCRYPTED_CHECK/rule.guard"
};
static const unsigned char f888[] = {
#embed "../../Data/config/rules/EFS_ENCRYPTED_CHECK/rule.json"
};
static const unsigned char f889[] = {
#embed "../../Data/config/rules/EFS_FILESYSTEM_CT_ENCRYPTED/rule.guard"
};
static const unsigned char f890[] = {
#embed "../../Data/config/rules/EFS_FILESYSTEM_CT_ENCRYPTED/rule.json"
};
static const unsigned char f891[] = {
#embed "../../Data/config/rules/EFS_IN_BACKUP_PLAN/rule.json"
};
static const unsigned char f892[] = {
#embed "../../Data/config/rules/EFS_RESOURCES_PROTECTED_BY_BACKUP_PLAN/rule.json"
};
static const unsigned char f893[] = {
#embed "../../Data/config/rules/EIP_ATTACHED/rule.guard"
};
static const unsigned char f894[] = {
#embed "../../Data/config/rules/EIP_ATTACHED/rule.json"
};
static const unsigned char f895[] = {
#embed "../../Data/config/rules/ELASTICACHE_REDIS_CLUSTER_AUTOMATIC_BACKUP_CHECK/rule.guard"
};
static const unsigned char f896[] = {
#embed "../../Data/config/rules/ELASTICACHE_REDIS_CLUSTER_AUTOMATIC_BACKUP_CHECK/rule.json"
};
static const unsigned char f897[] = {
#embed "../../Data/config/rules/ELASTICSEARCH_ENCRYPTED_AT_REST/rule.guard"
};
static const unsigned char f898[] = {
#embed "../../Data/config/rules/ELASTICSEARCH_ENCRYPTED_AT_REST/rule.json"
};
static const unsigned char f899[] = {
#embed "../../Data/config/rules/ELASTICSEARCH_IN_VPC_ONLY/rule.guard"
};
static const unsigned char f900[] = {
#embed "../../Data/config/rules/ELASTICSEARCH_IN_VPC_ONLY/rule.json"
};
static const unsigned char f901[] = {
#embed "../../Data/config/rules/ELASTICSEARCH_LOGS_TO_CLOUDWATCH/rule.guard"
};
static const unsigned char f902[] = {
#embed "../../Data/config/rules/ELASTICSEARCH_LOGS_TO_CLOUDWATCH/rule.json"
};
static const unsigned char f903[] = {
#embed "../../Data/config/rules/ELASTICSEARCH_NODE_TO_NODE_ENCRYPTION_CHECK/rule.guard"
};
static const unsigned char f904[] = {
#embed "../../Data/config/rules/ELASTICSEARCH_NODE_TO_NODE_ENCRYPTION_CHECK/rule.json"
};
static const unsigned char f905[] = {
#embed "../../Data/config/rules/ELASTIC_BEANSTALK_MANAGED_UPDATES_ENABLED/rule.json"
};
static const unsigned char f906[] = {
#embed "../../Data/config/rules/ELBV2_ACM_CERTIFICATE_REQUIRED/rule.guard"
};
static const unsigned char f907[] = {
#embed "../../Data/config/rules/ELBV2_ACM_CERTIFICATE_REQUIRED/rule.json"
};
static const unsigned char f908[] = {
#embed "../../Data/config/rules/ELBV2_MULTIPLE_AZ/rule.guard"
};
static const unsigned char f909[] = {
#embed "../../Data/config/rules/ELBV2_MULTIPLE_AZ/rule.json"
};
static const unsigned char f910[] = {
#embed "../../Data/config/rules/ELB_ACM_CERTIFICATE_REQUIRED/rule.guard"
};
static const unsigned char f911[] = {
#embed "../../Data/config/rules/ELB_ACM_CERTIFICATE_REQUIRED/rule.json"
};
static const unsigned char f912[] = {
#embed "../../Data/config/rules/ELB_CROSS_ZONE_LOAD_BALANCING_ENABLED/rule.guard"
};
static const unsigned char f913[] = {
#embed "../../Data/config/rules/ELB_CROSS_ZONE_LOAD_BALANCING_ENABLED/rule.json"
};
static const unsigned char f914[] = {
#embed "../../Data/config/rules/ELB_CUSTOM_SECURITY_POLICY_SSL_CHECK/rule.guard"
};
static const unsigned char f915[] = {
#embed "../../Data/config/rules/ELB_CUSTOM_SECURITY_POLICY_SSL_CHECK/rule.json"
};
static const unsigned char f916[] = {
#embed "../../Data/config/rules/ELB_DELETION_PROTECTION_ENABLED/rule.guard"
};
static const unsigned char f917[] = {
#embed "../../Data/config/rules/ELB_DELETION_PROTECTION_ENABLED/rule.json"
};
static const unsigned char f918[] = {
#embed "../../Data/config/rules/ELB_LOGGING_ENABLED/rule.guard"
};
static const unsigned char f919[] = {
#embed "../../Data/config/rules/ELB_LOGGING_ENABLED/rule.json"
};
static const unsigned char f920[] = {
#embed "../../Data/config/rules/ELB_PREDEFINED_SECURITY_POLICY_SSL_CHECK/rule.guard"
};
static const unsigned char f921[] = {
#embed "../../Data/config/rules/ELB_PREDEFINED_SECURITY_POLICY_SSL_CHECK/rule.json"
};
static const unsigned char f922[] = {
#embed "../../Data/config/rules/ELB_TLS_HTTPS_LISTENERS_ONLY/rule.guard"
};
static const unsigned char f923[] = {
#embed "../../Data/config/rules/ELB_TLS_HTTPS_LISTENERS_ONLY/rule.json"
};
static const unsigned char f924[] = {
#embed "../../Data/config/rules/EMR_KERBEROS_ENABLED/rule.json"
};
static const unsigned char f925[] = {
#embed "../../Data/config/rules/EMR_MASTER_NO_PUBLIC_IP/rule.json"
};
static const unsigned char f926[] = {
#embed "../../Data/config/rules/ENCRYPTED_VOLUMES/rule.guard"
};
static const unsigned char f927[] = {
#embed "../../Data/config/rules/ENCRYPTED_VOLUMES/rule.json"
};
static const unsigned char f928[] = {
#embed "../../Data/config/rules/FSX_RESOURCES_PROTECTED_BY_BACKUP_PLAN/rule.json"
};
static const unsigned char f929[] = {
#embed "../../Data/config/rules/GUARDDUTY_ENABLED_CENTRALIZED/rule.json"
};
static const unsigned char f930[] = {
#embed "../../Data/config/rules/GUARDDUTY_NON_ARCHIVED_FINDINGS/rule.guard"
};
static const unsigned char f931[] = {
#embed "../../Data/config/rules/GUARDDUTY_NON_ARCHIVED_FINDINGS/rule.json"
};
static const unsigned char f932[] = {
#embed "../../Data/config/rules/IAM_CUSTOMER_POLICY_BLOCKED_KMS_ACTIONS/rule.json"
};
static const unsigned char f933[] = {
#embed "../../Data/config/rules/IAM_EXTERNAL_ACCESS_ANALYZER_ENABLED/rule.guard"
};
static const unsigned char f934[] = {
#embed "../../Data/config/rules/IAM_EXTERNAL_ACCESS_ANALYZER_ENABLED/rule.json"
};
static const unsigned char f935[] = {
#embed "../../Data/config/rules/IAM_GROUP_HAS_USERS_CHECK/rule.guard"
};
static const unsigned char f936[] = {
#embed "../../Data/config/rules/IAM_GROUP_HAS_USERS_CHECK/rule.json"
};
static const unsigned char f937[] = {
#embed "../../Data/config/rules/IAM_INLINE_POLICY_BLOCKED_KMS_ACTIONS/rule.json"
};
static const unsigned char f938[] = {
#embed "../../Data/config/rules/IAM_NO_INLINE_POLICY_CHECK/rule.guard"
};
static const unsigned char f939[] = {
#embed "../../Data/config/rules/IAM_NO_INLINE_POLICY_CHECK/rule.json"
};
static const unsigned char f940[] = {
#embed "../../Data/config/rules/IAM_PASSWORD_POLICY/rule.guard"
};
static const unsigned char f941[] = {
#embed "../../Data/config/rules/IAM_PASSWORD_POLICY/rule.json"
};
static const unsigned char f942[] = {
#embed "../../Data/config/rules/IAM_POLICY_BLACKLISTED_CHECK/rule.json"
};
static const unsigned char f943[] = {
#embed "../../Data/config/rules/IAM_POLICY_IN_USE/rule.guard"
};
static const unsigned char f944[] = {
#embed "../../Data/config/rules/IAM_POLICY_IN_USE/rule.json"
};
static const unsigned char f945[] = {
#embed "../../Data/config/rules/IAM_POLICY_NO_STATEMENTS_WITH_ADMIN_ACCESS/rule.guard"
};
static const unsigned char f946[] = {
#embed "../../Data/config/rules/IAM_POLICY_NO_STATEMENTS_WITH_ADMIN_ACCESS/rule.json"
};
static const unsigned char f947[] = {
#embed "../../Data/config/rules/IAM_POLICY_NO_STATEMENTS_WITH_FULL_ACCESS/rule.guard"
};
static const unsigned char f948[] = {
#embed "../../Data/config/rules/IAM_POLICY_NO_STATEMENTS_WITH_FULL_ACCESS/rule.json"
};
static const unsigned char f949[] = {
#embed "../../Data/config/rules/IAM_ROOT_ACCESS_KEY_CHECK/rule.guard"
};
static const unsigned char f950[] = {
#embed "../../Data/config/rules/IAM_ROOT_ACCESS_KEY_CHECK/rule.json"
};
static const unsigned char f951[] = {
#embed "../../Data/config/rules/IAM_SERVER_CERTIFICATE_EXPIRATION_CHECK/rule.json"
};
static const unsigned char f952[] = {
#embed "../../Data/config/rules/IAM_USER_GROUP_MEMBERSHIP_CHECK/rule.guard"
};
static const unsigned char f953[] = {
#embed "../../Data/config/rules/IAM_USER_GROUP_MEMBERSHIP_CHECK/rule.json"
};
static const unsigned char f954[] = {
#embed "../../Data/config/rules/IAM_USER_MFA_ENABLED/rule.guard"
};
static const unsigned char f955[] = {
#embed "../../Data/config/rules/IAM_USER_MFA_ENABLED/rule.json"
};
static const unsigned char f956[] = {
#embed "../../Data/config/rules/IAM_USER_NO_POLICIES_CHECK/rule.guard"
};
static const unsigned char f957[] = {
#embed "../../Data/config/rules/IAM_USER_NO_POLICIES_CHECK/rule.json"
};
static const unsigned char f958[] = {
#embed "../../Data/config/rules/IAM_USER_UNUSED_CREDENTIALS_CHECK/rule.guard"
};
static const unsigned char f959[] = {
#embed "../../Data/config/rules/IAM_USER_UNUSED_CREDENTIALS_CHECK/rule.json"
};
static const unsigned char f960[] = {
#embed "../../Data/config/rules/INCOMING_SSH_DISABLED/rule.guard"
};
static const unsigned char f961[] = {
#embed "../../Data/config/rules/INCOMING_SSH_DISABLED/rule.json"
};
static const unsigned char f962[] = {
#embed "../../Data/config/rules/INSTANCES_IN_VPC/rule.guard"
};
static const unsigned char f963[] = {
#embed "../../Data/config/rules/INSTANCES_IN_VPC/rule.json"
};
static const unsigned char f964[] = {
#embed "../../Data/config/rules/INTERNET_GATEWAY_AUTHORIZED_VPC_ONLY/rule.guard"
};
static const unsigned char f965[] = {
#embed "../../Data/config/rules/INTERNET_GATEWAY_AUTHORIZED_VPC_ONLY/rule.json"
};
static const unsigned char f966[] = {
#embed "../../Data/config/rules/KINESIS_STREAM_ENCRYPTED/rule.guard"
};
static const unsigned char f967[] = {
#embed "../../Data/config/rules/KINESIS_STREAM_ENCRYPTED/rule.json"
};
static const unsigned char f968[] = {
#embed "../../Data/config/rules/KMS_CMK_NOT_SCHEDULED_FOR_DELETION/rule.guard"
};
static const unsigned char f969[] = {
#embed "../../Data/config/rules/KMS_CMK_NOT_SCHEDULED_FOR_DELETION/rule.json"
};
static const unsigned char f970[] = {
#embed "../../Data/config/rules/LAMBDA_CONCURRENCY_CHECK/rule.guard"
};
static const unsigned char f971[] = {
#embed "../../Data/config/rules/LAMBDA_CONCURRENCY_CHECK/rule.json"
};
static const unsigned char f972[] = {
#embed "../../Data/config/rules/LAMBDA_DLQ_CHECK/rule.guard"
};
static const unsigned char f973[] = {
#embed "../../Data/config/rules/LAMBDA_DLQ_CHECK/rule.json"
};
static const unsigned char f974[] = {
#embed "../../Data/config/rules/LAMBDA_FUNCTION_PUBLIC_ACCESS_PROHIBITED/rule.guard"
};
static const unsigned char f975[] = {
#embed "../../Data/config/rules/LAMBDA_FUNCTION_PUBLIC_ACCESS_PROHIBITED/rule.json"
};
static const unsigned char f976[] = {
#embed "../../Data/config/rules/LAMBDA_FUNCTION_SETTINGS_CHECK/rule.guard"
};
static const unsigned char f977[] = {
#embed "../../Data/config/rules/LAMBDA_FUNCTION_SETTINGS_CHECK/rule.json"
};
static const unsigned char f978[] = {
#embed "../../Data/config/rules/LAMBDA_INSIDE_VPC/rule.guard"
};
static const unsigned char f979[] = {
#embed "../../Data/config/rules/LAMBDA_INSIDE_VPC/rule.json"
};
static const unsigned char f980[] = {
#embed "../../Data/config/rules/MFA_ENABLED_FOR_IAM_CONSOLE_ACCESS/rule.guard"
};
static const unsigned char f981[] = {
#embed "../../Data/config/rules/MFA_ENABLED_FOR_IAM_CONSOLE_ACCESS/rule.json"
};
static const unsigned char f982[] = {
#embed "../../Data/config/rules/MULTI_REGION_CLOUD_TRAIL_ENABLED/rule.json"
};
static const unsigned char f983[] = {
#embed "../../Data/config/rules/NACL_NO_UNRESTRICTED_SSH_RDP/rule.guard"
};
static const unsigned char f984[] = {
#embed "../../Data/config/rules/NACL_NO_UNRESTRICTED_SSH_RDP/rule.json"
};
static const unsigned char f985[] = {
#embed "../../Data/config/rules/NO_UNRESTRICTED_ROUTE_TO_IGW/rule.guard"
};
static const unsigned char f986[] = {
#embed "../../Data/config/rules/NO_UNRESTRICTED_ROUTE_TO_IGW/rule.json"
};
static const unsigned char f987[] = {
#embed "../../Data/config/rules/OPENSEARCH_ACCESS_CONTROL_ENABLED/rule.guard"
};
static const unsigned char f988[] = {
#embed "../../Data/config/rules/OPENSEARCH_ACCESS_CONTROL_ENABLED/rule.json"
};
static const unsigned char f989[] = {
#embed "../../Data/config/rules/OPENSEARCH_AUDIT_LOGGING_ENABLED/rule.guard"
};
static const unsigned char f990[] = {
#embed "../../Data/config/rules/OPENSEARCH_AUDIT_LOGGING_ENABLED/rule.json"
};
static const unsigned char f991[] = {
#embed "../../Data/config/rules/OPENSEARCH_ENCRYPTED_AT_REST/rule.guard"
};
static const unsigned char f992[] = {
#embed "../../Data/config/rules/OPENSEARCH_ENCRYPTED_AT_REST/rule.json"
};
static const unsigned char f993[] = {
#embed "../../Data/config/rules/OPENSEARCH_HTTPS_REQUIRED/rule.guard"
};
static const unsigned char f994[] = {
#embed "../../Data/config/rules/OPENSEARCH_HTTPS_REQUIRED/rule.json"
};
static const unsigned char f995[] = {
#embed "../../Data/config/rules/OPENSEARCH_IN_VPC_ONLY/rule.guard"
};
static const unsigned char f996[] = {
#embed "../../Data/config/rules/OPENSEARCH_IN_VPC_ONLY/rule.json"
};
static const unsigned char f997[] = {
#embed "../../Data/config/rules/OPENSEARCH_LOGS_TO_CLOUDWATCH/rule.guard"
};
static const unsigned char f998[] = {
#embed "../../Data/config/rules/OPENSEARCH_LOGS_TO_CLOUDWATCH/rule.json"
};
static const unsigned char f999[] = {
#embed "../../Data/config/rules/OPENSEARCH_NODE_TO_NODE_ENCRYPTION_CHECK/rule.guard"
};
static const unsigned char f1000[] = {
#embed "../../Data/config/rules/OPENSEARCH_NODE_TO_NODE_ENCRYPTION_CHECK/rule.json"
};
static const unsigned char f1001[] = {
#embed "../../Data/config/rules/RDS_AUTOMATIC_MINOR_VERSION_UPGRADE_ENABLED/rule.guard"
};
static const unsigned char f1002[] = {
#embed "../../Data/config/rules/RDS_AUTOMATIC_MINOR_VERSION_UPGRADE_ENABLED/rule.json"
};
static const unsigned char f1003[] = {
#embed "../../Data/config/rules/RDS_CLUSTER_DELETION_PROTECTION_ENABLED/rule.guard"
};
static const unsigned char f1004[] = {
#embed "../../Data/config/rules/RDS_CLUSTER_DELETION_PROTECTION_ENABLED/rule.json"
};
static const unsigned char f1005[] = {
#embed "../../Data/config/rules/RDS_CLUSTER_MULTI_AZ_ENABLED/rule.guard"
};
static const unsigned char f1006[] = {
#embed "../../Data/config/rules/RDS_CLUSTER_MULTI_AZ_ENABLED/rule.json"
};
static const unsigned char f1007[] = {
#embed "../../Data/config/rules/RDS_ENHANCED_MONITORING_ENABLED/rule.guard"
};
static const unsigned char f1008[] = {
#embed "../../Data/config/rules/RDS_ENHANCED_MONITORING_ENABLED/rule.json"
};
static const unsigned char f1009[] = {
#embed "../../Data/config/rules/RDS_INSTANCE_DELETION_PROTECTION_ENABLED/rule.guard"
};
static const unsigned char f1010[] = {
#embed "../../Data/config/rules/RDS_INSTANCE_DELETION_PROTECTION_ENABLED/rule.json"
};
static const unsigned char f1011[] = {
#embed "../../Data/config/rules/RDS_INSTANCE_PUBLIC_ACCESS_CHECK/rule.guard"
};
static const unsigned char f1012[] = {
#embed "../../Data/config/rules/RDS_INSTANCE_PUBLIC_ACCESS_CHECK/rule.json"
};
static const unsigned char f1013[] = {
#embed "../../Data/config/rules/RDS_IN_BACKUP_PLAN/rule.json"
};
static const unsigned char f1014[] = {
#embed "../../Data/config/rules/RDS_LOGGING_ENABLED/rule.json"
};
static const unsigned char f1015[] = {
#embed "../../Data/config/rules/RDS_MULTI_AZ_SUPPORT/rule.guard"
};
static const unsigned char f1016[] = {
#embed "../../Data/config/rules/RDS_MULTI_AZ_SUPPORT/rule.json"
};
static const unsigned char f1017[] = {
#embed "../../Data/config/rules/RDS_RESOURCES_PROTECTED_BY_BACKUP_PLAN/rule.json"
};
static const unsigned char f1018[] = {
#embed "../../Data/config/rules/RDS_SNAPSHOTS_PUBLIC_PROHIBITED/rule.json"
};
static const unsigned char f1019[] = {
#embed "../../Data/config/rules/RDS_SNAPSHOT_ENCRYPTED/rule.guard"
};
static const unsigned char f1020[] = {
#embed "../../Data/config/rules/RDS_SNAPSHOT_ENCRYPTED/rule.json"
};
static const unsigned char f1021[] = {
#embed "../../Data/config/rules/RDS_STORAGE_ENCRYPTED/rule.guard"
};
static const unsigned char f1022[] = {
#embed "../../Data/config/rules/RDS_STORAGE_ENCRYPTED/rule.json"
};
static const unsigned char f1023[] = {
#embed "../../Data/config/rules/REDSHIFT_AUDIT_LOGGING_ENABLED/rule.guard"
};
static const unsigned char f1024[] = {
#embed "../../Data/config/rules/REDSHIFT_AUDIT_LOGGING_ENABLED/rule.json"
};
static const unsigned char f1025[] = {
#embed "../../Data/config/rules/REDSHIFT_BACKUP_ENABLED/rule.guard"
};
static const unsigned char f1026[] = {
#embed "../../Data/config/rules/REDSHIFT_BACKUP_ENABLED/rule.json"
};
static const unsigned char f1027[] = {
#embed "../../Data/config/rules/REDSHIFT_CLUSTER_CONFIGURATION_CHECK/rule.guard"
};
static const unsigned char f1028[] = {
#embed "../../Data/config/rules/REDSHIFT_CLUSTER_CONFIGURATION_CHECK/rule.json"
};
static const unsigned char f1029[] = {
#embed "../../Data/config/rules/REDSHIFT_CLUSTER_KMS_ENABLED/rule.guard"
};
static const unsigned char f1030[] = {
#embed "../../Data/config/rules/REDSHIFT_CLUSTER_KMS_ENABLED/rule.json"
};
static const unsigned char f1031[] = {
#embed "../../Data/config/rules/REDSHIFT_CLUSTER_MAINTENANCESETTINGS_CHECK/rule.guard"
};
static const unsigned char f1032[] = {
#embed "../../Data/config/rules/REDSHIFT_CLUSTER_MAINTENANCESETTINGS_CHECK/rule.json"
};
static const unsigned char f1033[] = {
#embed "../../Data/config/rules/REDSHIFT_CLUSTER_PUBLIC_ACCESS_CHECK/rule.guard"
};
static const unsigned char f1034[] = {
#embed "../../Data/config/rules/REDSHIFT_CLUSTER_PUBLIC_ACCESS_CHECK/rule.json"
};
static const unsigned char f1035[] = {
#embed "../../Data/config/rules/REDSHIFT_ENHANCED_VPC_ROUTING_ENABLED/rule.guard"
};
static const unsigned char f1036[] = {
#embed "../../Data/config/rules/REDSHIFT_ENHANCED_VPC_ROUTING_ENABLED/rule.json"
};
static const unsigned char f1037[] = {
#embed "../../Data/config/rules/REDSHIFT_REQUIRE_TLS_SSL/rule.json"
};
static const unsigned char f1038[] = {
#embed "../../Data/config/rules/RESTRICTED_INCOMING_TRAFFIC/rule.json"
};
static const unsigned char f1039[] = {
#embed "../../Data/config/rules/ROOT_ACCOUNT_HARDWARE_MFA_ENABLED/rule.guard"
};
static const unsigned char f1040[] = {
#embed "../../Data/config/rules/ROOT_ACCOUNT_HARDWARE_MFA_ENABLED/rule.json"
};
static const unsigned char f1041[] = {
#embed "../../Data/config/rules/ROOT_ACCOUNT_MFA_ENABLED/rule.guard"
};
static const unsigned char f1042[] = {
#embed "../../Data/config/rules/ROOT_ACCOUNT_MFA_ENABLED/rule.json"
};
static const unsigned char f1043[] = {
#embed "../../Data/config/rules/S3_ACCOUNT_LEVEL_PUBLIC_ACCESS_BLOCKS/rule.guard"
};
static const unsigned char f1044[] = {
#embed "../../Data/config/rules/S3_ACCOUNT_LEVEL_PUBLIC_ACCESS_BLOCKS/rule.json"
};
static const unsigned char f1045[] = {
#embed "../../Data/config/rules/S3_ACCOUNT_LEVEL_PUBLIC_ACCESS_BLOCKS_PERIODIC/rule.guard"
};
static const unsigned char f1046[] = {
#embed "../../Data/config/rules/S3_ACCOUNT_LEVEL_PUBLIC_ACCESS_BLOCKS_PERIODIC/rule.json"
};
static const unsigned char f1047[] = {
#embed "../../Data/config/rules/S3_BUCKET_ACL_PROHIBITED/rule.guard"
};
static const unsigned char f1048[] = {
#embed "../../Data/config/rules/S3_BUCKET_ACL_PROHIBITED/rule.json"
};
static const unsigned char f1049[] = {
#embed "../../Data/config/rules/S3_BUCKET_DEFAULT_LOCK_ENABLED/rule.guard"
};
static const unsigned char f1050[] = {
#embed "../../Data/config/rules/S3_BUCKET_DEFAULT_LOCK_ENABLED/rule.json"
};
static const unsigned char f1051[] = {
#embed "../../Data/config/rules/S3_BUCKET_LEVEL_PUBLIC_ACCESS_PROHIBITED/rule.guard"
};
static const unsigned char f1052[] = {
#embed "../../Data/config/rules/S3_BUCKET_LEVEL_PUBLIC_ACCESS_PROHIBITED/rule.json"
};
static const unsigned char f1053[] = {
#embed "../../Data/config/rules/S3_BUCKET_LOGGING_ENABLED/rule.guard"
};
static const unsigned char f1054[] = {
#embed "../../Data/config/rules/S3_BUCKET_LOGGING_ENABLED/rule.json"
};
static const unsigned char f1055[] = {
#embed "../../Data/config/rules/S3_BUCKET_MFA_DELETE_ENABLED/rule.guard"
};
static const unsigned char f1056[] = {
#embed "../../Data/config/rules/S3_BUCKET_MFA_DELETE_ENABLED/rule.json"
};
static const unsigned char f1057[] = {
#embed "../../Data/config/rules/S3_BUCKET_POLICY_GRANTEE_CHECK/rule.json"
};
static const unsigned char f1058[] = {
#embed "../../Data/config/rules/S3_BUCKET_PUBLIC_READ_PROHIBITED/rule.json"
};
static const unsigned char f1059[] = {
#embed "../../Data/config/rules/S3_BUCKET_PUBLIC_WRITE_PROHIBITED/rule.json"
};
static const unsigned char f1060[] = {
#embed "../../Data/config/rules/S3_BUCKET_REPLICATION_ENABLED/rule.json"
};
static const unsigned char f1061[] = {
#embed "../../Data/config/rules/S3_BUCKET_SERVER_SIDE_ENCRYPTION_ENABLED/rule.guard"
};
static const unsigned char f1062[] = {
#embed "../../Data/config/rules/S3_BUCKET_SERVER_SIDE_ENCRYPTION_ENABLED/rule.json"
};
static const unsigned char f1063[] = {
#embed "../../Data/config/rules/S3_BUCKET_SSL_REQUESTS_ONLY/rule.guard"
};
static const unsigned char f1064[] = {
#embed "../../Data/config/rules/S3_BUCKET_SSL_REQUESTS_ONLY/rule.json"
};
static const unsigned char f1065[] = {
#embed "../../Data/config/rules/S3_BUCKET_VERSIONING_ENABLED/rule.guard"
};
static const unsigned char f1066[] = {
#embed "../../Data/config/rules/S3_BUCKET_VERSIONING_ENABLED/rule.json"
};
static const unsigned char f1067[] = {
#embed "../../Data/config/rules/S3_DEFAULT_ENCRYPTION_KMS/rule.guard"
};
static const unsigned char f1068[] = {
#embed "../../Data/config/rules/S3_DEFAULT_ENCRYPTION_KMS/rule.json"
};
static const unsigned char f1069[] = {
#embed "../../Data/config/rules/S3_EVENT_NOTIFICATIONS_ENABLED/rule.guard"
};
static const unsigned char f1070[] = {
#embed "../../Data/config/rules/S3_EVENT_NOTIFICATIONS_ENABLED/rule.json"
};
static const unsigned char f1071[] = {
#embed "../../Data/config/rules/S3_VERSION_LIFECYCLE_POLICY_CHECK/rule.guard"
};
static const unsigned char f1072[] = {
#embed "../../Data/config/rules/S3_VERSION_LIFECYCLE_POLICY_CHECK/rule.json"
};
static const unsigned char f1073[] = {
#embed "../../Data/config/rules/SAGEMAKER_ENDPOINT_CONFIGURATION_KMS_KEY_CONFIGURED/rule.guard"
};
static const unsigned char f1074[] = {
#embed "../../Data/config/rules/SAGEMAKER_ENDPOINT_CONFIGURATION_KMS_KEY_CONFIGURED/rule.json"
};
static const unsigned char f1075[] = {
#embed "../../Data/config/rules/SAGEMAKER_NOTEBOOK_INSTANCE_KMS_KEY_CONFIGURED/rule.guard"
};
static const unsigned char f1076[] = {
#embed "../../Data/config/rules/SAGEMAKER_NOTEBOOK_INSTANCE_KMS_KEY_CONFIGURED/rule.json"
};
static const unsigned char f1077[] = {
#embed "../../Data/config/rules/SAGEMAKER_NOTEBOOK_NO_DIRECT_INTERNET_ACCESS/rule.guard"
};
static const unsigned char f1078[] = {
#embed "../../Data/config/rules/SAGEMAKER_NOTEBOOK_NO_DIRECT_INTERNET_ACCESS/rule.json"
};
static const unsigned char f1079[] = {
#embed "../../Data/config/rules/SECRETSMANAGER_ROTATION_ENABLED_CHECK/rule.json"
};
static const unsigned char f1080[] = {
#embed "../../Data/config/rules/SECRETSMANAGER_SCHEDULED_ROTATION_SUCCESS_CHECK/rule.json"
};
static const unsigned char f1081[] = {
#embed "../../Data/config/rules/SECRETSMANAGER_SECRET_PERIODIC_ROTATION/rule.json"
};
static const unsigned char f1082[] = {
#embed "../../Data/config/rules/SECRETSMANAGER_SECRET_UNUSED/rule.json"
};
static const unsigned char f1083[] = {
#embed "../../Data/config/rules/SECRETSMANAGER_USING_CMK/rule.guard"
};
static const unsigned char f1084[] = {
#embed "../../Data/config/rules/SECRETSMANAGER_USING_CMK/rule.json"
};
static const unsigned char f1085[] = {
#embed "../../Data/config/rules/SECURITYHUB_ENABLED/rule.guard"
};
static const unsigned char f1086[] = {
#embed "../../Data/config/rules/SECURITYHUB_ENABLED/rule.json"
};
static const unsigned char f1087[] = {
#embed "../../Data/config/rules/SECURITY_ACCOUNT_INFORMATION_PROVIDED/rule.guard"
};
static const unsigned char f1088[] = {
#embed "../../Data/config/rules/SECURITY_ACCOUNT_INFORMATION_PROVIDED/rule.json"
};
static const unsigned char f1089[] = {
#embed "../../Data/config/rules/SNS_ENCRYPTED_KMS/rule.guard"
};
static const unsigned char f1090[] = {
#embed "../../Data/config/rules/SNS_ENCRYPTED_KMS/rule.json"
};
static const unsigned char f1091[] = {
#embed "../../Data/config/rules/SSM_DOCUMENT_NOT_PUBLIC/rule.json"
};
static const unsigned char f1092[] = {
#embed "../../Data/config/rules/SUBNET_AUTO_ASSIGN_PUBLIC_IP_DISABLED/rule.guard"
};
static const unsigned char f1093[] = {
#embed "../../Data/config/rules/SUBNET_AUTO_ASSIGN_PUBLIC_IP_DISABLED/rule.json"
};
static const unsigned char f1094[] = {
#embed "../../Data/config/rules/VPC_DEFAULT_SECURITY_GROUP_CLOSED/rule.guard"
};
static const unsigned char f1095[] = {
#embed "../../Data/config/rules/VPC_DEFAULT_SECURITY_GROUP_CLOSED/rule.json"
};
static const unsigned char f1096[] = {
#embed "../../Data/config/rules/VPC_FLOW_LOGS_ENABLED/rule.guard"
};
static const unsigned char f1097[] = {
#embed "../../Data/config/rules/VPC_FLOW_LOGS_ENABLED/rule.json"
};
static const unsigned char f1098[] = {
#embed "../../Data/config/rules/VPC_NETWORK_ACL_UNUSED_CHECK/rule.guard"
};
static const unsigned char f1099[] = {
#embed "../../Data/config/rules/VPC_NETWORK_ACL_UNUSED_CHECK/rule.json"
};
static const unsigned char f1100[] = {
#embed "../../Data/config/rules/VPC_SG_OPEN_ONLY_TO_AUTHORIZED_PORTS/rule.json"
};
static const unsigned char f1101[] = {
#embed "../../Data/config/rules/VPC_SG_PORT_RESTRICTION_CHECK/rule.json"
};
static const unsigned char f1102[] = {
#embed "../../Data/config/rules/VPC_VPN_2_TUNNELS_UP/rule.guard"
};
static const unsigned char f1103[] = {
#embed "../../Data/config/rules/VPC_VPN_2_TUNNELS_UP/rule.json"
};
static const unsigned char f1104[] = {
#embed "../../Data/config/rules/WAFV2_LOGGING_ENABLED/rule.guard"
};
static const unsigned char f1105[] = {
#embed "../../Data/config/rules/WAFV2_LOGGING_ENABLED/rule.json"
};
static const unsigned char f1106[] = {
#embed "../../Data/config/rules/WAF_CLASSIC_LOGGING_ENABLED/rule.guard"
};
static const unsigned char f1107[] = {
#embed "../../Data/config/rules/WAF_CLASSIC_LOGGING_ENABLED/rule.json"
};
static const unsigned char f1108[] = {
#embed "../../Data/config/security-hub.tsv"
};
static const unsigned char f1109[] = {
#embed "../../Data/gcp/schemas/aiplatform.googleapis.com_Dataset.json"
};
static const unsigned char f1110[] = {
#embed "../../Data/gcp/schemas/aiplatform.googleapis.com_Endpoint.json"
};
static const unsigned char f1111[] = {
#embed "../../Data/gcp/schemas/aiplatform.googleapis.com_Model.json"
};
static const unsigned char f1112[] = {
#embed "../../Data/gcp/schemas/alloydb.googleapis.com_Cluster.json"
};
static const unsigned char f1113[] = {
#embed "../../Data/gcp/schemas/alloydb.googleapis.com_Instance.json"
};
static const unsigned char f1114[] = {
#embed "../../Data/gcp/schemas/apigee.googleapis.com_Organization.json"
};
static const unsigned char f1115[] = {
#embed "../../Data/gcp/schemas/appengine.googleapis.com_Application.json"
};
static const unsigned char f1116[] = {
#embed "../../Data/gcp/schemas/appengine.googleapis.com_Version.json"
};
static const unsigned char f1117[] = {
#embed "../../Data/gcp/schemas/artifactregistry.googleapis.com_Repository.json"
};
static const unsigned char f1118[] = {
#embed "../../Data/gcp/schemas/bigquery.googleapis.com_Dataset.json"
};
static const unsigned char f1119[] = {
#embed "../../Data/gcp/schemas/bigquery.googleapis.com_Table.json"
};
static const unsigned char f1120[] = {
#embed "../../Data/gcp/schemas/bigtableadmin.googleapis.com_Cluster.json"
};
static const unsigned char f1121[] = {
#embed "../../Data/gcp/schemas/certificatemanager.googleapis.com_Certificate.json"
};
static const unsigned char f1122[] = {
#embed "../../Data/gcp/schemas/cloudasset.googleapis.com_Feed.json"
};
static const unsigned char f1123[] = {
#embed "../../Data/gcp/schemas/cloudbuild.googleapis.com_WorkerPool.json"
};
static const unsigned char f1124[] = {
#embed "../../Data/gcp/schemas/cloudfunctions.googleapis.com_CloudFunction.json"
};
static const unsigned char f1125[] = {
#embed "../../Data/gcp/schemas/cloudfunctions.googleapis.com_Function.json"
};
static const unsigned char f1126[] = {
#embed "../../Data/gcp/schemas/cloudkms.googleapis.com_CryptoKey.json"
};
static const unsigned char f1127[] = {
#embed "../../Data/gcp/schemas/cloudkms.googleapis.com_CryptoKeyVersion.json"
};
static const unsigned char f1128[] = {
#embed "../../Data/gcp/schemas/cloudresourcemanager.googleapis.com_Project.json"
};
static const unsigned char f1129[] = {
#embed "../../Data/gcp/schemas/composer.googleapis.com_Environment.json"
};
static const unsigned char f1130[] = {
#embed "../../Data/gcp/schemas/compute.googleapis.com_BackendService.json"
};
static const unsigned char f1131[] = {
#embed "../../Data/gcp/schemas/compute.googleapis.com_Disk.json"
};
static const unsigned char f1132[] = {
#embed "../../Data/gcp/schemas/compute.googleapis.com_Firewall.json"
};
static const unsigned char f1133[] = {
#embed "../../Data/gcp/schemas/compute.googleapis.com_Image.json"
};
static const unsigned char f1134[] = {
#embed "../../Data/gcp/schemas/compute.googleapis.com_Instance.json"
};
static const unsigned char f1135[] = {
#embed "../../Data/gcp/schemas/compute.googleapis.com_Network.json"
};
static const unsigned char f1136[] = {
#embed "../../Data/gcp/schemas/compute.googleapis.com_Project.json"
};
static const unsigned char f1137[] = {
#embed "../../Data/gcp/schemas/compute.googleapis.com_RegionDisk.json"
};
static const unsigned char f1138[] = {
#embed "../../Data/gcp/schemas/compute.googleapis.com_RegionSslCertificate.json"
};
static const unsigned char f1139[] = {
#embed "../../Data/gcp/schemas/compute.googleapis.com_Router.json"
};
static const unsigned char f1140[] = {
#embed "../../Data/gcp/schemas/compute.googleapis.com_Snapshot.json"
};
static const unsigned char f1141[] = {
#embed "../../Data/gcp/schemas/compute.googleapis.com_SslCertificate.json"
};
static const unsigned char f1142[] = {
#embed "../../Data/gcp/schemas/compute.googleapis.com_SslPolicy.json"
};
static const unsigned char f1143[] = {
#embed "../../Data/gcp/schemas/compute.googleapis.com_Subnetwork.json"
};
static const unsigned char f1144[] = {
#embed "../../Data/gcp/schemas/compute.googleapis.com_TargetHttpsProxy.json"
};
static const unsigned char f1145[] = {
#embed "../../Data/gcp/schemas/container.googleapis.com_Cluster.json"
};
static const unsigned char f1146[] = {
#embed "../../Data/gcp/schemas/container.googleapis.com_NodePool.json"
};
static const unsigned char f1147[] = {
#embed "../../Data/gcp/schemas/dataflow.googleapis.com_Job.json"
};
static const unsigned char f1148[] = {
#embed "../../Data/gcp/schemas/dataproc.googleapis.com_Cluster.json"
};
static const unsigned char f1149[] = {
#embed "../../Data/gcp/schemas/dns.googleapis.com_ManagedZone.json"
};
static const unsigned char f1150[] = {
#embed "../../Data/gcp/schemas/dns.googleapis.com_Policy.json"
};
static const unsigned char f1151[] = {
#embed "../../Data/gcp/schemas/essentialcontacts.googleapis.com_Contact.json"
};
static const unsigned char f1152[] = {
#embed "../../Data/gcp/schemas/file.googleapis.com_Instance.json"
};
static const unsigned char f1153[] = {
#embed "../../Data/gcp/schemas/firestore.googleapis.com_Database.json"
};
static const unsigned char f1154[] = {
#embed "../../Data/gcp/schemas/iam.googleapis.com_AllowPolicy.json"
};
static const unsigned char f1155[] = {
#embed "../../Data/gcp/schemas/iam.googleapis.com_ServiceAccount.json"
};
static const unsigned char f1156[] = {
#embed "../../Data/gcp/schemas/iam.googleapis.com_ServiceAccountKey.json"
};
static const unsigned char f1157[] = {
#embed "../../Data/gcp/schemas/logging.googleapis.com_LogBucket.json"
};
static const unsigned char f1158[] = {
#embed "../../Data/gcp/schemas/logging.googleapis.com_LogMetric.json"
};
static const unsigned char f1159[] = {
#embed "../../Data/gcp/schemas/logging.googleapis.com_LogSink.json"
};
static const unsigned char f1160[] = {
#embed "../../Data/gcp/schemas/notebooks.googleapis.com_Instance.json"
};
static const unsigned char f1161[] = {
#embed "../../Data/gcp/schemas/orgpolicy.googleapis.com_CustomConstraint.json"
};
static const unsigned char f1162[] = {
#embed "../../Data/gcp/schemas/orgpolicy.googleapis.com_Policy.json"
};
static const unsigned char f1163[] = {
#embed "../../Data/gcp/schemas/osconfig.googleapis.com_PatchDeployment.json"
};
static const unsigned char f1164[] = {
#embed "../../Data/gcp/schemas/osconfig.googleapis.com_VulnerabilityReport.json"
};
static const unsigned char f1165[] = {
#embed "../../Data/gcp/schemas/privateca.googleapis.com_CaPool.json"
};
static const unsigned char f1166[] = {
#embed "../../Data/gcp/schemas/privateca.googleapis.com_CertificateAuthority.json"
};
static const unsigned char f1167[] = {
#embed "../../Data/gcp/schemas/pubsub.googleapis.com_Subscription.json"
};
static const unsigned char f1168[] = {
#embed "../../Data/gcp/schemas/pubsub.googleapis.com_Topic.json"
};
static const unsigned char f1169[] = {
#embed "../../Data/gcp/schemas/redis.googleapis.com_Instance.json"
};
static const unsigned char f1170[] = {
#embed "../../Data/gcp/schemas/run.googleapis.com_Job.json"
};
static const unsigned char f1171[] = {
#embed "../../Data/gcp/schemas/run.googleapis.com_Service.json"
};
static const unsigned char f1172[] = {
#embed "../../Data/gcp/schemas/secretmanager.googleapis.com_Secret.json"
};
static const unsigned char f1173[] = {
#embed "../../Data/gcp/schemas/securitycenter.googleapis.com_NotificationConfig.json"
};
static const unsigned char f1174[] = {
#embed "../../Data/gcp/schemas/serviceusage.googleapis.com_Service.json"
};
static const unsigned char f1175[] = {
#embed "../../Data/gcp/schemas/spanner.googleapis.com_Database.json"
};
static const unsigned char f1176[] = {
#embed "../../Data/gcp/schemas/spanner.googleapis.com_Instance.json"
};
static const unsigned char f1177[] = {
#embed "../../Data/gcp/schemas/sqladmin.googleapis.com_Instance.json"
};
static const unsigned char f1178[] = {
#embed "../../Data/gcp/schemas/storage.googleapis.com_Bucket.json"
};
static const unsigned char f1179[] = {
#embed "../../Data/report/report.css"
};
static const unsigned char f1180[] = {
#embed "../../Data/report/report.html"
};
static const unsigned char f1181[] = {
#embed "../../Data/report/report.js"
};
static const unsigned char f1182[] = {
#embed "../../Data/report/script/charts.js"
};
static const unsigned char f1183[] = {
#embed "../../Data/report/script/check-detail.js"
};
static const unsigned char f1184[] = {
#embed "../../Data/report/script/data.js"
};
static const unsigned char f1185[] = {
#embed "../../Data/report/script/dom.js"
};
static const unsigned char f1186[] = {
#embed "../../Data/report/script/drawer.js"
};
static const unsigned char f1187[] = {
#embed "../../Data/report/script/filters.js"
};
static const unsigned char f1188[] = {
#embed "../../Data/report/script/findings.js"
};
static const unsigned char f1189[] = {
#embed "../../Data/report/script/gaps.js"
};
static const unsigned char f1190[] = {
#embed "../../Data/report/script/marks.js"
};
static const unsigned char f1191[] = {
#embed "../../Data/report/script/matrix-model.js"
};
static const unsigned char f1192[] = {
#embed "../../Data/report/script/matrix-rows.js"
};
static const unsigned char f1193[] = {
#embed "../../Data/report/script/matrix.js"
};
static const unsigned char f1194[] = {
#embed "../../Data/report/script/overview.js"
};
static const unsigned char f1195[] = {
#embed "../../Data/report/script/print.js"
};
static const unsigned char f1196[] = {
#embed "../../Data/report/script/provider.js"
};
static const unsigned char f1197[] = {
#embed "../../Data/report/script/route.js"
};
static const unsigned char f1198[] = {
#embed "../../Data/report/script/services.js"
};
static const unsigned char f1199[] = {
#embed "../../Data/report/script/word.js"
};
static const unsigned char f1200[] = {
#embed "../../Data/report/style/charts.css"
};
static const unsigned char f1201[] = {
#embed "../../Data/report/style/matrix.css"
};
static const unsigned char f1202[] = {
#embed "../../Data/report/style/print.css"
};
static const unsigned char f1203[] = {
#embed "../../Data/report/style/views.css"
};
static const unsigned char f1204[] = {
#embed "../../Data/schema/assessment.schema.json"
};

const demarc_file demarc_files[] = {
  {"azure/aliases.tsv", f0, sizeof f0},
  {"catalog/crosswalks/gdpr--nist-800-53r5.ndjson", f1, sizeof f1},
  {"catalog/crosswalks/hipaa-breach--nist-800-53r5.ndjson", f2, sizeof f2},
  {"catalog/crosswalks/hipaa-security--nist-800-53r5.ndjson", f3, sizeof f3},
  {"catalog/crosswalks/hipaa-security--nist-csf-1.1.ndjson", f4, sizeof f4},
  {"catalog/crosswalks/iso27001-2013--iso27001-2022.ndjson", f5, sizeof f5},
  {"catalog/crosswalks/nist-800-53r5--iso27001-2022.ndjson", f6, sizeof f6},
  {"catalog/crosswalks/nist-csf-1.1--nist-csf-2.0.ndjson", f7, sizeof f7},
  {"catalog/crosswalks/nist-csf-2.0--iso27001-2022.ndjson", f8, sizeof f8},
  {"catalog/crosswalks/nist-csf-2.0--nist-800-53r5.ndjson", f9, sizeof f9},
  {"catalog/crosswalks/soc2--nist-800-53r5.ndjson", f10, sizeof f10},
  {"catalog/errata.json", f11, sizeof f11},
  {"catalog/frameworks/cis-aws-7.0.0.ndjson", f12, sizeof f12},
  {"catalog/frameworks/cis-azure-6.0.0.ndjson", f13, sizeof f13},
  {"catalog/frameworks/cis-gcp-5.0.0.ndjson", f14, sizeof f14},
  {"catalog/frameworks/gdpr.ndjson", f15, sizeof f15},
  {"catalog/frameworks/hipaa-breach.ndjson", f16, sizeof f16},
  {"catalog/frameworks/hipaa-security.ndjson", f17, sizeof f17},
  {"catalog/frameworks/iso27001-2013.ndjson", f18, sizeof f18},
  {"catalog/frameworks/iso27001-2022.ndjson", f19, sizeof f19},
  {"catalog/frameworks/nist-800-53r5.ndjson", f20, sizeof f20},
  {"catalog/frameworks/nist-csf-1.1.ndjson", f21, sizeof f21},
  {"catalog/frameworks/nist-csf-2.0.ndjson", f22, sizeof f22},
  {"catalog/frameworks/pci-dss-4.0.1.ndjson", f23, sizeof f23},
  {"catalog/frameworks/soc2.ndjson", f24, sizeof f24},
  {"catalog/layers.json", f25, sizeof f25},
  {"catalog/names.json", f26, sizeof f26},
  {"catalog/rules.json", f27, sizeof f27},
  {"catalog/services/aws/acm.json", f28, sizeof f28},
  {"catalog/services/aws/amazon-mq.json", f29, sizeof f29},
  {"catalog/services/aws/api-gateway.json", f30, sizeof f30},
  {"catalog/services/aws/app-runner.json", f31, sizeof f31},
  {"catalog/services/aws/athena.json", f32, sizeof f32},
  {"catalog/services/aws/aurora.json", f33, sizeof f33},
  {"catalog/services/aws/backup.json", f34, sizeof f34},
  {"catalog/services/aws/batch.json", f35, sizeof f35},
  {"catalog/services/aws/bedrock.json", f36, sizeof f36},
  {"catalog/services/aws/cloudformation.json", f37, sizeof f37},
  {"catalog/services/aws/cloudfront.json", f38, sizeof f38},
  {"catalog/services/aws/cloudhsm.json", f39, sizeof f39},
  {"catalog/services/aws/cloudtrail.json", f40, sizeof f40},
  {"catalog/services/aws/cloudwatch.json", f41, sizeof f41},
  {"catalog/services/aws/codebuild.json", f42, sizeof f42},
  {"catalog/services/aws/cognito.json", f43, sizeof f43},
  {"catalog/services/aws/config.json", f44, sizeof f44},
  {"catalog/services/aws/dms.json", f45, sizeof f45},
  {"catalog/services/aws/documentdb.json", f46, sizeof f46},
  {"catalog/services/aws/dynamodb.json", f47, sizeof f47},
  {"catalog/services/aws/ebs.json", f48, sizeof f48},
  {"catalog/services/aws/ec2.json", f49, sizeof f49},
  {"catalog/services/aws/ecr.json", f50, sizeof f50},
  {"catalog/services/aws/ecs.json", f51, sizeof f51},
  {"catalog/services/aws/efs.json", f52, sizeof f52},
  {"catalog/services/aws/eks.json", f53, sizeof f53},
  {"catalog/services/aws/elastic-beanstalk.json", f54, sizeof f54},
  {"catalog/services/aws/elasticache.json", f55, sizeof f55},
  {"catalog/services/aws/elb.json", f56, sizeof f56},
  {"catalog/services/aws/emr.json", f57, sizeof f57},
  {"catalog/services/aws/eventbridge.json", f58, sizeof f58},
  {"catalog/services/aws/fargate.json", f59, sizeof f59},
  {"catalog/services/aws/fsx.json", f60, sizeof f60},
  {"catalog/services/aws/glue.json", f61, sizeof f61},
  {"catalog/services/aws/guardduty.json", f62, sizeof f62},
  {"catalog/services/aws/iam.json", f63, sizeof f63},
  {"catalog/services/aws/identity-center.json", f64, sizeof f64},
  {"catalog/services/aws/image-builder.json", f65, sizeof f65},
  {"catalog/services/aws/inspector.json", f66, sizeof f66},
  {"catalog/services/aws/kinesis.json", f67, sizeof f67},
  {"catalog/services/aws/kms.json", f68, sizeof f68},
  {"catalog/services/aws/lambda.json", f69, sizeof f69},
  {"catalog/services/aws/macie.json", f70, sizeof f70},
  {"catalog/services/aws/msk.json", f71, sizeof f71},
  {"catalog/services/aws/neptune.json", f72, sizeof f72},
  {"catalog/services/aws/opensearch.json", f73, sizeof f73},
  {"catalog/services/aws/organizations.json", f74, sizeof f74},
  {"catalog/services/aws/rds.json", f75, sizeof f75},
  {"catalog/services/aws/redshift.json", f76, sizeof f76},
  {"catalog/services/aws/route53.json", f77, sizeof f77},
  {"catalog/services/aws/s3.json", f78, sizeof f78},
  {"catalog/services/aws/sagemaker.json", f79, sizeof f79},
  {"catalog/services/aws/secrets-manager.json", f80, sizeof f80},
  {"catalog/services/aws/security-hub.json", f81, sizeof f81},
  {"catalog/services/aws/shield.json", f82, sizeof f82},
  {"catalog/services/aws/sns.json", f83, sizeof f83},
  {"catalog/services/aws/sqs.json", f84, sizeof f84},
  {"catalog/services/aws/ssm.json", f85, sizeof f85},
  {"catalog/services/aws/step-functions.json", f86, sizeof f86},
  {"catalog/services/aws/transfer-family.json", f87, sizeof f87},
  {"catalog/services/aws/vpc.json", f88, sizeof f88},
  {"catalog/services/aws/waf.json", f89, sizeof f89},
  {"catalog/services/aws/workspaces.json", f90, sizeof f90},
  {"catalog/services/azure/ai-search.json", f91, sizeof f91},
  {"catalog/services/azure/ai-services.json", f92, sizeof f92},
  {"catalog/services/azure/aks.json", f93, sizeof f93},
  {"catalog/services/azure/api-management.json", f94, sizeof f94},
  {"catalog/services/azure/app-configuration.json", f95, sizeof f95},
  {"catalog/services/azure/app-service.json", f96, sizeof f96},
  {"catalog/services/azure/application-gateway.json", f97, sizeof f97},
  {"catalog/services/azure/arc.json", f98, sizeof f98},
  {"catalog/services/azure/automation.json", f99, sizeof f99},
  {"catalog/services/azure/azure-local.json", f100, sizeof f100},
  {"catalog/services/azure/backup.json", f101, sizeof f101},
  {"catalog/services/azure/bastion.json", f102, sizeof f102},
  {"catalog/services/azure/batch.json", f103, sizeof f103},
  {"catalog/services/azure/cache-for-redis.json", f104, sizeof f104},
  {"catalog/services/azure/confidential-ledger.json", f105, sizeof f105},
  {"catalog/services/azure/container-apps.json", f106, sizeof f106},
  {"catalog/services/azure/container-instances.json", f107, sizeof f107},
  {"catalog/services/azure/container-registry.json", f108, sizeof f108},
  {"catalog/services/azure/cosmos-db.json", f109, sizeof f109},
  {"catalog/services/azure/cost-and-health.json", f110, sizeof f110},
  {"catalog/services/azure/data-explorer.json", f111, sizeof f111},
  {"catalog/services/azure/data-factory.json", f112, sizeof f112},
  {"catalog/services/azure/databricks.json", f113, sizeof f113},
  {"catalog/services/azure/ddos-protection.json", f114, sizeof f114},
  {"catalog/services/azure/defender-for-cloud.json", f115, sizeof f115},
  {"catalog/services/azure/devops.json", f116, sizeof f116},
  {"catalog/services/azure/dns.json", f117, sizeof f117},
  {"catalog/services/azure/domain-services.json", f118, sizeof f118},
  {"catalog/services/azure/entra-id.json", f119, sizeof f119},
  {"catalog/services/azure/event-grid.json", f120, sizeof f120},
  {"catalog/services/azure/event-hubs.json", f121, sizeof f121},
  {"catalog/services/azure/fabric.json", f122, sizeof f122},
  {"catalog/services/azure/firewall.json", f123, sizeof f123},
  {"catalog/services/azure/front-door.json", f124, sizeof f124},
  {"catalog/services/azure/functions.json", f125, sizeof f125},
  {"catalog/services/azure/hdinsight.json", f126, sizeof f126},
  {"catalog/services/azure/health-data.json", f127, sizeof f127},
  {"catalog/services/azure/iot-hub.json", f128, sizeof f128},
  {"catalog/services/azure/key-vault.json", f129, sizeof f129},
  {"catalog/services/azure/lighthouse.json", f130, sizeof f130},
  {"catalog/services/azure/load-balancer.json", f131, sizeof f131},
  {"catalog/services/azure/logic-apps.json", f132, sizeof f132},
  {"catalog/services/azure/machine-learning.json", f133, sizeof f133},
  {"catalog/services/azure/managed-disks.json", f134, sizeof f134},
  {"catalog/services/azure/managed-hsm.json", f135, sizeof f135},
  {"catalog/services/azure/managed-identities.json", f136, sizeof f136},
  {"catalog/services/azure/microsoft-365.json", f137, sizeof f137},
  {"catalog/services/azure/monitor.json", f138, sizeof f138},
  {"catalog/services/azure/mysql.json", f139, sizeof f139},
  {"catalog/services/azure/netapp-files.json", f140, sizeof f140},
  {"catalog/services/azure/network-watcher.json", f141, sizeof f141},
  {"catalog/services/azure/notification-communication.json", f142, sizeof f142},
  {"catalog/services/azure/policy.json", f143, sizeof f143},
  {"catalog/services/azure/postgresql.json", f144, sizeof f144},
  {"catalog/services/azure/purview.json", f145, sizeof f145},
  {"catalog/services/azure/rbac.json", f146, sizeof f146},
  {"catalog/services/azure/resource-manager.json", f147, sizeof f147},
  {"catalog/services/azure/sentinel.json", f148, sizeof f148},
  {"catalog/services/azure/service-bus.json", f149, sizeof f149},
  {"catalog/services/azure/service-fabric.json", f150, sizeof f150},
  {"catalog/services/azure/signalr.json", f151, sizeof f151},
  {"catalog/services/azure/site-recovery.json", f152, sizeof f152},
  {"catalog/services/azure/sql-database.json", f153, sizeof f153},
  {"catalog/services/azure/sql-managed-instance.json", f154, sizeof f154},
  {"catalog/services/azure/sql-virtual-machines.json", f155, sizeof f155},
  {"catalog/services/azure/storage.json", f156, sizeof f156},
  {"catalog/services/azure/stream-analytics.json", f157, sizeof f157},
  {"catalog/services/azure/synapse.json", f158, sizeof f158},
  {"catalog/services/azure/virtual-desktop.json", f159, sizeof f159},
  {"catalog/services/azure/virtual-machine-scale-sets.json", f160, sizeof f160},
  {"catalog/services/azure/virtual-machines.json", f161, sizeof f161},
  {"catalog/services/azure/virtual-network.json", f162, sizeof f162},
  {"catalog/services/azure/vmware-solution.json", f163, sizeof f163},
  {"catalog/services/azure/vpn-expressroute.json", f164, sizeof f164},
  {"catalog/services/gcp/access-approval.json", f165, sizeof f165},
  {"catalog/services/gcp/access-context-manager.json", f166, sizeof f166},
  {"catalog/services/gcp/alloydb.json", f167, sizeof f167},
  {"catalog/services/gcp/api-gateway.json", f168, sizeof f168},
  {"catalog/services/gcp/api-keys.json", f169, sizeof f169},
  {"catalog/services/gcp/apigee.json", f170, sizeof f170},
  {"catalog/services/gcp/app-engine.json", f171, sizeof f171},
  {"catalog/services/gcp/artifact-registry.json", f172, sizeof f172},
  {"catalog/services/gcp/assured-workloads.json", f173, sizeof f173},
  {"catalog/services/gcp/backup-dr.json", f174, sizeof f174},
  {"catalog/services/gcp/batch.json", f175, sizeof f175},
  {"catalog/services/gcp/bigquery.json", f176, sizeof f176},
  {"catalog/services/gcp/bigtable.json", f177, sizeof f177},
  {"catalog/services/gcp/binary-authorization.json", f178, sizeof f178},
  {"catalog/services/gcp/ca-service.json", f179, sizeof f179},
  {"catalog/services/gcp/certificate-manager.json", f180, sizeof f180},
  {"catalog/services/gcp/cloud-armor.json", f181, sizeof f181},
  {"catalog/services/gcp/cloud-asset-inventory.json", f182, sizeof f182},
  {"catalog/services/gcp/cloud-billing.json", f183, sizeof f183},
  {"catalog/services/gcp/cloud-build.json", f184, sizeof f184},
  {"catalog/services/gcp/cloud-cdn.json", f185, sizeof f185},
  {"catalog/services/gcp/cloud-deploy.json", f186, sizeof f186},
  {"catalog/services/gcp/cloud-dns.json", f187, sizeof f187},
  {"catalog/services/gcp/cloud-identity.json", f188, sizeof f188},
  {"catalog/services/gcp/cloud-ids.json", f189, sizeof f189},
  {"catalog/services/gcp/cloud-interconnect.json", f190, sizeof f190},
  {"catalog/services/gcp/cloud-kms.json", f191, sizeof f191},
  {"catalog/services/gcp/cloud-load-balancing.json", f192, sizeof f192},
  {"catalog/services/gcp/cloud-logging.json", f193, sizeof f193},
  {"catalog/services/gcp/cloud-monitoring.json", f194, sizeof f194},
  {"catalog/services/gcp/cloud-nat-router.json", f195, sizeof f195},
  {"catalog/services/gcp/cloud-run-functions.json", f196, sizeof f196},
  {"catalog/services/gcp/cloud-run.json", f197, sizeof f197},
  {"catalog/services/gcp/cloud-scheduler.json", f198, sizeof f198},
  {"catalog/services/gcp/cloud-service-mesh.json", f199, sizeof f199},
  {"catalog/services/gcp/cloud-sql.json", f200, sizeof f200},
  {"catalog/services/gcp/cloud-storage.json", f201, sizeof f201},
  {"catalog/services/gcp/cloud-tasks.json", f202, sizeof f202},
  {"catalog/services/gcp/cloud-vpn.json", f203, sizeof f203},
  {"catalog/services/gcp/composer.json", f204, sizeof f204},
  {"catalog/services/gcp/compute-engine.json", f205, sizeof f205},
  {"catalog/services/gcp/compute-images.json", f206, sizeof f206},
  {"catalog/services/gcp/data-fusion.json", f207, sizeof f207},
  {"catalog/services/gcp/dataflow.json", f208, sizeof f208},
  {"catalog/services/gcp/dataplex.json", f209, sizeof f209},
  {"catalog/services/gcp/dataproc.json", f210, sizeof f210},
  {"catalog/services/gcp/datastream.json", f211, sizeof f211},
  {"catalog/services/gcp/dms.json", f212, sizeof f212},
  {"catalog/services/gcp/document-ai.json", f213, sizeof f213},
  {"catalog/services/gcp/essential-contacts.json", f214, sizeof f214},
  {"catalog/services/gcp/eventarc.json", f215, sizeof f215},
  {"catalog/services/gcp/filestore.json", f216, sizeof f216},
  {"catalog/services/gcp/firestore.json", f217, sizeof f217},
  {"catalog/services/gcp/gke-backup.json", f218, sizeof f218},
  {"catalog/services/gcp/gke-fleet.json", f219, sizeof f219},
  {"catalog/services/gcp/gke.json", f220, sizeof f220},
  {"catalog/services/gcp/healthcare-api.json", f221, sizeof f221},
  {"catalog/services/gcp/iam.json", f222, sizeof f222},
  {"catalog/services/gcp/iap.json", f223, sizeof f223},
  {"catalog/services/gcp/identity-platform.json", f224, sizeof f224},
  {"catalog/services/gcp/integration-connectors.json", f225, sizeof f225},
  {"catalog/services/gcp/looker.json", f226, sizeof f226},
  {"catalog/services/gcp/managed-ad.json", f227, sizeof f227},
  {"catalog/services/gcp/managed-kafka.json", f228, sizeof f228},
  {"catalog/services/gcp/memorystore.json", f229, sizeof f229},
  {"catalog/services/gcp/migrate-to-vms.json", f230, sizeof f230},
  {"catalog/services/gcp/netapp-volumes.json", f231, sizeof f231},
  {"catalog/services/gcp/network-connectivity-center.json", f232, sizeof f232},
  {"catalog/services/gcp/organization-policy.json", f233, sizeof f233},
  {"catalog/services/gcp/os-config.json", f234, sizeof f234},
  {"catalog/services/gcp/persistent-disk.json", f235, sizeof f235},
  {"catalog/services/gcp/pubsub.json", f236, sizeof f236},
  {"catalog/services/gcp/recaptcha.json", f237, sizeof f237},
  {"catalog/services/gcp/resource-manager.json", f238, sizeof f238},
  {"catalog/services/gcp/secret-manager.json", f239, sizeof f239},
  {"catalog/services/gcp/secure-web-proxy.json", f240, sizeof f240},
  {"catalog/services/gcp/security-command-center.json", f241, sizeof f241},
  {"catalog/services/gcp/sensitive-data-protection.json", f242, sizeof f242},
  {"catalog/services/gcp/service-usage.json", f243, sizeof f243},
  {"catalog/services/gcp/spanner.json", f244, sizeof f244},
  {"catalog/services/gcp/storage-transfer.json", f245, sizeof f245},
  {"catalog/services/gcp/vertex-ai-search.json", f246, sizeof f246},
  {"catalog/services/gcp/vertex-ai-workbench.json", f247, sizeof f247},
  {"catalog/services/gcp/vertex-ai.json", f248, sizeof f248},
  {"catalog/services/gcp/vmware-engine.json", f249, sizeof f249},
  {"catalog/services/gcp/vpc.json", f250, sizeof f250},
  {"catalog/services/gcp/workflows.json", f251, sizeof f251},
  {"catalog/services/gcp/workspace.json", f252, sizeof f252},
  {"catalog/services/gcp/workstations.json", f253, sizeof f253},
  {"checks/aws.backup.plan-keeps-copies/check.json", f254, sizeof f254},
  {"checks/aws.backup.plan-keeps-copies/rule.guard", f255, sizeof f255},
  {"checks/aws.backup.recovery-points-encrypted/check.json", f256, sizeof f256},
  {"checks/aws.backup.recovery-points-encrypted/rule.guard", f257, sizeof f257},
  {"checks/aws.cloudfront.viewers-use-tls/check.json", f258, sizeof f258},
  {"checks/aws.cloudfront.viewers-use-tls/rule.guard", f259, sizeof f259},
  {"checks/aws.cloudtrail.customer-key/check.json", f260, sizeof f260},
  {"checks/aws.cloudtrail.customer-key/rule.guard", f261, sizeof f261},
  {"checks/aws.cloudtrail.delivered-to-log-group/check.json", f262, sizeof f262},
  {"checks/aws.cloudtrail.delivered-to-log-group/rule.guard", f263, sizeof f263},
  {"checks/aws.cloudtrail.log-files-validated/check.json", f264, sizeof f264},
  {"checks/aws.cloudtrail.log-files-validated/rule.guard", f265, sizeof f265},
  {"checks/aws.cloudtrail.multi-region-trail/check.json", f266, sizeof f266},
  {"checks/aws.cloudtrail.multi-region-trail/rule.guard", f267, sizeof f267},
  {"checks/aws.config.recorder-covers-all-types/check.json", f268, sizeof f268},
  {"checks/aws.config.recorder-covers-all-types/rule.guard", f269, sizeof f269},
  {"checks/aws.dynamodb.point-in-time-recovery/check.json", f270, sizeof f270},
  {"checks/aws.dynamodb.point-in-time-recovery/rule.guard", f271, sizeof f271},
  {"checks/aws.ebs.volume-encrypted/check.json", f272, sizeof f272},
  {"checks/aws.ebs.volume-encrypted/rule.guard", f273, sizeof f273},
  {"checks/aws.ec2.instance-metadata-tokens/check.json", f274, sizeof f274},
  {"checks/aws.ec2.instance-metadata-tokens/rule.guard", f275, sizeof f275},
  {"checks/aws.ec2.instance-without-public-address/check.json", f276, sizeof f276},
  {"checks/aws.ec2.instance-without-public-address/rule.guard", f277, sizeof f277},
  {"checks/aws.ecr.images-scanned/check.json", f278, sizeof f278},
  {"checks/aws.ecr.images-scanned/rule.guard", f279, sizeof f279},
  {"checks/aws.ecs.containers-not-privileged/check.json", f280, sizeof f280},
  {"checks/aws.ecs.containers-not-privileged/rule.guard", f281, sizeof f281},
  {"checks/aws.efs.backed-up/check.json", f282, sizeof f282},
  {"checks/aws.efs.backed-up/rule.guard", f283, sizeof f283},
  {"checks/aws.efs.file-system-encrypted/check.json", f284, sizeof f284},
  {"checks/aws.efs.file-system-encrypted/rule.guard", f285, sizeof f285},
  {"checks/aws.eks.api-server-restricted/check.json", f286, sizeof f286},
  {"checks/aws.eks.api-server-restricted/rule.guard", f287, sizeof f287},
  {"checks/aws.eks.audit-logged/check.json", f288, sizeof f288},
  {"checks/aws.eks.audit-logged/rule.guard", f289, sizeof f289},
  {"checks/aws.eks.secrets-encrypted-with-customer-key/check.json", f290, sizeof f290},
  {"checks/aws.eks.secrets-encrypted-with-customer-key/rule.guard", f291, sizeof f291},
  {"checks/aws.elb.access-logged/check.json", f292, sizeof f292},
  {"checks/aws.elb.access-logged/rule.guard", f293, sizeof f293},
  {"checks/aws.elb.listener-encrypted/check.json", f294, sizeof f294},
  {"checks/aws.elb.listener-encrypted/rule.guard", f295, sizeof f295},
  {"checks/aws.guardduty.detector-enabled/check.json", f296, sizeof f296},
  {"checks/aws.guardduty.detector-enabled/rule.guard", f297, sizeof f297},
  {"checks/aws.iam.access-keys-rotated/check.json", f298, sizeof f298},
  {"checks/aws.iam.access-keys-rotated/rule.guard", f299, sizeof f299},
  {"checks/aws.iam.console-users-mfa/check.json", f300, sizeof f300},
  {"checks/aws.iam.console-users-mfa/rule.guard", f301, sizeof f301},
  {"checks/aws.iam.policies-without-full-admin/check.json", f302, sizeof f302},
  {"checks/aws.iam.policies-without-full-admin/rule.guard", f303, sizeof f303},
  {"checks/aws.iam.root-mfa-enabled/check.json", f304, sizeof f304},
  {"checks/aws.iam.root-mfa-enabled/rule.guard", f305, sizeof f305},
  {"checks/aws.iam.root-not-in-daily-use/check.json", f306, sizeof f306},
  {"checks/aws.iam.root-not-in-daily-use/rule.guard", f307, sizeof f307},
  {"checks/aws.iam.root-without-access-keys/check.json", f308, sizeof f308},
  {"checks/aws.iam.root-without-access-keys/rule.guard", f309, sizeof f309},
  {"checks/aws.iam.unused-credentials-removed/check.json", f310, sizeof f310},
  {"checks/aws.iam.unused-credentials-removed/rule.guard", f311, sizeof f311},
  {"checks/aws.iam.users-without-own-policies/check.json", f312, sizeof f312},
  {"checks/aws.iam.users-without-own-policies/rule.guard", f313, sizeof f313},
  {"checks/aws.kms.key-rotated/check.json", f314, sizeof f314},
  {"checks/aws.kms.key-rotated/rule.guard", f315, sizeof f315},
  {"checks/aws.lambda.function-not-public/check.json", f316, sizeof f316},
  {"checks/aws.lambda.function-not-public/rule.guard", f317, sizeof f317},
  {"checks/aws.opensearch.domain-encrypted/check.json", f318, sizeof f318},
  {"checks/aws.opensearch.domain-encrypted/rule.guard", f319, sizeof f319},
  {"checks/aws.rds.backups-kept/check.json", f320, sizeof f320},
  {"checks/aws.rds.backups-kept/rule.guard", f321, sizeof f321},
  {"checks/aws.rds.instance-not-public/check.json", f322, sizeof f322},
  {"checks/aws.rds.instance-not-public/rule.guard", f323, sizeof f323},
  {"checks/aws.rds.minor-versions-applied/check.json", f324, sizeof f324},
  {"checks/aws.rds.minor-versions-applied/rule.guard", f325, sizeof f325},
  {"checks/aws.rds.multi-zone/check.json", f326, sizeof f326},
  {"checks/aws.rds.multi-zone/rule.guard", f327, sizeof f327},
  {"checks/aws.rds.storage-encrypted/check.json", f328, sizeof f328},
  {"checks/aws.rds.storage-encrypted/rule.guard", f329, sizeof f329},
  {"checks/aws.redshift.cluster-private-and-encrypted/check.json", f330, sizeof f330},
  {"checks/aws.redshift.cluster-private-and-encrypted/rule.guard", f331, sizeof f331},
  {"checks/aws.s3.account-public-access-blocked/check.json", f332, sizeof f332},
  {"checks/aws.s3.account-public-access-blocked/rule.guard", f333, sizeof f333},
  {"checks/aws.s3.bucket-access-logged/check.json", f334, sizeof f334},
  {"checks/aws.s3.bucket-access-logged/rule.guard", f335, sizeof f335},
  {"checks/aws.s3.bucket-customer-key/check.json", f336, sizeof f336},
  {"checks/aws.s3.bucket-customer-key/rule.guard", f337, sizeof f337},
  {"checks/aws.s3.bucket-not-public/check.json", f338, sizeof f338},
  {"checks/aws.s3.bucket-not-public/rule.guard", f339, sizeof f339},
  {"checks/aws.s3.bucket-public-access-blocked/check.json", f340, sizeof f340},
  {"checks/aws.s3.bucket-public-access-blocked/rule.guard", f341, sizeof f341},
  {"checks/aws.s3.bucket-tls-only/check.json", f342, sizeof f342},
  {"checks/aws.s3.bucket-tls-only/rule.guard", f343, sizeof f343},
  {"checks/aws.s3.bucket-versioned/check.json", f344, sizeof f344},
  {"checks/aws.s3.bucket-versioned/rule.guard", f345, sizeof f345},
  {"checks/aws.sagemaker.notebook-without-internet/check.json", f346, sizeof f346},
  {"checks/aws.sagemaker.notebook-without-internet/rule.guard", f347, sizeof f347},
  {"checks/aws.secrets-manager.secret-rotated/check.json", f348, sizeof f348},
  {"checks/aws.secrets-manager.secret-rotated/rule.guard", f349, sizeof f349},
  {"checks/aws.ssm.patches-installed/check.json", f350, sizeof f350},
  {"checks/aws.ssm.patches-installed/rule.guard", f351, sizeof f351},
  {"checks/aws.vpc.default-security-group-closed/check.json", f352, sizeof f352},
  {"checks/aws.vpc.default-security-group-closed/rule.guard", f353, sizeof f353},
  {"checks/aws.vpc.default-vpc-removed/check.json", f354, sizeof f354},
  {"checks/aws.vpc.default-vpc-removed/rule.guard", f355, sizeof f355},
  {"checks/aws.vpc.flow-log-recording/check.json", f356, sizeof f356},
  {"checks/aws.vpc.flow-log-recording/rule.guard", f357, sizeof f357},
  {"checks/aws.vpc.rdp-not-open/check.json", f358, sizeof f358},
  {"checks/aws.vpc.rdp-not-open/rule.guard", f359, sizeof f359},
  {"checks/aws.vpc.ssh-not-open/check.json", f360, sizeof f360},
  {"checks/aws.vpc.ssh-not-open/rule.guard", f361, sizeof f361},
  {"checks/azure.ai-search.entra-only-authentication/check.json", f362, sizeof f362},
  {"checks/azure.ai-search.entra-only-authentication/policy.json", f363, sizeof f363},
  {"checks/azure.ai-search.public-access-off/check.json", f364, sizeof f364},
  {"checks/azure.ai-search.public-access-off/policy.json", f365, sizeof f365},
  {"checks/azure.ai-services.entra-only-authentication/check.json", f366, sizeof f366},
  {"checks/azure.ai-services.entra-only-authentication/policy.json", f367, sizeof f367},
  {"checks/azure.ai-services.network-restricted/check.json", f368, sizeof f368},
  {"checks/azure.ai-services.network-restricted/policy.json", f369, sizeof f369},
  {"checks/azure.aks.api-server-restricted/check.json", f370, sizeof f370},
  {"checks/azure.aks.api-server-restricted/policy.json", f371, sizeof f371},
  {"checks/azure.aks.audit-logged/check.json", f372, sizeof f372},
  {"checks/azure.aks.audit-logged/policy.json", f373, sizeof f373},
  {"checks/azure.aks.local-accounts-off/check.json", f374, sizeof f374},
  {"checks/azure.aks.local-accounts-off/policy.json", f375, sizeof f375},
  {"checks/azure.aks.node-images-upgraded/check.json", f376, sizeof f376},
  {"checks/azure.aks.node-images-upgraded/policy.json", f377, sizeof f377},
  {"checks/azure.aks.role-based-access/check.json", f378, sizeof f378},
  {"checks/azure.aks.role-based-access/policy.json", f379, sizeof f379},
  {"checks/azure.app-service.ftp-off/check.json", f380, sizeof f380},
  {"checks/azure.app-service.ftp-off/policy.json", f381, sizeof f381},
  {"checks/azure.app-service.https-only/check.json", f382, sizeof f382},
  {"checks/azure.app-service.https-only/policy.json", f383, sizeof f383},
  {"checks/azure.app-service.remote-debugging-off/check.json", f384, sizeof f384},
  {"checks/azure.app-service.remote-debugging-off/policy.json", f385, sizeof f385},
  {"checks/azure.app-service.tls-minimum/check.json", f386, sizeof f386},
  {"checks/azure.app-service.tls-minimum/policy.json", f387, sizeof f387},
  {"checks/azure.application-gateway.waf-prevents/check.json", f388, sizeof f388},
  {"checks/azure.application-gateway.waf-prevents/policy.json", f389, sizeof f389},
  {"checks/azure.automation.variables-encrypted/check.json", f390, sizeof f390},
  {"checks/azure.automation.variables-encrypted/policy.json", f391, sizeof f391},
  {"checks/azure.backup.vault-immutable/check.json", f392, sizeof f392},
  {"checks/azure.backup.vault-immutable/policy.json", f393, sizeof f393},
  {"checks/azure.backup.vault-soft-delete/check.json", f394, sizeof f394},
  {"checks/azure.backup.vault-soft-delete/policy.json", f395, sizeof f395},
  {"checks/azure.cache-for-redis.tls-required/check.json", f396, sizeof f396},
  {"checks/azure.cache-for-redis.tls-required/policy.json", f397, sizeof f397},
  {"checks/azure.container-apps.https-only/check.json", f398, sizeof f398},
  {"checks/azure.container-apps.https-only/policy.json", f399, sizeof f399},
  {"checks/azure.container-instances.without-public-address/check.json", f400, sizeof f400},
  {"checks/azure.container-instances.without-public-address/policy.json", f401, sizeof f401},
  {"checks/azure.container-registry.admin-user-off/check.json", f402, sizeof f402},
  {"checks/azure.container-registry.admin-user-off/policy.json", f403, sizeof f403},
  {"checks/azure.container-registry.public-access-off/check.json", f404, sizeof f404},
  {"checks/azure.container-registry.public-access-off/policy.json", f405, sizeof f405},
  {"checks/azure.cosmos-db.continuous-backup/check.json", f406, sizeof f406},
  {"checks/azure.cosmos-db.continuous-backup/policy.json", f407, sizeof f407},
  {"checks/azure.cosmos-db.entra-only-authentication/check.json", f408, sizeof f408},
  {"checks/azure.cosmos-db.entra-only-authentication/policy.json", f409, sizeof f409},
  {"checks/azure.cosmos-db.network-restricted/check.json", f410, sizeof f410},
  {"checks/azure.cosmos-db.network-restricted/policy.json", f411, sizeof f411},
  {"checks/azure.data-explorer.cache-disks-encrypted/check.json", f412, sizeof f412},
  {"checks/azure.data-explorer.cache-disks-encrypted/policy.json", f413, sizeof f413},
  {"checks/azure.data-explorer.public-access-off/check.json", f414, sizeof f414},
  {"checks/azure.data-explorer.public-access-off/policy.json", f415, sizeof f415},
  {"checks/azure.data-factory.public-access-off/check.json", f416, sizeof f416},
  {"checks/azure.data-factory.public-access-off/policy.json", f417, sizeof f417},
  {"checks/azure.databricks.nodes-without-public-address/check.json", f418, sizeof f418},
  {"checks/azure.databricks.nodes-without-public-address/policy.json", f419, sizeof f419},
  {"checks/azure.defender-for-cloud.containers-plan-on/check.json", f420, sizeof f420},
  {"checks/azure.defender-for-cloud.containers-plan-on/policy.json", f421, sizeof f421},
  {"checks/azure.defender-for-cloud.key-vaults-plan-on/check.json", f422, sizeof f422},
  {"checks/azure.defender-for-cloud.key-vaults-plan-on/policy.json", f423, sizeof f423},
  {"checks/azure.defender-for-cloud.security-contact-set/check.json", f424, sizeof f424},
  {"checks/azure.defender-for-cloud.security-contact-set/policy.json", f425, sizeof f425},
  {"checks/azure.defender-for-cloud.sql-databases-plan-on/check.json", f426, sizeof f426},
  {"checks/azure.defender-for-cloud.sql-databases-plan-on/policy.json", f427, sizeof f427},
  {"checks/azure.defender-for-cloud.storage-plan-on/check.json", f428, sizeof f428},
  {"checks/azure.defender-for-cloud.storage-plan-on/policy.json", f429, sizeof f429},
  {"checks/azure.defender-for-cloud.virtual-machines-plan-on/check.json", f430, sizeof f430},
  {"checks/azure.defender-for-cloud.virtual-machines-plan-on/policy.json", f431, sizeof f431},
  {"checks/azure.event-grid.entra-only-authentication/check.json", f432, sizeof f432},
  {"checks/azure.event-grid.entra-only-authentication/policy.json", f433, sizeof f433},
  {"checks/azure.event-grid.public-access-off/check.json", f434, sizeof f434},
  {"checks/azure.event-grid.public-access-off/policy.json", f435, sizeof f435},
  {"checks/azure.event-hubs.entra-only-authentication/check.json", f436, sizeof f436},
  {"checks/azure.event-hubs.entra-only-authentication/policy.json", f437, sizeof f437},
  {"checks/azure.event-hubs.tls-minimum/check.json", f438, sizeof f438},
  {"checks/azure.event-hubs.tls-minimum/policy.json", f439, sizeof f439},
  {"checks/azure.firewall.threat-intelligence-denies/check.json", f440, sizeof f440},
  {"checks/azure.firewall.threat-intelligence-denies/policy.json", f441, sizeof f441},
  {"checks/azure.front-door.waf-prevents/check.json", f442, sizeof f442},
  {"checks/azure.front-door.waf-prevents/policy.json", f443, sizeof f443},
  {"checks/azure.iot-hub.entra-only-authentication/check.json", f444, sizeof f444},
  {"checks/azure.iot-hub.entra-only-authentication/policy.json", f445, sizeof f445},
  {"checks/azure.iot-hub.public-access-off/check.json", f446, sizeof f446},
  {"checks/azure.iot-hub.public-access-off/policy.json", f447, sizeof f447},
  {"checks/azure.iot-hub.tls-minimum/check.json", f448, sizeof f448},
  {"checks/azure.iot-hub.tls-minimum/policy.json", f449, sizeof f449},
  {"checks/azure.key-vault.access-logged/check.json", f450, sizeof f450},
  {"checks/azure.key-vault.access-logged/policy.json", f451, sizeof f451},
  {"checks/azure.key-vault.keys-expire/check.json", f452, sizeof f452},
  {"checks/azure.key-vault.keys-expire/policy.json", f453, sizeof f453},
  {"checks/azure.key-vault.keys-rotate/check.json", f454, sizeof f454},
  {"checks/azure.key-vault.keys-rotate/policy.json", f455, sizeof f455},
  {"checks/azure.key-vault.network-restricted/check.json", f456, sizeof f456},
  {"checks/azure.key-vault.network-restricted/policy.json", f457, sizeof f457},
  {"checks/azure.key-vault.purge-protected/check.json", f458, sizeof f458},
  {"checks/azure.key-vault.purge-protected/policy.json", f459, sizeof f459},
  {"checks/azure.key-vault.role-based-access/check.json", f460, sizeof f460},
  {"checks/azure.key-vault.role-based-access/policy.json", f461, sizeof f461},
  {"checks/azure.key-vault.secrets-expire/check.json", f462, sizeof f462},
  {"checks/azure.key-vault.secrets-expire/policy.json", f463, sizeof f463},
  {"checks/azure.machine-learning.public-access-off/check.json", f464, sizeof f464},
  {"checks/azure.machine-learning.public-access-off/policy.json", f465, sizeof f465},
  {"checks/azure.managed-disks.customer-managed-key/check.json", f466, sizeof f466},
  {"checks/azure.managed-disks.customer-managed-key/policy.json", f467, sizeof f467},
  {"checks/azure.managed-disks.export-restricted/check.json", f468, sizeof f468},
  {"checks/azure.managed-disks.export-restricted/policy.json", f469, sizeof f469},
  {"checks/azure.managed-hsm.purge-protected/check.json", f470, sizeof f470},
  {"checks/azure.managed-hsm.purge-protected/policy.json", f471, sizeof f471},
  {"checks/azure.monitor.activity-log-exported/check.json", f472, sizeof f472},
  {"checks/azure.monitor.activity-log-exported/policy.json", f473, sizeof f473},
  {"checks/azure.monitor.workspace-retention/check.json", f474, sizeof f474},
  {"checks/azure.monitor.workspace-retention/policy.json", f475, sizeof f475},
  {"checks/azure.mysql.backup-geo-redundant/check.json", f476, sizeof f476},
  {"checks/azure.mysql.backup-geo-redundant/policy.json", f477, sizeof f477},
  {"checks/azure.mysql.public-access-off/check.json", f478, sizeof f478},
  {"checks/azure.mysql.public-access-off/policy.json", f479, sizeof f479},
  {"checks/azure.mysql.tls-required/check.json", f480, sizeof f480},
  {"checks/azure.mysql.tls-required/policy.json", f481, sizeof f481},
  {"checks/azure.postgresql.backup-geo-redundant/check.json", f482, sizeof f482},
  {"checks/azure.postgresql.backup-geo-redundant/policy.json", f483, sizeof f483},
  {"checks/azure.postgresql.entra-only-authentication/check.json", f484, sizeof f484},
  {"checks/azure.postgresql.entra-only-authentication/policy.json", f485, sizeof f485},
  {"checks/azure.postgresql.public-access-off/check.json", f486, sizeof f486},
  {"checks/azure.postgresql.public-access-off/policy.json", f487, sizeof f487},
  {"checks/azure.postgresql.tls-required/check.json", f488, sizeof f488},
  {"checks/azure.postgresql.tls-required/policy.json", f489, sizeof f489},
  {"checks/azure.rbac.custom-roles-limited/check.json", f490, sizeof f490},
  {"checks/azure.rbac.custom-roles-limited/policy.json", f491, sizeof f491},
  {"checks/azure.service-bus.entra-only-authentication/check.json", f492, sizeof f492},
  {"checks/azure.service-bus.entra-only-authentication/policy.json", f493, sizeof f493},
  {"checks/azure.service-bus.tls-minimum/check.json", f494, sizeof f494},
  {"checks/azure.service-bus.tls-minimum/policy.json", f495, sizeof f495},
  {"checks/azure.signalr.entra-only-authentication/check.json", f496, sizeof f496},
  {"checks/azure.signalr.entra-only-authentication/policy.json", f497, sizeof f497},
  {"checks/azure.sql-database.auditing-on/check.json", f498, sizeof f498},
  {"checks/azure.sql-database.auditing-on/policy.json", f499, sizeof f499},
  {"checks/azure.sql-database.backup-storage-redundant/check.json", f500, sizeof f500},
  {"checks/azure.sql-database.backup-storage-redundant/policy.json", f501, sizeof f501},
  {"checks/azure.sql-database.entra-only-authentication/check.json", f502, sizeof f502},
  {"checks/azure.sql-database.entra-only-authentication/policy.json", f503, sizeof f503},
  {"checks/azure.sql-database.firewall-not-open/check.json", f504, sizeof f504},
  {"checks/azure.sql-database.firewall-not-open/policy.json", f505, sizeof f505},
  {"checks/azure.sql-database.public-access-off/check.json", f506, sizeof f506},
  {"checks/azure.sql-database.public-access-off/policy.json", f507, sizeof f507},
  {"checks/azure.sql-database.tls-minimum/check.json", f508, sizeof f508},
  {"checks/azure.sql-database.tls-minimum/policy.json", f509, sizeof f509},
  {"checks/azure.sql-database.transparent-data-encryption-on/check.json", f510, sizeof f510},
  {"checks/azure.sql-database.transparent-data-encryption-on/policy.json", f511, sizeof f511},
  {"checks/azure.sql-managed-instance.entra-only-authentication/check.json", f512, sizeof f512},
  {"checks/azure.sql-managed-instance.entra-only-authentication/policy.json", f513, sizeof f513},
  {"checks/azure.sql-managed-instance.public-endpoint-off/check.json", f514, sizeof f514},
  {"checks/azure.sql-managed-instance.public-endpoint-off/policy.json", f515, sizeof f515},
  {"checks/azure.sql-managed-instance.tls-minimum/check.json", f516, sizeof f516},
  {"checks/azure.sql-managed-instance.tls-minimum/policy.json", f517, sizeof f517},
  {"checks/azure.storage.access-keys-rotated/check.json", f518, sizeof f518},
  {"checks/azure.storage.access-keys-rotated/policy.json", f519, sizeof f519},
  {"checks/azure.storage.blob-access-logged/check.json", f520, sizeof f520},
  {"checks/azure.storage.blob-access-logged/policy.json", f521, sizeof f521},
  {"checks/azure.storage.blob-public-access-off/check.json", f522, sizeof f522},
  {"checks/azure.storage.blob-public-access-off/policy.json", f523, sizeof f523},
  {"checks/azure.storage.blob-soft-delete/check.json", f524, sizeof f524},
  {"checks/azure.storage.blob-soft-delete/policy.json", f525, sizeof f525},
  {"checks/azure.storage.customer-managed-key/check.json", f526, sizeof f526},
  {"checks/azure.storage.customer-managed-key/policy.json", f527, sizeof f527},
  {"checks/azure.storage.network-default-deny/check.json", f528, sizeof f528},
  {"checks/azure.storage.network-default-deny/policy.json", f529, sizeof f529},
  {"checks/azure.storage.secure-transfer-required/check.json", f530, sizeof f530},
  {"checks/azure.storage.secure-transfer-required/policy.json", f531, sizeof f531},
  {"checks/azure.storage.shared-key-access-off/check.json", f532, sizeof f532},
  {"checks/azure.storage.shared-key-access-off/policy.json", f533, sizeof f533},
  {"checks/azure.storage.tls-minimum/check.json", f534, sizeof f534},
  {"checks/azure.storage.tls-minimum/policy.json", f535, sizeof f535},
  {"checks/azure.synapse.entra-only-authentication/check.json", f536, sizeof f536},
  {"checks/azure.synapse.entra-only-authentication/policy.json", f537, sizeof f537},
  {"checks/azure.synapse.public-access-off/check.json", f538, sizeof f538},
  {"checks/azure.synapse.public-access-off/policy.json", f539, sizeof f539},
  {"checks/azure.virtual-machines.backed-up/check.json", f540, sizeof f540},
  {"checks/azure.virtual-machines.backed-up/policy.json", f541, sizeof f541},
  {"checks/azure.virtual-machines.encryption-at-host/check.json", f542, sizeof f542},
  {"checks/azure.virtual-machines.encryption-at-host/policy.json", f543, sizeof f543},
  {"checks/azure.virtual-machines.linux-password-sign-in-off/check.json", f544, sizeof f544},
  {"checks/azure.virtual-machines.linux-password-sign-in-off/policy.json", f545, sizeof f545},
  {"checks/azure.virtual-machines.managed-disks/check.json", f546, sizeof f546},
  {"checks/azure.virtual-machines.managed-disks/policy.json", f547, sizeof f547},
  {"checks/azure.virtual-machines.managed-identity/check.json", f548, sizeof f548},
  {"checks/azure.virtual-machines.managed-identity/policy.json", f549, sizeof f549},
  {"checks/azure.virtual-machines.patched-automatically/check.json", f550, sizeof f550},
  {"checks/azure.virtual-machines.patched-automatically/policy.json", f551, sizeof f551},
  {"checks/azure.virtual-network.flow-logs-on/check.json", f552, sizeof f552},
  {"checks/azure.virtual-network.flow-logs-on/policy.json", f553, sizeof f553},
  {"checks/azure.virtual-network.interface-without-forwarding/check.json", f554, sizeof f554},
  {"checks/azure.virtual-network.interface-without-forwarding/policy.json", f555, sizeof f555},
  {"checks/azure.virtual-network.interface-without-public-address/check.json", f556, sizeof f556},
  {"checks/azure.virtual-network.interface-without-public-address/policy.json", f557, sizeof f557},
  {"checks/azure.virtual-network.rdp-closed-to-internet/check.json", f558, sizeof f558},
  {"checks/azure.virtual-network.rdp-closed-to-internet/policy.json", f559, sizeof f559},
  {"checks/azure.virtual-network.ssh-closed-to-internet/check.json", f560, sizeof f560},
  {"checks/azure.virtual-network.ssh-closed-to-internet/policy.json", f561, sizeof f561},
  {"checks/azure.virtual-network.subnets-filtered/check.json", f562, sizeof f562},
  {"checks/azure.virtual-network.subnets-filtered/policy.json", f563, sizeof f563},
  {"checks/gcp.artifact-registry.images-scanned/check.json", f564, sizeof f564},
  {"checks/gcp.artifact-registry.images-scanned/constraint.yaml", f565, sizeof f565},
  {"checks/gcp.artifact-registry.tags-immutable/check.json", f566, sizeof f566},
  {"checks/gcp.artifact-registry.tags-immutable/constraint.yaml", f567, sizeof f567},
  {"checks/gcp.bigquery.dataset-customer-managed-key/check.json", f568, sizeof f568},
  {"checks/gcp.bigquery.dataset-customer-managed-key/constraint.yaml", f569, sizeof f569},
  {"checks/gcp.bigquery.dataset-not-public/check.json", f570, sizeof f570},
  {"checks/gcp.bigquery.dataset-not-public/constraint.yaml", f571, sizeof f571},
  {"checks/gcp.cloud-asset-inventory.changes-streamed/check.json", f572, sizeof f572},
  {"checks/gcp.cloud-asset-inventory.changes-streamed/constraint.yaml", f573, sizeof f573},
  {"checks/gcp.cloud-dns.dnssec-on/check.json", f574, sizeof f574},
  {"checks/gcp.cloud-dns.dnssec-on/constraint.yaml", f575, sizeof f575},
  {"checks/gcp.cloud-kms.key-destruction-delayed/check.json", f576, sizeof f576},
  {"checks/gcp.cloud-kms.key-destruction-delayed/constraint.yaml", f577, sizeof f577},
  {"checks/gcp.cloud-kms.key-rotation-scheduled/check.json", f578, sizeof f578},
  {"checks/gcp.cloud-kms.key-rotation-scheduled/constraint.yaml", f579, sizeof f579},
  {"checks/gcp.cloud-kms.key-version-not-being-destroyed/check.json", f580, sizeof f580},
  {"checks/gcp.cloud-kms.key-version-not-being-destroyed/constraint.yaml", f581, sizeof f581},
  {"checks/gcp.cloud-load-balancing.public-backends-filtered/check.json", f582, sizeof f582},
  {"checks/gcp.cloud-load-balancing.public-backends-filtered/constraint.yaml", f583, sizeof f583},
  {"checks/gcp.cloud-load-balancing.requests-logged/check.json", f584, sizeof f584},
  {"checks/gcp.cloud-load-balancing.requests-logged/constraint.yaml", f585, sizeof f585},
  {"checks/gcp.cloud-load-balancing.tls-policy-modern/check.json", f586, sizeof f586},
  {"checks/gcp.cloud-load-balancing.tls-policy-modern/constraint.yaml", f587, sizeof f587},
  {"checks/gcp.cloud-logging.all-logs-exported/check.json", f588, sizeof f588},
  {"checks/gcp.cloud-logging.all-logs-exported/constraint.yaml", f589, sizeof f589},
  {"checks/gcp.cloud-logging.bucket-keeps-a-year/check.json", f590, sizeof f590},
  {"checks/gcp.cloud-logging.bucket-keeps-a-year/constraint.yaml", f591, sizeof f591},
  {"checks/gcp.cloud-logging.locked-bucket-exists/check.json", f592, sizeof f592},
  {"checks/gcp.cloud-logging.locked-bucket-exists/constraint.yaml", f593, sizeof f593},
  {"checks/gcp.cloud-run-functions.ingress-restricted/check.json", f594, sizeof f594},
  {"checks/gcp.cloud-run-functions.ingress-restricted/constraint.yaml", f595, sizeof f595},
  {"checks/gcp.cloud-run-functions.runtime-updates-automatic/check.json", f596, sizeof f596},
  {"checks/gcp.cloud-run-functions.runtime-updates-automatic/constraint.yaml", f597, sizeof f597},
  {"checks/gcp.cloud-run.dedicated-service-account/check.json", f598, sizeof f598},
  {"checks/gcp.cloud-run.dedicated-service-account/constraint.yaml", f599, sizeof f599},
  {"checks/gcp.cloud-run.ingress-restricted/check.json", f600, sizeof f600},
  {"checks/gcp.cloud-run.ingress-restricted/constraint.yaml", f601, sizeof f601},
  {"checks/gcp.cloud-sql.authorized-networks-narrow/check.json", f602, sizeof f602},
  {"checks/gcp.cloud-sql.authorized-networks-narrow/constraint.yaml", f603, sizeof f603},
  {"checks/gcp.cloud-sql.backups-and-point-in-time/check.json", f604, sizeof f604},
  {"checks/gcp.cloud-sql.backups-and-point-in-time/constraint.yaml", f605, sizeof f605},
  {"checks/gcp.cloud-sql.customer-managed-key/check.json", f606, sizeof f606},
  {"checks/gcp.cloud-sql.customer-managed-key/constraint.yaml", f607, sizeof f607},
  {"checks/gcp.cloud-sql.encrypted-connections-only/check.json", f608, sizeof f608},
  {"checks/gcp.cloud-sql.encrypted-connections-only/constraint.yaml", f609, sizeof f609},
  {"checks/gcp.cloud-sql.no-public-address/check.json", f610, sizeof f610},
  {"checks/gcp.cloud-sql.no-public-address/constraint.yaml", f611, sizeof f611},
  {"checks/gcp.cloud-sql.regional-availability/check.json", f612, sizeof f612},
  {"checks/gcp.cloud-sql.regional-availability/constraint.yaml", f613, sizeof f613},
  {"checks/gcp.cloud-storage.bucket-access-logged/check.json", f614, sizeof f614},
  {"checks/gcp.cloud-storage.bucket-access-logged/constraint.yaml", f615, sizeof f615},
  {"checks/gcp.cloud-storage.bucket-customer-managed-key/check.json", f616, sizeof f616},
  {"checks/gcp.cloud-storage.bucket-customer-managed-key/constraint.yaml", f617, sizeof f617},
  {"checks/gcp.cloud-storage.bucket-public-access-prevented/check.json", f618, sizeof f618},
  {"checks/gcp.cloud-storage.bucket-public-access-prevented/constraint.yaml", f619, sizeof f619},
  {"checks/gcp.cloud-storage.bucket-recoverable/check.json", f620, sizeof f620},
  {"checks/gcp.cloud-storage.bucket-recoverable/constraint.yaml", f621, sizeof f621},
  {"checks/gcp.cloud-storage.bucket-retention-set/check.json", f622, sizeof f622},
  {"checks/gcp.cloud-storage.bucket-retention-set/constraint.yaml", f623, sizeof f623},
  {"checks/gcp.cloud-storage.bucket-uniform-access/check.json", f624, sizeof f624},
  {"checks/gcp.cloud-storage.bucket-uniform-access/constraint.yaml", f625, sizeof f625},
  {"checks/gcp.compute-engine.dedicated-service-account/check.json", f626, sizeof f626},
  {"checks/gcp.compute-engine.dedicated-service-account/constraint.yaml", f627, sizeof f627},
  {"checks/gcp.compute-engine.no-ip-forwarding/check.json", f628, sizeof f628},
  {"checks/gcp.compute-engine.no-ip-forwarding/constraint.yaml", f629, sizeof f629},
  {"checks/gcp.compute-engine.no-public-address/check.json", f630, sizeof f630},
  {"checks/gcp.compute-engine.no-public-address/constraint.yaml", f631, sizeof f631},
  {"checks/gcp.compute-engine.project-os-login/check.json", f632, sizeof f632},
  {"checks/gcp.compute-engine.project-os-login/constraint.yaml", f633, sizeof f633},
  {"checks/gcp.compute-engine.project-ssh-keys-blocked/check.json", f634, sizeof f634},
  {"checks/gcp.compute-engine.project-ssh-keys-blocked/constraint.yaml", f635, sizeof f635},
  {"checks/gcp.compute-engine.serial-port-closed/check.json", f636, sizeof f636},
  {"checks/gcp.compute-engine.serial-port-closed/constraint.yaml", f637, sizeof f637},
  {"checks/gcp.compute-engine.shielded-vm/check.json", f638, sizeof f638},
  {"checks/gcp.compute-engine.shielded-vm/constraint.yaml", f639, sizeof f639},
  {"checks/gcp.dataproc.internal-addresses-only/check.json", f640, sizeof f640},
  {"checks/gcp.dataproc.internal-addresses-only/constraint.yaml", f641, sizeof f641},
  {"checks/gcp.essential-contacts.security-contact-named/check.json", f642, sizeof f642},
  {"checks/gcp.essential-contacts.security-contact-named/constraint.yaml", f643, sizeof f643},
  {"checks/gcp.firestore.recoverable/check.json", f644, sizeof f644},
  {"checks/gcp.firestore.recoverable/constraint.yaml", f645, sizeof f645},
  {"checks/gcp.gke.control-plane-restricted/check.json", f646, sizeof f646},
  {"checks/gcp.gke.control-plane-restricted/constraint.yaml", f647, sizeof f647},
  {"checks/gcp.gke.images-admitted-by-policy/check.json", f648, sizeof f648},
  {"checks/gcp.gke.images-admitted-by-policy/constraint.yaml", f649, sizeof f649},
  {"checks/gcp.gke.legacy-authorization-off/check.json", f650, sizeof f650},
  {"checks/gcp.gke.legacy-authorization-off/constraint.yaml", f651, sizeof f651},
  {"checks/gcp.gke.node-pools-upgrade-automatically/check.json", f652, sizeof f652},
  {"checks/gcp.gke.node-pools-upgrade-automatically/constraint.yaml", f653, sizeof f653},
  {"checks/gcp.gke.nodes-private/check.json", f654, sizeof f654},
  {"checks/gcp.gke.nodes-private/constraint.yaml", f655, sizeof f655},
  {"checks/gcp.gke.nodes-use-own-account/check.json", f656, sizeof f656},
  {"checks/gcp.gke.nodes-use-own-account/constraint.yaml", f657, sizeof f657},
  {"checks/gcp.gke.secrets-encrypted/check.json", f658, sizeof f658},
  {"checks/gcp.gke.secrets-encrypted/constraint.yaml", f659, sizeof f659},
  {"checks/gcp.gke.shielded-nodes/check.json", f660, sizeof f660},
  {"checks/gcp.gke.shielded-nodes/constraint.yaml", f661, sizeof f661},
  {"checks/gcp.gke.system-and-workload-logs/check.json", f662, sizeof f662},
  {"checks/gcp.gke.system-and-workload-logs/constraint.yaml", f663, sizeof f663},
  {"checks/gcp.gke.workload-identity/check.json", f664, sizeof f664},
  {"checks/gcp.gke.workload-identity/constraint.yaml", f665, sizeof f665},
  {"checks/gcp.iam.data-access-audited/check.json", f666, sizeof f666},
  {"checks/gcp.iam.data-access-audited/constraint.yaml", f667, sizeof f667},
  {"checks/gcp.iam.no-basic-roles/check.json", f668, sizeof f668},
  {"checks/gcp.iam.no-basic-roles/constraint.yaml", f669, sizeof f669},
  {"checks/gcp.iam.no-consumer-accounts/check.json", f670, sizeof f670},
  {"checks/gcp.iam.no-consumer-accounts/constraint.yaml", f671, sizeof f671},
  {"checks/gcp.iam.no-public-members/check.json", f672, sizeof f672},
  {"checks/gcp.iam.no-public-members/constraint.yaml", f673, sizeof f673},
  {"checks/gcp.iam.service-account-keys-google-managed/check.json", f674, sizeof f674},
  {"checks/gcp.iam.service-account-keys-google-managed/constraint.yaml", f675, sizeof f675},
  {"checks/gcp.iam.service-account-keys-rotated/check.json", f676, sizeof f676},
  {"checks/gcp.iam.service-account-keys-rotated/constraint.yaml", f677, sizeof f677},
  {"checks/gcp.memorystore.auth-and-encryption/check.json", f678, sizeof f678},
  {"checks/gcp.memorystore.auth-and-encryption/constraint.yaml", f679, sizeof f679},
  {"checks/gcp.organization-policy.locations-restricted/check.json", f680, sizeof f680},
  {"checks/gcp.organization-policy.locations-restricted/constraint.yaml", f681, sizeof f681},
  {"checks/gcp.organization-policy.service-account-keys-forbidden/check.json", f682, sizeof f682},
  {"checks/gcp.organization-policy.service-account-keys-forbidden/constraint.yaml", f683, sizeof f683},
  {"checks/gcp.os-config.no-fixable-critical-vulnerability/check.json", f684, sizeof f684},
  {"checks/gcp.os-config.no-fixable-critical-vulnerability/constraint.yaml", f685, sizeof f685},
  {"checks/gcp.os-config.patching-scheduled/check.json", f686, sizeof f686},
  {"checks/gcp.os-config.patching-scheduled/constraint.yaml", f687, sizeof f687},
  {"checks/gcp.persistent-disk.customer-held-key/check.json", f688, sizeof f688},
  {"checks/gcp.persistent-disk.customer-held-key/constraint.yaml", f689, sizeof f689},
  {"checks/gcp.persistent-disk.snapshot-schedule/check.json", f690, sizeof f690},
  {"checks/gcp.persistent-disk.snapshot-schedule/constraint.yaml", f691, sizeof f691},
  {"checks/gcp.pubsub.topic-customer-managed-key/check.json", f692, sizeof f692},
  {"checks/gcp.pubsub.topic-customer-managed-key/constraint.yaml", f693, sizeof f693},
  {"checks/gcp.pubsub.topic-location-restricted/check.json", f694, sizeof f694},
  {"checks/gcp.pubsub.topic-location-restricted/constraint.yaml", f695, sizeof f695},
  {"checks/gcp.secret-manager.location-chosen/check.json", f696, sizeof f696},
  {"checks/gcp.secret-manager.location-chosen/constraint.yaml", f697, sizeof f697},
  {"checks/gcp.secret-manager.rotation-or-expiry-set/check.json", f698, sizeof f698},
  {"checks/gcp.secret-manager.rotation-or-expiry-set/constraint.yaml", f699, sizeof f699},
  {"checks/gcp.security-command-center.findings-streamed/check.json", f700, sizeof f700},
  {"checks/gcp.security-command-center.findings-streamed/constraint.yaml", f701, sizeof f701},
  {"checks/gcp.vpc.firewall-rdp-not-open/check.json", f702, sizeof f702},
  {"checks/gcp.vpc.firewall-rdp-not-open/constraint.yaml", f703, sizeof f703},
  {"checks/gcp.vpc.firewall-ssh-not-open/check.json", f704, sizeof f704},
  {"checks/gcp.vpc.firewall-ssh-not-open/constraint.yaml", f705, sizeof f705},
  {"checks/gcp.vpc.no-default-network/check.json", f706, sizeof f706},
  {"checks/gcp.vpc.no-default-network/constraint.yaml", f707, sizeof f707},
  {"checks/gcp.vpc.subnet-flow-logs-on/check.json", f708, sizeof f708},
  {"checks/gcp.vpc.subnet-flow-logs-on/constraint.yaml", f709, sizeof f709},
  {"checks/gcp.vpc.subnet-private-google-access/check.json", f710, sizeof f710},
  {"checks/gcp.vpc.subnet-private-google-access/constraint.yaml", f711, sizeof f711},
  {"config/answers/accessanalyzer.json", f712, sizeof f712},
  {"config/answers/account.json", f713, sizeof f713},
  {"config/answers/acm.json", f714, sizeof f714},
  {"config/answers/apigateway.json", f715, sizeof f715},
  {"config/answers/apigatewayv2.json", f716, sizeof f716},
  {"config/answers/application-autoscaling.json", f717, sizeof f717},
  {"config/answers/autoscaling.json", f718, sizeof f718},
  {"config/answers/backup.json", f719, sizeof f719},
  {"config/answers/cloudfront.json", f720, sizeof f720},
  {"config/answers/cloudtrail.json", f721, sizeof f721},
  {"config/answers/cloudwatch.json", f722, sizeof f722},
  {"config/answers/codebuild.json", f723, sizeof f723},
  {"config/answers/dms.json", f724, sizeof f724},
  {"config/answers/dynamodb.json", f725, sizeof f725},
  {"config/answers/ec2.json", f726, sizeof f726},
  {"config/answers/ecr.json", f727, sizeof f727},
  {"config/answers/ecs.json", f728, sizeof f728},
  {"config/answers/efs.json", f729, sizeof f729},
  {"config/answers/elasticache.json", f730, sizeof f730},
  {"config/answers/elasticbeanstalk.json", f731, sizeof f731},
  {"config/answers/elb.json", f732, sizeof f732},
  {"config/answers/elbv2.json", f733, sizeof f733},
  {"config/answers/emr.json", f734, sizeof f734},
  {"config/answers/es.json", f735, sizeof f735},
  {"config/answers/fsx.json", f736, sizeof f736},
  {"config/answers/guardduty.json", f737, sizeof f737},
  {"config/answers/iam.json", f738, sizeof f738},
  {"config/answers/kinesis.json", f739, sizeof f739},
  {"config/answers/kms.json", f740, sizeof f740},
  {"config/answers/lambda.json", f741, sizeof f741},
  {"config/answers/logs.json", f742, sizeof f742},
  {"config/answers/opensearch.json", f743, sizeof f743},
  {"config/answers/organizations.json", f744, sizeof f744},
  {"config/answers/rds.json", f745, sizeof f745},
  {"config/answers/redshift.json", f746, sizeof f746},
  {"config/answers/s3control.json", f747, sizeof f747},
  {"config/answers/sagemaker.json", f748, sizeof f748},
  {"config/answers/secretsmanager.json", f749, sizeof f749},
  {"config/answers/securityhub.json", f750, sizeof f750},
  {"config/answers/sns.json", f751, sizeof f751},
  {"config/answers/ssm.json", f752, sizeof f752},
  {"config/answers/waf.json", f753, sizeof f753},
  {"config/answers/wafv2.json", f754, sizeof f754},
  {"config/checks.tsv", f755, sizeof f755},
  {"config/identifiers.tsv", f756, sizeof f756},
  {"config/prowler.tsv", f757, sizeof f757},
  {"config/recorded-types.txt", f758, sizeof f758},
  {"config/rules/ACCESS_KEYS_ROTATED/rule.guard", f759, sizeof f759},
  {"config/rules/ACCESS_KEYS_ROTATED/rule.json", f760, sizeof f760},
  {"config/rules/ACCOUNT_PART_OF_ORGANIZATIONS/rule.guard", f761, sizeof f761},
  {"config/rules/ACCOUNT_PART_OF_ORGANIZATIONS/rule.json", f762, sizeof f762},
  {"config/rules/ACM_CERTIFICATE_EXPIRATION_CHECK/rule.json", f763, sizeof f763},
  {"config/rules/ALB_HTTP_DROP_INVALID_HEADER_ENABLED/rule.guard", f764, sizeof f764},
  {"config/rules/ALB_HTTP_DROP_INVALID_HEADER_ENABLED/rule.json", f765, sizeof f765},
  {"config/rules/ALB_HTTP_TO_HTTPS_REDIRECTION_CHECK/rule.guard", f766, sizeof f766},
  {"config/rules/ALB_HTTP_TO_HTTPS_REDIRECTION_CHECK/rule.json", f767, sizeof f767},
  {"config/rules/ALB_WAF_ENABLED/rule.json", f768, sizeof f768},
  {"config/rules/API_GW_ASSOCIATED_WITH_WAF/rule.guard", f769, sizeof f769},
  {"config/rules/API_GW_ASSOCIATED_WITH_WAF/rule.json", f770, sizeof f770},
  {"config/rules/API_GW_CACHE_ENABLED_AND_ENCRYPTED/rule.guard", f771, sizeof f771},
  {"config/rules/API_GW_CACHE_ENABLED_AND_ENCRYPTED/rule.json", f772, sizeof f772},
  {"config/rules/API_GW_EXECUTION_LOGGING_ENABLED/rule.guard", f773, sizeof f773},
  {"config/rules/API_GW_EXECUTION_LOGGING_ENABLED/rule.json", f774, sizeof f774},
  {"config/rules/API_GW_SSL_ENABLED/rule.guard", f775, sizeof f775},
  {"config/rules/API_GW_SSL_ENABLED/rule.json", f776, sizeof f776},
  {"config/rules/API_GW_XRAY_ENABLED/rule.guard", f777, sizeof f777},
  {"config/rules/API_GW_XRAY_ENABLED/rule.json", f778, sizeof f778},
  {"config/rules/AURORA_RESOURCES_PROTECTED_BY_BACKUP_PLAN/rule.json", f779, sizeof f779},
  {"config/rules/AUTOSCALING_GROUP_ELB_HEALTHCHECK_REQUIRED/rule.guard", f780, sizeof f780},
  {"config/rules/AUTOSCALING_GROUP_ELB_HEALTHCHECK_REQUIRED/rule.json", f781, sizeof f781},
  {"config/rules/AUTOSCALING_LAUNCH_CONFIG_PUBLIC_IP_DISABLED/rule.guard", f782, sizeof f782},
  {"config/rules/AUTOSCALING_LAUNCH_CONFIG_PUBLIC_IP_DISABLED/rule.json", f783, sizeof f783},
  {"config/rules/AUTOSCALING_LAUNCH_TEMPLATE/rule.guard", f784, sizeof f784},
  {"config/rules/AUTOSCALING_LAUNCH_TEMPLATE/rule.json", f785, sizeof f785},
  {"config/rules/AUTOSCALING_MULTIPLE_AZ/rule.guard", f786, sizeof f786},
  {"config/rules/AUTOSCALING_MULTIPLE_AZ/rule.json", f787, sizeof f787},
  {"config/rules/BACKUP_PLAN_MIN_FREQUENCY_AND_MIN_RETENTION_CHECK/rule.json", f788, sizeof f788},
  {"config/rules/BACKUP_RECOVERY_POINT_ENCRYPTED/rule.guard", f789, sizeof f789},
  {"config/rules/BACKUP_RECOVERY_POINT_ENCRYPTED/rule.json", f790, sizeof f790},
  {"config/rules/BACKUP_RECOVERY_POINT_MANUAL_DELETION_DISABLED/rule.json", f791, sizeof f791},
  {"config/rules/BACKUP_RECOVERY_POINT_MINIMUM_RETENTION_CHECK/rule.guard", f792, sizeof f792},
  {"config/rules/BACKUP_RECOVERY_POINT_MINIMUM_RETENTION_CHECK/rule.json", f793, sizeof f793},
  {"config/rules/BEANSTALK_ENHANCED_HEALTH_REPORTING_ENABLED/rule.json", f794, sizeof f794},
  {"config/rules/CLB_MULTIPLE_AZ/rule.guard", f795, sizeof f795},
  {"config/rules/CLB_MULTIPLE_AZ/rule.json", f796, sizeof f796},
  {"config/rules/CLOUDFRONT_ACCESSLOGS_ENABLED/rule.guard", f797, sizeof f797},
  {"config/rules/CLOUDFRONT_ACCESSLOGS_ENABLED/rule.json", f798, sizeof f798},
  {"config/rules/CLOUDFRONT_VIEWER_POLICY_HTTPS/rule.guard", f799, sizeof f799},
  {"config/rules/CLOUDFRONT_VIEWER_POLICY_HTTPS/rule.json", f800, sizeof f800},
  {"config/rules/CLOUDTRAIL_ALL_READ_S3_DATA_EVENT_CHECK/rule.json", f801, sizeof f801},
  {"config/rules/CLOUDTRAIL_ALL_WRITE_S3_DATA_EVENT_CHECK/rule.json", f802, sizeof f802},
  {"config/rules/CLOUDTRAIL_S3_DATAEVENTS_ENABLED/rule.json", f803, sizeof f803},
  {"config/rules/CLOUDTRAIL_SECURITY_TRAIL_ENABLED/rule.json", f804, sizeof f804},
  {"config/rules/CLOUDWATCH_ALARM_ACTION_CHECK/rule.guard", f805, sizeof f805},
  {"config/rules/CLOUDWATCH_ALARM_ACTION_CHECK/rule.json", f806, sizeof f806},
  {"config/rules/CLOUDWATCH_LOG_GROUP_ENCRYPTED/rule.guard", f807, sizeof f807},
  {"config/rules/CLOUDWATCH_LOG_GROUP_ENCRYPTED/rule.json", f808, sizeof f808},
  {"config/rules/CLOUD_TRAIL_CLOUD_WATCH_LOGS_ENABLED/rule.json", f809, sizeof f809},
  {"config/rules/CLOUD_TRAIL_ENABLED/rule.json", f810, sizeof f810},
  {"config/rules/CLOUD_TRAIL_ENCRYPTION_ENABLED/rule.guard", f811, sizeof f811},
  {"config/rules/CLOUD_TRAIL_ENCRYPTION_ENABLED/rule.json", f812, sizeof f812},
  {"config/rules/CLOUD_TRAIL_LOG_FILE_VALIDATION_ENABLED/rule.guard", f813, sizeof f813},
  {"config/rules/CLOUD_TRAIL_LOG_FILE_VALIDATION_ENABLED/rule.json", f814, sizeof f814},
  {"config/rules/CMK_BACKING_KEY_ROTATION_ENABLED/rule.json", f815, sizeof f815},
  {"config/rules/CODEBUILD_PROJECT_ARTIFACT_ENCRYPTION/rule.guard", f816, sizeof f816},
  {"config/rules/CODEBUILD_PROJECT_ARTIFACT_ENCRYPTION/rule.json", f817, sizeof f817},
  {"config/rules/CODEBUILD_PROJECT_ENVVAR_AWSCRED_CHECK/rule.guard", f818, sizeof f818},
  {"config/rules/CODEBUILD_PROJECT_ENVVAR_AWSCRED_CHECK/rule.json", f819, sizeof f819},
  {"config/rules/CODEBUILD_PROJECT_LOGGING_ENABLED/rule.guard", f820, sizeof f820},
  {"config/rules/CODEBUILD_PROJECT_LOGGING_ENABLED/rule.json", f821, sizeof f821},
  {"config/rules/CODEBUILD_PROJECT_S3_LOGS_ENCRYPTED/rule.guard", f822, sizeof f822},
  {"config/rules/CODEBUILD_PROJECT_S3_LOGS_ENCRYPTED/rule.json", f823, sizeof f823},
  {"config/rules/CODEBUILD_PROJECT_SOURCE_REPO_URL_CHECK/rule.guard", f824, sizeof f824},
  {"config/rules/CODEBUILD_PROJECT_SOURCE_REPO_URL_CHECK/rule.json", f825, sizeof f825},
  {"config/rules/CW_LOGGROUP_RETENTION_PERIOD_CHECK/rule.guard", f826, sizeof f826},
  {"config/rules/CW_LOGGROUP_RETENTION_PERIOD_CHECK/rule.json", f827, sizeof f827},
  {"config/rules/DB_INSTANCE_BACKUP_ENABLED/rule.guard", f828, sizeof f828},
  {"config/rules/DB_INSTANCE_BACKUP_ENABLED/rule.json", f829, sizeof f829},
  {"config/rules/DMS_REPLICATION_NOT_PUBLIC/rule.guard", f830, sizeof f830},
  {"config/rules/DMS_REPLICATION_NOT_PUBLIC/rule.json", f831, sizeof f831},
  {"config/rules/DYNAMODB_AUTOSCALING_ENABLED/rule.json", f832, sizeof f832},
  {"config/rules/DYNAMODB_IN_BACKUP_PLAN/rule.json", f833, sizeof f833},
  {"config/rules/DYNAMODB_PITR_ENABLED/rule.guard", f834, sizeof f834},
  {"config/rules/DYNAMODB_PITR_ENABLED/rule.json", f835, sizeof f835},
  {"config/rules/DYNAMODB_RESOURCES_PROTECTED_BY_BACKUP_PLAN/rule.json", f836, sizeof f836},
  {"config/rules/DYNAMODB_TABLE_ENCRYPTED_KMS/rule.guard", f837, sizeof f837},
  {"config/rules/DYNAMODB_TABLE_ENCRYPTED_KMS/rule.json", f838, sizeof f838},
  {"config/rules/DYNAMODB_THROUGHPUT_LIMIT_CHECK/rule.json", f839, sizeof f839},
  {"config/rules/EBS_IN_BACKUP_PLAN/rule.json", f840, sizeof f840},
  {"config/rules/EBS_OPTIMIZED_INSTANCE/rule.guard", f841, sizeof f841},
  {"config/rules/EBS_OPTIMIZED_INSTANCE/rule.json", f842, sizeof f842},
  {"config/rules/EBS_RESOURCES_PROTECTED_BY_BACKUP_PLAN/rule.json", f843, sizeof f843},
  {"config/rules/EBS_SNAPSHOT_PUBLIC_RESTORABLE_CHECK/rule.json", f844, sizeof f844},
  {"config/rules/EC2_EBS_ENCRYPTION_BY_DEFAULT/rule.guard", f845, sizeof f845},
  {"config/rules/EC2_EBS_ENCRYPTION_BY_DEFAULT/rule.json", f846, sizeof f846},
  {"config/rules/EC2_IMDSV2_CHECK/rule.guard", f847, sizeof f847},
  {"config/rules/EC2_IMDSV2_CHECK/rule.json", f848, sizeof f848},
  {"config/rules/EC2_INSTANCE_DETAILED_MONITORING_ENABLED/rule.guard", f849, sizeof f849},
  {"config/rules/EC2_INSTANCE_DETAILED_MONITORING_ENABLED/rule.json", f850, sizeof f850},
  {"config/rules/EC2_INSTANCE_MANAGED_BY_SSM/rule.guard", f851, sizeof f851},
  {"config/rules/EC2_INSTANCE_MANAGED_BY_SSM/rule.json", f852, sizeof f852},
  {"config/rules/EC2_INSTANCE_NO_PUBLIC_IP/rule.guard", f853, sizeof f853},
  {"config/rules/EC2_INSTANCE_NO_PUBLIC_IP/rule.json", f854, sizeof f854},
  {"config/rules/EC2_INSTANCE_PROFILE_ATTACHED/rule.guard", f855, sizeof f855},
  {"config/rules/EC2_INSTANCE_PROFILE_ATTACHED/rule.json", f856, sizeof f856},
  {"config/rules/EC2_MANAGEDINSTANCE_ASSOCIATION_COMPLIANCE_STATUS_CHECK/rule.guard", f857, sizeof f857},
  {"config/rules/EC2_MANAGEDINSTANCE_ASSOCIATION_COMPLIANCE_STATUS_CHECK/rule.json", f858, sizeof f858},
  {"config/rules/EC2_MANAGEDINSTANCE_PATCH_COMPLIANCE_STATUS_CHECK/rule.guard", f859, sizeof f859},
  {"config/rules/EC2_MANAGEDINSTANCE_PATCH_COMPLIANCE_STATUS_CHECK/rule.json", f860, sizeof f860},
  {"config/rules/EC2_RESOURCES_PROTECTED_BY_BACKUP_PLAN/rule.json", f861, sizeof f861},
  {"config/rules/EC2_SECURITY_GROUP_ATTACHED_TO_ENI/rule.guard", f862, sizeof f862},
  {"config/rules/EC2_SECURITY_GROUP_ATTACHED_TO_ENI/rule.json", f863, sizeof f863},
  {"config/rules/EC2_SECURITY_GROUP_ATTACHED_TO_ENI_PERIODIC/rule.guard", f864, sizeof f864},
  {"config/rules/EC2_SECURITY_GROUP_ATTACHED_TO_ENI_PERIODIC/rule.json", f865, sizeof f865},
  {"config/rules/EC2_STOPPED_INSTANCE/rule.json", f866, sizeof f866},
  {"config/rules/EC2_TRANSIT_GATEWAY_AUTO_VPC_ATTACH_DISABLED/rule.guard", f867, sizeof f867},
  {"config/rules/EC2_TRANSIT_GATEWAY_AUTO_VPC_ATTACH_DISABLED/rule.json", f868, sizeof f868},
  {"config/rules/EC2_VOLUME_INUSE_CHECK/rule.guard", f869, sizeof f869},
  {"config/rules/EC2_VOLUME_INUSE_CHECK/rule.json", f870, sizeof f870},
  {"config/rules/ECR_PRIVATE_IMAGE_SCANNING_ENABLED/rule.guard", f871, sizeof f871},
  {"config/rules/ECR_PRIVATE_IMAGE_SCANNING_ENABLED/rule.json", f872, sizeof f872},
  {"config/rules/ECS_CONTAINERS_NONPRIVILEGED/rule.guard", f873, sizeof f873},
  {"config/rules/ECS_CONTAINERS_NONPRIVILEGED/rule.json", f874, sizeof f874},
  {"config/rules/ECS_CONTAINERS_READONLY_ACCESS/rule.guard", f875, sizeof f875},
  {"config/rules/ECS_CONTAINERS_READONLY_ACCESS/rule.json", f876, sizeof f876},
  {"config/rules/ECS_FARGATE_LATEST_PLATFORM_VERSION/rule.guard", f877, sizeof f877},
  {"config/rules/ECS_FARGATE_LATEST_PLATFORM_VERSION/rule.json", f878, sizeof f878},
  {"config/rules/ECS_TASK_DEFINITION_NONROOT_USER/rule.guard", f879, sizeof f879},
  {"config/rules/ECS_TASK_DEFINITION_NONROOT_USER/rule.json", f880, sizeof f880},
  {"config/rules/ECS_TASK_DEFINITION_USER_FOR_HOST_MODE_CHECK/rule.guard", f881, sizeof f881},
  {"config/rules/ECS_TASK_DEFINITION_USER_FOR_HOST_MODE_CHECK/rule.json", f882, sizeof f882},
  {"config/rules/EFS_ACCESS_POINT_ENFORCE_ROOT_DIRECTORY/rule.guard", f883, sizeof f883},
  {"config/rules/EFS_ACCESS_POINT_ENFORCE_ROOT_DIRECTORY/rule.json", f884, sizeof f884},
  {"config/rules/EFS_ACCESS_POINT_ENFORCE_USER_IDENTITY/rule.guard", f885, sizeof f885},
  {"config/rules/EFS_ACCESS_POINT_ENFORCE_USER_IDENTITY/rule.json", f886, sizeof f886},
  {"config/rules/EFS_ENCRYPTED_CHECK/rule.guard", f887, sizeof f887},
  {"config/rules/EFS_ENCRYPTED_CHECK/rule.json", f888, sizeof f888},
  {"config/rules/EFS_FILESYSTEM_CT_ENCRYPTED/rule.guard", f889, sizeof f889},
  {"config/rules/EFS_FILESYSTEM_CT_ENCRYPTED/rule.json", f890, sizeof f890},
  {"config/rules/EFS_IN_BACKUP_PLAN/rule.json", f891, sizeof f891},
  {"config/rules/EFS_RESOURCES_PROTECTED_BY_BACKUP_PLAN/rule.json", f892, sizeof f892},
  {"config/rules/EIP_ATTACHED/rule.guard", f893, sizeof f893},
  {"config/rules/EIP_ATTACHED/rule.json", f894, sizeof f894},
  {"config/rules/ELASTICACHE_REDIS_CLUSTER_AUTOMATIC_BACKUP_CHECK/rule.guard", f895, sizeof f895},
  {"config/rules/ELASTICACHE_REDIS_CLUSTER_AUTOMATIC_BACKUP_CHECK/rule.json", f896, sizeof f896},
  {"config/rules/ELASTICSEARCH_ENCRYPTED_AT_REST/rule.guard", f897, sizeof f897},
  {"config/rules/ELASTICSEARCH_ENCRYPTED_AT_REST/rule.json", f898, sizeof f898},
  {"config/rules/ELASTICSEARCH_IN_VPC_ONLY/rule.guard", f899, sizeof f899},
  {"config/rules/ELASTICSEARCH_IN_VPC_ONLY/rule.json", f900, sizeof f900},
  {"config/rules/ELASTICSEARCH_LOGS_TO_CLOUDWATCH/rule.guard", f901, sizeof f901},
  {"config/rules/ELASTICSEARCH_LOGS_TO_CLOUDWATCH/rule.json", f902, sizeof f902},
  {"config/rules/ELASTICSEARCH_NODE_TO_NODE_ENCRYPTION_CHECK/rule.guard", f903, sizeof f903},
  {"config/rules/ELASTICSEARCH_NODE_TO_NODE_ENCRYPTION_CHECK/rule.json", f904, sizeof f904},
  {"config/rules/ELASTIC_BEANSTALK_MANAGED_UPDATES_ENABLED/rule.json", f905, sizeof f905},
  {"config/rules/ELBV2_ACM_CERTIFICATE_REQUIRED/rule.guard", f906, sizeof f906},
  {"config/rules/ELBV2_ACM_CERTIFICATE_REQUIRED/rule.json", f907, sizeof f907},
  {"config/rules/ELBV2_MULTIPLE_AZ/rule.guard", f908, sizeof f908},
  {"config/rules/ELBV2_MULTIPLE_AZ/rule.json", f909, sizeof f909},
  {"config/rules/ELB_ACM_CERTIFICATE_REQUIRED/rule.guard", f910, sizeof f910},
  {"config/rules/ELB_ACM_CERTIFICATE_REQUIRED/rule.json", f911, sizeof f911},
  {"config/rules/ELB_CROSS_ZONE_LOAD_BALANCING_ENABLED/rule.guard", f912, sizeof f912},
  {"config/rules/ELB_CROSS_ZONE_LOAD_BALANCING_ENABLED/rule.json", f913, sizeof f913},
  {"config/rules/ELB_CUSTOM_SECURITY_POLICY_SSL_CHECK/rule.guard", f914, sizeof f914},
  {"config/rules/ELB_CUSTOM_SECURITY_POLICY_SSL_CHECK/rule.json", f915, sizeof f915},
  {"config/rules/ELB_DELETION_PROTECTION_ENABLED/rule.guard", f916, sizeof f916},
  {"config/rules/ELB_DELETION_PROTECTION_ENABLED/rule.json", f917, sizeof f917},
  {"config/rules/ELB_LOGGING_ENABLED/rule.guard", f918, sizeof f918},
  {"config/rules/ELB_LOGGING_ENABLED/rule.json", f919, sizeof f919},
  {"config/rules/ELB_PREDEFINED_SECURITY_POLICY_SSL_CHECK/rule.guard", f920, sizeof f920},
  {"config/rules/ELB_PREDEFINED_SECURITY_POLICY_SSL_CHECK/rule.json", f921, sizeof f921},
  {"config/rules/ELB_TLS_HTTPS_LISTENERS_ONLY/rule.guard", f922, sizeof f922},
  {"config/rules/ELB_TLS_HTTPS_LISTENERS_ONLY/rule.json", f923, sizeof f923},
  {"config/rules/EMR_KERBEROS_ENABLED/rule.json", f924, sizeof f924},
  {"config/rules/EMR_MASTER_NO_PUBLIC_IP/rule.json", f925, sizeof f925},
  {"config/rules/ENCRYPTED_VOLUMES/rule.guard", f926, sizeof f926},
  {"config/rules/ENCRYPTED_VOLUMES/rule.json", f927, sizeof f927},
  {"config/rules/FSX_RESOURCES_PROTECTED_BY_BACKUP_PLAN/rule.json", f928, sizeof f928},
  {"config/rules/GUARDDUTY_ENABLED_CENTRALIZED/rule.json", f929, sizeof f929},
  {"config/rules/GUARDDUTY_NON_ARCHIVED_FINDINGS/rule.guard", f930, sizeof f930},
  {"config/rules/GUARDDUTY_NON_ARCHIVED_FINDINGS/rule.json", f931, sizeof f931},
  {"config/rules/IAM_CUSTOMER_POLICY_BLOCKED_KMS_ACTIONS/rule.json", f932, sizeof f932},
  {"config/rules/IAM_EXTERNAL_ACCESS_ANALYZER_ENABLED/rule.guard", f933, sizeof f933},
  {"config/rules/IAM_EXTERNAL_ACCESS_ANALYZER_ENABLED/rule.json", f934, sizeof f934},
  {"config/rules/IAM_GROUP_HAS_USERS_CHECK/rule.guard", f935, sizeof f935},
  {"config/rules/IAM_GROUP_HAS_USERS_CHECK/rule.json", f936, sizeof f936},
  {"config/rules/IAM_INLINE_POLICY_BLOCKED_KMS_ACTIONS/rule.json", f937, sizeof f937},
  {"config/rules/IAM_NO_INLINE_POLICY_CHECK/rule.guard", f938, sizeof f938},
  {"config/rules/IAM_NO_INLINE_POLICY_CHECK/rule.json", f939, sizeof f939},
  {"config/rules/IAM_PASSWORD_POLICY/rule.guard", f940, sizeof f940},
  {"config/rules/IAM_PASSWORD_POLICY/rule.json", f941, sizeof f941},
  {"config/rules/IAM_POLICY_BLACKLISTED_CHECK/rule.json", f942, sizeof f942},
  {"config/rules/IAM_POLICY_IN_USE/rule.guard", f943, sizeof f943},
  {"config/rules/IAM_POLICY_IN_USE/rule.json", f944, sizeof f944},
  {"config/rules/IAM_POLICY_NO_STATEMENTS_WITH_ADMIN_ACCESS/rule.guard", f945, sizeof f945},
  {"config/rules/IAM_POLICY_NO_STATEMENTS_WITH_ADMIN_ACCESS/rule.json", f946, sizeof f946},
  {"config/rules/IAM_POLICY_NO_STATEMENTS_WITH_FULL_ACCESS/rule.guard", f947, sizeof f947},
  {"config/rules/IAM_POLICY_NO_STATEMENTS_WITH_FULL_ACCESS/rule.json", f948, sizeof f948},
  {"config/rules/IAM_ROOT_ACCESS_KEY_CHECK/rule.guard", f949, sizeof f949},
  {"config/rules/IAM_ROOT_ACCESS_KEY_CHECK/rule.json", f950, sizeof f950},
  {"config/rules/IAM_SERVER_CERTIFICATE_EXPIRATION_CHECK/rule.json", f951, sizeof f951},
  {"config/rules/IAM_USER_GROUP_MEMBERSHIP_CHECK/rule.guard", f952, sizeof f952},
  {"config/rules/IAM_USER_GROUP_MEMBERSHIP_CHECK/rule.json", f953, sizeof f953},
  {"config/rules/IAM_USER_MFA_ENABLED/rule.guard", f954, sizeof f954},
  {"config/rules/IAM_USER_MFA_ENABLED/rule.json", f955, sizeof f955},
  {"config/rules/IAM_USER_NO_POLICIES_CHECK/rule.guard", f956, sizeof f956},
  {"config/rules/IAM_USER_NO_POLICIES_CHECK/rule.json", f957, sizeof f957},
  {"config/rules/IAM_USER_UNUSED_CREDENTIALS_CHECK/rule.guard", f958, sizeof f958},
  {"config/rules/IAM_USER_UNUSED_CREDENTIALS_CHECK/rule.json", f959, sizeof f959},
  {"config/rules/INCOMING_SSH_DISABLED/rule.guard", f960, sizeof f960},
  {"config/rules/INCOMING_SSH_DISABLED/rule.json", f961, sizeof f961},
  {"config/rules/INSTANCES_IN_VPC/rule.guard", f962, sizeof f962},
  {"config/rules/INSTANCES_IN_VPC/rule.json", f963, sizeof f963},
  {"config/rules/INTERNET_GATEWAY_AUTHORIZED_VPC_ONLY/rule.guard", f964, sizeof f964},
  {"config/rules/INTERNET_GATEWAY_AUTHORIZED_VPC_ONLY/rule.json", f965, sizeof f965},
  {"config/rules/KINESIS_STREAM_ENCRYPTED/rule.guard", f966, sizeof f966},
  {"config/rules/KINESIS_STREAM_ENCRYPTED/rule.json", f967, sizeof f967},
  {"config/rules/KMS_CMK_NOT_SCHEDULED_FOR_DELETION/rule.guard", f968, sizeof f968},
  {"config/rules/KMS_CMK_NOT_SCHEDULED_FOR_DELETION/rule.json", f969, sizeof f969},
  {"config/rules/LAMBDA_CONCURRENCY_CHECK/rule.guard", f970, sizeof f970},
  {"config/rules/LAMBDA_CONCURRENCY_CHECK/rule.json", f971, sizeof f971},
  {"config/rules/LAMBDA_DLQ_CHECK/rule.guard", f972, sizeof f972},
  {"config/rules/LAMBDA_DLQ_CHECK/rule.json", f973, sizeof f973},
  {"config/rules/LAMBDA_FUNCTION_PUBLIC_ACCESS_PROHIBITED/rule.guard", f974, sizeof f974},
  {"config/rules/LAMBDA_FUNCTION_PUBLIC_ACCESS_PROHIBITED/rule.json", f975, sizeof f975},
  {"config/rules/LAMBDA_FUNCTION_SETTINGS_CHECK/rule.guard", f976, sizeof f976},
  {"config/rules/LAMBDA_FUNCTION_SETTINGS_CHECK/rule.json", f977, sizeof f977},
  {"config/rules/LAMBDA_INSIDE_VPC/rule.guard", f978, sizeof f978},
  {"config/rules/LAMBDA_INSIDE_VPC/rule.json", f979, sizeof f979},
  {"config/rules/MFA_ENABLED_FOR_IAM_CONSOLE_ACCESS/rule.guard", f980, sizeof f980},
  {"config/rules/MFA_ENABLED_FOR_IAM_CONSOLE_ACCESS/rule.json", f981, sizeof f981},
  {"config/rules/MULTI_REGION_CLOUD_TRAIL_ENABLED/rule.json", f982, sizeof f982},
  {"config/rules/NACL_NO_UNRESTRICTED_SSH_RDP/rule.guard", f983, sizeof f983},
  {"config/rules/NACL_NO_UNRESTRICTED_SSH_RDP/rule.json", f984, sizeof f984},
  {"config/rules/NO_UNRESTRICTED_ROUTE_TO_IGW/rule.guard", f985, sizeof f985},
  {"config/rules/NO_UNRESTRICTED_ROUTE_TO_IGW/rule.json", f986, sizeof f986},
  {"config/rules/OPENSEARCH_ACCESS_CONTROL_ENABLED/rule.guard", f987, sizeof f987},
  {"config/rules/OPENSEARCH_ACCESS_CONTROL_ENABLED/rule.json", f988, sizeof f988},
  {"config/rules/OPENSEARCH_AUDIT_LOGGING_ENABLED/rule.guard", f989, sizeof f989},
  {"config/rules/OPENSEARCH_AUDIT_LOGGING_ENABLED/rule.json", f990, sizeof f990},
  {"config/rules/OPENSEARCH_ENCRYPTED_AT_REST/rule.guard", f991, sizeof f991},
  {"config/rules/OPENSEARCH_ENCRYPTED_AT_REST/rule.json", f992, sizeof f992},
  {"config/rules/OPENSEARCH_HTTPS_REQUIRED/rule.guard", f993, sizeof f993},
  {"config/rules/OPENSEARCH_HTTPS_REQUIRED/rule.json", f994, sizeof f994},
  {"config/rules/OPENSEARCH_IN_VPC_ONLY/rule.guard", f995, sizeof f995},
  {"config/rules/OPENSEARCH_IN_VPC_ONLY/rule.json", f996, sizeof f996},
  {"config/rules/OPENSEARCH_LOGS_TO_CLOUDWATCH/rule.guard", f997, sizeof f997},
  {"config/rules/OPENSEARCH_LOGS_TO_CLOUDWATCH/rule.json", f998, sizeof f998},
  {"config/rules/OPENSEARCH_NODE_TO_NODE_ENCRYPTION_CHECK/rule.guard", f999, sizeof f999},
  {"config/rules/OPENSEARCH_NODE_TO_NODE_ENCRYPTION_CHECK/rule.json", f1000, sizeof f1000},
  {"config/rules/RDS_AUTOMATIC_MINOR_VERSION_UPGRADE_ENABLED/rule.guard", f1001, sizeof f1001},
  {"config/rules/RDS_AUTOMATIC_MINOR_VERSION_UPGRADE_ENABLED/rule.json", f1002, sizeof f1002},
  {"config/rules/RDS_CLUSTER_DELETION_PROTECTION_ENABLED/rule.guard", f1003, sizeof f1003},
  {"config/rules/RDS_CLUSTER_DELETION_PROTECTION_ENABLED/rule.json", f1004, sizeof f1004},
  {"config/rules/RDS_CLUSTER_MULTI_AZ_ENABLED/rule.guard", f1005, sizeof f1005},
  {"config/rules/RDS_CLUSTER_MULTI_AZ_ENABLED/rule.json", f1006, sizeof f1006},
  {"config/rules/RDS_ENHANCED_MONITORING_ENABLED/rule.guard", f1007, sizeof f1007},
  {"config/rules/RDS_ENHANCED_MONITORING_ENABLED/rule.json", f1008, sizeof f1008},
  {"config/rules/RDS_INSTANCE_DELETION_PROTECTION_ENABLED/rule.guard", f1009, sizeof f1009},
  {"config/rules/RDS_INSTANCE_DELETION_PROTECTION_ENABLED/rule.json", f1010, sizeof f1010},
  {"config/rules/RDS_INSTANCE_PUBLIC_ACCESS_CHECK/rule.guard", f1011, sizeof f1011},
  {"config/rules/RDS_INSTANCE_PUBLIC_ACCESS_CHECK/rule.json", f1012, sizeof f1012},
  {"config/rules/RDS_IN_BACKUP_PLAN/rule.json", f1013, sizeof f1013},
  {"config/rules/RDS_LOGGING_ENABLED/rule.json", f1014, sizeof f1014},
  {"config/rules/RDS_MULTI_AZ_SUPPORT/rule.guard", f1015, sizeof f1015},
  {"config/rules/RDS_MULTI_AZ_SUPPORT/rule.json", f1016, sizeof f1016},
  {"config/rules/RDS_RESOURCES_PROTECTED_BY_BACKUP_PLAN/rule.json", f1017, sizeof f1017},
  {"config/rules/RDS_SNAPSHOTS_PUBLIC_PROHIBITED/rule.json", f1018, sizeof f1018},
  {"config/rules/RDS_SNAPSHOT_ENCRYPTED/rule.guard", f1019, sizeof f1019},
  {"config/rules/RDS_SNAPSHOT_ENCRYPTED/rule.json", f1020, sizeof f1020},
  {"config/rules/RDS_STORAGE_ENCRYPTED/rule.guard", f1021, sizeof f1021},
  {"config/rules/RDS_STORAGE_ENCRYPTED/rule.json", f1022, sizeof f1022},
  {"config/rules/REDSHIFT_AUDIT_LOGGING_ENABLED/rule.guard", f1023, sizeof f1023},
  {"config/rules/REDSHIFT_AUDIT_LOGGING_ENABLED/rule.json", f1024, sizeof f1024},
  {"config/rules/REDSHIFT_BACKUP_ENABLED/rule.guard", f1025, sizeof f1025},
  {"config/rules/REDSHIFT_BACKUP_ENABLED/rule.json", f1026, sizeof f1026},
  {"config/rules/REDSHIFT_CLUSTER_CONFIGURATION_CHECK/rule.guard", f1027, sizeof f1027},
  {"config/rules/REDSHIFT_CLUSTER_CONFIGURATION_CHECK/rule.json", f1028, sizeof f1028},
  {"config/rules/REDSHIFT_CLUSTER_KMS_ENABLED/rule.guard", f1029, sizeof f1029},
  {"config/rules/REDSHIFT_CLUSTER_KMS_ENABLED/rule.json", f1030, sizeof f1030},
  {"config/rules/REDSHIFT_CLUSTER_MAINTENANCESETTINGS_CHECK/rule.guard", f1031, sizeof f1031},
  {"config/rules/REDSHIFT_CLUSTER_MAINTENANCESETTINGS_CHECK/rule.json", f1032, sizeof f1032},
  {"config/rules/REDSHIFT_CLUSTER_PUBLIC_ACCESS_CHECK/rule.guard", f1033, sizeof f1033},
  {"config/rules/REDSHIFT_CLUSTER_PUBLIC_ACCESS_CHECK/rule.json", f1034, sizeof f1034},
  {"config/rules/REDSHIFT_ENHANCED_VPC_ROUTING_ENABLED/rule.guard", f1035, sizeof f1035},
  {"config/rules/REDSHIFT_ENHANCED_VPC_ROUTING_ENABLED/rule.json", f1036, sizeof f1036},
  {"config/rules/REDSHIFT_REQUIRE_TLS_SSL/rule.json", f1037, sizeof f1037},
  {"config/rules/RESTRICTED_INCOMING_TRAFFIC/rule.json", f1038, sizeof f1038},
  {"config/rules/ROOT_ACCOUNT_HARDWARE_MFA_ENABLED/rule.guard", f1039, sizeof f1039},
  {"config/rules/ROOT_ACCOUNT_HARDWARE_MFA_ENABLED/rule.json", f1040, sizeof f1040},
  {"config/rules/ROOT_ACCOUNT_MFA_ENABLED/rule.guard", f1041, sizeof f1041},
  {"config/rules/ROOT_ACCOUNT_MFA_ENABLED/rule.json", f1042, sizeof f1042},
  {"config/rules/S3_ACCOUNT_LEVEL_PUBLIC_ACCESS_BLOCKS/rule.guard", f1043, sizeof f1043},
  {"config/rules/S3_ACCOUNT_LEVEL_PUBLIC_ACCESS_BLOCKS/rule.json", f1044, sizeof f1044},
  {"config/rules/S3_ACCOUNT_LEVEL_PUBLIC_ACCESS_BLOCKS_PERIODIC/rule.guard", f1045, sizeof f1045},
  {"config/rules/S3_ACCOUNT_LEVEL_PUBLIC_ACCESS_BLOCKS_PERIODIC/rule.json", f1046, sizeof f1046},
  {"config/rules/S3_BUCKET_ACL_PROHIBITED/rule.guard", f1047, sizeof f1047},
  {"config/rules/S3_BUCKET_ACL_PROHIBITED/rule.json", f1048, sizeof f1048},
  {"config/rules/S3_BUCKET_DEFAULT_LOCK_ENABLED/rule.guard", f1049, sizeof f1049},
  {"config/rules/S3_BUCKET_DEFAULT_LOCK_ENABLED/rule.json", f1050, sizeof f1050},
  {"config/rules/S3_BUCKET_LEVEL_PUBLIC_ACCESS_PROHIBITED/rule.guard", f1051, sizeof f1051},
  {"config/rules/S3_BUCKET_LEVEL_PUBLIC_ACCESS_PROHIBITED/rule.json", f1052, sizeof f1052},
  {"config/rules/S3_BUCKET_LOGGING_ENABLED/rule.guard", f1053, sizeof f1053},
  {"config/rules/S3_BUCKET_LOGGING_ENABLED/rule.json", f1054, sizeof f1054},
  {"config/rules/S3_BUCKET_MFA_DELETE_ENABLED/rule.guard", f1055, sizeof f1055},
  {"config/rules/S3_BUCKET_MFA_DELETE_ENABLED/rule.json", f1056, sizeof f1056},
  {"config/rules/S3_BUCKET_POLICY_GRANTEE_CHECK/rule.json", f1057, sizeof f1057},
  {"config/rules/S3_BUCKET_PUBLIC_READ_PROHIBITED/rule.json", f1058, sizeof f1058},
  {"config/rules/S3_BUCKET_PUBLIC_WRITE_PROHIBITED/rule.json", f1059, sizeof f1059},
  {"config/rules/S3_BUCKET_REPLICATION_ENABLED/rule.json", f1060, sizeof f1060},
  {"config/rules/S3_BUCKET_SERVER_SIDE_ENCRYPTION_ENABLED/rule.guard", f1061, sizeof f1061},
  {"config/rules/S3_BUCKET_SERVER_SIDE_ENCRYPTION_ENABLED/rule.json", f1062, sizeof f1062},
  {"config/rules/S3_BUCKET_SSL_REQUESTS_ONLY/rule.guard", f1063, sizeof f1063},
  {"config/rules/S3_BUCKET_SSL_REQUESTS_ONLY/rule.json", f1064, sizeof f1064},
  {"config/rules/S3_BUCKET_VERSIONING_ENABLED/rule.guard", f1065, sizeof f1065},
  {"config/rules/S3_BUCKET_VERSIONING_ENABLED/rule.json", f1066, sizeof f1066},
  {"config/rules/S3_DEFAULT_ENCRYPTION_KMS/rule.guard", f1067, sizeof f1067},
  {"config/rules/S3_DEFAULT_ENCRYPTION_KMS/rule.json", f1068, sizeof f1068},
  {"config/rules/S3_EVENT_NOTIFICATIONS_ENABLED/rule.guard", f1069, sizeof f1069},
  {"config/rules/S3_EVENT_NOTIFICATIONS_ENABLED/rule.json", f1070, sizeof f1070},
  {"config/rules/S3_VERSION_LIFECYCLE_POLICY_CHECK/rule.guard", f1071, sizeof f1071},
  {"config/rules/S3_VERSION_LIFECYCLE_POLICY_CHECK/rule.json", f1072, sizeof f1072},
  {"config/rules/SAGEMAKER_ENDPOINT_CONFIGURATION_KMS_KEY_CONFIGURED/rule.guard", f1073, sizeof f1073},
  {"config/rules/SAGEMAKER_ENDPOINT_CONFIGURATION_KMS_KEY_CONFIGURED/rule.json", f1074, sizeof f1074},
  {"config/rules/SAGEMAKER_NOTEBOOK_INSTANCE_KMS_KEY_CONFIGURED/rule.guard", f1075, sizeof f1075},
  {"config/rules/SAGEMAKER_NOTEBOOK_INSTANCE_KMS_KEY_CONFIGURED/rule.json", f1076, sizeof f1076},
  {"config/rules/SAGEMAKER_NOTEBOOK_NO_DIRECT_INTERNET_ACCESS/rule.guard", f1077, sizeof f1077},
  {"config/rules/SAGEMAKER_NOTEBOOK_NO_DIRECT_INTERNET_ACCESS/rule.json", f1078, sizeof f1078},
  {"config/rules/SECRETSMANAGER_ROTATION_ENABLED_CHECK/rule.json", f1079, sizeof f1079},
  {"config/rules/SECRETSMANAGER_SCHEDULED_ROTATION_SUCCESS_CHECK/rule.json", f1080, sizeof f1080},
  {"config/rules/SECRETSMANAGER_SECRET_PERIODIC_ROTATION/rule.json", f1081, sizeof f1081},
  {"config/rules/SECRETSMANAGER_SECRET_UNUSED/rule.json", f1082, sizeof f1082},
  {"config/rules/SECRETSMANAGER_USING_CMK/rule.guard", f1083, sizeof f1083},
  {"config/rules/SECRETSMANAGER_USING_CMK/rule.json", f1084, sizeof f1084},
  {"config/rules/SECURITYHUB_ENABLED/rule.guard", f1085, sizeof f1085},
  {"config/rules/SECURITYHUB_ENABLED/rule.json", f1086, sizeof f1086},
  {"config/rules/SECURITY_ACCOUNT_INFORMATION_PROVIDED/rule.guard", f1087, sizeof f1087},
  {"config/rules/SECURITY_ACCOUNT_INFORMATION_PROVIDED/rule.json", f1088, sizeof f1088},
  {"config/rules/SNS_ENCRYPTED_KMS/rule.guard", f1089, sizeof f1089},
  {"config/rules/SNS_ENCRYPTED_KMS/rule.json", f1090, sizeof f1090},
  {"config/rules/SSM_DOCUMENT_NOT_PUBLIC/rule.json", f1091, sizeof f1091},
  {"config/rules/SUBNET_AUTO_ASSIGN_PUBLIC_IP_DISABLED/rule.guard", f1092, sizeof f1092},
  {"config/rules/SUBNET_AUTO_ASSIGN_PUBLIC_IP_DISABLED/rule.json", f1093, sizeof f1093},
  {"config/rules/VPC_DEFAULT_SECURITY_GROUP_CLOSED/rule.guard", f1094, sizeof f1094},
  {"config/rules/VPC_DEFAULT_SECURITY_GROUP_CLOSED/rule.json", f1095, sizeof f1095},
  {"config/rules/VPC_FLOW_LOGS_ENABLED/rule.guard", f1096, sizeof f1096},
  {"config/rules/VPC_FLOW_LOGS_ENABLED/rule.json", f1097, sizeof f1097},
  {"config/rules/VPC_NETWORK_ACL_UNUSED_CHECK/rule.guard", f1098, sizeof f1098},
  {"config/rules/VPC_NETWORK_ACL_UNUSED_CHECK/rule.json", f1099, sizeof f1099},
  {"config/rules/VPC_SG_OPEN_ONLY_TO_AUTHORIZED_PORTS/rule.json", f1100, sizeof f1100},
  {"config/rules/VPC_SG_PORT_RESTRICTION_CHECK/rule.json", f1101, sizeof f1101},
  {"config/rules/VPC_VPN_2_TUNNELS_UP/rule.guard", f1102, sizeof f1102},
  {"config/rules/VPC_VPN_2_TUNNELS_UP/rule.json", f1103, sizeof f1103},
  {"config/rules/WAFV2_LOGGING_ENABLED/rule.guard", f1104, sizeof f1104},
  {"config/rules/WAFV2_LOGGING_ENABLED/rule.json", f1105, sizeof f1105},
  {"config/rules/WAF_CLASSIC_LOGGING_ENABLED/rule.guard", f1106, sizeof f1106},
  {"config/rules/WAF_CLASSIC_LOGGING_ENABLED/rule.json", f1107, sizeof f1107},
  {"config/security-hub.tsv", f1108, sizeof f1108},
  {"gcp/schemas/aiplatform.googleapis.com_Dataset.json", f1109, sizeof f1109},
  {"gcp/schemas/aiplatform.googleapis.com_Endpoint.json", f1110, sizeof f1110},
  {"gcp/schemas/aiplatform.googleapis.com_Model.json", f1111, sizeof f1111},
  {"gcp/schemas/alloydb.googleapis.com_Cluster.json", f1112, sizeof f1112},
  {"gcp/schemas/alloydb.googleapis.com_Instance.json", f1113, sizeof f1113},
  {"gcp/schemas/apigee.googleapis.com_Organization.json", f1114, sizeof f1114},
  {"gcp/schemas/appengine.googleapis.com_Application.json", f1115, sizeof f1115},
  {"gcp/schemas/appengine.googleapis.com_Version.json", f1116, sizeof f1116},
  {"gcp/schemas/artifactregistry.googleapis.com_Repository.json", f1117, sizeof f1117},
  {"gcp/schemas/bigquery.googleapis.com_Dataset.json", f1118, sizeof f1118},
  {"gcp/schemas/bigquery.googleapis.com_Table.json", f1119, sizeof f1119},
  {"gcp/schemas/bigtableadmin.googleapis.com_Cluster.json", f1120, sizeof f1120},
  {"gcp/schemas/certificatemanager.googleapis.com_Certificate.json", f1121, sizeof f1121},
  {"gcp/schemas/cloudasset.googleapis.com_Feed.json", f1122, sizeof f1122},
  {"gcp/schemas/cloudbuild.googleapis.com_WorkerPool.json", f1123, sizeof f1123},
  {"gcp/schemas/cloudfunctions.googleapis.com_CloudFunction.json", f1124, sizeof f1124},
  {"gcp/schemas/cloudfunctions.googleapis.com_Function.json", f1125, sizeof f1125},
  {"gcp/schemas/cloudkms.googleapis.com_CryptoKey.json", f1126, sizeof f1126},
  {"gcp/schemas/cloudkms.googleapis.com_CryptoKeyVersion.json", f1127, sizeof f1127},
  {"gcp/schemas/cloudresourcemanager.googleapis.com_Project.json", f1128, sizeof f1128},
  {"gcp/schemas/composer.googleapis.com_Environment.json", f1129, sizeof f1129},
  {"gcp/schemas/compute.googleapis.com_BackendService.json", f1130, sizeof f1130},
  {"gcp/schemas/compute.googleapis.com_Disk.json", f1131, sizeof f1131},
  {"gcp/schemas/compute.googleapis.com_Firewall.json", f1132, sizeof f1132},
  {"gcp/schemas/compute.googleapis.com_Image.json", f1133, sizeof f1133},
  {"gcp/schemas/compute.googleapis.com_Instance.json", f1134, sizeof f1134},
  {"gcp/schemas/compute.googleapis.com_Network.json", f1135, sizeof f1135},
  {"gcp/schemas/compute.googleapis.com_Project.json", f1136, sizeof f1136},
  {"gcp/schemas/compute.googleapis.com_RegionDisk.json", f1137, sizeof f1137},
  {"gcp/schemas/compute.googleapis.com_RegionSslCertificate.json", f1138, sizeof f1138},
  {"gcp/schemas/compute.googleapis.com_Router.json", f1139, sizeof f1139},
  {"gcp/schemas/compute.googleapis.com_Snapshot.json", f1140, sizeof f1140},
  {"gcp/schemas/compute.googleapis.com_SslCertificate.json", f1141, sizeof f1141},
  {"gcp/schemas/compute.googleapis.com_SslPolicy.json", f1142, sizeof f1142},
  {"gcp/schemas/compute.googleapis.com_Subnetwork.json", f1143, sizeof f1143},
  {"gcp/schemas/compute.googleapis.com_TargetHttpsProxy.json", f1144, sizeof f1144},
  {"gcp/schemas/container.googleapis.com_Cluster.json", f1145, sizeof f1145},
  {"gcp/schemas/container.googleapis.com_NodePool.json", f1146, sizeof f1146},
  {"gcp/schemas/dataflow.googleapis.com_Job.json", f1147, sizeof f1147},
  {"gcp/schemas/dataproc.googleapis.com_Cluster.json", f1148, sizeof f1148},
  {"gcp/schemas/dns.googleapis.com_ManagedZone.json", f1149, sizeof f1149},
  {"gcp/schemas/dns.googleapis.com_Policy.json", f1150, sizeof f1150},
  {"gcp/schemas/essentialcontacts.googleapis.com_Contact.json", f1151, sizeof f1151},
  {"gcp/schemas/file.googleapis.com_Instance.json", f1152, sizeof f1152},
  {"gcp/schemas/firestore.googleapis.com_Database.json", f1153, sizeof f1153},
  {"gcp/schemas/iam.googleapis.com_AllowPolicy.json", f1154, sizeof f1154},
  {"gcp/schemas/iam.googleapis.com_ServiceAccount.json", f1155, sizeof f1155},
  {"gcp/schemas/iam.googleapis.com_ServiceAccountKey.json", f1156, sizeof f1156},
  {"gcp/schemas/logging.googleapis.com_LogBucket.json", f1157, sizeof f1157},
  {"gcp/schemas/logging.googleapis.com_LogMetric.json", f1158, sizeof f1158},
  {"gcp/schemas/logging.googleapis.com_LogSink.json", f1159, sizeof f1159},
  {"gcp/schemas/notebooks.googleapis.com_Instance.json", f1160, sizeof f1160},
  {"gcp/schemas/orgpolicy.googleapis.com_CustomConstraint.json", f1161, sizeof f1161},
  {"gcp/schemas/orgpolicy.googleapis.com_Policy.json", f1162, sizeof f1162},
  {"gcp/schemas/osconfig.googleapis.com_PatchDeployment.json", f1163, sizeof f1163},
  {"gcp/schemas/osconfig.googleapis.com_VulnerabilityReport.json", f1164, sizeof f1164},
  {"gcp/schemas/privateca.googleapis.com_CaPool.json", f1165, sizeof f1165},
  {"gcp/schemas/privateca.googleapis.com_CertificateAuthority.json", f1166, sizeof f1166},
  {"gcp/schemas/pubsub.googleapis.com_Subscription.json", f1167, sizeof f1167},
  {"gcp/schemas/pubsub.googleapis.com_Topic.json", f1168, sizeof f1168},
  {"gcp/schemas/redis.googleapis.com_Instance.json", f1169, sizeof f1169},
  {"gcp/schemas/run.googleapis.com_Job.json", f1170, sizeof f1170},
  {"gcp/schemas/run.googleapis.com_Service.json", f1171, sizeof f1171},
  {"gcp/schemas/secretmanager.googleapis.com_Secret.json", f1172, sizeof f1172},
  {"gcp/schemas/securitycenter.googleapis.com_NotificationConfig.json", f1173, sizeof f1173},
  {"gcp/schemas/serviceusage.googleapis.com_Service.json", f1174, sizeof f1174},
  {"gcp/schemas/spanner.googleapis.com_Database.json", f1175, sizeof f1175},
  {"gcp/schemas/spanner.googleapis.com_Instance.json", f1176, sizeof f1176},
  {"gcp/schemas/sqladmin.googleapis.com_Instance.json", f1177, sizeof f1177},
  {"gcp/schemas/storage.googleapis.com_Bucket.json", f1178, sizeof f1178},
  {"report/report.css", f1179, sizeof f1179},
  {"report/report.html", f1180, sizeof f1180},
  {"report/report.js", f1181, sizeof f1181},
  {"report/script/charts.js", f1182, sizeof f1182},
  {"report/script/check-detail.js", f1183, sizeof f1183},
  {"report/script/data.js", f1184, sizeof f1184},
  {"report/script/dom.js", f1185, sizeof f1185},
  {"report/script/drawer.js", f1186, sizeof f1186},
  {"report/script/filters.js", f1187, sizeof f1187},
  {"report/script/findings.js", f1188, sizeof f1188},
  {"report/script/gaps.js", f1189, sizeof f1189},
  {"report/script/marks.js", f1190, sizeof f1190},
  {"report/script/matrix-model.js", f1191, sizeof f1191},
  {"report/script/matrix-rows.js", f1192, sizeof f1192},
  {"report/script/matrix.js", f1193, sizeof f1193},
  {"report/script/overview.js", f1194, sizeof f1194},
  {"report/script/print.js", f1195, sizeof f1195},
  {"report/script/provider.js", f1196, sizeof f1196},
  {"report/script/route.js", f1197, sizeof f1197},
  {"report/script/services.js", f1198, sizeof f1198},
  {"report/script/word.js", f1199, sizeof f1199},
  {"report/style/charts.css", f1200, sizeof f1200},
  {"report/style/matrix.css", f1201, sizeof f1201},
  {"report/style/print.css", f1202, sizeof f1202},
  {"report/style/views.css", f1203, sizeof f1203},
  {"schema/assessment.schema.json", f1204, sizeof f1204},
};

const size_t demarc_file_count = sizeof demarc_files / sizeof demarc_files[0];
