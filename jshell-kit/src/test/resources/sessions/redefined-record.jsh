record P(int a) {}
record P(int a, int b) {}
var f = op("f", (Integer n) -> new P(n, n * 2).toString());
var j = job("j", () -> f.call(value(3)));
// expect output: P[a=3, b=6]
