package dev.steploom.io;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Makes names of files of any texts: different texts give different names, on file systems that know no upper case too,
 * and no text leads out of its folder.
 */
final class FileNames {
    private static final int MAX_LENGTH = 120;
    private static final Pattern RESERVED = Pattern.compile("(con|prn|aux|nul|com\\d|lpt\\d)(\\..*)?");

    private FileNames() {}

    static String safe(String text) {
        StringBuilder name = new StringBuilder();
        for (byte b : text.getBytes(UTF_8)) {
            char c = (char) (b & 0xff);
            boolean plain = (c >= 'a' && c <= 'z')
                    || (c >= '0' && c <= '9')
                    || c == '_'
                    || c == '-'
                    || c == '['
                    || c == ']'
                    || (c >= 'A' && c <= 'Z')
                    || (c == '.' && !name.isEmpty());
            if (plain) {
                name.append(c);
            } else {
                name.append('%').append(HexFormat.of().toHexDigits(b));
            }
        }
        boolean reserved = RESERVED.matcher(text.toLowerCase(Locale.ROOT)).matches();
        // What stands before the first dot is what Windows looks at.
        String readable = reserved ? name.toString().replace(".", "%2e") : name.toString();
        boolean unsafe = text.isEmpty()
                || readable.length() > MAX_LENGTH
                || readable.endsWith(".")
                || text.chars().anyMatch(c -> c >= 'A' && c <= 'Z')
                || reserved;
        // A tilde never comes from a text, so that names with a hash stay apart from those without.
        return unsafe ? readable.substring(0, Math.min(readable.length(), MAX_LENGTH)) + "~" + hash(text) : readable;
    }

    private static String hash(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8));
            return HexFormat.of().formatHex(digest, 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // Every JDK has it.
        }
    }
}
