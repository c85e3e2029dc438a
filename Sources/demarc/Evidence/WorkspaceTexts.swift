import DemarcAssess

/// The files of a workspace in which people wrote what an assessment goes by.
struct WorkspaceTexts {
  let workspace: String
  let file: WorkspaceFile

  /// Those that are there: settings, exceptions, the registry, own frameworks and policies.
  var paths: [String] {
    let named = ["demarc.yaml", "exceptions.yaml"] + file.frameworkFiles
    let policies = ["policies/azure", "policies/gcp"].map(place).filter(Files.isDirectory)
    let own = named.map(place) + AssuranceFiles.paths(workspace: workspace)
    return own.filter(Files.exists)
      + PolicyFiles(endings: [".json", ".jsn", ".yaml", ".yml"]).find(policies).names
  }

  private func place(_ path: String) -> String {
    AssuranceFiles.path(path, workspace: workspace)
  }
}
