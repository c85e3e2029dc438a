internal import DemarcJSON
internal import DemarcModel

/// One processing item of a pipeline: a transformation and the conditions it stands under.
struct PipelineStep: Sendable {
  var id: String?
  var transformation: PipelineTransformation
  var ruleConditions = PipelineConditions<PipelineRuleCondition>()
  var itemConditions = PipelineConditions<PipelineItemCondition>()
  var fieldConditions = PipelineConditions<PipelineFieldCondition>()
  var span: SourceSpan
}

/// What a step does; the names are pySigma's.
indirect enum PipelineTransformation: Sendable {
  /// `field_name_mapping`, `field_name_prefix_mapping`, `field_name_prefix`, `field_name_suffix`,
  /// `field_name_transform`.
  case renameFields(PipelineRenaming)
  /// `drop_detection_item`.
  case dropItem
  /// `add_condition`.
  case addCondition(SigmaSearch, isTemplate: Bool, isNegated: Bool)
  /// `change_logsource`.
  case changeLogSource(SigmaLogSource)
  /// `add_field`, `remove_field`, `set_field`.
  case addFields([String])
  case removeFields([String])
  case setFields([String])
  /// `set_custom_attribute`.
  case setAttribute(String, JSONValue)
  /// `replace_string`.
  case replaceText(TextReplacement)
  /// `map_string`.
  case mapText([String: [String]])
  /// `set_value`.
  case setValue(SigmaTerm)
  /// `convert_type`.
  case convertToText
  case convertToNumber
  /// `case`.
  case changeCase(PipelineCase)
  /// `regex`.
  case makePattern(PipelinePatternForm)
  /// `set_state`.
  case setState(String, PipelineScalar)
  /// `value_placeholders`, `wildcard_placeholders`, `query_expression_placeholders`.
  case fillPlaceholders(PipelinePlaceholders)
  /// `rule_failure`, `detection_item_failure`, `strict_field_mapping_failure`.
  case refuseRule(String)
  case refuseItem(String)
  case requireMapping
  /// `nest`.
  case nest([PipelineStep])
}

enum PipelineCase: String, Sendable, CaseIterable {
  case lower, upper
  case snake = "snake_case"

  func apply(_ text: String) -> String {
    switch self {
    case .lower: text.lowercased()
    case .upper: text.uppercased()
    case .snake:
      text.unicodeScalars.enumerated().reduce(into: "") { out, entry in
        let isCapital = ("A"..."Z").contains(entry.element)
        if isCapital, entry.offset > 0 { out += "_" }
        out.unicodeScalars.append(entry.element)
      }.lowercased()
    }
  }
}

enum PipelinePatternForm: String, Sendable, CaseIterable {
  case plain
  case flag = "ignore_case_flag"
  case brackets = "ignore_case_brackets"
}

struct PipelinePlaceholders: Sendable {
  enum Source: Sendable { case variables, wildcard, query }

  var source: Source
  /// Nil for every placeholder.
  var include: Set<String>?
  var exclude: Set<String> = []

  func handles(_ name: String) -> Bool {
    include.map { $0.contains(name) } ?? !exclude.contains(name)
  }
}

/// How a step renames fields.
enum PipelineRenaming: Sendable {
  case names([String: [String]])
  /// The first prefix that fits is taken.
  case prefixes([(from: String, to: [String])])
  case prepend(String)
  case append(String)
  /// The mapping overrides the function.
  case function(PipelineCase, [String: [String]])

  /// The new names; nil where the field keeps its own.
  func names(for field: String) -> [String]? {
    switch self {
    case .names(let names): return names[field]
    case .prefixes(let prefixes):
      for (from, to) in prefixes {
        // Bytes, since "é" written in two ways is the same to String.
        guard field.utf8.starts(with: from.utf8) else { continue }
        let rest = String(decoding: Array(field.utf8.dropFirst(from.utf8.count)), as: UTF8.self)
        return to.map { $0 + rest }
      }
      return nil
    case .prepend(let text): return [text + field]
    case .append(let text): return [field + text]
    case .function(let function, let names): return names[field] ?? [function.apply(field)]
    }
  }
}

/// A value in a pipeline file: of variables, of the state, of conditions.
enum PipelineScalar: Hashable, Sendable {
  case text(String)
  /// As written.
  case number(String)
  case bool(Bool)
  case null

  var text: String {
    switch self {
    case .text(let text), .number(let text): text
    case .bool(let bool): bool ? "true" : "false"
    case .null: ""
    }
  }

  /// Numbers by their value, everything else by kind and content.
  func isEqual(to other: PipelineScalar) -> Bool {
    if case .number(let left) = self, case .number(let right) = other {
      return left == right || (Double(left) ?? .nan) == (Double(right) ?? .nan)
    }
    return self == other
  }

  /// Whether `self` is less; nil where the two cannot be ordered.
  func isLess(than other: PipelineScalar) -> Bool? {
    switch (self, other) {
    case (.number(let left), .number(let right)):
      guard let left = Double(left), let right = Double(right) else { return nil }
      return left < right
    case (.text(let left), .text(let right)): return left < right
    default: return nil
    }
  }
}

/// A comparison in a condition.
enum PipelineRelation: String, Sendable, CaseIterable {
  case eq, ne, gt, gte, lt, lte
  case isIn = "in"
  case notIn = "not_in"

  func holds(_ left: PipelineScalar, _ right: PipelineScalar) -> Bool {
    switch self {
    case .eq, .isIn: left.isEqual(to: right)
    case .ne, .notIn: !left.isEqual(to: right)
    case .lt: left.isLess(than: right) ?? false
    case .gt: right.isLess(than: left) ?? false
    case .lte: right.isLess(than: left).map(!) ?? false
    case .gte: left.isLess(than: right).map(!) ?? false
    }
  }
}
