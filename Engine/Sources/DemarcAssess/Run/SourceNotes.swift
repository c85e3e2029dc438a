internal import DemarcModel

/// Which files each check saw resources in, so that its result can name its evidence.
///
/// Resources come file by file: noting the same file again costs a comparison of names.
struct SourceNotes: Sendable {
  /// Names of files, in the order they were first noted.
  private var names: [String] = []
  private var numbers: [String: Int] = [:]
  private var current = ""
  private var number = -1
  /// By index of the check: the file noted last, and all of them.
  private var last: [Int]
  private var files: [Set<Int>]

  init(checks: Int) {
    last = Array(repeating: -1, count: checks)
    files = Array(repeating: [], count: checks)
  }

  /// Notes that a check looked at something of this file; what is in no file is not noted.
  mutating func note(_ check: Int, _ file: String) {
    if file != current {
      current = file
      number = file.isEmpty ? -1 : register(file)
    }
    guard number >= 0, last[check] != number else { return }
    last[check] = number
    files[check].insert(number)
  }

  mutating func merge(_ other: SourceNotes) {
    let moved = other.names.map { register($0) }
    for check in files.indices {
      for file in other.files[check] { files[check].insert(moved[file]) }
    }
  }

  /// The files of one check, sorted.
  func files(of check: Int) -> [String] { files[check].map { names[$0] }.sorted() }

  private mutating func register(_ file: String) -> Int {
    if let known = numbers[file] { return known }
    numbers[file] = names.count
    names.append(file)
    return names.count - 1
  }
}
