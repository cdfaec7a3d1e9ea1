/// The one style sheet of all pages: light, dark and print, from 360 pixels up.
///
/// Served from `Path.stylesheet(digest:)`; pages carry no styles of their own, so that `style-src 'self'` holds.
public enum Stylesheet {
    public static let text =
        """
        :root{color-scheme:light dark;\(Palette.light.declarations)}
        @media screen and (prefers-color-scheme:dark){:root{\(Palette.dark.declarations)}}

        """ + base + frame + parts + forms + charts + wide + print

    /// For reports that are files of their own: on white, on screen and on paper, with long figures in full.
    static let ofReports =
        """
        :root{color-scheme:light;\(Palette.light.declarations)}

        """ + base + frame + parts + charts + wide + print + """
            main{max-width:52rem;padding-top:2rem}h1+.part{margin-top:1rem}h1+.part>p:first-child{font-size:1.125rem}section>table{max-width:none}
            .part p+p,section p+p{margin-top:.375rem}section>*+:is(ul,dl,p,.scroll,pre){margin-top:.5rem}
            pre{white-space:pre-wrap;overflow-wrap:anywhere}

            """

    private static let base = """
        *,::before,::after{box-sizing:border-box}
        html{-webkit-text-size-adjust:100%;text-size-adjust:100%;scroll-padding-top:1rem}
        body{margin:0;background:var(--page);color:var(--ink);
        font:1rem/1.5 system-ui,-apple-system,"Segoe UI",Roboto,"Helvetica Neue","PingFang SC","Noto Sans CJK SC","Noto Sans SC","Microsoft YaHei",sans-serif;
        font-variant-numeric:tabular-nums;overflow-wrap:anywhere}
        h1,h2,h3,p,ul,ol,dl,dd,figure,fieldset{margin:0;padding:0}
        h1{font-size:1.5rem;line-height:1.25;font-weight:650;text-wrap:balance}
        h2{font-size:1.125rem;line-height:1.35;font-weight:650}
        h3{font-size:1rem;line-height:1.4;font-weight:650}
        ul,ol{list-style:none}
        a{color:var(--link);text-underline-offset:.18em;text-decoration-thickness:1px}
        a:hover{text-decoration-thickness:2px}
        :focus-visible{outline:3px solid var(--link);outline-offset:2px;border-radius:2px}
        svg{display:block;max-width:100%}
        small,.small{font-size:.875rem}
        code,pre{font:.8125rem/1.5 ui-monospace,SFMono-Regular,Menlo,Consolas,monospace}
        pre{margin:0;white-space:pre-wrap;background:var(--card);padding:.75rem;border-radius:4px}
        del{color:var(--bad);background:var(--bad-tint)}
        ins{color:var(--good);background:var(--good-tint);text-decoration-thickness:1px}
        .quiet{color:var(--quiet)}.good{color:var(--good)}.caution{color:var(--caution)}.bad{color:var(--bad)}
        .strong{font-weight:650}.faint{color:var(--quiet)}.accent{color:var(--link)}
        .number{text-align:right;white-space:nowrap}
        .n{color:inherit;text-decoration:underline;text-decoration-color:var(--edge);text-underline-offset:.2em}.n:hover{text-decoration-color:currentColor}
        .date{white-space:nowrap}
        .hidden{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}

        """

    private static let frame = """
        .skip{position:absolute;left:.5rem;top:-4rem;background:var(--page);padding:.5rem 1rem;z-index:2}
        .skip:focus{top:.5rem}
        .top,main,.foot{max-width:68rem;margin:0 auto;padding-left:1rem;padding-right:1rem}
        .band{border-bottom:1px solid var(--line)}
        .top{display:grid;grid-template-columns:minmax(0,1fr) auto;column-gap:1rem;align-items:start;padding-top:.5rem}
        .title,.account{grid-column:1/-1}.title{font-size:.8125rem;line-height:1.25rem;padding:.125rem 0;font-weight:650;color:var(--ink);text-decoration:none;
        overflow:hidden;display:-webkit-box;-webkit-box-orient:vertical;-webkit-line-clamp:4;min-height:1.5rem;min-width:0}
        .account{display:flex;flex-wrap:wrap;justify-content:flex-end;gap:0 .75rem;align-items:center;font-size:.8125rem}
        .account a,.account button{min-height:2rem;display:inline-flex;align-items:center}
        .account .name{display:none}
        .places{grid-column:1/-1;display:flex;flex-wrap:wrap;column-gap:1.25rem;font-size:.9375rem}
        .places a{color:var(--quiet);text-decoration:none;padding:.375rem 0 .3125rem;border-bottom:3px solid transparent;min-height:2.25rem}
        .places a:hover{color:var(--ink)}.count{font-size:.8125rem;font-weight:400;padding:0 .375rem;border-radius:.625rem;background:var(--card);color:var(--quiet)}
        .places [aria-current]{color:var(--ink);font-weight:650;border-bottom-color:var(--link)}
        main{padding-top:1rem;padding-bottom:3rem}
        main section,main>form,figure+figure{margin-top:2.25rem}
        main>section:first-child{margin-top:0}
        section>h2,figure>h3{margin-bottom:.25rem}
        .lead{margin-top:.5rem}p.lead{max-width:44rem}
        .foot{padding-bottom:2rem;font-size:.8125rem;color:var(--quiet)}
        .foot p:first-child{border-top:1px solid var(--line);padding-top:1rem}.foot p+p{margin-top:.25rem}

        """

