package dev.steploom.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.doReturn;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;

import dev.steploom.junit.Shop.Counter;
import dev.steploom.junit.Shop.Flat;
import dev.steploom.junit.Shop.Server;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;

/** Fields with {@link SpyResource} and {@link BindResource}. */
class SpyAndBindTests {

    /** A server that works. */
    static final class FakeServer implements Server {
        final List<String> rows = new ArrayList<>();

        @Override
        public String fetch(String name) {
            return "real " + name;
        }

        @Override
        public void insert(String row) {
            rows.add(row);
        }
    }

    private static String problem(Class<?> fixture) {
        Throwable thrown = FixtureRun.of(fixture).failure();
        assertThat(thrown).isInstanceOf(ExtensionConfigurationException.class);
        return thrown.getMessage().replace("SpyAndBindTests.", "");
    }

    static class SpyTestCase {
        @SpyResource
        Server server = new FakeServer();

        @JobTest(in = Shop.class, job = "LOAD")
        void loads(JobRun<String> run) {
            assertThat(run.execute().output()).isEqualTo("real a");
            verify(server).insert("real a");
        }

        @JobTest(in = Shop.class, job = "LOAD")
        void loadsWhatIsStubbed(JobRun<String> run) {
            doReturn("apple").when(server).fetch("a");

            assertThat(run.execute().output()).isEqualTo("apple");
        }
    }

    @Test
    void aSpyWorksAsTheFieldsValueDoesUnlessItIsStubbed() {
        FixtureRun.of(SpyTestCase.class).passed(2);
    }

    static class LambdaTestCase {
        interface Fetch extends Server {
            @Override
            default void insert(String row) {}
        }

        @SpyResource
        Server server = (Fetch) name -> "lambda " + name;

        @JobTest(in = Shop.class, job = "LOAD")
        void loads(JobRun<String> run) {
            assertThat(run.execute().output()).isEqualTo("lambda a");
            verify(server).fetch("a");
        }
    }

    @Test
    void aLambdaIsSpiedOnToo() {
        FixtureRun.of(LambdaTestCase.class).passed(1);
    }

    @TestInstance(TestInstance.Lifecycle.PER_CLASS)
    static class NewSpyTestCase {
        @SpyResource
        Counter counter;

        @JobTest(in = Shop.class, job = "COUNT")
        void counts(JobRun<Integer> run) {
            assertThat(run.execute().output()).isEqualTo(1 + 2);
            verify(counter, times(2)).next();
        }

        @JobTest(in = Shop.class, job = "COUNT")
        void countsFromTheStart(JobRun<Integer> run, @SpyResource Counter same) {
            assertThat(same).isSameAs(counter);
            assertThat(run.execute().output()).isEqualTo(1 + 2);
        }
    }

    @Test
    void aSpyWithoutAValueIsOfANewObjectForEachTest() {
        FixtureRun.of(NewSpyTestCase.class).passed(2);
    }

    static class NothingToSpyOnTestCase {
        @SpyResource
        Server server;

        @SpyResource("limit")
        Integer limit;

        @JobTest(in = Shop.class, job = "LOAD")
        void loads(JobRun<String> run) {
            run.execute();
        }
    }

    @Test
    void aSpyNeedsAnObject() {
        assertThat(problem(NothingToSpyOnTestCase.class)).isEqualTo("""
                NothingToSpyOnTestCase.loads has 2 problems:
                  - The field NothingToSpyOnTestCase.server has no value to spy on, and Server is abstract. Give a field a \
                value: @SpyResource Server server = ...;
                  - The field NothingToSpyOnTestCase.limit has no value to spy on, and Integer has no constructor without \
                parameters. Give a field a value: @SpyResource("limit") Integer limit = ...;""");
    }

    static class SpyOfATextTestCase {
        @SpyResource
        String name = "Ada";

        @JobTest(in = Shop.class, job = "LABEL")
        void labels(JobRun<String> run) {
            run.execute();
        }
    }

    @Test
    void whatMockitoCannotSpyOnIsToBeBound() {
        assertThat(problem(SpyOfATextTestCase.class))
                .isEqualTo(
                        "SpyOfATextTestCase.labels: The field SpyOfATextTestCase.name cannot be given: Mockito cannot mock "
                                + "String, which is one of the types that Java itself works with. Bind a value: "
                                + "@BindResource String name = ...;");
    }

    static class BindTestCase {
        @BindResource("server")
        private final FakeServer fake = new FakeServer();

        @JobTest(in = Shop.class, job = "LOAD")
        void loads(JobRun<String> run) {
            run.execute();

            assertThat(fake.rows).containsExactly("real a");
        }
    }

    static class BindStaticTestCase {
        @BindResource
        static final Object FAKE = new FakeServer();

        @JobTest(in = Shop.class, job = "LOAD")
        void loads(JobRun<String> run) {
            assertThat(run.execute().output()).isEqualTo("real a");
        }
    }

    interface Named {
        @BindResource
        String NAME = "Ada";
    }

    static class BindValuesTestCase implements Named {
        @BindResource
        int[] prices = {1, 2, 3};

        @BindResource
        int limit;

        @BindResource
        Flat tariff = new Flat(5);

        @BeforeEach
        void setLimit() {
            limit = 7;
        }

        @JobTest(in = Shop.class, job = "LABEL")
        void labels(JobRun<String> run) {
            assertThat(run.execute().output()).isEqualTo("Ada7Flat[cents=5]3");
        }
    }

    @Test
    void aFieldsValueIsBoundAsItIsWhenTheJobRuns() {
        FixtureRun.of(BindTestCase.class).passed(1);
        FixtureRun.of(BindStaticTestCase.class).passed(1);
        FixtureRun.of(BindValuesTestCase.class).passed(1);
    }

    static class NullTestCase {
        @BindResource
        Server server;

        @JobTest(in = Shop.class, job = "LOAD")
        void loads(JobRun<String> run) {
            run.execute();
        }
    }

    @Test
    void aFieldWithoutAValueIsRefused() {
        assertThat(problem(NullTestCase.class))
                .isEqualTo(
                        "NullTestCase.loads: The field NullTestCase.server is null when the job runs, so there is nothing "
                                + "to bind. Give it a value where it is declared, or in a method that runs before each test.");
    }

    static class WrongValueTestCase {
        @BindResource("server")
        Object server = "http://localhost";

        @JobTest(in = Shop.class, job = "LOAD")
        void loads(JobRun<String> run) {
            run.execute();
        }
    }

    @Test
    void aValueOfAnotherTypeIsRefused() {
        assertThat(problem(WrongValueTestCase.class))
                .isEqualTo("WrongValueTestCase.loads: The field WrongValueTestCase.server holds a String, but resource "
                        + "\"server\" of job 'load' has to be a Server. Bind one, or name another resource.");
    }

    static class OverTestCase {
        @MockResource
        Server server;

        @JobTest(in = Shop.class, job = "BOUND")
        void loads(JobRun<String> run) {
            run.execute();

            verify(server).fetch(anyString());
        }
    }

    @Test
    void aMockGoesBeforeWhatTheJobHasBound() {
        FixtureRun.of(OverTestCase.class).passed(1);
    }
}
