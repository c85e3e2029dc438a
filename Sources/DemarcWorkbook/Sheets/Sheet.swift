/// One sheet of a workbook, as a value: what stands where, and how it is meant, not how it is drawn.
public struct Sheet: Sendable {
  /// What the sheet is for.
  public enum Layout: Hashable, Sendable {
    /// The columns' titles on top, frozen and with filters; rows below.
    case table
    /// A page to be read from top to bottom; no filters.
    case page
  }

  /// A column of a sheet.
  public struct Column: Hashable, Sendable {
    /// How wide it is, in characters of the standard font.
    public enum Width: Hashable, Sendable {
      /// As wide as its longest line, within bounds.
      case fit(min: Int, max: Int)
      /// Text that is wrapped at this width.
      case wrap(Int)
    }

    public var title: String
    public var width: Width

    public init(_ title: String, _ width: Width) {
      self.title = title
      self.width = width
    }

    /// The most characters on a line.
    var widthMax: Int {
      switch width {
      case .wrap(let width): width
      case .fit(_, let most): most
      }
    }
  }

  /// At most 31 characters, as Excel asks.
  public var name: String
  /// What the sheet is called where there is room: the printed header.
  public var title: String
  public var layout: Layout
  public var columns: [Column]
  public var charts: [SheetChart] = []
  /// Columns that stay in sight when one scrolls to the right.
  public var frozenColumns = 0
  /// Hands out the rows from top to bottom; called once a writing, so that no sheet is held whole.
  public var rows: @Sendable (_ row: ([SheetCell]) -> Void) -> Void

  public init(
    name: String, title: String, layout: Layout = .table, columns: [Column],
    frozenColumns: Int = 0, rows: @escaping @Sendable (_ row: ([SheetCell]) -> Void) -> Void
  ) {
    self.name = name
    self.title = title
    self.layout = layout
    self.columns = columns
    self.frozenColumns = frozenColumns
    self.rows = rows
  }

  /// The rows as texts, without the titles: what a test or another form reads.
  public var texts: [[String]] {
    var out: [[String]] = []
    rows { row in out.append(row.map(\.text)) }
    return out
  }
}

/// A chart of bars that are all as long, each split by its numbers, over a table of the same sheet.
public struct SheetChart: Hashable, Sendable {
  /// One colour of the bars.
  public struct Series: Hashable, Sendable {
    /// Column of the values, from 0; its title stands in the row above the first.
    public var column: Int
    public var tone: Tone

    public init(column: Int, tone: Tone) {
      self.column = column
      self.tone = tone
    }
  }

  public var title: String
  /// What it shows, for those who cannot see it.
  public var description: String
  /// Where its upper left corner stands, from 0.
  public var row: Int
  public var column: Int
  /// The rows of its table, from 0, without the titles.
  public var rows: ClosedRange<Int>
  /// Column of the bars' names.
  public var names: Int
  public var series: [Series]

  public init(
    title: String, description: String, row: Int, column: Int, rows: ClosedRange<Int>, names: Int,
    series: [Series]
  ) {
    self.title = title
    self.description = description
    self.row = row
    self.column = column
    self.rows = rows
    self.names = names
    self.series = series
  }
}
