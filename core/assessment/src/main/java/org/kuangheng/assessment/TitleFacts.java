package org.kuangheng.assessment;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kuangheng.facts.FactValue;
import org.kuangheng.facts.MineRecord;
import org.kuangheng.facts.Title;
import org.kuangheng.facts.Title.Kind;
import org.kuangheng.facts.Title.LicensingLevel;
import org.kuangheng.kernel.LocalizedText;
import org.kuangheng.policy.Pack;

/** The facts that follow from the papers a mine holds (clause 3). */
final class TitleFacts {
  /** The pack's label that holds, in English, the lowest licensing level it admits. */
  static final String LICENSING_LEVEL = "licensingLevel";

  private final MineRecord mine;
  private final LocalDate day;
  private final LicensingLevel lowest;

  TitleFacts(MineRecord mine, Pack pack, LocalDate day) {
    this.mine = mine;
    this.day = day;
    LocalizedText level = pack.texts().get(LICENSING_LEVEL);
    this.lowest = level == null ? LicensingLevel.UNKNOWN : LicensingLevel.valueOf(level.en());
  }

  void addTo(Map<String, KnownFact> book) {
    book.put("validMiningLicence", inForce(Kind.MINING_LICENCE, lowest));
    book.put("validExplorationLicence", inForce(Kind.EXPLORATION_LICENCE, lowest));
    book.put("validSafetyLicence", inForce(Kind.SAFETY_LICENCE, LicensingLevel.UNKNOWN));
    book.put("delimitationApproval", recorded(List.of(Kind.DELIMITATION_APPROVAL)));
    book.put(
        "grantContractOrConfirmation",
        recorded(List.of(Kind.GRANT_CONTRACT, Kind.TRANSACTION_CONFIRMATION)));
    book.put("refusedNotOwnFault", refusedNotOwnFault());
    book.put("daysToLicenceExpiry", daysToExpiry());
  }

  /** {@link LicensingLevel#UNKNOWN} as the lowest level admits any. */
  private KnownFact inForce(Kind kind, LicensingLevel lowestAdmitted) {
    List<Title> titles = mine.titles(kind);
    if (titles.isEmpty()) {
      return KnownFact.UNKNOWN;
    }
    List<Title> current = titles.stream().filter(title -> title.inForceOn(day)).toList();
    for (Title title : current) {
      if (lowestAdmitted == LicensingLevel.UNKNOWN || admitted(title.level(), lowestAdmitted)) {
        return KnownFact.yesNo(true, describe(title));
      }
    }
    for (Title title : current) {
      if (title.level() == LicensingLevel.UNKNOWN) {
        return KnownFact.unused(describe(title), Sentence.NOTE_LEVEL_UNKNOWN.with());
      }
    }
    return KnownFact.yesNo(false, describe(current.isEmpty() ? last(titles) : current.getFirst()));
  }

  private static boolean admitted(LicensingLevel level, LicensingLevel lowestAdmitted) {
    return level != LicensingLevel.UNKNOWN && level.compareTo(lowestAdmitted) <= 0;
  }

  private KnownFact recorded(List<Kind> kinds) {
    return mine.titles().stream()
        .filter(title -> kinds.contains(title.kind()))
        .findFirst()
        .map(title -> KnownFact.yesNo(true, describe(title)))
        .orElse(KnownFact.UNKNOWN);
  }

  private KnownFact refusedNotOwnFault() {
    List<Title> decisions =
        mine.titles().stream()
            .filter(
                title ->
                    title.kind() == Kind.REFUSAL_DECISION
                        || title.kind() == Kind.NON_ACCEPTANCE_DECISION)
            .toList();
    Optional<Title> innocent =
        decisions.stream().filter(title -> Boolean.FALSE.equals(title.ownFault())).findFirst();
    if (innocent.isPresent()) {
      return KnownFact.yesNo(true, describe(innocent.get()));
    }
    boolean allOwnFault =
        !decisions.isEmpty() && decisions.stream().allMatch(title -> title.ownFault() != null);
    return allOwnFault ? KnownFact.yesNo(false, describe(decisions.getFirst())) : KnownFact.UNKNOWN;
  }

  private KnownFact daysToExpiry() {
    List<Title> licences = mine.titles(Kind.MINING_LICENCE);
    if (licences.isEmpty() || licences.stream().anyMatch(title -> title.to() == null)) {
      return KnownFact.UNKNOWN;
    }
    Title last = last(licences);
    LocalDate to = last.to();
    return to == null
        ? KnownFact.UNKNOWN
        : KnownFact.of(
            new FactValue.Amount(java.math.BigDecimal.valueOf(ChronoUnit.DAYS.between(day, to))),
            describe(last));
  }

  /** The title that ends last; an open end is the latest. */
  static Title last(List<Title> titles) {
    return titles.stream()
        .max(Comparator.comparing(TitleFacts::end))
        .orElseThrow(() -> new IllegalArgumentException("No title to choose from"));
  }

  private static LocalDate end(Title title) {
    LocalDate to = title.to();
    return to == null ? LocalDate.MAX : to;
  }

  static String describe(Title title) {
    StringBuilder text = new StringBuilder(title.document().title());
    if (title.number() != null && !title.document().title().contains(title.number())) {
      text.append(' ').append(title.number());
    }
    if (title.from() != null || title.to() != null) {
      text.append(" (").append(orDots(title.from())).append(" – ");
      text.append(orDots(title.to())).append(')');
    }
    return text.toString();
  }

  private static String orDots(@Nullable LocalDate day) {
    return day == null ? "…" : day.toString();
  }
}
