import Hummingbird

/// What a browser is shown where a program gets a problem document.
///
/// Whoever makes pages fills it in; without one everybody gets documents.
protocol ProblemPages: Sendable {
    /// The page for an error; nil leaves it at the document. Status and header fields of the document are kept.
    ///
    /// `form`: What had been typed into a form that was not taken, without passwords.
    func page(
        for error: any Error, _ document: ProblemDocument, form: SentForm?, _ request: Request,
        _ context: HandoverContext
    ) async -> ResponseBody?
}
