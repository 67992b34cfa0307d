package dev.steploom.carry;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.steploom.type.JsonTrouble;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The JSON form of an export. */
final class CarriedForm {
    private static final String WHAT = "reconstructable-job";
    private static final int VERSION = 1;
    private static final int FIRST_CLASS_VERSION = 44;
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private CarriedForm() {}

    static String write(CarriedJob job) {
        Map<String, Object> form = new LinkedHashMap<>();
        form.put("steploom", WHAT);
        form.put("version", VERSION);
        form.put("kind", CarriedJob.KIND);
        form.put("job", job.name());
        form.put("classVersion", job.classVersion());
        form.put("checksum", checksum(job));
        Map<String, String> classes = new TreeMap<>();
        job.classes()
                .forEach((name, bytes) -> classes.put(name, Base64.getEncoder().encodeToString(bytes)));
        form.put("classes", classes);
        form.put("state", Base64.getEncoder().encodeToString(job.state()));
        return JSON.writeValueAsString(form);
    }

    static CarriedJob read(String json) {
        JsonNode form = parse(json);
        if (!form.path("steploom").asString("").equals(WHAT)
                || !form.path("kind").asString("").equals(CarriedJob.KIND)) {
            throw new CarryException("it is no export of a job. Make one in a session: export(job).");
        }
        int version = form.path("version").asInt(0);
        if (version != VERSION) {
            throw new CarryException("it is of version " + version + ", and this Steploom reads version " + VERSION
                    + ". Read it with the Steploom that wrote it, or a later one.");
        }
        int classVersion = form.path("classVersion").asInt(0);
        int here = Runtime.version().feature() + FIRST_CLASS_VERSION;
        if (classVersion > here) {
            throw new CarryException("it comes from Java " + (classVersion - FIRST_CLASS_VERSION)
                    + ", and this is Java " + (here - FIRST_CLASS_VERSION)
                    + ". Run it with that Java or a later one, or export it from a session of this one.");
        }
        CarriedJob job = decode(form, classVersion);
        if (!checksum(job).equals(form.path("checksum").asString(""))) {
            throw new CarryException(
                    "it was changed after it was written: its checksum is another. Export the job again.");
        }
        return job;
    }

    private static JsonNode parse(String json) {
        try {
            return JSON.readTree(json);
        } catch (JacksonException e) {
            throw new CarryException(
                    "it is no export of a job: it is no JSON, or not all of it. " + JsonTrouble.of(e), e);
        }
    }

    private static CarriedJob decode(JsonNode form, int classVersion) {
        try {
            Map<String, byte[]> classes = new LinkedHashMap<>();
            form.path("classes")
                    .properties()
                    .forEach(entry -> classes.put(
                            entry.getKey(),
                            Base64.getDecoder().decode(entry.getValue().asString())));
            byte[] state = Base64.getDecoder().decode(form.path("state").asString(""));
            return new CarriedJob(form.path("job").asString(""), classVersion, classes, state);
        } catch (IllegalArgumentException | JacksonException e) {
            throw new CarryException(
                    "it was changed after it was written: part of it is no Base64. Export the job again.", e);
        }
    }

    private static String checksum(CarriedJob job) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            add(digest, job.name().getBytes(UTF_8));
            digest.update((byte) job.classVersion());
            new TreeMap<>(job.classes()).forEach((name, bytes) -> {
                add(digest, name.getBytes(UTF_8));
                add(digest, bytes);
            });
            add(digest, job.state());
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256.", e);
        }
    }

    private static void add(MessageDigest digest, byte[] bytes) {
        digest.update((bytes.length + ":").getBytes(UTF_8));
        digest.update(bytes);
    }
}
