/// Simple case folding: each code point for itself, no normalisation (Unicode 3.13, "simple").
///
/// Two texts are equal without regard to case when their folded bytes are. `String ==` and
/// `Character` are of no use here: they take composed and decomposed letters for the same.
enum SigmaFolding {
  static func fold(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    if scalar.isASCII {
      return Unicode.Scalar(SigmaFold.lower(UInt8(truncatingIfNeeded: scalar.value)))
    }
    let index = Int(scalar.value) - tableStart
    return index < table.count ? table[index] : slowFold(scalar)
  }

  private static let tableStart = 0x80
  /// Latin, Greek, Cyrillic, Armenian.
  private static let table: [Unicode.Scalar] = (UInt32(tableStart)..<0x590).map {
    Unicode.Scalar($0).map(slowFold) ?? "\u{FFFD}"
  }

  /// Through upper case, so that letters with two small forms become one; the dotless i, whose
  /// upper case is a plain I, stays what it is.
  private static func slowFold(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    guard scalar.properties.changesWhenCaseMapped, scalar != "\u{131}" else { return scalar }
    let upper = single(scalar.properties.uppercaseMapping) ?? scalar
    return single(upper.properties.lowercaseMapping) ?? upper
  }

  private static func single(_ text: String) -> Unicode.Scalar? {
    text.unicodeScalars.count == 1 ? text.unicodeScalars.first : nil
  }

  static func fold(_ text: some Sequence<UInt8>) -> [UInt8] {
    var out: [UInt8] = []
    for scalar in String(decoding: Array(text), as: UTF8.self).unicodeScalars {
      out.append(contentsOf: UTF8.encode(fold(scalar)) ?? .init())
    }
    return out
  }

  /// Appends the folded form of `bytes[range]` behind the other bytes and returns its range; the
  /// range itself where folding changes nothing.
  static func fold(_ range: Range<Int>, of bytes: inout [UInt8]) -> Range<Int> {
    let needs = bytes.withUnsafeBufferPointer { Self.needs($0, range) }
    switch needs {
    case .nothing: return range
    case .ascii:
      let start = bytes.count
      bytes.append(contentsOf: repeatElement(0, count: range.count))
      bytes.withUnsafeMutableBufferPointer { all in
        for offset in 0..<range.count {
          all[start + offset] = SigmaFold.lower(all[range.lowerBound + offset])
        }
      }
      return start..<bytes.count
    case .unicode:
      let folded = fold(bytes[range])
      let start = bytes.count
      bytes += folded
      return start..<bytes.count
    }
  }

  private enum Needs { case nothing, ascii, unicode }

  private static func needs(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Needs {
    var high: UInt8 = 0
    var uppers = 0
    for index in range {
      let byte = bytes[index]
      high |= byte
      uppers &+= byte &- 0x41 < 26 ? 1 : 0
    }
    return high >= 0x80 ? .unicode : uppers > 0 ? .ascii : .nothing
  }
}
