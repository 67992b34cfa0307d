var f = op("f", (Integer n) -> n + 1);
var j = job("j", () -> f.call(value(3)), o -> o.executor(threads(2)).description("text").metadata(Map.of("a", 1)));
// expect output: 4
