import Glibc

/// What one run of a command cost.
struct Measure {
  /// User and system time.
  var cpuMilliseconds: Int
  var wallMilliseconds: Int
  /// The most memory it held at once.
  var peakKiB: Int
  var status: Int32

  /// Runs a command to its end, its standard output thrown away.
  static func run(_ words: [String]) throws -> Measure {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, "/dev/null", O_WRONLY, 0)
    var arguments = words.map { strdup($0) } + [nil]
    defer { for argument in arguments { free(argument) } }
    let start = ContinuousClock.now
    var pid: pid_t = 0
    guard posix_spawnp(&pid, words[0], &actions, nil, &arguments, environ) == 0 else {
      throw BenchFault("cannot start \(words[0])")
    }
    var status: Int32 = 0
    var usage = rusage()
    while wait4(pid, &status, 0, &usage) == -1, errno == EINTR {}
    let wall = start.duration(to: .now)
    return Measure(
      cpuMilliseconds: milliseconds(usage.ru_utime) + milliseconds(usage.ru_stime),
      wallMilliseconds: Int(wall / .milliseconds(1)), peakKiB: usage.ru_maxrss,
      // A signal's number, or the status it exited with.
      status: status & 0x7f == 0 ? (status >> 8) & 0xff : 128 + (status & 0x7f))
  }

  private static func milliseconds(_ time: timeval) -> Int {
    Int(time.tv_sec) * 1000 + Int(time.tv_usec) / 1000
  }
}

/// Why a benchmark could not run.
struct BenchFault: Error, CustomStringConvertible {
  let description: String
  init(_ description: String) { self.description = description }
}
