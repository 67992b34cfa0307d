Op1<Integer, Integer> plus(int k) { return op("plus", (Integer n) -> n + k); }
var f = plus(39);
var j = job("j", () -> f.call(value(3)));
// expect output: 42
