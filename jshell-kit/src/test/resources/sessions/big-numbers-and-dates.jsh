import java.math.BigDecimal;
import java.time.LocalDate;
BigDecimal rate = new BigDecimal("1.50");
LocalDate day = LocalDate.of(2024, 2, 28);
var f = op("f", (Integer n) -> rate.multiply(BigDecimal.valueOf(n)) + " " + day.plusDays(n));
var j = job("j", () -> f.call(value(3)));
// expect output: 4.50 2024-03-02
