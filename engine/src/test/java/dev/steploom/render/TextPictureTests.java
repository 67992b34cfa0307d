package dev.steploom.render;

import static dev.steploom.render.SampleGraphs.all;
import static dev.steploom.render.SampleGraphs.graph;
import static dev.steploom.render.SampleGraphs.op;
import static dev.steploom.render.SampleGraphs.outputOf;
import static org.assertj.core.api.Assertions.assertThat;

import dev.steploom.definition.Dependency.ValueDependency;
import dev.steploom.definition.GraphBuilder;
import dev.steploom.definition.GraphDefinition;
import dev.steploom.definition.InputDefinition;
import dev.steploom.definition.NodeInvocation;
import dev.steploom.definition.OpDefinition;
import dev.steploom.type.RuntimeType;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextPictureTests {
    @Test
    void showsARowForEachNodeAndALineForEachSource() {
        assertThat(GraphPictures.text(SampleGraphs.diamond())).isEqualTo("""
            do_stuff
            ○    return_five
            ├─●  add_one          number ← return_five
            ● │  add_one_2        number ← return_five
            ●─╯  adder            a ← add_one, b ← add_one_2
            ▶    result: Integer  ← adder
            """);
    }

    @Test
    void marksBranchesAndMereOrderByTheirStrokes() {
        assertThat(GraphPictures.text(SampleGraphs.branches())).isEqualTo("""
            branches: Even numbers are halved, odd ones tripled
            ○      start
            ├─●    fork    number ← start
            ●┄┤    audit   after fork.even?, start
              ├╌●  half    n ← fork.even?
              ● │  triple  n ← fork.odd?
              ●─╯  report  x ← first of half | triple
            ╌╌ may be skipped   ┄┄ order only
            """);
    }

    @Test
    void showsInputsAndOutputsOfTheGraph() {
        assertThat(GraphPictures.text(SampleGraphs.clean())).isEqualTo("""
            clean: Makes rows fit & <drops> the "rest"
            ▷    rows: Integer
            ●    strip          text ← rows
            ●    parse          text ← strip, base ← 10
            ●    check          row ← parse
            ├─▶  good: Integer  ← check.good
            ▶    bad: Integer   ← check.bad?
            ╌╌ may be skipped
            """);
    }

    @Test
    void showsNestedGraphsBelowTheirNodesAndEachOnce() {
        assertThat(GraphPictures.text(SampleGraphs.flights())).isEqualTo("""
            flight_delays: Worst routes of a year
            ○          open_database
            ┊ ○        read_airports
            ┊ │ ○      read_flights
            ┊ │ ◆      clean            rows ← read_flights
            ┊ │ │      ╭ ▷    rows: Integer
            ┊ │ │      │ ●    strip          text ← rows
            ┊ │ │      │ ●    parse          text ← strip, base ← 10
            ┊ │ │      │ ●    check          row ← parse
            ┊ │ │      │ ├─▶  good: Integer  ← check.good
            ┊ │ │      ╰ ▶    bad: Integer   ← check.bad?
            ┊ ◆ │      clean_airports   rows ← read_airports
            ┊ │ │      ╰ as clean above
            ┊ │ ├─●    by_week          rows ← clean.good
            ┊ │ ● ║    rejects          bad ← clean.bad?
            ┊ │ │ ◆    aggregate ×n     week ← each by_week.weeks
            ┊ │ │ ║    ╭ ▷    week: Integer
            ┊ │ │ ║    │ ●    group            rows ← week
            ┊ │ │ ║    │ ├─●  mean             rows ← group
            ┊ │ │ ║    │ ● │  sum              rows ← group
            ┊ │ │ ║    │ ●─╯  join             left ← sum, right ← mean
            ┊ │ │ ║    ╰ ▶    result: Integer  ← join
            ┊ │ │ ●    round ×n         x ← aggregate
            ┊ │ │ ●    merge            parts ← collect round
            ┊ ├─│─●    join_airports    routes ← merge, airports ← clean_airports.good
            ┊ │ │ ●    worst            routes ← join_airports, limit ← "<ten & "more">"
            ┊ │ │ ├─●  chart            routes ← worst
            ┊ ●─│─╯ │  map              airports ← clean_airports.good, routes ← worst
            ●─┴─┴───╯  write_report     parts ← [chart, map, rejects], after open_database
            ├─●        notify           x ← write_report
            ▶          report: Integer  ← write_report
            ╌╌ may be skipped   ══ once per key (×n)   ┄┄ order only
            """);
    }

    @Test
    void drawsNodesThatAreAlikeAsOneIfTheyAreMany() {
        assertThat(GraphPictures.text(SampleGraphs.wide(100))).isEqualTo("""
            wide
            ○  root
            ●  leaf_1 … leaf_99 ×100  x ← root
            ●  sum                    xs ← [100 × leaf]
            """);
        assertThat(GraphPictures.text(SampleGraphs.wide(3))).isEqualTo("""
            wide
            ○      root
            ├─●    leaf_1  x ← root
            ├─│─●  leaf_2  x ← root
            ● │ │  leaf_3  x ← root
            ●─┴─╯  sum     xs ← [leaf_1, leaf_2, leaf_3]
            """);
    }

    @Test
    void cutsALevelOfManyDifferentNodes() {
        assertThat(GraphPictures.text(SampleGraphs.varied(100)).lines())
                .hasSize(2 + 12)
                .last()
                .asString()
                .matches("● +… 89 more +leaf_19, leaf_2, .*…");
    }

    @Test
    void cutsALongChain() {
        assertThat(GraphPictures.text(SampleGraphs.chain(10_000)).lines())
                .hasSize(1 + 150 + 1)
                .last()
                .asString()
                .startsWith("●  … 9850 more  s151, s152,");
    }

    @Test
    void showsWhereAnInputWithoutASourceGetsItsValue() {
        OpDefinition greet = OpDefinition.builder("greet", context -> {})
                .inputs(
                        InputDefinition.of("name", RuntimeType.ANY),
                        InputDefinition.of("times", RuntimeType.ANY).withDefault(3),
                        InputDefinition.of("mark", RuntimeType.ANY))
                .build();
        GraphDefinition graph = graph("hello", greet)
                .dependency("greet", "mark", new ValueDependency("!\n!"))
                .build();

        assertThat(GraphPictures.text(graph)).isEqualTo("""
            hello
            ○  greet  name ← run config, times = 3, mark ← "! !"
            """);
    }

    @Test
    void showsAnInputOfTypeNothingAsMereOrder() {
        GraphDefinition graph = graph("order", op("hello", "result"), op("world", "result", "start!"))
                .dependency("world", "start", outputOf("hello"))
                .build();

        assertThat(GraphPictures.text(graph)).isEqualTo("""
            order
            ○  hello
            ●  world  after hello
            ┄┄ order only
            """);
    }

    @Test
    void neverPutsANodeBelowOneThatItDoesNotRead() {
        GraphDefinition graph = graph("ends", op("root", "result"), op("end", "result", "x"), op("use", "result", "x"))
                .invoke(NodeInvocation.of("end"))
                .invoke(NodeInvocation.of("use"))
                .invoke(NodeInvocation.of("use").as("use_2"))
                .dependency("end", "x", outputOf("root"))
                .dependency("use", "x", outputOf("root"))
                .dependency("use_2", "x", outputOf("root"))
                .build();

        assertThat(GraphPictures.text(graph)).isEqualTo("""
            ends
            ○      root
            ├─●    end    x ← root
            ├───●  use    x ← root
            ●      use_2  x ← root
            """);
    }

    @Test
    void namesAFewSourcesOfALongFanIn() {
        GraphBuilder graph = graph("many", op("sum", "result", "xs[]"));
        for (String name : List.of("a", "b", "c", "d", "e", "f")) {
            graph.define(op(name, "result"));
        }

        assertThat(GraphPictures.text(graph.dependency("sum", "xs", all("a", "b", "c", "d", "e", "f"))
                        .build()))
                .endsWith("●─┴─┴─┴─┴─╯  sum  xs ← [a, b, c, d, … 2 more]\n");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void staysWithinAHundredColumns(long seed) {
        assertThat(GraphPictures.text(SampleGraphs.random(200, seed)).lines())
                .allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(100));
        assertThat(GraphPictures.text(SampleGraphs.doubling(20)).lines())
                .hasSizeLessThan(100)
                .allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(100));
    }
}
