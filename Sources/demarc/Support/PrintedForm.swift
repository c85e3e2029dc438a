import ArgumentParser
import DemarcReport

/// What `assess` prints: one of the reports, the workbook, or the results as OSCAL.
enum PrintedForm: Hashable, ExpressibleByArgument {
  case report(ReportFormat)
  case workbook
  case oscal

  init?(argument: String) {
    switch argument {
    case "xlsx": self = .workbook
    case "oscal": self = .oscal
    default:
      guard let form = ReportFormat(rawValue: argument) else { return nil }
      self = .report(form)
    }
  }

  var defaultValueDescription: String {
    switch self {
    case .report(let form): form.rawValue
    case .workbook: "xlsx"
    case .oscal: "oscal"
    }
  }

  static var allValueStrings: [String] {
    ReportFormat.allCases.map(\.rawValue) + ["xlsx", "oscal"]
  }
}
