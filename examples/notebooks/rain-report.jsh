// %% [markdown]
// # Seattle's rain, month by month
//
// An op of the job `RainReport`, which gives it the rows of a file and takes the months and a drawing. It runs alone as well:
// then it loads a quarter itself.

// %% parameters {"id":"rows"}
import dev.steploom.examples.notebooks.RainReport;
import dev.steploom.examples.weather.SeattleDays;
import dev.steploom.examples.weather.data.*;
import dev.steploom.examples.weather.stats.MonthSummary;
import java.time.YearMonth;

List<RawRow> rows = RowReader.read(new SeattleDays().days(), YearMonth.of(2012, 1), YearMonth.of(2012, 4));
OpContext context = mockContext(mock -> mock.config(new RainReport.Drawing("#888888")));

// %% Clean {"id":"clean","metadata":{"tags":["compare"]}}
var checked = DayChecker.check(rows);
checked.rejects().forEach(reject -> context.log().warn("line {}: {}", reject.line(), reject.detail()));
System.out.println(checked.days().size() + " days, " + checked.rejects().size() + " rejected");

// %% Sum up {"id":"months","metadata":{"tags":["compare"]}}
Map<YearMonth, List<Day>> byMonth = checked.days().stream()
        .collect(Collectors.groupingBy(day -> YearMonth.from(day.date()), TreeMap::new, Collectors.toList()));
List<MonthSummary> months = byMonth.entrySet().stream().map(month -> MonthSummary.of(month.getKey(), month.getValue())).toList();
for (MonthSummary month : months) System.out.println("%s %5.1f mm on %d days".formatted(month.month(), month.rain(), month.wetDays()));

// %% Draw {"id":"draw"}
String chart(List<MonthSummary> months, String color) {
    double most = months.stream().mapToDouble(MonthSummary::rain).max().orElse(1);
    var svg = new StringBuilder("<svg xmlns='http://www.w3.org/2000/svg' width='" + (60 * months.size() + 20) + "' height='260'");
    svg.append(" font-family='sans-serif' font-size='12' text-anchor='middle'>");
    for (int i = 0; i < months.size(); i++) {
        double height = 190 * months.get(i).rain() / most;
        int x = 20 + 60 * i;
        svg.append("<rect fill='" + color + "' x='" + x + "' width='44' y='" + (220 - height) + "' height='" + height + "'/>");
        svg.append("<text x='" + (x + 22) + "' y='240'>" + months.get(i).month() + "</text>");
    }
    return svg + "</svg>";
}

String drawing = chart(months, context.config(RainReport.Drawing.class).color());
Rendered.svg(drawing)

// %% Give {"id":"give"}
yieldResult(months, "months");
yieldResult(drawing, "chart");
