package org.kuangheng.documents.word;

import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTFonts;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTRPr;

/** A type face (字体) by the name Word knows it. The faces are licensed: named, never shipped. */
enum Face {
  TITLE("方正小标宋简体"),
  HEI("黑体"),
  KAI("楷体_GB2312"),
  FANG_SONG("仿宋_GB2312"),
  SONG("宋体");

  private static final String LATIN = "Times New Roman";
  private final String family;

  Face(String family) {
    this.family = family;
  }

  String family() {
    return family;
  }

  /** Sets the face with its size in half-points. */
  void apply(CTRPr properties, int halfPoints) {
    CTFonts fonts = properties.addNewRFonts();
    fonts.setEastAsia(family);
    fonts.setAscii(this == SONG ? family : LATIN);
    fonts.setHAnsi(this == SONG ? family : LATIN);
    properties.addNewSz().setVal(PageLayout.big(halfPoints));
    properties.addNewSzCs().setVal(PageLayout.big(halfPoints));
  }
}
