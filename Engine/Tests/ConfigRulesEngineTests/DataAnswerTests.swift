import DemarcCatalog
import DemarcEstate
import DemarcJSON
import DemarcModel
import Testing

/// Answers of the services that store, search, cache and back up, as the command line prints them.
@Suite struct DataAnswerTests {
  struct Row: Sendable, CustomTestStringConvertible {
    let file, answer, type, id: String
    var testDescription: String { file }
  }

  @Test(arguments: [
    Row(
      file: "clusters.json",
      answer: #"{"DBClusters":[{"DBClusterIdentifier":"books","DBClusterArn":"arn:x"}]}"#,
      type: "AWS::RDS::DBCluster", id: "books"),
    Row(
      file: "instances.json",
      answer: #"{"DBInstances":[{"DBInstanceIdentifier":"ledger","DBInstanceArn":"arn:x"}]}"#,
      type: "AWS::RDS::DBInstance", id: "ledger"),
    Row(
      file: "rds.describe-db-snapshot-attributes.s1.json",
      answer: #"{"DBSnapshotAttributesResult":{"#
        + #""DBSnapshotIdentifier":"s1","DBSnapshotAttributes":[]}}"#,
      type: "AWS::RDS::DBSnapshotAttributes", id: "s1"),
    Row(
      file: "mart.json",
      answer: #"{"Clusters":[{"ClusterIdentifier":"mart","ClusterNamespaceArn":"arn:x"}]}"#,
      type: "AWS::Redshift::Cluster", id: "mart"),
    Row(
      file: "redshift.describe-cluster-parameters.g1.json",
      answer: #"{"Parameters":[{"ParameterName":"require_ssl","ApplyType":"static"}]}"#,
      type: "AWS::Redshift::ClusterParameterGroup", id: "g1"),
    Row(
      file: "shares.json",
      answer: #"{"FileSystems":[{"#
        + #""FileSystemId":"fs-1","CreationToken":"t","PerformanceMode":"m"}]}"#,
      type: "AWS::EFS::FileSystem", id: "fs-1"),
    Row(
      file: "desks.json",
      answer: #"{"FileSystems":[{"FileSystemId":"fs-2","FileSystemType":"WINDOWS"}]}"#,
      type: "AWS::FSx::FileSystem", id: "fs-2"),
    Row(
      file: "caches.json",
      answer: #"{"CacheClusters":[{"CacheClusterId":"carts","Engine":"redis"}]}"#,
      type: "AWS::ElastiCache::CacheCluster", id: "carts"),
    Row(
      file: "mover.json",
      answer: #"{"ReplicationInstances":[{"ReplicationInstanceIdentifier":"mover"}]}"#,
      type: "AWS::DMS::ReplicationInstance", id: "mover"),
    Row(
      file: "emr.describe-cluster.j-1.json",
      answer: #"{"Cluster":{"Id":"j-1","Status":{},"Ec2InstanceAttributes":{}}}"#,
      type: "AWS::EMR::Cluster", id: "j-1"),
    Row(
      file: "emr.list-instances.j-1.json",
      answer: #"{"Instances":[{"#
        + #""Ec2InstanceId":"i-1","Status":{}},{"Ec2InstanceId":"i-2","Status":{}}]}"#,
      type: "AWS::EMR::ClusterInstances", id: "j-1"),
    Row(
      file: "dynamodb.describe-table.orders.json",
      answer: #"{"Table":{"TableName":"orders","TableStatus":"ACTIVE","KeySchema":[]}}"#,
      type: "AWS::DynamoDB::Table", id: "orders"),
    Row(
      file: "tables.json",
      answer: #"{"TableNames":["orders"]}"#,
      type: "AWS::DynamoDB::TableName", id: "orders"),
    Row(
      file: "limits.json",
      answer: #"{"AccountMaxReadCapacityUnits":1,"AccountMaxWriteCapacityUnits":1}"#,
      type: "AWS::DynamoDB::AccountLimits", id: "111122223333"),
    Row(
      file: "es.describe-elasticsearch-domain.d.json",
      answer: #"{"DomainStatus":{"DomainName":"d","ElasticsearchVersion":"7.10"}}"#,
      type: "AWS::Elasticsearch::Domain", id: "d"),
    Row(
      file: "opensearch.describe-domain.d.json",
      answer: #"{"DomainStatus":{"DomainName":"d","EngineVersion":"OpenSearch_2.19"}}"#,
      type: "AWS::OpenSearch::Domain", id: "d"),
    Row(
      file: "plans.json",
      answer: #"{"BackupPlansList":[{"BackupPlanId":"p","BackupPlanArn":"arn:x"}]}"#,
      type: "AWS::Backup::BackupPlan", id: "p"),
    Row(
      file: "backup.get-backup-plan.p.json",
      answer: #"{"BackupPlan":{},"BackupPlanId":"p","BackupPlanArn":"arn:x"}"#,
      type: "AWS::Backup::BackupPlan", id: "p"),
    Row(
      file: "selection.json",
      answer: #"{"BackupSelection":{},"SelectionId":"s","BackupPlanId":"p"}"#,
      type: "AWS::Backup::BackupSelection", id: "s"),
    Row(
      file: "vaults.json",
      answer: #"{"BackupVaultList":[{"BackupVaultName":"main","NumberOfRecoveryPoints":1}]}"#,
      type: "AWS::Backup::BackupVault", id: "main"),
    Row(
      file: "targets.json",
      answer: #"{"ScalableTargets":[{"#
        + #""ServiceNamespace":"dynamodb","ScalableDimension":"d","ScalableTargetARN":"arn:x"}]}"#,
      type: "AWS::ApplicationAutoScaling::ScalableTarget", id: "arn:x"),
  ])
  func answersAreKnownByTheirMembers(_ row: Row) throws {
    let found = try read([(row.file, row.answer)])
    #expect(found.resources.map(\.type) == [row.type], "\(found.diagnostics)")
    #expect(found.resources.map(\.region) == [Self.region])
    #expect(found.resources.first?.document["resourceId"]?.string == row.id)
  }

