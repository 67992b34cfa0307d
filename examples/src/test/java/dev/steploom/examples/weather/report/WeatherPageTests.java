package dev.steploom.examples.weather.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.steploom.examples.weather.data.Sky;
import dev.steploom.examples.weather.stats.MonthSummary;
import java.io.StringReader;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

class WeatherPageTests {
    private static final MonthSummary JANUARY = summary("2013-01", 105.7, 3.5, 11.7, -4.4);
    private static final MonthSummary FEBRUARY = summary("2013-02", 0.0, 6.9, 13.3, 1.1);
    private static final MonthSummary APRIL = summary("2013-04", 149.6, 10.5, 21.7, 3.3);
    private static final MonthSummary JULY = summary("2013-07", 0.0, 20.0, 31.7, 11.1);

    private static MonthSummary summary(String month, double rain, double mean, double high, double low) {
        Map<Sky, Integer> skies = Map.of(Sky.RAIN, 10, Sky.SUN, 18);
        return new MonthSummary(YearMonth.parse(month), 28, 10, rain, mean, high, low, 3, skies);
    }

    @Test
    void needsNothingElse() {
        assertThat(WeatherPage.write(List.of(JANUARY, FEBRUARY), "a <source>", "a & b"))
                .doesNotContainIgnoringCase("http:", "https:", "src=", "href=", "url(", "@import", "<link", "<script")
                .contains("Source: a &lt;source&gt;.")
                .contains("Made by the Steploom job a &amp; b.");
    }

    @Test
    void saysInWordsWhatTheNumbersShow() {
        assertThat(WeatherPage.write(List.of(JANUARY, FEBRUARY, APRIL, JULY), "s", "j")
                        .replace('\u00a0', ' '))
                .contains("<p class=\"kicker\">Seattle · January 2013 to July 2013</p>")
                .contains("<h1>Seattle was wet on 40 of 112 days</h1>")
                .contains(
                        "The wettest month was April 2013 with 149.6 mm on 10 days, the driest February 2013 and July "
                                + "2013 with 0.0 mm. The warmest day had 31.7 °C, in July 2013; the coldest night −4.4 °C, in "
                                + "January 2013.")
                .contains("<dd>255<small> mm</small></dd>")
                .contains("<dd>10.2<small> °C</small></dd>");
    }

    @Test
    void showsTheMonthsInOrderWhateverTheirOrderWas() {
        assertThat(WeatherPage.write(List.of(JULY, JANUARY, APRIL), "s", "j"))
                .containsSubsequence("<td>2013-01", "<td>2013-04", "<td>2013-07");
    }

    @Test
    void eachMonthHasItsColumnsAndTellsItsNumbers() throws Exception {
        Document chart = chart(JANUARY, FEBRUARY, JULY);

        assertThat(elements(chart, "rect", "rain"))
                .extracting(column -> column.getTextContent())
                .containsExactly(
                        "February 2013: 6.9 °C on average, from 1.1 to 13.3 °C; 0.0 mm on 10 days; wind 3.0 m/s; "
                                + "days: 10 of rain, 18 of sun",
                        "July 2013: 20.0 °C on average, from 11.1 to 31.7 °C; 0.0 mm on 10 days; wind 3.0 m/s; "
                                + "days: 10 of rain, 18 of sun");
        assertThat(elements(chart, "rect", "rain wettest")).hasSize(1);
        assertThat(elements(chart, "rect", "warmth-4"))
                .as("July, and the legend")
                .hasSize(2);
    }

    @Test
    void aColumnIsAsHighAsItsValue() throws Exception {
        Document chart = chart(JANUARY, APRIL);

        double january = height(elements(chart, "rect", "rain").get(0));
        double april = height(elements(chart, "rect", "rain wettest").get(0));
        assertThat(january / april).isCloseTo(105.7 / 149.6, within(0.002));
    }

    @Test
    void aMonthThatIsMissingHasItsPlaceAndBreaksTheLines() throws Exception {
        Document chart = chart(JANUARY, FEBRUARY, APRIL);

        assertThat(elements(chart, "path", "line mean").get(0).getAttribute("d"))
                .matches("M[\\d. ]+L[\\d. ]+M[\\d. ]+");
        assertThat(elements(chart, "text", "tick mid"))
                .extracting(Element::getTextContent)
                .containsExactly("Jan", "Feb", "Mar", "Apr");
    }

    @Test
    void aSingleMonthIsDrawnToo() throws Exception {
        assertThat(elements(chart(JULY), "text", "year-name mid"))
                .extracting(Element::getTextContent)
                .containsExactly("2013");
    }

    private static double height(Element rectangle) {
        return Double.parseDouble(rectangle.getAttribute("height"));
    }

    private static Document chart(MonthSummary... months) throws Exception {
        String svg = WeatherChart.draw(List.of(months));
        return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(svg)));
    }

    private static List<Element> elements(Document chart, String name, String style) {
        NodeList all = chart.getElementsByTagName(name);
        return IntStream.range(0, all.getLength())
                .mapToObj(i -> (Element) all.item(i))
                .filter(element -> element.getAttribute("class").equals(style))
                .toList();
    }
}
