internal import DemarcJSON
public import DemarcModel

/// The forms that changes come in.
public enum ChangesFormat: String, Hashable, Sendable, CaseIterable { case text, json, csv }

/// What was read to find changes.
public struct ChangesCounts: Hashable, Sendable {
  public var events = 0
  public var changes = 0
  /// Changes of resources that the estate does not hold.
  public var outsideEstate = 0
  /// Resources of the estate; nil where none was given.
  public var resources: Int?

  public init() {}
}

/// Prints who changed which resource and when.
public enum ChangesReport {
  /// Changes in the order given.
  public static func bytes(
    _ changes: [ResourceChange], _ counts: ChangesCounts, format: ChangesFormat, style: Style
  ) -> [UInt8] {
    switch format {
    case .text: Array(text(changes, counts, style).utf8)
    case .json: json(changes)
    case .csv: csv(changes)
    }
  }

  private static func text(
    _ changes: [ResourceChange], _ counts: ChangesCounts, _ style: Style
  ) -> String {
    var lines: [String] = []
    var resource = ""
    for change in changes {
      if change.resource != resource {
        resource = change.resource
        let type = change.type.map { "  \($0)" } ?? ""
        let note = change.isInEstate || counts.resources == nil ? "" : "  (not in the estate)"
        lines.append(style.paint(Escape.line(resource), .bold) + Escape.line(type + note))
      }
      let actor = change.actor.map { $0.name ?? $0.id } ?? "somebody the log does not name"
      let from = change.actor?.address.map { " from \($0)" } ?? ""
      lines.append(
        Escape.line("  \(time(change))  \(change.action)  by \(actor)\(from)  ")
          + style.paint(Escape.line("\(change.event.file):\(change.event.line)"), .dim))
    }
    var end = "\(counts.events) events, \(counts.changes) changes of resources"
    if let resources = counts.resources {
      end += " (\(counts.outsideEstate) of none of the \(resources) in the estate)"
    }
    return (lines + [end]).joined(separator: "\n") + "\n"
  }

  private static func time(_ change: ResourceChange) -> String {
    Instant(secondsSince1970: Int(change.timeMs / 1000)).description
  }

  private static func json(_ changes: [ResourceChange]) -> [UInt8] {
    var bytes: [UInt8] = []
    for change in changes {
      var writer = JSONWriter()
      writer.beginObject()
      writer.member("resource", change.resource)
      writer.member("type", change.type)
      writer.member("cloud", change.cloud?.rawValue)
      writer.member("account", change.account)
      writer.member("region", change.region)
      writer.member("time", time(change))
      writer.member("action", change.action)
      writer.member("actor", change.actor?.id)
      writer.member("actorName", change.actor?.name)
      writer.member("actorKind", change.actor?.kind)
      writer.member("address", change.actor?.address)
      writer.member("eventID", change.event.id)
      writer.member("file", change.event.file)
      writer.member("line", change.event.line)
      writer.member("offset", change.event.offset)
      writer.member("isInEstate", change.isInEstate)
      writer.endObject()
      bytes += writer.bytes
      bytes.append(UInt8(ascii: "\n"))
    }
    return bytes
  }

  private static func csv(_ changes: [ResourceChange]) -> [UInt8] {
    var writer = CSVWriter()
    writer.row([
      "resource", "type", "cloud", "account", "region", "time", "action", "actor", "actor_name",
      "address", "event_id", "file", "line", "in_estate",
    ])
    for change in changes {
      writer.row([
        change.resource, change.type ?? "", change.cloud?.rawValue ?? "", change.account ?? "",
        change.region ?? "", time(change), change.action, change.actor?.id ?? "",
        change.actor?.name ?? "", change.actor?.address ?? "", change.event.id, change.event.file,
        "\(change.event.line)", change.isInEstate ? "yes" : "no",
      ])
    }
    return writer.bytes
  }
}
