package org.kuangheng.survey;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.kuangheng.facts.MineRecord;
import org.kuangheng.facts.Survey;
import org.kuangheng.kernel.Issue;

/** A small survey folder for tests: two sound mines in CSV tables, to be altered. */
final class SurveyFolder {
  static final String COUNTIES = "code,name\n999901,示例甲县\n999902,示例乙县\n";
  static final String MINES = "矿山基本情况";
  static final String TITLES = "权证";
  static final String RESERVES = "资源储量";
  static final String FACTS = "核查事实";

  static final SurveyOptions OPTIONS =
      new SurveyOptions(
          null,
          null,
          LocalDate.of(2023, 12, 31),
          Map.of("发生过重大安全生产事故", "majorAccident", "越界面积", "breachArea"),
          Map.of("majorAccident", ValueKind.YES_NO, "breachArea", ValueKind.AMOUNT),
          Map.of("市应急管理局", "EM", "市规划和自然资源局", "NR", "县（市、区）人民政府", "COUNTY"));

  private final Path root;

  SurveyFolder(Path root) {
    this.root = root;
    file("counties.csv", COUNTIES);
    table(
        MINES,
        "矿山编号,县区代码,矿山名称,采矿权人,矿种,开采方式,证载规模（万吨/年）,现状",
        "A-1,999901,示例甲矿,虚构甲公司,铁矿,地下,30,生产",
        "A-2,999902,示例乙矿,虚构乙公司,磷矿,露天,50,停产");
    table(TITLES, "矿山编号,类型,编号,发证层级,起,止,自身原因,文件");
    table(RESERVES, "矿山编号,截止日,类别,数量（万吨）,回采率（%）,贫化率（%）,可采储量（万吨）,依据");
    table(FACTS, "矿山编号,事实,值,认定单位,依据文件,日期,状态");
  }

  /** Replaces a table. */
  SurveyFolder table(String name, String... lines) {
    return file("tables/" + name + ".csv", String.join("\n", lines) + "\n");
  }

  SurveyFolder file(String path, String text) {
    return file(path, text.getBytes(StandardCharsets.UTF_8));
  }

  SurveyFolder file(String path, String text, Charset charset) {
    return file(path, text.getBytes(charset));
  }

  SurveyFolder file(String path, byte[] bytes) {
    try {
      Path file = root.resolve(path);
      Files.createDirectories(file.getParent());
      Files.write(file, bytes);
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  SurveyFolder without(String path) {
    try {
      Files.delete(root.resolve(path));
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Path root() {
    return root;
  }

  Survey read() {
    return SurveyReader.read(root, OPTIONS);
  }

  static MineRecord mine(Survey survey, String id) {
    return survey.mines().stream()
        .filter(mine -> mine.id().value().equals(id))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no mine " + id + "; issues: " + codes(survey)));
  }

  /** The findings of one kind. */
  static List<Issue> found(Survey survey, SurveyCode code) {
    return survey.issues().stream().filter(issue -> issue.code() == code).toList();
  }

  static List<String> codes(Survey survey) {
    return survey.issues().stream().map(issue -> issue.code().name()).distinct().toList();
  }
}
