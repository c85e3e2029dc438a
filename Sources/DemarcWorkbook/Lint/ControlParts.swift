/// The lettered parts of a control's statement: FedRAMP's forms have one row each.
enum ControlParts {
  /// `AC-2` with parts a to l → `AC-2 (a)` … `AC-2 (l)`; a control without parts → its id alone.
  ///
  /// A statement with parts begins with `a. `, and each next letter stands at the outer level alone:
  /// inner lists have numbers and letters in brackets.
  static func rows(_ id: String, statement: String) -> [String] {
    let letters = parts(of: statement)
    return letters.isEmpty ? [id] : letters.map { "\(id) (\($0))" }
  }

  static func parts(of statement: String) -> [Character] {
    let text = Array(statement)
    guard text.count > 3, text[0] == "a", text[1] == ".", text[2] == " " else { return [] }
    var letters: [Character] = ["a"]
    var next = 1
    let all = Array("abcdefghijklmnopqrstuvwxyz")
    for index in 3..<max(3, text.count - 3) where next < all.count {
      guard text[index] == " ", text[index + 1] == all[next], text[index + 2] == ".",
        text[index + 3] == " "
      else { continue }
      letters.append(all[next])
      next += 1
    }
    return letters.count > 1 ? letters : []
  }

  /// Whether a text is a control's id as the forms write it: `AC-2`, `AC-2(1)`, `AC-2 (1) (a)`.
  static func isControl(_ text: String) -> Bool {
    let pattern =
      /[A-Z]{2}-[0-9]{1,2}( ?\([0-9]{1,2}\))?( ?\([a-z]{1,2}\))?( ?\([0-9]{1,2}\))?/
    return text.wholeMatch(of: pattern) != nil
  }
}
