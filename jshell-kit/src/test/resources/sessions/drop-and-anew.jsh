int g(int n) { return n + 1; }
/drop g
int g(int n) { return n + 5; }
var f = op("f", (Integer n) -> g(n));
var j = job("j", () -> f.call(value(3)));
// expect output: 8
