import HandoverModel
import HandoverViews
import Synchronization

/// Pages that were made and still hold: until something is recorded, or the minute ends, finer than which no page tells the
/// time.
///
/// A page is kept for one session, one address and one language. Each time it is given, its forms get an idempotency key of
/// their own, so that what is sent from two copies of it counts twice.
final class KeptPages: Sendable {
    /// What a page holds for.
    struct Moment: Hashable {
        private let revision: Int
        private let minute: Int64

        /// `revision`: The tracker's, before anything was asked for the page.
        init(revision: Int, now: Instant) {
            self.revision = revision
            minute = now.milliseconds / 60_000
        }
    }

    /// Whose page it is, and which.
    struct Key: Hashable {
        private let person: Person.ID
        private let session: String
        private let address: String
        private let language: Language?
        private let isAdministrator: Bool
        private let proof: Proof
        private let also: [Instant?]

        /// Nil for a page that is for once: one that says what was just recorded, or shows what was not taken.
        ///
        /// `also`: What else the page follows from.
        init?(_ visit: Visit, also: [Instant?] = []) {
            guard visit.notice == nil, visit.draft == nil, let seal = visit.seal else { return nil }
            person = visit.person
            session = seal.form
            address = visit.path.address
            language = visit.language
            isAdministrator = visit.isAdministrator
            proof = visit.proof
            self.also = also
        }
    }

    private struct Page {
        var bytes: [UInt8]
        /// Where the idempotency key of its forms stands.
        var places: [Int]
    }

    private struct State {
        var moment: Moment?
        var pages: [Key: Page] = [:]
        var size = 0
    }

    /// How many bytes are kept; pages beyond them are made each time.
    private static let most = 16_000_000
    private let state = Mutex(State())

    /// The page with this idempotency key in its forms; nil where none is kept that holds.
    func page(_ key: Key, at moment: Moment, form: FormSeal) -> [UInt8]? {
        let kept = state.withLock { $0.moment == moment ? $0.pages[key] : nil }
        guard var page = kept else { return nil }
        for place in page.places {
            page.bytes.replaceSubrange(place..<place + form.key.utf8.count, with: form.key.utf8)
        }
        return page.bytes
    }

    /// `form`: What its forms were made with.
    func keep(_ bytes: [UInt8], as key: Key, at moment: Moment, form: FormSeal) {
        let page = Page(bytes: bytes, places: bytes.places(of: Array(form.key.utf8)))
        state.withLock { state in
            if state.moment != moment { state = State(moment: moment) }
            guard state.size + bytes.count <= Self.most else { return }
            state.size += bytes.count - (state.pages[key]?.bytes.count ?? 0)
            state.pages[key] = page
        }
    }
}

extension [UInt8] {
    /// Where `part` begins in it, from left to right and never within another.
    fileprivate func places(of part: [UInt8]) -> [Int] {
        var found: [Int] = []
        var place = 0
        while let first = part.first, place + part.count <= count {
            if self[place] == first, self[place..<place + part.count].elementsEqual(part) {
                found.append(place)
                place += part.count
            } else {
                place += 1
            }
        }
        return found
    }
}
