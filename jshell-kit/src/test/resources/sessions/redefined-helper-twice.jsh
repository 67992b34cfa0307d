int g(int n) { return n + 1; }
var f = op("f", (Integer n) -> g(n));
var j = job("j", () -> f.call(value(3)));
run(j)
int g(int n) { return n + 100; }
run(j)
int g(int n) { return n + 1000; }
// expect output: 1003
