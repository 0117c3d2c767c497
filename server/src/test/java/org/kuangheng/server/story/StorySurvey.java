package org.kuangheng.server.story;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.kuangheng.policy.FactDefinition;
import org.kuangheng.policy.Pack;

/**
 * A county's survey folder as its office hands it in: tables, a coordinate file, the facts checked.
 */
final class StorySurvey {
  private static final Set<String> FINDINGS = Set.of("minesBeyondBoundary", "unfitAfterWithdrawal");
  private static final double EAST = 37_520_000;
  private static final double NORTH = 4_250_000;
  private static final int STRIP = 10_000;

  private final Pack pack;
  private final String county;
  private final StringBuilder mines =
      new StringBuilder("矿山编号,县区代码,矿山名称,采矿权人,统一社会信用代码,矿种,开采方式,证载规模（万吨/年）,现状,面积（km²）,标高（m）\n");
  private final StringBuilder titles = new StringBuilder("矿山编号,类型,编号,发证层级,起,止,自身原因,文件\n");
  private final StringBuilder reserves =
      new StringBuilder("矿山编号,截止日,类别,数量（万吨）,回采率（%）,贫化率（%）,可采储量（万吨）,依据\n");
  private final StringBuilder facts = new StringBuilder("矿山编号,事实,事实代码,值,认定单位,依据文件,日期,状态\n");
  private final StringBuilder areas = new StringBuilder();

  StorySurvey(Pack pack, String county) {
    this.pack = pack;
    this.county = county;
  }

  /**
   * A licensed iron mine on a square of 1 km, with every fact answered no but those named.
   *
   * @param place how many kilometres east it lies
   * @param unknown facts that nobody has checked
   */
  StorySurvey mine(String id, int place, int capacity, int recoverable, Set<String> unknown) {
    mines.append(
        "%s,%s,示例矿山%s,%s,,铁矿,地下,%d,生产,1.0,1000-800\n"
            .formatted(id, county, id, holder(id), capacity));
    titles.append(
        "%s,采矿许可证,C1400002012012120%06d,省级,2015-01-01,2035-01-01,,示例许可证\n"
            .formatted(id, 100_000 + place));
    reserves.append(
        "%s,2023-12-31,KZ,%d,85,5,%d,示例年报\n".formatted(id, recoverable + 100, recoverable));
    int east = (int) EAST + place * 1_000;
    int north = (int) NORTH + Integer.parseInt(county) % 100 * STRIP;
    areas.append(
        "%s\t1,4,1,%d,%d,2,%d,%d,3,%d,%d,4,%d,%d,1000,800,,1,\n"
            .formatted(
                id,
                north,
                east,
                north + 1_000,
                east,
                north + 1_000,
                east + 1_000,
                north,
                east + 1_000));
    for (FactDefinition fact : pack.facts()) {
      if (!fact.computed()
          && fact.kind() == FactDefinition.Kind.YES_NO
          && !FINDINGS.contains(fact.id())
          && !unknown.contains(fact.id())) {
        facts.append(
            "%s,%s,%s,否,%s,示例核查记录,2025-06-01,已核实\n"
                .formatted(id, fact.label().zh(), fact.id(), fact.assertedBy().getFirst()));
      }
    }
    return this;
  }

  static String holder(String id) {
    return "虚构公司" + id;
  }

  byte[] zip() {
    Map<String, CharSequence> files = new LinkedHashMap<>();
    files.put("tables/矿山基本情况.csv", mines);
    files.put("tables/权证.csv", titles);
    files.put("tables/资源储量.csv", reserves);
    files.put("tables/核查事实.csv", facts);
    files.put("areas/areas.txt", areas);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (Map.Entry<String, CharSequence> file : files.entrySet()) {
        zip.putNextEntry(new ZipEntry(file.getKey()));
        zip.write(file.getValue().toString().getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }
}
