internal import CXLSX
internal import DemarcModel

/// Writes the sheets of one workbook, one after another.
final class XLSXSheets {
  private let book: UnsafeMutablePointer<lxw_workbook>
  private let limits: XLSXLimits
  private let styles: XLSXStyles
  private let texts: TextStore
  private(set) var diagnostics: [Diagnostic] = []

  init(_ book: UnsafeMutablePointer<lxw_workbook>, limits: XLSXLimits) {
    self.book = book
    self.limits = limits
    styles = XLSXStyles(book)
    texts = TextStore(unitsMax: limits.textUnitsMax)
  }

  /// What the library refused, in words; nil when all sheets are written.
  func add(_ sheets: [Sheet]) -> String? {
    for sheet in sheets {
      guard let page = workbook_add_worksheet(book, sheet.name) else {
        return "'\(sheet.name)' is no name for a sheet"
      }
      write(sheet, page)
    }
    return nil
  }

  private func write(_ sheet: Sheet, _ page: UnsafeMutablePointer<lxw_worksheet>) {
    var state = SheetState(columns: sheet.columns.count)
    if sheet.layout == .table {
      worksheet_set_row(page, 0, Self.headerHeight(sheet), nil)
      for (column, title) in sheet.columns.map(\.title).enumerated() {
        put(.text(title, .header), row: 0, column, sheet, page, &state)
      }
      state.next = 1
    }
    // The last row is kept for the word that rows were left out.
    let room = limits.rowsMax - 1
    sheet.rows { cells in
      guard state.next < room else {
        state.left += 1
        return
      }
      if let height = height(cells, sheet) {
        worksheet_set_row(page, UInt32(state.next), height, nil)
      }
      for (column, cell) in cells.enumerated() {
        put(cell, row: state.next, column, sheet, page, &state)
      }
      state.next += 1
    }
    if state.left > 0 {
      let word = "\(state.left) more rows do not fit on a sheet; the CSV file has them all"
      put(.text(word, .note), row: state.next, 0, sheet, page, &state)
    }
    finish(sheet, page, state)
  }

  private struct SheetState {
    var next = 0
    var left = 0
    var cut = 0
    var links = 0
    var plainLinks = 0
    var widths: [Int]

    init(columns: Int) { widths = Array(repeating: 0, count: columns) }
  }

  private func put(
    _ cell: SheetCell, row: Int, _ column: Int, _ sheet: Sheet,
    _ page: UnsafeMutablePointer<lxw_worksheet>, _ state: inout SheetState
  ) {
    let isTable = sheet.layout == .table
    let (line, place) = (UInt32(row), UInt16(column))
    switch cell.content {
    case .empty:
      guard isTable || cell.style != .body else { return }
      worksheet_write_blank(page, line, place, styles.format(cell.style, .text, isTable: isTable))
      return
    case .number(let number):
      worksheet_write_number(
        page, line, place, Double(number), styles.format(cell.style, .number, isTable: isTable))
    case .day(let day):
      // Days of Excel count from 1899-12-30.
      worksheet_write_number(
        page, line, place, Double(day.number + 25_569),
        styles.format(cell.style, .day, isTable: isTable))
    case .text(let text):
      let fitting = fit(text, &state)
      worksheet_write_string(
        page, line, place, fitting, styles.format(cell.style, .text, isTable: isTable))
    case .link(let text, let target, let targetRow):
      let fitting = fit(text, &state)
      guard state.links < limits.linksMax else {
        state.plainLinks += 1
        worksheet_write_string(
          page, line, place, fitting, styles.format(cell.style, .text, isTable: isTable))
        break
      }
      state.links += 1
      worksheet_write_url_opt(
        page, line, place, "internal:'\(target.split("'", joining: "''"))'!A\(targetRow + 1)",
        styles.format(cell.style, .link, isTable: isTable), fitting, nil)
    }
    if column < state.widths.count, ![.title, .heading, .note].contains(cell.style) {
      state.widths[column] = max(state.widths[column], texts.prepare(cell.text).width)
    }
  }

  private func fit(_ text: String, _ state: inout SheetState) -> String {
    let prepared = texts.prepare(text)
    if prepared.isCut { state.cut += 1 }
    return prepared.text
  }

  /// Tall enough for the longest title when it is wrapped.
  private static func headerHeight(_ sheet: Sheet) -> Double {
    let lines = sheet.columns.map { column in
      let width =
        switch column.width {
        case .wrap(let width): width
        case .fit(let least, _): least
        }
      return (CellText.width(column.title) + width - 1) / max(1, width - 3)
    }
    return 14.0 * Double(min(6, max(1, lines.max() ?? 1))) + 8
  }

  /// Points of a line of text, and the most that Excel gives a row.
  private static let linePoints = 12.8
  private static let rowPointsMax = 409.0

