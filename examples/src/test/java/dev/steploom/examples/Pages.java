package dev.steploom.examples;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The pages of the project. */
final class Pages {
    static final Path ROOT =
            Path.of(System.getProperty("basedir", "")).toAbsolutePath().getParent();

    private Pages() {}

    static List<Path> all() throws IOException {
        List<Path> pages = new ArrayList<>();
        for (String page : List.of("README.md", "ARCHITECTURE.md", "CONTRIBUTING.md", "benchmarks/README.md")) {
            pages.add(ROOT.resolve(page));
        }
        try (Stream<Path> docs = Files.list(ROOT.resolve("docs"))) {
            docs.filter(file -> file.toString().endsWith(".md")).sorted().forEach(pages::add);
        }
        return pages;
    }
}
