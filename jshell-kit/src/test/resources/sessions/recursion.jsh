long fact(int n) { return n < 2 ? 1 : n * fact(n - 1); }
var f = op("f", (Integer n) -> fact(n + 7));
var j = job("j", () -> f.call(value(3)));
// expect output: 3628800
