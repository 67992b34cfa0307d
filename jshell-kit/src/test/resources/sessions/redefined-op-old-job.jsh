var f = op("f", (Integer n) -> n + 1);
var j = job("j", () -> f.call(value(3)));
f = op("f", (Integer n) -> n + 2);
// expect output: 4
