import HTTPTypes

/// The cookies that a browser sends back.
enum Cookies {
    /// The value under a name; nil when there is none, or more than one.
    static func value(_ name: String, in fields: HTTPFields) -> String? {
        var found: String?
        for field in fields[values: .cookie] {
            for pair in field.split(separator: ";") {
                let pair = pair.trimming(" \t")
                guard pair.hasPrefix(name), pair.dropFirst(name.count).first == "=" else { continue }
                guard found == nil else { return nil }
                found = String(pair.dropFirst(name.count + 1))
            }
        }
        return found
    }

    /// A cookie for this host alone, out of reach of scripts; `seconds` until it goes, 0 takes it away.
    static func field(_ name: String, _ value: String, seconds: Int) -> String {
        "\(name)=\(value); Path=/; Max-Age=\(seconds); Secure; HttpOnly; SameSite=Lax"
    }
}
