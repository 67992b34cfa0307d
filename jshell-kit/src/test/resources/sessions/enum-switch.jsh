enum Size { SMALL, LARGE }
String name(Size s) { return switch (s) { case SMALL -> "s"; case LARGE -> "l"; }; }
EnumMap<Size, Integer> counts = new EnumMap<>(Map.of(Size.LARGE, 4));
var f = op("f", (Integer n) -> name(Size.LARGE) + counts);
var j = job("j", () -> f.call(value(3)));
// expect output: l{LARGE=4}
