/// Where the parts of a ledger lie.
public struct LedgerFolder: Hashable, Sendable {
  /// The public form, which verifies alone: `.demarc/ledger`.
  public let path: String

  public init(_ path: String) { self.path = path }

  /// The signed head (C2SP tlog-checkpoint).
  public var checkpoint: String { "\(path)/checkpoint" }
  /// The public key, one line.
  public var publicKey: String { "\(path)/ledger.vkey" }
  /// Compressed or sealed contents.
  public var blobs: String { "\(path)/blobs" }
  /// Notes by which one key hands over to the next, numbered from 1.
  public var rotations: String { "\(path)/rotations" }
  /// Held by the one process that writes.
  public var lock: String { "\(path)/.lock" }

  func rotation(_ number: Int) -> String { "\(rotations)/\(number).note" }
}
