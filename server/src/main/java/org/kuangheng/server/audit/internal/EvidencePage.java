package org.kuangheng.server.audit.internal;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.kuangheng.merkle.entry.v1.Commitment;
import org.kuangheng.merkle.entry.v1.LogEntry;
import org.kuangheng.merkle.note.SignedNote;
import org.springframework.web.util.HtmlUtils;

/** The page of a bundle for people: what happened, in order, and how to check it. */
final class EvidencePage {
  private static final String INTRO_ZH =
      "本页仅供阅读。证明效力来自随附条目、存在性证明与检查点；请用 kuangheng bundle verify 连同日志公钥离线校验。";
  private static final String INTRO_EN =
      "This page is for reading only. What proves is in the entries, their proofs and the checkpoint:"
          + " check them offline with kuangheng bundle verify and the log's public key.";
  private static final String[] HEAD_ZH = {"位置", "时间（UTC）", "案卷", "行为", "行为人", "理由", "之前", "之后"};
  private static final String[] HEAD_EN = {
    "position", "time (UTC)", "case", "act", "by", "ground", "before", "after"
  };

  private final String subject;
  private final SignedNote checkpoint;
  private final List<String> rows = new ArrayList<>();
  private final List<String[]> files = new ArrayList<>();

  EvidencePage(String kind, String id, SignedNote checkpoint) {
    this.subject = kind + ":" + id;
    this.checkpoint = checkpoint;
  }

  void entry(long position, LogEntry entry, Map<String, Commitment> openings) {
    Commitment ground = openings.get(LogEntry.GROUND);
    rows.add(
        row(
            Long.toString(position),
            entry.recorded().toString(),
            entry.caseId() + " #" + entry.sequence(),
            entry.act(),
            entry.actor().role() + " " + entry.actor().unit(),
            ground == null ? "" : ground.value(),
            entry.before() == null ? "" : entry.before().brief(),
            entry.after() == null ? "" : entry.after().brief()));
  }

  void file(String path, boolean vouched) {
    files.add(new String[] {path, vouched ? "✓" : "✗"});
  }

  byte[] html(boolean chinese) {
    String title = (chinese ? "证据包 " : "Evidence ") + subject;
    StringBuilder page = new StringBuilder("<!doctype html><html lang=\"");
    page.append(chinese ? "zh-CN" : "en").append("\"><meta charset=\"utf-8\"><title>");
    page.append(escape(title)).append("</title><style>body{font-family:sans-serif;margin:2em}");
    page.append("table{border-collapse:collapse}td,th{border:1px solid #999;padding:.3em;");
    page.append("text-align:left;vertical-align:top}</style><h1>").append(escape(title));
    page.append("</h1><p>").append(escape(chinese ? INTRO_ZH : INTRO_EN)).append("</p><table>");
    page.append(head(chinese ? HEAD_ZH : HEAD_EN));
    rows.forEach(page::append);
    page.append("</table>");
    if (!files.isEmpty()) {
      page.append("<h2>").append(chinese ? "文件（✓ 日志中有其散列）" : "Files (✓ the log holds the digest)");
      page.append("</h2><table>");
      files.forEach(file -> page.append(row(file)));
      page.append("</table>");
    }
    page.append("<h2>").append(chinese ? "检查点" : "Checkpoint").append("</h2><pre>");
    return page.append(escape(checkpoint.format()))
        .append("</pre></html>")
        .toString()
        .getBytes(StandardCharsets.UTF_8);
  }

  private static String head(String... cells) {
    return "<tr><th>" + String.join("</th><th>", cells) + "</th></tr>";
  }

  private static String row(String... cells) {
    StringBuilder row = new StringBuilder("<tr>");
    for (String cell : cells) {
      row.append("<td>").append(escape(cell)).append("</td>");
    }
    return row.append("</tr>").toString();
  }

  private static String escape(String text) {
    return HtmlUtils.htmlEscape(text, "UTF-8");
  }
}
