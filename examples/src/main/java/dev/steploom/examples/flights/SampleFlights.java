package dev.steploom.examples.flights;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayInputStream;
import java.io.InputStream;

/**
 * A sample in memory: real flights of three weeks, and among them one made-up row of each kind that is refused. One row
 * has a letter outside of ASCII; the sample is in Latin-1, so that row is in the wrong encoding.
 */
public final class SampleFlights implements FlightSource {
    private static final String FLIGHTS = """
            {"date":"2001/01/01 09:55","delay":-7,"distance":370,"origin":"LAX","destination":"PHX"}
            {"date":"2001/01/01 12:00","delay":159,"distance":732,"origin":"DFW","destination":"ATL"}
            {"date":"2001/01/01 13:30","delay":1,"distance":100,"origin":"HNL","destination":"OGG"}
            {"date":"2001/01/01 14:29","delay":0,"distance":100,"origin":"HNL","destination":"OGG"}
            {"date":"2001/01/01 16:17","delay":-15,"distance":719,"origin":"EWR","destination":"ORD"}
            {"date":"2001/01/01 21:13","delay":-9,"distance":236,"origin":"LAX","destination":"LAS"}
            {"date":"2001/01/02 10:17","delay":19,"distance":337,"origin":"SFO","destination":"LAX"}
            {"date":"2001/01/02 16:12","delay":12,"distance":732,"origin":"DFW","destination":"ATL"}
            {"date":"2001/01/02 19:10","delay":5,"distance":337,"origin":"SFO","destination":"LAX"}
            {"date":"2001/01/02 19:18","delay":8,"distance":236,"origin":"LAX","destination":"LAS"}
            {"date":"2001/01/03 08:48","delay":-1,"distance":370,"origin":"PHX","destination":"LAX"}
            {"date":"2001/01/03 10:25","delay":25,"distance":370,"origin":"LAX","destination":"PHX"}
            {"date":"2001/01/03 11:50","delay":7,"distance":370,"origin":"PHX","destination":"LAX"}
            {"date":"2001/01/03 16:09","delay":8,"distance":719,"origin":"EWR","destination":"ORD"}
            {"date":"2001/01/03 19:35","delay":24,"distance":334,"origin":"ORD","destination":"MSP"}
            {"date":"2001/01/04 08:15","delay":3,"distance":236,"origin":"LAX","destination":"???"}
            {"date":"2001/01/04 09:40","delay":11,"distance":370,"origin":"PHX"}
            {"date":"2001/01/05 07:05","delay":0,"distance":-334,"origin":"ORD","destination":"MSP"}
            {"date":"2001/02/30 12:30","delay":6,"distance":732,"origin":"DFW","destination":"ATL"}
            {"date":"2001/01/01 09:55","delay":-7,"distance":370,"origin":"LAX","destination":"PHX"}
            {"date":"2001/01/05 16:20","delay":"ten","distance":337,"origin":"SFO","destination":"LAX"}
            {"date":"2001/01/05 18:45","delay":21,"distance":719,"ori
            {"date":"2001/01/05 19:55","delay":4,"distance":100,"origin":"HNL","destination":"Lîhu'e"}
            {"date":"2001/01/08 05:41","delay":-16,"distance":370,"origin":"LAX","destination":"PHX"}
            {"date":"2001/01/08 06:00","delay":12,"distance":337,"origin":"SFO","destination":"LAX"}
            {"date":"2001/01/08 06:02","delay":-3,"distance":719,"origin":"EWR","destination":"ORD"}
            {"date":"2001/01/08 07:38","delay":3,"distance":337,"origin":"SFO","destination":"LAX"}
            {"date":"2001/01/08 07:38","delay":0,"distance":719,"origin":"EWR","destination":"ORD"}
            {"date":"2001/01/08 08:13","delay":-2,"distance":236,"origin":"LAX","destination":"LAS"}
            {"date":"2001/01/09 09:24","delay":-2,"distance":732,"origin":"DFW","destination":"ATL"}
            {"date":"2001/01/09 10:42","delay":74,"distance":732,"origin":"DFW","destination":"ATL"}
            {"date":"2001/01/10 12:19","delay":18,"distance":236,"origin":"LAX","destination":"LAS"}
            {"date":"2001/01/11 05:54","delay":2,"distance":334,"origin":"ORD","destination":"MSP"}
            {"date":"2001/01/11 11:53","delay":7,"distance":334,"origin":"ORD","destination":"MSP"}
            {"date":"2001/01/11 13:21","delay":31,"distance":370,"origin":"PHX","destination":"LAX"}
            {"date":"2001/01/11 19:41","delay":81,"distance":370,"origin":"LAX","destination":"PHX"}
            {"date":"2001/01/11 19:45","delay":14,"distance":370,"origin":"PHX","destination":"LAX"}
            {"date":"2001/01/15 05:57","delay":-3,"distance":334,"origin":"ORD","destination":"MSP"}
            {"date":"2001/01/15 13:21","delay":0,"distance":100,"origin":"HNL","destination":"OGG"}
            {"date":"2001/01/15 20:02","delay":0,"distance":100,"origin":"HNL","destination":"OGG"}
            {"date":"2001/01/16 05:56","delay":-15,"distance":334,"origin":"ORD","destination":"MSP"}
            {"date":"2001/01/16 08:30","delay":2,"distance":370,"origin":"PHX","destination":"LAX"}
            {"date":"2001/01/16 14:08","delay":20,"distance":370,"origin":"PHX","destination":"LAX"}
            {"date":"2001/01/17 10:38","delay":-12,"distance":719,"origin":"EWR","destination":"ORD"}
            {"date":"2001/01/17 12:11","delay":-18,"distance":719,"origin":"EWR","destination":"ORD"}
            {"date":"2001/01/17 13:41","delay":33,"distance":337,"origin":"SFO","destination":"LAX"}
            {"date":"2001/01/17 14:50","delay":13,"distance":732,"origin":"DFW","destination":"ATL"}
            {"date":"2001/01/17 17:55","delay":0,"distance":236,"origin":"LAX","destination":"LAS"}
            {"date":"2001/01/17 20:00","delay":10,"distance":370,"origin":"LAX","destination":"PHX"}
            {"date":"2001/01/18 06:29","delay":-3,"distance":337,"origin":"SFO","destination":"LAX"}
            {"date":"2001/01/18 14:52","delay":-9,"distance":236,"origin":"LAX","destination":"LAS"}
            {"date":"2001/01/19 19:30","delay":0,"distance":370,"origin":"LAX","destination":"PHX"}
            """;

