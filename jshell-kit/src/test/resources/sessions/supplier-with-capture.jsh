Supplier<String> say(String word) { return () -> word + "!"; }
var hey = say("hey");
var f = op("f", (Integer n) -> hey.get() + n);
var j = job("j", () -> f.call(value(3)));
// expect output: hey!3
