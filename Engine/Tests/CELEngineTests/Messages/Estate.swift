import CELEngine
import DemarcJSON
import DemarcModel
import Foundation

/// Two small `.proto` files as `protoc` describes them, and a message of each as its Python library
/// writes it.
///
/// ```
/// syntax = "proto3"; package estate;
/// enum Access { ACCESS_UNSET = 0; PRIVATE = 1; PUBLIC = 2; }
/// message Bucket {
///   string name = 1; int64 size_bytes = 2; int32 days = 3; optional int32 retention = 4;
///   uint32 port = 5; float ratio = 6; bool locked = 7; bytes digest = 8; Access access = 9;
///   repeated string labels = 10; map<string, string> tags = 11; map<int32, Rule> rules = 12;
///   repeated int32 zones = 13; Policy policy = 14;
///   oneof owner { string team = 15; Policy steward = 16; }
///   Timestamp created = 17; Duration keep = 18; BoolValue versioned = 19; Any extra = 20;
///   Struct notes = 21; Value setting = 22; repeated Any extras = 23; sint32 drift = 24;
///   fixed64 serial = 25;
/// }
/// message Rule { string action = 1; repeated Access seen = 2; }
/// message Policy { Rule first = 1; Policy parent = 2; int32 depth = 3; }
///
/// syntax = "proto2"; package legacy;
/// message Host {
///   optional int32 port = 1 [default = 22]; optional string zone = 2 [default = "eu\n1"];
///   optional bytes key = 3 [default = "\001\377a"]; optional double load = 4 [default = -inf];
///   enum State { UP = 1; DOWN = 2; } optional State state = 5 [default = DOWN];
///   required string id = 6;
///   optional group Disk = 7 { optional int64 size = 1; optional State state = 2; }
///   extensions 100 to 200;
/// }
/// extend Host { optional int32 rack = 100; repeated Host peers = 101; }
/// message Scope { extend Host { optional string note = 102; } }
/// ```
enum Estate {
  static let descriptorSet = bytes(
    """
    CqsLCgxlc3RhdGUucHJvdG8SBmVzdGF0ZRoZZ29vZ2xlL3Byb3RvYnVmL2FueS5wcm90bxoeZ29vZ2xlL3Byb3RvYn
    VmL2R1cmF0aW9uLnByb3RvGhxnb29nbGUvcHJvdG9idWYvc3RydWN0LnByb3RvGh9nb29nbGUvcHJvdG9idWYvdGlt
    ZXN0YW1wLnByb3RvGh5nb29nbGUvcHJvdG9idWYvd3JhcHBlcnMucHJvdG8iiwgKBkJ1Y2tldBISCgRuYW1lGAEgAS
    gJUgRuYW1lEh0KCnNpemVfYnl0ZXMYAiABKANSCXNpemVCeXRlcxISCgRkYXlzGAMgASgFUgRkYXlzEiEKCXJldGVu
    dGlvbhgEIAEoBUgBUglyZXRlbnRpb26IAQESEgoEcG9ydBgFIAEoDVIEcG9ydBIUCgVyYXRpbxgGIAEoAlIFcmF0aW
    8SFgoGbG9ja2VkGAcgASgIUgZsb2NrZWQSFgoGZGlnZXN0GAggASgMUgZkaWdlc3QSJgoGYWNjZXNzGAkgASgOMg4u
    ZXN0YXRlLkFjY2Vzc1IGYWNjZXNzEhYKBmxhYmVscxgKIAMoCVIGbGFiZWxzEiwKBHRhZ3MYCyADKAsyGC5lc3RhdG
    UuQnVja2V0LlRhZ3NFbnRyeVIEdGFncxIvCgVydWxlcxgMIAMoCzIZLmVzdGF0ZS5CdWNrZXQuUnVsZXNFbnRyeVIF
    cnVsZXMSFAoFem9uZXMYDSADKAVSBXpvbmVzEiYKBnBvbGljeRgOIAEoCzIOLmVzdGF0ZS5Qb2xpY3lSBnBvbGljeR
    IUCgR0ZWFtGA8gASgJSABSBHRlYW0SKgoHc3Rld2FyZBgQIAEoCzIOLmVzdGF0ZS5Qb2xpY3lIAFIHc3Rld2FyZBI0
    CgdjcmVhdGVkGBEgASgLMhouZ29vZ2xlLnByb3RvYnVmLlRpbWVzdGFtcFIHY3JlYXRlZBItCgRrZWVwGBIgASgLMh
    kuZ29vZ2xlLnByb3RvYnVmLkR1cmF0aW9uUgRrZWVwEjgKCXZlcnNpb25lZBgTIAEoCzIaLmdvb2dsZS5wcm90b2J1
    Zi5Cb29sVmFsdWVSCXZlcnNpb25lZBIqCgVleHRyYRgUIAEoCzIULmdvb2dsZS5wcm90b2J1Zi5BbnlSBWV4dHJhEi
    0KBW5vdGVzGBUgASgLMhcuZ29vZ2xlLnByb3RvYnVmLlN0cnVjdFIFbm90ZXMSMAoHc2V0dGluZxgWIAEoCzIWLmdv
    b2dsZS5wcm90b2J1Zi5WYWx1ZVIHc2V0dGluZxIsCgZleHRyYXMYFyADKAsyFC5nb29nbGUucHJvdG9idWYuQW55Ug
    ZleHRyYXMSFAoFZHJpZnQYGCABKBFSBWRyaWZ0EhYKBnNlcmlhbBgZIAEoBlIGc2VyaWFsGjcKCVRhZ3NFbnRyeRIQ
    CgNrZXkYASABKAlSA2tleRIUCgV2YWx1ZRgCIAEoCVIFdmFsdWU6AjgBGkYKClJ1bGVzRW50cnkSEAoDa2V5GAEgAS
    gFUgNrZXkSIgoFdmFsdWUYAiABKAsyDC5lc3RhdGUuUnVsZVIFdmFsdWU6AjgBQgcKBW93bmVyQgwKCl9yZXRlbnRp
    b24iQgoEUnVsZRIWCgZhY3Rpb24YASABKAlSBmFjdGlvbhIiCgRzZWVuGAIgAygOMg4uZXN0YXRlLkFjY2Vzc1IEc2
    VlbiJqCgZQb2xpY3kSIgoFZmlyc3QYASABKAsyDC5lc3RhdGUuUnVsZVIFZmlyc3QSJgoGcGFyZW50GAIgASgLMg4u
    ZXN0YXRlLlBvbGljeVIGcGFyZW50EhQKBWRlcHRoGAMgASgFUgVkZXB0aCozCgZBY2Nlc3MSEAoMQUNDRVNTX1VOU0
    VUEAASCwoHUFJJVkFURRABEgoKBlBVQkxJQxACYgZwcm90bzMK1gMKDGxlZ2FjeS5wcm90bxIGbGVnYWN5Ir4CCgRI
    b3N0EhYKBHBvcnQYASABKAU6AjIyUgRwb3J0EhgKBHpvbmUYAiABKAk6BGV1CjFSBHpvbmUSGwoDa2V5GAMgASgMOg
    lcMDAxXDM3N2FSA2tleRIYCgRsb2FkGAQgASgBOgQtaW5mUgRsb2FkEi4KBXN0YXRlGAUgASgOMhIubGVnYWN5Lkhv
    c3QuU3RhdGU6BERPV05SBXN0YXRlEg4KAmlkGAYgAigJUgJpZBIlCgRkaXNrGAcgASgKMhEubGVnYWN5Lkhvc3QuRG
    lza1IEZGlzaxpECgREaXNrEhIKBHNpemUYASABKANSBHNpemUSKAoFc3RhdGUYAiABKA4yEi5sZWdhY3kuSG9zdC5T
    dGF0ZVIFc3RhdGUiGQoFU3RhdGUSBgoCVVAQARIICgRET1dOEAIqBQhkEMkBIikKBVNjb3BlMiAKBG5vdGUSDC5sZW
    dhY3kuSG9zdBhmIAEoCVIEbm90ZTogCgRyYWNrEgwubGVnYWN5Lkhvc3QYZCABKAVSBHJhY2s6MAoFcGVlcnMSDC5s
    ZWdhY3kuSG9zdBhlIAMoCzIMLmxlZ2FjeS5Ib3N0UgVwZWVycw==
    """)

