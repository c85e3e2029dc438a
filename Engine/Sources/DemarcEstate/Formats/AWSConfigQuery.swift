internal import DemarcJSON
internal import DemarcModel

/// The answer of `aws configservice select-resource-config`: rows that are strings holding JSON.
struct AWSConfigQuery: EstateImporter {
  static let arrays = ["Results"]

  /// Members of an item that a query only gives when asked to.
  private static let members = [
    "configuration", "supplementaryConfiguration", "tags", "relationships",
  ]

  func format(of record: JSONStream.Record?) -> EstateFormat { .awsConfigQuery }

  func recognises(_ record: JSONStream.Record) -> Bool { record.path == "Results" }

  mutating func take(_ record: JSONStream.Record, _ file: FileContext) {
    do throws(FieldFault) {
      guard record.value.isString else {
        throw FieldFault(
          kind: .wrongType, field: "", expected: "a string that holds JSON", found: record.value)
      }
      let row = try row(record, file)
      let missing = Self.members.filter {
        row[JSONKey($0)] == nil || file.unexported.contains($0)
      }
      let resource = try AWSConfigItem.resource(of: row, record, file, unexported: missing)
      guard let resource else { return }
      if missing.contains("configuration") {
        file.warnOnce(
          "estate.partial-row", "the query's rows have no 'configuration', or only parts of it",
          at: file.span(line: record.line),
          hint: "add configuration, supplementaryConfiguration and tags to the SELECT")
      }
      file.emit(resource)
    } catch {
      var fault = error
      if fault.kind == .missing {
        fault.hint =
          "SELECT resourceId, resourceName, resourceType, arn, accountId, awsRegion, "
          + "configuration, supplementaryConfiguration, tags"
      }
      file.skip(fault, record)
    }
  }

  mutating func finish(_ envelope: JSONValue, _ file: FileContext) {
    file.warnIfPaged(envelope, ["NextToken"])
    // `SELECT configuration.state` gives a part of the member that a rule would take for the whole.
    let fields = envelope["QueryInfo"]?["SelectFields"]?.elements.compactMap { $0["Name"]?.string }
    let parts = Self.members.filter { member in
      fields?.contains { $0.hasPrefix(member + ".") } == true && fields?.contains(member) == false
    }
    file.run.learn(parts, of: file.name)
  }

  private func row(
    _ record: JSONStream.Record, _ file: FileContext
  ) throws(FieldFault) -> JSONValue {
    let bytes = record.value.withUTF8 { span in span.indices.map { span[$0] } } ?? []
    let buffer = JSONBuffer(bytes)
    do {
      return try JSONParser(limits: file.run.limits.json)
        .parse(buffer, 0..<buffer.count, line: record.line).root
    } catch {
      throw FieldFault(
        kind: .other, field: "", expected: "the row is no JSON: \(error.message)", found: nil)
    }
  }
}
