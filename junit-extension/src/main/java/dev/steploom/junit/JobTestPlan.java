package dev.steploom.junit;

import dev.steploom.Job;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.platform.commons.support.AnnotationSupport;

/**
 * What a {@link JobTest} says, read and checked before its first invocation.
 *
 * @param member where the job is
 * @param job the job; null if it can only be read when the test has an instance
 * @param inputValues where the input values are; null if there are none
 * @param tags tags of every run
 * @param raiseOnError whether a failed step fails the test
 * @param settings one for each invocation
 */
record JobTestPlan(
        Member member,
        @Nullable Job<?> job,
        @Nullable Member inputValues,
        Map<String, String> tags,
        boolean raiseOnError,
        List<Setting> settings) {

    static JobTestPlan of(JobTest test, ExtensionContext context) {
        Findings problems = new Findings("@JobTest on " + Places.name(context));
        Member member = problems.read(() -> jobMember(test, context), null);
        Job<?> job = member == null || !member.isReadable(context)
                ? null
                : problems.read(() -> (Job<?>) member.read(context), null);
        if (member != null) {
            problems.read(() -> ParameterTypes.check(context.getRequiredTestMethod(), member), null);
        }
        Member inputs = problems.read(() -> inputMember(test, context), null);
        Map<String, String> tags = problems.read(() -> tags(test), Map.of());
        RunConfigSource source = AnnotationSupport.findAnnotation(
                        context.getRequiredTestMethod(), RunConfigSource.class)
                .orElse(null);
        // A job that is wrong has no partitions and nodes to look for; what else there is to say can be said.
        boolean known = member != null && (job != null || !member.isReadable(context));
        List<List<Setting>> settings = List.of(
                known ? problems.read(() -> new PartitionSettings(job).of(test), Setting.NONE) : Setting.NONE,
                known ? problems.read(() -> SelectionSettings.of(test, job), Setting.NONE) : Setting.NONE,
                problems.read(() -> ConfigSettings.of(test, source, context), Setting.NONE),
                problems.read(() -> ExecutorSettings.of(test, context), Setting.NONE),
                problems.read(() -> repetitions(test), Setting.NONE));
        problems.throwAny();
        if (member == null) {
            throw new IllegalStateException("no job, and no problem");
        }
        return new JobTestPlan(member, job, inputs, tags, test.raiseOnError(), Setting.combine(settings));
    }

    private static Member jobMember(JobTest test, ExtensionContext context) {
        MemberLookup lookup = MemberLookup.of(context);
        if (test.in() != void.class) {
            if (test.job().contains("#")) {
                throw new BadTest("in = " + Places.name(test.in()) + ".class and job = \"" + test.job()
                        + "\" both name a class. Leave one of them out.");
            }
            lookup = lookup.in(test.in());
        }
        return test.job().isEmpty() ? lookup.onlyJob() : lookup.named(test.job(), Job.class);
    }

    private static @Nullable Member inputMember(JobTest test, ExtensionContext context) {
        return test.inputValues().isEmpty() ? null : MemberLookup.of(context).named(test.inputValues(), Map.class);
    }

    private static Map<String, String> tags(JobTest test) {
        Map<String, String> tags = new LinkedHashMap<>();
        for (String text : test.tags()) {
            int equals = text.indexOf('=');
            if (equals < 1) {
                throw new BadTest("the tag \"" + text + "\" has no name and value. Write it as \"name=value\".");
            }
            String name = text.substring(0, equals).strip();
            if (tags.put(name, text.substring(equals + 1).strip()) != null) {
                throw new BadTest("the tag \"" + name + "\" is given twice.");
            }
        }
        return tags;
    }

    private static List<Setting> repetitions(JobTest test) {
        int times = test.repetitions();
        if (times < 1) {
            throw new BadTest("repetitions = " + times + " would never run the test. Write 1 or more.");
        }
        return times == 1
                ? Setting.NONE
                : IntStream.rangeClosed(1, times)
                        .mapToObj(i -> new Setting("repetition " + i + " of " + times, o -> {}))
                        .toList();
    }

    /** The job's name; that of its member if it is not known yet. */
    String name() {
        Job<?> known = job;
        return known == null ? member.name() : known.name();
    }

    /** What runs in one invocation. */
    JobTester<?> tester(Setting setting, ExtensionContext context) {
        Job<?> known = job;
        Job<?> read = known == null ? (Job<?>) member.read(context) : known;
        JobTester<?> tester = JobTester.of(read).raiseOnError(raiseOnError);
        if (!tags.isEmpty()) {
            tester = tester.tags(tags);
        }
        Member inputs = inputValues;
        if (inputs != null) {
            for (Map.Entry<?, ?> value : ((Map<?, ?>) inputs.read(context)).entrySet()) {
                tester = tester.inputValue(String.valueOf(value.getKey()), value.getValue());
            }
        }
        return tester.options(setting.options());
    }
}
