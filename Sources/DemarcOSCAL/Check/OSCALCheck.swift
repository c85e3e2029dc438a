internal import DemarcJSON
public import DemarcModel

/// The integrity gate: whether documents keep what they promise each other.
///
/// Schemas cannot see across documents; this does: every reference must lead somewhere, every provided
/// statement and every responsibility must be answered, and nothing may contradict itself.
public struct OSCALCheck: Sendable {
  private let library: OSCALLibrary
  private let asOf: Instant

  /// Documents drawn in because others refer to them.
  static let drawnMax = 64

  /// - Parameter asOf: the instant that expiry is judged at.
  public init(library: OSCALLibrary, asOf: Instant) {
    var library = library
    // A catalog that merely is there must not stand in for one that is missing.
    library.acceptsOnlyCatalog = false
    self.library = library
    self.asOf = asOf
  }

  /// Checks documents together; the order they are given in does not matter.
  public func check(_ documents: [OSCALDocument]) -> OSCALCheckReport {
    let log = FindingLog()
    let set = CheckedSet(documents, library: library, log: log)
    for document in set.asked {
      SyntaxCheck(log: log).check(document)
      ReferenceCheck(set: set, log: log).check(document)
      TimeCheck(asOf: asOf, log: log).check(document)
      OriginationCheck(log: log).check(document)
      ControlCheck(set: set, library: library, asOf: asOf, log: log).check(document)
    }
    DuplicateCheck(set: set, log: log).check()
    LeverageCheck(set: set, log: log).check()
    return OSCALCheckReport(
      findings: FindingLog.sorted(log.findings), notes: FindingLog.sorted(log.notes),
      documents: documents.map {
        OSCALCheckReport.Subject(file: $0.file, kind: $0.kind, version: $0.version, title: $0.title)
      }, counts: log.counts)
  }
}

/// The documents of one check, and what each of them refers to.
final class CheckedSet {
  private(set) var documents: [CheckedDocument] = []
  private var byFile: [String: Int] = [:]
  private let library: OSCALLibrary
  private let log: FindingLog
  /// Documents that a document imports, by its file.
  private var imports: [String: Imports] = [:]

  /// What a document takes its context from.
  struct Imports {
    var documents: [CheckedDocument] = []
    /// Whether something it imports is not here, so that what is missing may be there.
    var isPartial = false
  }

  init(_ documents: [OSCALDocument], library: OSCALLibrary, log: FindingLog) {
    self.library = library
    self.log = log
    for document in documents { add(document, isAsked: true) }
    var at = 0
    while at < self.documents.count, at < documents.count + OSCALCheck.drawnMax {
      follow(self.documents[at])
      at += 1
    }
  }

  var asked: [CheckedDocument] { documents.filter(\.isAsked) }

  /// Documents whose contents a document may refer to: what it imports, and so on.
  func context(_ document: CheckedDocument) -> Imports {
    var result = Imports()
    var seen: Set<String> = [document.file]
    var open = [document]
    while let next = open.popLast() {
      let own = imports[next.file] ?? Imports()
      result.isPartial = result.isPartial || own.isPartial
      for found in own.documents where seen.insert(found.file).inserted {
        result.documents.append(found)
        open.append(found)
      }
    }
    return result
  }

  /// Systems that an SSP takes over statements from.
  func leveraged(by document: CheckedDocument) -> Imports {
    leveragedBy[document.file] ?? Imports()
  }
  private var leveragedBy: [String: Imports] = [:]

  @discardableResult
  private func add(_ document: OSCALDocument, isAsked: Bool) -> CheckedDocument {
    let key = OSCALLibrary.normal(document.file)
    if let index = byFile[key] { return documents[index] }
    let checked = CheckedDocument(document, isAsked: isAsked)
    byFile[key] = documents.count
    documents.append(checked)
    return checked
  }

  // MARK: Following

  private func follow(_ document: CheckedDocument) {
    let body = document.document.body
    switch document.document.kind {
    case .systemSecurityPlan:
      followLeveraged(document)
    case .assessmentPlan, .planOfAction:
      follow(body["import-ssp"]?["href"], from: document, [.systemSecurityPlan])
    case .assessmentResults:
      follow(body["import-ap"]?["href"], from: document, [.assessmentPlan])
    case .componentDefinition:
      for entry in body["import-component-definitions"]?.elements.map({ $0 }) ?? [] {
        follow(entry["href"], from: document, [.componentDefinition])
      }
    default: return
    }
  }

  private func follow(
    _ href: JSONValue?, from document: CheckedDocument, _ kinds: Set<OSCALKind>
  ) {
    guard let href else { return }
    var own = imports[document.file] ?? Imports()
    if let found = find(href, from: document, kinds) {
      own.documents.append(found)
    } else {
      own.isPartial = true
    }
    imports[document.file] = own
  }

  private func followLeveraged(_ document: CheckedDocument) {
    let implementation = document.document.body["system-implementation"]
    var own = Imports()
    for entry in implementation?["leveraged-authorizations"]?.elements.map({ $0 }) ?? [] {
      let links = entry["links"]?.elements.map { $0 } ?? []
      let plans = links.filter { $0["rel"]?.string == "system-security-plan" }
      if plans.isEmpty { own.isPartial = true }
      for link in plans {
        if let href = link["href"], let found = find(href, from: document, [.systemSecurityPlan]) {
          own.documents.append(found)
        } else {
          own.isPartial = true
        }
      }
    }
    leveragedBy[document.file] = own
  }

  /// The document an href leads to; what is not here is told.
  func find(
    _ href: JSONValue, from document: CheckedDocument, _ kinds: Set<OSCALKind>
  ) -> CheckedDocument? {
    guard let text = href.string, !text.isEmpty else { return nil }
    let hrefs: [String]
    do throws(Diagnostic) {
      hrefs = try document.links.hrefs(text)
    } catch {
      // A fragment that names nothing is told where all fragments are.
      return nil
    }
    do throws(Diagnostic) {
      switch try library.document(hrefs, base: document.file, kinds: kinds) {
      case .document(let found): return add(found, isAsked: false)
      case .remote(let name):
        log.note(
          "oscal.not-fetched", "'\(name)' leads to a network: what refers to it is not checked",
          document, href, hint: "give the document with --source FILE")
      case .missing(let name):
        if text.hasPrefix("#") {
          log.note(
            "oscal.not-here", "'\(name)' is not here: what refers to it is not checked", document,
            href, hint: "give the document with --source FILE")
        } else {
          log.add(
            "oscal.dangling-href", "there is no file '\(name)' beside this one", document, href,
            hint: "correct the href, or give the document with --source FILE")
        }
      }
    } catch {
      log.add(error.code, error.message, document, href, hint: error.hint)
    }
    return nil
  }
}
