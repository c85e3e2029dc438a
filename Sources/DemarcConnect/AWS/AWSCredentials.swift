public import DemarcModel

/// Keys of an account; held in memory alone, never stored, and never printed.
public struct AWSCredentials: Sendable, CustomStringConvertible, CustomDebugStringConvertible {
  public var keyID: String
  public var secret: String
  public var sessionToken: String?

  public init(keyID: String, secret: String, sessionToken: String? = nil) {
    self.keyID = keyID
    self.secret = secret
    self.sessionToken = sessionToken
  }

  public var description: String { "credentials of \(keyID.prefix(4))…" }
  public var debugDescription: String { description }

  /// The variables every AWS tool reads; nil when they are not set.
  ///
  /// - Throws: `copy.no-credentials` when only one of a pair is set.
  public static func environment(
    _ variable: (String) -> String?
  ) throws(Diagnostic) -> AWSCredentials? {
    let keyID = variable("AWS_ACCESS_KEY_ID")
    let secret = variable("AWS_SECRET_ACCESS_KEY")
    guard keyID != nil || secret != nil else { return nil }
    guard let keyID, let secret else {
      throw Diagnostic(
        "copy.no-credentials",
        "only one of AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY is set",
        hint: "set both, or name a file with --credentials")
    }
    return AWSCredentials(
      keyID: keyID, secret: secret, sessionToken: variable("AWS_SESSION_TOKEN"))
  }

  /// Reads one profile of a shared credentials file (`[profile]`, then `name = value` lines).
  ///
  /// - Throws: `copy.no-credentials` naming the file, the profile, and what is missing; never a
  ///   value.
  public static func file(
    _ file: SourceFile, profile wanted: String = "default"
  ) throws(Diagnostic) -> AWSCredentials {
    var profile = ""
    var isSeen = false
    var values: [String: String] = [:]
    for line in file.text.split(omittingEmptySubsequences: true, whereSeparator: \.isNewline) {
      let text = trimmed(line)
      if text.isEmpty || text.hasPrefix("#") || text.hasPrefix(";") { continue }
      if text.hasPrefix("["), text.hasSuffix("]") {
        profile = trimmed(text.dropFirst().dropLast())
        isSeen = isSeen || profile == wanted
      } else if profile == wanted, let equals = text.firstIndex(of: "=") {
        let name = trimmed(text[..<equals]).lowercased()
        values[name] = trimmed(text[text.index(after: equals)...])
      }
    }
    guard isSeen else {
      throw Diagnostic(
        "copy.no-credentials", "\(file.name) has no profile '\(wanted)'",
        hint: "name another with --profile")
    }
    guard let keyID = values["aws_access_key_id"], let secret = values["aws_secret_access_key"],
      !keyID.isEmpty, !secret.isEmpty
    else {
      throw Diagnostic(
        "copy.no-credentials",
        "profile '\(wanted)' in \(file.name) lacks aws_access_key_id or aws_secret_access_key",
        hint: "write both into the profile")
    }
    return AWSCredentials(
      keyID: keyID, secret: secret,
      sessionToken: values["aws_session_token"].flatMap { $0.isEmpty ? nil : $0 })
  }

  private static func trimmed(_ text: some StringProtocol) -> String {
    var rest = Substring(text)
    while let first = rest.first, first.isWhitespace { rest = rest.dropFirst() }
    while let last = rest.last, last.isWhitespace { rest = rest.dropLast() }
    return String(rest)
  }
}
