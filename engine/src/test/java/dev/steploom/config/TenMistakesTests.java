package dev.steploom.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.steploom.config.ConfigProblem.Reason;
import dev.steploom.definition.JobConfig;
import org.junit.jupiter.api.Test;

class TenMistakesTests {
    private static final String YAML = """
            ops:
              load:
                config:
                  limit: "5"
                  waitTime: soon
                  mode: APEND
                  badShare: [0.1]
                  sources:
                    - path: a.csv
                      seperator: ;
                    - skip: 3000000000
              report:
                config:
                  target: {console: , file: {path: out.txt}}
                  titel: Rows
            resourcs: {}
            """;

    @Test
    void tenMistakesGiveTenErrorsWithPathAndFix() {
        ConfigException thrown = catchThrowableOfType(
                ConfigException.class,
                () -> JobConfig.resolve(LoadJob.create().definition(), RunConfig.fromYaml(YAML)));

        assertThat(thrown).hasMessage("""
                        The run config of job 'load_job' has 10 problems:
                          - line 16, column 1: root: there is no field "resourcs" here. Did you mean "resources"?
                          - line 4, column 14: root:ops:load:config:limit: expected a whole number, found the text "5". \
                        Write it without quotes.
                          - line 5, column 17: root:ops:load:config:waitTime: expected a duration such as 10s, found the \
                        text "soon". Write it like this: 10s.
                          - line 6, column 13: root:ops:load:config:mode: expected one of APPEND, REPLACE, found the text \
                        "APEND". Did you mean "APPEND"?
                          - line 7, column 17: root:ops:load:config:badShare: expected a number, found a list of 1 item. \
                        Write it like this: 1.0.
                          - line 10, column 11: root:ops:load:config:sources[0]: there is no field "seperator" here. Did \
                        you mean "separator"?
                          - line 11, column 11: root:ops:load:config:sources[1]: the field "path" is missing. Add it: \
                        path: "text".
                          - line 11, column 17: root:ops:load:config:sources[1]:skip: expected a whole number from \
                        -2147483648 to 2147483647, found the number 3000000000. Give a number within these limits.
                          - line 15, column 7: root:ops:report:config: there is no field "titel" here. Did you mean \
                        "title"?
                          - line 14, column 15: root:ops:report:config:target: expected a map with one of the keys \
                        console, file, found a map with the keys console, file. Keep one of them.""");
    }

    @Test
    void aProblemTellsItsPartsBesidesItsText() {
        ConfigException thrown = catchThrowableOfType(
                ConfigException.class,
                () -> JobConfig.resolve(
                        LoadJob.create().definition(), RunConfig.fromJson("{\"ops\": 3,\n \"resources\": {}}")));

        assertThat(thrown.subject()).isEqualTo("the run config of job 'load_job'");
        assertThat(thrown.problems()).hasSize(1).first().satisfies(problem -> {
            assertThat(problem.reason()).isEqualTo(Reason.RUNTIME_TYPE_MISMATCH);
            assertThat(problem.path()).isEqualTo("root:ops");
            assertThat(problem.expected()).isEqualTo("a map with the keys load, report");
            assertThat(problem.found()).isEqualTo("the number 3");
            assertThat(problem.line()).isEqualTo(1);
            assertThat(problem.column()).isEqualTo(9);
        });
    }
}
