abstract class Base { int k = 2; abstract int go(int n); }
class Sub extends Base { int m = 5; int go(int n) { return n * k + m; } }
Base b = new Sub();
b.k = 10;
var f = op("f", (Integer n) -> b.go(n));
var j = job("j", () -> f.call(value(3)));
// expect output: 35
