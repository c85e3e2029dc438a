internal import DemarcModel

/// Spellings of one region: exports and reports differ in them.
enum Region {
  /// `West Europe` → `westeurope`; `europe-west3-a`, a zone, → `europe-west3`, its region.
  static func folded(_ name: String, _ cloud: Cloud) -> String {
    let folded = name.lowercased()
    switch cloud {
    case .aws: return folded
    case .azure: return folded.filter { $0 != " " }
    case .gcp:
      let parts = folded.split(separator: "-")
      guard parts.count == 3, parts[2].utf8.count == 1 else { return folded }
      return parts[..<2].joined(separator: "-")
    }
  }
}
