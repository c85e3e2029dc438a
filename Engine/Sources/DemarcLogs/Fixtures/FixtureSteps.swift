internal import DemarcJSON
internal import DemarcModel

/// Events over time, written short: a step is one event, `count` times, `every` seconds, from second
/// `start` on.
///
/// In an event's text `{time}` becomes the time, `{n}` the number within the step and `{id}` a number of
/// 12 digits that no other event of the line has.
struct FixtureSteps {
  /// The events in the order of their times, a line each.
  let log: [UInt8]

  /// Events that one line of fixtures may ask for.
  static let eventsMax = 100_000

  /// Nil where a step lacks one of its members, or there would be too many events.
  init?(_ line: JSONValue) {
    guard let steps = line["steps"], steps.isArray else { return nil }
    var events: [(second: Int, text: String)] = []
    for step in steps.elements {
      let numbers = ["start", "count", "every"].map { step[JSONKey($0)].flatMap { Int($0.json) } }
      guard let start = numbers[0], let count = numbers[1], let every = numbers[2],
        let event = step["event"], count >= 0, events.count + count <= Self.eventsMax,
        (0..<1 << 32).contains(start), (0..<1 << 16).contains(every)
      else {
        return nil
      }
      let text = event.json
      for number in 0..<count {
        let second = start + number * every
        events.append(
          (
            second,
            text.replacing("{time}", with: Self.time(second)).replacing("{n}", with: "\(number)")
              .replacing("{id}", with: Self.padded(events.count))
          ))
      }
    }
    let order = events.indices.sorted { (events[$0].second, $0) < (events[$1].second, $1) }
    log = order.flatMap { Array((events[$0].text + "\n").utf8) }
  }

  /// Seconds after the morning of 2 March 2026.
  private static func time(_ second: Int) -> String {
    let morning = 20_514 * 86_400
    return Instant(secondsSince1970: morning + second).description
  }

  private static func padded(_ number: Int) -> String {
    let text = "\(number)"
    return String(repeating: "0", count: max(0, 12 - text.count)) + text
  }
}
