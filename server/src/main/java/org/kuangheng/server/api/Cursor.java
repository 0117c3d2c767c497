package org.kuangheng.server.api;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a page ended (游标): the sort keys of its last item, opaque to the client. A list stays right
 * while others insert, because it goes on after a key, not after a count.
 */
public record Cursor(List<String> keys) {
  private static final String SEPARATOR = "\u001f";

  public Cursor {
    keys = List.copyOf(keys);
  }

  public static Cursor after(String... keys) {
    return new Cursor(List.of(keys));
  }

  /** The cursor a client sent back, {@code null} for the first page. */
  public static @Nullable Cursor read(@Nullable String text, int keys) {
    if (text == null || text.isBlank()) {
      return null;
    }
    try {
      String plain = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
      List<String> parts = List.of(plain.split(SEPARATOR, -1));
      if (parts.size() == keys) {
        return new Cursor(parts);
      }
    } catch (IllegalArgumentException e) {
      // falls through: the same refusal as for a cursor of another list
    }
    throw Refusal.of(ApiProblem.INVALID, "cursor", "field", "cursor", "why", "cursor");
  }

  @Override
  public String toString() {
    byte[] plain = String.join(SEPARATOR, keys).getBytes(StandardCharsets.UTF_8);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(plain);
  }
}
