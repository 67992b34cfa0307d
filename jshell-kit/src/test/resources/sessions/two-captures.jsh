Op1<Integer, String> make(String pre, long k, double d) { return op("m", (Integer n) -> pre + (n + k) + d); }
var f = make("x", 4L, 0.5);
var j = job("j", () -> f.call(value(3)));
// expect output: x70.5
