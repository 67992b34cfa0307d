var f = op("f", (Integer n) -> n + 1);
var f = op("f", (Integer n) -> n + 2);
var j = job("j", () -> f.call(value(3)));
// expect output: 5
