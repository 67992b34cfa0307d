// %% [markdown]
// # Adds up

// %% parameters
int limit = 3;
String unit = "m";

// %% Add up {"id": "sum"}
int sum = IntStream.range(0, limit).sum();

// %% {"id": "show"}
import java.util.List;
System.out.println(sum + unit);
