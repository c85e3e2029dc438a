package import DemarcJSON

/// Says which rules can match a record at all, from the values of a few watched paths.
///
/// Sound: a rule that is not offered cannot match. Whoever asks evaluates the rules offered in full.
package struct SigmaIndex: Sendable {
  /// Rules that speak of one log source; made once per source and used for each of its events.
  package struct Route: Sendable {
    /// Indices of the rules whose log source admits it, in order.
    package var rules: [Int]
  }

  private let rules: [SigmaRule]

  /// - Parameter rules: after pipelines and filters; candidates are indices into them.
  package init(rules: [SigmaRule]) {
    self.rules = rules
  }

  /// Paths to watch, for `JSONWatchList`.
  package var watched: [[String]] { [] }

  /// The rules for events of `source`; every rule's own log source decides.
  ///
  /// - Parameter watch: the list that the scanner uses; it holds `watched`, and may hold more.
  package func route(for source: SigmaLogSource, watch: JSONWatchList) -> Route {
    Route(rules: rules.indices.filter { rules[$0].logSource.admits(source) })
  }

  /// Appends the rules of `route` that may match a record, in order, each once.
  ///
  /// - Parameters:
  ///   - bytes: the record, as `JSONRecordScanner.withRecord` lends it.
  ///   - isUnusual: whether the scanner could not look at it plainly; offers every rule.
  package func candidates(
    _ route: Route, bytes: Span<UInt8>, slots: Span<JSONSlot>, isUnusual: Bool,
    into found: inout [Int]
  ) {
    found += route.rules
  }
}
