package dev.steploom.examples.flights;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The numbers of the report, computed by plain loops over the file's text. It shares nothing with the job: other
 * parsing, other weeks, other sums.
 */
final class PlainNumbers {
    private static final Pattern ROW = Pattern.compile("\\{\"date\":\"2001/(\\d\\d)/(\\d\\d) \\d\\d:\\d\\d\","
            + "\"delay\":(-?\\d+),\"distance\":\\d+,\"origin\":\"(\\w+)\",\"destination\":\"(\\w+)\"}");
    private static final int[] DAYS_BEFORE_MONTH = {0, 31, 59, 90};

    /** The delays of each week by its number (1 January 2001 was a Monday), route ({@code LAX-LAS}) and airport. */
    final Map<Integer, List<Integer>> weeks = new TreeMap<>();

    final Map<String, List<Integer>> routes = new HashMap<>();
    final Map<String, List<Integer>> airports = new HashMap<>();
    final Map<Integer, Map<String, List<Integer>>> routesOfWeek = new TreeMap<>();
    final Map<Integer, Map<String, List<Integer>>> airportsOfWeek = new TreeMap<>();
    final List<Integer> all = new ArrayList<>();

    PlainNumbers() throws IOException {
        String text = new String(DataFiles.bundled().flights().readAllBytes(), UTF_8);
        Matcher row = ROW.matcher(text);
        while (row.find()) {
            int day = DAYS_BEFORE_MONTH[Integer.parseInt(row.group(1)) - 1] + Integer.parseInt(row.group(2));
            int week = (day - 1) / 7 + 1;
            int delay = Integer.parseInt(row.group(3));
            String route = row.group(4) + "-" + row.group(5);
            all.add(delay);
            add(weeks, week, delay);
            add(routes, route, delay);
            add(routesOfWeek.computeIfAbsent(week, w -> new HashMap<>()), route, delay);
            for (String airport : List.of(row.group(4), row.group(5))) {
                add(airports, airport, delay);
                add(airportsOfWeek.computeIfAbsent(week, w -> new HashMap<>()), airport, delay);
            }
        }
    }

    static double mean(List<Integer> delays) {
        double sum = 0;
        for (int delay : delays) {
            sum += delay;
        }
        return sum / delays.size();
    }

    static int late(List<Integer> delays) {
        int late = 0;
        for (int delay : delays) {
            if (delay > 15) {
                late++;
            }
        }
        return late;
    }

    /** The names of the routes with so many flights, the highest mean first. */
    List<String> worstRoutes(int minimum, int howMany) {
        List<String> names = new ArrayList<>();
        for (Map.Entry<String, List<Integer>> route : routes.entrySet()) {
            if (route.getValue().size() >= minimum) {
                names.add(route.getKey());
            }
        }
        names.sort((a, b) -> Double.compare(mean(routes.get(b)), mean(routes.get(a))));
        return names.subList(0, howMany);
    }

    private static <K> void add(Map<K, List<Integer>> map, K key, int delay) {
        map.computeIfAbsent(key, k -> new ArrayList<>()).add(delay);
    }
}