    private static let parts = """
        .mark{display:inline-block;width:1em;height:1em;vertical-align:-.125em;flex:none;fill:none;stroke:currentColor;
        stroke-width:2;stroke-linecap:round;stroke-linejoin:round}
        .verdict h1{font-size:1.75rem;display:flex;gap:.5rem;align-items:center}
        .verdict p{margin-top:.25rem;font-size:.9375rem;line-height:1.4}
        .verdict .as-of{font-size:.8125rem;color:var(--quiet)}.verdict p a,.foot a{color:inherit}.verdict p a,.foot a,.bullets a{display:inline-block;min-height:1.5rem}
        .verdict+.columns section:first-child{margin-top:1.25rem}
        .say::first-letter{text-transform:uppercase}
        .tag{display:inline-flex;gap:.25rem;align-items:center;font-size:.8125rem;line-height:1.375rem;padding:0 .4375rem;border-radius:3px;
        background:var(--card);color:var(--quiet);white-space:nowrap;vertical-align:.0625em}
        .list .tag{white-space:normal}
        .tag.good{background:var(--good-tint);color:var(--good)}
        .tag.caution{background:var(--caution-tint);color:var(--caution)}
        .tag.bad{background:var(--bad-tint);color:var(--bad)}.tag.accent{color:var(--link)}
        .note{border-left:4px solid var(--edge);background:var(--card);padding:.75rem 1rem;border-radius:0 4px 4px 0}
        .note.good{border-color:var(--good);color:inherit}.note.caution{border-color:var(--caution);color:inherit}
        .note.bad{border-color:var(--bad);color:inherit}
        .note p+p,.note p+ul,.note ul+p{margin-top:.25rem}
        main>.note{margin-bottom:1.5rem}.note+.hint{margin-top:.5rem}
        h1+:is(.note,.part){margin-top:1rem}
        .list>li{padding:.5rem 0;border-top:1px solid var(--line);line-height:1.375}
        .list>li:first-child{border-top:0}
        .list .subject{font-weight:650}
        .list a{display:inline-block;min-height:1.5rem}
        .bullets>li{padding-left:1.125rem;position:relative;margin-top:.375rem}
        .bullets>li::before{content:"";position:absolute;left:.25rem;top:.625rem;width:.3125rem;height:.3125rem;border-radius:50%;background:var(--edge)}
        .bullets>li:has(>details)::before{content:none}
        .facts{display:grid;grid-template-columns:1fr;gap:0 1.5rem}
        .facts dt{color:var(--quiet);font-size:.875rem;margin-top:.625rem}
        .facts dt:first-of-type{margin-top:0}
        details>summary{cursor:pointer;color:var(--link);min-height:2.25rem;padding:.375rem 0;width:fit-content}
        details>summary:hover{text-decoration:underline;text-underline-offset:.18em}
        details[open]>summary{margin-bottom:.5rem}
        details.more{margin-top:.5rem}
        .rule{color:var(--quiet);font-size:.875rem;max-width:44rem}
        .rule p+p{margin-top:.375rem}
        .scroll{overflow-x:auto;background:linear-gradient(90deg,var(--page) 40%,transparent) 0/2.5rem 100%,linear-gradient(270deg,var(--page) 40%,transparent) 100%/2.5rem 100%,linear-gradient(90deg,var(--edge),transparent) 0/.5rem 100%,linear-gradient(270deg,var(--edge),transparent) 100%/.5rem 100%;background-attachment:local,local,scroll,scroll;background-repeat:no-repeat}
        table{border-collapse:collapse;width:100%;font-size:.9375rem;overflow-wrap:break-word}
        .scroll :is(th,td):not(.number){min-width:5.5rem}
        caption{text-align:left;color:var(--quiet);font-size:.875rem;padding-bottom:.375rem}
        th,td{text-align:left;vertical-align:top;padding:.4375rem .75rem .4375rem 0;border-top:1px solid var(--line)}
        thead th{border-top:0;color:var(--quiet);font-weight:400;font-size:.8125rem;vertical-align:bottom}
        tbody th{font-weight:400}section>table{max-width:44rem}
        th:last-child,td:last-child{padding-right:0}
        th.number,td.number{text-align:right}
        .matrix :is(th,td):not(.number){min-width:4.5rem}.matrix td{position:relative}.matrix [scope=row]{min-width:8rem;position:sticky;left:0;background:var(--page)}
        .links{display:flex;flex-wrap:wrap;gap:0 1.25rem;margin-top:.25rem;font-size:.9375rem}
        .links a{display:inline-flex;align-items:center;min-height:2.25rem}.links [aria-current]{color:var(--ink);font-weight:650;text-decoration:none}
        .choices{display:flex;flex-wrap:wrap;gap:.375rem;margin:.75rem 0 0}
        .choices a{display:inline-flex;align-items:center;gap:.375rem;min-height:2.25rem;padding:.125rem .75rem;border:1px solid var(--line);border-radius:1.125rem;
        color:var(--ink);text-decoration:none;font-size:.9375rem}
        .choices a:hover{border-color:var(--edge)}
        .choices [aria-current]{background:var(--link);border-color:var(--link);color:var(--on-link)}
        .progress>li{display:grid;grid-template-columns:minmax(0,1fr) fit-content(60%);column-gap:1rem;row-gap:.25rem;padding:.5rem 0}
        .progress .wide{grid-column:1/-1}.progress .number{white-space:normal}
        .items>li{padding:.75rem 0;border-top:1px solid var(--line)}
        .items .subject{font-weight:650}
        .items a{display:inline-block;min-height:1.5rem}
        .dock{position:sticky;bottom:0;z-index:1;padding:.5rem 0;background:var(--page);border-top:1px solid var(--line)}
        .signing:not(:has(.pick :checked)) .dock{display:none}
        .pick{display:inline-flex;gap:.5rem;align-items:center;min-height:2.5rem;color:var(--link)}
        .n{padding:0 .5rem;margin:0 -.5rem}td .n,.number .n{display:inline-block;min-height:1.5rem}
        .n:has(+.n),.strong:has(+.n)>.n,td:last-child .n{padding-left:1rem;padding-right:0;margin-left:-1rem;margin-right:0}
        .n+.n,.strong+.n{padding-left:0;padding-right:1rem;margin-left:0;margin-right:-1rem}td:last-child .n+.n{padding:0;margin:0;min-width:1.5rem}
        .progress a,.note a,td a,th a,p.small a{display:inline-block;min-height:1.5rem}
        .part+.part{margin-top:1rem}
        .text+.text{margin-top:.75rem}
        .keys{display:flex;flex-wrap:wrap;gap:.125rem 1rem;font-size:.875rem;margin-top:.125rem}
        .keys li{display:inline-flex;gap:.3125rem;align-items:center}
        .keys a,dd a,pre+p a{display:inline-block;min-height:1.5rem}.printed{display:none}

        """

