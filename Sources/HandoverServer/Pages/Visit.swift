import HandoverAccess
import HandoverModel
import HandoverViews

/// Somebody who is signed in and looks at a page.
struct Visit: Sendable {
    var person: Person.ID
    /// What the browser asks for; nil takes the handover's own.
    var language: Language?
    /// The page's own address.
    var path: Path
    /// Whether they manage accounts and tokens.
    var isAdministrator = false
    var seal: FormSeal?
    var proof = Proof.given
    /// What had been recorded when the page was asked for, as `ChangeRoutes` says it.
    var revision: String?
    /// What has just been recorded.
    var notice: Notice?
    /// A form that was not taken.
    var draft: FormDraft?

    /// The same, by somebody who may have shown once more who they are.
    func proved(by caller: Caller) -> Visit {
        var visit = self
        if caller.isProved { visit.proof = .given }
        return visit
    }
}
