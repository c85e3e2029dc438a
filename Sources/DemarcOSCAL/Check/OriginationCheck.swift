internal import DemarcJSON

/// Whether a control's label says what its statements say.
struct OriginationCheck {
  let log: FindingLog

  func check(_ document: CheckedDocument) {
    var groups: [String: Said] = [:]
    for entry in document.byComponents {
      let key = "\(entry.control) \(entry.statement ?? "")"
      groups[key, default: Said(origination: entry.origination)].add(entry.value)
    }
    for key in groups.keys.sorted() {
      guard let said = groups[key], let prop = said.origination,
        let word = prop["value"]?.string, let why = said.contradiction(of: word)
      else { continue }
      log.add(
        "oscal.origination-contradicted", "control-origination says '\(word)', but \(why)",
        document,
        prop, hint: "correct the label, or what the components say")
    }
  }

  /// What the by-components of one statement hold.
  private struct Said {
    let origination: JSONValue?
    var (inherited, satisfied, provided, responsibilities, own) = (0, 0, 0, 0, 0)

    init(origination: JSONValue?) { self.origination = origination }

    mutating func add(_ component: JSONValue) {
      let count = { (value: JSONValue?) in value?.count ?? 0 }
      inherited += count(component["inherited"])
      satisfied += count(component["satisfied"])
      provided += count(component["export"]?["provided"])
      responsibilities += count(component["export"]?["responsibilities"])
      if count(component["inherited"]) == 0 { own += 1 }
    }

    /// Why the word is not so; nil where nothing speaks against it.
    func contradiction(of word: String) -> String? {
      switch word {
      case "inherited":
        if satisfied > 0 { return "a component satisfies a responsibility" }
        if inherited == 0, responsibilities > 0 { return "responsibilities are exported" }
        if inherited == 0, provided == 0 { return "no component inherits anything" }
      case "organization", "system-specific", "sp-corporate", "sp-system":
        if own == 0, inherited > 0 { return "all components only inherit" }
      case "customer-configured", "customer-provided":
        if provided > 0, responsibilities == 0 { return "no responsibility is exported" }
      default: return nil
      }
      return nil
    }
  }
}
