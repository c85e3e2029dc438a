internal import DemarcModel

/// Syslog messages (RFC 5424) with structured data and a payload in CEF or JSON.
struct AlertSyslog: Sendable {
  private let options: SyslogOptions
  private let version: String
  private var json = AlertJSON()
  /// RFC 5424 §6: what a collector must take at least is 480 octets, what it should take 2,048;
  /// less than this could not hold the header and a rule's author.
  static let bytesLeast = 1024

  init(_ options: AlertOptions) {
    self.options = options.syslog
    version = options.version
  }

  /// One message with its framing.
  mutating func write(_ alert: Alert, into out: inout [UInt8]) {
    let most = max(Self.bytesLeast, options.bytesMax)
    var message = header(alert)
    structured(alert, into: &message, most: most / 2)
    let mark: [UInt8] = options.marksUTF8 ? [0xef, 0xbb, 0xbf] : []
    let room = most - message.count - 1 - mark.count
    let payload = payload(alert, room: room)
    if !payload.isEmpty {
      message.append(UInt8(ascii: " "))
      message += mark
      message += payload
    }
    switch options.framing {
    case .newline:
      out += message
      out.append(UInt8(ascii: "\n"))
    case .octetCounting:
      out.put(message.count)
      out.append(UInt8(ascii: " "))
      out += message
    }
  }

  // MARK: Header

  /// `<PRI>1 TIMESTAMP HOSTNAME demarc - MSGID `.
  private func header(_ alert: Alert) -> [UInt8] {
    var out: [UInt8] = []
    out.append(UInt8(ascii: "<"))
    out.put(min(max(options.facility, 0), 23) * 8 + Self.severity(alert.rule.severity))
    out.put(">1 ")
    AlertTime(alert.timeMs).put(into: &out, fraction: true)
    out.append(UInt8(ascii: " "))
    out.put(Self.name(options.hostname, 255))
    out.put(" demarc - ")
    out.put(Self.name(Self.short(alert.rule.id), 32))
    out.append(UInt8(ascii: " "))
    return out
  }

  /// RFC 5424 table 2.
  private static func severity(_ severity: Severity) -> Int {
    switch severity {
    case .critical: 2
    case .high: 3
    case .medium: 4
    case .low: 5
    case .informational: 6
    }
  }

  /// Printable ASCII alone (§6); `-` where nothing is left.
  private static func name(_ text: String, _ most: Int) -> String {
    let bytes = text.utf8.filter { (0x21...0x7e).contains($0) }.prefix(most)
    return bytes.isEmpty ? "-" : String(decoding: bytes, as: UTF8.self)
  }

  /// A UUID has 36 characters and fits without its hyphens.
  private static func short(_ id: String) -> String {
    let digits = id.filter { $0 != "-" }
    let isUUID = id.utf8.count == 36 && digits.utf8.count == 32 && digits.allSatisfy(\.isHexDigit)
    return isUUID ? digits : id
  }

  // MARK: Structured data

  /// What a search needs most comes first: what does not fit is left out whole.
  private func structured(_ alert: Alert, into out: inout [UInt8], most: Int) {
    let rule = alert.rule
    let longest = min(Self.valueMax, max(24, (most - out.count) / 8))
    out.put("[demarc@")
    out.put(max(0, options.enterprise))
    for (name, text) in [
      ("id", alert.id), ("rule", rule.id), ("severity", rule.severity.rawValue),
      ("author", rule.author), ("license", rule.license), ("cloud", alert.cloud?.rawValue),
      ("account", alert.account), ("region", alert.region), ("source", alert.source),
      ("service", alert.service), ("action", alert.action), ("outcome", alert.outcome.rawValue),
      ("actor", alert.actor?.id), ("address", alert.actor?.address),
      ("resource", alert.resources.first?.id), ("side", rule.side?.rawValue),
      ("controls", rule.controls.joined(separator: " ")),
      ("count", alert.correlation.map { "\($0.eventCount)" }), ("title", rule.title),
    ] {
      guard let text, !text.isEmpty else { continue }
      let start = out.count
      out.append(UInt8(ascii: " "))
      out.put(name)
      out.put("=\"")
      Self.escape(AlertTrim.cut(text, bytes: longest), into: &out)
      out.append(UInt8(ascii: "\""))
      if out.count >= most { out.removeSubrange(start...) }
    }
    out.append(UInt8(ascii: "]"))
  }

  /// Bytes of one value, where there is room for as much.
  private static let valueMax = 255

  /// §6.3.3: quote, backslash and closing bracket; controls would end the message on some ways.
  private static func escape(_ text: String, into out: inout [UInt8]) {
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"", "\\", "]":
        out.append(UInt8(ascii: "\\"))
        out.append(UInt8(truncatingIfNeeded: scalar.value))
      default:
        let isControl = scalar.value < 0x20 || (0x7f..<0xa0).contains(scalar.value)
        out.put(isControl ? " " : String(scalar))
      }
    }
  }

  // MARK: Payload

  /// Lengths of values and lists, tried in turn until the payload fits.
  private static let steps = [(1024, 32), (256, 8), (96, 3), (40, 1)]

  /// The payload, with values and lists cut short where it would not fit; always whole in its own
  /// form.
  private mutating func payload(_ alert: Alert, room: Int) -> [UInt8] {
    switch options.payload {
    case .cef:
      var cef = AlertCEF(alert, version: version)
      for (bytes, list) in Self.steps where cef.bytes.count > room {
        cef = AlertCEF(AlertTrim.trim(alert, bytes: bytes, list: list), version: version)
      }
      return Array(cef.prefix(room))
    case .json:
      var out: [UInt8] = []
      json.write(alert, into: &out)
      for (bytes, list) in Self.steps where out.count > room {
        out.removeAll(keepingCapacity: true)
        // A cache of its own: the cut rule must not take the whole one's place.
        var short = AlertJSON()
        short.write(AlertTrim.trim(alert, bytes: bytes, list: list), into: &out)
        out.removeLast()
        out.put(",\"cut\":true}")
      }
      if out.count > room { out = Self.least(AlertTrim.trim(alert, bytes: 40, list: 1)) }
      return out.count <= room ? out : []
    }
  }

  /// What a message of the least length can hold: which rule, whose rule, when, how bad.
  private static func least(_ alert: Alert) -> [UInt8] {
    var rule = AlertRule(
      id: alert.rule.id, title: alert.rule.title, severity: alert.rule.severity)
    rule.author = alert.rule.author
    rule.license = alert.rule.license
    var out: [UInt8] = []
    AlertJSON.member("{\"id\":", alert.id, &out)
    AlertJSON.time(",\"time\":", alert.timeMs, &out)
    AlertJSON.member(",\"severity\":", alert.rule.severity.rawValue, &out)
    out.put(",\"rule\":")
    AlertJSON.write(rule, into: &out)
    out.put(",\"cut\":true}")
    return out
  }
}
