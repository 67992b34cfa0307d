Op1<Integer, Integer> make(java.io.InputStream in) { return op("load", (Integer n) -> n + in.read()); }
var f = make(new java.io.ByteArrayInputStream(new byte[3]));
var j = job("j", () -> f.call(value(3)));
// expect refused: op 'load'
