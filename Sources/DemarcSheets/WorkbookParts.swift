internal import CArchive
internal import DemarcModel

/// The parts of a workbook's ZIP package, each unpacked when it is asked for and within bounds.
struct WorkbookParts {
  /// Bytes of one part, unpacked: a ZIP can claim to be small and be anything.
  static let partBytesMax = 64 << 20
  static let entriesMax = 20_000

  private let bytes: [UInt8]
  private let name: String

  init(_ bytes: [UInt8], name: String) {
    self.bytes = bytes
    self.name = name
  }

  /// A part by its name without the first slash; nil where there is none.
  ///
  /// Names have no case (OPC §6.2.2).
  ///
  /// - Parameter isClipped: whether a part beyond the limit is cut behind its last whole tag there.
  /// - Throws: `Diagnostic` when the archive is damaged or the part passes the limit.
  func part(_ path: String, isClipped: Bool = false) throws(Diagnostic) -> [UInt8]? {
    try open { archive throws(Diagnostic) in
      while let entry = try next(in: archive) {
        guard entry.lowercased() == path.lowercased() else { continue }
        return try contents(of: archive, entry, isClipped)
      }
      return nil
    }
  }

  /// Names of all parts.
  func names() throws(Diagnostic) -> [String] {
    try open { archive throws(Diagnostic) in
      var names: [String] = []
      while let entry = try next(in: archive) {
        names.append(entry)
        guard names.count <= Self.entriesMax else {
          throw fault("sheet.too-large", "has more than \(Self.entriesMax) parts")
        }
      }
      return names
    }
  }

  private func open<Result>(
    _ body: (OpaquePointer) throws(Diagnostic) -> Result
  ) throws(Diagnostic) -> Result {
    guard let archive = archive_read_new() else {
      throw fault("sheet.damaged", "cannot be read: no memory")
    }
    defer { archive_read_free(archive) }
    archive_read_support_format_zip(archive)
    // The bytes have to stay where they are as long as the archive is read.
    let outcome: Swift.Result<Result, Diagnostic> = bytes.withUnsafeBytes { buffer in
      guard let base = buffer.baseAddress,
        archive_read_open_memory(archive, base, buffer.count) == ARCHIVE_OK
      else {
        return .failure(damaged(archive))
      }
      do throws(Diagnostic) { return .success(try body(archive)) } catch { return .failure(error) }
    }
    return try outcome.get()
  }

  private func next(in archive: OpaquePointer) throws(Diagnostic) -> String? {
    var entry: OpaquePointer?
    let status = archive_read_next_header(archive, &entry)
    if status == ARCHIVE_EOF { return nil }
    guard status == ARCHIVE_OK || status == ARCHIVE_WARN, let entry else { throw damaged(archive) }
    let path = archive_entry_pathname_utf8(entry) ?? archive_entry_pathname(entry)
    guard let path else { return "" }
    return String(String(cString: path).replacing("\\", with: "/").drop { $0 == "/" })
  }

  private func contents(
    of archive: OpaquePointer, _ path: String, _ isClipped: Bool
  ) throws(Diagnostic) -> [UInt8] {
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = chunk.withUnsafeMutableBytes {
        archive_read_data(archive, $0.baseAddress, $0.count)
      }
      guard count >= 0 else { throw damaged(archive) }
      if count == 0 { return bytes }
      bytes += chunk[..<count]
      guard bytes.count <= Self.partBytesMax else {
        if isClipped {
          return Array(bytes[...(bytes.lastIndex(of: UInt8(ascii: ">")) ?? bytes.startIndex)])
        }
        throw fault(
          "sheet.too-large", "holds \(path), longer than \(Self.partBytesMax >> 20) MiB")
      }
    }
  }

  private func damaged(_ archive: OpaquePointer) -> Diagnostic {
    let reason = archive_error_string(archive).map { ": " + String(cString: $0) } ?? ""
    return fault("sheet.damaged", "is no whole ZIP archive" + reason)
  }

  private func fault(_ code: String, _ what: String) -> Diagnostic {
    Diagnostic(code, "\(name) \(what)", hint: "save it again as XLSX, or the sheet as CSV (UTF-8)")
  }
}
