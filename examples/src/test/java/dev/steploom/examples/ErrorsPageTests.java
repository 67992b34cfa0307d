package dev.steploom.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each mistake of docs/errors.md is made, and what is said to it is what the page shows, word by word. */
class ErrorsPageTests {
    private static final Path PAGE = Pages.ROOT.resolve("docs/errors.md");

    @TempDir
    Path folder;

    static Stream<Mistake> mistakes() {
        return Mistake.on(Page.read(PAGE)).stream();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("mistakes")
    void isToldAsThePageShows(Mistake mistake) throws Exception {
        String said = mistake.make(folder);

        assertThat(said).as("what is said to %s", mistake.code()).isNotEmpty().isEqualTo(mistake.filledIn(said));
    }

    @Test
    void thereAreFifty() {
        assertThat(mistakes()).hasSizeGreaterThanOrEqualTo(50);
    }

    @Test
    void whatIsNoMistakeIsFound() throws Exception {
        Snippet shared = Page.read(PAGE).snippets().get(0);

        assertThat(new Mistake("page:1", "SIX.executeInProcess();\n", "", shared).make(folder))
                .isEmpty();
    }

    /** Writes what is said now into the page, for those who look at the difference afterwards. */
    @Test
    @EnabledIfSystemProperty(named = "errors.write", matches = "true")
    void writesWhatIsSaid(@TempDir Path scratch) throws Exception {
        List<Mistake> mistakes = mistakes().toList();
        StringBuilder page = new StringBuilder();
        String rest = Files.readString(PAGE);
        for (int i = 0; i < mistakes.size(); i++) {
            Mistake mistake = mistakes.get(i);
            String said = mistake.make(Files.createDirectory(scratch.resolve("m" + i)));
            String code = "```" + Mistake.FENCE + "\n" + mistake.code() + "```\n";
            int end = rest.indexOf(code) + code.length();
            page.append(rest, 0, end);
            rest = rest.substring(end);
            String shown = "\n```text\n" + mistake.shown() + "```\n";
            if (rest.startsWith(shown)) {
                boolean same = mistake.filledIn(said).equals(said);
                page.append(same ? shown : "\n```text\n" + said + "\n```\n");
                rest = rest.substring(shown.length());
            } else {
                page.append("\n```text\n").append(said).append("\n```\n");
            }
        }
        write(page.append(rest).toString());
    }

    private static void write(String page) throws IOException {
        Files.writeString(PAGE, page);
    }
}
