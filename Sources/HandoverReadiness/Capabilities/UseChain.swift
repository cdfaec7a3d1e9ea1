internal import HandoverModel

/// The uses that carry an assessment on.
///
/// An assessment holds for a length of time from its own day. A use on a day on which it holds makes it hold as long from
/// that day, and the next use from there. What has lapsed stays so: a use after that carries nothing on.
struct UseChain {
    let validity: Validity
    let length: Length

    /// Days of use, each while the assessment held by the one before it, as few as lead to the last of them.
    ///
    /// `newest`: The newest use on or before a day.
    func links(from day: Day, newest: (Day) throws -> Day?) rethrows -> [Day] {
        var links: [Day] = []
        var base = day
        while let use = try newest(validity.lastDay(from: base, for: length)), use > base {
            links.append(use)
            base = use
        }
        return links
    }
}
