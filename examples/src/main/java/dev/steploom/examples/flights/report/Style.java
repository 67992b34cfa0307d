package dev.steploom.examples.flights.report;

import dev.steploom.examples.report.PageStyle;

/** The report's style sheet. */
final class Style {
    static final String CSS = PageStyle.CSS + """
            .bar { fill: #7ba3ba; }
            .bar.worst { fill: #d9542b; }
            svg .code { font-size: 11px; font-weight: 600; paint-order: stroke; stroke: #ffffff; stroke-width: 2.5px;
              stroke-opacity: .75; pointer-events: none; }
            .reference { stroke: var(--soft); stroke-dasharray: 4 3; }
            .whisker { stroke: var(--ink); stroke-width: 1.5; }
            .late-line { fill: none; stroke: var(--accent); stroke-width: 2; }
            .late-dot { fill: var(--accent); stroke: #ffffff; stroke-width: 1.5; }
            .land { fill: none; stroke: #c3ccd2; stroke-width: 2.6; stroke-linecap: round; }
            .frame { fill: none; stroke: #c3ccd2; }
            .airport { fill-opacity: .88; stroke: #ffffff; stroke-width: .8; }
            .airport:hover { stroke: var(--ink); stroke-width: 1.5; }
            .size { fill: none; stroke: var(--soft); }
            """;

    private Style() {}
}
