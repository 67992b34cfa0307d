sealed interface Shape permits Square, Circle {}
record Square(int side) implements Shape {}
record Circle(int r) implements Shape {}
int area(Shape s) { if (s instanceof Square q) return q.side() * q.side(); return 3 * ((Circle) s).r(); }
var f = op("f", (Integer n) -> area(new Square(n)) + area(new Circle(n)));
var j = job("j", () -> f.call(value(3)));
// expect output: 18
