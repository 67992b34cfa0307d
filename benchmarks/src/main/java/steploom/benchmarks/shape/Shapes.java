package steploom.benchmarks.shape;

import java.util.Arrays;
import java.util.Locale;
import java.util.SplittableRandom;

/** The shapes of graph that are measured, each in any size. */
public enum Shapes {
    /** Each step reads the one before. */
    CHAIN {
        @Override
        void build(Shape.Builder shape, int steps) {
            shape.step();
            while (shape.steps() < steps) {
                shape.step(shape.steps() - 1);
            }
        }
    },
    /** All but the first and the last step read the first; the last reads them all. */
    WIDE {
        @Override
        void build(Shape.Builder shape, int steps) {
            shape.step();
            while (shape.steps() < steps - 1) {
                shape.step(0);
            }
            shape.join();
        }
    },
    /** As many layers as a layer has steps; each step reads one or two of the layer before. */
    LAYERED {
        @Override
        void build(Shape.Builder shape, int steps) {
            int width = (int) Math.sqrt(steps);
            for (int i = 0; i < steps - 1; i++) {
                int layer = i / width;
                int place = i % width;
                int above = i - width;
                if (layer == 0) {
                    shape.step();
                } else if ((layer + place) % 2 == 0) {
                    shape.step(above);
                } else {
                    shape.step(above, place + 1 == width ? above + 1 - width : above + 1);
                }
            }
            shape.join();
        }
    },
    /** A square mesh: each step reads its left and its upper neighbour. */
    DIAMONDS {
        @Override
        void build(Shape.Builder shape, int steps) {
            int width = (int) Math.sqrt(steps);
            for (int i = 0; i < steps - 1; i++) {
                boolean left = i % width > 0;
                boolean upper = i >= width;
                if (left && upper) {
                    shape.step(i - 1, i - width);
                } else if (left) {
                    shape.step(i - 1);
                } else if (upper) {
                    shape.step(i - width);
                } else {
                    shape.step();
                }
            }
            shape.join();
        }
    },
    /** Half of the steps read nothing; the others read two each until one is left. */
    TREE {
        @Override
        void build(Shape.Builder shape, int steps) {
            int leaves = steps / 2;
            while (shape.steps() < leaves) {
                shape.step();
            }
            for (int unread = 0; unread + 1 < shape.steps(); unread += 2) {
                shape.step(unread, unread + 1);
            }
            while (shape.steps() < steps) {
                shape.step(shape.steps() - 1);
            }
        }
    },
    /** Each step reads up to four of all steps before it; the same ones each time. */
    RANDOM {
        @Override
        void build(Shape.Builder shape, int steps) {
            SplittableRandom random = new SplittableRandom(1);
            shape.step();
            while (shape.steps() < steps - 1) {
                int before = shape.steps();
                shape.step(
                        random.ints(1 + random.nextInt(4), 0, before).distinct().toArray());
            }
            shape.join();
        }
    },
    /** As wide, but the steps in the middle are made by the first step's dynamic output. */
    DYNAMIC {
        @Override
        void build(Shape.Builder shape, int steps) {
            WIDE.build(shape, steps);
        }
    };

    /**
     * Makes the graph.
     *
     * @param steps how many steps, from 4
     * @return the graph
     */
    public Shape of(int steps) {
        if (steps < 4) {
            throw new IllegalArgumentException("A shape has at least 4 steps, not " + steps + ".");
        }
        Shape.Builder shape = new Shape.Builder();
        build(shape, steps);
        return shape.build(toString(), this == DYNAMIC);
    }

    /**
     * Finds a shape.
     *
     * @param name such as {@code chain}
     * @return the shape of this name
     * @throws IllegalArgumentException if there is none
     */
    public static Shapes named(String name) {
        return Arrays.stream(values())
                .filter(shape -> shape.toString().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "There is no shape \"" + name + "\". The shapes are " + Arrays.toString(values()) + "."));
    }

    abstract void build(Shape.Builder shape, int steps);

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
