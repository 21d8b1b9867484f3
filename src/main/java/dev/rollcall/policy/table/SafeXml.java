package dev.rollcall.policy.table;

import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Reads XML that anybody may have written: no document type, no entities of its own, nothing fetched from anywhere, and an
 * end to size, depth and number of elements.
 */
final class SafeXml {

    /** The largest table that is shipped has a tenth of it. */
    static final int MOST_BYTES = 512 * 1024;

    private static final int MOST_ELEMENTS = 20_000;
    private static final int DEEPEST = 20;

    private SafeXml() {}

    static XmlElement read(byte[] file) {
        if (file.length > MOST_BYTES) {
            throw new Refused(
                    "The file",
                    "it is larger than " + MOST_BYTES / 1024 + " KB.",
                    "A decision table is much smaller: download the one in force and change its rules.");
        }
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, true);
        factory.setXMLResolver((publicId, systemId, base, namespace) -> {
            throw new XMLStreamException("nothing is fetched");
        });
        try {
            return tree(factory.createXMLStreamReader(new StringReader(text(file))));
        } catch (XMLStreamException notXml) {
            throw new Refused(
                    notXml.getLocation() == null
                            ? "The file"
                            : "Line " + Math.max(1, notXml.getLocation().getLineNumber()),
                    "this is not well-formed XML.",
                    "Upload the DMN file as the modeler saves it.");
        }
    }

    /** In UTF-8, whatever the file says of itself. */
    private static String text(byte[] file) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(file))
                    .toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException otherEncoding) {
            throw new Refused("The file", "it is not in UTF-8.", "Save it in UTF-8, as modelers do.");
        }
    }

    private static XmlElement tree(XMLStreamReader reader) throws XMLStreamException {
        Deque<XmlElement> open = new ArrayDeque<>();
        XmlElement root = null;
        int elements = 0;
        while (reader.hasNext()) {
            int event = reader.next();
            String where = "Line " + reader.getLocation().getLineNumber();
            switch (event) {
                case XMLStreamConstants.START_ELEMENT -> {
                    elements++;
                    XmlElement element = element(reader);
                    if (elements > MOST_ELEMENTS || open.size() >= DEEPEST) {
                        throw new Refused(
                                where,
                                "the file has more elements than any decision table.",
                                "Download the table in force and change its rules.");
                    }
                    if (open.isEmpty()) {
                        root = element;
                    } else {
                        open.peek().child(element);
                    }
                    open.push(element);
                }
                case XMLStreamConstants.END_ELEMENT -> open.pop();
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
                    if (!open.isEmpty()) {
                        open.peek().text(reader.getText());
                    }
                }
                case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
                    throw new Refused(
                            where,
                            "a document type or an entity of its own (<!DOCTYPE, &name;) is not accepted.",
                            "Remove it and write what it stands for.");
                default -> {
                    // blanks, comments and instructions say nothing to a table
                }
            }
        }
        if (root == null) {
            throw new Refused("The file", "it is empty.", "Upload the DMN file as the modeler saves it.");
        }
        return root;
    }

    private static XmlElement element(XMLStreamReader reader) {
        String namespace = reader.getNamespaceURI() == null ? "" : reader.getNamespaceURI();
        XmlElement element = new XmlElement(
                namespace, reader.getLocalName(), reader.getLocation().getLineNumber());
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            String prefix = reader.getAttributeNamespace(i);
            element.attribute(
                    (prefix == null || prefix.isEmpty() ? "" : "{" + prefix + "}") + reader.getAttributeLocalName(i),
                    reader.getAttributeValue(i));
        }
        return element;
    }
}
