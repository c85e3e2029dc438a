import Glibc

/// Makes estates, and measures what reading and assessing them costs.
///
///     EstateBench generate RESOURCES DIRECTORY CHECKS   an estate out of the checks' own fixtures
///     EstateBench parse DIRECTORY                       the JSON parser alone, over the same bytes
///     EstateBench measure COMMAND…                      runs a command: CPU seconds, wall, peak memory
///     EstateBench azure-…                               Azure Policy: see `AzureBench`
@main
struct EstateBench {
  static func main() throws {
    let words = Array(CommandLine.arguments.dropFirst())
    switch (words.first, words.count) {
    case ("generate"?, 4):
      guard let count = Int(words[1]), count > 0 else { return usage() }
      try EstateGenerator(checks: words[3]).write(count: count, to: words[2])
    case ("parse"?, 2): try ParseOnly.run(words[1])
    case ("measure"?, 2...):
      let cost = try Measure.run(Array(words.dropFirst()))
      print("\(cost.cpuMilliseconds) \(cost.wallMilliseconds) \(cost.peakKiB) \(cost.status)")
    default: if try !AzureBench.run(words) { usage() }
    }
  }

  private static func usage() {
    print(
      "usage: EstateBench generate RESOURCES DIRECTORY CHECKS | parse DIRECTORY | measure COMMAND…"
        + " | \(AzureBench.usage)")
    exit(64)
  }
}
