internal import DemarcJSON
public import DemarcModel
internal import DemarcYAML

/// Reads templates and plans; what a file is, its content says.
public enum TemplateReader {
  /// What came of one file.
  public enum Result {
    /// Something else; nobody's fault.
    case other
    case template(Template)
    /// Meant as a template or plan, and not readable as one.
    case unreadable([Diagnostic])
  }

  /// - Parameter mapping: how planned resources look in CloudFormation's shape.
  public static func read(
    _ bytes: [UInt8], name: String, options: TemplateOptions = TemplateOptions(),
    mapping: PlanMapping = PlanMapping()
  ) -> Result {
    if bytes.starts(with: [0xff, 0xfe]) || bytes.starts(with: [0xfe, 0xff]) {
      return .unreadable([
        Diagnostic(
          "template.not-utf8", "the text is UTF-16",
          at: SourceSpan(file: name, JSONPosition(line: 1, column: 1)),
          hint: "save it as UTF-8; in PowerShell, pipe to 'Out-File -Encoding utf8'")
      ])
    }
    guard let text = String(validating: bytes, as: UTF8.self) else {
      guard Recognition.looksLikeTemplate(bytes) else { return .other }
      return .unreadable([
        Diagnostic(
          "template.not-utf8", "the text is not UTF-8",
          at: SourceSpan(file: name, JSONPosition(line: 1, column: 1)), hint: "save it as UTF-8")
      ])
    }
    guard Recognition.mayBeTemplate(bytes) else { return .other }
    switch parse(text, bytes, name) {
    case .failure(let fault):
      return Recognition.looksLikeTemplate(bytes) ? .unreadable([fault]) : .other
    case .success(let document):
      switch Recognition.kind(of: document.root) {
      case nil, .arm?: return .other
      case .cloudFormation?: return cloudFormation(document.root, name, options)
      case .terraformPlan?:
        return .template(
          PlanReader(document.root, file: name, mapping: mapping, limits: options.limits)
            .template())
      }
    }
  }

  private static func cloudFormation(
    _ root: JSONValue, _ name: String, _ options: TemplateOptions
  ) -> Result {
    guard root["Resources"]?.isObject == true else {
      return .unreadable([
        Diagnostic(
          "template.no-resources", "the template has no map of Resources",
          at: SourceSpan(file: name, (root["Resources"] ?? root).position),
          hint: "a template needs 'Resources:' with at least one resource")
      ])
    }
    let builder = ResourceBuilder(root, file: name, options: options)
    do throws(TemplateStop) {
      return .template(try builder.template())
    } catch {
      return .unreadable([
        Diagnostic(
          "template.too-large", error.message, at: SourceSpan(file: name, error.place),
          hint: "split the template")
      ])
    }
  }

  private enum ParseResult {
    case success(JSONDocument)
    case failure(Diagnostic)
  }

  private static func parse(_ text: String, _ bytes: [UInt8], _ name: String) -> ParseResult {
    let startsAsJSON = bytes.first { !isSpace($0) }.map { $0 == 0x7b || $0 == 0x5b } ?? false
    var jsonFault: JSONError?
    if startsAsJSON {
      do throws(JSONError) {
        return .success(try JSONDocument.parse(bytes).placed())
      } catch {
        jsonFault = error
      }
    }
    do throws(YAMLError) {
      return .success(try YAMLReader(schema: .core, allowsAliases: true).document(text))
    } catch {
      // What starts as JSON was meant as JSON.
      let place = JSONPosition(
        line: jsonFault?.line ?? error.line, column: jsonFault?.column ?? error.column)
      return .failure(
        Diagnostic(
          "template.unreadable", jsonFault?.message ?? error.message,
          at: SourceSpan(file: name, place), hint: jsonFault == nil ? error.hint : nil))
    }
  }

  private static func isSpace(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x09 || byte == 0x0a || byte == 0x0d || byte == 0xef || byte == 0xbb
      || byte == 0xbf
  }
}

/// Tells templates and plans from everything else that lies in a repository.
enum Recognition {
  static func kind(of root: JSONValue) -> Template.Kind? {
    guard root.isObject else { return nil }
    if root["format_version"]?.isString == true,
      root["planned_values"] != nil || root["resource_changes"] != nil
    {
      return .terraformPlan
    }
    if root["AWSTemplateFormatVersion"] != nil { return .cloudFormation }
    guard let resources = root["Resources"], resources.isObject else { return nil }
    let isTemplate = resources.members.contains { member in
      if member.name.hasPrefix("Fn::ForEach") { return true }
      return member.value["Type"]?.string.map(isResourceType) ?? false
    }
    return isTemplate ? .cloudFormation : nil
  }

  private static func isResourceType(_ text: String) -> Bool { text.contains("::") }

  /// A look for the words without which nothing is a template or plan.
  static func mayBeTemplate(_ bytes: [UInt8]) -> Bool {
    contains(bytes, "Resources") || contains(bytes, "AWSTemplateFormatVersion")
      || contains(bytes, "format_version")
  }

  /// Whether text that cannot be parsed was meant as one.
  static func looksLikeTemplate(_ bytes: [UInt8]) -> Bool {
    if contains(bytes, "AWSTemplateFormatVersion") { return true }
    if contains(bytes, "Resources"), contains(bytes, "AWS::") { return true }
    return contains(bytes, "format_version") && contains(bytes, "planned_values")
  }

  private static func contains(_ bytes: [UInt8], _ word: String) -> Bool {
    let word = Array(word.utf8)
    guard bytes.count >= word.count, let first = word.first else { return false }
    return bytes.withUnsafeBufferPointer { buffer in
      var start = 0
      let last = buffer.count - word.count
      while start <= last {
        if buffer[start] == first {
          var length = 1
          while length < word.count, buffer[start + length] == word[length] { length += 1 }
          if length == word.count { return true }
        }
        start += 1
      }
      return false
    }
  }
}
