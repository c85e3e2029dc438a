internal import CXLSX
public import DemarcModel
internal import Glibc

/// Writes sheets as one XLSX file (ECMA-376), by libxlsxwriter.
///
/// The same sheets, properties and moment give the same bytes. Rows go to disk as they come, so that a
/// matrix of hundreds of thousands of rows needs no memory to speak of.
public struct XLSXFile: Sendable {
  /// What the file says of itself.
  public struct Properties: Hashable, Sendable {
    public var title: String
    public var subject: String
    public var author: String
    public var company: String
    /// The moment the workbook speaks of; the only time in it.
    public var created: Instant

    public init(
      title: String, subject: String = "", author: String = "", company: String = "",
      created: Instant
    ) {
      self.title = title
      self.subject = subject
      self.author = author
      self.company = company
      self.created = created
    }
  }

  /// A written file and what had to be left out of it.
  public struct Written: Sendable {
    public var bytes: [UInt8]
    /// Warnings: texts, rows and links beyond what Excel takes.
    public var diagnostics: [Diagnostic]
  }

  /// - Parameter scratch: a directory for the parts while they are written; nothing is left in it.
  /// - Throws: `Diagnostic` when the directory cannot be written to or the library refuses.
  public static func bytes(
    _ sheets: [Sheet], _ properties: Properties, scratch: String, limits: XLSXLimits = XLSXLimits()
  ) throws(Diagnostic) -> Written {
    let path = try place(in: scratch)
    defer { unlink(path) }
    var options = lxw_workbook_options()
    options.constant_memory = UInt8(LXW_TRUE.rawValue)
    options.use_zip64 = UInt8(LXW_FALSE.rawValue)
    guard let folder = strdup(scratch) else { throw refused("no memory") }
    defer { free(folder) }
    options.tmpdir = folder
    guard let book = workbook_new_opt(path, &options) else { throw refused("no memory") }
    describe(book, properties)
    let writer = XLSXSheets(book, limits: limits)
    let fault = writer.add(sheets)
    // Closing frees the book, so it is done whatever happened before.
    let status = workbook_close(book)
    if let fault { throw refused(fault) }
    guard status == LXW_NO_ERROR else {
      throw refused(lxw_strerror(status).map { String(cString: $0) } ?? "error \(status.rawValue)")
    }
    return Written(bytes: try read(path), diagnostics: writer.diagnostics)
  }

  private static func refused(_ reason: String) -> Diagnostic {
    Diagnostic(
      "workbook.not-written", "the workbook cannot be written: \(reason)",
      hint: "the directory for temporary files needs to be writable and to have room")
  }

  private static func place(in scratch: String) throws(Diagnostic) -> String {
    // Six letters that the system replaces.
    let open = String(repeating: "X", count: 6)
    var template = Array("\(scratch)/.demarc-workbook.\(open)".utf8CString)
    let descriptor = mkstemp(&template)
    guard descriptor >= 0 else {
      throw refused("\(scratch): \(String(cString: strerror(errno)))")
    }
    close(descriptor)
    return String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  private static func read(_ path: String) throws(Diagnostic) -> [UInt8] {
    guard let file = fopen(path, "rb") else {
      throw refused(String(cString: strerror(errno)))
    }
    defer { fclose(file) }
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 1 << 18)
    while true {
      let count = fread(&chunk, 1, chunk.count, file)
      bytes += chunk[..<count]
      if count < chunk.count {
        guard ferror(file) == 0 else { throw refused(String(cString: strerror(errno))) }
        return bytes
      }
    }
  }

  private static func describe(
    _ book: UnsafeMutablePointer<lxw_workbook>, _ properties: Properties
  ) {
    let texts = [
      properties.title, properties.subject, properties.author, properties.company,
    ].map { strdup(CellText.cut(CellText.clean($0), to: 255) ?? CellText.clean($0)) }
    defer { for text in texts { free(text) } }
    var out = lxw_doc_properties()
    (out.title, out.subject, out.author, out.company) = (texts[0], texts[1], texts[2], texts[3])
    let seconds = properties.created.day.number * 86_400 + properties.created.second
    // Zero would stand for the clock.
    out.created = max(1, seconds)
    workbook_set_properties(book, &out)
  }
}
