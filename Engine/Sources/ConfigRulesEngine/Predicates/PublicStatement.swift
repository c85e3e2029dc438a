/// Whether a statement of a resource's policy makes the resource public, as S3 defines it.
///
/// It is public when it allows everyone and no condition asks for a source or a principal by a
/// fixed value. A condition asks only if it is not negated, not `IfExists` and not `ForAllValues`.
extension PolicyStatement {
  var isPublic: Bool {
    allows && isForEveryone && !conditions.contains { $0.namesCaller }
  }
}

extension PolicyCondition {
  private static let operations: Set<String> = [
    "stringequals", "stringequalsignorecase", "stringlike", "arnequals", "arnlike", "ipaddress",
  ]

  private static let callerKeys: Set<String> = [
    "aws:sourceip", "aws:sourcevpc", "aws:sourcevpce", "aws:sourcearn", "aws:sourceaccount",
    "aws:sourceowner", "aws:sourceorgid", "aws:sourceorgpaths", "aws:principalorgid",
    "aws:principalorgpaths", "aws:principalaccount", "aws:principalarn", "aws:userid",
    "s3:dataaccesspointarn", "s3:dataaccesspointaccount",
  ]

  /// Whether only callers with one of some fixed values meet the condition.
  var namesCaller: Bool {
    let plain =
      operation.hasPrefix("foranyvalue:") ? String(operation.dropFirst(12)) : operation
    guard Self.operations.contains(plain), Self.callerKeys.contains(key), !values.isEmpty else {
      return false
    }
    return values.allSatisfy { plain == "ipaddress" ? Self.isNarrowRange($0) : isFixed($0) }
  }

  /// Ranges wider than /8 (IPv4) or /32 (IPv6) stand for everyone.
  private static func isNarrowRange(_ text: String) -> Bool {
    guard let range = AddressRange(text) else { return false }
    return range.prefix >= (range.isIPv6 ? 32 : 8)
  }

  /// A fixed value holds no wildcard and no policy variable; the ARN of an access point may leave
  /// its name open when it names the account.
  private func isFixed(_ text: String) -> Bool {
    guard !text.isEmpty, !text.contains("${") else { return false }
    guard key == "s3:dataaccesspointarn" else { return !Self.hasWildcard(text[...]) }
    let parts = text.split(separator: ":", maxSplits: 5, omittingEmptySubsequences: false)
    return parts.count == 6 && !parts[4].isEmpty && !Self.hasWildcard(parts[4])
  }

  private static func hasWildcard(_ text: Substring) -> Bool {
    text.contains("*") || text.contains("?")
  }
}
