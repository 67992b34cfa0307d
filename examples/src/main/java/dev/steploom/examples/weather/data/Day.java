package dev.steploom.examples.weather.data;

import java.time.LocalDate;

/**
 * The weather of a day.
 *
 * @param date the day
 * @param rain precipitation in millimetres, snow as the water in it
 * @param high the highest temperature in °C
 * @param low the lowest temperature in °C
 * @param wind the mean speed of the wind in metres a second
 * @param sky what it was like
 */
public record Day(LocalDate date, double rain, double high, double low, double wind, Sky sky) {
    /**
     * Returns the temperature that stands for the day.
     *
     * @return halfway between the lowest and the highest, in °C
     */
    public double mean() {
        return (high + low) / 2;
    }
}
