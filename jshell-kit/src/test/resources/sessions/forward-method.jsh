int use(int n) { return later(n) + 1; }
int later(int n) { return n * 10; }
var f = op("f", (Integer n) -> use(n));
var j = job("j", () -> f.call(value(3)));
// expect output: 31
