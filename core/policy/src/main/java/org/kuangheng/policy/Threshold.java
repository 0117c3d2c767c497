package org.kuangheng.policy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kuangheng.kernel.LocalizedText;

/**
 * A limit with the words that set it. The comparator is data because plans use both: clause 2 says
 * 不少于 5 年 (at least), clause 4.3 says 大于 5 年 (more than).
 *
 * @param id camelCase; also the name of the DMN input that holds whether it is met
 * @param fact the amount compared
 * @param limits dated limits; the first row whose conditions hold on the day applies; no row: the
 *     threshold does not apply and its test is met if {@code otherwiseMet}, else unknown
 */
public record Threshold(
    String id,
    LocalizedText label,
    String fact,
    Comparison comparison,
    String unit,
    String clause,
    List<Limit> limits,
    @Nullable Boolean otherwiseMet,
    String confidence) {

  /**
   * One dated limit.
   *
   * @param minerals the minerals it is for, empty for all
   * @param methods the mining methods it is for, empty for all
   * @param bandFact an amount that selects the row (e.g. retained reserves), {@code null} if none
   * @param bandFrom the band's lower end, included; {@code null} open
   * @param bandTo the band's upper end, excluded; {@code null} open
   */
  public record Limit(
      BigDecimal value,
      LocalDate from,
      @Nullable LocalDate to,
      List<String> minerals,
      List<String> methods,
      @Nullable String bandFact,
      @Nullable BigDecimal bandFrom,
      @Nullable BigDecimal bandTo) {}
}
