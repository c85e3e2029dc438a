public import DemarcCatalog
public import DemarcEstate

extension AzureTypeTable {
  /// The table of the data that ships; empty when the data has none.
  public init(_ source: any CatalogSource) {
    self.init(tsv: source.file("azure/related-types.tsv") ?? [])
  }
}
