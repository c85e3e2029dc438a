import DemarcBoundary
import DemarcModel
import Testing

@Suite struct ServiceUseTests {
  @Test func partsOfAnEstateAddUp() {
    var left = Estate.use("aws.s3", regions: ["eu-west-1"])
    left.types = ["AWS::S3::Bucket": 1]
    left.note(ObservedOwner(condition: "key", resources: 1, examples: ["a"]), layer: "keys")
    var right = Estate.use("aws.s3", regions: ["us-east-1"])
    right.accounts = ["444455556666"]
    right.types = ["AWS::S3::Bucket": 2, "AWS::S3::AccessPoint": 1]
    right.note(
      ObservedOwner(condition: "key", resources: 2, undetermined: 1, examples: ["b"]),
      layer: "keys")
    right.note(ObservedOwner(condition: nil, resources: 1), layer: "keys")
    left.merge(right)
    #expect(left.resources == 2)
    #expect(left.accounts == ["111122223333", "444455556666"])
    #expect(left.regions == ["eu-west-1", "us-east-1"])
    #expect(left.types == ["AWS::S3::Bucket": 3, "AWS::S3::AccessPoint": 1])
    #expect(
      left.observed["keys"] == [
        ObservedOwner(condition: "key", resources: 3, undetermined: 1, examples: ["a", "b"]),
        ObservedOwner(condition: nil, resources: 1),
      ])
  }

  @Test func onlyTheFirstFewExamplesAreKept() {
    var use = Estate.use("aws.s3")
    for number in 0..<9 {
      use.note(ObservedOwner(condition: "key", resources: 1, examples: ["\(number)"]), layer: "k")
    }
    #expect(use.observed["k"]?.first?.examples == ["0", "1", "2", "3", "4"])
    #expect(use.observed["k"]?.first?.resources == 9)
  }
}
