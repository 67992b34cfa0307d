var reader = new java.io.BufferedReader(new java.io.StringReader("x"));
var f = op("f", (Integer n) -> { Object o = reader; return n + (o == null ? 0 : 1); });
var j = job("j", () -> f.call(value(3)));
// expect refused: reader
