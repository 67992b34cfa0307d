package dev.steploom.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MetadataValueTests {
    @Test
    void eachKindHasAFactoryAndTheReferencesName() {
        List<MetadataValue> values = List.of(
                MetadataValue.text("a"),
                MetadataValue.number(1),
                MetadataValue.number(1.5),
                MetadataValue.url("https://example.org"),
                MetadataValue.path(Path.of("a.csv")),
                MetadataValue.json(Map.of("a", 1)),
                MetadataValue.markdown("*a*"),
                MetadataValue.table(List.of(Map.of("a", 1))));

        assertThat(values)
                .extracting(MetadataValue::kind)
                .containsExactly("text", "int", "float", "url", "path", "json", "markdown", "table");
    }

    @Test
    void aPlainValueBecomesTheKindThatItIs() {
        assertThat(MetadataValue.of(URI.create("https://example.org")))
                .isEqualTo(MetadataValue.url("https://example.org"));
        assertThat(MetadataValue.of(Path.of("a.csv"))).isEqualTo(MetadataValue.path(Path.of("a.csv")));
        assertThat(MetadataValue.of(List.of(1))).isEqualTo(MetadataValue.json(List.of(1)));
        assertThat(MetadataValue.of(true)).isEqualTo(new MetadataValue.Bool(true));
    }

    @Test
    void jsonAndTablesDoNotChangeWithWhatTheyWereMadeOf() {
        List<Object> list = new ArrayList<>(List.of(1));
        List<Map<String, Object>> rows = new ArrayList<>(List.of(Map.of("a", 1)));
        MetadataValue json = MetadataValue.json(Map.of("list", list));
        MetadataValue table = MetadataValue.table(rows);
        list.add(2);
        rows.clear();

        assertThat(json.value()).isEqualTo(Map.of("list", List.of(1)));
        assertThat(table.value()).isEqualTo(List.of(Map.of("a", 1)));
    }
}
