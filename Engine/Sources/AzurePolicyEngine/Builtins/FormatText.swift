import DemarcModel

/// `format('{0}-{1:D3}', …)`: composite formatting with the numeric formats that rules use.
enum FormatText {
  static func format(_ args: borrowing Arguments) throws(PolicyFailure) -> String {
    var rest = Substring(try args.string(0))
    var result = ""
    while let character = rest.first {
      rest.removeFirst()
      if character == "{" || character == "}", rest.first == character {
        rest.removeFirst()
        result.append(character)
      } else if character == "{" {
        guard let end = rest.firstIndex(of: "}") else {
          throw args.failed("a placeholder is not closed")
        }
        result += try item(rest[..<end], args)
        rest = rest[rest.index(after: end)...]
        if result.utf8.count > args.limits.stringBytesMax {
          throw .limit("format() builds a text of more than \(args.limits.stringBytesMax) bytes")
        }
      } else if character == "}" {
        throw args.failed("a '}' stands alone; double it")
      } else {
        result.append(character)
      }
    }
    return result
  }

  private static func item(
    _ text: Substring, _ args: borrowing Arguments
  ) throws(PolicyFailure) -> String {
    let parts = text.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
    let head = parts[0].split(separator: ",", maxSplits: 1, omittingEmptySubsequences: false)
    guard let index = Int(head[0].filter { $0 != " " }), index >= 0, index + 1 < args.count else {
      throw args.failed("there is no argument for {\(text)}")
    }
    var result = try formatted(args[index + 1], parts.count > 1 ? String(parts[1]) : "", args)
    if head.count > 1 {
      guard let width = Int(head[1].filter { $0 != " " }),
        Int(width.magnitude) <= args.limits.stringBytesMax
      else { throw args.failed("'\(head[1])' is no width") }
      let missing = Int(width.magnitude) - result.count
      if missing > 0 {
        let pad = String(repeating: " ", count: missing)
        result = width > 0 ? pad + result : result + pad
      }
    }
    return result
  }

  private static func formatted(
    _ value: PolicyValue, _ format: String, _ args: borrowing Arguments
  ) throws(PolicyFailure) -> String {
    if format.isEmpty || value.double == nil { return PolicyFunction.text(of: value) }
    let digits = Int(format.dropFirst()) ?? 0
    if case .integer(let number) = value, digits >= 0, digits <= 99 {
      switch format.first {
      case "D", "d": return sign(number) + padded("\(number.magnitude)", digits)
      case "X":
        return padded(String(UInt64(bitPattern: number), radix: 16, uppercase: true), digits)
      case "x": return padded(String(UInt64(bitPattern: number), radix: 16), digits)
      case "0" where format.allSatisfy({ $0 == "0" }):
        return sign(number) + padded("\(number.magnitude)", format.count)
      default: break
      }
    }
    throw args.failed("the format '\(format)' is not supported")
  }

  private static func sign(_ number: Int64) -> String { number < 0 ? "-" : "" }

  private static func padded(_ text: String, _ width: Int) -> String {
    String(repeating: "0", count: max(0, width - text.count)) + text
  }
}
