internal import DemarcJSON
internal import DemarcModel

/// Answers of the `aws` command line, each entry as the `configuration` of an item; and its error texts,
/// which say that something is not there or may not be seen.
struct AWSAnswers: EstateImporter {
  /// Arrays that other importers stream as well, so that their entries come one by one.
  static let arrays = ["Findings"]

  private var table = AnswerTable()
  private var name = ""
  /// What the file answered for, told to the coverage once it was read whole.
  private var answered: [Coverage.Key] = []
  /// Whether an array was streamed that is not empty.
  private var hasEntries = false

  mutating func begin(_ run: ImportRun, file: String) {
    table = run.answers
    name = file
  }

  func format(of record: JSONStream.Record?) -> EstateFormat { .awsAnswer }

  func recognises(_ record: JSONStream.Record) -> Bool {
    guard record.isRoot else {
      return table.operation(listing: record.value, under: record.path) != nil
    }
    return CallerIdentity(record.value) != nil
      || table.operation(answering: record.value, file: name) != nil
      || record.value.isObject && !table.operations(listedBy: name).isEmpty
  }

  mutating func take(_ record: JSONStream.Record, _ file: FileContext) {
    if record.isRoot, let caller = CallerIdentity(record.value) {
      file.run.learn(caller: caller.account, of: file.name)
      return
    }
    do throws(FieldFault) {
      guard record.isRoot else {
        hasEntries = true
        let operation = table.operation(listing: record.value, under: record.path)
        if let operation { try take([record.value], operation, record, file) }
        return
      }
      takeList(record.value, file)
      guard let operation = table.operation(answering: record.value, file: name) else { return }
      file.warnIfPaged(record.value, Self.pageMarks)
      try take(operation.entries(of: record.value), operation, record, file)
    } catch {
      file.skip(error, record)
    }
  }

  /// Where a list is empty there is nothing to be asked for one by one.
  private mutating func takeList(_ answer: JSONValue, _ file: FileContext) {
    for operation in table.operations(listedBy: name) {
      guard let each = operation.each else { continue }
      let isOuter =
        each.within.map { !name.contains("\(each.list.fileName).") && $0.isList } ?? false
      let list = isOuter ? each.within ?? each.list : each.list
      guard list.isEmpty(answer),
        let place = try? AnswerPlace(arn: nil, isGlobal: operation.isGlobal, file: file)
      else { continue }
      add(operation.type, at: place)
    }
  }

  private mutating func take(
    _ entries: [JSONValue], _ operation: AnswerTable.Operation, _ record: JSONStream.Record,
    _ file: FileContext
  ) throws(FieldFault) {
    if entries.isEmpty { try note(operation, at: place(of: nil, operation, file)) }
    for entry in entries {
      let place = try place(of: entry, operation, file)
      note(operation, at: place)
      var resource = try resource(entry, operation, place, record.line, file)
      resource.document = AWSConfigDocument.decoded(resource.document, record, file)
      file.emit(resource)
    }
  }

  private static let pageMarks: [JSONKey] = ["NextToken", "nextToken", "NextMarker"]

  mutating func finish(_ envelope: JSONValue, _ file: FileContext) {
    file.warnIfPaged(envelope, Self.pageMarks)
    // An array that is streamed and empty gave no record to tell the operation by.
    if !hasEntries { takeList(envelope, file) }
    guard answered.isEmpty,
      let operation = table.operation(answering: envelope, file: name),
      let place = try? place(of: nil, operation, file)
    else { return }
    note(operation, at: place)
  }

  func endIntact(_ file: FileContext) {
    for key in answered { file.run.report.coverage.addAnswered(key) }
  }

  private mutating func note(_ operation: AnswerTable.Operation, at place: AnswerPlace) {
    // An answer about one resource says nothing of the others.
    guard operation.isWhole || !operation.idFromFile && operation.each == nil else { return }
    add(operation.type, at: place)
  }

  private mutating func add(_ type: String, at place: AnswerPlace) {
    let key = Coverage.Key(
      cloud: .aws, account: place.account, region: place.region, type: type)
    if answered.last != key { answered.append(key) }
  }

