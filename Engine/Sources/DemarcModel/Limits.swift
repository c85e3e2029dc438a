/// The bounds of one evaluation.
///
/// Hostile rules and documents meet these, never the machine's own.
public struct Limits: Hashable, Sendable {
  /// Evaluation steps one rule may take on one document.
  public var stepsMax: Int
  /// Nesting of expressions, blocks and calls.
  public var depthMax: Int
  /// Bytes of any one string an evaluation builds.
  public var stringBytesMax: Int
  /// Elements of any one list or map an evaluation builds.
  public var elementsMax: Int
  /// Bytes of one rule file.
  public var sourceBytesMax: Int

  public init(
    stepsMax: Int = 1_000_000, depthMax: Int = 128, stringBytesMax: Int = 4 << 20,
    elementsMax: Int = 1 << 20, sourceBytesMax: Int = 4 << 20
  ) {
    self.stepsMax = stepsMax
    self.depthMax = depthMax
    self.stringBytesMax = stringBytesMax
    self.elementsMax = elementsMax
    self.sourceBytesMax = sourceBytesMax
  }
}
