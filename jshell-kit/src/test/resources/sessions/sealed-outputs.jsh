@Outputs sealed interface Size permits Big, Small {}
record Big(int n) implements Size {}
record Small(int n) implements Size {}
Size size(int n) { return n > 2 ? new Big(n) : new Small(n); }
var size = op("size", (Integer n) -> size(n));
var big = op("big", (Big b) -> "big " + b.n());
var j = job("j", () -> big.call(size.call(value(3)).when(Big.class)));
// expect output: big 3
