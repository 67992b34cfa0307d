package dev.steploom.examples.flights;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.steploom.ExecuteInProcessResult;
import dev.steploom.event.AssetMaterialization;
import dev.steploom.event.MetadataValue;
import dev.steploom.examples.flights.FlightDelaysGraph.Results;
import dev.steploom.examples.flights.data.Reject;
import dev.steploom.examples.flights.stats.AirportDelays;
import dev.steploom.examples.flights.stats.RouteDelays;
import dev.steploom.examples.report.ReportMemory;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;

class ReportTests {
    private static ExecuteInProcessResult<Results> result;
    private static String page;

    @BeforeAll
    static void runTheJob(@TempDir Path folder) throws Exception {
        result = FlightDelaysGraph.prod(DataFiles.bundled(), folder).executeInProcess();
        page = Files.readString(folder.resolve("index.html"));
    }

    @Test
    void needsNothingElse() {
        assertThat(page)
                .doesNotContainIgnoringCase(
                        "http:", "https:", "src=", "href=", "url(", "@import", "<link", "<img", "<iframe");
        assertThat(page.split("<script")).as("one script, which is data").hasSize(2);
        assertThat(page).contains("<script type=\"application/json\" id=\"numbers\">");
    }

    @Test
    void itsPicturesAreWellFormed() throws Exception {
        List<Document> pictures = pictures(page);

        assertThat(pictures)
                .extracting(picture -> picture.getDocumentElement().getAttribute("aria-label"))
                .containsExactly(
                        "Mean delay and share of late flights per week",
                        "Mean delay of the worst routes",
                        "Map of airports: flights and mean delay");
        for (Document picture : pictures) {
            assertThat(picture.getDocumentElement().getAttribute("viewBox")).matches("0 0 \\d+ \\d+");
        }
    }

    @Test
    void namesEveryWorstRoute() {
        List<RouteDelays> worst = result.output(Results::worst).routes();

        assertThat(worst).hasSize(10);
        assertThat(page)
                .contains(worst.stream()
                        .map(route -> ">" + route.places() + "</text>")
                        .toList());
    }

    @Test
    void theMapHasACircleForEachAirport() throws Exception {
        Document map = pictures(page).get(2);
        List<String> titles = new ArrayList<>();
        for (int i = 0; i < map.getElementsByTagName("title").getLength(); i++) {
            titles.add(map.getElementsByTagName("title").item(i).getTextContent());
        }

        @SuppressWarnings("unchecked")
        List<AirportDelays> airports = (List<AirportDelays>) result.outputForNode("join_airports");
        assertThat(titles).hasSize(224).hasSameSizeAs(airports);
        for (int i = 0; i < titles.size(); i++) {
            assertThat(titles.get(i)).startsWith(airports.get(i).airport().place());
        }
    }

    @Test
    void itIsMaterialisedWithItsRowCounts() {
        AssetMaterialization report = result.materializations().stream()
                .filter(asset -> asset.key().toString().contains("flight_report"))
                .findFirst()
                .orElseThrow();

        assertThat(report.metadata())
                .containsAllEntriesOf(Map.of(
                        "rows_read", new MetadataValue.Int(20_000L),
                        "rows_used", new MetadataValue.Int(20_000L),
                        "rows_rejected", new MetadataValue.Int(0L),
                        "weeks", new MetadataValue.Int(13L),
                        "routes", new MetadataValue.Int(2_977L),
                        "airports", new MetadataValue.Int(224L)));
    }

    @Test
    void aBadRowCannotPutMarkupIntoThePage() throws Exception {
        String row = "{\"date\":\"2001/01/01 10:00\",\"delay\":1,\"distance\":1,\"origin\":\"LAX\","
                + "\"destination\":\"<script>alert('{job}')</script>\\u0000\"}";
        ReportMemory reports = new ReportMemory();

        ExecuteInProcessResult<Results> bad = FlightDelaysGraph.prod(
                        new TestSource(row.getBytes(UTF_8)), Path.of("unused"))
                .executeInProcess(o -> o.resource(FlightDelaysGraph.REPORTS, reports));

        assertThat(bad.output(Results::rejects)).extracting(Reject::row).containsExactly(1);
        assertThat(reports.files().get("index.html"))
                .doesNotContain("<script>")
                .contains("&lt;script&gt;alert('{job}')")
                .contains("There are no flights to report on.");
        assertThat(pictures(reports.files().get("index.html"))).hasSize(3);
    }

    private static List<Document> pictures(String html) throws Exception {
        List<Document> pictures = new ArrayList<>();
        Matcher svg = Pattern.compile("<svg.*?</svg>", Pattern.DOTALL).matcher(html);
        while (svg.find()) {
            pictures.add(DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(new InputSource(new StringReader(svg.group()))));
        }
        return pictures;
    }
}
