/// The look of the pages on policies: the colours of the assessment's page, without its script.
enum PolicyPageStyle {
  static let css = """
    :root { color-scheme: light dark; --ground: #f6f6f3; --sheet: #fff; --ink: #1b1e23;
      --soft: #555c66; --rule: #dcddd8; --bad: #b3231b; --good: #1a7351; --open: #8a5300;
      --odd: #96206f; --calm: #626973; --exempt: #2d5d9f; }
    @media (prefers-color-scheme: dark) { :root { --ground: #13161a; --sheet: #1b1f24;
      --ink: #e7e9ec; --soft: #a6aeb9; --rule: #30363e; --bad: #ff8078; --good: #55c294;
      --open: #e2aa5c; --odd: #ea8cc9; --calm: #a2aab5; --exempt: #7aaaf0; } }
    * { box-sizing: border-box; }
    body { margin: 0; background: var(--ground); color: var(--ink); overflow-wrap: break-word;
      font: 15px/1.5 system-ui, "Segoe UI", "Noto Sans", "DejaVu Sans", sans-serif; }
    header, main { max-width: 1280px; margin: 0 auto; padding: 20px 28px 0; }
    h1 { font-size: 28px; margin: 0; } h2 { font-size: 19px; margin: 0 0 4px; }
    p { margin: 4px 0; } .soft { color: var(--soft); font-size: 13px; }
    code { font: 12px/1.45 ui-monospace, Menlo, Consolas, "DejaVu Sans Mono", monospace;
      overflow-wrap: anywhere; }
    section { background: var(--sheet); border: 1px solid var(--rule); border-radius: 6px;
      padding: 18px 20px; margin: 0 0 20px; }
    figure { margin: 12px 0; } figcaption { margin-top: 6px; }
    .bar { display: flex; height: 18px; border-radius: 4px; overflow: hidden; gap: 1px; }
    .bar span { min-width: 3px; background: var(--tone); }
    .NonCompliant, .noncompliant, .r-failed { --tone: var(--bad); }
    .Compliant, .compliant, .r-supported { --tone: var(--good); }
    .Error, .Conflict, .error { --tone: var(--odd); }
    .Exempt, .Protected, .dry { --tone: var(--exempt); }
    .Unknown, .NoEvidence, .unknown, .not-assessed, .r-not-assessed { --tone: var(--open); }
    .NotEvaluable, .none, .unenforced { --tone: var(--calm); }
    .one { white-space: nowrap; } .t { color: var(--tone); font-weight: 600; } .note { color: var(--open); font-size: 13px; }
    .chip { color: var(--tone); border: 1px solid var(--tone); border-radius: 9px; padding: 0 8px;
      font-size: 12px; white-space: nowrap; }
    .wide { overflow-x: auto; } table { border-collapse: collapse; width: 100%; font-size: 14px; }
    th, td { text-align: left; vertical-align: top; padding: 5px 10px 5px 0;
      border-bottom: 1px solid var(--rule); } th { font-size: 12px; color: var(--soft); }
    .n { text-align: right; font-variant-numeric: tabular-nums; }
    summary { cursor: pointer; } details ul { padding: 0 0 0 14px; } details li { margin: 6px 0; }
    .why { width: auto; margin: 4px 0; font-size: 12px; } li.error { color: var(--bad); }
    @media print { details > * { display: block; } body { background: none; } }
    """
}
