package org.kuangheng.server.consolidation.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Set;
import org.kuangheng.server.consolidation.Wishes.Kind;
import org.kuangheng.server.consolidation.Wishes.NewWish;

/** A lock or ban to put on record. */
record WishRequest(
    @NotNull @Pattern(regexp = "\\d{6}") String county,
    @NotNull Kind kind,
    @NotNull @Size(min = 1, max = 50) Set<String> mines,
    @NotBlank @Size(max = 4000) String ground) {
  NewWish wish() {
    return new NewWish(county, kind, mines, ground);
  }
}
