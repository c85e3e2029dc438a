internal import DemarcJSON
internal import DemarcModel

/// What time has overtaken, or not yet reached.
struct TimeCheck {
  let asOf: Instant
  let log: FindingLog

  func check(_ document: CheckedDocument) {
    let now = asOf.day.number * 86_400 + asOf.second
    for observation in document.observations {
      let collected = observation["collected"]?.string.flatMap(OSCALTime.seconds)
      if let collected, collected > now, let value = observation["collected"] {
        log.add(
          "oscal.future-observation", "the observation is collected after \(asOf)", document, value)
      }
      guard let value = observation["expires"], let text = value.string,
        let expires = OSCALTime.seconds(text)
      else { continue }
      if let collected, expires < collected {
        log.add(
          "oscal.expired-observation", "the observation expires before it is collected", document,
          value)
      } else if expires < now {
        log.add(
          "oscal.expired-observation", "the observation expired on \(text.prefix(10))", document,
          value, hint: "collect the evidence anew")
      }
    }
    let implementation = document.document.body["system-implementation"]
    for entry in implementation?["leveraged-authorizations"]?.elements.map({ $0 }) ?? [] {
      guard let value = entry["date-authorized"], let text = value.string else { continue }
      guard let day = OSCALTime.day(text) else {
        log.add(
          "oscal.bad-time", "'\(text)' is no date", document, value, hint: "write 2026-06-30")
        continue
      }
      if day > asOf.day {
        log.add(
          "oscal.future-authorization", "the authorization is dated \(day), after \(asOf.day)",
          document, value, hint: "an authorization that is still to come can be leveraged by nobody"
        )
      }
    }
  }
}
