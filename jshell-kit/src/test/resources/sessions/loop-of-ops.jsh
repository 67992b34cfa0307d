List<Op1<Integer, Integer>> steps = new ArrayList<>();
for (int i = 1; i <= 3; i++) { int k = i; steps.add(op("s" + i, (Integer n) -> n * 10 + k)); }
var j = job("j", () -> { Out<Integer> x = value(0); for (var s : steps) x = s.call(x); return x; });
// expect output: 123
