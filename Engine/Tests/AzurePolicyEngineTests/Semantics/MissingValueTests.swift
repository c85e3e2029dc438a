import Testing

/// Points 1 to 5: values that are missing, null, or fail.
struct MissingValueTests {
  static let missing = "Linter, tryget-use-with-null-coercing-operator"
  static let size = #""field":"Test.Shop/stores/size""#

  @Test(arguments: [
    Reading(missing, #"{\#(size),"equals":"Big"}"#, false),
    Reading(missing, #"{\#(size),"in":["Big"]}"#, false),
    Reading(missing, #"{\#(size),"like":"B*"}"#, false),
    Reading(missing, #"{\#(size),"contains":"B"}"#, false),
    Reading(missing, #"{\#(size),"equals":""}"#, true),
    Reading(missing, #"{\#(size),"in":["",1]}"#, true),
    Reading(missing, #"{\#(size),"notEquals":"Big"}"#, true),
    Reading(missing, #"{\#(size),"notIn":["Big"]}"#, true),
    Reading(missing, #"{\#(size),"notLike":"B*"}"#, true),
    Reading(missing, #"{\#(size),"notContains":"B"}"#, true),
    Reading(missing, #"{\#(size),"notContainsKey":"b"}"#, true),
    Reading(missing, ##"{\##(size),"notMatch":"#"}"##, true),
    Reading(missing, #"{\#(size),"notEquals":""}"#, false),
  ])
  func aMissingFieldIsNullAndNullIsEmptyText(_ reading: Reading) throws { try reading.check() }

  static let exists = "definition-structure-policy-rule.md, Conditions (exists)"

  @Test(arguments: [
    Reading(exists, #"{\#(size),"exists":"FALSE"}"#, true),
    Reading(exists, #"{\#(size),"exists":false}"#, #"{"size":null}"#, true),
    Reading(exists, #"{\#(size),"exists":"true"}"#, #"{"size":""}"#, true),
    Reading(exists, #"{\#(size),"exists":true}"#, #"{"size":0}"#, true),
    Reading(exists, #"{\#(size),"exists":true}"#, #"{"size":false}"#, true),
    Reading(exists, #"{\#(size),"exists":true}"#, #"{"size":{}}"#, true),
    Reading(exists, #"{\#(size),"exists":true}"#, #"{"size":[]}"#, true),
    Reading(exists, #"{"field":"tags","exists":false}"#, true),
    Reading(exists, #"{"field":"tags.env","exists":true}"#, more: #","tags":{"env":""}"#, true),
  ])
  func onlyMissingAndNullDoNotExist(_ reading: Reading) throws { try reading.check() }

  static let function =
    "author-policies-for-arrays.md, Referencing the array members collection (field() table)"

  @Test(arguments: [
    Reading(function, #"{"value":"[field('Test.Shop/stores/size')]","equals":""}"#, true),
    Reading(
      function, #"{"value":"[string(field('Test.Shop/stores/names[*]'))]","equals":"[[]"}"#, true),
    Reading(
      function, #"{"value":"[length(field('Test.Shop/stores/shelves[*].label'))]","equals":0}"#,
      true),
    Reading(
      function, #"{"value":"[length(field('Test.Shop/stores/shelves[*].label'))]","equals":1}"#,
      #"{"shelves":[{},{"label":"x"}]}"#, true),
    Reading(
      function, #"{"value":"[field('Test.Shop/stores/names')[1]]","equals":"b"}"#, stock, true),
    Reading(
      function, #"{"value":"[length(field('Test.Shop/stores/shelves[*].units'))]","equals":2}"#,
      stock, true),
    Reading(
      function, #"{"value":"[last(field('Test.Shop/stores/shelves[*].units[*]'))]","equals":4}"#,
      stock, true),
    Reading(
      "template functions first(), length(), empty()",
      #"{"value":"[empty(first(field('Test.Shop/stores/names[*]')))]","equals":true}"#, true),
    Reading(
      "template functions first(), length(), empty()",
      #"{"value":"[length(null())]","equals":0}"#, true),
  ])
  func theFieldFunctionGivesEmptyTextAndEmptyLists(_ reading: Reading) throws {
    try reading.check()
  }

  static let stock = Reading.stock
  static let operand = "Linter, unguarded-tryget-operator-value"

  @Test(arguments: [
    Reading(operand, #"{"field":"name","equals":"[tryGet(createObject(),'a')]"}"#, nil),
    Reading(operand, #"{"field":"name","notEquals":"[null()]"}"#, nil),
    Reading(operand, #"{"field":"name","like":"[first(createArray())]"}"#, nil),
    Reading(
      operand, #"{"field":"name","equals":"[coalesce(tryGet(createObject(),'a'),'main')]"}"#, true),
    Reading(operand, #"{"value":"[tryGet(createObject(),'a')]","equals":""}"#, true),
  ])
  func anOperandThatIsNullFails(_ reading: Reading) throws { try reading.check() }

  static let failures = "definition-structure-policy-rule.md, Avoiding template failures"

  @Test(arguments: [
    Reading(failures, #"{"value":"[substring(field('name'),0,9)]","equals":"x"}"#, nil),
    Reading(
      failures,
      #"{"value":"[if(greater(length(field('name')),8),substring(field('name'),0,9),'short')]","#
        + #""equals":"short"}"#, true),
    Reading(
      failures, #"{"not":{"value":"[substring(field('name'),0,9)]","equals":"x"}}"#, nil),
    Reading(
      failures,
      #"{"allOf":[{"field":"name","equals":"x"},{"value":"[int('x')]","equals":1}]}"#, false),
    Reading(
      failures,
      #"{"anyOf":[{"value":"[int('x')]","equals":1},{"field":"name","equals":"main"}]}"#, true),
    Reading(
      "definition-structure-policy-rule.md, Policy functions (ipRangeContains)",
      #"{"value":"[ipRangeContains('10.0.0.0/8','nowhere')]","equals":false}"#, nil),
    Reading(
      "definition-structure-policy-rule.md, Policy functions (ipRangeContains)",
      #"{"value":"[ipRangeContains('10.0.0.0/8','::1')]","equals":false}"#, nil),
  ])
  func aFailureIsNeitherTrueNorFalse(_ reading: Reading) throws { try reading.check() }
}
