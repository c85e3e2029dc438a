internal import DemarcJSON

/// ACM_CERTIFICATE_EXPIRATION_CHECK: exports write the end as text or as a number.
enum CertificateExpiry {
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