    private static let forms = """
        form .field{margin-top:1rem}
        .pair{display:grid;grid-template-columns:minmax(0,2fr) minmax(0,3fr);gap:0 1rem;align-items:end}
        label,legend{font-weight:650;display:block;padding:0}
        .field .hint,.hint{color:var(--quiet);font-size:.875rem;font-weight:400}
        input,select,textarea,button{font:inherit;color:inherit}
        input:not([type=checkbox],[type=radio],[type=file]),select,textarea{width:100%;max-width:var(--field,32rem);min-height:2.75rem;padding:.5rem .625rem;margin-top:.25rem;
        background:var(--page);border:1px solid var(--edge);border-radius:4px}
        ::placeholder{color:var(--quiet);opacity:1}
        textarea{min-height:5.5rem;display:block}
        input[type=file]{display:block;margin-top:.25rem;max-width:100%;min-height:2.75rem}
        input[type=checkbox],input[type=radio]{width:1.5rem;height:1.5rem;accent-color:var(--link);flex:none;margin:0}
        [aria-invalid=true]{border-color:var(--bad)!important;border-width:2px!important}
        fieldset{border:0;min-width:0}
        .options{margin-top:.25rem}
        .options label{display:flex;gap:.625rem;align-items:flex-start;font-weight:400;padding:.4375rem 0;min-height:2.75rem}
        .options.row{display:flex;flex-wrap:wrap;gap:0 1.125rem}.options.row label{gap:.375rem;min-height:2.25rem;padding:.3125rem 0}
        .button,button{min-height:2.75rem;padding:.5rem 1.25rem;border:1px solid var(--link);border-radius:4px;background:var(--link);color:var(--on-link);
        font-weight:650;cursor:pointer;text-decoration:none;display:inline-flex;align-items:center}
        button.second,.button.second{background:var(--page);color:var(--link)}
        button.text{background:none;border:0;color:var(--link);padding:0;font-weight:400;font-size:inherit;text-decoration:underline;text-underline-offset:.18em}
        button:hover,.button:hover{filter:brightness(1.08)}
        .actions{margin-top:1.25rem;display:flex;flex-wrap:wrap;gap:.75rem;align-items:center}
        .actions.tight{margin-top:.5rem;gap:.5rem}.actions.tight button{padding:.375rem .75rem}
        .actions.stacked{flex-direction:column;align-items:stretch;max-width:36rem}.stacked button{font-weight:400;text-align:left;line-height:1.375}
        .asked{margin-top:.5rem;max-width:36rem;border:1px solid var(--link);border-radius:4px;background:var(--page)}.asked>summary{width:auto;min-height:2.75rem;padding:.5rem .75rem;line-height:1.375}
        .asked>:not(summary){margin-left:.75rem;margin-right:.75rem}.asked[open]{padding-bottom:.75rem}
        .list form .field{margin-top:.5rem}
        .panel{background:var(--card);padding:1rem;border-radius:6px}.columns .panel{--field:none}
        .panel input:not([type=checkbox],[type=radio],[type=file]),.panel select,.panel textarea{background:var(--page)}
        :is(.panel,.more,section,.note,.list)+.panel,.lead+.note{margin-top:.75rem}.panel form>:is(input,h3)+.field{margin-top:.25rem}
        .panel>summary{margin:-.25rem 0}
        .narrow{max-width:26rem;margin:1rem auto 0}.narrow .note{margin-bottom:1.5rem}
        .filter{display:flex;flex-wrap:wrap;gap:0 1.5rem;align-items:end;margin-bottom:1.5rem}.filter .field{flex:1 1 12rem;max-width:24rem}h1+.filter{margin-top:0}
        .signers{display:grid;grid-template-columns:repeat(auto-fit,minmax(12rem,1fr));gap:1.5rem 2rem}
        .line{margin-top:2rem;border-bottom:1px solid var(--edge)}.seal{margin-top:.5rem;height:4.5rem}.origin{margin-top:1.5rem}.origin code{overflow-wrap:anywhere}

        """

