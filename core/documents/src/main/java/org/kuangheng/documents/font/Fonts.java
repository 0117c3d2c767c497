package org.kuangheng.documents.font;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.openpdf.text.pdf.BaseFont;

/**
 * The open fonts (SIL OFL) that pdf documents embed as subsets in place of the licensed official
 * faces: a song face for 仿宋 and 宋体, its bold for 小标宋, a black face for 黑体.
 */
public enum Fonts {
  SONG("NotoSerifSC_400Regular.ttf"),
  BOLD("NotoSerifSC_700Bold.ttf"),
  HEI("NotoSansSC_500Medium.ttf");

  private final String file;

  Fonts(String file) {
    this.file = file;
  }

  /** Where the font file lies on the class path. */
  public String resource() {
    return "org/kuangheng/documents/font/" + file;
  }

  /** The font, read once. */
  public BaseFont face() {
    return switch (this) {
      case SONG -> Song.FACE;
      case BOLD -> Bold.FACE;
      case HEI -> Hei.FACE;
    };
  }

  private static final class Song {
    static final BaseFont FACE = read(SONG);
  }

  private static final class Bold {
    static final BaseFont FACE = read(BOLD);
  }

  private static final class Hei {
    static final BaseFont FACE = read(HEI);
  }

  private static BaseFont read(Fonts font) {
    try (InputStream in = Fonts.class.getResourceAsStream(font.file)) {
      if (in == null) {
        throw new IllegalStateException(
            "The font " + font.file + " is missing from the program; it comes from npm at build");
      }
      return BaseFont.createFont(
          font.file, BaseFont.IDENTITY_H, BaseFont.EMBEDDED, false, in.readAllBytes(), null);
    } catch (IOException e) {
      throw new UncheckedIOException("Could not read the font " + font.file, e);
    }
  }
}
