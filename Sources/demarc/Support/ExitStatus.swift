import ArgumentParser

/// The exit statuses of every command.
enum ExitStatus: Int32 {
  case clean = 0
  case findings = 1
  /// Something that was given could not be read or judged.
  case notAssessed = 2
  case internalError = 3
  case usage = 64

  var error: ExitCode { ExitCode(rawValue) }
}
