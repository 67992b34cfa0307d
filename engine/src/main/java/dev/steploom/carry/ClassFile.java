package dev.steploom.carry;

import dev.steploom.carry.ConstantPool.Member;
import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/** A class file, as far as it tells what a class needs of others. */
final class ClassFile {
    private final int majorVersion;
    private final ConstantPool constants;
    private final Set<String> header = new LinkedHashSet<>();
    private final Map<String, byte[]> code = new HashMap<>();
    private final Map<String, List<Handler>> handlers = new HashMap<>();
    private final List<String> shape = new ArrayList<>();
    private final List<Bootstrap> bootstraps = new ArrayList<>();

    /** What links an invokedynamic instruction: a constant of a method handle, and constants of its arguments. */
    private record Bootstrap(int handle, List<Integer> arguments) {}

    /** Code that catches exceptions of other code; the type is a constant, 0 for all. */
    private record Handler(int start, int end, int handler, int type) {}

    /** Is told what a method uses. */
    interface Uses {
        /** A class, by its internal name. */
        void type(String name);

        /** A field. */
        void field(Member field);

        /** A method. */
        void method(Member method);
    }

    /**
     * A lambda that a method makes.
     *
     * @param name the name of the interface's method
     * @param factory the descriptor of what makes it: the captured values, and the interface
     * @param erased the descriptor of the interface's method
     * @param kind the kind of reference to the implementation
     * @param implementation the method that holds its code
     * @param type the descriptor of the interface's method without type variables
     */
    record LambdaSite(String name, String factory, String erased, int kind, Member implementation, String type) {}

    private ClassFile(DataInputStream in) throws IOException {
        if (in.readInt() != 0xCAFEBABE) {
            throw new IOException("it does not begin as one");
        }
        in.readUnsignedShort(); // minor version
        majorVersion = in.readUnsignedShort();
        constants = ConstantPool.read(in);
        shape.add("access " + in.readUnsignedShort());
        in.readUnsignedShort(); // its own name
        int superclass = in.readUnsignedShort();
        if (superclass != 0) {
            header.add(constants.className(superclass));
        }
        for (int left = in.readUnsignedShort(); left > 0; left--) {
            header.add(constants.className(in.readUnsignedShort()));
        }
        shape.addAll(header);
        forEachMember(in, this::readField);
        forEachMember(in, this::readCode);
        forEachAttribute(in, this::readAttribute);
    }

    static ClassFile of(String name, byte[] bytes) {
        try {
            return new ClassFile(new DataInputStream(new ByteArrayInputStream(bytes)));
        } catch (IOException | RuntimeException e) {
            throw new IllegalArgumentException("The class file of " + name + " cannot be read: " + e.getMessage(), e);
        }
    }

    @FunctionalInterface
    private interface MemberReader {
        /** Reads an attribute of a member; once with an empty name for the member itself. */
        void read(String name, String descriptor, String attribute, byte[] content) throws IOException;
    }

    @FunctionalInterface
    private interface AttributeReader {
        void read(String attribute, byte[] content) throws IOException;
    }

    private void forEachMember(DataInputStream in, MemberReader reader) throws IOException {
        for (int left = in.readUnsignedShort(); left > 0; left--) {
            in.readUnsignedShort(); // access flags
            String name = constants.text(in.readUnsignedShort());
            String descriptor = constants.text(in.readUnsignedShort());
            reader.read(name, descriptor, "", new byte[0]);
            forEachAttribute(in, (attribute, content) -> reader.read(name, descriptor, attribute, content));
        }
    }

    private void forEachAttribute(DataInputStream in, AttributeReader reader) throws IOException {
        for (int left = in.readUnsignedShort(); left > 0; left--) {
            String attribute = constants.text(in.readUnsignedShort());
            reader.read(attribute, in.readNBytes(in.readInt()));
        }
    }

    private void readField(String name, String descriptor, String attribute, byte[] content) throws IOException {
        if (attribute.isEmpty()) {
            addTypes(descriptor, header::add);
            shape.add("field " + name + " " + descriptor);
        } else if (attribute.equals("ConstantValue")) {
            int value = new DataInputStream(new ByteArrayInputStream(content)).readUnsignedShort();
            shape.add("value " + constants.describe(value));
        }
    }

    private void readCode(String name, String descriptor, String attribute, byte[] content) throws IOException {
        if (attribute.isEmpty()) {
            code.put(name + descriptor, content); // abstract, until its code is found
        } else if (attribute.equals("Code")) {
            DataInputStream in = new DataInputStream(new ByteArrayInputStream(content));
            in.readInt(); // sizes of stack and locals
            code.put(name + descriptor, in.readNBytes(in.readInt()));
            List<Handler> catches = new ArrayList<>();
            for (int left = in.readUnsignedShort(); left > 0; left--) {
                catches.add(new Handler(
                        in.readUnsignedShort(),
                        in.readUnsignedShort(),
                        in.readUnsignedShort(),
                        in.readUnsignedShort()));
            }
            handlers.put(name + descriptor, catches);
        }
    }

