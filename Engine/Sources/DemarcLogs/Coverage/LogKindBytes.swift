/// Kinds of log as one byte of a key.
enum LogKindBytes {
  static let kinds = LogKind.allCases
  private static let bytes: [LogKind: UInt8] = Dictionary(
    uniqueKeysWithValues: kinds.enumerated().map { ($1, UInt8($0)) })

  static func byte(of kind: LogKind) -> UInt8 { bytes[kind] ?? 0 }
}
