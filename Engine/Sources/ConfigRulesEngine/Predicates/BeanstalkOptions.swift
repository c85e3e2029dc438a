internal import DemarcJSON

/// Option settings of an Elastic Beanstalk environment, which its configuration item leaves out.
struct BeanstalkOptions {
  private let settings: [ItemReader]

  private init(_ settings: [ItemReader]) { self.settings = settings }

  /// Whether an option is set to a value, in whatever letter case.
  private func sets(_ name: String, of namespace: String, to value: String) -> Bool {
    settings.contains {
      $0.text("namespace") == namespace && $0.text("optionName") == name
        && $0.text("value")?.lowercased() == value.lowercased()
    }
  }

  /// The options of the environment; nil when no export shows them.
  private static func shown(_ input: PredicateInput) -> BeanstalkOptions? {
    let application = input.reader.text("configuration.applicationName")
    let answers = input.neighbours("settings").filter {
      $0.text("configuration.applicationName") == application
    }
    let lists = ([input.reader] + answers).filter { $0.isShown("configuration.optionSettings") }
    guard !lists.isEmpty else { return nil }
    return BeanstalkOptions(
      lists.flatMap { $0.values("configuration.optionSettings").map(ItemReader.init) })
  }

  private static func judge(
    _ input: PredicateInput, _ fault: (BeanstalkOptions) -> String?
  ) -> PredicateVerdict {
    if ["Terminating", "Terminated"].contains(input.reader.text("configuration.status") ?? "") {
      return .notApplicable
    }
    guard let options = shown(input) else {
      return .insufficientData("no export shows the option settings of the environment")
    }
    return fault(options).map { .nonCompliant($0) } ?? .compliant
  }

  /// ELASTIC_BEANSTALK_MANAGED_UPDATES_ENABLED.
  static func managedUpdates(_ input: PredicateInput) -> PredicateVerdict {
    judge(input) { options in
      let namespace = "aws:elasticbeanstalk:managedactions"
      guard options.sets("ManagedActionsEnabled", of: namespace, to: "true") else {
        return "managed platform updates are off"
      }
      guard let level = input.parameter("UpdateLevel")?.string,
        !options.sets("UpdateLevel", of: "\(namespace):platformupdate", to: level)
      else { return nil }
      return "the update level is not '\(level)'"
    }
  }

  /// BEANSTALK_ENHANCED_HEALTH_REPORTING_ENABLED.
  static func enhancedHealth(_ input: PredicateInput) -> PredicateVerdict {
    judge(input) { options in
      let namespace = "aws:elasticbeanstalk:healthreporting:system"
      return options.sets("SystemType", of: namespace, to: "enhanced")
        ? nil : "health is reported by the basic system"
    }
  }
}