    private static final String AIRPORTS = """
            iata,name,city,state,country,latitude,longitude
            ATL,William B Hartsfield-Atlanta Intl,Atlanta,GA,USA,33.64044444,-84.42694444
            DFW,Dallas-Fort Worth International,Dallas-Fort Worth,TX,USA,32.89595056,-97.0372
            EWR,Newark Intl,Newark,NJ,USA,40.69249722,-74.16866056
            HNL,Honolulu International,Honolulu,HI,USA,21.31869111,-157.9224072
            LAS,McCarran International,Las Vegas,NV,USA,36.08036111,-115.1523333
            LAX,Los Angeles International,Los Angeles,CA,USA,33.94253611,-118.4080744
            MSP,Minneapolis-St Paul Intl,Minneapolis,MN,USA,44.88054694,-93.2169225
            OGG,Kahului,Kahului,HI,USA,20.89864972,-156.4304578
            ORD,Chicago O'Hare International,Chicago,IL,USA,41.979595,-87.90446417
            PHX,Phoenix Sky Harbor International,Phoenix,AZ,USA,33.43416667,-112.0080556
            SFO,San Francisco International,San Francisco,CA,USA,37.61900194,-122.3748433
            """;

    @Override
    public InputStream flights() {
        return new ByteArrayInputStream(FLIGHTS.getBytes(ISO_8859_1));
    }

    @Override
    public InputStream airports() {
        return new ByteArrayInputStream(AIRPORTS.getBytes(ISO_8859_1));
    }

    @Override
    public String description() {
        return "a sample of U.S. Bureau of Transportation Statistics data, with made-up bad rows";
    }
}
