public import HandoverModel
public import HandoverReadiness

/// The certificate as one page of A4 that stands by itself: nothing is loaded from elsewhere, and the document it is made
/// from stands in it.
///
/// Like the document it is the same whoever asks for it, in each of the two languages.
public enum CertificatePage {
    /// The style sheet that stands in the page, so that a server can let it through by its digest.
    public static var style: String { styleText.description }

    public static func html(_ certificate: Certificate, definitions: Definitions, language: Language) -> HTML {
        let parts = CertificateParts(certificate, definitions, language)
        let title = language("交接验收证书", "Certificate of acceptance")
        return """
            <!doctype html>
            <html lang="\(language.tag)">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>\(title) · \(definitions.handover.title.text(in: language))</title>
            <style>\(HTML(stringLiteral: styleText))</style>
            </head>
            <body>
            <main>
            <h1>\(title)</h1>
            \(parts.head)\(parts.signatures)\(parts.conditions)\(parts.measures)\(parts.demands)\(parts.progress)\(parts.proof)
            </main>
            <script type="application/json" id="certificate">
            \(data: CertificateJSON.document(certificate, definitions: definitions))
            </script>
            </body>
            </html>

            """
    }

    private static let styleText: StaticString = """
        *{box-sizing:border-box}body{margin:0;background:#fff;color:#1b1f24;font:15px/1.45 system-ui,-apple-system,"Segoe UI",Roboto,"PingFang SC","Noto Sans CJK SC","Noto Sans SC","Microsoft YaHei",sans-serif;font-variant-numeric:tabular-nums;overflow-wrap:anywhere}
        main{max-width:52rem;margin:0 auto;padding:1.5rem 1rem 3rem}h1{font-size:1.6rem;line-height:1.25;margin:0 0 .25rem}h2{font-size:1.05rem;margin:1.5rem 0 .25rem}p{margin:.25rem 0}
        .quiet{color:#57606a}.small{font-size:.85rem}.verdict{font-size:1.15rem;font-weight:650;margin:.75rem 0}.demonstration{border:2px solid #9a6700;padding:.5rem .75rem;font-weight:650}
        table{border-collapse:collapse;width:100%;font-size:.9rem;overflow-wrap:break-word}.date,time{white-space:nowrap}th,td{text-align:left;vertical-align:top;padding:.35rem .6rem .35rem 0;border-top:1px solid #d0d7de}thead th{border-top:0;color:#57606a;font-weight:400;font-size:.8rem;vertical-align:bottom}tbody th{font-weight:400}.number,td.number,th.number{text-align:right;white-space:nowrap}
        code{font:.8rem/1.5 ui-monospace,SFMono-Regular,Menlo,Consolas,monospace;overflow-wrap:anywhere}dl{margin:.25rem 0;display:grid;grid-template-columns:minmax(7rem,auto) 1fr;gap:.2rem 1rem}dt{color:#57606a}dd{margin:0}
        @media screen and (max-width:40rem){.cards,.cards tbody,.cards tr,.cards :is(th,td){display:block}.cards thead{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}.cards tr{border-top:1px solid #d0d7de;padding:.5rem 0}.cards tbody tr:first-child{border-top:0}.cards.cards :is(th,td){border:0;padding:.0625rem 0;text-align:left;white-space:normal}.cards [role=rowheader]{font-weight:650}.cards td:empty{display:none}.cards td[data-name]{display:grid;grid-template-columns:minmax(0,2fr) minmax(0,3fr);column-gap:.75rem}.cards td[data-name]::before{content:attr(data-name)/"";color:#57606a}.cards td>span{min-width:0}dl{grid-template-columns:1fr}dd{margin-bottom:.25rem}}
        @page{size:A4;margin:14mm}@media print{body{font-size:9.5pt}main{max-width:none;padding:0}tr,dl{break-inside:avoid}h2{break-after:avoid;margin-top:.9rem}}
        """
}
