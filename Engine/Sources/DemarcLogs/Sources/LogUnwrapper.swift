public import DemarcJSON

/// One event as rules expect it, taken out of the envelopes it came in.
public struct LogEvent: Sendable {
  public var kind: LogKind
  public var value: JSONValue
  /// Where it lay in the value that was unwrapped: `/records/3`; empty for the value itself.
  public var place: String
  /// What could not be opened, so that `value` is given as it was found.
  public var fault: LogFault?

  public init(kind: LogKind, value: JSONValue, place: String = "", fault: LogFault? = nil) {
    self.kind = kind
    self.value = value
    self.place = place
    self.fault = fault
  }
}

/// Why an envelope was not opened.
public enum LogFault: String, Hashable, Sendable, CaseIterable {
  /// Envelopes in envelopes, deeper than the limit.
  case tooDeep = "too-deep"
  /// More text or more events than the limits admit.
  case tooLarge = "too-large"
  /// Text that should be JSON and is not.
  case badText = "bad-text"
}

/// The bounds of unwrapping one value.
public struct LogUnwrapLimits: Hashable, Sendable {
  /// Envelopes inside envelopes.
  public var depthMax = 8
  /// Events of one value.
  public var eventsMax = 1 << 20
  /// Bytes of text inside one value that are decoded and parsed.
  public var bytesMax = 64 << 20

  public init() {}
}

/// Takes events out of their envelopes and gives them their provider's own shape.
public enum LogUnwrapper {
  /// The events of a value, each with its kind, in the order they stand.
  ///
  /// What is no envelope and no log that is known comes back as one event of an unknown kind; an
  /// envelope without events gives none.
  public static func unwrap(
    _ value: JSONValue, limits: LogUnwrapLimits = LogUnwrapLimits()
  ) -> [LogEvent] {
    var opener = LogOpener(limits: limits)
    opener.open(value, place: "", depth: 0)
    return opener.events
  }
}

/// The work on one value: the events so far, and what is left of the limits.
struct LogOpener {
  let limits: LogUnwrapLimits
  private(set) var events: [LogEvent] = []
  private var bytesLeft: Int
  private var isFull = false

  init(limits: LogUnwrapLimits) {
    self.limits = limits
    bytesLeft = limits.bytesMax
  }

  /// Opens a value: an event is kept, an envelope gives what is inside.
  mutating func open(_ value: JSONValue, place: String, depth: Int) {
    guard !isFull else { return }
    var found = LogEvent(kind: .unknown, value: value, place: place)
    guard depth <= limits.depthMax else {
      found.fault = .tooDeep
      return keep(found)
    }
    if value.isArray {
      guard let row = LogEnvelope.fields(of: value) else {
        return openAll(value, path: "", in: found, depth: depth)
      }
      return open(row, place: place, depth: depth)
    }
    let shape = LogShape(of: value)
    found.kind = shape.kind
    if let content = LogEnvelope.content(of: value, shape: shape) {
      return open(content, in: found, depth: depth)
    }
    guard shape.form != .plain else { return keep(found) }
    var reshaper = LogReshaper(bytesLeft: bytesLeft)
    found.value = reshaper.reshape(value, shape)
    found.fault = reshaper.fault
    bytesLeft = reshaper.bytesLeft
    // A row may hold what is an envelope once its columns have their names.
    if let content = LogEnvelope.content(of: found.value, shape: LogShape(shape.kind)) {
      return open(content, in: found, depth: depth)
    }
    keep(found)
  }

  private mutating func keep(_ event: LogEvent) {
    guard events.count < limits.eventsMax else {
      isFull = true
      if !events.isEmpty { events[events.count - 1].fault = .tooLarge }
      return
    }
    events.append(event)
  }

  private mutating func keep(_ event: LogEvent, fault: LogFault) {
    var event = event
    event.fault = fault
    keep(event)
  }

  private mutating func openAll(
    _ list: JSONValue, path: String, in envelope: LogEvent, depth: Int
  ) {
    for (index, element) in list.elements.enumerated() {
      if isFull { return }
      let place = "\(envelope.place)\(path)/\(index)"
      if let text = element.string {
        let words = LogEvent(kind: .unknown, value: element, place: place)
        openText(Array(text.utf8), place: place, in: words, depth: depth + 1)
      } else {
        open(element, place: place, depth: depth + 1)
      }
    }
  }

  private mutating func open(
    _ content: LogEnvelope.Content, in envelope: LogEvent, depth: Int
  ) {
    let place = envelope.place
    switch content {
    case .nothing: return
    case .values(let path, let list): openAll(list, path: path, in: envelope, depth: depth)
    case .value(let path, let inner):
      openInner(of: envelope) { $0.open(inner, place: place + path, depth: depth + 1) }
    case .text(let path, let text, let encoding):
      openInner(of: envelope) { opener in
        opener.openText(
          opener.decode(text, encoding), place: place + path, in: envelope, depth: depth + 1)
      }
    case .table(let table):
      for (index, row) in LogEnvelope.rows(of: table).enumerated() {
        if isFull { return }
        open(row, place: "\(place)/rows/\(index)", depth: depth + 1)
      }
    }
  }

  /// Opens what a value may wrap; where that is no log that is known, the value itself is the event.
  private mutating func openInner(of envelope: LogEvent, _ body: (inout LogOpener) -> Void) {
    let before = events.count
    body(&self)
    guard events.count == before + 1, events[before].kind == .unknown,
      events[before].fault == nil
    else { return }
    events[before] = envelope
  }

  private func decode(_ text: String, _ encoding: LogEnvelope.Encoding) -> [UInt8] {
    guard encoding == .either, !LogPayload.startsJSON(text.utf8) else { return Array(text.utf8) }
    return LogPayload.decodedBase64(text) ?? Array(text.utf8)
  }

  /// Opens JSON text: one value, or several one after another as a delivery stream joins them.
  ///
  /// - Parameter envelope: what to keep where the text is no JSON.
  private mutating func openText(
    _ bytes: [UInt8], place: String, in envelope: LogEvent, depth: Int
  ) {
    guard let bytes = LogPayload.inflated(bytes, limit: bytesLeft), bytes.count <= bytesLeft else {
      return keep(envelope, fault: .tooLarge)
    }
    bytesLeft -= bytes.count
    guard LogPayload.startsJSON(bytes) else { return keep(envelope, fault: .badText) }
    if let document = try? JSONDocument.parse(bytes) {
      return open(document.root, place: place, depth: depth)
    }
    for (index, part) in LogPayload.values(bytes).enumerated() {
      if isFull { return }
      guard let document = try? JSONDocument.parse(Array(part)) else {
        return keep(envelope, fault: .badText)
      }
      open(document.root, place: "\(place)/\(index)", depth: depth)
    }
  }
}
