import DemarcJSON
import DemarcModel
import DemarcTemplates
import Testing

/// Conditions: decided where they can be, questions where not, never more work than conditions.
@Suite struct ConditionTests {
  private func template(_ conditions: String, _ resources: String) -> String {
    """
    Parameters:
      Env: {Type: String}
      Tier: {Type: String, AllowedValues: [gold, silver]}
      Known: {Type: String, Default: prod}
    Conditions:
    \(conditions)
    Resources:
    \(resources)
    """
  }

  @Test func aResourceWithAFalseConditionIsLeftOut() throws {
    let read = try Read(
      template(
        "  IsTest: !Equals [!Ref Known, test]\n  IsProd: !Not [!Condition IsTest]",
        "  A: {Type: A::B::C, Condition: IsTest}\n  B: {Type: A::B::C, Condition: IsProd}"))
    #expect(read.template.resources.map(\.id) == ["B"])
    #expect(read.template.questions.isEmpty)
  }

  @Test func andOrAndNotDecideWithoutKnowingAll() throws {
    let read = try Read(
      template(
        """
          Open: !Equals [!Ref Env, prod]
          True: !Equals [a, a]
          False: !Not [!Condition True]
          EitherTrue: !Or [!Condition Open, !Condition True]
          BothFalse: !And [!Condition Open, !Condition False]
          NotListed: !Equals [!Ref Tier, bronze]
          Same: !Equals [!Ref Env, !Ref Env]
        """,
        """
          A: {Type: A::B::C, Condition: EitherTrue}
          B: {Type: A::B::C, Condition: BothFalse}
          C: {Type: A::B::C, Condition: NotListed}
          D: {Type: A::B::C, Condition: Same}
          E: {Type: A::B::C, Condition: Open}
        """))
    #expect(read.template.resources.map(\.id) == ["A", "D", "E"])
    #expect(read.template.resources.map { !$0.existence.isEmpty } == [false, false, true])
    #expect(read.template.questions.map(\.reason).contains("parameter Env has no default"))
  }

  @Test func oppositeConditionsAreOneQuestion() throws {
    let read = try Read(
      template(
        "  Prod: !Equals [!Ref Env, prod]\n  Other: !Not [!Condition Prod]",
        """
          R:
            Type: A::B::C
            Condition: Prod
            Properties:
              P: !If [Other, wrong, right]
        """))
    #expect(read.template.questions.count == 1)
    let given = read.template.resources
    #expect(read.template.resources(given, answers: [0: false]).isEmpty)
    let made = read.template.document(of: read.template.resources(given, answers: [0: true]))
    #expect(made.document.root["Resources"]?["R"]?["Properties"]?["P"]?.string == "right")
  }

  @Test func oneValueCannotEqualTwoConstants() throws {
    let read = try Read(
      template(
        "  Prod: !Equals [!Ref Env, prod]\n  Test: !Equals [!Ref Env, test]",
        "  A: {Type: A::B::C, Condition: Prod}\n  B: {Type: A::B::C, Condition: Test}"))
    #expect(read.template.isImpossible([0: true, 1: true]))
    #expect(!read.template.isImpossible([0: true, 1: false]))
  }

  @Test func thirtyConditionsCostThirtyAndNotABillion() throws {
    var conditions = "  C0: !Equals [!Ref Env, e0]\n"
    for number in 1..<30 {
      conditions += "  C\(number): !Or [!And [!Condition C\(number - 1), !Equals "
      conditions += "[!Ref Env, e\(number)]], !Not [!Condition C\(number - 1)]]\n"
    }
    let resource = """
        R:
          Type: A::B::C
          Condition: C29
          Properties:
            P: !If [C29, a, b]
      """
    let clock = ContinuousClock()
    let start = clock.now
    let read = try Read(template(conditions, resource))
    #expect(read.template.questions.count == 30)
    #expect(read.template.resources[0].questions.count == 30)
    #expect(clock.now - start < .seconds(2))
  }

  @Test func aConditionThatDependsOnItselfIsReported() throws {
    let read = try Read(
      template(
        "  A: !Not [!Condition B]\n  B: !Not [!Condition A]",
        "  R: {Type: A::B::C, Condition: A}"))
    #expect(read.template.diagnostics.map(\.code).contains("template.condition-loop"))
  }

  @Test func aConditionThatIsNotThereIsReportedWithItsPlace() throws {
    let read = try Read(template("  A: !Equals [a, a]", "  R: {Type: A::B::C, Condition: Aa}"))
    let fault = try #require(read.template.diagnostics.first)
    #expect(fault.code == "template.unknown-condition")
    #expect(fault.span?.start.line == 8)
  }
}