    private void readAttribute(String attribute, byte[] content) throws IOException {
        DataInputStream in = new DataInputStream(new ByteArrayInputStream(content));
        if (attribute.equals("NestHost")) {
            header.add(constants.className(in.readUnsignedShort()));
        } else if (attribute.equals("PermittedSubclasses")) {
            for (int left = in.readUnsignedShort(); left > 0; left--) {
                header.add(constants.className(in.readUnsignedShort()));
            }
        } else if (attribute.equals("BootstrapMethods")) {
            for (int left = in.readUnsignedShort(); left > 0; left--) {
                int handle = in.readUnsignedShort();
                List<Integer> arguments = new ArrayList<>();
                for (int more = in.readUnsignedShort(); more > 0; more--) {
                    arguments.add(in.readUnsignedShort());
                }
                bootstraps.add(new Bootstrap(handle, arguments));
            }
        }
    }

    /** Returns the version of the class file format: 61 is that of Java 17. */
    int majorVersion() {
        return majorVersion;
    }

    /** Returns the classes that must be there for this one to be: superclass, interfaces, nest host, types of fields. */
    Set<String> header() {
        return header;
    }

    /** Returns the names and descriptors of its methods, such as {@code addOne(I)I}. */
    Set<String> methods() {
        return code.keySet();
    }

    /** Tells what a method uses; nothing if the class does not declare it. */
    void uses(String method, Uses uses) {
        byte[] instructions = code.get(method);
        if (instructions != null) {
            addTypes(method.substring(method.indexOf('(')), uses::type);
            Instructions.constants(instructions, index -> use(index, uses));
            for (Handler handler : handlers.getOrDefault(method, List.of())) {
                if (handler.type() != 0) {
                    use(handler.type(), uses);
                }
            }
        }
    }

    private void use(int index, Uses uses) {
        switch (constants.tag(index)) {
            case ConstantPool.CLASS -> addClass(constants.className(index), uses::type);
            case ConstantPool.FIELD -> {
                uses.field(constants.member(index));
                addTypes(constants.member(index).descriptor(), uses::type);
            }
            case ConstantPool.METHOD, ConstantPool.INTERFACE_METHOD -> {
                uses.method(constants.member(index));
                addTypes(constants.member(index).descriptor(), uses::type);
            }
            case ConstantPool.METHOD_HANDLE -> use(constants.handleMember(index), uses);
            case ConstantPool.METHOD_TYPE -> addTypes(constants.methodType(index), uses::type);
            case ConstantPool.DYNAMIC, ConstantPool.INVOKE_DYNAMIC -> {
                addTypes(constants.dynamicDescriptor(index), uses::type);
                Bootstrap bootstrap = bootstraps.get(constants.bootstrapMethod(index));
                use(bootstrap.handle(), uses);
                bootstrap.arguments().forEach(argument -> use(argument, uses));
            }
            default -> {} // Numbers and texts.
        }
    }

    /** Returns what the class is without its methods: its kind, what it extends, its fields with their constants. */
    List<String> shape() {
        return shape;
    }

    /** Describes a method: the same for the same code, whatever its place, and the place of its constants, in a file. */
    void describe(String method, Consumer<String> texts, Consumer<byte[]> bytes) {
        byte[] instructions = code.get(method);
        if (instructions == null) {
            return;
        }
        bytes.accept(Instructions.withoutConstants(instructions));
        Instructions.constants(instructions, index -> describe(index, texts));
        for (Handler handler : handlers.getOrDefault(method, List.of())) {
            texts.accept("catch " + handler.start() + " " + handler.end() + " " + handler.handler() + " "
                    + (handler.type() == 0 ? "" : constants.className(handler.type())));
        }
    }

    private void describe(int index, Consumer<String> texts) {
        String known = constants.describe(index);
        if (known != null) {
            texts.accept(known);
            return;
        }
        texts.accept(constants.dynamicName(index) + " " + constants.dynamicDescriptor(index));
        Bootstrap bootstrap = bootstraps.get(constants.bootstrapMethod(index));
        describe(bootstrap.handle(), texts);
        bootstrap.arguments().forEach(argument -> describe(argument, texts));
    }

    /** Returns all lambdas that the class makes. */
    List<LambdaSite> lambdas() {
        List<LambdaSite> sites = new ArrayList<>();
        code.values()
                .forEach(instructions -> Instructions.constants(instructions, index -> {
                    if (constants.tag(index) == ConstantPool.INVOKE_DYNAMIC) {
                        Bootstrap bootstrap = bootstraps.get(constants.bootstrapMethod(index));
                        Member linker = constants.member(constants.handleMember(bootstrap.handle()));
                        if (linker.owner().equals("java/lang/invoke/LambdaMetafactory")) {
                            List<Integer> arguments = bootstrap.arguments();
                            sites.add(new LambdaSite(
                                    constants.dynamicName(index),
                                    constants.dynamicDescriptor(index),
                                    constants.methodType(arguments.get(0)),
                                    constants.handleKind(arguments.get(1)),
                                    constants.member(constants.handleMember(arguments.get(1))),
                                    constants.methodType(arguments.get(2))));
                        }
                    }
                }));
        return sites;
    }

    private static void addClass(String name, Consumer<String> types) {
        if (name.startsWith("[")) {
            addTypes(name, types);
        } else {
            types.accept(name);
        }
    }

    private static void addTypes(String descriptor, Consumer<String> types) {
        for (int i = 0; i < descriptor.length(); i++) {
            if (descriptor.charAt(i) == 'L') {
                int end = descriptor.indexOf(';', i);
                types.accept(descriptor.substring(i + 1, end));
                i = end;
            }
        }
    }
}
