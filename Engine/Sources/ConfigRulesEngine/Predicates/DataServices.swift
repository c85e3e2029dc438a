/// Predicates about databases, backups, clusters and tables.
extension Predicates {
  static let dataServices: [String: Predicate] = [
    "backup-plan-frequency": { BackupFrequency.suffices($0) },
    "dynamodb-autoscaling": { TableCapacity.scales($0) },
    "dynamodb-throughput": { TableCapacity.staysBelowLimit($0) },
    "emr-kerberos": { ClusterNodes.kerberos($0) },
    "emr-primary-node-private": { ClusterNodes.primaryIsPrivate($0) },
    "in-backup-plan": { BackupCoverage.isInPlan($0) },
    "rds-logs-exported": { DatabaseLogs.exported($0) },
    "recovery-point-deletion-denied": { VaultPolicy.deniesDeletion($0) },
    "redshift-requires-tls": { DatabaseSharing.redshiftRequiresTLS($0) },
    "snapshot-not-public": { DatabaseSharing.snapshotNotPublic($0) },
  ]
}
