/// `pkg.Msg{field: value, ?other: optional}`.
final class MessageNode: Node {
  struct Part: Sendable {
    var field: FieldDescriptor
    var value: any Node
    var isOptional: Bool
    var offset: Int
  }

  let type: MessageType
  let parts: [Part]
  let offset: Int

  init(_ type: MessageType, _ parts: [Part], _ offset: Int) {
    self.type = type
    self.parts = parts
    self.offset = offset
  }

  func evaluate(_ frame: inout Frame) throws(CELError) -> CELValue {
    let assignment = FieldAssignment(pool: type.pool)
    var builder = MessageBuilder(type)
    for part in parts {
      var value = try part.value.evaluate(&frame)
      if part.isOptional {
        guard case .optional(let inner) = value else {
          throw at(
            part.offset,
            CELError(.noSuchOverload, "'?' needs an optional value, not \(value.typeName)"))
        }
        guard let inner else { continue }
        value = inner
      }
      do throws(CELError) {
        if let stored = try assignment.stored(value, part.field) {
          builder.set(part.field, stored)
        }
      } catch { throw at(part.offset, error) }
    }
    do throws(CELError) {
      return try AnyMessage.unpacked(builder.value())
    } catch { throw at(offset, error) }
  }

  private func at(_ offset: Int, _ error: CELError) -> CELError {
    CELError(
      error.code, "\(type.name): \(error.message)", offset: error.offset ?? offset)
  }
}
