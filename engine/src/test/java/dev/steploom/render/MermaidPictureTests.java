package dev.steploom.render;

import static dev.steploom.render.SampleGraphs.graph;
import static dev.steploom.render.SampleGraphs.op;
import static dev.steploom.render.SampleGraphs.outputOf;
import static org.assertj.core.api.Assertions.assertThat;

import dev.steploom.definition.GraphDefinition;
import dev.steploom.definition.NodeInvocation;
import java.util.List;
import org.junit.jupiter.api.Test;

class MermaidPictureTests {
    @Test
    void labelsNamedOutputsAndInputsThatCouldBeMistaken() {
        assertThat(GraphPictures.mermaid(SampleGraphs.diamond())).isEqualTo("""
            flowchart LR
              n1["return_five"]
              n2["add_one"]
              n3["add_one_2"]
              n4["adder"]
              out0(["result"])
              n1 --> n2
              n1 --> n3
              n2 -->|"→ a"| n4
              n3 -->|"→ b"| n4
              n4 --> out0
            """);
    }

    @Test
    void dotsMereOrderAndMarksOptionalOutputs() {
        assertThat(GraphPictures.mermaid(SampleGraphs.branches())).isEqualTo("""
            flowchart LR
              n1["start"]
              n2["fork"]
              n3["audit"]
              n4["half"]
              n5["triple"]
              n6["report"]
              n1 --> n2
              n2 -.-> n3
              n1 -.-> n3
              n2 -->|"even?"| n4
              n2 -->|"odd?"| n5
              n4 --> n6
              n5 --> n6
            """);
    }

    @Test
    void drawsNestedGraphsAsSubgraphsAndLinksTheOpsInside() {
        assertThat(GraphPictures.mermaid(SampleGraphs.flights())).isEqualTo("""
            flowchart LR
              n1["open_database"]
              n2["read_airports"]
              n3["read_flights"]
              subgraph n4["clean"]
                n5["strip"]
                n6["parse"]
                n7["check"]
              end
              subgraph n8["clean_airports"]
                n9["strip"]
                n10["parse"]
                n11["check"]
              end
              n12["by_week"]
              n13["rejects"]
              subgraph n14["aggregate ×n"]
                n15["group"]
                n16["mean"]
                n17["sum"]
                n18["join"]
              end
              n19[["round ×n"]]
              n20["merge"]
              n21["join_airports"]
              n22["worst"]
              n23["chart"]
              n24["map"]
              n25["write_report"]
              n26["notify"]
              out0(["report"])
              n3 --> n5
              n2 --> n9
              n7 -->|"good"| n12
              n7 -->|"bad?"| n13
              n12 ==>|"each weeks"| n15
              n18 ==>|"each"| n19
              n19 ==>|"collect"| n20
              n20 -->|"→ routes"| n21
              n11 -->|"good → airports"| n21
              n21 -->|"→ routes"| n22
              n22 --> n23
              n11 -->|"good → airports"| n24
              n22 -->|"→ routes"| n24
              n23 --> n25
              n24 --> n25
              n13 --> n25
              n1 -.-> n25
              n25 --> n26
              n25 --> out0
              n5 -->|"→ text"| n6
              n6 --> n7
              n9 -->|"→ text"| n10
              n10 --> n11
              n15 --> n16
              n15 --> n17
              n17 -->|"→ left"| n18
              n16 -->|"→ right"| n18
            """);
    }

    @Test
    void linksMereOrderToTheNestedGraphAsAWhole() {
        assertThat(GraphPictures.mermaid(graph("order", op("open", "result"), SampleGraphs.aggregate())
                        .invoke(NodeInvocation.of("aggregate").after(List.of(outputOf("open"))))
                        .build()))
                .contains("n1 -.-> n2\n")
                .contains("subgraph n2[\"aggregate\"]\n");
    }

    @Test
    void usesNoNameOfTheUserAsAnIdentifier() {
        assertThat(GraphPictures.mermaid(graph("graph", op("end", "result"), op("subgraph", "result", "x"))
                        .dependency("subgraph", "x", outputOf("end"))
                        .build()))
                .isEqualTo("""
                    flowchart LR
                      n1["end"]
                      n2["subgraph"]
                      n1 --> n2
                    """);
    }

    @Test
    void drawsNodesThatAreAlikeAsOneIfTheyAreMany() {
        assertThat(GraphPictures.mermaid(SampleGraphs.wide(1_000))).isEqualTo("""
            flowchart LR
              n1["root"]
              n2[["leaf_1 … leaf_999 ×1000"]]
              n3["sum"]
              n1 --> n2
              n2 --> n3
            """);
    }

    @Test
    void hasNoMoreLinksAndCharactersThanMermaidDraws() {
        for (GraphDefinition graph : List.of(SampleGraphs.random(2_000, 1), SampleGraphs.doubling(20))) {
            String text = GraphPictures.mermaid(graph);

            assertThat(text.lines().filter(line -> line.contains("-->"))).hasSizeBetween(20, 500);
            assertThat(text).hasSizeLessThan(50_000);
        }
    }
}
