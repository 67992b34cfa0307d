Stream<Integer> numbers = Stream.of(1, 2);
var f = op("f", (Integer n) -> { Object o = numbers; return n + (o == null ? 0 : 1); });
var j = job("j", () -> f.call(value(3)));
// expect refused: numbers
