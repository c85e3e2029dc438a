// Signatures of the extension libraries.
extension Signatures {
  static let strings: [Row] = [
    member("charAt", [.string, .int], gives: .string),
    member("indexOf", [.string, .string], [.string, .string, .int], gives: .int),
    member("lastIndexOf", [.string, .string], [.string, .string, .int], gives: .int),
    member("join", [.list(.string)], [.list(.string), .string], gives: .string),
    member("lowerAscii", [.string], gives: .string),
    member("upperAscii", [.string], gives: .string),
    member(
      "replace", [.string, .string, .string], [.string, .string, .string, .int], gives: .string),
    member("split", [.string, .string], [.string, .string, .int], gives: .list(.string)),
    member("substring", [.string, .int], [.string, .int, .int], gives: .string),
    member("trim", [.string], gives: .string), member("reverse", [.string], gives: .string),
    function("strings.quote", [.string], gives: .string),
    member("format", [.string, .list(.dyn)], gives: .string),
  ]

  private static let numbers: [CELType] = [.int, .uint, .double]

  private static func same(_ name: String, _ types: [CELType], count: Int = 1) -> Row {
    (
      name, false,
      types.map { CELSignature(Array(repeating: $0, count: count), $0) }
    )
  }

  static let math: [Row] = [
    same("math.ceil", [.double]), same("math.floor", [.double]), same("math.round", [.double]),
    same("math.trunc", [.double]), same("math.abs", numbers), same("math.sign", numbers),
    function("math.sqrt", [.int], [.uint], [.double], gives: .double),
    function("math.isNaN", [.double], gives: .bool),
    function("math.isInf", [.double], gives: .bool),
    function("math.isFinite", [.double], gives: .bool),
    same("math.bitAnd", [.int, .uint], count: 2), same("math.bitOr", [.int, .uint], count: 2),
    same("math.bitXor", [.int, .uint], count: 2), same("math.bitNot", [.int, .uint]),
    shift("math.bitShiftLeft"), shift("math.bitShiftRight"),
  ]

  private static func shift(_ name: String) -> Row {
    (name, false, [CELSignature([.int, .int], .int), CELSignature([.uint, .int], .uint)])
  }

  /// What `sort` can put in order.
  private static let ordered: [CELType] = [
    .int, .uint, .double, .bool, .string, .bytes, .timestamp, .duration,
  ]

  static let lists: [Row] = [
    member("slice", [.list(a), .int, .int], gives: .list(a)),
    member("distinct", [.list(a)], gives: .list(a)),
    member("reverse", [.list(a)], gives: .list(a)),
    (
      "flatten", true,
      [
        CELSignature([.list(.list(a))], .list(a)), CELSignature([.list(.dyn)], .list(.dyn)),
        CELSignature([.list(.dyn), .int], .list(.dyn)),
      ]
    ),
    function("lists.range", [.int], gives: .list(.int)),
    ("sort", true, ordered.map { CELSignature([.list($0)], .list($0)) }),
  ]

  static let encoders: [Row] = [
    function("base64.encode", [.bytes], gives: .string),
    function("base64.decode", [.string], gives: .bytes),
  ]

  static let optionals: [Row] = [
    function("optional.of", [a], gives: .optional(a)),
    function("optional.none", [], gives: .optional(a)),
    function("optional.ofNonZeroValue", [a], gives: .optional(a)),
    member("hasValue", [.optional(a)], gives: .bool),
    member("value", [.optional(a)], gives: a),
    member("or", [.optional(a), .optional(a)], gives: .optional(a)),
    member("orValue", [.optional(a), a], gives: a),
  ]

  static let network: [Row] = [
    function("ip", [.string], [.address], gives: .address),
    function("cidr", [.string], [.network], gives: .network),
    function("isIP", [.string], gives: .bool), function("isCIDR", [.string], gives: .bool),
    function("ip.isCanonical", [.string], gives: .bool),
    member("family", [.address], gives: .int),
    member("isUnspecified", [.address], gives: .bool),
    member("isLoopback", [.address], gives: .bool),
    member("isGlobalUnicast", [.address], gives: .bool),
    member("isLinkLocalUnicast", [.address], gives: .bool),
    member("isLinkLocalMulticast", [.address], gives: .bool),
    member("ip", [.network], gives: .address), member("masked", [.network], gives: .network),
    member("prefixLength", [.network], gives: .int),
    member("containsIP", [.network, .address], [.network, .string], gives: .bool),
    member("containsCIDR", [.network, .network], [.network, .string], gives: .bool),
    function("string", [.address], [.network], gives: .string),
  ]
}
