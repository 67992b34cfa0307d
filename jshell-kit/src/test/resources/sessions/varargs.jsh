int sum(int... all) { int s = 0; for (int n : all) s += n; return s; }
var f = op("f", (Integer n) -> sum(n, n, n));
var j = job("j", () -> f.call(value(3)));
// expect output: 9
