record City(String name) {}
Map<City, Integer> people = new HashMap<>();
people.put(new City("Oslo"), 7);
var f = op("f", (Integer n) -> people.get(new City("Oslo")) + n);
var j = job("j", () -> f.call(value(3)));
// expect output: 10
