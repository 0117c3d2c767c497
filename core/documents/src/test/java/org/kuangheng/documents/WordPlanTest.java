package org.kuangheng.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kuangheng.documents.chapter.PlanContent;
import org.kuangheng.documents.content.CellText;
import org.kuangheng.documents.content.CutTables;
import org.kuangheng.documents.content.DraftPlan;
import org.kuangheng.documents.content.GridTable;
import org.kuangheng.documents.county.CountyView;
import org.kuangheng.documents.output.WholeFile;
import org.kuangheng.documents.word.WordPlan;
import org.kuangheng.kernel.Lang;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTStyle;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STPageOrientation;

class WordPlanTest {
  @TempDir Path folder;
  private DraftPlan plan;
  private XWPFDocument document;

  @BeforeEach
  void openWhatWasWritten() throws IOException {
    plan = PlanContent.of(CountyView.of(PlanFixture.input(Lang.ZH), PlanFixture.COUNTY));
    document = Reading.open(WholeFile.write(folder.resolve("plan.docx"), WordPlan.render(plan)));
  }

  @Test
  void thePageIsA4WithTheMarginsAndTheLineGridOfTheStandard() {
    CTSectPr first = sections().getFirst();

    assertThat(first.getPgSz().getW()).isEqualTo(BigInteger.valueOf(11906));
    assertThat(first.getPgSz().getH()).isEqualTo(BigInteger.valueOf(16838));
    assertThat(millimetres(first.getPgMar().getTop())).isEqualTo(37);
    assertThat(millimetres(first.getPgMar().getBottom())).isEqualTo(35);
    assertThat(millimetres(first.getPgMar().getLeft())).isEqualTo(28);
    assertThat(millimetres(first.getPgMar().getRight())).isEqualTo(26);
    assertThat(first.getDocGrid().getLinePitch()).isEqualTo(BigInteger.valueOf(579));
  }

  @Test
  void wideTablesLieOnTheirSideAndTheLastPageStandsUpright() {
    List<STPageOrientation.Enum> orientations =
        sections().stream().map(section -> section.getPgSz().getOrient()).toList();

    assertThat(orientations).contains(STPageOrientation.LANDSCAPE);
    assertThat(orientations.getFirst()).isEqualTo(STPageOrientation.PORTRAIT);
    assertThat(orientations.getLast()).isEqualTo(STPageOrientation.PORTRAIT);
  }

  @Test
  void eachLevelNamesItsOfficialFace() {
    assertThat(face("一、总则")).isEqualTo("黑体");
    assertThat(face("（一）关闭取缔（1座）")).isEqualTo("楷体_GB2312");
    assertThat(face("市规划和自然资源局：")).isEqualTo("仿宋_GB2312");
    assertThat(face(plan.title())).isEqualTo("方正小标宋简体");
  }

  @Test
  void theBodyIsIndentedByTwoCharactersOnAnExactLine() {
    var style = styleOf("一、总则");

    assertThat(style.getPPr().getInd().getFirstLineChars()).isEqualTo(BigInteger.valueOf(200));
    assertThat(style.getPPr().getSpacing().getLine()).isEqualTo(BigInteger.valueOf(579));
  }

  @Test
  void pageNumbersDifferOnOddAndEvenPages() {
    assertThat(document.getEvenAndOddHeadings()).isTrue();
    assertThat(document.getFooterList()).hasSize(2);
    assertThat(document.getFooterList())
        .allSatisfy(footer -> assertThat(footer.getText().strip()).startsWith("—").endsWith("—"));
  }

  @Test
  void everyBlockOfTheContentStandsInTheDocumentInItsOrder() {
    List<String> written = document.getParagraphs().stream().map(XWPFParagraph::getText).toList();

    assertThat(written).containsSubsequence(plan.body().stream().map(b -> b.text()).toList());
  }

  @Test
  void everyCellOfEveryTableEqualsTheContentAndHeadingsRepeat() {
    List<GridTable> parts =
        plan.annexes().stream()
            .flatMap(annex -> CutTables.fit(annex, plan.provenance().wording()).stream())
            .toList();
    List<XWPFTable> tables = document.getTables();

    assertThat(tables).hasSize(parts.size() + 1);
    for (int i = 0; i < parts.size(); i++) {
      GridTable part = parts.get(i);
      XWPFTable table = tables.get(i);
      assertThat(table.getRow(0).isRepeatHeader()).isTrue();
      assertThat(cells(table, 0)).isEqualTo(part.headings());
      for (int row = 0; row < part.rows().size(); row++) {
        assertThat(cells(table, row + 1))
            .as(part.title())
            .isEqualTo(part.rows().get(row).stream().map(CellText::of).toList());
      }
    }
  }

  @Test
  @Tag("clause:5.2.1")
  void aRequiredFieldTheSurveyStatesIsFilledAndTheOthersAreBlanks() {
    String paragraph = paragraph("1．示例甲铁矿");

    assertThat(paragraph).contains("退出时限：2025年12月31日").contains("退出办法：【待填】");
  }

  @Test
  @Tag("clause:5.2.2")
  void aMineKeptAloneNamesEveryUnitAndDeadlineToSettle() {
    assertThat(paragraph("1．示例丙磷矿")).contains("资源储量核实单位：【待填】", "产能核定单位：【待填】", "安全及环保设施验收单位：【待填】");
  }

  @Test
  @Tag("clause:5.2.3")
  void aGroupNamesItsLeadAndLeavesTheRestorationUnitOpen() {
    assertThat(paragraph("参与整合矿山")).contains("拟定整合主体：示例虚构戊铁矿有限公司");
    assertThat(paragraph("生态修复义务履行单位")).contains("【待填】");
  }

  @Test
  @Tag("clause:5.2.4")
  void aMineThatFitsNothingElseIsListedWithItsTreatmentOpen() {
    assertThat(paragraph("1．虚构壬铁矿")).contains("第5.2.4项").contains("处置意见及依据：【待填】");
  }

  private String paragraph(String start) {
    return document.getParagraphs().stream()
        .map(XWPFParagraph::getText)
        .filter(text -> text.startsWith(start))
        .findFirst()
        .orElseThrow(() -> new AssertionError("No paragraph starts with " + start));
  }

  private static List<String> cells(XWPFTable table, int row) {
    return table.getRow(row).getTableCells().stream().map(cell -> cell.getText()).toList();
  }

  private String face(String text) {
    return styleOf(text).getRPr().getRFontsArray(0).getEastAsia();
  }

  private CTStyle styleOf(String text) {
    XWPFParagraph paragraph =
        document.getParagraphs().stream()
            .filter(candidate -> candidate.getText().equals(text))
            .findFirst()
            .orElseThrow(() -> new AssertionError("No paragraph " + text));
    return document.getStyles().getStyle(paragraph.getStyle()).getCTStyle();
  }

  private List<CTSectPr> sections() {
    List<CTSectPr> sections = new ArrayList<>();
    IntStream.range(0, document.getParagraphs().size())
        .mapToObj(i -> document.getParagraphs().get(i).getCTP().getPPr())
        .filter(properties -> properties != null && properties.isSetSectPr())
        .forEach(properties -> sections.add(properties.getSectPr()));
    sections.add(document.getDocument().getBody().getSectPr());
    return sections;
  }

  private static long millimetres(Object twips) {
    return Math.round(Double.parseDouble(twips.toString()) / 1440 * 25.4);
  }
}
