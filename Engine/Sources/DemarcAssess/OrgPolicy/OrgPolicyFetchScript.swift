/// The script that exports what Organization Policies are judged by, read-only.
public enum OrgPolicyFetchScript {
  /// Asset types that govern rather than are governed: they decide what holds where.
  static let governing = [
    "orgpolicy.googleapis.com/Policy", "orgpolicy.googleapis.com/CustomConstraint",
    "cloudresourcemanager.googleapis.com/Organization",
    "cloudresourcemanager.googleapis.com/Folder", "cloudresourcemanager.googleapis.com/Project",
    "cloudresourcemanager.googleapis.com/TagKey", "cloudresourcemanager.googleapis.com/TagValue",
    "cloudresourcemanager.googleapis.com/TagBinding",
  ]

  /// POSIX shell; takes the organisation's number, a bucket and a directory.
  public static let text = """
    #!/bin/sh
    # Exports the assets, policies and constraints of an organisation of Google Cloud, read-only.
    # Needs gcloud, signed in with Cloud Asset Viewer and Organization Policy Viewer, and a bucket
    # that the export may write to.
    #   sh fetch.sh ORGANIZATION_NUMBER BUCKET DIRECTORY
    set -eu
    organization=${1:?number of the organisation}
    bucket=${2:?name of a bucket, without gs://}
    directory=${3:-gcp-exports}
    mkdir -p "$directory"

    # Resources (policies of the second version, custom constraints, folders and tags are among them)
    # and allow policies. Each export goes on in the background until its object is there.
    for content in resource iam-policy; do
      object="gs://$bucket/demarc/$organization/$content.ndjson"
      operation=$(gcloud asset export --organization="$organization" --content-type="$content" \\
        --output-path="$object" --format='value(name)')
      until [ "$(gcloud asset operations describe "$operation" --format='value(done)')" = True ]; do
        sleep 10
      done
      gcloud storage cp "$object" "$directory/$content.ndjson"
    done

    # What each constraint is, managed ones with their conditions, and what is custom.
    curl --fail --silent --show-error \\
      -H "Authorization: Bearer $(gcloud auth print-access-token)" \\
      "https://orgpolicy.googleapis.com/v2/organizations/$organization/constraints?pageSize=1000" \\
      > "$directory/constraints.json"
    gcloud org-policies list-custom-constraints --organization="$organization" --format=json \\
      > "$directory/custom-constraints.json"
    echo "demarc policy run gcp --estate $directory"

    """
}
