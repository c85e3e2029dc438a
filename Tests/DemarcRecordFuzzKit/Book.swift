internal import CArchive

/// A workbook written part by part.
public struct Book {
  public static let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
  public static let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
  public static let package = "http://schemas.openxmlformats.org/package/2006/relationships"

  public var parts: [(name: String, text: String)] = []
  public var namespace: String
  public var kinds: String

  public init(namespace: String = main, kinds: String = office) {
    self.namespace = namespace
    self.kinds = kinds
  }

  /// A workbook of one sheet, 'Answers'.
  public static func one(
    _ rows: String, strings: String? = nil, styles: String? = nil, properties: String = ""
  ) -> Book {
    var book = Book()
    book.relations("_rels/.rels", [("r1", "officeDocument", "xl/workbook.xml")])
    book.add(
      "xl/workbook.xml",
      "<workbook xmlns='\(main)' xmlns:r='\(office)'>\(properties)"
        + "<sheets><sheet name='Answers' sheetId='1' r:id='r1'/></sheets></workbook>")
    var targets = [("r1", "worksheet", "worksheets/sheet1.xml")]
    if let strings {
      targets.append(("r2", "sharedStrings", "sharedStrings.xml"))
      book.add("xl/sharedStrings.xml", "<sst xmlns='\(main)'>\(strings)</sst>")
    }
    if let styles {
      targets.append(("r3", "styles", "/xl/styles.xml"))
      book.add("xl/styles.xml", "<styleSheet xmlns='\(main)'>\(styles)</styleSheet>")
    }
    book.relations("xl/_rels/workbook.xml.rels", targets)
    book.add(
      "xl/worksheets/sheet1.xml",
      "<worksheet xmlns='\(main)'><sheetData>\(rows)</sheetData></worksheet>")
    return book
  }

  public mutating func add(_ name: String, _ text: String) { parts.append((name, text)) }

  public mutating func relations(
    _ name: String, _ targets: [(id: String, kind: String, part: String)]
  ) {
    let lines = targets.map {
      "<Relationship Id='\($0.id)' Type='\(kinds)/\($0.kind)' Target='\($0.part)'/>"
    }
    add(
      name, "<Relationships xmlns='\(Self.package)'>\(lines.joined())</Relationships>")
  }

  /// The ZIP archive.
  public var bytes: [UInt8] { Self.zip(parts.map { ($0.name, Array($0.text.utf8)) }) }

  public static func zip(_ parts: [(name: String, bytes: [UInt8])]) -> [UInt8] {
    guard let archive = archive_write_new() else { return [] }
    var size = 1 << 16
    for part in parts { size += part.bytes.count + 1024 }
    var buffer = [UInt8](repeating: 0, count: size)
    var used = 0
    archive_write_set_format_zip(archive)
    // No padding to blocks.
    archive_write_set_bytes_in_last_block(archive, 1)
    buffer.withUnsafeMutableBytes { memory in
      archive_write_open_memory(archive, memory.baseAddress, memory.count, &used)
      for part in parts {
        let entry = archive_entry_new()
        archive_entry_set_pathname(entry, part.name)
        archive_entry_set_filetype(entry, 0o100000)
        archive_entry_set_perm(entry, 0o644)
        archive_entry_set_size(entry, Int64(part.bytes.count))
        archive_write_header(archive, entry)
        _ = part.bytes.withUnsafeBytes {
          archive_write_data(archive, $0.baseAddress, $0.count)
        }
        archive_entry_free(entry)
      }
      archive_write_close(archive)
    }
    archive_write_free(archive)
    return Array(buffer[..<used])
  }
}
