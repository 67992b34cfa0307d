Iterator<Integer> position = List.of(1, 2).iterator();
var f = op("f", (Integer n) -> { Object o = position; return n + (o == null ? 0 : 1); });
var j = job("j", () -> f.call(value(3)));
// expect refused: position
