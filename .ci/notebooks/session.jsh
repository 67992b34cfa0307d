// %% [markdown]
// # A session in Jupyter
//
// Ops are defined, the job is shown and run, a helper is defined anew, and the job is taken out of the session.

// %% Define {"id":"define"}
record Order(String item, int pieces, int price) {}

int price(Order order) { return order.pieces() * order.price(); }

var ORDERS = op("orders", () -> List.of(new Order("pencil", 10, 2), new Order("paper", 3, 5)));
var TOTAL = op("total", (List<Order> orders) -> orders.stream().mapToInt(order -> price(order)).sum());
var BILL = job("bill", () -> TOTAL.call(ORDERS.call()));

// %% The job {"id":"job"}
BILL

// %% Its plan {"id":"show"}
show(BILL);
ops();
jobs();

// %% Run it {"id":"run"}
run(BILL)

// %% In two threads {"id":"threads"}
run(BILL, o -> o.executor(Executor.threads(2))).output()

// %% Take it out {"id":"export"}
export(BILL, "before.json")

// %% A helper anew {"id":"redefine"}
int price(Order order) { return order.pieces() * order.price() * 2; }

// %% Run what changed {"id":"rerun"}
rerun(BILL).output()

// %% Define an op anew, as it was {"id":"same"}
var ORDERS = op("orders", () -> List.of(new Order("pencil", 10, 2), new Order("paper", 3, 5)));

// %% Nothing has changed {"id":"unchanged"}
rerun(BILL).output()

// %% Run it again {"id":"again"}
run(BILL).output()

// %% Take it out again {"id":"export-again"}
export(BILL, "after.json")

// %% In the middle of a cell {"id":"display"}
display(BILL);
display(List.of(new Order("pencil", 10, 2)));
int shown = 2;

// %% A chart {"id":"chart"}
Rendered.svg("<svg xmlns='http://www.w3.org/2000/svg' width='40' height='40'><circle cx='20' cy='20' r='18'/></svg>")

// %% A page {"id":"browse"}
browse(BILL)

// %% A step that fails {"id":"fails"}
var HALF = op("half", (Integer number) -> number / 0);
var BAD = job("bad", () -> HALF.call(value(3)));
run(BAD)

// %% Why {"id":"explain"}
explain()
