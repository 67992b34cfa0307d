package dev.steploom.carry;

import dev.steploom.definition.JobDefinition;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Map;

/**
 * A job that was taken out of an interactive session: the classes of its code, and the state that they reach. It is code:
 * read one only from where you would run a program from. Immutable.
 */
public final class CarriedJob {
    /** What tells the JSON form of an export from that of other jobs. */
    public static final String KIND = "session";

    private final String name;
    private final int classVersion;
    private final Map<String, byte[]> classes;
    private final byte[] state;

    CarriedJob(String name, int classVersion, Map<String, byte[]> classes, byte[] state) {
        this.name = name;
        this.classVersion = classVersion;
        this.classes = Map.copyOf(classes);
        this.state = state;
    }

    /**
     * Takes a job out of a session.
     *
     * @param job the job
     * @param session finds the session's classes, and gives their bytes as resources
     * @return the job, its code and the state that its code reaches, as they are now
     * @throws CarryException if something of it lives in this JVM only; names all that does
     */
    public static CarriedJob of(JobDefinition job, ClassLoader session) {
        ClassReach reach = new ClassReach(session);
        ByteArrayOutputStream state = new ByteArrayOutputStream();
        try (StateWriter writer = new StateWriter(state, reach, session)) {
            writer.writeJob(job);
            if (!writer.problems().isEmpty()) {
                throw new CarryException(job.name(), writer.problems());
            }
        } catch (IOException e) {
            throw new CarryException("it cannot be written down: " + e, e);
        }
        return new CarriedJob(job.name(), reach.majorVersion(), reach.classes(), state.toByteArray());
    }

    /**
     * Reads what {@link #toJson} wrote. Nothing of its code runs.
     *
     * @param json the text
     * @return the job
     * @throws CarryException if it is no export, of a version that this one does not know, of a newer JDK, or was changed
     */
    public static CarriedJob fromJson(String json) {
        return CarriedForm.read(json);
    }

    /**
     * Makes a class loader of the job's classes; each has state of its own.
     *
     * @param parent finds Steploom, and the libraries that were not carried
     * @return a new one each time
     */
    public ClassLoader classLoader(ClassLoader parent) {
        return new CarriedClassLoader(classes, parent);
    }

    /**
     * Makes the job again.
     *
     * @param loader a {@linkplain #classLoader class loader} of this job in which it was not made yet
     * @return the job
     * @throws CarryException if it cannot be made here
     */
    public JobDefinition definition(ClassLoader loader) {
        try (StateReader reader = new StateReader(new ByteArrayInputStream(state), loader)) {
            return reader.readJob();
        } catch (IOException | ClassNotFoundException | ClassCastException | LinkageError e) {
            throw new CarryException("it cannot be made again: " + e, e);
        }
    }

    /**
     * Returns the job's name.
     *
     * @return its name
     */
    public String name() {
        return name;
    }

    int classVersion() {
        return classVersion;
    }

    Map<String, byte[]> classes() {
        return classes;
    }

    byte[] state() {
        return state;
    }

    /**
     * Writes the job down. The form has a version, and a checksum over all of it.
     *
     * @return JSON of several lines
     */
    public String toJson() {
        return CarriedForm.write(this);
    }

    /**
     * Returns the job as a user reads it.
     *
     * @return its name and how much is carried
     */
    @Override
    public String toString() {
        int bytes = state.length
                + classes.values().stream().mapToInt(code -> code.length).sum();
        return "export of job " + name + ": " + classes.size() + " classes, " + (bytes + 1023) / 1024 + " KB";
    }
}
