import DemarcJSON

/// Makes estates of Azure resources, a line each: the same number gives the same bytes.
struct AzureEstate {
  /// Resources of one subscription, and of one resource group.
  private static let perSubscription = 5_000
  private static let perGroup = 40

  /// Writes `count` resources.
  static func write(count: Int, to path: String) throws {
    let out = try Output(path)
    var families: [[AzureShape]] = []
    for family in AzureShape.families {
      families += Array(repeating: family.shapes, count: family.share)
    }
    var written = 0
    var number = 0
    while written < count {
      // A step that is prime to a hundred, so that every family has its turn.
      let family = families[number &* 37 % families.count]
      for shape in family where written < count {
        var filler = Filler(number: number, group: group(of: written), salt: shape.type.utf8.count)
        guard filler.percent() < shape.percent else { continue }
        out.write(line(shape, &filler))
        written += 1
      }
      number += 1
    }
    try out.close()
  }

  private static func group(of resource: Int) -> String {
    let subscription = String(1_000_000 + resource / perSubscription).dropFirst()
    return "/subscriptions/00000000-0000-4000-8000-000000\(subscription)"
      + "/resourceGroups/rg-\(resource / perGroup)"
  }

  private static func line(_ shape: AzureShape, _ filler: inout Filler) -> String {
    let kinds = shape.type.split(separator: "/").dropFirst()
    let names = shape.names.map { filler.fill($0) }
    var id = filler.group
    if let below = shape.below { id += "/providers/\(filler.fill(below))" }
    if let provider = shape.type.split(separator: "/").first, !names.isEmpty {
      id += "/providers/\(provider)"
      for (kind, name) in zip(kinds, names) { id += "/\(kind)/\(name)" }
    }
    let name = names.last ?? filler.group.split(separator: "/").last.map(String.init) ?? ""
    var line = #"{"id":"\#(id)","name":"\#(name)","type":"\#(shape.type)""#
    if shape.isPlaced {
      line += filler.fill(
        #","location":"<westeurope|northeurope|eastus|East US 2>""#
          + #","tags":{"env":"<prod|test|dev>","owner":"team-<a|b|c>"<|,"costCenter":"100<1|2>">}"#)
    }
    if !shape.members.isEmpty { line += "," + filler.fill(shape.members) }
    return line.filter { $0 != "\n" } + "}\n"
  }
}

/// Fills the gaps of shapes with choices that depend on the number of the family alone.
private struct Filler {
  let number: Int
  let group: String
  private var state: UInt64

  init(number: Int, group: String, salt: Int) {
    self.number = number
    self.group = group
    state = UInt64(number) &* 0x9E37_79B9_7F4A_7C15 &+ UInt64(salt)
  }

  mutating func percent() -> Int { Int(next() % 100) }

  private mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = (state ^ state >> 30) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ mixed >> 27) &* 0x94D0_49BB_1331_11EB
    return mixed ^ mixed >> 31
  }

  mutating func fill(_ text: String) -> String {
    var bytes = Array(text.utf8)[...]
    return String(decoding: fill(&bytes, isInner: false).first ?? [], as: UTF8.self)
  }

  /// The alternatives up to the closing bracket; outside brackets there is one.
  private mutating func fill(_ rest: inout ArraySlice<UInt8>, isInner: Bool) -> [[UInt8]] {
    var choices: [[UInt8]] = [[]]
    while let byte = rest.popFirst() {
      switch byte {
      case UInt8(ascii: "<"):
        let inner = fill(&rest, isInner: true)
        choices[choices.count - 1] += chosen(inner)
      case UInt8(ascii: ">") where isInner: return choices
      case UInt8(ascii: "|") where isInner: choices.append([])
      default: choices[choices.count - 1].append(byte)
      }
    }
    return choices
  }

  private mutating func chosen(_ choices: [[UInt8]]) -> [UInt8] {
    switch choices {
    case [[UInt8(ascii: "#")]]: Array("\(number)".utf8)
    case [[UInt8(ascii: "g")]]: Array(group.utf8)
    default: choices[Int(next() % UInt64(choices.count))]
    }
  }
}
