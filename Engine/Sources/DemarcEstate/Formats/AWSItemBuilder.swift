internal import DemarcJSON

/// Writes a configuration item around something that AWS Config itself has no item for.
struct AWSItemBuilder {
  var writer = JSONWriter()

  init(
    type: String, arn: String, id: String, name: String, account: String,
    region: String = "global", capturedAt: String? = nil
  ) {
    writer.beginObject()
    writer.member("resourceType", type)
    writer.member("resourceId", id)
    writer.member("resourceName", name)
    writer.member("ARN", arn)
    writer.member("awsAccountId", account)
    writer.member("awsRegion", region)
    writer.member("configurationItemCaptureTime", capturedAt)
  }

  /// The item; `configuration` has been written into `writer`.
  consuming func finish(line: Int) -> JSONValue {
    writer.endObject()
    return Self.parse(writer.bytes, line: line)
  }

  /// The item with a value of another document as `configuration`.
  consuming func finish(configuration: JSONValue, line: Int) -> JSONValue {
    writer.key("configuration")
    var bytes = writer.bytes
    configuration.appendText(to: &bytes)
    bytes.append(UInt8(ascii: "}"))
    return Self.parse(bytes, line: line)
  }

  private static func parse(_ bytes: [UInt8], line: Int) -> JSONValue {
    let limits = JSONLimits(
      depthMax: 1 << 16, bytesMax: .max, numberBytesMax: .max, membersMax: .max)
    let buffer = JSONBuffer(bytes)
    let parser = JSONParser(limits: limits)
    if let document = try? parser.parse(buffer, 0..<buffer.count, line: line) {
      return document.root
    }
    // Cannot be: the text was written here from values that were parsed before.
    var empty = JSONBuilder()
    empty.null()
    return empty.finish().root
  }
}
