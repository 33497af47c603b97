package io.plumbline.server.sts;

import java.io.StringWriter;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * An answer of the query protocol.
 *
 * @param status the HTTP status
 * @param body XML
 */
record StsReply(int status, String body) {

  private static final String NAMESPACE = "https://sts.amazonaws.com/doc/2011-06-15/";

  /**
   * A good answer.
   *
   * @param action such as {@code AssumeRole}
   * @param result the elements of its result; a path such as {@code Credentials/AccessKeyId} for
   *     nested ones, neighbours of the same parent one after another
   */
  static StsReply of(String action, Map<String, String> result, String requestId) {
    Map<String, String> elements = new LinkedHashMap<>();
    result.forEach((path, value) -> elements.put(action + "Result/" + path, value));
    elements.put("ResponseMetadata/RequestId", requestId);
    return new StsReply(200, xml(action + "Response", elements));
  }

  /** A refusal, with an error code of AWS's. */
  static StsReply error(int status, String code, String message, String requestId) {
    Map<String, String> elements = new LinkedHashMap<>();
    elements.put("Error/Type", status < 500 ? "Sender" : "Receiver");
    elements.put("Error/Code", code);
    elements.put("Error/Message", message);
    elements.put("RequestId", requestId);
    return new StsReply(status, xml("ErrorResponse", elements));
  }

  private static String xml(String root, Map<String, String> elements) {
    StringWriter text = new StringWriter();
    try {
      XMLStreamWriter xml = XMLOutputFactory.newFactory().createXMLStreamWriter(text);
      xml.writeStartElement(root);
      xml.writeDefaultNamespace(NAMESPACE);
      String[] open = {};
      for (Map.Entry<String, String> element : elements.entrySet()) {
        String[] path = element.getKey().split("/", -1);
        int common = 0;
        while (common < open.length
            && common < path.length - 1
            && open[common].equals(path[common])) {
          common++;
        }
        for (int i = open.length; i > common; i--) {
          xml.writeEndElement();
        }
        for (int i = common; i < path.length; i++) {
          xml.writeStartElement(path[i]);
        }
        xml.writeCharacters(element.getValue());
        xml.writeEndElement();
        open = java.util.Arrays.copyOf(path, path.length - 1);
      }
      xml.writeEndDocument();
      xml.close();
    } catch (XMLStreamException e) {
      throw new IllegalStateException(e);
    }
    return text.toString();
  }
}
