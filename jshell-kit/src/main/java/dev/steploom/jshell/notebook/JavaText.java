package dev.steploom.jshell.notebook;

/** Values as Java literals. */
final class JavaText {
    private JavaText() {}

    static String string(Object value) {
        return "\"" + escaped(value.toString()) + "\"";
    }

    static String character(Object value) {
        return "'" + escaped(value.toString()) + "'";
    }

    private static String escaped(String text) {
        StringBuilder escaped = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '\n' -> escaped.append("\\n");
                case '\r' -> escaped.append("\\r");
                case '\t' -> escaped.append("\\t");
                case '"', '\'', '\\' -> escaped.append('\\').append(c);
                default -> {
                    if (c < ' ' || c == 0x7f || Character.isSurrogate(c)) {
                        escaped.append(String.format("\\u%04x", (int) c));
                    } else {
                        escaped.append(c);
                    }
                }
            }
        }
        return escaped.toString();
    }
}
