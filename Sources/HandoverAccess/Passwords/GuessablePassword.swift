internal import Foundation
internal import HandoverModel

/// Tells passwords that are tried first by whoever guesses.
///
/// Digits, signs and the difference of small and capital letters are left out, and a word that is repeated is taken
/// once; what is left is compared as a whole, so that a sentence may well contain a common word.
enum GuessablePassword {
    static func problem(of password: String, names: [String]) -> PasswordProblem? {
        let signs = folded(password)
        let word = shortest(signs.filter(\.properties.isAlphabetic))
        if names.contains(where: { isName($0, word) }) { return .ownName }
        if common.contains(word) { return .common }
        // Next to no letters: it depends on what else there is.
        return word.count <= 2 && isPlain(digits(among: signs)) && isPlain(others(among: signs)) ? .common : nil
    }

    private static func isName(_ name: String, _ word: [Unicode.Scalar]) -> Bool {
        let parts = folded(name).split { !$0.properties.isAlphabetic }.map(Array.init)
        let whole = Array(parts.joined())
        return !whole.isEmpty && (word == shortest(whole) || word == Array(parts.reversed().joined()))
    }

    private static func digits(among signs: [Unicode.Scalar]) -> [Int] {
        shortest(signs.compactMap { $0.properties.numericType == .decimal ? $0.properties.numericValue : nil })
            .map { Int($0) }
    }

    /// What is neither letter nor digit.
    private static func others(among signs: [Unicode.Scalar]) -> [Unicode.Scalar] {
        signs.filter { !$0.properties.isAlphabetic && $0.properties.numericType != .decimal }
    }

    /// Wide and narrow, small and capital forms made one.
    private static func folded(_ text: String) -> [Unicode.Scalar] {
        Array(text.precomposedStringWithCompatibilityMapping.lowercased().unicodeScalars)
    }

    /// What a sequence repeats: `abab` gives `ab`, `abc` itself.
    private static func shortest<Element: Equatable>(_ sequence: [Element]) -> [Element] {
        let count = sequence.count
        let period = (1..<max(count, 1)).first { period in
            count % period == 0 && zip(sequence, sequence.dropFirst(period)).allSatisfy { $0 == $1 }
        }
        return Array(sequence.prefix(period ?? count))
    }

    /// Few digits, or digits that count up or down, 0 after 9.
    private static func isPlain(_ digits: [Int]) -> Bool {
        guard digits.count > 6 else { return true }
        return [1, 9].contains { step in zip(digits, digits.dropFirst()).allSatisfy { ($0 + step) % 10 == $1 } }
    }

    /// Three different ones at most, or one row of keys.
    private static func isPlain(_ signs: [Unicode.Scalar]) -> Bool {
        Set(signs).count <= 3 || "!@#$%^&*()_+".unicodeScalars.starts(with: signs)
    }

    /// The letters of passwords that people choose when they must choose one.
    private static let common: Set<[Unicode.Scalar]> = Set(
        """
        password passwort passwd passphrase psswrd pssword passwrd mypassword thisismypassword newpassword
        changeme changemenow letmein letmeinnow welcome welcomehome welcomeback secret topsecret default
        admin administrator root superuser sysadmin test testing tester testtest guest user username login
        handover handoverhandover company server database support manager
        qwerty qwertz azerty qwertyuiop qwertyuiopasdfghjkl qwertyuiopasdfghjklzxcvbnm asdfgh asdfghjkl zxcvbn zxcvbnm
        asdfghjklzxcvbnm qwerasdfzxcv qazwsx qazwsxedc qazwsxedcrfv qazwsxedcrfvtgb zaqxsw zaqxswcde qweasd qweasdzxc
        abc abcd abcde abcdef abcdefg abcdefgh abcdefghi abcdefghij abcdefghijk abcdefghijkl abcdefghijklm aabbcc
        abcdefghijklmnopqrstuvwxyz abcabc xyz zyx asd qwe zxc
        iloveyou iloveyouforever iloveyousomuch loveyou lovely sunshine princess dragon monkey football baseball
        superman batman starwars pokemon trustno master shadow michael jennifer computer internet whatever
        correcthorsebatterystaple opensesame nopassword
        woaini woaiwojia woaizhongguo woaiziji woaimama woaibaba woshishui nihao nihaoma wobuzhidao mima mimamima
        wodemima guanliyuan ceshi zhongguo beijing shanghai shenzhen wangjimima qingshuru
        密码 我的密码 新密码 管理员 测试 测试密码 我爱你 我爱你一生一世 我爱中国 你好 你好世界 中国 忘记密码 请输入密码 欢迎 欢迎光临
        """.split { $0 == " " || $0 == "\n" }.map { Array($0.unicodeScalars) })
}
