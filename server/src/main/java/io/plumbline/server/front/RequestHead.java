package io.plumbline.server.front;

import org.jspecify.annotations.Nullable;

/** What a request says before its body, exactly as it came: nothing is decoded or normalized. */
interface RequestHead {

  String method();

  /** The path of the request line. */
  String path();

  /** The query without its question mark; empty when there is none. */
  String query();

  /** The first header of that name, in any case; null when there is none. */
  @Nullable String header(String name);
}
