@Outputs record Split(int left, int right) {}
var split = op("split", (Integer n) -> new Split(n / 2, n - n / 2));
var f = op("f", (Integer n) -> n * 10);
var j = job("j", () -> f.call(split.call(value(7)).get(Split::right)));
// expect output: 40
