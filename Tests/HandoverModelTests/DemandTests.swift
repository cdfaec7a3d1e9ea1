import Foundation
import HandoverModel
import Testing

@Suite("What independence is asked for beside its rate, as it is written") struct DemandTests {
    private static let kinds: [(Demand.Kind, String)] = [
        (.tasks("respond"), "floor-tasks/respond"), (.newest("respond"), "floor-newest/respond"),
        (.people("respond"), "floor-people/respond"), (.severe(.p0), "floor-severe/P0"),
        (.variety(.severity(.p1)), "missing-variety/severity P1"),
        (.variety(.capability("deploy")), "missing-variety/capability deploy"),
        (.variety(.outOfHours), "missing-variety/out-of-hours"),
    ]

    @Test(arguments: kinds) func isReadAsItIsWritten(kind: Demand.Kind, text: String) throws {
        let demand = Demand(kind, have: 2, of: 4, need: 3, drill: .missing, state: .tooFew)
        let bytes = try CanonicalJSON.encode(demand)
        #expect(
            String(decoding: bytes, as: UTF8.self)
                == #"{"drill":"missing","have":2,"kind":"\#(text)","need":3,"of":4,"state":"too-few"}"#)
        #expect(try CanonicalJSON.decode(Demand.self, from: bytes) == demand)
    }

    @Test(arguments: ["floor-tasks", "floor-severe/P9", "missing-variety/nights", "floor/respond", ""])
    func refusesWhatIsNoDemand(text: String) {
        let bytes = Array(#"{"have":2,"kind":"\#(text)","need":3,"state":"met"}"#.utf8)
        #expect(throws: DecodingError.self) { try CanonicalJSON.decode(Demand.self, from: bytes) }
    }
}