  @Test func anEmptyListSaysThatThereIsNone() throws {
    #expect(try read([("tables.json", #"{"TableNames":[]}"#)]).covers("AWS::DynamoDB::TableName"))
    #expect(try read([("p.json", #"{"BackupPlansList":[]}"#)]).covers("AWS::Backup::BackupPlan"))
    #expect(try !read([]).covers("AWS::Backup::BackupPlan"))
  }

  @Test func aVaultWithoutPolicyIsAnAnswerOfItsOwn() throws {
    let error =
      "An error occurred (ResourceNotFoundException) when calling the GetBackupVaultAccessPolicy "
      + "operation: Failed reading policy"
    let found = try read([("backup.get-backup-vault-access-policy.main.json", error)])
    #expect(found.resources.map(\.type) == ["AWS::Backup::BackupVaultPolicy"])
    #expect(found.resources.first?.document["resourceId"]?.string == "main")
  }

  private static let account = "111122223333"
  private static let region = "eu-west-1"

  private struct Found {
    var resources: [Resource] = []
    var diagnostics: [Diagnostic] = []
    var coverage = Coverage()

    func covers(_ type: String) -> Bool {
      coverage.covers(account: account, region: region, type: type)
    }
  }

  private func read(_ files: [(name: String, text: String)]) throws -> Found {
    let paths = RuleFixtureTests.source.paths.filter { $0.hasPrefix("config/answers/") }
    let table = try AnswerTable(
      paths.map { ($0, RuleFixtureTests.source.file($0) ?? []) }, recorded: [])
    let inputs = files.map {
      EstateInput.bytes(name: "\(Self.account)/\(Self.region)/\($0.name)", Array($0.text.utf8))
    }
    var found = Found()
    let report = EstateReader(inputs: inputs, answers: table).read(
      restart: { found.resources = [] }, { (batch: [Resource]) in found.resources += batch })
    found.diagnostics = report.diagnostics
    found.coverage = report.coverage
    return found
  }
}
