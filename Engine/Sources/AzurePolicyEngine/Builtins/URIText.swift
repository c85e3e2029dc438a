/// `uri(base, relative)`: RFC 3986 reference resolution over the parts that rules use.
enum URIText {
  static func resolve(
    _ relative: String, against base: String, _ args: borrowing Arguments
  ) throws(PolicyFailure) -> String {
    if scheme(relative) != nil { return relative }
    guard let scheme = scheme(base) else { throw args.failed("'\(base)' is no absolute URI") }
    let rest = base.dropFirst(scheme.count + 3)
    let end = rest.firstIndex { "/?#".contains($0) } ?? rest.endIndex
    let root = "\(scheme)://\(rest[..<end])"
    if relative.hasPrefix("//") { return "\(scheme):\(relative)" }
    if relative.hasPrefix("/") { return root + normalized(relative) }
    let path = rest[end...].prefix { $0 != "?" && $0 != "#" }
    if relative.isEmpty { return root + (path.isEmpty ? "/" : String(path)) }
    let folder = path.lastIndex(of: "/").map { path[...$0] } ?? "/"
    return root + normalized(folder + relative)
  }

  private static func scheme(_ text: String) -> String? {
    guard let mark = text.firstIndex(of: ":"), text[mark...].hasPrefix("://") else { return nil }
    let scheme = text[..<mark]
    return !scheme.isEmpty && scheme.allSatisfy { $0.isLetter || $0.isNumber || "+-.".contains($0) }
      ? String(scheme) : nil
  }

  /// Removes `.` and `..` from the path, not from query and fragment.
  private static func normalized(_ text: String) -> String {
    let end = text.firstIndex { "?#".contains($0) } ?? text.endIndex
    var kept: [Substring] = []
    let segments = text[..<end].split(separator: "/", omittingEmptySubsequences: false)
    for (index, segment) in segments.enumerated() {
      let isLast = index == segments.count - 1
      switch segment {
      case ".": if isLast { kept.append("") }
      case "..":
        if kept.count > 1 { kept.removeLast() }
        if isLast { kept.append("") }
      default: kept.append(segment)
      }
    }
    return kept.joined(separator: "/") + text[end...]
  }
}
