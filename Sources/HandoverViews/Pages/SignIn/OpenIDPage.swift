internal import HandoverModel

/// On the way to the organisation's sign-in, after a form was sent.
public enum OpenIDPage {
    public struct Model: Hashable, Sendable {
        /// The name of the organisation's sign-in.
        public var organisation: String
        public var way: Link
        /// Whether somebody who is signed in is to prove once more who they are.
        public var isProof: Bool

        public init(organisation: String, way: Link, isProof: Bool) {
            self.organisation = organisation
            self.way = way
            self.isProof = isProof
        }
    }

    public static func html(_ model: Model, in frame: PageFrame) -> HTML {
        let language = frame.language
        let name = model.organisation
        let title = language("正在前往 \(name)", "On to \(name)")
        let why =
            model.isProof
            ? language(
                "首次签字前请再登录一次，确认是你本人。", "Before the first sign-off, sign in once more, to make sure that it is you. ")
            : ""
        let kept = language(
            "填好的内容已保留，回来后继续；文件需要重新选择。",
            "What you typed is kept, and is there again when you come back; a file has to be chosen anew.")
        let content: HTML = """
            <div class="narrow"><h1>\(title)</h1>
            <p class="lead">\(why + kept)</p>
            <p class="actions"><a class="button"\(href: model.way)>\(language("继续", "Continue"))</a></p></div>
            """
        return frame.page(title, content)
    }
}
