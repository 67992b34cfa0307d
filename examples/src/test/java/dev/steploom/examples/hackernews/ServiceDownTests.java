package dev.steploom.examples.hackernews;

import static dev.steploom.junit.SteploomAssertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doReturn;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import dev.steploom.Job;
import dev.steploom.examples.hackernews.HourlyItems.Hour;
import dev.steploom.examples.hackernews.api.ApiException;
import dev.steploom.examples.hackernews.api.HackerNewsApi;
import dev.steploom.examples.hackernews.api.HttpApi;
import dev.steploom.examples.hackernews.store.ItemStore;
import dev.steploom.examples.hackernews.store.SqliteStore;
import dev.steploom.execution.RunClock;
import dev.steploom.junit.JobRun;
import dev.steploom.junit.JobTest;
import dev.steploom.junit.MockResource;

/** Mocks for both resources of a job, and which step called them. */
class ServiceDownTests {
    static final Job<Hour> JOB = HourlyItems.job(HttpApi.definition(RunClock.system()), SqliteStore.definition());

    @MockResource
    HackerNewsApi api;

    @MockResource
    ItemStore store;

    @JobTest(partitionKey = "2024-01-01T01")
    void nothingIsWrittenOfAnHourThatCannotBeFetchedWhole(JobRun<Hour> run) throws Exception {
        when(api.newestId()).thenReturn(2L);
        when(api.item(1)).thenReturn(Items.story(1, "01:00:00", "ada", "A tiny compiler", 90));
        String comment = Items.comment(2, "01:30:00", "brian", 1);
        doReturn(comment, comment) // The search for the ids asks for it twice.
                .doThrow(new ApiException("no network"))
                .when(api)
                .item(2);

        var result = run.execute();

        assertThat(result)
                .failedWith(ApiException.class, "no network")
                .hasFailedSteps("fetch_items[1]")
                .didNotRun("sort_items", "keep_hour");
        assertThat(result).step("fetch_items[1]").called(api, times(1)).item(2);
        verify(store, never()).replaceHour(any(), any(), any());
    }
}
