package org.kuangheng.documents.word;

import java.math.BigInteger;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFStyle;
import org.apache.poi.xwpf.usermodel.XWPFStyles;
import org.jspecify.annotations.Nullable;
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
  BODY("正文段落", Face.FANG_SONG, 32, PageLayout.LINE, Place.BOTH, 2, null),
  CHAPTER("一级标题", Face.HEI, 32, PageLayout.LINE, Place.BOTH, 2, 0),
  SECTION("二级标题", Face.KAI, 32, PageLayout.LINE, Place.BOTH, 2, 1),
  TITLE("公文标题", Face.TITLE, 44, 660, Place.CENTER, 0, null),
  FLUSH("主送机关", Face.FANG_SONG, 32, PageLayout.LINE, Place.BOTH, 0, null),
  NUMBER("发文字号", Face.FANG_SONG, 32, PageLayout.LINE, Place.CENTER, 0, null),
  SIGNATURE("署名", Face.FANG_SONG, 32, PageLayout.LINE, Place.RIGHT, 0, null),
  ANNEX("附表标识", Face.HEI, 32, PageLayout.LINE, Place.LEFT, 0, 0),
  TABLE_TITLE("表题", Face.TITLE, 36, 560, Place.CENTER, 0, null),
  UNIT_LINE("单位行", Face.FANG_SONG, 20, 280, Place.RIGHT, 0, null),
  TABLE_HEADING("表头", Face.HEI, 18, 240, Place.CENTER, 0, null),
  TABLE_CELL("表格文字", Face.FANG_SONG, 18, 240, Place.LEFT, 0, null),
  TABLE_NUMBER("表格数字", Face.FANG_SONG, 18, 240, Place.RIGHT, 0, null),
  COLOPHON("版记", Face.FANG_SONG, 28, 460, Place.LEFT, 0, null),
  PROVENANCE("数据快照", Face.FANG_SONG, 16, 220, Place.CENTER, 0, null);

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

  private static final int THREE = 32;
  private static final int CHARACTER = 320;
  private final String label;
  private final Face face;
  private final int halfPoints;
  private final int line;
  private final Place place;
  private final int indent;
  private final int outline;

  WordStyle(
      String label,
      Face face,
      int halfPoints,
      int line,
      Place place,
      int indent,
      @Nullable Integer outline) {
    this.label = label;
    this.face = face;
    this.halfPoints = halfPoints;
    this.line = line;
    this.place = place;
    this.indent = indent;
    this.outline = outline == null ? -1 : outline;
  }

  String id() {
    return "KH_" + name();
  }

  /** Adds every style, and makes 3号 仿宋 the default the character grid is counted in. */
  static void addAll(XWPFDocument document) {
    XWPFStyles styles = document.createStyles();
    CTRPr defaults = CTRPr.Factory.newInstance();
    Face.FANG_SONG.apply(defaults, THREE);
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
    face.apply(characters, halfPoints);
    if (halfPoints == THREE) {
      characters.addNewSpacing().setVal(PageLayout.big(PageLayout.CHARACTER_SPACE));
    }
    return style;
  }

  private void paragraph(CTPPrGeneral paragraph) {
    paragraph.addNewWidowControl().setVal(false);
    if (halfPoints != THREE) {
      paragraph.addNewSnapToGrid().setVal(false);
    }
    CTSpacing spacing = paragraph.addNewSpacing();
    spacing.setBefore(BigInteger.ZERO);
    spacing.setAfter(BigInteger.ZERO);
    spacing.setLine(PageLayout.big(line));
    spacing.setLineRule(STLineSpacingRule.EXACT);
    if (indent > 0) {
      CTInd indents = paragraph.addNewInd();
      indents.setFirstLineChars(PageLayout.big(indent * 100));
      indents.setFirstLine(PageLayout.big(indent * CHARACTER));
    }
    paragraph.addNewJc().setVal(place.word());
    if (outline >= 0) {
      paragraph.addNewKeepNext().setVal(true);
      paragraph.addNewOutlineLvl().setVal(PageLayout.big(outline));
    }
  }
}
