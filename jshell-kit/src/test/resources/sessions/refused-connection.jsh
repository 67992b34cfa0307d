import java.lang.reflect.Proxy;
java.sql.Connection connection = (java.sql.Connection) Proxy.newProxyInstance(ClassLoader.getSystemClassLoader(), new Class<?>[] {java.sql.Connection.class}, (p, m, a) -> null);
var f = op("f", (Integer n) -> { Object o = connection; return n + (o == null ? 0 : 1); });
var j = job("j", () -> f.call(value(3)));
// expect refused: connection
