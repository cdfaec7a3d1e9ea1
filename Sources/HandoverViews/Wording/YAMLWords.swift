/// What libyaml says of a text that is no YAML, in Chinese.
enum YAMLWords {
    /// The detail in the reader's words; libyaml's own where it is none of those known here.
    static func chinese(_ detail: String) -> String {
        guard let place = detail.firstRange(of: " while ") else { return problems[detail] ?? detail }
        let (said, rest) = (String(detail[..<place.lowerBound]), String(detail[place.upperBound...]))
        guard let problem = problems[said], let context = contexts[rest] else { return detail }
        return "\(context)：\(problem)"
    }

    private static let problems = [
        "block sequence entries are not allowed in this context": "这里不能写列表项（-）",
        "control characters are not allowed": "不能有控制字符",
        "could not find expected ':'": "缺少冒号",
        "did not find expected ',' or ']'": "缺少逗号或右方括号",
        "did not find expected ',' or '}'": "缺少逗号或右花括号",
        "did not find expected '-' indicator": "这里应是列表项（-），请检查缩进",
        "did not find expected <document start>": "这里应开始一个文档",
        "did not find expected alphabetic or numeric character": "缺少字母或数字",
        "did not find expected comment or line break": "这里只能是注释或换行",
        "did not find expected hexdecimal number": "缺少十六进制数",
        "did not find expected key": "这里应是一个键，请检查缩进",
        "did not find expected node content": "缺少内容",
        "did not find expected whitespace or line break": "缺少空格或换行",
        "found a tab character that violates indentation": "缩进中有制表符，应使用空格",
        "found a tab character where an indentation space is expected": "缩进中有制表符，应使用空格",
        "found an indentation indicator equal to 0": "缩进数不能为 0",
        "found character that cannot start any token": "这个字符不能作开头，文字请加引号",
        "found invalid Unicode character escape code": "Unicode 转义无效",
        "found unexpected ':'": "这里不应有冒号，文字请加引号",
        "found unexpected document indicator": "这里不应有文档分隔符（--- 或 ...）",
        "found unexpected end of stream": "文件意外结束，可能有引号没有关上",
        "found unknown escape character": "未知的转义字符，反斜杠请写成两个",
        "mapping keys are not allowed in this context": "这里不能写键",
        "mapping values are not allowed in this context": "这里不能再写“键: 值”，含冒号的文字请加引号",
        "input is too long": "内容太长",
    ]

    private static let contexts = [
        "parsing a block collection": "读取列表时", "parsing a block mapping": "读取键值时", "parsing a block node": "读取内容时",
        "parsing a flow mapping": "读取 { } 时", "parsing a flow node": "读取内容时", "parsing a flow sequence": "读取 [ ] 时",
        "parsing a node": "读取内容时", "parsing a quoted scalar": "读取引号内的文字时", "scanning a block scalar": "读取多行文字时",
        "scanning a directive": "读取指令时", "scanning a plain scalar": "读取文字时", "scanning a quoted scalar": "读取引号内的文字时",
        "scanning a simple key": "读取键时", "scanning a tag": "读取标签时", "scanning an alias": "读取别名时",
        "scanning an anchor": "读取锚点时", "scanning for the next token": "读取下一项时",
    ]
}
