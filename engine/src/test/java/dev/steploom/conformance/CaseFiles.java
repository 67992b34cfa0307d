package dev.steploom.conformance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** Reads cases. */
final class CaseFiles {
    /** Where this project keeps the recorded cases: a folder for each area, a file for each case. */
    static final Path RECORDED = Path.of("src/test/resources/conformance/cases");

    /** Cases that the engine once got wrong, recorded in the same way. */
    static final Path FOUND = Path.of("src/test/resources/conformance/found");

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private CaseFiles() {}

    @SuppressWarnings("unchecked")
    static Spec read(Path file) {
        try {
            return Spec.of(JSON.readValue(Files.readString(file), Map.class));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
