package dev.steploom.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.steploom.type.RuntimeType;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SerializationCodecTests {
    record Point(int x, Object payload) implements Serializable {}

    private static Object roundTrip(Object value, ValueCodec codec) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        codec.write(value, RuntimeType.ANY, out);
        return codec.read(RuntimeType.ANY, new ByteArrayInputStream(out.toByteArray()));
    }

    @Test
    void bringsBackAnyGraphOfAllowedClasses() throws IOException {
        ValueCodec codec = ValueCodec.serialization("dev.steploom.io");
        Object shared = new ArrayList<>(List.of(1L, "two"));
        Object value = Map.of("a", new Point(1, shared), "b", new Point(2, new int[] {1, 2, 3}));

        Map<?, ?> read = (Map<?, ?>) roundTrip(value, codec);

        assertThat(read.get("a")).isEqualTo(new Point(1, shared));
        assertThat((int[]) ((Point) read.get("b")).payload()).containsExactly(1, 2, 3);
        assertThat(roundTrip(null, codec)).isNull();
    }

    @Test
    void refusesClassesOfOtherPackagesAndSaysHowToAllowThem() {
        assertThatThrownBy(() -> roundTrip(new Point(1, null), ValueCodec.serialization("com.acme")))
                .isInstanceOf(IOException.class)
                .hasMessage("The value was refused: filter status: REJECTED. If the class is one of yours, name its "
                        + "package: ValueCodec.serialization(\"com.acme\").");
    }

    @Test
    void namesTheClassThatIsNotSerializable() {
        assertThatThrownBy(() -> roundTrip(List.of(new Object()), ValueCodec.serialization()))
                .isInstanceOf(IOException.class)
                .hasMessage("The value holds a java.lang.Object, which is not Serializable. Let the class implement "
                        + "Serializable, or choose another codec, such as ValueCodec.json().");
    }

    @Test
    void takesAFilterOfOnesOwn() {
        assertThatThrownBy(() -> roundTrip(
                        new ArrayList<>(List.of("x")),
                        ValueCodec.serialization(info -> java.io.ObjectInputFilter.Status.REJECTED)))
                .hasMessageStartingWith("The value was refused");
    }
}
