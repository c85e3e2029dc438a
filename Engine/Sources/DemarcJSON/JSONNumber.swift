extension JSONValue {
  /// The exact characters of a number.
  public var numberText: String? {
    let word = word
    guard case .number = kind else { return nil }
    return unsafe JSONText.string(
      document.base + JSONTape.low(word), JSONTape.length(word), escaped: false)
  }

  /// Whether this number is written without fraction and exponent.
  public var isInteger: Bool { JSONTape.tag(word) == .integer }

  /// The value of a number written without fraction and exponent, if it fits.
  public var int64: Int64? {
    JSONTape.tag(word) == .integer ? numberText.flatMap { Int64($0) } : nil
  }

  /// The value of a number written without fraction and exponent, if it fits.
  public var uint64: UInt64? {
    JSONTape.tag(word) == .integer ? numberText.flatMap { UInt64($0) } : nil
  }

  /// The nearest double of any number; infinite when it is out of range.
  public var double: Double? { numberText.flatMap { Double($0) } }

  /// The exact value of any number.
  public var decimal: JSONDecimal? { numberText.flatMap { JSONDecimal($0) } }
}

/// An exact decimal: `±0.d₁d₂… × 10^exponent`, first and last digit not zero; zero has no digits.
///
/// Two numbers are equal when their values are: `1`, `1.0` and `10e-1` are the same decimal.
public struct JSONDecimal: Hashable, Sendable, Comparable {
  public let isNegative: Bool
  /// Digits 0…9, most significant first.
  public let digits: [UInt8]
  public let exponent: Int

  /// Reads JSON number text; nil if `text` is none.
  public init?(_ text: String) {
    var digits: [UInt8] = []
    var point: Int?
    var exponent = 0
    var rest = Substring(text)
    let negative = rest.first == "-"
    if negative { rest.removeFirst() }
    if let mark = rest.firstIndex(where: { $0 == "e" || $0 == "E" }) {
      let written = rest[rest.index(after: mark)...]
      // An exponent of this size cannot matter; it only must not overflow.
      exponent = Int(written) ?? (written.first == "-" ? -1 << 40 : 1 << 40)
      exponent = Swift.min(Swift.max(exponent, -1 << 40), 1 << 40)
      rest = rest[..<mark]
    }
    for byte in rest.utf8 {
      if byte == UInt8(ascii: ".") {
        point = digits.count
      } else {
        guard byte >= UInt8(ascii: "0"), byte <= UInt8(ascii: "9") else { return nil }
        digits.append(byte - UInt8(ascii: "0"))
      }
    }
    guard !digits.isEmpty else { return nil }
    exponent += point ?? digits.count
    let leading = digits.prefix { $0 == 0 }.count
    digits.removeFirst(leading)
    exponent -= leading
    while digits.last == 0 { digits.removeLast() }
    self.digits = digits
    isNegative = negative && !digits.isEmpty
    self.exponent = digits.isEmpty ? 0 : exponent
  }

  public static func < (left: JSONDecimal, right: JSONDecimal) -> Bool {
    if left.isNegative != right.isNegative { return left.isNegative }
    let order = left.magnitudeOrder(right)
    return left.isNegative ? order > 0 : order < 0
  }

  private func magnitudeOrder(_ other: JSONDecimal) -> Int {
    if digits.isEmpty || other.digits.isEmpty { return digits.count - other.digits.count }
    if exponent != other.exponent { return exponent < other.exponent ? -1 : 1 }
    for (mine, theirs) in zip(digits, other.digits) where mine != theirs {
      return mine < theirs ? -1 : 1
    }
    return digits.count - other.digits.count
  }
}
