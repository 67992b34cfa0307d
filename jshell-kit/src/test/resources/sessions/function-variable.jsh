Function<Integer, Integer> twice = n -> n * 2;
var f = op("f", (Integer n) -> twice.apply(n));
var j = job("j", () -> f.call(value(3)));
// expect output: 6
