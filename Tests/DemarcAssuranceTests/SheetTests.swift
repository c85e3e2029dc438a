import DemarcAssurance
import DemarcBoundary
import DemarcCatalog
import DemarcModel
import Testing

/// Sheets of others are read by their columns; claims and answers come out as they were meant.
@Suite struct SheetTests {
  private func entry(
    _ framework: String, file: String = "crm.csv", columns: [String: String] = [:],
    owners: [String: Owner] = [:]
  ) -> ClaimSheetEntry {
    ClaimSheetEntry(
      id: "sheet", party: "AWS", cloud: .aws, framework: framework,
      document: PinnedDocument(file: file, sha256: nil), columns: ColumnMapping(columns),
      owners: owners)
  }

  private func claims(
    _ text: String, _ entry: ClaimSheetEntry
  ) throws -> (claims: [String], faults: [String]) {
    let parsed = ClaimSheet.read(
      Array(text.utf8), entry, catalog: try Catalog.embedded())
    return (
      (parsed.tree ?? []).map { "\($0.requirement.id) \($0.owner.rawValue) \($0.words)" },
      parsed.diagnostics.map { "\($0.span.map { "\($0.start)" } ?? "-") \($0.code)" }
    )
  }

  @Test func aSheetLikeTheCRMIsReadWithoutAMapping() throws {
    let text = #"""
      Control ID,Can Be Inherited from CSP,Specific Inheritance and Customer Agency/CSP Responsibilities
      AC-2,Partial,"Accounts: ""yours"""
      pe-3,Yes,
      AC-17,No,Configure it
      """#
    let found = try claims(text, entry("nist-800-53r5"))
    #expect(
      found.claims == [
        #"AC-2 shared Accounts: "yours""#, "PE-3 provider ", "AC-17 customer Configure it",
      ])
    #expect(found.faults == [])
  }

  @Test func otherColumnsAndWordsAreMapped() throws {
    let text = "Nr;Wer;Was\nCC6.1;Kunde;selbst\nCC6.4;Anbieter;\nCC6.4;niemand;\nCC99;Kunde;\n"
    let mapped = entry(
      "soc2", columns: ["requirement": "nr", "owner": "Wer", "words": "WAS"],
      owners: ["kunde": .customer, "anbieter": .provider])
    let found = try claims(text, mapped)
    #expect(found.claims == ["CC6.1 customer selbst", "CC6.4 provider "])
    #expect(
      found.faults == ["4:2 assurance.unknown-owner", "5:1 assurance.unknown-requirement"])
  }

  @Test func aYAMLListIsReadAlike() throws {
    let text = "claims:\n  - {requirement: CC6.1, owner: shared, words: both}\n  - {id: CC6.4}\n"
    let found = try claims(text, entry("soc2", file: "claims.yaml"))
    #expect(found.claims == ["CC6.1 shared both"])
  }

  @Test(arguments: [
    ("", "assurance.sheet"), ("PK\u{3}\u{4}rest", "sheet.damaged"),
    ("a,b\n1,2\n", "assurance.no-column"), ("a,\"b\n1,2\n", "assurance.sheet"),
  ])
  func whatIsNoSuchSheetIsRefused(_ text: String, _ code: String) throws {
    #expect(
      try claims(text, entry("soc2")).faults.map { $0.split(separator: " ")[1] } == [code[...]])
  }

  /// Forms have a title and notes above their headings.
  @Test func headingsMayStandBelowATitle() throws {
    let text = "Vendor form,,\n\nfill in all,,\nControl ID,Owner,Notes\nCC6.1,shared,both\n"
    let found = try claims(text, entry("soc2"))
    #expect(found.claims == ["CC6.1 shared both"])
    #expect(found.faults == [])
  }

  /// Seeded mutations of a sheet: whatever a byte is changed to, reading ends and never traps.
  @Test func changedBytesNeverCrash() throws {
    let catalog = try Catalog.embedded()
    let good = Array("id,owner,words\n\"CC6.1\",shared,\"a \"\"b\"\"\nc\"\r\nCC6.4,csp,\n".utf8)
    var state: UInt64 = 11
    func next(_ bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % bound
    }
    var claims = 0
    for _ in 0..<2000 {
      var bytes = good
      for _ in 0...next(4) {
        let place = next(bytes.count)
        switch next(3) {
        case 0: bytes[place] = UInt8(next(256))
        case 1: bytes.remove(at: place)
        default: bytes.insert(contentsOf: bytes[place...].prefix(next(30)), at: place)
        }
      }
      let parsed = ClaimSheet.read(bytes, entry("soc2"), catalog: catalog)
      claims += parsed.tree?.count ?? 0
      _ = try? AnswerSheet(bytes, QuestionnaireEntry(id: "q", party: "V"), name: "q.csv")
    }
    #expect(claims > 200)
  }

  // MARK: Questionnaires

  private func sheet(_ text: String, columns: [String: String] = [:]) throws -> AnswerSheet {
    try AnswerSheet(
      Array(text.utf8),
      QuestionnaireEntry(id: "q", party: "V", columns: ColumnMapping(columns)), name: "q.csv")
  }

  @Test(arguments: [
    ("Yes", AnswerSheet.Answer.yes), ("yes, since 2024", .yes), ("NO", .no),
    ("N/A", .notApplicable),
    ("Partially", .partial), ("", .unanswered), ("TBD", .unanswered), ("maybe", .unclear),
    ("Not applicable", .notApplicable),
  ])
  func anAnswerIsTakenAsItIsMeant(_ written: String, _ answer: AnswerSheet.Answer) throws {
    #expect(try sheet("id,answer\nA-1,\"\(written)\"\n").rows.map(\.answer) == [answer])
  }

  @Test func ownQuestionsComeBackScored() throws {
    let set = try QuestionSet.shipped(EmbeddedData())
    let blank = QuestionSheet.csv(set)
    let untouched = QuestionnaireScore(try sheet(blank), questions: set)
    #expect(untouched.counts == [.unanswered: set.questions.count])
    #expect(untouched.gaps.count == set.questions.count)
    #expect(untouched.weightHalves == 0)
    let all = blank.split(separator: "\r\n").enumerated().map { index, line in
      index == 0 ? String(line) : String(line).replacing(",,,", with: ",yes,as agreed,link,")
    }.joined(separator: "\n")
    let score = QuestionnaireScore(try sheet(all), questions: set)
    #expect(score.counts == [.yes: set.questions.count])
    #expect(score.gaps == [])
    #expect(score.weightHalves == score.weightTotalHalves)
  }

  @Test func aQuestionThatTheSheetLeavesOutIsUnanswered() throws {
    let set = try QuestionSet.shipped(EmbeddedData())
    let first = try #require(set.questions.first)
    let score = QuestionnaireScore(
      try sheet("id,answer,evidence\n\(first.id),yes,policy.pdf\n"), questions: set)
    #expect(score.counts[.yes] == 1)
    #expect(score.counts[.unanswered] == set.questions.count - 1)
    #expect(score.withEvidence == 1)
  }

  @Test func somebodyElsesQuestionsAreCountedAsTheyAre() throws {
    let text = """
      Question ID,CSP CAIQ Answer,Notes
      A&A-01.1,Yes,see report
      A&A-01.2,No,
      A&A-02.1,NA,
      A&A-02.1,Yes,
      """
    let set = try QuestionSet.shipped(EmbeddedData())
    let read = try sheet(text)
    #expect(read.diagnostics.map(\.code) == ["assurance.duplicate-answer"])
    let score = QuestionnaireScore(read, questions: set)
    #expect(score.total == 3)
    #expect(score.gaps.map(\.id) == ["A&A-01.2", "A&A-02.1"])
    #expect(
      score.sentence == "1 yes (0 with evidence), 1 no, 1 not applicable, of 3; 1 of 2 by weight")
  }

  @Test func everyOwnQuestionNamesControlsOfTheHub() throws {
    let catalog = try Catalog.embedded()
    let set = try QuestionSet.shipped(EmbeddedData())
    #expect(set.questions.count >= 30)
    #expect(Set(set.questions.map(\.id)).count == set.questions.count)
    for question in set.questions {
      #expect((1...3).contains(question.weight) && !question.controls.isEmpty)
      for control in question.controls {
        #expect(
          catalog.requirement(RequirementID(framework: Catalog.hub, id: control)) != nil,
          "\(question.id): \(control)")
      }
    }
  }
}
