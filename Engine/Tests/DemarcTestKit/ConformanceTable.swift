/// How the cases of each file of an archive fared, as other programs publish it.
public struct ConformanceTable {
  private struct Row {
    var passed = 0
    var failed = 0
    var skipped = 0
    var total: Int { passed + failed + skipped }
  }

  private var rows: [String: Row] = [:]

  /// - Parameter files: names of all files, also of those without cases.
  public init(files: [String]) {
    for file in files { rows[file] = Row() }
  }

  /// Counts one case of a file.
  public mutating func add(_ file: String, _ outcome: ConformanceSuite.Outcome) {
    switch outcome {
    case .passed: rows[file, default: Row()].passed += 1
    case .failed: rows[file, default: Row()].failed += 1
    case .skipped: rows[file, default: Row()].skipped += 1
    }
  }

  private var all: Row {
    rows.values.reduce(into: Row()) { all, row in
      all.passed += row.passed
      all.failed += row.failed
      all.skipped += row.skipped
    }
  }

  private var lines: [(name: String, row: Row)] {
    rows.sorted { $0.key < $1.key }.map { ($0.key, $0.value) } + [("all", all)]
  }

  /// Prints a line a file, which `Scripts/conformance.sh` passes on.
  public func print(_ name: String) {
    let lines = lines.map { line in
      "table \(name) \(line.name): \(line.row.passed) passed, \(line.row.failed) failed, "
        + "\(line.row.skipped) skipped, \(line.row.total) cases"
    }
    Swift.print(lines.joined(separator: "\n"))
  }

  /// The table for a page of the documentation.
  public var markdown: String {
    let rows = lines.map { line in
      "| \(line.name) | \(line.row.passed) | \(line.row.skipped) | \(line.row.total) |"
    }
    return (["| file | passed | skipped | cases |", "| --- | ---: | ---: | ---: |"] + rows)
      .joined(separator: "\n") + "\n"
  }
}
