package org.kuangheng.server.registry;

import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kuangheng.kernel.LocalizedText;
import org.kuangheng.policy.LayerRule;
import org.kuangheng.server.identity.Caller;

/** The departments' constraint layers (限制禁止区图层): what the pack names, and what is kept of each. */
public interface Layers {
  /**
   * A layer of the pack.
   *
   * @param features how many features are in force
   * @param mine whether the caller's unit keeps it
   */
  @Schema(name = "LayerRow")
  record Row(
      String id,
      LocalizedText name,
      LayerRule.Strength strength,
      BigDecimal setbackMetres,
      List<String> departments,
      long features,
      boolean mine) {}

  /**
   * A file of features to be recorded.
   *
   * @param replace whether features in force that the file does not have end on that day
   */
  record Upload(Path file, LocalDate validFrom, @Nullable String ground, boolean replace) {}

  List<Row> list(Caller caller, AsOf asOf);

  /** The features in force as GeoJSON text in longitude and latitude. */
  String map(String layer, @Nullable List<BigDecimal> bbox, AsOf asOf);

  /** Records every feature of a file in one act, or refuses with every finding. */
  Act upload(Caller caller, String layer, Upload upload);
}
