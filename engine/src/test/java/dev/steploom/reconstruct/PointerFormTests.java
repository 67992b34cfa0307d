package dev.steploom.reconstruct;

import static dev.steploom.reconstruct.Reconstructions.refused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.steploom.reconstruct.ReconstructionProblem.Reason;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** The JSON form, whose version 1 later versions have to read. */
class PointerFormTests {
    private static final String FIELD = """
            {
              "steploom" : "reconstructable-job",
              "version" : 1,
              "kind" : "field",
              "class" : "dev.steploom.reconstruct.PointedJobs",
              "field" : "FIELD"
            }""";

    private static final String METHOD = """
            {
              "steploom" : "reconstructable-job",
              "version" : 1,
              "kind" : "method",
              "class" : "dev.steploom.reconstruct.PointedJobs",
              "method" : "of",
              "args" : [ 3 ],
              "kwargs" : {
                "text" : "three"
              }
            }""";

    private static ReconstructableJob method() {
        return Reconstructable.buildReconstructableJob(
                PointedJobs.class.getName(), "of", List.of(3), Map.of("text", "three"));
    }

    @Test
    void ofAField() {
        assertThat(Reconstructable.of(PointedJobs.FIELD).toJson()).isEqualToNormalizingNewlines(FIELD);
        assertThat(ReconstructableJob.fromJson(FIELD)).isEqualTo(Reconstructable.of(PointedJobs.FIELD));
    }

    @Test
    void ofAMethodWithArguments() {
        assertThat(method().toJson()).isEqualToNormalizingNewlines(METHOD);
        assertThat(ReconstructableJob.fromJson(METHOD)).isEqualTo(method()).hasSameHashCodeAs(method());
    }

    @Test
    void mayLeaveOutArguments() {
        String json = """
                {"steploom": "reconstructable-job", "version": 1, "kind": "method",
                 "class": "dev.steploom.reconstruct.PointedJobs", "method": "make"}""";

        assertThat(ReconstructableJob.fromJson(json)).isEqualTo(Reconstructable.of(PointedJobs::make));
    }

    @Test
    void pointersWithOtherArgumentsDiffer() {
        assertThat(ReconstructableJob.fromJson(METHOD.replace("3", "4"))).isNotEqualTo(method());
    }

    @Nested
    class Refuses {
        private void refuses(String json, Reason reason, String text) {
            ReconstructionException refused = refused(() -> ReconstructableJob.fromJson(json));

            assertThat(refused).hasMessage(text);
            assertThat(refused.problems())
                    .extracting(ReconstructionProblem::reason)
                    .containsOnly(reason);
        }

        @Test
        void aNewerVersion() {
            refuses(
                    FIELD.replace("1", "2"),
                    Reason.UNKNOWN_VERSION,
                    "Cannot reconstruct the job of a JSON text: version: the version 2 is not known. "
                            + "This Steploom reads version 1. Read it with a newer Steploom.");
        }

        @Test
        void aVersionThatIsNone() {
            refuses(
                    FIELD.replace("1", "\"1\""),
                    Reason.UNKNOWN_VERSION,
                    "Cannot reconstruct the job of a JSON text: version: the version \"1\" is not known. "
                            + "This Steploom reads version 1. Write it again with toJson().");
        }

        @Test
        void aMissingVersion() {
            refuses(
                    FIELD.replace("\"version\" : 1,", ""),
                    Reason.UNKNOWN_VERSION,
                    "Cannot reconstruct the job of a JSON text: version: it is missing. "
                            + "This Steploom reads version 1. Write it again with toJson().");
        }

        @Test
        void anUnknownKind() {
            refuses(
                    FIELD.replace("\"kind\" : \"field\"", "\"kind\" : \"feild\""),
                    Reason.MALFORMED,
                    "Cannot reconstruct the job of a JSON text: kind: there is no kind \"feild\". Did you mean \"field\"?");
        }

        @Test
        void allFieldsThatAreUnknownMissingOrOfAnotherType() {
            refuses(
                    METHOD.replace("\"method\" : \"of\"", "\"metod\" : \"of\"").replace("[ 3 ]", "3"),
                    Reason.MALFORMED,
                    """
                            Cannot reconstruct the job of a JSON text, 3 problems:
                              - metod: this field is not known. Did you mean "method"?
                              - method: it is missing.
                              - args: 3 stands where a list is needed.""");
        }

        @Test
        void anotherJson() {
            refuses(
                    "[1]",
                    Reason.MALFORMED,
                    "Cannot reconstruct the job of a JSON text: it does not hold \"steploom\": \"reconstructable-job\". "
                            + "Give a text that toJson() of a ReconstructableJob wrote.");
        }

        @Test
        void whatIsCutOff() {
            for (int end = 0; end < METHOD.length(); end++) {
                String cut = METHOD.substring(0, end);
                assertThat(refused(() -> ReconstructableJob.fromJson(cut)).problems())
                        .extracting(ReconstructionProblem::reason)
                        .containsExactly(Reason.MALFORMED);
            }
        }

        @Test
        void whatIsNotJsonWithItsPlace() {
            assertThat(refused(() -> ReconstructableJob.fromJson(FIELD.replace("1,", "1;"))))
                    .hasMessageMatching("(?s)Cannot reconstruct the job of a JSON text: it is not JSON: .* "
                            + "\\(line 3, column \\d+\\)\\. Give a text that toJson\\(\\) of a ReconstructableJob"
                            + " wrote\\.");
        }

        @Test
        void aFieldThatIsThereTwice() {
            assertThat(refused(() -> ReconstructableJob.fromJson(FIELD.replace("\"kind\"", "\"version\""))))
                    .hasMessageContaining("it is not JSON: Duplicate Object property \"version\"");
        }

        @Test
        void aMissingClass() {
            refuses(
                    FIELD.replace("PointedJobs", "PointedJob"),
                    Reason.MISSING_CLASS,
                    "Cannot reconstruct dev.steploom.reconstruct.PointedJob#FIELD: there is no class "
                            + "dev.steploom.reconstruct.PointedJob. Did you mean dev.steploom.reconstruct.PointedJobs?");
        }

        @Test
        void aMissingMember() {
            refuses(
                    METHOD.replace("\"of\"", "\"off\""),
                    Reason.MISSING_MEMBER,
                    "Cannot reconstruct dev.steploom.reconstruct.PointedJobs#off: dev.steploom.reconstruct.PointedJobs has no "
                            + "static field or method off. Did you mean \"of\"?");
        }

        @Test
        void aMethodThatReturnsNoJob() {
            refuses(
                    METHOD.replace("\"of\"", "\"makeDeclaredText\""),
                    Reason.NOT_A_JOB,
                    "Cannot reconstruct dev.steploom.reconstruct.PointedJobs#makeDeclaredText: it returns java.lang.String. "
                            + "A Job or a JobDefinition is needed.");
        }

        @Test
        void argumentsThatNoLongerFit() {
            refuses(
                    METHOD.replace("3", "\"3\""),
                    Reason.ARGUMENTS_DO_NOT_FIT,
                    "Cannot reconstruct dev.steploom.reconstruct.PointedJobs#of: args[0]: \"3\" is no int. "
                            + "The method is of(int number, String text).");
        }

        @Test
        void aClassOfASession() {
            refuses(
                    FIELD.replace("dev.steploom.reconstruct.PointedJobs", "REPL.$JShell$18"),
                    Reason.SESSION,
                    "Cannot reconstruct REPL.$JShell$18#FIELD: it is code of a JShell session, which no other process has. "
                            + "Take the job out of the session with export(job) of the JShell kit.");
        }
    }
}
