internal import CELEngine
public import DemarcModel

extension SchemaTable {
  private static let faultsMax = 20

  /// Reads the text form.
  ///
  /// - Parameter isChecked: whether every field's type is looked up, as a file from outside asks for.
  /// - Returns: always a table; lines that say nothing are errors in the diagnostics and left out.
  public static func read(_ file: SchemaFile, isChecked: Bool = true) -> Parsed<SchemaTable> {
    var reading = Reading(file)
    reading.readLines()
    if isChecked { reading.check() }
    if reading.table.roots.isEmpty, reading.faults.isEmpty {
      reading.faults.append(
        Diagnostic("gcp-schema.file", "\(file.name) holds no asset type", hint: Reading.hint))
    }
    return Parsed(reading.table, reading.faults)
  }

  private struct Reading {
    static let hint = "write the file anew with 'demarc gcp schemas import'"

    var table: SchemaTable
    var faults: [Diagnostic] = []
    private let file: String
    private var lines: [String: Int] = [:]

    init(_ file: SchemaFile) {
      self.file = file.name
      table = SchemaTable(bytes: file.bytes)
    }

    mutating func readLines() {
      let bytes = table.bytes
      var start = bytes.starts(with: [0xef, 0xbb, 0xbf]) ? 3 : 0
      var number = 0
      while start < bytes.count {
        number += 1
        let end = bytes[start...].firstIndex(of: 0x0a) ?? bytes.count
        let last = end > start && bytes[end - 1] == 0x0d ? end - 1 : end
        if last > start { line(start..<last, number) }
        start = end + 1
      }
    }

    private mutating func line(_ line: Range<Int>, _ number: Int) {
      switch table.bytes[line.lowerBound] {
      case UInt8(ascii: "#"): return
      case UInt8(ascii: "@"): document(line, number)
      case UInt8(ascii: "="): assetType(line, number)
      default: message(line, number)
      }
    }

    private func words(_ line: Range<Int>) -> [String] {
      table.bytes[line].dropFirst().split(separator: 0x09)
        .map { String(decoding: $0, as: UTF8.self) }
    }

    private mutating func document(_ line: Range<Int>, _ number: Int) {
      let words = words(line)
      guard let name = words.first, words.count <= 3 else {
        return note(number, "a document is '@', its name, its revision and what '~' stands for")
      }
      table.sections.append(
        Section(
          document: name, revision: words.count > 1 ? words[1] : "",
          prefix: words.count > 2 ? words[2] : ""))
    }

    private mutating func assetType(_ line: Range<Int>, _ number: Int) {
      let words = words(line)
      guard words.count == 2, words[0].contains("/"), let section = table.sections.last else {
        return note(
          number, "an asset type stands below a document: '=', the type, a tab and its message")
      }
      // The first of a file counts: an import writes each type once.
      guard table.roots[words[0]] == nil else {
        return note(number, "\(words[0]) is there twice")
      }
      lines[words[0]] = number
      table.roots[words[0]] = (
        table.sections.count - 1, words[1].replacing("~", with: section.prefix)
      )
    }

    private mutating func message(_ line: Range<Int>, _ number: Int) {
      guard !table.sections.isEmpty else {
        return note(number, "a message stands before any document")
      }
      let bytes = table.bytes
      let tab = bytes[line].firstIndex(of: 0x09) ?? line.upperBound
      let section = table.sections.count - 1
      let name = String(decoding: bytes[line.lowerBound..<tab], as: UTF8.self)
        .replacing("~", with: table.sections[section].prefix)
      guard !name.isEmpty, !name.contains(where: { " <>".contains($0) }),
        !CELSchema.isScalar(name)
      else { return note(number, "'\(name)' is no name of a message") }
      guard table.sections[section].messages[name] == nil else {
        return note(number, "the message \(name) is there twice")
      }
      table.sections[section].messages[name] = tab..<line.upperBound
      lines["\(section) \(name)"] = number
    }

    /// Looks every type up; a type of asset that cannot be built is left out.
    mutating func check() {
      for (section, content) in table.sections.enumerated() {
        for name in content.messages.keys.sorted() {
          for field in table.fields(of: name, content) {
            let inner = SchemaTable.element(of: field.type)
            guard !CELSchema.isScalar(inner), content.messages[inner] == nil else { continue }
            note(
              lines["\(section) \(name)"] ?? 1,
              "\(name).\(field.name): '\(inner)' is neither a field type nor one of the messages")
          }
        }
      }
      for type in table.roots.keys.sorted() {
        do throws(CELSchema.Fault) {
          let root = table.roots[type]
          if let root, table.sections[root.section].messages[root.message] == nil {
            throw CELSchema.Fault(message: "its message \(root.message) is not there")
          }
          _ = try table.schema(type)
        } catch {
          note(lines[type] ?? 1, "\(type): \(error)")
          table.roots[type] = nil
        }
      }
    }

    private mutating func note(_ line: Int, _ message: String) {
      guard faults.count < faultsMax else { return }
      faults.append(
        Diagnostic(
          "gcp-schema.file", message,
          at: SourceSpan(file: file, start: SourcePosition(line: line, column: 1)),
          hint: Self.hint))
    }
  }
}
