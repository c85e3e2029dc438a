internal import DemarcEstate
internal import DemarcJSON
internal import DemarcModel

/// Reads one segment from its first record to its last and hands on what the rules say of it.
final class SegmentReader {
  private let plan: DetectionPlan
  private let judge: RecordJudge
  /// One for all segments, so that its memory and tables are made once.
  private var scanner: JSONRecordScanner?
  private var family: FamilyWatch

  init(_ plan: DetectionPlan) {
    self.plan = plan
    judge = RecordJudge(plan)
    family = FamilyWatch(plan)
  }

  /// - Parameter emit: takes results as they come; false ends the reading.
  func read(_ segment: LogSegment, number: Int, _ emit: (SegmentBatch) -> Bool) {
    judge.begin()
    let text: LogTextSource
    do throws(SystemFault) {
      text = try LogTextSource(segment, limits: plan.options.limits)
    } catch {
      judge.batch.diagnostic = LogFiles.unreadable(segment.input.name, error)
      judge.batch.isLast = true
      _ = emit(judge.batch)
      return
    }
    judge.batch.head = Array(text.head.prefix(LogFilePosition.headBytes))
    if text.form.shape == .table {
      readTable(segment, text, emit)
    } else {
      readRecords(segment, text, number: number, emit)
    }
  }

  private func readRecords(
    _ segment: LogSegment, _ text: LogTextSource, number: Int, _ emit: (SegmentBatch) -> Bool
  ) {
    // Told, not found out: a part of a file must be read as the whole would be.
    let hasLines = segment.isLines || segment.range == nil && text.form.shape == .lines
    let scanner = scanner(over: text, hasLines: hasLines)
    let start = segment.range?.lowerBound ?? 0
    var end = 0
    var wasFault = false
    // Metered sources end instead of throwing.
    while let event = try? scanner.next() {
      switch event {
      case .record:
        wasFault = false
        end = scanner.offset + scanner.byteCount
        if start + scanner.offset >= segment.from {
          judge.batch.records += 1
          record(scanner, at: start, isSample: isSample(number))
        }
      case .fault(let error):
        wasFault = true
        // What is cut off may only not be written yet; what came before was told by an earlier run.
        if segment.mayGrow, error.code == .unexpectedEnd { break }
        if start + end < segment.from { break }
        fault(error.code.rawValue, error.message, line: error.line, column: error.column)
      case .envelope: break
      }
      guard judge.batch.records >= plan.options.batchRecords else {
        continue
      }
      judge.batch.end = start + end
      judge.batch.lines = scanner.line - 1
      guard flush(text, emit) else { return }
    }
    let isWhole = !wasFault || end >= scanner.lineStart
    judge.batch.end = start + (isWhole ? text.textBytes : max(end, scanner.lineStart))
    judge.batch.lines = scanner.lines
    finish(segment, text, emit)
  }

  private func scanner(over text: LogTextSource, hasLines: Bool) -> JSONRecordScanner {
    var options = plan.scannerOptions
    options.hasLines = hasLines
    let scanner = self.scanner ?? JSONRecordScanner(text, options)
    if self.scanner != nil { scanner.restart(text, hasLines: hasLines) }
    self.scanner = scanner
    family.begin(scanner)
    return scanner
  }

  private func record(_ scanner: JSONRecordScanner, at start: Int, isSample: Bool) {
    guard plan.options.tiers, !scanner.isUnusual else {
      return whole(scanner, at: start, kind: nil, isSample: isSample)
    }
    let kind = judge.sift(scanner, isSample: isSample)
    if kind == nil || isSample || !judge.offered.isEmpty {
      whole(scanner, at: start, kind: kind, isSample: isSample)
    }
    family.follow(kind, scanner)
  }

  /// Parses a record and judges it; `kind` where the first tier told it, with the rules it offers.
  private func whole(
    _ scanner: JSONRecordScanner, at start: Int, kind: LogKind?, isSample: Bool
  ) {
    let document: JSONDocument
    do throws(JSONError) {
      document = try scanner.parse()
    } catch {
      return fault(error.code.rawValue, error.message, line: error.line, column: error.column)
    }
    let place = RecordJudge.Place(
      offset: start + scanner.offset, length: scanner.byteCount, line: scanner.line)
    judge.judge(document.root, at: place, isSifted: kind != nil, isSample: isSample)
  }

  /// The first records of a segment, fewer in later ones, and some behind them.
  private func isSample(_ number: Int) -> Bool {
    let first = number < 4 ? plan.options.sampledRecords : plan.options.sampledRecords / 64
    return judge.recordIndex < first || judge.recordIndex % max(plan.options.sampledEvery, 1) == 0
  }

  private func readTable(
    _ segment: LogSegment, _ text: LogTextSource, _ emit: (SegmentBatch) -> Bool
  ) {
    var table = AuditDataTable(rowBytesMax: plan.options.limits.json.bytesMax)
    var source = text
    while let rows = try? table.read(&source) {
      for row in rows where row.offset >= segment.from {
        judge.batch.records += 1
        guard let document = row.document else {
          fault("not-json", "the column AuditData holds no JSON", line: row.line, column: 1)
          continue
        }
        let place = RecordJudge.Place(offset: row.offset, length: row.length, line: row.line)
        judge.judge(document.root, at: place, isSifted: false, isSample: row.index < 256)
      }
      judge.batch.end = table.offset
      judge.batch.lines = table.line - 1
      guard flush(text, emit) else { return }
    }
    judge.batch.end = text.textBytes
    judge.batch.lines = table.line - 1
    finish(segment, text, emit)
  }

  private func fault(_ code: String, _ message: String, line: Int, column: Int) {
    judge.batch.faultCount += 1
    guard judge.batch.faults.count < plan.options.limits.diagnosticsMax else { return }
    judge.batch.faults.append(
      LogRecordFault(code: "logs.\(code)", message: message, line: line, column: column))
  }

  private func finish(_ segment: LogSegment, _ text: LogTextSource, _ emit: (SegmentBatch) -> Bool)
  {
    judge.batch.diagnostic = text.fault(in: segment.input.name)
    judge.batch.isLast = true
    _ = flush(text, emit)
  }

  private func flush(_ text: LogTextSource, _ emit: (SegmentBatch) -> Bool) -> Bool {
    judge.batch.storedBytes = text.storedBytes
    judge.batch.textBytes = text.textBytes
    return emit(judge.take())
  }
}
