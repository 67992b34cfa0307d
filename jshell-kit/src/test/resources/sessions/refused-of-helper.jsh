var hidden = new java.io.StringReader("x");
int deep(int n) { try { return hidden.read() + n; } catch (java.io.IOException e) { return 0; } }
int g(int n) { return deep(n); }
var f = op("f", (Integer n) -> g(n));
var j = job("j", () -> f.call(value(3)));
// expect refused: hidden
