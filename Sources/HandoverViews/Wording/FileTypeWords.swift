internal import HandoverModel

extension FileType {
    /// What people call a file of this type, with its article in English.
    func title(_ language: Language) -> String {
        switch self {
        case .pdf: language("PDF 文件", "a PDF document")
        case .png: language("PNG 图片", "a PNG picture")
        case .jpeg: language("JPEG 图片", "a JPEG picture")
        case .gif: language("GIF 图片", "a GIF picture")
        case .webp: language("WebP 图片", "a WebP picture")
        case .docx, .doc: language("Word 文档", "a Word document")
        case .xlsx, .xls: language("Excel 表格", "an Excel workbook")
        case .pptx, .ppt: language("PowerPoint 演示文稿", "a PowerPoint presentation")
        case .odt, .ods, .odp: language("OpenDocument 文档", "an OpenDocument file")
        case .zip: language("ZIP 压缩包", "a ZIP archive")
        case .txt, .csv, .markdown: language("文本", "text")
        }
    }
}
