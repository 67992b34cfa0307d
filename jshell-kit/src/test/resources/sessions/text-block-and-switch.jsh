String text = """
  a
  b
  """;
String word(Object o) { return switch (o.hashCode()) { case 3 -> "three"; default -> "other"; }; }
var f = op("f", (Integer n) -> text.lines().count() + word(n));
var j = job("j", () -> f.call(value(3)));
// expect output: 2three
