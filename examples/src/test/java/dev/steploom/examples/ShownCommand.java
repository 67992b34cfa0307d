package dev.steploom.examples;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A command that a page shows: whether the modules, profiles, classes, tests and files that it names are there. What is
 * written in capitals stands for a name of the reader's.
 *
 * @param words the words of its line, without quotes
 */
record ShownCommand(List<String> words) {
    private static final Pattern WORD = Pattern.compile("(?:[^\\s\"']|\"[^\"]*\"|'[^']*')+");
    private static final Pattern MAIN_CLASS = Pattern.compile("(?:[a-z]\\w*\\.)+[A-Z]\\w*");
    private static final Pattern OF_THE_READER = Pattern.compile("[A-Z_]+");

    /** Reads the commands of a block, a line each unless a backslash ends it. */
    static List<ShownCommand> in(String text) {
        return text.replace("\\\n", " ")
                .lines()
                .map(line -> line.replaceFirst("(^|\\s)#.*", ""))
                .map(ShownCommand::of)
                .filter(command -> !command.words.isEmpty())
                .toList();
    }

    static ShownCommand of(String line) {
        return new ShownCommand(WORD.matcher(line)
                .results()
                .map(word -> word.group().replaceAll("[\"']", ""))
                .toList());
    }

    /** Returns what it names and is not there. */
    List<String> missing() {
        List<String> missing = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i);
            String next = i + 1 < words.size() ? words.get(i + 1) : "";
            if (!isThere(word, next)) {
                missing.add(List.of("-pl", "-jar").contains(word) ? word + " " + next : word);
            }
        }
        return missing;
    }

    private boolean isThere(String word, String next) {
        if (word.equals("-pl")) {
            return Stream.of(next.split(",")).allMatch(module -> Files.exists(file(module, "pom.xml")));
        } else if (word.equals("-jar")) {
            return isJarOfAModule(next);
        } else if (word.startsWith("-P") && words.get(0).equals("mvn")) {
            return poms().anyMatch(pom -> pom.contains("<id>" + word.substring(2) + "</id>"));
        } else if (word.startsWith("-Dexec.mainClass=")) {
            return isProgram(word.substring(word.indexOf('=') + 1));
        } else if (word.startsWith("-Dtest=")) {
            return isTest(word.substring(word.indexOf('=') + 1));
        } else if (words.get(0).equals("java") && MAIN_CLASS.matcher(word).matches()) {
            return isProgram(word);
        }
        return !word.startsWith(".ci/") || Files.exists(file(word));
    }

    private static boolean isProgram(String name) {
        if (OF_THE_READER.matcher(name).matches()) {
            return true;
        }
        try {
            Class<?> program = Class.forName(name, false, ShownCommand.class.getClassLoader());
            return Stream.of(program.getMethods())
                    .anyMatch(method -> method.getName().equals("main"));
        } catch (ClassNotFoundException e) {
            return false;
        }
    }

    private static boolean isTest(String name) {
        String[] parts = name.split("#", 2);
        if (OF_THE_READER.matcher(parts[0]).matches()) {
            return true;
        }
        try (Stream<Path> files = Files.walk(Pages.ROOT)) {
            return files.filter(file -> file.endsWith(parts[0] + ".java"))
                    .anyMatch(file -> parts.length < 2 || read(file).contains("void " + parts[1].replace("*", "")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Tells whether a module makes a jar of that place: {@code module/target/name.jar}. */
    private static boolean isJarOfAModule(String jar) {
        Path path = Path.of(jar);
        Path pom = file(path.getName(0).toString(), "pom.xml");
        String name = path.getFileName().toString().replace(".jar", "");
        return path.getNameCount() == 3
                && path.getName(1).toString().equals("target")
                && Files.exists(pom)
                && read(pom).contains("<finalName>" + name + "</finalName>");
    }

    private static Stream<String> poms() {
        try (Stream<Path> files = Files.walk(Pages.ROOT, 3)) {
            return files.filter(file -> file.endsWith("pom.xml")).map(ShownCommand::read).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path file(String first, String... more) {
        return Pages.ROOT.resolve(Path.of(first, more));
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String toString() {
        return String.join(" ", words);
    }
}
