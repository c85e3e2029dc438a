public import DemarcModel

/// What a piece of evidence speaks for: a requirement, and where it is known its layer and side.
///
/// Its text is `framework/id`, then `@layer` and `:side` where they are known:
/// `soc2/CC6.1@identity:customer`.
public struct EvidenceFacet: Hashable, Sendable, Comparable, CustomStringConvertible {
  /// The framework's id in the catalogue.
  public var framework: String
  /// The printed form of the requirement's identifier.
  public var id: String
  /// A layer of the responsibility model.
  public var layer: String?
  public var side: Side?

  public init(framework: String, id: String, layer: String? = nil, side: Side? = nil) {
    self.framework = framework
    self.id = id
    self.layer = layer
    self.side = side
  }

  public init(_ requirement: RequirementID, layer: String? = nil, side: Side? = nil) {
    self.init(framework: requirement.framework, id: requirement.id, layer: layer, side: side)
  }

  /// Reads the text form; nil where framework or id are missing or a side is none.
  public init?(_ text: some StringProtocol) {
    var rest = Substring(text)
    var side: Side?
    if let colon = rest.utf8.lastIndex(of: UInt8(ascii: ":")),
      Self.isWord(rest[colon...].dropFirst())
    {
      guard let word = Side(rawValue: String(rest[colon...].dropFirst())) else { return nil }
      side = word
      rest = rest[..<colon]
    }
    var layer: String?
    if let at = rest.utf8.lastIndex(of: UInt8(ascii: "@")) {
      layer = String(rest[at...].dropFirst())
      rest = rest[..<at]
    }
    guard let slash = rest.utf8.firstIndex(of: UInt8(ascii: "/")), slash != rest.startIndex,
      layer != ""
    else { return nil }
    let id = String(rest[slash...].dropFirst())
    guard !id.isEmpty else { return nil }
    self.init(framework: String(rest[..<slash]), id: id, layer: layer, side: side)
  }

  /// Whether a text has letters alone; those of ASCII are told without tables.
  private static func isWord(_ text: Substring) -> Bool {
    text.utf8.allSatisfy { $0 < 0x80 }
      ? text.utf8.allSatisfy { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0 | 0x20) }
      : text.allSatisfy(\.isLetter)
  }

  /// Whether the text form reads back as this facet.
  var isValid: Bool {
    func isPlain(_ text: String) -> Bool {
      text.utf8.allSatisfy {
        $0 != UInt8(ascii: "/") && $0 != UInt8(ascii: "@") && $0 != UInt8(ascii: ":")
      }
    }
    // Marks in the parts are rare: only then is the text read back.
    guard isPlain(framework), isPlain(id), layer.map(isPlain) ?? true else {
      return EvidenceFacet(description) == self
    }
    return !framework.isEmpty && !id.isEmpty && layer != ""
  }

  public var requirement: RequirementID { RequirementID(framework: framework, id: id) }

  public var description: String {
    "\(framework)/\(id)" + (layer.map { "@\($0)" } ?? "") + (side.map { ":\($0.rawValue)" } ?? "")
  }

  public static func < (left: EvidenceFacet, right: EvidenceFacet) -> Bool {
    left.description < right.description
  }

  /// Whether this facet answers a question: what the question leaves open admits all.
  public func answers(_ question: EvidenceFacet) -> Bool {
    framework == question.framework && id == question.id
      && (question.layer == nil || layer == nil || question.layer == layer)
      && (question.side == nil || side == nil || question.side == side)
  }
}
