import Testing

@testable import HandoverOpenID

struct AccessTokenHashTests {
    /// The token and the first hash are those of OpenID Connect Core 1.0, appendix A.3.
    @Test(
        arguments: [
            (.rs256, "77QmUPtjPfzWtF2AnpK9RQ"), (.ps256, "77QmUPtjPfzWtF2AnpK9RQ"), (.es256, "77QmUPtjPfzWtF2AnpK9RQ"),
            (.edDSA, "q7nS86GgvvFaZkzALLWqJYaJIKw2wCDAVfCAsm5CrBM"),
        ] as [(SigningAlgorithm, String)])
    func isTheLeftHalf(algorithm: SigningAlgorithm, hash: String) {
        #expect(algorithm.hash(ofAccessToken: "jHkWEdUXMU1BwAsC4vtUsZwnNvTIxEl0z9K3vx5KF0Y") == hash)
    }
}