  /// Room for the cell with the most lines; nil = the usual height.
  ///
  /// Not every program measures wrapped text by itself when it opens a file.
  private func height(_ cells: [SheetCell], _ sheet: Sheet) -> Double? {
    guard sheet.layout == .table else {
      return switch cells.first?.style {
      case .title: 28
      case .heading: 24
      default: nil
      }
    }
    var lines = 1
    for (column, cell) in zip(sheet.columns, cells) {
      guard case .text(let text) = cell.content else { continue }
      // Bold letters are wider, and a program without the font takes a wider one.
      let share = cell.style == .body ? 1.02 : 0.92
      lines = max(lines, texts.lines(text, width: Int(Double(column.widthMax) * share)))
    }
    return lines == 1 ? nil : min(Self.rowPointsMax, Self.linePoints * Double(lines) + 3)
  }

  // MARK: The sheet as a whole

  private func finish(
    _ sheet: Sheet, _ page: UnsafeMutablePointer<lxw_worksheet>, _ state: SheetState
  ) {
    for (index, column) in sheet.columns.enumerated() {
      let width: Int =
        switch column.width {
        case .wrap(let width): width
        case .fit(let least, let most):
          // Room for the filter's arrow beside the text.
          min(most, max(least, state.widths[index] + (sheet.layout == .table ? 3 : 1)))
        }
      worksheet_set_column(page, UInt16(index), UInt16(index), Double(width), nil)
    }
    if sheet.layout == .table {
      worksheet_freeze_panes(page, 1, UInt16(sheet.frozenColumns))
      worksheet_repeat_rows(page, 0, 0)
      let last = UInt32(max(1, state.next - 1))
      worksheet_autofilter(page, 0, 0, last, UInt16(max(1, sheet.columns.count) - 1))
    } else {
      worksheet_gridlines(page, UInt8(LXW_HIDE_ALL_GRIDLINES.rawValue))
    }
    worksheet_set_landscape(page)
    paper(sheet, page)
    // An ampersand would begin a code of the header; 255 units are all it takes.
    let title = CellText.cut(CellText.clean(sheet.title), to: 120) ?? CellText.clean(sheet.title)
    worksheet_set_header(page, "&L\(title.split("&", joining: "&&"))")
    worksheet_set_footer(page, "&L&A&RPage &P of &N")
    for chart in sheet.charts { draw(chart, sheet, page) }
    note(sheet, state)
  }

  /// A4, A3 for wide sheets, and two A3 pages side by side where the letters would be too small else.
  private func paper(_ sheet: Sheet, _ page: UnsafeMutablePointer<lxw_worksheet>) {
    let width = sheet.columns.reduce(0) { $0 + $1.widthMax }
    worksheet_set_paper(page, sheet.layout == .table && width > 170 ? 8 : 9)
    worksheet_set_margins(page, 0.4, 0.4, 0.6, 0.6)
    let across = sheet.layout == .table ? (width + 299) / 300 : 1
    worksheet_fit_to_pages(page, UInt16(max(1, across)), 0)
    if across > 1 { worksheet_repeat_columns(page, 0, 0) }
  }

  private func draw(
    _ chart: SheetChart, _ sheet: Sheet, _ page: UnsafeMutablePointer<lxw_worksheet>
  ) {
    guard let drawing = workbook_add_chart(book, UInt8(LXW_CHART_BAR_STACKED_PERCENT.rawValue))
    else {
      return
    }
    let (first, last) = (UInt32(chart.rows.lowerBound), UInt32(chart.rows.upperBound))
    for series in chart.series {
      guard let bars = chart_add_series(drawing, nil, nil) else { continue }
      let column = UInt16(series.column)
      chart_series_set_categories(
        bars, sheet.name, first, UInt16(chart.names), last, UInt16(chart.names))
      chart_series_set_values(bars, sheet.name, first, column, last, column)
      chart_series_set_name_range(bars, sheet.name, first - 1, column)
      var fill = lxw_chart_fill()
      fill.color = XLSXStyles.bar(series.tone)
      chart_series_set_fill(bars, &fill)
    }
    chart_title_set_name(drawing, chart.title)
    chart_legend_set_position(drawing, UInt8(LXW_CHART_LEGEND_BOTTOM.rawValue))
    chart_axis_set_reverse(drawing.pointee.y_axis)
    chart_set_series_gap(drawing, 60)
    var options = lxw_chart_options()
    options.x_scale = 1.6
    let bars = chart.rows.count
    options.y_scale = 0.55 + 0.12 * Double(min(12, bars))
    chart.description.withCString { text in
      options.description = UnsafeMutablePointer(mutating: text)
      worksheet_insert_chart_opt(
        page, UInt32(chart.row), UInt16(chart.column), drawing, &options)
    }
  }

  private func note(_ sheet: Sheet, _ state: SheetState) {
    let facts: [(Int, String, String)] = [
      (state.cut, "workbook.text-cut", "texts were cut to what a cell takes"),
      (state.left, "workbook.rows-cut", "rows do not fit on the sheet"),
      (state.plainLinks, "workbook.links-cut", "links are plain text: a sheet takes no more"),
    ]
    for (count, code, what) in facts where count > 0 {
      diagnostics.append(
        Diagnostic(
          code, "sheet '\(sheet.name)': \(count) \(what)",
          hint: "the CSV and JSON reports have everything", severity: .warning))
    }
  }
}

extension String {
  /// Every `separator` replaced.
  fileprivate func split(_ separator: Character, joining: String) -> String {
    split(separator: separator, omittingEmptySubsequences: false).joined(separator: joining)
  }
}
