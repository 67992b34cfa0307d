var f = op("f", (Integer n) -> n + 1);
var g = graph("g", (Out<Integer> x) -> f.call(f.call(x)));
var j = job("j", () -> g.call(g.call(value(3))));
// expect output: 7
