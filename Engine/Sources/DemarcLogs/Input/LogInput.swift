/// What a run over logs reads.
public enum LogInput: Hashable, Sendable {
  /// A file, a directory (read with all below it), a pattern with `*`, `?`, `[…]` or `**`, or `-` for
  /// standard input.
  case path(String)
  /// Text at hand, under the name that alerts and diagnostics give it.
  case bytes(name: String, [UInt8])
}
