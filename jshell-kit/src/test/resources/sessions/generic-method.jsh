<T extends Comparable<T>> T max(List<T> all) { return Collections.max(all); }
var f = op("f", (Integer n) -> max(List.of(n, 7, 5)));
var j = job("j", () -> f.call(value(3)));
// expect output: 7
