/// A place in a text, both parts counted from 1; the column counts UTF-8 bytes.
public struct SourcePosition: Hashable, Sendable, Comparable, CustomStringConvertible {
  public var line: Int
  public var column: Int

  public init(line: Int, column: Int) {
    self.line = line
    self.column = column
  }

  public var description: String { "\(line):\(column)" }

  public static func < (left: SourcePosition, right: SourcePosition) -> Bool {
    (left.line, left.column) < (right.line, right.column)
  }
}

/// A stretch of a named text; prints as `file:line:column`, the form editors jump to.
public struct SourceSpan: Hashable, Sendable, CustomStringConvertible {
  public var file: String
  public var start: SourcePosition
  public var end: SourcePosition

  public init(file: String, start: SourcePosition, end: SourcePosition? = nil) {
    self.file = file
    self.start = start
    self.end = end ?? start
  }

  public var description: String { "\(file):\(start)" }
}

/// A text with a name, as a parser takes it.
public struct SourceFile: Hashable, Sendable {
  /// What diagnostics call it; a path, or `<name>` for text that is no file.
  public var name: String
  public var text: String

  public init(name: String, text: String) {
    self.name = name
    self.text = text
  }
}

/// A fault in text a person wrote, printed as `s3.guard:12:9: error[guard.unknown-function]: …`.
public struct Diagnostic: Error, Hashable, Sendable, CustomStringConvertible {
  public enum Severity: String, Hashable, Sendable { case error, warning, note }

  public var severity: Severity
  /// Stable and documented: `area.kebab-name`.
  public var code: String
  /// One clause: what is wrong here.
  public var message: String
  /// Where; absent when the fault belongs to no place in a text.
  public var span: SourceSpan?
  /// One clause: what to write or do instead.
  public var hint: String?

  public init(
    _ code: String, _ message: String, at span: SourceSpan? = nil, hint: String? = nil,
    severity: Severity = .error
  ) {
    self.severity = severity
    self.code = code
    self.message = message
    self.span = span
    self.hint = hint
  }

  public var description: String {
    (span.map { "\($0): " } ?? "") + "\(severity.rawValue)[\(code)]: \(message)"
      + (hint.map { "\n  hint: \($0)" } ?? "")
  }
}

/// A tree and its faults: parsing and resolving give both, so that one fault does not hide another.
public struct Parsed<Tree: Sendable>: Sendable {
  /// Absent only when the text holds nothing usable.
  public var tree: Tree?
  /// Sorted by place.
  public var diagnostics: [Diagnostic]

  public init(_ tree: Tree?, _ diagnostics: [Diagnostic] = []) {
    self.tree = tree
    self.diagnostics = diagnostics
  }

  /// Whether any diagnostic is an error.
  public var hasErrors: Bool { diagnostics.contains { $0.severity == .error } }
}
