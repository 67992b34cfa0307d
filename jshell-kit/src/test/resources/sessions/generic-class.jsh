class Pair<A, B> { final A a; final B b; Pair(A a, B b) { this.a = a; this.b = b; } <C> Pair<A, C> with(C c) { return new Pair<>(a, c); } }
var p = new Pair<>("x", 1);
var f = op("f", (Integer n) -> p.with(n).a + p.with(n).b);
var j = job("j", () -> f.call(value(3)));
// expect output: x3
