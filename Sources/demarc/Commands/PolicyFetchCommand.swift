import ArgumentParser

/// `demarc policy commands`: how to export what Azure policies must see and no export shows.
struct PolicyFetchCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "commands",
    abstract: "Print a shell script that fetches what Azure policies need, read-only.",
    discussion: """
      demarc policy commands --azure policies/ --estate exports/ > fetch.sh
      sh fetch.sh azure-exports    (needs az, signed in with Reader, and jq)

      What decides most policies comes first. Each file says what it covers, so that an absence in it \
      counts; give the folder to --estate.
      """)

  @OptionGroup var azure: AzurePolicyOptions
  @OptionGroup var place: PolicyEstateOptions

  @Option(help: "The day or instant to speak of, such as 2026-06-30; now, if absent.")
  var asOf: String?

  @OptionGroup var talk: ConsoleOptions

  func validate() throws {
    guard azure.isGiven else { throw ValidationError("name Azure policies with --azure") }
  }

  func run() throws {
    try AzurePolicyRun(azure, place, asOf: asOf).script(talk.console)
  }
}
