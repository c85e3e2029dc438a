/// What a leaf is about: a word of the ledger's own list, or of a later version.
public struct EvidenceKind: RawRepresentable, Hashable, Sendable, Comparable {
  public var rawValue: String

  public init(rawValue: String) { self.rawValue = rawValue }

  // Collected and computed.
  public static let `import` = EvidenceKind(rawValue: "import")
  public static let assessment = EvidenceKind(rawValue: "assessment")
  public static let matrix = EvidenceKind(rawValue: "matrix")
  public static let alert = EvidenceKind(rawValue: "alert")
  public static let population = EvidenceKind(rawValue: "population")
  public static let sample = EvidenceKind(rawValue: "sample")

  // Given by people and providers.
  public static let document = EvidenceKind(rawValue: "document")
  public static let exception = EvidenceKind(rawValue: "exception")
  public static let attestation = EvidenceKind(rawValue: "attestation")
  public static let providerReport = EvidenceKind(rawValue: "provider-report")
  public static let contract = EvidenceKind(rawValue: "contract")
  public static let questionnaire = EvidenceKind(rawValue: "questionnaire")
  public static let decision = EvidenceKind(rawValue: "decision")

  // About the ledger itself.
  public static let hold = EvidenceKind(rawValue: "hold")
  public static let release = EvidenceKind(rawValue: "release")
  public static let tombstone = EvidenceKind(rawValue: "tombstone")
  public static let redaction = EvidenceKind(rawValue: "redaction")
  public static let keyRotation = EvidenceKind(rawValue: "key-rotation")
  public static let timestamp = EvidenceKind(rawValue: "timestamp")
  public static let copy = EvidenceKind(rawValue: "copy")

  /// The words this version knows, in the order people read them.
  public static let known: [EvidenceKind] = [
    .import, .assessment, .matrix, .alert, .population, .sample, .document, .exception,
    .attestation, .providerReport, .contract, .questionnaire, .decision, .hold, .release,
    .tombstone, .redaction, .keyRotation, .timestamp, .copy,
  ]

  /// Whether the word is well formed: lower-case letters, digits and hyphens, 1 to 40 of them.
  public var isValid: Bool {
    (1...40).contains(rawValue.utf8.count)
      && rawValue.utf8.allSatisfy {
        (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0) || $0 == UInt8(ascii: "-")
          || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0)
      }
  }

  public static func < (left: EvidenceKind, right: EvidenceKind) -> Bool {
    left.rawValue < right.rawValue
  }
}
