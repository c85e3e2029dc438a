import DemarcCatalog
import DemarcJSON
import DemarcModel
import DemarcTemplates
import Testing

/// Plans in CloudFormation's shape.
@Suite struct PlanTests {
  static let mapping: PlanMapping = {
    let bytes = EmbeddedData().file("terraform/aws.map") ?? []
    return PlanMapping(SourceFile(name: "aws.map", text: String(decoding: bytes, as: UTF8.self)))
  }()

  static func plan(_ changes: [String], configuration: String = "{}") -> String {
    #"{"format_version":"1.2","resource_changes":["# + changes.joined(separator: ",\n")
      + #"],"configuration":{"root_module":"# + configuration + "}}"
  }

  static func change(
    _ address: String, _ after: String, unknown: String = "{}", module: String? = nil,
    actions: String = #"["create"]"#
  ) -> String {
    let local = module.map { String(address.dropFirst($0.count + 1)) } ?? address
    let type = local.prefix { $0 != "." }
    let place =
      module.map { #""module_address":"\#($0.replacing("\"", with: "\\\""))","# } ?? ""
    return #"{"address":"\#(address.replacing("\"", with: "\\\""))",\#(place)"mode":"managed","#
      + #""type":"\#(type)","change":{"actions":\#(actions),"after":\#(after),"#
      + #""after_unknown":\#(unknown)}}"#
  }

  private func read(_ text: String) throws -> Read { try Read(text, mapping: Self.mapping) }

  @Test func theTableIsReadWithoutFaults() {
    #expect(Self.mapping.faults.isEmpty)
    #expect(Set(Self.mapping.types.compactMap { Self.mapping.target(of: $0) }).count >= 40)
  }

  @Test func aBadLineOfATableIsAFault() {
    let mapping = PlanMapping(SourceFile(name: "m", text: "resource a\nx -> Y\n"))
    #expect(mapping.faults.map { $0.span?.start.line } == [1, 2])
  }

  @Test func satellitesJoinTheirBucketByReferenceAndByName() throws {
    let read = try read(
      Self.plan(
        [
          Self.change(
            "aws_s3_bucket.a", #"{"bucket":null}"#, unknown: #"{"bucket":true,"id":true}"#),
          Self.change("aws_s3_bucket.b", #"{"bucket":"named"}"#),
          Self.change(
            "aws_s3_bucket_versioning.v",
            #"{"versioning_configuration":[{"status":"Enabled"}]}"#, unknown: #"{"bucket":true}"#),
          Self.change(
            "aws_s3_bucket_public_access_block.p", #"{"bucket":"named","block_public_acls":true}"#),
        ],
        configuration: """
          {"resources":[{"address":"aws_s3_bucket.a","expressions":{}},
            {"address":"aws_s3_bucket_versioning.v",
             "expressions":{"bucket":{"references":["aws_s3_bucket.a.id","aws_s3_bucket.a"]}}}]}
          """))
    #expect(
      read.property("VersioningConfiguration", of: "aws_s3_bucket.a") == #"{"Status":"Enabled"}"#)
    #expect(read.property("VersioningConfiguration", of: "aws_s3_bucket.b") == nil)
    #expect(
      read.property("PublicAccessBlockConfiguration", of: "aws_s3_bucket.b")
        == #"{"BlockPublicAcls":true}"#)
    #expect(read.property("BucketName", of: "aws_s3_bucket.a") == nil, "nobody asked for a name")
  }

  @Test func aSatelliteOfNobodyKnowsWhichLeavesAllOpen() throws {
    let read = try read(
      Self.plan([
        Self.change("aws_s3_bucket.a", #"{"bucket":"a"}"#),
        Self.change("aws_s3_bucket.b", #"{"bucket":"b"}"#),
        Self.change(
          "aws_s3_bucket_versioning.v",
          #"{"versioning_configuration":[{"status":"Enabled"}]}"#, unknown: #"{"bucket":true}"#),
      ]))
    for bucket in ["aws_s3_bucket.a", "aws_s3_bucket.b"] {
      #expect(
        read.reason("VersioningConfiguration/Status", of: bucket)?.contains("does not say which")
          == true)
    }
  }

  @Test func modulesPassNamesThroughVariablesAndOutputs() throws {
    let read = try read(
      Self.plan(
        [
          Self.change(
            #"module.m["x"].aws_ebs_volume.v"#, #"{"encrypted":true}"#,
            unknown: #"{"kms_key_id":true}"#, module: #"module.m["x"]"#),
          Self.change("aws_kms_key.k", #"{"enable_key_rotation":true}"#),
        ],
        configuration: """
          {"resources":[{"address":"aws_kms_key.k","expressions":{}}],
           "module_calls":{"m":{"expressions":{"key":{"references":["aws_kms_key.k.arn"]}},
             "module":{"resources":[{"address":"aws_ebs_volume.v",
               "expressions":{"kms_key_id":{"references":["var.key"]}}}]}}}}
          """))
    let id = #"module.m["x"].aws_ebs_volume.v"#
    #expect(read.property("KmsKeyId", of: id) == #"{"Fn::GetAtt":["aws_kms_key.k","Arn"]}"#)
    #expect(read.property("EnableKeyRotation", of: "aws_kms_key.k") == "true")
  }

  @Test func deletedAndForeignResourcesAndDataAreLeftOut() throws {
    let gone = Self.change("aws_ebs_volume.gone", "null", actions: #"["delete"]"#)
    let data = Self.change("aws_s3_bucket.d", "{}").replacing("managed", with: "data")
    let read = try read(
      Self.plan([
        gone, data, Self.change("google_compute_network.n", "{}"),
        Self.change("aws_ebs_volume.new", "{}", actions: #"["delete","create"]"#),
      ]))
    #expect(read.template.resources.map(\.id) == ["aws_ebs_volume.new"])
  }

  @Test func securityGroupRulesAreOneAnAddressRangeWhereverTheyStand() throws {
    let read = try read(
      Self.plan(
        [
          Self.change(
            "aws_security_group.g",
            #"{"ingress":[{"protocol":"tcp","from_port":22,"to_port":22,"cidr_blocks":["10.0.0.0/8","0.0.0.0/0"],"ipv6_cidr_blocks":[]}]}"#
          ),
          Self.change(
            "aws_security_group_rule.r",
            #"{"type":"ingress","protocol":"-1","from_port":0,"to_port":0,"cidr_blocks":["1.2.3.4/32"]}"#,
            unknown: #"{"security_group_id":true}"#),
        ],
        configuration: """
          {"resources":[{"address":"aws_security_group_rule.r","expressions":
            {"security_group_id":{"references":["aws_security_group.g.id"]}}}]}
          """))
    let rules = try #require(
      read.resources?["aws_security_group.g"]?["Properties"]?["SecurityGroupIngress"])
    #expect(
      rules.elements.map { $0["CidrIp"]?.string ?? "" } == [
        "10.0.0.0/8", "0.0.0.0/0", "1.2.3.4/32",
      ])
    #expect(rules[2]?["IpProtocol"]?.string == "-1")
  }

  @Test func policyTextIsReadAndUnknownPolicyIsOpen() throws {
    let read = try read(
      Self.plan([
        Self.change("aws_iam_policy.p", #"{"policy":"{\"Statement\":[{\"Effect\":\"Allow\"}]}"}"#),
        Self.change("aws_iam_policy.q", "{}", unknown: #"{"policy":true}"#),
      ]))
    #expect(
      read.property("PolicyDocument", of: "aws_iam_policy.p")
        == #"{"Statement":[{"Effect":"Allow"}]}"#)
    #expect(
      read.reason("PolicyDocument", of: "aws_iam_policy.q")
        == "the value is known after the plan is applied")
  }

  @Test func aPlanWithValuesOnlyIsReadWithItsModules() throws {
    let read = try read(
      """
      {"format_version":"0.1","planned_values":{"root_module":{"resources":[
        {"address":"aws_kms_key.k","mode":"managed","type":"aws_kms_key","values":{}}],
       "child_modules":[{"address":"module.a","resources":[
        {"address":"module.a.aws_sqs_queue.q","mode":"managed","type":"aws_sqs_queue",
         "values":{"kms_master_key_id":"alias/x"}}]}]}}}
      """)
    #expect(read.template.resources.map(\.id) == ["aws_kms_key.k", "module.a.aws_sqs_queue.q"])
    #expect(read.property("KmsMasterKeyId", of: "module.a.aws_sqs_queue.q") == #""alias/x""#)
  }
}
