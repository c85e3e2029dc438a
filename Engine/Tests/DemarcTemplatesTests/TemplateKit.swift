import DemarcJSON
import DemarcModel
import DemarcTemplates
import Testing

/// A template read from text, for tests.
struct Read {
  let template: Template
  let made: TemplateDocument

  init(
    _ text: String, parameters: [String: ParameterValue] = [:], pseudo: [String: String] = [:],
    limits: TemplateLimits = TemplateLimits(), mapping: PlanMapping = PlanMapping()
  ) throws {
    let options = TemplateOptions(parameters: parameters, pseudo: pseudo, limits: limits)
    let result = TemplateReader.read(
      Array(text.utf8), name: "t", options: options, mapping: mapping)
    guard case .template(let template) = result else {
      throw Unread(result: "\(result)")
    }
    self.template = template
    made = template.document(of: template.resources)
  }

  struct Unread: Error { let result: String }

  /// The faults of a text that cannot be read.
  static func faults(_ text: String, limits: TemplateLimits = TemplateLimits()) -> [Diagnostic] {
    let options = TemplateOptions(limits: limits)
    switch TemplateReader.read(Array(text.utf8), name: "t", options: options) {
    case .unreadable(let faults): return faults
    default: return []
    }
  }

  var resources: JSONValue? { made.document.root["Resources"] }

  /// JSON text of a property of the resource `R`.
  func property(_ name: String, of resource: String = "R") -> String? {
    resources?[resource]?["Properties"]?[name]?.json
  }

  /// Why a property is not known.
  func reason(_ name: String, of resource: String = "R") -> String? {
    made.unknowns.first { $0.pointer == "/Resources/\(resource)/Properties/\(name)" }?
      .unknown.reason
  }
}
