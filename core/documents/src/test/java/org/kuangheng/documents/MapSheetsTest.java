package org.kuangheng.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.pdfparser.PDFStreamParser;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.Test;
import org.kuangheng.documents.county.CountyView;
import org.kuangheng.documents.font.Glyphs;
import org.kuangheng.documents.map.MapSheets;
import org.kuangheng.kernel.Lang;

class MapSheetsTest {
  private final CountyView view = CountyView.of(PlanFixture.input(Lang.ZH), PlanFixture.COUNTY);

  @Test
  void theOverviewIsVectorsWithoutAnyImage() throws IOException {
    try (PDDocument document = Loader.loadPDF(MapSheets.of(view).overview(new Glyphs()))) {
      PDPage page = document.getPage(0);
      Map<String, Integer> operators = operators(page);

      assertThat(operators.get("l")).isGreaterThan(200);
      assertThat(operators.get("f*")).isGreaterThanOrEqualTo(9);
      assertThat(page.getResources().getXObjectNames()).isEmpty();
    }
  }

  @Test
  void theLegendNamesEveryStandingOnTheMapAndTheSheetSaysItIsSchematic() throws IOException {
    try (PDDocument document = Loader.loadPDF(MapSheets.of(view).overview(new Glyphs()))) {
      String text = new PDFTextStripper().getText(document);

      assertThat(text)
          .contains("图例", "关闭取缔", "引导退出", "单独保留", "整合重组", "处置方式待定", "不属于整治整合对象")
          .contains("拟纳入的夹缝资源", "禁止区", "示意图", "示例县", "EPSG:4525", "北")
          .contains("3　示例丙磷矿（单独保留）");
    }
  }

  @Test
  void theScaleBarIsTrueToThePrintedScale() throws IOException {
    for (byte[] sheet :
        List.of(
            MapSheets.of(view).overview(new Glyphs()),
            MapSheets.of(view).group(view.groups().getFirst(), new Glyphs()))) {
      try (PDDocument document = Loader.loadPDF(sheet)) {
        List<Figure> bar = figuresAtTheFoot(document);
        Figure zero = bar.getFirst();
        Figure end = bar.getLast();
        double metres = Double.parseDouble(end.text());
        double paperMetres = (end.middle() - zero.middle()) / 72 * 0.0254;

        assertThat(zero.text()).isEqualTo("0");
        assertThat(metres / paperMetres)
            .as("ground over paper against the printed scale")
            .isCloseTo(printedScale(document), withinPercentage(1));
      }
    }
  }

  @Test
  void aGroupsSheetNumbersEveryVertexOfTheMergedArea() throws IOException {
    try (PDDocument document =
        Loader.loadPDF(MapSheets.of(view).group(view.groups().getFirst(), new Glyphs()))) {
      String text = new PDFTextStripper().getText(document);

      assertThat(text).contains("整合矿区G1", "拐点及点号", "虚构丁铁矿", "虚构戊铁矿", "虚构己铁矿");
      assertThat(text).contains("37504000").contains("4000000");
    }
  }

  @Test
  void aCountyWithoutMinesStillHasASheet() throws IOException {
    CountyView empty = CountyView.of(PlanFixture.input(Lang.EN), PlanFixture.EMPTY_COUNTY);
    try (PDDocument document = Loader.loadPDF(MapSheets.of(empty).overview(new Glyphs()))) {
      assertThat(new PDFTextStripper().getText(document)).contains("Schematic");
    }
  }

  private static String textOf(byte[] sheet) throws IOException {
    try (PDDocument document = Loader.loadPDF(sheet)) {
      return new PDFTextStripper().getText(document);
    }
  }

  @Test
  void withoutSeatsTheSheetSaysThatItHasNoBase() throws IOException {
    assertThat(textOf(MapSheets.of(view).overview(new Glyphs())))
        .contains("无底图", "底图：无")
        .doesNotContain("非法定界线", "位置示意");
  }

  @Test
  void withSeatsEverySheetHasASchematicBaseAndSaysThatItIsNoLegalBoundary() throws IOException {
    CountyView seated = CountyView.of(PlanFixture.seated(Lang.ZH), PlanFixture.COUNTY);
    for (byte[] sheet :
        List.of(
            MapSheets.of(seated).overview(new Glyphs()),
            MapSheets.of(seated).group(seated.groups().getFirst(), new Glyphs()))) {
      assertThat(textOf(sheet))
          .contains("底图为示意，非法定界线", "示意县界（非法定界线）", "县（市、区）驻地", "位置示意", "空白县")
          .doesNotContain("无底图");
    }
    CountyView english = CountyView.of(PlanFixture.seated(Lang.EN), PlanFixture.COUNTY);
    assertThat(textOf(MapSheets.of(english).overview(new Glyphs())))
        .contains("Schematic base, not legal boundaries", "Location");
  }

