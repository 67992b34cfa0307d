// %% [markdown]
// # Rain in Seattle
//
// Loads the daily weather of some months, keeps the rows that can be true, and draws the rain of each month.
// The data come from the U.S. National Oceanic and Atmospheric Administration.

// %% parameters {"id":"months"}
import java.time.YearMonth;

YearMonth from = YearMonth.parse("2012-01");
YearMonth until = YearMonth.parse("2013-01");

// %% [markdown]
// ## Load and clean
//
// `RowReader` and `DayChecker` are those of the weather job; here they become ops of a job of three steps.

// %% Define the ops {"id":"ops"}
import dev.steploom.examples.weather.SeattleDays;
import dev.steploom.examples.weather.data.*;

record Month(YearMonth month, int days, double rain, double warmest) {}

List<RawRow> load() throws IOException {
    try (var file = new SeattleDays().days()) {
        return RowReader.read(file, from, until);
    }
}

Month summary(YearMonth month, List<Day> days) {
    double rain = days.stream().mapToDouble(Day::rain).sum();
    double warmest = days.stream().mapToDouble(Day::high).max().orElseThrow();
    return new Month(month, days.size(), Math.round(rain * 10) / 10.0, warmest);
}

List<Month> byMonth(List<Day> days) {
    var months = days.stream().collect(Collectors.groupingBy(
            day -> YearMonth.from(day.date()), TreeMap::new, Collectors.toList()));
    return months.entrySet().stream().map(month -> summary(month.getKey(), month.getValue())).toList();
}

var LOAD = op("load", () -> load());
var CLEAN = op("clean", (List<RawRow> rows) -> DayChecker.check(rows).days());
var BY_MONTH = op("by_month", (List<Day> days) -> byMonth(days));
var RAIN = job("rain_by_month", () -> BY_MONTH.call(CLEAN.call(LOAD.call())));

// %% The job {"id":"job"}
RAIN

// %% Run it {"id":"run"}
var result = RAIN.executeInProcess();
System.out.println(result.success() ? "The job succeeded" : "The job failed");
result

// %% The months {"id":"table"}
List<Month> months = result.output();
months

// %% [markdown]
// ## The rain, month by month

// %% Draw it {"id":"chart"}
String chart(List<Month> months) {
    double most = months.stream().mapToDouble(Month::rain).max().orElse(1);
    var svg = new StringBuilder();
    int width = 60 * months.size() + 20;
    svg.append("<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 " + width + " 260' width='" + width + "' height='260'");
    svg.append(" font-family='sans-serif' font-size='12' text-anchor='middle'>");
    for (int i = 0; i < months.size(); i++) {
        double height = 190 * months.get(i).rain() / most;
        int x = 20 + 60 * i;
        svg.append("<rect fill='#3b6fd4' x='" + x + "' width='44' y='" + (220 - height) + "' height='" + height + "'/>");
        svg.append("<text x='" + (x + 22) + "' y='" + (214 - height) + "'>" + months.get(i).rain() + "</text>");
        svg.append("<text x='" + (x + 22) + "' y='240'>" + months.get(i).month() + "</text>");
    }
    return svg + "</svg>";
}

Rendered.svg(chart(months))

// %% The wettest month {"id":"wettest"}
months.stream().max(Comparator.comparing(Month::rain)).get().month()
