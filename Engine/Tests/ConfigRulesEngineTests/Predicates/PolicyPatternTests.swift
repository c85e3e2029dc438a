import Testing

@testable import ConfigRulesEngine

@Suite struct PolicyPatternTests {
  struct Row: Sendable, CustomTestStringConvertible {
    let left, right: String
    let covers, meets: Bool
    var testDescription: String { "\(left) and \(right)" }
  }

  @Test(arguments: [
    Row(left: "kms:Decrypt", right: "kms:decrypt", covers: true, meets: true),
    Row(left: "kms:Decrypt", right: "kms:Encrypt", covers: false, meets: false),
    Row(left: "kms:De*", right: "kms:Decrypt", covers: true, meets: true),
    Row(left: "kms:Decrypt", right: "kms:De*", covers: false, meets: true),
    Row(left: "*", right: "kms:ReEncrypt*", covers: true, meets: true),
    Row(left: "kms:*To", right: "kms:ReEncrypt*", covers: false, meets: true),
    Row(left: "kms:*To", right: "kms:*From", covers: false, meets: false),
    Row(left: "s3:Get?bject", right: "s3:GetObject", covers: true, meets: true),
    Row(left: "s3:Get?", right: "s3:Get*", covers: false, meets: true),
    Row(left: "s3:Get?", right: "s3:Get", covers: false, meets: false),
    Row(left: "s3:**t", right: "s3:GetObject", covers: true, meets: true),
    Row(left: "", right: "", covers: true, meets: true),
    Row(left: "", right: "*", covers: false, meets: true),
  ])
  func twoPatterns(_ row: Row) {
    let left = PolicyPattern(action: row.left)
    let right = PolicyPattern(action: row.right)
    #expect(left.covers(right) == row.covers)
    #expect(left.meets(right) == row.meets)
    #expect(right.meets(left) == row.meets)
  }

  @Test func lettersOfResourcesCount() {
    #expect(!PolicyPattern("arn:aws:s3:::Lake").meets(PolicyPattern("arn:aws:s3:::lake")))
  }
}
