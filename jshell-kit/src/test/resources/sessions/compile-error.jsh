int g(int n) { return n + ; }
int g(int n) { return n + 1; }
var f = op("f", (Integer n) -> h(n));
var f = op("f", (Integer n) -> g(n));
var j = job("j", () -> f.call(value(3)));
// expect output: 4
