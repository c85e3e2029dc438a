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
#embed "../../Data/gcp/schemas/aiplatform.googleapis.com_Dataset.json"
};
static const unsigned char f713[] = {
#embed "../../Data/gcp/schemas/aiplatform.googleapis.com_Endpoint.json"
};
static const unsigned char f714[] = {
#embed "../../Data/gcp/schemas/aiplatform.googleapis.com_Model.json"
};
static const unsigned char f715[] = {
#embed "../../Data/gcp/schemas/alloydb.googleapis.com_Cluster.json"
};
static const unsigned char f716[] = {
#embed "../../Data/gcp/schemas/alloydb.googleapis.com_Instance.json"
};
static const unsigned char f717[] = {
#embed "../../Data/gcp/schemas/apigee.googleapis.com_Organization.json"
};
static const unsigned char f718[] = {
#embed "../../Data/gcp/schemas/appengine.googleapis.com_Application.json"
};
static const unsigned char f719[] = {
#embed "../../Data/gcp/schemas/appengine.googleapis.com_Version.json"
};
static const unsigned char f720[] = {
#embed "../../Data/gcp/schemas/artifactregistry.googleapis.com_Repository.json"
};
static const unsigned char f721[] = {
#embed "../../Data/gcp/schemas/bigquery.googleapis.com_Dataset.json"
};
static const unsigned char f722[] = {
#embed "../../Data/gcp/schemas/bigquery.googleapis.com_Table.json"
};
static const unsigned char f723[] = {
#embed "../../Data/gcp/schemas/bigtableadmin.googleapis.com_Cluster.json"
};
static const unsigned char f724[] = {
#embed "../../Data/gcp/schemas/certificatemanager.googleapis.com_Certificate.json"
};
static const unsigned char f725[] = {
#embed "../../Data/gcp/schemas/cloudasset.googleapis.com_Feed.json"
};
static const unsigned char f726[] = {
#embed "../../Data/gcp/schemas/cloudbuild.googleapis.com_WorkerPool.json"
};
static const unsigned char f727[] = {
#embed "../../Data/gcp/schemas/cloudfunctions.googleapis.com_CloudFunction.json"
};
static const unsigned char f728[] = {
#embed "../../Data/gcp/schemas/cloudfunctions.googleapis.com_Function.json"
};
static const unsigned char f729[] = {
#embed "../../Data/gcp/schemas/cloudkms.googleapis.com_CryptoKey.json"
};
static const unsigned char f730[] = {
#embed "../../Data/gcp/schemas/cloudkms.googleapis.com_CryptoKeyVersion.json"
};
static const unsigned char f731[] = {
#embed "../../Data/gcp/schemas/cloudresourcemanager.googleapis.com_Project.json"
};
static const unsigned char f732[] = {
#embed "../../Data/gcp/schemas/composer.googleapis.com_Environment.json"
};
static const unsigned char f733[] = {
#embed "../../Data/gcp/schemas/compute.googleapis.com_BackendService.json"
};
static const unsigned char f734[] = {
#embed "../../Data/gcp/schemas/compute.googleapis.com_Disk.json"
};
static const unsigned char f735[] = {
#embed "../../Data/gcp/schemas/compute.googleapis.com_Firewall.json"
};
static const unsigned char f736[] = {
#embed "../../Data/gcp/schemas/compute.googleapis.com_Image.json"
};
static const unsigned char f737[] = {
#embed "../../Data/gcp/schemas/compute.googleapis.com_Instance.json"
};
static const unsigned char f738[] = {
#embed "../../Data/gcp/schemas/compute.googleapis.com_Network.json"
};
static const unsigned char f739[] = {
#embed "../../Data/gcp/schemas/compute.googleapis.com_Project.json"
};
static const unsigned char f740[] = {
#embed "../../Data/gcp/schemas/compute.googleapis.com_RegionDisk.json"
};
static const unsigned char f741[] = {
#embed "../../Data/gcp/schemas/compute.googleapis.com_RegionSslCertificate.json"
};
static const unsigned char f742[] = {
#embed "../../Data/gcp/schemas/compute.googleapis.com_Router.json"
};
static const unsigned char f743[] = {
#embed "../../Data/gcp/schemas/compute.googleapis.com_Snapshot.json"
};
static const unsigned char f744[] = {
#embed "../../Data/gcp/schemas/compute.googleapis.com_SslCertificate.json"
};
static const unsigned char f745[] = {
#embed "../../Data/gcp/schemas/compute.googleapis.com_SslPolicy.json"
};
static const unsigned char f746[] = {
#embed "../../Data/gcp/schemas/compute.googleapis.com_Subnetwork.json"
};
static const unsigned char f747[] = {
#embed "../../Data/gcp/schemas/compute.googleapis.com_TargetHttpsProxy.json"
};
static const unsigned char f748[] = {
#embed "../../Data/gcp/schemas/container.googleapis.com_Cluster.json"
};
static const unsigned char f749[] = {
#embed "../../Data/gcp/schemas/container.googleapis.com_NodePool.json"
};
static const unsigned char f750[] = {
#embed "../../Data/gcp/schemas/dataflow.googleapis.com_Job.json"
};
static const unsigned char f751[] = {
#embed "../../Data/gcp/schemas/dataproc.googleapis.com_Cluster.json"
};
static const unsigned char f752[] = {
#embed "../../Data/gcp/schemas/dns.googleapis.com_ManagedZone.json"
};
static const unsigned char f753[] = {
#embed "../../Data/gcp/schemas/dns.googleapis.com_Policy.json"
};
static const unsigned char f754[] = {
#embed "../../Data/gcp/schemas/essentialcontacts.googleapis.com_Contact.json"
};
static const unsigned char f755[] = {
#embed "../../Data/gcp/schemas/file.googleapis.com_Instance.json"
};
static const unsigned char f756[] = {
#embed "../../Data/gcp/schemas/firestore.googleapis.com_Database.json"
};
static const unsigned char f757[] = {
#embed "../../Data/gcp/schemas/iam.googleapis.com_AllowPolicy.json"
};
static const unsigned char f758[] = {
#embed "../../Data/gcp/schemas/iam.googleapis.com_ServiceAccount.json"
};
static const unsigned char f759[] = {
#embed "../../Data/gcp/schemas/iam.googleapis.com_ServiceAccountKey.json"
};
static const unsigned char f760[] = {
#embed "../../Data/gcp/schemas/logging.googleapis.com_LogBucket.json"
};
static const unsigned char f761[] = {
#embed "../../Data/gcp/schemas/logging.googleapis.com_LogMetric.json"
};
static const unsigned char f762[] = {
#embed "../../Data/gcp/schemas/logging.googleapis.com_LogSink.json"
};
static const unsigned char f763[] = {
#embed "../../Data/gcp/schemas/notebooks.googleapis.com_Instance.json"
};
static const unsigned char f764[] = {
#embed "../../Data/gcp/schemas/orgpolicy.googleapis.com_CustomConstraint.json"
};
static const unsigned char f765[] = {
#embed "../../Data/gcp/schemas/orgpolicy.googleapis.com_Policy.json"
};
static const unsigned char f766[] = {
#embed "../../Data/gcp/schemas/osconfig.googleapis.com_PatchDeployment.json"
};
static const unsigned char f767[] = {
#embed "../../Data/gcp/schemas/osconfig.googleapis.com_VulnerabilityReport.json"
};
static const unsigned char f768[] = {
#embed "../../Data/gcp/schemas/privateca.googleapis.com_CaPool.json"
};
static const unsigned char f769[] = {
#embed "../../Data/gcp/schemas/privateca.googleapis.com_CertificateAuthority.json"
};
static const unsigned char f770[] = {
#embed "../../Data/gcp/schemas/pubsub.googleapis.com_Subscription.json"
};
static const unsigned char f771[] = {
#embed "../../Data/gcp/schemas/pubsub.googleapis.com_Topic.json"
};
static const unsigned char f772[] = {
#embed "../../Data/gcp/schemas/redis.googleapis.com_Instance.json"
};
static const unsigned char f773[] = {
#embed "../../Data/gcp/schemas/run.googleapis.com_Job.json"
};
static const unsigned char f774[] = {
#embed "../../Data/gcp/schemas/run.googleapis.com_Service.json"
};
static const unsigned char f775[] = {
#embed "../../Data/gcp/schemas/secretmanager.googleapis.com_Secret.json"
};
static const unsigned char f776[] = {
#embed "../../Data/gcp/schemas/securitycenter.googleapis.com_NotificationConfig.json"
};
static const unsigned char f777[] = {
#embed "../../Data/gcp/schemas/serviceusage.googleapis.com_Service.json"
};
static const unsigned char f778[] = {
#embed "../../Data/gcp/schemas/spanner.googleapis.com_Database.json"
};
static const unsigned char f779[] = {
#embed "../../Data/gcp/schemas/spanner.googleapis.com_Instance.json"
};
static const unsigned char f780[] = {
#embed "../../Data/gcp/schemas/sqladmin.googleapis.com_Instance.json"
};
static const unsigned char f781[] = {
#embed "../../Data/gcp/schemas/storage.googleapis.com_Bucket.json"
};
static const unsigned char f782[] = {
#embed "../../Data/report/report.css"
};
static const unsigned char f783[] = {
#embed "../../Data/report/report.html"
};
static const unsigned char f784[] = {
#embed "../../Data/report/report.js"
};
static const unsigned char f785[] = {
#embed "../../Data/report/script/charts.js"
};
static const unsigned char f786[] = {
#embed "../../Data/report/script/check-detail.js"
};
static const unsigned char f787[] = {
#embed "../../Data/report/script/data.js"
};
static const unsigned char f788[] = {
#embed "../../Data/report/script/dom.js"
};
static const unsigned char f789[] = {
#embed "../../Data/report/script/drawer.js"
};
static const unsigned char f790[] = {
#embed "../../Data/report/script/filters.js"
};
static const unsigned char f791[] = {
#embed "../../Data/report/script/findings.js"
};
static const unsigned char f792[] = {
#embed "../../Data/report/script/gaps.js"
};
static const unsigned char f793[] = {
#embed "../../Data/report/script/marks.js"
};
static const unsigned char f794[] = {
#embed "../../Data/report/script/matrix-model.js"
};
static const unsigned char f795[] = {
#embed "../../Data/report/script/matrix-rows.js"
};
static const unsigned char f796[] = {
#embed "../../Data/report/script/matrix.js"
};
static const unsigned char f797[] = {
#embed "../../Data/report/script/overview.js"
};
static const unsigned char f798[] = {
#embed "../../Data/report/script/print.js"
};
static const unsigned char f799[] = {
#embed "../../Data/report/script/provider.js"
};
static const unsigned char f800[] = {
#embed "../../Data/report/script/route.js"
};
static const unsigned char f801[] = {
#embed "../../Data/report/script/services.js"
};
static const unsigned char f802[] = {
#embed "../../Data/report/script/word.js"
};
static const unsigned char f803[] = {
#embed "../../Data/report/style/charts.css"
};
static const unsigned char f804[] = {
#embed "../../Data/report/style/matrix.css"
};
static const unsigned char f805[] = {
#embed "../../Data/report/style/print.css"
};
static const unsigned char f806[] = {
#embed "../../Data/report/style/views.css"
};
static const unsigned char f807[] = {
#embed "../../Data/schema/assessment.schema.json"
};
static const unsigned char f808[] = {
#embed "../../Data/terraform/aws.map"
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
  {"gcp/schemas/aiplatform.googleapis.com_Dataset.json", f712, sizeof f712},
  {"gcp/schemas/aiplatform.googleapis.com_Endpoint.json", f713, sizeof f713},
  {"gcp/schemas/aiplatform.googleapis.com_Model.json", f714, sizeof f714},
  {"gcp/schemas/alloydb.googleapis.com_Cluster.json", f715, sizeof f715},
  {"gcp/schemas/alloydb.googleapis.com_Instance.json", f716, sizeof f716},
  {"gcp/schemas/apigee.googleapis.com_Organization.json", f717, sizeof f717},
  {"gcp/schemas/appengine.googleapis.com_Application.json", f718, sizeof f718},
  {"gcp/schemas/appengine.googleapis.com_Version.json", f719, sizeof f719},
  {"gcp/schemas/artifactregistry.googleapis.com_Repository.json", f720, sizeof f720},
  {"gcp/schemas/bigquery.googleapis.com_Dataset.json", f721, sizeof f721},
  {"gcp/schemas/bigquery.googleapis.com_Table.json", f722, sizeof f722},
  {"gcp/schemas/bigtableadmin.googleapis.com_Cluster.json", f723, sizeof f723},
  {"gcp/schemas/certificatemanager.googleapis.com_Certificate.json", f724, sizeof f724},
  {"gcp/schemas/cloudasset.googleapis.com_Feed.json", f725, sizeof f725},
  {"gcp/schemas/cloudbuild.googleapis.com_WorkerPool.json", f726, sizeof f726},
  {"gcp/schemas/cloudfunctions.googleapis.com_CloudFunction.json", f727, sizeof f727},
  {"gcp/schemas/cloudfunctions.googleapis.com_Function.json", f728, sizeof f728},
  {"gcp/schemas/cloudkms.googleapis.com_CryptoKey.json", f729, sizeof f729},
  {"gcp/schemas/cloudkms.googleapis.com_CryptoKeyVersion.json", f730, sizeof f730},
  {"gcp/schemas/cloudresourcemanager.googleapis.com_Project.json", f731, sizeof f731},
  {"gcp/schemas/composer.googleapis.com_Environment.json", f732, sizeof f732},
  {"gcp/schemas/compute.googleapis.com_BackendService.json", f733, sizeof f733},
  {"gcp/schemas/compute.googleapis.com_Disk.json", f734, sizeof f734},
  {"gcp/schemas/compute.googleapis.com_Firewall.json", f735, sizeof f735},
  {"gcp/schemas/compute.googleapis.com_Image.json", f736, sizeof f736},
  {"gcp/schemas/compute.googleapis.com_Instance.json", f737, sizeof f737},
  {"gcp/schemas/compute.googleapis.com_Network.json", f738, sizeof f738},
  {"gcp/schemas/compute.googleapis.com_Project.json", f739, sizeof f739},
  {"gcp/schemas/compute.googleapis.com_RegionDisk.json", f740, sizeof f740},
  {"gcp/schemas/compute.googleapis.com_RegionSslCertificate.json", f741, sizeof f741},
  {"gcp/schemas/compute.googleapis.com_Router.json", f742, sizeof f742},
  {"gcp/schemas/compute.googleapis.com_Snapshot.json", f743, sizeof f743},
  {"gcp/schemas/compute.googleapis.com_SslCertificate.json", f744, sizeof f744},
  {"gcp/schemas/compute.googleapis.com_SslPolicy.json", f745, sizeof f745},
  {"gcp/schemas/compute.googleapis.com_Subnetwork.json", f746, sizeof f746},
  {"gcp/schemas/compute.googleapis.com_TargetHttpsProxy.json", f747, sizeof f747},
  {"gcp/schemas/container.googleapis.com_Cluster.json", f748, sizeof f748},
  {"gcp/schemas/container.googleapis.com_NodePool.json", f749, sizeof f749},
  {"gcp/schemas/dataflow.googleapis.com_Job.json", f750, sizeof f750},
  {"gcp/schemas/dataproc.googleapis.com_Cluster.json", f751, sizeof f751},
  {"gcp/schemas/dns.googleapis.com_ManagedZone.json", f752, sizeof f752},
  {"gcp/schemas/dns.googleapis.com_Policy.json", f753, sizeof f753},
  {"gcp/schemas/essentialcontacts.googleapis.com_Contact.json", f754, sizeof f754},
  {"gcp/schemas/file.googleapis.com_Instance.json", f755, sizeof f755},
  {"gcp/schemas/firestore.googleapis.com_Database.json", f756, sizeof f756},
  {"gcp/schemas/iam.googleapis.com_AllowPolicy.json", f757, sizeof f757},
  {"gcp/schemas/iam.googleapis.com_ServiceAccount.json", f758, sizeof f758},
  {"gcp/schemas/iam.googleapis.com_ServiceAccountKey.json", f759, sizeof f759},
  {"gcp/schemas/logging.googleapis.com_LogBucket.json", f760, sizeof f760},
  {"gcp/schemas/logging.googleapis.com_LogMetric.json", f761, sizeof f761},
  {"gcp/schemas/logging.googleapis.com_LogSink.json", f762, sizeof f762},
  {"gcp/schemas/notebooks.googleapis.com_Instance.json", f763, sizeof f763},
  {"gcp/schemas/orgpolicy.googleapis.com_CustomConstraint.json", f764, sizeof f764},
  {"gcp/schemas/orgpolicy.googleapis.com_Policy.json", f765, sizeof f765},
  {"gcp/schemas/osconfig.googleapis.com_PatchDeployment.json", f766, sizeof f766},
  {"gcp/schemas/osconfig.googleapis.com_VulnerabilityReport.json", f767, sizeof f767},
  {"gcp/schemas/privateca.googleapis.com_CaPool.json", f768, sizeof f768},
  {"gcp/schemas/privateca.googleapis.com_CertificateAuthority.json", f769, sizeof f769},
  {"gcp/schemas/pubsub.googleapis.com_Subscription.json", f770, sizeof f770},
  {"gcp/schemas/pubsub.googleapis.com_Topic.json", f771, sizeof f771},
  {"gcp/schemas/redis.googleapis.com_Instance.json", f772, sizeof f772},
  {"gcp/schemas/run.googleapis.com_Job.json", f773, sizeof f773},
  {"gcp/schemas/run.googleapis.com_Service.json", f774, sizeof f774},
  {"gcp/schemas/secretmanager.googleapis.com_Secret.json", f775, sizeof f775},
  {"gcp/schemas/securitycenter.googleapis.com_NotificationConfig.json", f776, sizeof f776},
  {"gcp/schemas/serviceusage.googleapis.com_Service.json", f777, sizeof f777},
  {"gcp/schemas/spanner.googleapis.com_Database.json", f778, sizeof f778},
  {"gcp/schemas/spanner.googleapis.com_Instance.json", f779, sizeof f779},
  {"gcp/schemas/sqladmin.googleapis.com_Instance.json", f780, sizeof f780},
  {"gcp/schemas/storage.googleapis.com_Bucket.json", f781, sizeof f781},
  {"report/report.css", f782, sizeof f782},
  {"report/report.html", f783, sizeof f783},
  {"report/report.js", f784, sizeof f784},
  {"report/script/charts.js", f785, sizeof f785},
  {"report/script/check-detail.js", f786, sizeof f786},
  {"report/script/data.js", f787, sizeof f787},
  {"report/script/dom.js", f788, sizeof f788},
  {"report/script/drawer.js", f789, sizeof f789},
  {"report/script/filters.js", f790, sizeof f790},
  {"report/script/findings.js", f791, sizeof f791},
  {"report/script/gaps.js", f792, sizeof f792},
  {"report/script/marks.js", f793, sizeof f793},
  {"report/script/matrix-model.js", f794, sizeof f794},
  {"report/script/matrix-rows.js", f795, sizeof f795},
  {"report/script/matrix.js", f796, sizeof f796},
  {"report/script/overview.js", f797, sizeof f797},
  {"report/script/print.js", f798, sizeof f798},
  {"report/script/provider.js", f799, sizeof f799},
  {"report/script/route.js", f800, sizeof f800},
  {"report/script/services.js", f801, sizeof f801},
  {"report/script/word.js", f802, sizeof f802},
  {"report/style/charts.css", f803, sizeof f803},
  {"report/style/matrix.css", f804, sizeof f804},
  {"report/style/print.css", f805, sizeof f805},
  {"report/style/views.css", f806, sizeof f806},
  {"schema/assessment.schema.json", f807, sizeof f807},
  {"terraform/aws.map", f808, sizeof f808},
};

const size_t demarc_file_count = sizeof demarc_files / sizeof demarc_files[0];
