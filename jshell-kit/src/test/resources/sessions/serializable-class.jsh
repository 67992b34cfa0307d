class Point implements java.io.Serializable { int x; transient int cache = 9; Point(int x) { this.x = x; } }
var p = new Point(4);
var f = op("f", (Integer n) -> p.x + n);
var j = job("j", () -> f.call(value(3)));
// expect output: 7
