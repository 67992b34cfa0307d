Function<Integer, Integer> inc = n -> n + 1;
Comparator<String> longest = Comparator.comparing(String::length);
var f = op("f", (Integer n) -> Stream.of("a", "ccc", "bb").max(longest).get() + inc.apply(n));
var j = job("j", () -> f.call(value(3)));
// expect output: ccc4
