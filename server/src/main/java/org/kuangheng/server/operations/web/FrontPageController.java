package org.kuangheng.server.operations.web;

import jakarta.servlet.http.HttpServletRequest;
import org.kuangheng.kernel.Lang;
import org.kuangheng.server.api.Languages;
import org.kuangheng.server.identity.OpenToAll;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The page at {@code /} while there is no web application: what runs here and where to go on. */
@RestController
class FrontPageController {
  private static final String PAGE =
      """
      <!doctype html>
      <html lang="%s"><head><meta charset="utf-8"><title>矿衡 Kuangheng</title>
      <meta name="viewport" content="width=device-width, initial-scale=1"></head>
      <body><h1>矿衡 Kuangheng</h1>
      <p>%s</p>
      <ul>
      <li><a href="/api/openapi">%s</a></li>
      <li><a href="/actuator/health">%s</a></li>
      <li><a href="/log/checkpoint">%s</a></li>
      </ul></body></html>
      """;

  @GetMapping(path = "/", produces = MediaType.TEXT_HTML_VALUE)
  @OpenToAll(because = "it says only that the server runs")
  String page(HttpServletRequest request) {
    return Languages.of(request) == Lang.ZH
        ? PAGE.formatted(
            "zh-CN", "服务正在运行。网页界面尚未随本版本提供，请使用下列接口。", "接口说明（OpenAPI）", "健康状态", "审计日志检查点")
        : PAGE.formatted(
            "en",
            "The server is running. This version has no web application yet; use the interfaces"
                + " below.",
            "API description (OpenAPI)",
            "Health",
            "Checkpoint of the audit log");
  }
}
