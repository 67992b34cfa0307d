package dev.steploom.junit.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What was expected and found, as a page shows it. */
class FindingTests {
    /** All of these look the same. */
    private static final class Alike {
        @Override
        public String toString() {
            return "alike";
        }
    }

    @Test
    void isThreeLines() {
        assertThat(Finding.of("the sky", "blue", "grey")).hasToString("""
                the sky
                  expected: blue
                  actual:   grey""");
    }

    @Test
    void hasNotesBelow() {
        assertThat(Finding.of("the sky", "blue", "grey").note("clouds:   7/8")).hasToString("""
                the sky
                  expected: blue
                  actual:   grey
                  clouds:   7/8""");
    }

    @Test
    void showsWhereLongValuesBeginToDiffer() {
        String same = "ab".repeat(100);

        assertThat(Finding.ofValues("value", same + "x" + same, same + "y" + same))
                .hasToString("""
                value
                  expected: …ababababababababababxabababababababababababababababababababa…
                  actual:   …ababababababababababyabababababababababababababababababababa…
                  The first 200 characters are the same; the texts have 401 and 401.""");
    }

    @Test
    void showsTheClassesOfValuesThatLookTheSame() {
        assertThat(Finding.ofValues("value", 12L, 12)).hasToString("""
                value
                  expected: Long 12
                  actual:   Integer 12""");
    }

    @Test
    void asksForEqualsWhereNothingTellsValuesApart() {
        assertThat(Finding.ofValues("value", new Alike(), new Alike())).hasToString("""
                value
                  expected: alike
                  actual:   alike
                  Both have the same text and are not equal. Does Alike define equals(...)?""");
    }

    @Test
    void bearsNull() {
        assertThat(Finding.ofValues("value", null, List.of())).hasToString("""
                value
                  expected: null
                  actual:   []""");
    }
}
