/// Getters of timestamps and durations.
enum TimeFunctions {
  private struct Getter: Sendable {
    var name: String
    var ofTimestamp: @Sendable (CivilTime, Int32) -> Int
    /// Divisor of the whole span in nanoseconds, where durations have the getter.
    var ofDuration: Int128?
  }

  private static let getters: [Getter] = [
    Getter(name: "getFullYear", ofTimestamp: { time, _ in time.year }),
    Getter(name: "getMonth", ofTimestamp: { time, _ in time.month - 1 }),
    Getter(name: "getDate", ofTimestamp: { time, _ in time.day }),
    Getter(name: "getDayOfMonth", ofTimestamp: { time, _ in time.day - 1 }),
    Getter(name: "getDayOfWeek", ofTimestamp: { time, _ in time.weekday }),
    Getter(name: "getDayOfYear", ofTimestamp: { time, _ in time.dayOfYear }),
    Getter(
      name: "getHours", ofTimestamp: { time, _ in time.hour }, ofDuration: 3_600_000_000_000),
    Getter(
      name: "getMinutes", ofTimestamp: { time, _ in time.minute }, ofDuration: 60_000_000_000),
    Getter(
      name: "getSeconds", ofTimestamp: { time, _ in time.second }, ofDuration: 1_000_000_000),
    Getter(
      name: "getMilliseconds", ofTimestamp: { _, nanos in Int(nanos) / 1_000_000 },
      ofDuration: 1_000_000),
  ]

  static let all: [CELFunction] = getters.flatMap { getter -> [CELFunction] in
    [
      .one(getter.name, isMember: true) { (value) throws(CELError) in
        try get(getter, value, zone: nil)
      },
      // The rules of a zone are read from a file.
      .two(getter.name, isMember: true, steps: 16) { (value, zone) throws(CELError) in
        try get(getter, value, zone: zone)
      },
    ]
  }

  private static func get(
    _ getter: Getter, _ value: CELValue, zone: CELValue?
  ) throws(CELError) -> CELValue {
    switch (value, zone) {
    case (.timestamp(let time), nil):
      return .int(
        Int64(getter.ofTimestamp(CivilTime(secondsSince1970: time.seconds), time.nanos)))
    case (.timestamp(let time), .string(let zone)):
      let offset = try TimeZones.offset(zone.text, at: time.seconds)
      let local = CivilTime(secondsSince1970: time.seconds + Int64(offset))
      return .int(Int64(getter.ofTimestamp(local, time.nanos)))
    case (.duration(let span), nil):
      guard let divisor = getter.ofDuration else { break }
      // Milliseconds of a span are the part below a second, as in the reference engines.
      let total = divisor == 1_000_000 ? Int128(span.nanos) : span.total
      return .int(Int64(total / divisor))
    default: break
    }
    throw .noSuchOverload(getter.name, [value] + (zone.map { [$0] } ?? []))
  }
}
