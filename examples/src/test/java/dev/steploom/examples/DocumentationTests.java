package dev.steploom.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Every class that a page shows compiles, and does what the page says. */
@Timeout(60)
class DocumentationTests {
    private static final Pattern LINK = Pattern.compile("]\\((?!https?:)([^)#]*)(#[^)]*)?\\)");

    @TempDir
    Path folder;

    static Stream<Snippet> snippets() throws IOException {
        return Pages.all().stream().flatMap(file -> Page.read(file).snippets().stream());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void snippets(Snippet snippet) throws Exception {
        new SnippetRunner(snippet, folder).check();
    }

    @ParameterizedTest
    @CsvSource({
        "README.md, 2, 0",
        "ARCHITECTURE.md, 0, 0",
        "CONTRIBUTING.md, 0, 0",
        "docs/coming-from-dagster.md, 1, 0",
        "docs/one-op.md, 1, 0",
        "docs/wiring.md, 17, 0",
        "docs/running.md, 9, 0",
        "docs/executors.md, 3, 0",
        "docs/errors.md, 1, 0",
        "docs/mutation-testing.md, 0, 0",
        "docs/delay-forecast.md, 0, 0",
        "docs/results.md, 2, 0",
        "docs/data.md, 6, 0",
        "docs/jobs.md, 2, 0",
        "docs/testing.md, 13, 0",
        "docs/hacker-news.md, 3, 0",
        "docs/notebooks.md, 4, 0",
        "docs/tutorial.md, 8, 0",
        "docs/cookbook.md, 16, 0",
        "docs/performance.md, 1, 0",
        "docs/jupyter.md, 0, 0",
        "docs/shell.md, 2, 0",
        "docs/javac.md, 6, 4"
    })
    void noPageLosesItsSnippets(String file, int good, int refused) {
        List<Snippet> snippets = Page.read(Pages.ROOT.resolve(file)).snippets();

        assertThat(snippets)
                .filteredOn(snippet -> snippet.kind() == Snippet.Kind.DOES_NOT_COMPILE)
                .hasSizeGreaterThanOrEqualTo(refused);
        assertThat(snippets)
                .filteredOn(snippet -> snippet.kind() != Snippet.Kind.DOES_NOT_COMPILE)
                .hasSizeGreaterThanOrEqualTo(good);
    }

    @Test
    void linksLeadSomewhere() throws IOException {
        List<String> broken = new ArrayList<>();
        for (Path file : Pages.all()) {
            for (MatchResult link :
                    LINK.matcher(Files.readString(file)).results().toList()) {
                Path target = link.group(1).isEmpty() ? file : file.resolveSibling(link.group(1));
                if (!Files.exists(target) || !hasHeading(target, link.group(2))) {
                    broken.add(file.getFileName() + ": " + link.group());
                }
            }
        }

        assertThat(broken).isEmpty();
    }

    /** A heading's anchor is its text in lower case, with hyphens for spaces and without other signs. */
    private static boolean hasHeading(Path file, String anchor) throws IOException {
        return anchor == null
                || Files.readString(file)
                        .lines()
                        .filter(line -> line.startsWith("#"))
                        .map(line -> line.replaceFirst("#+ ", "").toLowerCase(java.util.Locale.ROOT))
                        .map(line -> "#" + line.replaceAll("[^\\w -]", "").replace(' ', '-'))
                        .anyMatch(anchor::equals);
    }

    /** The check itself: what is wrong on a page does not pass. */
    @Nested
    class Check {
        private static final String HELLO = """
                ```java
                class Hello {
                    public static void main(String[] args) {
                        System.out.println("Hello ");
                    }
                }
                ```

                It prints

                ```text
                Hello
                ```
                """;

        private static final String REFUSED = """
                ```java does-not-compile
                class Refused {
                    int number = "text";
                }
                ```

                ```text
                String cannot be converted to int
                ```
                """;

        private static final String TESTED = """
                ```java
                import static org.assertj.core.api.Assertions.assertThat;

                import org.junit.jupiter.api.Test;

                class HelloTests {
                    @Test
                    void isShort() {
                        assertThat("Hello").hasSize(5);
                    }
                }
                ```
                """;

        /** Checks the last snippet. */
        private void check(String markdown) throws Exception {
            List<Snippet> snippets = Page.of("page.md", markdown).snippets();
            assertThat(snippets).isNotEmpty();
            new SnippetRunner(snippets.get(snippets.size() - 1), folder).check();
        }

        private void isWrong(String markdown, String message) {
            assertThatThrownBy(() -> check(markdown))
                    .isInstanceOf(AssertionError.class)
                    .hasMessageStartingWith(message);
        }

        @Test
        void passesWhatIsRight() {
            assertThatCode(() -> check(HELLO)).doesNotThrowAnyException();
            assertThatCode(() -> check(REFUSED)).doesNotThrowAnyException();
        }

        @Test
        void runsTests() {
            assertThatCode(() -> check(TESTED)).doesNotThrowAnyException();
            isWrong(TESTED.replace("hasSize(5)", "hasSize(6)"), "The snippet at page.md:1 has a test that fails: ");
            isWrong(
                    TESTED.replace("class HelloTests", "abstract class HelloTests"),
                    "The snippet at page.md:1 has tests, but none of them runs.");
        }

        @Test
        void comparesWhatAFailingTestSays() {
            String failing = TESTED.replace("```java", "```java fails").replace("hasSize(5)", "hasSize(6)");
            String shown = failing + "\n```text\nExpected size: 6 but was: 5\n```\n";

            assertThatCode(() -> check(shown)).doesNotThrowAnyException();
            isWrong(failing, "The snippet at page.md:1 fails with something that the page does not show.");
            isWrong(
                    shown.replace("was: 5", "was: 4"),
                    "The snippet at page.md:1 fails with something else than \"Expected size: 6 but was: 4\"");
            isWrong(
                    shown.replace("hasSize(6)", "hasSize(5)"),
                    "The snippet at page.md:1 has no test that fails, but is marked fails.");
        }

        @Test
        void knowsTheClassesOfTheSnippetsBefore() {
            String later =
                    HELLO.replace("class Hello", "class Later").replace("\"Hello \"", "Hello.class.getSimpleName()");

            assertThatCode(() -> check(HELLO + later)).doesNotThrowAnyException();
        }

        @Test
        void findsAWrongOutput() {
            isWrong(
                    HELLO.replace("\nHello\n", "\nGood day\n"),
                    "The snippet at page.md:1 prints\nHello \nbut the page shows\nGood day\n");
        }

        @Test
        void findsAnOutputThatIsNotShown() {
            isWrong(
                    HELLO.replace("```text", "```sh"),
                    "The snippet at page.md:1 has a main, but the page does not show what it prints:");
        }

        @Test
        void findsASnippetThatDoesNotCompile() {
            isWrong(
                    HELLO.replace("println", "printline"),
                    "The snippet at page.md:1 does not compile:\ncannot find symbol");
        }

        @Test
        void findsASnippetThatThrows() {
            isWrong(
                    HELLO.replace("System.out.println(\"Hello \")", "Integer.parseInt(\"five\")"),
                    "The snippet at page.md:1 throws java.lang.NumberFormatException");
        }

        @Test
        void findsASnippetThatCompilesWhereItShouldNot() {
            isWrong(
                    REFUSED.replace("\"text\"", "3"),
                    "The snippet at page.md:1 compiles, but is marked does-not-compile.");
        }

        @Test
        void findsASnippetThatIsRefusedForAnotherReason() {
            isWrong(
                    REFUSED.replace("int number", "boolean number"),
                    "The snippet at page.md:1 is refused with something else than \"String cannot be converted to int\" at its "
                            + "place.");
        }

        @Test
        void findsFencesThatItCannotRead() {
            isWrong(HELLO.replace("```java", "```java ignored"), "page.md:1 is fenced as \"java ignored\"");
            isWrong(HELLO.replace("```java", "```Java"), "page.md:1 is fenced as \"Java\"");
            isWrong(HELLO.replace("```java", "  ```java"), "page.md:1 has a fence that does not begin its line");
            isWrong(HELLO.replaceFirst("}\n```\n", "}\n"), "page.md:1 opens a block that is not closed");
            isWrong("```text\nHello\n```\n", "page.md:1 shows the output of no snippet");
        }

        @Test
        void keepsTheParametersOfAllButThoseThatGoWithout() {
            String names = HELLO.replace(
                    "\"Hello \"", "Hello.class.getDeclaredMethods()[0].getParameters()[0].isNamePresent()");

            assertThatCode(() -> check(names.replace("\nHello\n", "\ntrue\n"))).doesNotThrowAnyException();
            assertThatCode(() -> check(names.replace("```java", "```java without-parameters")
                            .replace("\nHello\n", "\nfalse\n")))
                    .doesNotThrowAnyException();
        }
    }
}
