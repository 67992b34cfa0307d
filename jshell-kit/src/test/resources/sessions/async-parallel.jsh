var f = op("f", (Integer n) -> java.util.stream.IntStream.rangeClosed(1, n * 100).parallel().map(i -> i % 7).sum());
var j = job("j", () -> f.call(value(3)));
// expect output: 903
