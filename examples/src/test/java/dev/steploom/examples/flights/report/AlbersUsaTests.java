package dev.steploom.examples.flights.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.steploom.examples.flights.report.AlbersUsa.Point;
import org.junit.jupiter.api.Test;

class AlbersUsaTests {
    private static final Point SEATTLE = at(47.4, -122.3);
    private static final Point MIAMI = at(25.8, -80.3);
    private static final Point BOSTON = at(42.4, -71.0);
    private static final Point ANCHORAGE = at(61.2, -150.0);
    private static final Point HONOLULU = at(21.3, -157.9);
    private static final Point SAN_JUAN = at(18.4, -66.0);

    @Test
    void northIsUpAndWestIsLeft() {
        assertThat(SEATTLE.y()).isLessThan(BOSTON.y());
        assertThat(BOSTON.y()).isLessThan(MIAMI.y());
        assertThat(SEATTLE.x()).isLessThan(MIAMI.x());
        assertThat(MIAMI.x()).isLessThan(BOSTON.x());
    }

    @Test
    void alaskaHawaiiAndPuertoRicoAreInsetsAtTheBottom() {
        assertThat(ANCHORAGE.x()).isLessThan(HONOLULU.x());
        assertThat(HONOLULU.x()).isLessThan(SAN_JUAN.x());
        assertThat(ANCHORAGE.y()).isGreaterThan(460);
        assertThat(HONOLULU.y()).isGreaterThan(460);
        assertThat(SAN_JUAN.x()).isGreaterThan(MIAMI.x());
    }

    @Test
    void theAleutiansBeyondTheDateLineStayWithAlaska() {
        assertThat(at(52.7, 174.1).x()).isBetween(0.0, ANCHORAGE.x());
    }

    @Test
    void leavesOutThePacific() {
        assertThat(AlbersUsa.project(13.5, 144.8)).isEmpty();
        assertThat(AlbersUsa.project(-14.3, -170.7)).isEmpty();
    }

    @Test
    void distancesAreThoseOfTheGlobe() {
        // New York to Los Angeles is 3,970 km, Denver to Chicago 1,430 km; the cone keeps the proportion within 2 %.
        double coast = distance(at(40.6, -73.8), at(33.9, -118.4));
        double inland = distance(at(39.9, -104.7), at(42.0, -87.9));

        assertThat(coast / inland).isBetween(0.98 * 3970 / 1430, 1.02 * 3970 / 1430);
    }

    private static double distance(Point one, Point other) {
        return Math.hypot(one.x() - other.x(), one.y() - other.y());
    }

    private static Point at(double latitude, double longitude) {
        return AlbersUsa.project(latitude, longitude).orElseThrow();
    }
}
