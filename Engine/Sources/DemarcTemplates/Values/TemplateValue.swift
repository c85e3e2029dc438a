public import DemarcJSON

/// A value of a template, its intrinsics resolved as far as anything is known.
public struct TemplateValue: Sendable {
  /// Line and column in the file it came from.
  public var place: JSONPosition
  public var form: Form

  public indirect enum Form: Sendable {
    /// Stands in the source as it is, without anything to resolve inside.
    case source(JSONValue)
    case text(String)
    /// JSON number text.
    case number(String)
    case list([TemplateValue])
    case map([Member])
    /// `AWS::NoValue`: whoever holds it leaves it out.
    case absent
    /// Not known before deployment: the function as it is written, and why.
    case open(TemplateValue, Unknown)
  }

  public struct Member: Sendable {
    public var name: String
    public var place: JSONPosition
    public var value: TemplateValue

    public init(_ name: String, at place: JSONPosition, _ value: TemplateValue) {
      self.name = name
      self.place = place
      self.value = value
    }
  }

  public init(_ form: Form, at place: JSONPosition) {
    self.form = form
    self.place = place
  }

  init(_ value: JSONValue) { self.init(.source(value), at: value.position) }
}

/// Why a value is not known, and what is.
public struct Unknown: Hashable, Sendable {
  public enum Kind: Hashable, Sendable {
    /// A parameter, an import, a function whose answer only the deployment has.
    case value
    /// A property of another resource of the same template.
    case reference
    /// One of several values, depending on conditions that nobody decided.
    case condition(Set<Int>)
  }

  public var kind: Kind
  /// One clause: "parameter KeyArn has no default".
  public var reason: String
  /// The only values it may take, where the template lists them.
  public var candidates: [String]
  /// The parameter it stands for, when it is that and nothing else: the same wherever it is named.
  public var source: String?
  /// What is known of a text with unknown parts: what stands before, between and behind them.
  public var pieces: [String]?

  public init(
    _ reason: String, kind: Kind = .value, candidates: [String] = [], source: String? = nil,
    pieces: [String]? = nil
  ) {
    self.kind = kind
    self.reason = reason
    self.candidates = candidates
    self.source = source
    self.pieces = pieces
  }

  /// Whether it may turn out to be this text.
  public func mayBe(_ text: String) -> Bool {
    if !candidates.isEmpty { return candidates.contains(text) }
    if let pieces { return Self.fits(text, pieces) }
    switch source {
    case "AWS::AccountId"?: return text.utf8.count == 12 && text.allSatisfy(\.isNumber)
    case "AWS::Partition"?: return text == "aws" || text == "aws-cn" || text == "aws-us-gov"
    case "AWS::Region"?, "AWS::StackName"?, "AWS::URLSuffix"?:
      return !text.isEmpty
        && text.allSatisfy { $0.isLetter || $0.isNumber || $0 == "-" || $0 == "." }
    default: return true
    }
  }

  private static func fits(_ text: String, _ pieces: [String]) -> Bool {
    guard let first = pieces.first, let last = pieces.last, text.hasPrefix(first) else {
      return false
    }
    var rest = text.dropFirst(first.count)
    for piece in pieces.dropFirst().dropLast() where !piece.isEmpty {
      guard let found = rest.firstRange(of: piece) else { return false }
      rest = rest[found.upperBound...]
    }
    return pieces.count == 1 || rest.hasSuffix(last)
  }
}

extension TemplateValue {
  var isAbsent: Bool { if case .absent = form { true } else { false } }

  /// Whether the value is this one of the source, unchanged; a function may give another one.
  func stands(as value: JSONValue) -> Bool {
    if case .source(let own) = form { own.isIdentical(to: value) } else { false }
  }

  /// The text of a known scalar, as CloudFormation would join or compare it.
  public var scalar: String? {
    switch form {
    case .text(let text), .number(let text): return text
    case .source(let value):
      switch value.kind {
      case .string: return value.string
      case .number: return value.numberText
      case .bool: return value.bool == true ? "true" : "false"
      default: return nil
      }
    default: return nil
    }
  }

  /// The elements of a known list.
  public var elements: [TemplateValue]? {
    switch form {
    case .list(let elements): return elements
    case .source(let value) where value.isArray: return value.elements.map { TemplateValue($0) }
    default: return nil
    }
  }

  /// The members of a known map.
  public var members: [Member]? {
    switch form {
    case .map(let members): return members
    case .source(let value) where value.isObject:
      return value.members.map {
        Member($0.name, at: $0.position, TemplateValue($0.value))
      }
    default: return nil
    }
  }

  /// A member of a known map; the last of a repeated name.
  public subscript(name: String) -> TemplateValue? {
    switch form {
    case .map(let members): members.last { $0.name == name }?.value
    case .source(let value): value[name].map { TemplateValue($0) }
    default: nil
    }
  }

  /// The first thing inside that is not known.
  public var firstUnknown: Unknown? {
    switch form {
    case .open(_, let unknown): return unknown
    case .list(let elements):
      for element in elements { if let found = element.firstUnknown { return found } }
      return nil
    case .map(let members):
      for member in members { if let found = member.value.firstUnknown { return found } }
      return nil
    default: return nil
    }
  }

  /// Calls `body` with everything inside that is not known.
  func forEachUnknown(_ body: (Unknown) -> Void) {
    switch form {
    case .open(_, let unknown): body(unknown)
    case .list(let elements): for element in elements { element.forEachUnknown(body) }
    case .map(let members): for member in members { member.value.forEachUnknown(body) }
    default: return
    }
  }

  static func text(_ text: String, at place: JSONPosition) -> TemplateValue {
    TemplateValue(.text(text), at: place)
  }

  /// A map of one member: how functions are written.
  static func call(_ name: String, _ argument: TemplateValue, at place: JSONPosition)
    -> TemplateValue
  {
    TemplateValue(.map([Member(name, at: place, argument)]), at: place)
  }
}
