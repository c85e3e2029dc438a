public import DemarcJSON

/// A resource made ready for many rules: what each of them asks first is read once.
///
/// A class, as each evaluation holds on to it.
public final class AzureResource: Sendable {
  /// The resource as it was exported.
  public let document: JSONValue
  /// The type in lower case; empty where the document has none.
  public let type: String
  /// nil where few rules will ask.
  private let prepared: Facts?

  public init(_ document: JSONValue) {
    self.document = document
    type = Self.type(of: document)
    prepared = Facts(document)
  }

  /// For one rule alone: what it does not ask for is not read.
  ///
  /// - Parameter type: folded.
  init(_ document: JSONValue, type: String) {
    self.document = document
    self.type = type
    prepared = nil
  }

  /// What rules ask of the outermost members.
  private final class Facts: Sendable {
    let id: String?
    let place: ResourceID?
    let location: PolicyValue
    let isPlaced: Bool

    init(_ document: JSONValue) {
      id = document[folding: AzureResource.idKey]?.string
      place = id.flatMap { ResourceID($0) }
      let location = document[folding: AzureResource.locationKey]
      isPlaced = AzureResource.isPlaced(document)
      if let text = location?.string {
        self.location = .string(AzureResource.normalizedLocation(text))
      } else {
        self.location = PolicyValue(location)
      }
    }
  }

  private var facts: Facts { prepared ?? Facts(document) }

  public var id: String? { prepared?.id ?? document[folding: Self.idKey]?.string }
  /// The id taken apart; nil where it is none.
  var place: ResourceID? { facts.place }
  /// The location as rules compare it: without spaces and in lower case.
  var location: PolicyValue { facts.location }
  /// Whether the document has a location or tags.
  var isPlaced: Bool { prepared?.isPlaced ?? Self.isPlaced(document) }

  private static func isPlaced(_ document: JSONValue) -> Bool {
    document[folding: locationKey]?.isNull == false || document[folding: tagsKey]?.isNull == false
  }

  static let typeKey = JSONKey("type")
  static let idKey = JSONKey("id")
  static let kindKey = JSONKey("kind")
  static let tagsKey = JSONKey("tags")
  static let nameKey = JSONKey("name")
  private static let fullNameKey = JSONKey("fullName")
  private static let locationKey = JSONKey("location")

  /// The type of a resource in lower case.
  static func type(of document: JSONValue) -> String {
    document[folding: typeKey]?.string?.lowercased() ?? ""
  }

  /// The last segment of the name: exports differ in whether parents stand before it.
  var name: PolicyValue {
    if let last = place?.lastName { return .string(last) }
    let value = document[folding: Self.nameKey]
    guard let name = value?.string else { return PolicyValue(value) }
    return .string(name.split(separator: "/").last.map(String.init) ?? name)
  }

  /// All segments: `server/database`.
  var fullName: PolicyValue {
    if let names = place?.names, !names.isEmpty { return .string(names.joined(separator: "/")) }
    let text =
      document[folding: Self.fullNameKey]?.string ?? document[folding: Self.nameKey]?.string
    return text.map { .string($0) } ?? PolicyValue(document[folding: Self.nameKey])
  }

  /// Without spaces and in lower case, as the provider compares it.
  package static func normalizedLocation(_ text: String) -> String {
    let needsWork = text.utf8.contains {
      $0 == 0x20 || $0 >= UInt8(ascii: "A") && $0 <= UInt8(ascii: "Z")
    }
    return needsWork ? text.lowercased().filter { $0 != " " } : text
  }
}
