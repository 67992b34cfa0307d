enum Size { SMALL, LARGE }
var f = op("f", (Integer n) -> n > 2 ? Size.LARGE : Size.SMALL);
var j = job("j", () -> f.call(value(3)));
// expect output: LARGE
