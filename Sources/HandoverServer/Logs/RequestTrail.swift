import HandoverModel
import Synchronization

/// What becomes known of a request while it is answered, for the log.
final class RequestTrail: Sendable {
    private struct State {
        var person: Person.ID?
        var isNoted = false
    }

    private let state = Mutex(State())

    /// Who asks; nil while, or where, nobody is known.
    var person: Person.ID? {
        get { state.withLock { $0.person } }
        set { state.withLock { $0.person = newValue } }
    }

    /// Whether a security line says already why it was refused.
    var isNoted: Bool {
        get { state.withLock { $0.isNoted } }
        set { state.withLock { $0.isNoted = newValue } }
    }
}
