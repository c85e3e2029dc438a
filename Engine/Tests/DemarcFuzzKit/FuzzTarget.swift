/// A reader of hostile text, and what must hold for it whatever the bytes are.
public struct FuzzTarget: Sendable, CustomStringConvertible {
  /// Also the name of its folder in `Fuzz/corpus`.
  public let name: String
  /// Texts it reads without a fault, to start from.
  public let seeds: @Sendable () -> [[UInt8]]
  /// Words of its language.
  public let dictionary: [String]
  /// - Throws: `BrokenProperty`.
  public let check: @Sendable ([UInt8]) throws -> Void

  public init(
    name: String, seeds: @escaping @Sendable () -> [[UInt8]], dictionary: [String],
    check: @escaping @Sendable ([UInt8]) throws -> Void
  ) {
    self.name = name
    self.seeds = seeds
    self.dictionary = dictionary
    self.check = check
  }

  public var description: String { name }

  /// What the first of so many fresh inputs breaks that breaks anything; the same ones each time.
  public func fault(inputs: Int) -> BrokenProperty? {
    var mutator = Mutator(self, seed: 1)
    for _ in 0..<inputs {
      let bytes = mutator.next()
      do { try check(bytes) } catch {
        return BrokenProperty(
          "\(error): \(String(decoding: bytes, as: UTF8.self).debugDescription)")
      }
    }
    return nil
  }

  /// Every target, in the order they are run.
  public static let all: [FuzzTarget] = [
    .json, .yaml, .guardRules, .azurePolicy, .azureExpression, .azureAliases, .azureLibrary,
    .gcpSchemas, .regex, .cel, .celTypes, .celMessages, .descriptors, .constraint, .orgPolicy,
    .estate, .workspace, .snapshot, .armTemplate, .logs, .sigma, .sigmaEvents,
  ]
}

/// A property that does not hold for some input.
public struct BrokenProperty: Error, CustomStringConvertible {
  public let description: String

  public init(_ description: String) { self.description = description }
}

/// Throws when a property does not hold.
public func hold(
  _ condition: @autoclosure () throws -> Bool, _ message: @autoclosure () -> String
) throws {
  guard try condition() else { throw BrokenProperty(message()) }
}
