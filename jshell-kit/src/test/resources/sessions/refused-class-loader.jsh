ClassLoader loader = ClassLoader.getSystemClassLoader();
var f = op("f", (Integer n) -> { Object o = loader; return n + (o == null ? 0 : 1); });
var j = job("j", () -> f.call(value(3)));
// expect refused: class loader
