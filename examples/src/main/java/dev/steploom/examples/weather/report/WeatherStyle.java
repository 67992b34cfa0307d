package dev.steploom.examples.weather.report;

import dev.steploom.examples.report.PageStyle;

/** The report's style sheet. */
final class WeatherStyle {
    static final String CSS = PageStyle.CSS + """
            :root { --accent: #1f6f94; }
            .year { stroke: #b9c3ca; stroke-dasharray: 2 3; }
            svg .year-name { font-weight: 600; }
            .warmth-0 { fill: #4b7fb0; }
            .warmth-1 { fill: #9dbfd6; }
            .warmth-2 { fill: #e4d3a4; }
            .warmth-3 { fill: #efa765; }
            .warmth-4 { fill: #d65f3b; }
            .line { fill: none; stroke-width: 2; }
            .dot { stroke: #ffffff; stroke-width: 1; }
            .line.mean { stroke: var(--ink); }
            .dot.mean { fill: var(--ink); }
            .line.average { stroke: var(--ink); stroke-width: 1.2; stroke-dasharray: 5 4; }
            .rain { fill: #8fb6cf; }
            .rain.wettest { fill: #1f6f94; }
            .sky-rain { fill: #4b84ad; }
            .sky-drizzle { fill: #a5c8de; }
            .sky-snow { fill: #b79fd0; }
            .sky-fog { fill: #b9c0c6; }
            .sky-sun { fill: #f3c14b; }
            .line.wind { stroke: #3f7f6b; }
            .dot.wind { fill: #3f7f6b; }
            .scroll { overflow-x: auto; }
            .scroll td, .scroll th { white-space: nowrap; }
            """;

    private WeatherStyle() {}
}
