internal import DemarcJSON

/// What holds while one value is resolved.
struct Scope {
  /// Names that `Fn::ForEach` gives values to.
  var variables: [String: String] = [:]
  /// Answers assumed for undecided questions.
  var answers: [Int: Bool] = [:]
  var depth = 0
}

/// Why a template was not resolved to its end.
struct TemplateStop: Error {
  var message: String
  var place: JSONPosition
}

/// A function of the template language, with what it is given.
struct Intrinsic {
  enum Name: String {
    case ref = "Ref"
    case condition = "Condition"
    case getAtt = "Fn::GetAtt"
    case sub = "Fn::Sub"
    case join = "Fn::Join"
    case select = "Fn::Select"
    case split = "Fn::Split"
    case findInMap = "Fn::FindInMap"
    case choice = "Fn::If"
    case and = "Fn::And"
    case or = "Fn::Or"
    case not = "Fn::Not"
    case equals = "Fn::Equals"
    case base64 = "Fn::Base64"
    case cidr = "Fn::Cidr"
    case length = "Fn::Length"
    case toJSON = "Fn::ToJsonString"
    case getAZs = "Fn::GetAZs"
    case importValue = "Fn::ImportValue"
    case transform = "Fn::Transform"
    case stackOutput = "Fn::GetStackOutput"
  }

  var name: Name
  var argument: JSONValue
  /// Whether the function is a YAML tag on `argument` itself.
  var isTag: Bool
  var place: JSONPosition

  /// Recognises both spellings; `Condition` counts only where conditions are written.
  init?(_ value: JSONValue) {
    if let tag = value.tag {
      guard tag.utf8.first == UInt8(ascii: "!") else { return nil }
      let bare = tag.dropFirst()
      let full = bare == "Ref" || bare == "Condition" ? String(bare) : "Fn::\(bare)"
      guard let name = Name(rawValue: full) else { return nil }
      (self.name, argument, isTag, place) = (name, value, true, value.position)
      return
    }
    guard value.isObject, value.count == 1, let member = value.members.first(where: { _ in true })
    else { return nil }
    let text = member.name
    guard text == "Ref" || text == "Condition" || text.hasPrefix("Fn::"),
      let name = Name(rawValue: text)
    else { return nil }
    (self.name, argument, isTag, place) = (name, member.value, false, value.position)
  }
}
