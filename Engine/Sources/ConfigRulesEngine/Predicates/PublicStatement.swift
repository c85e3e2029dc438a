/// Whether a statement of a resource's policy makes the resource public, as S3 defines it.
///
/// It is public when it allows everyone and no condition asks for a source or a principal by a fixed
/// value. A condition asks only if it is neither negated nor `…IfExists` nor `ForAllValues`.
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
    return values.allSatisfy { plain == "ipaddress" ? Self.isNarrowRange($0) : Self.isFixed($0) }
  }

  /// Ranges wider than /8 (IPv4) or /32 (IPv6) stand for everyone.
  private static func isNarrowRange(_ text: String) -> Bool {
    guard let range = AddressRange(text) else { return false }
    return range.prefix >= (range.isIPv6 ? 32 : 8)
  }

  /// A wildcard must stand behind something that only the owner of the value can have: an account in
  /// an ARN, a resource in an ARN without account, the text before the first `:` or `/` elsewhere.
  private static func isFixed(_ text: String) -> Bool {
    // A policy variable takes the value of the caller's own choice.
    guard !text.isEmpty, !text.contains("${") else { return false }
    guard text.hasPrefix("arn:") else {
      return !hasWildcard(text.prefix { $0 != ":" && $0 != "/" })
    }
    let parts = text.split(separator: ":", maxSplits: 5, omittingEmptySubsequences: false)
    guard parts.count == 6 else { return !hasWildcard(text[...]) }
    guard parts[4].isEmpty else { return !hasWildcard(parts[4]) }
    return !hasWildcard(parts[5].prefix(1))
  }

  private static func hasWildcard(_ text: Substring) -> Bool {
    text.contains("*") || text.contains("?")
  }
}
