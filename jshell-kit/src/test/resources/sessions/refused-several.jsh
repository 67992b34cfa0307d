var a = new java.io.StringReader("x");
Thread b = new Thread();
var f = op("f", (Integer n) -> { a.read(); b.start(); return n; });
var j = job("j", () -> f.call(value(3)));
// expect refused: 2 problems
