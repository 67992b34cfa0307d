boolean odd(int n) { return n != 0 && even(n - 1); }
boolean even(int n) { return n == 0 || odd(n - 1); }
var f = op("f", (Integer n) -> odd(n));
var j = job("j", () -> f.call(value(3)));
// expect output: true
