enum Calc { ADD { int of(int a) { return a + 1; } }, MUL { int of(int a) { return a * 5; } }; abstract int of(int a); }
Calc chosen = Calc.MUL;
var f = op("f", (Integer n) -> chosen.of(n));
var j = job("j", () -> f.call(value(3)));
// expect output: 15
