package dev.steploom.config;

import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Texts that readers of JSON and YAML are known to break or hang on, by what they do. */
final class HostileTexts {
    private HostileTexts() {}

    static Map<String, Supplier<String>> all() {
        Map<String, Supplier<String>> texts = new TreeMap<>(large());
        texts.putAll(odd());
        return texts;
    }

    private static String lines(int count, IntFunction<String> line) {
        return IntStream.range(0, count).mapToObj(line).collect(Collectors.joining());
    }

    /** Up to ten megabytes each, made when they are read. */
    private static Map<String, Supplier<String>> large() {
        return Map.ofEntries(
                entry("flow sequences", () -> "{a: [" + "[],".repeat(330_000) + "1]}"),
                entry("flow sequences, as many as may be", () -> "{a: [" + "[],\n".repeat(99_000) + "1]}"),
                entry(
                        "flow sequences in each other",
                        () -> "a: [" + ("[".repeat(190) + "]".repeat(190) + ",\n").repeat(520)),
                entry("arrays", () -> "{\"a\": [" + "[],".repeat(3_300_000) + "1]}"),
                entry(
                        "arrays in each other",
                        () -> "{\"a\": [" + ("[".repeat(400) + "]".repeat(400) + ",").repeat(12_500)),
                entry("objects", () -> "{\"a\": [" + "{\"path\":\"\"},".repeat(830_000) + "1]}"),
                entry("a number", () -> "{\"a\": " + "9".repeat(10_000_000) + "}"),
                entry("a YAML number", () -> "a: " + "9".repeat(990_000)),
                entry("a fraction", () -> "a: 1." + "9".repeat(990_000)),
                entry("underscores", () -> "a: 1" + "_1".repeat(490_000)),
                entry("sexagesimals", () -> "a: 1" + ":59".repeat(330_000)),
                entry("open arrays", () -> "[".repeat(10_000_000)),
                entry("open objects", () -> "{".repeat(10_000_000)),
                entry("open items", () -> "- ".repeat(490_000)),
                entry("open keys", () -> "? ".repeat(490_000)),
                entry("steps to the right", () -> lines(1_400, i -> " ".repeat(i) + "a:\n")),
                entry("an open text", () -> "{\"ops\": \"" + "x".repeat(10_000_000)),
                entry("a text of escapes", () -> "ops: \"" + "\\n".repeat(490_000) + "\""),
                entry("spaces", () -> " ".repeat(990_000) + "ops: 1"),
                entry("a key", () -> "\"" + "k".repeat(990_000) + "\": 1"),
                entry("a tag", () -> "ops: !" + "a".repeat(990_000) + " 1"),
                entry("an anchor", () -> "ops: &" + "a".repeat(990_000) + " 1"),
                entry("an alias", () -> "ops: *" + "a".repeat(990_000)),
                entry("a folded text", () -> "ops: >\n" + " a\n\n".repeat(240_000)),
                entry("documents", () -> "---\n".repeat(240_000)),
                entry("unknown keys", () -> "{\"ops\": {" + lines(700_000, i -> "\"k" + i + "\": 1,") + "\"z\": 1}}"),
                entry("keys of one hash", () -> "{\"ops\": {" + lines(1 << 16, HostileTexts::sameHash) + "\"z\": 1}}"),
                entry("anchors", () -> "a:\n" + lines(70_000, i -> "- &a" + i + " 1\n")),
                entry("aliases of mistakes", () -> source("&a {pat: x}, " + "*a ,\n".repeat(190_000))),
                entry("aliases of aliases", () -> "a: &a0 [x]\n" + lines(30, i -> alias(i, "*a" + i + ", *a" + i))),
                entry("a chain of aliases", () -> "a: &a0 [x]\n" + lines(1_200, i -> alias(i, "*a" + i))),
                entry(
                        "a variable",
                        () -> "{\"ops\": {\"report\": {\"config\": {\"target\": {\"file\": {\"path\": {\"env\": \""
                                + "k".repeat(9_000_000) + "\"}}}, \"title\": null}}}}"),
                entry(
                        "durations",
                        () -> "{\"ops\": {\"load\": {\"config\": {\"waitTime\": \"" + "1d".repeat(4_900_000)
                                + "\"}}}}"));
    }

