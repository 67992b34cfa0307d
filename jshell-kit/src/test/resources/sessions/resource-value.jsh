ResourceKey<String> SERVER = resource("server", String.class);
var f = op("f", (OpContext c, Integer n) -> c.resource(SERVER) + n).requires(SERVER);
var j = job("j", () -> f.call(value(3)), o -> o.resource(SERVER, "host"));
// expect output: host3
