internal import DemarcJSON
internal import DemarcModel

/// What Azure says of the requirements that its regulatory initiatives name: `az policy metadata
/// list`, and the REST answer under `value`.
struct AzurePolicyMetadataList: EstateImporter {
  /// Under `value`, an array of Azure's resource lists; an empty one of them is such a list.
  static let arrays: [String] = []

  private static let type: JSONKey = "type"
  private static let owner: JSONKey = "owner"

  func format(of record: JSONStream.Record?) -> EstateFormat { .azurePolicyMetadata }

  func recognises(_ record: JSONStream.Record) -> Bool {
    guard let type = record.value[Self.type] else { return false }
    return AzureResource.isType(type, "microsoft.policyinsights/policymetadata")
  }

  mutating func take(_ record: JSONStream.Record, _ file: FileContext) {
    do {
      try Self.take(record.value, record, file)
    } catch {
      file.skip(error, record)
    }
  }

  mutating func finish(_ envelope: JSONValue, _ file: FileContext) {
    AzureResource.warnIfPaged(envelope, file)
  }

  private static func take(
    _ row: JSONValue, _ record: JSONStream.Record, _ file: FileContext
  ) throws(FieldFault) {
    let value = try row.object("properties") ?? row
    let name = try row.required("name", hint: "export it with 'az policy metadata list'")
    var known: AzureRequirementOwner.Owner?
    if let written = try value.text(owner) {
      let folded = (written.string ?? "").lowercased()
      known = AzureRequirementOwner.Owner.allCases.first { $0.rawValue.lowercased() == folded }
      guard known != nil else {
        throw FieldFault(
          kind: .other, field: owner.text, expected: "expected Customer, Microsoft or Shared",
          found: written)
      }
    }
    file.run.take(
      AzureRequirementOwner(
        name: name.string ?? "", owner: known, title: try value.text("title")?.string ?? "",
        origin: file.origin(record)))
    file.report.policyRecords += 1
  }
}
