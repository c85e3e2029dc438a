public import DemarcJSON
internal import DemarcModel

/// Writes events as NDJSON, one file a day and account, in the order they come.
///
/// Nothing is opened here: `append` is given names and bytes, and each name's bytes come in order.
public struct EvidenceWriter {
  private let append: (_ name: String, _ bytes: [UInt8]) throws -> Void
  private let bytesMax: Int
  private var buffers: [String: [UInt8]] = [:]
  private var buffered = 0
  /// Names of all files written to, sorted.
  public private(set) var names: Set<String> = []
  public private(set) var events = 0

  /// - Parameters:
  ///   - bytesMax: bytes held back until they are handed over.
  ///   - append: adds bytes to the end of a file that may not be there yet; the name has `/`
  /// between
  ///     its parts and nothing that leads out of a directory.
  public init(
    bytesMax: Int = 4 << 20, append: @escaping (_ name: String, _ bytes: [UInt8]) throws -> Void
  ) {
    self.bytesMax = bytesMax
    self.append = append
  }

  /// Writes one event with its class and where it was read.
  ///
  /// - Throws: only what `append` throws.
  public mutating func write(
    _ event: JSONValue, _ evidence: EvidenceClass, _ facts: EvidenceFacts, kind: LogKind,
    file: String, line: Int
  ) throws {
    var writer = JSONWriter()
    writer.beginObject()
    writer.member("class", evidence.rawValue)
    writer.member("kind", kind.rawValue)
    writer.member("file", file)
    writer.member("line", line)
    writer.key("event")
    writer.value(event)
    writer.endObject()
    let name = Self.name(facts, kind)
    buffers[name, default: []].append(contentsOf: writer.bytes + [UInt8(ascii: "\n")])
    names.insert(name)
    events += 1
    buffered += writer.bytes.count + 1
    if buffered > bytesMax { try flush() }
  }

  /// Hands over what was held back; must be called at the end.
  public mutating func flush() throws {
    for (name, bytes) in buffers.sorted(by: { $0.key < $1.key }) { try append(name, bytes) }
    buffers.removeAll(keepingCapacity: true)
    buffered = 0
  }

  /// `aws/111122223333/2026-06-30.ndjson`.
  static func name(_ facts: EvidenceFacts, _ kind: LogKind) -> String {
    let day = facts.timeMs.flatMap { timeMs -> String? in
      guard (0..<4_102_444_800_000).contains(timeMs) else { return nil }
      return CivilDay(number: Int(timeMs / 86_400_000)).description
    }
    return "\(kind.cloud?.rawValue ?? kind.rawValue)/\(part(facts.account))/"
      + "\(day ?? "without-day").ndjson"
  }

  /// Accounts are text of a stranger: what is no plain name gets one, and stays apart from others.
  private static func part(_ account: String) -> String {
    if account.isEmpty { return "no-account" }
    var isPlain = account.utf8.count <= 64 && !account.hasPrefix(".")
    let bytes = account.utf8.prefix(64).map { byte -> UInt8 in
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"),
        UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "-"), UInt8(ascii: "_"),
        UInt8(ascii: "."):
        return byte
      default:
        isPlain = false
        return UInt8(ascii: "_")
      }
    }
    let text = String(decoding: bytes, as: UTF8.self)
    guard !isPlain else { return text }
    return "_" + text + "-"
      + Hex.encode(Array((SHA256.digest(Array(account.utf8)) ?? []).prefix(8)))
  }
}
