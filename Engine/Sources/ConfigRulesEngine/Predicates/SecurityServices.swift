/// Rules on trails, detectors, web ACLs, keys, certificates and secrets.
extension Predicates {
  static let securityServices: [String: Predicate] = [
    "certificate-valid-long-enough": CertificateExpiry.farEnough,
    "guardduty-centralized": DetectorRunning.centralized,
    "kms-key-rotates": KeyRotation.enabled,
    "load-balancer-behind-web-acl": WebACLAssociation.protectsLoadBalancer,
    "secret-rotated-lately": SecretAge.rotatedLately,
    "secret-rotates-often-enough": SecretRotation.oftenEnough,
    "secret-rotates-on-schedule": SecretRotation.onSchedule,
    "secret-used-lately": SecretAge.usedLately,
    "server-certificate-in-force": CertificateExpiry.inForce,
    "trail-delivers-to-log-group": TrailDelivery.toLogGroup,
    "trail-enabled": TrailRecording.enabled,
    "trail-for-all-regions": TrailRecording.everywhere,
    "trail-records-object-reads": TrailRecording.objectReads,
    "trail-records-object-writes": TrailRecording.objectWrites,
    "trail-records-objects": TrailRecording.objects,
    "trail-secured": TrailRecording.secured,
  ]
}
