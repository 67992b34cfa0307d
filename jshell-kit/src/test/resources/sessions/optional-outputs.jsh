@Outputs record Fork(Optional<Integer> even, Optional<Integer> odd) {}
var fork = op("fork", (Integer n) -> n % 2 == 0 ? new Fork(Optional.of(n), Optional.empty()) : new Fork(Optional.empty(), Optional.of(n)));
var a = op("a", (Integer n) -> "even " + n);
var b = op("b", (Integer n) -> "odd " + n);
var pass = op("say", (String s) -> s);
var j = job("j", () -> { var x = fork.call(value(3)); return pass.call(firstOf(a.call(x.opt(Fork::even)), b.call(x.opt(Fork::odd)))); });
// expect output: odd 3
