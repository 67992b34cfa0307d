package dev.steploom.definition;

import java.io.Serializable;
import org.slf4j.Logger;

/** Makes a logger at the start of a run. */
@FunctionalInterface
public interface LoggerFunction extends Serializable {
    /**
     * Makes the logger.
     *
     * @param context the logger's config, and the run it is made for
     * @return the logger, which several threads may use at once; one that is {@link AutoCloseable} is closed when the run
     *     has ended
     * @throws Exception if it cannot be made; the run does not begin
     */
    Logger create(LoggerContext context) throws Exception;
}
