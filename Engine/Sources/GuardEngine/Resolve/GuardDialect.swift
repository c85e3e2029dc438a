/// Which reading of the language a rule file gets where versions disagree.
public enum GuardDialect: String, Hashable, Sendable, CaseIterable {
  /// What the official 3.1.1 program says, its quirks included.
  case guard31 = "guard-3.1"
  /// Fails closed: what 3.1 lets pass without comparing anything fails or is an error.
  ///
  /// - `not clause` negates every operator, not only those that look at one value.
  /// - `not in` fails when nothing in the list can be compared with the value.
  /// - A comparison with a variable or a query that holds no values fails; in `when` it skips.
  /// - `empty` on booleans, numbers and null is an error.
  /// - `not rule` fails when the rule was skipped; in `when` it passes.
  /// - Integers and decimals compare by value; ranges and regular expressions count inside lists.
  /// - A negative index counts from the end; a quoted number is a key of a map.
  case strict = "guard-strict"
}
