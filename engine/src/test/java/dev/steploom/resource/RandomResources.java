package dev.steploom.resource;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/** A random graph of resources that notes what is made and taken down, and of which any part may fail. */
public final class RandomResources {
    public final Map<String, ResourceDefinition> definitions = new TreeMap<>();
    public final List<String> made = new ArrayList<>();
    public final List<String> tornDown = new ArrayList<>();
    public final Map<String, Integer> teardowns = new HashMap<>();
    public boolean anyInitFails;
    public int failingTeardowns;

    public RandomResources(Random random) {
        int size = 1 + random.nextInt(12);
        List<String> keys = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            String key = "r" + random.nextInt(1_000_000) + "_" + i;
            List<String> requires =
                    keys.stream().filter(earlier -> random.nextInt(3) == 0).toList();
            boolean initFails = random.nextInt(20) == 0;
            boolean teardownFails = random.nextInt(4) == 0;
            anyInitFails |= initFails;
            definitions.put(key, definition(key, requires, initFails, teardownFails, random.nextBoolean()));
            keys.add(key);
        }
    }

    private ResourceDefinition definition(
            String key, List<String> requires, boolean initFails, boolean teardownFails, boolean closeable) {
        ResourceFunction<AutoCloseable> maker = context -> {
            requires.forEach(other -> {
                if (!made.contains(other) || tornDown.contains(other)) {
                    throw new AssertionError(key + " is made while " + other + " is not there");
                }
                context.resource(new ResourceKey<>(other, AutoCloseable.class));
            });
            if (initFails) {
                throw new IllegalStateException("init of " + key);
            }
            made.add(key);
            return () -> tearDown(key, requires, teardownFails);
        };
        return (closeable ? ResourceDefinition.from(maker) : ResourceDefinition.from(maker, AutoCloseable::close))
                .requires(requires);
    }

    private void tearDown(String key, List<String> requires, boolean fails) throws Exception {
        for (String other : requires) {
            if (tornDown.contains(other)) {
                throw new AssertionError(key + " is taken down after " + other + ", which it requires");
            }
        }
        tornDown.add(key);
        teardowns.merge(key, 1, Integer::sum);
        if (fails) {
            failingTeardowns++;
            switch (key.length() % 3) {
                case 0 -> throw new InterruptedException("teardown of " + key);
                case 1 -> throw new StackOverflowError("teardown of " + key);
                default -> throw new java.io.IOException("teardown of " + key);
            }
        }
    }
}
