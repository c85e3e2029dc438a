import DemarcAssess
import DemarcModel
import DemarcTemplates
import Testing

/// What is unknown is never a failure and never a pass; what is known is not blurred by it.
@Suite struct VerdictTests {
  private let versioned = """
    rule versioned { AWS::S3::Bucket {
      Properties.VersioningConfiguration.Status == "Enabled" <<not versioned>> } }
    """

  private func buckets(_ statuses: [String], head: String = "") -> String {
    head + "Resources:\n"
      + statuses.enumerated().map { index, status in
        """
          B\(index):
            Type: AWS::S3::Bucket
            Properties:
              VersioningConfiguration: {Status: \(status)}

        """
      }.joined()
  }

  @Test func eachResourceHasItsOwnVerdict() {
    let text = buckets(
      ["Enabled", "Suspended", "!Ref Open"], head: "Parameters: {Open: {Type: String}}\n")
    #expect(
      Checked.lines(Checked.report(versioned, text)) == [
        "B0 pass", "B1 fail: not versioned", "B2 no-evidence: parameter Open has no default",
      ])
  }

  @Test func aFailureNamesPlaceValueAndWish() throws {
    let report = try #require(Checked.report(versioned, buckets(["Suspended"])))
    let detail = try #require(report.results.first?.details.first)
    #expect(detail.span.map { "\($0)" } == "t.yaml:5:41")
    #expect(detail.pointer == "/Resources/B0/Properties/VersioningConfiguration/Status")
    #expect(detail.found == "\"Suspended\"")
    #expect(detail.resourceType == "AWS::S3::Bucket")
  }

  @Test func aParameterThatMayOnlyBeBadIsAFailure() {
    let head =
      "Parameters: {P: {Type: String, AllowedValues: [Suspended, Off]}, "
      + "Q: {Type: String, AllowedValues: [Enabled, Off]}}\n"
    #expect(
      Checked.lines(Checked.report(versioned, buckets(["!Ref P", "!Ref Q"], head: head))) == [
        "B0 fail: not versioned", "B1 no-evidence: parameter Q has no default",
      ])
  }

  @Test func aValueThatAFilterLooksAtIsNotPassedOver() {
    let open = """
      let bad = Resources.*[ Type == "AWS::EC2::SecurityGroup" ]
        .Properties.SecurityGroupIngress[ CidrIp == "0.0.0.0/0" ]
      rule closed when Resources.*[ Type == "AWS::EC2::SecurityGroup" ] not empty {
        %bad empty <<open>>
      }
      """
    func group(_ source: String) -> String {
      """
      Parameters: {From: {Type: String}}
      Resources:
        G:
          Type: AWS::EC2::SecurityGroup
          Properties:
            SecurityGroupIngress: [{CidrIp: \(source), FromPort: 22}]
      """
    }
    let types = ["AWS::EC2::SecurityGroup"]
    #expect(Checked.lines(Checked.report(open, group("10.0.0.0/8"), types: types)) == ["G pass"])
    #expect(
      Checked.lines(Checked.report(open, group("0.0.0.0/0"), types: types)) == ["G fail: open"])
    #expect(
      Checked.lines(Checked.report(open, group("!Ref From"), types: types)) == [
        "G no-evidence: parameter From has no default"
      ])
  }

  @Test func oneUnknownAlternativeLeavesAnOrOpenAndNoOther() {
    let either = """
      rule either { AWS::S3::Bucket {
        Properties.A == "x" or Properties.B == /^y/ <<neither>>
        Properties.C == "z" <<no c>> } }
      """
    func bucket(_ properties: String) -> String {
      """
      Parameters: {Open: {Type: String}}
      Resources:
        B: {Type: "AWS::S3::Bucket", Properties: {\(properties)}}
      """
    }
    #expect(
      Checked.lines(Checked.report(either, bucket("A: n, B: !Ref Open, C: z"))) == [
        "B no-evidence: parameter Open has no default"
      ])
    #expect(
      Checked.lines(Checked.report(either, bucket("A: x, B: !Ref Open, C: n"))) == ["B fail: no c"])
  }

  @Test func undecidedConditionsAgreeOrAreNamed() {
    let head = """
      Parameters: {Env: {Type: String}}
      Conditions: {Prod: !Equals [!Ref Env, prod], Dev: !Not [!Condition Prod]}

      """
    let text = buckets(
      [
        "!If [Prod, Enabled, Suspended]", "!If [Prod, Suspended, Off]",
        "!If [Prod, Enabled, !If [Dev, Enabled, Off]]",
      ], head: head)
    #expect(
      Checked.lines(Checked.report(versioned, text)) == [
        "B0 no-evidence: it depends on condition Prod (parameter Env has no default)",
        "B1 fail: not versioned", "B2 pass",
      ])
  }

  @Test func aResourceThatMayNotExistIsJudgedAsIfItDid() {
    let text = """
      Parameters: {Env: {Type: String}}
      Conditions: {Prod: !Equals [!Ref Env, prod]}
      Resources:
        B: {Type: "AWS::S3::Bucket", Condition: Prod}
      """
    #expect(Checked.lines(Checked.report(versioned, text)) == ["B fail: not versioned"])
  }

  @Test func tooManyConditionsAreOneUnknownAndStillEndQuickly() {
    var head = "Parameters: {Env: {Type: String}}\nConditions:\n"
    var status = "Enabled"
    for number in 0..<30 {
      head += "  C\(number): !Equals [!Ref Env, e\(number)]\n"
      status = "!If [C\(number), Off, \(status)]"
    }
    let lines = Checked.lines(Checked.report(versioned, buckets([status], head: head)))
    #expect(lines == ["B0 no-evidence: condition C29 is not decided"])
  }

  @Test func aRuleThatLooksUpOtherResourcesBlamesTheRightOne() {
    let policed = """
      let named = Resources.*[ Type == "AWS::S3::BucketPolicy" ].Properties.Bucket.Ref
      rule policed {
        Resources[ id | Type == "AWS::S3::Bucket" ] { Type exists }
        let ids = Resources[ id | Type == "AWS::S3::Bucket" ]
        when %id not empty { %id in %named <<no policy>> }
      }
      """
    let text = """
      Resources:
        A: {Type: "AWS::S3::Bucket"}
        B: {Type: "AWS::S3::Bucket"}
        P: {Type: "AWS::S3::BucketPolicy", Properties: {Bucket: !Ref A}}
      """
    #expect(Checked.lines(Checked.report(policed, text)) == ["A pass", "B fail: no policy"])
  }

  @Test func ownRulesAreJudgedOnTheFileAsAWhole() {
    let rules = SourceFile(
      name: "own.guard",
      text: """
        rule tagged { Resources.*.Properties.Tags exists <<tag it>> }
        rule named { Resources.*[ Type == "AWS::S3::Bucket" ].Properties.BucketName == /^x/ }
        """)
    let text = """
      Parameters: {Name: {Type: String}}
      Resources:
        B: {Type: "AWS::S3::Bucket", Properties: {BucketName: !Ref Name}}
      """
    let report = Checked.report("", text, rules: [rules])
    #expect(
      report?.results.map { "\($0.rule) \($0.outcome.rawValue)" } == [
        "tagged fail", "named no-evidence",
      ])
    #expect(report?.results[0].details.first?.resource == "B")
  }

  @Test func manyBucketsCostNoMoreThanTheyAre() {
    let text = buckets((0..<800).map { $0 % 2 == 0 ? "Enabled" : "Suspended" })
    let clock = ContinuousClock()
    let start = clock.now
    let lines = Checked.lines(Checked.report(versioned, text))
    #expect(lines.count == 800)
    #expect(clock.now - start < .seconds(10))
  }
}
