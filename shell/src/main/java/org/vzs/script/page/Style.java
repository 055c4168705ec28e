package org.vzs.script.page;

/** The style of a page, for light and for dark screens and for paper. */
final class Style {
    static final String CSS = """
            :root{color-scheme:light dark;--bg:#f6f7f9;--card:#fff;--fg:#1c2430;--soft:#5b6675;--line:#d9dee5;--rail:#e6eaef;
            --ok:#2f7fc1;--warn:#b86e00;--bad:#c0262d;--warnbg:#fff3dc;--badbg:#fde7e7;--okbg:#e4f3e6;--okfg:#1d6b2a}
            @media (prefers-color-scheme:dark){:root{--bg:#12161c;--card:#1b212a;--fg:#e4e9f0;--soft:#9aa6b5;--line:#323b47;
            --rail:#2b333e;--ok:#5aa9e6;--warn:#f0ad4e;--bad:#ff6b6b;--warnbg:#3b2e14;--badbg:#43201f;--okbg:#17331c;--okfg:#8ad49a}}
            *{box-sizing:border-box}
            body{margin:0 auto;max-width:72rem;padding:1.5rem;background:var(--bg);color:var(--fg);
            font:15px/1.5 system-ui,"Segoe UI",Roboto,"Noto Sans","Noto Sans CJK JP",sans-serif}
            h1{font-size:1.6rem;margin:0}h2{font-size:1.15rem;margin:0 0 .75rem}h3{font-size:.95rem;margin:1.25rem 0 .5rem}
            header p{margin:.25rem 0 1rem;color:var(--soft)}
            section{background:var(--card);border:1px solid var(--line);border-radius:10px;padding:1rem 1.25rem;margin:0 0 1rem}
            .tiles{display:grid;grid-template-columns:repeat(auto-fit,minmax(11rem,1fr));gap:1rem;margin:0 0 1rem}
            .tile{background:var(--card);border:1px solid var(--line);border-radius:10px;padding:.75rem 1rem}
            .tile b{display:block;font-size:1.25rem;overflow-wrap:anywhere}.tile span{color:var(--soft);font-size:.85rem}
            .tile.bad{border-color:var(--bad)}.tile.warn{border-color:var(--warn)}
            .soft{color:var(--soft)}
            .wide{overflow-x:auto}
            table{border-collapse:collapse;width:100%;font-size:.9rem}
            th{text-align:left;color:var(--soft);font-weight:600;border-bottom:1px solid var(--line)}
            th,td{padding:.3rem .75rem .3rem 0;vertical-align:top}tbody tr+tr td{border-top:1px solid var(--line)}
            td.id{overflow-wrap:anywhere;min-width:7rem}.n{text-align:right;font-variant-numeric:tabular-nums;white-space:nowrap}
            .badge{display:inline-block;border-radius:5px;padding:0 .45rem;font-size:.8rem;font-weight:600;white-space:nowrap}
            .OK{background:var(--okbg);color:var(--okfg)}.WARNING{background:var(--warnbg);color:var(--warn)}
            .ERROR{background:var(--badbg);color:var(--bad)}.note{background:var(--rail);color:var(--soft)}
            .bars{display:grid;grid-template-columns:minmax(6rem,max-content) minmax(8rem,1fr) max-content;gap:.35rem .9rem;
            align-items:center}
            .bars .name{overflow-wrap:anywhere;max-width:22rem}.bars .say{font-variant-numeric:tabular-nums;font-size:.9rem}
            .bar{height:1.05rem;background:var(--rail);border-radius:4px;overflow:hidden}
            .bar i{display:block;height:100%;background:var(--ok)}.bar i.warn{background:var(--warn)}.bar i.bad{background:var(--bad)}
            .charts{display:grid;grid-template-columns:repeat(auto-fill,minmax(19rem,1fr));gap:1rem}
            figure{margin:0}figcaption{font-size:.85rem;overflow-wrap:anywhere}
            svg{display:block;width:100%;height:auto;overflow:visible}
            svg text{fill:var(--soft);font-size:11px;font-family:inherit}svg .strong{fill:var(--fg)}
            .axis{stroke:var(--line)}.cap{stroke:var(--soft);stroke-dasharray:2 3;fill:none}.used{stroke:var(--ok);fill:none;stroke-width:2}
            .area{fill:var(--ok);opacity:.15}.old{stroke:var(--soft);fill:none;stroke-width:1.5}
            .ahead{stroke:var(--warn);stroke-dasharray:5 4;fill:none;stroke-width:1.5}
            .dot{fill:var(--ok)}.range{stroke:var(--warn);stroke-width:3;opacity:.45;stroke-linecap:round}.day{fill:var(--warn)}.now{fill:var(--bad)}
            details{margin-top:.25rem}summary{cursor:pointer;color:var(--soft)}pre{white-space:pre-wrap;overflow-wrap:anywhere;margin:.25rem 0;font-size:.8rem}
            footer{color:var(--soft);font-size:.85rem}
            @media (max-width:40rem){body{padding:.75rem}.bars{grid-template-columns:1fr}.bars .say{margin-bottom:.5rem}}
            @media print{body{background:#fff;max-width:none}section,.tile{break-inside:avoid}details{display:block}}
            """;

    private Style() {}
}
