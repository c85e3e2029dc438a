import DemarcLogs
import DemarcModel
import DemarcReport

/// Rules tried on their own events.
struct RuleTest {
  let hasFaults = false
  let hasFailures = false

  init(_ options: RuleSetOptions) throws {}

  func text(_ style: Style) -> String { "" }
}
