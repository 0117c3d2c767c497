package org.kuangheng.server.jobs.internal;

import org.kuangheng.server.identity.Caller;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Callers as JSON text, kept with the job done on their behalf. */
@Component
class Callers {
  private final JsonMapper json = JsonMapper.builder().build();

  String write(Caller caller) {
    return json.writeValueAsString(caller);
  }

  Caller read(String text) {
    return json.readValue(text, Caller.class);
  }
}
