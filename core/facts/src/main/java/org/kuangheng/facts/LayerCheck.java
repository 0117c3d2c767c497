package org.kuangheng.facts;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.kuangheng.kernel.CountyCode;

/**
 * A unit's statement that a constraint layer was checked and that there is none (图层核查结论): what lets
 * the absence of a layer's file be read as “no overlap”.
 *
 * @param layer the layer's id in the pack
 * @param county the county it holds for; {@code null} for every county of the survey
 * @param unit who checked, as written
 * @param basis the document it rests on
 * @param day when it was checked
 */
public record LayerCheck(
    String layer, @Nullable CountyCode county, String unit, String basis, LocalDate day) {
  public LayerCheck {
    if (layer.isBlank() || unit.isBlank() || basis.isBlank()) {
      throw new IllegalArgumentException(
          "A layer check names its layer, unit and basis, but was "
              + String.join("/", layer, unit, basis));
    }
  }

  /** Whether it holds for a layer in a county. */
  public boolean holdsFor(String id, CountyCode in) {
    return layer.equals(id) && (county == null || county.equals(in));
  }
}
