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

  public var description: String { name }

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

  init(_ description: String) { self.description = description }
}

/// Throws when a property does not hold.
func hold(
  _ condition: @autoclosure () throws -> Bool, _ message: @autoclosure () -> String
) throws {
  guard try condition() else { throw BrokenProperty(message()) }
}
