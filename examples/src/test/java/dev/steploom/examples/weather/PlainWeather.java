package dev.steploom.examples.weather;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;

/** The numbers of each month, computed once more: one loop over the lines, and nothing of the job's. */
final class PlainWeather {
    /** What a month adds up to. */
    static final class Numbers {
        int days;
        int wet;
        double rain;
        double meanSum;
        double high = -999;
        double low = 999;
        double windSum;
        final Map<String, Integer> skies = new TreeMap<>();

        double mean() {
            return meanSum / days;
        }

        double wind() {
            return windSum / days;
        }
    }

    /** By month, such as {@code 2013-07}. */
    final Map<String, Numbers> months = new TreeMap<>();

    PlainWeather() throws IOException {
        String[] lines = new String(new SeattleDays().days().readAllBytes(), UTF_8).split("\n", -1);
        for (int i = 1; i < lines.length - 1; i++) {
            String[] cells = lines[i].strip().split(",", -1);
            Numbers month = months.computeIfAbsent(cells[0].substring(0, 7), key -> new Numbers());
            double rain = Double.parseDouble(cells[1]);
            double high = Double.parseDouble(cells[2]);
            double low = Double.parseDouble(cells[3]);
            month.days++;
            month.wet += rain > 0 ? 1 : 0;
            month.rain += rain;
            month.meanSum += (high + low) / 2;
            month.high = high > month.high ? high : month.high;
            month.low = low < month.low ? low : month.low;
            month.windSum += Double.parseDouble(cells[4]);
            month.skies.put(cells[5], month.skies.getOrDefault(cells[5], 0) + 1);
        }
    }
}
