/// What a source states of one alias on one resource type.
public struct AliasFact: Hashable, Sendable {
  /// A path that some API versions use.
  public struct VersionedPath: Hashable, Sendable {
    public var path: String
    public var apiVersions: [String]
    /// Whether `modify` may change it in these versions; nil where they follow the newest.
    public var isModifiable: Bool?

    public init(path: String, apiVersions: [String], isModifiable: Bool? = nil) {
      self.path = path
      self.apiVersions = apiVersions
      self.isModifiable = isModifiable
    }
  }

  /// The resource type: `Microsoft.Storage/storageAccounts`.
  public var type: String
  /// The whole alias: `Microsoft.Storage/storageAccounts/accessTier`.
  public var name: String
  /// Where the value stands in the newest version.
  public var path: String
  /// Whether `modify` may change it; nil where the source is silent.
  public var isModifiable: Bool?
  /// `String`, `Boolean`, …; empty where the source is silent.
  public var valueType: String
  /// JSON text of how a part of the value is taken out; empty for most.
  public var pattern: String
  /// Paths by API version; empty where the source is silent.
  public var versions: [VersionedPath]

  public init(
    type: String, name: String, path: String, isModifiable: Bool? = nil, valueType: String = "",
    pattern: String = "", versions: [VersionedPath] = []
  ) {
    self.type = type
    self.name = name
    self.path = path
    self.isModifiable = isModifiable
    self.valueType = valueType
    self.pattern = pattern
    self.versions = versions
  }

  /// Whether the path selects any number of values; the name may not show it.
  public var isCollection: Bool { path.contains("[*]") }

  /// Type and alias in lower case: what a table is keyed by.
  var key: String { "\(type.lowercased())\t\(name.lowercased())" }

  /// Whether every text of it can stand in a line of a table.
  var isWritable: Bool {
    let paths = [path] + versions.map(\.path)
    let words = [type, name, valueType, pattern] + paths + versions.flatMap(\.apiVersions)
    return Self.starts(type, notWith: "#*!/") && Self.starts(name, notWith: "#*!/")
      && paths.allSatisfy { Self.starts($0, notWith: "=") }
      && versions.allSatisfy { version in
        version.apiVersions.allSatisfy { !$0.isEmpty && !$0.utf8.contains(0x20) }
      }
      && words.allSatisfy { word in word.utf8.allSatisfy { $0 >= 0x20 && $0 < 0x7f } }
  }

  /// Compared as bytes: a letter may carry marks of its own.
  private static func starts(_ text: String, notWith marks: String) -> Bool {
    text.utf8.first.map { !marks.utf8.contains($0) } ?? false
  }
}
