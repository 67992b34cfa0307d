int tries = 0;
var f = op("f", (Integer n) -> { if (++tries < 3) throw new IllegalStateException("again"); return n + tries; }).withRetry(RetryPolicy.of(5)).withTags(Map.of("team", "a"));
var e = export(job("j", () -> f.call(value(3))));
// expect output: 6
