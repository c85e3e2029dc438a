import Glibc

/// A line on standard error while work goes on, for terminals only.
final class Progress {
  private let line: ProgressLine
  private let start = Console.now()

  init(_ console: Console) { line = ProgressLine(console) }

  func update(_ resources: Int) {
    line.show { [start] in
      "\(resources) resources, \(resources / max(Console.now() - start, 1))/s"
    }
  }

  func finish() { line.clear() }
}

/// A line that is written over and over, at most once a second, and not before the first is over.
final class ProgressLine {
  private let console: Console
  private let start = Console.now()
  private var last = 0
  private var isShown = false

  init(_ console: Console) { self.console = console }

  func show(_ text: () -> String) {
    guard console.errorIsTerminal, !console.isQuiet else { return }
    let now = Console.now()
    // Nothing under a second needs a progress line.
    guard now > start, now != last else { return }
    last = now
    isShown = true
    write("\r\u{1B}[K  " + text())
  }

  func clear() {
    if isShown { write("\r\u{1B}[K") }
    isShown = false
  }

  private func write(_ text: String) {
    let bytes = Array(text.utf8)
    _ = bytes.withUnsafeBytes { Glibc.write(STDERR_FILENO, $0.baseAddress, $0.count) }
  }
}

/// Processors this machine lets us use.
enum Processors {
  static var count: Int { max(1, Int(sysconf(Int32(_SC_NPROCESSORS_ONLN)))) }
}
