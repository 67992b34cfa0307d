package dev.steploom.render;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/** An SVG as a test looks at it. */
record SvgDocument(Document document) {
    private static final Pattern COMMAND = Pattern.compile("([MHC])([^MHC]*)");

    record Box(double x, double y, double width, double height) {
        boolean overlaps(Box other) {
            return x < other.x + other.width
                    && other.x < x + width
                    && y < other.y + other.height
                    && other.y < y + height;
        }

        boolean contains(Box other) {
            return x <= other.x
                    && y <= other.y
                    && x + width >= other.x + other.width
                    && y + height >= other.y + other.height;
        }

        boolean containsInside(Point point) {
            return point.x > x + 1 && point.x < x + width - 1 && point.y > y + 1 && point.y < y + height - 1;
        }
    }

    /** Fails if two of some boxes overlap. */
    static void assertApart(List<Box> boxes) {
        for (int i = 0; i < boxes.size(); i++) {
            for (Box other : boxes.subList(i + 1, boxes.size())) {
                if (other.overlaps(boxes.get(i))) {
                    throw new AssertionError(boxes.get(i) + " and " + other + " overlap.");
                }
            }
        }
    }

    record Point(double x, double y) {}

    static SvgDocument parse(String svg) {
        try {
            return new SvgDocument(DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(new InputSource(new StringReader(svg))));
        } catch (Exception malformed) {
            throw new AssertionError("Not well-formed: " + malformed.getMessage() + "\n" + svg, malformed);
        }
    }

    List<Element> elements(String name, String cssClass) {
        List<Element> found = new ArrayList<>();
        NodeList all = document.getElementsByTagName(name);
        for (int i = 0; i < all.getLength(); i++) {
            Element element = (Element) all.item(i);
            if (cssClass.isEmpty()
                    || List.of(element.getAttribute("class").split(" ", -1)).contains(cssClass)) {
                found.add(element);
            }
        }
        return found;
    }

    List<String> texts() {
        return elements("text", "").stream().map(Element::getTextContent).toList();
    }

    List<String> tooltips(String cssClass) {
        return elements("g", cssClass).stream()
                .map(group -> group.getElementsByTagName("title").item(0).getTextContent())
                .toList();
    }

    Box canvas() {
        Element root = document.getDocumentElement();
        return new Box(0, 0, number(root, "width"), number(root, "height"));
    }

    /** The boxes of ops or graphs, or the bars of attempts. */
    List<Box> boxes(String groupClass, String rectClass) {
        List<Box> boxes = new ArrayList<>();
        for (Element rect : elements("rect", rectClass)) {
            Element group = (Element) rect.getParentNode();
            if (group.getAttribute("class").startsWith(groupClass)) {
                boxes.add(new Box(number(rect, "x"), number(rect, "y"), number(rect, "width"), number(rect, "height")));
            }
        }
        return boxes;
    }

    private static double number(Element element, String attribute) {
        return Double.parseDouble(element.getAttribute(attribute));
    }

    /** Points along each edge. */
    Map<String, List<Point>> edges() {
        Map<String, List<Point>> edges = new java.util.LinkedHashMap<>();
        for (Element group : elements("g", "edge")) {
            String path = ((Element) group.getElementsByTagName("path").item(0)).getAttribute("d");
            edges.put(group.getElementsByTagName("title").item(0).getTextContent(), points(path));
        }
        return edges;
    }

    private static List<Point> points(String path) {
        List<Point> points = new ArrayList<>();
        Matcher matcher = COMMAND.matcher(path);
        Point at = new Point(0, 0);
        while (matcher.find()) {
            String[] parts = matcher.group(2).trim().split("[ ,]+", -1);
            double[] n = java.util.stream.Stream.of(parts)
                    .mapToDouble(Double::parseDouble)
                    .toArray();
            Point start = at;
            if (matcher.group(1).equals("C")) {
                for (double t = 0; t <= 1; t += 0.05) {
                    double u = 1 - t;
                    double[] weights = {u * u * u, 3 * u * u * t, 3 * u * t * t, t * t * t};
                    points.add(new Point(
                            weights[0] * start.x + weights[1] * n[0] + weights[2] * n[2] + weights[3] * n[4],
                            weights[0] * start.y + weights[1] * n[1] + weights[2] * n[3] + weights[3] * n[5]));
                }
                at = new Point(n[4], n[5]);
            } else {
                at = new Point(n[0], matcher.group(1).equals("M") ? n[1] : start.y);
            }
            points.add(at);
        }
        return points;
    }
}
