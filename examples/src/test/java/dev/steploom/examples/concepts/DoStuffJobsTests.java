package dev.steploom.examples.concepts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.steploom.examples.concepts.DoStuffJobs.Server;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class DoStuffJobsTests {
    @Test
    void twoJobsAreMadeOfOneGraphAndDifferInTheirResources() {
        assertThat(DoStuffJobs.PROD_JOB.name()).isEqualTo("do_stuff_prod");
        assertThat(DoStuffJobs.LOCAL_JOB.name()).isEqualTo("do_stuff_local");
        assertThat(DoStuffJobs.PROD_JOB.graph()).isSameAs(DoStuffJobs.LOCAL_JOB.graph());
        assertThat(DoStuffJobs.PROD_JOB.definition().resources()).containsOnlyKeys("server");
        assertThat(DoStuffJobs.PROD_JOB.definition().resources().get("server"))
                .isNotSameAs(DoStuffJobs.LOCAL_JOB.definition().resources().get("server"));
    }

    @Test
    void bothRunWithTheirMocks() {
        assertThat(DoStuffJobs.PROD_JOB.executeInProcess().success()).isTrue();
        assertThat(DoStuffJobs.LOCAL_JOB.executeInProcess().success()).isTrue();
    }

    @Test
    void theOpTalksToTheServerOfTheRun() {
        AtomicInteger pings = new AtomicInteger();
        Server counting = pings::incrementAndGet;

        DoStuffJobs.PROD_JOB.executeInProcess(o -> o.resource(DoStuffJobs.SERVER, counting));

        assertThat(pings).hasValue(1);
    }

    @Test
    void aRepositoryFindsItsJobsByName() {
        assertThat(Repository.MY_REPO.job("do_it_all").executeInProcess().success())
                .isTrue();
        assertThat(Repository.MY_REPO
                        .get(Repository.DO_IT_ALL)
                        .executeInProcess()
                        .output())
                .isEqualTo("all done");
    }
}
