public import DemarcJSON
public import DemarcModel

/// Where an export comes from.
public enum EstateInput {
  /// A file, a directory with files, or `-` for standard input.
  case path(String)
  /// Bytes at hand, under the name that diagnostics give them.
  case bytes(name: String, [UInt8])
  /// Any other source of bytes; asked for a second time if the run has to be read once more.
  case source(name: String, () -> any ByteSource)
}

/// Reads native exports into resources, in bounded memory and without a verdict.
///
/// Formats are recognised by content. A fault belongs to its record or file: it becomes a
/// diagnostic of that file, and the rest is read. A directory is walked in byte order of its names.
///
/// When one resource is described more than once, the fullest and latest description counts. Where one
/// that counts less had been handed over before, everything is read and handed over once more.
public struct EstateReader {
  private let inputs: [EstateInput]
  private let limits: EstateLimits
  private let answers: AnswerTable
  private let azureTypes: AzureTypeTable

  public init(
    paths: [String], limits: EstateLimits = EstateLimits(), answers: AnswerTable = AnswerTable(),
    azureTypes: AzureTypeTable = AzureTypeTable()
  ) {
    self.init(
      inputs: paths.map { .path($0) }, limits: limits, answers: answers, azureTypes: azureTypes)
  }

  /// - Parameters:
  ///   - answers: which answers of the `aws` command line are recognised.
  ///   - azureTypes: how Azure lists types, by which an answer shows what it covers.
  public init(
    inputs: [EstateInput], limits: EstateLimits = EstateLimits(),
    answers: AnswerTable = AnswerTable(), azureTypes: AzureTypeTable = AzureTypeTable()
  ) {
    self.inputs = inputs
    self.limits = limits
    self.answers = answers
    self.azureTypes = azureTypes
  }

  /// Reads everything; `batch` is given at most `EstateLimits.batchCount` resources at a time.
  ///
  /// - Parameter restart: called at most once: what was handed over is void and comes again.
  /// - Throws: only what `batch` throws, which ends the run.
  public func read<Failure: Error>(
    restart: () -> Void, _ batch: ([Resource]) throws(Failure) -> Void
  ) throws(Failure) -> ImportReport {
    let run = ImportRun(limits: limits, answers: answers, azureTypes: azureTypes)
    let standardInput = SpooledInput()
    try read(run, standardInput, batch)
    if run.isVoid {
      restart()
      run.restart()
      try read(run, standardInput, batch)
    }
    return run.report
  }

  private func read<Failure: Error>(
    _ run: ImportRun, _ standardInput: SpooledInput, _ batch: ([Resource]) throws(Failure) -> Void
  ) throws(Failure) {
    for input in inputs {
      switch input {
      case .path("-"): try read(standardInput, run, batch)
      case .path(let path): try read(path, depth: 0, isGiven: true, run, batch)
      case .bytes(let name, let bytes):
        try EstateFile.read(MemorySource(bytes), as: name, run, batch)
      case .source(let name, let source): try EstateFile.read(source(), as: name, run, batch)
      }
    }
    try run.flush(all: true, batch)
    run.settleCoverage()
  }

  private func read<Failure: Error>(
    _ standardInput: SpooledInput, _ run: ImportRun,
    _ batch: ([Resource]) throws(Failure) -> Void
  ) throws(Failure) {
    let source: FileSource
    do throws(SystemFault) {
      source = try standardInput.rewound()
    } catch {
      return unreadable("<stdin>", error, run)
    }
    try EstateFile.read(source, as: "<stdin>", run, batch)
  }

  private func read<Failure: Error>(
    _ path: String, depth: Int, isGiven: Bool, _ run: ImportRun,
    _ batch: ([Resource]) throws(Failure) -> Void
  ) throws(Failure) {
    guard run.report.files.count < limits.filesMax else {
      if run.report.files.count == limits.filesMax {
        fail(
          path, run, "estate.too-many-files",
          "more than \(limits.filesMax) files; the rest is left out")
      }
      return
    }
    let kind: FileKind
    let names: [String]
    do throws(SystemFault) {
      // A link inside a directory is followed to a file only: it cannot lead in circles.
      let itself = try FileKind.of(path, followingLinks: isGiven)
      kind = itself == .link ? try FileKind.of(path, followingLinks: true) : itself
      guard itself != .link || kind == .file else { return }
      names = kind == .directory ? try FileWalk.names(in: path) : []
    } catch {
      return unreadable(path, error, run)
    }
    if kind == .directory {
      guard depth < limits.directoryDepthMax else {
        return fail(
          path, run, "estate.too-deep", "directories nest deeper than \(limits.directoryDepthMax)")
      }
      let start = path.hasSuffix("/") ? path : path + "/"
      for name in names {
        try read(start + name, depth: depth + 1, isGiven: false, run, batch)
      }
      return
    }
    // A pipe that was named is read like a file; one found in a directory would wait for ever.
    guard kind == .file || isGiven else { return }
    let source: FileSource
    do { source = try FileSource(path: path) } catch { return unreadable(path, error, run) }
    try EstateFile.read(source, as: path, run, batch)
  }

  private func unreadable(_ path: String, _ fault: SystemFault, _ run: ImportRun) {
    fail(
      path, run, "estate.unreadable", "cannot be read: \(fault)",
      hint: "check the path and its permissions")
  }

  private func fail(
    _ path: String, _ run: ImportRun, _ code: String, _ message: String, hint: String? = nil
  ) {
    let file = FileContext(run: run, name: path)
    let start = SourceSpan(file: path, start: SourcePosition(line: 1, column: 1))
    file.fail(code, message, at: start, hint: hint)
    run.report.files.append(file.report)
  }
}
