package dev.steploom.examples.flights.data;

/**
 * An airport.
 *
 * @param code its IATA code
 * @param name its name
 * @param city the city it serves
 * @param state the state's two letters
 * @param latitude degrees north
 * @param longitude degrees east
 */
public record Airport(String code, String name, String city, String state, double latitude, double longitude) {
    /**
     * Names the airport for a reader.
     *
     * @return such as {@code Chicago (ORD)}
     */
    public String place() {
        return city + " (" + code + ")";
    }
}
