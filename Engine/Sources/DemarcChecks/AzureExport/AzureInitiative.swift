internal import DemarcJSON

/// An initiative with the definitions it refers to: what is deployed and assigned together.
public struct AzureInitiative: Sendable {
  /// A parameter of the initiative, handed on to its definitions.
  public struct Parameter: Sendable {
    public var name: String
    /// A policy type: `String`, `Array`.
    public var type: String
    public var displayName: String
    public var description: String
    /// Empty when any value is allowed.
    public var allowedValues: [String] = []
    /// JSON text; without one an assignment has to give a value.
    public var defaultValue: String?
    /// What the portal offers: `location`, `resourceTypes`.
    public var strongType: String?
  }

  /// A requirement that definitions bear on.
  public struct Group: Hashable, Sendable {
    public var name: String
    public var category: String
    public var displayName: String
    public var description: String
  }

  /// One definition of the initiative.
  public struct Member: Sendable {
    public var file: AzurePolicyFile
    /// Parameter of the definition -> parameter of the initiative.
    public var parameters: [String: String] = [:]
    /// Names of groups.
    public var groups: [String] = []
  }

  public var name: String
  /// At most 24 letters, so that a management group takes it.
  public var assignmentName: String
  public var displayName: String
  public var description: String
  public var category = "Security Center"
  public var version = "1.0.0"
  public var parameters: [Parameter] = []
  public var groups: [Group] = []
  public var members: [Member] = []

  /// The file: name and properties.
  ///
  /// - Parameter scope: id of the subscription or management group that holds the definitions.
  public func text(scope: String) -> String {
    var writer = JSONWriter(indent: 2)
    writer.beginObject()
    writer.member("name", name)
    writer.key("properties")
    writeProperties(&writer, escaped: false) { name in
      "\(scope)/providers/Microsoft.Authorization/policyDefinitions/\(name)"
    }
    writer.endObject()
    return writer.text + "\n"
  }

  /// - Parameters:
  ///   - escaped: whether the text is for a template, which would take expressions for its own.
  ///   - id: the id of a definition, or the template's expression for it.
  func writeProperties(
    _ writer: inout JSONWriter, escaped: Bool, id: (String) -> String
  ) {
    func plain(_ text: String) -> String { escaped ? AzureTemplate.escape(text) : text }
    writer.beginObject()
    writer.member("displayName", plain(displayName))
    writer.member("policyType", "Custom")
    writer.member("description", plain(description))
    writer.key("metadata")
    writer.beginObject()
    writer.member("category", category)
    writer.member("version", version)
    writer.member("source", "demarc")
    writer.endObject()
    writeParameters(&writer)
    if !groups.isEmpty { writeGroups(&writer, plain) }
    writer.key("policyDefinitions")
    writer.beginArray()
    for member in members {
      writer.beginObject()
      writer.member("policyDefinitionReferenceId", member.file.name)
      writer.member("policyDefinitionId", id(member.file.name))
      if !member.parameters.isEmpty {
        writer.key("parameters")
        writer.beginObject()
        for (own, given) in member.parameters.sorted(by: { $0.key < $1.key }) {
          writer.key(own)
          writer.beginObject()
          writer.member("value", plain("[parameters('\(given)')]"))
          writer.endObject()
        }
        writer.endObject()
      }
      if !member.groups.isEmpty { writer.member("groupNames", member.groups) }
      writer.endObject()
    }
    writer.endArray()
    writer.endObject()
  }

  private func writeParameters(_ writer: inout JSONWriter) {
    writer.key("parameters")
    writer.beginObject()
    for parameter in parameters {
      writer.key(parameter.name)
      writer.beginObject()
      writer.member("type", parameter.type)
      writer.key("metadata")
      writer.beginObject()
      writer.member("displayName", parameter.displayName)
      writer.member("description", parameter.description)
      writer.member("strongType", parameter.strongType)
      writer.endObject()
      parameter.writeValues(&writer)
      writer.endObject()
    }
    writer.endObject()
  }

  private func writeGroups(_ writer: inout JSONWriter, _ plain: (String) -> String) {
    writer.key("policyDefinitionGroups")
    writer.beginArray()
    for group in groups {
      writer.beginObject()
      writer.member("name", group.name)
      writer.member("category", plain(group.category))
      writer.member("displayName", plain(group.displayName))
      writer.member("description", plain(group.description))
      writer.endObject()
    }
    writer.endArray()
  }
}

extension AzureInitiative.Parameter {
  func writeValues(_ writer: inout JSONWriter) {
    if !allowedValues.isEmpty { writer.member("allowedValues", allowedValues) }
    if let defaultValue, let value = try? JSONDocument.parse(defaultValue).root {
      writer.key("defaultValue")
      writer.value(value)
    }
  }
}
