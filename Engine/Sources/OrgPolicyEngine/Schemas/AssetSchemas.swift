public import CELEngine
internal import DemarcModel
internal import Synchronization

/// The schemas that type Google Cloud assets: a user's own before those that ship.
///
/// Later tables win over earlier ones, and all of them over the shipped ones, type by type. A service's
/// shipped table is read when one of its types is first asked for, and a schema is built once.
public final class AssetSchemas: Sendable {
  private let imported: [SchemaTable]
  private let shipped: @Sendable (_ service: String) -> [UInt8]?
  private let tables = Mutex<[String: SchemaTable]>([:])
  private let known = Mutex<[String: CELSchema?]>([:])

  /// - Parameters:
  ///   - imported: tables of a user's own, such as `demarc gcp schemas import` writes.
  ///   - shipped: the bytes of a service's table; the service is `storage` for
  ///     `storage.googleapis.com/Bucket`.
  public init(
    imported: [SchemaTable] = [],
    shipped: @escaping @Sendable (_ service: String) -> [UInt8]? = { _ in nil }
  ) {
    self.imported = imported
    self.shipped = shipped
  }

  /// The schema of an asset type; nil where no table has it.
  public func schema(_ assetType: String) -> CELSchema? {
    if let held = known.withLock({ $0[assetType] }) { return held }
    var made: CELSchema?
    for table in tables(for: assetType) {
      // A type that a table cannot build is left to the next one; reading the table said why.
      made = (try? table.schema(assetType)) ?? nil
      if made != nil { break }
    }
    return known.withLock { held in
      if let earlier = held[assetType] { return earlier }
      held[assetType] = .some(made)
      return made
    }
  }

  /// Where the schema of an asset type comes from; nil where no table has it.
  public func origin(_ assetType: String) -> SchemaTable.AssetType? {
    for table in tables(for: assetType) {
      if let found = table.assetType(assetType) { return found }
    }
    return nil
  }

  /// The messages an asset type is made of, its root first; empty where no table has it.
  public func messages(of assetType: String) -> [CELSchema.Definition] {
    for table in tables(for: assetType) where table.assetType(assetType) != nil {
      return table.messages(of: assetType)
    }
    return []
  }

  /// The types of a user's own tables and of these services' shipped ones, sorted.
  public func types(services: [String]) -> [SchemaTable.AssetType] {
    var found: [String: SchemaTable.AssetType] = [:]
    for table in services.map(shippedTable) + imported {
      for type in table.types { found[type.type] = type }
    }
    return found.values.sorted { $0.type < $1.type }
  }

  /// In the order they are asked.
  private func tables(for assetType: String) -> [SchemaTable] {
    imported.reversed() + [shippedTable(Self.service(of: assetType))]
  }

  /// `storage` of `storage.googleapis.com/Bucket`.
  public static func service(of assetType: String) -> String {
    String(assetType.prefix { $0 != "." && $0 != "/" })
  }

  private func shippedTable(_ service: String) -> SchemaTable {
    if let held = tables.withLock({ $0[service] }) { return held }
    let file = shipped(service).map { SchemaFile(name: service, bytes: $0) }
    let table = file.flatMap { SchemaTable.read($0, isChecked: false).tree } ?? SchemaTable()
    tables.withLock { $0[service] = table }
    return table
  }
}
