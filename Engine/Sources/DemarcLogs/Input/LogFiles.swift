internal import DemarcEstate
internal import DemarcModel

/// Finds what the inputs name, in an order that depends on names alone.
///
/// Inputs keep their order; what a directory or pattern holds is in byte order of its names. A file
/// that is named twice is read once.
struct LogFiles {
  private let limits: EstateLimits
  private(set) var files: [LogFile] = []
  private(set) var diagnostics: [Diagnostic] = []
  private var known: Set<[UInt64]> = []
  private var isFull = false

  init(_ inputs: [LogInput], limits: EstateLimits) {
    self.limits = limits
    for input in inputs {
      switch input {
      case .bytes(let name, let bytes):
        var file = LogFile(name: name, place: .bytes(bytes))
        file.size = bytes.count
        files.append(file)
      case .path("-"):
        files.append(LogFile(name: "<stdin>", place: .standardInput))
      case .path(let path):
        if LogGlob.isPattern(path), (try? FileStatus(path)) == nil {
          find(path)
        } else {
          add(path, depth: 0, isGiven: true)
        }
      }
    }
  }

  private mutating func find(_ pattern: String) {
    let glob = LogGlob(pattern)
    let before = (files.count, diagnostics.count)
    walk(glob, [])
    if (files.count, diagnostics.count) == before {
      diagnostics.append(
        Diagnostic(
          "logs.no-match", "no file matches \(pattern)",
          hint: "'*' stays within one directory, '**' goes through all below it"))
    }
  }

  private mutating func walk(_ glob: LogGlob, _ path: [String]) {
    guard path.count < limits.directoryDepthMax else { return }
    let directory = glob.base + path.joined(separator: "/")
    let names: [String]
    do throws(SystemFault) {
      names = try FileWalk.names(in: directory.isEmpty ? "." : directory, hidden: true)
    } catch {
      return unreadable(directory.isEmpty ? "." : directory, error)
    }
    for name in names where !isFull {
      let inner = path + [name]
      let full = glob.base + inner.joined(separator: "/")
      if glob.matches(inner) {
        add(full, depth: inner.count, isGiven: false)
      } else if glob.mayMatch(below: inner), (try? FileStatus(full).kind) == .directory {
        walk(glob, inner)
      }
    }
  }

  private mutating func add(_ path: String, depth: Int, isGiven: Bool) {
    let status: FileStatus
    do throws(SystemFault) {
      // A link inside a directory is followed to a file only: it cannot lead in circles.
      let itself = try FileStatus(path, followingLinks: isGiven)
      status = itself.kind == .link ? try FileStatus(path) : itself
      guard itself.kind != .link || status.kind == .file else { return }
    } catch {
      return unreadable(path, error)
    }
    switch status.kind {
    case .directory: enter(path, depth: depth)
    case .file: take(LogFile(path: path, status: status))
    // A pipe that was named is read like a file; one found in a directory would wait for ever.
    case .other, .link: if isGiven { take(LogFile(path: path, status: status)) }
    }
  }

  private mutating func enter(_ path: String, depth: Int) {
    guard depth < limits.directoryDepthMax else {
      diagnostics.append(
        Diagnostic(
          "logs.too-deep", "directories nest deeper than \(limits.directoryDepthMax)",
          at: Self.start(of: path)))
      return
    }
    let names: [String]
    do throws(SystemFault) { names = try FileWalk.names(in: path) } catch {
      return unreadable(path, error)
    }
    let start = path.hasSuffix("/") ? path : path + "/"
    for name in names where !isFull {
      add(start + name, depth: depth + 1, isGiven: false)
    }
  }

  private mutating func take(_ file: LogFile) {
    guard known.insert([file.device, file.inode]).inserted else { return }
    guard files.count < limits.filesMax else {
      isFull = true
      diagnostics.append(
        Diagnostic(
          "logs.too-many-files", "more than \(limits.filesMax) files; the rest is left out",
          at: Self.start(of: file.name)))
      return
    }
    files.append(file)
  }

  private mutating func unreadable(_ path: String, _ fault: SystemFault) {
    diagnostics.append(Self.unreadable(path, fault))
  }

  static func unreadable(_ path: String, _ fault: some Error) -> Diagnostic {
    Diagnostic(
      "logs.unreadable", "cannot be read: \(fault)", at: start(of: path),
      hint: "check the path and its permissions")
  }

  static func start(of path: String) -> SourceSpan {
    SourceSpan(file: path, start: SourcePosition(line: 1, column: 1))
  }
}
