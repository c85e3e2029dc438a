public import DemarcModel

/// What a colour stands for; the word beside it always says the same.
public enum Tone: Hashable, Sendable, CaseIterable {
  case plain, good, bad, open, risk, calm
}

/// What a cell holds and how it is meant.
public struct SheetCell: Hashable, Sendable {
  /// The value itself.
  public enum Content: Hashable, Sendable {
    case empty
    /// Never a formula, whatever it begins with.
    case text(String)
    case number(Int)
    case day(CivilDay)
    /// A place in the same workbook; rows count from 0.
    case link(String, sheet: String, row: Int)
  }

  /// How the cell is meant.
  public enum Style: Hashable, Sendable {
    case body, strong, heading, title, note
    /// A state: coloured by its tone.
    case state(Tone)
    /// Titles of a table within a page.
    case header
    /// The same over numbers, on their side of the column.
    case numberHeader
    /// A mark such as `X`, in the middle.
    case mark
  }

  public var content: Content
  public var style: Style

  public init(_ content: Content, _ style: Style = .body) {
    self.content = content
    self.style = style
  }

  public static let empty = SheetCell(.empty)
  public static func text(_ text: String, _ style: Style = .body) -> SheetCell {
    SheetCell(text.isEmpty ? .empty : .text(text), style)
  }
  public static func number(_ number: Int) -> SheetCell { SheetCell(.number(number)) }
  public static func day(_ day: CivilDay?) -> SheetCell {
    day.map { SheetCell(.day($0)) } ?? .empty
  }
  public static func link(_ text: String, sheet: String, row: Int = 0) -> SheetCell {
    SheetCell(.link(text, sheet: sheet, row: row))
  }
  /// `X`, or nothing.
  public static func mark(_ isSet: Bool) -> SheetCell {
    isSet ? SheetCell(.text("X"), .mark) : .empty
  }

  /// What a reader sees.
  public var text: String {
    switch content {
    case .empty: ""
    case .text(let text), .link(let text, _, _): text
    case .number(let number): "\(number)"
    case .day(let day): "\(day)"
    }
  }
}
