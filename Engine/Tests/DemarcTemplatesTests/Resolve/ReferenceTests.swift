import DemarcJSON
import DemarcModel
import DemarcTemplates
import Testing

/// References to what does not exist are faults with a place; what may exist is not.
@Suite struct ReferenceTests {
  @Test func aDanglingReferenceIsReportedOnceWithItsPlace() throws {
    let read = try Read(
      """
      Resources:
        Bucket:
          Type: AWS::S3::Bucket
          Properties:
            Key: !Ref LogKey
            Arn: !GetAtt Buckets.Arn
            Text: !Sub "x-${Nowhere}-${Bucket.Arn}"
      Outputs:
        Out: {Value: !GetAtt Gone.Arn}
      """)
    let faults = read.template.diagnostics
    #expect(faults.map { $0.span?.start.line } == [5, 6, 7, 9])
    #expect(faults.allSatisfy { $0.code == "template.dangling-reference" })
    #expect(faults[0].span?.start.column == 12)
    #expect(faults[0].message == "Ref names 'LogKey', which is neither a resource nor a parameter")
    #expect(faults[1].hint == "did you mean 'Bucket'?")
    #expect(read.reason("Key", of: "Bucket") == "the template defines no LogKey")
  }

  @Test func aMacroMayAddWhatIsReferredTo() throws {
    let read = try Read(
      """
      Transform: [MyMacro]
      Resources:
        B: {Type: "AWS::S3::Bucket", Properties: {Key: !Ref Made}}
      """)
    #expect(read.template.diagnostics.isEmpty)
    #expect(read.reason("Key", of: "B") == "Made may be made by a macro at deployment")
  }

  @Test func aResourceWithoutTypeIsReported() throws {
    let read = try Read(
      "AWSTemplateFormatVersion: '2010-09-09'\nResources:\n  B: {Properties: {}}")
    #expect(read.template.diagnostics.map(\.code) == ["template.no-type"])
  }
}
