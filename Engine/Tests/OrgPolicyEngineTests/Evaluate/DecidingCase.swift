import DemarcJSON
import DemarcModel
import Foundation
import OrgPolicyEngine
import Testing

/// A constraint, a policy for it, and assets that violate it and do not.
struct DecidingCase: Sendable, CustomTestStringConvertible {
  let number: Int
  let value: JSONValue

  var constraint: String { value["constraint"]?.string ?? "" }
  var type: String { value["type"]?.string ?? "" }
  var testDescription: String { "line \(number): \(constraint) on \(type)" }

  static let all: [DecidingCase] = {
    let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appending(path: "deciding-cases.ndjson")
    let text = (try? String(contentsOf: file, encoding: .utf8)) ?? ""
    return text.split(separator: "\n").enumerated().compactMap { place, line in
      (try? JSONDocument.parse(String(line))).map {
        DecidingCase(number: place + 1, value: $0.root)
      }
    }
  }()

  func judge(as name: String) throws -> ConstraintJudge {
    let node = value["policyAt"]?.string ?? "organizations/1"
    var rule = #""enforce":true"#
    if let policy = value["policy"] {
      if let allowed = policy["allow"] { rule = #""values":{"allowedValues":\#(allowed.json)}"# }
      if let denied = policy["deny"] { rule = #""values":{"deniedValues":\#(denied.json)}"# }
      if policy.string == "denyAll" { rule = #""denyAll":true"# }
    }
    if let parameters = value["parameters"] { rule += #","parameters":\#(parameters.json)"# }
    return try Governed.judge(
      #"[{"name":"\#(node)/policies/\#(name)","spec":{"rules":[{\#(rule)}]}}]"#)
  }

  var estate: FixtureEstate {
    var estate = FixtureEstate()
    let service = "//compute.googleapis.com/projects/p1"
    if let project = value["project"] {
      estate.assets.append(
        Governed.asset("compute.googleapis.com/Project", project, name: service))
    }
    if let zone = value["zone"] {
      estate.assets.append(
        Governed.asset(
          "compute.googleapis.com/InstanceSettings", zone,
          name: service + "/zones/us-east1-b/instanceSettings"))
    }
    if let policy = value["iam"] {
      estate.assets.append(
        Governed.asset("iam.googleapis.com/AllowPolicy", policy, name: assetName + "#allowPolicy"))
    }
    for other in value["with"]?.elements.map({ $0 }) ?? [] {
      estate.assets.append(
        Governed.asset(
          other["type"]?.string ?? "", other["data"], name: other["name"]?.string))
    }
    return estate
  }

  private var assetName: String { Governed.asset(type, nil, name: value["name"]?.string).name }

  func asset(_ document: JSONValue) -> GovernedAsset {
    Governed.asset(
      type, document, name: value["name"]?.string,
      location: value["location"]?.string ?? "us-east1-b")
  }

  /// The names to judge by: the constraint's own and its managed twin's.
  var names: [String] {
    [constraint] + [Governed.fields.tree?[constraint]?.managedTwin].compactMap { $0 }
  }
}
