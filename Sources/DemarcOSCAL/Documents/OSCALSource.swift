internal import DemarcJSON
public import DemarcModel

/// Where documents that others refer to come from: files, never a network.
public protocol OSCALSource: Sendable {
  /// The bytes of a file; nil where there is none.
  ///
  /// - Throws: `Diagnostic` when it is there and cannot be read.
  func bytes(_ path: String) throws(Diagnostic) -> [UInt8]?
}

/// Finds the document that an href means: beside the one that names it, in its trestle workspace, or
/// among those that were given.
public struct OSCALLibrary: Sendable {
  /// Given by name, in order; they answer hrefs that lead nowhere else.
  public var given: [OSCALDocument]
  /// Whether a catalog that is given alone answers an import that leads nowhere.
  public var acceptsOnlyCatalog = true
  private let source: any OSCALSource

  public init(given: [OSCALDocument] = [], source: any OSCALSource) {
    self.given = given
    self.source = source
  }

  /// What an href came to.
  public enum Answer: Sendable {
    case document(OSCALDocument)
    /// It leads out of the machine, and no given document has its name.
    case remote(String)
    /// No such file.
    case missing(String)
  }

  /// The document an href means; of several (the `rlinks` of a resource) the first that is there.
  ///
  /// - Parameters:
  ///   - hrefs: RFC 3986 references without fragment, the likeliest first.
  ///   - base: the file that holds them.
  ///   - kinds: what the document may be.
  /// - Throws: `Diagnostic` when a file is there and is no OSCAL document of such a kind.
  public func document(
    _ hrefs: [String], base: String, kinds: Set<OSCALKind>
  ) throws(Diagnostic) -> Answer {
    for href in hrefs {
      for path in paths(href, base) {
        if let known = given.first(where: { Self.normal($0.file) == path }) {
          return .document(try checked(known, kinds, href))
        }
        guard let bytes = try source.bytes(path) else { continue }
        return .document(try checked(try OSCALDocument.read(bytes, file: path), kinds, href))
      }
    }
    let usable = given.filter {
      kinds.contains($0.kind) && Self.normal($0.file) != Self.normal(base)
    }
    for href in hrefs {
      let name = Self.stem(href)
      if let named = usable.first(where: { Self.stem($0.file) == name }) { return .document(named) }
    }
    // The only catalog that is given can only be meant.
    let catalogs = usable.filter { $0.kind == .catalog }
    if acceptsOnlyCatalog, kinds.contains(.catalog), catalogs.count == 1 {
      return .document(catalogs[0])
    }
    let first = hrefs.first ?? ""
    return hrefs.contains { paths($0, base).isEmpty } ? .remote(first) : .missing(first)
  }

  private func checked(
    _ document: OSCALDocument, _ kinds: Set<OSCALKind>, _ href: String
  ) throws(Diagnostic) -> OSCALDocument {
    guard !kinds.contains(document.kind) else { return document }
    let wanted = kinds.map(\.title).sorted().joined(separator: " or ")
    throw Diagnostic(
      "oscal.wrong-model", "'\(href)' is a \(document.kind.title), not a \(wanted)",
      at: OSCALDocument.place(document.file, 1, 1), hint: "correct the href")
  }

  // MARK: Paths

  /// Files that an href may mean; none for one that leads to a network.
  func paths(_ href: String, _ base: String) -> [String] {
    let plain = String(href.prefix { $0 != "#" && $0 != "?" })
    if let scheme = Self.scheme(plain) {
      let rest = String(plain.dropFirst(scheme.count + 1))
      switch scheme {
      case "file": return [Self.normal(Self.decoded(Self.withoutAuthority(rest)))]
      case "trestle":
        let inside = Self.decoded(String(rest.drop { $0 == "/" }))
        return Self.ancestors(base).map { Self.normal($0.isEmpty ? inside : "\($0)/\(inside)") }
      default: return []
      }
    }
    let path = Self.decoded(plain)
    if path.hasPrefix("/") { return [Self.normal(path)] }
    let folder = Self.folder(base)
    return [Self.normal(folder.isEmpty ? path : "\(folder)/\(path)")]
  }

  private static func scheme(_ href: String) -> String? {
    guard let colon = href.firstIndex(of: ":") else { return nil }
    let scheme = href[..<colon]
    guard let first = scheme.first, first.isLetter,
      scheme.allSatisfy({ $0.isLetter || $0.isNumber || "+-.".contains($0) })
    else { return nil }
    return scheme.lowercased()
  }

  private static func withoutAuthority(_ rest: String) -> String {
    guard rest.hasPrefix("//") else { return rest }
    let path = rest.dropFirst(2).drop { $0 != "/" }
    return String(path)
  }

  static func folder(_ path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return "" }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }

  /// The folders above a file, the nearest first; the current one stands for a relative path's top.
  private static func ancestors(_ base: String) -> [String] {
    var found: [String] = []
    var at = folder(normal(base))
    while !at.isEmpty, at != "/", found.count < 64 {
      found.append(at)
      at = folder(at)
    }
    return found + [""]
  }

  /// Takes out `.` and `..` (RFC 3986 §5.2.4), keeping `..` at the start of a relative path.
  static func normal(_ path: String) -> String {
    var parts: [Substring] = []
    for part in path.split(separator: "/") where part != "." {
      if part == "..", let last = parts.last, last != ".." {
        parts.removeLast()
      } else if part == "..", path.hasPrefix("/"), parts.isEmpty {
        continue
      } else {
        parts.append(part)
      }
    }
    return (path.hasPrefix("/") ? "/" : "") + parts.joined(separator: "/")
  }

  /// The file's name without its ending and without what tools put behind it.
  private static func stem(_ path: String) -> String {
    let plain = path.prefix { $0 != "#" && $0 != "?" }
    var name = String(plain.split(separator: "/").last ?? "")
    for ending in [".json", ".yaml", ".yml", ".xml"] where name.hasSuffix(ending) {
      name.removeLast(ending.count)
    }
    if name.hasSuffix("-min") { name.removeLast(4) }
    return decoded(name)
  }

  /// Percent-encoding taken out; what is no encoding stays.
  private static func decoded(_ text: String) -> String {
    guard text.utf8.contains(UInt8(ascii: "%")) else { return text }
    var out: [UInt8] = []
    var bytes = Array(text.utf8)[...]
    while let byte = bytes.popFirst() {
      let pair = bytes.prefix(2)
      if byte == UInt8(ascii: "%"), pair.count == 2,
        let value = UInt8(String(decoding: pair, as: UTF8.self), radix: 16)
      {
        out.append(value)
        bytes = bytes.dropFirst(2)
      } else {
        out.append(byte)
      }
    }
    return String(validating: out, as: UTF8.self) ?? text
  }
}
