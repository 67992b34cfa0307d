import java.util.concurrent.*;
var later = new CompletableFuture<Integer>();
var f = op("f", (Integer n) -> { Object o = later; return n + (o == null ? 0 : 1); });
var j = job("j", () -> f.call(value(3)));
// expect refused: variable 'later': holds a future
