String none;
var f = op("f", (Integer n) -> none + n);
var j = job("j", () -> f.call(value(3)));
// expect output: null3
