import DemarcJSON
import DemarcLogs
import DemarcModel
import DemarcReport

/// The file that keeps how far logs were read.
struct ReadingPosition {
  private let path: String?
  /// Where to start: where the last run ended, or at the beginning.
  let start: LogPosition

  var isKept: Bool { path != nil }

  /// - Throws: `Diagnostic` when the file is there and is no position.
  init(path: String?) throws(Diagnostic) {
    self.path = path
    guard let path, Files.exists(path) else {
      start = LogPosition()
      return
    }
    guard let document = try? JSONDocument.parse(try Files.read(path)),
      let position = LogPosition(document.root)
    else {
      throw Diagnostic(
        "detect.bad-position", "\(path) does not say how far logs were read",
        hint: "it is another file, or of a later version; name another one with --resume")
    }
    start = position
  }

  func keep(_ position: LogPosition) throws(Diagnostic) {
    guard let path else { return }
    let place = OutputPlace(path, workspace: ".", folder: ".", file: path)
    try ReportWriter(directory: place.folder).write([
      ReportFile(name: place.name, bytes: position.json)
    ])
  }
}
