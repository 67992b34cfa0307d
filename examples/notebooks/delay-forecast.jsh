// %% [markdown]
// # A forecast of delays
//
// An op of the job `DelayForecast`: it takes flights to learn from, flights to forecast, and the kinds of airports, and says how far
// forecasts are off. Alone, it takes all airports for one kind.

// %% parameters {"id":"flights"}
import dev.steploom.examples.flights.data.Flight;
import dev.steploom.examples.forecast.*;
import java.time.LocalDate;

List<Flight> known = DelayForecast.Parts.of(DelayForecast.flights(), LocalDate.of(2001, 3, 1)).known();
List<Flight> heldOut = DelayForecast.Parts.of(DelayForecast.flights(), LocalDate.of(2001, 3, 1)).heldOut();
List<AirportKind> kinds = List.of();

// %% [markdown]
// ## Three forecasts
//
// The mean of all; the mean of the hour; the mean of the hour at airports of that kind. A mean of few flights is drawn towards the
// simpler one, as if 20 more flights had it.

// %% Learn {"id":"learn","metadata":{"tags":["compare"]}}
Map<String, Integer> kindOf = kinds.stream().collect(Collectors.toMap(AirportKind::airport, AirportKind::kind));
System.out.println(known.size() + " flights to learn from, " + heldOut.size() + " to forecast");
double mean = known.stream().mapToInt(Flight::delay).average().orElseThrow();

Map<Object, IntSummaryStatistics> means(Function<Flight, Object> group) {
    return known.stream().collect(Collectors.groupingBy(group, Collectors.summarizingInt(Flight::delay)));
}

double drawn(IntSummaryStatistics few, double towards) {
    return few == null ? towards : (few.getSum() + 20 * towards) / (few.getCount() + 20);
}

Object hour(Flight flight) { return flight.time().getHour(); }
Object kindAndHour(Flight flight) { return List.of(kindOf.getOrDefault(flight.origin(), -1), flight.time().getHour()); }

var byHour = means(flight -> hour(flight));
var byKindAndHour = means(flight -> kindAndHour(flight));
double atHour(Flight flight) { return drawn(byHour.get(hour(flight)), mean); }
double atKindAndHour(Flight flight) { return drawn(byKindAndHour.get(kindAndHour(flight)), atHour(flight)); }

// %% Score {"id":"score","metadata":{"tags":["compare"]}}
Score score(String model, ToDoubleFunction<Flight> forecast) {
    var off = heldOut.stream().mapToDouble(flight -> flight.delay() - forecast.applyAsDouble(flight)).toArray();
    return new Score(model, Math.sqrt(DoubleStream.of(off).map(d -> d * d).average().orElseThrow()), DoubleStream.of(off).map(Math::abs).average().orElseThrow());
}

List<Score> scores = new ArrayList<>(List.of(score("nothing: the mean of all", flight -> mean), score("the hour", flight -> atHour(flight))));
if (!kinds.isEmpty()) scores.add(score("the hour and the kind of airport", flight -> atKindAndHour(flight)));
for (Score one : scores) System.out.printf(Locale.ENGLISH, "%-33s %.2f min, %.2f min%n", one.model(), one.rootMeanSquare(), one.meanAbsolute());
scores

// %% Draw {"id":"draw"}
import dev.steploom.examples.report.Scale;
import dev.steploom.examples.report.Svg;

int[] hours = IntStream.rangeClosed(5, 23).toArray();
double[] came = IntStream.of(hours).mapToDouble(h -> heldOut.stream().filter(f -> f.time().getHour() == h).mapToInt(Flight::delay).average().orElse(0)).toArray();
double[] said = IntStream.of(hours).mapToDouble(h -> drawn(byHour.get(h), mean)).toArray();
var scale = Scale.over(Math.min(DoubleStream.of(came).min().orElse(0), 0), Math.max(DoubleStream.of(came).max().orElse(1), DoubleStream.of(said).max().orElse(1)), 6, 300, 30);

String chart() {
    var svg = new Svg(860, 370, "Mean delay by hour of departure: as it came, and as it was forecast");
    svg.text(20, 16, "axis-title", "Mean delay, minutes");
    for (double tick : scale.ticks()) {
        svg.add("line", "x1", 60, "x2", 840, "y1", scale.at(tick), "y2", scale.at(tick), "class", tick == 0 ? "base" : "grid");
        svg.text(50, scale.at(tick) + 4, "tick end", Svg.number(tick));
    }
    var line = new StringBuilder();
    for (int i = 0; i < hours.length; i++) {
        double x = 80 + 40 * i, top = Math.min(scale.at(came[i]), scale.at(0));
        svg.addTitled("%d h: %.1f min, forecast %.1f min".formatted(hours[i], came[i], said[i]),
                "rect", "x", x - 13, "y", top, "width", 26, "height", Math.abs(scale.at(came[i]) - scale.at(0)), "fill", "#c9d3da");
        svg.text(x, 325, "tick mid", String.valueOf(hours[i]));
        line.append(Svg.number(x)).append(',').append(Svg.number(scale.at(said[i]))).append(' ');
    }
    svg.add("polyline", "points", line.toString().strip(), "fill", "none", "stroke", "#b3321f", "stroke-width", 3);
    svg.text(440, 345, "axis-title mid", "Hour of departure");
    svg.add("rect", "x", 80, "y", 352, "width", 14, "height", 12, "fill", "#c9d3da").text(100, 363, "note", "as it came");
    svg.add("line", "x1", 190, "x2", 214, "y1", 358, "y2", 358, "stroke", "#b3321f", "stroke-width", 3).text(222, 363, "note", "forecast");
    return svg.end();
}

String drawing = chart();
Rendered.svg(Svg.alone(drawing, 860))

// %% Give {"id":"give"}
yieldResult(scores, "scores");
yieldResult(drawing, "chart");
