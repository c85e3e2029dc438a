import DemarcReport
import Glibc

/// The terminal, or whatever stands in its place: results on standard output, everything else on
/// standard error.
struct Console {
  let isQuiet: Bool
  /// Whether standard output is a terminal that wants colour.
  let colour: Bool
  /// Columns to fill.
  let width: Int
  let errorIsTerminal: Bool

  init(quiet: Bool, noColor: Bool) {
    isQuiet = quiet
    let outIsTerminal = isatty(STDOUT_FILENO) == 1
    errorIsTerminal = isatty(STDERR_FILENO) == 1
    let refused =
      noColor || Self.environment("NO_COLOR") != nil || Self.environment("TERM") == "dumb"
    colour = outIsTerminal && !refused
    width = outIsTerminal ? Self.columns() : 120
  }

  /// How text looks here.
  var style: Style { Style(colour: colour, width: width) }

  static func environment(_ name: String) -> String? {
    guard let value = getenv(name) else { return nil }
    let text = String(cString: value)
    return text.isEmpty ? nil : text
  }

  private static func columns() -> Int {
    var size = winsize()
    guard ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col >= 40 else { return 100 }
    return Int(size.ws_col)
  }

  /// Results; a closed pipe ends the program quietly, as `head` expects.
  func print(_ text: String) { Self.write(text, to: STDOUT_FILENO) }

  func print(_ bytes: [UInt8]) { Self.write(bytes, to: STDOUT_FILENO) }

  /// What a person should know; silenced by --quiet.
  func note(_ text: String) {
    if !isQuiet { Self.write(text + "\n", to: STDERR_FILENO) }
  }

  /// What went wrong; never silenced.
  func complain(_ text: String) { Self.write(text + "\n", to: STDERR_FILENO) }

  private static func write(_ text: String, to descriptor: Int32) {
    write(Array(text.utf8), to: descriptor)
  }

  private static func write(_ bytes: [UInt8], to descriptor: Int32) {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { return }
      rest = rest.dropFirst(count)
    }
  }

  /// The machine's clock; the only place that reads it.
  static func now() -> Int { time(nil) }

  /// Milliseconds of a clock that never goes back; for rates alone.
  static func nowMs() -> Int64 {
    var now = timespec()
    clock_gettime(CLOCK_MONOTONIC, &now)
    return Int64(now.tv_sec) * 1000 + Int64(now.tv_nsec) / 1_000_000
  }
}
