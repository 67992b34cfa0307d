record Db(String url) {}
ResourceKey<Db> DB = resource("db", Db.class);
String url = "mem";
var f = op("f", (OpContext c, Integer n) -> c.resource(DB).url() + n).requires(DB);
var j = job("j", () -> f.call(value(3)), o -> o.resource(DB, ResourceDefinition.from(context -> new Db(url))));
// expect output: mem3
