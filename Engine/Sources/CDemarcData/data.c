// Written by Scripts/embed-data.sh. Sorted by name, so that a lookup can halve its way.
#include "CDemarcData.h"

#pragma clang diagnostic ignored "-Wc23-extensions"
static const unsigned char f0[] = {
#embed "../../Data/azure/aliases.tsv"
};
static const unsigned char f1[] = {
#embed "../../Data/baseline/aws/README.md"
};
static const unsigned char f2[] = {
#embed "../../Data/baseline/aws/compliance-logging.yaml"
};
static const unsigned char f3[] = {
#embed "../../Data/catalog/crosswalks/gdpr--nist-800-53r5.ndjson"
};
static const unsigned char f4[] = {
#embed "../../Data/catalog/crosswalks/hipaa-breach--nist-800-53r5.ndjson"
};
static const unsigned char f5[] = {
#embed "../../Data/catalog/crosswalks/hipaa-security--nist-800-53r5.ndjson"
};
static const unsigned char f6[] = {
#embed "../../Data/catalog/crosswalks/hipaa-security--nist-csf-1.1.ndjson"
};
static const unsigned char f7[] = {
#embed "../../Data/catalog/crosswalks/iso27001-2013--iso27001-2022.ndjson"
};
static const unsigned char f8[] = {
#embed "../../Data/catalog/crosswalks/nist-800-53r5--iso27001-2022.ndjson"
};
static const unsigned char f9[] = {
#embed "../../Data/catalog/crosswalks/nist-csf-1.1--nist-csf-2.0.ndjson"
};
static const unsigned char f10[] = {
#embed "../../Data/catalog/crosswalks/nist-csf-2.0--iso27001-2022.ndjson"
};
static const unsigned char f11[] = {
#embed "../../Data/catalog/crosswalks/nist-csf-2.0--nist-800-53r5.ndjson"
};
static const unsigned char f12[] = {
#embed "../../Data/catalog/crosswalks/soc2--nist-800-53r5.ndjson"
};
static const unsigned char f13[] = {
#embed "../../Data/catalog/errata.json"
};
static const unsigned char f14[] = {
#embed "../../Data/catalog/frameworks/cis-aws-7.0.0.ndjson"
};
static const unsigned char f15[] = {
#embed "../../Data/catalog/frameworks/cis-azure-6.0.0.ndjson"
};
static const unsigned char f16[] = {
#embed "../../Data/catalog/frameworks/cis-gcp-5.0.0.ndjson"
};
static const unsigned char f17[] = {
#embed "../../Data/catalog/frameworks/gdpr.ndjson"
};
static const unsigned char f18[] = {
#embed "../../Data/catalog/frameworks/hipaa-breach.ndjson"
};
static const unsigned char f19[] = {
#embed "../../Data/catalog/frameworks/hipaa-security.ndjson"
};
static const unsigned char f20[] = {
#embed "../../Data/catalog/frameworks/iso27001-2013.ndjson"
};
static const unsigned char f21[] = {
#embed "../../Data/catalog/frameworks/iso27001-2022.ndjson"
};
static const unsigned char f22[] = {
#embed "../../Data/catalog/frameworks/nist-800-53r5.ndjson"
};
static const unsigned char f23[] = {
#embed "../../Data/catalog/frameworks/nist-csf-1.1.ndjson"
};
static const unsigned char f24[] = {
#embed "../../Data/catalog/frameworks/nist-csf-2.0.ndjson"
};
static const unsigned char f25[] = {
#embed "../../Data/catalog/frameworks/pci-dss-4.0.1.ndjson"
};
static const unsigned char f26[] = {
#embed "../../Data/catalog/frameworks/soc2.ndjson"
};
static const unsigned char f27[] = {
#embed "../../Data/catalog/layers.json"
};
static const unsigned char f28[] = {
#embed "../../Data/catalog/names.json"
};
static const unsigned char f29[] = {
#embed "../../Data/catalog/rules.json"
};
static const unsigned char f30[] = {
#embed "../../Data/catalog/services/aws/acm.json"
};
static const unsigned char f31[] = {
#embed "../../Data/catalog/services/aws/amazon-mq.json"
};
static const unsigned char f32[] = {
#embed "../../Data/catalog/services/aws/api-gateway.json"
};
static const unsigned char f33[] = {
#embed "../../Data/catalog/services/aws/app-runner.json"
};
static const unsigned char f34[] = {
#embed "../../Data/catalog/services/aws/athena.json"
};
static const unsigned char f35[] = {
#embed "../../Data/catalog/services/aws/aurora.json"
};
static const unsigned char f36[] = {
#embed "../../Data/catalog/services/aws/backup.json"
};
static const unsigned char f37[] = {
#embed "../../Data/catalog/services/aws/batch.json"
};
static const unsigned char f38[] = {
#embed "../../Data/catalog/services/aws/bedrock.json"
};
static const unsigned char f39[] = {
#embed "../../Data/catalog/services/aws/cloudformation.json"
};
static const unsigned char f40[] = {
#embed "../../Data/catalog/services/aws/cloudfront.json"
};
static const unsigned char f41[] = {
#embed "../../Data/catalog/services/aws/cloudhsm.json"
};
static const unsigned char f42[] = {
#embed "../../Data/catalog/services/aws/cloudtrail.json"
};
static const unsigned char f43[] = {
#embed "../../Data/catalog/services/aws/cloudwatch.json"
};
static const unsigned char f44[] = {
#embed "../../Data/catalog/services/aws/codebuild.json"
};
static const unsigned char f45[] = {
#embed "../../Data/catalog/services/aws/cognito.json"
};
static const unsigned char f46[] = {
#embed "../../Data/catalog/services/aws/config.json"
};
static const unsigned char f47[] = {
#embed "../../Data/catalog/services/aws/dms.json"
};
static const unsigned char f48[] = {
#embed "../../Data/catalog/services/aws/documentdb.json"
};
static const unsigned char f49[] = {
#embed "../../Data/catalog/services/aws/dynamodb.json"
};
static const unsigned char f50[] = {
#embed "../../Data/catalog/services/aws/ebs.json"
};
static const unsigned char f51[] = {
#embed "../../Data/catalog/services/aws/ec2.json"
};
static const unsigned char f52[] = {
#embed "../../Data/catalog/services/aws/ecr.json"
};
static const unsigned char f53[] = {
#embed "../../Data/catalog/services/aws/ecs.json"
};
static const unsigned char f54[] = {
#embed "../../Data/catalog/services/aws/efs.json"
};
static const unsigned char f55[] = {
#embed "../../Data/catalog/services/aws/eks.json"
};
static const unsigned char f56[] = {
#embed "../../Data/catalog/services/aws/elastic-beanstalk.json"
};
static const unsigned char f57[] = {
#embed "../../Data/catalog/services/aws/elasticache.json"
};
static const unsigned char f58[] = {
#embed "../../Data/catalog/services/aws/elb.json"
};
static const unsigned char f59[] = {
#embed "../../Data/catalog/services/aws/emr.json"
};
static const unsigned char f60[] = {
#embed "../../Data/catalog/services/aws/eventbridge.json"
};
static const unsigned char f61[] = {
#embed "../../Data/catalog/services/aws/fargate.json"
};
static const unsigned char f62[] = {
#embed "../../Data/catalog/services/aws/fsx.json"
};
static const unsigned char f63[] = {
#embed "../../Data/catalog/services/aws/glue.json"
};
static const unsigned char f64[] = {
#embed "../../Data/catalog/services/aws/guardduty.json"
};
static const unsigned char f65[] = {
#embed "../../Data/catalog/services/aws/iam.json"
};
static const unsigned char f66[] = {
#embed "../../Data/catalog/services/aws/identity-center.json"
};
static const unsigned char f67[] = {
#embed "../../Data/catalog/services/aws/image-builder.json"
};
static const unsigned char f68[] = {
#embed "../../Data/catalog/services/aws/inspector.json"
};
static const unsigned char f69[] = {
#embed "../../Data/catalog/services/aws/kinesis.json"
};
static const unsigned char f70[] = {
#embed "../../Data/catalog/services/aws/kms.json"
};
static const unsigned char f71[] = {
#embed "../../Data/catalog/services/aws/lambda.json"
};
static const unsigned char f72[] = {
#embed "../../Data/catalog/services/aws/macie.json"
};
static const unsigned char f73[] = {
#embed "../../Data/catalog/services/aws/msk.json"
};
static const unsigned char f74[] = {
#embed "../../Data/catalog/services/aws/neptune.json"
};
static const unsigned char f75[] = {
#embed "../../Data/catalog/services/aws/opensearch.json"
};
static const unsigned char f76[] = {
#embed "../../Data/catalog/services/aws/organizations.json"
};
static const unsigned char f77[] = {
#embed "../../Data/catalog/services/aws/rds.json"
};
static const unsigned char f78[] = {
#embed "../../Data/catalog/services/aws/redshift.json"
};
static const unsigned char f79[] = {
#embed "../../Data/catalog/services/aws/route53.json"
};
static const unsigned char f80[] = {
#embed "../../Data/catalog/services/aws/s3.json"
};
static const unsigned char f81[] = {
#embed "../../Data/catalog/services/aws/sagemaker.json"
};
static const unsigned char f82[] = {
#embed "../../Data/catalog/services/aws/secrets-manager.json"
};
static const unsigned char f83[] = {
#embed "../../Data/catalog/services/aws/security-hub.json"
};
static const unsigned char f84[] = {
#embed "../../Data/catalog/services/aws/shield.json"
};
static const unsigned char f85[] = {
#embed "../../Data/catalog/services/aws/sns.json"
};
static const unsigned char f86[] = {
#embed "../../Data/catalog/services/aws/sqs.json"
};
static const unsigned char f87[] = {
#embed "../../Data/catalog/services/aws/ssm.json"
};
static const unsigned char f88[] = {
#embed "../../Data/catalog/services/aws/step-functions.json"
};
static const unsigned char f89[] = {
#embed "../../Data/catalog/services/aws/transfer-family.json"
};
static const unsigned char f90[] = {
#embed "../../Data/catalog/services/aws/vpc.json"
};
static const unsigned char f91[] = {
#embed "../../Data/catalog/services/aws/waf.json"
};
static const unsigned char f92[] = {
#embed "../../Data/catalog/services/aws/workspaces.json"
};
static const unsigned char f93[] = {
#embed "../../Data/catalog/services/azure/ai-search.json"
};
static const unsigned char f94[] = {
#embed "../../Data/catalog/services/azure/ai-services.json"
};
static const unsigned char f95[] = {
#embed "../../Data/catalog/services/azure/aks.json"
};
static const unsigned char f96[] = {
#embed "../../Data/catalog/services/azure/api-management.json"
};
static const unsigned char f97[] = {
#embed "../../Data/catalog/services/azure/app-configuration.json"
};
static const unsigned char f98[] = {
#embed "../../Data/catalog/services/azure/app-service.json"
};
static const unsigned char f99[] = {
#embed "../../Data/catalog/services/azure/application-gateway.json"
};
static const unsigned char f100[] = {
#embed "../../Data/catalog/services/azure/arc.json"
};
static const unsigned char f101[] = {
#embed "../../Data/catalog/services/azure/automation.json"
};
static const unsigned char f102[] = {
#embed "../../Data/catalog/services/azure/azure-local.json"
};
static const unsigned char f103[] = {
#embed "../../Data/catalog/services/azure/backup.json"
};
static const unsigned char f104[] = {
#embed "../../Data/catalog/services/azure/bastion.json"
};
static const unsigned char f105[] = {
#embed "../../Data/catalog/services/azure/batch.json"
};
static const unsigned char f106[] = {
#embed "../../Data/catalog/services/azure/cache-for-redis.json"
};
static const unsigned char f107[] = {
#embed "../../Data/catalog/services/azure/confidential-ledger.json"
};
static const unsigned char f108[] = {
#embed "../../Data/catalog/services/azure/container-apps.json"
};
static const unsigned char f109[] = {
#embed "../../Data/catalog/services/azure/container-instances.json"
};
static const unsigned char f110[] = {
#embed "../../Data/catalog/services/azure/container-registry.json"
};
static const unsigned char f111[] = {
#embed "../../Data/catalog/services/azure/cosmos-db.json"
};
static const unsigned char f112[] = {
#embed "../../Data/catalog/services/azure/cost-and-health.json"
};
static const unsigned char f113[] = {
#embed "../../Data/catalog/services/azure/data-explorer.json"
};
static const unsigned char f114[] = {
#embed "../../Data/catalog/services/azure/data-factory.json"
};
static const unsigned char f115[] = {
#embed "../../Data/catalog/services/azure/databricks.json"
};
static const unsigned char f116[] = {
#embed "../../Data/catalog/services/azure/ddos-protection.json"
};
static const unsigned char f117[] = {
#embed "../../Data/catalog/services/azure/defender-for-cloud.json"
};
static const unsigned char f118[] = {
#embed "../../Data/catalog/services/azure/devops.json"
};
static const unsigned char f119[] = {
#embed "../../Data/catalog/services/azure/dns.json"
};
static const unsigned char f120[] = {
#embed "../../Data/catalog/services/azure/domain-services.json"
};
static const unsigned char f121[] = {
#embed "../../Data/catalog/services/azure/entra-id.json"
};
static const unsigned char f122[] = {
#embed "../../Data/catalog/services/azure/event-grid.json"
};
static const unsigned char f123[] = {
#embed "../../Data/catalog/services/azure/event-hubs.json"
};
static const unsigned char f124[] = {
#embed "../../Data/catalog/services/azure/fabric.json"
};
static const unsigned char f125[] = {
#embed "../../Data/catalog/services/azure/firewall.json"
};
static const unsigned char f126[] = {
#embed "../../Data/catalog/services/azure/front-door.json"
};
static const unsigned char f127[] = {
#embed "../../Data/catalog/services/azure/functions.json"
};
static const unsigned char f128[] = {
#embed "../../Data/catalog/services/azure/hdinsight.json"
};
static const unsigned char f129[] = {
#embed "../../Data/catalog/services/azure/health-data.json"
};
static const unsigned char f130[] = {
#embed "../../Data/catalog/services/azure/iot-hub.json"
};
static const unsigned char f131[] = {
#embed "../../Data/catalog/services/azure/key-vault.json"
};
static const unsigned char f132[] = {
#embed "../../Data/catalog/services/azure/lighthouse.json"
};
static const unsigned char f133[] = {
#embed "../../Data/catalog/services/azure/load-balancer.json"
};
static const unsigned char f134[] = {
#embed "../../Data/catalog/services/azure/logic-apps.json"
};
static const unsigned char f135[] = {
#embed "../../Data/catalog/services/azure/machine-learning.json"
};
static const unsigned char f136[] = {
#embed "../../Data/catalog/services/azure/managed-disks.json"
};
static const unsigned char f137[] = {
#embed "../../Data/catalog/services/azure/managed-hsm.json"
};
static const unsigned char f138[] = {
#embed "../../Data/catalog/services/azure/managed-identities.json"
};
static const unsigned char f139[] = {
#embed "../../Data/catalog/services/azure/microsoft-365.json"
};
static const unsigned char f140[] = {
#embed "../../Data/catalog/services/azure/monitor.json"
};
static const unsigned char f141[] = {
#embed "../../Data/catalog/services/azure/mysql.json"
};
static const unsigned char f142[] = {
#embed "../../Data/catalog/services/azure/netapp-files.json"
};
static const unsigned char f143[] = {
#embed "../../Data/catalog/services/azure/network-watcher.json"
};
static const unsigned char f144[] = {
#embed "../../Data/catalog/services/azure/notification-communication.json"
};
static const unsigned char f145[] = {
#embed "../../Data/catalog/services/azure/policy.json"
};
static const unsigned char f146[] = {
#embed "../../Data/catalog/services/azure/postgresql.json"
};
static const unsigned char f147[] = {
#embed "../../Data/catalog/services/azure/purview.json"
};
static const unsigned char f148[] = {
#embed "../../Data/catalog/services/azure/rbac.json"
};
static const unsigned char f149[] = {
#embed "../../Data/catalog/services/azure/resource-manager.json"
};
static const unsigned char f150[] = {
#embed "../../Data/catalog/services/azure/sentinel.json"
};
static const unsigned char f151[] = {
#embed "../../Data/catalog/services/azure/service-bus.json"
};
static const unsigned char f152[] = {
#embed "../../Data/catalog/services/azure/service-fabric.json"
};
static const unsigned char f153[] = {
#embed "../../Data/catalog/services/azure/signalr.json"
};
static const unsigned char f154[] = {
#embed "../../Data/catalog/services/azure/site-recovery.json"
};
static const unsigned char f155[] = {
#embed "../../Data/catalog/services/azure/sql-database.json"
};
static const unsigned char f156[] = {
#embed "../../Data/catalog/services/azure/sql-managed-instance.json"
};
static const unsigned char f157[] = {
#embed "../../Data/catalog/services/azure/sql-virtual-machines.json"
};
static const unsigned char f158[] = {
#embed "../../Data/catalog/services/azure/storage.json"
};
static const unsigned char f159[] = {
#embed "../../Data/catalog/services/azure/stream-analytics.json"
};
static const unsigned char f160[] = {
#embed "../../Data/catalog/services/azure/synapse.json"
};
static const unsigned char f161[] = {
#embed "../../Data/catalog/services/azure/virtual-desktop.json"
};
static const unsigned char f162[] = {
#embed "../../Data/catalog/services/azure/virtual-machine-scale-sets.json"
};
static const unsigned char f163[] = {
#embed "../../Data/catalog/services/azure/virtual-machines.json"
};
static const unsigned char f164[] = {
#embed "../../Data/catalog/services/azure/virtual-network.json"
};
static const unsigned char f165[] = {
#embed "../../Data/catalog/services/azure/vmware-solution.json"
};
static const unsigned char f166[] = {
#embed "../../Data/catalog/services/azure/vpn-expressroute.json"
};
static const unsigned char f167[] = {
#embed "../../Data/catalog/services/gcp/access-approval.json"
};
static const unsigned char f168[] = {
#embed "../../Data/catalog/services/gcp/access-context-manager.json"
};
static const unsigned char f169[] = {
#embed "../../Data/catalog/services/gcp/alloydb.json"
};
static const unsigned char f170[] = {
#embed "../../Data/catalog/services/gcp/api-gateway.json"
};
static const unsigned char f171[] = {
#embed "../../Data/catalog/services/gcp/api-keys.json"
};
static const unsigned char f172[] = {
#embed "../../Data/catalog/services/gcp/apigee.json"
};
static const unsigned char f173[] = {
#embed "../../Data/catalog/services/gcp/app-engine.json"
};
static const unsigned char f174[] = {
#embed "../../Data/catalog/services/gcp/artifact-registry.json"
};
static const unsigned char f175[] = {
#embed "../../Data/catalog/services/gcp/assured-workloads.json"
};
static const unsigned char f176[] = {
#embed "../../Data/catalog/services/gcp/backup-dr.json"
};
static const unsigned char f177[] = {
#embed "../../Data/catalog/services/gcp/batch.json"
};
static const unsigned char f178[] = {
#embed "../../Data/catalog/services/gcp/bigquery.json"
};
static const unsigned char f179[] = {
#embed "../../Data/catalog/services/gcp/bigtable.json"
};
static const unsigned char f180[] = {
#embed "../../Data/catalog/services/gcp/binary-authorization.json"
};
static const unsigned char f181[] = {
#embed "../../Data/catalog/services/gcp/ca-service.json"
};
static const unsigned char f182[] = {
#embed "../../Data/catalog/services/gcp/certificate-manager.json"
};
static const unsigned char f183[] = {
#embed "../../Data/catalog/services/gcp/cloud-armor.json"
};
static const unsigned char f184[] = {
#embed "../../Data/catalog/services/gcp/cloud-asset-inventory.json"
};
static const unsigned char f185[] = {
#embed "../../Data/catalog/services/gcp/cloud-billing.json"
};
static const unsigned char f186[] = {
#embed "../../Data/catalog/services/gcp/cloud-build.json"
};
static const unsigned char f187[] = {
#embed "../../Data/catalog/services/gcp/cloud-cdn.json"
};
static const unsigned char f188[] = {
#embed "../../Data/catalog/services/gcp/cloud-deploy.json"
};
static const unsigned char f189[] = {
#embed "../../Data/catalog/services/gcp/cloud-dns.json"
};
static const unsigned char f190[] = {
#embed "../../Data/catalog/services/gcp/cloud-identity.json"
};
static const unsigned char f191[] = {
#embed "../../Data/catalog/services/gcp/cloud-ids.json"
};
static const unsigned char f192[] = {
#embed "../../Data/catalog/services/gcp/cloud-interconnect.json"
};
static const unsigned char f193[] = {
#embed "../../Data/catalog/services/gcp/cloud-kms.json"
};
static const unsigned char f194[] = {
#embed "../../Data/catalog/services/gcp/cloud-load-balancing.json"
};
static const unsigned char f195[] = {
#embed "../../Data/catalog/services/gcp/cloud-logging.json"
};
static const unsigned char f196[] = {
#embed "../../Data/catalog/services/gcp/cloud-monitoring.json"
};
static const unsigned char f197[] = {
#embed "../../Data/catalog/services/gcp/cloud-nat-router.json"
};
static const unsigned char f198[] = {
#embed "../../Data/catalog/services/gcp/cloud-run-functions.json"
};
static const unsigned char f199[] = {
#embed "../../Data/catalog/services/gcp/cloud-run.json"
};
static const unsigned char f200[] = {
#embed "../../Data/catalog/services/gcp/cloud-scheduler.json"
};
static const unsigned char f201[] = {
#embed "../../Data/catalog/services/gcp/cloud-service-mesh.json"
};
static const unsigned char f202[] = {
#embed "../../Data/catalog/services/gcp/cloud-sql.json"
};
static const unsigned char f203[] = {
#embed "../../Data/catalog/services/gcp/cloud-storage.json"
};
static const unsigned char f204[] = {
#embed "../../Data/catalog/services/gcp/cloud-tasks.json"
};
static const unsigned char f205[] = {
#embed "../../Data/catalog/services/gcp/cloud-vpn.json"
};
static const unsigned char f206[] = {
#embed "../../Data/catalog/services/gcp/composer.json"
};
static const unsigned char f207[] = {
#embed "../../Data/catalog/services/gcp/compute-engine.json"
};
static const unsigned char f208[] = {
#embed "../../Data/catalog/services/gcp/compute-images.json"
};
static const unsigned char f209[] = {
#embed "../../Data/catalog/services/gcp/data-fusion.json"
};
static const unsigned char f210[] = {
#embed "../../Data/catalog/services/gcp/dataflow.json"
};
static const unsigned char f211[] = {
#embed "../../Data/catalog/services/gcp/dataplex.json"
};
static const unsigned char f212[] = {
#embed "../../Data/catalog/services/gcp/dataproc.json"
};
static const unsigned char f213[] = {
#embed "../../Data/catalog/services/gcp/datastream.json"
};
static const unsigned char f214[] = {
#embed "../../Data/catalog/services/gcp/dms.json"
};
static const unsigned char f215[] = {
#embed "../../Data/catalog/services/gcp/document-ai.json"
};
static const unsigned char f216[] = {
#embed "../../Data/catalog/services/gcp/essential-contacts.json"
};
static const unsigned char f217[] = {
#embed "../../Data/catalog/services/gcp/eventarc.json"
};
static const unsigned char f218[] = {
#embed "../../Data/catalog/services/gcp/filestore.json"
};
static const unsigned char f219[] = {
#embed "../../Data/catalog/services/gcp/firestore.json"
};
static const unsigned char f220[] = {
#embed "../../Data/catalog/services/gcp/gke-backup.json"
};
static const unsigned char f221[] = {
#embed "../../Data/catalog/services/gcp/gke-fleet.json"
};
static const unsigned char f222[] = {
#embed "../../Data/catalog/services/gcp/gke.json"
};
static const unsigned char f223[] = {
#embed "../../Data/catalog/services/gcp/healthcare-api.json"
};
static const unsigned char f224[] = {
#embed "../../Data/catalog/services/gcp/iam.json"
};
static const unsigned char f225[] = {
#embed "../../Data/catalog/services/gcp/iap.json"
};
static const unsigned char f226[] = {
#embed "../../Data/catalog/services/gcp/identity-platform.json"
};
static const unsigned char f227[] = {
#embed "../../Data/catalog/services/gcp/integration-connectors.json"
};
static const unsigned char f228[] = {
#embed "../../Data/catalog/services/gcp/looker.json"
};
static const unsigned char f229[] = {
#embed "../../Data/catalog/services/gcp/managed-ad.json"
};
static const unsigned char f230[] = {
#embed "../../Data/catalog/services/gcp/managed-kafka.json"
};
static const unsigned char f231[] = {
#embed "../../Data/catalog/services/gcp/memorystore.json"
};
static const unsigned char f232[] = {
#embed "../../Data/catalog/services/gcp/migrate-to-vms.json"
};
static const unsigned char f233[] = {
#embed "../../Data/catalog/services/gcp/netapp-volumes.json"
};
static const unsigned char f234[] = {
#embed "../../Data/catalog/services/gcp/network-connectivity-center.json"
};
static const unsigned char f235[] = {
#embed "../../Data/catalog/services/gcp/organization-policy.json"
};
static const unsigned char f236[] = {
#embed "../../Data/catalog/services/gcp/os-config.json"
};
static const unsigned char f237[] = {
#embed "../../Data/catalog/services/gcp/persistent-disk.json"
};
static const unsigned char f238[] = {
#embed "../../Data/catalog/services/gcp/pubsub.json"
};
static const unsigned char f239[] = {
#embed "../../Data/catalog/services/gcp/recaptcha.json"
};
static const unsigned char f240[] = {
#embed "../../Data/catalog/services/gcp/resource-manager.json"
};
static const unsigned char f241[] = {
#embed "../../Data/catalog/services/gcp/secret-manager.json"
};
static const unsigned char f242[] = {
#embed "../../Data/catalog/services/gcp/secure-web-proxy.json"
};
static const unsigned char f243[] = {
#embed "../../Data/catalog/services/gcp/security-command-center.json"
};
static const unsigned char f244[] = {
#embed "../../Data/catalog/services/gcp/sensitive-data-protection.json"
};
static const unsigned char f245[] = {
#embed "../../Data/catalog/services/gcp/service-usage.json"
};
static const unsigned char f246[] = {
#embed "../../Data/catalog/services/gcp/spanner.json"
};
static const unsigned char f247[] = {
#embed "../../Data/catalog/services/gcp/storage-transfer.json"
};
static const unsigned char f248[] = {
#embed "../../Data/catalog/services/gcp/vertex-ai-search.json"
};
static const unsigned char f249[] = {
#embed "../../Data/catalog/services/gcp/vertex-ai-workbench.json"
};
static const unsigned char f250[] = {
#embed "../../Data/catalog/services/gcp/vertex-ai.json"
};
static const unsigned char f251[] = {
#embed "../../Data/catalog/services/gcp/vmware-engine.json"
};
static const unsigned char f252[] = {
#embed "../../Data/catalog/services/gcp/vpc.json"
};
static const unsigned char f253[] = {
#embed "../../Data/catalog/services/gcp/workflows.json"
};
static const unsigned char f254[] = {
#embed "../../Data/catalog/services/gcp/workspace.json"
};
static const unsigned char f255[] = {
#embed "../../Data/catalog/services/gcp/workstations.json"
};
static const unsigned char f256[] = {
#embed "../../Data/checks/aws.amazon-mq.broker-not-public/check.json"
};
static const unsigned char f257[] = {
#embed "../../Data/checks/aws.amazon-mq.broker-not-public/rule.guard"
};
static const unsigned char f258[] = {
#embed "../../Data/checks/aws.amazon-mq.broker-not-public/template.guard"
};
static const unsigned char f259[] = {
#embed "../../Data/checks/aws.api-gateway.stage-logged/check.json"
};
static const unsigned char f260[] = {
#embed "../../Data/checks/aws.api-gateway.stage-logged/rule.guard"
};
static const unsigned char f261[] = {
#embed "../../Data/checks/aws.api-gateway.stage-logged/template.guard"
};
static const unsigned char f262[] = {
#embed "../../Data/checks/aws.aurora.cluster-deletion-protected/check.json"
};
static const unsigned char f263[] = {
#embed "../../Data/checks/aws.aurora.cluster-deletion-protected/rule.guard"
};
static const unsigned char f264[] = {
#embed "../../Data/checks/aws.aurora.cluster-deletion-protected/template.guard"
};
static const unsigned char f265[] = {
#embed "../../Data/checks/aws.aurora.cluster-storage-encrypted/check.json"
};
static const unsigned char f266[] = {
#embed "../../Data/checks/aws.aurora.cluster-storage-encrypted/rule.guard"
};
static const unsigned char f267[] = {
#embed "../../Data/checks/aws.aurora.cluster-storage-encrypted/template.guard"
};
static const unsigned char f268[] = {
#embed "../../Data/checks/aws.backup.plan-keeps-copies/check.json"
};
static const unsigned char f269[] = {
#embed "../../Data/checks/aws.backup.plan-keeps-copies/rule.guard"
};
static const unsigned char f270[] = {
#embed "../../Data/checks/aws.backup.plan-keeps-copies/template.guard"
};
static const unsigned char f271[] = {
#embed "../../Data/checks/aws.backup.recovery-points-encrypted/check.json"
};
static const unsigned char f272[] = {
#embed "../../Data/checks/aws.backup.recovery-points-encrypted/rule.guard"
};
static const unsigned char f273[] = {
#embed "../../Data/checks/aws.cloudfront.access-logged/check.json"
};
static const unsigned char f274[] = {
#embed "../../Data/checks/aws.cloudfront.access-logged/rule.guard"
};
static const unsigned char f275[] = {
#embed "../../Data/checks/aws.cloudfront.access-logged/template.guard"
};
static const unsigned char f276[] = {
#embed "../../Data/checks/aws.cloudfront.buckets-behind-access-control/check.json"
};
static const unsigned char f277[] = {
#embed "../../Data/checks/aws.cloudfront.buckets-behind-access-control/rule.guard"
};
static const unsigned char f278[] = {
#embed "../../Data/checks/aws.cloudfront.buckets-behind-access-control/template.guard"
};
static const unsigned char f279[] = {
#embed "../../Data/checks/aws.cloudfront.viewers-use-tls/check.json"
};
static const unsigned char f280[] = {
#embed "../../Data/checks/aws.cloudfront.viewers-use-tls/rule.guard"
};
static const unsigned char f281[] = {
#embed "../../Data/checks/aws.cloudfront.viewers-use-tls/template.guard"
};
static const unsigned char f282[] = {
#embed "../../Data/checks/aws.cloudfront.web-acl-attached/check.json"
};
static const unsigned char f283[] = {
#embed "../../Data/checks/aws.cloudfront.web-acl-attached/rule.guard"
};
static const unsigned char f284[] = {
#embed "../../Data/checks/aws.cloudfront.web-acl-attached/template.guard"
};
static const unsigned char f285[] = {
#embed "../../Data/checks/aws.cloudtrail.customer-key/check.json"
};
static const unsigned char f286[] = {
#embed "../../Data/checks/aws.cloudtrail.customer-key/rule.guard"
};
static const unsigned char f287[] = {
#embed "../../Data/checks/aws.cloudtrail.customer-key/template.guard"
};
static const unsigned char f288[] = {
#embed "../../Data/checks/aws.cloudtrail.delivered-to-log-group/check.json"
};
static const unsigned char f289[] = {
#embed "../../Data/checks/aws.cloudtrail.delivered-to-log-group/rule.guard"
};
static const unsigned char f290[] = {
#embed "../../Data/checks/aws.cloudtrail.delivered-to-log-group/template.guard"
};
static const unsigned char f291[] = {
#embed "../../Data/checks/aws.cloudtrail.log-files-validated/check.json"
};
static const unsigned char f292[] = {
#embed "../../Data/checks/aws.cloudtrail.log-files-validated/rule.guard"
};
static const unsigned char f293[] = {
#embed "../../Data/checks/aws.cloudtrail.log-files-validated/template.guard"
};
static const unsigned char f294[] = {
#embed "../../Data/checks/aws.cloudtrail.multi-region-trail/check.json"
};
static const unsigned char f295[] = {
#embed "../../Data/checks/aws.cloudtrail.multi-region-trail/rule.guard"
};
static const unsigned char f296[] = {
#embed "../../Data/checks/aws.cloudtrail.multi-region-trail/template.guard"
};
static const unsigned char f297[] = {
#embed "../../Data/checks/aws.cloudwatch.log-group-customer-key/check.json"
};
static const unsigned char f298[] = {
#embed "../../Data/checks/aws.cloudwatch.log-group-customer-key/rule.guard"
};
static const unsigned char f299[] = {
#embed "../../Data/checks/aws.cloudwatch.log-group-customer-key/template.guard"
};
static const unsigned char f300[] = {
#embed "../../Data/checks/aws.cloudwatch.log-group-kept-a-year/check.json"
};
static const unsigned char f301[] = {
#embed "../../Data/checks/aws.cloudwatch.log-group-kept-a-year/rule.guard"
};
static const unsigned char f302[] = {
#embed "../../Data/checks/aws.cloudwatch.log-group-kept-a-year/template.guard"
};
static const unsigned char f303[] = {
#embed "../../Data/checks/aws.codebuild.no-plaintext-credentials/check.json"
};
static const unsigned char f304[] = {
#embed "../../Data/checks/aws.codebuild.no-plaintext-credentials/rule.guard"
};
static const unsigned char f305[] = {
#embed "../../Data/checks/aws.codebuild.no-plaintext-credentials/template.guard"
};
static const unsigned char f306[] = {
#embed "../../Data/checks/aws.config.recorder-covers-all-types/check.json"
};
static const unsigned char f307[] = {
#embed "../../Data/checks/aws.config.recorder-covers-all-types/rule.guard"
};
static const unsigned char f308[] = {
#embed "../../Data/checks/aws.config.recorder-covers-all-types/template.guard"
};
static const unsigned char f309[] = {
#embed "../../Data/checks/aws.dms.replication-instance-not-public/check.json"
};
static const unsigned char f310[] = {
#embed "../../Data/checks/aws.dms.replication-instance-not-public/rule.guard"
};
static const unsigned char f311[] = {
#embed "../../Data/checks/aws.dms.replication-instance-not-public/template.guard"
};
static const unsigned char f312[] = {
#embed "../../Data/checks/aws.dynamodb.point-in-time-recovery/check.json"
};
static const unsigned char f313[] = {
#embed "../../Data/checks/aws.dynamodb.point-in-time-recovery/rule.guard"
};
static const unsigned char f314[] = {
#embed "../../Data/checks/aws.dynamodb.point-in-time-recovery/template.guard"
};
static const unsigned char f315[] = {
#embed "../../Data/checks/aws.dynamodb.table-kms-key/check.json"
};
static const unsigned char f316[] = {
#embed "../../Data/checks/aws.dynamodb.table-kms-key/rule.guard"
};
static const unsigned char f317[] = {
#embed "../../Data/checks/aws.dynamodb.table-kms-key/template.guard"
};
static const unsigned char f318[] = {
#embed "../../Data/checks/aws.ebs.volume-encrypted/check.json"
};
static const unsigned char f319[] = {
#embed "../../Data/checks/aws.ebs.volume-encrypted/rule.guard"
};
static const unsigned char f320[] = {
#embed "../../Data/checks/aws.ebs.volume-encrypted/template.guard"
};
static const unsigned char f321[] = {
#embed "../../Data/checks/aws.ec2.instance-metadata-tokens/check.json"
};
static const unsigned char f322[] = {
#embed "../../Data/checks/aws.ec2.instance-metadata-tokens/rule.guard"
};
static const unsigned char f323[] = {
#embed "../../Data/checks/aws.ec2.instance-metadata-tokens/template.guard"
};
static const unsigned char f324[] = {
#embed "../../Data/checks/aws.ec2.instance-without-public-address/check.json"
};
static const unsigned char f325[] = {
#embed "../../Data/checks/aws.ec2.instance-without-public-address/rule.guard"
};
static const unsigned char f326[] = {
#embed "../../Data/checks/aws.ec2.instance-without-public-address/template.guard"
};
static const unsigned char f327[] = {
#embed "../../Data/checks/aws.ec2.launch-template-metadata-tokens/check.json"
};
static const unsigned char f328[] = {
#embed "../../Data/checks/aws.ec2.launch-template-metadata-tokens/rule.guard"
};
static const unsigned char f329[] = {
#embed "../../Data/checks/aws.ec2.launch-template-metadata-tokens/template.guard"
};
static const unsigned char f330[] = {
#embed "../../Data/checks/aws.ecr.images-scanned/check.json"
};
static const unsigned char f331[] = {
#embed "../../Data/checks/aws.ecr.images-scanned/rule.guard"
};
static const unsigned char f332[] = {
#embed "../../Data/checks/aws.ecr.images-scanned/template.guard"
};
static const unsigned char f333[] = {
#embed "../../Data/checks/aws.ecr.tags-immutable/check.json"
};
static const unsigned char f334[] = {
#embed "../../Data/checks/aws.ecr.tags-immutable/rule.guard"
};
static const unsigned char f335[] = {
#embed "../../Data/checks/aws.ecr.tags-immutable/template.guard"
};
static const unsigned char f336[] = {
#embed "../../Data/checks/aws.ecs.containers-not-privileged/check.json"
};
static const unsigned char f337[] = {
#embed "../../Data/checks/aws.ecs.containers-not-privileged/rule.guard"
};
static const unsigned char f338[] = {
#embed "../../Data/checks/aws.ecs.containers-not-privileged/template.guard"
};
static const unsigned char f339[] = {
#embed "../../Data/checks/aws.ecs.no-plaintext-credentials/check.json"
};
static const unsigned char f340[] = {
#embed "../../Data/checks/aws.ecs.no-plaintext-credentials/rule.guard"
};
static const unsigned char f341[] = {
#embed "../../Data/checks/aws.ecs.no-plaintext-credentials/template.guard"
};
static const unsigned char f342[] = {
#embed "../../Data/checks/aws.ecs.root-file-system-read-only/check.json"
};
static const unsigned char f343[] = {
#embed "../../Data/checks/aws.ecs.root-file-system-read-only/rule.guard"
};
static const unsigned char f344[] = {
#embed "../../Data/checks/aws.ecs.root-file-system-read-only/template.guard"
};
static const unsigned char f345[] = {
#embed "../../Data/checks/aws.efs.backed-up/check.json"
};
static const unsigned char f346[] = {
#embed "../../Data/checks/aws.efs.backed-up/rule.guard"
};
static const unsigned char f347[] = {
#embed "../../Data/checks/aws.efs.backed-up/template.guard"
};
static const unsigned char f348[] = {
#embed "../../Data/checks/aws.efs.file-system-encrypted/check.json"
};
static const unsigned char f349[] = {
#embed "../../Data/checks/aws.efs.file-system-encrypted/rule.guard"
};
static const unsigned char f350[] = {
#embed "../../Data/checks/aws.efs.file-system-encrypted/template.guard"
};
static const unsigned char f351[] = {
#embed "../../Data/checks/aws.eks.api-server-restricted/check.json"
};
static const unsigned char f352[] = {
#embed "../../Data/checks/aws.eks.api-server-restricted/rule.guard"
};
static const unsigned char f353[] = {
#embed "../../Data/checks/aws.eks.api-server-restricted/template.guard"
};
static const unsigned char f354[] = {
#embed "../../Data/checks/aws.eks.audit-logged/check.json"
};
static const unsigned char f355[] = {
#embed "../../Data/checks/aws.eks.audit-logged/rule.guard"
};
static const unsigned char f356[] = {
#embed "../../Data/checks/aws.eks.audit-logged/template.guard"
};
static const unsigned char f357[] = {
#embed "../../Data/checks/aws.eks.secrets-encrypted-with-customer-key/check.json"
};
static const unsigned char f358[] = {
#embed "../../Data/checks/aws.eks.secrets-encrypted-with-customer-key/rule.guard"
};
static const unsigned char f359[] = {
#embed "../../Data/checks/aws.eks.secrets-encrypted-with-customer-key/template.guard"
};
static const unsigned char f360[] = {
#embed "../../Data/checks/aws.elasticache.replication-group-encrypted/check.json"
};
static const unsigned char f361[] = {
#embed "../../Data/checks/aws.elasticache.replication-group-encrypted/rule.guard"
};
static const unsigned char f362[] = {
#embed "../../Data/checks/aws.elasticache.replication-group-encrypted/template.guard"
};
static const unsigned char f363[] = {
#embed "../../Data/checks/aws.elb.access-logged/check.json"
};
static const unsigned char f364[] = {
#embed "../../Data/checks/aws.elb.access-logged/rule.guard"
};
static const unsigned char f365[] = {
#embed "../../Data/checks/aws.elb.access-logged/template.guard"
};
static const unsigned char f366[] = {
#embed "../../Data/checks/aws.elb.deletion-protected/check.json"
};
static const unsigned char f367[] = {
#embed "../../Data/checks/aws.elb.deletion-protected/rule.guard"
};
static const unsigned char f368[] = {
#embed "../../Data/checks/aws.elb.deletion-protected/template.guard"
};
static const unsigned char f369[] = {
#embed "../../Data/checks/aws.elb.invalid-headers-dropped/check.json"
};
static const unsigned char f370[] = {
#embed "../../Data/checks/aws.elb.invalid-headers-dropped/rule.guard"
};
static const unsigned char f371[] = {
#embed "../../Data/checks/aws.elb.invalid-headers-dropped/template.guard"
};
static const unsigned char f372[] = {
#embed "../../Data/checks/aws.elb.listener-encrypted/check.json"
};
static const unsigned char f373[] = {
#embed "../../Data/checks/aws.elb.listener-encrypted/rule.guard"
};
static const unsigned char f374[] = {
#embed "../../Data/checks/aws.elb.listener-encrypted/template.guard"
};
static const unsigned char f375[] = {
#embed "../../Data/checks/aws.guardduty.detector-enabled/check.json"
};
static const unsigned char f376[] = {
#embed "../../Data/checks/aws.guardduty.detector-enabled/rule.guard"
};
static const unsigned char f377[] = {
#embed "../../Data/checks/aws.guardduty.detector-enabled/template.guard"
};
static const unsigned char f378[] = {
#embed "../../Data/checks/aws.iam.access-keys-rotated/check.json"
};
static const unsigned char f379[] = {
#embed "../../Data/checks/aws.iam.access-keys-rotated/rule.guard"
};
static const unsigned char f380[] = {
#embed "../../Data/checks/aws.iam.console-users-mfa/check.json"
};
static const unsigned char f381[] = {
#embed "../../Data/checks/aws.iam.console-users-mfa/rule.guard"
};
static const unsigned char f382[] = {
#embed "../../Data/checks/aws.iam.inline-policies-without-full-admin/check.json"
};
static const unsigned char f383[] = {
#embed "../../Data/checks/aws.iam.inline-policies-without-full-admin/rule.guard"
};
static const unsigned char f384[] = {
#embed "../../Data/checks/aws.iam.inline-policies-without-full-admin/template.guard"
};
static const unsigned char f385[] = {
#embed "../../Data/checks/aws.iam.policies-without-full-admin/check.json"
};
static const unsigned char f386[] = {
#embed "../../Data/checks/aws.iam.policies-without-full-admin/rule.guard"
};
static const unsigned char f387[] = {
#embed "../../Data/checks/aws.iam.policies-without-full-admin/template.guard"
};
static const unsigned char f388[] = {
#embed "../../Data/checks/aws.iam.root-mfa-enabled/check.json"
};
static const unsigned char f389[] = {
#embed "../../Data/checks/aws.iam.root-mfa-enabled/rule.guard"
};
static const unsigned char f390[] = {
#embed "../../Data/checks/aws.iam.root-not-in-daily-use/check.json"
};
static const unsigned char f391[] = {
#embed "../../Data/checks/aws.iam.root-not-in-daily-use/rule.guard"
};
static const unsigned char f392[] = {
#embed "../../Data/checks/aws.iam.root-without-access-keys/check.json"
};
static const unsigned char f393[] = {
#embed "../../Data/checks/aws.iam.root-without-access-keys/rule.guard"
};
static const unsigned char f394[] = {
#embed "../../Data/checks/aws.iam.unused-credentials-removed/check.json"
};
static const unsigned char f395[] = {
#embed "../../Data/checks/aws.iam.unused-credentials-removed/rule.guard"
};
static const unsigned char f396[] = {
#embed "../../Data/checks/aws.iam.users-without-own-policies/check.json"
};
static const unsigned char f397[] = {
#embed "../../Data/checks/aws.iam.users-without-own-policies/rule.guard"
};
static const unsigned char f398[] = {
#embed "../../Data/checks/aws.iam.users-without-own-policies/template.guard"
};
static const unsigned char f399[] = {
#embed "../../Data/checks/aws.kinesis.stream-encrypted/check.json"
};
static const unsigned char f400[] = {
#embed "../../Data/checks/aws.kinesis.stream-encrypted/rule.guard"
};
static const unsigned char f401[] = {
#embed "../../Data/checks/aws.kinesis.stream-encrypted/template.guard"
};
static const unsigned char f402[] = {
#embed "../../Data/checks/aws.kms.key-policy-not-public/check.json"
};
static const unsigned char f403[] = {
#embed "../../Data/checks/aws.kms.key-policy-not-public/rule.guard"
};
static const unsigned char f404[] = {
#embed "../../Data/checks/aws.kms.key-policy-not-public/template.guard"
};
static const unsigned char f405[] = {
#embed "../../Data/checks/aws.kms.key-rotated/check.json"
};
static const unsigned char f406[] = {
#embed "../../Data/checks/aws.kms.key-rotated/rule.guard"
};
static const unsigned char f407[] = {
#embed "../../Data/checks/aws.kms.key-rotated/template.guard"
};
static const unsigned char f408[] = {
#embed "../../Data/checks/aws.lambda.function-in-network/check.json"
};
static const unsigned char f409[] = {
#embed "../../Data/checks/aws.lambda.function-in-network/rule.guard"
};
static const unsigned char f410[] = {
#embed "../../Data/checks/aws.lambda.function-in-network/template.guard"
};
static const unsigned char f411[] = {
#embed "../../Data/checks/aws.lambda.function-not-public/check.json"
};
static const unsigned char f412[] = {
#embed "../../Data/checks/aws.lambda.function-not-public/rule.guard"
};
static const unsigned char f413[] = {
#embed "../../Data/checks/aws.lambda.function-not-public/template.guard"
};
static const unsigned char f414[] = {
#embed "../../Data/checks/aws.msk.traffic-encrypted/check.json"
};
static const unsigned char f415[] = {
#embed "../../Data/checks/aws.msk.traffic-encrypted/rule.guard"
};
static const unsigned char f416[] = {
#embed "../../Data/checks/aws.msk.traffic-encrypted/template.guard"
};
static const unsigned char f417[] = {
#embed "../../Data/checks/aws.opensearch.domain-encrypted/check.json"
};
static const unsigned char f418[] = {
#embed "../../Data/checks/aws.opensearch.domain-encrypted/rule.guard"
};
static const unsigned char f419[] = {
#embed "../../Data/checks/aws.opensearch.domain-encrypted/template.guard"
};
static const unsigned char f420[] = {
#embed "../../Data/checks/aws.rds.backups-kept/check.json"
};
static const unsigned char f421[] = {
#embed "../../Data/checks/aws.rds.backups-kept/rule.guard"
};
static const unsigned char f422[] = {
#embed "../../Data/checks/aws.rds.backups-kept/template.guard"
};
static const unsigned char f423[] = {
#embed "../../Data/checks/aws.rds.deletion-protected/check.json"
};
static const unsigned char f424[] = {
#embed "../../Data/checks/aws.rds.deletion-protected/rule.guard"
};
static const unsigned char f425[] = {
#embed "../../Data/checks/aws.rds.deletion-protected/template.guard"
};
static const unsigned char f426[] = {
#embed "../../Data/checks/aws.rds.instance-not-public/check.json"
};
static const unsigned char f427[] = {
#embed "../../Data/checks/aws.rds.instance-not-public/rule.guard"
};
static const unsigned char f428[] = {
#embed "../../Data/checks/aws.rds.instance-not-public/template.guard"
};
static const unsigned char f429[] = {
#embed "../../Data/checks/aws.rds.minor-versions-applied/check.json"
};
static const unsigned char f430[] = {
#embed "../../Data/checks/aws.rds.minor-versions-applied/rule.guard"
};
static const unsigned char f431[] = {
#embed "../../Data/checks/aws.rds.minor-versions-applied/template.guard"
};
static const unsigned char f432[] = {
#embed "../../Data/checks/aws.rds.multi-zone/check.json"
};
static const unsigned char f433[] = {
#embed "../../Data/checks/aws.rds.multi-zone/rule.guard"
};
static const unsigned char f434[] = {
#embed "../../Data/checks/aws.rds.multi-zone/template.guard"
};
static const unsigned char f435[] = {
#embed "../../Data/checks/aws.rds.storage-encrypted/check.json"
};
static const unsigned char f436[] = {
#embed "../../Data/checks/aws.rds.storage-encrypted/rule.guard"
};
static const unsigned char f437[] = {
#embed "../../Data/checks/aws.rds.storage-encrypted/template.guard"
};
static const unsigned char f438[] = {
#embed "../../Data/checks/aws.redshift.audit-logged/check.json"
};
static const unsigned char f439[] = {
#embed "../../Data/checks/aws.redshift.audit-logged/rule.guard"
};
static const unsigned char f440[] = {
#embed "../../Data/checks/aws.redshift.audit-logged/template.guard"
};
static const unsigned char f441[] = {
#embed "../../Data/checks/aws.redshift.cluster-private-and-encrypted/check.json"
};
static const unsigned char f442[] = {
#embed "../../Data/checks/aws.redshift.cluster-private-and-encrypted/rule.guard"
};
static const unsigned char f443[] = {
#embed "../../Data/checks/aws.redshift.cluster-private-and-encrypted/template.guard"
};
static const unsigned char f444[] = {
#embed "../../Data/checks/aws.s3.account-public-access-blocked/check.json"
};
static const unsigned char f445[] = {
#embed "../../Data/checks/aws.s3.account-public-access-blocked/rule.guard"
};
static const unsigned char f446[] = {
#embed "../../Data/checks/aws.s3.audit-bucket-accepts-logs/check.json"
};
static const unsigned char f447[] = {
#embed "../../Data/checks/aws.s3.audit-bucket-accepts-logs/rule.guard"
};
static const unsigned char f448[] = {
#embed "../../Data/checks/aws.s3.audit-bucket-accepts-logs/template.guard"
};
static const unsigned char f449[] = {
#embed "../../Data/checks/aws.s3.audit-bucket-lifecycle/check.json"
};
static const unsigned char f450[] = {
#embed "../../Data/checks/aws.s3.audit-bucket-lifecycle/rule.guard"
};
static const unsigned char f451[] = {
#embed "../../Data/checks/aws.s3.audit-bucket-lifecycle/template.guard"
};
static const unsigned char f452[] = {
#embed "../../Data/checks/aws.s3.audit-bucket-locked/check.json"
};
static const unsigned char f453[] = {
#embed "../../Data/checks/aws.s3.audit-bucket-locked/rule.guard"
};
static const unsigned char f454[] = {
#embed "../../Data/checks/aws.s3.audit-bucket-locked/template.guard"
};
static const unsigned char f455[] = {
#embed "../../Data/checks/aws.s3.bucket-access-logged/check.json"
};
static const unsigned char f456[] = {
#embed "../../Data/checks/aws.s3.bucket-access-logged/rule.guard"
};
static const unsigned char f457[] = {
#embed "../../Data/checks/aws.s3.bucket-access-logged/template.guard"
};
static const unsigned char f458[] = {
#embed "../../Data/checks/aws.s3.bucket-customer-key/check.json"
};
static const unsigned char f459[] = {
#embed "../../Data/checks/aws.s3.bucket-customer-key/rule.guard"
};
static const unsigned char f460[] = {
#embed "../../Data/checks/aws.s3.bucket-customer-key/template.guard"
};
static const unsigned char f461[] = {
#embed "../../Data/checks/aws.s3.bucket-not-public/check.json"
};
static const unsigned char f462[] = {
#embed "../../Data/checks/aws.s3.bucket-not-public/rule.guard"
};
static const unsigned char f463[] = {
#embed "../../Data/checks/aws.s3.bucket-not-public/template.guard"
};
static const unsigned char f464[] = {
#embed "../../Data/checks/aws.s3.bucket-public-access-blocked/check.json"
};
static const unsigned char f465[] = {
#embed "../../Data/checks/aws.s3.bucket-public-access-blocked/rule.guard"
};
static const unsigned char f466[] = {
#embed "../../Data/checks/aws.s3.bucket-public-access-blocked/template.guard"
};
static const unsigned char f467[] = {
#embed "../../Data/checks/aws.s3.bucket-tls-only/check.json"
};
static const unsigned char f468[] = {
#embed "../../Data/checks/aws.s3.bucket-tls-only/rule.guard"
};
static const unsigned char f469[] = {
#embed "../../Data/checks/aws.s3.bucket-tls-only/template.guard"
};
static const unsigned char f470[] = {
#embed "../../Data/checks/aws.s3.bucket-versioned/check.json"
};
static const unsigned char f471[] = {
#embed "../../Data/checks/aws.s3.bucket-versioned/rule.guard"
};
static const unsigned char f472[] = {
#embed "../../Data/checks/aws.s3.bucket-versioned/template.guard"
};
static const unsigned char f473[] = {
#embed "../../Data/checks/aws.sagemaker.notebook-without-internet/check.json"
};
static const unsigned char f474[] = {
#embed "../../Data/checks/aws.sagemaker.notebook-without-internet/rule.guard"
};
static const unsigned char f475[] = {
#embed "../../Data/checks/aws.sagemaker.notebook-without-internet/template.guard"
};
static const unsigned char f476[] = {
#embed "../../Data/checks/aws.secrets-manager.secret-rotated/check.json"
};
static const unsigned char f477[] = {
#embed "../../Data/checks/aws.secrets-manager.secret-rotated/rule.guard"
};
static const unsigned char f478[] = {
#embed "../../Data/checks/aws.secrets-manager.secret-rotated/template.guard"
};
static const unsigned char f479[] = {
#embed "../../Data/checks/aws.sns.topic-encrypted/check.json"
};
static const unsigned char f480[] = {
#embed "../../Data/checks/aws.sns.topic-encrypted/rule.guard"
};
static const unsigned char f481[] = {
#embed "../../Data/checks/aws.sns.topic-encrypted/template.guard"
};
static const unsigned char f482[] = {
#embed "../../Data/checks/aws.sqs.queue-encrypted/check.json"
};
static const unsigned char f483[] = {
#embed "../../Data/checks/aws.sqs.queue-encrypted/rule.guard"
};
static const unsigned char f484[] = {
#embed "../../Data/checks/aws.sqs.queue-encrypted/template.guard"
};
static const unsigned char f485[] = {
#embed "../../Data/checks/aws.ssm.patches-installed/check.json"
};
static const unsigned char f486[] = {
#embed "../../Data/checks/aws.ssm.patches-installed/rule.guard"
};
static const unsigned char f487[] = {
#embed "../../Data/checks/aws.step-functions.executions-logged/check.json"
};
static const unsigned char f488[] = {
#embed "../../Data/checks/aws.step-functions.executions-logged/rule.guard"
};
static const unsigned char f489[] = {
#embed "../../Data/checks/aws.step-functions.executions-logged/template.guard"
};
static const unsigned char f490[] = {
#embed "../../Data/checks/aws.vpc.default-security-group-closed/check.json"
};
static const unsigned char f491[] = {
#embed "../../Data/checks/aws.vpc.default-security-group-closed/rule.guard"
};
static const unsigned char f492[] = {
#embed "../../Data/checks/aws.vpc.default-vpc-removed/check.json"
};
static const unsigned char f493[] = {
#embed "../../Data/checks/aws.vpc.default-vpc-removed/rule.guard"
};
static const unsigned char f494[] = {
#embed "../../Data/checks/aws.vpc.flow-log-recording/check.json"
};
static const unsigned char f495[] = {
#embed "../../Data/checks/aws.vpc.flow-log-recording/rule.guard"
};
static const unsigned char f496[] = {
#embed "../../Data/checks/aws.vpc.flow-log-recording/template.guard"
};
static const unsigned char f497[] = {
#embed "../../Data/checks/aws.vpc.rdp-not-open/check.json"
};
static const unsigned char f498[] = {
#embed "../../Data/checks/aws.vpc.rdp-not-open/rule.guard"
};
static const unsigned char f499[] = {
#embed "../../Data/checks/aws.vpc.rdp-not-open/template.guard"
};
static const unsigned char f500[] = {
#embed "../../Data/checks/aws.vpc.ssh-not-open/check.json"
};
static const unsigned char f501[] = {
#embed "../../Data/checks/aws.vpc.ssh-not-open/rule.guard"
};
static const unsigned char f502[] = {
#embed "../../Data/checks/aws.vpc.ssh-not-open/template.guard"
};
static const unsigned char f503[] = {
#embed "../../Data/checks/aws.vpc.subnet-without-public-addresses/check.json"
};
static const unsigned char f504[] = {
#embed "../../Data/checks/aws.vpc.subnet-without-public-addresses/rule.guard"
};
static const unsigned char f505[] = {
#embed "../../Data/checks/aws.vpc.subnet-without-public-addresses/template.guard"
};
static const unsigned char f506[] = {
#embed "../../Data/checks/aws.waf.web-acl-logged/check.json"
};
static const unsigned char f507[] = {
#embed "../../Data/checks/aws.waf.web-acl-logged/rule.guard"
};
static const unsigned char f508[] = {
#embed "../../Data/checks/aws.waf.web-acl-logged/template.guard"
};
static const unsigned char f509[] = {
#embed "../../Data/checks/azure.ai-search.entra-only-authentication/check.json"
};
static const unsigned char f510[] = {
#embed "../../Data/checks/azure.ai-search.entra-only-authentication/policy.json"
};
static const unsigned char f511[] = {
#embed "../../Data/checks/azure.ai-search.public-access-off/check.json"
};
static const unsigned char f512[] = {
#embed "../../Data/checks/azure.ai-search.public-access-off/policy.json"
};
static const unsigned char f513[] = {
#embed "../../Data/checks/azure.ai-services.entra-only-authentication/check.json"
};
static const unsigned char f514[] = {
#embed "../../Data/checks/azure.ai-services.entra-only-authentication/policy.json"
};
static const unsigned char f515[] = {
#embed "../../Data/checks/azure.ai-services.network-restricted/check.json"
};
static const unsigned char f516[] = {
#embed "../../Data/checks/azure.ai-services.network-restricted/policy.json"
};
static const unsigned char f517[] = {
#embed "../../Data/checks/azure.aks.api-server-restricted/check.json"
};
static const unsigned char f518[] = {
#embed "../../Data/checks/azure.aks.api-server-restricted/policy.json"
};
static const unsigned char f519[] = {
#embed "../../Data/checks/azure.aks.audit-logged/check.json"
};
static const unsigned char f520[] = {
#embed "../../Data/checks/azure.aks.audit-logged/policy.json"
};
static const unsigned char f521[] = {
#embed "../../Data/checks/azure.aks.local-accounts-off/check.json"
};
static const unsigned char f522[] = {
#embed "../../Data/checks/azure.aks.local-accounts-off/policy.json"
};
static const unsigned char f523[] = {
#embed "../../Data/checks/azure.aks.node-images-upgraded/check.json"
};
static const unsigned char f524[] = {
#embed "../../Data/checks/azure.aks.node-images-upgraded/policy.json"
};
static const unsigned char f525[] = {
#embed "../../Data/checks/azure.aks.role-based-access/check.json"
};
static const unsigned char f526[] = {
#embed "../../Data/checks/azure.aks.role-based-access/policy.json"
};
static const unsigned char f527[] = {
#embed "../../Data/checks/azure.app-service.ftp-off/check.json"
};
static const unsigned char f528[] = {
#embed "../../Data/checks/azure.app-service.ftp-off/policy.json"
};
static const unsigned char f529[] = {
#embed "../../Data/checks/azure.app-service.https-only/check.json"
};
static const unsigned char f530[] = {
#embed "../../Data/checks/azure.app-service.https-only/policy.json"
};
static const unsigned char f531[] = {
#embed "../../Data/checks/azure.app-service.remote-debugging-off/check.json"
};
static const unsigned char f532[] = {
#embed "../../Data/checks/azure.app-service.remote-debugging-off/policy.json"
};
static const unsigned char f533[] = {
#embed "../../Data/checks/azure.app-service.tls-minimum/check.json"
};
static const unsigned char f534[] = {
#embed "../../Data/checks/azure.app-service.tls-minimum/policy.json"
};
static const unsigned char f535[] = {
#embed "../../Data/checks/azure.application-gateway.waf-prevents/check.json"
};
static const unsigned char f536[] = {
#embed "../../Data/checks/azure.application-gateway.waf-prevents/policy.json"
};
static const unsigned char f537[] = {
#embed "../../Data/checks/azure.automation.variables-encrypted/check.json"
};
static const unsigned char f538[] = {
#embed "../../Data/checks/azure.automation.variables-encrypted/policy.json"
};
static const unsigned char f539[] = {
#embed "../../Data/checks/azure.backup.vault-immutable/check.json"
};
static const unsigned char f540[] = {
#embed "../../Data/checks/azure.backup.vault-immutable/policy.json"
};
static const unsigned char f541[] = {
#embed "../../Data/checks/azure.backup.vault-soft-delete/check.json"
};
static const unsigned char f542[] = {
#embed "../../Data/checks/azure.backup.vault-soft-delete/policy.json"
};
static const unsigned char f543[] = {
#embed "../../Data/checks/azure.cache-for-redis.tls-required/check.json"
};
static const unsigned char f544[] = {
#embed "../../Data/checks/azure.cache-for-redis.tls-required/policy.json"
};
static const unsigned char f545[] = {
#embed "../../Data/checks/azure.container-apps.https-only/check.json"
};
static const unsigned char f546[] = {
#embed "../../Data/checks/azure.container-apps.https-only/policy.json"
};
static const unsigned char f547[] = {
#embed "../../Data/checks/azure.container-instances.without-public-address/check.json"
};
static const unsigned char f548[] = {
#embed "../../Data/checks/azure.container-instances.without-public-address/policy.json"
};
static const unsigned char f549[] = {
#embed "../../Data/checks/azure.container-registry.admin-user-off/check.json"
};
static const unsigned char f550[] = {
#embed "../../Data/checks/azure.container-registry.admin-user-off/policy.json"
};
static const unsigned char f551[] = {
#embed "../../Data/checks/azure.container-registry.public-access-off/check.json"
};
static const unsigned char f552[] = {
#embed "../../Data/checks/azure.container-registry.public-access-off/policy.json"
};
static const unsigned char f553[] = {
#embed "../../Data/checks/azure.cosmos-db.continuous-backup/check.json"
};
static const unsigned char f554[] = {
#embed "../../Data/checks/azure.cosmos-db.continuous-backup/policy.json"
};
static const unsigned char f555[] = {
#embed "../../Data/checks/azure.cosmos-db.entra-only-authentication/check.json"
};
static const unsigned char f556[] = {
#embed "../../Data/checks/azure.cosmos-db.entra-only-authentication/policy.json"
};
static const unsigned char f557[] = {
#embed "../../Data/checks/azure.cosmos-db.network-restricted/check.json"
};
static const unsigned char f558[] = {
#embed "../../Data/checks/azure.cosmos-db.network-restricted/policy.json"
};
static const unsigned char f559[] = {
#embed "../../Data/checks/azure.data-explorer.cache-disks-encrypted/check.json"
};
static const unsigned char f560[] = {
#embed "../../Data/checks/azure.data-explorer.cache-disks-encrypted/policy.json"
};
static const unsigned char f561[] = {
#embed "../../Data/checks/azure.data-explorer.public-access-off/check.json"
};
static const unsigned char f562[] = {
#embed "../../Data/checks/azure.data-explorer.public-access-off/policy.json"
};
static const unsigned char f563[] = {
#embed "../../Data/checks/azure.data-factory.public-access-off/check.json"
};
static const unsigned char f564[] = {
#embed "../../Data/checks/azure.data-factory.public-access-off/policy.json"
};
static const unsigned char f565[] = {
#embed "../../Data/checks/azure.databricks.nodes-without-public-address/check.json"
};
static const unsigned char f566[] = {
#embed "../../Data/checks/azure.databricks.nodes-without-public-address/policy.json"
};
static const unsigned char f567[] = {
#embed "../../Data/checks/azure.defender-for-cloud.containers-plan-on/check.json"
};
static const unsigned char f568[] = {
#embed "../../Data/checks/azure.defender-for-cloud.containers-plan-on/policy.json"
};
static const unsigned char f569[] = {
#embed "../../Data/checks/azure.defender-for-cloud.key-vaults-plan-on/check.json"
};
static const unsigned char f570[] = {
#embed "../../Data/checks/azure.defender-for-cloud.key-vaults-plan-on/policy.json"
};
static const unsigned char f571[] = {
#embed "../../Data/checks/azure.defender-for-cloud.security-contact-set/check.json"
};
static const unsigned char f572[] = {
#embed "../../Data/checks/azure.defender-for-cloud.security-contact-set/policy.json"
};
static const unsigned char f573[] = {
#embed "../../Data/checks/azure.defender-for-cloud.sql-databases-plan-on/check.json"
};
static const unsigned char f574[] = {
#embed "../../Data/checks/azure.defender-for-cloud.sql-databases-plan-on/policy.json"
};
static const unsigned char f575[] = {
#embed "../../Data/checks/azure.defender-for-cloud.storage-plan-on/check.json"
};
static const unsigned char f576[] = {
#embed "../../Data/checks/azure.defender-for-cloud.storage-plan-on/policy.json"
};
static const unsigned char f577[] = {
#embed "../../Data/checks/azure.defender-for-cloud.virtual-machines-plan-on/check.json"
};
static const unsigned char f578[] = {
#embed "../../Data/checks/azure.defender-for-cloud.virtual-machines-plan-on/policy.json"
};
static const unsigned char f579[] = {
#embed "../../Data/checks/azure.event-grid.entra-only-authentication/check.json"
};
static const unsigned char f580[] = {
#embed "../../Data/checks/azure.event-grid.entra-only-authentication/policy.json"
};
static const unsigned char f581[] = {
#embed "../../Data/checks/azure.event-grid.public-access-off/check.json"
};
static const unsigned char f582[] = {
#embed "../../Data/checks/azure.event-grid.public-access-off/policy.json"
};
static const unsigned char f583[] = {
#embed "../../Data/checks/azure.event-hubs.entra-only-authentication/check.json"
};
static const unsigned char f584[] = {
#embed "../../Data/checks/azure.event-hubs.entra-only-authentication/policy.json"
};
static const unsigned char f585[] = {
#embed "../../Data/checks/azure.event-hubs.tls-minimum/check.json"
};
static const unsigned char f586[] = {
#embed "../../Data/checks/azure.event-hubs.tls-minimum/policy.json"
};
static const unsigned char f587[] = {
#embed "../../Data/checks/azure.firewall.threat-intelligence-denies/check.json"
};
static const unsigned char f588[] = {
#embed "../../Data/checks/azure.firewall.threat-intelligence-denies/policy.json"
};
static const unsigned char f589[] = {
#embed "../../Data/checks/azure.front-door.waf-prevents/check.json"
};
static const unsigned char f590[] = {
#embed "../../Data/checks/azure.front-door.waf-prevents/policy.json"
};
static const unsigned char f591[] = {
#embed "../../Data/checks/azure.iot-hub.entra-only-authentication/check.json"
};
static const unsigned char f592[] = {
#embed "../../Data/checks/azure.iot-hub.entra-only-authentication/policy.json"
};
static const unsigned char f593[] = {
#embed "../../Data/checks/azure.iot-hub.public-access-off/check.json"
};
static const unsigned char f594[] = {
#embed "../../Data/checks/azure.iot-hub.public-access-off/policy.json"
};
static const unsigned char f595[] = {
#embed "../../Data/checks/azure.iot-hub.tls-minimum/check.json"
};
static const unsigned char f596[] = {
#embed "../../Data/checks/azure.iot-hub.tls-minimum/policy.json"
};
static const unsigned char f597[] = {
#embed "../../Data/checks/azure.key-vault.access-logged/check.json"
};
static const unsigned char f598[] = {
#embed "../../Data/checks/azure.key-vault.access-logged/policy.json"
};
static const unsigned char f599[] = {
#embed "../../Data/checks/azure.key-vault.keys-expire/check.json"
};
static const unsigned char f600[] = {
#embed "../../Data/checks/azure.key-vault.keys-expire/policy.json"
};
static const unsigned char f601[] = {
#embed "../../Data/checks/azure.key-vault.keys-rotate/check.json"
};
static const unsigned char f602[] = {
#embed "../../Data/checks/azure.key-vault.keys-rotate/policy.json"
};
static const unsigned char f603[] = {
#embed "../../Data/checks/azure.key-vault.network-restricted/check.json"
};
static const unsigned char f604[] = {
#embed "../../Data/checks/azure.key-vault.network-restricted/policy.json"
};
static const unsigned char f605[] = {
#embed "../../Data/checks/azure.key-vault.purge-protected/check.json"
};
static const unsigned char f606[] = {
#embed "../../Data/checks/azure.key-vault.purge-protected/policy.json"
};
static const unsigned char f607[] = {
#embed "../../Data/checks/azure.key-vault.role-based-access/check.json"
};
static const unsigned char f608[] = {
#embed "../../Data/checks/azure.key-vault.role-based-access/policy.json"
};
static const unsigned char f609[] = {
#embed "../../Data/checks/azure.key-vault.secrets-expire/check.json"
};
static const unsigned char f610[] = {
#embed "../../Data/checks/azure.key-vault.secrets-expire/policy.json"
};
static const unsigned char f611[] = {
#embed "../../Data/checks/azure.machine-learning.public-access-off/check.json"
};
static const unsigned char f612[] = {
#embed "../../Data/checks/azure.machine-learning.public-access-off/policy.json"
};
static const unsigned char f613[] = {
#embed "../../Data/checks/azure.managed-disks.customer-managed-key/check.json"
};
static const unsigned char f614[] = {
#embed "../../Data/checks/azure.managed-disks.customer-managed-key/policy.json"
};
static const unsigned char f615[] = {
#embed "../../Data/checks/azure.managed-disks.export-restricted/check.json"
};
static const unsigned char f616[] = {
#embed "../../Data/checks/azure.managed-disks.export-restricted/policy.json"
};
static const unsigned char f617[] = {
#embed "../../Data/checks/azure.managed-hsm.purge-protected/check.json"
};
static const unsigned char f618[] = {
#embed "../../Data/checks/azure.managed-hsm.purge-protected/policy.json"
};
static const unsigned char f619[] = {
#embed "../../Data/checks/azure.monitor.activity-log-exported/check.json"
};
static const unsigned char f620[] = {
#embed "../../Data/checks/azure.monitor.activity-log-exported/policy.json"
};
static const unsigned char f621[] = {
#embed "../../Data/checks/azure.monitor.workspace-retention/check.json"
};
static const unsigned char f622[] = {
#embed "../../Data/checks/azure.monitor.workspace-retention/policy.json"
};
static const unsigned char f623[] = {
#embed "../../Data/checks/azure.mysql.backup-geo-redundant/check.json"
};
static const unsigned char f624[] = {
#embed "../../Data/checks/azure.mysql.backup-geo-redundant/policy.json"
};
static const unsigned char f625[] = {
#embed "../../Data/checks/azure.mysql.public-access-off/check.json"
};
static const unsigned char f626[] = {
#embed "../../Data/checks/azure.mysql.public-access-off/policy.json"
};
static const unsigned char f627[] = {
#embed "../../Data/checks/azure.mysql.tls-required/check.json"
};
static const unsigned char f628[] = {
#embed "../../Data/checks/azure.mysql.tls-required/policy.json"
};
static const unsigned char f629[] = {
#embed "../../Data/checks/azure.postgresql.backup-geo-redundant/check.json"
};
static const unsigned char f630[] = {
#embed "../../Data/checks/azure.postgresql.backup-geo-redundant/policy.json"
};
static const unsigned char f631[] = {
#embed "../../Data/checks/azure.postgresql.entra-only-authentication/check.json"
};
static const unsigned char f632[] = {
#embed "../../Data/checks/azure.postgresql.entra-only-authentication/policy.json"
};
static const unsigned char f633[] = {
#embed "../../Data/checks/azure.postgresql.public-access-off/check.json"
};
static const unsigned char f634[] = {
#embed "../../Data/checks/azure.postgresql.public-access-off/policy.json"
};
static const unsigned char f635[] = {
#embed "../../Data/checks/azure.postgresql.tls-required/check.json"
};
static const unsigned char f636[] = {
#embed "../../Data/checks/azure.postgresql.tls-required/policy.json"
};
static const unsigned char f637[] = {
#embed "../../Data/checks/azure.rbac.custom-roles-limited/check.json"
};
static const unsigned char f638[] = {
#embed "../../Data/checks/azure.rbac.custom-roles-limited/policy.json"
};
static const unsigned char f639[] = {
#embed "../../Data/checks/azure.service-bus.entra-only-authentication/check.json"
};
static const unsigned char f640[] = {
#embed "../../Data/checks/azure.service-bus.entra-only-authentication/policy.json"
};
static const unsigned char f641[] = {
#embed "../../Data/checks/azure.service-bus.tls-minimum/check.json"
};
static const unsigned char f642[] = {
#embed "../../Data/checks/azure.service-bus.tls-minimum/policy.json"
};
static const unsigned char f643[] = {
#embed "../../Data/checks/azure.signalr.entra-only-authentication/check.json"
};
static const unsigned char f644[] = {
#embed "../../Data/checks/azure.signalr.entra-only-authentication/policy.json"
};
static const unsigned char f645[] = {
#embed "../../Data/checks/azure.sql-database.auditing-on/check.json"
};
static const unsigned char f646[] = {
#embed "../../Data/checks/azure.sql-database.auditing-on/policy.json"
};
static const unsigned char f647[] = {
#embed "../../Data/checks/azure.sql-database.backup-storage-redundant/check.json"
};
static const unsigned char f648[] = {
#embed "../../Data/checks/azure.sql-database.backup-storage-redundant/policy.json"
};
static const unsigned char f649[] = {
#embed "../../Data/checks/azure.sql-database.entra-only-authentication/check.json"
};
static const unsigned char f650[] = {
#embed "../../Data/checks/azure.sql-database.entra-only-authentication/policy.json"
};
static const unsigned char f651[] = {
#embed "../../Data/checks/azure.sql-database.firewall-not-open/check.json"
};
static const unsigned char f652[] = {
#embed "../../Data/checks/azure.sql-database.firewall-not-open/policy.json"
};
static const unsigned char f653[] = {
#embed "../../Data/checks/azure.sql-database.public-access-off/check.json"
};
static const unsigned char f654[] = {
#embed "../../Data/checks/azure.sql-database.public-access-off/policy.json"
};
static const unsigned char f655[] = {
#embed "../../Data/checks/azure.sql-database.tls-minimum/check.json"
};
static const unsigned char f656[] = {
#embed "../../Data/checks/azure.sql-database.tls-minimum/policy.json"
};
static const unsigned char f657[] = {
#embed "../../Data/checks/azure.sql-database.transparent-data-encryption-on/check.json"
};
static const unsigned char f658[] = {
#embed "../../Data/checks/azure.sql-database.transparent-data-encryption-on/policy.json"
};
static const unsigned char f659[] = {
#embed "../../Data/checks/azure.sql-managed-instance.entra-only-authentication/check.json"
};
static const unsigned char f660[] = {
#embed "../../Data/checks/azure.sql-managed-instance.entra-only-authentication/policy.json"
};
static const unsigned char f661[] = {
#embed "../../Data/checks/azure.sql-managed-instance.public-endpoint-off/check.json"
};
static const unsigned char f662[] = {
#embed "../../Data/checks/azure.sql-managed-instance.public-endpoint-off/policy.json"
};
static const unsigned char f663[] = {
#embed "../../Data/checks/azure.sql-managed-instance.tls-minimum/check.json"
};
static const unsigned char f664[] = {
#embed "../../Data/checks/azure.sql-managed-instance.tls-minimum/policy.json"
};
static const unsigned char f665[] = {
#embed "../../Data/checks/azure.storage.access-keys-rotated/check.json"
};
static const unsigned char f666[] = {
#embed "../../Data/checks/azure.storage.access-keys-rotated/policy.json"
};
static const unsigned char f667[] = {
#embed "../../Data/checks/azure.storage.blob-access-logged/check.json"
};
static const unsigned char f668[] = {
#embed "../../Data/checks/azure.storage.blob-access-logged/policy.json"
};
static const unsigned char f669[] = {
#embed "../../Data/checks/azure.storage.blob-public-access-off/check.json"
};
static const unsigned char f670[] = {
#embed "../../Data/checks/azure.storage.blob-public-access-off/policy.json"
};
static const unsigned char f671[] = {
#embed "../../Data/checks/azure.storage.blob-soft-delete/check.json"
};
static const unsigned char f672[] = {
#embed "../../Data/checks/azure.storage.blob-soft-delete/policy.json"
};
static const unsigned char f673[] = {
#embed "../../Data/checks/azure.storage.customer-managed-key/check.json"
};
static const unsigned char f674[] = {
#embed "../../Data/checks/azure.storage.customer-managed-key/policy.json"
};
static const unsigned char f675[] = {
#embed "../../Data/checks/azure.storage.network-default-deny/check.json"
};
static const unsigned char f676[] = {
#embed "../../Data/checks/azure.storage.network-default-deny/policy.json"
};
static const unsigned char f677[] = {
#embed "../../Data/checks/azure.storage.secure-transfer-required/check.json"
};
static const unsigned char f678[] = {
#embed "../../Data/checks/azure.storage.secure-transfer-required/policy.json"
};
static const unsigned char f679[] = {
#embed "../../Data/checks/azure.storage.shared-key-access-off/check.json"
};
static const unsigned char f680[] = {
#embed "../../Data/checks/azure.storage.shared-key-access-off/policy.json"
};
static const unsigned char f681[] = {
#embed "../../Data/checks/azure.storage.tls-minimum/check.json"
};
static const unsigned char f682[] = {
#embed "../../Data/checks/azure.storage.tls-minimum/policy.json"
};
static const unsigned char f683[] = {
#embed "../../Data/checks/azure.synapse.entra-only-authentication/check.json"
};
static const unsigned char f684[] = {
#embed "../../Data/checks/azure.synapse.entra-only-authentication/policy.json"
};
static const unsigned char f685[] = {
#embed "../../Data/checks/azure.synapse.public-access-off/check.json"
};
static const unsigned char f686[] = {
#embed "../../Data/checks/azure.synapse.public-access-off/policy.json"
};
static const unsigned char f687[] = {
#embed "../../Data/checks/azure.virtual-machines.backed-up/check.json"
};
static const unsigned char f688[] = {
#embed "../../Data/checks/azure.virtual-machines.backed-up/policy.json"
};
static const unsigned char f689[] = {
#embed "../../Data/checks/azure.virtual-machines.encryption-at-host/check.json"
};
static const unsigned char f690[] = {
#embed "../../Data/checks/azure.virtual-machines.encryption-at-host/policy.json"
};
static const unsigned char f691[] = {
#embed "../../Data/checks/azure.virtual-machines.linux-password-sign-in-off/check.json"
};
static const unsigned char f692[] = {
#embed "../../Data/checks/azure.virtual-machines.linux-password-sign-in-off/policy.json"
};
static const unsigned char f693[] = {
#embed "../../Data/checks/azure.virtual-machines.managed-disks/check.json"
};
static const unsigned char f694[] = {
#embed "../../Data/checks/azure.virtual-machines.managed-disks/policy.json"
};
static const unsigned char f695[] = {
#embed "../../Data/checks/azure.virtual-machines.managed-identity/check.json"
};
static const unsigned char f696[] = {
#embed "../../Data/checks/azure.virtual-machines.managed-identity/policy.json"
};
static const unsigned char f697[] = {
#embed "../../Data/checks/azure.virtual-machines.patched-automatically/check.json"
};
static const unsigned char f698[] = {
#embed "../../Data/checks/azure.virtual-machines.patched-automatically/policy.json"
};
static const unsigned char f699[] = {
#embed "../../Data/checks/azure.virtual-network.flow-logs-on/check.json"
};
static const unsigned char f700[] = {
#embed "../../Data/checks/azure.virtual-network.flow-logs-on/policy.json"
};
static const unsigned char f701[] = {
#embed "../../Data/checks/azure.virtual-network.interface-without-forwarding/check.json"
};
static const unsigned char f702[] = {
#embed "../../Data/checks/azure.virtual-network.interface-without-forwarding/policy.json"
};
static const unsigned char f703[] = {
#embed "../../Data/checks/azure.virtual-network.interface-without-public-address/check.json"
};
static const unsigned char f704[] = {
#embed "../../Data/checks/azure.virtual-network.interface-without-public-address/policy.json"
};
static const unsigned char f705[] = {
#embed "../../Data/checks/azure.virtual-network.rdp-closed-to-internet/check.json"
};
static const unsigned char f706[] = {
#embed "../../Data/checks/azure.virtual-network.rdp-closed-to-internet/policy.json"
};
static const unsigned char f707[] = {
#embed "../../Data/checks/azure.virtual-network.ssh-closed-to-internet/check.json"
};
static const unsigned char f708[] = {
#embed "../../Data/checks/azure.virtual-network.ssh-closed-to-internet/policy.json"
};
static const unsigned char f709[] = {
#embed "../../Data/checks/azure.virtual-network.subnets-filtered/check.json"
};
static const unsigned char f710[] = {
#embed "../../Data/checks/azure.virtual-network.subnets-filtered/policy.json"
};
static const unsigned char f711[] = {
#embed "../../Data/checks/gcp.artifact-registry.images-scanned/check.json"
};
static const unsigned char f712[] = {
#embed "../../Data/checks/gcp.artifact-registry.images-scanned/constraint.yaml"
};
static const unsigned char f713[] = {
#embed "../../Data/checks/gcp.artifact-registry.tags-immutable/check.json"
};
static const unsigned char f714[] = {
#embed "../../Data/checks/gcp.artifact-registry.tags-immutable/constraint.yaml"
};
static const unsigned char f715[] = {
#embed "../../Data/checks/gcp.bigquery.dataset-customer-managed-key/check.json"
};
static const unsigned char f716[] = {
#embed "../../Data/checks/gcp.bigquery.dataset-customer-managed-key/constraint.yaml"
};
static const unsigned char f717[] = {
#embed "../../Data/checks/gcp.bigquery.dataset-not-public/check.json"
};
static const unsigned char f718[] = {
#embed "../../Data/checks/gcp.bigquery.dataset-not-public/constraint.yaml"
};
static const unsigned char f719[] = {
#embed "../../Data/checks/gcp.cloud-asset-inventory.changes-streamed/check.json"
};
static const unsigned char f720[] = {
#embed "../../Data/checks/gcp.cloud-asset-inventory.changes-streamed/constraint.yaml"
};
static const unsigned char f721[] = {
#embed "../../Data/checks/gcp.cloud-dns.dnssec-on/check.json"
};
static const unsigned char f722[] = {
#embed "../../Data/checks/gcp.cloud-dns.dnssec-on/constraint.yaml"
};
static const unsigned char f723[] = {
#embed "../../Data/checks/gcp.cloud-kms.key-destruction-delayed/check.json"
};
static const unsigned char f724[] = {
#embed "../../Data/checks/gcp.cloud-kms.key-destruction-delayed/constraint.yaml"
};
static const unsigned char f725[] = {
#embed "../../Data/checks/gcp.cloud-kms.key-rotation-scheduled/check.json"
};
static const unsigned char f726[] = {
#embed "../../Data/checks/gcp.cloud-kms.key-rotation-scheduled/constraint.yaml"
};
static const unsigned char f727[] = {
#embed "../../Data/checks/gcp.cloud-kms.key-version-not-being-destroyed/check.json"
};
static const unsigned char f728[] = {
#embed "../../Data/checks/gcp.cloud-kms.key-version-not-being-destroyed/constraint.yaml"
};
static const unsigned char f729[] = {
#embed "../../Data/checks/gcp.cloud-load-balancing.public-backends-filtered/check.json"
};
static const unsigned char f730[] = {
#embed "../../Data/checks/gcp.cloud-load-balancing.public-backends-filtered/constraint.yaml"
};
static const unsigned char f731[] = {
#embed "../../Data/checks/gcp.cloud-load-balancing.requests-logged/check.json"
};
static const unsigned char f732[] = {
#embed "../../Data/checks/gcp.cloud-load-balancing.requests-logged/constraint.yaml"
};
static const unsigned char f733[] = {
#embed "../../Data/checks/gcp.cloud-load-balancing.tls-policy-modern/check.json"
};
static const unsigned char f734[] = {
#embed "../../Data/checks/gcp.cloud-load-balancing.tls-policy-modern/constraint.yaml"
};
static const unsigned char f735[] = {
#embed "../../Data/checks/gcp.cloud-logging.all-logs-exported/check.json"
};
static const unsigned char f736[] = {
#embed "../../Data/checks/gcp.cloud-logging.all-logs-exported/constraint.yaml"
};
static const unsigned char f737[] = {
#embed "../../Data/checks/gcp.cloud-logging.bucket-keeps-a-year/check.json"
};
static const unsigned char f738[] = {
#embed "../../Data/checks/gcp.cloud-logging.bucket-keeps-a-year/constraint.yaml"
};
static const unsigned char f739[] = {
#embed "../../Data/checks/gcp.cloud-logging.locked-bucket-exists/check.json"
};
static const unsigned char f740[] = {
#embed "../../Data/checks/gcp.cloud-logging.locked-bucket-exists/constraint.yaml"
};
static const unsigned char f741[] = {
#embed "../../Data/checks/gcp.cloud-run-functions.ingress-restricted/check.json"
};
static const unsigned char f742[] = {
#embed "../../Data/checks/gcp.cloud-run-functions.ingress-restricted/constraint.yaml"
};
static const unsigned char f743[] = {
#embed "../../Data/checks/gcp.cloud-run-functions.runtime-updates-automatic/check.json"
};
static const unsigned char f744[] = {
#embed "../../Data/checks/gcp.cloud-run-functions.runtime-updates-automatic/constraint.yaml"
};
static const unsigned char f745[] = {
#embed "../../Data/checks/gcp.cloud-run.dedicated-service-account/check.json"
};
static const unsigned char f746[] = {
#embed "../../Data/checks/gcp.cloud-run.dedicated-service-account/constraint.yaml"
};
static const unsigned char f747[] = {
#embed "../../Data/checks/gcp.cloud-run.ingress-restricted/check.json"
};
static const unsigned char f748[] = {
#embed "../../Data/checks/gcp.cloud-run.ingress-restricted/constraint.yaml"
};
static const unsigned char f749[] = {
#embed "../../Data/checks/gcp.cloud-sql.authorized-networks-narrow/check.json"
};
static const unsigned char f750[] = {
#embed "../../Data/checks/gcp.cloud-sql.authorized-networks-narrow/constraint.yaml"
};
static const unsigned char f751[] = {
#embed "../../Data/checks/gcp.cloud-sql.backups-and-point-in-time/check.json"
};
static const unsigned char f752[] = {
#embed "../../Data/checks/gcp.cloud-sql.backups-and-point-in-time/constraint.yaml"
};
static const unsigned char f753[] = {
#embed "../../Data/checks/gcp.cloud-sql.customer-managed-key/check.json"
};
static const unsigned char f754[] = {
#embed "../../Data/checks/gcp.cloud-sql.customer-managed-key/constraint.yaml"
};
static const unsigned char f755[] = {
#embed "../../Data/checks/gcp.cloud-sql.encrypted-connections-only/check.json"
};
static const unsigned char f756[] = {
#embed "../../Data/checks/gcp.cloud-sql.encrypted-connections-only/constraint.yaml"
};
static const unsigned char f757[] = {
#embed "../../Data/checks/gcp.cloud-sql.no-public-address/check.json"
};
static const unsigned char f758[] = {
#embed "../../Data/checks/gcp.cloud-sql.no-public-address/constraint.yaml"
};
static const unsigned char f759[] = {
#embed "../../Data/checks/gcp.cloud-sql.regional-availability/check.json"
};
static const unsigned char f760[] = {
#embed "../../Data/checks/gcp.cloud-sql.regional-availability/constraint.yaml"
};
static const unsigned char f761[] = {
#embed "../../Data/checks/gcp.cloud-storage.bucket-access-logged/check.json"
};
static const unsigned char f762[] = {
#embed "../../Data/checks/gcp.cloud-storage.bucket-access-logged/constraint.yaml"
};
static const unsigned char f763[] = {
#embed "../../Data/checks/gcp.cloud-storage.bucket-customer-managed-key/check.json"
};
static const unsigned char f764[] = {
#embed "../../Data/checks/gcp.cloud-storage.bucket-customer-managed-key/constraint.yaml"
};
static const unsigned char f765[] = {
#embed "../../Data/checks/gcp.cloud-storage.bucket-public-access-prevented/check.json"
};
static const unsigned char f766[] = {
#embed "../../Data/checks/gcp.cloud-storage.bucket-public-access-prevented/constraint.yaml"
};
static const unsigned char f767[] = {
#embed "../../Data/checks/gcp.cloud-storage.bucket-recoverable/check.json"
};
static const unsigned char f768[] = {
#embed "../../Data/checks/gcp.cloud-storage.bucket-recoverable/constraint.yaml"
};
static const unsigned char f769[] = {
#embed "../../Data/checks/gcp.cloud-storage.bucket-retention-set/check.json"
};
static const unsigned char f770[] = {
#embed "../../Data/checks/gcp.cloud-storage.bucket-retention-set/constraint.yaml"
};
static const unsigned char f771[] = {
#embed "../../Data/checks/gcp.cloud-storage.bucket-uniform-access/check.json"
};
static const unsigned char f772[] = {
#embed "../../Data/checks/gcp.cloud-storage.bucket-uniform-access/constraint.yaml"
};
static const unsigned char f773[] = {
#embed "../../Data/checks/gcp.compute-engine.dedicated-service-account/check.json"
};
static const unsigned char f774[] = {
#embed "../../Data/checks/gcp.compute-engine.dedicated-service-account/constraint.yaml"
};
static const unsigned char f775[] = {
#embed "../../Data/checks/gcp.compute-engine.no-ip-forwarding/check.json"
};
static const unsigned char f776[] = {
#embed "../../Data/checks/gcp.compute-engine.no-ip-forwarding/constraint.yaml"
};
static const unsigned char f777[] = {
#embed "../../Data/checks/gcp.compute-engine.no-public-address/check.json"
};
static const unsigned char f778[] = {
#embed "../../Data/checks/gcp.compute-engine.no-public-address/constraint.yaml"
};
static const unsigned char f779[] = {
#embed "../../Data/checks/gcp.compute-engine.project-os-login/check.json"
};
static const unsigned char f780[] = {
#embed "../../Data/checks/gcp.compute-engine.project-os-login/constraint.yaml"
};
static const unsigned char f781[] = {
#embed "../../Data/checks/gcp.compute-engine.project-ssh-keys-blocked/check.json"
};
static const unsigned char f782[] = {
#embed "../../Data/checks/gcp.compute-engine.project-ssh-keys-blocked/constraint.yaml"
};
static const unsigned char f783[] = {
#embed "../../Data/checks/gcp.compute-engine.serial-port-closed/check.json"
};
static const unsigned char f784[] = {
#embed "../../Data/checks/gcp.compute-engine.serial-port-closed/constraint.yaml"
};
static const unsigned char f785[] = {
#embed "../../Data/checks/gcp.compute-engine.shielded-vm/check.json"
};
static const unsigned char f786[] = {
#embed "../../Data/checks/gcp.compute-engine.shielded-vm/constraint.yaml"
};
static const unsigned char f787[] = {
#embed "../../Data/checks/gcp.dataproc.internal-addresses-only/check.json"
};
static const unsigned char f788[] = {
#embed "../../Data/checks/gcp.dataproc.internal-addresses-only/constraint.yaml"
};
static const unsigned char f789[] = {
#embed "../../Data/checks/gcp.essential-contacts.security-contact-named/check.json"
};
static const unsigned char f790[] = {
#embed "../../Data/checks/gcp.essential-contacts.security-contact-named/constraint.yaml"
};
static const unsigned char f791[] = {
#embed "../../Data/checks/gcp.firestore.recoverable/check.json"
};
static const unsigned char f792[] = {
#embed "../../Data/checks/gcp.firestore.recoverable/constraint.yaml"
};
static const unsigned char f793[] = {
#embed "../../Data/checks/gcp.gke.control-plane-restricted/check.json"
};
static const unsigned char f794[] = {
#embed "../../Data/checks/gcp.gke.control-plane-restricted/constraint.yaml"
};
static const unsigned char f795[] = {
#embed "../../Data/checks/gcp.gke.images-admitted-by-policy/check.json"
};
static const unsigned char f796[] = {
#embed "../../Data/checks/gcp.gke.images-admitted-by-policy/constraint.yaml"
};
static const unsigned char f797[] = {
#embed "../../Data/checks/gcp.gke.legacy-authorization-off/check.json"
};
static const unsigned char f798[] = {
#embed "../../Data/checks/gcp.gke.legacy-authorization-off/constraint.yaml"
};
static const unsigned char f799[] = {
#embed "../../Data/checks/gcp.gke.node-pools-upgrade-automatically/check.json"
};
static const unsigned char f800[] = {
#embed "../../Data/checks/gcp.gke.node-pools-upgrade-automatically/constraint.yaml"
};
static const unsigned char f801[] = {
#embed "../../Data/checks/gcp.gke.nodes-private/check.json"
};
static const unsigned char f802[] = {
#embed "../../Data/checks/gcp.gke.nodes-private/constraint.yaml"
};
static const unsigned char f803[] = {
#embed "../../Data/checks/gcp.gke.nodes-use-own-account/check.json"
};
static const unsigned char f804[] = {
#embed "../../Data/checks/gcp.gke.nodes-use-own-account/constraint.yaml"
};
static const unsigned char f805[] = {
#embed "../../Data/checks/gcp.gke.secrets-encrypted/check.json"
};
static const unsigned char f806[] = {
#embed "../../Data/checks/gcp.gke.secrets-encrypted/constraint.yaml"
};
static const unsigned char f807[] = {
#embed "../../Data/checks/gcp.gke.shielded-nodes/check.json"
};
static const unsigned char f808[] = {
#embed "../../Data/checks/gcp.gke.shielded-nodes/constraint.yaml"
};
static const unsigned char f809[] = {
#embed "../../Data/checks/gcp.gke.system-and-workload-logs/check.json"
};
static const unsigned char f810[] = {
#embed "../../Data/checks/gcp.gke.system-and-workload-logs/constraint.yaml"
};
static const unsigned char f811[] = {
#embed "../../Data/checks/gcp.gke.workload-identity/check.json"
};
static const unsigned char f812[] = {
#embed "../../Data/checks/gcp.gke.workload-identity/constraint.yaml"
};
static const unsigned char f813[] = {
#embed "../../Data/checks/gcp.iam.data-access-audited/check.json"
};
static const unsigned char f814[] = {
#embed "../../Data/checks/gcp.iam.data-access-audited/constraint.yaml"
};
static const unsigned char f815[] = {
#embed "../../Data/checks/gcp.iam.no-basic-roles/check.json"
};
static const unsigned char f816[] = {
#embed "../../Data/checks/gcp.iam.no-basic-roles/constraint.yaml"
};
static const unsigned char f817[] = {
#embed "../../Data/checks/gcp.iam.no-consumer-accounts/check.json"
};
static const unsigned char f818[] = {
#embed "../../Data/checks/gcp.iam.no-consumer-accounts/constraint.yaml"
};
static const unsigned char f819[] = {
#embed "../../Data/checks/gcp.iam.no-public-members/check.json"
};
static const unsigned char f820[] = {
#embed "../../Data/checks/gcp.iam.no-public-members/constraint.yaml"
};
static const unsigned char f821[] = {
#embed "../../Data/checks/gcp.iam.service-account-keys-google-managed/check.json"
};
static const unsigned char f822[] = {
#embed "../../Data/checks/gcp.iam.service-account-keys-google-managed/constraint.yaml"
};
static const unsigned char f823[] = {
#embed "../../Data/checks/gcp.iam.service-account-keys-rotated/check.json"
};
static const unsigned char f824[] = {
#embed "../../Data/checks/gcp.iam.service-account-keys-rotated/constraint.yaml"
};
static const unsigned char f825[] = {
#embed "../../Data/checks/gcp.memorystore.auth-and-encryption/check.json"
};
static const unsigned char f826[] = {
#embed "../../Data/checks/gcp.memorystore.auth-and-encryption/constraint.yaml"
};
static const unsigned char f827[] = {
#embed "../../Data/checks/gcp.organization-policy.locations-restricted/check.json"
};
static const unsigned char f828[] = {
#embed "../../Data/checks/gcp.organization-policy.locations-restricted/constraint.yaml"
};
static const unsigned char f829[] = {
#embed "../../Data/checks/gcp.organization-policy.service-account-keys-forbidden/check.json"
};
static const unsigned char f830[] = {
#embed "../../Data/checks/gcp.organization-policy.service-account-keys-forbidden/constraint.yaml"
};
static const unsigned char f831[] = {
#embed "../../Data/checks/gcp.os-config.no-fixable-critical-vulnerability/check.json"
};
static const unsigned char f832[] = {
#embed "../../Data/checks/gcp.os-config.no-fixable-critical-vulnerability/constraint.yaml"
};
static const unsigned char f833[] = {
#embed "../../Data/checks/gcp.os-config.patching-scheduled/check.json"
};
static const unsigned char f834[] = {
#embed "../../Data/checks/gcp.os-config.patching-scheduled/constraint.yaml"
};
static const unsigned char f835[] = {
#embed "../../Data/checks/gcp.persistent-disk.customer-held-key/check.json"
};
static const unsigned char f836[] = {
#embed "../../Data/checks/gcp.persistent-disk.customer-held-key/constraint.yaml"
};
static const unsigned char f837[] = {
#embed "../../Data/checks/gcp.persistent-disk.snapshot-schedule/check.json"
};
static const unsigned char f838[] = {
#embed "../../Data/checks/gcp.persistent-disk.snapshot-schedule/constraint.yaml"
};
static const unsigned char f839[] = {
#embed "../../Data/checks/gcp.pubsub.topic-customer-managed-key/check.json"
};
static const unsigned char f840[] = {
#embed "../../Data/checks/gcp.pubsub.topic-customer-managed-key/constraint.yaml"
};
static const unsigned char f841[] = {
#embed "../../Data/checks/gcp.pubsub.topic-location-restricted/check.json"
};
static const unsigned char f842[] = {
#embed "../../Data/checks/gcp.pubsub.topic-location-restricted/constraint.yaml"
};
static const unsigned char f843[] = {
#embed "../../Data/checks/gcp.secret-manager.location-chosen/check.json"
};
static const unsigned char f844[] = {
#embed "../../Data/checks/gcp.secret-manager.location-chosen/constraint.yaml"
};
static const unsigned char f845[] = {
#embed "../../Data/checks/gcp.secret-manager.rotation-or-expiry-set/check.json"
};
static const unsigned char f846[] = {
#embed "../../Data/checks/gcp.secret-manager.rotation-or-expiry-set/constraint.yaml"
};
static const unsigned char f847[] = {
#embed "../../Data/checks/gcp.security-command-center.findings-streamed/check.json"
};
static const unsigned char f848[] = {
#embed "../../Data/checks/gcp.security-command-center.findings-streamed/constraint.yaml"
};
static const unsigned char f849[] = {
#embed "../../Data/checks/gcp.vpc.firewall-rdp-not-open/check.json"
};
static const unsigned char f850[] = {
#embed "../../Data/checks/gcp.vpc.firewall-rdp-not-open/constraint.yaml"
};
static const unsigned char f851[] = {
#embed "../../Data/checks/gcp.vpc.firewall-ssh-not-open/check.json"
};
static const unsigned char f852[] = {
#embed "../../Data/checks/gcp.vpc.firewall-ssh-not-open/constraint.yaml"
};
static const unsigned char f853[] = {
#embed "../../Data/checks/gcp.vpc.no-default-network/check.json"
};
static const unsigned char f854[] = {
#embed "../../Data/checks/gcp.vpc.no-default-network/constraint.yaml"
};
static const unsigned char f855[] = {
#embed "../../Data/checks/gcp.vpc.subnet-flow-logs-on/check.json"
};
static const unsigned char f856[] = {
#embed "../../Data/checks/gcp.vpc.subnet-flow-logs-on/constraint.yaml"
};
static const unsigned char f857[] = {
#embed "../../Data/checks/gcp.vpc.subnet-private-google-access/check.json"
};
static const unsigned char f858[] = {
#embed "../../Data/checks/gcp.vpc.subnet-private-google-access/constraint.yaml"
};
static const unsigned char f859[] = {
#embed "../../Data/gcp/schemas/aiplatform.googleapis.com_Dataset.json"
};
static const unsigned char f860[] = {
#embed "../../Data/gcp/schemas/aiplatform.googleapis.com_Endpoint.json"
};
static const unsigned char f861[] = {
#embed "../../Data/gcp/schemas/aiplatform.googleapis.com_Model.json"
};
static const unsigned char f862[] = {
#embed "../../Data/gcp/schemas/alloydb.googleapis.com_Cluster.json"
};
static const unsigned char f863[] = {
#embed "../../Data/gcp/schemas/alloydb.googleapis.com_Instance.json"
};
static const unsigned char f864[] = {
#embed "../../Data/gcp/schemas/apigee.googleapis.com_Organization.json"
};
static const unsigned char f865[] = {
#embed "../../Data/gcp/schemas/appengine.googleapis.com_Application.json"
};
static const unsigned char f866[] = {
#embed "../../Data/gcp/schemas/appengine.googleapis.com_Version.json"
};
static const unsigned char f867[] = {
#embed "../../Data/gcp/schemas/artifactregistry.googleapis.com_Repository.json"
};
static const unsigned char f868[] = {
#embed "../../Data/gcp/schemas/bigquery.googleapis.com_Dataset.json"
};
static const unsigned char f869[] = {
#embed "../../Data/gcp/schemas/bigquery.googleapis.com_Table.json"
};
static const unsigned char f870[] = {
#embed "../../Data/gcp/schemas/bigtableadmin.googleapis.com_Cluster.json"
};
static const unsigned char f871[] = {
#embed "../../Data/gcp/schemas/certificatemanager.googleapis.com_Certificate.json"
};
static const unsigned char f872[] = {
#embed "../../Data/gcp/schemas/cloudasset.googleapis.com_Feed.json"
};
static const unsigned char f873[] = {
#embed "../../Data/gcp/schemas/cloudbuild.googleapis.com_WorkerPool.json"
};
static const unsigned char f874[] = {
#embed "../../Data/gcp/schemas/cloudfunctions.googleapis.com_CloudFunction.json"
};
static const unsigned char f875[] = {
#embed "../../Data/gcp/schemas/cloudfunctions.googleapis.com_Function.json"
};
static const unsigned char f876[] = {
#embed "../../Data/gcp/schemas/cloudkms.googleapis.com_CryptoKey.json"
};
static const unsigned char f877[] = {
#embed "../../Data/gcp/schemas/cloudkms.googleapis.com_CryptoKeyVersion.json"
};
static const unsigned char f878[] = {
#embed "../../Data/gcp/schemas/cloudresourcemanager.googleapis.com_Project.json"
};
static const unsigned char f879[] = {
#embed "../../Data/gcp/schemas/composer.googleapis.com_Environment.json"
};
static const unsigned char f880[] = {
#embed "../../Data/gcp/schemas/compute.googleapis.com_BackendService.json"
};
static const unsigned char f881[] = {
#embed "../../Data/gcp/schemas/compute.googleapis.com_Disk.json"
};
static const unsigned char f882[] = {
#embed "../../Data/gcp/schemas/compute.googleapis.com_Firewall.json"
};
static const unsigned char f883[] = {
#embed "../../Data/gcp/schemas/compute.googleapis.com_Image.json"
};
static const unsigned char f884[] = {
#embed "../../Data/gcp/schemas/compute.googleapis.com_Instance.json"
};
static const unsigned char f885[] = {
#embed "../../Data/gcp/schemas/compute.googleapis.com_Network.json"
};
static const unsigned char f886[] = {
#embed "../../Data/gcp/schemas/compute.googleapis.com_Project.json"
};
static const unsigned char f887[] = {
#embed "../../Data/gcp/schemas/compute.googleapis.com_RegionDisk.json"
};
static const unsigned char f888[] = {
#embed "../../Data/gcp/schemas/compute.googleapis.com_RegionSslCertificate.json"
};
static const unsigned char f889[] = {
#embed "../../Data/gcp/schemas/compute.googleapis.com_Router.json"
};
static const unsigned char f890[] = {
#embed "../../Data/gcp/schemas/compute.googleapis.com_Snapshot.json"
};
static const unsigned char f891[] = {
#embed "../../Data/gcp/schemas/compute.googleapis.com_SslCertificate.json"
};
static const unsigned char f892[] = {
#embed "../../Data/gcp/schemas/compute.googleapis.com_SslPolicy.json"
};
static const unsigned char f893[] = {
#embed "../../Data/gcp/schemas/compute.googleapis.com_Subnetwork.json"
};
static const unsigned char f894[] = {
#embed "../../Data/gcp/schemas/compute.googleapis.com_TargetHttpsProxy.json"
};
static const unsigned char f895[] = {
#embed "../../Data/gcp/schemas/container.googleapis.com_Cluster.json"
};
static const unsigned char f896[] = {
#embed "../../Data/gcp/schemas/container.googleapis.com_NodePool.json"
};
static const unsigned char f897[] = {
#embed "../../Data/gcp/schemas/dataflow.googleapis.com_Job.json"
};
static const unsigned char f898[] = {
#embed "../../Data/gcp/schemas/dataproc.googleapis.com_Cluster.json"
};
static const unsigned char f899[] = {
#embed "../../Data/gcp/schemas/dns.googleapis.com_ManagedZone.json"
};
static const unsigned char f900[] = {
#embed "../../Data/gcp/schemas/dns.googleapis.com_Policy.json"
};
static const unsigned char f901[] = {
#embed "../../Data/gcp/schemas/essentialcontacts.googleapis.com_Contact.json"
};
static const unsigned char f902[] = {
#embed "../../Data/gcp/schemas/file.googleapis.com_Instance.json"
};
static const unsigned char f903[] = {
#embed "../../Data/gcp/schemas/firestore.googleapis.com_Database.json"
};
static const unsigned char f904[] = {
#embed "../../Data/gcp/schemas/iam.googleapis.com_AllowPolicy.json"
};
static const unsigned char f905[] = {
#embed "../../Data/gcp/schemas/iam.googleapis.com_ServiceAccount.json"
};
static const unsigned char f906[] = {
#embed "../../Data/gcp/schemas/iam.googleapis.com_ServiceAccountKey.json"
};
static const unsigned char f907[] = {
#embed "../../Data/gcp/schemas/logging.googleapis.com_LogBucket.json"
};
static const unsigned char f908[] = {
#embed "../../Data/gcp/schemas/logging.googleapis.com_LogMetric.json"
};
static const unsigned char f909[] = {
#embed "../../Data/gcp/schemas/logging.googleapis.com_LogSink.json"
};
static const unsigned char f910[] = {
#embed "../../Data/gcp/schemas/notebooks.googleapis.com_Instance.json"
};
static const unsigned char f911[] = {
#embed "../../Data/gcp/schemas/orgpolicy.googleapis.com_CustomConstraint.json"
};
static const unsigned char f912[] = {
#embed "../../Data/gcp/schemas/orgpolicy.googleapis.com_Policy.json"
};
static const unsigned char f913[] = {
#embed "../../Data/gcp/schemas/osconfig.googleapis.com_PatchDeployment.json"
};
static const unsigned char f914[] = {
#embed "../../Data/gcp/schemas/osconfig.googleapis.com_VulnerabilityReport.json"
};
static const unsigned char f915[] = {
#embed "../../Data/gcp/schemas/privateca.googleapis.com_CaPool.json"
};
static const unsigned char f916[] = {
#embed "../../Data/gcp/schemas/privateca.googleapis.com_CertificateAuthority.json"
};
static const unsigned char f917[] = {
#embed "../../Data/gcp/schemas/pubsub.googleapis.com_Subscription.json"
};
static const unsigned char f918[] = {
#embed "../../Data/gcp/schemas/pubsub.googleapis.com_Topic.json"
};
static const unsigned char f919[] = {
#embed "../../Data/gcp/schemas/redis.googleapis.com_Instance.json"
};
static const unsigned char f920[] = {
#embed "../../Data/gcp/schemas/run.googleapis.com_Job.json"
};
static const unsigned char f921[] = {
#embed "../../Data/gcp/schemas/run.googleapis.com_Service.json"
};
static const unsigned char f922[] = {
#embed "../../Data/gcp/schemas/secretmanager.googleapis.com_Secret.json"
};
static const unsigned char f923[] = {
#embed "../../Data/gcp/schemas/securitycenter.googleapis.com_NotificationConfig.json"
};
static const unsigned char f924[] = {
#embed "../../Data/gcp/schemas/serviceusage.googleapis.com_Service.json"
};
static const unsigned char f925[] = {
#embed "../../Data/gcp/schemas/spanner.googleapis.com_Database.json"
};
static const unsigned char f926[] = {
#embed "../../Data/gcp/schemas/spanner.googleapis.com_Instance.json"
};
static const unsigned char f927[] = {
#embed "../../Data/gcp/schemas/sqladmin.googleapis.com_Instance.json"
};
static const unsigned char f928[] = {
#embed "../../Data/gcp/schemas/storage.googleapis.com_Bucket.json"
};
static const unsigned char f929[] = {
#embed "../../Data/report/report.css"
};
static const unsigned char f930[] = {
#embed "../../Data/report/report.html"
};
static const unsigned char f931[] = {
#embed "../../Data/report/report.js"
};
static const unsigned char f932[] = {
#embed "../../Data/report/script/charts.js"
};
static const unsigned char f933[] = {
#embed "../../Data/report/script/check-detail.js"
};
static const unsigned char f934[] = {
#embed "../../Data/report/script/data.js"
};
static const unsigned char f935[] = {
#embed "../../Data/report/script/dom.js"
};
static const unsigned char f936[] = {
#embed "../../Data/report/script/drawer.js"
};
static const unsigned char f937[] = {
#embed "../../Data/report/script/filters.js"
};
static const unsigned char f938[] = {
#embed "../../Data/report/script/findings.js"
};
static const unsigned char f939[] = {
#embed "../../Data/report/script/gaps.js"
};
static const unsigned char f940[] = {
#embed "../../Data/report/script/marks.js"
};
static const unsigned char f941[] = {
#embed "../../Data/report/script/matrix-model.js"
};
static const unsigned char f942[] = {
#embed "../../Data/report/script/matrix-rows.js"
};
static const unsigned char f943[] = {
#embed "../../Data/report/script/matrix.js"
};
static const unsigned char f944[] = {
#embed "../../Data/report/script/overview.js"
};
static const unsigned char f945[] = {
#embed "../../Data/report/script/print.js"
};
static const unsigned char f946[] = {
#embed "../../Data/report/script/provider.js"
};
static const unsigned char f947[] = {
#embed "../../Data/report/script/route.js"
};
static const unsigned char f948[] = {
#embed "../../Data/report/script/services.js"
};
static const unsigned char f949[] = {
#embed "../../Data/report/script/word.js"
};
static const unsigned char f950[] = {
#embed "../../Data/report/style/charts.css"
};
static const unsigned char f951[] = {
#embed "../../Data/report/style/matrix.css"
};
static const unsigned char f952[] = {
#embed "../../Data/report/style/print.css"
};
static const unsigned char f953[] = {
#embed "../../Data/report/style/views.css"
};
static const unsigned char f954[] = {
#embed "../../Data/schema/assessment.schema.json"
};
static const unsigned char f955[] = {
#embed "../../Data/terraform/aws.map"
};

