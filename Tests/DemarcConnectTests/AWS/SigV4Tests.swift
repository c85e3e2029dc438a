import DemarcConnect
import DemarcModel
import Testing

/// Signatures against those AWS publishes for its documented example keys and requests.
@Suite struct SigV4Tests {
  /// One published case: a request of `GET / HTTP/1.1` form, and the signature it has.
  struct Case: Sendable, CustomTestStringConvertible {
    var name: String
    var method = "GET"
    var path = "/"
    var query: [(name: String, value: String)] = []
    var headers: [(String, String)] = []
    var isPathVerbatim = false
    var token: String?
    var body: String?
    var signature: String

    var testDescription: String { name }
  }

  static let host = ("Host", "example.amazonaws.com")
  static let vanilla = "5fa00fa31553b73ebf1942676e86291e8372ff2a2260956d9b8aae1d763fbf31"
  static let postVanilla = "5da7c1a2acd57cee7505fc6676e4e544621c30862966e37dddb68e92efbe5d6b"
  static let unreserved =
    "-._~0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"
  static let longToken =
    "AQoDYXdzEPT//////////wEXAMPLEtc764bNrC9SAPBSM22wDOk4x4HIZ8j4FZTwdQWLWsKWHGBuFqwAeMicRXmxfp"
    + "SPfIeoIYRqTflfKD8YUuwthAx7mSEI/qkPpKPi/kMcGdQrmGdeehM4IC1NtBmUpp2wUE8phUZampKsburEDy0KPkyQDY"
    + "wT7WZ0wq5VSXDvp75YU9HFvlRd8Tx6q6fE8YQcHNVXAkiY9q6d+xo0rKwT38xVqr7ZD0u0iPPkUL64lIZbqBAz+scqKm"
    + "lzm8FDrypNC9Yjc8fPOLn9FX9KSYvKTr4rvx3iSIlTJabIQwj2ICCR/oLxBA=="

  static let headerCases = [
    Case(
      name: "get-header-key-duplicate",
      headers: [("My-Header1", "value2"), ("My-Header1", "value2"), ("My-Header1", "value1")],
      signature: "c9d5ea9f3f72853aea855b47ea873832890dbdd183b4468f858259531a5138ea"),
    Case(
      name: "get-header-value-multiline",
      headers: [("My-Header1", "value1\n  value2\n     value3")],
      signature: "cfd34249e4b1c8d6b91ef74165d41a32e5fab3306300901bb65a51a73575eefd"),
    Case(
      name: "get-header-value-order",
      headers: ["value4", "value1", "value3", "value2"].map { ("My-Header1", $0) },
      signature: "08c7e5a9acfcfeb3ab6b2185e75ce8b1deb5e634ec47601a50643f830c755c01"),
    Case(
      name: "get-header-value-trim",
      headers: [("My-Header1", " value1"), ("My-Header2", " \"a   b   c\"")],
      signature: "acc3ed3afb60bb290fc8d2dd0098b9911fcaa05412b367055dee359757a9c736"),
    Case(
      name: "get-vanilla-with-session-token",
      token: "6e86291e8372ff2a2260956d9b8aae1d763fbf315fa00fa31553b73ebf194267",
      signature: "07ec1639c89043aa0e3e2de82b96708f198cceab042d4a97044c66dd9f74e7f8"),
    Case(
      name: "post-header-key-sort", method: "POST", headers: [("My-Header1", "value1")],
      signature: "c5410059b04c1ee005303aed430f6e6645f61f4dc9e1461ec8f8916fdf18852c"),
    Case(
      name: "post-header-value-case", method: "POST", headers: [("My-Header1", "VALUE1")],
      signature: "cdbc9802e29d2942e5e10b5bccfdd67c5f22c7c4e8ae67b53629efa58b974b7d"),
    Case(
      name: "post-sts-header-before", method: "POST", token: longToken,
      signature: "85d96828115b5dc0cfc3bd16ad9e210dd772bbebba041836c64533a82be05ead"),
    Case(name: "post-header-key-case", method: "POST", signature: postVanilla),
    Case(name: "post-sts-header-after", method: "POST", signature: postVanilla),
    Case(name: "post-vanilla", method: "POST", signature: postVanilla),
    Case(
      name: "post-x-www-form-urlencoded", method: "POST",
      headers: [
        ("Content-Type", "application/x-www-form-urlencoded"), ("Content-Length", "13"),
      ],
      body: "9095672bbd1f56dfc5b65f3e153adc8731a4a654192329106275f4c7b24d0b6e",
      signature: "d3875051da38690788ef43de4db0d8f280229d82040bfac253562e56c3f20e0b"),
    Case(
      name: "post-x-www-form-urlencoded-parameters", method: "POST",
      headers: [
        ("Content-Type", "application/x-www-form-urlencoded; charset=utf-8"),
        ("Content-Length", "13"),
      ],
      body: "9095672bbd1f56dfc5b65f3e153adc8731a4a654192329106275f4c7b24d0b6e",
      signature: "328d1b9eaadca9f5818ef05e8392801e091653bafec24fcab71e7344e7f51422"),
  ]

