int g(int n) { if (n < 0) throw new IllegalArgumentException("negative"); return n; }
g(-1)
var broken = g(-1);
var f = op("f", (Integer n) -> g(n));
var j = job("j", () -> f.call(value(3)));
// expect output: 3
