record P(int x, int y) { int sum() { return x + y; } }
var make = op("make", (Integer n) -> new P(n, n));
var f = op("f", (P p) -> p.sum());
var j = job("j", () -> f.call(make.call(value(3))));
// expect output: 6
