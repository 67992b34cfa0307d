package dev.steploom.io;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class FileNamesTests {

    @Test
    void leavesOrdinaryNamesAsTheyAre() {
        assertThat(List.of("add_one_2", "outer.inner[key_1]", "2024-01-31"))
                .allSatisfy(name -> assertThat(FileNames.safe(name)).isEqualTo(name));
    }

    @Test
    void letsNoNameLeadOutOfItsFolder() {
        assertThat(List.of("..", ".", "../../etc/passwd", "a/b", "a\\b", "C:x", "", "\u0000", "nul", "COM1.txt", "x."))
                .allSatisfy(name -> assertThat(FileNames.safe(name))
                        .isNotEmpty()
                        .doesNotStartWith(".")
                        .doesNotEndWith(".")
                        .doesNotContain("/", "\\", ":", "\u0000")
                        .doesNotMatch("(?i)(nul|com1)(\\..*)?"));
    }

    @Test
    void keepsNamesShort() {
        assertThat(FileNames.safe("x".repeat(5000))).hasSizeLessThan(150);
    }

    @Test
    void givesDifferentTextsDifferentNamesWhateverTheFileSystemThinksOfUpperCase() {
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        Map<String, String> seen = new HashMap<>();
        String letters = "aAbB.%~_-[]/\\ é";
        for (int i = 0; i < 20_000; i++) {
            StringBuilder text = new StringBuilder();
            for (int length = random.nextInt(5); length >= 0; length--) {
                text.append(letters.charAt(random.nextInt(letters.length())));
            }
            String before = seen.put(FileNames.safe(text.toString()).toLowerCase(Locale.ROOT), text.toString());
            assertThat(before == null ? text.toString() : before)
                    .as("seed " + seed)
                    .isEqualTo(text.toString());
        }
    }
}
