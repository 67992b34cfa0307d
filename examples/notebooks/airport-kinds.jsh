// %% [markdown]
// # Kinds of airports
//
// An op of the job `DelayForecast`: it takes flights, and gives the airports, each with its kind, and a drawing. It runs alone as
// well, on the flights of two months that come with the examples.

// %% parameters {"id":"flights"}
import dev.steploom.examples.flights.data.Flight;
import dev.steploom.examples.forecast.*;
import java.time.LocalDate;

List<Flight> flights = DelayForecast.Parts.of(DelayForecast.flights(), LocalDate.of(2001, 3, 1)).known();
OpContext context = mockContext(mock -> mock.config(new DelayForecast.Sorting(3, 100, 1)));

// %% [markdown]
// ## Profiles
//
// The mean delay of an airport's departures by part of the day. Where there are few flights, the mean is drawn towards that of all
// airports at that time, as if 20 more flights had it.

// %% Profiles {"id":"profiles","metadata":{"tags":["compare"]}}
var sorting = context.config(DelayForecast.Sorting.class);
Map<PartOfDay, Double> usual = flights.stream().collect(
        Collectors.groupingBy(flight -> PartOfDay.of(flight.time()), Collectors.averagingInt(Flight::delay)));

List<Double> profile(List<Flight> departures) {
    return Stream.of(PartOfDay.values()).map(part -> {
        var then = departures.stream().filter(flight -> PartOfDay.of(flight.time()) == part).mapToInt(Flight::delay).summaryStatistics();
        return (then.getSum() + 20 * usual.getOrDefault(part, 0.0)) / (then.getCount() + 20);
    }).toList();
}

var byAirport = new TreeMap<>(flights.stream().collect(Collectors.groupingBy(Flight::origin)));
byAirport.values().removeIf(departures -> departures.size() < sorting.minimumFlights());
if (byAirport.size() < sorting.kinds()) {
    throw new IllegalArgumentException("%d airports have %d flights or more, and %d kinds are asked for. Lower minimumFlights or kinds."
            .formatted(byAirport.size(), sorting.minimumFlights(), sorting.kinds()));
}
Map<String, List<Double>> profiles = new TreeMap<>();
byAirport.forEach((airport, departures) -> profiles.put(airport, profile(departures)));
System.out.println(profiles.size() + " airports with " + sorting.minimumFlights() + " flights or more");

// %% [markdown]
// ## Kinds
//
// K-means: airports go to the nearest of some middles, and a middle moves to the mean of those that are there, until nothing changes.
// The first middle is a random airport, each further one the airport farthest from those before.

// %% Sort {"id":"sort","metadata":{"tags":["compare"]}}
double distance(List<Double> a, List<Double> b) {
    return IntStream.range(0, a.size()).mapToDouble(i -> Math.pow(a.get(i) - b.get(i), 2)).sum();
}

int nearest(List<Double> profile, List<List<Double>> middles) {
    return IntStream.range(0, middles.size()).boxed().min(Comparator.comparing(i -> distance(profile, middles.get(i)))).orElseThrow();
}

List<Double> middle(Collection<List<Double>> of) {
    return IntStream.range(0, PartOfDay.values().length).mapToObj(i -> of.stream().mapToDouble(p -> p.get(i)).average().orElseThrow()).toList();
}

List<List<Double>> all = List.copyOf(profiles.values());
List<List<Double>> middles = new ArrayList<>(List.of(all.get(new Random(sorting.seed()).nextInt(all.size()))));
while (middles.size() < sorting.kinds()) {
    middles.add(all.stream().max(Comparator.comparing(p -> distance(p, middles.get(nearest(p, middles))))).orElseThrow());
}
int rounds = 0;
for (List<List<Double>> before = List.of(); !before.equals(middles); rounds++) {
    before = List.copyOf(middles);
    Map<Integer, List<List<Double>>> members = all.stream().collect(Collectors.groupingBy(p -> nearest(p, middles)));
    members.forEach((kind, those) -> middles.set(kind, middle(those)));
}
middles.sort(Comparator.comparing(m -> m.get(PartOfDay.EVENING.ordinal())));   // kind A has the calmest evenings

List<AirportKind> kinds = profiles.entrySet().stream()
        .map(airport -> new AirportKind(airport.getKey(), nearest(airport.getValue(), middles), byAirport.get(airport.getKey()).size(), airport.getValue()))
        .sorted(Comparator.comparing(AirportKind::kind).thenComparing(AirportKind::airport))
        .toList();
context.log().info("{} kinds after {} rounds", middles.size(), rounds);
for (int kind = 0; kind < middles.size(); kind++) {
    int k = kind;
    System.out.printf(Locale.ENGLISH, "%c: %2d airports, %4.1f min in the morning, %4.1f min in the evening%n", 'A' + k,
            kinds.stream().filter(airport -> airport.kind() == k).count(), middles.get(k).get(0), middles.get(k).get(3));
}

// %% Draw {"id":"draw"}
import dev.steploom.examples.report.Scale;
import dev.steploom.examples.report.Svg;

String[] colors = {"#2a7f62", "#c58b00", "#b3321f", "#6a4c93", "#1f6f9f", "#777777"};
double most = profiles.values().stream().flatMap(List::stream).mapToDouble(d -> d).max().orElse(1);
double least = profiles.values().stream().flatMap(List::stream).mapToDouble(d -> d).min().orElse(0);
var scale = Scale.over(least, most, 6, 300, 30);
double x(int part) { return 90 + part * 210; }
String points(List<Double> p) {
    return IntStream.range(0, p.size()).mapToObj(i -> Svg.number(x(i)) + "," + Svg.number(scale.at(p.get(i)))).collect(Collectors.joining(" "));
}

String chart() {
    var svg = new Svg(860, 350, "Mean delay of each airport by part of the day, in the colour of its kind");
    svg.text(20, 16, "axis-title", "Mean delay, minutes");
    for (double tick : scale.ticks()) {
        svg.add("line", "x1", 60, "x2", 760, "y1", scale.at(tick), "y2", scale.at(tick), "class", tick == 0 ? "base" : "grid");
        svg.text(50, scale.at(tick) + 4, "tick end", Svg.number(tick));
    }
    for (var part : PartOfDay.values()) svg.text(x(part.ordinal()), 330, "tick mid", part.hours());
    for (var airport : kinds) {
        svg.addTitled("%s: %s".formatted(airport.airport(), airport.profile().stream().map(d -> "%.1f".formatted(d)).collect(Collectors.joining(", "))),
                "polyline", "points", points(airport.profile()), "fill", "none", "stroke", colors[airport.kind() % colors.length], "stroke-width", 1, "opacity", 0.45);
    }
    double free = 0;
    for (int kind = middles.size() - 1; kind >= 0; kind--) {
        svg.add("polyline", "points", points(middles.get(kind)), "fill", "none", "stroke", colors[kind % colors.length], "stroke-width", 4);
        free = Math.max(free + 16, scale.at(middles.get(kind).get(3)));
        svg.text(730, free + 4, "label strong", "Kind " + (char) ('A' + kind));
    }
    return svg.end();
}

String drawing = chart();
Rendered.svg(Svg.alone(drawing, 860))

// %% Give {"id":"give"}
yieldResult(kinds, "kinds");
yieldResult(drawing, "chart");
