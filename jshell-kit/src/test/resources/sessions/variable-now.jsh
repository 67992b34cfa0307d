int base = 1;
var f = op("f", (Integer n) -> n + base);
var j = job("j", () -> f.call(value(3)));
base = 50;
// expect output: 53
