package org.kuangheng.documents.word;

import java.math.BigInteger;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTDocGrid;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageMar;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageSz;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STDocGrid;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STPageOrientation;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STSectionMark;

/**
 * The page of GB/T 9704-2012 (版面), in twips: A4; 天头 37 mm, 订口 28 mm, so 35 mm below and 26 mm at
 * the right; 22 lines of 28 characters. A wide table lies on its side with its head at the binding.
 */
final class PageLayout {
  static final int SHORT_SIDE = 11906;
  static final int LONG_SIDE = 16838;
  static final int TOP = millimetres(37);
  static final int BOTTOM = millimetres(35);
  static final int BINDING = millimetres(28);
  static final int OUTER = millimetres(26);

  /** One of 22 lines in 225 mm: 28.95 pt. */
  static final int LINE = 579;

  /**
   * What 28 characters of 16 pt must give up each to stand in 156 mm, in twentieths of a point. The
   * character grid of the format would say the same, but office programs read it differently.
   */
  static final int CHARACTER_SPACE = -5;

  private static final int HEADER = millimetres(20);
  private static final int FOOTER = millimetres(22);

  private PageLayout() {}

  private static int millimetres(int mm) {
    return Math.round(mm * 1440 / 25.4f);
  }

  static int width(boolean landscape) {
    return landscape ? LONG_SIDE - TOP - BOTTOM : SHORT_SIDE - BINDING - OUTER;
  }

  static void apply(CTSectPr section, boolean landscape) {
    section.addNewType().setVal(STSectionMark.NEXT_PAGE);
    CTPageSz size = section.isSetPgSz() ? section.getPgSz() : section.addNewPgSz();
    size.setW(big(landscape ? LONG_SIDE : SHORT_SIDE));
    size.setH(big(landscape ? SHORT_SIDE : LONG_SIDE));
    size.setOrient(landscape ? STPageOrientation.LANDSCAPE : STPageOrientation.PORTRAIT);
    CTPageMar margins = section.isSetPgMar() ? section.getPgMar() : section.addNewPgMar();
    margins.setTop(big(landscape ? BINDING : TOP));
    margins.setBottom(big(landscape ? OUTER : BOTTOM));
    margins.setLeft(big(landscape ? BOTTOM : BINDING));
    margins.setRight(big(landscape ? TOP : OUTER));
    margins.setHeader(big(landscape ? millimetres(15) : HEADER));
    margins.setFooter(big(landscape ? millimetres(13) : FOOTER));
    margins.setGutter(BigInteger.ZERO);
    CTDocGrid grid = section.isSetDocGrid() ? section.getDocGrid() : section.addNewDocGrid();
    grid.setType(STDocGrid.LINES);
    grid.setLinePitch(big(LINE));
  }

  static BigInteger big(int value) {
    return BigInteger.valueOf(value);
  }
}
