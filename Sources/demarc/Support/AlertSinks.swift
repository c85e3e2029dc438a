public import ArgumentParser
import DemarcCatalog
import DemarcModel
public import DemarcReport

/// How alerts are printed and kept.
struct AlertOutputOptions: ParsableArguments {
  @Option(help: "Print in this form.")
  var format: AlertFormat = .text

  @Option(name: .shortAndLong, help: "Directory the alerts are written to, in every form.")
  var output: String?

  @Option(help: "Version of OCSF.")
  var ocsfVersion = OCSFVersion.v1_5_0

  @Option(help: "Account that takes ASFF findings of alerts that are not of AWS.")
  var asffAccount: String?

  @Option(help: "Host name in syslog messages.")
  var syslogHost = ""

  @Option(help: "What a syslog message carries: cef or json.")
  var syslogPayload = SyslogOptions.Payload.cef

  @Option(help: "How syslog messages follow one another: newline or octet-counting.")
  var syslogFraming = SyslogOptions.Framing.newline

  func options(_ style: Style, asOf: Instant) -> AlertOptions {
    var options = AlertOptions(version: Demarc.version)
    options.style = style
    options.asOf = asOf
    options.ocsf = ocsfVersion
    options.asff.account = asffAccount
    options.syslog.hostname = syslogHost
    options.syslog.payload = syslogPayload
    options.syslog.framing = syslogFraming
    return options
  }
}

extension AlertFormat: @retroactive ExpressibleByArgument {}
extension OCSFVersion: @retroactive ExpressibleByArgument {}
extension SyslogOptions.Payload: @retroactive ExpressibleByArgument {}
extension SyslogOptions.Framing: @retroactive ExpressibleByArgument {}

/// All places that alerts are written to: standard output, and a file a form with `--output`.
final class AlertSinks {
  private let console: Console
  private var printed: AlertEncoder
  private var buffer: [UInt8] = []
  private var files: [(encoder: AlertEncoder, file: StagedFile)] = []
  private let directory: String?
  /// Whether what is printed tells the faults of the run too.
  let saysFaults: Bool

  private static let bufferBytes = 1 << 16

  /// - Throws: `Diagnostic` when the directory cannot be written.
  init(_ options: AlertOutputOptions, _ console: Console, asOf: String?) throws {
    self.console = console
    directory = options.output
    saysFaults = options.format.isForPeople
    let moment = try Session.instant(asOf)
    let style = Style(colour: console.colour, width: console.width)
    let assets = ReportAssets { EmbeddedData().file("report/\($0)") }
    printed = try AlertEncoder(
      options.format, options.options(style, asOf: moment), assets: assets)
    guard let directory else { return }
    try Files.makeDirectory(directory)
    for format in AlertFormat.allCases {
      let encoder = try AlertEncoder(
        format, options.options(.plain, asOf: moment), assets: assets)
      files.append((encoder, try StagedFile("\(directory)/\(format.fileName)")))
    }
  }

  func begin() {
    buffer += printed.begin()
    for index in files.indices { files[index].file.append(files[index].encoder.begin()) }
  }

  func write(_ alert: Alert) throws(Diagnostic) {
    printed.encode(alert, into: &buffer)
    if buffer.count >= Self.bufferBytes { spill() }
    for index in files.indices {
      files[index].encoder.encode(alert, into: &files[index].file.buffer)
      try files[index].file.spillIfLong()
    }
  }

  /// Hands over what is buffered.
  func flush() throws(Diagnostic) {
    spill()
    for entry in files { try entry.file.spill() }
  }

  /// Ends all forms; the files take the places of those of the last run.
  func end(_ tally: DetectionTally) throws(Diagnostic) {
    buffer += printed.end(tally)
    spill()
    for index in files.indices { files[index].file.append(files[index].encoder.end(tally)) }
    for entry in files { try entry.file.close() }
    for entry in files { try entry.file.move() }
    for fault in printed.diagnostics + files.flatMap(\.encoder.diagnostics) {
      console.complain("\(fault)")
    }
    if let directory {
      console.note("Alerts: \(directory)/alerts.html, and \(files.count - 1) more files beside it")
    }
  }

  private func spill() {
    console.print(buffer)
    buffer.removeAll(keepingCapacity: true)
  }
}
