List<String> said = Collections.synchronizedList(new ArrayList<>());
var hello = op("hello", () -> { said.add("hello"); return 1; });
var f = op("f", (Integer n) -> { said.add("f"); return said.toString(); });
var j = job("j", () -> f.after(hello.call()).call(value(3)));
var e = export(j);
// expect output: [hello, f]
