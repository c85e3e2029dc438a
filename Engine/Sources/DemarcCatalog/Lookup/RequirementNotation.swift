/// The many ways people write one identifier, brought to one key.
///
/// Keys are for comparing only; what is shown is always the printed form of the catalogue.
///
/// - NIST SP 800-53: `AC-02(01)`, `ac-2.1`, `AC-2 (1)` → `AC-2(1)`
/// - ISO/IEC 27001: `A.5.15`, `A5.15`, `5.15` → `A.5.15`
/// - SOC 2: `cc6.1`, `CC 6.1` → `CC6.1`
/// - HIPAA: `45 CFR § 164.308(a)(1)`, `164.308.a.1` → `164.308(A)(1)`
/// - GDPR: `Art. 32(1)(a)`, `Article 32(1)(a)` → `32(1)(A)`
/// - NIST CSF: `gv.sc-5` → `GV.SC-05` (2.0), `ID.AM-01` → `ID.AM-1` (1.1)
enum RequirementNotation {
  static func key(_ id: String, framework: String) -> String {
    var text = id.uppercased()
    if text.utf8.contains(where: { $0 == 0x20 || $0 == 0x09 || $0 >= 0x80 }) {
      text.unicodeScalars.removeAll { $0.properties.isWhitespace }
    }
    // OSCAL tokens carry the framework in front: `soc2-cc6.1`.
    let prefix = framework.uppercased() + "-"
    if text.hasPrefix(prefix) { text.removeFirst(prefix.count) }
    if framework.hasPrefix("nist-800-53") { return control(text) }
    if framework.hasPrefix("iso27001") { return annex(text) }
    if framework.hasPrefix("hipaa") { return paragraph(text) }
    if framework == "gdpr" {
      for word in ["ARTICLE", "ART.", "ART"] where text.hasPrefix(word) {
        return String(text.dropFirst(word.count))
      }
    }
    if framework.hasPrefix("nist-csf") {
      return subcategory(text, padded: framework != "nist-csf-1.1")
    }
    return text
  }

  /// Read byte by byte, as the hub has over a thousand ids: family, number, enhancement.
  private static func control(_ text: String) -> String {
    var family = ""
    var numbers: [Int] = []
    var inNumber = false
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "A")...UInt8(ascii: "Z") where numbers.isEmpty:
        family.unicodeScalars.append(Unicode.Scalar(byte))
      case UInt8(ascii: "0")...UInt8(ascii: "9"):
        let digit = Int(byte - UInt8(ascii: "0"))
        guard inNumber, let last = numbers.last else {
          numbers.append(digit)
          inNumber = true
          continue
        }
        guard last < 10_000 else { return text }
        numbers[numbers.count - 1] = last * 10 + digit
      case UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "("), UInt8(ascii: ")"):
        inNumber = false
      default: return text
      }
    }
    switch (family.isEmpty, numbers.count) {
    case (false, 1): return "\(family)-\(numbers[0])"
    case (false, 2): return "\(family)-\(numbers[0])(\(numbers[1]))"
    default: return text
    }
  }

  private static func annex(_ text: String) -> String {
    var rest = Substring(text)
    if rest.hasPrefix("A") { rest.removeFirst() }
    if rest.hasPrefix(".") { rest.removeFirst() }
    let numbers = rest.split(separator: ".", omittingEmptySubsequences: false).map { Int($0) }
    guard numbers.count > 1, numbers.allSatisfy({ $0 != nil }) else { return text }
    return "A." + numbers.compactMap { $0.map(String.init) }.joined(separator: ".")
  }

  private static func paragraph(_ text: String) -> String {
    var rest = Substring(text)
    for prefix in ["HIPAA-", "45CFR", "PART", "§"] where rest.hasPrefix(prefix) {
      rest.removeFirst(prefix.count)
    }
    guard !rest.contains("("), rest.hasPrefix("164.") else { return String(rest) }
    // The dotted form of OSCAL tokens: the section keeps its dot, what follows is paragraphs.
    let parts = rest.split(separator: ".")
    guard parts.count > 2 else { return String(rest) }
    return parts[0] + "." + parts[1] + parts.dropFirst(2).map { "(\($0))" }.joined()
  }

  private static func subcategory(_ text: String, padded: Bool) -> String {
    guard let dash = text.lastIndex(of: "-"), let number = Int(text[text.index(after: dash)...])
    else { return text }
    let digits = padded && number < 10 ? "0\(number)" : "\(number)"
    return text[..<dash] + "-" + digits
  }
}
