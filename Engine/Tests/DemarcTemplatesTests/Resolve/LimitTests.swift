import DemarcJSON
import DemarcModel
import DemarcTemplates
import Testing

/// Hostile templates end in a diagnostic.
@Suite struct LimitTests {
  private func nested(_ depth: Int) -> String {
    "Resources: {R: {Type: A::B::C, Properties: {P: "
      + String(repeating: "[", count: depth) + String(repeating: "]", count: depth) + "}}}"
  }

  @Test func nestingIsBounded() throws {
    let limits = TemplateLimits(depthMax: 30)
    #expect(try Read(nested(26), limits: limits).template.resources.count == 1)
    #expect(
      Read.faults(nested(40), limits: limits).first?.message.contains("deeper than 30") == true)
  }

  @Test func valuesAreBounded() throws {
    func many(_ count: Int) -> String {
      "Resources: {R: {Type: A::B::C, Properties: {P: ["
        + (0..<count).map { "\($0)" }.joined(separator: ",") + "]}}}"
    }
    let limits = TemplateLimits(valuesMax: 50)
    #expect(try Read(many(40), limits: limits).template.resources.count == 1)
    #expect(Read.faults(many(60), limits: limits).first?.message.contains("more than 50") == true)
  }

  @Test func textsThatFunctionsMakeAreBounded() throws {
    func joined(_ length: Int) -> String {
      let text = String(repeating: "a", count: length)
      return "Resources: {R: {Type: A::B::C, Properties: {P: !Join ['', [\(text), \(text)]]}}}"
    }
    let limits = TemplateLimits(textBytesMax: 100)
    #expect(try Read(joined(50), limits: limits).property("P")?.count == 102)
    #expect(Read.faults(joined(51), limits: limits).first?.message.contains("100 bytes") == true)
  }
}
