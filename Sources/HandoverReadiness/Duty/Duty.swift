public import HandoverModel

/// Somebody on duty in a layer, from one instant to another.
public struct Duty: Hashable, Sendable, Codable {
    public var layer: RotaLayer.ID
    public var person: Person.ID
    public var from: Instant
    public var to: Instant
    /// Whose turn it is, where somebody stands in.
    public var insteadOf: Person.ID?
    /// Which of those who have the turn together, from 0.
    public var seat: Int

    public init(
        layer: RotaLayer.ID, person: Person.ID, from: Instant, to: Instant, insteadOf: Person.ID? = nil, seat: Int = 0
    ) {
        self.layer = layer
        self.person = person
        self.from = from
        self.to = to
        self.insteadOf = insteadOf
        self.seat = seat
    }

    var range: Range<Instant> { from..<to }

    /// The same in another stretch.
    func cut(to range: Range<Instant>) -> Duty {
        var part = self
        (part.from, part.to) = (range.lowerBound, range.upperBound)
        return part
    }
}

extension Range where Bound == Instant {
    var milliseconds: Int64 { upperBound.milliseconds - lowerBound.milliseconds }

    /// What both have; nil for nothing.
    func shared(with other: Range) -> Range? {
        let (from, to) = (Swift.max(lowerBound, other.lowerBound), Swift.min(upperBound, other.upperBound))
        return from < to ? from..<to : nil
    }
}
