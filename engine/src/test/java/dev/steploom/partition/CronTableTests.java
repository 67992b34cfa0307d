package dev.steploom.partition;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Compares ticks of random cron schedules with those of the reference: {@code cron-ticks.json}, which says itself how. */
class CronTableTests {
    record Case(String schedule, String zone, Instant from, List<Instant> after, List<Instant> before) {
        static Case of(JsonNode row) {
            return new Case(
                    row.get(0).asString(),
                    row.get(1).asString(),
                    Instant.ofEpochSecond(row.get(2).asLong()),
                    instants(row.get(3)),
                    instants(row.get(4)));
        }

        private static List<Instant> instants(JsonNode seconds) {
            List<Instant> instants = new ArrayList<>();
            seconds.forEach(second -> instants.add(Instant.ofEpochSecond(second.asLong())));
            return instants;
        }
    }

    static Stream<Case> table() throws IOException {
        try (InputStream in = CronTableTests.class.getResourceAsStream("cron-ticks.json")) {
            List<Case> cases = new ArrayList<>();
            JsonMapper.builder().build().readTree(in).get("cases").forEach(row -> cases.add(Case.of(row)));
            assertThat(cases).hasSize(600);
            return cases.stream();
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("table")
    void ticksAreThoseOfTheReference(Case row) {
        Ticks ticks = new Ticks(Cron.parse(row.schedule()), ZoneId.of(row.zone()));

        assertThat(Stream.iterate(ticks.ceiling(row.from()), ticks::next).limit(8))
                .isEqualTo(row.after());
        assertThat(Stream.iterate(ticks.floor(row.from()), ticks::previous).limit(4))
                .isEqualTo(row.before());
    }
}
