import java.util.concurrent.*;
ConcurrentMap<String, Integer> seen = new ConcurrentHashMap<>(Map.of("a", 1));
var f = op("f", (Integer n) -> seen.merge("a", n, Integer::sum));
var e = export(job("j", () -> f.call(value(3))));
// expect output: 4
