internal import DemarcModel
internal import DemarcXML

/// The text of a cell as runs make it up (ECMA-376 Part 1 §18.4): `t` and `r/t`, without phonetic runs.
struct RichText {
  private(set) var text = ""
  private var depthOfPhonetic = 0
  private var isText = false
  private var keepsSpace = false

  mutating func clear() { self = RichText() }

  mutating func start(_ tag: XMLTag) {
    if tag.name == "rPh" { depthOfPhonetic += 1 }
    isText = tag.name == "t" && depthOfPhonetic == 0
    keepsSpace = tag.attributes.contains { $0.name == "space" && $0.value == "preserve" }
  }

  mutating func take(_ more: String) {
    guard isText else { return }
    text += SheetText.decoded(keepsSpace ? more : SheetText.trimmed(more))
  }

  mutating func end(_ name: String) {
    if name == "rPh" { depthOfPhonetic -= 1 }
    isText = false
  }
}

enum SheetText {
  static func trimmed(_ text: String) -> String {
    var rest = text[...]
    while let first = rest.first, first.isWhitespace { rest.removeFirst() }
    while let last = rest.last, last.isWhitespace { rest.removeLast() }
    return String(rest)
  }

  /// Characters that XML cannot hold are written `_x000D_` (ECMA-376 Part 1 §22.9.2.19).
  static func decoded(_ text: String) -> String {
    guard text.contains("_x") else { return text }
    var out = String.UnicodeScalarView()
    var rest = text.unicodeScalars[...]
    while let scalar = rest.first {
      let word = rest.prefix(7)
      if word.count == 7, scalar == "_", word.dropFirst().first == "x", word.last == "_",
        let code = UInt32(String(word.dropFirst(2).prefix(4)), radix: 16),
        let found = Unicode.Scalar(code)
      {
        out.append(found)
        rest = rest.dropFirst(7)
      } else {
        out.append(scalar)
        rest = rest.dropFirst()
      }
    }
    return String(out)
  }
}

/// The strings that cells refer to by number.
enum SharedStrings {
  static func read(_ bytes: [UInt8], file: String) throws(Diagnostic) -> [String] {
    var strings: [String] = []
    var open: [String] = []
    var rich = RichText()
    try XMLReader().read(bytes, file: file) { (event: XMLEvent) in
      switch event {
      case .start(let tag):
        if tag.name == "si" { rich.clear() }
        rich.start(tag)
        open.append(tag.name)
      case .text(let text): rich.take(text)
      case .end:
        let name = open.popLast() ?? ""
        rich.end(name)
        if name == "si" { strings.append(rich.text) }
      }
    }
    return strings
  }
}
