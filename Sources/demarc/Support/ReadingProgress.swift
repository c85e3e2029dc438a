import DemarcLogs

/// A line on standard error while logs are read: how much, how fast, how long still.
final class ReadingProgress {
  private let line: ProgressLine
  private let start = Console.nowMs()

  init(_ console: Console) { line = ProgressLine(console) }

  func update(_ progress: DetectionProgress) {
    line.show { [start] in
      var words = ["\(progress.records) events"]
      if let total = progress.bytes, total > 0 {
        words.append("\(progress.bytesDone * 100 / total) %")
      }
      if let pace = progress.pace(elapsedMs: Console.nowMs() - start) {
        words.append("\(Int(pace.bytesPerSecond / 1e6)) MB/s")
        if let left = pace.secondsLeft { words.append("\(Int(left.rounded(.up))) s left") }
      }
      words.append("\(progress.alerts) alerts")
      return words.joined(separator: ", ")
    }
  }

  func finish() { line.clear() }
}
