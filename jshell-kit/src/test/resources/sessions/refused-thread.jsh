Thread worker = new Thread(() -> {});
var f = op("f", (Integer n) -> { Object o = worker; return n + (o == null ? 0 : 1); });
var j = job("j", () -> f.call(value(3)));
// expect refused: variable 'worker': holds a thread
