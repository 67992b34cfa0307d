List<Integer> part = new ArrayList<>(List.of(1, 2, 3, 4)).subList(1, 3);
var f = op("f", (Integer n) -> part.toString() + n);
var j = job("j", () -> f.call(value(3)));
// expect output: [2, 3]3
