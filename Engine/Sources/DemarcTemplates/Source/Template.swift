public import DemarcJSON
public import DemarcModel

/// A template or plan, ready to be judged: its resources in CloudFormation's shape.
///
/// Belongs to one thread: answers to open questions are worked out when they are asked for.
public final class Template {
  public enum Kind: String, Sendable {
    case cloudFormation = "CloudFormation template"
    case terraformPlan = "Terraform plan"
    /// Read by another target; a `Template` is never one.
    case arm = "ARM template"
  }

  public let kind: Kind
  /// Resources that exist or may exist, in the order of the file.
  public let resources: [TemplateResource]
  /// The file as it was read, for what stands beside resources.
  public let source: JSONValue
  public private(set) var diagnostics: [Diagnostic]
  private let builder: ResourceBuilder?

  init(
    _ kind: Kind, _ resources: [TemplateResource], source: JSONValue, diagnostics: [Diagnostic],
    builder: ResourceBuilder? = nil
  ) {
    self.kind = kind
    self.resources = resources
    self.source = source
    self.diagnostics = diagnostics
    self.builder = builder
  }

  /// What is not decided, by number.
  public var questions: [OpenQuestion] { builder?.resolver.questions.all ?? [] }

  /// Whether no deployment can answer so.
  public func isImpossible(_ answers: [Int: Bool]) -> Bool {
    builder?.resolver.questions.isImpossible(answers) ?? false
  }

  /// The same resources under answers to open questions; those that do not exist then left out.
  public func resources(
    _ given: [TemplateResource], answers: [Int: Bool]
  ) -> [TemplateResource] {
    guard let builder, !answers.isEmpty else { return given }
    return given.compactMap { resource in
      guard !resource.questions.isDisjoint(with: answers.keys) else { return resource }
      return builder.again(resource, answers: answers)
    }
  }

  /// `{"Resources": {…}}` of the given resources.
  ///
  /// - Parameters:
  ///   - stubs: names of resources that are there, and no matter what they are.
  ///   - assumed: values written in place of what is not known, by pointer.
  public func document(
    of resources: [TemplateResource], stubs: [String] = [],
    assuming assumed: [String: TemplateValue] = [:]
  ) -> TemplateDocument {
    var emitter = TemplateEmitter(
      assuming: assumed, mayRepeat: source.document.hasDuplicateKeys)
    let place = resources.first?.place ?? JSONPosition(line: 1, column: 1)
    emitter.beginObject(at: place)
    emitter.member("Resources", at: place) { emitter in
      emitter.beginObject(at: place)
      for resource in resources {
        emitter.member(resource.id, at: resource.place) { $0.add(resource.value) }
      }
      for stub in stubs { emitter.member(stub, at: place) { $0.add(Self.stub(at: place)) } }
      emitter.endObject()
    }
    emitter.endObject()
    return emitter.finish()
  }
}

extension Template {
  private static func stub(at place: JSONPosition) -> TemplateValue {
    TemplateValue(
      .map([TemplateValue.Member("Type", at: place, .text("Other", at: place))]), at: place)
  }
}

/// One resource of a template.
public struct TemplateResource: Sendable {
  /// Logical id, or the address in a plan.
  public var id: String
  public var type: String
  /// Where its name stands in the file.
  public var place: JSONPosition
  /// `{"Type": …, "Properties": …}`.
  public var value: TemplateValue
  /// Numbers of the questions that decide whether it exists.
  public var existence: Set<Int>
  /// Numbers of all questions that bear on it.
  public var questions: Set<Int>
  /// Position among what the template lists; generated resources share their origin's.
  var origin: Int

  init(
    id: String, type: String, place: JSONPosition, value: TemplateValue,
    existence: Set<Int> = [], questions: Set<Int> = [], origin: Int = 0
  ) {
    self.id = id
    self.type = type
    self.place = place
    self.value = value
    self.existence = existence
    self.questions = questions
    self.origin = origin
  }
}
