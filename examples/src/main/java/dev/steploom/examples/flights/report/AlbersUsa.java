package dev.steploom.examples.flights.report;

import java.util.Optional;

/**
 * Albers' equal-area conic map of the USA as its atlases have it: the 48 states, and Alaska (smaller than it is),
 * Hawaii and Puerto Rico with the Virgin Islands as insets below them.
 */
final class AlbersUsa {
    /** A place on the map in pixels. */
    record Point(double x, double y) {}

    private static final double SIZE = 1210;
    private static final double X = 480;
    private static final double Y = 300;

    private static final Part STATES = new Part(29.5, 45.5, -96, -96.6, 38.7, SIZE, X, Y);
    private static final Part ALASKA =
            new Part(55, 65, -154, -156, 58.5, 0.32 * SIZE, X - 0.297 * SIZE, Y + 0.232 * SIZE);
    private static final Part HAWAII = new Part(8, 18, -157, -160, 19.9, SIZE, X - 0.205 * SIZE, Y + 0.242 * SIZE);
    private static final Part PUERTO_RICO = new Part(8, 18, -66, -66, 18, SIZE, X + 0.345 * SIZE, Y + 0.222 * SIZE);

    private AlbersUsa() {}

    /** Finds a place on the map; empty for places that the map leaves out, such as Guam. */
    static Optional<Point> project(double latitude, double longitude) {
        if (latitude > 50 && (longitude < -129 || longitude > 170)) {
            return Optional.of(ALASKA.project(latitude, longitude));
        }
        if (within(latitude, 18, 23) && within(longitude, -161, -154)) {
            return Optional.of(HAWAII.project(latitude, longitude));
        }
        if (within(latitude, 17, 19) && within(longitude, -68, -64)) {
            return Optional.of(PUERTO_RICO.project(latitude, longitude));
        }
        return within(latitude, 24, 50) && within(longitude, -125, -66)
                ? Optional.of(STATES.project(latitude, longitude))
                : Optional.empty();
    }

    private static boolean within(double value, double low, double high) {
        return value >= low && value <= high;
    }

    /** One cone, touching the globe at two parallels, and the pixels where its centre lies. */
    private static final class Part {
        private final double n;
        private final double c;
        private final double meridian;
        private final double size;
        private final double left;
        private final double top;

        Part(
                double parallel1,
                double parallel2,
                double meridian,
                double centerLongitude,
                double centerLatitude,
                double size,
                double x,
                double y) {
            double sine = Math.sin(Math.toRadians(parallel1));
            this.n = (sine + Math.sin(Math.toRadians(parallel2))) / 2;
            this.c = 1 + sine * (2 * n - sine);
            this.meridian = meridian;
            this.size = size;
            Point center = raw(centerLatitude, centerLongitude);
            this.left = x - size * center.x();
            this.top = y - size * center.y();
        }

        Point project(double latitude, double longitude) {
            Point raw = raw(latitude, longitude);
            return new Point(left + size * raw.x(), top + size * raw.y());
        }

        private Point raw(double latitude, double longitude) {
            double angle = n * Math.toRadians(Math.IEEEremainder(longitude - meridian, 360));
            double radius = Math.sqrt(c - 2 * n * Math.sin(Math.toRadians(latitude))) / n;
            return new Point(radius * Math.sin(angle), radius * Math.cos(angle));
        }
    }
}
