package dev.steploom.config;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Breaks a valid config in random places, the same for the same seed. */
final class ConfigMutations {
    /** In order, as maps of constants have another order in each process. */
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .build();

    private static final String SIGNS = "{[]}:,\"'&*!|>%@`#\t\n\0- ";

    private final Random random;

    ConfigMutations(long seed) {
        this.random = new Random(seed);
    }

    /** A copy with one to four changes; some of them may leave it valid. */
    Object mutate(Object config) {
        Object changed = copy(config);
        int changes = 1 + random.nextInt(4);
        for (int i = 0; i < changes; i++) {
            changed = copy(change(changed));
        }
        return changed;
    }

    private Object change(Object value) {
        boolean deeper = random.nextInt(20) > 0;
        if (value instanceof Map<?, ?> map && !map.isEmpty() && deeper) {
            Map<Object, Object> copy = new LinkedHashMap<>(map);
            Object key = pick(new ArrayList<>(map.keySet()));
            switch (random.nextInt(40)) {
                case 0 -> copy.remove(key);
                case 1 -> copy.put("unknown" + random.nextInt(3), odd());
                case 2 -> copy.put(misspelled((String) key), copy.remove(key));
                default -> copy.put(key, change(copy.get(key)));
            }
            return copy;
        }
        if (value instanceof List<?> list && !list.isEmpty() && deeper) {
            List<Object> copy = new ArrayList<>(list);
            int index = random.nextInt(copy.size());
            switch (random.nextInt(20)) {
                case 0 -> copy.remove(index);
                case 1 -> copy.add(odd());
                default -> copy.set(index, change(copy.get(index)));
            }
            return copy;
        }
        return random.nextInt(5) < 3 ? similar(value) : odd();
    }

    /** Another value of the same type. */
    private Object similar(Object value) {
        if (value instanceof Integer || value instanceof Long) {
            return random.nextInt(1000);
        }
        if (value instanceof String) {
            return pick(List.of("REPLACE", "5s", "PT5M", "b.csv", ";"));
        }
        return value instanceof Map ? new LinkedHashMap<>(Map.of("path", "d.csv")) : odd();
    }

    private Object odd() {
        return switch (random.nextInt(22)) {
            case 0 -> null;
            case 1 -> true;
            case 2 -> random.nextInt(100) - 50;
            case 3 -> random.nextLong();
            case 4 -> BigInteger.TEN.pow(random.nextInt(290)).negate();
            case 5 -> 2.5;
            case 6 -> 1.5e-300;
            case 7 -> "";
            case 8 -> "x".repeat(1 + random.nextInt(3000));
            case 9 -> "REPLACE";
            case 10 -> "PT1H";
            case 11 -> "5";
            case 12 -> "2h 5m";
            case 13 -> List.of();
            case 14 -> new ArrayList<>(List.of(1, "a", List.of()));
            case 15 -> Map.of();
            case 16 -> new LinkedHashMap<>(Map.of("path", "c.csv", "skip", 1));
            case 17 -> new LinkedHashMap<>(Map.of("env", random.nextBoolean() ? "HOME" : "UNSET"));
            case 18 -> nested(random.nextInt(60));
            case 19 -> new ArrayList<>(List.of(1, 2, 3));
            case 20 -> BigInteger.TWO.pow(31);
            default -> new LinkedHashMap<>(Map.of("config", Map.of()));
        };
    }

    private Object nested(int depth) {
        Object value = 1;
        for (int i = 0; i < depth; i++) {
            value = random.nextBoolean() ? Map.of("n", value) : List.of(value);
        }
        return value;
    }

    private String misspelled(String name) {
        int at = random.nextInt(name.length());
        return name.substring(0, at) + "z" + name.substring(at);
    }

    /** A text that may be no JSON any more: with characters changed, dropped and doubled, or lines doubled. */
    String mutateText(String text) {
        StringBuilder changed = new StringBuilder(text);
        for (int i = 0; i <= random.nextInt(3); i++) {
            int at = random.nextInt(changed.length());
            switch (random.nextInt(5)) {
                case 0 -> changed.deleteCharAt(at);
                case 1 -> changed.insert(at, SIGNS.charAt(random.nextInt(SIGNS.length())));
                case 2 -> changed.insert(at, changed.substring(at, Math.min(changed.length(), at + 20)));
                case 3 -> changed.insert(at, "\n" + changed.substring(0, at));
                default -> changed.setCharAt(at, (char) random.nextInt(0x3000));
            }
        }
        return changed.toString();
    }

    private Object pick(List<?> from) {
        return from.get(random.nextInt(from.size()));
    }

    private static Object copy(Object value) {
        return JSON.readValue(JSON.writeValueAsString(value), Object.class);
    }
}
