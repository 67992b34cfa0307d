package dev.steploom.examples.flights;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Flights from a test, and the airports that come with the examples. */
final class TestSource implements FlightSource {
    private final byte[] bytes;

    TestSource(byte[] bytes) {
        this.bytes = bytes;
    }

    @Override
    public InputStream flights() {
        return new ByteArrayInputStream(bytes);
    }

    @Override
    public InputStream airports() throws IOException {
        return DataFiles.bundled().airports();
    }

    @Override
    public String description() {
        return "a test";
    }
}
