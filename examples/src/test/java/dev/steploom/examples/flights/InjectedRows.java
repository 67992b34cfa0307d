package dev.steploom.examples.flights;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import dev.steploom.examples.flights.data.Reason;
import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;

/** Puts bad rows among good ones, and remembers what has to be said of each. */
final class InjectedRows {
    /** A bad row, and what the job has to say of it. */
    record Expected(int row, Reason reason, String text) {}

    private static final List<String> FIELDS = List.of("date", "delay", "distance", "origin", "destination");

    final List<Expected> expected = new ArrayList<>();
    private final ByteArrayOutputStream file = new ByteArrayOutputStream();
    private final Random random;
    private final List<String> good;

    /** Puts so many bad rows of each reason at places that the seed decides. */
    InjectedRows(List<String> good, int ofEach, long seed) {
        this.good = good;
        this.random = new Random(seed);
        List<Reason> reasons = new ArrayList<>();
        for (Reason reason : Reason.values()) {
            reasons.addAll(Collections.nCopies(ofEach, reason));
        }
        Collections.shuffle(reasons, random);
        int rows = good.size() + reasons.size();
        TreeSet<Integer> places = new TreeSet<>();
        while (places.size() < reasons.size()) {
            // Never the first row, so that there is one to repeat.
            places.add(2 + random.nextInt(rows - 1));
        }
        int used = 0;
        file.write('[');
        for (int row = 1; row <= rows; row++) {
            if (row > 1) {
                file.write(',');
            }
            if (places.contains(row)) {
                inject(row, reasons.remove(0), used);
            } else {
                file.writeBytes(good.get(used++).getBytes(UTF_8));
            }
        }
        file.write(']');
    }

    byte[] file() {
        return file.toByteArray();
    }

    private void inject(int row, Reason reason, int used) {
        String base = good.get(random.nextInt(good.size()));
        switch (reason) {
            case UNKNOWN_AIRPORT ->
                add(
                        row,
                        reason,
                        with(
                                base,
                                FIELDS.get(3 + random.nextInt(2)),
                                oneOf("\"QQQ\"", "\"lax\"", "\"LAX \"", "\"?\"", "7")));
            case MISSING_FIELD -> add(row, reason, without(base, FIELDS.get(random.nextInt(5))));
            case NEGATIVE_DISTANCE -> add(row, reason, with(base, "distance", "-" + (1 + random.nextInt(3000))));
            case IMPOSSIBLE_DATE ->
                add(
                        row,
                        reason,
                        with(
                                base,
                                "date",
                                oneOf(
                                        "\"2001/02/29 10:00\"",
                                        "\"2001/13/01 10:00\"",
                                        "\"2001/01/32 10:00\"",
                                        "\"2001/04/31 10:00\"",
                                        "\"2001/01/01 24:00\"",
                                        "\"2001/01/01 10:60\"",
                                        "\"2001/00/10 10:00\"",
                                        "\"yesterday\"")));
            case TEXT_FOR_NUMBER ->
                add(
                        row,
                        reason,
                        with(
                                base,
                                FIELDS.get(1 + random.nextInt(2)),
                                oneOf("\"ten\"", "\"66\"", "\"-\"", "true", "[1]")));
            case TRUNCATED_OBJECT -> add(row, reason, base.substring(0, 1 + random.nextInt(base.length() - 1)));
            case DUPLICATE -> add(row, reason, good.get(random.nextInt(used)));
            case WRONG_ENCODING -> addEncoded(row, base);
        }
    }

    private void add(int row, Reason reason, String text) {
        file.writeBytes(text.getBytes(UTF_8));
        // Blanks and commas at the end of a truncated row are those between rows, as far as anybody can tell.
        expected.add(new Expected(row, reason, text.replaceAll("[\\s,]+$", "")));
    }

    private void addEncoded(int row, String base) {
        Charset charset = List.of(ISO_8859_1, UTF_16LE, UTF_16BE).get(random.nextInt(3));
        // A row of ASCII alone is wrong in UTF-16 only, where its bytes happen to be valid UTF-8 with zeros.
        boolean ascii = !charset.equals(ISO_8859_1) && random.nextBoolean();
        String city = oneOf("\"Zürich\"", "\"Líhue\"", "\"Ñ\"", "\"São Paulo\"", "\"É\"");
        String text = ascii ? base : with(base, FIELDS.get(3 + random.nextInt(2)), city);
        byte[] bytes = text.getBytes(charset);
        file.writeBytes(bytes);
        // In UTF-16 the zero beside the outer brace cannot be told from one between the rows.
        expected.add(new Expected(row, Reason.WRONG_ENCODING, new String(bytes, ISO_8859_1).replaceAll("^\0|\0$", "")));
    }

    private String oneOf(String... values) {
        return values[random.nextInt(values.length)];
    }

    private static String with(String row, String field, String value) {
        return row.replaceFirst("\"" + field + "\":(\"[^\"]*\"|-?\\d+)", "\"" + field + "\":" + value);
    }

    private String without(String row, String field) {
        return switch (random.nextInt(3)) {
            case 0 -> with(row, field, "null");
            case 1 -> with(row, field, "\"\"");
            default ->
                row.replaceFirst("\"" + field + "\":(\"[^\"]*\"|-?\\d+),?", "").replace(",}", "}");
        };
    }
}
