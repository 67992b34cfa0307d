import java.util.concurrent.*;
var f = op("f", (Integer n) -> CompletableFuture.supplyAsync(() -> n * 2).thenApply(m -> m + 1).get());
var j = job("j", () -> f.call(value(3)));
// expect output: 7
