import DemarcLogs
import DemarcModel
import Glibc

/// What a thread gathers of evidence: the counts, and the events to be kept.
struct EvidencePart: Sendable {
  var selector: EvidenceSelector
  private let keeps: Bool
  private(set) var kept: [Kept] = []

  struct Kept: Sendable {
    var visit: LogPass.Visit
    var facts: EvidenceFacts
    var evidence: EvidenceClass
  }

  init(_ rules: EvidenceRules, keeps: Bool) {
    selector = EvidenceSelector(rules)
    self.keeps = keeps
  }

  mutating func add(_ visit: LogPass.Visit) {
    let facts = EvidenceFacts(visit.facts, visit.event.value, kind: visit.event.kind)
    let evidence = selector.add(facts, kind: visit.event.kind)
    if keeps, evidence.isKept {
      kept.append(Kept(visit: visit, facts: facts, evidence: evidence))
    }
  }
}

/// Writes kept events into a directory, in the order of the logs.
final class EvidenceKeeper {
  private var writer: EvidenceWriter
  private var fault: (any Error)?

  var events: Int { writer.events }
  var files: Int { writer.names.count }

  /// - Throws: `Diagnostic` when the directory is not empty: evidence is never overwritten.
  init(directory: String) throws(Diagnostic) {
    try Files.makeDirectory(directory)
    guard Files.isEmptyDirectory(directory) else {
      throw Diagnostic(
        "logs.not-empty", "\(directory) holds files, which would get events a second time",
        hint: "name a directory that is not there yet")
    }
    writer = EvidenceWriter { name, bytes in
      let path = "\(directory)/\(name)"
      let folder = path.split(separator: "/", omittingEmptySubsequences: false).dropLast()
        .joined(separator: "/")
      try Files.makeDirectory(folder)
      let descriptor = open(path, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0o644)
      guard descriptor >= 0 else { throw Files.unwritten("cannot write", path) }
      defer { Glibc.close(descriptor) }
      try Files.write(bytes[...], to: descriptor, path)
    }
  }

  func take(_ kept: [EvidencePart.Kept]) {
    guard fault == nil else { return }
    do {
      for one in kept {
        try writer.write(
          one.visit.event.value, one.evidence, one.facts, kind: one.visit.event.kind,
          file: one.visit.place.file, line: one.visit.place.line)
      }
    } catch { fault = error }
  }

  /// Writes what was held back.
  ///
  /// - Throws: what went wrong on the way.
  func close() throws {
    if let fault { throw fault }
    try writer.flush()
  }
}
