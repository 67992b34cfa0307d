int a(int n) { return n + 1; }
int b(int n) { return a(n) * 2; }
var f = op("f", (Integer n) -> b(n));
var j = job("j", () -> f.call(value(3)));
int a(int n) { return n + 10; }
// expect output: 26