  @Test
  void theSameRecordGivesTheSameBytes() {
    CountyView seated = CountyView.of(PlanFixture.seated(Lang.ZH), PlanFixture.COUNTY);
    CountyView again = CountyView.of(PlanFixture.seated(Lang.ZH), PlanFixture.COUNTY);
    assertThat(MapSheets.of(again).overview(new Glyphs()))
        .isEqualTo(MapSheets.of(seated).overview(new Glyphs()));
  }

  @Test
  void aCountyWithoutMinesIsShownAroundItsSeat() throws IOException {
    CountyView empty = CountyView.of(PlanFixture.seated(Lang.ZH), PlanFixture.EMPTY_COUNTY);
    try (PDDocument document = Loader.loadPDF(MapSheets.of(empty).overview(new Glyphs()))) {
      assertThat(new PDFTextStripper().getText(document)).contains("37520000", "空白县");
    }
  }

  @Test
  void aMineFarFromEverySeatDoesNotShrinkTheMapAndIsListedAsOffIt() throws IOException {
    CountyView plain = CountyView.of(PlanFixture.seated(Lang.ZH), PlanFixture.COUNTY);
    CountyView afar = CountyView.of(PlanFixture.seatedWithAMineAfar(Lang.ZH), PlanFixture.COUNTY);
    try (PDDocument usual = Loader.loadPDF(MapSheets.of(plain).overview(new Glyphs()));
        PDDocument document = Loader.loadPDF(MapSheets.of(afar).overview(new Glyphs()))) {
      assertThat(printedScale(document)).isEqualTo(printedScale(usual));
      assertThat(new PDFTextStripper().getText(document)).containsPattern("虚构远铁矿（[^（）]*；坐标疑误，在图外）");
    }
  }

  @Test
  void noTwoTextsOfTheMapCoverEachOther() throws IOException {
    CountyView seated = CountyView.of(PlanFixture.seated(Lang.ZH), PlanFixture.COUNTY);
    for (byte[] sheet :
        List.of(
            MapSheets.of(seated).overview(new Glyphs()),
            MapSheets.of(seated).group(seated.groups().getFirst(), new Glyphs()))) {
      List<Letter> letters = letters(sheet);
      assertThat(letters).hasSizeGreaterThan(100);
      for (int i = 0; i < letters.size(); i++) {
        for (Letter other : letters.subList(i + 1, letters.size())) {
          assertThat(letters.get(i).covers(other)).as("%s on %s", letters.get(i), other).isFalse();
        }
      }
    }
  }

  /** A printed character: its left end, its base line and its size in points. */
  private record Letter(String text, double left, double base, double width, double size) {
    boolean covers(Letter other) {
      double across = Math.min(left + width, other.left + other.width) - Math.max(left, other.left);
      double up = Math.min(base + size, other.base + other.size) - Math.max(base, other.base);
      return across > 0.3 * Math.min(width, other.width) && up > 0.3 * Math.min(size, other.size);
    }
  }

  private static List<Letter> letters(byte[] sheet) throws IOException {
    List<Letter> letters = new ArrayList<>();
    PDFTextStripper stripper =
        new PDFTextStripper() {
          @Override
          protected void processTextPosition(TextPosition at) {
            if (!at.getUnicode().isBlank()) {
              letters.add(
                  new Letter(
                      at.getUnicode(),
                      at.getXDirAdj(),
                      -at.getYDirAdj(),
                      at.getWidthDirAdj(),
                      at.getFontSizeInPt() * 0.75));
            }
          }
        };
    try (PDDocument document = Loader.loadPDF(sheet)) {
      stripper.getText(document);
    }
    return letters;
  }

  private record Figure(String text, double middle) {}

  /** Digits printed below the frame at the height of the scale bar's figures. */
  private static List<Figure> figuresAtTheFoot(PDDocument document) throws IOException {
    List<Figure> figures = new ArrayList<>();
    PDFTextStripper stripper =
        new PDFTextStripper() {
          @Override
          protected void writeString(String text, List<TextPosition> positions) {
            TextPosition first = positions.getFirst();
            TextPosition last = positions.getLast();
            boolean atTheFoot = Math.abs(first.getY() - (841.89f - 13)) < 1;
            if (atTheFoot && text.matches("\\d+")) {
              double right = last.getX() + last.getWidth();
              figures.add(new Figure(text, (first.getX() + right) / 2));
            }
          }
        };
    stripper.setSortByPosition(true);
    stripper.getText(document);
    assertThat(figures).hasSize(5);
    return figures;
  }

  private static double printedScale(PDDocument document) throws IOException {
    String text = new PDFTextStripper().getText(document);
    String scale = text.replaceAll("(?s).*1:([0-9 ]+).*", "$1").replace(" ", "");
    return Double.parseDouble(scale);
  }

  private static Map<String, Integer> operators(PDPage page) throws IOException {
    Map<String, Integer> counts = new HashMap<>();
    PDFStreamParser parser = new PDFStreamParser(page);
    for (Object token : parser.parse()) {
      if (token instanceof Operator operator) {
        counts.merge(operator.getName(), 1, Integer::sum);
      }
    }
    return counts;
  }
}
