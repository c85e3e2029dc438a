/// Reads one CEF line by the letter of the format: a bar ends a header field unless escaped, an
/// equals sign that is not escaped ends a key.
struct StrictCEF {
  struct Fault: Error, Hashable, CustomStringConvertible {
    let description: String
  }

  private(set) var header: [String] = []
  private(set) var values: [String: String] = [:]

  init(_ line: String) throws {
    var scalars = line.unicodeScalars[...]
    guard line.hasPrefix("CEF:0|") else { throw Fault(description: "no CEF:0") }
    while header.count < 7 {
      header.append(try Self.field(&scalars, until: "|", escapes: ["|", "\\"]))
    }
    try readValues(scalars)
  }

  private static func field(
    _ rest: inout Substring.UnicodeScalarView, until end: Unicode.Scalar,
    escapes: Set<Unicode.Scalar>
  ) throws -> String {
    var out = String.UnicodeScalarView()
    while let scalar = rest.popFirst() {
      if scalar == end { return String(out) }
      guard scalar == "\\" else {
        out.append(scalar)
        continue
      }
      guard let next = rest.popFirst(), escapes.contains(next) else {
        throw Fault(description: "a lone backslash in the header")
      }
      out.append(next)
    }
    throw Fault(description: "the header ends early")
  }

  /// A key is the word before an equals sign; the value runs up to the space before the next key.
  private mutating func readValues(_ scalars: Substring.UnicodeScalarView) throws {
    var key = ""
    var text = String.UnicodeScalarView()
    var word = String.UnicodeScalarView()
    var isEscaped = false
    for scalar in scalars {
      if isEscaped {
        guard let meant = ["\\": "\\", "=": "=", "n": "\n", "r": "\r"][scalar] as Unicode.Scalar?
        else { throw Fault(description: "\\\(scalar) is no escape of a value") }
        word.append(meant)
        isEscaped = false
      } else if scalar == "\\" {
        isEscaped = true
      } else if scalar == "=" {
        try close(key, text)
        (key, text, word) = (String(word), .init(), .init())
        guard key.allSatisfy({ $0.isASCII && ($0.isLetter || $0.isNumber) }), !key.isEmpty else {
          throw Fault(description: "'\(key)' is no key")
        }
      } else if scalar == " " {
        text.append(contentsOf: word)
        text.append(" ")
        word = .init()
      } else {
        word.append(scalar)
      }
    }
    guard !isEscaped else { throw Fault(description: "a backslash at the end") }
    text.append(contentsOf: word)
    text.append(" ")
    try close(key, text)
  }

  private mutating func close(_ key: String, _ text: String.UnicodeScalarView) throws {
    guard !key.isEmpty else { return }
    guard values[key] == nil else { throw Fault(description: "'\(key)' stands twice") }
    values[key] = String(String.UnicodeScalarView(text.dropLast()))
  }
}
