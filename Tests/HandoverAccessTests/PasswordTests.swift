import Foundation
import HandoverModel
import Testing

@testable import HandoverAccess

@Suite struct PasswordTests {
    /// é as one code point and as two; ² is another sign than 2.
    @Test func keyboardsThatComposeDifferentlyGiveOnePassword() {
        #expect(Password(entered: "cr\u{E9}me").bytes == Password(entered: "cre\u{301}me").bytes)
        #expect(Password(entered: "E=mc\u{B2}").bytes != Password(entered: "E=mc2").bytes)
    }

    @Test(arguments: [
        "gorgeous otters", "lisi 爱喝普洱茶配牛轧糖", "密码不是这个密码，是那一个", "837465019283", "my password is not yours",
        "handover on a rainy day", "🐼🐼🐼🐢🐢🐢🦆🦆🦆🐝🐝🐝", String(repeating: "long words ", count: 23),
    ])
    func takesWhatIsHardToGuess(text: String) throws {
        let password = try Password(chosen: text, by: "lisi", called: ["李四", "Li Si"])
        #expect(password.bytes == Password(entered: text).bytes)
    }

    @Test(
        arguments: [
            ("eleven code", .tooShort(length: 11, least: 12)),
            // Twelve code points, eleven when composed.
            ("ten signs e\u{301}", .tooShort(length: 11, least: 12)),
            (String(repeating: "a b c d ", count: 32) + "!", .tooLong(length: 257, most: 256)),
            (String(repeating: "密", count: 100_000), .tooLong(length: 100_000, most: 256)),
            ("tab is\tno sign", .unfitCharacter(position: 7)),
            ("nor is a bell\u{7}", .unfitCharacter(position: 14)),
            ("not given out \u{378}", .unfitCharacter(position: 15)),
        ] as [(String, PasswordProblem)])
    func refusesWhatCannotBeOne(text: String, problem: PasswordProblem) {
        #expect(throws: AccessProblem.unfitPassword(problem)) {
            try Password(chosen: text, by: "lisi", called: [])
        }
    }

    @Test(arguments: [
        "password1234", "Password2026!", "P@ssw0rd2026", "passwordpassword", "123456789012", "210987654321",
        "qwertyuiop12", "QWERTYuiop!!!", "1qaz2wsx3edc", "aaaaaaaaaaaa", "ababababababab", "123123123123",
        "a12345678901", "woaini1314520", "Ｐａｓｓｗｏｒｄ１２３４", "administrator", "2026 handover 2026", "我的密码123456789",
        "............", "!@#$%^&*()_+", "letmein-letmein",
    ])
    func refusesWhatIsTriedFirst(text: String) {
        #expect(throws: AccessProblem.unfitPassword(.common)) {
            try Password(chosen: text, by: "lisi", called: ["李四"])
        }
    }

    @Test(arguments: [
        "zhang-san-2026", "ZhangSan!!!!", "san.zhang.12345", "zhangsanzhangsan", "张三张三张三张三张三张三", "张三1234567890",
        "sanzhang12345",
    ])
    func refusesOnesOwnName(text: String) {
        #expect(throws: AccessProblem.unfitPassword(.ownName)) {
            try Password(chosen: text, by: "zhang-san", called: ["张三", "Zhang San"])
        }
    }

    /// What nobody can have chosen is checked like any other, and matches nothing.
    @Test(arguments: ["", String(repeating: "a", count: 257), String(repeating: "密", count: 100_000)])
    func entersWhatNobodyHas(text: String) throws {
        #expect(try !cheap("gorgeous otters").matches(Password(entered: text)))
    }

    @Test func isNeverPrinted() throws {
        let password = try Password(chosen: "gorgeous otters", by: "lisi", called: [])
        let hash = try cheap("gorgeous otters")
        var dumped = ""
        dump(password, to: &dumped)
        dump(hash, to: &dumped)
        #expect("\(password) \(String(reflecting: password))" == "Password(…) Password(…)")
        #expect("\(hash) \(String(reflecting: hash))" == "$scrypt$ln=1,r=1,p=1$… $scrypt$ln=1,r=1,p=1$…")
        let salt = try #require(hash.phc.split(separator: "$").dropFirst(2).first)
        #expect(!dumped.contains("otters") && !dumped.contains(salt) && !dumped.contains("103"))
    }
}
