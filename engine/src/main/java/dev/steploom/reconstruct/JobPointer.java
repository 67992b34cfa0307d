package dev.steploom.reconstruct;

import static dev.steploom.reconstruct.ReconstructionProblem.Reason.NOT_A_JOB;
import static dev.steploom.reconstruct.ReconstructionProblem.Reason.THREW;

import dev.steploom.definition.JobDefinition;
import dev.steploom.definition.JobSource;
import dev.steploom.event.ErrorInfo;
import java.lang.reflect.InvocationTargetException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A pointer to a static field, or to a static method and its arguments. */
final class JobPointer extends JobOnDemand {
    private final Class<?> owner;
    private final Target target;

    JobPointer(Class<?> owner, Target target) {
        this.owner = owner;
        this.target = target;
    }

    @Override
    public JobDefinition reconstruct() {
        JobSource found = read();
        if (found == null) {
            throw refused(NOT_A_JOB, target.verb() + " null.", "A Job or a JobDefinition is needed.", null);
        }
        return found.definition();
    }

    private @Nullable JobSource read() {
        try {
            return (JobSource) target.read();
        } catch (InvocationTargetException thrown) {
            Throwable cause = thrown.getCause();
            if (cause instanceof VirtualMachineError error) {
                throw error;
            }
            Throwable users = cause == null ? thrown : cause;
            throw refused(THREW, "it threw " + ErrorInfo.of(users) + ".", null, users);
        } catch (ExceptionInInitializerError | NoClassDefFoundError thrown) {
            Throwable users = thrown.getCause() == null ? thrown : thrown.getCause();
            throw refused(THREW, "its class cannot be initialised: " + ErrorInfo.of(users) + ".", null, users);
        } catch (IllegalAccessException impossible) {
            throw new IllegalStateException("The member was opened before: " + this, impossible);
        }
    }

    @Override
    JobDefinition first() {
        return reconstruct();
    }

    @Override
    public String toJson() {
        return PointerForm.write(owner.getName(), target);
    }

    private ReconstructionException refused(
            ReconstructionProblem.Reason reason,
            String message,
            @Nullable String suggestion,
            @Nullable Throwable cause) {
        return new ReconstructionException(
                toString(), List.of(ReconstructionProblem.of(reason, message, suggestion)), cause);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof JobPointer pointer
                && pointer.owner == owner
                && pointer.target.json().equals(target.json());
    }

    @Override
    public int hashCode() {
        return 31 * owner.hashCode() + target.json().hashCode();
    }

    /**
     * Returns the pointer as a user reads it.
     *
     * @return such as {@code com.acme.Jobs#DO_STUFF} or {@code com.acme.Jobs#make(3)}
     */
    @Override
    public String toString() {
        return owner.getName() + "#" + target;
    }
}
