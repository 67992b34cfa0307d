int use(int n) { return n + offset; }
int offset = 40;
var f = op("f", (Integer n) -> use(n));
var j = job("j", () -> f.call(value(3)));
// expect output: 43
