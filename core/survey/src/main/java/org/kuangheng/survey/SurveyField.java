package org.kuangheng.survey;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.kuangheng.kernel.LocalizedText;

/**
 * A field of a mine's own survey form (填报项): one column of sheet 矿山基本情况.
 *
 * @param key camelCase, stable
 * @param header the column it stands for
 * @param unit as printed, empty if it has none
 * @param choices the words offered; empty for free text
 */
public record SurveyField(
    String key,
    String header,
    LocalizedText label,
    String unit,
    SurveyGroup group,
    List<String> choices) {
  private static final List<SurveyField> ALL =
      Stream.of(
              of("holder", Column.HOLDER, SurveyGroup.IDENTITY, "Holder of the right"),
              of("creditCode", Column.CREDIT_CODE, SurveyGroup.IDENTITY, "Unified credit code"),
              of("group", Column.GROUP, SurveyGroup.IDENTITY, "Group"),
              of("town", Column.TOWN, SurveyGroup.IDENTITY, "Town"),
              of("mineral", Column.MINERAL, SurveyGroup.CAPACITY, "Mineral"),
              of("otherMinerals", Column.OTHER_MINERALS, SurveyGroup.CAPACITY, "Other minerals"),
              of("method", Column.METHOD, SurveyGroup.CAPACITY, "Mining method"),
              of("licensed", Column.LICENSED, SurveyGroup.CAPACITY, "Licensed capacity"),
              of("designed", Column.DESIGNED, SurveyGroup.CAPACITY, "Designed capacity"),
              of("actual", Column.ACTUAL, SurveyGroup.CAPACITY, "Actual capacity"),
              of("systems", Column.SYSTEMS, SurveyGroup.CAPACITY, "Production systems"),
              of("oreBodies", Column.ORE_BODIES, SurveyGroup.CAPACITY, "Ore bodies"),
              of("declaredArea", Column.AREA, SurveyGroup.AREA, "Area as licensed"),
              of("state", Column.STATE, SurveyGroup.STATE, "State"),
              of("serviceLife", Column.LIFE, SurveyGroup.RESERVES, "Service life as stated"),
              of("greenMine", Column.GREEN, SurveyGroup.ECOLOGY, "Green mine"),
              of("restoration", Column.RESTORATION, SurveyGroup.ECOLOGY, "Restoration duty"),
              of("fund", Column.FUND, SurveyGroup.ECOLOGY, "Restoration fund"),
              of("arrears", Column.ARREARS, SurveyGroup.ASSETS, "Grant proceeds in arrears"),
              of("debts", Column.DEBTS, SurveyGroup.ASSETS, "Claims and debts"),
              of("intention", Column.INTENTION, SurveyGroup.INTENTION, "Intention"),
              of("remarks", Column.REMARKS, SurveyGroup.INTENTION, "Remarks"))
          .toList();

  public SurveyField {
    choices = List.copyOf(choices);
  }

  /** Every field an enterprise may fill in, in the form's order. */
  public static List<SurveyField> all() {
    return ALL;
  }

  public static Optional<SurveyField> find(String key) {
    return ALL.stream().filter(field -> field.key().equals(key)).findFirst();
  }

  private static SurveyField of(String key, Column column, SurveyGroup group, String english) {
    return new SurveyField(
        key,
        column.header(),
        new LocalizedText(column.header(), english),
        SurveyWriter.unit(column),
        group,
        SurveyTemplate.choices(column));
  }
}
