package dev.steploom.examples.flights;

import static org.assertj.core.api.Assertions.assertThat;

import dev.steploom.Job;
import dev.steploom.examples.flights.FlightDelaysGraph.Results;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/** The pictures of the flight job in the README. */
class PictureTests {
    private static final Path PICTURES = Path.of("../docs/pictures");

    @TempDir
    Path report;

    private Job<Results> job() {
        return FlightDelaysGraph.prod(DataFiles.bundled(), report);
    }

    @Test
    void theGraphIsThatOfTheJob() throws IOException {
        assertThat(Files.readString(PICTURES.resolve("flight-delays.svg")))
                .as("docs/pictures/flight-delays.svg; -Dpictures.write=true draws it again")
                .isEqualTo(job().toSvg());
    }

    /** Draws both anew; times are those of the machine that runs this. */
    @Test
    @EnabledIfSystemProperty(named = "pictures.write", matches = "true")
    void drawsThem() throws IOException {
        job().executeInProcess(); // classes are loaded and compiled by now
        Files.writeString(PICTURES.resolve("flight-delays.svg"), job().toSvg());
        Files.writeString(
                PICTURES.resolve("flight-delays-timeline.svg"),
                job().executeInProcess().timelineSvg());
    }
}
