import DemarcTestKit
import Foundation
import Testing

/// The golden helper itself: what it takes, writes and refuses.
@Suite struct GoldenTests {
  @Test(arguments: [
    ([:], Golden.Mode.compare), (["DEMARC_UPDATE_GOLDENS": "0"], .compare),
    (["CI": "true"], .compare), (["DEMARC_UPDATE_GOLDENS": "1"], .update),
    (["DEMARC_UPDATE_GOLDENS": "1", "CI": ""], .update),
    (["DEMARC_UPDATE_GOLDENS": "1", "CI": "true"], .refuse),
  ])
  func theSwitchIsRefusedWhereCIIsSet(_ environment: [String: String], _ mode: Golden.Mode) {
    #expect(Golden.Mode(environment: environment) == mode)
  }

  private func complaint(_ text: String, _ golden: URL, _ mode: Golden.Mode) -> String {
    do {
      try Golden.expect(Array(text.utf8), golden, mode: mode)
      return ""
    } catch {
      return "\(error)"
    }
  }

  @Test func writingFailsTheRunAndComparingNamesTheLine() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "golden-\(UUID())")
    defer { try? FileManager.default.removeItem(at: folder) }
    let golden = folder.appending(path: "a.txt")
    #expect(complaint("x", golden, .compare).hasPrefix("there is no golden 'a.txt'"))
    #expect(complaint("x", golden, .refuse) == "goldens are not rewritten where CI is set")
    #expect(!FileManager.default.fileExists(atPath: golden.path))
    #expect(complaint("one\ntwo\n", golden, .update).hasPrefix("'a.txt' was written"))
    #expect(complaint("one\ntwo\n", golden, .compare) == "")
    #expect(
      complaint("one\nthree\n", golden, .compare) == """
        'a.txt' differs at line 2
          golden: "two"
          now:    "three"
          hint: 'make golden' rewrites it; read the difference
        """)
    #expect(complaint("one\ntwo", golden, .compare).contains("now:    the end"))
  }
}
