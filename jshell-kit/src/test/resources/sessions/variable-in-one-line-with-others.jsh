int a = 1; int b = 2; int c(int n) { return a + b + n; }
var f = op("f", (Integer n) -> c(n));
var j = job("j", () -> f.call(value(3)));
// expect output: 6
