public import DemarcModel

/// Writes alerts in one form, one at a time, so that a run of millions keeps none of them.
///
/// `begin`, then `encode` for each alert, then `end`; the bytes follow one another. The page is the
/// exception: it keeps the alerts that it shows and is written whole by `end`.
public struct AlertEncoder: Sendable {
  public let format: AlertFormat
  public let options: AlertOptions
  /// Alerts that were written or counted.
  public private(set) var count = 0
  /// What could not be written in this form, each kind once.
  public private(set) var diagnostics: [Diagnostic] = []
  private let assets: ReportAssets?

  /// - Parameter assets: parts of the page; needed for `html` alone.
  /// - Throws: `ReportError.missingAsset` if the page's own parts are not to be had.
  public init(_ format: AlertFormat, _ options: AlertOptions, assets: ReportAssets? = nil)
    throws(ReportError)
  {
    self.format = format
    self.options = options
    self.assets = assets
  }

  /// What comes before the first alert.
  public mutating func begin() -> [UInt8] { [] }

  /// One alert; empty where the form keeps it for the end.
  public mutating func encode(_ alert: Alert) -> [UInt8] {
    var out: [UInt8] = []
    encode(alert, into: &out)
    return out
  }

  /// Appends one alert to bytes; the quick way.
  public mutating func encode(_ alert: Alert, into out: inout [UInt8]) { count += 1 }

  /// What comes after the last alert.
  ///
  /// - Parameter tally: what the run saw; forms for people say it.
  public mutating func end(_ tally: DetectionTally) -> [UInt8] { [] }
}
