import ArgumentParser
import DemarcAssess

/// `demarc policy commands`: how to export what a cloud's policies must see.
struct PolicyFetchCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "commands",
    abstract: "Print a shell script that fetches what a cloud's policies need, read-only.",
    discussion: """
      demarc policy commands gcp > fetch.sh
      sh fetch.sh ORGANIZATION BUCKET gcp-exports    (needs gcloud)

      demarc policy commands --azure policies/ --estate exports/ > fetch.sh
      sh fetch.sh azure-exports    (needs az, signed in with Reader, and jq)

      What decides most policies comes first. Each file says what it covers, so that an absence in it \
      counts; give the folder to --estate.
      """)

  @Argument(help: "gcp: what Organization Policies are judged by.")
  var cloud: PolicyCloud?

  @OptionGroup var azure: AzurePolicyOptions
  @OptionGroup var place: PolicyEstateOptions

  @Option(help: "The day or instant to speak of, such as 2026-06-30; now, if absent.")
  var asOf: String?

  @OptionGroup var talk: ConsoleOptions

  func validate() throws {
    guard azure.isGiven || cloud == .gcp else {
      throw ValidationError("name Azure policies with --azure, or gcp")
    }
  }

  func run() throws {
    if cloud == .gcp {
      talk.console.print(OrgPolicyFetchScript.text)
      return
    }
    try AzurePolicyRun(azure, place, asOf: asOf).script(talk.console)
  }
}
