/// Flat tables that live as long as this does and never change.
final class SigmaTables: @unchecked Sendable {
  private var memory: [UnsafeMutableRawPointer] = []

  init() {}

  deinit {
    for place in memory { place.deallocate() }
  }

  func keep<Element: BitwiseCopyable>(_ array: [Element]) -> UnsafeBufferPointer<Element> {
    let place = UnsafeMutableBufferPointer<Element>.allocate(capacity: max(array.count, 1))
    _ = place.initialize(from: array)
    if let start = place.baseAddress { memory.append(UnsafeMutableRawPointer(start)) }
    return UnsafeBufferPointer(rebasing: place[..<array.count])
  }

  /// Indexes of fields in place, so that looking values up in them copies none.
  func keep(_ fields: [SigmaFieldIndex]) -> UnsafeBufferPointer<SigmaFieldIndex> {
    let place = UnsafeMutableBufferPointer<SigmaFieldIndex>.allocate(
      capacity: max(fields.count, 1))
    _ = place.initialize(from: fields)
    if let start = place.baseAddress { memory.append(UnsafeMutableRawPointer(start)) }
    return UnsafeBufferPointer(rebasing: place[..<fields.count])
  }

  /// Where the first element stands.
  func place<Element: BitwiseCopyable>(_ array: [Element]) -> UnsafePointer<Element> {
    let place = UnsafeMutablePointer<Element>.allocate(capacity: max(array.count, 1))
    place.initialize(from: array, count: array.count)
    memory.append(UnsafeMutableRawPointer(place))
    return UnsafePointer(place)
  }
}
