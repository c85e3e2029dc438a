internal import DemarcModel

/// Tiles and bundles that belong to no head: of an append that was cut off, or of an earlier size.
enum StrayTiles {
  /// Removes what lies beyond the leaves that are recorded.
  ///
  /// An append writes in the order of the log, so what it left is without gaps. The last goes first:
  /// when this is cut off too, the next one still finds the rest.
  static func remove(
    from folder: String, beyond size: Int64, _ files: LedgerFiles
  ) throws(Diagnostic) {
    var paths = found(size, level: 0, files) {
      "\(folder)/\(TilePath.entries(index: $0, width: $1))"
    }
    for level in 0..<TilePath.levelsMax {
      let more = found(size, level: level, files) {
        "\(folder)/\(TilePath.tile(level: level, index: $0, width: $1))"
      }
      // A level is begun when the one below has a full tile.
      if more.isEmpty, level >= TilePath.levels(size: size) { break }
      paths += more
    }
    for path in paths.reversed() { try files.remove(path) }
    for directory in Set(paths.map(LedgerFiles.parent)).sorted() where directory.hasSuffix(".p") {
      try files.removeDirectory(directory)
    }
  }

  /// Strays of one level, or of the bundles, in the order of the log.
  private static func found(
    _ size: Int64, level: Int, _ files: LedgerFiles, _ path: (Int64, Int?) -> String
  ) -> [String] {
    var paths: [String] = []
    var index = size >> Int64(8 * level) / TilePath.width
    var kept = TilePath.width(level: level, index: index, size: size)
    while true {
      let full = path(index, nil)
      let strays =
        [full, full + LedgerFiles.temporarySuffix].filter(files.exists)
        + files.names(in: full + ".p").filter { $0 != "\(kept)" }.map { "\(full).p/\($0)" }
      // The tile at the edge may well have none, and strays behind it.
      if strays.isEmpty, kept == 0 { return paths }
      paths += strays
      index += 1
      kept = 0
    }
  }

  /// Removes partial files of an earlier size that a later one does not use.
  static func removePartial(
    from folder: String, of size: Int64, unlessOf later: Int64, _ files: LedgerFiles
  ) throws(Diagnostic) {
    var paths: [String] = []
    func add(_ level: Int, _ path: (Int64, Int) -> String) {
      let index = size >> Int64(8 * level) / TilePath.width
      let width = TilePath.width(level: level, index: index, size: size)
      guard width > 0, width != TilePath.width(level: level, index: index, size: later) else {
        return
      }
      paths.append("\(folder)/\(path(index, width))")
    }
    add(0) { TilePath.entries(index: $0, width: $1) }
    for level in 0..<TilePath.levels(size: size) {
      add(level) { TilePath.tile(level: level, index: $0, width: $1) }
    }
    for path in paths {
      try files.remove(path)
      try files.removeDirectory(LedgerFiles.parent(path))
    }
  }
}
