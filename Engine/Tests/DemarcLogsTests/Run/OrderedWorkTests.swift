import Testing

@testable import DemarcLogs

@Suite struct OrderedWorkTests {
  /// Pieces of uneven size; each part says its piece and its number.
  private static func run(workers: Int, pieces: Int, until: Int = .max) -> [Int] {
    var found: [Int] = []
    var next = 0
    OrderedWork<Int, Int>(workers: workers).run(
      next: {
        next += 1
        return next <= pieces ? next - 1 : nil
      },
      makeWorker: {
        { piece, number, put in
          for part in 0..<(piece * 7 % 23) {
            if !put(number * 1000 + part) { return }
          }
        }
      },
      take: { _, part in
        found.append(part)
        return found.count < until
      })
    return found
  }

  @Test(arguments: [1, 2, 3, 8]) func partsComeInOrder(_ workers: Int) {
    let wanted = (0..<300).flatMap { piece in (0..<(piece * 7 % 23)).map { piece * 1000 + $0 } }
    #expect(Self.run(workers: workers, pieces: 300) == wanted)
    for until in [1, 2, 50, 777] {
      #expect(
        Self.run(workers: workers, pieces: 300, until: until) == Array(wanted.prefix(until)))
    }
    #expect(Self.run(workers: workers, pieces: 0) == [])
  }
}
