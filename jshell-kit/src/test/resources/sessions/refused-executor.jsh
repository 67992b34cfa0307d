import java.util.concurrent.*;
var pool = Executors.newSingleThreadExecutor();
var f = op("f", (Integer n) -> { Object o = pool; return n + (o == null ? 0 : 1); });
var j = job("j", () -> f.call(value(3)));
pool.shutdown()
// expect refused: pool
