Optional<String> maybe = Optional.of("yes");
Path where = Path.of("a", "b");
var f = op("f", (Integer n) -> maybe.get() + where.getFileName() + n);
var j = job("j", () -> f.call(value(3)));
// expect output: yesb3
