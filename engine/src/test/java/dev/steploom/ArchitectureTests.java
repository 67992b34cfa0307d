package dev.steploom;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Holds the order of the engine's packages: each may use those above it, and none below. */
class ArchitectureTests {

    private static final String ROOT = "dev.steploom";

    /** Top first. A package that is not in this list does not belong to the engine. */
    private static final List<String> ORDER = List.of(
            "type",
            "event",
            "config",
            "partition",
            "instance",
            "resource",
            "io",
            "definition",
            "selection",
            "plan",
            "execution",
            "render",
            "carry",
            "reconstruct");

    private static JavaClasses engine;

    @BeforeAll
    static void readClasses() {
        engine = new ClassFileImporter()
                .withImportOption(location -> !location.contains("test-classes"))
                .importPackages(ROOT);
    }

    static Stream<String> order() {
        return ORDER.stream();
    }

    @ParameterizedTest(name = "{0} uses only what is above it")
    @MethodSource("order")
    void packageUsesOnlyWhatIsAboveIt(String name) {
        List<String> below = ORDER.subList(ORDER.indexOf(name) + 1, ORDER.size());
        String[] forbidden = Stream.concat(Stream.of(ROOT), below.stream().map(ArchitectureTests::withSubpackages))
                .toArray(String[]::new);

        noClasses()
                .that()
                .resideInAPackage(withSubpackages(name))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(forbidden)
                .because("a package of the engine uses only those above it, and nobody uses the root")
                .allowEmptyShould(true)
                .check(engine);
    }

    @Test
    void packagesAreThoseOfTheList() {
        String[] known = Stream.concat(Stream.of(ROOT), order().map(ArchitectureTests::withSubpackages))
                .toArray(String[]::new);

        classes()
                .should()
                .resideInAnyPackage(known)
                .because("a new package needs its place in the order")
                .allowEmptyShould(true)
                .check(engine);
    }

    @Test
    void packagesHaveNoCycles() {
        slices().matching(ROOT + ".(**)")
                .should()
                .beFreeOfCycles()
                .allowEmptyShould(true)
                .check(engine);
    }

    private static String withSubpackages(String name) {
        return ROOT + "." + name + "..";
    }
}
