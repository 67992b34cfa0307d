List<Object> things = new ArrayList<>(List.of(1, new java.io.ByteArrayInputStream(new byte[1])));
var f = op("f", (Integer n) -> { Object o = things; return n + (o == null ? 0 : 1); });
var j = job("j", () -> f.call(value(3)));
// expect refused: things
