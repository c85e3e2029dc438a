import Testing

@testable import DemarcLogs

/// What the markers of one family say must be what all markers say, or nothing.
@Test(arguments: LogFamily.allCases)
func aFamilysMarkersNeverSayOtherThanAllDo(_ family: LogFamily) {
  var state: UInt64 = 7
  func random(_ below: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int((state >> 33) % UInt64(below))
  }
  let texts = [
    "Administrative", "AuditLogs", "SignInLogs", "AuditEvent", "/subscriptions/1/x",
    "/tenants/1/providers/microsoft.aadiam", "admin.googleapis.com",
    "type.googleapis.com/google.cloud.audit.AuditLog", "other", "Event",
  ]
  let own = family.markers.reduce(UInt64(0)) { $0 | $1.bit }
  let all = Marker.allCases.reduce(UInt64(0)) { $0 | $1.bit }
  var said = 0
  for round in 0..<60_000 {
    // Mostly the family's own, so that it is met at all.
    var present: UInt64 = 0
    for marker in Marker.allCases {
      let isOwn = own & marker.bit != 0
      if random(8) < (isOwn ? 6 : round % 2) { present |= marker.bit }
    }
    // A record that another family would take first is rare in the family's own logs.
    let foreign = [Marker.eventSource, .protoPayload, .operationName, .operation].filter {
      $0.bit & own != 0 && $0 != first(family)
    }
    if round % 4 != 0 { for marker in foreign { present &= ~marker.bit } }
    let values = Marker.allCases.map { _ in random(4) == 0 ? nil : texts[random(texts.count)] }
    let text: (Int) -> String? = { present >> UInt64($0) & 1 == 1 ? values[$0] : nil }
    let whole = LogRecogniser.recognise(present: present & all, text: text)
    guard let kind = LogRecogniser.recognise(present: present & own, text: text) else { continue }
    if family.kinds.contains(kind) {
      said += 1
      #expect(whole == kind, "\(present)")
    }
  }
  #expect(said > 100)
}

private func first(_ family: LogFamily) -> Marker {
  switch family {
  case .cloudTrail: .eventSource
  case .google: .protoPayload
  case .azure: .operationName
  case .microsoft365: .operation
  }
}