    private static let charts = """
        .chart{width:100%;height:auto;max-width:27rem;font-size:11px;margin-top:.25rem}
        .chart text{fill:var(--quiet);paint-order:stroke;stroke:var(--page);stroke-width:3px;stroke-linejoin:round}.chart .say{fill:var(--ink);font-weight:650}
        .chart .axis{stroke:var(--line)}.chart .target{stroke:var(--ink);stroke-dasharray:3 2}
        .chart .span{fill:var(--data-soft)}.chart .curve{fill:none;stroke:var(--data);stroke-width:2;stroke-linejoin:round}
        .chart .plan{fill:none;stroke:var(--edge);stroke-width:1.5;stroke-dasharray:4 3}
        .chart .point{fill:var(--data);stroke:var(--data)}.chart .few{fill:var(--page);stroke:var(--data)}
        .bar{width:100%;height:.625rem;border-radius:2px}
        .bar .rest{fill:var(--line)}.bar .done{fill:var(--data)}.bar .wait{fill:var(--data-soft)}.bar .left{fill:var(--caution)}
        .key{display:inline-block;width:.75rem;height:.625rem;border-radius:2px;vertical-align:0;margin-right:.25rem}
        .key.done{background:var(--data)}.key.wait{background:var(--data-soft)}.key.left{background:var(--caution)}
        .dots{letter-spacing:.125em;color:var(--data)}.big{font-size:1.5rem;line-height:1.25;font-weight:650}

        """

