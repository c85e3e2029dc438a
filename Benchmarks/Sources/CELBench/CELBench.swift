import CELEngine
import DemarcJSON
import DemarcModel
import Glibc

/// Measures the CEL engine on what `cel-peers/cases.py` writes.
///
///     CELBench conditions FILE SCHEMAS     evaluations a second of each condition
///     CELBench pipeline CONDITION FILE     one condition on every asset of an NDJSON file
@main
struct CELBench {
  static func main() {
    do { try run(Array(CommandLine.arguments.dropFirst())) } catch {
      print("CELBench: \(error)")
      exit(1)
    }
  }

  private static func run(_ words: [String]) throws {
    switch (words.first, words.count) {
    case ("conditions"?, 3): try Conditions(file: words[1], schemas: words[2]).run()
    case ("pipeline"?, 3): try Pipeline(condition: words[1]).run(words[2])
    default:
      print("usage: CELBench conditions FILE SCHEMAS | pipeline CONDITION FILE")
      exit(64)
    }
  }
}

/// Why a benchmark could not run.
struct BenchFault: Error, CustomStringConvertible {
  let description: String
  init(_ description: String) { self.description = description }
}

/// Clock and files, as the benchmarks need them.
enum Bench {
  /// User and system time of this process in seconds.
  static var cpuSeconds: Double {
    var usage = rusage()
    getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
    func seconds(_ time: timeval) -> Double { Double(time.tv_sec) + Double(time.tv_usec) / 1e6 }
    return seconds(usage.ru_utime) + seconds(usage.ru_stime)
  }

  static func read(_ path: String) throws -> [UInt8] {
    let source = try FileBytes(path)
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = try chunk.withUnsafeMutableBytes { try source.read(into: $0) }
      guard count > 0 else { return bytes }
      bytes += chunk[..<count]
    }
  }

  static func compile(_ text: String, _ environment: CELEnvironment) throws -> CELExpression {
    let parsed = CELExpression.compile(
      SourceFile(name: "bench.cel", text: text), environment: environment)
    guard let expression = parsed.tree else {
      throw BenchFault(parsed.diagnostics.map(\.description).joined(separator: "\n"))
    }
    return expression
  }
}

/// The bytes of a file.
final class FileBytes: ByteSource {
  private let descriptor: Int32

  init(_ path: String) throws {
    descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw BenchFault("cannot read \(path)") }
  }

  deinit { _ = close(descriptor) }

  func read(into buffer: UnsafeMutableRawBufferPointer) throws -> Int {
    let count = Glibc.read(descriptor, buffer.baseAddress, buffer.count)
    guard count >= 0 else { throw BenchFault("a read failed") }
    return count
  }
}
