package dev.steploom.render;

import static dev.steploom.render.SampleGraphs.graph;
import static org.assertj.core.api.Assertions.assertThat;

import dev.steploom.definition.GraphDefinition;
import dev.steploom.definition.OpDefinition;
import dev.steploom.render.SvgDocument.Box;
import dev.steploom.render.SvgDocument.Point;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SvgPictureTests {
    static Stream<GraphDefinition> graphs() {
        return Stream.concat(
                Stream.of(
                        SampleGraphs.diamond(),
                        SampleGraphs.branches(),
                        SampleGraphs.clean(),
                        SampleGraphs.flights(),
                        SampleGraphs.wide(8),
                        SampleGraphs.wide(100),
                        SampleGraphs.varied(100),
                        SampleGraphs.doubling(4),
                        graph("empty").build()),
                Stream.of(1L, 2L, 3L, 4L).map(seed -> SampleGraphs.random(40, seed)));
    }

    @ParameterizedTest
    @MethodSource("graphs")
    void keepsBoxesApartAndInsideTheCanvas(GraphDefinition graph) {
        SvgDocument svg = SvgDocument.parse(GraphPictures.svg(graph));

        List<Box> ops = svg.boxes("op", "box");
        List<Box> graphs = svg.boxes("graph", "box");
        assertThat(ops).allMatch(box -> svg.canvas().contains(box));
        assertThat(graphs).allMatch(box -> svg.canvas().contains(box));
        SvgDocument.assertApart(ops);
        for (Box one : ops) {
            assertThat(graphs).allMatch(outer -> outer.contains(one) || !outer.overlaps(one));
        }
        for (Box one : graphs) {
            assertThat(graphs).allMatch(other -> other.contains(one) || one.contains(other) || !other.overlaps(one));
        }
    }

    @ParameterizedTest
    @MethodSource("graphs")
    void drawsNoEdgeAcrossABoxOrOutsideTheCanvas(GraphDefinition graph) {
        SvgDocument svg = SvgDocument.parse(GraphPictures.svg(graph));

        List<Box> ops = svg.boxes("op", "box");
        svg.edges().forEach((edge, points) -> {
            for (Point point : points) {
                assertThat(svg.canvas().contains(new Box(point.x(), point.y(), 0, 0)))
                        .as(edge)
                        .isTrue();
                assertThat(ops).as(edge).noneMatch(box -> box.containsInside(point));
            }
        });
    }

    @Test
    void drawsABoxForEachNodeAndAnEdgeForEachWire() {
        SvgDocument svg = SvgDocument.parse(GraphPictures.svg(SampleGraphs.flights()));

        assertThat(svg.boxes("op", "box")).hasSize(12 + 1 + 3 + 3 + 4);
        assertThat(svg.boxes("graph", "box")).hasSize(3);
        assertThat(svg.tooltips("each"))
                .containsExactly(
                        "by_week.weeks: Integer → aggregate.week: Integer (once per key (×n))",
                        "aggregate.result: Integer → round.x: Integer (once per key (×n))");
        assertThat(svg.tooltips("collect"))
                .containsExactly("round.result: Integer → merge.parts: List<Integer> (collected from all keys)");
        assertThat(svg.tooltips("order")).containsExactly("open_database.result: Integer → write_report (order only)");
        assertThat(svg.texts())
                .contains("clean_airports", "aggregate", "×n", "weeks ×n", "bad?", "parts [×n]", "parts [ ]")
                .contains("limit = \"<ten & \"more\">\"", "once per key (×n)", "order only");
    }

    @Test
    void explainsNodesInTooltips() {
        SvgDocument svg = SvgDocument.parse(GraphPictures.svg(SampleGraphs.flights()));

        assertThat(svg.tooltips("graph"))
                .contains("clean_airports = graph clean(rows: Integer) -> good: Integer, bad: Integer of 3 nodes\n"
                        + "Makes rows fit & <drops> the \"rest\"");
    }

    @Test
    void escapesWhatUsersWrite() {
        OpDefinition op = OpDefinition.builder("op", context -> {})
                .description("<script>alert(1)</script> & \"x\" \u0000\u0007\uD800 \uD83D\uDE00")
                .build();
        String svg = GraphPictures.svg(graph("escaped", op).description("a < b").build());

        assertThat(svg).doesNotContain("<script>");
        assertThat(SvgDocument.parse(svg).tooltips("op"))
                .containsExactly("op op() -> \n<script>alert(1)</script> & \"x\" \uFFFD\uFFFD\uFFFD \uD83D\uDE00");
    }

    @Test
    void drawsNestedGraphsAsOneBoxWhenThereAreTooMany() {
        SvgDocument svg = SvgDocument.parse(GraphPictures.svg(SampleGraphs.doubling(20)));

        assertThat(svg.elements("rect", "box")).hasSizeLessThan(1_000);
    }

    @Test
    void drawsThousandsOfNodesAsAFewBoxes() {
        assertThat(SvgDocument.parse(GraphPictures.svg(SampleGraphs.chain(10_000)))
                        .elements("rect", "box"))
                .hasSize(Limits.OF_SHAPES.total() + 1);
        assertThat(SvgDocument.parse(GraphPictures.svg(SampleGraphs.wide(10_000)))
                        .texts())
                .contains("leaf_1 … leaf_9999", "×10000");
    }

    @Test
    void isTheSameEachTime() {
        assertThat(GraphPictures.svg(SampleGraphs.flights())).isEqualTo(GraphPictures.svg(SampleGraphs.flights()));
    }
}
