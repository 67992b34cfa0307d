int addOne(int n) { return n + 1; }
var f = op("f", (Integer n) -> addOne(n));
var j = job("j", () -> f.call(value(3)));
// expect output: 4
