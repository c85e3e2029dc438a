/// Numbers distinct values in the order they are first met, so that a table can hold each once.
struct Interner<Value: Hashable> {
  private(set) var values: [Value] = []
  private var indexes: [Value: Int] = [:]

  mutating func index(_ value: Value) -> Int {
    if let known = indexes[value] { return known }
    indexes[value] = values.count
    values.append(value)
    return values.count - 1
  }
}
