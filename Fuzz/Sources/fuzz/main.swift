// fuzz TARGET [libFuzzer options] [folders]    looks for inputs that break a property
// fuzz --list                                  the targets
// fuzz --seeds TARGET FOLDER                   writes the target's seeds, and its words to FOLDER.dict
// fuzz --replay TARGET FILES                   checks inputs, and says which property breaks
import DemarcFuzzKit
import DemarcRecordFuzzKit
import Foundation

@_silgen_name("LLVMFuzzerRunDriver")
func runFuzzer(
  _ count: UnsafeMutablePointer<Int32>,
  _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>>,
  _ check: @convention(c) (UnsafePointer<UInt8>?, Int) -> Int32
) -> Int32

let words = CommandLine.arguments
let targets = FuzzTarget.all + RecordTargets.all

func target(_ name: String) -> FuzzTarget {
  guard let found = targets.first(where: { $0.name == name }) else {
    print("there is no target '\(name)'; there are \(targets.map(\.name))")
    exit(2)
  }
  return found
}

func writeSeeds(_ target: FuzzTarget, _ folder: String) throws {
  try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
  for (index, bytes) in target.seeds().enumerated() {
    try Data(bytes).write(to: URL(filePath: "\(folder)/seed-\(index)"))
  }
  let lines = target.dictionary.map { word in
    "\"" + word.utf8.map { "\\x" + ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined() + "\"\n"
  }
  try Data(lines.joined().utf8).write(to: URL(filePath: folder + ".dict"))
}

func replay(_ target: FuzzTarget, _ files: some Sequence<String>) throws {
  var broken = 0
  for file in files {
    do {
      try target.check(Array(try Data(contentsOf: URL(filePath: file))))
    } catch {
      print("\(file): \(error)")
      broken += 1
    }
  }
  exit(broken == 0 ? 0 : 1)
}

switch words.dropFirst().first {
case "--list": print(targets.map(\.name).joined(separator: "\n"))
case "--seeds" where words.count == 4: try writeSeeds(target(words[2]), words[3])
case "--replay" where words.count > 3: try replay(target(words[2]), words[3...])
case let name?:
  Chosen.target = target(name)
  var arguments = ([words[0]] + words.dropFirst(2)).map { strdup($0) } + [nil]
  var count = Int32(arguments.count - 1)
  let status = arguments.withUnsafeMutableBufferPointer { buffer -> Int32 in
    guard var start = buffer.baseAddress else { return 2 }
    return runFuzzer(&count, &start) { Chosen.check($0, $1) }
  }
  exit(status)
default:
  print("usage: fuzz TARGET [options] | --list | --seeds TARGET FOLDER | --replay TARGET FILES")
  exit(2)
}

/// The target that the fuzzer drives; it calls one input after another on one thread.
enum Chosen {
  nonisolated(unsafe) static var target: FuzzTarget?

  static func check(_ start: UnsafePointer<UInt8>?, _ count: Int) -> Int32 {
    let bytes = Array(UnsafeBufferPointer(start: start, count: count))
    do {
      try target?.check(bytes)
    } catch {
      FileHandle.standardError.write(Data("broken property: \(error)\n".utf8))
      abort()
    }
    return 0
  }
}
