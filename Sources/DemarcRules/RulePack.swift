public import DemarcModel

/// A set of detection rules that a user added, pinned by the digest of its files.
public struct RulePack: Hashable, Sendable, Codable {
  public var name: String
  /// Where it came from, as it was given.
  public var source: String
  /// The commit of a git checkout, where the source was one.
  public var revision: String?
  /// `sha256:` and 64 hexadecimal digits; see `RuleFiles.digest`.
  public var digest: String
  /// How many files it has, licences included.
  public var files: Int
  /// When it was added, UTC milliseconds since 1970-01-01.
  public var addedAtMs: Int64

  public init(
    name: String, source: String, revision: String? = nil, digest: String, files: Int,
    addedAtMs: Int64
  ) {
    self.name = name
    self.source = source
    self.revision = revision
    self.digest = digest
    self.files = files
    self.addedAtMs = addedAtMs
  }
}

/// A pack as it lies in the workspace now.
public struct RulePackState: Sendable {
  public var pack: RulePack
  /// Why it is not used; nil when its files are those that were pinned.
  public var fault: Diagnostic?
  /// Its rule files; empty where there is a fault.
  public var texts: RuleTexts

  public init(
    pack: RulePack, fault: Diagnostic? = nil, texts: RuleTexts = RuleTexts(folder: "")
  ) {
    self.pack = pack
    self.fault = fault
    self.texts = texts
  }
}

/// Rule files as they are compiled.
public struct RuleTexts: Sendable {
  /// What the names of the files begin with.
  public var folder: String
  /// In the order of their paths.
  public var files: [SourceFile]
  /// The licence of rules that name none of their own.
  public var license: String?

  public init(folder: String, files: [SourceFile] = [], license: String? = nil) {
    self.folder = folder
    self.files = files
    self.license = license
  }
}
