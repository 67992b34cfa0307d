Timer timer = new Timer(true);
var f = op("f", (Integer n) -> { Object o = timer; return n + (o == null ? 0 : 1); });
var j = job("j", () -> f.call(value(3)));
// expect refused: timer
