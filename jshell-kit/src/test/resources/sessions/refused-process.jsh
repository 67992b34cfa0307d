ProcessHandle self = ProcessHandle.current();
var f = op("f", (Integer n) -> { Object o = self; return n + (o == null ? 0 : 1); });
var j = job("j", () -> f.call(value(3)));
// expect refused: process
