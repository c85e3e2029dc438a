import DemarcJSON

/// Documents that rules are evaluated on.
enum Samples {
  /// One of each cloud, and one of odd values.
  static let documents: [JSONValue] = texts.compactMap { try? JSONDocument.parse($0).root }

  private static let texts = [
    """
    {"resourceType":"AWS::S3::Bucket","resourceId":"b","ARN":"arn:aws:s3:::b","awsRegion":"eu-west-1",
    "tags":{"Owner":"x"},"configuration":{"name":"b","versioning":{"status":"Enabled"},"rules":
    [{"port":22,"cidr":"0.0.0.0/0"},{"port":"443","cidr":"10.0.0.0/8"}]},"supplementaryConfiguration":
    {"PublicAccessBlockConfiguration":"{\\"blockPublicAcls\\":true}"}}
    """,
    """
    {"id":"/subscriptions/1/resourceGroups/g/providers/Microsoft.Storage/storageAccounts/a","name":"a",
    "type":"Microsoft.Storage/storageAccounts","location":"westeurope","tags":{"env":"prod"},
    "kind":"StorageV2","properties":{"supportsHttpsTrafficOnly":true,"networkAcls":{"defaultAction":
    "Deny","ipRules":[{"value":"1.2.3.4"},{"value":"10.0.0.0/8"}]},"minimumTlsVersion":"TLS1_2"}}
    """,
    """
    {"name":"//storage.googleapis.com/b","settings":{"tier":"db-f1-micro","ipConfiguration":
    {"requireSsl":false}},"bindings":[{"role":"roles/owner","members":["allUsers","user:a@b.c"]}],
    "createTime":"2026-01-31T12:00:00Z","labels":{}}
    """,
    #"{"a":[1,-0.0,1e400,null,"\ud800",[],{}],"Resources":{"x":{"Type":"S3","Properties":{"k":"b"}}}}"#,
    "[]",
  ]
}
