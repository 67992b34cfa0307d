record P(int a) {}
P[] ps = {new P(4), new P(5)};
var f = op("f", (Integer n) -> ps[1].a() + n);
var j = job("j", () -> f.call(value(3)));
// expect output: 8
