ThreadLocal<Integer> local = ThreadLocal.withInitial(() -> 1);
var f = op("f", (Integer n) -> { Object o = local; return n + (o == null ? 0 : 1); });
var j = job("j", () -> f.call(value(3)));
// expect refused: thread local
