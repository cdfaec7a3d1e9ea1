import HandoverModel

/// The events of all sorted stretches in one order.
struct EventMerge {
    /// A sorted stretch that is being read.
    private struct Reading {
        let stretch: Range<UInt64>
        var offset: UInt64
        var buffer: ArraySlice<UInt8> = []
        var event: TicketEvent?

        init(_ stretch: Range<UInt64>) {
            self.stretch = stretch
            offset = stretch.lowerBound
        }

        /// Reads on to the next event.
        mutating func advance(in sort: EventSort) throws {
            guard !buffer.isEmpty || offset < stretch.upperBound else {
                event = nil
                return
            }
            try fill(8, sort)
            let length = buffer.prefix(8).reversed().reduce(0) { $0 << 8 | Int($1) }
            try fill(8 + length, sort)
            guard let read = TicketEvent(buffer.dropFirst(8).prefix(length)) else { throw Damage() }
            event = read
            buffer = buffer.dropFirst(8 + length)
        }

        private mutating func fill(_ count: Int, _ sort: EventSort) throws {
            while buffer.count < count {
                let room = min(max(EventMerge.buffer, count - buffer.count), Int(stretch.upperBound - offset))
                let more = room > 0 ? try sort.bytes(at: offset, count: room) : []
                guard !more.isEmpty else { throw Damage() }
                offset += UInt64(more.count)
                buffer = (Array(buffer) + more)[...]
            }
        }
    }

    /// The file is not as it was written.
    struct Damage: Error {}

    private static let buffer = 64 << 10
    private let sort: EventSort
    /// A heap: none comes before the one at half its place.
    private var heap: [Reading] = []

    init(_ sort: EventSort) throws {
        self.sort = sort
        for stretch in sort.stretches {
            var reading = Reading(stretch)
            try reading.advance(in: sort)
            heap.append(reading)
            rise(heap.count - 1)
        }
    }

    /// The next event; nil at the end.
    mutating func next() throws -> TicketEvent? {
        guard let event = heap.first?.event else { return nil }
        try heap[0].advance(in: sort)
        if heap[0].event == nil {
            heap.swapAt(0, heap.count - 1)
            heap.removeLast()
        }
        sink()
        return event
    }

    private func comesFirst(_ left: Int, _ right: Int) -> Bool {
        guard let left = heap[left].event, let right = heap[right].event else { return false }
        return TicketEvent.comesFirst(left, right)
    }

    private mutating func rise(_ place: Int) {
        var place = place
        while place > 0, comesFirst(place, (place - 1) / 2) {
            heap.swapAt(place, (place - 1) / 2)
            place = (place - 1) / 2
        }
    }

    private mutating func sink() {
        var place = 0
        while true {
            let children = [2 * place + 1, 2 * place + 2].filter { $0 < heap.count }
            guard let first = children.min(by: comesFirst), comesFirst(first, place) else { return }
            heap.swapAt(place, first)
            place = first
        }
    }
}
