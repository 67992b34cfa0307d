package dev.steploom.examples.dagster;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The names on the reference's two pages, as saved texts: its Jobs API and its concept page on jobs and graphs.
 *
 * <ol>
 *   <li>What stands before {@code [source]} is defined there: {@code job}, {@code JobDefinition}, and what is inside of a
 *       class, {@code JobDefinition.with_hooks}.
 *   <li>What stands before a dash, with or without its type, is a parameter of what was defined last: {@code job(tags)}.
 *   <li>Anywhere else a name is a word with an underscore or a capital inside, one that is imported from dagster, stands
 *       behind {@code @}, before {@code =}, or is a key of YAML; those of the page's own examples are in {@code
 *       no-names.txt}.
 *   <li>{@link #PARTS} are the parts of Dagster that the pages speak of in plain words.
 * </ol>
 */
final class ReferencePages {
    private static final Pattern DEFINED = Pattern.compile("(@|class|- )dagster\\.(\\w+) \\[source]");
    private static final Pattern MEMBER = Pattern.compile("- (?:property)?(\\w+) \\[source]|property(\\w+) \\[source]");
    private static final Pattern PARAMETER = Pattern.compile("(?<!\\[)\\b(\\w+) (?:\\([^–()]*\\) )?–|\\((\\w+)\\) –");

    private static final List<Pattern> WORDS = Stream.of(
                    "\\b(?<!context\\.)(?:property)?([A-Za-z]+(?:_[A-Za-z0-9]+)+)\\b",
                    // The saved pages lost the space behind some names, and some are plural.
                    "\\b([A-Z]\\w*?[a-z][A-Z]\\w*?)(?:objects?|for|from|A|s)?\\b",
                    "\\b(IOManager)",
                    "@(?!dagster)(\\w+?)(?:The)?\\b",
                    "\\b(\\w+)=",
                    "(?m)^\\s*(?:- )?(\\w+):(?: \\w+)*$",
                    "(?:\\[|get\\()\"(\\w+)\"",
                    "\\b(context\\.[a-z]\\w+)")
            .map(Pattern::compile)
            .toList();
    private static final Pattern IMPORTS = Pattern.compile("from dagster\\S* import ([\\w, ]+)");
    private static final Pattern PARTS = Pattern.compile(
            "\\b(command line|Dagit|dagstermill|Definitions|executor|GraphQL|hooks|Launchpad|repository|schedules|sensors)");

    private ReferencePages() {}

    /** Returns the names that a page defines, qualified by what they belong to. */
    static Set<String> defined(String api) {
        Set<String> names = new LinkedHashSet<>();
        String type = "";
        String owner = "";
        for (String line : api.lines().toList()) {
            Matcher defined = DEFINED.matcher(line);
            Matcher member = MEMBER.matcher(line);
            if (defined.find()) {
                owner = defined.group(2);
                type = defined.group(1).equals("class") ? owner : "";
                names.add(owner);
            } else if (member.find()) {
                owner = type + "." + (member.group(1) == null ? member.group(2) : member.group(1));
                names.add(owner);
            }
            Matcher parameter = PARAMETER.matcher(line);
            if (parameter.find()) {
                names.add(owner + "(" + (parameter.group(1) == null ? parameter.group(2) : parameter.group(1)) + ")");
            }
        }
        return names;
    }

    /** Returns all other words of a page that may be names. */
    static Set<String> words(String page) {
        Set<String> words = new TreeSet<>();
        Stream.concat(WORDS.stream(), Stream.of(PARTS))
                .flatMap(pattern -> pattern.matcher(page).results())
                .forEach(found -> words.add(found.group(1)));
        IMPORTS.matcher(page)
                .results()
                .forEach(found -> words.addAll(List.of(found.group(1).strip().split(", "))));
        return words;
    }
}
