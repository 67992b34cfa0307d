class Outer { int k = 4; class Inner { int go(int n) { return n + k; } } Inner in() { return new Inner(); } }
Outer.Inner in = new Outer().in();
var f = op("f", (Integer n) -> in.go(n));
var j = job("j", () -> f.call(value(3)));
// expect output: 7
