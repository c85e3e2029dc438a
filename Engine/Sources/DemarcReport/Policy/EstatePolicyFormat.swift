/// The forms in which the policies of a cloud report on an estate.
public enum EstatePolicyFormat: String, Hashable, Sendable, CaseIterable {
  case text, json, csv, html, sarif, junit

  /// What the file of this form is called; `stem` names the report, such as `azure-policy`.
  public func fileName(_ stem: String) -> String {
    switch self {
    case .text: "\(stem).txt"
    case .json: "\(stem).json"
    case .csv: "\(stem).csv"
    case .html: "\(stem).html"
    case .sarif: "\(stem).sarif"
    case .junit: "\(stem).junit.xml"
    }
  }
}
