package dev.steploom.render;

import static dev.steploom.type.Given.given;

import dev.steploom.event.Event;
import java.util.List;

/** Pictures of a run over time, made of its events. Where there are many steps, the failed and the slowest are shown. */
public final class Timelines {
    private Timelines() {}

    /**
     * Draws a run for a terminal, at most 100 columns wide.
     *
     * @param events the events of one run, in order
     * @return lines, each with a line break at its end
     */
    public static String text(List<Event> events) {
        given(events, "events");
        return TextTimeline.of(RunTimeline.of(events));
    }

    /**
     * Draws a run as an SVG that needs nothing beside it.
     *
     * @param events the events of one run, in order
     * @return an SVG document
     */
    public static String svg(List<Event> events) {
        given(events, "events");
        return SvgTimeline.of(RunTimeline.of(events));
    }
}
