internal import DemarcJSON

/// The parts of an Amazon Resource Name that say where a resource is.
///
/// As in `arn:aws:iam::111122223333:user/x`.
struct ARN {
  let region: Substring
  let account: Substring

  /// Nil when `text` is no ARN.
  init?(_ text: String) {
    let parts = text.split(separator: ":", maxSplits: 5, omittingEmptySubsequences: false)
    guard parts.count == 6, parts[0] == "arn" else { return nil }
    (region, account) = (parts[3], parts[4])
  }

  /// Whether the account is one; resources of AWS itself have `aws` there, buckets nothing.
  var hasAccount: Bool {
    account.utf8.count == 12 && account.utf8.allSatisfy { $0 &- 0x30 <= 9 }
  }
}
