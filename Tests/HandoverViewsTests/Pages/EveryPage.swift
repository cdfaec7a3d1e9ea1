import HandoverModel
import HandoverReadiness
import HandoverViews

/// Every page in one language, by a name.
enum EveryPage {
    static func all(_ language: Language, _ sample: PageSamples = .plain) -> [(name: String, html: HTML)] {
        [
            (
                "director",
                DirectorPage.html(
                    .init(readiness: sample.readiness, trend: sample.trend), in: sample.frame(language, .director))
            )
        ]
    }
}
