package dev.rollcall.policy.table;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** One element of a file that {@link SafeXml} has read, with the line in which it begins. */
final class XmlElement {

    private final String namespace;
    private final String name;
    private final int line;
    private final Map<String, String> attributes = new LinkedHashMap<>();
    private final List<XmlElement> children = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();

    XmlElement(String namespace, String name, int line) {
        this.namespace = namespace;
        this.name = name;
        this.line = line;
    }

    /** A name in braces before that of an attribute is its namespace. */
    void attribute(String attribute, String value) {
        attributes.put(attribute, value);
    }

    void child(XmlElement child) {
        children.add(child);
    }

    void text(String more) {
        text.append(more);
    }

    String namespace() {
        return namespace;
    }

    String name() {
        return name;
    }

    String where() {
        return "Line " + line;
    }

    Map<String, String> attributes() {
        return attributes;
    }

    /** Empty where there is none. */
    String attribute(String attribute) {
        return attributes.getOrDefault(attribute, "");
    }

    List<XmlElement> children() {
        return children;
    }

    Stream<XmlElement> children(String childName) {
        return children.stream().filter(child -> child.name.equals(childName));
    }

    /** Without the blanks around it. */
    String text() {
        return text.toString().strip();
    }

    /** The text of the one child of that name; empty where there is none. */
    String textOf(String childName) {
        return children(childName).findFirst().map(XmlElement::text).orElse("");
    }
}
