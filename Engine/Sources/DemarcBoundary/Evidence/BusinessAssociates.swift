public import DemarcModel

/// What HIPAA asks of the contract with a provider that handles health data.
public enum BusinessAssociates {
  /// Requirements that the contract itself answers: 45 CFR 164.308(b)(1) and (3), 164.314(a)(1) and (2)(i).
  public static let requirements = [
    "164.308(b)(1)", "164.308(b)(3)", "164.314(a)(1)", "164.314(a)(2)(i)",
  ].map { RequirementID(framework: "hipaa-security", id: $0) }
}
