public import DemarcJSON

/// How plain scalars become values.
public enum YAMLSchema: Hashable, Sendable {
  /// YAML 1.2 core: `true false null ~`, numbers, `0o17`, `0x1f`.
  case core
  /// The 1.1 forms CloudFormation's tools read as well: `yes no on off y n`, `017`, `1_000`, `1:30` stays text.
  case legacy
  /// `true false ~`, `null` in any case, decimal numbers as programs print them (`inf` among them);
  /// no value at all is empty text.
  case exact
  /// Every plain scalar is text.
  case failsafe
}

/// Why a text is no YAML we read, and where.
public struct YAMLError: Error, Hashable, Sendable, CustomStringConvertible {
  public var message: String
  public var line: Int
  public var column: Int
  public var hint: String?

  public var description: String { "\(line):\(column): \(message)" }
}

/// Reads YAML text into the same documents that JSON gives, each value with line and column, tags kept.
public struct YAMLReader: Sendable {
  public var schema: YAMLSchema
  /// Whether `*name` may stand for an anchored value.
  ///
  /// Guard refuses it.
  public var allowsAliases: Bool
  /// Whether `yes no on off y n` and `True TRUE False FALSE` are booleans, whatever the schema.
  public var hasWords = false
  /// Whether a mapping may name a key twice; lookups then give the last.
  public var allowsRepeatedKeys = false
  /// Whether a plain key that the schema reads as a number, a boolean or null is a fault.
  public var refusesOtherKeys = false
  /// Bound on values after aliases are expanded: a few lines can describe billions.
  public var valuesMax: Int
  public var depthMax: Int

  public init(
    schema: YAMLSchema = .core, allowsAliases: Bool = true, valuesMax: Int = 1 << 20,
    depthMax: Int = 256
  ) {
    self.schema = schema
    self.allowsAliases = allowsAliases
    self.valuesMax = valuesMax
    self.depthMax = depthMax
  }

  /// Every document of the text; an empty text has none.
  public func documents(_ text: String) throws(YAMLError) -> [JSONDocument] {
    let events = try YAMLEvents(text)
    var documents: [JSONDocument] = []
    do throws(YAMLError) {
      while true {
        switch try events.next() {
        case .streamEnd: return documents
        case .documentStart:
          var assembly = YAMLAssembly(reader: self, events: events)
          documents.append(try assembly.document())
        default: continue
        }
      }
    } catch {
      // Copied quotes are a likelier reason than the one the parser stumbled on.
      throw events.isUnreadable ? YAMLTypography.fault(in: text) ?? error : error
    }
  }

  /// The first document of the text, and whether there is more behind it, readable or not.
  public func first(_ text: String) throws(YAMLError) -> (document: JSONDocument, hasMore: Bool) {
    let events = try YAMLEvents(text)
    do throws(YAMLError) {
      while true {
        switch try events.next() {
        case .streamEnd: throw YAMLError(message: "the text holds no value", line: 1, column: 1)
        case .documentStart:
          var assembly = YAMLAssembly(reader: self, events: events)
          let document = try assembly.document()
          guard let next = try? events.next(), case .streamEnd = next else {
            return (document, true)
          }
          return (document, false)
        default: continue
        }
      }
    } catch {
      throw events.isUnreadable ? YAMLTypography.fault(in: text) ?? error : error
    }
  }

  /// The only document of the text.
  public func document(_ text: String) throws(YAMLError) -> JSONDocument {
    let all = try documents(text)
    guard let first = all.first else {
      throw YAMLError(message: "the text holds no value", line: 1, column: 1)
    }
    guard all.count == 1 else {
      throw YAMLError(
        message: "\(all.count) documents where one was expected", line: 1, column: 1,
        hint: "keep one document a file; '---' starts another")
    }
    return first
  }
}
