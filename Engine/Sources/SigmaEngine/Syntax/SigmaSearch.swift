public import DemarcModel

/// A search identifier and what it looks for.
public struct SigmaNamedSearch: Sendable {
  public var name: String
  public var search: SigmaSearch

  public init(name: String, search: SigmaSearch) {
    self.name = name
    self.search = search
  }
}

/// What a search identifier holds: a map is `all`, a list of maps is `any` of `all`.
public indirect enum SigmaSearch: Sendable {
  case all([SigmaSearch])
  case any([SigmaSearch])
  case item(SigmaItem)
}

/// One field, or the whole event where `field` is nil (keywords), and the terms it is held against.
public struct SigmaItem: Sendable {
  /// A dotted path; nil for keywords, whose texts have `*` at both ends: each is held against every
  /// string value of the event.
  public var field: String?
  /// What the values became by the modifiers, from left to right.
  public var terms: [SigmaTerm]
  /// The modifier `all`: every term must hold, not any.
  public var needsAll: Bool
  /// The modifier `neq`: holds where the item does not.
  public var isNegated: Bool
  public var span: SourceSpan

  public init(
    field: String?, terms: [SigmaTerm], needsAll: Bool = false, isNegated: Bool = false,
    span: SourceSpan
  ) {
    self.field = field
    self.terms = terms
    self.needsAll = needsAll
    self.isNegated = isNegated
    self.span = span
  }
}

/// One value after its modifiers.
public indirect enum SigmaTerm: Hashable, Sendable {
  /// Text with wildcards, matched against the whole value.
  case text(SigmaText, isCased: Bool)
  /// A number as it was written; `22` also equals the text `"22"`.
  case number(String)
  case bool(Bool)
  /// A missing field or JSON null.
  case null
  /// A regular expression, searched unanchored.
  case pattern(SigmaPattern)
  case network(SigmaNetwork)
  /// `gt`, `gte`, `lt`, `lte` with a number as it was written.
  case compare(SigmaComparison, String)
  /// A part of an instant; without a comparison it must be equal.
  case timePart(SigmaTimePart, SigmaComparison?, Int)
  case exists(Bool)
  case reference(SigmaFieldReference)
  /// What `windash` and `base64offset` make of one value: any of them.
  case anyOf([SigmaTerm])
}

/// Text with wildcards (Sigma 2.1, "Escaping").
public struct SigmaText: Hashable, Sendable {
  public enum Part: Hashable, Sendable {
    case literal(String)
    /// `*`: any run, also empty.
    case any
    /// `?`: one code point.
    case one
    /// `%name%` under `expand`, not yet replaced.
    case placeholder(String)
  }

  /// No two literals stand side by side, and none is empty.
  public var parts: [Part]

  public init(parts: [Part]) { self.parts = parts }
}

/// A regular expression and its flags.
public struct SigmaPattern: Hashable, Sendable {
  public var source: String
  public var ignoresCase = false
  public var isMultiline = false
  public var dotMatchesNewline = false

  public init(source: String) { self.source = source }
}

/// An address range of version 4 or 6.
public struct SigmaNetwork: Hashable, Sendable {
  /// Network bytes, 4 or 16 of them, in network order.
  public var address: [UInt8]
  public var prefixLength: Int

  public init(address: [UInt8], prefixLength: Int) {
    self.address = address
    self.prefixLength = prefixLength
  }
}

public enum SigmaComparison: String, Hashable, Sendable, CaseIterable { case gt, gte, lt, lte }

public enum SigmaTimePart: String, Hashable, Sendable, CaseIterable {
  case minute, hour, day, week, month, year
}

/// Another field of the same event (`fieldref`).
public struct SigmaFieldReference: Hashable, Sendable {
  public enum Relation: Hashable, Sendable { case equals, contains, startsWith, endsWith }

  public var field: String
  public var relation: Relation

  public init(field: String, relation: Relation = .equals) {
    self.field = field
    self.relation = relation
  }
}

/// A condition, resolved to the searches of its rule.
public indirect enum SigmaCondition: Hashable, Sendable {
  case search(String)
  case not(SigmaCondition)
  case all([SigmaCondition])
  case any([SigmaCondition])
}
