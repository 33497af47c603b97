package io.plumbline.objectstore.rest.protocol;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Reads a request's XML. A document type is refused, so that there are no entities to expand or to
 * fetch; depth and number of elements are bounded. Safe for use by many threads.
 */
final class XmlReader {
  private static final int MAX_DEPTH = 8;

  /** Enough for 10,000 parts of four elements each. */
  private static final int MAX_ELEMENTS = 60_000;

  private static final XMLInputFactory FACTORY = factory();

  private XmlReader() {}

  private static XMLInputFactory factory() {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, true);
    factory.setXMLResolver(
        (publicId, systemId, base, namespace) -> {
          throw new XMLStreamException("there are no external entities here");
        });
    return factory;
  }

  /**
   * Reads a document.
   *
   * @param root the name that its root must have
   * @throws S3RestException if it is not well-formed, has a document type or too much in it
   */
  static XmlElement read(byte[] document, String root) {
    try {
      XMLStreamReader reader = FACTORY.createXMLStreamReader(new ByteArrayInputStream(document));
      int[] elements = {0};
      while (reader.next() != XMLStreamConstants.START_ELEMENT) {
        if (reader.getEventType() == XMLStreamConstants.DTD) {
          throw malformed("a document type is not allowed");
        }
      }
      XmlElement element = element(reader, 1, elements);
      if (!element.name().equals(root)) {
        throw malformed("the root must be <" + root + ">, not <" + element.name() + ">");
      }
      return element;
    } catch (XMLStreamException e) {
      throw malformed("it is not well-formed");
    }
  }

  private static XmlElement element(XMLStreamReader reader, int depth, int[] elements)
      throws XMLStreamException {
    if (depth > MAX_DEPTH || ++elements[0] > MAX_ELEMENTS) {
      throw malformed("it has too many elements");
    }
    String name = reader.getLocalName();
    StringBuilder text = new StringBuilder();
    List<XmlElement> children = new ArrayList<>();
    for (int event = reader.next();
        event != XMLStreamConstants.END_ELEMENT;
        event = reader.next()) {
      switch (event) {
        case XMLStreamConstants.START_ELEMENT -> children.add(element(reader, depth + 1, elements));
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
            text.append(reader.getText());
        case XMLStreamConstants.ENTITY_REFERENCE -> throw malformed("it has an unknown entity");
        default -> {}
      }
    }
    return new XmlElement(name, text.toString(), List.copyOf(children));
  }

  private static S3RestException malformed(String reason) {
    return new S3RestException(
        S3ErrorCode.MALFORMED_XML, "The XML of the request was refused: " + reason);
  }
}
