import SigmaEngine
import Testing

@Test func aLogSourceAdmitsWhatIsNarrower() {
  #expect(
    SigmaLogSource(product: "aws").admits(SigmaLogSource(product: "aws", service: "cloudtrail")))
  #expect(
    !SigmaLogSource(product: "aws", service: "cloudtrail").admits(SigmaLogSource(product: "aws")))
}