  static let queryCases = [
    Case(
      name: "get-vanilla-empty-query-key", query: [("Param1", "value1")],
      signature: "a67d582fa61cc504c4bae71f336f98b97f1ea3c7a6bfe1b6e45aec72011b9aeb"),
    Case(name: "get-vanilla-query", signature: vanilla),
    Case(
      name: "get-vanilla-query-order-encoded",
      query: [("Param-3", "Value3"), ("Param", "Value2"), ("\u{1234}", "Value1")],
      signature: "371d3713e185cc334048618a97f809c9ffe339c62934c032af5a0e595648fcac"),
    Case(
      name: "get-vanilla-query-order-key-case",
      query: [("Param2", "value2"), ("Param1", "value1")],
      signature: "b97d918cfa904a5beff61c982a1b6f458b799221646efd99d3219ec94cdf2500"),
    Case(
      name: "get-vanilla-query-unreserved", query: [(unreserved, unreserved)],
      signature: "9c3e54bfcdf0b19771a7f523ee5669cdf59bc7cc0884027167c21bb143a40197"),
    Case(
      name: "get-vanilla-utf8-query", query: [("\u{1234}", "bar")],
      signature: "2cdec8eed098649ff3a119c94853b13c643bcf08f8b0a1d91e12c9027818dd04"),
    Case(
      name: "post-vanilla-query", method: "POST", query: [("Param1", "value1")],
      signature: "28038455d6de14eafc1f9222cf5aa6f1a96197d7deb8263271d420d138af7f11"),
  ]

  static let pathCases = [
    Case(name: "get-vanilla", signature: vanilla),
    Case(name: "get-relative-normalized", path: "/example/..", signature: vanilla),
    Case(
      name: "get-relative-relative-normalized", path: "/example1/example2/../..",
      signature: vanilla),
    Case(
      name: "get-relative-relative-unnormalized", path: "/example1/example2/../..",
      isPathVerbatim: true,
      signature: "dc33e0856fd4baca4d7aa2146c38958283844764f38c74252a333df5e613003b"),
    Case(
      name: "get-relative-unnormalized", path: "/example/..", isPathVerbatim: true,
      signature: "eca7ead57bb5aa5c8e28007acd4ff04e1ff9a0ff3b237ec1554a184887ff9282"),
    Case(name: "get-slash-dot-slash-normalized", path: "/./", signature: vanilla),
    Case(
      name: "get-slash-dot-slash-unnormalized", path: "/./", isPathVerbatim: true,
      signature: "68714168e6557f8f2de0ef956fc24dc2593a4bd2961f8df51898d8a134695145"),
    Case(name: "get-slash-normalized", path: "//", signature: vanilla),
    Case(
      name: "get-slash-pointless-dot-normalized", path: "/./example",
      signature: "ef75d96142cf21edca26f06005da7988e4f8dc83a165a80865db7089db637ec5"),
    Case(
      name: "get-slash-pointless-dot-unnormalized", path: "/./example", isPathVerbatim: true,
      signature: "beb03f223f7deae4146464f06e29eebbee9c8afbe15c290cf07aa8b119e14cff"),
    Case(
      name: "get-slash-unnormalized", path: "//", isPathVerbatim: true,
      signature: "c88bcd3d312d75078c0cd961d6deae3f4c754924b01669efcfcb439fd5e5b76e"),
    Case(
      name: "get-slashes-normalized", path: "//example//",
      signature: "9a624bd73a37c9a373b5312afbebe7a714a789de108f0bdfe846570885f57e84"),
    Case(
      name: "get-slashes-unnormalized", path: "//example//", isPathVerbatim: true,
      signature: "87cca117541a147f6df867677d98a7d80dff226d2bfca9e4ffa899665623c7e5"),
    Case(
      name: "get-space-normalized", path: "/example space/",
      signature: "652487583200325589f1fba4c7e578f72c47cb61beeca81406b39ddec1366741"),
    Case(
      name: "get-space-unnormalized", path: "/example%20space/", isPathVerbatim: true,
      signature: "652487583200325589f1fba4c7e578f72c47cb61beeca81406b39ddec1366741"),
    Case(
      name: "get-unreserved", path: "/" + unreserved,
      signature: "07ef7494c76fa4850883e2b006601f940f8a34d404d0cfa977f52a65bbf5f24f"),
    Case(
      name: "get-utf8", path: "/\u{1234}",
      signature: "8318018e0b0f223aa2bbf98705b62bb787dc9c0e678f255a891fd03141be5d85"),
  ]

