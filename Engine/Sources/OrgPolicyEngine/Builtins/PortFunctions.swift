internal import CELEngine

/// The helpers that look for a port in firewall rules.
enum PortFunctions {
  static let all: [CELFunction] =
    functions("containsFirewallPort", protocolField: "IPProtocol")
    + functions("containsIpProtocolAndPort", protocolField: "ipProtocol")

  /// A protocol alone, or with a port or a range of ports.
  private static let signatures = [
    CELSignature([.list(.dyn), .string], .bool),
    CELSignature([.list(.dyn), .string, .string], .bool),
    CELSignature([.list(.dyn), .string, .int], .bool),
  ]

  private static func functions(_ name: String, protocolField: String) -> [CELFunction] {
    [2, 3].map { count in
      CELFunction(name, isMember: true, arity: count, signatures: signatures) {
        arguments throws(CELError) in
        try contains(name, protocolField: protocolField, arguments)
      }
    }
  }

  /// Whether any rule of the list lets the protocol, and the port if given, through.
  ///
  /// A rule without ports is about all ports, and the protocol `all` about all protocols.
  private static func contains(
    _ name: String, protocolField: String, _ arguments: [CELValue]
  ) throws(CELError) -> CELValue {
    guard case .list(let rules) = arguments[0], let wanted = arguments[1].text else {
      throw mistyped(name)
    }
    let port = arguments.count > 2 ? try range(arguments[2], name) : nil
    for rule in try rules.values() {
      let written = try rule.member(protocolField)?.text ?? ""
      guard isSame(written, wanted) else { continue }
      guard let port else { return .bool(true) }
      guard case .list(let ports)? = try rule.member("ports"), ports.count > 0 else {
        return .bool(true)
      }
      for open in try ports.values() {
        let open = try range(open, name)
        if open.lowerBound <= port.lowerBound, port.upperBound <= open.upperBound {
          return .bool(true)
        }
      }
    }
    return .bool(false)
  }

  private static func mistyped(_ name: String) -> CELError {
    CELError(.noSuchOverload, "\(name) is called on a list with a protocol and a port")
  }

  private static let numbers = [
    "1": "icmp", "6": "tcp", "17": "udp", "50": "esp", "51": "ah", "94": "ipip", "132": "sctp",
  ]

  private static func isSame(_ written: String, _ wanted: String) -> Bool {
    let (a, b) = (written.lowercased(), wanted.lowercased())
    return a == "all" || (numbers[a] ?? a) == (numbers[b] ?? b)
  }

  private static let ports = 0...65535

  /// `22`, `'22'` or `'8000-9000'`.
  private static func range(_ value: CELValue, _ name: String) throws(CELError) -> ClosedRange<Int>
  {
    if case .int(let number) = value, let port = Int(exactly: number), ports.contains(port) {
      return port...port
    }
    guard let text = value.text else { throw mistyped(name) }
    let parts = text.split(separator: "-", omittingEmptySubsequences: false).map { Int($0) }
    if let low = parts[0], let high = parts[parts.count - 1], parts.count <= 2, low <= high,
      ports.contains(low), ports.contains(high)
    {
      return low...high
    }
    throw CELError(.invalidArgument, "'\(text)' is no port and no range of ports")
  }
}
