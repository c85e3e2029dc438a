import DemarcAssess
import DemarcBoundary
import DemarcJSON
import DemarcModel

extension FuzzTarget {
  /// `demarc.yaml` and `exceptions.yaml`.
  static let workspace = FuzzTarget(
    name: "workspace",
    seeds: {
      [
        """
        organization: Acme
        frameworks: [soc2, nist-800-53r5]
        ownFrameworks: acme-controls.yaml
        assurance:
          reports:
            - id: aws-soc2
              cloud: aws
              title: AWS SOC 2
              frameworks: [soc2]
              services: all
              regions: [eu-west-1]
              period: {from: 2025-10-01, to: 2026-03-31}
              bridge: {to: 2026-06-30, document: letter.pdf}
        attestations:
          - requirements: [soc2 CC1.1]
            statement: The board meets each quarter.
            author: a@acme.example
            date: 2026-01-15
            expires: 2027-01-15
        complete:
          - {cloud: azure, account: "1", types: all}
        overrides:
          - {service: aws.s3, layer: data, owner: customer, reason: ours, author: a, expires: 2027-01-01}
        """,
        """
        exceptions:
          - check: aws.s3.encryption
            resource: "arn:aws:s3:::b"
            reason: the bucket holds public data
            owner: a
            approver: b
            expires: 2026-12-31
        """,
      ].map { Array($0.utf8) }
    },
    dictionary: [
      "exceptions:", "- ", "cloud: gcp", "period: {from: 2026-01-01, to: 2025-01-01}", "expires: ",
      "9999-12-31", "0000-00-00", "2024-02-30", "[soc2 CC1.1]", "all", "&a ", "*a", "null", "{}",
      "[]",
    ]
  ) { bytes in
    let source = SourceFile(name: "demarc.yaml", text: String(decoding: bytes, as: UTF8.self))
    let places = TextPlaces(source.text)
    let workspace = WorkspaceFile.parse(source)
    try places.holdSpans(workspace.diagnostics, file: source.name)
    try hold(workspace.tree != nil || workspace.hasErrors, "neither a workspace nor an error")
    let exceptions = ExceptionsFile.parse(source)
    try places.holdSpans(exceptions.diagnostics, file: source.name)
    try hold(exceptions.tree != nil || exceptions.hasErrors, "neither exceptions nor an error")
  }

  /// `assessment.json` of an earlier run.
  static let snapshot = FuzzTarget(
    name: "snapshot",
    seeds: {
      [
        """
        {"schema":"\(Assessment.schema)","asOf":"2026-06-30","services":[{"id":"aws.s3","name":"S3",
        "accounts":["1"]}],"facets":[{"service":"aws.s3","layer":"data","owner":"customer",
        "chain":["it is ours"]}],"cells":[{"service":"aws.s3","framework":"soc2","provider":"no-part",
        "parts":[{"layer":"data","customer":"no-part"}]}],"verdicts":[{"framework":"soc2",
        "requirement":"CC1.1","state":"unknown"}]}
        """
      ].map { Array($0.utf8) }
        + [
          Seeds.start(of: "Engine/Tests/DemarcReportTests/Goldens/assessment.json", bytesMax: 32768)
        ]
    },
    dictionary: [
      "\"schema\":", "\"asOf\":", "\"services\":[", "\"facets\":[", "\"chain\":[", "\"cells\":[",
      "\"parts\":[", "\"verdicts\":[", "null", "{}", "[]", "\"\"", "0",
    ]
  ) { bytes in
    guard let root = try? JSONDocument.parse(bytes).root else { return }
    do throws(Diagnostic) {
      _ = try MatrixSnapshot(root, file: "assessment.json")
    } catch {
      try TextPlaces(bytes).holdSpans([error], file: "assessment.json")
    }
  }
}
