int base = 1;
var f = op("f", (Integer n) -> n + base);
var e = export(job("j", () -> f.call(value(3))));
base = 9;
// expect output: 4
