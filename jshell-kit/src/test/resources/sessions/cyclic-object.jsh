class Node { int v; Node next; Node(int v) { this.v = v; } }
Node one = new Node(1), two = new Node(2);
one.next = two;
two.next = one;
var f = op("f", (Integer n) -> one.next.next.v + n);
var j = job("j", () -> f.call(value(3)));
// expect output: 4
