public import DemarcFuzzKit

/// Readers of what others hand over: proofs, notes, workbooks, documents of OSCAL, answers.
public enum RecordTargets {
  /// Every target, in the order they are run.
  public static let all: [FuzzTarget] = [
    .note, .proof, .witnessRequest, .manifest, .bundle, .timestamp, .redaction, .xml, .sheet,
    .workbook, .oscal, .registry, .answers, .form,
  ]
}
