package dev.steploom.jshell.source;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What a session consists of now. The snippet that was compiled last imports every other one that is there, so it tells
 * which were dropped or replaced.
 *
 * @param imports the imports that give a snippet all that it can see
 * @param wrappers the snippets that are there, and statements, in the order in which their code came
 * @param refused what was typed and is no part of the session, with the reason
 */
record Recording(String imports, List<Wrapper> wrappers, List<String> refused) {
    private static final Pattern FILE = Pattern.compile("(\\d+)-.*\\.java");
    private static final Pattern SNIPPET = Pattern.compile("import static REPL\\.(\\$JShell\\$\\d+[A-Z]*)\\.");

    /**
     * Reads what {@link SourceRecorder} wrote.
     *
     * @param folder where it wrote
     * @param sinceMicros when the session began: what is older was typed before a {@code /reset}
     */
    static Recording read(Path folder, long sinceMicros) {
        List<Wrapper> all = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Matcher name = FILE.matcher(file.getFileName().toString());
                if (name.matches() && Long.parseLong(name.group(1)) >= sinceMicros) {
                    all.add(Wrapper.of(Long.parseLong(name.group(1)), Files.readString(file)));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The session's sources cannot be read: " + e, e);
        }
        all.sort(Comparator.comparingLong(Wrapper::micros));
        return of(all);
    }

    Recording without(List<String> others) {
        return new Recording(imports, wrappers, List.copyOf(others));
    }

    private static Recording of(List<Wrapper> all) {
        if (all.isEmpty()) {
            return new Recording("", List.of(), List.of());
        }
        Wrapper asking = all.get(all.size() - 1);
        Map<Integer, String> active = new TreeMap<>();
        for (Matcher name = SNIPPET.matcher(asking.imports()); name.find(); ) {
            active.put(number(name.group(1)), name.group(1));
        }
        Map<Integer, Wrapper> chosen = new LinkedHashMap<>();
        for (Wrapper wrapper : all.subList(0, all.size() - 1)) {
            int number = wrapper.number();
            String current = active.get(number);
            boolean statement = current == null && wrapper.isStatement();
            if (statement || wrapper.name().equals(current)) {
                Wrapper before = chosen.remove(number);
                boolean same = before != null && before.body().equals(wrapper.body());
                chosen.put(number, same ? before : wrapper);
            }
        }
        List<Wrapper> wrappers = new ArrayList<>(chosen.values());
        wrappers.sort(Comparator.comparingLong(Wrapper::micros));
        return new Recording(asking.imports(), wrappers, List.of());
    }

    private static int number(String name) {
        return Integer.parseInt(name.replaceAll("\\D", ""));
    }
}
