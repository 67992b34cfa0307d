class Bad extends RuntimeException { Bad(String m) { super(m); } }
var f = op("f", (Integer n) -> { if (n == 3) throw new Bad("own"); return n; });
var j = job("j", () -> f.call(value(3)));
// expect failure: Bad: own
