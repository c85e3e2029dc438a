import DemarcJSON

final class ARMResolver {
  init(_ template: ARMTemplate, _ options: ARMOptions) {}

  func resolution() -> ARMResolution {
    ARMResolution(
      resources: [], deployments: [], outputs: JSONBuilder.emptyObject, diagnostics: [])
  }
}

extension JSONBuilder {
  static var emptyObject: JSONValue {
    var builder = JSONBuilder()
    builder.beginObject()
    builder.endObject()
    return builder.finish().root
  }
}
