#!/usr/bin/env bash
# Writes Engine/Data/gcp/schemas anew out of the provider's public discovery documents.
#
# Usage: gcp-schemas.sh DIR        DIR holds <api>.<version>.json, as $discovery/rest of each API gives it
#
# Kept are the types of the catalogue, those the provider lists for custom constraints
# (Engine/Data/gcp/custom-constraint-types.tsv) and those with a name of their own (asset-types.tsv). Of two
# documents that describe one type the later one counts.
set -euo pipefail
documents="
  accessapproval.v1 accesscontextmanager.v1 admin.directory_v1 advisorynotifications.v1 agentidentity.v1
  aiplatform.v1 alloydb.v1 analyticshub.v1 apigateway.v1 apigee.v1 apikeys.v2 appengine.v1
  artifactregistry.v1 assuredworkloads.v1 backupdr.v1 batch.v1 bigquery.v2 bigqueryconnection.v1
  bigquerydatapolicy.v2 bigquerydatatransfer.v1 bigqueryreservation.v1 bigtableadmin.v2 billingbudgets.v1
  binaryauthorization.v1 certificatemanager.v1 cloudasset.v1 cloudbilling.v1 cloudbuild.v1 cloudbuild.v2
  clouddeploy.v1 cloudfunctions.v1 cloudfunctions.v2 cloudidentity.v1 cloudkms.v1 cloudresourcemanager.v1
  cloudresourcemanager.v2 cloudresourcemanager.v3 cloudscheduler.v1 cloudtasks.v2 composer.v1 compute.v1
  config.v1 connectors.v1 contactcenteraiplatform.v1alpha1 container.v1 containeranalysis.v1 datacatalog.v1
  dataflow.v1b3 dataform.v1 datafusion.v1 datalineage.v1 datamigration.v1 dataplex.v1 dataproc.v1
  datastream.v1 developerconnect.v1 dialogflow.v2 dialogflow.v3 discoveryengine.v1 dlp.v2 dns.v1
  documentai.v1 domains.v1 essentialcontacts.v1 eventarc.v1 file.v1 firebase.v1beta1 firebaserules.v1
  firestore.v1 gkebackup.v1 gkehub.v2 gkehub.v1 gkeonprem.v1 healthcare.v1 iam.v1 iam.v2 iap.v1
  identitytoolkit.v2 ids.v1 integrations.v1 logging.v2 looker.v1 managedidentities.v1 managedkafka.v1
  memcache.v1 metastore.v1 monitoring.v1 monitoring.v3 netapp.v1 networkconnectivity.v1 networkmanagement.v1
  networksecurity.v1 networkservices.v1 notebooks.v1 notebooks.v2 orgpolicy.v2 osconfig.v1
  parametermanager.v1 privateca.v1 pubsub.v1 pubsublite.v1 recaptchaenterprise.v1 redis.v1 run.v1 run.v2
  secretmanager.v1 securesourcemanager.v1 securitycenter.v1beta2 securitycenter.v1 securityposture.v1
  servicedirectory.v1 servicemanagement.v1 servicenetworking.v1 serviceusage.v1 spanner.v1 sqladmin.v1
  storage.v1 storagetransfer.v1 vmmigration.v1 vmwareengine.v1 vpcaccess.v1 websecurityscanner.v1
  workflowexecutions.v1 workflows.v1 workstations.v1
"
from=$(cd "${1:?a directory of discovery documents}" && pwd)
cd "$(dirname "$0")/.."
only=$(mktemp)
trap 'rm -f "$only"' EXIT
{
  grep -rhoE '[a-z0-9]+\.googleapis\.com/[A-Za-z0-9]+' Engine/Data/catalog/services/gcp
  grep -hoE '^[a-z0-9]+\.googleapis\.com/[A-Za-z0-9]+' Engine/Data/gcp/{custom-constraint-types.tsv,asset-types.tsv}
} | sort -u >"$only"
files=()
for name in $documents; do files+=("$from/$name.json"); done
rm -f Engine/Data/gcp/schemas/*.txt
swift run demarc gcp schemas import --only "$only" --output Engine/Data/gcp/schemas/ "${files[@]}"
Scripts/embed-data.sh
