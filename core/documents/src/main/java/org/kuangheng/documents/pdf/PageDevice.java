package org.kuangheng.documents.pdf;

import java.awt.Shape;
import java.awt.geom.Rectangle2D;
import org.jspecify.annotations.Nullable;
import org.xhtmlrenderer.pdf.ITextOutputDevice;
import org.xhtmlrenderer.render.JustificationInfo;

/**
 * Keeps each line of text on its own page. The renderer also draws the lines next to a page's edge,
 * clipped from sight but not from the text layer, where a search would find them twice.
 */
final class PageDevice extends ITextOutputDevice {
  PageDevice(float dotsPerPoint) {
    super(dotsPerPoint);
  }

  @Override
  public void drawString(String text, float x, float y, @Nullable JustificationInfo justification) {
    Shape clip = getClip();
    if (clip == null || isInside(clip.getBounds2D(), y)) {
      super.drawString(text, x, y, justification);
    }
  }

  private static boolean isInside(Rectangle2D visible, float baseline) {
    return baseline >= visible.getMinY() && baseline <= visible.getMaxY();
  }
}
