record P(int a) { int v() { return a; } }
var f = op("f", (Integer n) -> new P(n).v());
record P(int a) { int v() { return a * 9; } }
var f = op("f", (Integer n) -> new P(n).v());
var j = job("j", () -> f.call(value(3)));
// expect output: 27
