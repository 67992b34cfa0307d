record Age(int years) { public Age(int years) { this.years = years; if (years < 0) throw new IllegalArgumentException("age"); } static Age of(int n) { return new Age(n); } }
var f = op("f", (Integer n) -> Age.of(n).years());
var j = job("j", () -> f.call(value(3)));
// expect output: 3
