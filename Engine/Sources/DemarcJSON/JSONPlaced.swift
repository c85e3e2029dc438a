extension JSONDocument {
  /// A copy in which each value knows its line and column at once.
  ///
  /// A document read from JSON text counts lines anew for each place asked for; whoever asks for all
  /// of them reads the text once instead.
  public func placed() -> JSONDocument {
    guard !isArena else { return self }
    var copy = PlacedCopy(places: PlaceCursor(root))
    copy.add(root)
    return copy.builder.finish()
  }
}

private struct PlacedCopy {
  var builder = JSONBuilder(keepsPlaces: true)
  var places: PlaceCursor

  init(places: PlaceCursor) { self.places = places }

  mutating func add(_ value: JSONValue) {
    let place = places.place(ofValue: value.index)
    switch value.kind {
    case .null: builder.null(at: place)
    case .bool: builder.bool(value.bool == true, at: place)
    case .number: builder.number(value.numberText ?? "0", at: place)
    case .string: builder.string(value.string ?? "", at: place)
    case .array:
      builder.beginArray(at: place)
      for element in value.elements { add(element) }
      builder.endArray()
    case .object:
      builder.beginObject(at: place)
      for member in value.members {
        builder.key(member.name, at: places.place(ofKey: member.index))
        add(member.value)
      }
      builder.endObject()
    }
  }
}

/// Finds places one after the other, each by a look at the text since the one before.
private struct PlaceCursor {
  private let document: JSONDocument
  private var offset: Int
  private var place: JSONPosition

  init(_ root: JSONValue) {
    document = root.document
    offset = document.offset(ofValue: root.index)
    place = root.position
  }

  mutating func place(ofValue index: Int) -> JSONPosition {
    move(to: document.offset(ofValue: index))
  }

  mutating func place(ofKey index: Int) -> JSONPosition {
    move(to: document.offset(ofKey: index))
  }

  private mutating func move(to next: Int) -> JSONPosition {
    if next > offset {
      place = unsafe JSONDocument.position(
        document.base, from: offset, to: next, line: place.line, column: place.column)
      offset = next
    }
    return place
  }
}
