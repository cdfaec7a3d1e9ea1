import Crypto
import Foundation
import HandoverModel
import Testing

@testable import HandoverAccess

@Suite struct PasswordHashTests {
    struct Vectors: Decodable {
        struct Vector: Decodable {
            var password, salt, key: String
            var rounds, size, parallelism: Int
        }
        struct Stored: Decodable {
            var password, phc: String
        }

        var vectors: [Vector]
        var stored: [Stored]

        init() throws {
            let tests = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            let data = try Data(contentsOf: tests.appending(path: "Fixtures/passwords/passwords.json"))
            self = try JSONDecoder().decode(Self.self, from: data)
        }
    }

    @Test func agreesWithRFC7914() throws {
        let vectors = try Vectors().vectors
        #expect(vectors.count == 3)
        for vector in vectors {
            let cost = try #require(
                PasswordCost(rounds: vector.rounds, blockSize: vector.size, parallelism: vector.parallelism))
            let key = try cost.key(of: Array(vector.password.utf8), salt: Array(vector.salt.utf8), byteCount: 64)
            #expect(HandoverModel.Digest(bytes: keyBytes(key)).hex == vector.key, "\(vector.password)")
        }
    }

    @Test func agreesWithAnotherImplementation() throws {
        let stored = try Vectors().stored
        #expect(stored.count == 5)
        for case let stored in stored {
            let hash = try PasswordHash(phc: stored.phc)
            #expect(hash.phc == stored.phc)
            #expect(try hash.matches(Password(entered: stored.password)), "\(stored.password)")
            #expect(hash.isWeak == (stored.password != "correct horse battery"), "\(stored.phc)")
        }
        #expect(try !PasswordHash(phc: stored[1].phc).matches(Password(entered: stored[0].password)))
    }

    @Test func newHashesAreAsStrongAsToday() throws {
        let (first, second) = (PasswordHash.ofNothing(cost: .today), PasswordHash.ofNothing(cost: .today))
        #expect(first.phc.hasPrefix("$scrypt$ln=15,r=8,p=3$") && !first.isWeak)
        #expect(first.salt != second.salt && first.salt.count == 16 && first.hash.count == 32)
        let (left, right) = (try cheap("gorgeous otters"), try cheap("gorgeous otters"))
        #expect(left.phc != right.phc && left.salt.count == 16 && left.hash.count == 32)
    }

    @Test(arguments: [
        // More memory and less work, less memory and more work, short salt, short hash.
        ("ln=17,r=8,p=3", 16, 32, false), ("ln=16,r=8,p=2", 16, 32, false), ("ln=16,r=8,p=1", 16, 32, true),
        ("ln=14,r=8,p=16", 16, 32, true), ("ln=15,r=8,p=3", 8, 32, true), ("ln=15,r=8,p=3", 16, 31, true),
    ])
    func saysWhenAHashIsToBeRenewed(cost: String, salt: Int, hash: Int, isWeak: Bool) throws {
        let phc = "$scrypt$\(cost)$\(text(of: salt))$\(text(of: hash))"
        #expect(try PasswordHash(phc: phc).isWeak == isWeak)
    }

    @Test(arguments: [
        "", "$scrypt$", "gorgeous otters", "$2b$12$R9h/cIPz0gi.URNNX3kh2OPST9/PgBkqquzi.Ss7KIUgO2t0jWMUW",
        "$scrypt$ln=18,r=8,p=1$SALT$HASH", "$scrypt$ln=10,r=17,p=1$SALT$HASH", "$scrypt$ln=10,r=8,p=17$SALT$HASH",
        "$scrypt$ln=17,r=16,p=1$SALT$HASH", "$scrypt$ln=0,r=8,p=1$SALT$HASH", "$scrypt$ln=10,r=0,p=1$SALT$HASH",
        "$scrypt$ln=10,r=8,p=0$SALT$HASH", "$scrypt$ln=-1,r=8,p=1$SALT$HASH", "$scrypt$ln=010,r=8,p=1$SALT$HASH",
        "$scrypt$ln=+10,r=8,p=1$SALT$HASH", "$scrypt$r=8,ln=10,p=1$SALT$HASH", "$scrypt$ln=10,r=8$SALT$HASH",
        "$scrypt$ln=10,r=8,p=1,x=1$SALT$HASH", "$scrypt$ln=99999999999999999999,r=8,p=1$SALT$HASH",
        "$scrypt$ln=10,r=8,p=1$SALT$HASH$", " $scrypt$ln=10,r=8,p=1$SALT$HASH", "$scrypt$ln=10,r=8,p=1$SALT=$HASH",
        "$scrypt$ln=10,r=8,p=1$AAAA$HASH", "$scrypt$ln=10,r=8,p=1$SALT$AAAA", "$scrypt$ln=10,r=8,p=1$SA*T$HASH",
        "$Scrypt$ln=10,r=8,p=1$SALT$HASH",
    ])
    func refusesWhatItDoesNotWrite(text: String) {
        let phc = text.replacing("SALT", with: self.text(of: 16)).replacing("HASH", with: self.text(of: 32))
        #expect(throws: AccessProblem.unreadableHash) { try PasswordHash(phc: phc) }
    }

    /// Of the spellings that the last sign allows, one is taken.
    @Test func refusesASecondSpelling() throws {
        let (salt, hash) = (text(of: 16), text(of: 32))
        #expect(throws: Never.self) { try PasswordHash(phc: "$scrypt$ln=10,r=8,p=1$\(salt)$\(hash)") }
        #expect(throws: AccessProblem.unreadableHash) {
            try PasswordHash(phc: "$scrypt$ln=10,r=8,p=1$\(salt.dropLast())B$\(hash)")
        }
    }

    private func keyBytes(_ key: SymmetricKey) -> [UInt8] { unsafe key.withUnsafeBytes { unsafe Array($0) } }

    private func text(of count: Int) -> String { Base64.unpadded([UInt8](repeating: 0, count: count)) }
}
