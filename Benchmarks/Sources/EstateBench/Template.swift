import DemarcJSON
import Glibc

/// A document with gaps where its name and its place stand, to be filled with numbers.
struct Template {
  /// What a gap is filled with.
  private enum Gap {
    /// The resource's number.
    case number
    /// The number of its account, subscription or project: a new one every 2,000 resources.
    case account
    /// The number of its resource group: a new one every 40.
    case group
  }

  /// A text to be cut behind its first `kept` bytes; the rest gives way to the gap.
  private struct Cut {
    var text: [UInt8]
    var kept: Int
    var gap: Gap
  }

  private let pieces: [(bytes: [UInt8], gap: Gap?)]

  static let none = Template(pieces: [(Array("null".utf8), nil)])

  private init(pieces: [(bytes: [UInt8], gap: Gap?)]) { self.pieces = pieces }

  /// Nil for what no export of this form holds.
  init?(_ document: JSONValue, _ export: Export) {
    // These come in a form of their own.
    guard document.isObject, document["resourceType"]?.string != "AWS::IAM::CredentialReport",
      let name = export.names.lazy.compactMap({ document[$0]?.string }).first(where: { !$0.isEmpty }
      )
    else { return nil }
    var writer = JSONWriter(indent: nil)
    writer.value(document)
    // The last part is what differs between neighbours; it stands in the id and in the name.
    let last = name.split(whereSeparator: { $0 == "/" || $0 == ":" }).last.map(String.init) ?? name
    var cuts = [Cut(text: Array(last.utf8), kept: last.utf8.count, gap: .number)]
    for key in ["awsAccountId", "accountId", "subscriptionId"] as [JSONKey] {
      if let text = document[key]?.string { cuts.append(Self.account(text)) }
    }
    if let project = document["ancestors"]?[0]?.string { cuts.append(Self.account(project)) }
    if let group = document["resourceGroup"]?.string, group != last {
      cuts.append(Cut(text: Array(group.utf8), kept: group.utf8.count, gap: .group))
    }
    pieces = Self.split(Self.padded(writer.bytes), cuts)
  }

  /// Real documents are larger than the fixtures: members that no rule reads bring each to this size.
  private static let bytesMin = 2_000

  private static func padded(_ bytes: [UInt8]) -> [UInt8] {
    var bytes = bytes
    guard bytes.count < bytesMin else { return bytes }
    bytes.removeLast()
    bytes += Array(#","labels_":{"#.utf8)
    var number = 0
    while bytes.count < bytesMin {
      if number > 0 { bytes.append(UInt8(ascii: ",")) }
      bytes += Array(#""cost-centre-\#(number)":"unit \#(number * 37) of the platform team""#.utf8)
      number += 1
    }
    return bytes + Array("}}".utf8)
  }

  private static func account(_ text: String) -> Cut {
    Cut(text: Array(text.utf8), kept: max(text.utf8.count - 6, 0), gap: .account)
  }

  func write(_ number: Int, to out: Output) {
    for piece in pieces {
      out.write(piece.bytes)
      switch piece.gap {
      case .number?: out.write("-\(number)")
      case .account?: out.write(String(1_000_000 + number / 2_000).dropFirst())
      case .group?: out.write("-\(number / 40)")
      case nil: break
      }
    }
  }

  /// Cuts wherever one of the texts stands as a whole word.
  private static func split(_ bytes: [UInt8], _ cuts: [Cut]) -> [(bytes: [UInt8], gap: Gap?)] {
    var pieces: [(bytes: [UInt8], gap: Gap?)] = []
    var start = 0
    var index = 1
    while index < bytes.count {
      let cut = cuts.first { cut in
        let end = index + cut.text.count
        return end < bytes.count && bytes[index..<end].elementsEqual(cut.text)
          && !isWord(bytes[index - 1]) && !isWord(bytes[end])
      }
      guard let cut else {
        index += 1
        continue
      }
      pieces.append((Array(bytes[start..<(index + cut.kept)]), cut.gap))
      start = index + cut.text.count
      index = start
    }
    return pieces + [(Array(bytes[start...]), nil)]
  }

  private static func isWord(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "-"):
      true
    default: false
    }
  }
}

/// A file written through a buffer.
final class Output {
  private let descriptor: Int32
  private var buffer: [UInt8] = []
  private var failed = false

  init(_ path: String) throws {
    descriptor = open(path, O_WRONLY | O_CREAT | O_TRUNC, 0o644)
    guard descriptor >= 0 else { throw BenchFault("cannot write \(path)") }
    buffer.reserveCapacity(1 << 20)
  }

  func write(_ text: some StringProtocol) { write(Array(text.utf8)) }

  func write(_ bytes: [UInt8]) {
    buffer += bytes
    if buffer.count >= 1 << 20 { flush() }
  }

  func close() throws {
    flush()
    guard Glibc.close(descriptor) == 0, !failed else { throw BenchFault("the disk is full") }
  }

  private func flush() {
    var rest = buffer[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
      guard count > 0 else {
        failed = true
        break
      }
      rest = rest.dropFirst(count)
    }
    buffer.removeAll(keepingCapacity: true)
  }
}
