package dev.steploom.junit;

import static dev.steploom.Steploom.op;
import static dev.steploom.junit.SteploomAssertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import dev.steploom.ExecuteInProcessResult;
import dev.steploom.Job;
import dev.steploom.definition.OpContext;
import dev.steploom.junit.Shop.Server;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** A failed test says which calls gave its steps null only because nobody stubbed them. */
class UnstubbedCallTests {
    static final Job<Integer> LENGTH = op("length", (OpContext context) -> {
                Server server = context.resource(Shop.SERVER);
                return Objects.requireNonNull(server.fetch("a"), "nothing fetched")
                        .length();
            })
            .requires(Shop.SERVER)
            .toJob("length");

    static class NothingStubbedTestCase {
        @MockResource
        Server server;

        @JobTest(in = UnstubbedCallTests.class)
        void loads(Integer length) {}

        @JobTest(in = UnstubbedCallTests.class)
        void succeeds(ExecuteInProcessResult<Integer> result) {
            assertThat(result).succeeded();
        }
    }

    @Test
    void theCallIsToldWithTheFailure() {
        assertThat(FixtureRun.of(NothingStubbedTestCase.class).failures())
                .hasSize(2)
                .allSatisfy(failure -> assertThat(failure.getSuppressed())
                        .singleElement()
                        .extracting(Throwable::getMessage)
                        .asString()
                        .matches("Step 'length' got null of server\\.fetch\\(\"a\"\\), as nobody stubbed that call"
                                + " \\(UnstubbedCallTests\\.java:\\d+\\)\\. Stub it before the job runs:"
                                + " when\\(server\\.fetch\\(\"a\"\\)\\)\\.thenReturn\\(\\.\\.\\.\\)\\."));
    }

    static class OwnMockTestCase {
        @BindResource
        Server server = mock(Server.class);

        @JobTest(in = UnstubbedCallTests.class)
        void loads(Integer length) {}
    }

    @Test
    void soIsACallOfAMockThatTheTestMadeItself() {
        assertThat(FixtureRun.of(OwnMockTestCase.class).failure().getSuppressed())
                .singleElement()
                .extracting(Throwable::getMessage)
                .asString()
                .contains(" got null of server.fetch(\"a\"), as nobody stubbed that call ");
    }

    static class StubbedTestCase {
        @MockResource
        Server server;

        @JobTest(in = UnstubbedCallTests.class)
        void loads(JobRun<Integer> run) {
            when(server.fetch(any())).thenReturn(null);
            assertThat(run.execute()).succeeded();
        }
    }

    @Test
    void nullThatWasStubbedIsNotTold() {
        Throwable failure = FixtureRun.of(StubbedTestCase.class).failure();

        assertThat(failure).hasNoSuppressedExceptions();
    }

    static class OtherFailureTestCase {
        static final Job<Void> FETCH = op("fetch", (OpContext context) -> {
                    context.resource(Shop.SERVER).fetch("a");
                })
                .requires(Shop.SERVER)
                .toJob("fetch");

        @MockResource
        Server server;

        @JobTest
        void fetches() {
            throw new IllegalStateException("boom");
        }
    }

    @Test
    void callsOfStepsThatSucceededAreNotTold() {
        Throwable failure = FixtureRun.of(OtherFailureTestCase.class).failure();

        assertThat(failure).hasMessage("boom").hasNoSuppressedExceptions();
    }
}
