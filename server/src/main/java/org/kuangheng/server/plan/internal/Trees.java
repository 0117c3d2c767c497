package org.kuangheng.server.plan.internal;

import tools.jackson.databind.json.JsonMapper;

/** JSON from maps and lists. */
final class Trees {
  static final JsonMapper JSON = JsonMapper.builder().build();

  private Trees() {}

  static String write(Object tree) {
    return JSON.writeValueAsString(tree);
  }
}
