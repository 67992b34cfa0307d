package dev.steploom.reconstruct;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Whatever JSON has goes through the JSON form as it is. */
class RandomArgumentsTests {
    private static final int CASES = 500;

    private final long seed = Long.getLong("reconstruct.seed", new Random().nextLong());
    private final Random random = new Random(seed);

    @Test
    void comeBackEqual() {
        for (int i = 0; i < CASES; i++) {
            Object value = value(0);
            ReconstructableJob job = Reconstructable.buildReconstructableJob(
                    PointedJobs.class.getName(), "anything", List.of(List.of(new ArrayList<>(), map(0))), Map.of());
            ReconstructableJob named = Reconstructable.buildReconstructableJob(
                    PointedJobs.class.getName(), "anything", List.of(), single("value", value));

            assertThat(ReconstructableJob.fromJson(job.toJson()))
                    .as(this::toString)
                    .isEqualTo(job);
            assertThat(ReconstructableJob.fromJson(named.toJson()))
                    .as(this::toString)
                    .isEqualTo(named);
            assertThat(Reconstructions.run(named)).as(this::toString).isEqualTo("anything[" + expected(value) + "]");
        }
    }

    @Test
    void ofTypedParametersComeBackEqual() {
        for (int i = 0; i < CASES; i++) {
            String text = text();
            double real = Double.longBitsToDouble(random.nextLong());
            if (Double.isFinite(real)) {
                boolean flag = random.nextBoolean();
                ReconstructableJob job = Reconstructable.buildReconstructableJob(
                        PointedJobs.class.getName(), "optional", List.of(text, real, flag), Map.of());

                assertThat(Reconstructions.run(job))
                        .as(this::toString)
                        .isEqualTo("optional[" + text + ", " + real + ", " + flag + "]");
            }
        }
    }

    private @Nullable Object value(int depth) {
        return switch (random.nextInt(depth > 4 ? 8 : 11)) {
            case 0 -> null;
            case 1 -> random.nextBoolean();
            case 2 -> random.nextInt();
            case 3 -> random.nextLong();
            case 4 -> new BigInteger(random.nextInt(300), random).negate();
            case 5 -> random.nextGaussian() * Math.pow(10, random.nextInt(40) - 20);
            case 6 -> new BigDecimal(new BigInteger(1 + random.nextInt(200), random), random.nextInt(100) - 50);
            case 7 -> text();
            case 8, 9 -> list(depth + 1);
            default -> map(depth + 1);
        };
    }

    private List<Object> list(int depth) {
        List<Object> list = new ArrayList<>();
        for (int i = random.nextInt(5); i > 0; i--) {
            list.add(value(depth));
        }
        return list;
    }

    private Map<String, Object> map(int depth) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (int i = random.nextInt(5); i > 0; i--) {
            map.put(text(), value(depth));
        }
        return map;
    }

    private static Map<String, Object> single(String name, @Nullable Object value) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put(name, value);
        return map;
    }

    private String text() {
        return random.ints(random.nextInt(8), 0, Character.MAX_CODE_POINT + 1)
                .map(point -> random.nextInt(3) > 0 ? point % 128 : point)
                .filter(point -> point < Character.MIN_SURROGATE || point > Character.MAX_SURROGATE)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    /** Numbers have the Java form that their text asks for: what was a BigDecimal without a fraction is a whole number. */
    private static @Nullable Object expected(@Nullable Object value) {
        if (value instanceof Number number) {
            return JsonText.number(number.toString());
        }
        if (value instanceof List<?> list) {
            return list.stream().map(item -> String.valueOf(expected(item))).toList();
        }
        if (value instanceof Map<?, ?> map) {
            Map<Object, Object> copy = new LinkedHashMap<>();
            map.forEach((key, item) -> copy.put(key, expected(item)));
            return copy;
        }
        return value;
    }

    @Override
    public String toString() {
        return "-Dreconstruct.seed=" + seed;
    }
}
