/// A page that could not be shown or done: what is wrong, and where to go from here.
public enum ErrorPage {
    public static func html(_ problem: PageProblem, in frame: PageFrame) -> HTML {
        let language = frame.language
        let problem = frame.passable(problem)
        let back: HTML =
            problem.path == nil
            ? "<p class=\"actions\"><a class=\"button\"\(href: Path.home)>\(language("回到首页", "Back to the start"))</a></p>"
            : ""
        let why = problem.why.map { "<p class=\"lead\">\($0)</p>" as HTML }
        let next = problem.remedy.map { words -> HTML in
            problem.path.map { "<p class=\"actions\"><a class=\"button\"\(href: $0)>\(words)</a></p>" }
                ?? "<p class=\"lead\">\(words)</p>"
        }
        let log = problem.reference.map { reference -> HTML in
            let words = language(
                "若再次出现，请把编号 \(reference) 告诉管理员。",
                "If it happens again, tell the administrator the reference \(reference).")
            return "<p class=\"lead quiet\">\(words)</p>"
        }
        return frame.page(
            problem.says,
            "<section aria-labelledby=\"what\"><h1 id=\"what\">\(problem.says)</h1>\(why)\(next)\(log)\(back)</section>"
        )
    }
}
