import Crypto
import Foundation
import HandoverModel
import Testing

@testable import HandoverAccess

@Suite struct SecretTests {
    @Test func isWrittenInOneWay() throws {
        let secret = Secret()
        #expect(secret.text.wholeMatch(of: /hnd_[A-Za-z0-9_-]{42}[AEIMQUYcgkosw048]/) != nil)
        let again = try #require(Secret(secret.text))
        #expect(again.bytes == secret.bytes && again.text == secret.text)
        #expect(Secret().bytes != secret.bytes && secret.bytes.count == 32)
    }

    @Test(arguments: [
        "", "hnd_", "hnd_" + String(repeating: "A", count: 42), "hnd_" + String(repeating: "A", count: 44),
        "HND_" + String(repeating: "A", count: 43), String(repeating: "A", count: 47),
        " hnd_" + String(repeating: "A", count: 43), "hnd_" + String(repeating: "A", count: 43) + "\n",
        "hnd_" + String(repeating: "A", count: 42) + "=", "hnd_" + String(repeating: "A", count: 42) + "B",
        "hnd_+" + String(repeating: "A", count: 42), "hnd_/" + String(repeating: "A", count: 42),
        "hnd_é" + String(repeating: "A", count: 41),
    ])
    func refusesOtherSpellings(text: String) {
        #expect(Secret(text) == nil)
    }

    @Test func isKnownByItsDigest() throws {
        let secret = try #require(Secret("hnd_" + String(repeating: "A", count: 43)))
        #expect(SecretDigest(secret).bytes == Data(SHA256.hash(data: Data(count: 32))))
        #expect(SecretDigest(secret) == SecretDigest(secret) && SecretDigest(secret) != SecretDigest(Secret()))
    }

    @Test func isNeverPrinted() {
        let secret = Secret()
        var dumped = ""
        dump(secret, to: &dumped)
        #expect("\(secret) \(String(reflecting: secret)) \([secret])" == "hnd_… hnd_… [hnd_…]")
        #expect(dumped == "- hnd_…\n")
    }

    @Test func aFormCarriesTheTokenOfItsSession() throws {
        let (mine, other) = (Secret(), Secret())
        let token = FormToken(for: mine)
        #expect(token.text == FormToken(for: mine).text && token.text.count == 43)
        #expect(token.matches(token.text))
        for text in [FormToken(for: other).text, "", String(token.text.dropLast()), mine.text, token.text + "A"] {
            #expect(!token.matches(text))
        }
        #expect(!mine.text.contains(token.text))
    }
}