    private static Map.Entry<String, Supplier<String>> entry(String name, Supplier<String> text) {
        return Map.entry(name, text);
    }

    private static String sameHash(int number) {
        String key = IntStream.range(0, 16)
                .mapToObj(bit -> (number >> bit & 1) == 0 ? "Aa" : "BB")
                .collect(Collectors.joining());
        return "\"" + key + "\": 1,";
    }

    private static String alias(int number, String items) {
        return "b" + (number + 1) + ": &a" + (number + 1) + " [" + items + "]\n";
    }

    private static String source(String items) {
        return "ops: {load: {config: {limit: 1, sources: [" + items + "]}}}";
    }

    private static Map<String, Supplier<String>> odd() {
        return IntStream.range(0, ODD.length)
                .boxed()
                .collect(Collectors.toMap(i -> "odd text " + i, i -> () -> ODD[i]));
    }

    private static final String[] ODD = {
        "{\"ops\": 1e400}",
        "{\"ops\": 1e-400}",
        "ops: 1e999999999",
        "{\"ops\": 1e99999999999}",
        "{\"ops\": -0}",
        "{\"ops\": NaN}",
        "{\"ops\": -Infinity}",
        "ops: .nan",
        "ops: -.inf",
        "ops: 0777",
        "ops: 1:30",
        "ops: 0x1F",
        "ops: !!int \"abc\"",
        "ops: !!int {a: 1}",
        "ops: !!float x",
        "ops: !!null x",
        "ops: !!bool maybe",
        "ops: !!binary \"====\"",
        "ops: !!set {a, b}",
        "ops: !!omap [a: 1]",
        "ops: !foo {a: 1}",
        "ops: !!str {a: 1}",
        "ops: !!javax.script.ScriptEngineManager [!!java.net.URL [\"http://example.org\"]]",
        "ops: !<tag:x> 1",
        "a: &a {x: 1}\nops: {<<: *a, y: 2}",
        "a: &a {x: 1}\nops:\n  <<: [*a, *a]\n",
        "ops: &a [*a]",
        "ops: &a {b: *a}",
        "a: &a x\n*a : 1",
        "a: &a {x: 1}\n? *a\n: 1",
        "? [a, b]\n: 1",
        "? {a: b}\n: 1",
        "&k ops: 1\nb: *k",
        "ops: *no",
        "a: &a 1\nb: &a 2\nops: *a",
        "1: 2\n2: 3",
        "~: 1\nnull: 2",
        ": 1",
        "true: 1\nyes: 2",
        "ops:\n\tload: 1",
        "ops:\t1",
        "\uFEFF{\"ops\": 1}",
        "\uFEFFops: 1",
        "ops: a\uFEFFb",
        "ops: \u0000",
        "{\"ops\": \"\u0000\"}",
        "{\"ops\": \"\\u0000\"}",
        "{\"ops\": \"\uD800\"}",
        "ops: \uD800",
        "ops: \"\\uDC00\"",
        "{\"\uD800\": 1}",
        "ops: \"\\UFFFFFFFF\"",
        "ops: \"\\xZZ\"",
        "ops: \u0007",
        "ops: 1\u0085load: 2",
        "ops: \uFFFE",
        "%YAML 9.9\n---\nops: 1",
        "%YAML 99999999999999.1\n---\nops: 1",
        "%TAG ! tag:x,2000:\n---\nops: !a 1",
        "ops: 1\n---\nops: 2",
        "ops: 1\n...\nfoo",
        "ops: {a: 1, a: 2}",
        "ops: [{a: 1, a: 2}]",
        "{\"ops\": {\"a\": {\"x\": 1, \"\\u0078\": 2}}}",
        "'",
        "ops: |999999999999\n a",
        "ops: |9\n a",
        "}{",
        "{}{}",
        "{\"a\": [,,,]}",
        "{/* x */\"a\": 1}",
        "{? a : 1, ? b}",
        "%",
        "ops: &",
        "ops: *",
        "ops: !",
        "ops: @a",
        "---",
        "..."
    };
}
