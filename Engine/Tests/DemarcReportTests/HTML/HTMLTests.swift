import DemarcBoundary
import DemarcModel
import Foundation
import Testing

@testable import DemarcReport

/// The page: nothing in its data can leave its element, and the packed matrix is the matrix.
@Suite struct HTMLTests {
  private func parts(_ input: ReportInput) throws -> [String: String] {
    Stub.parts(try HTMLReport.bytes(input, assets: Stub.assets))
  }

  @Test(arguments: Hostile.names)
  func aHostileNameStaysInItsElement(_ name: String) throws {
    let parts = try parts(Hostile.input(name))
    let data = try #require(parts["data"])
    #expect(!data.utf8.contains(UInt8(ascii: "<")))
    #expect(!data.unicodeScalars.contains { $0 == "\u{2028}" || $0 == "\u{2029}" })
    #expect(!data.unicodeScalars.contains { $0.value < 0x20 })
    let root = try #require(
      JSONSerialization.jsonObject(with: Data(data.utf8)) as? [String: Any])
    let meta = root["meta"] as? [String: Any]
    let organization = meta?["organization"] as? String ?? ""
    let read = Hostile.asFoundationReads(name)
    #expect(organization.unicodeScalars.elementsEqual(read.unicodeScalars))
    let title = try #require(parts["title"])
    #expect(!title.contains { "<>\"'\n".contains($0) })
    #expect(parts["style"] == "body{}")
  }

  @Test func thePackedMatrixUnpacksToTheMatrix() throws {
    let input = try Sample.input()
    let data = try #require(parts(input)["data"])
    let root = try #require(
      JSONSerialization.jsonObject(with: Data(data.utf8)) as? [String: Any])
    let services = (root["services"] as? [[Any]] ?? []).map { $0[0] as? String ?? "" }
    let layers = (root["layers"] as? [[Any]] ?? []).map { $0[0] as? String ?? "" }
    let facets = (root["facets"] as? [[Any]] ?? []).map { row in
      FacetKey(
        service: services[row[0] as? Int ?? -1], layer: layers[row[1] as? Int ?? -1])
    }
    let checks = (root["checks"] as? [[Any]] ?? []).map { $0[0] as? String ?? "" }
    let sets = root["sets"] as? [[Int]] ?? []
    let packed = root["parts"] as? [Int] ?? []
    let cells = root["cells"] as? [[Int]] ?? []
    let rows = root["requirements"] as? [[Any]] ?? []
    let frameworks = (root["frameworks"] as? [[Any]] ?? []).map { $0[0] as? String ?? "" }
    var found: [String] = []
    for row in rows {
      let name = "\(frameworks[row[0] as? Int ?? -1]) \(row[1])"
      for cell in row.last as? [Int] ?? [] {
        for part in cells[cell].dropFirst(2) {
          let (facet, code) = (facets[packed[part * 3]], packed[part * 3 + 1])
          let states = code % 35
          found.append(
            "\(name) \(facet.service) \(facet.layer) \(ProviderState.allCases[states % 5]) "
              + "\(CustomerState.allCases[states / 5]) \(code >= 35) "
              + "\(sets[packed[part * 3 + 2]].map { checks[$0] })")
          #expect(services[cells[cell][0]] == facet.service)
        }
      }
    }
    let wanted = input.assessment.matrix.cells.flatMap { cell in
      cell.parts.map {
        "\(cell.requirement) \(cell.service) \($0.layer) \($0.provider) \($0.customer) "
          + "\($0.isAttested) \($0.checks)"
      }
    }
    #expect(found == wanted)
    #expect(rows.count == input.assessment.matrix.verdicts.count)
  }

  @Test(arguments: ["report.html", "report.css", "report.js"])
  func aMissingAssetIsNamed(_ name: String) throws {
    let assets = ReportAssets { $0 == name ? nil : Stub.assets.asset($0) }
    let input = try Sample.input()
    #expect(throws: ReportError.missingAsset(name)) {
      try HTMLReport.bytes(input, assets: assets)
    }
    #expect(
      "\(ReportError.missingAsset(name))".hasPrefix(
        "error[report.missing-asset]: '\(name)' of the report page is not in this build"))
  }

  @Test(arguments: [
    ("a{{x}}b", "aXb"), ("{{x}}{{x}}", "XX"), ("{{y}}", "{{y}}"), ("{{x}", "{{x}"), ("{{", "{{"),
    ("{x}", "{x}"), ("{{{x}}}", "{X}"), ("{{ x }}", "{{ x }}"), ("", ""),
  ])
  func aTemplateIsFilledOnce(_ template: String, _ filled: String) {
    let out = HTMLReport.fill(Array(template.utf8), ["x": Array("X".utf8)])
    #expect(String(decoding: out, as: UTF8.self) == filled)
  }

  @Test func findingsOfOneCheckAreCutAndCounted() throws {
    var input = try Sample.input()
    let one = try #require(input.assessment.findings.first)
    input.assessment.findings = Array(repeating: one, count: 201)
    let data = try #require(parts(input)["data"])
    let root = try #require(
      JSONSerialization.jsonObject(with: Data(data.utf8)) as? [String: Any])
    let row = try #require(
      (root["checks"] as? [[Any]] ?? []).first { $0[0] as? String == one.check })
    #expect((row.last as? [Any])?.count == HTMLData.findingsPerCheckMax)
    #expect(row[row.count - 2] as? Int == 201)
  }
}
