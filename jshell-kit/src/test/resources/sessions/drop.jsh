int g(int n) { return n + 1; }
var f = op("f", (Integer n) -> g(n));
var j = job("j", () -> f.call(value(3)));
var other = job("other", () -> f.call(value(50)));
/drop other
// expect output: 4