  @Test(arguments: headerCases + queryCases + pathCases)
  func theSignatureIsThatOfThePublishedCase(_ row: Case) throws {
    var headers = ([Self.host] + row.headers).map { HTTPHeader($0.0, $0.1) }
    headers.append(HTTPHeader("X-Amz-Date", "20150830T123600Z"))
    if let token = row.token { headers.append(HTTPHeader("X-Amz-Security-Token", token)) }
    if let body = row.body { headers.append(HTTPHeader("X-Amz-Content-Sha256", body)) }
    let subject = SigV4.Subject(
      method: row.method, path: row.path, query: row.query, headers: headers,
      bodyHash: row.body ?? "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855")
    let signer = SigV4(
      region: "us-east-1", service: "service", isPathVerbatim: row.isPathVerbatim)
    let value = try signer.authorization(
      subject,
      credentials: AWSCredentials(
        keyID: "AKIDEXAMPLE", secret: "wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY"),
      at: try #require(Instant("2015-08-30T12:36:00Z")))
    #expect(value.hasSuffix("Signature=\(row.signature)"), "\(signer.canonicalRequest(subject))")
    #expect(
      value.hasPrefix(
        "AWS4-HMAC-SHA256 Credential=AKIDEXAMPLE/20150830/us-east-1/service/aws4_request, "))
  }
}

/// Where credentials come from, and that they go nowhere.
@Suite struct AWSCredentialsTests {
  @Test func theEnvironmentGivesBothOrNone() throws {
    #expect(try AWSCredentials.environment { _ in nil } == nil)
    let found = try AWSCredentials.environment {
      ["AWS_ACCESS_KEY_ID": "AKID1", "AWS_SECRET_ACCESS_KEY": "s3"][$0]
    }
    #expect(found?.keyID == "AKID1" && found?.secret == "s3" && found?.sessionToken == nil)
    #expect(throws: Diagnostic.self) {
      try AWSCredentials.environment { $0 == "AWS_ACCESS_KEY_ID" ? "AKID1" : nil }
    }
  }

  @Test func aProfileIsReadFromAFile() throws {
    let file = SourceFile(
      name: "credentials",
      text: """
        # mine
        [default]
        aws_access_key_id=A
        aws_secret_access_key = a/b=
        [ vault ]
        aws_access_key_id = B
        aws_secret_access_key = b
        aws_session_token = t==
        [broken]
        aws_access_key_id = C
        """)
    #expect(try AWSCredentials.file(file).secret == "a/b=")
    let vault = try AWSCredentials.file(file, profile: "vault")
    #expect(vault.keyID == "B" && vault.sessionToken == "t==")
    for profile in ["broken", "absent"] {
      let fault = #expect(throws: Diagnostic.self) {
        try AWSCredentials.file(file, profile: profile)
      }
      #expect(fault?.message.contains("'\(profile)'") == true)
    }
  }

  @Test func aSecretIsNeverPrinted() {
    let credentials = AWSCredentials(keyID: "AKIDEXAMPLE", secret: "topsecret", sessionToken: "tok")
    for text in ["\(credentials)", String(reflecting: credentials), "\([credentials])"] {
      #expect(!text.contains("topsecret") && !text.contains("tok"))
    }
  }
}

/// Places in buckets.
@Suite struct S3PlaceTests {
  @Test func amazonsBucketsAreHostsAndOthersArePaths() throws {
    let amazon = try S3Place("s3://evidence/a/b/", region: "eu-central-1")
    #expect(amazon.style == .virtualHost && amazon.prefix == "a/b")
    #expect("\(amazon.endpoint)" == "https://s3.eu-central-1.amazonaws.com/")
    #expect(try S3Place("s3://a.b.c", region: "eu-central-1").style == .path)
    let other = try S3Place("s3://evidence", region: "x", endpoint: "http://127.0.0.1:9000")
    #expect(other.style == .path && other.description == "s3://evidence")
  }

  @Test(
    arguments: [
      ("evidence", "eu-west-1", nil), ("s3://", "eu-west-1", nil), ("s3://UPPER", "eu-west-1", nil),
      ("s3://ab", "eu-west-1", nil), ("s3://a..b", "eu-west-1", nil),
      ("s3://bucket", "", nil), ("s3://bucket", "eu west", nil),
      ("s3://bucket", "eu-west-1", "http://example.com"),
      ("s3://bucket", "eu-west-1", "ftp://example.com"),
      ("s3://bucket", "eu-west-1", "https://user:secret@example.com"),
    ] as [(String, String, String?)])
  func whatCannotBeMeantIsRefused(_ text: String, _ region: String, _ endpoint: String?) {
    let fault = #expect(throws: Diagnostic.self) {
      try S3Place(text, region: region, endpoint: endpoint)
    }
    #expect(fault?.code == "copy.bad-target")
  }
}
