var f = op("f", (Integer n) -> { int[] box = {0}; Thread t = new Thread(() -> box[0] = n + 1); t.start(); t.join(); return box[0]; });
var j = job("j", () -> f.call(value(3)));
// expect output: 4
