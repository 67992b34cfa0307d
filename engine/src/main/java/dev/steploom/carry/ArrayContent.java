package dev.steploom.carry;

import java.lang.reflect.Array;

/** The content of arrays, for a digest. */
final class ArrayContent {
    private ArrayContent() {}

    static void add(Object array, ValueDigest value) {
        Digest digest = value.digest();
        digest.add(array.getClass().getComponentType().getName());
        digest.add(Array.getLength(array));
        if (array instanceof Object[] objects) {
            for (Object object : objects) {
                value.element(object);
            }
        } else if (array instanceof byte[] bytes) {
            digest.add(bytes);
        } else if (array instanceof int[] numbers) {
            for (int number : numbers) {
                digest.add(number);
            }
        } else if (array instanceof long[] numbers) {
            for (long number : numbers) {
                digest.add(number);
            }
        } else if (array instanceof double[] numbers) {
            for (double number : numbers) {
                digest.add(Double.doubleToRawLongBits(number));
            }
        } else {
            for (int i = 0; i < Array.getLength(array); i++) {
                value.element(Array.get(array, i));
            }
        }
    }
}