  private func place(
    of entry: JSONValue?, _ operation: AnswerTable.Operation, _ file: FileContext
  ) throws(FieldFault) -> AnswerPlace {
    try AnswerPlace(
      arn: entry.flatMap { AnswerTable.Operation.text(at: operation.arn, in: $0) },
      isGlobal: operation.isGlobal, file: file)
  }

  private func resource(
    _ entry: JSONValue, _ operation: AnswerTable.Operation, _ place: AnswerPlace, _ line: Int,
    _ file: FileContext
  ) throws(FieldFault) -> Resource {
    let own = try id(of: entry, operation, place, file)
    let arn = AnswerTable.Operation.text(at: operation.arn, in: entry) ?? ""
    let label = AnswerTable.Operation.text(at: operation.label, in: entry) ?? own
    let item = AWSItemBuilder(
      type: operation.type, arn: arn, id: own, name: label, account: place.account,
      region: place.region)
    let type = file.run.pool.shared(operation.type[...])
    let document: JSONValue
    if entry.isObject {
      document = item.finish(configuration: entry, line: line)
    } else {
      // A list of names: the name is all there is to know.
      document = item.finish(configuration: Self.named(entry), line: line)
    }
    return Resource(
      cloud: .aws, type: type,
      id: arn.hasPrefix("arn:") ? arn : "\(place.account)/\(place.region)/\(type)/\(own)",
      name: label, account: file.run.pool.shared(place.account[...]),
      region: file.run.pool.shared(place.region[...]),
      document: document, origin: RecordOrigin(file: file.name, line: line), isAnswer: true)
  }

  private static func named(_ entry: JSONValue) -> JSONValue {
    var builder = JSONBuilder()
    builder.beginObject()
    builder.key("name")
    builder.value(entry)
    builder.endObject()
    return builder.finish().root
  }

  private func id(
    of entry: JSONValue, _ operation: AnswerTable.Operation, _ place: AnswerPlace,
    _ file: FileContext
  ) throws(FieldFault) -> String {
    if operation.idFromFile {
      guard let id = AnswerPlace.id(fromFile: file.name, operation) else {
        throw FieldFault(
          kind: .other, field: "", expected: "nothing in the answer says whose it is", found: entry,
          hint: "call the file \(operation.fileName).NAME.json")
      }
      // Several entries of one file (the stages of an API) have names of their own besides.
      let own = AnswerTable.Operation.text(at: operation.id, in: entry)
      return own.map { "\(id)/\($0)" } ?? id
    }
    if let id = AnswerTable.Operation.text(at: operation.id, in: entry) { return id }
    if let text = entry.string { return text }
    guard operation.id.isEmpty else {
      throw FieldFault(
        kind: .missing, field: operation.id.joined(separator: "."), expected: "text", found: nil)
    }
    return place.account
  }

  // MARK: Error texts

  static func recognises(head: [UInt8]) -> Bool { AnswerError(head) != nil }

  mutating func read(_ file: FileContext, more: () -> [UInt8]) {
    var text = more()
    while text.count < 1 << 16 {
      let next = more()
      if next.isEmpty { break }
      text += next
    }
    file.report.records += 1
    guard let error = AnswerError(text) else { return }
    let start = file.span(line: 1)
    if let list = table.list(named: file.name) {
      return file.fail(
        "estate.answer-refused", "aws \(list) failed: \(error.code)", at: start,
        hint: "run the command again; what it lists counts as not exported")
    }
    guard let operation = table.operation(called: error.operation, file: file.name) else {
      return file.skip(
        "estate.unknown-answer", "no check asks for '\(error.operation)'", at: start)
    }
    guard operation.absent.contains(error.code) else {
      return file.fail(
        "estate.answer-refused", "aws \(operation.name) failed: \(error.code)", at: start,
        hint: error.isRefusal
          ? "the caller needs the permission of that call; what it shows counts as not exported"
          : "run the command again; what it shows counts as not exported")
    }
    do throws(FieldFault) {
      let place = try place(of: nil, operation, file)
      note(operation, at: place)
      guard operation.idFromFile else { return }
      var nothing = JSONBuilder()
      nothing.beginObject()
      nothing.endObject()
      file.emit(try resource(nothing.finish().root, operation, place, 1, file))
    } catch {
      file.skip(
        "estate.bad-field", error.expected, at: start, hint: error.hint)
    }
  }
}
