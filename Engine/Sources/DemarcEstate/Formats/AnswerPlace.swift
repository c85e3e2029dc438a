internal import DemarcJSON
internal import DemarcModel

/// The account and region that an answer of the command line speaks of; most do not say.
struct AnswerPlace: Hashable {
  let account: String
  let region: String

  /// From an ARN within; else from names on the file's path; else, for the account, from the
  /// `get-caller-identity` answer beside or above it.
  init(arn: String?, isGlobal: Bool, file: FileContext) throws(FieldFault) {
    let parsed = arn.flatMap { ARN($0) }
    let words = Self.words(file.name)
    let fromARN = parsed.flatMap { $0.hasAccount ? String($0.account) : nil }
    let fromPath = words.last(where: Self.isAccount).map(String.init)
    guard let account = fromARN ?? fromPath ?? file.run.caller(of: file.name) else {
      throw FieldFault(
        kind: .other, field: "", expected: "no account is known for this answer", found: nil,
        hint: "put it in a directory called like the account, 111122223333, or save "
          + "'aws sts get-caller-identity' beside it")
    }
    self.account = account
    if isGlobal {
      region = "global"
      return
    }
    let regionOfARN = parsed.flatMap { $0.region.isEmpty ? nil : String($0.region) }
    guard let region = regionOfARN ?? words.last(where: Self.isRegion).map(String.init) else {
      throw FieldFault(
        kind: .other, field: "", expected: "no region is known for this answer", found: nil,
        hint:
          "put it in a directory called like the region, eu-west-1, or have the file's name hold it"
      )
    }
    self.region = region
  }

  private static func words(_ path: String) -> [Substring] {
    path.split { $0 == "/" || $0 == "." || $0 == "_" || $0 == "@" || $0 == "," }
  }

  private static func isAccount(_ word: Substring) -> Bool {
    word.utf8.count == 12 && word.utf8.allSatisfy { $0 &- 0x30 <= 9 }
  }

  /// `eu-west-1`, `us-gov-east-1`, `ap-southeast-5`.
  private static func isRegion(_ word: Substring) -> Bool {
    let parts = word.split(separator: "-", omittingEmptySubsequences: false)
    guard (3...4).contains(parts.count), parts[0].utf8.count == 2,
      let last = parts.last, last.utf8.count == 1, last.utf8.allSatisfy({ $0 &- 0x30 <= 9 })
    else { return false }
    return parts.dropLast().allSatisfy { part in
      !part.isEmpty && part.utf8.allSatisfy { $0 >= 0x61 && $0 <= 0x7a }
    }
  }

  /// The part of `cloudtrail.get-trail-status.NAME.json` that says whose it is; `~` stands for `/`.
  static func id(fromFile path: String, _ operation: AnswerTable.Operation) -> String? {
    let name = path.split(separator: "/").last.map(String.init) ?? path
    let start = operation.fileName + "."
    guard name.hasPrefix(start) else { return nil }
    var rest = name.dropFirst(start.count)
    for ending in [".gz", ".json", ".txt", ".err"] where rest.hasSuffix(ending) {
      rest = rest.dropLast(ending.count)
    }
    return rest.isEmpty || rest == "json" ? nil : String(rest).replacing("~", with: "/")
  }
}

/// `aws sts get-caller-identity`.
struct CallerIdentity {
  let account: String

  init?(_ root: JSONValue) {
    guard root.isObject, let account = root["Account"]?.string, root["UserId"]?.string != nil,
      root["Arn"]?.string != nil, account.utf8.count == 12
    else { return nil }
    self.account = account
  }
}

/// What the command line prints when a call fails:
/// `An error occurred (NoSuchEntity) when calling the GetAccountPasswordPolicy operation: …`.
struct AnswerError {
  let code: String
  let operation: String

  init?(_ bytes: [UInt8]) {
    let text = String(decoding: bytes.prefix(4096), as: UTF8.self)
    guard let start = text.firstRange(of: "An error occurred ("),
      text[..<start.lowerBound].utf8.count < 64,
      let close = text[start.upperBound...].firstIndex(of: ")"),
      let calling = text[close...].firstRange(of: "when calling the "),
      let end = text[calling.upperBound...].firstRange(of: " operation")
    else { return nil }
    code = String(text[start.upperBound..<close])
    operation = String(text[calling.upperBound..<end.lowerBound])
  }

  var isRefusal: Bool {
    code.contains("AccessDenied") || code.contains("Unauthorized") || code.contains("NotAuthorized")
  }
}
