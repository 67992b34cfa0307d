package dev.steploom.carry;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** Methods described without their place in a class file. */
class InstructionsTests {
    /** Two methods of the same code, with constants at other places, and one of other code. */
    @SuppressWarnings("unused") // read as a class file
    static final class Code {
        static String first(int n) {
            try {
                return n > 3 ? "big" + n : String.valueOf(1_000_000 / n);
            } catch (ArithmeticException e) {
                return "none";
            }
        }

        static String second(int n) {
            try {
                return n > 3 ? "big" + n : String.valueOf(1_000_000 / n);
            } catch (ArithmeticException e) {
                return "none";
            }
        }

        static String otherConstant(int n) {
            try {
                return n > 3 ? "big" + n : String.valueOf(1_000_001 / n);
            } catch (ArithmeticException e) {
                return "none";
            }
        }

        static String otherCatch(int n) {
            try {
                return n > 3 ? "big" + n : String.valueOf(1_000_000 / n);
            } catch (IllegalStateException e) {
                return "none";
            }
        }

        static String otherText(int n) {
            try {
                return n > 3 ? "large" + n : String.valueOf(1_000_000 / n);
            } catch (ArithmeticException e) {
                return "none";
            }
        }
    }

    private static List<Object> describe(String method) throws IOException {
        try (InputStream in = Code.class.getResourceAsStream("InstructionsTests$Code.class")) {
            ClassFile file = ClassFile.of("Code", Objects.requireNonNull(in).readAllBytes());
            List<Object> lines = new ArrayList<>();
            file.describe(method + "(I)Ljava/lang/String;", lines::add, bytes -> {
                for (byte each : bytes) {
                    lines.add(each);
                }
            });
            return lines;
        }
    }

    @Test
    void sameCodeIsDescribedTheSame() throws IOException {
        assertThat(describe("first")).isNotEmpty().isEqualTo(describe("second"));
    }

    @Test
    void numbersCount() throws IOException {
        assertThat(describe("otherConstant")).isNotEqualTo(describe("first"));
    }

    @Test
    void textsOfConcatenationsCount() throws IOException {
        assertThat(describe("otherText")).isNotEqualTo(describe("first"));
    }

    @Test
    void whatIsCaughtCounts() throws IOException {
        assertThat(describe("otherCatch")).isNotEqualTo(describe("first"));
    }
}
