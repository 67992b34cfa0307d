package dev.steploom.examples.flights.report;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Text with names in braces that stand for other texts. What is put in is not looked at again. */
final class Template {
    private static final Pattern NAME = Pattern.compile("\\{(\\w+)}");

    private final String text;
    private final Map<String, String> values = new HashMap<>();

    Template(String text) {
        this.text = text;
    }

    Template put(String name, String value) {
        values.put(name, value);
        return this;
    }

    String fill() {
        return NAME.matcher(text).replaceAll(found -> Matcher.quoteReplacement(value(found.group(1))));
    }

    private String value(String name) {
        String value = values.get(name);
        if (value == null) {
            throw new IllegalStateException("nothing to put in for {" + name + "}");
        }
        return value;
    }
}
