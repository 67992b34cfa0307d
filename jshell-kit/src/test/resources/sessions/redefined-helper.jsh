int g(int n) { return n + 1; }
var f = op("f", (Integer n) -> g(n));
var j = job("j", () -> f.call(value(3)));
int g(int n) { return n + 100; }
// expect output: 103
