/// Where a command writes its one file: as named, or where the workspace keeps such files.
struct OutputPlace {
  let folder: String
  let name: String

  init(_ output: String?, workspace: String, folder standard: String, file: String) {
    guard let output else {
      folder = workspace == "." ? standard : "\(workspace)/\(standard)"
      name = file
      return
    }
    guard let slash = output.lastIndex(of: "/") else {
      (folder, name) = (".", output)
      return
    }
    folder = slash == output.startIndex ? "/" : String(output[..<slash])
    name = String(output[output.index(after: slash)...])
  }
}
