import DemarcJSON
import DemarcModel
import DemarcTemplates
import Testing

/// `Fn::ForEach` makes copies wherever it may stand, within limits.
@Suite struct LoopTests {
  @Test func resourcesPropertiesAndNestedLoopsAreCopied() throws {
    let read = try Read(
      """
      Transform: AWS::LanguageExtensions
      Parameters:
        Names: {Type: CommaDelimitedList, Default: "a-1,b"}
      Resources:
        "Fn::ForEach::Queues":
          - Name
          - !Ref Names
          - "Queue&{Name}":
              Type: AWS::SQS::Queue
              Properties:
                QueueName: !Sub "q-${Name}"
                "Fn::ForEach::Flags":
                  - Flag
                  - [X, Y]
                  - "Is${Flag}": !Ref Name
        "Fn::ForEach::Outer":
          - A
          - [P]
          - "Fn::ForEach::Inner":
              - B
              - [Q, R]
              - "T${A}${B}": {Type: AWS::SNS::Topic}
        Policy:
          Type: AWS::SQS::QueuePolicy
          Properties: {Queues: [!Ref Queuea1]}
      """)
    #expect(
      read.template.resources.map(\.id) == ["Queuea1", "Queueb", "TPQ", "TPR", "Policy"])
    #expect(read.property("QueueName", of: "Queuea1") == #""q-a-1""#)
    #expect(read.property("IsY", of: "Queueb") == #""b""#)
    #expect(read.template.diagnostics.isEmpty)
  }

  @Test func aLoopOverSomethingUnknownIsReportedAndNothingElseBlamed() throws {
    let read = try Read(
      """
      Parameters:
        Names: {Type: CommaDelimitedList}
      Resources:
        "Fn::ForEach::Queues":
          - Name
          - !Ref Names
          - "Queue${Name}": {Type: AWS::SQS::Queue}
        T:
          Type: AWS::SNS::Topic
          Properties: {TopicName: !Ref QueueX}
      """)
    #expect(read.template.diagnostics.map(\.code) == ["template.open-loop"])
    #expect(read.template.diagnostics[0].message.contains("parameter Names has no default"))
    #expect(read.template.diagnostics[0].severity == .warning)
  }

  @Test func copiesAreBounded() throws {
    func loop(_ count: Int) -> String {
      let list = (0..<count).map { "n\($0)" }.joined(separator: ", ")
      return """
        Resources:
          "Fn::ForEach::L": [N, [\(list)], {"R${N}": {Type: A::B::C}}]
        """
    }
    let limits = TemplateLimits(copiesMax: 20)
    #expect(try Read(loop(20), limits: limits).template.resources.count == 20)
    let faults = Read.faults(loop(21), limits: limits)
    #expect(faults.map(\.code) == ["template.too-large"])
    #expect(faults[0].message.contains("more than 20 copies"))
  }
}
