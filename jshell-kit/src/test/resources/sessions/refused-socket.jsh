var socket = new java.net.Socket();
var f = op("f", (Integer n) -> { Object o = socket; return n + (o == null ? 0 : 1); });
var j = job("j", () -> f.call(value(3)));
// expect refused: socket
