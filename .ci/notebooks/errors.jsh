// %% Does not compile {"id":"compile"}
int number = "one";

// %% Throws {"id":"throws"}
job("cycle", () -> op("half", (Integer number) -> number / 0).call(value(3))).executeInProcess()

// %% Not in another JVM {"id":"refused"}
var lines = new BufferedReader(new StringReader("a line"));
var READ = op("read", () -> lines.readLine());
var READING = job("reading", () -> READ.call());
export(READING)

// %% Reset {"id":"null"}
Job<Integer> none = null;
run(none)

// %% Cannot be drawn {"id":"undrawn"}
class Broken { public String toSvg() { throw new IllegalStateException("no ink"); } }
new Broken()

// %% Lives on {"id":"lives"}
1 + 1
