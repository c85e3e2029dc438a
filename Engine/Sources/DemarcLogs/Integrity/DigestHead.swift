internal import DemarcEstate
internal import DemarcJSON

/// A digest without its list of log files: what is kept of each until all are known.
struct DigestHead {
  /// The digest before it, as this one remembers it.
  struct Previous {
    var bucket: String
    var object: String
    /// Of the text after inflation.
    var hash: [UInt8]?
  }

  var file: String
  var bucket: String
  var object: String
  var chain: DigestChainID
  var startMs: Int64
  var endMs: Int64
  /// As it is written, which is how it is signed.
  var endText: String
  var fingerprint: String
  /// SHA-256 of the text after inflation.
  var hash: [UInt8]
  /// Nil in a starting digest.
  var previous: Previous?
  /// As it is written, which is how it is signed; nil in a starting digest.
  var previousSignature: String?
  /// Nil when it is the one that is documented: SHA-256 with RSA.
  var otherAlgorithm: String?

  /// What is signed, as "Custom implementations of log file integrity validation" lays it down; of
  /// the first digest of a chain, the word `null` stands for the signature before it.
  var signedText: [UInt8] {
    let text =
      "\(endText)\n\(bucket)/\(object)\n\(Hex.encode(hash))\n\(previousSignature ?? "null")"
    return Array(text.utf8)
  }

  /// Whether an object has the form of a digest.
  static func recognises(_ value: JSONValue) -> Bool {
    value["digestS3Object"]?.isString == true && value["digestEndTime"]?.isString == true
  }

  /// - Throws: what is missing or wrong, one clause.
  init(_ value: JSONValue, file: String, hash: [UInt8]) throws(DigestFault) {
    func text(_ name: String) throws(DigestFault) -> String {
      guard let text = value[name]?.string, !text.isEmpty else {
        throw DigestFault("'\(name)' is missing")
      }
      return text
    }
    func time(_ name: String) throws(DigestFault) -> Int64 {
      let text = try text(name)
      guard let ms = Timestamp.milliseconds(text) else {
        throw DigestFault("'\(name)' is no time: \(text)")
      }
      return ms
    }
    self.file = file
    self.hash = hash
    bucket = try text("digestS3Bucket")
    object = try text("digestS3Object")
    fingerprint = try text("digestPublicKeyFingerprint")
    endText = try text("digestEndTime")
    startMs = try time("digestStartTime")
    endMs = try time("digestEndTime")
    guard startMs <= endMs else { throw DigestFault("it ends before it starts") }
    guard value["logFiles"]?.isArray == true else { throw DigestFault("'logFiles' is missing") }
    guard let signature = value["previousDigestSignature"], signature.isNull || signature.isString
    else { throw DigestFault("'previousDigestSignature' is missing") }
    previousSignature = signature.string
    if let previous = value["previousDigestS3Object"]?.string {
      self.previous = Previous(
        bucket: value["previousDigestS3Bucket"]?.string ?? "", object: previous,
        hash: value["previousDigestHashValue"]?.string.flatMap { Hex.decode($0) })
    }
    let algorithm = value["digestSignatureAlgorithm"]?.string ?? "SHA256withRSA"
    if algorithm != "SHA256withRSA" { otherAlgorithm = algorithm }
    chain = Self.chain(object, file, account: value["awsAccountId"]?.string ?? "")
  }

  /// By the name of the file, which no change of its content moves to another chain; else by the
  /// name under which it was delivered.
  private static func chain(_ object: String, _ file: String, account: String) -> DigestChainID {
    let organization = ObjectKey.organization(ObjectKey.canonical(file) == nil ? object : file)
    guard
      let name = DigestName(ObjectKey.name(file)) ?? DigestName(ObjectKey.name(object))
    else {
      return DigestChainID(
        account: account, region: "", trail: "", homeRegion: "", organization: organization)
    }
    return DigestChainID(
      account: name.account, region: name.region, trail: name.trail, homeRegion: name.homeRegion,
      organization: organization, isBackfill: name.isBackfill)
  }

  /// A mark of the object that the file stands for.
  var place: UInt64 { ObjectKey.mark(ObjectKey.canonical(file) == nil ? object : file) }

  /// Whether the file lies where the digest says it was delivered, as far as its path shows: a tree
  /// may have been copied without bucket and prefix, or only its files.
  var isInPlace: Bool {
    let own = ObjectKey.inflated(object)
    if let path = ObjectKey.canonical(file) {
      return ObjectKey.inflated(path) == ObjectKey.inflated(ObjectKey.canonical(object) ?? own)
    }
    let name = ObjectKey.name(file)
    return DigestName(name) == nil
      || ObjectKey.inflated(name) == ObjectKey.inflated(ObjectKey.name(object))
  }
}

/// Why a file is no digest, in one clause.
struct DigestFault: Error {
  let message: String

  init(_ message: String) { self.message = message }
}

/// What a digest says of one log file.
struct DigestEntry {
  var object: String
  /// Nil when it is not SHA-256 in hexadecimal.
  var hash: [UInt8]?

  init?(_ value: JSONValue) {
    guard let object = value["s3Object"]?.string, !object.isEmpty else { return nil }
    self.object = object
    guard value["hashAlgorithm"]?.string ?? "SHA-256" == "SHA-256" else { return }
    hash = value["hashValue"]?.string.flatMap { Hex.decode($0) }.flatMap {
      $0.count == 32 ? $0 : nil
    }
  }
}
