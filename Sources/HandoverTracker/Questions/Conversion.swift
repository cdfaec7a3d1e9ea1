import HandoverModel
import HandoverReadiness

extension TaskTally {
    init(_ tally: Tally) {
        self.init(
            eligible: tally.eligible, independent: tally.independent, unrated: tally.unrated, drills: tally.drills,
            toReview: tally.reviewsNeeded, reviewed: tally.reviewsDone)
    }
}
