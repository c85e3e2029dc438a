internal import DemarcReport

/// What the package's pages share: one file without a script or a link to the outside.
enum PackagePage {
  static func html(title: String, body: String) -> String {
    """
    <!doctype html>
    <html lang="en">
    <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
    <title>\(Escape.xml(title))</title>
    <style>\(css)</style>
    </head>
    <body><main>
    <h1>\(Escape.xml(title))</h1>
    \(body)</main></body>
    </html>

    """
  }

  private static let css = """
    :root { color-scheme: light dark; --ground: #fff; --ink: #1b1e23; --soft: #555c66;
      --rule: #dcddd8; --head: #f0f1ee; --covered: #2e8b62; --window: #9fd0b8; --late: #e0a030;
      --gap: #b3231b; --ahead: #d8dade; --mark: #5a3a00; --link: #0b57a4; }
    @media (prefers-color-scheme: dark) { :root { --ground: #15181c; --ink: #e7e9ec;
      --soft: #a6aeb9; --rule: #30363e; --head: #20252b; --covered: #3fae7e; --window: #2a6148;
      --late: #c98f2c; --gap: #ff8078; --ahead: #343a42; --mark: #1b1400; --link: #7aaaf0; } }
    body { margin: 0; background: var(--ground); color: var(--ink); overflow-wrap: break-word;
      font: 15px/1.5 system-ui, "Segoe UI", "Noto Sans", "DejaVu Sans", sans-serif; }
    main { max-width: 1240px; margin: 0 auto; padding: 20px 28px; }
    h1 { font-size: 26px; margin: 0 0 8px; } h2 { font-size: 19px; margin: 24px 0 6px; }
    h3 { font-size: 16px; margin: 16px 0 4px; } .facets td:first-child { white-space: nowrap; }
    .facets tr:has(+ .more) td { border-bottom-style: none; }
    tr:target { background: var(--head); }
    a { color: var(--link); } .soft { color: var(--soft); font-size: 13px; }
    code, pre { font: 12px/1.5 ui-monospace, Menlo, Consolas, "DejaVu Sans Mono", monospace;
      overflow-wrap: anywhere; }
    pre { background: var(--head); border: 1px solid var(--rule); border-radius: 4px;
      padding: 10px 12px; white-space: pre-wrap; }
    table { border-collapse: collapse; width: 100%; font-size: 13px; }
    th, td { text-align: left; vertical-align: top; padding: 4px 10px 4px 4px;
      border-bottom: 1px solid var(--rule); }
    th { background: var(--head); position: sticky; top: 0; } .n { white-space: nowrap; }
    .strip { width: 420px; height: 16px; display: block; }
    .covered { fill: var(--covered); background: var(--covered); }
    .window { fill: var(--window); background: var(--window); }
    .late { fill: var(--late); background: repeating-linear-gradient(45deg, var(--late) 0 3px,
      var(--mark) 3px 4px); }
    .mark { fill: var(--mark); } .gap { fill: var(--gap); background: var(--gap); }
    .ahead { fill: var(--ahead); background: var(--ahead); }
    .key { display: inline-block; width: 14px; height: 12px; margin: 0 2px 0 12px;
      vertical-align: -1px; } .key.gap { height: 5px; vertical-align: 0; }
    .bad { color: var(--gap); font-weight: 600; }
    @media screen and (max-width: 760px) { main { padding: 14px; }
      table { display: block; overflow-x: auto; } }
    @media print { :root { --ground: #fff; --ink: #000; } main { max-width: none; padding: 0; }
      body { font-size: 11px; } th { position: static; } thead { display: table-header-group; }
      tr { break-inside: avoid; } .strip { width: 300px; }
      .strip, .key { print-color-adjust: exact; -webkit-print-color-adjust: exact; } }
    """
}
