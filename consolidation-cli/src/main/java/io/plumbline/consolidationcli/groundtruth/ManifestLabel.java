package io.plumbline.consolidationcli.groundtruth;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What an output manifest says of an object.
 *
 * @param value of the label attribute
 * @param metadata what stands in its metadata before type, job name, origin and time
 * @param type of the metadata, without {@code groundtruth/}, such as {@code object-detection}. In
 *     it {@code %s} stands for {@code image} or {@code text}, as the manifest line has it
 */
public record ManifestLabel(JsonNode value, ObjectNode metadata, String type) {}
