/// The `base64` library.
enum EncoderFunctions {
  static let all: [CELFunction] = [
    .one("base64.encode") { (value) throws(CELError) in
      guard case .bytes(let bytes) = value else { throw .noSuchOverload("base64.encode", [value]) }
      return .text(Base64.encode(bytes))
    },
    .one("base64.decode") { (value) throws(CELError) in
      guard let text = value.text else { throw .noSuchOverload("base64.decode", [value]) }
      guard let bytes = Base64.decodeStandard(text) else {
        throw CELError(.invalidArgument, "'\(text.prefix(80))' is no base64 text")
      }
      return .bytes(bytes)
    },
  ]
}
