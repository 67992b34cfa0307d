var f = op("f", (Integer n) -> n + 1);
var g = graph("g", (Out<Integer> x) -> f.call(x));
var j = g.toJob("j", o -> o.inputValue("in0", 41));
// expect output: 42
