internal import DemarcJSON
internal import DemarcModel

/// What a file says that it holds whole: the member `covers` beside `value`.
///
/// `docs/data-formats.md`, "What an Azure export covers", describes it.
struct AzureStatement {
  struct Claim {
    /// Folded.
    var type: String
    var scope: String
    var capturedAt: String?

    func covers(_ place: AzurePlaces.Place, only id: String?) -> Bool {
      guard type == place.type else { return false }
      return Self.isBelow(place.collection, scope) || id.map { Self.isBelow($0, scope) } == true
    }

    private static func isBelow(_ id: some StringProtocol, _ scope: String) -> Bool {
      id == scope || id.hasPrefix(scope) && id.dropFirst(scope.count).first == "/"
    }
  }

  private static let covers: JSONKey = "covers"
  private static let hint =
    "write {\"covers\":[{\"type\":\"Microsoft.X/y\",\"scope\":\"/subscriptions/…\"}],\"value\":[…]}"

  private(set) var claims: [Claim] = []

  /// Whether an object makes a statement, be it a faulty one.
  static func isMade(by envelope: JSONValue) -> Bool { envelope[covers] != nil }

  /// The statement around an answer; nil when there is none or it has a fault, which voids it all.
  init?(_ envelope: JSONValue, _ places: AzurePlaces, _ file: FileContext) {
    guard let list = envelope[Self.covers] else { return nil }
    guard list.isArray, list.count > 0 else {
      Self.fail("'covers' names no type and scope", list, file)
      return nil
    }
    for value in list.elements {
      guard let claim = Self.claim(value, file) else { return nil }
      claims.append(claim)
    }
    guard !places.isFull else {
      Self.fail(
        "the file has resources in too many places to compare them with 'covers'", list, file)
      return nil
    }
    let outside = places.found.filter { place, id in
      !claims.contains { $0.covers(place, only: id) }
    }
    if let (place, id) = outside.min(by: { $0.key.collection < $1.key.collection }) {
      file.fail(
        "estate.outside-covers",
        "'covers' does not speak of \(place.type) at \(id ?? String(place.collection))",
        at: file.span(list.position),
        hint: "name each type and scope of the file; what it covers counts as not stated")
      return nil
    }
    for time in claims.compactMap(\.capturedAt) { file.noteCapture(time) }
  }

  private static func claim(_ value: JSONValue, _ file: FileContext) -> Claim? {
    guard value.isObject, let type = value["type"]?.string, let scope = value["scope"]?.string,
      type.contains("/")
    else {
      fail("an entry of 'covers' needs 'type' and 'scope'", value, file)
      return nil
    }
    let folded = AzureID.folded(scope)
    guard folded.hasPrefix("/subscriptions/") || folded.hasPrefix("/providers/"),
      !folded.contains("//")
    else {
      fail("the scope '\(scope)' of 'covers' is no id", value["scope"] ?? value, file)
      return nil
    }
    let time = value["capturedAt"]
    if let time, !time.isNull, time.string.flatMap(Timestamp.milliseconds) == nil {
      fail("'capturedAt' of 'covers' is no time such as 2026-01-31T12:00:00Z", time, file)
      return nil
    }
    return Claim(type: AzureID.folded(type), scope: folded, capturedAt: time?.string)
  }

  private static func fail(_ message: String, _ value: JSONValue, _ file: FileContext) {
    file.fail("estate.bad-covers", message, at: file.span(value.position), hint: hint)
  }
}
