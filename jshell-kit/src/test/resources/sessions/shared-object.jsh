class Box { int v; }
Box a = new Box();
Box b = a;
var f = op("f", (Integer n) -> { a.v = n; return b.v; });
var j = job("j", () -> f.call(value(3)));
// expect output: 3
