var f = op("f", (Integer n) -> n + 1);
var j = job("j", () -> f.call(value(3)));
var j = job("j", () -> f.call(f.call(value(3))));
// expect output: 5
