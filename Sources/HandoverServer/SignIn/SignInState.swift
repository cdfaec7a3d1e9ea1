import HandoverAccess
import HandoverModel

/// What a browser takes to an identity provider and brings back: a number, and the server's code for it and the browser.
///
/// Nobody else can make one, and in another browser it is none. It is hexadecimal, so that it never looks like a secret.
enum SignInState {
    static func new(for browser: Secret, _ key: KeyRing) -> String {
        var generator = SystemRandomNumberGenerator()
        let number = hex((0..<32).map { _ in UInt8.random(in: .min ... .max, using: &generator) })
        return number + hex(key.code(for: signed(number, browser)))
    }

    static func isValid(_ text: String, for browser: Secret, _ key: KeyRing, now: Instant) -> Bool {
        guard text.utf8.count == 128, let code = bytes(ofHex: text.utf8.suffix(64)) else { return false }
        return key.isValid(code, for: signed(String(text.prefix(64)), browser), now: now)
    }

    private static func signed(_ number: String, _ browser: Secret) -> [UInt8] {
        Array("\(number) \(browser.text)".utf8)
    }

    private static func hex(_ bytes: [UInt8]) -> String { Digest(bytes: bytes).hex }

    private static func bytes(ofHex text: some Collection<UInt8>) -> [UInt8]? {
        var bytes: [UInt8] = []
        var rest = Array(text)[...]
        while let high = rest.popFirst(), let low = rest.popFirst() {
            guard let byte = UInt8(String(decoding: [high, low], as: UTF8.self), radix: 16) else { return nil }
            bytes.append(byte)
        }
        return bytes
    }
}
