package org.kuangheng.server.survey;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A survey folder of county 140823 as a zip, with mines of these tests only. */
final class SurveyFiles140823 {
  private final Map<String, byte[]> files = new LinkedHashMap<>();
  private final StringBuilder mines =
      new StringBuilder("矿山编号,县区代码,矿山名称,采矿权人,统一社会信用代码,矿种,开采方式,证载规模（万吨/年）,现状,面积（km²）,标高（m）\n");
  private final StringBuilder titles = new StringBuilder("矿山编号,类型,编号,发证层级,起,止,自身原因,文件\n");
  private final StringBuilder reserves =
      new StringBuilder("矿山编号,截止日,类别,数量（万吨）,回采率（%）,贫化率（%）,可采储量（万吨）,依据\n");
  private final StringBuilder areas = new StringBuilder();

  static SurveyFiles140823 empty() {
    return new SurveyFiles140823();
  }

  /** A sound mine with its licence, reserves and a square of 500 m. */
  SurveyFiles140823 mine(String id, int capacity) {
    return mine(id, "140823", capacity);
  }

  SurveyFiles140823 mine(String id, String county, int capacity) {
    int number = Math.floorMod(id.hashCode(), 100);
    mines.append(
        "%s,%s,示例丁矿%s,虚构丁公司%s,,铁矿,地下,%d,生产,0.25,1000-800\n"
            .formatted(id, county, id, id, capacity));
    titles.append(
        "%s,采矿许可证,C14000020%02d012120000%04d,省级,2020-01-01,2030-01-01,,示例许可证\n"
            .formatted(id, 10 + number % 10, Math.floorMod(id.hashCode(), 10_000)));
    reserves.append("%s,2023-12-31,KZ,300,85,10,,示例年报\n".formatted(id));
    int east = 37_500_000 + Math.floorMod(id.hashCode(), 20) * 1_000;
    int north = 3_910_000 + Math.floorMod(id.hashCode() / 20, 20) * 1_000;
    areas.append(
        "%s\t1,4,1,%d,%d,2,%d,%d,3,%d,%d,4,%d,%d,1000,800,,1,\n"
            .formatted(
                id, north, east, north + 500, east, north + 500, east + 500, north, east + 500));
    return this;
  }

  /** A row of the mines' table as it is. */
  SurveyFiles140823 row(String row) {
    mines.append(row).append('\n');
    return this;
  }

  SurveyFiles140823 file(String name, byte[] content) {
    files.put(name, content);
    return this;
  }

  byte[] zip() {
    Map<String, byte[]> all = new LinkedHashMap<>();
    all.put("tables/矿山基本情况.csv", utf8(mines));
    all.put("tables/权证.csv", utf8(titles));
    all.put("tables/资源储量.csv", utf8(reserves));
    all.put("tables/核查事实.csv", utf8("矿山编号,事实,值,认定单位,依据文件,日期,状态\n"));
    if (!areas.isEmpty()) {
      all.put("areas/areas.txt", utf8(areas));
    }
    all.putAll(files);
    return zip(all);
  }

  static byte[] utf8(CharSequence text) {
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  static byte[] zip(Map<String, byte[]> files) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (Map.Entry<String, byte[]> file : files.entrySet()) {
        zip.putNextEntry(new ZipEntry(file.getKey()));
        zip.write(file.getValue());
        zip.closeEntry();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }
}
