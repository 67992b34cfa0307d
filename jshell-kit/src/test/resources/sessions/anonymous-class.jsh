Comparator<Integer> down = new Comparator<>() { public int compare(Integer a, Integer b) { return b - a; } };
var f = op("f", (Integer n) -> Stream.of(1, n, 2).sorted(down).toList().toString());
var j = job("j", () -> f.call(value(3)));
// expect output: [3, 2, 1]
