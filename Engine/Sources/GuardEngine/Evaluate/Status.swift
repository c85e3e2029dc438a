internal import DemarcModel

/// The verdict of a clause or a block.
enum Status: UInt8 {
  case pass, fail, skip

  var outcome: Outcome {
    switch self {
    case .pass: .pass
    case .fail: .fail
    case .skip: .skip
    }
  }
}

/// Counting passes and fails on the way to a verdict.
struct Tally {
  var passes = 0
  var fails = 0
  var count = 0

  mutating func add(_ holds: Bool) {
    count += 1
    if holds { passes += 1 } else { fails += 1 }
  }

  mutating func add(_ status: Status) {
    count += 1
    switch status {
    case .pass: passes += 1
    case .fail: fails += 1
    case .skip: break
    }
  }

  /// Any fail fails, else any pass passes.
  var status: Status { fails > 0 ? .fail : passes > 0 ? .pass : .skip }

  /// As `some` reads it: any pass passes, else any fail fails.
  var someStatus: Status { passes > 0 ? .pass : fails > 0 ? .fail : .skip }
}

extension Outcome {
  /// How two definitions of one rule, or the rules of a file, add up: an error is never hidden.
  func worst(with other: Outcome) -> Outcome {
    func rank(_ outcome: Outcome) -> Int {
      switch outcome {
      case .error: 4
      case .fail: 3
      case .noEvidence: 2
      case .pass: 1
      case .skip: 0
      }
    }
    return rank(self) >= rank(other) ? self : other
  }
}
