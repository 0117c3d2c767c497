package org.kuangheng.assessment;

import static org.kuangheng.assessment.Print.plain;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kuangheng.kernel.LocalizedText;
import org.kuangheng.kernel.Mineral;
import org.kuangheng.kernel.MiningMethod;
import org.kuangheng.kernel.ScaleClass;
import org.kuangheng.policy.Pack;
import org.kuangheng.policy.ScaleTable;
import org.kuangheng.policy.Threshold;
import org.kuangheng.policy.ThresholdTest;

/**
 * Explains the scale class and, apart from it, whether the plan's minimum scale is reached: 中型及以上
 * is a class of a table, the minimum a number of the plan, and a mine may pass one and fail the
 * other.
 */
final class ScaleReport {
  private final MineCase mine;
  private final Pack pack;
  private final List<LocalizedText> steps = new ArrayList<>();

  private ScaleReport(MineCase mine) {
    this.mine = mine;
    this.pack = mine.layout.pack;
  }

  static Verdict.Scale of(MineCase mine) {
    return new ScaleReport(mine).write();
  }

  private Verdict.Scale write() {
    CapacityChoice choice = mine.capacity;
    if (choice == null) {
      steps.add(Sentence.SCALE_NO_CAPACITY.with());
      minimum();
      return new Verdict.Scale(null, null, null, null, steps);
    }
    steps.add(
        Sentence.SCALE_CAPACITY.with(
            "capacity", plain(choice.capacity().tenThousands()),
            "basis", ServiceLife.basisName(choice)));
    ScaleTable.Row row = row();
    ScaleClass scale = null;
    Mineral mineral = mine.mineral();
    if (mineral != null) {
      scale =
          ScaleOfMine.classOf(
              pack.scaleTable(), mineral, mine.mine.method(), choice.capacity().tenThousands());
    }
    if (row != null && scale != null) {
      steps.add(classStep(row, scale, choice.capacity().tenThousands()));
    }
    minimum();
    return new Verdict.Scale(
        choice.capacity(),
        choice.basis().name(),
        scale,
        row == null ? null : row.mineral() + " " + methods(row).en(),
        steps);
  }

  private ScaleTable.@Nullable Row row() {
    Mineral mineral = mine.mineral();
    if (mineral == null) {
      steps.add(Sentence.SCALE_NO_MINERAL.with());
      return null;
    }
    if (!Arithmetic.listed(pack.scaleTable(), mineral)) {
      steps.add(
          Sentence.SCALE_NO_ROW.with(
              "instrument",
              pack.scaleTable().instrument(),
              "mineral",
              Print.mineral(mineral.code())));
      return null;
    }
    MiningMethod method = mine.mine.method();
    if (method != null) {
      ScaleTable.Row row = ScaleOfMine.rowFor(pack.scaleTable(), mineral, method);
      if (row == null) {
        steps.add(
            Sentence.SCALE_NO_ROW.with(
                "instrument",
                pack.scaleTable().instrument(),
                "mineral",
                Print.mineral(mineral.code())));
      }
      return row;
    }
    ScaleTable.Row any = ScaleOfMine.rowFor(pack.scaleTable(), mineral, MiningMethod.COMBINED);
    if (any == null || !any.methods().isEmpty()) {
      steps.add(Sentence.SCALE_NO_METHOD.with());
      return null;
    }
    return any;
  }

  private LocalizedText classStep(ScaleTable.Row row, ScaleClass scale, BigDecimal capacity) {
    return Sentence.SCALE_CLASS.with(
        "instrument", pack.scaleTable().instrument(),
        "mineral", Print.mineral(row.mineral()),
        "methods", methods(row),
        "large", plain(row.largeFrom()),
        "medium", plain(row.mediumFrom()),
        "unit", Print.unit(row.unit()),
        "capacity", plain(capacity),
        "class", name(scale));
  }

  private void minimum() {
    Threshold threshold = mine.layout.thresholds.get(pack.consolidation().minimumCapacity());
    if (threshold == null) {
      return;
    }
    ThresholdTest test = mine.test(threshold);
    BigDecimal actual = test.actual();
    BigDecimal limit = CriteriaReport.limit(test);
    if (actual == null || limit == null) {
      steps.add(
          Sentence.SCALE_MINIMUM_UNKNOWN.with(
              "label", threshold.label(), "clause", threshold.clause()));
      return;
    }
    boolean met = threshold.comparison().isMetBy(actual.compareTo(limit));
    steps.add(
        (met ? Sentence.SCALE_MINIMUM_MET : Sentence.SCALE_MINIMUM_NOT_MET)
            .with(
                "label", threshold.label(),
                "clause", threshold.clause(),
                "actual", plain(actual),
                "comparison", CriteriaReport.sign(threshold.comparison()),
                "limit", plain(limit),
                "unit", Print.unit(threshold.unit())));
  }

  private static LocalizedText methods(ScaleTable.Row row) {
    if (row.methods().isEmpty()) {
      return new LocalizedText("各种开采方式", "any method");
    }
    return new LocalizedText(
        String.join("、", row.methods().stream().map(method -> Print.method(method).zh()).toList()),
        String.join(
            ", ", row.methods().stream().map(method -> Print.method(method).en()).toList()));
  }

  private static LocalizedText name(ScaleClass scale) {
    return switch (scale) {
      case SMALL -> new LocalizedText("小型", "small");
      case MEDIUM -> new LocalizedText("中型", "medium");
      case LARGE -> new LocalizedText("大型", "large");
    };
  }
}
