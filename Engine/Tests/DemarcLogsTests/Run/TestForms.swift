import CDeflate
import DemarcJSON
import DemarcLogs
import DemarcModel
import Foundation

/// The forms in which the same records reach a run.
enum TestForm: String, CaseIterable {
  case lines, linesWindows, array, records, azureRecords, pretty, prettyRecords, oneByOne, packed
  case packedMembers, packedRecords

  /// The text of one file in this form.
  func bytes(_ records: [String]) throws -> [UInt8] {
    switch self {
    case .lines: Array((records.joined(separator: "\n") + "\n").utf8)
    case .linesWindows: Array(records.joined(separator: "\r\n").utf8)
    case .array: Array(("[" + records.joined(separator: ",") + "]").utf8)
    case .records: Array((#"{"Records":["# + records.joined(separator: ",") + "]}").utf8)
    case .azureRecords: Array((#"{"records":["# + records.joined(separator: ",") + "]}\n").utf8)
    case .pretty: Array(try records.map(Self.pretty).joined(separator: "\n").utf8)
    case .prettyRecords:
      Array(
        ("{\n  \"Records\" : [\n" + (try records.map(Self.pretty)).joined(separator: " ,\n")
          + "\n]\n}\n").utf8)
    case .oneByOne: Array(records.joined(separator: " ").utf8)
    case .packed: Self.gzip(try TestForm.lines.bytes(records))
    case .packedMembers:
      // Cut in the middle of records, as a log shipper does.
      try TestForm.lines.bytes(records).chunks(of: 777).flatMap { Self.gzip(Array($0)) }
    case .packedRecords: Self.gzip(try TestForm.records.bytes(records))
    }
  }

  /// With white space between all tokens; spelling of names and values is kept.
  private static func pretty(_ record: String) throws -> String {
    var out = ""
    var isQuoted = false
    var isEscaped = false
    for scalar in record.unicodeScalars {
      if isQuoted {
        out.unicodeScalars.append(scalar)
        if isEscaped {
          isEscaped = false
        } else if scalar == "\\" {
          isEscaped = true
        } else if scalar == "\"" {
          isQuoted = false
        }
        continue
      }
      switch scalar {
      case "\"":
        isQuoted = true
        out += "\""
      case "{", "[", ",": out += String(scalar) + "\n  "
      case "}", "]": out += "\n" + String(scalar)
      case ":": out += " : "
      default: out.unicodeScalars.append(scalar)
      }
    }
    return out
  }

  static func gzip(_ bytes: [UInt8]) -> [UInt8] {
    guard let compressor = libdeflate_alloc_compressor(6) else { return [] }
    defer { libdeflate_free_compressor(compressor) }
    let room = libdeflate_gzip_compress_bound(compressor, bytes.count)
    return [UInt8](unsafeUninitializedCapacity: room) { buffer, count in
      count = libdeflate_gzip_compress(
        compressor, bytes, bytes.count, buffer.baseAddress, room)
    }
  }
}

extension Array {
  fileprivate func chunks(of count: Int) -> [ArraySlice<Element>] {
    stride(from: 0, to: self.count, by: count).map { self[$0..<Swift.min($0 + count, self.count)] }
  }
}

extension Alert {
  /// The alert without where its events stand, which differs between forms.
  var withoutPlaces: Alert {
    var alert = self
    for index in alert.events.indices {
      alert.events[index].file = ""
      alert.events[index].offset = 0
      alert.events[index].length = 0
      alert.events[index].line = 0
    }
    return alert
  }
}

extension DetectionRun {
  /// All alerts of a run, and its summary.
  func alerts(_ inputs: [LogInput]) -> (alerts: [Alert], summary: DetectionSummary) {
    var alerts: [Alert] = []
    let summary = run(inputs) { alerts.append($0) }
    return (alerts, summary)
  }
}

/// A folder that is there as long as its owner.
final class TemporaryFolder {
  let url: URL

  init() throws {
    url = FileManager.default.temporaryDirectory.appending(path: "demarc-logs-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: url) }

  func path(_ name: String) -> String { url.appending(path: name).path() }

  @discardableResult
  func write(_ name: String, _ bytes: some Sequence<UInt8>) throws -> String {
    let file = url.appending(path: name)
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(bytes).write(to: file)
    return file.path()
  }
}
