/// Where versions of the matrix and what was decided about them are kept.
///
/// What a store is given in one transaction is kept whole or not at all. Nothing is ever changed or deleted.
public protocol MatrixVersionStore: Sendable {
  /// Runs `body` so that all of what it writes is durable when it returns, or none of it.
  func matrixTransaction<Result>(_ body: (any MatrixHistory) throws -> Result) throws -> Result
}

/// What can be done inside a transaction of a `MatrixVersionStore`.
public protocol MatrixHistory {
  /// All versions, by number.
  func versions() throws -> [MatrixVersion]

  /// The facts of this digest; nil when there are none.
  func facts(digest: String) throws -> [UInt8]?

  /// All approvals, in the order in which they were given.
  func approvals() throws -> [MatrixApproval]

  /// Adds a version; its facts are kept once, whichever versions have them.
  func append(_ version: MatrixVersion, facts: [UInt8]) throws

  func append(_ approval: MatrixApproval) throws
}
