internal import DemarcJSON

/// Rules on the end of certificates: exports write the end as text or as a number.
enum CertificateExpiry {
  /// IAM_SERVER_CERTIFICATE_EXPIRATION_CHECK.
  static func inForce(_ input: PredicateInput) -> PredicateVerdict {
    guard let end = ItemPath.moment("configuration.expiration", in: input.item),
      let now = input.parameters?["now"].flatMap(Moment.seconds)
    else { return .insufficientData("the export does not say when the certificate expires") }
    return end > now ? .compliant : .nonCompliant("the certificate has expired")
  }

  /// ACM_CERTIFICATE_EXPIRATION_CHECK.
  static func farEnough(_ input: PredicateInput) -> PredicateVerdict {
    switch ItemPath.text("configuration.status", in: input.item) {
    case "EXPIRED": return .nonCompliant("the certificate has expired")
    case "ISSUED", "INACTIVE": break
    default: return .notApplicable
    }
    guard let end = ItemPath.moment("configuration.notAfter", in: input.item),
      let limit = input.parameters?["expiresAfter"].flatMap(Moment.seconds)
    else { return .insufficientData("the export does not say when the certificate expires") }
    return end > limit
      ? .compliant : .nonCompliant("the certificate expires within the days asked for")
  }
}
