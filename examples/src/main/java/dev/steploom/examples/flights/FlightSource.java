package dev.steploom.examples.flights;

import java.io.IOException;
import java.io.InputStream;

/** Where the job gets its data from. */
public interface FlightSource {
    /**
     * Opens the flights.
     *
     * @return JSON objects, in an array or line by line; damaged rows are welcome
     * @throws IOException if there are none
     */
    InputStream flights() throws IOException;

    /**
     * Opens the table of airports.
     *
     * @return CSV with the columns iata, name, city, state, latitude and longitude
     * @throws IOException if there is none
     */
    InputStream airports() throws IOException;

    /**
     * Names the source for readers of the report.
     *
     * @return one line
     */
    String description();
}
