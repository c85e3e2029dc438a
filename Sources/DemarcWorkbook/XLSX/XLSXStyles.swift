internal import CXLSX

/// The formats of one workbook, each made once.
final class XLSXStyles {
  private let book: UnsafeMutablePointer<lxw_workbook>
  private var made: [Key: UnsafeMutablePointer<lxw_format>] = [:]

  private struct Key: Hashable {
    var style: SheetCell.Style
    var kind: Kind
    var isTable: Bool
  }

  enum Kind: Hashable { case text, number, day, link }

  init(_ book: UnsafeMutablePointer<lxw_workbook>) { self.book = book }

  func format(
    _ style: SheetCell.Style, _ kind: Kind, isTable: Bool
  ) -> UnsafeMutablePointer<lxw_format>? {
    let key = Key(style: style, kind: kind, isTable: isTable)
    if let known = made[key] { return known }
    guard let format = workbook_add_format(book) else { return nil }
    format_set_font_name(format, "Calibri")
    format_set_font_size(format, 10)
    format_set_align(format, UInt8(LXW_ALIGN_VERTICAL_TOP.rawValue))
    // On a page a long text runs over the empty cells beside it.
    if kind == .text, isTable || style == .header || style == .numberHeader {
      format_set_text_wrap(format)
    }
    if kind == .day { format_set_num_format(format, "yyyy-mm-dd") }
    if kind == .number { format_set_num_format(format, "#,##0") }
    if kind == .day || kind == .number {
      format_set_align(format, UInt8(LXW_ALIGN_RIGHT.rawValue))
    }
    if kind == .link {
      format_set_font_color(format, 0x0B57A4)
      format_set_underline(format, UInt8(LXW_UNDERLINE_SINGLE.rawValue))
    }
    apply(style, to: format, isTable: isTable)
    made[key] = format
    return format
  }

  private func apply(
    _ style: SheetCell.Style, to format: UnsafeMutablePointer<lxw_format>, isTable: Bool
  ) {
    switch style {
    case .body: break
    case .strong: format_set_bold(format)
    case .note:
      format_set_font_color(format, 0x555C66)
      format_set_italic(format)
    case .heading:
      format_set_bold(format)
      format_set_font_size(format, 13)
      format_set_font_color(format, 0x1F3A5F)
    case .title:
      format_set_bold(format)
      format_set_font_size(format, 18)
    case .mark:
      format_set_align(format, UInt8(LXW_ALIGN_CENTER.rawValue))
      format_set_bold(format)
    case .header, .numberHeader:
      format_set_bold(format)
      format_set_font_color(format, 0xFFFFFF)
      format_set_bg_color(format, 0x1F3A5F)
      format_set_align(format, UInt8(LXW_ALIGN_VERTICAL_CENTER.rawValue))
      format_set_border(format, UInt8(LXW_BORDER_THIN.rawValue))
      format_set_border_color(format, 0xFFFFFF)
      if style == .numberHeader { format_set_align(format, UInt8(LXW_ALIGN_RIGHT.rawValue)) }
      return
    case .state(let tone):
      format_set_bold(format)
      if let fill = Self.fill(tone) {
        format_set_bg_color(format, fill)
        format_set_font_color(format, Self.ink(tone))
      }
    }
    guard isTable else { return }
    format_set_border(format, UInt8(LXW_BORDER_THIN.rawValue))
    format_set_border_color(format, 0xD5D8DC)
  }

  /// The ground of a state; dark ink on it keeps a contrast of 4.5 to 1 and more (WCAG 2.1, 1.4.3).
  private static func fill(_ tone: Tone) -> UInt32? {
    switch tone {
    case .plain: nil
    case .good: 0xD8EFE2
    case .bad: 0xF8D9D6
    case .open: 0xFBE9C8
    case .risk: 0xEBDDF2
    case .calm: 0xE6E8EB
    }
  }

  private static func ink(_ tone: Tone) -> UInt32 {
    switch tone {
    case .plain: 0x1B1E23
    case .good: 0x0F5132
    case .bad: 0x8B1A13
    case .open: 0x6B4300
    case .risk: 0x5B2A73
    case .calm: 0x3C434C
    }
  }

  /// The colour of a bar.
  static func bar(_ tone: Tone) -> UInt32 {
    switch tone {
    case .plain: 0x2D5D9F
    case .good: 0x2E8B62
    case .bad: 0xC0392B
    case .open: 0xE0A030
    case .risk: 0x8E5BA6
    case .calm: 0x9AA2AC
    }
  }
}
