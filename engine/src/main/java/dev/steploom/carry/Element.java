package dev.steploom.carry;

import java.lang.reflect.Field;

/** A piece of a session's code or state, which other pieces refer to. */
sealed interface Element {
    /**
     * A method of a snippet.
     *
     * @param owner the snippet's class
     * @param method the method's name and descriptor, such as {@code addOne(I)I}
     */
    record Method(Class<?> owner, String method) implements Element {
        /** Tells whether it holds the code of a lambda, which users know by where it stands. */
        boolean isLambda() {
            return method.startsWith("lambda$");
        }

        /** Returns how the user calls it, such as {@code addOne(int)}. */
        String label() {
            StringBuilder label = new StringBuilder(method.substring(0, method.indexOf('(') + 1));
            String between = "";
            for (int at = label.length(); method.charAt(at) != ')'; at++) {
                int dimensions = 0;
                for (; method.charAt(at) == '['; at++) {
                    dimensions++;
                }
                label.append(between).append(typeAt(at)).append("[]".repeat(dimensions));
                between = ", ";
                if (method.charAt(at) == 'L') {
                    at = method.indexOf(';', at);
                }
            }
            return label.append(')').toString();
        }

        private String typeAt(int at) {
            return switch (method.charAt(at)) {
                case 'I' -> "int";
                case 'J' -> "long";
                case 'D' -> "double";
                case 'F' -> "float";
                case 'Z' -> "boolean";
                case 'C' -> "char";
                case 'B' -> "byte";
                case 'S' -> "short";
                default -> {
                    String name = method.substring(at + 1, method.indexOf(';', at));
                    yield name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('$')) + 1);
                }
            };
        }
    }

    /**
     * A class that the session declares.
     *
     * @param type the class
     */
    record Type(Class<?> type) implements Element {
        String label() {
            String kind = type.isRecord()
                    ? "record "
                    : type.isEnum() ? "enum " : type.isInterface() ? "interface " : "class ";
            return kind + type.getSimpleName();
        }
    }

    /**
     * A variable of the session, or a static field of a class that it declares.
     *
     * @param field where its value is
     */
    record Variable(Field field) implements Element {
        String label() {
            return "variable " + field.getName();
        }
    }
}
