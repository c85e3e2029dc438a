internal import DemarcModel

/// `packs.junit.xml`: one suite a pack, one case a rule and resource that it decided or could not decide.
enum PackJUnit {
  static func bytes(_ input: PackReportInput) -> [UInt8] {
    var body = ""
    var total = Counts()
    for pack in input.packs {
      var counts = Counts()
      var cases = ""
      for rule in pack.rules {
        for said in rule.evaluations where said.compliance != .notApplicable {
          counts.note(said.compliance)
          cases += testCase(rule, said)
        }
      }
      body += "  <testsuite name=\"\(Escape.xml(pack.name))\"\(counts.attributes)>\n"
      body += cases + "  </testsuite>\n"
      total.add(counts)
    }
    let document =
      "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
      + "<testsuites name=\"Demarc\"\(total.attributes)>\n\(body)</testsuites>\n"
    return Array(document.utf8)
  }

  private struct Counts {
    var tests = 0
    var failures = 0
    var errors = 0

    mutating func note(_ compliance: ConfigCompliance) {
      tests += 1
      if compliance == .nonCompliant { failures += 1 }
      // What was not decided is no pass: a CI run must see it.
      if compliance == .insufficientData { errors += 1 }
    }

    mutating func add(_ other: Counts) {
      tests += other.tests
      failures += other.failures
      errors += other.errors
    }

    var attributes: String {
      " tests=\"\(tests)\" failures=\"\(failures)\" errors=\"\(errors)\" skipped=\"0\""
    }
  }

  private static func testCase(_ rule: ConfigRuleResult, _ said: ConfigEvaluation) -> String {
    let place = "\(said.account) \(said.region) \(said.resourceType) \(said.resourceName)"
    let head =
      "    <testcase classname=\"\(Escape.xml(rule.name))\" name=\"\(Escape.xml(place))\""
    let note = Escape.xml(said.annotation)
    switch said.compliance {
    case .nonCompliant: return head + ">\n      <failure message=\"\(note)\"/>\n    </testcase>\n"
    case .insufficientData:
      let hint = said.missing.map { ": \($0)" } ?? ""
      return head
        + ">\n      <error message=\"\(note)\(Escape.xml(hint))\"/>\n    </testcase>\n"
    case .compliant, .notApplicable: return head + "/>\n"
    }
  }
}
