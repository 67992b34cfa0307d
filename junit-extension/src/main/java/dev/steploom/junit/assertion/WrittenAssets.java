package dev.steploom.junit.assertion;

import dev.steploom.event.AssetKey;
import dev.steploom.event.AssetMaterialization;
import dev.steploom.event.Event;
import dev.steploom.event.MetadataValue;
import dev.steploom.execution.JobExecutionResult;
import dev.steploom.junit.report.Finding;
import dev.steploom.type.NearestName;
import dev.steploom.type.ValueText;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The assets that a run or one of its steps said to have written. */
record WrittenAssets(List<AssetMaterialization> all) {
    private static final int SHOWN = 8;

    static WrittenAssets of(JobExecutionResult result) {
        return new WrittenAssets(result.materializations());
    }

    static WrittenAssets ofStep(JobExecutionResult result, String key) {
        return new WrittenAssets(result.events(Event.Materialized.class).stream()
                .filter(event -> key.equals(event.stepKey()))
                .map(Event.Materialized::materialization)
                .toList());
    }

    boolean have(String key, Map<String, ? extends @Nullable Object> metadata) {
        Map<String, MetadataValue> wanted = MetadataValue.ofAll(metadata);
        return all.stream()
                .anyMatch(asset -> asset.key().equals(AssetKey.of(key))
                        && asset.metadata().entrySet().containsAll(wanted.entrySet()));
    }

    Finding lack(String subject, String key, Map<String, ? extends @Nullable Object> metadata) {
        List<String> names = all.stream().map(asset -> asset.key().toString()).toList();
        String nearest = names.contains(key) ? null : NearestName.of(key, names);
        Finding finding = Finding.of(
                "assets that " + subject + " wrote",
                key + (metadata.isEmpty() ? "" : " with " + plain(MetadataValue.ofAll(metadata))),
                all.isEmpty() ? "none" : StepNames.list(names));
        finding = nearest == null ? finding : finding.note("Did you mean \"" + nearest + "\"?");
        for (AssetMaterialization asset :
                all.stream().limit(metadata.isEmpty() ? 0 : SHOWN).toList()) {
            finding = finding.note("  " + asset.key() + " with " + plain(asset.metadata()));
        }
        return finding;
    }

    private static String plain(Map<String, MetadataValue> metadata) {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        metadata.forEach((name, value) -> values.put(name, value.value()));
        return ValueText.shorten(values);
    }
}
