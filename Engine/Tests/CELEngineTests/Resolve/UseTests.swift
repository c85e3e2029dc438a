import CELEngine
import DemarcModel
import Testing

/// The operations of an expression with the names they are given.
@Suite struct UseTests {
  struct Row: Sendable, CustomTestStringConvertible {
    let text: String
    let expect: [String]
    var testDescription: String { text }
  }

  @Test(arguments: [
    Row(text: "resource.a == 'x'", expect: ["== resource.a"]),
    Row(text: "'x' in resource.list[0].names", expect: ["in resource.list.names"]),
    Row(text: "resource.a.startsWith(resource.b)", expect: ["startsWith resource.a resource.b"]),
    Row(
      text: "resource.l.all(x, x.m.exists(y, y == x.n))",
      expect: ["all resource.l", "exists resource.l.m", "== resource.l.m resource.l.n"]),
    Row(
      text: "resource.l.exists(resource, resource == 1)",
      expect: ["exists resource.l", "== resource.l"]),
    Row(text: "resource.l.all(i, v, v == i)", expect: ["all resource.l", "== resource.l"]),
    Row(
      text: "resource.l.filter(x, x.a > 1).all(y, f(y))",
      expect: ["all resource.l", "filter resource.l", "> resource.l.a", "f resource.l"]),
    Row(
      text: "has(resource.a) && size(resource.b) > 1",
      expect: ["has resource.a", "size resource.b"]),
    Row(text: "resource.a ? resource.b : 2", expect: ["?: resource.a resource.b"]),
    Row(text: "[resource.a].exists(x, x == 1)", expect: ["[] resource.a"]),
    Row(text: "f(resource.a, [resource.b])", expect: ["f resource.a resource.b"]),
    Row(text: "resource.a in [resource.b, 'x']", expect: ["in resource.a resource.b"]),
    Row(text: "{'a': resource.a}.b", expect: ["{} resource.a"]),
    Row(text: "1 + 2 == 3", expect: []),
    Row(text: "resource.a ==", expect: []),
  ])
  func usesNameWhatTheyAreGiven(_ row: Row) {
    let uses = CELExpression.uses(in: SourceFile(name: "c", text: row.text))
    #expect(uses.map { ([$0.operation] + $0.names).joined(separator: " ") } == row.expect)
  }

  @Test func aUseHasItsPlace() {
    let uses = CELExpression.uses(in: SourceFile(name: "c", text: "true\n  && resource.a == 1"))
    #expect(uses.first?.span.start == SourcePosition(line: 2, column: 6))
  }
}
