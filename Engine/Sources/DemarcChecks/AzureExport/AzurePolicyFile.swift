public import DemarcJSON
internal import DemarcModel

/// One policy definition as Azure takes it.
public struct AzurePolicyFile: Sendable {
  /// The resource name: no dots, at most 64 letters.
  public let name: String
  /// What stands under `properties`.
  public let properties: JSONValue
  /// The check it was made of.
  public let check: String?
  /// Hub controls it bears on.
  public let controls: [String]

  /// The effects its `effect` parameter allows; empty without such a parameter.
  public var effects: [String] {
    (properties["parameters"]?["effect"]?["allowedValues"] ?? JSONDocument.empty).elements
      .compactMap(\.string)
  }

  /// Whether it can refuse a request.
  public var canDeny: Bool { effects.contains("Deny") }

  /// The file: name and properties.
  public var text: String {
    var writer = JSONWriter(indent: 2)
    writer.beginObject()
    writer.member("name", name)
    writer.key("properties")
    writer.value(properties)
    writer.endObject()
    return writer.text + "\n"
  }
}

/// The bounds that Azure sets to what is exported (policyDefinitions, policySetDefinitions and the
/// list of limits of Azure Policy).
public enum AzurePolicyLimits {
  public static let nameMax = 64
  /// An assignment's name at a management group.
  public static let assignmentNameMax = 24
  public static let displayNameMax = 128
  public static let descriptionMax = 512
  public static let definitionParametersMax = 20
  public static let initiativeMembersMax = 1000
  public static let initiativeParametersMax = 300
  public static let bodyBytesMax = 1 << 20
  /// Letters that no name may have.
  public static let refusedInNames = "<>*%&:\\?.+/"
}

/// Copies values with their texts changed.
enum JSONCopy {
  static func write(
    _ value: JSONValue, to writer: inout JSONWriter, text: (String) -> String
  ) {
    switch value.kind {
    case .string: writer.string(text(value.string ?? ""))
    case .array:
      writer.beginArray()
      for element in value.elements { write(element, to: &writer, text: text) }
      writer.endArray()
    case .object:
      writer.beginObject()
      for member in value.members {
        writer.key(member.name)
        write(member.value, to: &writer, text: text)
      }
      writer.endObject()
    default: writer.value(value)
    }
  }
}
