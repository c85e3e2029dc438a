/// The transformations of pySigma by the names they have in pipeline files.
enum PipelineStepKind: String, CaseIterable {
  case mapNames = "field_name_mapping"
  case mapPrefixes = "field_name_prefix_mapping"
  case prefix = "field_name_prefix"
  case suffix = "field_name_suffix"
  case transformNames = "field_name_transform"
  case dropItem = "drop_detection_item"
  case addCondition = "add_condition"
  case changeLogSource = "change_logsource"
  case addField = "add_field"
  case removeField = "remove_field"
  case setField = "set_field"
  case setAttribute = "set_custom_attribute"
  case replaceString = "replace_string"
  case mapString = "map_string"
  case setValue = "set_value"
  case convertType = "convert_type"
  case changeCase = "case"
  case regex
  case setState = "set_state"
  case valuePlaceholders = "value_placeholders"
  case wildcardPlaceholders = "wildcard_placeholders"
  case queryPlaceholders = "query_expression_placeholders"
  case filePlaceholders = "file_placeholders"
  case httpPlaceholders = "http_placeholders"
  case commandPlaceholders = "command_placeholders"
  case hashes = "hashes_fields"
  case extractFields = "extract_fields"
  case refuseRule = "rule_failure"
  case refuseItem = "detection_item_failure"
  case requireMapping = "strict_field_mapping_failure"
  case nest

  static let commonKeys =
    ["id", "type"]
    + ["rule", "detection_item", "field_name"].flatMap { part in
      ["\(part)_conditions", "\(part)_cond_expr", "\(part)_cond_op", "\(part)_cond_not"]
    }

  /// The keys that only this transformation has; nothing is asked of those that are refused anyway.
  var keys: [String] {
    switch self {
    case .mapNames, .mapPrefixes, .mapString: ["mapping"]
    case .prefix: ["prefix"]
    case .suffix: ["suffix"]
    case .transformNames: ["transform_func", "mapping", "apply_keyword"]
    case .dropItem, .requireMapping: []
    case .addCondition: ["conditions", "name", "template", "negated"]
    case .changeLogSource: ["category", "product", "service"]
    case .addField, .removeField: ["field"]
    case .setField: ["fields"]
    case .setAttribute: ["attribute", "value"]
    case .replaceString: ["regex", "replacement", "skip_special", "interpret_special"]
    case .setValue: ["value", "force_type"]
    case .convertType: ["target_type"]
    case .changeCase, .regex: ["method"]
    case .setState: ["key", "val"]
    case .valuePlaceholders, .wildcardPlaceholders: ["include", "exclude"]
    case .queryPlaceholders: ["include", "exclude", "expression", "mapping"]
    case .refuseRule, .refuseItem: ["message"]
    case .nest: ["items"]
    case .filePlaceholders: ["include", "exclude", "path", "format"]
    case .httpPlaceholders: ["include", "exclude", "url", "format"]
    case .commandPlaceholders: ["include", "exclude", "command", "format"]
    case .hashes: ["valid_hash_algos", "field_prefix", "drop_algo_prefix", "field_to_parse"]
    case .extractFields: ["regex", "field_prefix", "preserve_unmatched"]
    }
  }

  /// Whether it takes values from files, the network or other programs.
  var readsOutside: Bool {
    switch self {
    case .filePlaceholders, .httpPlaceholders, .commandPlaceholders: true
    default: false
    }
  }
}
