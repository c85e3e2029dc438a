/// How the rest of a name becomes the number of a standard: `A.{}` makes `A.9.1.1` of `9.1.1`.
struct NumberForm: Hashable, Sendable {
  private enum Change: String {
    case none = "{}"
    /// `PR.AA_05` is `PR.AA-05`.
    case dash = "{dash}"
    /// `AC.4.4` is `AC-4(4)`.
    case control = "{control}"
  }

  static let hint = "write {}, {dash} or {control}, with what stands before and after it"

  private let before: String
  private let change: Change
  private let after: String

  /// Nil for a text without exactly one pair of braces, or with an unknown word between them.
  init?(_ text: String) {
    guard let open = text.firstIndex(of: "{"), let close = text.firstIndex(of: "}"), open < close,
      let change = Change(rawValue: String(text[open...close]))
    else { return nil }
    before = String(text[..<open])
    after = String(text[text.index(after: close)...])
    guard !after.contains("{"), !after.contains("}") else { return nil }
    self.change = change
  }

  /// The number; nil where nothing is left of the name.
  func number(_ rest: Substring) -> String? {
    guard !rest.isEmpty else { return nil }
    switch change {
    case .none: return before + rest + after
    case .dash: return before + rest.map { $0 == "_" ? "-" : String($0) }.joined() + after
    case .control:
      let parts = rest.split(separator: ".").map(String.init)
      guard parts.count == 2 || parts.count == 3 else { return before + rest + after }
      let enhancement = parts.count == 3 ? "(\(parts[2]))" : ""
      return "\(before)\(parts[0])-\(parts[1])\(enhancement)\(after)"
    }
  }
}
