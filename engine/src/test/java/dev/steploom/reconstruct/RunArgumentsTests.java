package dev.steploom.reconstruct;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.steploom.reconstruct.RunArguments.UsageException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RunArgumentsTests {
    private static void refuses(String problems, String... arguments) {
        assertThatThrownBy(() -> RunArguments.parse(arguments))
                .isInstanceOf(UsageException.class)
                .hasMessage(problems.replace("\n", System.lineSeparator()));
    }

    @Test
    void takeAllOptions() throws UsageException {
        assertThat(RunArguments.parse(
                        "--run-config",
                        "run.yaml",
                        "job.json",
                        "--op-selection=*load+",
                        "--op-selection",
                        "report",
                        "--tag=team=data=1",
                        "--tag",
                        "day=",
                        "--partition",
                        "--2024",
                        "--output=-"))
                .isEqualTo(new RunArguments(
                        "job.json",
                        "run.yaml",
                        List.of("*load+", "report"),
                        Map.of("team", "data=1", "day", ""),
                        "--2024",
                        "-",
                        false));
    }

    @Test
    void takeNothingButTheJob() throws UsageException {
        assertThat(RunArguments.parse("-"))
                .isEqualTo(new RunArguments("-", null, List.of(), Map.of(), null, null, false));
    }

    @Test
    void refuseAMissingJob() {
        refuses("The file with the pointer to the job is missing.");
    }

    @Test
    void refuseSeveralJobs() {
        refuses("There is more than one job: a.json, b.json.", "a.json", "b.json");
    }

    @Test
    void refuseTwoThingsFromStandardInput() {
        refuses("Job and run config cannot both come from standard input.", "-", "--run-config", "-");
    }

    @Test
    void refuseAllThatIsWrongAtOnce() {
        refuses(
                "There is no option --verbose. The options are --help, --op-selection, --output, --partition, --run-config, "
                        + "--tag.\n"
                        + "The tag team has no name and text. Write it like this: --tag team=data.\n"
                        + "The option --output is given twice.\n"
                        + "The option --partition needs a value.\n"
                        + "The file with the pointer to the job is missing.",
                "--verbose",
                "--tag",
                "team",
                "--output=a",
                "--output=b",
                "--partition");
    }
}
