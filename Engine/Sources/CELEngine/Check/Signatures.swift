/// The signatures of every function the engine brings.
///
/// Operators and macros are typed in code; `math.greatest` and `math.least` take any number of
/// arguments and are, too.
enum Signatures {
  struct Name: Hashable {
    var name: String
    var isMember: Bool
  }

  struct Entry: Sendable {
    /// Nil for the standard functions.
    var library: CELLibrary?
    var signatures: [CELSignature]
  }

  private static let table: [Name: [Entry]] = {
    var table: [Name: [Entry]] = [:]
    for (library, rows) in families {
      for (name, isMember, signatures) in rows {
        table[Name(name: name, isMember: isMember), default: []].append(
          Entry(library: library, signatures: signatures))
      }
    }
    return table
  }()

  private static let families: [(CELLibrary?, [Row])] = [
    (nil, standard + conversions + time), (.strings, strings), (.math, math), (.lists, lists),
    (.encoders, encoders), (.optionals, optionals), (.network, network),
  ]

  /// The forms of a function among the standard ones and those of some libraries.
  static func find(
    _ name: String, isMember: Bool, libraries: Set<CELLibrary>
  ) -> [CELSignature] {
    (table[Name(name: name, isMember: isMember)] ?? []).flatMap { entry in
      entry.library.map(libraries.contains) ?? true ? entry.signatures : []
    }
  }

  typealias Row = (name: String, isMember: Bool, signatures: [CELSignature])

  /// Forms that all give the same type.
  static func function(
    _ name: String, _ parameters: [CELType]..., gives result: CELType
  ) -> Row {
    (name, false, parameters.map { CELSignature($0, result) })
  }

  static func member(
    _ name: String, _ parameters: [CELType]..., gives result: CELType
  ) -> Row {
    (name, true, parameters.map { CELSignature($0, result) })
  }

  static let a = CELType.parameter("A")
  static let b = CELType.parameter("B")

  // MARK: Standard functions

  private static let sized: [[CELType]] = [[.string], [.bytes], [.list(a)], [.map(a, b)]]

  private static let standard: [Row] = [
    ("size", false, sized.map { CELSignature($0, .int) }),
    ("size", true, sized.map { CELSignature($0, .int) }),
    function("type", [a], gives: .type(a)), function("dyn", [a], gives: .dyn),
    member("contains", [.string, .string], gives: .bool),
    member("startsWith", [.string, .string], gives: .bool),
    member("endsWith", [.string, .string], gives: .bool),
    member("matches", [.string, .string], gives: .bool),
    function("matches", [.string, .string], gives: .bool),
  ]

  private static let conversions: [Row] = [
    function("bool", [.bool], [.string], gives: .bool),
    function("int", [.int], [.uint], [.double], [.string], [.timestamp], gives: .int),
    function("uint", [.uint], [.int], [.double], [.string], gives: .uint),
    function("double", [.double], [.int], [.uint], [.string], gives: .double),
    function(
      "string", [.string], [.bool], [.int], [.uint], [.double], [.bytes], [.timestamp],
      [.duration], gives: .string),
    function("bytes", [.bytes], [.string], gives: .bytes),
    function("timestamp", [.timestamp], [.string], [.int], gives: .timestamp),
    function("duration", [.duration], [.string], [.int], gives: .duration),
  ]

  private static let time: [Row] =
    [
      "getFullYear", "getMonth", "getDate", "getDayOfMonth", "getDayOfWeek", "getDayOfYear",
    ].map { member($0, [.timestamp], [.timestamp, .string], gives: .int) }
    + ["getHours", "getMinutes", "getSeconds", "getMilliseconds"].map {
      member($0, [.timestamp], [.timestamp, .string], [.duration], gives: .int)
    }
}
