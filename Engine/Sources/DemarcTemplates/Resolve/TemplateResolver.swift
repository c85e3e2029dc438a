internal import DemarcJSON
internal import DemarcModel

/// Resolves the functions of one template.
///
/// What is not known is left as it is written, with the reason; nothing is guessed.
final class TemplateResolver {
  let root: JSONValue
  let file: String
  let limits: TemplateLimits
  let pseudo: [String: String]
  let parameters: Parameters
  /// Names that `Ref` may mean, once all copies are made.
  var resourceNames: Set<String> = []
  /// Whether something outside the template may add resources.
  var mayHaveMoreResources = false
  var questions = Questions()
  private(set) var diagnostics: [Diagnostic] = []
  private var valuesMade = 0
  private var copiesMade = 0
  private var said: Set<Diagnostic> = []
  /// Truth of each condition under no assumption, and names being evaluated.
  var conditionCache: [String: Truth] = [:]
  var conditionsOpen: Set<String> = []
  /// The same under the answers assumed last.
  var answeredCache: [String: Truth] = [:]
  var answeredFor: [Int: Bool] = [:]
  /// Formulas by name, copies of `Fn::ForEach` included.
  var conditions: [String: Copy] = [:]
  /// The questions that undecided `Fn::If` of the value at hand asked.
  var asked: Set<Int> = []

  init(_ root: JSONValue, file: String, options: TemplateOptions) {
    self.root = root
    self.file = file
    limits = options.limits
    pseudo = options.pseudo
    parameters = Parameters(root["Parameters"], given: options.parameters)
  }

  // MARK: Values

  func resolve(_ value: JSONValue, _ scope: Scope) throws(TemplateStop) -> TemplateValue {
    if let call = Intrinsic(value) {
      var inner = scope
      inner.depth += 1
      try count(value, inner)
      return try resolve(call, inner)
    }
    return try resolvePlain(value, scope)
  }

  /// Resolves what is inside, whatever tag stands on the value itself.
  func resolvePlain(_ value: JSONValue, _ scope: Scope) throws(TemplateStop) -> TemplateValue {
    var inner = scope
    inner.depth += 1
    try count(value, inner)
    switch value.kind {
    case .string: return string(value)
    case .array:
      var elements: [TemplateValue] = []
      var isChanged = value.tag != nil
      for element in value.elements {
        let resolved = try resolve(element, inner)
        if !resolved.stands(as: element) { isChanged = true }
        if !resolved.isAbsent { elements.append(resolved) }
      }
      return isChanged ? TemplateValue(.list(elements), at: value.position) : TemplateValue(value)
    case .object: return try object(value, inner)
    default: return TemplateValue(value)
    }
  }

  private func object(_ value: JSONValue, _ scope: Scope) throws(TemplateStop) -> TemplateValue {
    var members: [TemplateValue.Member] = []
    var isChanged = value.tag != nil
    var unknown: Unknown?
    for member in value.members {
      if member.name.hasPrefix("Fn::ForEach") {
        isChanged = true
        let copies = try copies(of: member, scope)
        unknown = unknown ?? copies.unknown
        for copy in copies.made {
          var inner = scope
          inner.variables = copy.variables
          let resolved = try resolve(copy.value, inner)
          if !resolved.isAbsent {
            members.append(TemplateValue.Member(copy.name, at: copy.place, resolved))
          }
        }
        continue
      }
      let resolved = try resolve(member.value, scope)
      if !resolved.stands(as: member.value) { isChanged = true }
      if !resolved.isAbsent {
        members.append(TemplateValue.Member(member.name, at: member.position, resolved))
      }
    }
    guard isChanged else { return TemplateValue(value) }
    let made = TemplateValue(.map(members), at: value.position)
    return unknown.map { open(made, $0) } ?? made
  }

  private func string(_ value: JSONValue) -> TemplateValue {
    let isDynamic =
      value.withUTF8 { bytes in
        // Nearly all texts are short and plain: look for the mark only where it may be.
        guard bytes.count > 12 else { return false }
        for index in 0..<bytes.count - 1 where bytes[index] == 0x7b && bytes[index + 1] == 0x7b {
          return true
        }
        return false
      } ?? false
    guard isDynamic, let text = value.string, text.contains("{{resolve:") else {
      return value.tag == nil
        ? TemplateValue(value) : .text(value.string ?? "", at: value.position)
    }
    return open(
      TemplateValue(value), "the value is read at deployment ('{{resolve:…}}')")
  }

  func open(_ written: TemplateValue, _ reason: String) -> TemplateValue {
    TemplateValue(.open(written, Unknown(reason)), at: written.place)
  }

  func open(_ written: TemplateValue, _ unknown: Unknown) -> TemplateValue {
    TemplateValue(.open(written, unknown), at: written.place)
  }

  func text(_ text: String, at place: JSONPosition) throws(TemplateStop) -> TemplateValue {
    guard text.utf8.count <= limits.textBytesMax else {
      throw TemplateStop(
        message: "a function makes a text of more than \(limits.textBytesMax) bytes", place: place)
    }
    return .text(text, at: place)
  }

  // MARK: Limits and faults

  func count(_ value: JSONValue, _ scope: Scope) throws(TemplateStop) {
    guard scope.depth <= limits.depthMax else {
      throw TemplateStop(
        message: "nesting deeper than \(limits.depthMax) levels", place: value.position)
    }
    valuesMade += 1
    guard valuesMade <= limits.valuesMax else {
      throw TemplateStop(
        message: "resolving makes more than \(limits.valuesMax) values", place: value.position)
    }
  }

  func countCopy(at place: JSONPosition) throws(TemplateStop) {
    copiesMade += 1
    guard copiesMade <= limits.copiesMax else {
      throw TemplateStop(
        message: "'Fn::ForEach' makes more than \(limits.copiesMax) copies", place: place)
    }
  }

  /// Notes a fault once, however often its place is resolved.
  func note(
    _ code: String, _ message: String, at place: JSONPosition, hint: String? = nil,
    severity: Diagnostic.Severity = .error
  ) {
    let fault = Diagnostic(
      code, message, at: SourceSpan(file: file, place), hint: hint, severity: severity)
    if said.insert(fault).inserted { diagnostics.append(fault) }
  }
}

extension SourceSpan {
  init(file: String, _ place: JSONPosition) {
    self.init(file: file, start: SourcePosition(line: place.line, column: place.column))
  }
}
