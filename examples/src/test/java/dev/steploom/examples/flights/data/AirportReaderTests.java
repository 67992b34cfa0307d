package dev.steploom.examples.flights.data;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.junit.jupiter.api.Test;

class AirportReaderTests {
    @Test
    void readsColumnsByNameAndMindsQuotes() throws IOException {
        InputStream csv = csv("name,iata,city,state,latitude,longitude\n\"A, B\",ABC,Some City,TX,30.5,-97\n");

        assertThat(AirportReader.read(csv))
                .containsOnlyKeys("ABC")
                .containsValue(new Airport("ABC", "A, B", "Some City", "TX", 30.5, -97));
    }

    @Test
    void namesTheLineOfABadNumber() {
        InputStream csv = csv("name,iata,city,state,latitude,longitude\nA,ABC,City,TX,north,-97\n");

        assertThatThrownBy(() -> AirportReader.read(csv))
                .isInstanceOf(IOException.class)
                .hasMessage("line 2 of the airports: For input string: \"north\"");
    }

    private static InputStream csv(String text) {
        return new ByteArrayInputStream(text.getBytes(UTF_8));
    }
}
