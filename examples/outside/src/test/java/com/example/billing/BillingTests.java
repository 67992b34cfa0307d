package com.example.billing;

import static com.example.billing.Billing.SEND_BILLS;
import static dev.steploom.junit.SteploomAssertions.assertThat;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import com.example.billing.Shop.Order;
import dev.steploom.ExecuteInProcessResult;
import dev.steploom.junit.JobRun;
import dev.steploom.junit.JobTest;
import dev.steploom.junit.MockResource;
import dev.steploom.junit.OutputOf;
import dev.steploom.junit.RunConfigSource;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;

/** The whole job, with a mock in place of the shop. */
class BillingTests {
    @MockResource
    Shop shop;

    @BeforeEach
    void adaAndGraceHaveOrdered() {
        when(shop.orders()).thenReturn(List.of(new Order("Ada", 250), new Order("Grace", 99), new Order("Ada", 50)));
    }

    @JobTest(in = Billing.class)
    void billsWhoOwesEnough(ExecuteInProcessResult<Integer> result) {
        assertThat(result).succeeded().hasOutput(SEND_BILLS, 1);
        verify(shop).bill("Ada", 300);
    }

    @JobTest(in = Billing.class, opSelection = "*sum_up")
    void sumsUpWithoutSendingBills(@OutputOf("sum_up") Map<String, Integer> sums) {
        assertThat(sums).containsExactly(Map.entry("Ada", 300), Map.entry("Grace", 99));
    }

    @JobTest(in = Billing.class)
    @RunConfigSource({"ops: {send_bills: {config: {minimum: 1}}}", "ops: {send_bills: {config: {minimum: 99}}}"})
    void billsAllWhoOweTheMinimum(@OutputOf("send_bills") int sent) {
        assertThat(sent).isEqualTo(2);
    }

    @JobTest(in = Billing.class)
    void billsNobodyIfAnOrderIsWrong(JobRun<Integer> run) {
        when(shop.orders()).thenReturn(List.of(new Order("Ada", 250), new Order("Grace", -1)));

        assertThat(run.execute())
                .failedWith(IllegalArgumentException.class, "Grace ordered for -1 cents")
                .hasFailedSteps("sum_up")
                .didNotRun("send_bills");
    }
}
