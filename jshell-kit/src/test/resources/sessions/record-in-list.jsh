record P(int x) {}
var f = op("f", (Integer n) -> List.of(new P(n), new P(n + 1)));
var j = job("j", () -> f.call(value(3)));
// expect output: [P[x=3], P[x=4]]
