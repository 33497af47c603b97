package io.plumbline.objectstore.rest.protocol;

import java.util.List;
import java.util.Optional;

/**
 * An element that was read.
 *
 * @param name without its namespace
 * @param text all text directly in it
 * @param children in order
 */
public record XmlElement(String name, String text, List<XmlElement> children) {

  /** The children of that name. */
  public List<XmlElement> all(String childName) {
    return children.stream().filter(child -> child.name.equals(childName)).toList();
  }

  /** The text of the first child of that name. */
  public Optional<String> childText(String childName) {
    return children.stream()
        .filter(child -> child.name.equals(childName))
        .findFirst()
        .map(XmlElement::text);
  }

  /** The texts of all children of that name. */
  public List<String> childTexts(String childName) {
    return all(childName).stream().map(XmlElement::text).toList();
  }

  /**
   * The text of a child that must be there.
   *
   * @throws S3RestException if it is not
   */
  public String requiredText(String childName) {
    return childText(childName)
        .orElseThrow(
            () ->
                new S3RestException(
                    S3ErrorCode.MALFORMED_XML, "<" + name + "> needs a <" + childName + ">"));
  }
}
