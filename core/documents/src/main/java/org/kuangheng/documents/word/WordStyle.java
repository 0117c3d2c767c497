package org.kuangheng.documents.word;

import java.math.BigInteger;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFStyle;
import org.apache.poi.xwpf.usermodel.XWPFStyles;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTDocDefaults;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTInd;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPPrGeneral;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTRPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSpacing;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTStyle;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STJc;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STLineSpacingRule;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STStyleType;

/** The paragraph styles of an official document (段落样式): face, size, line, indent, place. */
enum WordStyle {
  BODY("正文段落", Face.FANG_SONG, Size.THREE, Place.BOTH),
  CHAPTER("一级标题", Face.HEI, Size.THREE, Place.BOTH),
  SECTION("二级标题", Face.KAI, Size.THREE, Place.BOTH),
  TITLE("公文标题", Face.TITLE, Size.TWO, Place.CENTER),
  FLUSH("主送机关", Face.FANG_SONG, Size.THREE, Place.BOTH),
  NUMBER("发文字号", Face.FANG_SONG, Size.THREE, Place.CENTER),
  SIGNATURE("署名", Face.FANG_SONG, Size.THREE, Place.RIGHT),
  ANNEX("附表标识", Face.HEI, Size.THREE, Place.LEFT),
  TABLE_TITLE("表题", Face.TITLE, Size.SMALL_TWO, Place.CENTER),
  UNIT_LINE("单位行", Face.FANG_SONG, Size.SMALL, Place.RIGHT),
  TABLE_HEADING("表头", Face.HEI, Size.CELL, Place.CENTER),
  TABLE_CELL("表格文字", Face.FANG_SONG, Size.CELL, Place.LEFT),
  TABLE_NUMBER("表格数字", Face.FANG_SONG, Size.CELL, Place.RIGHT),
  COLOPHON("版记", Face.FANG_SONG, Size.FOUR, Place.LEFT),
  PROVENANCE("数据快照", Face.FANG_SONG, Size.TINY, Place.CENTER);

  /** Where a line stands between the margins (对齐). */
  private enum Place {
    LEFT,
    CENTER,
    RIGHT,
    BOTH;

    STJc.Enum word() {
      return switch (this) {
        case LEFT -> STJc.LEFT;
        case CENTER -> STJc.CENTER;
        case RIGHT -> STJc.RIGHT;
        case BOTH -> STJc.BOTH;
      };
    }
  }

  /** A size of type (字号) with its line: half-points, and twips of an exact line. */
  private enum Size {
    TWO(44, 660),
    SMALL_TWO(36, 560),
    THREE(32, PageLayout.LINE),
    FOUR(28, 460),
    SMALL(20, 280),
    CELL(18, 240),
    TINY(16, 220);

    private final int halfPoints;
    private final int line;

    Size(int halfPoints, int line) {
      this.halfPoints = halfPoints;
      this.line = line;
    }
  }

  private static final int CHARACTER = 320;
  private final String label;
  private final Face face;
  private final Size size;
  private final Place place;

  WordStyle(String label, Face face, Size size, Place place) {
    this.label = label;
    this.face = face;
    this.size = size;
    this.place = place;
  }

  /** The level in the outline, from 0; -1 for running text. */
  private int outline() {
    return switch (this) {
      case CHAPTER, ANNEX -> 0;
      case SECTION -> 1;
      default -> -1;
    };
  }

  /** Characters the first line stands in. */
  private int indent() {
    return switch (this) {
      case BODY, CHAPTER, SECTION -> 2;
      default -> 0;
    };
  }

  String id() {
    return "KH_" + name();
  }

  /** Adds every style, and makes 3号 仿宋 the default the character grid is counted in. */
  static void addAll(XWPFDocument document) {
    XWPFStyles styles = document.createStyles();
    CTRPr defaults = CTRPr.Factory.newInstance();
    Face.FANG_SONG.apply(defaults, Size.THREE.halfPoints);
    CTDocDefaults docDefaults = CTDocDefaults.Factory.newInstance();
    docDefaults.addNewRPrDefault().setRPr(defaults);
    styles.getCtStyles().setDocDefaults(docDefaults);
    for (WordStyle style : values()) {
      styles.addStyle(new XWPFStyle(style.define(), styles));
    }
  }

  private CTStyle define() {
    CTStyle style = CTStyle.Factory.newInstance();
    style.setStyleId(id());
    style.setType(STStyleType.PARAGRAPH);
    style.setCustomStyle(true);
    style.addNewName().setVal(label);
    style.addNewQFormat();
    paragraph(style.addNewPPr());
    CTRPr characters = style.addNewRPr();
    face.apply(characters, size.halfPoints);
    if (size == Size.THREE) {
      characters.addNewSpacing().setVal(PageLayout.big(PageLayout.CHARACTER_SPACE));
    }
    return style;
  }

  private void paragraph(CTPPrGeneral paragraph) {
    paragraph.addNewWidowControl().setVal(false);
    if (size != Size.THREE) {
      paragraph.addNewSnapToGrid().setVal(false);
    }
    CTSpacing spacing = paragraph.addNewSpacing();
    spacing.setBefore(BigInteger.ZERO);
    spacing.setAfter(BigInteger.ZERO);
    spacing.setLine(PageLayout.big(size.line));
    spacing.setLineRule(STLineSpacingRule.EXACT);
    if (indent() > 0) {
      CTInd indents = paragraph.addNewInd();
      indents.setFirstLineChars(PageLayout.big(indent() * 100));
      indents.setFirstLine(PageLayout.big(indent() * CHARACTER));
    }
    paragraph.addNewJc().setVal(place.word());
    if (outline() >= 0) {
      paragraph.addNewKeepNext().setVal(true);
      paragraph.addNewOutlineLvl().setVal(PageLayout.big(outline()));
    }
  }
}
