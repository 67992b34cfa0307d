ResourceKey<java.io.InputStream> IN = resource("in", java.io.InputStream.class);
var f = op("f", (OpContext c, Integer n) -> n + c.resource(IN).read()).requires(IN);
var j = job("j", () -> f.call(value(3)), o -> o.resource(IN, new java.io.ByteArrayInputStream(new byte[3])));
// expect refused: resource 'in': holds an open stream
