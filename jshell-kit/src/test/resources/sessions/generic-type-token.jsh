var f = op("f", (Integer n) -> List.of(n, n)).returns(new TypeToken<List<Integer>>() {});
var g = op("g", (List<Integer> all) -> all.size());
var j = job("j", () -> g.call(f.call(value(3))));
// expect output: 2
