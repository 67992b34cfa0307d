var client = java.net.http.HttpClient.newHttpClient();
var f = op("f", (Integer n) -> { Object o = client; return n + (o == null ? 0 : 1); });
var j = job("j", () -> f.call(value(3)));
// expect refused: client
