internal import DemarcModel

/// What the pages on policies share: one file without a script, to be opened from a disk.
enum PolicyPage {
  /// Everything up to the body.
  static func head(_ title: String) -> String {
    """
    <!doctype html>
    <html lang="en">
    <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
    <title>\(title)</title>
    <style>\(PolicyPageStyle.css)</style>
    </head>

    """
  }

  /// The section on what could not be read or judged; empty if there is nothing of the kind.
  static func faults(_ diagnostics: [Diagnostic]) -> String {
    guard !diagnostics.isEmpty else { return "" }
    var out = "<section><h2>Faults and warnings</h2>\n<ul>"
    for fault in diagnostics {
      out += "<li class=\"\(fault.severity.rawValue)\">\(Escape.xml("\(fault)"))</li>\n"
    }
    return out + "</ul></section>\n"
  }
}
