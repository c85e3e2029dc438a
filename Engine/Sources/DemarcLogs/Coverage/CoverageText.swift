internal import DemarcEstate
internal import DemarcJSON
internal import DemarcModel

extension LogCoverageReport {
  /// Lines for a terminal.
  ///
  /// - Parameter placesMax: places shown of each account, those with the most events first.
  public func text(placesMax: Int = 20) -> String {
    var lines: [String] = []
    addPlaces(placesMax, to: &lines)
    addGaps(to: &lines)
    if hasEstate {
      addSilences(to: &lines)
      addSources(to: &lines)
      addStores(to: &lines)
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private func addPlaces(_ placesMax: Int, to lines: inout [String]) {
    lines.append("\(events) events in \(places.count) places (account, region, service)")
    if eventsWithoutTime > 0 { lines.append("  \(eventsWithoutTime) events without a time") }
    if eventsLeftOut > 0 {
      lines.append("  \(eventsLeftOut) events of further places, so nothing is said of silence")
    }
    for (account, own) in Dictionary(grouping: places, by: \.account).sorted(by: { $0.key < $1.key }
    ) {
      let count = own.reduce(0) { $0 + $1.events }
      lines.append("")
      lines.append("\(account.isEmpty ? "(no account)" : account): \(count) events")
      let most = own.sorted {
        $0.events == $1.events
          ? $0.order.lexicographicallyPrecedes($1.order) : $0.events > $1.events
      }
      for place in most.prefix(placesMax) {
        let name = [place.region, place.service].filter { !$0.isEmpty }.joined(separator: " ")
        lines.append(
          "  \(name.isEmpty ? place.kind.rawValue : name): \(place.events) events on "
            + "\(place.days) days\(Self.span(place.firstMs, place.lastMs))")
      }
      if own.count > placesMax { lines.append("  and \(own.count - placesMax) more places") }
    }
  }

  private static func span(_ firstMs: Int64?, _ lastMs: Int64?) -> String {
    guard let firstMs, let lastMs else { return "" }
    return ", \(Timestamp.text(milliseconds: firstMs)) to \(Timestamp.text(milliseconds: lastMs))"
  }

  private func addGaps(to lines: inout [String]) {
    lines.append("")
    lines.append(
      gaps.isEmpty
        ? "No account was silent for \(silentHours) hours."
        : "Silent for \(silentHours) hours or more:")
    for gap in gaps {
      let place = [gap.account, gap.region ?? ""].filter { !$0.isEmpty }.joined(separator: " ")
      let edge =
        switch gap.edge {
        case .inside: ""
        case .start: ", before its first event"
        case .end: ", after its last event"
        }
      lines.append(
        "  \(place): \(gap.hours) hours, \(Timestamp.text(milliseconds: gap.fromMs)) to "
          + "\(Timestamp.text(milliseconds: gap.toMs))\(edge)")
    }
  }

  private func addSilences(to lines: inout [String]) {
    lines.append("")
    lines.append(
      silences.isEmpty
        ? "Everything in use occurs in the logs." : "In use, and not in the logs:")
    for silence in silences {
      let place = [silence.account, silence.region, silence.service]
        .filter { !$0.isEmpty }.joined(separator: " ")
      lines.append(
        "  \(silence.level.rawValue) \(place.isEmpty ? silence.cloud.title : place) "
          + "(\(silence.resources) resources): \(silence.because)")
    }
  }

  private func addSources(to lines: inout [String]) {
    lines.append("")
    lines.append(
      sources.isEmpty ? "The exports show nothing that is set up to log." : "Set up to log:")
    for source in sources {
      var words = [source.kind.rawValue, source.name, "of \(source.account)"]
      words.append(source.region.map { "in \($0)" } ?? "")
      if source.coversOthers { words.append("and accounts below it") }
      lines.append(
        "  \(words.filter { !$0.isEmpty }.joined(separator: " ")): "
          + "\(Self.word(source.isOn, "on", "off")), "
          + "control plane \(Self.word(source.logsManagement, "yes", "no")), "
          + "data \(Self.word(source.logsData, "yes", "no"))"
          + (source.kind == .trail
            ? ", validated \(Self.word(source.isValidated, "yes", "no"))" : ""))
    }
  }

  private static func word(_ value: Bool?, _ yes: String, _ no: String) -> String {
    value.map { $0 ? yes : no } ?? "not known"
  }

  private func addStores(to lines: inout [String]) {
    guard !stores.isEmpty else { return }
    lines.append("")
    lines.append("Kept:")
    for store in stores {
      lines.append(
        "  \(store.destination): \(store.keeping.words), \(store.verdict.words)")
    }
  }
}

extension LogKeeping {
  /// How outputs word it.
  public var words: String {
    switch self {
    case .days(let days): "\(days) days"
    case .unlimited: "until deleted by hand"
    case .unknown: "for a time that the exports do not show"
    }
  }
}

extension RetentionVerdict {
  /// How outputs word it, one clause.
  public var words: String {
    let rule = binding.map { "\($0.keep?.description ?? "") by \($0.citation)" } ?? ""
    switch outcome {
    case .longEnough: return "long enough: \(rule)"
    case .tooShort: return "too short: \(rule)"
    case .needsDecision:
      let state = reachesMinimum.map { $0 ? "is met" : "is not met" } ?? "is not assessed"
      let minimum = binding == nil ? "" : "\(rule) \(state), and "
      return "a person must decide: \(minimum)\(deletion?.citation ?? "") asks to end keeping"
    case .notAssessed: return "not assessed" + (rule.isEmpty ? "" : ": \(rule) applies")
    case .noFigure: return "no rule that applies gives a time for logs"
    }
  }
}
