var inc = op("inc", (Integer n) -> n + 1);
var sum = op("sum", (Integer a, Integer b) -> a + b);
var j = job("j", () -> { var five = inc.call(value(4)); return sum.call(inc.call(five), inc.call(five)); });
// expect output: 12
