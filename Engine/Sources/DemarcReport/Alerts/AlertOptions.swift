public import DemarcModel

/// What the forms of alerts need to know besides the alerts.
public struct AlertOptions: Sendable {
  /// The program's own version; formats that name their producer carry it.
  public var version: String
  /// For text alone.
  public var style = Style.plain
  /// The moment the run speaks of; the page shows it, nil leaves it out.
  public var asOf: Instant?
  public var ocsf = OCSFVersion.v1_5_0
  public var asff = ASFFOptions()
  public var syslog = SyslogOptions()
  /// Alerts that the page holds; beyond them the least severe and latest give way, and it says so.
  public var htmlAlertsMax = 10_000

  public init(version: String) { self.version = version }
}

/// Versions of the Open Cybersecurity Schema Framework that can be written.
public enum OCSFVersion: String, Hashable, Sendable, CaseIterable, Comparable {
  case v1_1_0 = "1.1.0"
  case v1_2_0 = "1.2.0"
  case v1_3_0 = "1.3.0"
  case v1_4_0 = "1.4.0"
  case v1_5_0 = "1.5.0"
  case v1_6_0 = "1.6.0"
  case v1_7_0 = "1.7.0"
  case v1_8_0 = "1.8.0"

  public static func < (left: OCSFVersion, right: OCSFVersion) -> Bool {
    left.rawValue < right.rawValue
  }
}

/// Whose Security Hub the findings are for.
public struct ASFFOptions: Hashable, Sendable {
  /// The account that takes findings on other clouds' events, or on events without an account; nil
  /// leaves those alerts out, and `AlertEncoder.diagnostics` says so.
  public var account: String?
  /// For alerts without a region.
  public var region = "us-east-1"
  /// The product's ARN; nil = the default product of the finding's account and region.
  ///
  /// `{region}`, `{account}` and `{partition}` stand for those of the finding.
  public var productARN: String?

  public init() {}
}

/// How alerts are put into syslog messages (RFC 5424).
public struct SyslogOptions: Hashable, Sendable {
  /// What stands in the message behind the structured data.
  public enum Payload: String, Hashable, Sendable, CaseIterable { case cef, json }

  /// How one message is told from the next (RFC 6587, RFC 5425).
  public enum Framing: String, Hashable, Sendable, CaseIterable {
    /// A line feed after each; what files and plain TCP collectors take.
    case newline
    /// The length in octets and a space before each; what TLS collectors take.
    case octetCounting = "octet-counting"
  }

  /// 0 to 23; 16 is `local0`.
  public var facility = 16
  /// `HOSTNAME`; empty writes `-`.
  public var hostname = ""
  /// The private enterprise number of the structured data's id; 32473 is the number that RFC 5612
  /// sets aside for documentation, to be replaced by one's own.
  public var enterprise = 32_473
  public var payload = Payload.cef
  public var framing = Framing.newline
  /// Octets of a message without its framing, at least 1,024; longer ones lose parts of their
  /// payload.
  public var bytesMax = 8192
  /// Whether a byte order mark says that the payload is UTF-8 (RFC 5424 §6.4).
  public var marksUTF8 = true

  public init() {}
}
