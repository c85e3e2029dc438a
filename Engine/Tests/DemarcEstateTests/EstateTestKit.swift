import DemarcEstate
import DemarcJSON
import DemarcModel
import Foundation

/// What one import gave.
struct Import {
  var resources: [Resource] = []
  var report: ImportReport

  init(
    _ inputs: [EstateInput], limits: EstateLimits = EstateLimits(),
    answers: AnswerTable = AnswerTable(), azureTypes: AzureTypeTable = AzureTypeTable()
  ) {
    var resources: [Resource] = []
    let reader = EstateReader(
      inputs: inputs, limits: limits, answers: answers, azureTypes: azureTypes)
    report = reader.read(restart: { resources = [] }) {
      resources += $0
    }
    self.resources = resources
  }

  init(_ text: String, limits: EstateLimits = EstateLimits()) {
    self.init([.bytes(name: "export.json", Array(text.utf8))], limits: limits)
  }

  init(paths: [String], limits: EstateLimits = EstateLimits()) {
    self.init(paths.map { .path($0) }, limits: limits)
  }

  var codes: [String] { report.diagnostics.map(\.code) }
  var file: FileReport? { report.files.first }
  var ids: [String] { resources.map(\.id) }
}

/// A configuration item as files spell it.
func item(
  _ id: String, type: String = "AWS::S3::Bucket", status: String = "OK",
  captured: String = "2026-06-01T00:00:00.000Z", extra: String = ""
) -> String {
  """
  {"configurationItemVersion":"1.3","configurationItemCaptureTime":"\(captured)",\
  "configurationStateId":1,"awsAccountId":"111122223333","configurationItemStatus":"\(status)",\
  "resourceType":"\(type)","resourceId":"\(id)","resourceName":"\(id)",\
  "ARN":"arn:aws:s3:::\(id)","awsRegion":"eu-west-1","configuration":{"name":"\(id)"}\(extra)}
  """
}

func snapshot(_ items: [String]) -> String {
  """
  {"fileVersion":"1.0","configSnapshotId":"9b9f","configurationItems":[
  \(items.joined(separator: ",\n"))
  ]}
  """
}

/// A text written over several lines for its reader, as the one line that a file has.
func oneLine(_ text: String) -> String {
  text.split(separator: "\n").map { $0.drop { $0 == " " } }.joined()
}

/// A source that gives a few bytes at a time, as a pipe may.
struct Trickle: ByteSource {
  var bytes: ArraySlice<UInt8>
  var size = 7

  init(_ bytes: [UInt8], size: Int = 7) {
    self.bytes = bytes[...]
    self.size = size
  }

  mutating func read(into buffer: UnsafeMutableRawBufferPointer) throws -> Int {
    let part = bytes.prefix(min(size, buffer.count))
    buffer.copyBytes(from: part)
    bytes = bytes.dropFirst(part.count)
    return part.count
  }
}

/// Runs the system's gzip over bytes.
func gzip(_ bytes: [UInt8]) throws -> [UInt8] {
  let path = NSTemporaryDirectory() + "demarc-\(UUID().uuidString)"
  try Data(bytes).write(to: URL(fileURLWithPath: path))
  let process = Process()
  process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
  process.arguments = ["gzip", "-n", path]
  try process.run()
  process.waitUntilExit()
  defer { try? FileManager.default.removeItem(atPath: path + ".gz") }
  return Array(try Data(contentsOf: URL(fileURLWithPath: path + ".gz")))
}

/// A directory of its own for one test.
func withDirectory(_ use: (String) throws -> Void) throws {
  let path = NSTemporaryDirectory() + "demarc-\(UUID().uuidString)"
  try FileManager.default.createDirectory(
    atPath: path, withIntermediateDirectories: true)
  defer { try? FileManager.default.removeItem(atPath: path) }
  try use(path)
}

func write(_ text: String, to path: String) throws {
  try Data(text.utf8).write(to: URL(fileURLWithPath: path))
}
