package org.kuangheng.server.survey;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kuangheng.kernel.LocalizedText;

/**
 * A mine's own survey form (矿山填报表) with what is on record and what is typed in but not submitted.
 *
 * @param version of the draft, 0 while there is none
 * @param open whether it may be filled in; not after sign-off
 */
public record MineForm(
    String mine, String name, String county, long version, boolean open, List<Entry> entries) {
  /**
   * A field.
   *
   * @param recorded on record, {@code null} if nobody stated it
   * @param drafted typed in, {@code null} if untouched; blank clears
   * @param editable whether the caller may fill it in
   */
  @Schema(name = "FormEntry")
  public record Entry(
      String key,
      LocalizedText label,
      String unit,
      String group,
      List<String> choices,
      @Nullable String recorded,
      @Nullable String drafted,
      boolean editable) {
    public Entry {
      choices = List.copyOf(choices);
    }
  }

  public MineForm {
    entries = List.copyOf(entries);
  }
}
