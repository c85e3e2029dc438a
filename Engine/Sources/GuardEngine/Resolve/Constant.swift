internal import DemarcJSON
internal import DemarcRegex

/// A literal of a rule, prepared once.
final class Constant: Sendable {
  enum Form: Sendable {
    case null
    case bool(Bool)
    case int(Int64)
    case float(Double)
    case string(String)
    case regex(Pattern)
    case intRange(Interval<Int64>)
    case floatRange(Interval<Double>)
    case charRange(Interval<Unicode.Scalar>)
    case list([Constant])
    case map([(key: JSONKey, value: Constant)])
  }

  let form: Form

  init(_ form: Form) { self.form = form }
}
