import DemarcJSON
import Glibc

/// Writes estates of any size on three clouds, in the providers' own export formats, out of the
/// documents that the checks are tested with: every check has work to do, and one resource in
/// twenty is a failing one.
struct EstateGenerator {
  private var templates: [Export: (passing: [Template], failing: [Template])] = [:]

  /// - Parameter checks: the folder of checks with their fixtures.
  init(checks: String) throws {
    for check in try Files.names(in: checks) {
      guard let export = Export(check: check) else { continue }
      let folder = "\(checks)/\(check)/fixtures"
      for name in try Files.names(in: folder)
      where !name.hasPrefix("skip-") && !name.hasPrefix("template-") {
        for document in try Self.documents("\(folder)/\(name)") {
          guard let template = Template(document, export) else { continue }
          if name.hasPrefix("pass-") {
            templates[export, default: ([], [])].passing.append(template)
          } else {
            templates[export, default: ([], [])].failing.append(template)
          }
        }
      }
    }
    guard Export.allCases.allSatisfy({ templates[$0]?.passing.isEmpty == false }) else {
      throw BenchFault("no fixtures under \(checks)")
    }
  }

  /// A third of the resources from each cloud.
  func write(count: Int, to directory: String) throws {
    mkdir(directory, 0o755)
    for (index, export) in Export.allCases.enumerated() {
      let share = count / Export.allCases.count + (index < count % Export.allCases.count ? 1 : 0)
      let out = try Output("\(directory)/\(export.fileName)")
      out.write(export.opening)
      for number in 0..<share {
        if number > 0 { out.write(export.separator) }
        template(export, number).write(number, to: out)
      }
      out.write(export.closing)
      try out.close()
    }
  }

  private func template(_ export: Export, _ number: Int) -> Template {
    guard let all = templates[export] else { return Template.none }
    let list = number % 20 == 0 && !all.failing.isEmpty ? all.failing : all.passing
    // A step that no list's length divides, so that all are taken.
    return list[(number &* 7_919) % list.count]
  }

  private static func documents(_ path: String) throws -> [JSONValue] {
    let root = try JSONDocument.parse(try Files.read(path)).root
    let whole = root["resource"]?.isObject == true && root["related"] != nil ? root : nil
    if let whole {
      return [whole["resource"], whole["related"]].compactMap { $0 }.flatMap {
        $0.isArray ? Array($0.elements) : [$0]
      }
    }
    return root.isArray ? Array(root.elements) : [root]
  }
}

/// The export forms an estate is written in.
enum Export: CaseIterable {
  case awsSnapshot, azureGraph, cloudAssets

  init?(check: String) {
    switch check.prefix(while: { $0 != "." }) {
    case "aws": self = .awsSnapshot
    case "azure": self = .azureGraph
    case "gcp": self = .cloudAssets
    default: return nil
    }
  }

  var fileName: String {
    switch self {
    case .awsSnapshot: "aws-config-snapshot.json"
    case .azureGraph: "azure-resource-graph.json"
    case .cloudAssets: "cloud-assets.ndjson"
    }
  }

  var opening: String {
    switch self {
    case .awsSnapshot: #"{"fileVersion":"1.0","configSnapshotId":"0","configurationItems":["#
    case .azureGraph: #"{"count":0,"data":["#
    case .cloudAssets: ""
    }
  }

  var separator: String { self == .cloudAssets ? "\n" : "," }

  var closing: String {
    switch self {
    case .awsSnapshot: "]}"
    case .azureGraph: #"],"skip_token":null,"total_records":0}"#
    case .cloudAssets: "\n"
    }
  }

  /// Members that name a resource.
  var names: [JSONKey] {
    switch self {
    case .awsSnapshot: ["ARN", "resourceId", "resourceName"]
    case .azureGraph: ["id", "name"]
    case .cloudAssets: ["name"]
    }
  }
}
