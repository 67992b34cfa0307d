package dev.steploom.junit.assertion;

import static dev.steploom.Steploom.job;
import static dev.steploom.Steploom.op;
import static dev.steploom.Steploom.resource;
import static dev.steploom.junit.SteploomAssertions.assertThat;
import static dev.steploom.junit.assertion.Runs.failure;

import dev.steploom.Job;
import dev.steploom.definition.OpContext;
import dev.steploom.plan.ExecutionPlan;
import dev.steploom.resource.ResourceKey;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Assertions about jobs and plans. */
class DefinitionAssertTests {
    private static final String PICTURE = """
            do_stuff
            ○    return_five
            ├─●  add_one          number ← return_five
            ● │  add_one_2        number ← return_five
            ●─╯  adder            a ← add_one, b ← add_one_2
            ▶    result: Integer  ← adder""";

    private static final ResourceKey<String> SERVER = resource("server", String.class);
    private static final Job<Integer> SERVED = job(
            "served",
            () -> op(DefinitionAssertTests::serve).requires(SERVER).call(),
            j -> j.resource(SERVER, "here").tags(Map.of("team", "weather")));

    private final ExecutionPlan plan = run(Runs.DO_STUFF);

    private static ExecutionPlan run(Job<?> job) {
        return job.executeInProcess().plan();
    }

    static int serve(OpContext context) {
        return context.resource(SERVER).length();
    }

    @Test
    void passForAJobThatIsAsTold() {
        assertThat(Runs.NESTED)
                .hasNodes("return_five", "add_two", "add_two.first")
                .hasOutputs("result");
        assertThat(Runs.NESTED.definition()).hasNodes("add_two.second");
        assertThat(SERVED).requiresResources("server").hasTag("team", "weather");
    }

    @Test
    void aMisspelledNodeIsNamedWithItsNearest() {
        assertThat(failure(() -> assertThat(Runs.DO_STUFF).hasNodes("adder", "ad_one")))
                .isEqualTo("""
                nodes of job 'do_stuff'
                  expected: also adder, ad_one
                  actual:   return_five, add_one, add_one_2, adder
                  missing:  ad_one
                  Did you mean "add_one"?

                """ + PICTURE);
    }

    @Test
    void aResourceThatNobodyAsksForIsMissing() {
        assertThat(failure(() -> assertThat(SERVED).requiresResources("mailer")))
                .isEqualTo("""
                resources that ops of job 'served' require
                  expected: also mailer
                  actual:   server
                  missing:  mailer

                served
                ○  serve
                ▶  result: Integer  ← serve""");
    }

    @Test
    void tagsInputsAndOutputsShowThoseThatAreThere() {
        assertThat(failure(() -> assertThat(SERVED).hasTag("team", "flights"))).startsWith("""
                tag "team" of job 'served'
                  expected: "flights"
                  actual:   "weather"
                  tags:     {team=weather}

                served
                """);
        assertThat(failure(() -> assertThat(SERVED).hasInputs("folder"))).startsWith("""
                inputs of job 'served'
                  expected: also folder
                  actual:   none
                  missing:  folder

                """);
        assertThat(failure(() -> assertThat(SERVED.definition()).hasOutputs("total")))
                .startsWith("""
                outputs of job 'served'
                  expected: also total
                  actual:   result
                  missing:  total

                """);
    }

    @Test
    void passForAPlanThatIsAsTold() {
        assertThat(plan)
                .hasSteps("adder")
                .hasExactlySteps("adder", "add_one", "add_one_2", "return_five")
                .dependsOn("adder", "add_one", "add_one_2")
                .inOrder("return_five", "adder");
        assertThat(run(Runs.MAPPED)).hasSteps("add_one[?]");
    }

    @Test
    void aPlanWithMoreStepsSaysWhich() {
        assertThat(failure(() -> assertThat(plan).hasExactlySteps("adder", "add_one", "add_one_2")))
                .isEqualTo("""
                steps in the plan of job 'do_stuff', in any order
                  expected: add_one, add_one_2, adder
                  actual:   add_one, add_one_2, adder, return_five
                  too many: return_five

                """ + PICTURE);
    }

    @Test
    void whatAStepWaitsForIsWhatItReadsItself() {
        assertThat(failure(() -> assertThat(plan).dependsOn("adder", "return_five")))
                .isEqualTo("""
                what step 'adder' waits for in the plan of job 'do_stuff'
                  expected: also return_five
                  actual:   add_one, add_one_2
                  missing:  return_five

                """ + PICTURE);
    }

    @Test
    void theOrderOfThePlanIsShown() {
        assertThat(failure(() -> assertThat(plan).inOrder("adder", "add_one"))).isEqualTo("""
                order of steps in the plan of job 'do_stuff'
                  expected: adder, add_one
                  actual:   add_one, adder

                """ + PICTURE);
    }
}