  static let bucket = bytes(
    """
    CgRsb2dzEPv//////////wEYByAAKLsDNQAAAD84AUICAf9IAlIBYVIBYloLCgNlbnYSBHByb2RiCwgEEgcKBWFsbG
    93ag0B/v//////////AawCcgQSAhgDggECGAGKAQYIgPLWygaSAQIIPJoBAKIBKQofdHlwZS5nb29nbGVhcGlzLmNv
    bS9lc3RhdGUuUnVsZRIGCgRkZW55qgEdChsKAWsSFjIUCgkRAAAAAAAA8D8KAggACgMaAXiyAQkRAAAAAAAABEC6AT
    QKLnR5cGUuZ29vZ2xlYXBpcy5jb20vZ29vZ2xlLnByb3RvYnVmLkludDY0VmFsdWUSAggJwAEFyQEAAAAAAAAAgA==
    """)

  static let host = bytes("KAEyAmgxOwgKEAI8oAYFqgYEMgJoMrIGAW4=")

  static func bytes(_ base64: String) -> [UInt8] {
    let text = base64.filter { !$0.isNewline }
    return [UInt8](Data(base64Encoded: text) ?? Data())
  }

  static func types(_ enums: CELDescriptors.EnumForm = .ints) throws -> CELDescriptors {
    try CELDescriptors(descriptorSet: descriptorSet, enums: enums)
  }

  /// The shown result of an expression; `b` and `h` are the two messages, whose types are known when
  /// it is checked; otherwise wrong types are seen when evaluating.
  static func shown(
    _ text: String, container: String = "estate", enums: CELDescriptors.EnumForm = .ints,
    checked: Bool = false
  ) throws -> String {
    let types = try types(enums)
    var environment = CELEnvironment(variables: ["b", "h"])
    environment.types = types
    environment.checksTypes = checked
    if checked {
      environment.variables["b"] = .typed(.message("estate.Bucket"))
      environment.variables["h"] = .typed(.message("legacy.Host"))
    }
    environment.container = container
    let parsed = CELExpression.compile(
      SourceFile(name: "t.cel", text: text), environment: environment)
    guard let expression = parsed.tree else {
      return parsed.diagnostics.map(\.description).joined(separator: "\n")
    }
    let bindings: CELBindings = [
      "b": try types.message("estate.Bucket", bytes: bucket),
      "h": try types.message("legacy.Host", bytes: host),
    ]
    switch expression.evaluate(bindings) {
    case .success(let value): return SpecificationValue.shown(value)
    case .failure(let error): return "!\(error.code.rawValue): \(error.message)"
    }
  }
}
