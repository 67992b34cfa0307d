package dev.steploom.examples;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A page in Markdown: its snippets are the blocks fenced as {@code java}, and a block fenced as {@code text} shows what
 * the snippet right before it gives. What cannot be read so is an error, lest a block go unchecked.
 */
final class Page {
    private static final String FENCE = "```";

    private final String name;
    private final List<Block> blocks = new ArrayList<>();

    /**
     * What stands between two fences.
     *
     * @param place the page and the line of its fence
     * @param info what stands behind the fence
     */
    record Block(String place, String info, String text) {
        /** Returns the word behind the fence; empty if there is none. */
        String language() {
            return info.replaceFirst(" .*", "");
        }

        /** Returns what stands behind that word; empty if there is nothing. */
        String rest() {
            return info.substring(language().length()).strip();
        }

        @Override
        public String toString() {
            return place;
        }

        boolean isJava() {
            return info.toLowerCase(Locale.ROOT).startsWith("java");
        }

        boolean isText() {
            return info.equals("text");
        }
    }

    private Page(String name, List<String> lines) {
        this.name = name;
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            if (line.startsWith(FENCE)) {
                int end = endOf(lines, i);
                String text = String.join("\n", lines.subList(i + 1, end)) + "\n";
                blocks.add(new Block(
                        name + ":" + (i + 1), line.substring(FENCE.length()).strip(), text));
                i = end;
            } else if (line.contains(FENCE)) {
                throw new AssertionError(name + ":" + (i + 1) + " has a fence that does not begin its line");
            }
        }
    }

    private int endOf(List<String> lines, int start) {
        for (int i = start + 1; i < lines.size(); i++) {
            if (lines.get(i).startsWith(FENCE)) {
                if (lines.get(i).strip().equals(FENCE)) {
                    return i;
                }
                break;
            }
        }
        throw new AssertionError(name + ":" + (start + 1) + " opens a block that is not closed");
    }

    static Page of(String name, String markdown) {
        return new Page(name, markdown.lines().toList());
    }

    static Page read(Path file) {
        try {
            return of(file.getFileName().toString(), Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String name() {
        return name;
    }

    List<Block> blocks() {
        return List.copyOf(blocks);
    }

    List<Snippet> snippets() {
        List<Snippet> snippets = new ArrayList<>();
        for (int i = 0; i < blocks.size(); i++) {
            Block block = blocks.get(i);
            if (block.info.equals(Mistake.FENCE)) {
                continue; // ErrorsPageTests makes it.
            }
            if (block.isJava()) {
                Block next = i + 1 < blocks.size() ? blocks.get(i + 1) : null;
                snippets.add(new Snippet(block.place, kind(block), block.text, textOf(next), List.copyOf(snippets)));
            } else if (block.isText() && (i == 0 || !blocks.get(i - 1).isJava())) {
                throw new AssertionError(block.place + " shows the output of no snippet");
            }
        }
        return snippets;
    }

    private static @Nullable String textOf(@Nullable Block next) {
        return next != null && next.isText() ? next.text : null;
    }

    private static Snippet.Kind kind(Block block) {
        return switch (block.info) {
            case "java" -> Snippet.Kind.COMPILES;
            case "java without-parameters" -> Snippet.Kind.WITHOUT_PARAMETERS;
            case "java fails" -> Snippet.Kind.FAILS;
            case "java does-not-compile" -> Snippet.Kind.DOES_NOT_COMPILE;
            default -> throw new AssertionError(block.place + " is fenced as \"" + block.info + "\", which is unknown");
        };
    }
}
