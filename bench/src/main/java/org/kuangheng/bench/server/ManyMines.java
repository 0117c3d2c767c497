package org.kuangheng.bench.server;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Surveys of very many fictional mines, each with a square of ground, over all counties. */
final class ManyMines {
  static final List<String> COUNTIES =
      List.of(
          "140802", "140821", "140822", "140823", "140824", "140825", "140826", "140827", "140828",
          "140829", "140830", "140881", "140882");
  private static final int COLUMNS = 160;
  private static final int WEST = 37_420_000;
  private static final int SOUTH = 3_830_000;
  private static final int STEP = 900;
  private static final int SIDE = 400;

  private ManyMines() {}

  static String id(int number) {
    return String.format(Locale.ROOT, "LOAD-%05d", number);
  }

  static String county(int number) {
    return COUNTIES.get(number % COUNTIES.size());
  }

  /** The survey of mines from one number up to another, not included. */
  static byte[] survey(int from, int to) throws IOException {
    StringBuilder mines =
        new StringBuilder("矿山编号,县区代码,矿山名称,采矿权人,统一社会信用代码,矿种,开采方式,证载规模（万吨/年）,现状,面积（km²）,标高（m）\n");
    StringBuilder areas = new StringBuilder();
    for (int i = from; i < to; i++) {
      mines.append(
          "%s,%s,示例矿%05d,虚构公司%05d,,铁矿,地下,%d,生产,0.16,1000-800\n"
              .formatted(id(i), county(i), i, i / 3, 10 + i % 60));
      int east = WEST + i % COLUMNS * STEP;
      int north = SOUTH + i / COLUMNS * STEP;
      areas.append(
          "%s\t1,4,1,%d,%d,2,%d,%d,3,%d,%d,4,%d,%d,1000,800,,1,\n"
              .formatted(
                  id(i),
                  north,
                  east,
                  north + SIDE,
                  east,
                  north + SIDE,
                  east + SIDE,
                  north,
                  east + SIDE));
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
      add(zip, "tables/矿山基本情况.csv", mines);
      add(zip, "tables/权证.csv", "矿山编号,类型,编号,发证层级,起,止,自身原因,文件\n");
      add(zip, "tables/资源储量.csv", "矿山编号,截止日,类别,数量（万吨）,回采率（%）,贫化率（%）,可采储量（万吨）,依据\n");
      add(zip, "tables/核查事实.csv", "矿山编号,事实,值,认定单位,依据文件,日期,状态\n");
      add(zip, "areas/areas.txt", areas);
    }
    return bytes.toByteArray();
  }

  private static void add(ZipOutputStream zip, String name, CharSequence text) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    zip.write(text.toString().getBytes(StandardCharsets.UTF_8));
    zip.closeEntry();
  }
}
