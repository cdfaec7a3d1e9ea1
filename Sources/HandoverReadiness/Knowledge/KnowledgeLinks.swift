internal import Foundation
import HandoverModel

/// Where the links of a tree lead.
struct KnowledgeLinks {
    let files: [String: MarkdownFile]
    let paths: Set<String>

    /// The links of a file that lead to nothing in the tree; what leads out of it to other places is not followed.
    func faults(of file: MarkdownFile) -> [KnowledgeFinding] {
        file.links.compactMap { link in
            fault(of: link.target, in: file).map { KnowledgeFinding($0, path: file.path, line: link.line) }
        }
    }

    private func fault(of target: String, in file: MarkdownFile) -> KnowledgeFinding.Fault? {
        guard !Self.leadsOut(target) else { return nil }
        let parts = target.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
        let written = parts[0].split(separator: "?", maxSplits: 1, omittingEmptySubsequences: false)[0]
        guard let path = String(written).removingPercentEncoding else { return .brokenLink(target) }
        guard let place = path.isEmpty ? file.path : Self.resolve(path, from: file.path), leadsSomewhere(place) else {
            return .brokenLink(target)
        }
        guard parts.count == 2, !parts[1].isEmpty, let other = files[place],
            let anchor = String(parts[1]).removingPercentEncoding
        else { return nil }
        return other.headings.contains { Self.anchor(of: $0.text) == anchor.lowercased() }
            ? nil : .noSuchHeading(target)
    }

    private func leadsSomewhere(_ place: String) -> Bool {
        place.isEmpty || paths.contains(place) || paths.contains(place + "/")
    }

    /// Whether it has a scheme, such as `https:` or `mailto:`, or is another site's.
    private static func leadsOut(_ target: String) -> Bool {
        target.hasPrefix("//") || target.prefixMatch(of: /[A-Za-z][A-Za-z0-9+.-]*:/) != nil
    }

    /// The path from the root that a link leads to; nil when it leads out of the tree.
    private static func resolve(_ path: String, from file: String) -> String? {
        var parts = path.hasPrefix("/") ? [] : file.split(separator: "/").dropLast().map(String.init)
        for part in path.split(separator: "/") {
            switch part {
            case ".": continue
            case "..":
                if parts.popLast() == nil { return nil }
            default: parts.append(String(part))
            }
        }
        return parts.joined(separator: "/")
    }

    /// As repositories of documents make them: in small letters, spaces as `-`, without punctuation.
    private static func anchor(of heading: String) -> String {
        String(
            heading.lowercased().compactMap { letter in
                letter == " " ? "-" : letter.isLetter || letter.isNumber || "-_".contains(letter) ? letter : nil
            })
    }
}
