int use(int n) { return new Later(n).twice(); }
record Later(int n) { int twice() { return 2 * n; } }
var f = op("f", (Integer n) -> use(n));
var j = job("j", () -> f.call(value(3)));
// expect output: 6
