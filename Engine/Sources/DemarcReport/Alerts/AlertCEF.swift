internal import DemarcModel

/// The Common Event Format, version 0: a header of eight fields, then keys of its dictionary.
///
/// Header fields escape backslash and bar; values escape backslash, equals sign and line ends, and
/// not the bar. Values are cut to the lengths that the dictionary gives.
struct AlertCEF {
  private(set) var bytes: [UInt8] = []
  /// Where each key and its value end, so that a line can be cut between two.
  private(set) var ends: [Int] = []

  init(_ alert: Alert, version: String) {
    bytes.put("CEF:0|Demarc|Demarc|")
    for text in [version, alert.rule.id, alert.rule.title] {
      header(AlertTrim.cut(text, Self.headerMax))
      bytes.append(UInt8(ascii: "|"))
    }
    bytes.put(Self.severity(alert.rule.severity))
    bytes.append(UInt8(ascii: "|"))
    ends.append(bytes.count)
    what(alert)
    who(alert)
    rule(alert.rule)
    whence(alert)
  }

  /// Signature ids and names: the header has no stated limits; names are cut at what a key may
  /// hold.
  private static let headerMax = 512

  // MARK: Content

  private mutating func what(_ alert: Alert) {
    value("rt", "\(alert.timeMs)", 20)
    value("externalId", alert.id, 40)
    if let correlation = alert.correlation {
      value("type", "2", 1)
      value("cnt", "\(correlation.eventCount)", 20)
      value("start", "\(correlation.firstMs)", 20)
      value("end", "\(correlation.lastMs)", 20)
    }
    value("cat", alert.source, 1023)
    value("act", alert.action, 63)
    if alert.outcome != .unknown { value("outcome", alert.outcome.rawValue, 63) }
    value("destinationServiceName", alert.service, 255)
    value("deviceExternalId", alert.account, 255)
  }

  private mutating func who(_ alert: Alert) {
    guard let actor = alert.actor else { return }
    value("suid", actor.id, 1023)
    value("suser", actor.name ?? actor.id, 1023)
    value("spriv", actor.kind, 1023)
    if let address = actor.address {
      switch AlertAddress(address) {
      case .v4: value("src", address, 15)
      case .v6: labelled("c6a2", "Source IPv6 Address", address, 45)
      case .name: value("shost", address, 1023)
      }
    }
    value("requestClientApplication", actor.userAgent, 1023)
  }

  private mutating func rule(_ rule: AlertRule) {
    labelled("cs1", "Rule Author", rule.author, 4000)
    labelled("cs2", "Rule License", rule.license, 4000)
    labelled("cs3", "Controls", rule.controls.joined(separator: ", "), 4000)
    labelled("cs4", "Responsibility Side", rule.side?.rawValue, 4000)
    labelled("flexString1", "ATT&CK Techniques", rule.techniques.joined(separator: ", "), 1023)
    labelled("flexString2", "Rule Reference", rule.references.first, 1023)
  }

  private mutating func whence(_ alert: Alert) {
    labelled("cs5", "Region", alert.region, 4000)
    let resources = alert.resources.map(AlertWords.resource).joined(separator: ", ")
    labelled("cs6", "Resources", resources, 4000)
    let reasons = [alert.correlation?.group ?? [], alert.matched].filter { !$0.isEmpty }
    value("reason", reasons.map(AlertWords.fields).joined(separator: "; "), 1023)
    var places = alert.events.map { event in
      "\(AlertWords.place(event)) bytes \(event.offset)+\(event.length)"
    }
    // Where the dictionary's 63 characters cut the operation short, it stands here whole.
    if let action = alert.action, action.utf16.count > 63 { places.insert(action, at: 0) }
    value("msg", places.joined(separator: ", "), 1023)
  }

  /// 0 to 10: low below 4, medium below 7, high below 9, very high from there.
  private static func severity(_ severity: Severity) -> Int {
    switch severity {
    case .informational: 1
    case .low: 3
    case .medium: 5
    case .high: 8
    case .critical: 10
    }
  }

  // MARK: Escapes

  private mutating func header(_ text: String) {
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\\", "|":
        bytes.append(UInt8(ascii: "\\"))
        put(scalar)
      case "\n", "\r", "\t": bytes.append(UInt8(ascii: " "))
      default: put(Self.isControl(scalar) ? "\u{fffd}" : scalar)
      }
    }
  }

  /// Custom strings say what they hold.
  private mutating func labelled(
    _ key: StaticString, _ label: String, _ text: String?, _ most: Int
  ) {
    guard let text, !text.isEmpty else { return }
    value(key, text, most)
    bytes.append(UInt8(ascii: " "))
    bytes.put(key)
    bytes.put("Label=")
    bytes.put(label)
    ends[ends.count - 1] = bytes.count
  }

  /// Nothing for an empty text: a key without a value would take the next key for its own.
  private mutating func value(_ key: StaticString, _ text: String?, _ most: Int) {
    guard let text, !text.isEmpty else { return }
    if ends.count > 1 { bytes.append(UInt8(ascii: " ")) }
    bytes.put(key)
    bytes.append(UInt8(ascii: "="))
    for scalar in AlertTrim.cut(text, most).unicodeScalars {
      switch scalar {
      case "\\", "=":
        bytes.append(UInt8(ascii: "\\"))
        put(scalar)
      case "\n": bytes.put("\\n")
      case "\r": bytes.put("\\r")
      case "\t": bytes.append(UInt8(ascii: " "))
      default: put(Self.isControl(scalar) ? "\u{fffd}" : scalar)
      }
    }
    ends.append(bytes.count)
  }

  private mutating func put(_ scalar: Unicode.Scalar) {
    if scalar.isASCII {
      bytes.append(UInt8(truncatingIfNeeded: scalar.value))
    } else {
      bytes.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
    }
  }

  /// What ends a line or moves a cursor somewhere on the way to the reader.
  private static func isControl(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0..<0x20, 0x7f..<0xa0, 0x2028, 0x2029: true
    default: false
    }
  }

  /// The longest beginning of at most `count` bytes that ends between two keys.
  func prefix(_ count: Int) -> ArraySlice<UInt8> {
    guard bytes.count > count else { return bytes[...] }
    return bytes[..<(ends.last { $0 <= count } ?? 0)]
  }
}
