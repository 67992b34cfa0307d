package dev.steploom.examples.flights.report;

import static dev.steploom.examples.report.Words.count;
import static dev.steploom.examples.report.Words.percent;
import static dev.steploom.examples.report.Words.tenths;

import dev.steploom.examples.flights.data.Airport;
import dev.steploom.examples.flights.report.AlbersUsa.Point;
import dev.steploom.examples.flights.stats.AirportDelays;
import dev.steploom.examples.flights.stats.Delays;
import dev.steploom.examples.report.Svg;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Draws the airports on a map of the USA: area for flights, colour for the mean delay. */
final class AirportMap {
    private static final double WIDTH = 960;
    private static final double HEIGHT = 650;
    private static final int NAMED = 32;
    private static final double LARGEST = 26;

    private final Svg svg = new Svg(WIDTH, HEIGHT, "Map of airports: flights and mean delay");
    private final int most;

    private AirportMap(int most) {
        this.most = most;
    }

    static String draw(List<AirportDelays> busiest, Collection<Airport> allAirports) {
        int most = busiest.isEmpty() ? 1 : busiest.get(0).delays().flights();
        AirportMap map = new AirportMap(most);
        map.country(allAirports);
        map.frames();
        busiest.forEach(map::circle);
        map.names(busiest);
        map.colorLegend();
        map.sizeLegend();
        return map.svg.end();
    }

    /** Draws every airfield as a speck: together they have the shape of the country. */
    private void country(Collection<Airport> airports) {
        StringBuilder path = new StringBuilder();
        for (Airport airport : airports) {
            AlbersUsa.project(airport.latitude(), airport.longitude())
                    .ifPresent(at -> path.append('M')
                            .append(Svg.number(at.x()))
                            .append(' ')
                            .append(Svg.number(at.y()))
                            .append("h0"));
        }
        svg.add("path", "class", "land", "d", path);
    }

    private void frames() {
        svg.add("path", "class", "frame", "d", "M4 462H164L226 524V644M256 502L350 560V644M826 540V620H952");
        svg.text(4, 642, "note", "Alaska (scaled down)");
        svg.text(258, 642, "note", "Hawaii");
        svg.text(952, 636, "note end", "Puerto Rico, Virgin Islands");
    }

    private void circle(AirportDelays airport) {
        Delays delays = airport.delays();
        String story = "%s, %s: %s flights, %s min late on average, %s more than 15 min late"
                .formatted(
                        airport.airport().place(),
                        airport.airport().name(),
                        count(delays.flights()),
                        tenths(delays.mean()),
                        percent(delays.lateShare()));
        AlbersUsa.project(airport.airport().latitude(), airport.airport().longitude())
                .ifPresent(at -> svg.addTitled(
                        story,
                        "circle",
                        "class",
                        "airport",
                        "cx",
                        at.x(),
                        "cy",
                        at.y(),
                        "r",
                        radius(delays.flights()),
                        "fill",
                        DelayColor.of(delays.mean()).css()));
    }

    private double radius(int flights) {
        return Math.max(1.5, LARGEST * Math.sqrt((double) flights / most));
    }

    private void names(List<AirportDelays> busiest) {
        List<Point> taken = new ArrayList<>();
        for (AirportDelays airport : busiest.subList(0, Math.min(NAMED, busiest.size()))) {
            AlbersUsa.project(airport.airport().latitude(), airport.airport().longitude())
                    .filter(at -> taken.stream().noneMatch(other -> overlap(at, other)))
                    .ifPresent(at -> {
                        taken.add(at);
                        svg.text(
                                at.x(),
                                at.y() + 4,
                                "code mid",
                                airport.airport().code());
                    });
        }
    }

    private static boolean overlap(Point one, Point other) {
        return Math.abs(one.x() - other.x()) < 28 && Math.abs(one.y() - other.y()) < 12;
    }

    private void colorLegend() {
        svg.text(640, 16, "axis-title", "Mean delay, minutes");
        int at = 0;
        for (DelayColor color : DelayColor.values()) {
            double x = 640 + 52 * at++;
            svg.add("rect", "x", x, "y", 26, "width", 52, "height", 12, "fill", color.css());
            svg.text(x + 26, 53, "tick mid", color.label());
        }
    }

    private void sizeLegend() {
        double x = 470;
        svg.text(x, 16, "axis-title", "Flights");
        for (int flights : new int[] {most / 20, most / 4, most}) {
            int round = round(flights);
            double r = radius(round);
            svg.add("circle", "class", "size", "cx", x + r, "cy", 56 - r + 18, "r", r);
            svg.text(x + r, 90, "tick mid", count(round));
            x += 2 * r + 24;
        }
    }

    /** Rounds to one significant digit, so that the legend has numbers that can be remembered. */
    private static int round(int flights) {
        int magnitude = (int) Math.pow(10, Math.floor(Math.log10(Math.max(1, flights))));
        return Math.max(1, Math.round((float) flights / magnitude) * magnitude);
    }
}
