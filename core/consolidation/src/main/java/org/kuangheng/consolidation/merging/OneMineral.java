package org.kuangheng.consolidation.merging;

import java.util.stream.Collectors;
import org.kuangheng.consolidation.ConstraintName;
import org.kuangheng.facts.Minerals;
import org.kuangheng.kernel.LocalizedText;
import org.kuangheng.kernel.Mineral;

/**
 * The members share a mineral (同一矿种或共伴生), where the pack demands it: the main one of at least one
 * member, and main, co-existing or associated in all.
 */
public final class OneMineral implements Constraint {
  @Override
  public ConstraintName name() {
    return ConstraintName.MINERALS;
  }

  @Override
  public boolean holds(MergedMine mine) {
    return mine.mineral().isPresent();
  }

  @Override
  public Finding explain(MergedMine mine) {
    boolean held = holds(mine);
    Phrase phrase =
        held
            ? mine.field().rules().stated().sameMineralOnly()
                ? Phrase.MINERALS_HELD
                : Phrase.MINERALS_FREE
            : Phrase.MINERALS_BROKEN;
    LocalizedText common = mine.mineral().map(OneMineral::nameOf).orElseGet(Phrase.NONE::with);
    return Finding.plain(this, mine, held, phrase.with("mineral", common, "minerals", mains(mine)));
  }

  private static LocalizedText mains(MergedMine mine) {
    var names =
        mine.members().stream()
            .map(Member::mineral)
            .distinct()
            .sorted()
            .map(OneMineral::nameOf)
            .toList();
    return new LocalizedText(
        names.stream().map(LocalizedText::zh).collect(Collectors.joining("、")),
        names.stream().map(LocalizedText::en).collect(Collectors.joining(", ")));
  }

  /** The mineral's name; its code where the dictionary lacks it. */
  public static LocalizedText nameOf(Mineral mineral) {
    return Minerals.standard().name(mineral);
  }
}
