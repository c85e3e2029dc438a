internal import DemarcJSON

/// CMK_BACKING_KEY_ROTATION_ENABLED: the status stands in the item or in an answer of its own.
enum KeyRotation {
  static func enabled(_ input: PredicateInput) -> PredicateVerdict {
    let item = input.item
    guard ItemPath.text("configuration.keyManager", in: item) == "CUSTOMER",
      ItemPath.text("configuration.origin", in: item) == "AWS_KMS",
      ["Enabled", "Disabled"].contains(ItemPath.text("configuration.keyState", in: item) ?? "")
    else { return .notApplicable }
    guard
      let spec = ItemPath.text("configuration.keySpec", in: item)
        ?? ItemPath.text("configuration.customerMasterKeySpec", in: item)
    else { return .insufficientData("the export does not say what kind of key it is") }
    guard spec == "SYMMETRIC_DEFAULT" else { return .notApplicable }
    let answers = (input.related["rotation"] ?? []).lazy.compactMap {
      ItemPath.flag("configuration.KeyRotationEnabled", in: $0)
    }
    let status = ItemPath.flag("supplementaryConfiguration.KeyRotationStatus", in: item)
    switch status ?? answers.first {
    case true?: return .compliant
    case false?: return .nonCompliant("automatic rotation is off")
    case nil: return .insufficientData("no export says whether the key rotates")
    }
  }
}
