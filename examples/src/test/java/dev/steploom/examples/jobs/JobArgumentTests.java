package dev.steploom.examples.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import dev.steploom.ExecuteInProcessResult;
import dev.steploom.Job;
import dev.steploom.event.MetadataValue;
import dev.steploom.instance.StepState;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

class JobArgumentTests {
    @Test
    void hooksTellOfTheStepsTheyAreFor() {
        List<String> posted = new ArrayList<>();

        HookedJob.notifying(posted::add).executeInProcess(o -> o.raiseOnError(false));

        assertThat(posted)
                .containsExactly("Op a finished successfully", "Op b failed: java.lang.ArithmeticException: / by zero");
    }

    @Test
    void runsHaveTheTagsOfTheirJobUnlessThereAreRunTags() {
        assertThat(DescribedJob.TAGGED.executeInProcess().output())
                .containsEntry("team", "data")
                .containsEntry("owners", "[\"ada\",\"grace\"]");
        assertThat(DescribedJob.RUN_TAGGED.tags()).containsOnlyKeys("team");
        assertThat(DescribedJob.RUN_TAGGED.executeInProcess().output())
                .containsEntry("cost", "low")
                .doesNotContainKey("team");
    }

    @Test
    void tagsOfARunGoBeforeThoseOfTheJob() {
        assertThat(DescribedJob.RUN_TAGGED
                        .executeInProcess(o -> o.tags(Map.of("cost", "high")))
                        .output())
                .containsEntry("cost", "high");
    }

    @Test
    void metadataExplainTheJob() {
        assertThat(DescribedJob.DESCRIBED.description()).isEqualTo("Answers the tags of its run");
        assertThat(DescribedJob.DESCRIBED.metadata())
                .containsEntry("rows", MetadataValue.ofAll(Map.of("n", 20_000)).get("n"))
                .containsKey("runbook");
    }

    @Test
    void theJobsRetryPolicyIsForOpsWithoutOne() {
        AtomicInteger asked = new AtomicInteger();

        ExecuteInProcessResult<Void> result = RetriedJob.PERSISTENT.execute(o -> o.resource(RetriedJob.FLAKY, () -> {
            if (asked.incrementAndGet() < 99) {
                throw new IllegalStateException("not now");
            }
            return 1;
        }));

        assertThat(result.retries()).isEqualTo(Map.of("stubborn", 2));
        assertThat(result.steps()).isEqualTo(Map.of("stubborn", StepState.FAILED, "easily_put_off", StepState.FAILED));
        assertThat(asked).hasValue(4);
    }

    @Test
    void inputValuesComeWithTheJobOrWithTheRun() {
        assertThat(InputValues.GREET_ADA.executeInProcess().output()).isEqualTo("Hello, Ada");
        assertThat(InputValues.GREET_ADA
                        .executeInProcess(o -> o.inputValue("name", "Grace"))
                        .output())
                .isEqualTo("Hello, Grace");
    }

    @Test
    void messagesGoToTheLoggersOfTheJob() {
        Logger mail = (Logger) LoggerFactory.getLogger("mail-of-the-test");
        ListAppender<ILoggingEvent> received = new ListAppender<>();
        received.start();
        mail.setLevel(Level.TRACE);
        mail.addAppender(received);

        LoggedJob.alarming(mail).execute();

        assertThat(received.list).extracting(ILoggingEvent::getFormattedMessage).containsExactly("it is somebody else");
    }

    @Test
    void aJobTellsItsExecutorAndItsLoggers() {
        Job<Void> job = LoggedJob.alarming(LoggerFactory.getLogger("unused"));

        assertThat(job.hasSpecifiedExecutor()).isTrue();
        assertThat(job.executor()).hasToString("executor threads");
        assertThat(job.hasSpecifiedLoggers()).isTrue();
        assertThat(job.loggers()).containsOnlyKeys("mail");
    }
}
