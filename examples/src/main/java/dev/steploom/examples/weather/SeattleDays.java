package dev.steploom.examples.weather;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;

/** The days that come with the examples: Seattle from 2012 to 2015. */
public final class SeattleDays implements WeatherSource {
    private static final String FILE = "seattle-weather.csv";

    @Override
    public InputStream days() throws IOException {
        InputStream file = SeattleDays.class.getResourceAsStream(FILE);
        if (file == null) {
            throw new FileNotFoundException(FILE + " is not on the class path");
        }
        return file;
    }

    @Override
    public String description() {
        return "U.S. National Oceanic and Atmospheric Administration (NOAA), as packaged in vega-datasets 3.2.1";
    }
}
