import AzureComplianceEngine
import AzurePolicyEngine
import DemarcJSON
import DemarcModel
import DemarcTestKit
import Foundation
import Testing

/// Published initiatives and assignments, prepared whole; nothing without `DEMARC_CORPORA`.
struct ProgramConformanceTests {
  static let now = Instant(secondsSince1970: 1_780_000_000)

  private static let aliases: AliasTable? = {
    let archive = try? ConformanceArchive.openSupport("azure-policy", "azure-policy-aliases")
    let file = archive?.root.appending(path: "aliases.tsv")
    return file.flatMap { try? Data(contentsOf: $0) }.map { AliasTable(tsv: Array($0)) }
  }()

  private func add(
    _ archive: ConformanceArchive, to library: inout AzurePolicyLibrary,
    _ isWanted: (String) -> Bool = { _ in true }
  ) throws -> [Diagnostic] {
    var found: [Diagnostic] = []
    for file in archive.files(suffix: ".json") where isWanted(file) {
      found += library.add(try archive.document(file).root, file: file)
    }
    return found
  }

  /// Copies for another cloud have the ids of the originals, so that each is prepared by itself.
  @Test(arguments: [true, false])
  func everyInitiativeResolves(_ isGovernment: Bool) throws {
    let builtins = try ConformanceArchive.open("azure-policy", "azure-policy-builtins")
    guard let builtins, let aliases = Self.aliases else { return }
    var library = AzurePolicyLibrary()
    var found = try add(builtins, to: &library) { !$0.contains("/policySetDefinitions/") }
    found += try add(builtins, to: &library) {
      $0.contains("/policySetDefinitions/") && $0.contains("Azure Government") == isGovernment
    }
    for initiative in library.initiatives { #expect(library.assign(initiative.id) == nil) }
    let (program, diagnostics) = AzureComplianceProgram.prepare(
      library, aliases: aliases, now: Self.now)
    var suite = ConformanceSuite("azure-initiatives\(isGovernment ? "-government" : "")")
    for assignment in program.assignments {
      guard let index = assignment.initiative else { continue }
      let initiative = library.initiatives[index]
      let members = program.members[assignment.members]
      let lost = members.first { $0.definition == nil }
      suite.record(
        initiative.file,
        members.count != initiative.members.count
          ? "\(members.count) of \(initiative.members.count) members"
          : lost.map { "\($0.definitionID) was not found" })
    }
    let errors = (found + diagnostics).filter { $0.severity == .error }
    #expect(errors.isEmpty, "\(errors.prefix(3))")
    #expect(suite.finish())
  }

  @Test func landingZoneAssignmentsPrepare() throws {
    let builtins = try ConformanceArchive.openSupport("azure-policy", "azure-policy-builtins")
    let zones = try ConformanceArchive.open("azure-policy", "azure-custom-alz")
    guard let builtins, let zones, let aliases = Self.aliases else { return }
    var library = AzurePolicyLibrary()
    _ = try add(builtins, to: &library)
    let found = try add(zones, to: &library)
    let (program, diagnostics) = AzureComplianceProgram.prepare(
      library, aliases: aliases, now: Self.now)
    var suite = ConformanceSuite("azure-landing-zones")
    for assignment in program.assignments {
      let members = program.members[assignment.members]
      let lost = members.first { $0.definition == nil }
      suite.record(
        assignment.name,
        members.isEmpty ? "assigns nothing" : lost.map { "\($0.definitionID) was not found" })
    }
    let errors = (found + diagnostics).filter { $0.severity == .error }
    #expect(errors.isEmpty, "\(errors.prefix(3))")
    #expect(suite.finish())
  }
}
