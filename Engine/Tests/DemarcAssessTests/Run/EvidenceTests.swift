import DemarcAssess
import DemarcBoundary
import DemarcModel
import Testing

/// What counts as evidence: only what an export holds, only its latest state.
@Suite struct EvidenceTests {
  @Test func aLaterStateReplacesAnEarlierOneWhateverTheOrder() throws {
    let old = Sample.bucket("b", isOpen: true)
    let new = Sample.bucket("b", captured: "2026-06-02T00:00:00Z")
    for texts in [[old, new], [new, old], ["\(old)\n\(new)"]] {
      let run = try Assessed(texts)
      #expect(run.outcomes(Sample.block) == [])
      #expect(run.result(Sample.block)?.passed == 1)
      #expect(run.assessment.resources == 1)
    }
  }

  @Test func whatAnExportLeavesOutFailsNothingAndPassesNothing() throws {
    let row = #"""
      {"Results":["{\"resourceId\":\"b\",\"resourceType\":\"AWS::S3::Bucket\",\"accountId\":\"1\",\"awsRegion\":\"eu-west-1\",\"arn\":\"arn:aws:s3:::b\",\"configuration\":{\"name\":\"b\"}}"]}
      """#
    let run = try Assessed([row])
    #expect(run.outcomes(Sample.block) == [.noEvidence])
    #expect(run.findings(Sample.block)[0].detail.contains("'supplementaryConfiguration'"))
    #expect(run.result(Sample.block)?.passed == 0)
    let cell = run.assessment.matrix.cells.first { $0.service == "aws.s3" && $0.customer == .met }
    #expect(cell == nil)
  }

  @Test func aPartOfAMemberIsNotTheWhole() throws {
    let answer = #"""
      {"Results":["{\"resourceId\":\"b\",\"resourceType\":\"AWS::S3::Bucket\",\"accountId\":\"1\",\"awsRegion\":\"eu-west-1\",\"arn\":\"arn:aws:s3:::b\",\"supplementaryConfiguration\":{}}"],
       "QueryInfo":{"SelectFields":[{"Name":"supplementaryConfiguration.BucketPolicy"}]}}
      """#
    #expect(try Assessed([answer]).outcomes(Sample.block) == [.noEvidence])
  }

  @Test func aTypeThatNoExportHoldsIsSaidOnceTheServiceIsInUse() throws {
    let policy =
      #"{"PolicyVersionList":[],"Arn":"arn:aws:iam::111122223333:policy/p","PolicyName":"p"}"#
    let run = try Assessed([#"{"Policies":[\#(policy)]}"#, Sample.bucket("b")])
    // Whether the root user has a second factor stands in the credential report alone.
    #expect(run.outcomes("aws.iam.root-mfa-enabled") == [.noEvidence])
    #expect(run.outcomes("aws.redshift.cluster-private-and-encrypted") == [], "not in use")
  }

  /// Results with the names of their files alone: each run has a directory of its own.
  private func placeless(_ results: [CheckResult]) -> [CheckResult] {
    results.map { result in
      var result = result
      result.sources = result.sources.map { String($0.suffix("export-1000.json".count)) }
      return result
    }
  }

  @Test func workersDoNotChangeTheResult() throws {
    let texts = (0..<40).map { file in
      (0..<50).map { Sample.bucket("b\(file)-\($0)", isOpen: $0 % 7 == 0) }.joined(separator: "\n")
    }
    let one = try Assessed(texts, workers: 1).assessment
    let four = try Assessed(texts, workers: 4).assessment
    #expect(one.findings.map(\.id) == four.findings.map(\.id))
    #expect(one.findings.map(\.resource) == four.findings.map(\.resource))
    #expect(placeless(one.results) == placeless(four.results))
    #expect(one.matrix.cells == four.matrix.cells)
    #expect(one.findings.filter { $0.check == Sample.block }.count == 40 * 8)
  }

  @Test func aRunThatReadsOrDecidesNothingIsNotClean() throws {
    let nothing = try Assessed(["[]"]).assessment
    #expect(nothing.diagnostics.contains { $0.code == "estate.nothing-read" })
    #expect(nothing.isIncomplete)
    let named = try Assessed([
      #"{"name":"//compute.googleapis.com/projects/p/zones/z/instances/i","asset_type":"compute.googleapis.com/Instance"}"#
    ]).assessment
    #expect(named.diagnostics.contains { $0.code == "estate.nothing-decided" })
    #expect(named.isIncomplete)
  }

  @Test func percentEncodedPolicyDocumentsAreRead() throws {
    let document =
      "%7B%22Statement%22%3A%5B%7B%22Effect%22%3A%22Allow%22%2C%22Action%22%3A%22%2A%22%2C%22Resource%22%3A%22%2A%22%7D%5D%7D"
    let item = """
      {"configurationItemStatus":"OK","awsAccountId":"111122223333","awsRegion":"global",\
      "resourceType":"AWS::IAM::Policy","resourceId":"P","resourceName":"p",\
      "ARN":"arn:aws:iam::111122223333:policy/p","configuration":{"policyName":"p",\
      "arn":"arn:aws:iam::111122223333:policy/p","policyVersionList":[{"document":"\(document)",\
      "versionId":"v1","isDefaultVersion":true}]}}
      """
    #expect(try Assessed([item]).outcomes("aws.iam.policies-without-full-admin") == [.fail])
  }
}
