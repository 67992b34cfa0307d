List<Integer> extra = new ArrayList<>(List.of(1, 2));
extra.add(3);
var f = op("f", (Integer n) -> n + extra.stream().mapToInt(i -> i).sum());
var j = job("j", () -> f.call(value(3)));
// expect output: 9
