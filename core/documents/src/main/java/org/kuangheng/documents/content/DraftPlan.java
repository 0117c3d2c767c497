package org.kuangheng.documents.content;

import java.time.LocalDate;
import java.util.List;
import org.kuangheng.documents.wording.Wording;

/**
 * A county's plan (县级方案), draft or approved, as content, ready for any renderer.
 *
 * @param head the mark of the issuing authority and what stands about it
 * @param title the title, 2号小标宋, centred
 * @param addressee 主送机关 with its colon
 * @param annexes the annexed tables, numbered from 1 in this order
 * @param signature 署名 and 成文日期
 * @param colophon 版记
 * @param provenance the line that names the snapshot; printed on every page
 */
public record DraftPlan(
    Head head,
    String title,
    String addressee,
    List<Block> body,
    List<GridTable> annexes,
    Signature signature,
    Colophon colophon,
    Provenance provenance) {
  public DraftPlan {
    body = List.copyOf(body);
    annexes = List.copyOf(annexes);
  }

  /** 发文机关标志 in red, the word that it is a draft, empty once approved, and the number left open. */
  public record Head(String mark, String draft, String number) {}

  /** Who signs, and the day left open or set. */
  public record Signature(String signer, String date) {}

  /** 抄送, 印发机关 and 印发日期. */
  public record Colophon(String copies, String issuer, String date) {}

  /**
   * What the document was made from.
   *
   * @param line snapshot, pack and day, printed on every page
   * @param subject the policy it carries out, for the metadata
   * @param asOf the day of assessment; stands for the day of making in the metadata
   */
  public record Provenance(String line, String subject, LocalDate asOf, Wording wording) {}
}
