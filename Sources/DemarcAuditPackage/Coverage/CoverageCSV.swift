internal import DemarcModel
internal import DemarcReport

/// The coverage as a table: a row for each run of days.
public enum CoverageCSV {
  public static func bytes(_ coverage: PeriodCoverage) -> [UInt8] {
    var out = CSVWriter()
    out.row(["facet", "state", "from", "to", "days", "leaves of the facet"])
    for line in coverage.lines {
      for run in line.runs {
        out.row([
          line.facet, run.state.rawValue, "\(run.from)", "\(run.to)", "\(run.days)",
          line.leaves.map { "\($0)" }.joined(separator: " "),
        ])
      }
    }
    return out.bytes
  }
}
