package dev.steploom.examples.flights.data;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RowSplitterTests {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "[{\"a\":1},{\"b\":2}]",
                " [ {\"a\":1} ,\n  {\"b\":2} ]\n",
                "{\"a\":1}\n{\"b\":2}\n",
                "{\"a\":1}{\"b\":2}",
                "\n\n[\n{\"a\":1},\n{\"b\":2},\n]"
            })
    void findsTheRowsOfAnArrayAndOfLines(String file) {
        assertThat(RowSplitter.split(file.getBytes(UTF_8)))
                .containsExactly(new RawRow(1, "{\"a\":1}", true), new RawRow(2, "{\"b\":2}", true));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[]", " [ \n ] "})
    void findsNothingInAnEmptyFile(String file) {
        assertThat(RowSplitter.split(file.getBytes(UTF_8))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"{", "{\"", "{\"a", "{\"a\"", "{\"a\":", "{\"a\":\"x", "{\"a\":\"x\"", "{\"a\":\"x\\"})
    void aTruncatedRowSpoilsItselfAlone(String cut) {
        assertThat(texts("[{\"a\":1}," + cut + ",{\"b\":2}]")).containsExactly("{\"a\":1}", cut, "{\"b\":2}");
        assertThat(texts("[" + cut + ",{\"b\":2}]")).containsExactly(cut, "{\"b\":2}");
        assertThat(texts("[{\"a\":1}," + cut + "]")).containsExactly("{\"a\":1}", cut);
        assertThat(texts("{\"a\":1}\n" + cut + "\n{\"b\":2}")).containsExactly("{\"a\":1}", cut, "{\"b\":2}");
    }

    @Test
    void aRowThatLostItsBeginningIsARowOfItsOwn() {
        assertThat(texts("[{\"a\":1},a\":2},{\"b\":2}]")).containsExactly("{\"a\":1}", "a\":2}", "{\"b\":2}");
        assertThat(texts("[a\":2},{\"b\":2}]")).containsExactly("a\":2}", "{\"b\":2}");
    }

    @Test
    void bracesAndQuotesInsideOfTextsBelongToThem() {
        assertThat(texts("[{\"a\":\"}\"},{\"a\":\"x{\\\"}\"},{\"a\":{\"b\":{}}}]"))
                .containsExactly("{\"a\":\"}\"}", "{\"a\":\"x{\\\"}\"}", "{\"a\":{\"b\":{}}}");
    }

    @Test
    void bytesThatAreNotUtf8AreKeptOneCharacterEach() {
        byte[] file = "[{\"a\":\"é\"},{\"b\":2}]".getBytes(ISO_8859_1);

        assertThat(RowSplitter.split(file))
                .containsExactly(new RawRow(1, "{\"a\":\"é\"}", false), new RawRow(2, "{\"b\":2}", true));
    }

    @Test
    void aRowInUtf16SpoilsItselfAlone() {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        file.writeBytes("[{\"a\":1},".getBytes(UTF_8));
        file.writeBytes("{\"a\":1}".getBytes(UTF_16LE));
        file.writeBytes(",{\"b\":2}]".getBytes(UTF_8));

        assertThat(RowSplitter.split(file.toByteArray()))
                .extracting(RawRow::text)
                .containsExactly("{\"a\":1}", "{\0\"\0a\0\"\0:\0001\0}", "{\"b\":2}");
    }

    private static List<String> texts(String file) {
        return RowSplitter.split(file.getBytes(UTF_8)).stream()
                .map(RawRow::text)
                .toList();
    }
}
