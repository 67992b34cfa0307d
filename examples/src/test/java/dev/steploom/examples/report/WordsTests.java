package dev.steploom.examples.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WordsTests {
    @Test
    void writesNumbersForReaders() {
        assertThat(Words.count(20_000)).isEqualTo("20,000");
        assertThat(Words.tenths(-2.04)).isEqualTo("−2.0");
        assertThat(Words.tenths(-0.04)).isEqualTo("0.0");
        assertThat(Words.tenths(1234.56)).isEqualTo("1,234.6");
        assertThat(Words.percent(0.2175)).isEqualTo("22%");
    }

    @Test
    void makesAnyTextSafe() {
        assertThat(Words.escape("<a href=\"x\">&\0\n")).isEqualTo("&lt;a href=&quot;x&quot;&gt;&amp;␀␊");
    }

    @Test
    void aTemplateDoesNotLookAtWhatIsPutIn() {
        assertThat(new Template("{a} {b}").put("a", "{b}$1").put("b", "2").fill())
                .isEqualTo("{b}$1 2");
    }
}
