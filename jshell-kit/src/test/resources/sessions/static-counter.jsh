class Ids { static int next = 1; static int take() { return next++; } }
Ids.take();
Ids.take();
var f = op("f", (Integer n) -> Ids.take() + n);
var e = export(job("j", () -> f.call(value(3))));
// expect output: 6
