var input = new java.io.ByteArrayInputStream(new byte[3]);
var f = op("f", (Integer n) -> { Object o = input; return n + (o == null ? 0 : 1); });
var j = job("j", () -> f.call(value(3)));
// expect refused: variable 'input': holds an open stream
