internal import DemarcJSON
internal import DemarcModel

/// OSCAL's XML form.
enum OSCALXML {
  static func document(_ bytes: [UInt8], file: String) throws(Diagnostic) -> JSONValue {
    throw Diagnostic(
      "oscal.xml", "the file is XML", at: OSCALDocument.place(file, 1, 1),
      hint: "give the JSON or YAML form of the document")
  }
}
