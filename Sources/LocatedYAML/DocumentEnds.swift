/// What stands before and after the document of a file, which libyaml need not be asked for.
extension SourceText {
    /// The first thing after a document that is neither blank, comment nor `...`.
    struct Content {
        var stretch: Stretch
        /// Whether it is `---` or a directive, which only another document can begin with.
        var opensDocument: Bool
    }

    /// The first `%TAG` directive at the head of the file.
    func tagDirective() -> Stretch? {
        var place = Place(line: 1, column: 1)
        while let content = content(after: place), content.opensDocument {
            let line = content.stretch.start.line
            let rest = bytes[offset(of: content.stretch.start)...]
            if rest.starts(with: "%TAG".utf8) { return Stretch(content.stretch.start, endOfLine(line)) }
            if rest.first != UInt8(ascii: "%") { return nil }
            place = Place(line: line + 1, column: 1)
        }
        return nil
    }

    /// The first content from `place` on, nil when the file ends without any.
    func content(after place: Place) -> Content? {
        var place = place
        var offset = offset(of: place)
        while offset < bytes.count {
            switch bytes[offset] {
            case UInt8(ascii: "#"), UInt8(ascii: "\n"), UInt8(ascii: "\r"):
                place = Place(line: place.line + 1, column: 1)
                offset = self.offset(of: place)
            case UInt8(ascii: " "), UInt8(ascii: "\t"):
                place = place.next
                offset += 1
            case UInt8(ascii: ".") where place.column == 1 && isMarker(at: offset, "..."):
                place.column += 3
                offset += 3
            case UInt8(ascii: "-") where place.column == 1 && isMarker(at: offset, "---"):
                let end = Place(line: place.line, column: 4)
                return Content(stretch: Stretch(place, end), opensDocument: true)
            case let byte:
                let isDirective = byte == UInt8(ascii: "%") && place.column == 1
                return Content(stretch: Stretch(oneAt: place), opensDocument: isDirective)
            }
        }
        return nil
    }

    private func isMarker(at offset: Int, _ marker: String) -> Bool {
        let rest = bytes[offset...]
        guard rest.starts(with: marker.utf8) else { return false }
        guard let next = rest.dropFirst(3).first else { return true }
        return next <= UInt8(ascii: " ")
    }
}
