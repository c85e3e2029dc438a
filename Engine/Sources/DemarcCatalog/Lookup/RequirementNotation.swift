/// The many ways people write one identifier, brought to one key.
///
/// Keys are for comparing only; what is shown is always the printed form of the catalogue.
///
/// - NIST SP 800-53: `AC-02(01)`, `ac-2.1`, `AC-2 (1)` → `AC-2(1)`
/// - ISO/IEC 27001: `A.5.15`, `A5.15`, `5.15` → `A.5.15`
/// - SOC 2: `cc6.1`, `CC 6.1` → `CC6.1`
/// - HIPAA: `45 CFR § 164.308(a)(1)`, `164.308.a.1` → `164.308(A)(1)`
/// - NIST CSF: `gv.sc-5` → `GV.SC-05` (2.0), `ID.AM-01` → `ID.AM-1` (1.1)
enum RequirementNotation {
  static func key(_ id: String, framework: String) -> String {
    var text = String(id.filter { !$0.isWhitespace }.uppercased())
    // OSCAL tokens carry the framework in front: `soc2-cc6.1`.
    let prefix = framework.uppercased() + "-"
    if text.hasPrefix(prefix) { text.removeFirst(prefix.count) }
    if framework.hasPrefix("nist-800-53") { return control(text) }
    if framework.hasPrefix("iso27001") { return annex(text) }
    if framework.hasPrefix("hipaa") { return paragraph(text) }
    if framework.hasPrefix("nist-csf") {
      return subcategory(text, padded: framework != "nist-csf-1.1")
    }
    return text
  }

  private static func control(_ text: String) -> String {
    let numbers = text.split { !$0.isASCII || !$0.isNumber }.compactMap { Int($0) }
    let family = text.prefix { $0.isLetter }
    let wellFormed = text.allSatisfy {
      $0.isASCII && ($0.isLetter || $0.isNumber || "-.()".contains($0))
    }
    guard !family.isEmpty, wellFormed, text.dropFirst(family.count).allSatisfy({ !$0.isLetter })
    else { return text }
    switch numbers.count {
    case 1: return "\(family)-\(numbers[0])"
    case 2: return "\(family)-\(numbers[0])(\(numbers[1]))"
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
