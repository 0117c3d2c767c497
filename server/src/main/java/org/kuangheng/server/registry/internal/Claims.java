package org.kuangheng.server.registry.internal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.kuangheng.facts.Fact;
import org.kuangheng.facts.Source;
import org.kuangheng.facts.VerificationState;
import org.kuangheng.kernel.UnitCode;
import org.kuangheng.server.registry.FactContent;

/**
 * What the units say of one fact (各单位认定): each unit's new finding takes the place of its earlier;
 * units that may not find on it count only where no competent unit has spoken; competent units that
 * differ leave the fact disputed, which counts as unknown.
 */
final class Claims {
  private Claims() {}

  static FactContent merged(FactContent known, FactContent added, Predicate<Fact> mayFind) {
    Map<UnitCode, Fact> byUnit = new LinkedHashMap<>();
    known.claims().forEach(claim -> byUnit.put(claim.source().assertedBy(), claim));
    added.claims().forEach(claim -> byUnit.put(claim.source().assertedBy(), claim));
    return settled(new ArrayList<>(byUnit.values()), mayFind);
  }

  private static FactContent settled(List<Fact> all, Predicate<Fact> mayFind) {
    List<Fact> competent = all.stream().filter(mayFind).toList();
    List<Fact> claims = competent.isEmpty() ? all : competent;
    Fact first = claims.getFirst();
    boolean differ = claims.stream().anyMatch(claim -> !claim.value().equals(first.value()));
    boolean disputed =
        claims.stream().anyMatch(claim -> claim.source().state() == VerificationState.DISPUTED);
    Fact stands =
        claims.stream()
            .filter(claim -> claim.source().state() == VerificationState.VERIFIED)
            .findFirst()
            .orElse(first);
    Source source = stands.source();
    if (differ || disputed) {
      source =
          new Source(
              source.document(), source.assertedBy(), source.date(), VerificationState.DISPUTED);
    }
    return new FactContent(stands.key(), stands.value(), source, all);
  }
}
