internal import DemarcJSON
internal import DemarcModel

/// Brings a configuration item into the form that a rule in AWS Config sees.
///
/// API answers give `configuration` and each member of `supplementaryConfiguration` as text that
/// holds JSON, some of it twice over; files do so for a few members only. Such text is spliced into
/// a copy of the item in place of the string that held it; items without any stay as they are.
enum AWSConfigDocument {
  private static let configuration: JSONKey = "configuration"
  private static let supplementary: JSONKey = "supplementaryConfiguration"

  private static let resourceType: JSONKey = "resourceType"

  /// A string in a string in a string: nothing nests deeper (S3's access control lists nest two).
  private static let roundsMax = 4

  static func decoded(
    _ item: JSONValue, _ record: JSONStream.Record, _ file: FileContext
  ) -> JSONValue {
    let isAnswer = item[configuration]?.isString == true
    // IAM keeps its policy documents percent-encoded (RFC 3986).
    let isIAM = item[resourceType]?.string?.hasPrefix("AWS::IAM::") == true
    guard isAnswer || isIAM || (item[supplementary]?.count ?? 0) > 0 else { return item }
    var item = item
    for round in 0..<roundsMax {
      let replacements = replacements(
        in: item, scalars: isAnswer && round == 0, record, file)
      guard !replacements.isEmpty,
        let text = item.text(replacing: inSourceOrder(replacements, item))
      else { return item }
      let parser = JSONParser(limits: file.run.limits.json)
      let buffer = JSONBuffer(text)
      do {
        item = try parser.parse(buffer, 0..<buffer.count, line: record.line).root
      } catch {
        file.warn(
          "estate.bad-json", "decoding JSON inside strings: \(error.message)",
          at: file.span(line: record.line), hint: "the strings stay as they are")
        return item
      }
    }
    return item
  }

  /// `configuration` and `supplementaryConfiguration` stand in either order.
  private static func inSourceOrder(
    _ found: [Replacement], _ item: JSONValue
  ) -> [(value: JSONValue, text: [UInt8])] {
    for member in item.members {
      if member.isNamed(configuration) { break }
      guard member.isNamed(supplementary) else { continue }
      return (found.filter { !$0.isConfiguration } + found.filter(\.isConfiguration))
        .map { ($0.value, $0.text) }
    }
    return found.map { ($0.value, $0.text) }
  }

  private struct Replacement {
    let value: JSONValue
    let text: [UInt8]
    let isConfiguration: Bool
  }

  private static func replacements(
    in item: JSONValue, scalars: Bool, _ record: JSONStream.Record, _ file: FileContext
  ) -> [Replacement] {
    let parser = JSONParser(limits: file.run.limits.json)
    var found: [Replacement] = []
    if let value = item[configuration], value.isString, !value.equals("") {
      if let text = json(in: value, parser, scalars: false) {
        found.append(Replacement(value: value, text: text, isConfiguration: true))
      } else {
        file.warnOnce(
          "estate.bad-json", "'configuration' is a string that holds no JSON object",
          at: file.span(value.position), hint: "rules will find nothing in it")
      }
    }
    if let whole = item[configuration], whole.isObject {
      walk(whole, scalars: false) { value, _ in
        guard let text = percentDecoded(value), isJSON(text, parser) else { return }
        found.append(Replacement(value: value, text: text, isConfiguration: true))
      }
    }
    guard let members = item[supplementary] else { return found }
    walk(members, scalars: scalars) { value, scalars in
      if let text = json(in: value, parser, scalars: scalars) {
        found.append(Replacement(value: value, text: text, isConfiguration: false))
      }
    }
    return found
  }

  /// Visits the strings below a value in source order; documents nest no deeper than their limit.
  private static func walk(
    _ value: JSONValue, scalars: Bool, _ visit: (JSONValue, _ scalars: Bool) -> Void
  ) {
    for member in value.members {
      if member.value.isString {
        visit(member.value, scalars)
      } else {
        walk(member.value, scalars: false, visit)
      }
    }
    for element in value.elements {
      if element.isString { visit(element, false) } else { walk(element, scalars: false, visit) }
    }
  }

  /// The JSON text that a string holds; nil when it holds none.
  ///
  /// - Parameter scalars: whether `false`, `3` and `"text"` count, as in the members of an API
  ///   answer; elsewhere such text is meant as text.
  private static func json(
    in value: JSONValue, _ parser: JSONParser, scalars: Bool
  ) -> [UInt8]? {
    let held = value.withUTF8 { bytes -> [UInt8]? in
      guard bytes.count > 1 else { return nil }
      // Some members hold a JSON string that holds the JSON in turn.
      let first = bytes[0] == UInt8(ascii: "\"") ? bytes[1] : bytes[0]
      guard scalars || first == UInt8(ascii: "{") || first == UInt8(ascii: "[") else { return nil }
      var text: [UInt8] = []
      text.reserveCapacity(bytes.count)
      for index in bytes.indices {
        // JSON strings hold no line breaks; without those between values, line numbers stay true.
        let byte = bytes[index]
        text.append(byte == 0x0a || byte == 0x0d ? 0x20 : byte)
      }
      return text
    }
    guard let held = held ?? nil else { return nil }
    return isJSON(held, parser) ? held : nil
  }

  private static func isJSON(_ text: [UInt8], _ parser: JSONParser) -> Bool {
    let buffer = JSONBuffer(text)
    return (try? parser.parse(buffer, 0..<buffer.count)) != nil
  }

  /// The text of a string that begins as a percent-encoded JSON object; nil for any other.
  private static func percentDecoded(_ value: JSONValue) -> [UInt8]? {
    let text = value.withUTF8 { bytes -> [UInt8]? in
      guard bytes.count > 6, bytes[0] == UInt8(ascii: "%"), bytes[1] == UInt8(ascii: "7"),
        bytes[2] == UInt8(ascii: "B") || bytes[2] == UInt8(ascii: "b")
      else { return nil }
      var out: [UInt8] = []
      var index = 0
      while index < bytes.count {
        guard bytes[index] == UInt8(ascii: "%") else {
          out.append(bytes[index])
          index += 1
          continue
        }
        guard index + 2 < bytes.count,
          let byte = UInt8(
            String(decoding: [bytes[index + 1], bytes[index + 2]], as: UTF8.self), radix: 16)
        else { return nil }
        // Without line breaks, line numbers stay true.
        out.append(byte == 0x0a || byte == 0x0d ? 0x20 : byte)
        index += 3
      }
      return out
    }
    return text ?? nil
  }
}
