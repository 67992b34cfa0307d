var f = op("f", (Integer n) -> n * n);
var sum = op("sum", (List<Integer> all) -> all.stream().mapToInt(n -> n).sum());
var j = job("j", () -> sum.call(all(f.call(value(1)), f.call(value(2)), f.call(value(3)))));
// expect output: 14
