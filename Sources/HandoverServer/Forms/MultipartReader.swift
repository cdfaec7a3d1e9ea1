/// Reads a body of `multipart/form-data` (RFC 7578) as it comes in, however it is cut.
///
/// It holds no more than a delimiter's length of content, and the head of one part.
struct MultipartReader {
    enum Event: Hashable {
        case part(PartHead)
        /// Some of the content of the part that began last.
        case bytes([UInt8])
        case partEnd
    }

    /// What it takes.
    struct Bounds: Hashable {
        /// The bytes of the header fields of one part.
        var head = 8 << 10
        var parts = 200
        /// The bytes before the first delimiter and after the last.
        var margin = 1 << 10
    }

    private enum State {
        /// Before the first delimiter.
        case preamble
        /// After a delimiter: a line's end, or the end of it all.
        case delimiter
        case head
        case content
        case epilogue
    }

    private let bounds: Bounds
    /// CR, LF, two hyphens and the boundary.
    private let mark: [UInt8]
    private var state = State.preamble
    private var pending: [UInt8]
    private var parts = 0
    private var margin = 0

    /// `boundary`: as the header field tells it.
    ///
    /// - Throws: `MultipartProblem.badBoundary` unless it has 1 to 70 of the characters of RFC 2046.
    init(boundary: String, bounds: Bounds = Bounds()) throws(MultipartProblem) {
        let bytes = Array(boundary.utf8)
        guard (1...70).contains(bytes.count), bytes.allSatisfy(Self.isBoundary), bytes.last != UInt8(ascii: " ") else {
            throw .badBoundary
        }
        self.bounds = bounds
        mark = [0x0D, 0x0A, 0x2D, 0x2D] + bytes
        // The first delimiter stands at the start of the body, without a line's end before it.
        pending = [0x0D, 0x0A]
    }

    /// Takes the next bytes of the body, and tells what they bring.
    mutating func read(_ bytes: some Sequence<UInt8>) throws(MultipartProblem) -> [Event] {
        pending.append(contentsOf: bytes)
        var events: [Event] = []
        while let next = try step() {
            if case .some(let event) = next { events.append(event) }
        }
        return events
    }

    /// Says that the body has ended.
    ///
    /// - Throws: `MultipartProblem.incomplete` when the last delimiter has not come.
    func finish() throws(MultipartProblem) {
        guard state == .epilogue else { throw .incomplete }
    }

    /// Does one step; nil when that takes more bytes, an empty step when it brings nothing to tell.
    private mutating func step() throws(MultipartProblem) -> Event?? {
        switch state {
        case .preamble: return try skipToFirstDelimiter() ? .some(nil) : nil
        case .delimiter: return try readDelimiterEnd() ? .some(nil) : nil
        case .head: return try readHead().map { .some(.part($0)) }
        case .content: return readContent()
        case .epilogue:
            try countMargin(pending.count)
            pending.removeAll()
            return nil
        }
    }

    private mutating func skipToFirstDelimiter() throws(MultipartProblem) -> Bool {
        guard let place = pending.firstPlace(of: mark) else {
            let kept = min(pending.count, mark.count - 1)
            try countMargin(pending.count - kept)
            pending.removeFirst(pending.count - kept)
            return false
        }
        try countMargin(place.lowerBound)
        pending.removeFirst(place.upperBound)
        state = .delimiter
        return true
    }

    private mutating func readDelimiterEnd() throws(MultipartProblem) -> Bool {
        // A delimiter may be followed by blanks, as RFC 2046 has it.
        let blanks = pending.prefix { $0 == 0x20 || $0 == 0x09 }.count
        try countMargin(blanks)
        pending.removeFirst(blanks)
        guard pending.count >= 2 else { return false }
        if blanks == 0, pending[0] == 0x2D, pending[1] == 0x2D {
            state = .epilogue
        } else if pending[0] == 0x0D, pending[1] == 0x0A {
            state = .head
            parts += 1
            guard parts <= bounds.parts else { throw .tooManyParts(limit: bounds.parts) }
        } else {
            throw .malformed
        }
        pending.removeFirst(2)
        return true
    }

    private mutating func readHead() throws(MultipartProblem) -> PartHead? {
        guard let end = pending.firstPlace(of: [0x0D, 0x0A, 0x0D, 0x0A]), end.lowerBound <= bounds.head else {
            guard pending.count <= bounds.head + 4 else { throw .headTooLong(limit: bounds.head) }
            return nil
        }
        let head = try PartHead(Array(pending[..<end.lowerBound]))
        // The line's end before the content may be the start of the next delimiter: of a part without content.
        pending.removeFirst(end.lowerBound + 2)
        isAtContentStart = true
        state = .content
        return head
    }

    /// Whether the line's end that closes the head is still there.
    private var isAtContentStart = false

    private mutating func readContent() -> Event?? {
        if let place = pending.firstPlace(of: mark) {
            let content = Array(pending[..<place.lowerBound].dropFirst(isAtContentStart ? 2 : 0))
            if !content.isEmpty {
                pending.removeFirst(place.lowerBound)
                isAtContentStart = false
                return .some(.bytes(content))
            }
            pending.removeFirst(place.upperBound)
            isAtContentStart = false
            state = .delimiter
            return .some(.partEnd)
        }
        // All but what may be the start of a delimiter.
        let count = pending.count - (mark.count - 1)
        guard count > 2 else { return nil }
        let content = Array(pending[..<count].dropFirst(isAtContentStart ? 2 : 0))
        pending.removeFirst(count)
        isAtContentStart = false
        return .some(.bytes(content))
    }

    private mutating func countMargin(_ count: Int) throws(MultipartProblem) {
        margin += count
        guard margin <= bounds.margin else { throw .malformed }
    }

    /// The characters of a boundary in RFC 2046 §5.1.1.
    private static func isBoundary(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "a")...UInt8(ascii: "z"),
            UInt8(ascii: "A")...UInt8(ascii: "Z"):
            true
        default: "'()+_,-./:=? ".utf8.contains(byte)
        }
    }
}

extension [UInt8] {
    /// Where a mark that begins with CR stands first.
    fileprivate func firstPlace(of mark: [UInt8]) -> Range<Int>? {
        var start = startIndex
        while let place = self[start...].firstIndex(of: 0x0D), place + mark.count <= endIndex {
            if self[place..<place + mark.count].elementsEqual(mark) { return place..<place + mark.count }
            start = place + 1
        }
        return nil
    }
}

/// What can be wrong with a form that is sent.
enum MultipartProblem: Error, Hashable {
    case badBoundary
    case malformed
    case badHead
    case headTooLong(limit: Int)
    case tooManyParts(limit: Int)
    case incomplete
}
