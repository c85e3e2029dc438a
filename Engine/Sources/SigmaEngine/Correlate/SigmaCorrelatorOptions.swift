/// How long a correlator waits for late events, when it alerts again, and how much it may hold.
public struct SigmaCorrelatorOptions: Sendable {
  /// When a group that has alerted alerts again.
  public enum Refire: String, Sendable, CaseIterable {
    /// After its condition was judged false, or its window was empty.
    case afterConditionCeases = "after-condition-ceases"
    /// After its window was empty.
    case afterWindowEmpties = "after-window-empties"
    /// At every event that leaves the condition true.
    case everyMatch = "every-match"
  }

  /// How far behind the newest event another may come and still be put in its place.
  ///
  /// `Int64.max` holds everything until `finish`, for logs whose files are in no order of time; the
  /// limit on held bytes still applies.
  public var latenessMs: Int64 = 15 * 60_000
  /// The caller's clock and what it allows for wrong ones: an event that says a later time waits for
  /// that time to come, and does not make the others late.
  public var latestMs = Int64.max
  public var refire = Refire.afterConditionCeases
  /// Groups of all correlations together.
  public var groupsMax = 2_000_000
  /// Bytes of the state of groups, as the correlator reckons them.
  public var bytesMax = 256 << 20
  /// Bytes of observations that wait for the lateness to pass.
  public var heldBytesMax = 128 << 20
  /// Instants and values kept of one group; a bound that needs more raises it.
  public var entriesPerGroupMax = 65_536
  /// Marks of events that a match gives back.
  public var referencesMax = 20

  public init() {}
}
