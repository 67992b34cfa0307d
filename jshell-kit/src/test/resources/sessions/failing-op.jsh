var f = op("f", (Integer n) -> { if (n == 3) throw new IllegalStateException("no three"); return n; });
var j = job("j", () -> f.call(value(3)));
// expect failure: IllegalStateException: no three
