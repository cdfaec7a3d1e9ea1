/// The head of a part of a form: which field it is, and which file.
struct PartHead: Hashable {
    var name: String
    /// The name the file had where it came from, without folders; nil for a field that is no file.
    var fileName: String?
    /// What the sender says it is.
    var mediaType: String?

    init(name: String, fileName: String? = nil, mediaType: String? = nil) {
        self.name = name
        self.fileName = fileName
        self.mediaType = mediaType
    }

    /// Reads the header fields.
    ///
    /// - Throws: `MultipartProblem.badHead` unless they are UTF-8 and name a field.
    init(_ bytes: [UInt8]) throws(MultipartProblem) {
        guard let text = String(validating: bytes, as: UTF8.self) else { throw .badHead }
        var disposition: [String: String]?
        var mediaType: String?
        for line in text.split(separator: "\r\n") {
            guard let colon = line.firstIndex(of: ":") else { throw .badHead }
            let value = line[line.index(after: colon)...]
            switch line[..<colon].lowercased() {
            case "content-disposition":
                guard disposition == nil else { throw .badHead }
                disposition = try PartHead.parameters(of: value)
            case "content-type": mediaType = String(value.trimming(" \t"))
            default: break
            }
        }
        guard let disposition, let name = disposition["name"] else { throw .badHead }
        self.init(name: name, fileName: disposition["filename"].map(Self.plain), mediaType: mediaType)
    }

    /// The parameters of `form-data`, each once.
    private static func parameters(of text: Substring) throws(MultipartProblem) -> [String: String] {
        var rest = text.trimming(" \t")
        let kind = rest.prefix { $0 != ";" }
        guard kind.trimming(" \t").lowercased() == "form-data" else { throw .badHead }
        rest = rest.dropFirst(kind.count)
        var parameters: [String: String] = [:]
        while rest.first == ";" {
            rest = rest.dropFirst().trimming(" \t")
            if rest.isEmpty { break }
            let key = rest.prefix { $0 != "=" }
            rest = rest.dropFirst(key.count)
            guard rest.first == "=", !key.isEmpty else { throw .badHead }
            rest = rest.dropFirst()
            let value = try takeValue(&rest)
            guard parameters.updateValue(value, forKey: key.trimming(" \t").lowercased()) == nil else {
                throw .badHead
            }
            rest = rest.trimming(" \t")
        }
        guard rest.isEmpty else { throw .badHead }
        return parameters
    }

    /// A quoted text or a word.
    ///
    /// Browsers write a quote in a name as %22 and line's ends as %0D and %0A, and a backslash as it is, also as the last
    /// sign; other senders put a backslash before the quote.
    private static func takeValue(_ rest: inout Substring) throws(MultipartProblem) -> String {
        guard rest.first == "\"" else {
            let word = rest.prefix { $0 != ";" && $0 != " " && $0 != "\t" }
            rest = rest.dropFirst(word.count)
            return String(word)
        }
        rest = rest.dropFirst()
        var value = ""
        while let character = rest.popFirst() {
            switch character {
            case "\"":
                return value.replacing("%22", with: "\"").replacing("%0D", with: "\r").replacing("%0A", with: "\n")
            case "\\":
                guard let next = rest.first, next == "\"" || next == "\\", rest != "\"" else {
                    value.append(character)
                    continue
                }
                rest = rest.dropFirst()
                value.append(next)
            default: value.append(character)
            }
        }
        throw .badHead
    }

    /// The last part of a path, without characters that are not seen, at most 255 bytes of it.
    private static func plain(_ text: String) -> String {
        let last = text.split { $0 == "/" || $0 == "\\" }.last ?? ""
        var name = String(
            String.UnicodeScalarView(
                last.unicodeScalars.filter {
                    switch $0.properties.generalCategory {
                    case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate, .unassigned, .privateUse:
                        false
                    default: true
                    }
                }))
        while name.utf8.count > 255 { name.removeLast() }
        return name
    }
}
