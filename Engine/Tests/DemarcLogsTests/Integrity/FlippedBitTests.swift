import DemarcModel
import Testing

@testable import DemarcLogs

/// No bit of a proven tree can change unseen.
@Suite struct FlippedBitTests {
  /// Numbers that are the same in every run (splitmix64).
  private struct Numbers: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
      state &+= 0x9e37_79b9_7f4a_7c15
      var mixed = state
      mixed = (mixed ^ (mixed >> 30)) &* 0xbf58_476d_1ce4_e5b9
      mixed = (mixed ^ (mixed >> 27)) &* 0x94d0_49bb_1331_11eb
      return mixed ^ (mixed >> 31)
    }
  }

  private var trail: TrailMaker {
    var trail = TrailMaker()
    trail.savesMetadata = true
    for hour in 0..<3 { trail.deliver(hour) }
    return trail
  }

  @Test(arguments: [1, 2, 3, 4] as [UInt64])
  func aFlippedBitOfTheTextIsNeverAPass(_ seed: UInt64) {
    let trail = trail
    var numbers = Numbers(state: seed)
    let paths = trail.tree.files.keys.filter { $0.hasSuffix(".gz") }.sorted()
    for _ in 0..<40 {
      var changed = trail
      let path = paths[Int.random(in: 0..<paths.count, using: &numbers)]
      var text = TrailMaker.gunzip(trail.tree.files[path] ?? [])
      let at = Int.random(in: 0..<text.count, using: &numbers)
      let bit = UInt8(1) << UInt8.random(in: 0..<8, using: &numbers)
      text[at] ^= bit
      changed.tree.files[path] = TrailMaker.gzip(text)
      let result = changed.verify()
      #expect(result.outcome == .fail, "bit \(bit) of byte \(at) of \(path)")
      #expect(!result.findings.isEmpty)
    }
  }

  @Test(arguments: [5, 6] as [UInt64])
  func damagedFilesAreReadToTheirEnd(_ seed: UInt64) {
    let trail = trail
    var numbers = Numbers(state: seed)
    let paths = trail.tree.files.keys.sorted()
    for _ in 0..<40 {
      var changed = trail
      let path = paths[Int.random(in: 0..<paths.count, using: &numbers)]
      var bytes = trail.tree.files[path] ?? []
      for _ in 0..<4 {
        bytes[Int.random(in: 0..<bytes.count, using: &numbers)] = UInt8.random(
          in: 0...255, using: &numbers)
      }
      if Bool.random(using: &numbers) { bytes.removeLast(bytes.count / 3) }
      changed.tree.files[path] = bytes
      // Whatever it is, the other files are still judged.
      let chain = changed.verify().chains.first
      #expect((chain?.logFiles.valid ?? 0) + (chain?.logFiles.notProven ?? 0) >= 4, "\(path)")
    }
  }
}
