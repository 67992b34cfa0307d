package dev.steploom.examples.weather;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.List;

/** Days for tests: a heading, and the lines that are given; counts how often they are read. */
final class TestDays implements WeatherSource {
    private final String file;
    int reads;

    TestDays(String... lines) {
        this(List.of(lines));
    }

    TestDays(List<String> lines) {
        this.file = "date,precipitation,temp_max,temp_min,wind,weather\n" + String.join("\n", lines) + "\n";
    }

    @Override
    public InputStream days() {
        reads++;
        return new ByteArrayInputStream(file.getBytes(UTF_8));
    }

    @Override
    public String description() {
        return "a test";
    }
}
