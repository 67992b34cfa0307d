int x = 1;
String x = "text";
var f = op("f", (Integer n) -> x + n);
var j = job("j", () -> f.call(value(3)));
// expect output: text3
