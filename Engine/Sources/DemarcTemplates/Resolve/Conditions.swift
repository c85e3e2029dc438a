internal import DemarcJSON

/// Whether a condition holds.
enum Truth: Hashable {
  case yes, no
  /// It depends on these questions.
  case open(Set<Int>)

  var negated: Truth {
    switch self {
    case .yes: .no
    case .no: .yes
    case .open: self
    }
  }

  func and(_ other: Truth) -> Truth {
    switch (self, other) {
    case (.no, _), (_, .no): .no
    case (.yes, let rest), (let rest, .yes): rest
    case (.open(let left), .open(let right)): .open(left.union(right))
    }
  }

  func or(_ other: Truth) -> Truth { negated.and(other.negated).negated }
}

/// A comparison that nothing in sight decides.
///
/// Conditions are formulas over few such questions; assuming answers to these, and not to conditions,
/// keeps conditions that exclude one another from holding together.
public struct OpenQuestion: Hashable, Sendable {
  /// The first condition that asks it.
  public var condition: String
  /// Why it is not decided.
  public var reason: String
  /// The unknown side, written out, and the known one, if either is.
  var subject: String
  var constant: String?
}

/// The questions of a template, each once.
struct Questions {
  private(set) var all: [OpenQuestion] = []
  private var numbers: [String: Int] = [:]

  mutating func number(_ question: OpenQuestion) -> Int {
    let key = question.subject + "\u{0}" + (question.constant ?? "")
    if let known = numbers[key] { return known }
    numbers[key] = all.count
    all.append(question)
    return all.count - 1
  }

  /// Whether no deployment can answer so: one thing cannot equal two constants.
  func isImpossible(_ answers: [Int: Bool]) -> Bool {
    var seen: [String: String] = [:]
    for (number, answer) in answers where answer {
      guard let constant = all[number].constant else { continue }
      if let other = seen[all[number].subject], other != constant { return true }
      seen[all[number].subject] = constant
    }
    return false
  }
}
