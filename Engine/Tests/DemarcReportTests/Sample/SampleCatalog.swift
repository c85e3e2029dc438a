import DemarcCatalog

/// A catalogue small enough to read: two frameworks, seven layers, a service of each cloud.
///
/// It is made so that every state occurs, and does not change when the shipped data does.
struct SampleCatalog: CatalogSource {
  private let files: [String: String] = [
    "catalog/layers.json": layers, "catalog/rules.json": rules,
    "catalog/errata.json": #"{"errata":[]}"#, "catalog/names.json": #"{"names":[]}"#,
    "catalog/frameworks/nist-800-53r5.ndjson": hub, "catalog/frameworks/soc2.ndjson": soc2,
    "catalog/frameworks/hipaa-security.ndjson": hipaa,
    "catalog/crosswalks/soc2--nist-800-53r5.ndjson": crosswalk,
    "catalog/crosswalks/hipaa-security--nist-800-53r5.ndjson": hipaaCrosswalk,
    "catalog/services/aws/store.json": store, "catalog/services/azure/machine.json": machine,
    "catalog/services/gcp/runner.json": runner,
  ]

  var paths: [String] { files.keys.sorted() }

  func file(_ path: String) -> [UInt8]? { files[path].map { Array($0.utf8) } }

  static func catalog() throws -> Catalog { try loaded.get() }

  private static let loaded = Result { try Catalog.load(SampleCatalog()) }

  private static let layers =
    #"{"layers":["#
    + [
      layer("facility", "Facility", "provider", "provider", "provider", "Guards the buildings."),
      layer("guest-os", "Guest operating system", "customer", "none", "none", "Gives images."),
      layer("runtime", "Runtime", "none", "none", "shared", "Patches the runtime."),
      layer("app", "Application", "none", "shared", "none", "Runs the service."),
      layer("data", "Data", "none", "customer", "none", "Keeps the disks."),
      layer("access-policy", "Access policy", "customer", "customer", "customer", "Enforces it."),
      layer("enclave", "Enclave", "none", "none", "none", "Attests it."),
      layer("people", "People", "both", "both", "both", "Trains its own.", "organization"),
    ].joined(separator: ",\n") + "]}"

  private static func layer(
    _ id: String, _ title: String, _ iaas: String, _ paas: String, _ faas: String,
    _ provider: String, _ scope: String = "service"
  ) -> String {
    """
    {"id":"\(id)","title":"\(title)","scope":"\(scope)","source":"sample",\
    "provider":"\(provider)","customer":"Does its own part of \(title).",\
    "owners":{"on-premises":"customer","iaas":"\(iaas)","caas":"none","paas":"\(paas)",\
    "faas":"\(faas)","saas":"none"}}
    """
  }

  private static let rules = """
    {"rules":[
    {"controls":["AC-3"],"layers":["access-policy"]},{"controls":["AT-2"],"layers":["people"]},
    {"controls":["AU-2"],"layers":["runtime"]},{"controls":["CM-3"],"layers":["app"]},
    {"controls":["PE-3"],"layers":["facility"]},{"controls":["SC-28"],"layers":["data"]},
    {"controls":["SC-39"],"layers":["enclave"]},{"controls":["SI-2"],"layers":["guest-os"]}
    ]}
    """

  private static let hub = """
    {"framework":"nist-800-53r5","title":"Controls","licence":"public-domain"}
    {"id":"AC-3","title":"Access enforcement"}
    {"id":"AT-2","title":"Training"}
    {"id":"AU-2","title":"Event logging"}
    {"id":"CM-3","title":"Change control"}
    {"id":"PE-3","title":"Physical access"}
    {"id":"SC-28","title":"Protection at rest"}
    {"id":"SC-39","title":"Process isolation"}
    {"id":"SI-2","title":"Flaw remediation"}
    """

  private static let soc2 = """
    {"framework":"soc2","title":"SOC 2 criteria","licence":"own-words"}
    {"id":"CC1.4","title":"Competent people","summary":"People are trained.","group":"people"}
    {"id":"CC5.2","title":"Isolated processes","summary":"Secrets stay apart.","group":"systems"}
    {"id":"CC6.1","title":"Access is limited","summary":"Only those who need it.","group":"access"}
    {"id":"CC6.4","title":"Buildings are guarded","summary":"Doors are locked.","group":"access"}
    {"id":"CC6.7","title":"Data at rest is encrypted","summary":"Disks are.","group":"access"}
    {"id":"CC7.1","title":"Flaws are mended","summary":"In time.","group":"systems"}
    {"id":"CC7.2","title":"Events are logged","summary":"And read.","group":"systems"}
    {"id":"CC8.1","title":"Changes are reviewed","summary":"By another.","group":"systems"}
    """

  private static let crosswalk = """
    {"crosswalk":"soc2--nist-800-53r5","from":"soc2","to":"nist-800-53r5",\
    "relationship":"intersects-with","source":"sample","status":"draft"}
    {"from":"CC1.4","to":["AT-2"]}
    {"from":"CC5.2","to":["SC-39"]}
    {"from":"CC6.1","to":["AC-3"]}
    {"from":"CC6.4","to":["PE-3"]}
    {"from":"CC6.7","to":["SC-28"]}
    {"from":"CC7.1","to":["SI-2"]}
    {"from":"CC7.2","to":["AU-2"]}
    {"from":"CC8.1","to":["CM-3"]}
    """

  private static let hipaa = """
    {"framework":"hipaa-security","title":"HIPAA Security Rule","licence":"public-domain"}
    {"id":"164.312(a)(1)","title":"Access control","summary":"For those allowed.","group":"technical"}
    {"id":"164.310(a)(1)","title":"Facility access","summary":"To buildings.","group":"physical"}
    """

  private static let hipaaCrosswalk = """
    {"crosswalk":"hipaa-security--nist-800-53r5","from":"hipaa-security","to":"nist-800-53r5",\
    "relationship":"intersects-with","source":"sample","status":"published"}
    {"from":"164.312(a)(1)","to":["AC-3"]}
    {"from":"164.310(a)(1)","to":["PE-3"]}
    """

  private static let store = """
    {"id":"aws.store","cloud":"aws","name":"Sample Store","model":"paas",
    "resourceTypes":["AWS::Sample::Bucket","AWS::Sample::Policy"],"summary":"Keeps objects.",
    "statements":{"data":{"customer":"Chooses the keys."}},
    "source":{"title":"A page","url":"https://example.com/store"}}
    """

  private static let machine = """
    {"id":"azure.machine","cloud":"azure","name":"Sample Machine","model":"iaas",
    "resourceTypes":["Microsoft.Sample/machines"],
    "source":{"title":"A page","url":"https://example.com/machine"}}
    """

  private static let runner = """
    {"id":"gcp.runner","cloud":"gcp","name":"Sample Runner","model":"faas",
    "formerly":["Sample Engine"],"resourceTypes":["sample.googleapis.com/Service"],
    "layers":{"runtime":{"owner":"customer","because":"you build the image"}},
    "conditions":[{"id":"automatic","layer":"runtime","owner":"shared",
    "resourceTypes":["sample.googleapis.com/Service"],"when":"resource.automatic",
    "because":"base images are renewed by the provider"}],
    "source":{"title":"A page","url":"https://example.com/runner"}}
    """
}
