import DemarcJSON
import DemarcModel
import DemarcTestKit
import DemarcYAML
import Foundation

@testable import AzurePolicyEngine

/// Template functions: arguments and the value that is wanted.
enum FunctionSuite {
  static func run(_ archive: ConformanceArchive) throws -> ConformanceSuite {
    var suite = ConformanceSuite("azure-functions", skips: ConformanceTests.skips)
    for file in archive.files(in: "builtins", suffix: ".yaml") {
      let document = try YAMLReader().document(archive.text(file) ?? "").root
      let builtin = document["builtin"]?.string ?? ""
      for test in document["cases"]?.elements.map({ $0 }) ?? [] {
        let own = test["builtin"]?.string ?? builtin
        let name = functionName(own)
        suite.run("\(name):\(test["note"]?.string ?? "?")".lowercased(), group: name) {
          check(own, name, test)
        }
      }
    }
    return suite
  }

  /// `azure.policy.fn.add_days` -> `adddays`.
  private static func functionName(_ builtin: String) -> String {
    let last = builtin.split(separator: ".").last.map(String.init) ?? builtin
    let plain = last.replacingOccurrences(of: "_", with: "").lowercased()
    switch plain {
    case "intmod": return "mod"
    case "intdiv": return "div"
    case "logicall": return "and"
    case "logicany": return "or"
    case "logicnot": return "not"
    default: return plain
    }
  }

  private static func check(_ builtin: String, _ name: String, _ test: JSONValue) -> String? {
    let values = test["args"]?.elements.map { PolicyValue($0) } ?? []
    let fails = test["want_undefined"]?.bool == true || test["want_error"] != nil
    do {
      let got = try value(builtin, name, values)
      if fails { return "wanted a failure, got \(got.text)" }
      if test["want_null"]?.bool == true {
        return got.isNull ? nil : "wanted null, got \(got.text)"
      }
      let want = PolicyValue(test["want"])
      return got.isExactly(want) ? nil : "wanted \(want.text), got \(got.text)"
    } catch {
      return fails ? nil : "failed: \((error as? PolicyFailure)?.message ?? "\(error)")"
    }
  }

  private static func value(
    _ builtin: String, _ name: String, _ values: [PolicyValue]
  ) throws -> PolicyValue {
    if builtin.contains(".op"), let comparison = Comparison.named[name], values.count == 2 {
      return .bool(
        try Operators.holds(values[0], comparison, Comparand(values[1], for: comparison)))
    }
    guard let function = PolicyFunction.named[name] else {
      throw PolicyFailure.error("there is no function \(name)")
    }
    return try function.run(values, Limits())
  }
}
