internal import DemarcBoundary
public import DemarcModel
internal import DemarcReport

/// The auditor's workbook: one sheet a question.
public enum Workbook {
  /// A sheet and why it is left out, where it is.
  struct Entry: Sendable {
    var name: String
    /// What it answers, in a sentence.
    var what: String
    /// The framework it needs; nil = none.
    var framework: String?
    var make: @Sendable (WorkbookFacts) -> Sheet
  }

  static let entries: [Entry] = [
    Entry(
      name: SheetName.requirements, what: "where each requirement stands, and whose it is",
      make: RequirementsView.sheet),
    Entry(
      name: SheetName.matrix,
      what: "who owns what: requirement, service and layer, with both sides' proof",
      make: MatrixView.sheet),
    Entry(
      name: SheetName.cis, what: "FedRAMP: implementation status and origination of each control",
      framework: "nist-800-53r5", make: CISView.sheet),
    Entry(
      name: SheetName.crm, what: "FedRAMP: what can be inherited and what is the customer's duty",
      framework: "nist-800-53r5", make: CRMView.sheet),
    Entry(
      name: SheetName.userControls,
      what: "SOC 2: controls that providers' reports assume at their customer", framework: "soc2",
      make: UserControlsView.sheet),
    Entry(
      name: SheetName.subservices,
      what: "SOC 2: subservice organisations, what is expected of them, what is relied on",
      framework: "soc2", make: SubservicesView.sheet),
    Entry(
      name: SheetName.applicability, what: "ISO/IEC 27001: the statement of applicability",
      framework: "iso27001-2022", make: ApplicabilityView.sheet),
    Entry(
      name: SheetName.pci, what: "PCI DSS 12.8.5: which requirements are whose (ids only)",
      framework: "pci-dss-4.0.1", make: PCIView.sheet),
    Entry(
      name: SheetName.hipaa, what: "HIPAA Security Rule: each specification and its decision",
      framework: "hipaa-security", make: HIPAAView.sheet),
    Entry(
      name: SheetName.poam, what: "open findings and accepted risks, in FedRAMP's POA&M form",
      make: POAMView.sheet),
  ]

  /// The sheets in their order, the summary first; a sheet whose framework was not assessed is left out.
  public static func sheets(_ input: WorkbookInput) -> [Sheet] {
    let facts = WorkbookFacts(input)
    let held = entries.filter { facts.holds($0.framework) }
    return [SummaryView.sheet(facts, held.map(\.name))] + held.map { $0.make(facts) }
  }

  /// The workbook as one XLSX file, with warnings: what Excel has no room for, what the forms' rules say.
  ///
  /// The same input gives the same bytes.
  ///
  /// - Parameter scratch: a directory for the parts while they are written; nothing is left in it.
  /// - Throws: `Diagnostic` when the directory cannot be written to.
  public static func xlsx(
    _ input: WorkbookInput, scratch: String, limits: XLSXLimits = XLSXLimits()
  ) throws(Diagnostic) -> XLSXFile.Written {
    let assessment = input.report.assessment
    var written = try XLSXFile.bytes(
      sheets(input),
      XLSXFile.Properties(
        title: "Shared responsibility workbook", subject: assessment.organization,
        author: "Demarc \(assessment.version)", company: assessment.organization,
        created: assessment.asOf), scratch: scratch, limits: limits)
    written.diagnostics += faults(input)
    return written
  }

  /// What the forms' own rules find: FedRAMP's fill rules and decisions that no form allows.
  public static func faults(_ input: WorkbookInput) -> [Diagnostic] {
    DecisionLint.faults(input) + formFaults(input)
  }

  private static func formFaults(_ input: WorkbookInput) -> [Diagnostic] {
    let facts = WorkbookFacts(input)
    guard facts.holds("nist-800-53r5") else { return [] }
    let services = facts.serviceNames
    let cis = FormTable(sheet: CISView.sheet(facts))
    let crm = FormTable(sheet: CRMView.sheet(facts))
    return CISLint.faults(cis) + CRMLint.faults(crm, services: services)
      + FormPairLint.faults(cis: cis, crm: crm)
  }
}

/// What the sheets are called.
enum SheetName {
  static let summary = "Summary"
  static let requirements = "Requirements"
  static let matrix = "Responsibility matrix"
  static let cis = "FedRAMP CIS"
  static let crm = "FedRAMP CRM"
  static let userControls = "SOC 2 CUEC"
  static let subservices = "SOC 2 CSOC"
  static let applicability = "ISO 27001 SoA"
  static let pci = "PCI DSS 12.8.5"
  static let hipaa = "HIPAA"
  static let poam = "POA&M"
}
