import Foundation
import Testing

/// Broken and hostile exports: a clear message with its place, exit status 2, and the rest goes on.
@Suite struct HostileInputTests {
  struct Fault: Sendable, CustomTestStringConvertible {
    let name: String
    /// Shell that writes the bad file to `$bad`.
    let make: String
    let code: String
    var testDescription: String { name }
  }

  static let faults = [
    Fault(
      name: "truncated gzip", make: "gzip -c $good | head -c 200 > $bad", code: "estate.truncated"),
    Fault(
      name: "damaged gzip",
      make:
        "gzip -c $good > $bad; printf 'xxxxxxxx' | dd of=$bad bs=1 seek=60 conv=notrunc status=none",
      code: "estate.damaged"),
    Fault(
      name: "invalid UTF-8", make: #"printf '{"resourceType":"\xff\xfe\xfa","a":1}' > $bad"#,
      code: "estate.bad-json"),
    Fault(
      name: "UTF-16", make: "iconv -f UTF-8 -t UTF-16 $good > $bad", code: "estate.bad-json"),
    Fault(
      name: "10,000 levels",
      make: "printf '%0.s[' $(seq 10000) > $bad; printf '%0.s]' $(seq 10000) >> $bad",
      code: "estate.bad-json"),
    Fault(
      name: "a number of a million digits",
      make:
        #"(printf '{"resourceType":"a","n":'; head -c 1000000 /dev/zero | tr '\0' 7; printf '}') > $bad"#,
      code: "estate.bad-json"),
    Fault(
      name: "wrong types in known fields",
      make:
        #"printf '{"configurationItems":[{"resourceType":7,"awsAccountId":[],"ARN":{}}]}' > $bad"#,
      code: "estate.wrong-type"),
    Fault(name: "no export", make: "echo '# notes' > $bad", code: "estate.unrecognised"),
    Fault(name: "other JSON", make: #"echo '{"a":1}' > $bad"#, code: "estate.unrecognised"),
  ]

  @Test(arguments: faults)
  func oneBadFileAmongGoodOnesIsNamedAndTheRestIsJudged(_ fault: Fault) throws {
    let folder = try Folder()
    try folder.write(
      Export.snapshot((0..<20).map { Export.bucket("b\($0)", isOpen: true) }), to: "in/a.json")
    let made = try Program.shell(
      "good=\(folder.path("in/a.json")) bad=\(folder.path("in/bad.json")); \(fault.make)")
    #expect(made.status == 0, "\(made.errors)")
    let run = try Program.run(
      "assess \(folder.path("in")) --workspace \(folder.root.path) --as-of 2026-06-30 --format json"
    )
    #expect(run.status == 2)
    #expect(run.errors.contains("in/bad.json:"), "\(run.errors)")
    #expect(run.errors.contains("error[\(fault.code)]"), "\(run.errors)")
    #expect(run.errors.contains("hint: "))
    let findings = run.json?["findings"] as? [[String: Any]] ?? []
    let open = findings.filter {
      $0["check"] as? String == "aws.s3.bucket-public-access-blocked"
    }
    #expect(open.count == 20)
  }

  @Test func aRepeatedMemberIsSaidAndTheLastCounts() throws {
    let text = Export.bucket("b", isOpen: true)
      .replacing(#""resourceName":"b""#, with: #""resourceName":"first","resourceName":"b""#)
    let run = try Program.run("import -", input: text)
    #expect(run.status == 0)
    #expect(run.errors.contains("warning[estate.duplicate-key]: member 'resourceName'"))
  }

  /// The limit on the address space stands for the machine's memory.
  @Test func aLineOfAGigabyteIsRefusedInBoundedMemory() throws {
    let folder = try Folder()
    try folder.write(Export.bucket("b"), to: "good.json")
    let run = try Program.shell(
      #"ulimit -v 1500000; (printf '{"resourceType":"'; head -c 1000000000 /dev/zero | tr '\0' x; "#
        + #"printf '"}\n'; cat "# + folder.path("good.json") + ") | $demarc import -")
    #expect(run.status == 2)
    #expect(run.errors.contains("<stdin>:1:"), "\(run.errors)")
    #expect(run.errors.contains("error[estate.bad-json]"), "\(run.errors)")
    #expect(run.text.contains("AWS   | AWS::S3::Bucket |         1"), "\(run.text)")
  }

  @Test(arguments: ["demarc.yaml", "exceptions.yaml"])
  func aBrokenWorkspaceFileIsNamedByLine(_ name: String) throws {
    let folder = try Folder()
    try folder.write("a: [1\nb: }", to: name)
    try folder.write(Export.bucket("b"), to: "a.json")
    let run = try Program.run("assess \(folder.path("a.json")) --workspace \(folder.root.path)")
    #expect(run.status == 2)
    #expect((run.text + run.errors).contains("\(name):2:"), "\(run.text)")
  }
}
