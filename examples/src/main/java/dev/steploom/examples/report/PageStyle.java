package dev.steploom.examples.report;

/** How all reports look: letters, tables, and the parts that pictures share. */
public final class PageStyle {
    /** A style sheet. A page that wants another colour for what matters most sets {@code --accent}. */
    public static final String CSS = """
            :root { --ink: #17212b; --soft: #5b6875; --line: #e3e7ea; --paper: #ffffff; --accent: #b3321f; }
            * { box-sizing: border-box; }
            body { margin: 0 auto; max-width: 1040px; padding: 40px 40px 60px; background: var(--paper); color: var(--ink);
              font: 16px/1.5 system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", "DejaVu Sans", sans-serif; }
            .kicker { margin: 0; color: var(--accent); font-size: 14px; font-weight: 600; letter-spacing: .03em; }
            h1 { margin: 4px 0 8px; font: 700 40px/1.15 Georgia, "Times New Roman", "DejaVu Serif", serif; }
            h2 { margin: 0 0 4px; font: 700 25px/1.2 Georgia, "Times New Roman", "DejaVu Serif", serif; }
            p { margin: 0 0 16px; max-width: 52em; }
            .lead { font-size: 18px; }
            section { margin-top: 44px; padding-top: 20px; border-top: 2px solid var(--ink); }
            section > p { color: var(--soft); }
            dl { display: flex; flex-wrap: wrap; gap: 12px 44px; margin: 24px 0 0; }
            dl div { display: flex; flex-direction: column-reverse; }
            dt { color: var(--soft); font-size: 14px; }
            dd { margin: 0; font-size: 30px; font-weight: 650; line-height: 1.2; }
            dd small { font-size: 17px; font-weight: 400; }
            svg { display: block; width: 100%; height: auto; overflow: visible; }
            svg text { font-size: 12.5px; fill: var(--ink); font-variant-numeric: tabular-nums; }
            svg .mid { text-anchor: middle; }
            svg .end { text-anchor: end; }
            svg .tick, svg .note { fill: var(--soft); }
            svg .axis-title { font-weight: 600; }
            svg .value { font-size: 12.5px; }
            svg .label { font-size: 13.5px; }
            svg .strong { font-weight: 600; }
            .grid { stroke: var(--line); }
            .base { stroke: var(--ink); }
            rect:hover { stroke: var(--ink); stroke-width: 1.5; }
            details { margin: 16px 0; }
            summary { cursor: pointer; color: var(--soft); }
            table { border-collapse: collapse; margin-top: 10px; font-size: 14px; }
            th, td { padding: 4px 14px 4px 0; border-bottom: 1px solid var(--line); text-align: left; vertical-align: top; }
            th { color: var(--soft); font-weight: 600; }
            .n { text-align: right; font-variant-numeric: tabular-nums; }
            code { font-size: 13px; overflow-wrap: anywhere; }
            footer { margin-top: 44px; color: var(--soft); font-size: 14px; }
            @media (max-width: 640px) { body { padding: 20px; } h1 { font-size: 30px; } }
            """;

    /** The part of it that a picture needs which is shown without a page. */
    static final String SVG_ALONE = "text { font: 12.5px sans-serif; fill: #17212b; } .mid { text-anchor: middle; }"
            + " .end { text-anchor: end; } .tick, .note { fill: #5b6875; } .axis-title, .strong { font-weight: 600; }"
            + " .grid { stroke: #e3e7ea; } .base { stroke: #17212b; }";

    private PageStyle() {}
}
