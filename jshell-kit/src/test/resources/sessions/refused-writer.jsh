var writer = new java.io.StringWriter();
var f = op("f", (Integer n) -> { Object o = writer; return n + (o == null ? 0 : 1); });
var j = job("j", () -> f.call(value(3)));
// expect refused: writer
