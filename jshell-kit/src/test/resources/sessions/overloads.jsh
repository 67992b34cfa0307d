String over(int n) { return "int " + n; }
String over(String s) { return "text " + s; }
String over(int a, int b) { return "two"; }
var f = op("f", (Integer n) -> over(n.intValue()) + ", " + over("x") + ", " + over(1, 2));
var j = job("j", () -> f.call(value(3)));
// expect output: int 3, text x, two
