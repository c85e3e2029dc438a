package import DemarcEstate
package import DemarcJSON
package import DemarcModel

/// Files to be checked; the same each time they are asked for.
package protocol DigestTree {
  /// Visits every file, in an order that is always the same.
  func walk(_ visit: (String) -> Void, fault: (Diagnostic) -> Void)
  /// Whether there is a file with this path.
  func holds(_ path: String) -> Bool
  /// The bytes of a file as they are stored.
  func open(_ path: String) throws(SystemFault) -> any ByteSource
}

/// Files and directories of the machine.
struct FileTree: DigestTree {
  let paths: [String]
  private static let depthMax = 64

  init(_ paths: [String]) { self.paths = paths }

  func walk(_ visit: (String) -> Void, fault: (Diagnostic) -> Void) {
    for path in paths { walk(path, depth: 0, visit, fault) }
  }

  private func walk(
    _ path: String, depth: Int, _ visit: (String) -> Void, _ fault: (Diagnostic) -> Void
  ) {
    do throws(SystemFault) {
      // A link inside a directory is followed to a file only: it cannot lead in circles.
      let itself = try FileKind.of(path, followingLinks: depth == 0)
      let kind = itself == .link ? try FileKind.of(path, followingLinks: true) : itself
      if kind == .file { return visit(path) }
      guard kind == .directory, itself == .directory else { return }
      guard depth < Self.depthMax else {
        return fault(Diagnostic("logs.unreadable", "\(path): directories nest too deep"))
      }
      let start = path.hasSuffix("/") ? path : path + "/"
      for name in try FileWalk.names(in: path) {
        walk(start + name, depth: depth + 1, visit, fault)
      }
    } catch {
      fault(
        Diagnostic(
          "logs.unreadable", "\(path) cannot be read: \(error)",
          hint: "check the path and its permissions"))
    }
  }

  func holds(_ path: String) -> Bool {
    (try? FileKind.of(path, followingLinks: true)) == .file
  }

  func open(_ path: String) throws(SystemFault) -> any ByteSource { try FileSource(path: path) }
}

extension DigestTree {
  /// Reads a file's text to its end, gzip inflated, piece by piece.
  ///
  /// - Returns: what ended the reading early; nil when all was read.
  func read(
    _ path: String, _ piece: (UnsafeRawBufferPointer) -> Bool
  ) -> (any Error)? {
    let stored: any ByteSource
    do { stored = try open(path) } catch { return error }
    let opened = OpenedText(stored, limits: EstateLimits(inflationMax: 2000))
    var source = opened.source
    var buffer = [UInt8](repeating: 0, count: 1 << 17)
    while true {
      let (count, goesOn) = buffer.withUnsafeMutableBytes { room in
        // Metered sources end instead of throwing.
        let count = (try? source.read(into: room)) ?? 0
        guard count > 0 else { return (0, false) }
        return (count, piece(UnsafeRawBufferPointer(rebasing: room[..<count])))
      }
      if count == 0 { return opened.fault }
      if !goesOn { return nil }
    }
  }

  /// The whole text of a file and its SHA-256; nil when it is longer than `bytesMax` or damaged.
  func text(_ path: String, bytesMax: Int) -> (bytes: [UInt8], hash: [UInt8])? {
    var bytes: [UInt8] = []
    let fault = read(path) { piece in
      bytes.append(contentsOf: piece)
      return bytes.count <= bytesMax
    }
    guard fault == nil, bytes.count <= bytesMax, let hash = SHA256.digest(bytes) else {
      return nil
    }
    return (bytes, hash)
  }
}
