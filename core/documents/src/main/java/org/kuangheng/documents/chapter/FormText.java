package org.kuangheng.documents.chapter;

import org.kuangheng.documents.county.CountyView;
import org.kuangheng.policy.Pack;

/** Fills the blanks of the pack's form: {@code {county}}, {@code {asOf}} and their like. */
public final class FormText {
  private FormText() {}

  public static String fill(String text, CountyView view) {
    Pack pack = view.pack();
    return text.replace("{county}", view.name())
        .replace("{asOf}", view.wording().day(view.input().asOf()))
        .replace("{date}", view.wording().day(view.input().asOf()))
        .replace("{cutOff}", view.wording().day(pack.life().cutOff()))
        .replace("{documentNumber}", pack.documentNumber())
        .replace("{policy}", view.wording().of(pack.title()))
        .replace("{issuer}", view.wording().of(pack.issuer()));
  }
}