    private static let wide = """
        @media screen and (max-width:40rem){.cards,.cards tbody,.cards tr,.cards :is(th,td){display:block}
        .cards thead{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
        .cards tr{border-top:1px solid var(--line);padding:.5rem 0}.cards tbody tr:first-child{border-top:0}
        .cards.cards :is(th,td){border:0;padding:.0625rem 0;min-width:0;text-align:left;white-space:normal}
        .cards [role=rowheader]{font-weight:650;position:static}
        .cards td:empty{display:none}.cards td[data-name]{display:grid;grid-template-columns:minmax(0,2fr) minmax(0,3fr);column-gap:.75rem}
        .cards td[data-name]::before{content:attr(data-name)/"";color:var(--quiet);font-weight:400}
        .cards td>span{overflow-wrap:anywhere;min-width:0}.cards .tag{white-space:normal}}
        @media (max-width:30rem){[aria-labelledby=log] .options label{min-height:2.25rem;padding:.1875rem 0}[aria-labelledby=log] .field,[aria-labelledby=log] .actions{margin-top:.625rem}}
        @media (min-width:48rem){.title,.account{grid-column:auto}}@media (min-width:30rem){.account .name{display:inline}.account .short{display:none}.facts{grid-template-columns:max-content 1fr;gap:.5rem 1.5rem}
        .facts dt,.facts dt:first-of-type{margin:0;font-size:inherit}}
        @media (min-width:48rem){
        .top,main,.foot{padding-left:2rem;padding-right:2rem}
        .top{padding-top:1rem}.title{font-size:1rem;line-height:1.5rem}.account{font-size:.875rem}
        .places{margin-top:.375rem}main{padding-top:2.25rem}
        h1{font-size:1.75rem}.verdict h1{font-size:2.25rem}.verdict p{font-size:1.0625rem}.verdict .as-of{font-size:.875rem}.list>li{padding:.625rem 0}
        .items>li{display:grid;grid-template-columns:minmax(0,5fr) minmax(0,4fr);column-gap:2rem}
        .queue>section{margin-top:2.25rem}.queue .list{display:grid;grid-template-columns:repeat(auto-fill,minmax(24rem,1fr));column-gap:3rem}.queue .list>li:nth-child(2){border-top:0}
        .entries>li{display:grid;grid-template-columns:14rem 12rem minmax(0,1fr);column-gap:1.5rem}}
        @media (min-width:60rem){.columns{display:grid;grid-template:auto 1fr/minmax(0,7fr) minmax(0,5fr);column-gap:4rem}
        .columns>:nth-child(2){grid-area:1/2/3/3}.columns>:nth-child(3){grid-area:2/1/3/2}
        .verdict+.columns section:first-child{margin-top:2.25rem}}
        @media (prefers-reduced-motion:no-preference){.skip{transition:top .15s}}
        @media (forced-colors:active){.bar .done,.key.done{fill:CanvasText;background:CanvasText}}

        """

    private static let print = """
        @page{size:A4;margin:14mm}
        @media print{html{font-size:8.5pt}body{line-height:1.35}.printed{display:block;font-size:.875rem;color:var(--quiet)}.verdict~.columns details{display:none!important}.key,.tag,.bullets>li::before{print-color-adjust:exact;-webkit-print-color-adjust:exact}.places,.account,.skip,.choices,.links,.screen,.panel,.actions,.pick,.field,.filter,input,select,textarea,button,.dock,.more:not([open]),#actions,#log{display:none!important}
        .top,main,.foot{max-width:none;padding-left:0;padding-right:0}main{padding-top:.5rem;padding-bottom:0}
        main section,figure+figure{margin-top:.625rem}.count{display:none}.verdict h1{font-size:1.5rem}
        .columns{display:grid;grid-template:auto 1fr/minmax(0,7fr) minmax(0,5fr);column-gap:2rem}.columns>:nth-child(2){grid-area:1/2/3/3}.columns>:nth-child(3){grid-area:2/1/3/2}
        .list>li,.progress>li,tr,figure{break-inside:avoid}a{color:inherit;text-decoration:none}
        .signers{grid-template-columns:repeat(3,1fr);break-inside:avoid}.seal{height:40mm;border:1px dashed var(--line)}.chart{max-width:20rem}main a{min-width:0!important;min-height:0!important}
        [aria-labelledby=trend]{display:grid;grid-template-columns:1fr 1fr;column-gap:1rem}[aria-labelledby=trend]>h2{grid-column:1/-1}[aria-labelledby=trend]>figure{margin:0}
        .progress>li{padding:.0625rem 0}.progress .small,.bullets.small{line-height:1.25}.bullets>li{margin-top:0}.bullets>li::before{top:.375rem}.note{padding:.25rem .75rem}.foot{padding:0}.foot p:first-child{padding-top:.5rem}.list>li{padding:.25rem 0}th,td{padding-top:.1875rem;padding-bottom:.1875rem}}

        """
}
