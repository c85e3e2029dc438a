/// The columns of FedRAMP's customer-responsibility workbook, as the forms print them.
///
/// Facts of the public forms (Control Implementation Summary and Customer Responsibility Matrix, Rev. 5).
public enum FedRAMPForm {
  /// Implementation statuses of the CIS sheet.
  public static let statuses = [
    "Implemented", "Partially Implemented", "Planned", "Alternative Implementation", "N/A",
  ]
  /// Control originations of the CIS sheet.
  public static let originations = [
    "Service Provider Corporate", "Service Provider System Specific",
    "Service Provider Hybrid (Corporate and System Specific)",
    "Configured by Customer (Customer System Specific)",
    "Provided by Customer (Customer System Specific)",
    "Shared (Service Provider and Customer Responsibility)",
    "Inherited from pre-existing FedRAMP Authorization",
  ]
  /// Columns of the CIS sheet.
  public static let cis = ["Control ID"] + statuses + originations
  /// Columns of the CRM sheet.
  public static let crm = [
    "Control ID", "Can Be Inherited from CSP",
    "Specific Inheritance and Customer Agency/CSP Responsibilities",
  ]
  /// Answers of the CRM sheet.
  public static let answers = ["Yes", "Partial", "No"]

  static let shared = originations[5]
  static let inherited = originations[6]
  static let configured = originations[3]
  static let provided = originations[4]
  static let system = originations[1]
  static let providerOnly = Set(originations[...2] + [inherited])
}
