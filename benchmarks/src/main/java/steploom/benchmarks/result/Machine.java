package steploom.benchmarks.result;

/**
 * Where figures come from.
 *
 * @param jdk the JVM's name and version
 * @param os the operating system and the kind of processor
 * @param cores how many processors the JVM may use
 * @param heap the largest heap, in MiB
 */
public record Machine(String jdk, String os, int cores, long heap) {
    /**
     * Describes this JVM.
     *
     * @return where figures measured now come from
     */
    public static Machine here() {
        return new Machine(
                System.getProperty("java.vm.name") + " " + Runtime.version(),
                System.getProperty("os.name") + " " + System.getProperty("os.arch"),
                Runtime.getRuntime().availableProcessors(),
                Runtime.getRuntime().maxMemory() >> 20);
    }

    @Override
    public String toString() {
        return jdk + ", " + os + ", " + cores + " cores" + (heap > 0 ? ", heap up to " + heap + " MiB" : "");
    }
}
