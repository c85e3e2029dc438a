import DemarcBoundary
import DemarcJSON
import DemarcModel

/// An `assessment.json` with what a comparison reads of it, one thing changed at a time.
struct AssessmentText {
  struct Facet {
    var service = "aws.s3"
    var layer = "keys"
    var owner = Owner.shared
    var chain = ["layer 'Keys' under paas: shared by default"]
    /// Why, and an example.
    var variants: [(String, String)] = []
  }

  struct Cell {
    var framework = "soc2"
    var requirement = "CC6.1"
    var service = "aws.s3"
    var layer = "keys"
    var provider = ProviderState.attested
    var customer = CustomerState.met
  }

  var schema = "demarc/assessment/1"
  var asOf = "2026-06-30T00:00:00Z"
  /// Id, name, accounts.
  var services = [("aws.s3", "Amazon S3", ["111122223333"])]
  var facets = [Facet()]
  var cells = [Cell()]
  var verdicts = [("soc2", "CC6.1", RequirementState.met)]

  var json: String {
    var out = JSONWriter()
    func list<Item>(
      _ name: String, _ items: [Item], _ out: inout JSONWriter,
      _ body: (Item, inout JSONWriter) -> Void
    ) {
      out.key(name)
      out.beginArray()
      for item in items {
        out.beginObject()
        body(item, &out)
        out.endObject()
      }
      out.endArray()
    }
    out.beginObject()
    out.member("schema", schema)
    out.member("asOf", asOf)
    list("services", services, &out) { service, out in
      out.member("id", service.0)
      out.member("name", service.1)
      out.member("accounts", service.2)
    }
    list("facets", facets, &out) { facet, out in
      out.member("service", facet.service)
      out.member("layer", facet.layer)
      out.member("owner", facet.owner.rawValue)
      out.member("chain", facet.chain)
      list("variants", facet.variants, &out) { variant, out in
        out.member("because", variant.0)
        out.member("examples", [variant.1])
      }
    }
    list("cells", cells, &out) { cell, out in
      out.member("framework", cell.framework)
      out.member("requirement", cell.requirement)
      out.member("service", cell.service)
      out.member("provider", cell.provider.rawValue)
      out.member("customer", cell.customer.rawValue)
      list("parts", [cell], &out) { part, out in
        out.member("layer", part.layer)
        out.member("customer", part.customer.rawValue)
      }
    }
    list("verdicts", verdicts, &out) { verdict, out in
      out.member("framework", verdict.0)
      out.member("requirement", verdict.1)
      out.member("state", verdict.2.rawValue)
    }
    out.endObject()
    return out.text
  }

  func snapshot() throws -> MatrixSnapshot {
    try MatrixSnapshot(JSONDocument.parse(json).root, file: "assessment.json")
  }
}
