package dev.steploom.jshell.jupyter;

import static dev.steploom.Steploom.job;
import static dev.steploom.Steploom.op;
import static dev.steploom.Steploom.value;
import static org.assertj.core.api.Assertions.assertThat;

import dev.steploom.Job;
import dev.steploom.Op1;
import dev.steploom.jshell.notebook.display.MimeBundle;
import java.util.List;
import org.dflib.jjava.jupyter.kernel.display.DisplayData;
import org.dflib.jjava.jupyter.kernel.display.Renderer;
import org.dflib.jjava.jupyter.kernel.display.mime.MIMEType;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Values as the kernel's own renderer shows them. */
class KernelDisplayTests {
    private static final Op1<Integer, Integer> ADD_ONE = op("add_one", (Integer n) -> n + 1);
    private static final Job<Integer> JOB = job("j", () -> ADD_ONE.call(value(3)));

    private final Renderer renderer = new Renderer();

    @BeforeEach
    void register() {
        KernelDisplay.register(renderer);
    }

    @Test
    void showsAJobAsItsGraph() {
        DisplayData shown = renderer.render(JOB);

        assertThat(form(shown, MimeBundle.SVG)).startsWith("<svg").contains("add_one");
        assertThat(form(shown, MimeBundle.TEXT)).startsWith("j\n○  add_one");
    }

    @Test
    void showsAResultAsItsTimeline() {
        DisplayData shown = renderer.render(JOB.executeInProcess());

        assertThat(form(shown, MimeBundle.SVG)).contains("run succeeded");
    }

    @Test
    void showsRecordsAsATable() {
        record City(String name) {}

        assertThat(form(renderer.render(List.of(new City("Oslo"))), MimeBundle.HTML))
                .contains("<td>Oslo</td>");
    }

    @Test
    void showsOtherValuesAsText() {
        DisplayData shown = renderer.render(new Plain("text"));

        assertThat(form(shown, MimeBundle.TEXT)).isEqualTo("text");
        assertThat(shown.hasDataForType(MIMEType.parse(MimeBundle.HTML))).isFalse();
    }

    @Test
    void givesOnlyTheFormsThatAreAskedFor() {
        DisplayData shown = renderer.renderAs(JOB, MimeBundle.HTML);

        assertThat(shown.hasDataForType(MIMEType.parse(MimeBundle.SVG))).isFalse();
    }

    @Test
    void leavesATypeToWhomTheUserRegisteredForIt() {
        renderer.createRegistration(Plain.class)
                .preferring(MimeBundle.TEXT)
                .register((text, context) -> context.renderIfRequested(MIMEType.TEXT_PLAIN, () -> "mine"));

        assertThat(form(renderer.render(new Plain("text")), MimeBundle.TEXT)).isEqualTo("mine");
    }

    @Test
    void showsTheTextOfAValueThatCannotBeDrawn() {
        DisplayData shown = renderer.render(new Broken(0));

        assertThat(form(shown, MimeBundle.TEXT)).isEqualTo("Broken[ink=0]");
    }

    /** Has no picture. */
    private record Plain(String name) {
        @Override
        public String toString() {
            return name;
        }
    }

    /** Its picture fails for want of ink. */
    public record Broken(int ink) {
        public String toSvg() {
            return "<svg>" + 1 / ink + "</svg>";
        }
    }

    private static String form(DisplayData shown, String type) {
        return (String) shown.getData(MIMEType.parse(type));
    }
}
