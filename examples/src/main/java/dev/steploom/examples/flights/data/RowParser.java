package dev.steploom.examples.flights.data;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.json.JsonMapper;

/** Reads one row's text as a flight, or says why it cannot be one. */
final class RowParser {
    private static final ObjectReader JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build()
            .reader();
    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("uuuu/MM/dd HH:mm").withResolverStyle(ResolverStyle.STRICT);

    private RowParser() {}

    static Flight parse(RawRow row) throws BadRow {
        JsonNode json = object(row);
        String date = field(json, "date").asString();
        JsonNode delay = field(json, "delay");
        JsonNode distance = field(json, "distance");
        String origin = field(json, "origin").asString();
        String destination = field(json, "destination").asString();
        int minutes = number("delay", delay);
        int miles = number("distance", distance);
        return new Flight(time(date), minutes, miles, origin, destination);
    }

    private static JsonNode object(RawRow row) throws BadRow {
        // Zeros come from UTF-16, and the replacement character from somebody who decoded the file wrongly before us.
        if (!row.utf8() || row.text().indexOf('\0') >= 0 || row.text().indexOf('\ufffd') >= 0) {
            throw new BadRow(Reason.WRONG_ENCODING, "not UTF-8");
        }
        JsonNode json;
        try {
            json = JSON.readTree(row.text());
        } catch (JacksonException e) {
            throw new BadRow(Reason.TRUNCATED_OBJECT, e.getOriginalMessage());
        }
        if (!json.isObject()) {
            throw new BadRow(Reason.TRUNCATED_OBJECT, "not an object");
        }
        return json;
    }

    private static JsonNode field(JsonNode json, String name) throws BadRow {
        JsonNode value = json.path(name);
        if (value.isMissingNode()
                || value.isNull()
                || (value.isString() && value.asString().isBlank())) {
            throw new BadRow(Reason.MISSING_FIELD, "no " + name);
        }
        return value;
    }

    private static int number(String name, JsonNode value) throws BadRow {
        if (!value.isIntegralNumber() || !value.canConvertToInt()) {
            throw new BadRow(Reason.TEXT_FOR_NUMBER, name + " is " + value);
        }
        return value.intValue();
    }

    private static LocalDateTime time(String date) throws BadRow {
        try {
            return LocalDateTime.parse(date, DATE);
        } catch (DateTimeParseException e) {
            throw new BadRow(Reason.IMPOSSIBLE_DATE, "date is " + date);
        }
    }
}
