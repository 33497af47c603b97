package io.plumbline.labeling.manifest;

/**
 * A place between two lines of a manifest from which reading can go on.
 *
 * @param offset bytes before this place
 * @param objectIndex data objects before this place; the 0-based index of the next one
 * @param lineNumber lines before this place, blank ones included
 */
public record ManifestPosition(long offset, long objectIndex, long lineNumber) {

  /** The beginning of a manifest. */
  public static final ManifestPosition START = new ManifestPosition(0, 0, 0);

  public ManifestPosition {
    if (offset < 0 || objectIndex < 0 || lineNumber < 0) {
      throw new IllegalArgumentException("a manifest position has no negative part");
    }
  }
}
