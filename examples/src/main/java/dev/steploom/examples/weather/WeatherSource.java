package dev.steploom.examples.weather;

import java.io.IOException;
import java.io.InputStream;

/** Where the job gets its days from. */
public interface WeatherSource {
    /**
     * Opens the table of days.
     *
     * @return CSV with the columns date, precipitation, temp_max, temp_min, wind and weather; damaged rows are welcome
     * @throws IOException if there is none
     */
    InputStream days() throws IOException;

    /**
     * Names the source for readers of the report.
     *
     * @return one line
     */
    String description();
}
