import DemarcModel
import Foundation
import OrgPolicyEngine

/// The schema tables as they lie in the repository.
enum ShippedSchemas {
  static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appending(path: "../../../Data/gcp").standardizedFileURL

  static let schemas = AssetSchemas { service in bytes("schemas/\(service).txt") }

  static let services: [String] =
    ((try? FileManager.default.contentsOfDirectory(
      atPath: folder.appending(path: "schemas").path())) ?? [])
    .filter { $0.hasSuffix(".txt") }.map { String($0.dropLast(4)) }.sorted()

  static func bytes(_ path: String) -> [UInt8]? {
    (try? Data(contentsOf: folder.appending(path: path))).map(Array.init)
  }

  static func lines(_ path: String) -> [String] {
    String(decoding: bytes(path) ?? [], as: UTF8.self).split(separator: "\n").map(String.init)
      .filter { !$0.hasPrefix("#") }
  }
}
