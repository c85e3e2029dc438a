internal import DemarcEstate
internal import DemarcJSON
internal import DemarcModel

extension LogCoverageReport {
  /// One JSON object.
  public func json() -> String {
    var writer = JSONWriter(indent: 2)
    writer.beginObject()
    writer.member("events", events)
    writer.member("eventsWithoutTime", eventsWithoutTime)
    writer.member("eventsLeftOut", eventsLeftOut)
    writer.member("silentHours", silentHours)
    writer.list("places", places) { place, writer in
      writer.member("kind", place.kind.rawValue)
      writer.member("account", place.account)
      writer.member("region", place.region)
      writer.member("service", place.service)
      writer.member("events", place.events)
      writer.time("first", place.firstMs)
      writer.time("last", place.lastMs)
      writer.member("days", place.days)
    }
    writer.list("gaps", gaps) { gap, writer in
      writer.member("kind", gap.kind.rawValue)
      writer.member("account", gap.account)
      writer.member("region", gap.region)
      writer.time("from", gap.fromMs)
      writer.time("to", gap.toMs)
      writer.member("hours", gap.hours)
      writer.member("edge", gap.edge.rawValue)
    }
    if hasEstate { write(into: &writer) }
    writer.endObject()
    return writer.text + "\n"
  }

  private func write(into writer: inout JSONWriter) {
    writer.list("silences", silences) { silence, writer in
      writer.member("level", silence.level.rawValue)
      writer.member("cloud", silence.cloud.rawValue)
      writer.member("account", silence.account)
      writer.member("region", silence.region)
      writer.member("service", silence.service)
      writer.member("resources", silence.resources)
      writer.truth("expected", silence.isExpected)
      writer.member("severity", silence.severity.rawValue)
      writer.member("because", silence.because)
    }
    writer.list("sources", sources) { source, writer in
      writer.member("kind", source.kind.rawValue)
      writer.member("cloud", source.cloud.rawValue)
      writer.member("id", source.id)
      writer.member("name", source.name)
      writer.member("account", source.account)
      writer.member("region", source.region)
      writer.member("coversOthers", source.coversOthers)
      writer.truth("on", source.isOn)
      writer.truth("management", source.logsManagement)
      writer.truth("data", source.logsData)
      writer.truth("validated", source.isValidated)
      writer.member("scope", source.scope)
      writer.member("destinations", source.destinations)
      writer.member("origin", source.origin.description)
    }
    writer.list("stores", stores) { store, writer in
      writer.member("destination", store.destination)
      writer.member("cloud", store.cloud.rawValue)
      writer.member("sources", store.sources)
      writer.member("origin", store.store?.origin.description)
      if case .days(let days) = store.keeping { writer.member("days", days) }
      writer.member("keeping", store.keeping.words)
      writer.member("outcome", store.verdict.outcome.rawValue)
      writer.member("rule", store.verdict.binding?.id)
      writer.member("citation", store.verdict.binding?.citation)
      writer.truth("reachesMinimum", store.verdict.reachesMinimum)
      writer.member("deletionRule", store.verdict.deletion?.id)
      writer.member("notAboutLogs", store.verdict.notAboutThese.map(\.id))
    }
  }
}

extension JSONWriter {
  /// An array of objects.
  mutating func list<Element>(
    _ name: String, _ elements: [Element], _ write: (Element, inout JSONWriter) -> Void
  ) {
    key(name)
    beginArray()
    for element in elements {
      beginObject()
      write(element, &self)
      endObject()
    }
    endArray()
  }

  /// ISO 8601; nothing is written when there is no time.
  mutating func time(_ name: String, _ milliseconds: Int64?) {
    if let milliseconds { member(name, Timestamp.text(milliseconds: milliseconds)) }
  }

  /// `null` when it is not known.
  mutating func truth(_ name: String, _ value: Bool?) {
    key(name)
    if let value { bool(value) } else { null() }
  }
}
