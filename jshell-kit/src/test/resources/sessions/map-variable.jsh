Map<String, Integer> prices = new TreeMap<>(Map.of("a", 2, "b", 5));
prices.put("c", 9);
var f = op("f", (Integer n) -> prices.toString() + n);
var j = job("j", () -> f.call(value(3)));
// expect output: {a=2, b=5, c=9}3
