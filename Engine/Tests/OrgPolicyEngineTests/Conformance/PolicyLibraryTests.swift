import DemarcJSON
import DemarcModel
import DemarcTestKit
import Foundation
import OrgPolicyEngine
import Testing

/// Google's archived policy library: its templates, against the constraint or check that asks the same.
///
/// A template's parameters are put into an organisation policy; the same assets must violate both.
@Suite struct PolicyLibraryConformanceTests {
  private static let skips =
    URL(fileURLWithPath: #filePath).deletingLastPathComponent().appending(path: "skips.tsv").path()

  @Test func templatesThatMirrorAConstraintFindTheSameAssets() throws {
    guard let archive = try ConformanceArchive.open("cel-orgpolicy", "policy-library") else {
      return
    }
    var suite = ConformanceSuite("policy-library", skips: Self.skips)
    var unmirrored: [String] = []
    var seen: Set<String> = []
    for file in archive.files(suffix: ".json").sorted() {
      let fixture = try LibraryFixture(try archive.document(file).root)
      seen.insert(fixture.template)
      guard let mirror = TemplateMirror.all[fixture.template] else {
        Issue.record("nothing says what \(fixture.template) mirrors")
        continue
      }
      if case .nothing(let why) = mirror {
        unmirrored.append("  \(fixture.template) mirrors nothing: \(why)")
        continue
      }
      for one in fixture.constraints {
        let name = "\(fixture.template) \(one.name)"
        suite.run(name) {
          do {
            let found = try fixture.violating(mirror, one)
            return found == one.expected ? nil : "\(found.sorted()), not \(one.expected.sorted())"
          } catch {
            return "\(error)"
          }
        }
      }
    }
    print(unmirrored.joined(separator: "\n"))
    #expect(seen == Set(TemplateMirror.all.keys), "a template of the table is not in the archive")
    #expect(suite.finish())
  }
}

/// One fixture: assets, and constraint documents with the assets that violate them.
struct LibraryFixture {
  struct Constraint {
    var name: String
    var parameters: JSONValue?
    var expected: Set<Int>
  }

  let template: String
  let assets: [JSONValue]
  private(set) var constraints: [Constraint] = []

  init(_ document: JSONValue) throws {
    template = String((document["template"]?.string ?? "").split(separator: ".").first ?? "")
    assets = document["assets"]?.elements.compactMap { $0["asset"] } ?? []
    for item in document["constraints"]?.elements.map({ $0 }) ?? [] {
      let file = item["file"]?.string ?? ""
      let results = document["expected"]?.elements.first { $0["constraint"]?.string == file }
      let violating = results?["results"]?.elements.compactMap { $0["asset"]?.int64.map(Int.init) }
      let parts = file.split(separator: "/").map(String.init)
      constraints.append(
        Constraint(
          name: parts.count > 2 ? parts[parts.count - 2] : "default",
          parameters: item["constraint"]?["spec"]?["parameters"], expected: Set(violating ?? [])))
    }
  }

  /// Places of the assets that the mirror finds.
  func violating(_ mirror: TemplateMirror, _ constraint: Constraint) throws -> Set<Int> {
    let exempt = Set(constraint.parameters?["exemptions"]?.elements.compactMap(\.string) ?? [])
    let judge = try mirror.judge(constraint.parameters, assets)
    let name = mirror.constraint
    var found: Set<Int> = []
    for (place, asset) in assets.enumerated() where !exempt.contains(asset["name"]?.string ?? "") {
      for governed in Self.governed(asset) {
        let verdicts = judge.judge(governed, in: TemplateMirror.estate, only: [name])
        if let verdict = verdicts.first(where: { $0.state.name == "error" }) {
          throw Governed.Fault(description: "asset \(place): \(verdict.detail)")
        }
        if verdicts.contains(where: { $0.state == .noncompliant }) { found.insert(place) }
      }
    }
    return found
  }

  /// The asset, and its allow policy, as the importer gives them.
  private static func governed(_ asset: JSONValue) -> [GovernedAsset] {
    let name = asset["name"]?.string ?? ""
    let resource = asset["resource"]
    let data = resource?["data"]
    let written =
      resource?["location"]?.string ?? data?["location"]?.string ?? data?["region"]?.string
      ?? data?["zone"]?.string ?? ""
    let location = written.split(separator: "/").last.map(String.init) ?? ""
    var found = [
      Governed.asset(
        asset["asset_type"]?.string ?? "", data, name: name, location: location)
    ]
    if let policy = asset["iam_policy"] {
      found.append(
        Governed.asset("iam.googleapis.com/AllowPolicy", policy, name: name + "#allowPolicy"))
    }
    return found
  }
}
