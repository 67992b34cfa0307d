var range = op("range", (Integer n) -> Dynamic.of(List.of(1, 2, n))).returns(new TypeToken<Dynamic<Integer>>() {});
var f = op("f", (Integer n) -> n * 10);
var sum = op("sum", (List<Integer> all) -> all.stream().mapToInt(n -> n).sum());
var j = job("j", () -> sum.call(each(range.call(value(3))).map(f).collect()));
// expect output: 60
