import ArgumentParser
import DemarcModel
import DemarcReport

/// Starts a workspace.
struct Init: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Start a workspace: demarc.yaml, exceptions.yaml and imports/.")

  @Argument(help: "Directory to start it in.")
  var directory = "."

  func run() throws {
    let console = Console(quiet: false, noColor: true)
    let config = "\(directory)/demarc.yaml"
    guard !Files.exists(config) else {
      console.complain("\(config) is there already; nothing was changed")
      throw ExitStatus.usage.error
    }
    do throws(Diagnostic) {
      // Nothing but exports belongs into imports/: it is read whole.
      try ReportWriter(directory: "\(directory)/imports").write([])
      var items = [ReportFile(name: "demarc.yaml", bytes: Array(Self.workspace.utf8))]
      for (name, text) in [("exceptions.yaml", Self.exceptions), ("EXPORTS.md", Self.exports)]
      where !Files.exists("\(directory)/\(name)") {
        items.append(ReportFile(name: name, bytes: Array(text.utf8)))
      }
      try ReportWriter(directory: directory).write(items)
    } catch let fault {
      console.complain("\(fault)")
      throw ExitStatus.notAssessed.error
    }
    console.print(
      """
      Started a workspace in \(directory).
      Next: copy exports into \(directory)/imports (EXPORTS.md names the commands), edit demarc.yaml,
      then run: demarc assess --workspace \(directory)

      """)
  }

  static let workspace = """
    # What Demarc cannot read from exports: who you are, what you are held to, what your providers have
    # shown you, and what people vouch for.
    organization: Example Ltd
    frameworks: [soc2, iso27001-2022, hipaa-security, nist-csf-2.0]

    # Reports you have obtained from your providers. Only these prove the provider's side, and only for
    # the services, regions and days they name. Copy the scope from the report itself. Opinions,
    # exceptions, controls expected of you, agreements and more stand in assurance.yaml
    # ('demarc assurance add' starts it).
    assurance:
      reports: []
      # - id: aws-soc2-2026
      #   cloud: aws
      #   title: AWS SOC 2 Type II
      #   frameworks: [soc2]
      #   services: [aws.s3, aws.ec2]       # or: all
      #   regions: [eu-west-1, us-east-1]   # or: all
      #   period: {from: 2025-10-01, to: 2026-03-31}
      #   bridge: {to: 2026-06-30}

    # What no check can decide, on someone's word, until a day.
    attestations: []
      # - requirements: [soc2 CC1.1]
      #   statement: The code of conduct is signed by every employee each year.
      #   author: Head of People
      #   date: 2026-01-15
      #   expires: 2027-01-15

    # Where a person knows better than the catalogue who owns a layer.
    overrides: []

    # Classes of data and where each may lie. 'demarc baseline emit gcp' makes a location policy of it:
    # for the organisation, and a narrower one for the projects and folders named under accounts.
    residency: []
      # - class: patient-records
      #   aws: [eu-central-1]
      #   azure: [germanywestcentral]
      #   gcp: [in:eu-locations]
      #   accounts: [projects/clinic-prod]
    """ + "\n"

  static let exceptions = """
    # Findings you live with for a while. They show as accepted risk, never as met, and count again
    # after the day they expire.
    exceptions: []
      # - check: aws.s3.bucket-access-logged
      #   resource: arn:aws:s3:::scratch-*
      #   reason: Scratch buckets are emptied nightly and hold no customer data.
      #   owner: platform team
      #   approver: CISO
      #   expires: 2026-12-31
    """ + "\n"

  static let exports = """
    # Exports go into imports/, as they come (gz or not, any file name)

    | cloud | command |
    | --- | --- |
    | AWS | `aws configservice deliver-config-snapshot --delivery-channel-name default`, then copy the snapshot from the bucket |
    | AWS | `aws iam generate-credential-report && aws iam get-credential-report > credential-report.json` |
    | AWS | `aws iam get-account-authorization-details > authorization-details.json` |
    | Azure | `az graph query -q Resources --first 1000 > resources.json` (repeat with `--skip-token`) |
    | Google Cloud | `gcloud asset export --content-type=resource --organization=ID --output-path=gs://BUCKET/resources.ndjson` |
    | Google Cloud | the same with `--content-type=iam-policy` |
    """ + "\n"
}
