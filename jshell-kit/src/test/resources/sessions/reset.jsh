int g(int n) { return n + 1; }
var f = op("f", (Integer n) -> g(n));
var j = job("j", () -> f.call(value(3)));
/reset
int g(int n) { return n + 7; }
var f = op("f", (Integer n) -> g(n));
var j = job("j", () -> f.call(value(3)));
// expect output: 10
