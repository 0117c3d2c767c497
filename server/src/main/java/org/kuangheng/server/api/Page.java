package org.kuangheng.server.api;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of a list.
 *
 * @param next the cursor of the next page, {@code null} on the last; opaque to the client
 * @param total how many there are in all, {@code null} where it is not counted
 */
public record Page<T>(List<T> items, @Nullable String next, @Nullable Long total) {
  public Page {
    items = List.copyOf(items);
  }
}
