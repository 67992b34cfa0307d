package dev.steploom;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.lang.module.Configuration;
import java.lang.module.ModuleFinder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The API in a user's named module, which opens nothing. */
class NamedModuleTests {

    private static final String JOBS = """
            package user.jobs;

            import static dev.steploom.Steploom.*;
            import dev.steploom.*;

            public class Jobs {
                private final int offset = 3;
                private static int addOne(int number) { return number + 1; }
                int addOffset(int number) { return number + offset; }
                %s record Split(int left, int right) {}
                private static Split split(int number) { return new Split(number, 1); }

                public static String run() {
                    Op1<Integer, Integer> addOne = op(Jobs::addOne);
                    Op1<Integer, Integer> addOffset = op(new Jobs()::addOffset);
                    Op1<Integer, Split> split = op(Jobs::split);
                    try {
                        return job("j", () -> addOffset.call(addOne.call(split.call(value(1)).get(Split::left))))
                            .executeInProcess() + "; " + addOne;
                    } catch (RuntimeException e) {
                        return e.getMessage();
                    }
                }
            }
            """;

    private static final String POINTED = """
            package user.jobs;

            import static dev.steploom.Steploom.*;
            import dev.steploom.*;
            import dev.steploom.reconstruct.*;

            public class Jobs {
                %s static final Job<Integer> JOB = job("pointed", () -> op("one", () -> 1).call());

                public static String run() {
                    try {
                        return Reconstructable.of(Jobs.class, "JOB").definition().name();
                    } catch (ReconstructionException e) {
                        return e.getMessage();
                    }
                }
            }
            """;

    @TempDir
    Path folder;

    private String run(String moduleInfo, String record) throws IOException, ReflectiveOperationException {
        return runClass(moduleInfo, JOBS.formatted(record));
    }

    private String runClass(String moduleInfo, String source) throws IOException, ReflectiveOperationException {
        String path = System.getProperty("java.class.path");
        Path jobs = Files.createDirectories(folder.resolve("jobs"));
        List<Javac.Source> sources = List.of(
                new Javac.Source(
                        "module-info", "module user.jobs { requires dev.steploom.engine; " + moduleInfo + " }"),
                new Javac.Source("user.jobs.Jobs", source));
        String modules = Arrays.stream(path.split(File.pathSeparator))
                .filter(entry -> entry.endsWith(".jar") || Files.exists(Path.of(entry, "module-info.class")))
                .collect(Collectors.joining(File.pathSeparator));
        assertThat(Javac.compile(sources, jobs, "--module-path", modules)).isEmpty();

        ModuleLayer boot = ModuleLayer.boot();
        ModuleFinder finder = ModuleFinder.compose(
                ModuleFinder.of(jobs),
                ModuleFinder.of(Arrays.stream(modules.split(File.pathSeparator))
                        .map(Path::of)
                        .toArray(Path[]::new)));
        Configuration configuration = boot.configuration().resolve(finder, ModuleFinder.of(), Set.of("user.jobs"));
        ClassLoader platform = ClassLoader.getPlatformClassLoader();
        ModuleLayer layer = boot.defineModulesWithOneLoader(configuration, platform);
        Class<?> type = layer.findLoader("user.jobs").loadClass("user.jobs.Jobs");
        assertThat(type.getModule().isNamed()).isTrue();
        return (String) type.getMethod("run").invoke(null);
    }

    @Test
    void methodsAreReadWithoutOpeningAnything() throws IOException, ReflectiveOperationException {
        assertThat(run("exports user.jobs;", "@Outputs public"))
                .isEqualTo("run of job j: SUCCESS, 3 steps, output 5; op add_one(number: Integer) -> Integer");
    }

    @Test
    void aRecordThatCannotBeReadNamesWhatToOpen() throws IOException, ReflectiveOperationException {
        assertThat(run("exports user.jobs;", "@Outputs private"))
                .startsWith(
                        "op 'split': the components of Split cannot be read. Add `opens user.jobs to "
                                + "dev.steploom.engine;` to module-info.java, or make the record public in an exported package.");
    }

    @Test
    void anOpenedPackageNeedNotBePublic() throws IOException, ReflectiveOperationException {
        assertThat(run("exports user.jobs; opens user.jobs to dev.steploom.engine;", "@Outputs private"))
                .startsWith("run of job j: SUCCESS");
    }

    @Test
    void aPublicFieldOfAnExportedPackageCanBePointedTo() throws IOException, ReflectiveOperationException {
        assertThat(runClass("exports user.jobs;", POINTED.formatted("public"))).isEqualTo("pointed");
    }

    @Test
    void aFieldThatTheModuleKeepsToItselfIsRefusedWithTheCure() throws IOException, ReflectiveOperationException {
        assertThat(runClass("exports user.jobs;", POINTED.formatted("private")))
                .isEqualTo("Cannot reconstruct user.jobs.Jobs#JOB: the module user.jobs keeps it to itself. "
                        + "Add `opens user.jobs to dev.steploom.engine;` to its module-info.java, or make class and member "
                        + "public in an exported package.");
    }

    @Test
    void aPrivateFieldOfAnOpenPackageCanBePointedTo() throws IOException, ReflectiveOperationException {
        assertThat(runClass("exports user.jobs; opens user.jobs to dev.steploom.engine;", POINTED.formatted("private")))
                .isEqualTo("pointed");
    }
}
