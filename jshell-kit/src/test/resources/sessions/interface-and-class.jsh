interface Pet { String say(); default String twice() { return say() + say(); } }
class Cat implements Pet { public String say() { return "miau"; } }
Pet pet = new Cat();
var f = op("f", (Integer n) -> pet.twice() + n);
var j = job("j", () -> f.call(value(3)));
// expect output: miaumiau3
