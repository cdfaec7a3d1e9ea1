import HandoverAccess
import HandoverModel
import Hummingbird
import NIOCore
import Synchronization

/// Refuses the requests of an address that asks too often.
///
/// Callers on the same machine are not counted.
struct RateLimit: RouterMiddleware {
    typealias Context = HandoverContext

    let buckets: TokenBuckets<CallerAddress>

    func handle(
        _ request: Request, context: HandoverContext, next: Next
    ) async throws -> Response {
        if let caller = context.origin.flatMap(CallerAddress.init) {
            if let wait = buckets.take(from: caller, at: .now) {
                throw RequestProblem.tooManyRequests(retryAfter: wait)
            }
        }
        return try await next(request, context)
    }
}

/// The part of an address that stands for one caller: all of IPv4, the network (/64) of IPv6.
struct CallerAddress: Hashable, Sendable {
    private let prefix: UInt64
    private let isVersion6: Bool

    /// Nil for loopback, and for what is not an internet address.
    init?(_ address: SocketAddress) {
        switch address {
        // The address follows family and port, and in version 6 the flow, as RFC 3493 has it.
        case .v4(let address):
            let bytes = unsafe withUnsafeBytes(of: address.address) { unsafe Array($0[4..<8]) }
            self.init(version4: bytes.reduce(0) { $0 << 8 | UInt32($1) })
        case .v6(let address):
            let bytes = unsafe withUnsafeBytes(of: address.address) { unsafe Array($0[8..<24]) }
            guard bytes != Array(repeating: 0, count: 15) + [1] else { return nil }
            // ::ffff:a.b.c.d is the IPv4 address.
            guard bytes.prefix(12) != Array(repeating: 0, count: 10) + [0xff, 0xff] else {
                self.init(version4: bytes[12...].reduce(0) { $0 << 8 | UInt32($1) })
                return
            }
            self.init(prefix: bytes.prefix(8).reduce(0) { $0 << 8 | UInt64($1) }, isVersion6: true)
        case .unixDomainSocket: return nil
        }
    }

    private init?(version4 address: UInt32) {
        guard address >> 24 != 127 else { return nil }
        self.init(prefix: UInt64(address), isVersion6: false)
    }

    private init(prefix: UInt64, isVersion6: Bool) {
        self.prefix = prefix
        self.isVersion6 = isVersion6
    }
}

/// Refuses the requests of a person who asks too often, from wherever.
struct PersonalRateLimit: Sendable {
    let buckets: TokenBuckets<Person.ID>

    /// - Throws: `RequestProblem.tooManyRequests`.
    func check(_ caller: Caller?, _ context: HandoverContext) throws(RequestProblem) {
        guard let caller, context.origin.flatMap(CallerAddress.init) != nil,
            let wait = buckets.take(from: caller.person, at: .now)
        else { return }
        throw .tooManyRequests(retryAfter: wait)
    }
}

/// What each caller has left.
///
/// Full buckets are forgotten, so that memory is bounded.
final class TokenBuckets<Subject: Hashable & Sendable>: Sendable {
    private struct Bucket {
        var tokens: Double
        var at: ContinuousClock.Instant
    }

    private let rate: Limits.Rate
    private let capacity: Int
    private let buckets = Mutex<[Subject: Bucket]>([:])

    init(_ rate: Limits.Rate, capacity: Int = 16_384) {
        self.rate = rate
        self.capacity = capacity
    }

    /// Takes one token.
    ///
    /// Says how many seconds to wait, at least 1, when there is none.
    func take(from caller: Subject, at now: ContinuousClock.Instant) -> Int? {
        buckets.withLock { buckets in
            if buckets.count >= capacity, buckets[caller] == nil { makeRoom(in: &buckets, at: now) }
            var tokens = buckets[caller].map { left(in: $0, at: now) } ?? rate.burst
            let isAllowed = tokens >= 1
            if isAllowed { tokens -= 1 }
            buckets[caller] = Bucket(tokens: tokens, at: now)
            return isAllowed ? nil : max(1, Int(((1 - tokens) / rate.perSecond).rounded(.up)))
        }
    }

    private func left(in bucket: Bucket, at now: ContinuousClock.Instant) -> Double {
        min(rate.burst, bucket.tokens + (now - bucket.at) / .seconds(1) * rate.perSecond)
    }

    /// Forgets full buckets; where all are in use, everybody starts anew.
    private func makeRoom(in buckets: inout [Subject: Bucket], at now: ContinuousClock.Instant) {
        buckets = buckets.filter { left(in: $0.value, at: now) < rate.burst }
        if buckets.count >= capacity { buckets.removeAll(keepingCapacity: true) }
    }
}
