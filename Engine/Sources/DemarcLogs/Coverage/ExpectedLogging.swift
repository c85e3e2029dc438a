internal import DemarcModel

/// What an estate's settings say of which accounts and regions are logged.
struct ExpectedLogging {
  private let trails: [LogSourceSetting]
  private let exports: [LogSourceSetting]

  init(_ sources: [LogSourceSetting]) {
    trails = sources.filter { $0.kind == .trail }
    exports = sources.filter { $0.kind == .activityLogExport || $0.kind == .logProfile }
  }

  /// Whether something logs the control plane of an account, or of one of its regions.
  func logs(_ cloud: Cloud, _ account: String, region: String? = nil) -> (Bool?, String) {
    switch cloud {
    case .aws: logsAWS(account, region)
    case .azure: logsAzure(account)
    case .gcp: (true, "admin activity is always logged")
    }
  }

  private func logsAWS(_ account: String, _ region: String?) -> (Bool?, String) {
    guard !trails.isEmpty else { return (nil, "the exports hold no trail") }
    let covering = trails.filter { trail in
      (trail.coversOthers || trail.account == account)
        && (region == nil || trail.region == nil || trail.region == region)
    }
    if let trail = covering.first(where: { $0.isOn != false && $0.logsManagement != false }) {
      return (true, "trail '\(trail.name)' is to log it")
    }
    if let trail = covering.first {
      return (
        false,
        trail.isOn == false
          ? "trail '\(trail.name)' has been stopped"
          : "trail '\(trail.name)' leaves out management events"
      )
    }
    return (false, "no trail covers it")
  }

  private func logsAzure(_ account: String) -> (Bool?, String) {
    guard !exports.isEmpty else {
      return (nil, "the exports hold no diagnostic setting of a subscription")
    }
    let own = exports.filter { $0.account == account }
    if let setting = own.first(where: { $0.logsManagement == true }) {
      return (true, "setting '\(setting.name)' is to send its activity log")
    }
    return (false, "no setting sends its activity log anywhere")
  }
}
