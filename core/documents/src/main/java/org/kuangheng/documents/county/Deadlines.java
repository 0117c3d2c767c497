package org.kuangheng.documents.county;

import java.time.LocalDate;
import java.util.Optional;
import org.kuangheng.documents.wording.Wording;
import org.kuangheng.kernel.LocalizedText;
import org.kuangheng.policy.Pack;

/** When a stage is due (时限): a fixed day, or months after its origin, in words. */
public final class Deadlines {
  /** The event every pack dates: the day its plan was issued. */
  private static final String PLAN_ISSUED = "planIssued";

  private Deadlines() {}

  public static String of(Pack.Stage stage, Pack pack, Wording wording) {
    Optional<LocalDate> day = day(stage, pack);
    if (stage.due() != null) {
      return wording.day(stage.due());
    }
    if (stage.months() == null) {
      return wording.say("stage.after", "origin", origin(stage, pack, wording));
    }
    String within =
        wording.say(
            "stage.within", "origin", origin(stage, pack, wording), "months", stage.months());
    return day.map(due -> wording.say("stage.by", "within", within, "day", wording.day(due)))
        .orElse(within);
  }

  /** The day where it can be known from the pack alone. */
  public static Optional<LocalDate> day(Pack.Stage stage, Pack pack) {
    if (stage.due() != null) {
      return Optional.of(stage.due());
    }
    if (stage.months() == null || !stage.origin().equals(PLAN_ISSUED)) {
      return Optional.empty();
    }
    return Optional.of(pack.issued().plusMonths(stage.months()));
  }

  private static String origin(Pack.Stage stage, Pack pack, Wording wording) {
    LocalizedText label = pack.texts().get("origin." + stage.origin());
    if (label != null) {
      return wording.of(label);
    }
    return pack.stages().stream()
        .filter(other -> other.id().equals(stage.origin()))
        .findFirst()
        .map(other -> wording.say("stage.done", "name", wording.of(other.name())))
        .orElse(stage.origin());
  }
}
