int twice(int n) { return 2 * n; }
int four(int n) { return twice(twice(n)); }
var f = op("f", (Integer n) -> four(n));
var j = job("j", () -> f.call(value(3)));
// expect output: 12
