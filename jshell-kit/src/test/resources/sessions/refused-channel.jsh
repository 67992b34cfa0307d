var channel = java.nio.channels.Pipe.open().source();
var f = op("f", (Integer n) -> { Object o = channel; return n + (o == null ? 0 : 1); });
var j = job("j", () -> f.call(value(3)));
// expect refused: channel
