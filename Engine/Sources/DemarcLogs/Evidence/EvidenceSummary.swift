internal import DemarcJSON
internal import DemarcModel

/// How many events there are of each class, service, action and day.
public struct EvidenceSummary: Sendable {
  public var events: Int
  /// Sorted by class, log, service and action.
  public var counts: [EvidenceCount]
  /// Events past the limit, by class alone.
  public var leftOut: [EvidenceClass: Int]

  /// Events of one class.
  public func count(of evidence: EvidenceClass) -> Int {
    counts.reduce(leftOut[evidence] ?? 0) {
      $0 + ($1.key.evidence == evidence ? $1.events : 0)
    }
  }

  /// Lines for a terminal.
  ///
  /// - Parameter actionsMax: actions shown of each class, the most frequent first.
  public func text(actionsMax: Int = 10) -> String {
    var lines = ["\(events) events"]
    for evidence in EvidenceClass.allCases {
      let own = counts.filter { $0.key.evidence == evidence }
        .sorted {
          $0.events == $1.events
            ? $0.key.order.lexicographicallyPrecedes($1.key.order) : $0.events > $1.events
        }
      lines.append("")
      lines.append(
        "\(evidence.rawValue): \(count(of: evidence)) events"
          + (evidence.isKept ? "" : ", counted only"))
      for count in own.prefix(actionsMax) {
        let name = [count.key.service, count.key.action].filter { !$0.isEmpty }
          .joined(separator: " ")
        lines.append("  \(count.events)  \(name.isEmpty ? count.key.kind.rawValue : name)")
      }
      if own.count > actionsMax { lines.append("  and \(own.count - actionsMax) more") }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// One JSON object.
  public func json() -> String {
    var writer = JSONWriter(indent: 2)
    writer.beginObject()
    writer.member("events", events)
    writer.key("classes")
    writer.beginObject()
    for evidence in EvidenceClass.allCases {
      writer.member(evidence.rawValue, count(of: evidence))
    }
    writer.endObject()
    writer.list("counts", counts) { count, writer in
      writer.member("class", count.key.evidence.rawValue)
      writer.member("kind", count.key.kind.rawValue)
      writer.member("service", count.key.service)
      writer.member("action", count.key.action)
      writer.member("events", count.events)
      writer.key("days")
      writer.beginObject()
      for (day, number) in count.days {
        writer.member(CivilDay(number: day).description, number)
      }
      writer.endObject()
      if count.noDay > 0 { writer.member("withoutDay", count.noDay) }
    }
    writer.endObject()
    return writer.text + "\n"
  }
}

/// Events of one class, service and action.
public struct EvidenceCount: Sendable {
  /// What they have in common.
  public struct Key: Hashable, Sendable {
    public var evidence: EvidenceClass
    public var kind: LogKind
    public var service: String
    public var action: String

    var order: [String] {
      let rank = EvidenceClass.allCases.firstIndex(of: evidence) ?? 0
      return ["\(rank)", kind.rawValue, service, action]
    }
  }

  public var key: Key
  /// Days since 1970-01-01 with their counts, in order.
  public var days: [(day: Int, count: Int)]
  /// Events without a time.
  public var noDay: Int

  public var events: Int { days.reduce(noDay) { $0 + $1.count } }
}
