import java.util.concurrent.atomic.*;
import static java.lang.Math.*;
AtomicInteger count = new AtomicInteger(5);
var f = op("f", (Integer n) -> max(n, count.incrementAndGet()));
var e = export(job("j", () -> f.call(value(3))));
// expect output: 6
