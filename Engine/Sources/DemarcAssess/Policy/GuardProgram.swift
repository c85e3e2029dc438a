public import DemarcModel
public import GuardEngine

/// Rule files of the Guard language, compiled.
public struct GuardProgram: Sendable {
  public struct File: Sendable {
    /// As the user named it.
    public let name: String
    public let rules: GuardRules

    /// A rule's name where names of many files meet: bare clauses have no name of their own.
    public func title(of rule: String) -> String {
      rule == "default" ? "\(PathName.stem(name)).default" : rule
    }
  }

  public let files: [File]

  /// Compiles rule files; a file with a fault is left out, and its faults are given.
  public static func load(
    _ files: [PolicyFile], dialect: GuardDialect
  ) -> (program: GuardProgram, diagnostics: [Diagnostic]) {
    load(files, reading: dialect.reading)
  }

  static func load(
    _ files: [PolicyFile], reading: GuardReading
  ) -> (program: GuardProgram, diagnostics: [Diagnostic]) {
    var diagnostics: [Diagnostic] = []
    let compiled = files.compactMap { file -> File? in
      do throws(Diagnostic) {
        let parsed = GuardRules.compile(try file.text(), reading: reading)
        diagnostics += parsed.diagnostics
        return parsed.tree.map { File(name: file.name, rules: $0) }
      } catch {
        diagnostics.append(error)
        return nil
      }
    }
    return (GuardProgram(files: compiled), diagnostics)
  }
}

/// Parts of a path's last component.
enum PathName {
  static func last(_ path: String) -> Substring { path.split(separator: "/").last ?? "" }

  /// The last component up to its first dot; all of it when it starts with one.
  static func stem(_ path: String) -> String {
    let name = last(path)
    let stem = name.prefix { $0 != "." }
    return String(stem.isEmpty ? name : stem)
  }
}
