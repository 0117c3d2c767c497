package org.kuangheng.server.registry.web;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kuangheng.facts.Fact;
import org.kuangheng.facts.VerificationState;
import org.kuangheng.server.registry.Mines.FactOnFile;

/** A fact with its source, as sent. */
record FactAnswer(
    String key,
    Object value,
    VerificationState state,
    LocalDate validFrom,
    @Nullable LocalDate validTo,
    String act,
    List<Claim> claims) {
  /** What one unit has said. */
  record Claim(
      Object value,
      String assertedBy,
      String document,
      @Nullable LocalDate documentDate,
      @Nullable LocalDate date,
      VerificationState state) {
    static Claim of(Fact fact) {
      return new Claim(
          fact.value().raw(),
          fact.source().assertedBy().value(),
          fact.source().document().title(),
          fact.source().document().date(),
          fact.source().date(),
          fact.source().state());
    }
  }

  static FactAnswer of(FactOnFile fact) {
    return new FactAnswer(
        fact.fact().key(),
        fact.fact().value().raw(),
        fact.fact().source().state(),
        fact.version().validFrom(),
        fact.version().validTo(),
        fact.version().act(),
        fact.claims().stream().map(Claim::of).toList());
  }
}
