record Limits(int limit) {}
var f = op("f", (OpContext c, Integer n) -> n + c.config(Limits.class).limit()).withConfig(Limits.class);
var j = job("j", () -> f.call(value(3)), o -> o.config(Map.of("ops", Map.of("f", Map.of("config", Map.of("limit", 7))))));
// expect output: 10