const demarc_file demarc_files[] = {
  {"azure/aliases.tsv", f0, sizeof f0},
  {"baseline/aws/README.md", f1, sizeof f1},
  {"baseline/aws/compliance-logging.yaml", f2, sizeof f2},
  {"catalog/crosswalks/gdpr--nist-800-53r5.ndjson", f3, sizeof f3},
  {"catalog/crosswalks/hipaa-breach--nist-800-53r5.ndjson", f4, sizeof f4},
  {"catalog/crosswalks/hipaa-security--nist-800-53r5.ndjson", f5, sizeof f5},
  {"catalog/crosswalks/hipaa-security--nist-csf-1.1.ndjson", f6, sizeof f6},
  {"catalog/crosswalks/iso27001-2013--iso27001-2022.ndjson", f7, sizeof f7},
  {"catalog/crosswalks/nist-800-53r5--iso27001-2022.ndjson", f8, sizeof f8},
  {"catalog/crosswalks/nist-csf-1.1--nist-csf-2.0.ndjson", f9, sizeof f9},
  {"catalog/crosswalks/nist-csf-2.0--iso27001-2022.ndjson", f10, sizeof f10},
  {"catalog/crosswalks/nist-csf-2.0--nist-800-53r5.ndjson", f11, sizeof f11},
  {"catalog/crosswalks/soc2--nist-800-53r5.ndjson", f12, sizeof f12},
  {"catalog/errata.json", f13, sizeof f13},
  {"catalog/frameworks/cis-aws-7.0.0.ndjson", f14, sizeof f14},
  {"catalog/frameworks/cis-azure-6.0.0.ndjson", f15, sizeof f15},
  {"catalog/frameworks/cis-gcp-5.0.0.ndjson", f16, sizeof f16},
  {"catalog/frameworks/gdpr.ndjson", f17, sizeof f17},
  {"catalog/frameworks/hipaa-breach.ndjson", f18, sizeof f18},
  {"catalog/frameworks/hipaa-security.ndjson", f19, sizeof f19},
  {"catalog/frameworks/iso27001-2013.ndjson", f20, sizeof f20},
  {"catalog/frameworks/iso27001-2022.ndjson", f21, sizeof f21},
  {"catalog/frameworks/nist-800-53r5.ndjson", f22, sizeof f22},
  {"catalog/frameworks/nist-csf-1.1.ndjson", f23, sizeof f23},
  {"catalog/frameworks/nist-csf-2.0.ndjson", f24, sizeof f24},
  {"catalog/frameworks/pci-dss-4.0.1.ndjson", f25, sizeof f25},
  {"catalog/frameworks/soc2.ndjson", f26, sizeof f26},
  {"catalog/layers.json", f27, sizeof f27},
  {"catalog/names.json", f28, sizeof f28},
  {"catalog/rules.json", f29, sizeof f29},
  {"catalog/services/aws/acm.json", f30, sizeof f30},
  {"catalog/services/aws/amazon-mq.json", f31, sizeof f31},
  {"catalog/services/aws/api-gateway.json", f32, sizeof f32},
  {"catalog/services/aws/app-runner.json", f33, sizeof f33},
  {"catalog/services/aws/athena.json", f34, sizeof f34},
  {"catalog/services/aws/aurora.json", f35, sizeof f35},
  {"catalog/services/aws/backup.json", f36, sizeof f36},
  {"catalog/services/aws/batch.json", f37, sizeof f37},
  {"catalog/services/aws/bedrock.json", f38, sizeof f38},
  {"catalog/services/aws/cloudformation.json", f39, sizeof f39},
  {"catalog/services/aws/cloudfront.json", f40, sizeof f40},
  {"catalog/services/aws/cloudhsm.json", f41, sizeof f41},
  {"catalog/services/aws/cloudtrail.json", f42, sizeof f42},
  {"catalog/services/aws/cloudwatch.json", f43, sizeof f43},
  {"catalog/services/aws/codebuild.json", f44, sizeof f44},
  {"catalog/services/aws/cognito.json", f45, sizeof f45},
  {"catalog/services/aws/config.json", f46, sizeof f46},
  {"catalog/services/aws/dms.json", f47, sizeof f47},
  {"catalog/services/aws/documentdb.json", f48, sizeof f48},
  {"catalog/services/aws/dynamodb.json", f49, sizeof f49},
  {"catalog/services/aws/ebs.json", f50, sizeof f50},
  {"catalog/services/aws/ec2.json", f51, sizeof f51},
  {"catalog/services/aws/ecr.json", f52, sizeof f52},
  {"catalog/services/aws/ecs.json", f53, sizeof f53},
  {"catalog/services/aws/efs.json", f54, sizeof f54},
  {"catalog/services/aws/eks.json", f55, sizeof f55},
  {"catalog/services/aws/elastic-beanstalk.json", f56, sizeof f56},
  {"catalog/services/aws/elasticache.json", f57, sizeof f57},
  {"catalog/services/aws/elb.json", f58, sizeof f58},
  {"catalog/services/aws/emr.json", f59, sizeof f59},
  {"catalog/services/aws/eventbridge.json", f60, sizeof f60},
  {"catalog/services/aws/fargate.json", f61, sizeof f61},
  {"catalog/services/aws/fsx.json", f62, sizeof f62},
  {"catalog/services/aws/glue.json", f63, sizeof f63},
  {"catalog/services/aws/guardduty.json", f64, sizeof f64},
  {"catalog/services/aws/iam.json", f65, sizeof f65},
  {"catalog/services/aws/identity-center.json", f66, sizeof f66},
  {"catalog/services/aws/image-builder.json", f67, sizeof f67},
  {"catalog/services/aws/inspector.json", f68, sizeof f68},
  {"catalog/services/aws/kinesis.json", f69, sizeof f69},
  {"catalog/services/aws/kms.json", f70, sizeof f70},
  {"catalog/services/aws/lambda.json", f71, sizeof f71},
  {"catalog/services/aws/macie.json", f72, sizeof f72},
  {"catalog/services/aws/msk.json", f73, sizeof f73},
  {"catalog/services/aws/neptune.json", f74, sizeof f74},
  {"catalog/services/aws/opensearch.json", f75, sizeof f75},
  {"catalog/services/aws/organizations.json", f76, sizeof f76},
  {"catalog/services/aws/rds.json", f77, sizeof f77},
  {"catalog/services/aws/redshift.json", f78, sizeof f78},
  {"catalog/services/aws/route53.json", f79, sizeof f79},
  {"catalog/services/aws/s3.json", f80, sizeof f80},
  {"catalog/services/aws/sagemaker.json", f81, sizeof f81},
  {"catalog/services/aws/secrets-manager.json", f82, sizeof f82},
  {"catalog/services/aws/security-hub.json", f83, sizeof f83},
  {"catalog/services/aws/shield.json", f84, sizeof f84},
  {"catalog/services/aws/sns.json", f85, sizeof f85},
  {"catalog/services/aws/sqs.json", f86, sizeof f86},
  {"catalog/services/aws/ssm.json", f87, sizeof f87},
  {"catalog/services/aws/step-functions.json", f88, sizeof f88},
  {"catalog/services/aws/transfer-family.json", f89, sizeof f89},
  {"catalog/services/aws/vpc.json", f90, sizeof f90},
  {"catalog/services/aws/waf.json", f91, sizeof f91},
  {"catalog/services/aws/workspaces.json", f92, sizeof f92},
  {"catalog/services/azure/ai-search.json", f93, sizeof f93},
  {"catalog/services/azure/ai-services.json", f94, sizeof f94},
  {"catalog/services/azure/aks.json", f95, sizeof f95},
  {"catalog/services/azure/api-management.json", f96, sizeof f96},
  {"catalog/services/azure/app-configuration.json", f97, sizeof f97},
  {"catalog/services/azure/app-service.json", f98, sizeof f98},
  {"catalog/services/azure/application-gateway.json", f99, sizeof f99},
  {"catalog/services/azure/arc.json", f100, sizeof f100},
  {"catalog/services/azure/automation.json", f101, sizeof f101},
  {"catalog/services/azure/azure-local.json", f102, sizeof f102},
  {"catalog/services/azure/backup.json", f103, sizeof f103},
  {"catalog/services/azure/bastion.json", f104, sizeof f104},
  {"catalog/services/azure/batch.json", f105, sizeof f105},
  {"catalog/services/azure/cache-for-redis.json", f106, sizeof f106},
  {"catalog/services/azure/confidential-ledger.json", f107, sizeof f107},
  {"catalog/services/azure/container-apps.json", f108, sizeof f108},
  {"catalog/services/azure/container-instances.json", f109, sizeof f109},
  {"catalog/services/azure/container-registry.json", f110, sizeof f110},
  {"catalog/services/azure/cosmos-db.json", f111, sizeof f111},
  {"catalog/services/azure/cost-and-health.json", f112, sizeof f112},
  {"catalog/services/azure/data-explorer.json", f113, sizeof f113},
  {"catalog/services/azure/data-factory.json", f114, sizeof f114},
  {"catalog/services/azure/databricks.json", f115, sizeof f115},
  {"catalog/services/azure/ddos-protection.json", f116, sizeof f116},
  {"catalog/services/azure/defender-for-cloud.json", f117, sizeof f117},
  {"catalog/services/azure/devops.json", f118, sizeof f118},
  {"catalog/services/azure/dns.json", f119, sizeof f119},
  {"catalog/services/azure/domain-services.json", f120, sizeof f120},
  {"catalog/services/azure/entra-id.json", f121, sizeof f121},
  {"catalog/services/azure/event-grid.json", f122, sizeof f122},
  {"catalog/services/azure/event-hubs.json", f123, sizeof f123},
  {"catalog/services/azure/fabric.json", f124, sizeof f124},
  {"catalog/services/azure/firewall.json", f125, sizeof f125},
  {"catalog/services/azure/front-door.json", f126, sizeof f126},
  {"catalog/services/azure/functions.json", f127, sizeof f127},
  {"catalog/services/azure/hdinsight.json", f128, sizeof f128},
  {"catalog/services/azure/health-data.json", f129, sizeof f129},
  {"catalog/services/azure/iot-hub.json", f130, sizeof f130},
  {"catalog/services/azure/key-vault.json", f131, sizeof f131},
  {"catalog/services/azure/lighthouse.json", f132, sizeof f132},
  {"catalog/services/azure/load-balancer.json", f133, sizeof f133},
  {"catalog/services/azure/logic-apps.json", f134, sizeof f134},
  {"catalog/services/azure/machine-learning.json", f135, sizeof f135},
  {"catalog/services/azure/managed-disks.json", f136, sizeof f136},
  {"catalog/services/azure/managed-hsm.json", f137, sizeof f137},
  {"catalog/services/azure/managed-identities.json", f138, sizeof f138},
  {"catalog/services/azure/microsoft-365.json", f139, sizeof f139},
  {"catalog/services/azure/monitor.json", f140, sizeof f140},
  {"catalog/services/azure/mysql.json", f141, sizeof f141},
  {"catalog/services/azure/netapp-files.json", f142, sizeof f142},
  {"catalog/services/azure/network-watcher.json", f143, sizeof f143},
  {"catalog/services/azure/notification-communication.json", f144, sizeof f144},
  {"catalog/services/azure/policy.json", f145, sizeof f145},
  {"catalog/services/azure/postgresql.json", f146, sizeof f146},
  {"catalog/services/azure/purview.json", f147, sizeof f147},
  {"catalog/services/azure/rbac.json", f148, sizeof f148},
  {"catalog/services/azure/resource-manager.json", f149, sizeof f149},
  {"catalog/services/azure/sentinel.json", f150, sizeof f150},
  {"catalog/services/azure/service-bus.json", f151, sizeof f151},
  {"catalog/services/azure/service-fabric.json", f152, sizeof f152},
  {"catalog/services/azure/signalr.json", f153, sizeof f153},
  {"catalog/services/azure/site-recovery.json", f154, sizeof f154},
  {"catalog/services/azure/sql-database.json", f155, sizeof f155},
  {"catalog/services/azure/sql-managed-instance.json", f156, sizeof f156},
  {"catalog/services/azure/sql-virtual-machines.json", f157, sizeof f157},
  {"catalog/services/azure/storage.json", f158, sizeof f158},
  {"catalog/services/azure/stream-analytics.json", f159, sizeof f159},
  {"catalog/services/azure/synapse.json", f160, sizeof f160},
  {"catalog/services/azure/virtual-desktop.json", f161, sizeof f161},
  {"catalog/services/azure/virtual-machine-scale-sets.json", f162, sizeof f162},
  {"catalog/services/azure/virtual-machines.json", f163, sizeof f163},
  {"catalog/services/azure/virtual-network.json", f164, sizeof f164},
  {"catalog/services/azure/vmware-solution.json", f165, sizeof f165},
  {"catalog/services/azure/vpn-expressroute.json", f166, sizeof f166},
  {"catalog/services/gcp/access-approval.json", f167, sizeof f167},
  {"catalog/services/gcp/access-context-manager.json", f168, sizeof f168},
  {"catalog/services/gcp/alloydb.json", f169, sizeof f169},
  {"catalog/services/gcp/api-gateway.json", f170, sizeof f170},
  {"catalog/services/gcp/api-keys.json", f171, sizeof f171},
  {"catalog/services/gcp/apigee.json", f172, sizeof f172},
  {"catalog/services/gcp/app-engine.json", f173, sizeof f173},
  {"catalog/services/gcp/artifact-registry.json", f174, sizeof f174},
  {"catalog/services/gcp/assured-workloads.json", f175, sizeof f175},
  {"catalog/services/gcp/backup-dr.json", f176, sizeof f176},
  {"catalog/services/gcp/batch.json", f177, sizeof f177},
  {"catalog/services/gcp/bigquery.json", f178, sizeof f178},
  {"catalog/services/gcp/bigtable.json", f179, sizeof f179},
  {"catalog/services/gcp/binary-authorization.json", f180, sizeof f180},
  {"catalog/services/gcp/ca-service.json", f181, sizeof f181},
  {"catalog/services/gcp/certificate-manager.json", f182, sizeof f182},
  {"catalog/services/gcp/cloud-armor.json", f183, sizeof f183},
  {"catalog/services/gcp/cloud-asset-inventory.json", f184, sizeof f184},
  {"catalog/services/gcp/cloud-billing.json", f185, sizeof f185},
  {"catalog/services/gcp/cloud-build.json", f186, sizeof f186},
  {"catalog/services/gcp/cloud-cdn.json", f187, sizeof f187},
  {"catalog/services/gcp/cloud-deploy.json", f188, sizeof f188},
  {"catalog/services/gcp/cloud-dns.json", f189, sizeof f189},
  {"catalog/services/gcp/cloud-identity.json", f190, sizeof f190},
  {"catalog/services/gcp/cloud-ids.json", f191, sizeof f191},
  {"catalog/services/gcp/cloud-interconnect.json", f192, sizeof f192},
  {"catalog/services/gcp/cloud-kms.json", f193, sizeof f193},
  {"catalog/services/gcp/cloud-load-balancing.json", f194, sizeof f194},
  {"catalog/services/gcp/cloud-logging.json", f195, sizeof f195},
  {"catalog/services/gcp/cloud-monitoring.json", f196, sizeof f196},
  {"catalog/services/gcp/cloud-nat-router.json", f197, sizeof f197},
  {"catalog/services/gcp/cloud-run-functions.json", f198, sizeof f198},
  {"catalog/services/gcp/cloud-run.json", f199, sizeof f199},
  {"catalog/services/gcp/cloud-scheduler.json", f200, sizeof f200},
  {"catalog/services/gcp/cloud-service-mesh.json", f201, sizeof f201},
  {"catalog/services/gcp/cloud-sql.json", f202, sizeof f202},
  {"catalog/services/gcp/cloud-storage.json", f203, sizeof f203},
  {"catalog/services/gcp/cloud-tasks.json", f204, sizeof f204},
  {"catalog/services/gcp/cloud-vpn.json", f205, sizeof f205},
  {"catalog/services/gcp/composer.json", f206, sizeof f206},
  {"catalog/services/gcp/compute-engine.json", f207, sizeof f207},
  {"catalog/services/gcp/compute-images.json", f208, sizeof f208},
  {"catalog/services/gcp/data-fusion.json", f209, sizeof f209},
  {"catalog/services/gcp/dataflow.json", f210, sizeof f210},
  {"catalog/services/gcp/dataplex.json", f211, sizeof f211},
  {"catalog/services/gcp/dataproc.json", f212, sizeof f212},
  {"catalog/services/gcp/datastream.json", f213, sizeof f213},
  {"catalog/services/gcp/dms.json", f214, sizeof f214},
  {"catalog/services/gcp/document-ai.json", f215, sizeof f215},
  {"catalog/services/gcp/essential-contacts.json", f216, sizeof f216},
  {"catalog/services/gcp/eventarc.json", f217, sizeof f217},
  {"catalog/services/gcp/filestore.json", f218, sizeof f218},
  {"catalog/services/gcp/firestore.json", f219, sizeof f219},
  {"catalog/services/gcp/gke-backup.json", f220, sizeof f220},
  {"catalog/services/gcp/gke-fleet.json", f221, sizeof f221},
  {"catalog/services/gcp/gke.json", f222, sizeof f222},
  {"catalog/services/gcp/healthcare-api.json", f223, sizeof f223},
  {"catalog/services/gcp/iam.json", f224, sizeof f224},
  {"catalog/services/gcp/iap.json", f225, sizeof f225},
  {"catalog/services/gcp/identity-platform.json", f226, sizeof f226},
  {"catalog/services/gcp/integration-connectors.json", f227, sizeof f227},
  {"catalog/services/gcp/looker.json", f228, sizeof f228},
  {"catalog/services/gcp/managed-ad.json", f229, sizeof f229},
  {"catalog/services/gcp/managed-kafka.json", f230, sizeof f230},
  {"catalog/services/gcp/memorystore.json", f231, sizeof f231},
  {"catalog/services/gcp/migrate-to-vms.json", f232, sizeof f232},
  {"catalog/services/gcp/netapp-volumes.json", f233, sizeof f233},
  {"catalog/services/gcp/network-connectivity-center.json", f234, sizeof f234},
  {"catalog/services/gcp/organization-policy.json", f235, sizeof f235},
  {"catalog/services/gcp/os-config.json", f236, sizeof f236},
  {"catalog/services/gcp/persistent-disk.json", f237, sizeof f237},
  {"catalog/services/gcp/pubsub.json", f238, sizeof f238},
  {"catalog/services/gcp/recaptcha.json", f239, sizeof f239},
  {"catalog/services/gcp/resource-manager.json", f240, sizeof f240},
  {"catalog/services/gcp/secret-manager.json", f241, sizeof f241},
  {"catalog/services/gcp/secure-web-proxy.json", f242, sizeof f242},
  {"catalog/services/gcp/security-command-center.json", f243, sizeof f243},
  {"catalog/services/gcp/sensitive-data-protection.json", f244, sizeof f244},
  {"catalog/services/gcp/service-usage.json", f245, sizeof f245},
  {"catalog/services/gcp/spanner.json", f246, sizeof f246},
  {"catalog/services/gcp/storage-transfer.json", f247, sizeof f247},
  {"catalog/services/gcp/vertex-ai-search.json", f248, sizeof f248},
  {"catalog/services/gcp/vertex-ai-workbench.json", f249, sizeof f249},
  {"catalog/services/gcp/vertex-ai.json", f250, sizeof f250},
  {"catalog/services/gcp/vmware-engine.json", f251, sizeof f251},
  {"catalog/services/gcp/vpc.json", f252, sizeof f252},
  {"catalog/services/gcp/workflows.json", f253, sizeof f253},
  {"catalog/services/gcp/workspace.json", f254, sizeof f254},
  {"catalog/services/gcp/workstations.json", f255, sizeof f255},
  {"checks/aws.amazon-mq.broker-not-public/check.json", f256, sizeof f256},
  {"checks/aws.amazon-mq.broker-not-public/rule.guard", f257, sizeof f257},
  {"checks/aws.amazon-mq.broker-not-public/template.guard", f258, sizeof f258},
  {"checks/aws.api-gateway.stage-logged/check.json", f259, sizeof f259},
  {"checks/aws.api-gateway.stage-logged/rule.guard", f260, sizeof f260},
  {"checks/aws.api-gateway.stage-logged/template.guard", f261, sizeof f261},
  {"checks/aws.aurora.cluster-deletion-protected/check.json", f262, sizeof f262},
  {"checks/aws.aurora.cluster-deletion-protected/rule.guard", f263, sizeof f263},
  {"checks/aws.aurora.cluster-deletion-protected/template.guard", f264, sizeof f264},
  {"checks/aws.aurora.cluster-storage-encrypted/check.json", f265, sizeof f265},
  {"checks/aws.aurora.cluster-storage-encrypted/rule.guard", f266, sizeof f266},
  {"checks/aws.aurora.cluster-storage-encrypted/template.guard", f267, sizeof f267},
  {"checks/aws.backup.plan-keeps-copies/check.json", f268, sizeof f268},
  {"checks/aws.backup.plan-keeps-copies/rule.guard", f269, sizeof f269},
  {"checks/aws.backup.plan-keeps-copies/template.guard", f270, sizeof f270},
  {"checks/aws.backup.recovery-points-encrypted/check.json", f271, sizeof f271},
  {"checks/aws.backup.recovery-points-encrypted/rule.guard", f272, sizeof f272},
  {"checks/aws.cloudfront.access-logged/check.json", f273, sizeof f273},
  {"checks/aws.cloudfront.access-logged/rule.guard", f274, sizeof f274},
  {"checks/aws.cloudfront.access-logged/template.guard", f275, sizeof f275},
  {"checks/aws.cloudfront.buckets-behind-access-control/check.json", f276, sizeof f276},
  {"checks/aws.cloudfront.buckets-behind-access-control/rule.guard", f277, sizeof f277},
  {"checks/aws.cloudfront.buckets-behind-access-control/template.guard", f278, sizeof f278},
  {"checks/aws.cloudfront.viewers-use-tls/check.json", f279, sizeof f279},
  {"checks/aws.cloudfront.viewers-use-tls/rule.guard", f280, sizeof f280},
  {"checks/aws.cloudfront.viewers-use-tls/template.guard", f281, sizeof f281},
  {"checks/aws.cloudfront.web-acl-attached/check.json", f282, sizeof f282},
  {"checks/aws.cloudfront.web-acl-attached/rule.guard", f283, sizeof f283},
  {"checks/aws.cloudfront.web-acl-attached/template.guard", f284, sizeof f284},
  {"checks/aws.cloudtrail.customer-key/check.json", f285, sizeof f285},
  {"checks/aws.cloudtrail.customer-key/rule.guard", f286, sizeof f286},
  {"checks/aws.cloudtrail.customer-key/template.guard", f287, sizeof f287},
  {"checks/aws.cloudtrail.delivered-to-log-group/check.json", f288, sizeof f288},
  {"checks/aws.cloudtrail.delivered-to-log-group/rule.guard", f289, sizeof f289},
  {"checks/aws.cloudtrail.delivered-to-log-group/template.guard", f290, sizeof f290},
  {"checks/aws.cloudtrail.log-files-validated/check.json", f291, sizeof f291},
  {"checks/aws.cloudtrail.log-files-validated/rule.guard", f292, sizeof f292},
  {"checks/aws.cloudtrail.log-files-validated/template.guard", f293, sizeof f293},
  {"checks/aws.cloudtrail.multi-region-trail/check.json", f294, sizeof f294},
  {"checks/aws.cloudtrail.multi-region-trail/rule.guard", f295, sizeof f295},
  {"checks/aws.cloudtrail.multi-region-trail/template.guard", f296, sizeof f296},
  {"checks/aws.cloudwatch.log-group-customer-key/check.json", f297, sizeof f297},
  {"checks/aws.cloudwatch.log-group-customer-key/rule.guard", f298, sizeof f298},
  {"checks/aws.cloudwatch.log-group-customer-key/template.guard", f299, sizeof f299},
  {"checks/aws.cloudwatch.log-group-kept-a-year/check.json", f300, sizeof f300},
  {"checks/aws.cloudwatch.log-group-kept-a-year/rule.guard", f301, sizeof f301},
  {"checks/aws.cloudwatch.log-group-kept-a-year/template.guard", f302, sizeof f302},
  {"checks/aws.codebuild.no-plaintext-credentials/check.json", f303, sizeof f303},
  {"checks/aws.codebuild.no-plaintext-credentials/rule.guard", f304, sizeof f304},
  {"checks/aws.codebuild.no-plaintext-credentials/template.guard", f305, sizeof f305},
  {"checks/aws.config.recorder-covers-all-types/check.json", f306, sizeof f306},
  {"checks/aws.config.recorder-covers-all-types/rule.guard", f307, sizeof f307},
  {"checks/aws.config.recorder-covers-all-types/template.guard", f308, sizeof f308},
  {"checks/aws.dms.replication-instance-not-public/check.json", f309, sizeof f309},
  {"checks/aws.dms.replication-instance-not-public/rule.guard", f310, sizeof f310},
  {"checks/aws.dms.replication-instance-not-public/template.guard", f311, sizeof f311},
  {"checks/aws.dynamodb.point-in-time-recovery/check.json", f312, sizeof f312},
  {"checks/aws.dynamodb.point-in-time-recovery/rule.guard", f313, sizeof f313},
  {"checks/aws.dynamodb.point-in-time-recovery/template.guard", f314, sizeof f314},
  {"checks/aws.dynamodb.table-kms-key/check.json", f315, sizeof f315},
  {"checks/aws.dynamodb.table-kms-key/rule.guard", f316, sizeof f316},
  {"checks/aws.dynamodb.table-kms-key/template.guard", f317, sizeof f317},
  {"checks/aws.ebs.volume-encrypted/check.json", f318, sizeof f318},
  {"checks/aws.ebs.volume-encrypted/rule.guard", f319, sizeof f319},
  {"checks/aws.ebs.volume-encrypted/template.guard", f320, sizeof f320},
  {"checks/aws.ec2.instance-metadata-tokens/check.json", f321, sizeof f321},
  {"checks/aws.ec2.instance-metadata-tokens/rule.guard", f322, sizeof f322},
  {"checks/aws.ec2.instance-metadata-tokens/template.guard", f323, sizeof f323},
  {"checks/aws.ec2.instance-without-public-address/check.json", f324, sizeof f324},
  {"checks/aws.ec2.instance-without-public-address/rule.guard", f325, sizeof f325},
  {"checks/aws.ec2.instance-without-public-address/template.guard", f326, sizeof f326},
  {"checks/aws.ec2.launch-template-metadata-tokens/check.json", f327, sizeof f327},
  {"checks/aws.ec2.launch-template-metadata-tokens/rule.guard", f328, sizeof f328},
  {"checks/aws.ec2.launch-template-metadata-tokens/template.guard", f329, sizeof f329},
  {"checks/aws.ecr.images-scanned/check.json", f330, sizeof f330},
  {"checks/aws.ecr.images-scanned/rule.guard", f331, sizeof f331},
  {"checks/aws.ecr.images-scanned/template.guard", f332, sizeof f332},
  {"checks/aws.ecr.tags-immutable/check.json", f333, sizeof f333},
  {"checks/aws.ecr.tags-immutable/rule.guard", f334, sizeof f334},
  {"checks/aws.ecr.tags-immutable/template.guard", f335, sizeof f335},
  {"checks/aws.ecs.containers-not-privileged/check.json", f336, sizeof f336},
  {"checks/aws.ecs.containers-not-privileged/rule.guard", f337, sizeof f337},
  {"checks/aws.ecs.containers-not-privileged/template.guard", f338, sizeof f338},
  {"checks/aws.ecs.no-plaintext-credentials/check.json", f339, sizeof f339},
  {"checks/aws.ecs.no-plaintext-credentials/rule.guard", f340, sizeof f340},
  {"checks/aws.ecs.no-plaintext-credentials/template.guard", f341, sizeof f341},
  {"checks/aws.ecs.root-file-system-read-only/check.json", f342, sizeof f342},
  {"checks/aws.ecs.root-file-system-read-only/rule.guard", f343, sizeof f343},
  {"checks/aws.ecs.root-file-system-read-only/template.guard", f344, sizeof f344},
  {"checks/aws.efs.backed-up/check.json", f345, sizeof f345},
  {"checks/aws.efs.backed-up/rule.guard", f346, sizeof f346},
  {"checks/aws.efs.backed-up/template.guard", f347, sizeof f347},
  {"checks/aws.efs.file-system-encrypted/check.json", f348, sizeof f348},
  {"checks/aws.efs.file-system-encrypted/rule.guard", f349, sizeof f349},
  {"checks/aws.efs.file-system-encrypted/template.guard", f350, sizeof f350},
  {"checks/aws.eks.api-server-restricted/check.json", f351, sizeof f351},
  {"checks/aws.eks.api-server-restricted/rule.guard", f352, sizeof f352},
  {"checks/aws.eks.api-server-restricted/template.guard", f353, sizeof f353},
  {"checks/aws.eks.audit-logged/check.json", f354, sizeof f354},
  {"checks/aws.eks.audit-logged/rule.guard", f355, sizeof f355},
  {"checks/aws.eks.audit-logged/template.guard", f356, sizeof f356},
  {"checks/aws.eks.secrets-encrypted-with-customer-key/check.json", f357, sizeof f357},
  {"checks/aws.eks.secrets-encrypted-with-customer-key/rule.guard", f358, sizeof f358},
  {"checks/aws.eks.secrets-encrypted-with-customer-key/template.guard", f359, sizeof f359},
  {"checks/aws.elasticache.replication-group-encrypted/check.json", f360, sizeof f360},
  {"checks/aws.elasticache.replication-group-encrypted/rule.guard", f361, sizeof f361},
  {"checks/aws.elasticache.replication-group-encrypted/template.guard", f362, sizeof f362},
  {"checks/aws.elb.access-logged/check.json", f363, sizeof f363},
  {"checks/aws.elb.access-logged/rule.guard", f364, sizeof f364},
  {"checks/aws.elb.access-logged/template.guard", f365, sizeof f365},
  {"checks/aws.elb.deletion-protected/check.json", f366, sizeof f366},
  {"checks/aws.elb.deletion-protected/rule.guard", f367, sizeof f367},
  {"checks/aws.elb.deletion-protected/template.guard", f368, sizeof f368},
  {"checks/aws.elb.invalid-headers-dropped/check.json", f369, sizeof f369},
  {"checks/aws.elb.invalid-headers-dropped/rule.guard", f370, sizeof f370},
  {"checks/aws.elb.invalid-headers-dropped/template.guard", f371, sizeof f371},
  {"checks/aws.elb.listener-encrypted/check.json", f372, sizeof f372},
  {"checks/aws.elb.listener-encrypted/rule.guard", f373, sizeof f373},
  {"checks/aws.elb.listener-encrypted/template.guard", f374, sizeof f374},
  {"checks/aws.guardduty.detector-enabled/check.json", f375, sizeof f375},
  {"checks/aws.guardduty.detector-enabled/rule.guard", f376, sizeof f376},
  {"checks/aws.guardduty.detector-enabled/template.guard", f377, sizeof f377},
  {"checks/aws.iam.access-keys-rotated/check.json", f378, sizeof f378},
  {"checks/aws.iam.access-keys-rotated/rule.guard", f379, sizeof f379},
  {"checks/aws.iam.console-users-mfa/check.json", f380, sizeof f380},
  {"checks/aws.iam.console-users-mfa/rule.guard", f381, sizeof f381},
  {"checks/aws.iam.inline-policies-without-full-admin/check.json", f382, sizeof f382},
  {"checks/aws.iam.inline-policies-without-full-admin/rule.guard", f383, sizeof f383},
  {"checks/aws.iam.inline-policies-without-full-admin/template.guard", f384, sizeof f384},
  {"checks/aws.iam.policies-without-full-admin/check.json", f385, sizeof f385},
  {"checks/aws.iam.policies-without-full-admin/rule.guard", f386, sizeof f386},
  {"checks/aws.iam.policies-without-full-admin/template.guard", f387, sizeof f387},
  {"checks/aws.iam.root-mfa-enabled/check.json", f388, sizeof f388},
  {"checks/aws.iam.root-mfa-enabled/rule.guard", f389, sizeof f389},
  {"checks/aws.iam.root-not-in-daily-use/check.json", f390, sizeof f390},
  {"checks/aws.iam.root-not-in-daily-use/rule.guard", f391, sizeof f391},
  {"checks/aws.iam.root-without-access-keys/check.json", f392, sizeof f392},
  {"checks/aws.iam.root-without-access-keys/rule.guard", f393, sizeof f393},
  {"checks/aws.iam.unused-credentials-removed/check.json", f394, sizeof f394},
  {"checks/aws.iam.unused-credentials-removed/rule.guard", f395, sizeof f395},
  {"checks/aws.iam.users-without-own-policies/check.json", f396, sizeof f396},
  {"checks/aws.iam.users-without-own-policies/rule.guard", f397, sizeof f397},
  {"checks/aws.iam.users-without-own-policies/template.guard", f398, sizeof f398},
  {"checks/aws.kinesis.stream-encrypted/check.json", f399, sizeof f399},
  {"checks/aws.kinesis.stream-encrypted/rule.guard", f400, sizeof f400},
  {"checks/aws.kinesis.stream-encrypted/template.guard", f401, sizeof f401},
  {"checks/aws.kms.key-policy-not-public/check.json", f402, sizeof f402},
  {"checks/aws.kms.key-policy-not-public/rule.guard", f403, sizeof f403},
  {"checks/aws.kms.key-policy-not-public/template.guard", f404, sizeof f404},
  {"checks/aws.kms.key-rotated/check.json", f405, sizeof f405},
  {"checks/aws.kms.key-rotated/rule.guard", f406, sizeof f406},
  {"checks/aws.kms.key-rotated/template.guard", f407, sizeof f407},
  {"checks/aws.lambda.function-in-network/check.json", f408, sizeof f408},
  {"checks/aws.lambda.function-in-network/rule.guard", f409, sizeof f409},
  {"checks/aws.lambda.function-in-network/template.guard", f410, sizeof f410},
  {"checks/aws.lambda.function-not-public/check.json", f411, sizeof f411},
  {"checks/aws.lambda.function-not-public/rule.guard", f412, sizeof f412},
  {"checks/aws.lambda.function-not-public/template.guard", f413, sizeof f413},
  {"checks/aws.msk.traffic-encrypted/check.json", f414, sizeof f414},
  {"checks/aws.msk.traffic-encrypted/rule.guard", f415, sizeof f415},
  {"checks/aws.msk.traffic-encrypted/template.guard", f416, sizeof f416},
  {"checks/aws.opensearch.domain-encrypted/check.json", f417, sizeof f417},
  {"checks/aws.opensearch.domain-encrypted/rule.guard", f418, sizeof f418},
  {"checks/aws.opensearch.domain-encrypted/template.guard", f419, sizeof f419},
  {"checks/aws.rds.backups-kept/check.json", f420, sizeof f420},
  {"checks/aws.rds.backups-kept/rule.guard", f421, sizeof f421},
  {"checks/aws.rds.backups-kept/template.guard", f422, sizeof f422},
  {"checks/aws.rds.deletion-protected/check.json", f423, sizeof f423},
  {"checks/aws.rds.deletion-protected/rule.guard", f424, sizeof f424},
  {"checks/aws.rds.deletion-protected/template.guard", f425, sizeof f425},
  {"checks/aws.rds.instance-not-public/check.json", f426, sizeof f426},
  {"checks/aws.rds.instance-not-public/rule.guard", f427, sizeof f427},
  {"checks/aws.rds.instance-not-public/template.guard", f428, sizeof f428},
  {"checks/aws.rds.minor-versions-applied/check.json", f429, sizeof f429},
  {"checks/aws.rds.minor-versions-applied/rule.guard", f430, sizeof f430},
  {"checks/aws.rds.minor-versions-applied/template.guard", f431, sizeof f431},
  {"checks/aws.rds.multi-zone/check.json", f432, sizeof f432},
  {"checks/aws.rds.multi-zone/rule.guard", f433, sizeof f433},
  {"checks/aws.rds.multi-zone/template.guard", f434, sizeof f434},
  {"checks/aws.rds.storage-encrypted/check.json", f435, sizeof f435},
  {"checks/aws.rds.storage-encrypted/rule.guard", f436, sizeof f436},
  {"checks/aws.rds.storage-encrypted/template.guard", f437, sizeof f437},
  {"checks/aws.redshift.audit-logged/check.json", f438, sizeof f438},
  {"checks/aws.redshift.audit-logged/rule.guard", f439, sizeof f439},
  {"checks/aws.redshift.audit-logged/template.guard", f440, sizeof f440},
  {"checks/aws.redshift.cluster-private-and-encrypted/check.json", f441, sizeof f441},
  {"checks/aws.redshift.cluster-private-and-encrypted/rule.guard", f442, sizeof f442},
  {"checks/aws.redshift.cluster-private-and-encrypted/template.guard", f443, sizeof f443},
  {"checks/aws.s3.account-public-access-blocked/check.json", f444, sizeof f444},
  {"checks/aws.s3.account-public-access-blocked/rule.guard", f445, sizeof f445},
  {"checks/aws.s3.audit-bucket-accepts-logs/check.json", f446, sizeof f446},
  {"checks/aws.s3.audit-bucket-accepts-logs/rule.guard", f447, sizeof f447},
  {"checks/aws.s3.audit-bucket-accepts-logs/template.guard", f448, sizeof f448},
  {"checks/aws.s3.audit-bucket-lifecycle/check.json", f449, sizeof f449},
  {"checks/aws.s3.audit-bucket-lifecycle/rule.guard", f450, sizeof f450},
  {"checks/aws.s3.audit-bucket-lifecycle/template.guard", f451, sizeof f451},
  {"checks/aws.s3.audit-bucket-locked/check.json", f452, sizeof f452},
  {"checks/aws.s3.audit-bucket-locked/rule.guard", f453, sizeof f453},
  {"checks/aws.s3.audit-bucket-locked/template.guard", f454, sizeof f454},
  {"checks/aws.s3.bucket-access-logged/check.json", f455, sizeof f455},
  {"checks/aws.s3.bucket-access-logged/rule.guard", f456, sizeof f456},
  {"checks/aws.s3.bucket-access-logged/template.guard", f457, sizeof f457},
  {"checks/aws.s3.bucket-customer-key/check.json", f458, sizeof f458},
  {"checks/aws.s3.bucket-customer-key/rule.guard", f459, sizeof f459},
  {"checks/aws.s3.bucket-customer-key/template.guard", f460, sizeof f460},
  {"checks/aws.s3.bucket-not-public/check.json", f461, sizeof f461},
  {"checks/aws.s3.bucket-not-public/rule.guard", f462, sizeof f462},
  {"checks/aws.s3.bucket-not-public/template.guard", f463, sizeof f463},
  {"checks/aws.s3.bucket-public-access-blocked/check.json", f464, sizeof f464},
  {"checks/aws.s3.bucket-public-access-blocked/rule.guard", f465, sizeof f465},
  {"checks/aws.s3.bucket-public-access-blocked/template.guard", f466, sizeof f466},
  {"checks/aws.s3.bucket-tls-only/check.json", f467, sizeof f467},
  {"checks/aws.s3.bucket-tls-only/rule.guard", f468, sizeof f468},
  {"checks/aws.s3.bucket-tls-only/template.guard", f469, sizeof f469},
  {"checks/aws.s3.bucket-versioned/check.json", f470, sizeof f470},
  {"checks/aws.s3.bucket-versioned/rule.guard", f471, sizeof f471},
  {"checks/aws.s3.bucket-versioned/template.guard", f472, sizeof f472},
  {"checks/aws.sagemaker.notebook-without-internet/check.json", f473, sizeof f473},
  {"checks/aws.sagemaker.notebook-without-internet/rule.guard", f474, sizeof f474},
  {"checks/aws.sagemaker.notebook-without-internet/template.guard", f475, sizeof f475},
  {"checks/aws.secrets-manager.secret-rotated/check.json", f476, sizeof f476},
  {"checks/aws.secrets-manager.secret-rotated/rule.guard", f477, sizeof f477},
  {"checks/aws.secrets-manager.secret-rotated/template.guard", f478, sizeof f478},
  {"checks/aws.sns.topic-encrypted/check.json", f479, sizeof f479},
  {"checks/aws.sns.topic-encrypted/rule.guard", f480, sizeof f480},
  {"checks/aws.sns.topic-encrypted/template.guard", f481, sizeof f481},
  {"checks/aws.sqs.queue-encrypted/check.json", f482, sizeof f482},
  {"checks/aws.sqs.queue-encrypted/rule.guard", f483, sizeof f483},
  {"checks/aws.sqs.queue-encrypted/template.guard", f484, sizeof f484},
  {"checks/aws.ssm.patches-installed/check.json", f485, sizeof f485},
  {"checks/aws.ssm.patches-installed/rule.guard", f486, sizeof f486},
  {"checks/aws.step-functions.executions-logged/check.json", f487, sizeof f487},
  {"checks/aws.step-functions.executions-logged/rule.guard", f488, sizeof f488},
  {"checks/aws.step-functions.executions-logged/template.guard", f489, sizeof f489},
  {"checks/aws.vpc.default-security-group-closed/check.json", f490, sizeof f490},
  {"checks/aws.vpc.default-security-group-closed/rule.guard", f491, sizeof f491},
  {"checks/aws.vpc.default-vpc-removed/check.json", f492, sizeof f492},
  {"checks/aws.vpc.default-vpc-removed/rule.guard", f493, sizeof f493},
  {"checks/aws.vpc.flow-log-recording/check.json", f494, sizeof f494},
  {"checks/aws.vpc.flow-log-recording/rule.guard", f495, sizeof f495},
  {"checks/aws.vpc.flow-log-recording/template.guard", f496, sizeof f496},
  {"checks/aws.vpc.rdp-not-open/check.json", f497, sizeof f497},
  {"checks/aws.vpc.rdp-not-open/rule.guard", f498, sizeof f498},
  {"checks/aws.vpc.rdp-not-open/template.guard", f499, sizeof f499},
  {"checks/aws.vpc.ssh-not-open/check.json", f500, sizeof f500},
  {"checks/aws.vpc.ssh-not-open/rule.guard", f501, sizeof f501},
  {"checks/aws.vpc.ssh-not-open/template.guard", f502, sizeof f502},
  {"checks/aws.vpc.subnet-without-public-addresses/check.json", f503, sizeof f503},
  {"checks/aws.vpc.subnet-without-public-addresses/rule.guard", f504, sizeof f504},
  {"checks/aws.vpc.subnet-without-public-addresses/template.guard", f505, sizeof f505},
  {"checks/aws.waf.web-acl-logged/check.json", f506, sizeof f506},
  {"checks/aws.waf.web-acl-logged/rule.guard", f507, sizeof f507},
  {"checks/aws.waf.web-acl-logged/template.guard", f508, sizeof f508},
  {"checks/azure.ai-search.entra-only-authentication/check.json", f509, sizeof f509},
  {"checks/azure.ai-search.entra-only-authentication/policy.json", f510, sizeof f510},
  {"checks/azure.ai-search.public-access-off/check.json", f511, sizeof f511},
  {"checks/azure.ai-search.public-access-off/policy.json", f512, sizeof f512},
  {"checks/azure.ai-services.entra-only-authentication/check.json", f513, sizeof f513},
  {"checks/azure.ai-services.entra-only-authentication/policy.json", f514, sizeof f514},
  {"checks/azure.ai-services.network-restricted/check.json", f515, sizeof f515},
  {"checks/azure.ai-services.network-restricted/policy.json", f516, sizeof f516},
  {"checks/azure.aks.api-server-restricted/check.json", f517, sizeof f517},
  {"checks/azure.aks.api-server-restricted/policy.json", f518, sizeof f518},
  {"checks/azure.aks.audit-logged/check.json", f519, sizeof f519},
  {"checks/azure.aks.audit-logged/policy.json", f520, sizeof f520},
  {"checks/azure.aks.local-accounts-off/check.json", f521, sizeof f521},
  {"checks/azure.aks.local-accounts-off/policy.json", f522, sizeof f522},
  {"checks/azure.aks.node-images-upgraded/check.json", f523, sizeof f523},
  {"checks/azure.aks.node-images-upgraded/policy.json", f524, sizeof f524},
  {"checks/azure.aks.role-based-access/check.json", f525, sizeof f525},
  {"checks/azure.aks.role-based-access/policy.json", f526, sizeof f526},
  {"checks/azure.app-service.ftp-off/check.json", f527, sizeof f527},
  {"checks/azure.app-service.ftp-off/policy.json", f528, sizeof f528},
  {"checks/azure.app-service.https-only/check.json", f529, sizeof f529},
  {"checks/azure.app-service.https-only/policy.json", f530, sizeof f530},
  {"checks/azure.app-service.remote-debugging-off/check.json", f531, sizeof f531},
  {"checks/azure.app-service.remote-debugging-off/policy.json", f532, sizeof f532},
  {"checks/azure.app-service.tls-minimum/check.json", f533, sizeof f533},
  {"checks/azure.app-service.tls-minimum/policy.json", f534, sizeof f534},
  {"checks/azure.application-gateway.waf-prevents/check.json", f535, sizeof f535},
  {"checks/azure.application-gateway.waf-prevents/policy.json", f536, sizeof f536},
  {"checks/azure.automation.variables-encrypted/check.json", f537, sizeof f537},
  {"checks/azure.automation.variables-encrypted/policy.json", f538, sizeof f538},
  {"checks/azure.backup.vault-immutable/check.json", f539, sizeof f539},
  {"checks/azure.backup.vault-immutable/policy.json", f540, sizeof f540},
  {"checks/azure.backup.vault-soft-delete/check.json", f541, sizeof f541},
  {"checks/azure.backup.vault-soft-delete/policy.json", f542, sizeof f542},
  {"checks/azure.cache-for-redis.tls-required/check.json", f543, sizeof f543},
  {"checks/azure.cache-for-redis.tls-required/policy.json", f544, sizeof f544},
  {"checks/azure.container-apps.https-only/check.json", f545, sizeof f545},
  {"checks/azure.container-apps.https-only/policy.json", f546, sizeof f546},
  {"checks/azure.container-instances.without-public-address/check.json", f547, sizeof f547},
  {"checks/azure.container-instances.without-public-address/policy.json", f548, sizeof f548},
  {"checks/azure.container-registry.admin-user-off/check.json", f549, sizeof f549},
  {"checks/azure.container-registry.admin-user-off/policy.json", f550, sizeof f550},
  {"checks/azure.container-registry.public-access-off/check.json", f551, sizeof f551},
  {"checks/azure.container-registry.public-access-off/policy.json", f552, sizeof f552},
  {"checks/azure.cosmos-db.continuous-backup/check.json", f553, sizeof f553},
  {"checks/azure.cosmos-db.continuous-backup/policy.json", f554, sizeof f554},
  {"checks/azure.cosmos-db.entra-only-authentication/check.json", f555, sizeof f555},
  {"checks/azure.cosmos-db.entra-only-authentication/policy.json", f556, sizeof f556},
  {"checks/azure.cosmos-db.network-restricted/check.json", f557, sizeof f557},
  {"checks/azure.cosmos-db.network-restricted/policy.json", f558, sizeof f558},
  {"checks/azure.data-explorer.cache-disks-encrypted/check.json", f559, sizeof f559},
  {"checks/azure.data-explorer.cache-disks-encrypted/policy.json", f560, sizeof f560},
  {"checks/azure.data-explorer.public-access-off/check.json", f561, sizeof f561},
  {"checks/azure.data-explorer.public-access-off/policy.json", f562, sizeof f562},
  {"checks/azure.data-factory.public-access-off/check.json", f563, sizeof f563},
  {"checks/azure.data-factory.public-access-off/policy.json", f564, sizeof f564},
  {"checks/azure.databricks.nodes-without-public-address/check.json", f565, sizeof f565},
  {"checks/azure.databricks.nodes-without-public-address/policy.json", f566, sizeof f566},
  {"checks/azure.defender-for-cloud.containers-plan-on/check.json", f567, sizeof f567},
  {"checks/azure.defender-for-cloud.containers-plan-on/policy.json", f568, sizeof f568},
  {"checks/azure.defender-for-cloud.key-vaults-plan-on/check.json", f569, sizeof f569},
  {"checks/azure.defender-for-cloud.key-vaults-plan-on/policy.json", f570, sizeof f570},
  {"checks/azure.defender-for-cloud.security-contact-set/check.json", f571, sizeof f571},
  {"checks/azure.defender-for-cloud.security-contact-set/policy.json", f572, sizeof f572},
  {"checks/azure.defender-for-cloud.sql-databases-plan-on/check.json", f573, sizeof f573},
  {"checks/azure.defender-for-cloud.sql-databases-plan-on/policy.json", f574, sizeof f574},
  {"checks/azure.defender-for-cloud.storage-plan-on/check.json", f575, sizeof f575},
  {"checks/azure.defender-for-cloud.storage-plan-on/policy.json", f576, sizeof f576},
  {"checks/azure.defender-for-cloud.virtual-machines-plan-on/check.json", f577, sizeof f577},
  {"checks/azure.defender-for-cloud.virtual-machines-plan-on/policy.json", f578, sizeof f578},
  {"checks/azure.event-grid.entra-only-authentication/check.json", f579, sizeof f579},
  {"checks/azure.event-grid.entra-only-authentication/policy.json", f580, sizeof f580},
  {"checks/azure.event-grid.public-access-off/check.json", f581, sizeof f581},
  {"checks/azure.event-grid.public-access-off/policy.json", f582, sizeof f582},
  {"checks/azure.event-hubs.entra-only-authentication/check.json", f583, sizeof f583},
  {"checks/azure.event-hubs.entra-only-authentication/policy.json", f584, sizeof f584},
  {"checks/azure.event-hubs.tls-minimum/check.json", f585, sizeof f585},
  {"checks/azure.event-hubs.tls-minimum/policy.json", f586, sizeof f586},
  {"checks/azure.firewall.threat-intelligence-denies/check.json", f587, sizeof f587},
  {"checks/azure.firewall.threat-intelligence-denies/policy.json", f588, sizeof f588},
  {"checks/azure.front-door.waf-prevents/check.json", f589, sizeof f589},
  {"checks/azure.front-door.waf-prevents/policy.json", f590, sizeof f590},
  {"checks/azure.iot-hub.entra-only-authentication/check.json", f591, sizeof f591},
  {"checks/azure.iot-hub.entra-only-authentication/policy.json", f592, sizeof f592},
  {"checks/azure.iot-hub.public-access-off/check.json", f593, sizeof f593},
  {"checks/azure.iot-hub.public-access-off/policy.json", f594, sizeof f594},
  {"checks/azure.iot-hub.tls-minimum/check.json", f595, sizeof f595},
  {"checks/azure.iot-hub.tls-minimum/policy.json", f596, sizeof f596},
  {"checks/azure.key-vault.access-logged/check.json", f597, sizeof f597},
  {"checks/azure.key-vault.access-logged/policy.json", f598, sizeof f598},
  {"checks/azure.key-vault.keys-expire/check.json", f599, sizeof f599},
  {"checks/azure.key-vault.keys-expire/policy.json", f600, sizeof f600},
  {"checks/azure.key-vault.keys-rotate/check.json", f601, sizeof f601},
  {"checks/azure.key-vault.keys-rotate/policy.json", f602, sizeof f602},
  {"checks/azure.key-vault.network-restricted/check.json", f603, sizeof f603},
  {"checks/azure.key-vault.network-restricted/policy.json", f604, sizeof f604},
  {"checks/azure.key-vault.purge-protected/check.json", f605, sizeof f605},
  {"checks/azure.key-vault.purge-protected/policy.json", f606, sizeof f606},
  {"checks/azure.key-vault.role-based-access/check.json", f607, sizeof f607},
  {"checks/azure.key-vault.role-based-access/policy.json", f608, sizeof f608},
  {"checks/azure.key-vault.secrets-expire/check.json", f609, sizeof f609},
  {"checks/azure.key-vault.secrets-expire/policy.json", f610, sizeof f610},
  {"checks/azure.machine-learning.public-access-off/check.json", f611, sizeof f611},
  {"checks/azure.machine-learning.public-access-off/policy.json", f612, sizeof f612},
  {"checks/azure.managed-disks.customer-managed-key/check.json", f613, sizeof f613},
  {"checks/azure.managed-disks.customer-managed-key/policy.json", f614, sizeof f614},
  {"checks/azure.managed-disks.export-restricted/check.json", f615, sizeof f615},
  {"checks/azure.managed-disks.export-restricted/policy.json", f616, sizeof f616},
  {"checks/azure.managed-hsm.purge-protected/check.json", f617, sizeof f617},
  {"checks/azure.managed-hsm.purge-protected/policy.json", f618, sizeof f618},
  {"checks/azure.monitor.activity-log-exported/check.json", f619, sizeof f619},
  {"checks/azure.monitor.activity-log-exported/policy.json", f620, sizeof f620},
  {"checks/azure.monitor.workspace-retention/check.json", f621, sizeof f621},
  {"checks/azure.monitor.workspace-retention/policy.json", f622, sizeof f622},
  {"checks/azure.mysql.backup-geo-redundant/check.json", f623, sizeof f623},
  {"checks/azure.mysql.backup-geo-redundant/policy.json", f624, sizeof f624},
  {"checks/azure.mysql.public-access-off/check.json", f625, sizeof f625},
  {"checks/azure.mysql.public-access-off/policy.json", f626, sizeof f626},
  {"checks/azure.mysql.tls-required/check.json", f627, sizeof f627},
  {"checks/azure.mysql.tls-required/policy.json", f628, sizeof f628},
  {"checks/azure.postgresql.backup-geo-redundant/check.json", f629, sizeof f629},
  {"checks/azure.postgresql.backup-geo-redundant/policy.json", f630, sizeof f630},
  {"checks/azure.postgresql.entra-only-authentication/check.json", f631, sizeof f631},
  {"checks/azure.postgresql.entra-only-authentication/policy.json", f632, sizeof f632},
  {"checks/azure.postgresql.public-access-off/check.json", f633, sizeof f633},
  {"checks/azure.postgresql.public-access-off/policy.json", f634, sizeof f634},
  {"checks/azure.postgresql.tls-required/check.json", f635, sizeof f635},
  {"checks/azure.postgresql.tls-required/policy.json", f636, sizeof f636},
  {"checks/azure.rbac.custom-roles-limited/check.json", f637, sizeof f637},
  {"checks/azure.rbac.custom-roles-limited/policy.json", f638, sizeof f638},
  {"checks/azure.service-bus.entra-only-authentication/check.json", f639, sizeof f639},
  {"checks/azure.service-bus.entra-only-authentication/policy.json", f640, sizeof f640},
  {"checks/azure.service-bus.tls-minimum/check.json", f641, sizeof f641},
  {"checks/azure.service-bus.tls-minimum/policy.json", f642, sizeof f642},
  {"checks/azure.signalr.entra-only-authentication/check.json", f643, sizeof f643},
  {"checks/azure.signalr.entra-only-authentication/policy.json", f644, sizeof f644},
  {"checks/azure.sql-database.auditing-on/check.json", f645, sizeof f645},
  {"checks/azure.sql-database.auditing-on/policy.json", f646, sizeof f646},
  {"checks/azure.sql-database.backup-storage-redundant/check.json", f647, sizeof f647},
  {"checks/azure.sql-database.backup-storage-redundant/policy.json", f648, sizeof f648},
  {"checks/azure.sql-database.entra-only-authentication/check.json", f649, sizeof f649},
  {"checks/azure.sql-database.entra-only-authentication/policy.json", f650, sizeof f650},
  {"checks/azure.sql-database.firewall-not-open/check.json", f651, sizeof f651},
  {"checks/azure.sql-database.firewall-not-open/policy.json", f652, sizeof f652},
  {"checks/azure.sql-database.public-access-off/check.json", f653, sizeof f653},
  {"checks/azure.sql-database.public-access-off/policy.json", f654, sizeof f654},
  {"checks/azure.sql-database.tls-minimum/check.json", f655, sizeof f655},
  {"checks/azure.sql-database.tls-minimum/policy.json", f656, sizeof f656},
  {"checks/azure.sql-database.transparent-data-encryption-on/check.json", f657, sizeof f657},
  {"checks/azure.sql-database.transparent-data-encryption-on/policy.json", f658, sizeof f658},
  {"checks/azure.sql-managed-instance.entra-only-authentication/check.json", f659, sizeof f659},
  {"checks/azure.sql-managed-instance.entra-only-authentication/policy.json", f660, sizeof f660},
  {"checks/azure.sql-managed-instance.public-endpoint-off/check.json", f661, sizeof f661},
  {"checks/azure.sql-managed-instance.public-endpoint-off/policy.json", f662, sizeof f662},
  {"checks/azure.sql-managed-instance.tls-minimum/check.json", f663, sizeof f663},
  {"checks/azure.sql-managed-instance.tls-minimum/policy.json", f664, sizeof f664},
  {"checks/azure.storage.access-keys-rotated/check.json", f665, sizeof f665},
  {"checks/azure.storage.access-keys-rotated/policy.json", f666, sizeof f666},
  {"checks/azure.storage.blob-access-logged/check.json", f667, sizeof f667},
  {"checks/azure.storage.blob-access-logged/policy.json", f668, sizeof f668},
  {"checks/azure.storage.blob-public-access-off/check.json", f669, sizeof f669},
  {"checks/azure.storage.blob-public-access-off/policy.json", f670, sizeof f670},
  {"checks/azure.storage.blob-soft-delete/check.json", f671, sizeof f671},
  {"checks/azure.storage.blob-soft-delete/policy.json", f672, sizeof f672},
  {"checks/azure.storage.customer-managed-key/check.json", f673, sizeof f673},
  {"checks/azure.storage.customer-managed-key/policy.json", f674, sizeof f674},
  {"checks/azure.storage.network-default-deny/check.json", f675, sizeof f675},
  {"checks/azure.storage.network-default-deny/policy.json", f676, sizeof f676},
  {"checks/azure.storage.secure-transfer-required/check.json", f677, sizeof f677},
  {"checks/azure.storage.secure-transfer-required/policy.json", f678, sizeof f678},
  {"checks/azure.storage.shared-key-access-off/check.json", f679, sizeof f679},
  {"checks/azure.storage.shared-key-access-off/policy.json", f680, sizeof f680},
  {"checks/azure.storage.tls-minimum/check.json", f681, sizeof f681},
  {"checks/azure.storage.tls-minimum/policy.json", f682, sizeof f682},
  {"checks/azure.synapse.entra-only-authentication/check.json", f683, sizeof f683},
  {"checks/azure.synapse.entra-only-authentication/policy.json", f684, sizeof f684},
  {"checks/azure.synapse.public-access-off/check.json", f685, sizeof f685},
  {"checks/azure.synapse.public-access-off/policy.json", f686, sizeof f686},
  {"checks/azure.virtual-machines.backed-up/check.json", f687, sizeof f687},
  {"checks/azure.virtual-machines.backed-up/policy.json", f688, sizeof f688},
  {"checks/azure.virtual-machines.encryption-at-host/check.json", f689, sizeof f689},
  {"checks/azure.virtual-machines.encryption-at-host/policy.json", f690, sizeof f690},
  {"checks/azure.virtual-machines.linux-password-sign-in-off/check.json", f691, sizeof f691},
  {"checks/azure.virtual-machines.linux-password-sign-in-off/policy.json", f692, sizeof f692},
  {"checks/azure.virtual-machines.managed-disks/check.json", f693, sizeof f693},
  {"checks/azure.virtual-machines.managed-disks/policy.json", f694, sizeof f694},
  {"checks/azure.virtual-machines.managed-identity/check.json", f695, sizeof f695},
  {"checks/azure.virtual-machines.managed-identity/policy.json", f696, sizeof f696},
  {"checks/azure.virtual-machines.patched-automatically/check.json", f697, sizeof f697},
  {"checks/azure.virtual-machines.patched-automatically/policy.json", f698, sizeof f698},
  {"checks/azure.virtual-network.flow-logs-on/check.json", f699, sizeof f699},
  {"checks/azure.virtual-network.flow-logs-on/policy.json", f700, sizeof f700},
  {"checks/azure.virtual-network.interface-without-forwarding/check.json", f701, sizeof f701},
  {"checks/azure.virtual-network.interface-without-forwarding/policy.json", f702, sizeof f702},
  {"checks/azure.virtual-network.interface-without-public-address/check.json", f703, sizeof f703},
  {"checks/azure.virtual-network.interface-without-public-address/policy.json", f704, sizeof f704},
  {"checks/azure.virtual-network.rdp-closed-to-internet/check.json", f705, sizeof f705},
  {"checks/azure.virtual-network.rdp-closed-to-internet/policy.json", f706, sizeof f706},
  {"checks/azure.virtual-network.ssh-closed-to-internet/check.json", f707, sizeof f707},
  {"checks/azure.virtual-network.ssh-closed-to-internet/policy.json", f708, sizeof f708},
  {"checks/azure.virtual-network.subnets-filtered/check.json", f709, sizeof f709},
  {"checks/azure.virtual-network.subnets-filtered/policy.json", f710, sizeof f710},
  {"checks/gcp.artifact-registry.images-scanned/check.json", f711, sizeof f711},
  {"checks/gcp.artifact-registry.images-scanned/constraint.yaml", f712, sizeof f712},
  {"checks/gcp.artifact-registry.tags-immutable/check.json", f713, sizeof f713},
  {"checks/gcp.artifact-registry.tags-immutable/constraint.yaml", f714, sizeof f714},
  {"checks/gcp.bigquery.dataset-customer-managed-key/check.json", f715, sizeof f715},
  {"checks/gcp.bigquery.dataset-customer-managed-key/constraint.yaml", f716, sizeof f716},
  {"checks/gcp.bigquery.dataset-not-public/check.json", f717, sizeof f717},
  {"checks/gcp.bigquery.dataset-not-public/constraint.yaml", f718, sizeof f718},
  {"checks/gcp.cloud-asset-inventory.changes-streamed/check.json", f719, sizeof f719},
  {"checks/gcp.cloud-asset-inventory.changes-streamed/constraint.yaml", f720, sizeof f720},
  {"checks/gcp.cloud-dns.dnssec-on/check.json", f721, sizeof f721},
  {"checks/gcp.cloud-dns.dnssec-on/constraint.yaml", f722, sizeof f722},
  {"checks/gcp.cloud-kms.key-destruction-delayed/check.json", f723, sizeof f723},
  {"checks/gcp.cloud-kms.key-destruction-delayed/constraint.yaml", f724, sizeof f724},
  {"checks/gcp.cloud-kms.key-rotation-scheduled/check.json", f725, sizeof f725},
  {"checks/gcp.cloud-kms.key-rotation-scheduled/constraint.yaml", f726, sizeof f726},
  {"checks/gcp.cloud-kms.key-version-not-being-destroyed/check.json", f727, sizeof f727},
  {"checks/gcp.cloud-kms.key-version-not-being-destroyed/constraint.yaml", f728, sizeof f728},
  {"checks/gcp.cloud-load-balancing.public-backends-filtered/check.json", f729, sizeof f729},
  {"checks/gcp.cloud-load-balancing.public-backends-filtered/constraint.yaml", f730, sizeof f730},
  {"checks/gcp.cloud-load-balancing.requests-logged/check.json", f731, sizeof f731},
  {"checks/gcp.cloud-load-balancing.requests-logged/constraint.yaml", f732, sizeof f732},
  {"checks/gcp.cloud-load-balancing.tls-policy-modern/check.json", f733, sizeof f733},
  {"checks/gcp.cloud-load-balancing.tls-policy-modern/constraint.yaml", f734, sizeof f734},
  {"checks/gcp.cloud-logging.all-logs-exported/check.json", f735, sizeof f735},
  {"checks/gcp.cloud-logging.all-logs-exported/constraint.yaml", f736, sizeof f736},
  {"checks/gcp.cloud-logging.bucket-keeps-a-year/check.json", f737, sizeof f737},
  {"checks/gcp.cloud-logging.bucket-keeps-a-year/constraint.yaml", f738, sizeof f738},
  {"checks/gcp.cloud-logging.locked-bucket-exists/check.json", f739, sizeof f739},
  {"checks/gcp.cloud-logging.locked-bucket-exists/constraint.yaml", f740, sizeof f740},
  {"checks/gcp.cloud-run-functions.ingress-restricted/check.json", f741, sizeof f741},
  {"checks/gcp.cloud-run-functions.ingress-restricted/constraint.yaml", f742, sizeof f742},
  {"checks/gcp.cloud-run-functions.runtime-updates-automatic/check.json", f743, sizeof f743},
  {"checks/gcp.cloud-run-functions.runtime-updates-automatic/constraint.yaml", f744, sizeof f744},
  {"checks/gcp.cloud-run.dedicated-service-account/check.json", f745, sizeof f745},
  {"checks/gcp.cloud-run.dedicated-service-account/constraint.yaml", f746, sizeof f746},
  {"checks/gcp.cloud-run.ingress-restricted/check.json", f747, sizeof f747},
  {"checks/gcp.cloud-run.ingress-restricted/constraint.yaml", f748, sizeof f748},
  {"checks/gcp.cloud-sql.authorized-networks-narrow/check.json", f749, sizeof f749},
  {"checks/gcp.cloud-sql.authorized-networks-narrow/constraint.yaml", f750, sizeof f750},
  {"checks/gcp.cloud-sql.backups-and-point-in-time/check.json", f751, sizeof f751},
  {"checks/gcp.cloud-sql.backups-and-point-in-time/constraint.yaml", f752, sizeof f752},
  {"checks/gcp.cloud-sql.customer-managed-key/check.json", f753, sizeof f753},
  {"checks/gcp.cloud-sql.customer-managed-key/constraint.yaml", f754, sizeof f754},
  {"checks/gcp.cloud-sql.encrypted-connections-only/check.json", f755, sizeof f755},
  {"checks/gcp.cloud-sql.encrypted-connections-only/constraint.yaml", f756, sizeof f756},
  {"checks/gcp.cloud-sql.no-public-address/check.json", f757, sizeof f757},
  {"checks/gcp.cloud-sql.no-public-address/constraint.yaml", f758, sizeof f758},
  {"checks/gcp.cloud-sql.regional-availability/check.json", f759, sizeof f759},
  {"checks/gcp.cloud-sql.regional-availability/constraint.yaml", f760, sizeof f760},
  {"checks/gcp.cloud-storage.bucket-access-logged/check.json", f761, sizeof f761},
  {"checks/gcp.cloud-storage.bucket-access-logged/constraint.yaml", f762, sizeof f762},
  {"checks/gcp.cloud-storage.bucket-customer-managed-key/check.json", f763, sizeof f763},
  {"checks/gcp.cloud-storage.bucket-customer-managed-key/constraint.yaml", f764, sizeof f764},
  {"checks/gcp.cloud-storage.bucket-public-access-prevented/check.json", f765, sizeof f765},
  {"checks/gcp.cloud-storage.bucket-public-access-prevented/constraint.yaml", f766, sizeof f766},
  {"checks/gcp.cloud-storage.bucket-recoverable/check.json", f767, sizeof f767},
  {"checks/gcp.cloud-storage.bucket-recoverable/constraint.yaml", f768, sizeof f768},
  {"checks/gcp.cloud-storage.bucket-retention-set/check.json", f769, sizeof f769},
  {"checks/gcp.cloud-storage.bucket-retention-set/constraint.yaml", f770, sizeof f770},
  {"checks/gcp.cloud-storage.bucket-uniform-access/check.json", f771, sizeof f771},
  {"checks/gcp.cloud-storage.bucket-uniform-access/constraint.yaml", f772, sizeof f772},
  {"checks/gcp.compute-engine.dedicated-service-account/check.json", f773, sizeof f773},
  {"checks/gcp.compute-engine.dedicated-service-account/constraint.yaml", f774, sizeof f774},
  {"checks/gcp.compute-engine.no-ip-forwarding/check.json", f775, sizeof f775},
  {"checks/gcp.compute-engine.no-ip-forwarding/constraint.yaml", f776, sizeof f776},
  {"checks/gcp.compute-engine.no-public-address/check.json", f777, sizeof f777},
  {"checks/gcp.compute-engine.no-public-address/constraint.yaml", f778, sizeof f778},
  {"checks/gcp.compute-engine.project-os-login/check.json", f779, sizeof f779},
  {"checks/gcp.compute-engine.project-os-login/constraint.yaml", f780, sizeof f780},
  {"checks/gcp.compute-engine.project-ssh-keys-blocked/check.json", f781, sizeof f781},
  {"checks/gcp.compute-engine.project-ssh-keys-blocked/constraint.yaml", f782, sizeof f782},
  {"checks/gcp.compute-engine.serial-port-closed/check.json", f783, sizeof f783},
  {"checks/gcp.compute-engine.serial-port-closed/constraint.yaml", f784, sizeof f784},
  {"checks/gcp.compute-engine.shielded-vm/check.json", f785, sizeof f785},
  {"checks/gcp.compute-engine.shielded-vm/constraint.yaml", f786, sizeof f786},
  {"checks/gcp.dataproc.internal-addresses-only/check.json", f787, sizeof f787},
  {"checks/gcp.dataproc.internal-addresses-only/constraint.yaml", f788, sizeof f788},
  {"checks/gcp.essential-contacts.security-contact-named/check.json", f789, sizeof f789},
  {"checks/gcp.essential-contacts.security-contact-named/constraint.yaml", f790, sizeof f790},
  {"checks/gcp.firestore.recoverable/check.json", f791, sizeof f791},
  {"checks/gcp.firestore.recoverable/constraint.yaml", f792, sizeof f792},
  {"checks/gcp.gke.control-plane-restricted/check.json", f793, sizeof f793},
  {"checks/gcp.gke.control-plane-restricted/constraint.yaml", f794, sizeof f794},
  {"checks/gcp.gke.images-admitted-by-policy/check.json", f795, sizeof f795},
  {"checks/gcp.gke.images-admitted-by-policy/constraint.yaml", f796, sizeof f796},
  {"checks/gcp.gke.legacy-authorization-off/check.json", f797, sizeof f797},
  {"checks/gcp.gke.legacy-authorization-off/constraint.yaml", f798, sizeof f798},
  {"checks/gcp.gke.node-pools-upgrade-automatically/check.json", f799, sizeof f799},
  {"checks/gcp.gke.node-pools-upgrade-automatically/constraint.yaml", f800, sizeof f800},
  {"checks/gcp.gke.nodes-private/check.json", f801, sizeof f801},
  {"checks/gcp.gke.nodes-private/constraint.yaml", f802, sizeof f802},
  {"checks/gcp.gke.nodes-use-own-account/check.json", f803, sizeof f803},
  {"checks/gcp.gke.nodes-use-own-account/constraint.yaml", f804, sizeof f804},
  {"checks/gcp.gke.secrets-encrypted/check.json", f805, sizeof f805},
  {"checks/gcp.gke.secrets-encrypted/constraint.yaml", f806, sizeof f806},
  {"checks/gcp.gke.shielded-nodes/check.json", f807, sizeof f807},
  {"checks/gcp.gke.shielded-nodes/constraint.yaml", f808, sizeof f808},
  {"checks/gcp.gke.system-and-workload-logs/check.json", f809, sizeof f809},
  {"checks/gcp.gke.system-and-workload-logs/constraint.yaml", f810, sizeof f810},
  {"checks/gcp.gke.workload-identity/check.json", f811, sizeof f811},
  {"checks/gcp.gke.workload-identity/constraint.yaml", f812, sizeof f812},
  {"checks/gcp.iam.data-access-audited/check.json", f813, sizeof f813},
  {"checks/gcp.iam.data-access-audited/constraint.yaml", f814, sizeof f814},
  {"checks/gcp.iam.no-basic-roles/check.json", f815, sizeof f815},
  {"checks/gcp.iam.no-basic-roles/constraint.yaml", f816, sizeof f816},
  {"checks/gcp.iam.no-consumer-accounts/check.json", f817, sizeof f817},
  {"checks/gcp.iam.no-consumer-accounts/constraint.yaml", f818, sizeof f818},
  {"checks/gcp.iam.no-public-members/check.json", f819, sizeof f819},
  {"checks/gcp.iam.no-public-members/constraint.yaml", f820, sizeof f820},
  {"checks/gcp.iam.service-account-keys-google-managed/check.json", f821, sizeof f821},
  {"checks/gcp.iam.service-account-keys-google-managed/constraint.yaml", f822, sizeof f822},
  {"checks/gcp.iam.service-account-keys-rotated/check.json", f823, sizeof f823},
  {"checks/gcp.iam.service-account-keys-rotated/constraint.yaml", f824, sizeof f824},
  {"checks/gcp.memorystore.auth-and-encryption/check.json", f825, sizeof f825},
  {"checks/gcp.memorystore.auth-and-encryption/constraint.yaml", f826, sizeof f826},
  {"checks/gcp.organization-policy.locations-restricted/check.json", f827, sizeof f827},
  {"checks/gcp.organization-policy.locations-restricted/constraint.yaml", f828, sizeof f828},
  {"checks/gcp.organization-policy.service-account-keys-forbidden/check.json", f829, sizeof f829},
  {"checks/gcp.organization-policy.service-account-keys-forbidden/constraint.yaml", f830, sizeof f830},
  {"checks/gcp.os-config.no-fixable-critical-vulnerability/check.json", f831, sizeof f831},
  {"checks/gcp.os-config.no-fixable-critical-vulnerability/constraint.yaml", f832, sizeof f832},
  {"checks/gcp.os-config.patching-scheduled/check.json", f833, sizeof f833},
  {"checks/gcp.os-config.patching-scheduled/constraint.yaml", f834, sizeof f834},
  {"checks/gcp.persistent-disk.customer-held-key/check.json", f835, sizeof f835},
  {"checks/gcp.persistent-disk.customer-held-key/constraint.yaml", f836, sizeof f836},
  {"checks/gcp.persistent-disk.snapshot-schedule/check.json", f837, sizeof f837},
  {"checks/gcp.persistent-disk.snapshot-schedule/constraint.yaml", f838, sizeof f838},
  {"checks/gcp.pubsub.topic-customer-managed-key/check.json", f839, sizeof f839},
  {"checks/gcp.pubsub.topic-customer-managed-key/constraint.yaml", f840, sizeof f840},
  {"checks/gcp.pubsub.topic-location-restricted/check.json", f841, sizeof f841},
  {"checks/gcp.pubsub.topic-location-restricted/constraint.yaml", f842, sizeof f842},
  {"checks/gcp.secret-manager.location-chosen/check.json", f843, sizeof f843},
  {"checks/gcp.secret-manager.location-chosen/constraint.yaml", f844, sizeof f844},
  {"checks/gcp.secret-manager.rotation-or-expiry-set/check.json", f845, sizeof f845},
  {"checks/gcp.secret-manager.rotation-or-expiry-set/constraint.yaml", f846, sizeof f846},
  {"checks/gcp.security-command-center.findings-streamed/check.json", f847, sizeof f847},
  {"checks/gcp.security-command-center.findings-streamed/constraint.yaml", f848, sizeof f848},
  {"checks/gcp.vpc.firewall-rdp-not-open/check.json", f849, sizeof f849},
  {"checks/gcp.vpc.firewall-rdp-not-open/constraint.yaml", f850, sizeof f850},
  {"checks/gcp.vpc.firewall-ssh-not-open/check.json", f851, sizeof f851},
  {"checks/gcp.vpc.firewall-ssh-not-open/constraint.yaml", f852, sizeof f852},
  {"checks/gcp.vpc.no-default-network/check.json", f853, sizeof f853},
  {"checks/gcp.vpc.no-default-network/constraint.yaml", f854, sizeof f854},
  {"checks/gcp.vpc.subnet-flow-logs-on/check.json", f855, sizeof f855},
  {"checks/gcp.vpc.subnet-flow-logs-on/constraint.yaml", f856, sizeof f856},
  {"checks/gcp.vpc.subnet-private-google-access/check.json", f857, sizeof f857},
  {"checks/gcp.vpc.subnet-private-google-access/constraint.yaml", f858, sizeof f858},
  {"gcp/schemas/aiplatform.googleapis.com_Dataset.json", f859, sizeof f859},
  {"gcp/schemas/aiplatform.googleapis.com_Endpoint.json", f860, sizeof f860},
  {"gcp/schemas/aiplatform.googleapis.com_Model.json", f861, sizeof f861},
  {"gcp/schemas/alloydb.googleapis.com_Cluster.json", f862, sizeof f862},
  {"gcp/schemas/alloydb.googleapis.com_Instance.json", f863, sizeof f863},
  {"gcp/schemas/apigee.googleapis.com_Organization.json", f864, sizeof f864},
  {"gcp/schemas/appengine.googleapis.com_Application.json", f865, sizeof f865},
  {"gcp/schemas/appengine.googleapis.com_Version.json", f866, sizeof f866},
  {"gcp/schemas/artifactregistry.googleapis.com_Repository.json", f867, sizeof f867},
  {"gcp/schemas/bigquery.googleapis.com_Dataset.json", f868, sizeof f868},
  {"gcp/schemas/bigquery.googleapis.com_Table.json", f869, sizeof f869},
  {"gcp/schemas/bigtableadmin.googleapis.com_Cluster.json", f870, sizeof f870},
  {"gcp/schemas/certificatemanager.googleapis.com_Certificate.json", f871, sizeof f871},
  {"gcp/schemas/cloudasset.googleapis.com_Feed.json", f872, sizeof f872},
  {"gcp/schemas/cloudbuild.googleapis.com_WorkerPool.json", f873, sizeof f873},
  {"gcp/schemas/cloudfunctions.googleapis.com_CloudFunction.json", f874, sizeof f874},
  {"gcp/schemas/cloudfunctions.googleapis.com_Function.json", f875, sizeof f875},
  {"gcp/schemas/cloudkms.googleapis.com_CryptoKey.json", f876, sizeof f876},
  {"gcp/schemas/cloudkms.googleapis.com_CryptoKeyVersion.json", f877, sizeof f877},
  {"gcp/schemas/cloudresourcemanager.googleapis.com_Project.json", f878, sizeof f878},
  {"gcp/schemas/composer.googleapis.com_Environment.json", f879, sizeof f879},
  {"gcp/schemas/compute.googleapis.com_BackendService.json", f880, sizeof f880},
  {"gcp/schemas/compute.googleapis.com_Disk.json", f881, sizeof f881},
  {"gcp/schemas/compute.googleapis.com_Firewall.json", f882, sizeof f882},
  {"gcp/schemas/compute.googleapis.com_Image.json", f883, sizeof f883},
  {"gcp/schemas/compute.googleapis.com_Instance.json", f884, sizeof f884},
  {"gcp/schemas/compute.googleapis.com_Network.json", f885, sizeof f885},
  {"gcp/schemas/compute.googleapis.com_Project.json", f886, sizeof f886},
  {"gcp/schemas/compute.googleapis.com_RegionDisk.json", f887, sizeof f887},
  {"gcp/schemas/compute.googleapis.com_RegionSslCertificate.json", f888, sizeof f888},
  {"gcp/schemas/compute.googleapis.com_Router.json", f889, sizeof f889},
  {"gcp/schemas/compute.googleapis.com_Snapshot.json", f890, sizeof f890},
  {"gcp/schemas/compute.googleapis.com_SslCertificate.json", f891, sizeof f891},
  {"gcp/schemas/compute.googleapis.com_SslPolicy.json", f892, sizeof f892},
  {"gcp/schemas/compute.googleapis.com_Subnetwork.json", f893, sizeof f893},
  {"gcp/schemas/compute.googleapis.com_TargetHttpsProxy.json", f894, sizeof f894},
  {"gcp/schemas/container.googleapis.com_Cluster.json", f895, sizeof f895},
  {"gcp/schemas/container.googleapis.com_NodePool.json", f896, sizeof f896},
  {"gcp/schemas/dataflow.googleapis.com_Job.json", f897, sizeof f897},
  {"gcp/schemas/dataproc.googleapis.com_Cluster.json", f898, sizeof f898},
  {"gcp/schemas/dns.googleapis.com_ManagedZone.json", f899, sizeof f899},
  {"gcp/schemas/dns.googleapis.com_Policy.json", f900, sizeof f900},
  {"gcp/schemas/essentialcontacts.googleapis.com_Contact.json", f901, sizeof f901},
  {"gcp/schemas/file.googleapis.com_Instance.json", f902, sizeof f902},
  {"gcp/schemas/firestore.googleapis.com_Database.json", f903, sizeof f903},
  {"gcp/schemas/iam.googleapis.com_AllowPolicy.json", f904, sizeof f904},
  {"gcp/schemas/iam.googleapis.com_ServiceAccount.json", f905, sizeof f905},
  {"gcp/schemas/iam.googleapis.com_ServiceAccountKey.json", f906, sizeof f906},
  {"gcp/schemas/logging.googleapis.com_LogBucket.json", f907, sizeof f907},
  {"gcp/schemas/logging.googleapis.com_LogMetric.json", f908, sizeof f908},
  {"gcp/schemas/logging.googleapis.com_LogSink.json", f909, sizeof f909},
  {"gcp/schemas/notebooks.googleapis.com_Instance.json", f910, sizeof f910},
  {"gcp/schemas/orgpolicy.googleapis.com_CustomConstraint.json", f911, sizeof f911},
  {"gcp/schemas/orgpolicy.googleapis.com_Policy.json", f912, sizeof f912},
  {"gcp/schemas/osconfig.googleapis.com_PatchDeployment.json", f913, sizeof f913},
  {"gcp/schemas/osconfig.googleapis.com_VulnerabilityReport.json", f914, sizeof f914},
  {"gcp/schemas/privateca.googleapis.com_CaPool.json", f915, sizeof f915},
  {"gcp/schemas/privateca.googleapis.com_CertificateAuthority.json", f916, sizeof f916},
  {"gcp/schemas/pubsub.googleapis.com_Subscription.json", f917, sizeof f917},
  {"gcp/schemas/pubsub.googleapis.com_Topic.json", f918, sizeof f918},
  {"gcp/schemas/redis.googleapis.com_Instance.json", f919, sizeof f919},
  {"gcp/schemas/run.googleapis.com_Job.json", f920, sizeof f920},
  {"gcp/schemas/run.googleapis.com_Service.json", f921, sizeof f921},
  {"gcp/schemas/secretmanager.googleapis.com_Secret.json", f922, sizeof f922},
  {"gcp/schemas/securitycenter.googleapis.com_NotificationConfig.json", f923, sizeof f923},
  {"gcp/schemas/serviceusage.googleapis.com_Service.json", f924, sizeof f924},
  {"gcp/schemas/spanner.googleapis.com_Database.json", f925, sizeof f925},
  {"gcp/schemas/spanner.googleapis.com_Instance.json", f926, sizeof f926},
  {"gcp/schemas/sqladmin.googleapis.com_Instance.json", f927, sizeof f927},
  {"gcp/schemas/storage.googleapis.com_Bucket.json", f928, sizeof f928},
  {"report/report.css", f929, sizeof f929},
  {"report/report.html", f930, sizeof f930},
  {"report/report.js", f931, sizeof f931},
  {"report/script/charts.js", f932, sizeof f932},
  {"report/script/check-detail.js", f933, sizeof f933},
  {"report/script/data.js", f934, sizeof f934},
  {"report/script/dom.js", f935, sizeof f935},
  {"report/script/drawer.js", f936, sizeof f936},
  {"report/script/filters.js", f937, sizeof f937},
  {"report/script/findings.js", f938, sizeof f938},
  {"report/script/gaps.js", f939, sizeof f939},
  {"report/script/marks.js", f940, sizeof f940},
  {"report/script/matrix-model.js", f941, sizeof f941},
  {"report/script/matrix-rows.js", f942, sizeof f942},
  {"report/script/matrix.js", f943, sizeof f943},
  {"report/script/overview.js", f944, sizeof f944},
  {"report/script/print.js", f945, sizeof f945},
  {"report/script/provider.js", f946, sizeof f946},
  {"report/script/route.js", f947, sizeof f947},
  {"report/script/services.js", f948, sizeof f948},
  {"report/script/word.js", f949, sizeof f949},
  {"report/style/charts.css", f950, sizeof f950},
  {"report/style/matrix.css", f951, sizeof f951},
  {"report/style/print.css", f952, sizeof f952},
  {"report/style/views.css", f953, sizeof f953},
  {"schema/assessment.schema.json", f954, sizeof f954},
  {"terraform/aws.map", f955, sizeof f955},
};

const size_t demarc_file_count = sizeof demarc_files / sizeof demarc_files[0];
