package org.kuangheng.server.api;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.kuangheng.kernel.Lang;

/**
 * Which language a request asks for: {@code Accept-Language}; Chinese unless English is preferred.
 */
public final class Languages {
  private Languages() {}

  public static Lang of(HttpServletRequest request) {
    if (request.getHeader("Accept-Language") == null) {
      return Lang.ZH;
    }
    Locale first = request.getLocale();
    return first.getLanguage().equals("en") ? Lang.EN : Lang.ZH;
  }
}
