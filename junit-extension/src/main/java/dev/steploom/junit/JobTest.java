package dev.steploom.junit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.TestTemplate;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A test of a job: the job runs after the {@code @BeforeEach} methods, and the test method takes what came of it.
 *
 * <pre>{@code
 * class GreetingsTests {
 *     @JobTest(in = Greetings.class, job = "DO_STUFF")
 *     void addsUp(ExecuteInProcessResult<Integer> result) {
 *         assertThat(result).succeeded().hasOutput(ADDER, 12);
 *     }
 * }
 * }</pre>
 *
 * <p>A test method may take {@code ExecuteInProcessResult} (or {@code JobExecutionResult}), outputs by {@link OutputOf},
 * a {@link JobRun} to execute itself, the {@code Instance} that remembers its runs, the {@code Job} and the {@code
 * Clock} of its runs, and mock resources. The job runs once for all of them; a method that takes a {@link JobRun} and
 * nothing of a result runs it itself. A method that takes no parameters at all runs the job, and fails if the run does.
 *
 * <p>Runs are in process, with all values in memory, and on a clock whose waits for retries end at once. If the test
 * fails, its runs are published as report entries and files.
 *
 * <p>Several partitions, selections, executors, run configs ({@link RunConfigSource}) and repetitions multiply: the
 * method is invoked for every combination. To share settings, put {@code @JobTest(...)} on an annotation of your own.
 */
@Documented
@Target({ElementType.METHOD, ElementType.ANNOTATION_TYPE})
@Retention(RetentionPolicy.RUNTIME)
@TestTemplate
@ExtendWith(JobTestExtension.class)
public @interface JobTest {
    /**
     * The class that has the job.
     *
     * @return the class; by default the test class, or one that encloses it
     */
    Class<?> in() default void.class;

    /**
     * The field or method without parameters that holds the job: {@code "DO_STUFF"}, {@code "doStuff()"} if a field has
     * the same name, or {@code "com.example.Greetings#DO_STUFF"}. It may be private; unless it is static, it has to be
     * of the test class.
     *
     * @return the member; by default the only one that is a {@code Job}
     */
    String job() default "";

    /**
     * The run config: YAML or JSON, or {@code "classpath:"} and the name of a file that holds it.
     *
     * @return the text; by default, the job's own config holds
     */
    String runConfig() default "";

    /**
     * Tags of the run, over those of the job, each {@code "name=value"}.
     *
     * @return tags; none by default
     */
    String[] tags() default {};

    /**
     * The partition to run for.
     *
     * @return its key; by default the run is for no partition
     */
    String partitionKey() default "";

    /**
     * Several partitions, one invocation each: keys, ranges such as {@code "2013-01..2013-12"}, or {@code "*"} for all.
     *
     * @return keys and ranges; by default there is one invocation
     */
    String[] partitions() default "";

    /**
     * The part of the job to run, such as {@code "*load+"}; several clauses are selected together.
     *
     * @return clauses; by default everything
     */
    String[] opSelection() default {};

    /**
     * Several parts of the job, one invocation each; clauses that are selected together are separated by commas.
     *
     * @return selections; by default there is one invocation
     */
    String[] opSelections() default "";

    /**
     * The field or method without parameters that gives inputs of the job their values: a {@code Map<String, Object>}.
     *
     * @return the member, named as in {@link #job}; by default, the job's own values hold
     */
    String inputValues() default "";

    /**
     * Whether a failed step fails the test.
     *
     * @return false, the default, to let the test see the result of the failed run
     */
    boolean raiseOnError() default false;

    /**
     * Several executors, one invocation each.
     *
     * @return executors; by default all steps run in the thread of the test
     */
    ExecutorKind[] executors() default {};

    /**
     * The field or method without parameters that gives further executors: an {@code Executor}, or a {@code Map<String,
     * Executor>} by the name that is shown.
     *
     * @return the member, named as in {@link #job}; none by default
     */
    String executorSource() default "";

    /**
     * How often each combination is run.
     *
     * @return how often, from 1, the default
     */
    int repetitions() default 1;
}
