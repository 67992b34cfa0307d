int start = 3;
var f = op("f", (Integer n) -> n + 1);
var j = job("j", () -> f.call(value(start)));
start = 1000;
// expect output: 4
