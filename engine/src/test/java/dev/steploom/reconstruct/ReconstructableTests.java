package dev.steploom.reconstruct;

import static dev.steploom.reconstruct.Reconstructions.refused;
import static dev.steploom.reconstruct.Reconstructions.run;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.steploom.Job;
import dev.steploom.definition.JobSource;
import dev.steploom.reconstruct.ReconstructionProblem.Reason;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class ReconstructableTests {
    private static final String JOBS = PointedJobs.class.getName();

    @Nested
    class PointsTo {
        @Test
        void aStaticMethod() {
            ReconstructableJob job = Reconstructable.of(PointedJobs::make);

            assertThat(run(job)).isEqualTo("make[]");
            assertThat(job).hasToString(JOBS + "#make()");
        }

        @Test
        void aStaticMethodThatReturnsAnUntypedJob() {
            assertThat(run(Reconstructable.of(PointedJobs::makeDefinition))).isEqualTo("makeDefinition[]");
        }

        @Test
        void aStaticMethodThatReturnsAnyJobSource() {
            assertThat(run(Reconstructable.of(PointedJobs::makeSource))).isEqualTo("makeSource[]");
        }

        @Test
        void aPrivateMethod() {
            assertThat(run(Reconstructable.of(PointedJobs.privately()))).isEqualTo("makePrivately[private_job]");
        }

        @Test
        void aStaticFieldByItsValue() {
            ReconstructableJob job = Reconstructable.of(PointedJobs.FIELD);

            assertThat(run(job)).isEqualTo("from the field");
            assertThat(job).hasToString(JOBS + "#FIELD");
        }

        @Test
        void aStaticFieldByClassAndName() {
            assertThat(run(Reconstructable.of(PointedJobs.class, "FIELD"))).isEqualTo("from the field");
        }

        @Test
        void aStaticFieldByText() {
            assertThat(run(Reconstructable.of(JOBS + "#UNTYPED"))).isEqualTo("from the field");
        }

        @Test
        void aPrivateField() {
            assertThat(run(Reconstructable.of(PointedJobs.class, "PRIVATE"))).isEqualTo("private");
        }

        @Test
        void aMethodByText() {
            assertThat(run(Reconstructable.of(JOBS + "#make"))).isEqualTo("make[]");
        }

        @Test
        void theFieldWhereAMethodHasTheSameName() {
            assertThat(run(Reconstructable.of(PointedJobs.class, "both"))).isEqualTo("from the field");
        }

        @Test
        void theMethodWhereBracketsFollowItsName() {
            assertThat(run(Reconstructable.of(PointedJobs.class, "both()"))).isEqualTo("both[]");
        }

        @Test
        void aNestedStaticClassByItsBinaryName() {
            assertThat(run(Reconstructable.of(JOBS + "$Outer$Nested#FIELD"))).isEqualTo("nested[]");
        }

        @Test
        void aNestedStaticClassByItsNameInSourceCode() {
            assertThat(run(Reconstructable.of(JOBS + ".Outer.Nested#FIELD"))).isEqualTo("nested[]");
        }

        @Test
        void anInheritedMember() {
            assertThat(run(Reconstructable.of(PointedJobs.Child.class, "make"))).isEqualTo("make[]");
        }

        @Test
        void aConstantOfAnInterface() {
            assertThat(run(Reconstructable.of(PointedJobs.Constants.class, "OF_INTERFACE")))
                    .isEqualTo("interface[]");
        }
    }

    @Nested
    class Makes {
        @Test
        void theJobAnewEachTime() {
            ReconstructableJob job = Reconstructable.of(PointedJobs::make);

            assertThat(job.reconstruct()).isNotSameAs(job.reconstruct());
            assertThat(job.reconstruct().name()).isEqualTo("saying");
        }

        @Test
        void theDefinitionOnce() {
            ReconstructableJob job = Reconstructable.of(PointedJobs::make);

            assertThat(job.definition()).isSameAs(job.definition());
        }

        @Test
        void noJobBeforeItIsAskedFor() {
            ReconstructableJob job = Reconstructable.of(PointedJobs::makeFailing);

            assertThat(job).hasToString(JOBS + "#makeFailing()");
        }
    }

    @Nested
    class Refuses {
        private void refuses(String text, Reason reason, org.assertj.core.api.ThrowableAssert.ThrowingCallable code) {
            ReconstructionException refused = refused(code);

            assertThat(refused).hasMessage(text);
            assertThat(refused.problems())
                    .extracting(ReconstructionProblem::reason)
                    .containsExactly(reason);
        }

        @Test
        void aLambda() {
            refuses(
                    "Cannot reconstruct a lambda of dev.steploom.reconstruct.ReconstructableTests$Refuses: it has no name that "
                            + "another process could find it by. Write a static method and give that, "
                            + "Reconstructable.of(Refuses::makeJob), or name a static field: "
                            + "Reconstructable.of(Refuses.class, \"JOB\").",
                    Reason.LAMBDA,
                    () -> Reconstructable.of(() -> PointedJobs.FIELD));
        }

        @Test
        void aLambdaThatCapturesValues() {
            String name = "a" + System.nanoTime();
            refuses(
                    "Cannot reconstruct a lambda of dev.steploom.reconstruct.ReconstructableTests$Refuses: it has no name that "
                            + "another process could find it by. Write a static method with what it captures as parameters, and "
                            + "give their values: Reconstructable.buildReconstructableJob(\"dev.steploom.reconstruct."
                            + "ReconstructableTests$Refuses\", \"makeJob\", args, kwargs).",
                    Reason.LAMBDA,
                    () -> Reconstructable.of(() -> PointedJobs.saying(name)));
        }

        @Test
        void anObjectThatImplementsTheInterface() {
            refuses(
                    "Cannot reconstruct an object of dev.steploom.reconstruct.ReconstructableTests$Refuses$1: it has no name "
                            + "that another process could find it by. Write a static method and give that, "
                            + "Reconstructable.of(Refuses::makeJob), or name a static field: "
                            + "Reconstructable.of(Refuses.class, \"JOB\").",
                    Reason.LAMBDA,
                    () -> Reconstructable.of(new JobFunction() {
                        @Override
                        public JobSource make() {
                            return PointedJobs.FIELD;
                        }
                    }));
        }

        @Test
        void aMethodOfAnObject() {
            refuses(
                    "Cannot reconstruct " + JOBS
                            + "#makeOfObject: it is a method of objects, and no object comes along. "
                            + "Declare it static, or write a static method that makes the object and calls it.",
                    Reason.INSTANCE_MEMBER,
                    () -> Reconstructable.of(PointedJobs.ofAnObject()));
        }

        @Test
        void aFieldOfObjects() {
            refuses(
                    "Cannot reconstruct " + JOBS + "#ofObject: it is a field of objects, and no object comes along. "
                            + "Declare it static, or write a static method that makes the job.",
                    Reason.INSTANCE_MEMBER,
                    () -> Reconstructable.of(PointedJobs.class, "ofObject"));
        }

        @Test
        void aMethodOfALocalClass() {
            class Local {
                static Job<String> make() {
                    return PointedJobs.make();
                }
            }
            refuses(
                    "Cannot reconstruct dev.steploom.reconstruct.ReconstructableTests$Refuses$1Local#make: "
                            + "dev.steploom.reconstruct.ReconstructableTests$Refuses$1Local is a local class, which belongs to "
                            + "one block of code. Move the member to a class of its own, or to a static member class.",
                    Reason.NESTED_SCOPE,
                    () -> Reconstructable.of(Local::make));
        }

        @Test
        void aMemberOfAnAnonymousClass() {
            Object anonymous = new Object() {
                @SuppressWarnings("unused") // It is read by its name.
                static final Job<String> FIELD = PointedJobs.FIELD;
            };
            refuses(
                    "Cannot reconstruct dev.steploom.reconstruct.ReconstructableTests$Refuses$2#FIELD: "
                            + "dev.steploom.reconstruct.ReconstructableTests$Refuses$2 is an anonymous class, which other "
                            + "processes may not have under this name. Move the member to a class of its own, or to a static "
                            + "member class.",
                    Reason.NESTED_SCOPE,
                    () -> Reconstructable.of(anonymous.getClass(), "FIELD"));
        }

        @Test
        void aMemberOfAnInnerClass() {
            refuses(
                    "Cannot reconstruct " + JOBS + "$Inner#make: " + JOBS
                            + "$Inner is an inner class, which belongs to objects " + "of " + JOBS
                            + ". Move the member to a class of its own, or to a static member class.",
                    Reason.NESTED_SCOPE,
                    () -> Reconstructable.of(PointedJobs.Inner::make));
        }

        @Test
        void aMethodWithParameters() {
            refuses(
                    "Cannot reconstruct " + JOBS
                            + "#of: it has parameters: of(int number, String text). Give their values: "
                            + "Reconstructable.buildReconstructableJob(\"" + JOBS + "\", \"of\", args, kwargs).",
                    Reason.NEEDS_ARGUMENTS,
                    () -> Reconstructable.of(PointedJobs.class, "of"));
        }

        @Test
        void aFieldOfAnotherType() {
            refuses(
                    "Cannot reconstruct " + JOBS + "#DECLARED_TEXT: it is a field of type java.lang.String. "
                            + "A Job or a JobDefinition is needed.",
                    Reason.NOT_A_JOB,
                    () -> Reconstructable.of(PointedJobs.class, "DECLARED_TEXT"));
        }

        @Test
        void aMethodThatReturnsAnotherType() {
            refuses(
                    "Cannot reconstruct " + JOBS + "#makeDeclaredText: it returns java.lang.String. "
                            + "A Job or a JobDefinition is needed.",
                    Reason.NOT_A_JOB,
                    () -> Reconstructable.of(PointedJobs.class, "makeDeclaredText"));
        }

        @Test
        void aFieldThatDoesNotDeclareAJobThoughItHoldsOne() {
            refuses(
                    "Cannot reconstruct " + JOBS + "#AN_OBJECT: it is a field of type java.lang.Object. "
                            + "A Job or a JobDefinition is needed.",
                    Reason.NOT_A_JOB,
                    () -> Reconstructable.of(PointedJobs.class, "AN_OBJECT"));
        }

        @Test
        void aFieldThatIsNull() {
            refuses(
                    "Cannot reconstruct " + JOBS + "#NULL: it is null. A Job or a JobDefinition is needed.",
                    Reason.NOT_A_JOB,
                    Reconstructable.of(PointedJobs.class, "NULL")::reconstruct);
        }

        @Test
        void aResultThatIsNull() {
            refuses(
                    "Cannot reconstruct " + JOBS + "#makeNull(): it returned null. A Job or a JobDefinition is needed.",
                    Reason.NOT_A_JOB,
                    Reconstructable.of(PointedJobs::makeNull)::reconstruct);
        }

        @Test
        void aMethodThatThrowsWithItsException() {
            assertThatThrownBy(Reconstructable.of(PointedJobs::makeFailing)::definition)
                    .isInstanceOf(ReconstructionException.class)
                    .hasMessage("Cannot reconstruct " + JOBS
                            + "#makeFailing(): it threw IllegalStateException: no database.")
                    .hasCause(new IllegalStateException("no database"));
        }

        @Test
        void aClassThatCannotBeInitialisedWithItsException() {
            assertThatThrownBy(Reconstructable.of(PointedJobs.Broken.class, "FIELD")::definition)
                    .isInstanceOf(ReconstructionException.class)
                    .hasMessage("Cannot reconstruct " + JOBS
                            + "$Broken#FIELD: its class cannot be initialised: IllegalStateException: no database.")
                    .hasCause(new IllegalStateException("no database"));
        }

        @Test
        void aJobThatIsInNoStaticField() {
            Job<String> local = PointedJobs.make();

            assertThatThrownBy(() -> Reconstructable.of(local))
                    .isInstanceOf(ReconstructionException.class)
                    .hasMessageMatching("Cannot reconstruct job 'saying': no static field of "
                            + "dev\\.steploom\\.reconstruct\\.PointedJobs, where its graph is written "
                            + "\\(PointedJobs\\.java:\\d+\\), holds it\\. Name the field, "
                            + "Reconstructable\\.of\\(Jobs\\.class, \"JOB\"\\), or the method that makes it: "
                            + "Reconstructable\\.of\\(Jobs::makeJob\\)\\.");
        }

        @Test
        void aMissingClassWithTheNearestName() {
            refuses(
                    "Cannot reconstruct dev.steploom.reconstruct.PointedJob#FIELD: there is no class "
                            + "dev.steploom.reconstruct.PointedJob. Did you mean " + JOBS + "?",
                    Reason.MISSING_CLASS,
                    () -> Reconstructable.of("dev.steploom.reconstruct.PointedJob#FIELD"));
        }

        @Test
        void aMissingClassOfAJarWithTheNearestName() {
            refuses(
                    "Cannot reconstruct org.slf4j.Loger#JOB: there is no class org.slf4j.Loger. "
                            + "Did you mean org.slf4j.Logger?",
                    Reason.MISSING_CLASS,
                    () -> Reconstructable.of("org.slf4j.Loger#JOB"));
        }

        @Test
        void aMissingClassWithNothingNear() {
            refuses(
                    "Cannot reconstruct com.acme.Jobs#FIELD: there is no class com.acme.Jobs. "
                            + "Is it on the class path of this JVM?",
                    Reason.MISSING_CLASS,
                    () -> Reconstructable.of("com.acme.Jobs#FIELD"));
        }

        @Test
        void aMissingMemberWithTheNearestName() {
            refuses(
                    "Cannot reconstruct " + JOBS + "#FEILD: " + JOBS
                            + " has no static field or method FEILD. Did you mean \"FIELD\"?",
                    Reason.MISSING_MEMBER,
                    () -> Reconstructable.of(PointedJobs.class, "FEILD"));
        }

        @Test
        void aTextThatNamesNoMember() {
            refuses(
                    "Cannot reconstruct \"com.acme.Jobs.FIELD\": it does not name a class and a member. "
                            + "Write it like this: com.acme.Jobs#DO_STUFF.",
                    Reason.MALFORMED,
                    () -> Reconstructable.of("com.acme.Jobs.FIELD"));
        }
    }
}
