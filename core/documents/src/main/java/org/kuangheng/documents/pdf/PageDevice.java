package org.kuangheng.documents.pdf;

import java.awt.Shape;
import org.jspecify.annotations.Nullable;
import org.xhtmlrenderer.pdf.ITextOutputDevice;
import org.xhtmlrenderer.render.JustificationInfo;

/**
 * Keeps each line of text on its own page. The renderer also draws the first line of the next page,
 * clipped from sight but not from the text layer, where a search would find it twice.
 */
final class PageDevice extends ITextOutputDevice {
  PageDevice(float dotsPerPoint) {
    super(dotsPerPoint);
  }

  @Override
  public void drawString(String text, float x, float y, @Nullable JustificationInfo justification) {
    Shape clip = getClip();
    if (clip == null || y <= clip.getBounds2D().getMaxY()) {
      super.drawString(text, x, y, justification);
    }
  }
}
