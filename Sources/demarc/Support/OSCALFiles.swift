import DemarcModel
import DemarcOSCAL

/// OSCAL documents of the machine.
struct OSCALFiles: OSCALSource {
  /// The bytes of a file; nil where there is none.
  func bytes(_ path: String) throws(Diagnostic) -> [UInt8]? {
    guard Files.exists(path), !Files.isDirectory(path) else { return nil }
    return try Files.read(path)
  }

  /// Documents by name; each that cannot be read is told and left out.
  static func read(_ paths: [String], _ console: Console) -> (documents: [OSCALDocument], ok: Bool)
  {
    var documents: [OSCALDocument] = []
    var ok = true
    for path in paths {
      do throws(Diagnostic) {
        documents.append(try OSCALDocument.read(try Files.read(path), file: path))
      } catch {
        console.complain("\(error)")
        ok = false
      }
    }
    return (documents, ok)
  }

  /// Writes files one after the other, and moves all of them in when all are whole.
  static func write(
    _ documents: [OSCALExportDocument], to directory: String
  ) throws(Diagnostic) -> Int {
    var staged: [StagedFile] = []
    var size = 0
    for document in documents {
      let path = "\(directory)/\(document.name)"
      if let slash = path.lastIndex(of: "/") { try Files.makeDirectory(String(path[..<slash])) }
      let file = try StagedFile(path)
      let bytes = document.bytes()
      size += bytes.count
      file.append(bytes)
      try file.close()
      staged.append(file)
    }
    for file in staged { try file.move() }
    return size
  }

  static func write(_ bytes: [UInt8], to path: String) throws(Diagnostic) {
    let file = try StagedFile(path)
    file.append(bytes)
    try file.close()
    try file.move()
  }
}
