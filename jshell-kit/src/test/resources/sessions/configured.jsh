record Limits(int limit) {}
var f = op("f", (OpContext c, Integer n) -> n + c.config(Limits.class).limit()).withConfig(Limits.class).configured("g", new Limits(5));
var j = job("j", () -> f.call(value(3)));
// expect output: 8
