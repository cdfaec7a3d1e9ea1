/// Breaks text into lines.
///
/// A line may break at a space and between two characters of which one is Chinese, but not before closing
/// punctuation nor after an opening bracket, and not inside `李四 (lisi)`, a name with its id, nor inside a name among Latin
/// words. A word longer than the line is broken after `/`, `-`, `_` or `.`, or else where the line ends.
enum Wrap {
    /// The stretches of `characters` that make the lines, each at most `width` columns; at least one.
    static func lines(of characters: [Character], width: Int) -> [Range<Int>] {
        let width = max(2, width)
        let names = names(in: characters) + lonelyNames(in: characters)
        var lines: [Range<Int>] = []
        var start = 0
        while start < characters.count {
            let end = fit(characters, from: start, width: width)
            if end == characters.count {
                lines.append(start..<end)
                break
            }
            let cut = lastBreak(characters, names, after: start, upTo: end)
            lines.append(trimmed(characters, start..<cut))
            start = cut
            while start < characters.count, characters[start] == " " { start += 1 }
        }
        return lines.isEmpty ? [0..<0] : lines
    }

    /// Columns of the widest stretch that is only broken when it must be.
    static func widestPiece(of characters: [Character]) -> Int {
        var widest = 0
        var width = 0
        for (index, character) in characters.enumerated() {
            if mayBreak(characters, before: index) || mayBreakWord(characters, before: index) { width = 0 }
            if character != " " { width += DisplayWidth.of(character) }
            widest = max(widest, width)
        }
        return widest
    }

    /// The end of what fits into `width` columns, at least one character.
    private static func fit(_ characters: [Character], from start: Int, width: Int) -> Int {
        var used = 0
        var end = start
        while end < characters.count {
            used += DisplayWidth.of(characters[end])
            if used > width { break }
            end += 1
        }
        return max(end, start + 1)
    }

    /// The best place for a break: between words, else inside a name with its id, else inside a word.
    private static func lastBreak(
        _ characters: [Character], _ names: [Range<Int>], after start: Int, upTo end: Int
    ) -> Int {
        let places = (start + 1...end).reversed()
        return places.first { place in
            mayBreak(characters, before: place) && !names.contains { $0.contains(place) }
        } ?? places.first { mayBreak(characters, before: $0) } ?? places.first { mayBreakWord(characters, before: $0) }
            ?? end
    }

    /// The places inside people's names with their ids, as far as these can be told from other words.
    ///
    /// An id of a person is short. Of the Chinese characters before it all are taken when they are few, else three; a word
    /// in Latin letters is a name when it begins with a capital.
    private static func names(in characters: [Character]) -> [Range<Int>] {
        characters.indices.compactMap { open in
            guard characters[open] == "(", open > 1, characters[open - 1] == " ",
                let close = characters[open...].prefix(longestID + 2).firstIndex(of: ")"), close > open + 1,
                characters[open + 1..<close].allSatisfy({ $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-") })
            else { return nil }
            let before = characters[..<(open - 1)].reversed().prefix { isWide($0) && $0.isLetter }.count
            let word = characters[..<(open - 1)].reversed().prefix { $0 != " " }
            guard before > 0 || word.last?.isUppercase == true else { return nil }
            return (open - max(1, before <= 4 ? before : 3))..<close + 1
        }
    }

    private static let longestID = 12

    /// The places inside a few Chinese characters that stand among Latin words: somebody's name, without an id.
    private static func lonelyNames(in characters: [Character]) -> [Range<Int>] {
        var found: [Range<Int>] = []
        var start = 0
        while start < characters.count {
            let end = characters[start...].firstIndex { !isWide($0) || !$0.isLetter } ?? characters.count
            let (left, right) = (
                characters[..<start].last { $0 != " " }, characters[end...].first { $0 != " " }
            )
            let isAmongLatin = [left, right].compactMap { $0 }.allSatisfy(isOfLatin) && (left ?? right) != nil
            if (2...4).contains(end - start), isAmongLatin { found.append(start + 1..<end) }
            start = max(end, start + 1)
        }
        return found
    }

    /// Whether a character stands beside a word of a Latin sentence: a letter, or what ends a part of one.
    private static func isOfLatin(_ character: Character) -> Bool {
        character.isASCII && (character.isLetter || ",;:.".contains(character))
    }

    private static func mayBreak(_ characters: [Character], before index: Int) -> Bool {
        guard index > 0, index < characters.count else { return index > 0 }
        let (left, right) = (characters[index - 1], characters[index])
        if left == " " || right == " " { return right != " " || left != " " }
        if closing.contains(right) || opening.contains(left) { return false }
        return isWide(left) || isWide(right)
    }

    private static func mayBreakWord(_ characters: [Character], before index: Int) -> Bool {
        guard index > 1, index < characters.count else { return false }
        let (left, right) = (characters[index - 1], characters[index])
        guard right.isASCII else { return false }
        // Not in a date or a number.
        return left == "/" ? right.isLetter || right.isNumber : "-_.".contains(left) && right.isLetter
    }

    private static func trimmed(_ characters: [Character], _ range: Range<Int>) -> Range<Int> {
        var end = range.upperBound
        while end > range.lowerBound, characters[end - 1] == " " { end -= 1 }
        return range.lowerBound..<end
    }

    private static func isWide(_ character: Character) -> Bool { DisplayWidth.of(character) == 2 }

    private static let closing = Set<Character>("\"'，。、；：？！）」』】》〉”’…％,.;:!?)]}%")
    private static let opening = Set<Character>("\"'（「『【《〈“‘([{")
}

extension Phrase {
    /// The phrase on lines of at most `width` columns.
    func wrapped(to width: Int) -> [Phrase] {
        let all = characters
        return Wrap.lines(of: all.map(\.character), width: width).map { Phrase(characters: all[$0]) }
    }

    /// The phrase cut to `width` columns, with … where something is missing.
    func truncated(to width: Int) -> Phrase {
        let all = characters
        if all.reduce(0, { $0 + DisplayWidth.of($1.character) }) <= width { return self }
        var used = 1
        let kept = all.prefix { pair in
            used += DisplayWidth.of(pair.character)
            return used <= width
        }
        return Phrase(characters: kept) + Phrase("…", kept.last?.style)
    }

    /// Columns it takes on one line.
    var width: Int { characters.reduce(0) { $0 + DisplayWidth.of($1.character) } }

    private init(characters: ArraySlice<(character: Character, style: Style?)>) {
        self.init("")
        for (character, style) in characters {
            if let last = spans.indices.last, spans[last].style == style {
                spans[last].text.append(character)
            } else {
                spans.append(Span(text: String(character), style: style))
            }
        }
    }

    /// The text of one line, with colours when asked for.
    func line(colour: Bool) -> String {
        spans.map { span in
            let text = span.text.printable
            return colour ? span.style.map { $0.applied(to: text) } ?? text : text
        }.joined()
    }
}
