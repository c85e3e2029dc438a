internal import DemarcJSON
internal import DemarcModel

/// One value of an assessment document, read strictly: what is missing or of the wrong kind is refused
/// by its path, so that a damaged file never reads as an empty estate.
struct AssessmentFields {
  private let value: JSONValue
  private let path: String
  private let file: String

  init(_ root: JSONValue, file: String) {
    self.init(value: root, path: "", file: file)
  }

  private init(value: JSONValue, path: String, file: String) {
    self.value = value
    self.path = path
    self.file = file
  }

  func text(_ name: String) throws(Diagnostic) -> String {
    try member(name).text()
  }

  func texts(_ name: String) throws(Diagnostic) -> [String] {
    var texts: [String] = []
    for element in try list(name) { texts.append(try element.text()) }
    return texts
  }

  /// Nil where it is absent: documents of earlier versions lack what came later.
  func optionalText(_ name: String) throws(Diagnostic) -> String? {
    value[name] == nil ? nil : try text(name)
  }

  func optionalTexts(_ name: String) throws(Diagnostic) -> [String]? {
    value[name] == nil ? nil : try texts(name)
  }

  func optionalList(_ name: String) throws(Diagnostic) -> [AssessmentFields] {
    value[name] == nil ? [] : try list(name)
  }

  /// A text that is one of a type's words.
  func word<Word: RawRepresentable<String>>(
    _ name: String, _: Word.Type
  ) throws(Diagnostic) -> Word {
    let member = try member(name)
    let text = try member.text()
    guard let word = Word(rawValue: text) else {
      throw member.fault("'\(member.path)' is '\(text)', a word this version does not know")
    }
    return word
  }

  func day(_ name: String) throws(Diagnostic) -> CivilDay {
    let member = try member(name)
    let text = try member.text()
    guard let day = CivilDay(text) else {
      throw member.fault("'\(member.path)' is '\(text)', no day of the calendar")
    }
    return day
  }

  func list(_ name: String) throws(Diagnostic) -> [AssessmentFields] {
    let member = try member(name)
    guard member.value.isArray else { throw member.wrongKind(.array) }
    return member.value.elements.enumerated().map { index, element in
      AssessmentFields(value: element, path: "\(member.path)/\(index)", file: file)
    }
  }

  /// The members of a mapping, by name.
  func entries(_ name: String) throws(Diagnostic) -> [(String, AssessmentFields)] {
    try member(name).entries()
  }

  private func entries() throws(Diagnostic) -> [(String, AssessmentFields)] {
    guard value.isObject else { throw wrongKind(.object) }
    return value.members.map { found in
      let name = String(found.name)
      return (name, AssessmentFields(value: found.value, path: "\(path)/\(name)", file: file))
    }
  }

  /// The members of a mapping whose values are words of a type.
  func words<Word: RawRepresentable<String>>(
    _ name: String, _ type: Word.Type
  ) throws(Diagnostic) -> [String: Word] {
    try member(name).words(type)
  }

  func words<Word: RawRepresentable<String>>(
    _ type: Word.Type
  ) throws(Diagnostic) -> [String: Word] {
    var words: [String: Word] = [:]
    for (name, _) in try entries() { words[name] = try word(name, type) }
    return words
  }

  /// The value itself, as a text.
  func asText() throws(Diagnostic) -> String { try text() }

  /// A number of things.
  func count(_ name: String) throws(Diagnostic) -> Int {
    let member = try member(name)
    guard let count = member.value.int64, (0...Int64(Int32.max)).contains(count) else {
      throw member.wrongKind(.number)
    }
    return Int(count)
  }

  /// Refuses a document that does not call itself by `schema`.
  func check(schema: String) throws(Diagnostic) {
    let found = try text("schema")
    guard found == schema else {
      throw fault("'/schema' is '\(found)', not '\(schema)'")
    }
  }

  private func member(_ name: String) throws(Diagnostic) -> AssessmentFields {
    guard value.isObject else { throw wrongKind(.object) }
    guard let found = value[name] else { throw fault("'\(path)/\(name)' is missing") }
    return AssessmentFields(value: found, path: "\(path)/\(name)", file: file)
  }

  private func text() throws(Diagnostic) -> String {
    guard let text = value.string else { throw wrongKind(.string) }
    return text
  }

  private func wrongKind(_ wanted: JSONValue.Kind) -> Diagnostic {
    let place = path.isEmpty ? "the document" : "'\(path)'"
    return fault("\(place) is of kind \(value.kind.rawValue), not \(wanted.rawValue)")
  }

  private func fault(_ message: String) -> Diagnostic {
    let place = value.position
    return Diagnostic(
      "matrix.not-an-assessment", "this is no assessment: \(message)",
      at: SourceSpan(
        file: file, start: SourcePosition(line: place.line, column: place.column)),
      hint: "give the assessment.json that 'demarc assess' wrote")
  }
}
